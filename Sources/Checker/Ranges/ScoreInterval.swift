import Enclosure
import Program
import Values

extension RangeAnalysis {
  /// An interval that holds every score of a rule before rounding, for an indicator with full points in `full`.
  package func interval(of rule: Rule, full: Interval, role: IndicatorRole = .regular) -> Interval {
    // A 时 clause is asked first; the rest of the sentence speaks where none holds.
    var rest = self
    var replaced: [Interval] = []
    for override in rule.overrides {
      replaced.append(rest.assuming(override.condition).interval(of: override.value, full: full))
      rest = rest.excluding(override.condition)
    }
    return replaced.reduce(rest.plainInterval(of: rule, full, role)) { $0.hull($1) }
  }

  /// The scores that no 最高 (or, below, no 最低) of the rule or of a tier speaks for; nil where one always does.
  package func openInterval(of rule: Rule, full: Interval, role: IndicatorRole = .regular, above: Bool)
    -> Interval?
  {
    if (above ? rule.highest : rule.lowest) != nil { return nil }
    var rest = self
    var parts: [Interval] = []
    for override in rule.overrides {
      parts.append(rest.assuming(override.condition).interval(of: override.value, full: full))
      rest = rest.excluding(override.condition)
    }
    let curve =
      rule.mayPassTierLimits(above: above)
      ? rest.interval(of: rule.curve, full, role)
      : rest.openInterval(of: rule.curve, full, role, above: above)
    if let curve { parts.append(rest.adjusted(curve, rule, full)) }
    return parts.first.map { parts.dropFirst().reduce($0) { $0.hull($1) } }
  }

  private func openInterval(of curve: Curve, _ full: Interval, _ role: IndicatorRole, above: Bool)
    -> Interval?
  {
    switch curve {
    case .named(_, let inner): return openInterval(of: inner, full: full, role: role, above: above)
    case .tiers(let tiers):
      var analysis = self
      var result: Interval?
      for tier in tiers {
        let inside = analysis.assuming(tier.condition)
        if let part = inside.openInterval(of: tier.rule, full: full, role: role, above: above) {
          result = result?.hull(part) ?? part
        }
        analysis = analysis.excluding(tier.condition)
      }
      return result
    case .value, .conditional, .judged, .checklist: return interval(of: curve, full, role)
    }
  }

  /// The rule without its 时 clauses.
  private func plainInterval(of rule: Rule, _ full: Interval, _ role: IndicatorRole) -> Interval {
    let inside = rule.takesNegativeFigures ? takingNegativeFigures(true) : self
    return inside.adjusted(inside.interval(of: rule.curve, full, role), rule, full)
  }

  /// What steps and limits make of a curve.
  private func adjusted(_ curve: Interval, _ rule: Rule, _ full: Interval) -> Interval {
    var result = curve
    for adjustment in rule.adjustments {
      let steps = interval(of: adjustment, full)
      result = result + (adjustment.isDeduction ? -steps : steps)
    }
    if let lowest = rule.lowest { result = raised(result, to: interval(of: lowest, full: full)) }
    if let highest = rule.highest { result = -raised(-result, to: -interval(of: highest, full: full)) }
    return result
  }

  /// The greater of a value and a floor.
  private func raised(_ interval: Interval, to floor: Interval) -> Interval {
    if interval.isEmpty || floor.isEmpty { return .empty }
    var (low, high) = (interval.low, interval.high)
    if let least = floor.low, low.map({ $0.value < least.value }) ?? true { low = least }
    if let end = high, let most = floor.high, end.value < most.value { high = most }
    return Interval(low: low, high: high)
  }

  private func interval(of curve: Curve, _ full: Interval, _ role: IndicatorRole) -> Interval {
    switch curve {
    case .value(let value): return interval(of: value, full: full)
    case .conditional(let condition, let value, let otherwise):
      // Without 否则 the other side starts from the same value, and steps take from it.
      guard let otherwise else { return interval(of: value, full: full) }
      return assuming(condition).interval(of: value, full: full)
        .hull(excluding(condition).interval(of: otherwise, full: full))
    case .tiers(let tiers): return interval(of: tiers, full, role)
    case .named(_, let rule): return interval(of: rule, full: full, role: role)
    case .judged: return signed(.fromZero.intersection(Interval(low: nil, high: full.high)), role)
    case .checklist(let list): return signed(interval(of: list, full), role)
    }
  }

  /// What a person or a list gives is taken where the indicator is a penalty.
  private func signed(_ points: Interval, _ role: IndicatorRole) -> Interval {
    role == .penalty ? -points : points
  }

  private func interval(of tiers: [Tier], _ full: Interval, _ role: IndicatorRole) -> Interval {
    var analysis = self
    var result: Interval?
    for tier in tiers {
      let part = analysis.assuming(tier.condition).interval(of: tier.rule, full: full, role: role)
      result = result?.hull(part) ?? part
      analysis = analysis.excluding(tier.condition)
    }
    return result ?? .everything
  }

  /// Lines that are met or not: none of their points to all of them.
  private func interval(of list: Checklist, _ full: Interval) -> Interval {
    let whole = Interval.fromZero.intersection(Interval(low: nil, high: full.high))
    switch list.mode {
    case .equally, .allOrNone, .eachMissing: return whole
    case .points, .inOrder:
      var sum = Interval.point(.zero)
      for item in list.items {
        guard let points = item.points else { continue }
        sum = sum + interval(of: points, full: full).hull(.point(.zero))
      }
      // Where lines do not apply, the rest is scaled up to full points.
      return list.items.contains { $0.condition == nil } ? sum.hull(whole) : sum
    }
  }

  // MARK: steps

  /// From no step to the most that all steps can make together.
  private func interval(of adjustment: Adjustment, _ full: Interval) -> Interval {
    let amount = interval(of: adjustment.amount, full: full)
    if amount.isEmpty { return .empty }
    var result: Interval = amount.isNonNegative ? .fromZero : .everything
    if let most = mostExcess(adjustment.excess, full), adjustment.dateSteps == .days || most.isZero,
      let step = interval(of: adjustment.step).low?.value, step.isPositive,
      let count = try? most.divided(by: step), let points = amount.high?.value,
      let product = try? counted(count, adjustment.counting) * max(points, .zero)
    {
      result = Interval(low: result.low, high: .init(value: product, isIncluded: true))
    }
    if let cap = adjustment.cap { result = -raised(-result, to: -interval(of: cap, full: full)) }
    return result
  }

  private func counted(_ count: Rational, _ counting: Counting) -> Rational {
    switch counting {
    case .whole: count.floor
    case .started: count.ceiling
    case .prorata: count
    }
  }

  private func mostExcess(_ excess: Excess, _ full: Interval) -> Rational? {
    func distance(_ high: Measure, _ low: Measure) -> Rational? {
      let difference = Measure(.arithmetic(high, .subtract, low), type: high.type, range: high.range)
      return interval(of: difference, full: full).high.map { max($0.value, .zero) }
    }
    switch excess {
    case .whole(let measure): return interval(of: measure, full: full).high.map { max($0.value, .zero) }
    case .above(let measure, let bound): return distance(measure, bound)
    case .below(let measure, let bound): return distance(bound, measure)
    case .off(let measure, let low, let high):
      guard let above = distance(measure, high), let below = distance(low, measure) else { return nil }
      return max(above, below)
    }
  }
}

extension Rule {
  /// Whether what is given (above) or taken after a tier may pass the limit that the tier states for itself.
  package func mayPassTierLimits(above: Bool) -> Bool { adjustments.contains { $0.isDeduction != above } }
}
