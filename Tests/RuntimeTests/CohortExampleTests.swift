import DataFiles
import Foundation
import Program
import Reports
import Runtime
import Source
import TestSupport
import Testing

@Suite("一起计分的例子") struct CohortExampleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples/云岭部门2024")

  private func files(_ names: [String]) throws -> [SourceFile] {
    try names.map {
      SourceFile(path: $0, bytes: Array(try Data(contentsOf: Self.folder.appending(path: $0))))
    }
  }

  private func forms(_ names: [String], _ template: Template) throws -> [Form] {
    var batch = FormBatch(template)
    for file in try files(names) { batch.read(file) }
    let (forms, diagnostics) = batch.finished()
    #expect(diagnostics.map(\.code) == [])
    return forms
  }

  @Test("印出的得分、汇总和说明一字不差，文件的先后不影响") func printed() throws {
    let path = Self.folder.appending(path: "模板.heng")
    let template = try checkedTemplate(try String(contentsOf: path, encoding: .utf8))
    let names = ["01.json", "02.json", "03.json", "任务.csv", "问卷.csv"]
    let forms = try forms(names, template)
    let cohort = Cohort(of: forms, by: template)
    let evaluations = forms.map { evaluate($0, by: template, in: cohort) }
    for evaluation in evaluations { #expect(try evaluationFaults(evaluation, template) == []) }
    let (summaries, unknown) = summarize(cohort, by: template)
    #expect(unknown.map(\.code) == [])
    let expected = Self.folder.appending(path: "expected")
    let score = renderScores(
      evaluations, summaries: summaries, template: template, language: .chinese, format: .text)
    #expect(try goldenFault(score, at: expected.appending(path: "score.txt")) == nil)
    for (number, evaluation) in evaluations.enumerated() {
      let explanation = renderExplanation(
        evaluation, template: template, indicator: nil, language: .chinese, format: .text)
      let file = expected.appending(path: "0\(number + 1).explain.txt")
      #expect(try goldenFault(explanation, at: file) == nil)
    }
    let turned = try self.forms(["问卷.csv", "03.json", "任务.csv", "02.json", "01.json"], template)
    let other = Cohort(of: turned, by: template)
    for form in turned {
      let one = try #require(evaluations.first { $0.form == form.id })
      let again = evaluate(form, by: template, in: other)
      #expect(again.total == one.total)
      #expect(again.outcomes.map(\.text) == one.outcomes.map(\.text))
    }
  }
}
