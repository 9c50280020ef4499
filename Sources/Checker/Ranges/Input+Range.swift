import Program
import Values

extension Input {
  /// The declared range of an input or column, days as their number; zero or more where none is declared.
  package var declaredInterval: Interval {
    func end(_ end: InputBounds.End?) -> Interval.End? {
      switch end?.value {
      case .number(let value)?: Interval.End(value: value, isIncluded: end?.isIncluded ?? false)
      case .date(let date)?:
        Interval.End(value: Rational(date.dayNumber), isIncluded: end?.isIncluded ?? false)
      default: nil
      }
    }
    let declared = Interval(low: end(bounds.low), high: end(bounds.high))
    if declared == .everything { return type == .date ? .calendar : .fromZero }
    return type == .date ? declared.intersection(.calendar) : declared
  }
}
