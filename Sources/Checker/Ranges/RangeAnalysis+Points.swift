import Program
import Values

extension RangeAnalysis {
  /// What the score of an indicator can be where it is asked for: zero to its points, or what its rules allow.
  func scoreRange(_ indicator: Indicator) -> Interval {
    guard indicator.role == .regular else { return .everything }
    let rules = indicator.rule.map { [$0] } ?? (hasLimitedRules ? template.indicators.compactMap(\.rule) : [])
    guard let most = indicator.pointsRange.high?.value else { return .everything }
    var result = Interval(
      low: .init(value: .zero, isIncluded: true), high: .init(value: most, isIncluded: true))
    if indicator.rule == nil, !rules.isEmpty {
      result = rules.contains { !$0.allFloors.allSatisfy(isZeroOrMore) } ? .everything : .fromZero
    }
    for limit in indicator.rule?.allLimits ?? [] {
      result = result.hull(isPlain(limit) ? interval(of: limit, full: indicator.pointsRange) : .everything)
    }
    return result
  }

  private var hasLimitedRules: Bool {
    template.indicators.contains { $0.rule.map { !$0.allLimits.allSatisfy(isWithinPoints) } ?? false }
  }

  /// Whether a limit is one of those that cannot let a score leave its points.
  private func isWithinPoints(_ limit: Measure) -> Bool {
    if case .fullPoints = limit.kind { return true }
    if case .constant(.number(let value), _) = limit.kind { return value.isZero }
    return false
  }

  /// Whether a limit asks for no other score: following it cannot go in a ring.
  private func isPlain(_ limit: Measure) -> Bool {
    !limit.contains(in: template) { part in
      switch part.kind {
      case .score, .totalScore, .ownScore: true
      default: false
      }
    }
  }

  /// Whether a 最低 lets some score fall below zero.
  var hasNegativeScores: Bool {
    template.indicators.contains { $0.rule?.allFloors.contains { !isZeroOrMore($0) } ?? false }
  }

  private func isZeroOrMore(_ floor: Measure) -> Bool {
    if case .constant(.number(let value), _) = floor.kind { return !value.isNegative }
    return false
  }
}

extension Indicator {
  /// The points it can have in a form.
  package var pointsRange: Interval {
    guard let adjustable else { return .point(points) }
    return Interval(adjustable)
  }
}
