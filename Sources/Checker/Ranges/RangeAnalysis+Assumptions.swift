import Enclosure
import Program
import Values

extension RangeAnalysis {
  /// What is known where a condition holds; nil is 其余 and says nothing.
  package func assuming(_ condition: Measure?) -> RangeAnalysis {
    condition.map { following(Assumption(condition: $0, holds: true)) } ?? self
  }

  /// What is known where a condition does not hold; nothing comes after 其余.
  package func excluding(_ condition: Measure?) -> RangeAnalysis {
    condition.map { following(Assumption(condition: $0, holds: false)) } ?? self
  }

  /// The same, with figures in texts of any sign or of zero and more; what is known of this form stays known, but for
  /// what a condition tells of figures as long as none is below zero: 实际 ≤ 目标 makes 实际 ÷ 目标 at least 0.
  func takingNegativeFigures(_ takes: Bool) -> RangeAnalysis {
    guard state.takesNegativeFigures != takes else { return self }
    if let twin = state.twin { return RangeAnalysis(shared, twin) }
    let known = takes ? state.known.filter { !$0.key.restsOnFigures } : state.known
    let twin = Assumptions(known, takesNegativeFigures: takes)
    state.twin = twin
    return RangeAnalysis(shared, twin)
  }

  private func following(_ assumption: Assumption) -> RangeAnalysis {
    if let next = state.further[assumption] { return RangeAnalysis(shared, next) }
    let result = followed(assumption.condition, holds: assumption.holds)
    if result.state !== state { state.further[assumption] = result.state }
    return result
  }

  private func followed(_ condition: Measure, holds: Bool) -> RangeAnalysis {
    func both(_ parts: [Measure]) -> RangeAnalysis {
      parts.reduce(self) { $0.following(Assumption(condition: $1, holds: holds)) }
    }
    return switch condition.kind {
    case .grouped(let inner): following(Assumption(condition: inner, holds: holds))
    case .not(let inner): following(Assumption(condition: inner, holds: !holds))
    case .all(let parts) where holds: both(parts)
    case .any(let parts) where !holds: both(parts)
    case .comparison(let left, let sign, let right): compared(left, holds ? sign : sign.opposite, right)
    case .between(let part, let low, let high) where holds:
      compared(part, .greaterOrEqual, low).compared(part, .lessOrEqual, high)
    default: self
    }
  }

  private func compared(_ left: Measure, _ sign: ComparisonOperator, _ right: Measure) -> RangeAnalysis {
    switch left.type {
    case .number, .target, .figure: break
    default: return self
    }
    let a = interval(of: left)
    let b = interval(of: right)
    var known = state.known
    if a.isEmpty || b.isEmpty {
      narrow(left, .empty, &known)
      narrow(right, .empty, &known)
      return RangeAnalysis(shared, Assumptions(known, takesNegativeFigures: state.takesNegativeFigures))
    }
    switch sign {
    case .equal:
      narrow(left, b, &known)
      narrow(right, a, &known)
    case .notEqual:
      // An end that is excluded is all that an interval can keep of ≠.
      if let value = b.onlyValue { narrow(left, a.excluding(value), &known) }
    case .less, .lessOrEqual:
      let isIncluded = sign == .lessOrEqual
      func end(_ end: Interval.End?) -> Interval.End? {
        end.map { Interval.End(value: $0.value, isIncluded: $0.isIncluded && isIncluded) }
      }
      narrow(left, Interval(low: nil, high: end(b.high)), &known)
      narrow(right, Interval(low: end(a.low), high: nil), &known)
      if a.isNonNegative, !left.isConstant, !right.isConstant {
        // 0 ≤ a ≤ b makes a ÷ b at most 1, and b ÷ a at least 1.
        let one = Interval.End(value: .one, isIncluded: isIncluded)
        keep(left.divided(by: right), Interval(low: .init(value: .zero, isIncluded: true), high: one), &known)
        keep(right.divided(by: left), Interval(low: one, high: nil), &known)
      }
    case .greater, .greaterOrEqual: return compared(right, sign == .greater ? .less : .lessOrEqual, left)
    }
    return RangeAnalysis(shared, Assumptions(known, takesNegativeFigures: state.takesNegativeFigures))
  }

  private func narrow(_ measure: Measure, _ interval: Interval, _ known: inout [Measure: Interval]) {
    if measure.isConstant || interval == .everything { return }
    keep(measure, interval, &known)
    // What is known of 实际 ÷ 预算, or of a formula that is just that, says as much of 预算 ÷ 实际.
    guard let (top, bottom) = quotient(measure) else { return }
    keep(top.divided(by: bottom), interval, &known)
    if interval.isNonNegative { keep(bottom.divided(by: top), interval.reciprocal, &known) }
  }

  private func keep(_ measure: Measure, _ interval: Interval, _ known: inout [Measure: Interval]) {
    known[measure] = known[measure].map { $0.intersection(interval) } ?? interval
  }

  private func quotient(_ measure: Measure) -> (Measure, Measure)? {
    switch measure.kind {
    case .arithmetic(let top, .divide, let bottom): return (top, bottom)
    case .grouped(let part): return quotient(part)
    case .formula(let id):
      // A value put in its place says nothing of the quotient.
      guard template[id].policies.replacements.isEmpty else { return nil }
      return quotient(template[id].measure)
    default: return nil
    }
  }
}

extension RangeAnalysis {
  /// A condition that is taken to hold, or not to.
  struct Assumption: Hashable {
    let condition: Measure
    let holds: Bool
  }

  /// What follows from assumptions, and what has been found under them: each is worked out once, whoever asks.
  final class Assumptions {
    let known: [Measure: Interval]
    var formulas: [FormulaID: Interval] = [:]
    var scores: [IndicatorID: Interval] = [:]
    /// What one assumption more makes of it.
    var further: [Assumption: Assumptions] = [:]
    /// Whether figures in texts may be below zero; see `Rule.takesNegativeFigures`.
    let takesNegativeFigures: Bool
    /// The same assumptions with figures of the other kind.
    var twin: Assumptions?

    init(_ known: [Measure: Interval], takesNegativeFigures: Bool = false) {
      self.known = known
      self.takesNegativeFigures = takesNegativeFigures
    }
  }
}

extension Interval {
  /// The interval without a value that is one of its ends.
  fileprivate func excluding(_ value: Rational) -> Interval {
    func open(_ end: End?) -> End? {
      end.map { End(value: $0.value, isIncluded: $0.isIncluded && $0.value != value) }
    }
    return Interval(low: open(low), high: open(high))
  }
}

extension Measure {
  /// Whether a figure in a text stands in it.
  fileprivate var restsOnFigures: Bool {
    contains { part in
      switch part.type {
      case .target, .figure: true
      case .number, .truth, .date, .text, .level, .reported: false
      }
    }
  }

  fileprivate var isConstant: Bool { if case .constant = kind { true } else { false } }

  /// The quotient as a key to what is known of it; its type is not asked for.
  fileprivate func divided(by other: Measure) -> Measure {
    Measure(.arithmetic(self, .divide, other), type: .reported, range: range)
  }
}
