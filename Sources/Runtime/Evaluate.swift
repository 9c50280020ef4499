import Program

/// Scores one form by a checked template.
///
/// Total and deterministic: whatever the form holds, there is an evaluation; what has no exact value is left
/// undetermined with a finding. `cohort` is all the forms of the run, this one included; without it the form
/// stands alone, and what rests on all forms stays undetermined.
package func evaluate(_ form: Form, by template: Template, in cohort: Cohort? = nil) -> Evaluation {
  var evaluator = FormEvaluator(
    template: template, form: form, cohort: cohort ?? Cohort(of: [form], by: template))
  return evaluator.run()
}
