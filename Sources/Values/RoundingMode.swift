/// How a value that lies between two neighbouring decimals is rounded to one of them.
///
/// Only the modes that finance bureaus write down exist; all are symmetric around zero.
package enum RoundingMode: Sendable, Hashable, CaseIterable {
  /// To the nearest; a half goes away from zero (四舍五入).
  case halfUp
  /// To the nearest; a half goes to the even neighbour (四舍六入五成双).
  case halfEven
  /// Toward zero, dropping the rest (去尾).
  case down
  /// Away from zero, whatever the rest (进一).
  case up

  /// Whether the truncated quotient must be increased by one unit, away from zero.
  ///
  /// `remainder` is the dropped part seen against one half of a unit.
  func increases(oddQuotient: Bool, remainder: HalfComparison) -> Bool {
    switch self {
    case .down: false
    case .up: remainder != .nothing
    case .halfUp: remainder == .exactlyHalf || remainder == .aboveHalf
    case .halfEven: remainder == .aboveHalf || (remainder == .exactlyHalf && oddQuotient)
    }
  }
}
