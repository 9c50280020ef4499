import Foundation
import Source
import Testing

@Suite("修正") struct FixTests {
  private func fixed(_ checked: CheckedCase) -> (result: CheckedCase, settled: [Diagnostic]) {
    var checked = checked
    var settled: [Diagnostic] = []
    for _ in 0..<20 {
      guard let fixed = applySafeFixes(of: checked.diagnostics, to: checked.file) else { break }
      settled += fixed.settled
      checked = CheckedCase(SourceFile(path: checked.file.path, bytes: fixed.bytes))
    }
    return (checked, settled)
  }

  private func fixed(_ text: String) -> String {
    let result = fixed(CheckedCase(SourceFile(path: "t.heng", bytes: Array(text.utf8)))).result
    return String(decoding: result.file.bytes, as: UTF8.self)
  }

  @Test("能放心改的都改掉了，没有带来别的错误", arguments: CasePaths.badNames)
  func safeFixesSettleWhatTheyPromise(name: String) throws {
    let before = try CheckedCase(CasePaths.bad.appending(path: name))
    let (after, settled) = fixed(before)
    #expect(after.diagnostics.allSatisfy { $0.safeFix == nil })
    #expect(
      after.diagnostics.count { $0.severity == .error }
        == before.diagnostics.count { $0.severity == .error } - settled.count)
    if before.hasOneMistake, !settled.isEmpty { #expect(!after.diagnostics.hasErrors) }
  }

  @Test("样例里有十几种能放心改的错误") func manyKindsAreSafe() throws {
    let codes = try CasePaths.badNames.flatMap { name in
      try CheckedCase(CasePaths.bad.appending(path: name)).diagnostics.filter { $0.safeFix != nil }.map(
        \.code)
    }
    #expect(Set(codes).count >= 13)
  }

  @Test("每一处改动都在文件之内，前后不重叠", arguments: CasePaths.badNames)
  func editsAreInOrder(name: String) throws {
    let checked = try CheckedCase(CasePaths.bad.appending(path: name))
    for fix in checked.diagnostics.flatMap(\.fixes) {
      #expect(!fix.edits.isEmpty)
      var end: UInt32 = 0
      for edit in fix.edits {
        #expect(edit.place.file === checked.file && edit.place.range.start >= end)
        #expect(Int(edit.place.range.end) <= checked.file.bytes.count)
        #expect(!edit.place.range.isEmpty || !edit.replacement.isEmpty)
        end = edit.place.range.end
      }
    }
  }

  @Test(
    "由作者选的不自动改",
    arguments: [
      "衡 1\n模板 甲 { 总分 10分 输入 { 率: % } 乙 10分: 分档 率 { 90%以上: 满分; 其余: 0分 } }\n",
      "衡 1\n模板 甲 { 总分 10分 乙 10分: 评定\n",
      "衡 1\n模板 甲 { 总分 10分 输入 { 执行率: %, 范围 0% 到 100% } 乙 10分: 得 执行律 × 满分 }\n",
      "衡 1\n模板 甲 { 总分 10分 输入 { 率: %, 范围 0% 到 200% } 乙 10分: 得 率 × 满分 }\n",
    ]) func choicesAreLeftAlone(text: String)
  {
    let checked = CheckedCase(SourceFile(path: "t.heng", bytes: Array(text.utf8)))
    #expect(checked.diagnostics.contains { !$0.fixes.isEmpty })
    #expect(fixed(text) == text)
  }

  @Test("拼错的名称不含已知的另一半时不加空格") func unknownHalfIsNotCut() {
    let text =
      "衡 1\n模板 甲 { 总分 10分 输入 { 实际: %, 范围 0% 到 100% } 乙 10分: 得 实际到位率 × 满分 核对 丙: 实际 ≤ 1% }\n"
    #expect(fixed(text) == text)
  }

  @Test("带 BOM 的文件，首行加在 BOM 之后；读不出的字节原样留着") func bytesAreKept() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("模板 甲 { 总分 10分\n 乙 10分: 评定;\n // ".utf8) + [0xFF, 0x0A, 0x7D]
    let checked = CheckedCase(SourceFile(path: "t.heng", bytes: bytes))
    let after = fixed(checked).result.file.bytes
    #expect(after.starts(with: [0xEF, 0xBB, 0xBF] + Array("衡 1\n模板".utf8)))
    #expect(Array(after.suffix(3)) == [0xFF, 0x0A, 0x7D])
    #expect(!after.contains(UInt8(ascii: ";")))
  }

  @Test("少了任何一个字词的模板，改到没有可改的为止", arguments: CasePaths.goodNames)
  func fixesEndOnMutatedTemplates(name: String) throws {
    let bytes = Array(try Data(contentsOf: CasePaths.good.appending(path: name)))
    let words = try #require(String(bytes: bytes, encoding: .utf8)).split(
      separator: " ", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: words.count, by: max(1, words.count / 60)) {
      var rest = words
      rest.remove(at: index)
      let file = SourceFile(path: name, bytes: Array(rest.joined(separator: " ").utf8))
      let after = fixed(CheckedCase(file)).result
      #expect(after.diagnostics.allSatisfy { $0.safeFix == nil }, "\(words[index])")
    }
  }

  /// What `--fix` makes of a template and the codes that are left.
  private func outcome(_ text: String) -> (text: String, codes: [String]) {
    let result = fixed(CheckedCase(SourceFile(path: "t.heng", bytes: Array(text.utf8)))).result
    return (String(decoding: result.file.bytes, as: UTF8.self), result.diagnostics.map(\.code))
  }

  @Test(
    "改正后只有一种读法的意思，别的一个字也不动",
    arguments: [
      ("甲 5分: 评定,乙 5分: 评定", "甲 5分: 评定 乙 5分: 评定"),
      ("甲 5分: 评定;;乙 5分: 评定", "甲 5分: 评定 乙 5分: 评定"),
      (
        "输入 { 来历: 文本, 可缺,人数: 人 } 甲 10分: 评定\n核对 丙: 人数 > 0人 且 来历 ≠ \"无\"",
        "输入 { 来历: 文本, 可缺 人数: 人 } 甲 10分: 评定\n核对 丙: 人数 > 0人 且 来历 ≠ \"无\""
      ),
      ("甲 10 /* 去年是 8 分 */ 分: 评定", "甲 10分 /* 去年是 8 分 */ : 评定"),
      (
        "输入 { 率: % } 甲 10分: 分档 率 { 90%（含）以上: 满分; 其余: 0分 }",
        "输入 { 率: % } 甲 10分: 分档 率 { ≥ 90%: 满分; 其余: 0分 }"
      ),
      (
        "输入 { 等次: 件, 范围 > 0件; 完成: 件 } 甲 10分: 得 完成 ÷ 等次 × 满分, 最高 满分",
        "输入 { 等次: 件, 范围 > 0件; 完成: 件 } 甲 10分: 得 完成 ÷ 「等次」 × 满分, 最高 满分"
      ),
      (
        "级别 程度 { 好; 中; 差 } 输入 { 结果: 程度 } 甲 10分: 结果 属于 好、中 得 满分, 否则 0分",
        "级别 程度 { 好; 中; 差 } 输入 { 结果: 程度 } 甲 10分: 结果 属于 (好、中) 得 满分, 否则 0分"
      ),
      (
        "输入 { 率: % } 甲 10分: 分档 率 {\n≥ 90%: 满分。\n≥ 60%: 5分。\n其余: 0分\n}",
        "输入 { 率: % } 甲 10分: 分档 率 {\n≥ 90%: 满分；\n≥ 60%: 5分；\n其余: 0分\n}"
      ),
    ]) func oneReadingIsRestored(body: String, wanted: String)
  {
    let (text, codes) = outcome("衡 1\n模板 例 {\n总分 10分\n\(body)\n}\n")
    #expect(text == "衡 1\n模板 例 {\n总分 10分\n\(wanted)\n}\n")
    #expect(codes == [])
  }

  @Test(
    "附近还有别的错，或有两种读法的，一个字也不动",
    arguments: [
      // A brace, a quote or a bracket that does not end.
      "输入 { 完成: 件 甲 10分: 得 满分 每 1件 完成 扣 1分, 扣完为止",
      "级别 档 { 好 又写 \"很好\n差 } 输入 { 评: 档 } 甲 10分: 分档 评 { 好: 满分; 差: 0分 }",
      "输入 { 率: % } 甲 10分: 得 最小(率, 1 × 满分 最高 满分",
      // Another mistake in the sentence.
      "输入 { 率: % } 甲 10分: 率 90%以 上 得 满分 否则 0分",
      "输入 { 率: %; 率二: % } 甲 10分: 分档 { 率 ≥ 90% 且: 满分 率二 ≥ 60%: 5分; 其余: 0分 }",
      "输入 { 差错: 次 } 甲 10分: 得 满分 每 1次 错 扣 2分, 扣完为止",
      // Two readings.
      "输入 { 支出: 元; 预算: 元, 范围 > 0元 }\n公式 预算 执行率 = 支出 ÷ 预算\n甲 10分: 评定",
      "输入 { 支出: 元; 下达 预算: 元 }\n甲 10分: 评定",
      "甲1 5分: 评定\n甲15分: 评定",
      "甲 10分: 要点 均分 { \"制度;\" \"执行\" }",
      "输入 { \"完成\": 件; 计划: 件, 范围 > 0件 } 甲 10分: 得 \"完成\" ÷ 计划 × 满分, 最高 满分",
      "甲 10分: 分档 { 总得分 ≥ 1分: 满分; 其余: 0分 ,} 依据 \"办法\"",
      "甲 10分: 评定,; 得分 < 8分 时 须说明",
      "甲 10分: 评定; 得分 < 8分 时 须说明",
      "输入 { 率1: %; 率2: % }\n甲 10分: 分档 {\n率1 ≥ 71%: 6分×\n率2 ≥ 61%: 4分;\n其余: 0分\n}",
    ]) func doubtIsLeftToTheAuthor(body: String)
  {
    let text = "衡 1\n模板 例 {\n总分 10分\n\(body)\n}\n"
    let (after, codes) = outcome(text)
    #expect(after == text)
    #expect(!codes.isEmpty)
  }

  @Test(
    "少了的空格只有一种断法时才加",
    arguments: [
      ("评价10分", "10", true), ("评价5分", "10", true), ("评价2.5分", "10", true), ("评价15分", "15", false),
      ("评价12.5分", "2.5", false), ("评价1０5分", "5", false),
    ])
  func pointsAreCutOnlyOneWay(written: String, total: String, isSafe: Bool) {
    let checked = CheckedCase(
      SourceFile(path: "t.heng", bytes: Array("衡 1\n模板 例 {\n总分 \(total)分\n\(written): 评定\n}\n".utf8)))
    let finding = checked.diagnostics.first { $0.code == "H1120" }
    #expect(finding?.fixes.isEmpty == false)
    #expect(finding?.fixes.count == 1 || !isSafe)
    #expect(
      finding?.fixes.allSatisfy { $0.edits.count == 1 && $0.edits[0].replacement.contains(" ") } == true)
    if !isSafe { #expect(finding?.safeFix == nil) }
  }
}
