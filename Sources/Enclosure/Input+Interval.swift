import Program
import Values

extension Input {
  /// The range that its values are taken to lie in, days as their number; see `assumedRange`.
  package var assumedInterval: Interval {
    switch type {
    case .number: return assumedRange.interval
    case .date: return bounds.interval.intersection(.calendar)
    // Figures come in units of their own: a range below zero opens all of them.
    case .target: return mayHaveNegativeFigures ? .everything : .fromZero
    case .truth, .text, .level, .figure, .reported: return .everything
    }
  }
}

extension InputBounds {
  fileprivate var interval: Interval {
    func end(_ end: End?) -> Interval.End? {
      switch end?.value {
      case .number(let value)?: Interval.End(value: value, isIncluded: end?.isIncluded ?? false)
      case .date(let date)?:
        Interval.End(value: Rational(date.dayNumber), isIncluded: end?.isIncluded ?? false)
      case .truth?, .text?, .level?, .target?, .figure?, nil: nil
      }
    }
    return Interval(low: end(low), high: end(high))
  }
}
