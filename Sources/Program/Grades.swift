import Source
import Values

/// One grade and the totals that earn it.
package struct GradeBand: Sendable {
  /// The name of the grade.
  package let name: String
  /// Comparisons of the total that must all hold; empty for 其余.
  package let bounds: [(ComparisonOperator, Rational)]
  /// Whether no total earns it: only a veto gives it (不按总分).
  package let isByVetoOnly: Bool
  /// The line in the template.
  package let range: SourceRange

  /// Makes a band.
  package init(
    name: String, bounds: [(ComparisonOperator, Rational)], isByVetoOnly: Bool = false, range: SourceRange
  ) {
    self.isByVetoOnly = isByVetoOnly
    self.name = name
    self.bounds = bounds
    self.range = range
  }

  /// Whether a total earns the grade, the bands before it aside.
  package func holds(_ total: Rational) -> Bool {
    !isByVetoOnly && bounds.allSatisfy { $0.0.holds(total, $0.1) }
  }
}

extension [GradeBand] {
  /// Those that totals earn; the others stand behind them.
  package var earned: [GradeBand] { filter { !$0.isByVetoOnly } }
  /// The place of the worst that a total earns, where vetoes that move a grade stop.
  package var lastEarned: Int { Swift.max(1, earned.count) - 1 }
}

/// 否决: a condition that changes the grade.
package struct Veto: Sendable {
  /// What a veto does to the grade.
  package enum Effect: Sendable, Hashable {
    /// The grade becomes the one at the index.
    case set(Int)
    /// The grade is no better than the one at the index.
    case cap(Int)
    /// The grade moves by steps, down where positive; it stops at the ends.
    case move(Int)
  }

  /// When it applies.
  package let condition: Measure
  /// What it does.
  package let effect: Effect
  /// 因为.
  package let reason: String?
  /// The regulations cited.
  package let citations: [String]
  /// Its policies, the template's included.
  package let policies: PolicySet
  /// The declaration in the template.
  package let range: SourceRange

  /// Makes a veto.
  package init(
    condition: Measure, effect: Effect, reason: String?, citations: [String], policies: PolicySet,
    range: SourceRange
  ) {
    self.condition = condition
    self.effect = effect
    self.reason = reason
    self.citations = citations
    self.policies = policies
    self.range = range
  }
}

extension Veto.Effect {
  /// What it makes of a grade, given as an index from the best; `last` is the worst that totals earn.
  package func applied(to grade: Int, last: Int) -> Int {
    switch self {
    case .set(let to): to
    case .cap(let most): max(grade, most)
    // What a veto alone gives lies outside the order, and is not moved.
    case .move(let steps): grade > last ? grade : min(last, max(0, grade + steps))
    }
  }
}
