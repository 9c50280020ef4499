import Driver
import Foundation
import Program
import Runtime
import Source
import Testing
import Values

@testable import Draft

/// Printed tables drafted, finished by the edits that their author made, and scored: every figure is that of a template
/// written by hand from the same table.
struct FinishedDraftTests {
  private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples/从指标表起草").standardized

  private func file(_ table: String, _ name: String) throws -> SourceFile {
    let url = Self.examples.appending(path: table).appending(path: name)
    return SourceFile(path: name, bytes: Array(try Data(contentsOf: url)))
  }

  /// What each edit takes out and puts in; remarks begin with `#`.
  private func edits(_ text: String) -> [(old: String, new: String)] {
    text.split(separator: "\n\n").map { block in
      let lines = block.split(separator: "\n").filter { !$0.hasPrefix("#") }
      func part(_ mark: Character) -> String {
        lines.filter { $0.first == mark }.map { $0.dropFirst() + "\n" }.joined()
      }
      return (part("-"), part("+"))
    }
  }

  @Test(arguments: ["部门整体支出", "农村供水"])
  func everyCellScoresAsTheCarefulAuthorsTemplateDoes(table: String) throws {
    var text = try #require(draft(PrintedGrid(file(table, "指标表.csv")))).text
    for edit in edits(try file(table, "定稿.txt").wholeText) {
      let pieces = text.components(separatedBy: edit.old)
      #expect(pieces.count == 2, "\(edit.old)")
      text = pieces.joined(separator: edit.new)
    }
    let checked = checkTemplate(SourceFile(path: "模板.heng", bytes: Array(text.utf8)))
    #expect(checked.diagnostics.map { $0.message.text(in: .chinese).headline } == [])
    let template = try #require(checked.template)
    let results = scoreForms(in: try file(table, "表单.json"), by: template).evaluations
    let rows = try file(table, "得分.csv").wholeText.split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    #expect(results.count == rows.count - 1)
    for (result, row) in zip(results, rows.dropFirst()) {
      let expected = Dictionary(uniqueKeysWithValues: zip(rows[0], row))
      for indicator in template.indicators {
        guard let score = expected[indicator.name] else { continue }
        #expect(
          result.indicators[indicator.id.index].score == .scored(try #require(Rational(decimal: score))),
          "\(row[0]) \(indicator.name)")
      }
      #expect(result.total == .scored(try #require(Rational(decimal: expected["总分"] ?? ""))))
    }
  }
}

extension SourceFile {
  fileprivate var wholeText: String { String(decoding: bytes, as: UTF8.self) }
}
