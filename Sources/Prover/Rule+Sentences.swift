import Program
import Values

extension Rule {
  /// Visits the sentence and every sentence within it: those of its tiers and of a rule it names.
  func forEachSentence(_ visit: (Rule) -> Void) {
    visit(self)
    switch curve {
    case .tiers(let tiers): for tier in tiers { tier.rule.forEachSentence(visit) }
    case .named(_, let inner): inner.forEachSentence(visit)
    case .value, .conditional, .judged, .checklist: break
    }
  }
}

extension Measure {
  /// Visits the measure and its parts; formulas are not entered.
  func forEachPart(_ visit: (Measure) -> Void) {
    visit(self)
    for part in parts { part.forEachPart(visit) }
  }

  /// The measure without the brackets around it.
  var ungrouped: Measure {
    if case .grouped(let inner) = kind { inner.ungrouped } else { self }
  }

  /// A number that is written down.
  var writtenNumber: Rational? {
    if case .constant(.number(let value), _) = kind { value } else { nil }
  }
}

extension Template {
  /// Every measure of the template outside 全体: rules, formulas, vetoes, checks and outcomes.
  func forEachMeasure(_ visit: (Measure) -> Void) {
    for formula in formulas { visit(formula.measure) }
    for indicator in indicators { indicator.rule?.forEachMeasure(visit) }
    for veto in vetoes { visit(veto.condition) }
    for check in checks { visit(check.condition) }
    for outcome in outcomes { visit(outcome.measure) }
  }
}
