import Enclosure
import Program
import Values

extension Rule {
  /// The 最低 of the rule and of its tiers.
  var allFloors: [Measure] { limits { [$0.lowest].compactMap { $0 } } }

  /// The 最高 of the rule and of its tiers.
  var allCeilings: [Measure] { limits { [$0.highest].compactMap { $0 } } }

  /// What may take a score out of zero to full points: 最低, 最高, and a 时 that 最高 lets pass.
  package var allLimits: [Measure] {
    limits { rule in
      [rule.lowest, rule.highest].compactMap { $0 }
        + (rule.lowest != nil || rule.highest != nil ? rule.overrides.map(\.value) : [])
    }
  }

  private func limits(_ own: (Rule) -> [Measure]) -> [Measure] {
    switch curve {
    case .tiers(let tiers): own(self) + tiers.flatMap { $0.rule.limits(own) }
    case .named(_, let inner): own(self) + inner.limits(own)
    case .value, .conditional, .judged, .checklist: own(self)
    }
  }
}

extension Rule {
  /// Whether what is given (above) or taken after a tier may pass the limit that the tier states for itself.
  package func mayPassTierLimits(above: Bool) -> Bool { adjustments.contains { $0.isDeduction != above } }
}

extension Indicator {
  /// The points it can have in a form.
  package var pointsRange: Interval {
    guard let adjustable else { return .point(points) }
    return Interval(adjustable)
  }
}
