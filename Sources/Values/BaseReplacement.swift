/// The rule that one base unit is `factor` times another one, left behind by a declared equality.
struct BaseReplacement: Sendable, Hashable {
  let factor: Rational
  let base: String

  /// Expresses a unit that may contain `old` in the new base.
  func applied(to unit: MeasureUnit, replacing old: String) throws(NumberLimitExceeded) -> MeasureUnit {
    let exponent = unit.dimension.exponent(of: old)
    if exponent == 0 { return unit }
    var size = unit.factor
    for _ in 0..<abs(exponent) {
      size = exponent > 0 ? try size * factor : try size.divided(by: factor)
    }
    return MeasureUnit(
      symbol: unit.symbol, factor: size, dimension: unit.dimension.replacing(old, with: base),
      isPercentagePoint: unit.isPercentagePoint)
  }
}
