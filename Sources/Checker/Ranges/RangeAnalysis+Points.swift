import Enclosure
import Program
import Values

extension RangeAnalysis {
  /// What the score of an indicator can be where it is asked for: zero to its points, or what its rules allow.
  func scoreRange(_ indicator: Indicator) -> Interval {
    guard indicator.role == .regular else { return .everything }
    guard let most = indicator.pointsRange.high?.value else { return .everything }
    var result = Interval(
      low: .init(value: .zero, isIncluded: true), high: .init(value: most, isIncluded: true))
    if indicator.rule == nil, shared.hasWideLimits {
      result = shared.hasFloorsBelowZero ? .everything : .fromZero
    }
    for limit in indicator.rule?.allLimits ?? [] {
      result = result.hull(isPlain(limit) ? interval(of: limit, full: indicator.pointsRange) : .everything)
    }
    return result
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
}

extension Template {
  /// Whether a limit may let some score leave zero to its points.
  var hasWideLimits: Bool {
    indicators.contains { $0.rule.map { !$0.allLimits.allSatisfy(\.keepsToPoints) } ?? false }
  }

  /// Whether a 最低 may let some score fall below zero.
  var hasFloorsBelowZero: Bool {
    indicators.contains { $0.rule?.allFloors.contains { $0.writtenNumber?.isNegative ?? true } ?? false }
  }
}

extension Measure {
  /// Whether, as a limit, it cannot let a score leave zero to its points.
  fileprivate var keepsToPoints: Bool { kind == .fullPoints || writtenNumber?.isZero ?? false }
}

extension Indicator {
  /// The points it can have in a form.
  package var pointsRange: Interval {
    guard let adjustable else { return .point(points) }
    return Interval(adjustable)
  }
}
