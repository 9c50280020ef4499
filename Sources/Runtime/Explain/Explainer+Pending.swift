import Planning
import Program
import Values

/// What is known of scores that are not settled.
extension Explainer {
  /// The least and greatest score that the sentence allows a leaf or row without a value.
  mutating func undetermined(_ indicator: Indicator, _ rule: Rule, _ absence: Absence) -> Score {
    if trace.entry?.unusable.contains(.points) ?? false {
      let most = indicator.adjustable?.upperBound ?? trace.points
      return .undetermined(low: indicator.role.scores(upTo: most).lowerBound, high: most)
    }
    let allowed = scoresAllowed(indicator, rule)
    var (low, high) = (allowed.lowerBound, allowed.upperBound)
    // What would fall outside is refused, and says nothing of what a score may be.
    if let bounds = judgedScores(indicator, rule), bounds.overlaps(allowed), absence.isOfJudgement {
      (low, high) = (max(low, bounds.lowerBound), min(high, bounds.upperBound))
    }
    // Limits may be finer than scores are.
    let isExact = template.rounding.onlyTotal || indicator.rows?.keepsExactShares ?? false
    if !isExact, let a = try? rounded(low), let b = try? rounded(high) { (low, high) = (a, b) }
    return .undetermined(low: low, high: high)
  }

  private func rounded(_ points: Rational) throws -> Rational {
    try points.rounded(places: template.rounding.places, mode: template.rounding.mode)
  }

  /// From the least to the greatest score that the limits of a sentence allow.
  private mutating func scoresAllowed(_ indicator: Indicator, _ rule: Rule) -> ClosedRange<Rational> {
    let scores = indicator.role.scores(upTo: trace.points)
    let most = greatest(of: rule, scores)
    return min(least(of: rule, scores), most)...most
  }

  private mutating func greatest(of rule: Rule, _ scores: ClosedRange<Rational>) -> Rational {
    if let highest = rule.highest { return knownNumber(highest) ?? scores.upperBound }
    if case .named(_, let inner) = rule.curve { return greatest(of: inner, scores) }
    guard case .tiers(let tiers) = rule.curve else { return scores.upperBound }
    return tiers.reduce(scores.upperBound) { max($0, greatest(of: $1.rule, scores)) }
  }

  private mutating func least(of rule: Rule, _ scores: ClosedRange<Rational>) -> Rational {
    if let lowest = rule.lowest { return knownNumber(lowest) ?? scores.lowerBound }
    if case .named(_, let inner) = rule.curve { return least(of: inner, scores) }
    guard case .tiers(let tiers) = rule.curve else { return scores.lowerBound }
    return tiers.reduce(scores.lowerBound) { min($0, least(of: $1.rule, scores)) }
  }

  private mutating func knownNumber(_ measure: Measure) -> Rational? {
    if case .number(let number)? = knownValue(measure) { number } else { nil }
  }

  /// What the judgement in force allows after the adjustments and limits; nil where no person scores, or where the
  /// bounds have no value.
  private mutating func judgedScores(_ indicator: Indicator, _ rule: Rule) -> ClosedRange<Rational>? {
    let plan = interpreter.indicator(indicator.id)
    guard let leaf = plan.leaf ?? plan.rows?.leaf else { return nil }
    return judgedScores(indicator, rule, leaf.rule)
  }

  private mutating func judgedScores(
    _ indicator: Indicator, _ rule: Rule, _ plan: RulePlan
  ) -> ClosedRange<Rational>? {
    var range: ClosedRange<Rational>?
    switch (rule.curve, plan.curve) {
    case (.judged, .judged(let node)):
      if let (_, bounds) = try? judgedBounds(at: node), let low = try? number(bounds.low),
        let high = try? number(bounds.high), low <= high
      {
        range = indicator.role == .penalty ? -high...(-low) : low...high
      }
    case (.named(_, let inner), .named(let innerPlan)): range = judgedScores(indicator, inner, innerPlan)
    case (.tiers(let tiers), .tiers(let plans)):
      for (tier, tierPlan) in zip(tiers, plans) {
        if let condition = tierPlan.condition, (try? truth(condition)) != true { continue }
        range = judgedScores(indicator, tier.rule, tierPlan.rule)
        break
      }
    default: break
    }
    return range.flatMap { limited($0, indicator, rule, plan) }
  }

  private mutating func limited(
    _ range: ClosedRange<Rational>, _ indicator: Indicator, _ rule: Rule, _ plan: RulePlan
  ) -> ClosedRange<Rational>? {
    let widest = scoresAllowed(indicator, rule)
    var (low, high) = (range.lowerBound, range.upperBound)
    for (adjustment, steps) in zip(rule.adjustments, plan.steps) {
      guard let change = try? number(steps.change),
        let least = try? low + (adjustment.isDeduction ? -change : change),
        let most = try? high + (adjustment.isDeduction ? -change : change)
      else {
        // What cannot be told of an adjustment leaves its side open.
        if adjustment.isDeduction { low = min(low, widest.lowerBound) }
        if !adjustment.isDeduction { high = max(high, widest.upperBound) }
        continue
      }
      (low, high) = (least, most)
    }
    if let floor = plan.floor {
      guard let floor = try? number(floor) else { return nil }
      (low, high) = (max(low, floor), max(high, floor))
    }
    if let ceiling = plan.ceiling {
      guard let ceiling = try? number(ceiling) else { return nil }
      (low, high) = (min(low, ceiling), min(high, ceiling))
    }
    return low...high
  }

  // MARK: groups

  /// The bounds of a group or the form: what comes of it where every open leaf gets its least, and its greatest.
  mutating func pending(_ node: NodeID, _ indicator: Indicator?) -> Score {
    let widest =
      indicator.map { $0.role.scores(upTo: $0.points) } ?? template.totalLimits ?? .zero...template.total
    let low = bound(node, isLow: true) ?? widest.lowerBound
    let high = bound(node, isLow: false) ?? widest.upperBound
    return .undetermined(low: min(low, high), high: max(low, high))
  }

  private mutating func bound(_ node: NodeID, isLow: Bool) -> Rational? {
    var exact = interpreter.exact
    var fixed: Set<NodeID> = []
    for case let result? in results {
      let plan = interpreter.indicator(result.id)
      if let rows = plan.rows, fix(result.rows, rows, isLow: isLow, in: &exact) {
        fixed.insert(rows.leaf.score)
      }
      if case .undetermined(let low, let high) = result.score {
        exact.values[plan.score, row: 0] = .number(isLow ? low : high)
        fixed.insert(plan.score)
      }
    }
    exact.update(after: fixed)
    if case .value(.number(let points)) = exact.values[node] { return points }
    return nil
  }

  /// Gives open rows one of their ends; whether there are any.
  private func fix(_ results: [RowResult], _ plan: RowPlan, isLow: Bool, in exact: inout Exact) -> Bool {
    let open = results.compactMap { row -> (Int, Rational)? in
      guard case .undetermined(let low, let high) = row.result.score else { return nil }
      return (row.number, isLow ? low : high)
    }
    if open.isEmpty { return false }
    let places = Dictionary(
      (form.rows[plan.table] ?? []).enumerated().map { ($0.element.number, $0.offset) },
      uniquingKeysWith: { a, _ in a })
    for (number, points) in open {
      if let row = places[number] { exact.values[plan.leaf.score, row: row] = .number(points) }
    }
    return true
  }
}

extension Absence {
  /// Whether a judged score is what lacks.
  fileprivate var isOfJudgement: Bool {
    switch cause {
    case .judgedOutside: true
    case .missing, .unusable: true
    default: false
    }
  }
}
