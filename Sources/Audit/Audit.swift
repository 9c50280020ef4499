import Program
import Runtime

/// Holds every figure that a form claims against what its own data give by the template.
///
/// What only follows from a difference already found is not found again, and nothing is called wrong that is
/// only unknown.
/// `cohort` is the one the evaluation rests on; without it the form stands alone. `cache` serves the forms of one run by
/// one template. Where the audit is `brief`, the evaluation need not tell how settled leaves and vetoes came about: what a
/// finding asks for is told by itself, and no finding has a working.
package func audit(
  _ form: Form, _ evaluation: Evaluation, by template: Template, in cohort: Cohort? = nil,
  _ cache: AuditCache = AuditCache(), brief: Bool = false
) -> FormAudit {
  var auditor = FormAuditor(
    form, evaluation, template, cohort ?? Cohort(of: [form], by: template), cache, isBrief: brief)
  return auditor.run()
}

/// What an audit finds in a form of a block where it is looked at; all else is as claimed. It is brief.
package func findings(
  in form: Form, _ settled: SettledForm, _ focus: AuditFocus, by template: Template, in cohort: Cohort,
  _ cache: AuditCache
) -> [AuditFinding] {
  var auditor = FormAuditor(
    form, settled.evaluation(of: form), template, cohort, cache, isBrief: true, within: (settled, focus))
  return auditor.run().findings
}
