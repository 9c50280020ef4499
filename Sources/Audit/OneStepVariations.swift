import Program
import Source
import Values

/// What could stand in place of a node, each with its name.
typealias Alternatives<Node> = (Node) -> [(Node, Variant)]

extension Measure {
  /// Every measure that differs from this one at one node.
  func variations(_ alternatives: Alternatives<Measure>) -> [(Measure, Variant)] {
    var result = alternatives(self)
    let parts = parts
    for (index, part) in parts.enumerated() {
      for (changed, variant) in part.variations(alternatives) {
        var new = parts
        new[index] = changed
        result.append((replacingParts(new), variant))
      }
    }
    return result
  }

  /// The measure with every node replaced for which there is something.
  func replacing(_ replacement: (Measure) -> Measure?) -> Measure {
    if let new = replacement(self) { return new }
    return parts.isEmpty ? self : replacingParts(parts.map { $0.replacing(replacement) })
  }
}

extension Rule {
  /// Every rule that differs from this one at one node of one of its measures.
  func variations(_ alternatives: Alternatives<Measure>) -> [(Rule, Variant)] {
    curve.variations(alternatives).map { (with(curve: $0), $1) }
      + adjustments.indices.flatMap { index in
        adjustments[index].variations(alternatives).map { changed, variant in
          var new = adjustments
          new[index] = changed
          return (with(adjustments: new), variant)
        }
      }
  }

  /// Every rule that counts the steps of one adjustment in another way.
  func countedOtherwise() -> [(Rule, Variant)] {
    var result: [(Rule, Variant)] = []
    for (index, adjustment) in adjustments.enumerated() {
      for counting in [Counting.whole, .started, .prorata] where counting != adjustment.counting {
        var new = adjustments
        new[index] = adjustment.with(counting: counting)
        result.append((with(adjustments: new), .counting(counting)))
      }
    }
    switch curve {
    case .named(let name, let inner):
      result += inner.countedOtherwise().map { (with(curve: .named(name, $0)), $1) }
    case .tiers(let tiers):
      for (index, tier) in tiers.enumerated() {
        result += tier.rule.countedOtherwise().map { (with(curve: .tiers(tiers.with($0, at: index))), $1) }
      }
    case .value, .conditional, .judged, .checklist: break
    }
    return result
  }

  /// The rule as each tier beside the one of that number would have it; only where tiers give plain points.
  func neighbouringTiers(of number: Int, template: Template) -> [(Rule, Variant)] {
    if case .named(let name, let inner) = curve {
      return inner.neighbouringTiers(of: number, template: template).map {
        (with(curve: .named(name, $0)), $1)
      }
    }
    guard case .tiers(let tiers) = curve, tiers.allSatisfy(\.rule.isPlain) else { return [] }
    return [number - 2, number].filter { tiers.indices.contains($0) }.map { index in
      let head = tiers[index].condition.map { template.phrase(of: $0) } ?? ""
      return (with(curve: tiers[index].rule.curve), .neighbouringTier(head))
    }
  }

  /// Whether one of several tiers applies.
  var hasTiers: Bool {
    switch curve {
    case .named(_, let inner): inner.hasTiers
    case .tiers: true
    case .value, .conditional, .judged, .checklist: false
    }
  }

  /// Whether it gives only a few scores, so that a wrong figure may give the right one by accident.
  var isQuantized: Bool {
    if case .named(_, let inner) = curve { return inner.isQuantized }
    if adjustments.contains(where: { $0.counting != .prorata }) { return true }
    guard case .tiers(let tiers) = curve else { return false }
    return tiers.contains { $0.condition != nil && ($0.rule.isPlain || $0.rule.isQuantized) }
  }

  /// The rule as a share of the bound that its condition, or its best tier, asks for.
  func proportional() -> [(Rule, Variant)] {
    let condition: Measure?
    switch curve {
    case .named(let name, let inner):
      return inner.proportional().map { (with(curve: .named(name, $0)), $1) }
    case .conditional(let asked, _, _): condition = asked
    case .tiers(let tiers) where tiers.allSatisfy(\.rule.isPlain): condition = tiers.first?.condition
    case .tiers, .value, .judged, .checklist: condition = nil
    }
    guard case .comparison(let subject, let sign, let bound)? = condition?.kind,
      case .number = subject.type, let share = share(of: subject, sign, bound)
    else { return [] }
    let points = Measure(.fullPoints, type: .number(.plain), range: range)
    let ratio = Measure(share, type: .number(NumberType(dimension: .none)), range: range)
    let value = Measure(.arithmetic(ratio, .multiply, points), type: .number(.plain), range: range)
    let rule = Rule(curve: .value(value), highest: points, demands: demands, range: range)
    return [(rule, .proportional)]
  }

  private func share(of subject: Measure, _ sign: ComparisonOperator, _ bound: Measure) -> Measure.Kind? {
    switch sign {
    case .greater, .greaterOrEqual: .arithmetic(subject, .divide, bound)
    case .less, .lessOrEqual: .arithmetic(bound, .divide, subject)
    case .equal, .notEqual: nil
    }
  }

  private var isPlain: Bool { if case .value = curve { adjustments.isEmpty } else { false } }
}

extension Curve {
  fileprivate func variations(_ alternatives: Alternatives<Measure>) -> [(Curve, Variant)] {
    switch self {
    case .value(let measure): return measure.variations(alternatives).map { (.value($0), $1) }
    case .named(let name, let rule): return rule.variations(alternatives).map { (.named(name, $0), $1) }
    case .conditional(let condition, let value, let otherwise):
      return condition.variations(alternatives).map {
        (.conditional(condition: $0, value: value, otherwise: otherwise), $1)
      }
        + value.variations(alternatives).map {
          (.conditional(condition: condition, value: $0, otherwise: otherwise), $1)
        }
        + (otherwise?.variations(alternatives) ?? []).map {
          (.conditional(condition: condition, value: value, otherwise: $0), $1)
        }
    case .tiers(let tiers): return tiers.indices.flatMap { tiers.variations(alternatives, at: $0) }
    // What people judge and tick is not computed.
    case .judged, .checklist: return []
    }
  }
}

extension [Tier] {
  fileprivate func variations(_ alternatives: Alternatives<Measure>, at index: Int) -> [(Curve, Variant)] {
    let tier = self[index]
    let heads = tier.condition?.variations(alternatives) ?? []
    return heads.map { (Curve.tiers(with(tier.rule, under: $0, at: index)), $1) }
      + tier.rule.variations(alternatives).map { (Curve.tiers(with($0, at: index)), $1) }
  }

  /// The tiers with another rule, and perhaps another head, at an index.
  fileprivate func with(_ rule: Rule, under condition: Measure? = nil, at index: Int) -> [Tier] {
    var result = self
    result[index] = Tier(condition: condition ?? self[index].condition, rule: rule, range: self[index].range)
    return result
  }
}

extension Adjustment {
  fileprivate func variations(_ alternatives: Alternatives<Measure>) -> [(Adjustment, Variant)] {
    switch excess {
    case .whole(let measure):
      measure.variations(alternatives).map { (with(excess: .whole($0)), $1) }
    case .above(let measure, let bound):
      measure.variations(alternatives).map { (with(excess: .above($0, bound: bound)), $1) }
    case .below(let measure, let bound):
      measure.variations(alternatives).map { (with(excess: .below($0, bound: bound)), $1) }
    case .off(let measure, let low, let high):
      measure.variations(alternatives).map { (with(excess: .off($0, low: low, high: high)), $1) }
    }
  }

  fileprivate func with(excess: Excess? = nil, counting: Counting? = nil) -> Adjustment {
    Adjustment(
      excess: excess ?? self.excess, step: step, dateSteps: dateSteps, amount: amount,
      isDeduction: isDeduction, cap: cap, counting: counting ?? self.counting, range: range)
  }
}
