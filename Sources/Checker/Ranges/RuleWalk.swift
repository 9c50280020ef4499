import Program

extension Rule {
  /// Visits every measure of the rule together with what is known where it is evaluated.
  package func walk(_ analysis: RangeAnalysis, _ visit: (Measure, RangeAnalysis) -> Void) {
    switch curve {
    case .conditional(let condition, let value, let otherwise):
      visit(condition, analysis)
      visit(value, otherwise == nil ? analysis : analysis.assuming(condition))
      if let otherwise { visit(otherwise, analysis.excluding(condition)) }
    case .tiers(let tiers):
      var analysis = analysis
      for tier in tiers {
        if let condition = tier.condition { visit(condition, analysis) }
        tier.rule.walk(analysis.assuming(tier.condition), visit)
        analysis = analysis.excluding(tier.condition)
      }
    case .named(_, let rule): rule.walk(analysis, visit)
    case .value, .judged, .checklist:
      Rule(curve: curve, range: range).forEachMeasure { visit($0, analysis) }
    }
    for adjustment in adjustments { adjustment.forEachMeasure { visit($0, analysis) } }
    for measure in [lowest, highest] { measure.map { visit($0, analysis) } }
    for override in overrides {
      visit(override.condition, analysis)
      visit(override.value, analysis)
    }
    for demand in demands { demand.condition.map { visit($0, analysis) } }
  }
}

extension Rule {
  /// Whether a 分档 stands inside an expression of the rule.
  package var hasChoices: Bool {
    contains { if case .choice = $0.kind { true } else { false } }
  }
}
