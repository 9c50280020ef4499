import Checker
import DataFiles
import Foundation
import Parser
import Program
import Runtime
import Source
import Syntax
import Testing
import Values

@Suite("一种语言，几种写法") struct SpellingTests {
  private static let rewritings: [(name: String, rewrite: @Sendable (SourceFile) -> [UInt8])] = [
    ("英文", Respelling.english), ("中文", Respelling.chinese), ("全角", Respelling.fullWidth),
    ("每个空白都换行", Respelling.lineByLine),
    ("英文再写回中文", { Respelling.chinese(SourceFile(path: "", bytes: Respelling.english($0))) }),
    ("英文再写成全角", { Respelling.fullWidth(SourceFile(path: "", bytes: Respelling.english($0))) }),
  ]

  /// Templates without a mistake: the examples and the good cases.
  private static let good = Samples.examples + Samples.cases.filter { $0.path.contains("/good/") }

  @Test("每个词在每种写法里只有一个意思") func spellingsAreUnique() {
    for keyword in Keyword.allCases {
      #expect(Keyword.spelled(keyword.chinese) == keyword)
      #expect(Keyword.spelled(keyword.english) == keyword)
    }
    #expect(Set(Keyword.allCases.map(\.chinese)).count == Keyword.allCases.count)
    #expect(Set(Keyword.allCases.map(\.english)).count == Keyword.allCases.count)
  }

  @Test("几种写法读成同一棵树", arguments: rewritings.indices)
  func sameShape(index: Int) {
    let (name, rewrite) = Self.rewritings[index]
    for file in Self.good {
      let other = SourceFile(path: file.path, bytes: rewrite(file))
      let (tree, diagnostics) = expectRoundTrip(other.bytes)
      #expect(diagnostics.map(\.code) == [], "\(name) \(file.path)")
      let expected = Respelling.shape(parse(file).tree)
      let actual = Respelling.shape(tree)
      if let first = zip(expected, actual).enumerated().first(where: { $1.0 != $1.1 }) {
        Issue.record("\(name) \(file.path) line \(first.offset): \(first.element)")
      }
      #expect(expected.count == actual.count, "\(name) \(file.path)")
    }
  }

  @Test("几种写法检查后都没有话说", arguments: rewritings.indices)
  func sameVerdict(index: Int) {
    let (name, rewrite) = Self.rewritings[index]
    for file in Self.good {
      let (template, diagnostics) = check(parse(SourceFile(path: file.path, bytes: rewrite(file))).tree)
      #expect(diagnostics.map(\.code) == [], "\(name) \(file.path)")
      #expect(template != nil)
    }
  }

  @Test("几种写法算出同样的得分", arguments: rewritings.indices)
  func sameScores(index: Int) throws {
    let (_, rewrite) = Self.rewritings[index]
    var forms = 0
    for file in Samples.examples {
      let expected = try score(file)
      let actual = try score(SourceFile(path: file.path, bytes: rewrite(file)))
      #expect(expected.map(\.summary) == actual.map(\.summary))
      forms += expected.count
    }
    #expect(forms >= 4)
  }

  /// All JSON forms beside a template, scored.
  private func score(_ file: SourceFile) throws -> [Scored] {
    let template = try #require(check(parse(file).tree).template)
    let folder = URL(filePath: file.path).deletingLastPathComponent()
    let data = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    return try data.flatMap { url in
      let source = SourceFile(path: url.path, bytes: Array(try Data(contentsOf: url)))
      let (forms, diagnostics) = readForms(source, template: template)
      // Some have their rows in files of their own, which are not read here.
      #expect(diagnostics.map(\.code).filter { $0 != "H5164" } == [])
      return forms.map { Scored(evaluate($0, by: template)) }
    }
  }

  private struct Scored {
    let summary: [String]

    init(_ evaluation: Evaluation) {
      let grade = evaluation.grade.map { "\($0.byTotal) \($0.final) \($0.vetoes.map(\.holds))" }
      summary =
        evaluation.indicators.map { "\($0.id.index) \($0.score) \($0.losses.map(\.points))" }
        + ["\(evaluation.total)", grade ?? "", "\(evaluation.findings.map(\.code))"]
    }
  }
}
