import Parser
import Source
import Syntax
import Testing

@Suite("语法树一字节不差") struct RoundTripTests {
  @Test("样例和例子读出的树印回原文") func samplesRoundTrip() {
    #expect(Samples.examples.count >= 2)
    #expect(Samples.cases.count > 150)
    for file in Samples.examples + Samples.cases { expectRoundTrip(file.bytes, file.path) }
  }

  @Test("例子没有语法错误") func examplesParse() {
    for file in Samples.examples {
      let (tree, diagnostics) = expectRoundTrip(file.bytes, file.path)
      #expect(diagnostics.isEmpty)
      #expect(tree.isComplete)
    }
  }

  @Test("两千串随机字节都印回原文", arguments: [20_260_101, 7, 99_991] as [UInt64])
  func randomBytesRoundTrip(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for number in 0..<667 {
      let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      expectRoundTrip(bytes, "seed \(seed), string \(number)")
    }
  }

  @Test("两千串随机词语都印回原文", arguments: [3, 1_414] as [UInt64])
  func randomWordsRoundTrip(seed: UInt64) {
    let words =
      Keyword.allCases.map(\.chinese) + [
        "{", "}", "(", ")", ",", ";", ":", "：", "、", ".", "甲", "「乙」", "5分", "60%", "1个百分点", "2020年2月30日",
        "\"文\"", "“字”", "≥", "<", "=", "+", "−", "×", "÷", "// 注\n", "/* */", "\n", "@", "\"",
      ]
    var generator = SeededGenerator(state: seed)
    for number in 0..<1_000 {
      var text = "衡 1 模板 例 { 总分 9分 甲 9分: "
      for _ in 0..<Int.random(in: 1...25, using: &generator) {
        text += (words.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
      }
      expectRoundTrip(Array(text.utf8), "seed \(seed), text \(number): \(text)")
    }
  }

  @Test(
    "不是 UTF-8 的字节得报告，其余照读",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8], [0x80],
    ] as [[UInt8]])
  func reportsInvalidUTF8(bad: [UInt8]) {
    let start = Array("衡 1\n模板 例 {\n  总分 10分\n  依据 \"某\" ".utf8)
    let end = Array("\n  甲 10分: 评定\n}\n".utf8)
    let (tree, diagnostics) = expectRoundTrip(start + bad + end)
    #expect(diagnostics.contains { $0.code == "H1001" })
    #expect(tree.root.first(.templateDeclaration)?.first(.indicatorDeclaration) != nil)
  }

  @Test("字节序标记、回车和全角空格都留在树里") func keepsTrivia() {
    let text = "\u{FEFF}衡　1\r\n模板 例 {\r  总分 10分\u{200B}\n\t甲 10分: 评定 // 注\r\n}"
    let (tree, diagnostics) = expectRoundTrip(Array(text.utf8))
    #expect(diagnostics.isEmpty)
    #expect(tree.tokens.contains { $0.kind == .comment })
  }
}
