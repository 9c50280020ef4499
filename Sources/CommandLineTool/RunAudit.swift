import Audit
import Driver
import Program
import Reports
import Runtime
import Source
import Streaming
import Workbooks

/// `heng audit`: holds what the forms of the data claim against what their figures give.
func runAudit(_ arguments: Arguments) -> ExitCode {
  guard arguments.operands.count >= 2 else { return refuse(.tooFewFiles(.audit), arguments) }
  // Whoever wants all findings in a file, and names no format for a report, wants no report beside it.
  let isForFindings = arguments.findings != nil && arguments.format == nil && arguments.output == nil
  let format = isForFindings ? nil : arguments.format ?? .text
  let task = StreamTask.audits(format)
  return withTemplate(arguments) { template in
    PreparedForms(arguments, template, task) {
      auditForms(
        in: Array(arguments.operands.dropFirst()), by: template, as: arguments.encoding,
        of: arguments.choice)
    }
  } then: { template, forms in
    switch forms {
    case .stream(let stream): runStream(stream, arguments, template, task)
    case .whole(let run): tell(run, format, template, arguments)
    }
  }
}

private func tell(
  _ run: AuditRun, _ format: ReportFormat?, _ template: Template, _ arguments: Arguments
) -> ExitCode {
  if let unknown = unknownForm(run.forms, run.filesRead, arguments) { return refuse(unknown, arguments) }
  // What was found in the forms is the report itself.
  show(Array(run.diagnostics.prefix(arguments.mostFindings ?? .max)), arguments)
  guard run.filesRead > 0 else { return .noFile }
  let kept = keepFindings(
    run.diagnostics.map { FormFinding($0) }
      + run.audits.flatMap { audit in
        audit.findings.map { FormFinding($0, form: audit.evaluation.form) }
      }, arguments)
  if kept != .fine { return kept }
  if format == .xlsx {
    let code = deliver(arguments) { () throws(WritingFault) in
      try ledger(
        of: run.audits, findings: run.diagnostics, template: template, language: arguments.language)
    }
    return verdict(after: code, hasErrors: run.hasErrors, hasWarnings: run.hasWarnings, arguments)
  }
  let report = format.map {
    renderAudits(
      run.audits, findings: run.diagnostics, tellsFindings: arguments.writesFile, template: template,
      language: arguments.language, format: $0)
  }
  return verdict(
    after: report.map { deliver($0, arguments) } ?? .fine, hasErrors: run.hasErrors,
    hasWarnings: run.hasWarnings, arguments)
}
