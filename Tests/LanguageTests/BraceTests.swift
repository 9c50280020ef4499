import Driver
import Foundation
import Parser
import Source
import Syntax
import Testing

@Suite("大括号少一个、多一个，只说一处") struct BraceTests {
  private static let examples: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples")
    let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "heng" }.sorted {
      $0.path < $1.path
    }
  }()

  private func errors(_ bytes: [UInt8]) -> [Diagnostic] {
    checkTemplate(SourceFile(path: "t.heng", bytes: bytes)).diagnostics.filter { $0.severity == .error }
  }

  private func errors(_ text: String) -> [Diagnostic] { errors(Array(text.utf8)) }

  /// How many of the changes give exactly one error, and how many of these stand on the line that was changed.
  private struct Tally {
    var tried = 0
    var single = 0
    var inPlace = 0
  }

  /// The line of each brace and of its partner.
  private func partners(_ braces: [(offset: Token, line: Int)]) -> [Int] {
    var lines = braces.map(\.line)
    var open: [Int] = []
    for (index, brace) in braces.enumerated() {
      if brace.offset.kind == .openBrace {
        open.append(index)
      } else if let partner = open.popLast() {
        lines[index] = braces[partner].line
      }
    }
    return lines
  }

  @Test("样例的每个大括号：删去，或写两遍", arguments: examples) func everyBrace(of url: URL) throws {
    let file = SourceFile(path: "t.heng", bytes: Array(try Data(contentsOf: url)))
    let braces = parse(file).tree.tokens.filter { $0.kind == .openBrace || $0.kind == .closeBrace }
      .map { (offset: $0, line: file.position(of: Int($0.range.start)).line) }
    let opened = partners(braces)
    var tally = Tally()
    for (index, brace) in braces.enumerated() {
      let range = brace.offset.range.indices
      for isDoubled in [false, true] where !isDoubled || index.isMultiple(of: 2) {
        var bytes = file.bytes
        bytes.replaceSubrange(range, with: isDoubled ? Array(file.bytes[range]) + file.bytes[range] : [])
        let found = errors(bytes)
        tally.tried += 1
        guard found.count == 1 else { continue }
        tally.single += 1
        let line = found[0].place?.start.line
        if line == brace.line || line == opened[index] { tally.inPlace += 1 }
      }
    }
    print("braces: \(url.deletingLastPathComponent().lastPathComponent) \(tally)")
    #expect(tally.tried > 10)
    #expect(tally.single * 100 >= tally.tried * 97)
    #expect(tally.inPlace * 100 >= tally.tried * 90)
  }

  private static let whole = """
    衡 1
    模板 甲 {
      总分 20分
      输入 {
        率: %, 范围 0% 到 100%
        数: 人
      }
      一 12分 {
        二 8分 {
          乙 5分: 分档 率 { ≥ 60%: 满分; 其余: 0分 }
          丙 3分: 得 率 × 满分
        }
        丁 4分: 数 ≥ 1人 得 满分, 否则 0分
      }
      戊 8分: 评定
      等次 {
        ≥ 10分: 好;
        其余: 差
      }
    }

    """

  @Test(
    "多一个 }：指着它，可以删去",
    arguments: [
      ("数: 人\n  }", "数: 人\n  }\n  }", 8), ("其余: 0分 }", "其余: 0分 } }", 10), ("\n    丁", "\n    }\n    丁", 13),
      ("差\n  }\n}", "差\n  }\n}\n}", 21),
    ]) func extraClosing(part: String, with changed: String, line: Int) throws
  {
    let text = Self.whole.replacing(part, with: changed)
    let found = errors(text)
    try #require(found.map(\.code) == ["H1155"])
    #expect(found[0].message.chinese.headline == "多了一个 “}”")
    #expect(abs((found[0].place?.start.line ?? 0) - line) <= 1)
    let file = try #require(found[0].place?.file)
    #expect(errors(try #require(found[0].fixes.first).applied(to: file)).isEmpty)
  }

  @Test(
    "少一个 }：指着没有结束的 {，照着补就对",
    arguments: [
      ("数: 人\n  }", "数: 人", 4), ("其余: 0分 }", "其余: 0分", 10), ("× 满分\n    }", "× 满分", 9),
      ("0分\n  }\n  戊", "0分\n  戊", 8),
      ("差\n  }\n}", "差\n}", 16),
    ]) func missingClosing(part: String, with changed: String, line: Int) throws
  {
    let found = errors(Self.whole.replacing(part, with: changed))
    try #require(found.map(\.code) == ["H1105"])
    #expect(found[0].place?.start.line == line)
    let file = try #require(found[0].place?.file)
    #expect(errors(try #require(found[0].fixes.first).applied(to: file)).isEmpty)
  }

  @Test(
    "少一个 {：指着该写的地方",
    arguments: [
      ("输入 {", "输入", 4), ("二 8分 {", "二 8分", 9), ("分档 率 {", "分档 率", 10), ("等次 {", "等次", 16), ("甲 {", "甲", 2),
    ])
  func missingOpening(part: String, with changed: String, line: Int) throws {
    let found = errors(Self.whole.replacing(part, with: changed))
    try #require(found.count == 1)
    #expect(found[0].place?.start.line == line)
  }

  @Test("别处的错误照说：大括号以外的一处，名称写错的一处") func otherMistakesAreStillTold() {
    let text = Self.whole.replacing("数: 人\n  }", with: "数: 人").replacing("得 率 × 满分", with: "得 率 × 满份")
    #expect(errors(text).map(\.code) == ["H1105", "H2026"])
  }

  @Test("引号没有结束的，不猜大括号") func unclosedQuotes() {
    let text = Self.whole.replacing("数: 人\n  }", with: "数: 人, 来自 \"栏\n  }")
    #expect(!errors(text).contains { $0.code == "H1155" })
  }
}
