import Planning
import Program

/// Scores one form by a checked template.
///
/// Total and deterministic: whatever the form holds, there is an evaluation; what has no exact value is left
/// undetermined with a finding. `cohort` is all the forms of the run, this one included; without it the form
/// stands alone, and what rests on all forms stays undetermined. For many forms make one `Evaluator`.
package func evaluate(_ form: Form, by template: Template, in cohort: Cohort? = nil) -> Evaluation {
  Evaluator(template).evaluate(form, in: cohort)
}

/// What comes of one indicator alone, by a template that may differ from the form's own in what leads there.
///
/// What all forms come to is taken from the cohort as it is.
package func evaluate(
  _ id: IndicatorID, of form: Form, by template: Template, in cohort: Cohort? = nil
) -> IndicatorResult {
  Evaluator(asking: template).evaluate(id, of: form, in: cohort)
}

/// What comes of one row below an indicator, by its number, as `evaluate(_:of:by:in:)` for an indicator.
package func evaluate(
  row number: Int, below id: IndicatorID, of form: Form, by template: Template, in cohort: Cohort
) -> IndicatorResult? {
  var explainer = Explainer(Evaluator(asking: template), form, cohort)
  return explainer.rowResult(number, below: id)
}

/// The value of a measure in a form, at a row where it names columns, a text as its one figure or its day; nil where it
/// has none.
package func value(
  of measure: Measure, in form: Form, row: (TableID, FormRow)? = nil, by template: Template,
  in cohort: Cohort? = nil
) -> Value? {
  var interpreter = Interpreter(Evaluator(asking: template), form, cohort?.answers ?? .alone)
  let index = row.flatMap { place in form.rows[place.0]?.firstIndex { $0.number == place.1.number } } ?? 0
  if case .value(let value) = interpreter.operand(measure, LoweringContext(), row: index) { return value }
  return nil
}

/// Whether the template says that a check does not apply to a form that lacks what it asks for.
package func isRuledOut(_ check: DataCheck, in form: Form, by template: Template, in cohort: Cohort) -> Bool {
  var explainer = Explainer(Evaluator(asking: template), form, cohort)
  return explainer.isRuledOut(check)
}

/// Whether a check holds in a form; nil where that cannot be told.
package func holds(_ check: DataCheck, in form: Form, by template: Template, in cohort: Cohort) -> Bool? {
  var explainer = Explainer(Evaluator(asking: template), form, cohort)
  return explainer.holds(check)
}
