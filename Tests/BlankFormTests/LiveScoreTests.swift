import BlankForms
import DataFiles
import Driver
import Foundation
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values
import Workbooks

/// The templates of the examples.
let exampleTemplates: [String] = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = root.appending(path: "Examples")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  let paths = names.map { folder.appending(path: $0).appending(path: "模板.heng").path }
  return paths.filter { FileManager.default.fileExists(atPath: $0) }.sorted()
}()

/// How live scores compare with those of the evaluator.
struct LiveTally {
  var equal = 0
  var blank = 0
  var faults: [String] = []
  var functions: Set<String> = []

  mutating func compare(_ template: Template, _ forms: Int, seed: UInt64) throws {
    var random = RandomForms(template, seed: seed)
    for number in 0..<forms {
      var filled = FilledForm(template)
      filled.fill(random.next())
      let (form, codes) = try filled.read()
      guard let form else {
        faults.append("form \(number) was not read: \(codes)")
        continue
      }
      let evaluation = Evaluator(template).evaluate(form, in: Cohort(of: [form], by: template))
      compare(filled, evaluation, number)
    }
  }

  private mutating func compare(_ filled: FilledForm, _ evaluation: Evaluation, _ number: Int) {
    let sheet = Spreadsheet(filled.book)
    for (index, result) in evaluation.indicators.enumerated() {
      let name = "heng_live_p\(index)"
      guard filled.names.contains(name) else { continue }
      compare(
        filled.shown(sheet, name), result.score, "form \(number) \(filled.template.indicators[index].path)")
    }
    compare(filled.shown(sheet, "heng_live_total"), evaluation.total, "form \(number) 总分")
    if let grade = evaluation.grade {
      let shown = filled.shown(sheet, "heng_live_grade")
      if case .text(let text) = shown, text != "", text != "—" {
        let own = grade.isDetermined ? filled.template.grades[grade.final.lowerBound].name : "待定"
        if text == own { equal += 1 } else { faults.append("form \(number) 等次: \(text), \(own)") }
      } else if shown.isError {
        faults.append("form \(number) 等次: \(shown)")
      }
    }
    functions.formUnion(sheet.functions)
  }

  private mutating func compare(_ shown: CellResult, _ score: Score, _ place: String) {
    switch (shown, score) {
    case (.text(""), _), (.text("—"), _): blank += 1
    case (.number(let live), .scored(let exact)):
      // A score is a decimal, and its double is the one nearest to it.
      let nearest = Spreadsheet.double(exact)
      let isSame = exact.exactDecimalText == nil ? abs(live - nearest) < 1e-9 : live == nearest
      if isSame { equal += 1 } else { faults.append("\(place): \(live), \(exact)") }
    default: faults.append("\(place): \(shown), \(score)")
    }
  }
}

@Suite("Live scores of blank forms")
struct LiveScoreTests {
  @Test("scores that a form computes in doubles are those of the evaluator", arguments: exampleTemplates)
  func examples(path: String) throws {
    let template = try #require(checkTemplate(at: path).template)
    var tally = LiveTally()
    try tally.compare(template, 4, seed: 7)
    #expect(tally.faults == [])
  }

  @Test("whatever the conditions and ranges of a template are")
  func randomTemplates() throws {
    var templates = RandomTemplates(seed: 11)
    var tally = LiveTally()
    for _ in 0..<25 {
      guard let template = try? checkedTemplate(templates.next()) else { continue }
      try tally.compare(template, 4, seed: 3)
    }
    #expect(tally.faults == [])
    #expect(tally.equal > 150)
  }

  @Test("formulas use what Excel 2010, WPS and LibreOffice have, and no more than a cell holds")
  func functions() throws {
    let allowed: Set<String> = [
      "IF", "AND", "OR", "NOT", "ABS", "SIGN", "INT", "MAX", "MIN", "SUM", "SUMPRODUCT", "ROUND", "GCD",
      "COUNTA",
      "COUNTIF", "ROWS", "IFERROR", "COLUMNS", "CHOOSE", "ISNUMBER", "ISTEXT", "EXACT", "TRIM", "YEAR",
      "MONTH", "EDATE", "CELL", "LEFT", "LEN", "MID", "REPT", "FIND", "COUNT", "MEDIAN",
      // Excel 2010 lacks it; there what rests on targets in words stays blank.
      "UNICODE",
    ]
    for path in exampleTemplates {
      let template = try #require(checkTemplate(at: path).template)
      let book = blankForm(of: template, rows: 3).book
      var names: Set<String> = []
      for (_, rows) in book.sheets {
        for case .formula(let formula, _) in rows.flatMap(\.cells).map(\.value) {
          #expect(formula.utf8.count <= 8192)
          let (deepest, used) = shape(of: formula)
          #expect(deepest <= 60)
          names.formUnion(used)
        }
      }
      #expect(names.subtracting(allowed) == [])
    }
  }

  /// How deep calls lie in one another, and which functions are called.
  private func shape(of formula: String) -> (deepest: Int, functions: Set<String>) {
    var (depth, deepest, isQuoted, start, place) = (0, 0, false, 0, 0)
    let bytes = Array(formula.utf8)
    var functions: Set<String> = []
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "(") {
        depth += 1
        if start < place { functions.insert(String(decoding: bytes[start..<place], as: UTF8.self)) }
      }
      if !isQuoted, byte == UInt8(ascii: ")") { depth -= 1 }
      deepest = max(deepest, depth)
      place += 1
      if !(65...90).contains(byte) { start = place }
    }
    return (deepest, functions)
  }
}
