import Program
import Values

/// A condition as a table asks it: of the cells of a box, by the numbers of their axes.
indirect enum BoxTest {
  case not(BoxTest)
  case all([BoxTest])
  case any([BoxTest])
  /// A figure against something fixed that stands behind the sign, or before it.
  case number(axis: Int, ComparisonOperator, Rational, isFixedFirst: Bool)
  /// A quotient against a factor, where the factor times the divisor is compared with the other figure.
  case quotient(axis: Int, ComparisonOperator, Rational)
  case level(axis: Int, ComparisonOperator, Int)
  case text(axis: Int, String, isEqual: Bool)
  case truth(axis: Int, Bool)

  /// Whether it holds in a box.
  func holds(in box: [ConditionTable.Cell]) -> Bool {
    switch self {
    case .not(let inner): return !inner.holds(in: box)
    case .all(let parts): return parts.allSatisfy { $0.holds(in: box) }
    case .any(let parts): return parts.contains { $0.holds(in: box) }
    case .number(let axis, let sign, let fixed, let isFixedFirst):
      guard case .number(let figure) = box[axis] else { return false }
      return isFixedFirst ? sign.holds(fixed, figure) : sign.holds(figure, fixed)
    case .quotient(let axis, let sign, let factor):
      // 0 ≥ 0 × 50% holds as 0 ≥ 0 does.
      guard case .number(let figure) = box[axis] else { return sign.holds(0, 0) }
      return sign.holds(figure, factor)
    case .level(let axis, let sign, let level):
      guard case .level(let own) = box[axis] else { return false }
      // Levels are declared from the best down: the better one is the greater.
      return sign.holds(-own, -level)
    case .text(let axis, let text, let isEqual):
      guard case .text(let own) = box[axis] else { return false }
      return (own == text) == isEqual
    case .truth(let axis, let truth): return box[axis] == .truth(truth)
    }
  }
}
