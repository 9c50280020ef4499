/// Where the remainder of a division lies against half of the divisor.
enum HalfComparison: Sendable, Hashable {
  case nothing
  case belowHalf
  case exactlyHalf
  case aboveHalf

  /// Compares twice the remainder with the divisor.
  init<Number: Comparable>(twiceRemainder: Number, divisor: Number, isNothing: Bool) {
    if isNothing {
      self = .nothing
      return
    }
    self = twiceRemainder < divisor ? .belowHalf : twiceRemainder == divisor ? .exactlyHalf : .aboveHalf
  }
}
