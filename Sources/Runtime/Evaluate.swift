import Program
import Values

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

/// What comes of one indicator alone, by a template that may differ from the form's own in what leads there.
///
/// What all forms come to is taken from the cohort as it is.
package func evaluate(
  _ id: IndicatorID, of form: Form, by template: Template, in cohort: Cohort? = nil
) -> IndicatorResult {
  var evaluator = FormEvaluator(
    template: template, form: form, cohort: cohort ?? Cohort(of: [form], by: template))
  return evaluator.result(of: id)
}

/// What comes of one row below an indicator that has these points, as `evaluate(_:of:by:in:)` for an indicator.
package func evaluate(
  _ row: FormRow, points: Rational, below id: IndicatorID, of form: Form, by template: Template,
  in cohort: Cohort
) -> IndicatorResult? {
  guard let rule = template[id].rule, let selection = template[id].rows else { return nil }
  var evaluator = FormEvaluator(template: template, form: form, cohort: cohort)
  return evaluator.rowResult(row, points, template[id], rule, selection).result
}

/// The value of a measure in a form, at a row where it names columns; nil where it has none.
package func value(
  of measure: Measure, in form: Form, row: (TableID, FormRow)? = nil, by template: Template,
  in cohort: Cohort? = nil
) -> Value? {
  var evaluator = FormEvaluator(
    template: template, form: form, cohort: cohort ?? Cohort(of: [form], by: template))
  if let (table, row) = row {
    evaluator.trace.table = table
    evaluator.trace.row = row
  }
  return try? evaluator.operand(measure)
}

/// Whether the template says that a check does not apply to a form that lacks what it asks for.
package func isRuledOut(_ check: DataCheck, in form: Form, by template: Template, in cohort: Cohort) -> Bool {
  var evaluator = FormEvaluator(template: template, form: form, cohort: cohort)
  return evaluator.isRuledOut(check)
}

/// Whether a check holds in a form; nil where that cannot be told.
package func holds(_ check: DataCheck, in form: Form, by template: Template, in cohort: Cohort) -> Bool? {
  var evaluator = FormEvaluator(template: template, form: form, cohort: cohort)
  return try? evaluator.holds(check)
}
