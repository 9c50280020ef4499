import Program

/// Scores one form by a checked template.
///
/// Total and deterministic: whatever the form holds, there is an evaluation; what has no exact value is left
/// undetermined with a finding.
package func evaluate(_ form: Form, by template: Template) -> Evaluation {
  var evaluator = FormEvaluator(template: template, form: form)
  return evaluator.run()
}

/// What comes of one indicator alone, by a template that may differ from the form's own in what leads there.
package func evaluate(_ id: IndicatorID, of form: Form, by template: Template) -> IndicatorResult {
  var evaluator = FormEvaluator(template: template, form: form)
  return evaluator.result(of: id)
}

/// The value of a measure in a form, at a row where it names columns; nil where it has none.
package func value(
  of measure: Measure, in form: Form, row: (TableID, FormRow)? = nil, by template: Template
) -> Value? {
  var evaluator = FormEvaluator(template: template, form: form)
  evaluator.settleTotal(for: measure)
  if let (table, row) = row {
    evaluator.trace.table = table
    evaluator.trace.row = row
  }
  return try? evaluator.operand(measure)
}

/// Whether a check holds in a form; nil where that cannot be told.
package func holds(_ check: DataCheck, in form: Form, by template: Template) -> Bool? {
  var evaluator = FormEvaluator(template: template, form: form)
  evaluator.settleTotal(for: check.condition)
  return try? evaluator.holds(check)
}

extension FormEvaluator {
  /// A total that is asked for outside a whole evaluation.
  fileprivate mutating func settleTotal(for measure: Measure) {
    var isNamed = false
    measure.forEach(in: template) { if case .totalScore = $0.kind { isNamed = true } }
    guard isNamed else { return }
    for root in template.roots { _ = result(of: root) }
    total = totalScore().0
  }
}
