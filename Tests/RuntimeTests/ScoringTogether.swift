import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

/// The forms of one run, scored together.
struct Together {
  let template: Template
  let evaluations: [Evaluation]
  let summaries: [SummaryResult]
  let summaryCodes: [String]

  /// The evaluation of a form.
  func of(_ form: String) throws -> Evaluation { try #require(evaluations.first { $0.form == form }) }

  /// The score of an indicator of a form, in short.
  func score(_ form: String, _ path: String = "甲") throws -> String {
    try of(form).score(path, template)
  }

  /// A figure beside the scores of a form; 待定 where it has no value.
  func figure(_ form: String, _ name: String) throws -> String {
    let index = try #require(template.outcomes.firstIndex { $0.name == name })
    return try of(form).outcomes[index].text?.chinese ?? "待定"
  }

  /// The lines of a summary: group, number of forms, value.
  func lines(_ name: String) throws -> [String] {
    let result = try #require(summaries.first { template.summaries[$0.index].name == name })
    return result.lines.map { "\($0.group ?? "全体") \($0.forms) \($0.figure.text?.chinese ?? "待定")" }
  }

  /// The codes of all findings of the forms.
  var codes: [String] { evaluations.flatMap(\.codes) }
}

/// Scores the forms of CSV files as one command does; fails where the reader refuses something.
func scoredTogether(_ files: [String], _ template: Template) throws -> Together {
  var batch = FormBatch(template)
  for (index, text) in files.enumerated() {
    batch.read(SourceFile(path: "表单\(index).csv", bytes: Array(text.utf8)))
  }
  let (forms, diagnostics) = batch.finished()
  guard !diagnostics.hasErrors else {
    throw TestFault(
      description: diagnostics.map { "\($0.code) \($0.message.text(in: .chinese).headline)" }.joined(
        separator: "\n"))
  }
  let cohort = Cohort(of: forms, by: template)
  let evaluations = forms.map { evaluate($0, by: template, in: cohort) }
  for evaluation in evaluations {
    let faults = try evaluationFaults(evaluation, template)
    guard faults.isEmpty else { throw TestFault(description: "\(faults) for \(evaluation.form)") }
  }
  let (summaries, unknown) = summarize(cohort, by: template)
  return Together(
    template: template, evaluations: evaluations, summaries: summaries, summaryCodes: unknown.map(\.code))
}

/// The same for one file of a form a line: `甲县 9 山区`, columns by the head.
func scoredTogether(_ head: String, _ lines: [String], _ template: Template) throws -> Together {
  try scoredTogether([([head] + lines).joined(separator: "\n") + "\n"], template)
}
