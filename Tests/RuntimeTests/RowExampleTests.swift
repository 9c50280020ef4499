import DataFiles
import Foundation
import Program
import Reports
import Runtime
import Source
import TestSupport
import Testing
import Values

@Suite("自带指标的例子") struct RowExampleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples")

  private func read(_ folder: String, _ file: String) throws -> (
    template: Template, form: Form, result: Evaluation
  ) {
    let path = Self.root.appending(path: folder).appending(path: "模板.heng")
    let template = try checkedTemplate(try String(contentsOf: path, encoding: .utf8))
    let url = Self.root.appending(path: folder).appending(path: file)
    let source = SourceFile(path: file, bytes: Array(try Data(contentsOf: url)))
    let (forms, diagnostics) = readForms(source, template: template)
    #expect(diagnostics.map(\.code) == [])
    let form = try #require(forms.first)
    return (template, form, evaluate(form, by: template))
  }

  private static let consistent: [(file: String, total: Rational, grade: String)] = [
    ("01.json", Rational(9675, 100), "优"), ("02.json", Rational(85), "差"),
    ("04.json", Rational(9877, 100), "优"),
    ("12.json", Rational(100), "优"), ("16.json", Rational(100), "优"),
  ]

  @Test("与自己相符的表：每行、总分和等次都与原表相同", arguments: consistent.indices)
  func consistentForms(index: Int) throws {
    let expected = Self.consistent[index]
    let (template, form, result) = try read("山西项目2023", expected.file)
    #expect(result.total == .scored(expected.total))
    #expect(result.grade?.final.lowerBound == template.grades.firstIndex { $0.name == expected.grade })
    #expect(result.findings.map(\.code) == [])
    let column = try #require(template.tables[0].claimedColumn)
    let rows = try #require(form.rows[TableID(0)])
    var compared = 0
    for indicator in result.indicators {
      for row in indicator.rows {
        guard case .number(let claimed)? = rows[row.number - 1].cells[column]?.value else { continue }
        #expect(row.result.score == .scored(claimed), "\(row.name)")
        compared += 1
      }
    }
    #expect(compared == rows.count && compared >= 6)
  }

  @Test("按比例得 4.40 而原表印 4") func proportionAgainstPrint() throws {
    let (_, _, result) = try read("山西项目2023", "05.json")
    #expect(result.total == .scored(Rational(9178, 100)))
    let row = try #require(result.indicators[1].rows.first { $0.name == "被评审人员" })
    #expect(row.result.score == .scored(Rational(44, 10)) && row.result.exact == Rational(4395, 1000))
  }

  @Test("没有填得分的行待定，等次仍可确定") func blankScores() throws {
    let (template, _, result) = try read("山西项目2023", "06.json")
    #expect(result.total == .undetermined(low: .zero, high: Rational(36)))
    #expect(result.grade?.final.lowerBound == template.grades.count - 1)
    #expect(result.grade?.isDetermined == true)
  }

  @Test("部分达成不能得满分") func partlyMetInFull() throws {
    let (_, _, result) = try read("山西项目2023", "08.json")
    #expect(result.findings.map(\.code) == ["H6006"])
    #expect(result.total == .undetermined(low: Rational(9762, 100), high: Rational(9812, 100)))
  }

  @Test("目标 90% 实际 15% 和逾期两个月") func missedTargets() throws {
    let (_, _, result) = try read("昌吉项目2020", "01.json")
    #expect(result.total == .scored(Rational(9067, 100)))
    #expect(result.findings.map(\.code) == ["H6008"])
  }

  private static let reports =
    ["01", "02", "04", "05", "06", "08", "12", "16"].map { ("山西项目2023", $0) } + [("昌吉项目2020", "01")]

  @Test("印出的得分和说明一字不差", arguments: reports.indices)
  func printed(index: Int) throws {
    let (folder, name) = Self.reports[index]
    let (template, _, result) = try read(folder, name + ".json")
    let expected = Self.root.appending(path: folder).appending(path: "expected")
    let score = renderScores([result], template: template, language: .chinese, format: .text)
    #expect(try goldenFault(score, at: expected.appending(path: "\(name).score.txt")) == nil)
    let explanation = renderExplanation(
      result, template: template, indicator: nil, language: .chinese, format: .text)
    #expect(try goldenFault(explanation, at: expected.appending(path: "\(name).explain.txt")) == nil)
  }
}
