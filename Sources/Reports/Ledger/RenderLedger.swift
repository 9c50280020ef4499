import Audit
import Program
import Runtime
import Source
import Workbooks

/// The ledger of forms that were scored, as the bytes of a workbook; `findings` are those of the files.
package func ledger(
  of evaluations: [Evaluation], summaries: [SummaryResult] = [], findings: [Diagnostic] = [],
  template: Template, language: Language
) throws(WritingFault) -> [UInt8] {
  let maker = LedgerMaker(template, language, isAudit: false)
  let writer = try LedgerWriter(maker)
  for evaluation in evaluations { try writer.add(maker.form(evaluation)) }
  for finding in findings { writer.add(finding) }
  return try writer.bytes(summaries)
}

/// The ledger of forms whose claims were held against their figures, as the bytes of a workbook; `findings` are those
/// of the files.
package func ledger(
  of audits: [FormAudit], findings: [Diagnostic] = [], template: Template, language: Language
) throws(WritingFault) -> [UInt8] {
  let maker = LedgerMaker(template, language, isAudit: true)
  let writer = try LedgerWriter(maker)
  for audit in audits { try writer.add(maker.form(audit)) }
  for finding in findings { writer.add(finding) }
  return try writer.bytes()
}
