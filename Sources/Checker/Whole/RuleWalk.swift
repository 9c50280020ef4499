import Enclosure
import Program

extension Rule {
  /// Visits every measure together with all that is known where it is evaluated: a 时 clause is asked first, and the
  /// rest of the sentence speaks where none holds.
  package func walkAfterOverrides(
    _ analysis: RangeAnalysis, steps visitStep: (Adjustment, RangeAnalysis) -> Void,
    measures visit: (Measure, RangeAnalysis) -> Void
  ) {
    var rest = analysis
    for override in overrides {
      visit(override.condition, rest)
      visit(override.value, rest.assuming(override.condition))
      rest = rest.excluding(override.condition)
    }
    for adjustment in adjustments { visitStep(adjustment, rest) }
    walkSentence(rest, nested: { $0.walkAfterOverrides($1, steps: visitStep, measures: visit) }, visit)
  }

  /// Visits every measure of the rule together with what is known where it is evaluated.
  ///
  /// What 时 clauses leave is not looked at, so that the sentence is judged as it is written.
  package func walk(_ analysis: RangeAnalysis, _ visit: (Measure, RangeAnalysis) -> Void) {
    walkSentence(analysis, nested: { $0.walk($1, visit) }, visit)
    for override in overrides {
      visit(override.condition, analysis)
      visit(override.value, analysis)
    }
  }

  private func walkSentence(
    _ analysis: RangeAnalysis, nested: (Rule, RangeAnalysis) -> Void,
    _ visit: (Measure, RangeAnalysis) -> Void
  ) {
    switch curve {
    case .conditional(let condition, let value, let otherwise):
      visit(condition, analysis)
      visit(value, otherwise == nil ? analysis : analysis.assuming(condition))
      if let otherwise { visit(otherwise, analysis.excluding(condition)) }
    case .tiers(let tiers):
      var analysis = analysis
      for tier in tiers {
        if let condition = tier.condition { visit(condition, analysis) }
        nested(tier.rule, analysis.assuming(tier.condition))
        analysis = analysis.excluding(tier.condition)
      }
    case .named(_, let rule): nested(rule, analysis)
    case .value, .judged, .checklist:
      Rule(curve: curve, range: range).forEachMeasure { visit($0, analysis) }
    }
    for adjustment in adjustments { adjustment.forEachMeasure { visit($0, analysis) } }
    for measure in [lowest, highest] { measure.map { visit($0, analysis) } }
    for demand in demands { demand.condition.map { visit($0, analysis) } }
  }
}
