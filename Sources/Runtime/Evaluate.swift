import Program

/// Scores one form by a checked template.
///
/// Total and deterministic: whatever the form holds, there is an evaluation; what has no exact value is left
/// undetermined with a finding.
package func evaluate(_ form: Form, by template: Template) -> Evaluation {
  var evaluator = FormEvaluator(template: template, form: form)
  return evaluator.run()
}
