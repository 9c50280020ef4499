/// A unit as it was written, with its size in base units and its dimension.
///
/// Two units of one dimension convert through their factors. Units come from a `UnitCatalog`.
package struct MeasureUnit: Sendable, Hashable {
  /// The name as the user wrote it, such as "万元/人".
  package let symbol: String
  /// The size in base units, above zero: value in base units = number × factor.
  package let factor: Rational
  /// What the unit measures.
  package let dimension: Dimension
  /// Whether this is a percentage point, which differs from % in what may be added to it.
  ///
  /// A compound keeps the mark of its numerator ("个百分点/年").
  package let isPercentagePoint: Bool

  /// Creates a unit; `factor` is its size in base units of `dimension`, above zero.
  package init(symbol: String, factor: Rational, dimension: Dimension, isPercentagePoint: Bool = false) {
    precondition(factor.isPositive, "the size of a unit must be above zero")
    self.symbol = symbol
    self.factor = factor
    self.dimension = dimension
    self.isPercentagePoint = isPercentagePoint
  }

  /// Whether both names are of one unit: the same size of the same thing.
  func isSame(as other: MeasureUnit) -> Bool {
    dimension == other.dimension && factor == other.factor && isPercentagePoint == other.isPercentagePoint
  }

  /// The same unit under another name.
  func named(_ symbol: String) -> MeasureUnit {
    MeasureUnit(
      symbol: symbol, factor: factor, dimension: dimension, isPercentagePoint: isPercentagePoint)
  }

  /// The unit `count` times as large, under another name.
  func scaled(by count: Rational, named symbol: String) throws(NumberLimitExceeded) -> MeasureUnit {
    MeasureUnit(
      symbol: symbol, factor: try factor * count, dimension: dimension, isPercentagePoint: isPercentagePoint)
  }

  /// This unit per another one, still under its own name.
  func divided(by other: MeasureUnit) throws(NumberLimitExceeded) -> MeasureUnit {
    MeasureUnit(
      symbol: symbol, factor: try factor.divided(by: other.factor),
      dimension: dimension.divided(by: other.dimension), isPercentagePoint: isPercentagePoint)
  }

  /// This unit times another one, still under its own name.
  func multiplied(by other: MeasureUnit) throws(NumberLimitExceeded) -> MeasureUnit {
    MeasureUnit(
      symbol: symbol, factor: try factor * other.factor,
      dimension: dimension.multiplied(by: other.dimension), isPercentagePoint: isPercentagePoint)
  }
}
