extension Rule {
  /// Visits the sentence and every sentence within it: those of its tiers and of a rule it names.
  package func forEachSentence(_ visit: (Rule) -> Void) {
    visit(self)
    switch curve {
    case .tiers(let tiers): for tier in tiers { tier.rule.forEachSentence(visit) }
    case .named(_, let inner): inner.forEachSentence(visit)
    case .value, .conditional, .judged, .checklist: break
    }
  }

  /// Visits every measure that the rule and its tiers name, outermost only.
  package func forEachMeasure(_ visit: (Measure) -> Void) {
    switch curve {
    case .value(let measure): visit(measure)
    case .conditional(let condition, let value, let otherwise):
      visit(condition)
      visit(value)
      otherwise.map(visit)
    case .tiers(let tiers):
      for tier in tiers {
        tier.condition.map(visit)
        tier.rule.forEachMeasure(visit)
      }
    case .named(_, let rule): rule.forEachMeasure(visit)
    case .judged(let judgement):
      judgement.level.map(visit)
      for bounds in judgement.bounds {
        bounds.low.map(visit)
        bounds.high.map(visit)
      }
    case .checklist(let list):
      for item in list.items {
        item.condition.map(visit)
        item.points.map(visit)
      }
      if case .eachMissing(let amount) = list.mode { visit(amount) }
    }
    for adjustment in adjustments { adjustment.forEachMeasure(visit) }
    lowest.map(visit)
    highest.map(visit)
    for override in overrides {
      visit(override.condition)
      visit(override.value)
    }
    for demand in demands { demand.condition.map(visit) }
  }

  /// Visits every part of every measure that the rule and its tiers name; formulas are not entered.
  package func forEachPart(_ visit: (Measure) -> Void) { forEachMeasure { $0.forEachPart(visit) } }

  /// Whether a measure of the rule, or a part of one, is of a kind; formulas are not entered.
  package func contains(where isWanted: (Measure) -> Bool) -> Bool {
    var found = false
    forEachMeasure { if !found { found = $0.contains(where: isWanted) } }
    return found
  }

  /// Whether anything that the rule rests on is of a kind, in the formulas it names as well.
  package func contains(in template: Template, where isWanted: (Measure) -> Bool) -> Bool {
    var found = false
    forEachMeasure { if !found { found = $0.contains(in: template, where: isWanted) } }
    return found
  }
}

extension Rule {
  /// Whether the sentence, or a formula that it names, can say that it does not apply.
  package func mayNotApply(in template: Template) -> Bool {
    contains(in: template) { if case .inapplicable = $0.kind { true } else { false } }
  }

  /// Whether a person scores, here or in a tier.
  package var isJudged: Bool {
    switch curve {
    case .judged: true
    case .tiers(let tiers): tiers.contains { $0.rule.isJudged }
    case .named(_, let inner): inner.isJudged
    case .value, .conditional, .checklist: false
    }
  }

  /// Whether the rule asks the data about lines of text.
  package var hasWrittenLines: Bool {
    switch curve {
    case .checklist(let list): list.items.contains { $0.condition == nil }
    case .tiers(let tiers): tiers.contains { $0.rule.hasWrittenLines }
    case .named(_, let inner): inner.hasWrittenLines
    case .value, .conditional, .judged: false
    }
  }

  /// The lines of its checklists, those of its tiers included.
  package var checklistItems: [ChecklistItem] {
    switch curve {
    case .checklist(let list): list.items
    case .tiers(let tiers): tiers.flatMap(\.rule.checklistItems)
    case .named(_, let inner): inner.checklistItems
    case .value, .conditional, .judged: []
    }
  }

  /// The lines of checklists that data answer, in their order.
  package var askedLines: [ChecklistItem] {
    var seen: Set<String> = []
    return checklistItems.filter { $0.condition == nil && seen.insert($0.label).inserted }
  }

  /// Visits the adjustments of the rule and of its tiers.
  package func forEachAdjustment(_ visit: (Adjustment) -> Void) {
    adjustments.forEach(visit)
    if case .named(_, let inner) = curve { inner.forEachAdjustment(visit) }
    if case .tiers(let tiers) = curve {
      for tier in tiers { tier.rule.forEachAdjustment(visit) }
    }
  }
}

extension Adjustment {
  /// Visits every measure that the adjustment names.
  package func forEachMeasure(_ visit: (Measure) -> Void) {
    switch excess {
    case .whole(let measure): visit(measure)
    case .above(let measure, let bound), .below(let measure, let bound):
      visit(measure)
      visit(bound)
    case .off(let measure, let low, let high):
      visit(measure)
      visit(low)
      visit(high)
    }
    visit(step)
    visit(amount)
    cap.map(visit)
  }
}

extension Template {
  /// Visits every measure of the template: formulas, rules, vetoes, checks, and figures beside the scores.
  package func forEachMeasure(_ visit: (Measure) -> Void) {
    for formula in formulas { visit(formula.measure) }
    for indicator in indicators { indicator.rule?.forEachMeasure(visit) }
    for veto in vetoes { visit(veto.condition) }
    for check in checks { visit(check.condition) }
    for outcome in outcomes { visit(outcome.measure) }
    for summary in summaries { visit(summary.measure) }
  }
}
