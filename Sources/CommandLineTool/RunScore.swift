import Driver
import Program
import Reports
import Runtime
import Source
import Streaming
import Workbooks

/// `heng score`: tells what the forms of the data come to.
func runScore(_ arguments: Arguments) -> ExitCode {
  guard arguments.operands.count >= 2 else { return refuse(.tooFewFiles(.score), arguments) }
  let task = StreamTask.scores(arguments.format ?? .text)
  return withTemplate(arguments) { template in
    PreparedForms(arguments, template, task) {
      // A table and a list of findings show no steps.
      scoreForms(
        in: Array(arguments.operands.dropFirst()), by: template, as: arguments.encoding,
        explained: arguments.format != .csv && arguments.format != .sarif, of: arguments.choice)
    }
  } then: { template, forms in
    switch forms {
    case .stream(let stream): runStream(stream, arguments, template, task)
    case .whole(let run): tell(run, template, arguments)
    }
  }
}

private func tell(_ run: ScoringRun, _ template: Template, _ arguments: Arguments) -> ExitCode {
  if let unknown = unknownForm(run.forms, run.filesRead, arguments) { return refuse(unknown, arguments) }
  var run = run
  if arguments.form != nil { run.summaries = [] }
  let found = run.diagnostics + run.evaluations.flatMap(\.findings)
  show(Array(found.prefix(arguments.mostFindings ?? .max)), arguments)
  guard run.filesRead > 0 else { return .noFile }
  let kept = keepFindings(
    run.diagnostics.map { FormFinding($0) }
      + run.evaluations.flatMap { form in form.findings.map { FormFinding($0, form: form.form) } },
    arguments)
  if kept != .fine { return kept }
  if arguments.format == .xlsx {
    let code = deliver(arguments) { () throws(WritingFault) in
      try ledger(
        of: run.evaluations, summaries: run.summaries, findings: run.diagnostics, template: template,
        language: arguments.language)
    }
    return verdict(after: code, hasErrors: run.hasErrors, hasWarnings: run.hasWarnings, arguments)
  }
  let report = renderScores(
    run.evaluations, summaries: run.summaries, findings: run.diagnostics,
    tellsFindings: arguments.writesFile, template: template,
    language: arguments.language,
    format: arguments.format ?? .text)
  return verdict(
    after: deliver(report, arguments), hasErrors: run.hasErrors, hasWarnings: run.hasWarnings, arguments)
}
