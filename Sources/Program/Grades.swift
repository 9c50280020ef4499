import Source
import Values

/// One grade and the totals that earn it.
package struct GradeBand: Sendable {
  /// The name of the grade.
  package let name: String
  /// Comparisons of the total that must all hold; empty for 其余.
  package let bounds: [(ComparisonOperator, Rational)]
  /// The line in the template.
  package let range: SourceRange

  /// Makes a band.
  package init(name: String, bounds: [(ComparisonOperator, Rational)], range: SourceRange) {
    self.name = name
    self.bounds = bounds
    self.range = range
  }

  /// Whether a total earns the grade, the bands before it aside.
  package func holds(_ total: Rational) -> Bool {
    bounds.allSatisfy { $0.0.holds(total, $0.1) }
  }
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
  /// What it makes of a grade, given as an index from the best; `last` is the worst.
  package func applied(to grade: Int, last: Int) -> Int {
    switch self {
    case .set(let to): to
    case .cap(let most): max(grade, most)
    case .move(let steps): min(last, max(0, grade + steps))
    }
  }
}
