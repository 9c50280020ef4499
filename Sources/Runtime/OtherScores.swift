import Planning
import Program
import Values

/// What the groups of a form and its total come to where scores below them are others than the data give: by the same
/// shares, means, limits and rounding. Lowered and computed as it is asked for; it belongs to one thread.
package final class OtherScores {
  private var interpreter: Interpreter

  /// The sums of one form.
  package init(_ evaluator: Evaluator, _ form: Form, in cohort: Cohort) {
    interpreter = Interpreter(evaluator, form, cohort.answers)
  }

  /// What a group, or with nil the form, comes to over these scores of its members; nil where it has no score.
  package func sum(of id: IndicatorID?, over scores: [IndicatorID: Rational], isRounded: Bool) -> Rational? {
    value { $0.sum(of: id, over: scores, isRounded: isRounded) }
  }

  /// The same of an indicator with rows, of which those without a score do not apply.
  package func sum(
    of id: IndicatorID, overRows rows: [(score: Rational?, points: Rational)], isRounded: Bool
  ) -> Rational? {
    value { $0.sum(of: id, overRows: rows, isRounded: isRounded) }
  }

  private func value(_ node: (inout Lowering) -> NodeID) -> Rational? {
    guard case .value(.number(let score)) = interpreter.value(of: node) else { return nil }
    return score
  }
}
