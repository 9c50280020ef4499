import Values

/// A number with its direction and its unit, as a target or an actual text states it.
package struct Quantity: Sendable, Hashable {
  /// Which values meet it.
  package enum Direction: Sendable, Hashable {
    /// ≥, 不少于, 以上.
    case atLeast
    /// ≤, 不超过, 以内.
    case atMost
    /// =, or no sign at all.
    case equal
    /// From `low` to `high`, both included.
    case range
    /// >, 超过: the bound itself does not meet it.
    case above
    /// <, 低于: the bound itself does not meet it.
    case below
  }

  /// Which values meet it.
  package let direction: Direction
  /// The lower bound in base units (number × `unit.factor`); nil for `atMost` and `below`.
  package let low: Rational?
  /// The upper bound in base units; nil for `atLeast` and `above`, and `low` for `equal`.
  package let high: Rational?
  /// The unit; nil for a bare number.
  package let unit: MeasureUnit?
  /// The unit's name, half-width and without blanks; empty for a bare number. 每人2800元 has 元/人.
  package let writtenUnit: String
  /// Whether 约, 左右 or their like was written.
  package let isApproximate: Bool
  /// Whether a bound was stated; a bare "35" has none, and neither has a range.
  ///
  /// In an actual text it tells that a sign (≥41次) was printed before the value and set aside. A bound
  /// in words (90%以上) keeps its direction there, and this is false.
  package let hasSign: Bool
  /// Whether 元 was filled in behind a bare 万 or 亿 (4.67万).
  package let isUnitCompleted: Bool

  /// The one value of a quantity that has only one bound, in base units; nil for a range.
  package var bound: Rational? {
    direction == .range ? nil : low ?? high
  }

  /// A bare number as a number of `other`'s unit; nil if this one has a unit or the size passes the limit.
  ///
  /// Whether that is allowed is for `comparability` to say.
  package func taking(unitOf other: Quantity) -> Quantity? {
    guard unit == nil, let unit = other.unit else { return nil }
    let newLow = low.flatMap { try? $0 * unit.factor }
    let newHigh = high.flatMap { try? $0 * unit.factor }
    guard (low == nil) == (newLow == nil), (high == nil) == (newHigh == nil) else { return nil }
    return Quantity(
      direction: direction, low: newLow, high: newHigh, unit: unit, writtenUnit: other.writtenUnit,
      isApproximate: isApproximate, hasSign: hasSign, isUnitCompleted: isUnitCompleted)
  }
}
