import Program
import Runtime

/// Holds every figure that a form claims against what its own data give by the template.
///
/// What only follows from a difference already found is not found again, and nothing is called wrong that is
/// only unknown.
package func audit(_ form: Form, _ evaluation: Evaluation, by template: Template) -> FormAudit {
  var auditor = FormAuditor(form, evaluation, template)
  return auditor.run()
}
