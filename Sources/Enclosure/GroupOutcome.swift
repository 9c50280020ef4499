import Planning
import Program
import Values

/// What a group may have as its score with so many of its points released, for the whole form to share.
struct GroupOutcome {
  let released: Rational
  let scores: Interval

  /// How many combinations of points that left and stayed are kept apart.
  private static let most = 100

  /// Some of the parts added up, with what became of the points of each.
  private struct Sum: Hashable {
    var released = Rational.zero
    /// The points of what applies.
    var applicable = Rational.zero
    /// Whether points went to the rest of the group.
    var isShared = false
    var isEmpty = true
  }

  /// What parts may come to together, by the points that they release; nil where their points are not known, or where
  /// there are too many combinations.
  static func all(of parts: [Knowledge.Part], _ combination: Combination) -> [GroupOutcome]? {
    var sums: [Sum: Interval] = [Sum(): .point(.zero)]
    for part in parts {
      guard let points = part.points.onlyValue, let outcomes = part.outcomes else { return nil }
      var next: [Sum: Interval] = [:]
      func add(_ sum: Sum, _ scores: Interval) { next[sum] = (next[sum] ?? .empty).hull(scores) }
      for (sum, scores) in sums {
        for outcome in outcomes {
          guard let released = try? sum.released + outcome.released,
            let applicable = try? sum.applicable + points, let rest = try? applicable + -outcome.released
          else { return nil }
          add(
            Sum(released: released, applicable: rest, isShared: sum.isShared, isEmpty: false),
            scores + outcome.scores)
        }
        if part.absences.contains(.sharedByForm) {
          guard let released = try? sum.released + points else { return nil }
          var other = sum
          other.released = released
          add(other, scores)
        }
        if !part.absences.isDisjoint(with: [.sharedByGroup, .sharedByNobody]) {
          var other = sum
          other.isShared = true
          add(other, scores)
        }
      }
      if next.count > most { return nil }
      sums = next
    }
    return outcomes(of: sums, combination)
  }

  private static func outcomes(of sums: [Sum: Interval], _ combination: Combination) -> [GroupOutcome]? {
    var found: [Rational: Interval] = [:]
    for (sum, scores) in sums where !sum.isEmpty {
      var scores = scores
      if sum.isShared {
        // Points that nobody is left to take are lost: then the whole does not apply.
        if scores == .point(.zero), !sum.applicable.isPositive { continue }
        guard let shared = shared(scores, sum, combination) else { return nil }
        scores = shared
      }
      found[sum.released] = (found[sum.released] ?? .empty).hull(scores)
    }
    return found.sorted { $0.key < $1.key }.map { GroupOutcome(released: $0.key, scores: $0.value) }
  }

  /// What applies, as a share of the points that apply, of those that the group has kept.
  private static func shared(_ scores: Interval, _ sum: Sum, _ combination: Combination) -> Interval? {
    guard sum.applicable.isPositive else { return scores }
    guard let own = try? combination.points + -sum.released, let factor = try? own.divided(by: sum.applicable)
    else { return nil }
    let shared = scores * .point(factor)
    return combination.rounding.map { shared.rounded(places: $0.places, unit: .one, $0.mode) } ?? shared
  }
}
