import Values

/// Where and how scores are rounded.
package struct Rounding: Sendable, Hashable {
  /// The mode.
  package let mode: RoundingMode
  /// The decimal places kept, 0 to 6.
  package let places: Int
  /// Whether only the total is rounded, not each indicator.
  package let onlyTotal: Bool

  /// Makes a rounding.
  package init(mode: RoundingMode, places: Int, onlyTotal: Bool) {
    self.mode = mode
    self.places = places
    self.onlyTotal = onlyTotal
  }

  /// Whether points have no more decimals than are kept.
  package func keeps(_ points: Rational) -> Bool {
    (try? points.rounded(places: places, mode: .down)) == points
  }
}
