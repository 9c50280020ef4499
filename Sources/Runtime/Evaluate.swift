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

/// Scores one indicator of a form, and only those that it asks for.
package func evaluate(_ indicator: IndicatorID, of form: Form, by template: Template) -> IndicatorResult {
  var evaluator = FormEvaluator(template: template, form: form, cohort: Cohort(of: [form], by: template))
  return evaluator.result(of: indicator)
}

/// What a measure is worth on a form.
package enum Worth: Sendable {
  /// Its exact value.
  case value(Value)
  /// Why it has none.
  case nothing(Obstacle)
}

/// The value of a measure on a form, with the policies of its formulas and none besides.
///
/// Columns are those of the first row of `table`.
package func value(of measure: Measure, on form: Form, by template: Template, table: TableID? = nil) -> Worth
{
  var evaluator = FormEvaluator(template: template, form: form, cohort: Cohort(of: [form], by: template))
  if let table {
    guard let row = form.rows[table]?.first else { return .nothing(.missingInput(template[table].name)) }
    evaluator.trace.row = row
    evaluator.trace.table = table
  }
  do throws(Stop) {
    return .value(try evaluator.value(measure))
  } catch {
    return .nothing(error.obstacle)
  }
}
