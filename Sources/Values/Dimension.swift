/// What a unit measures: a product of base units with whole exponents, none of them zero.
///
/// Powers are sorted by base symbol, so equal dimensions are equal values in whichever order the
/// parts were written. Base symbols belong to one `UnitCatalog`; compare within a catalog only.
package struct Dimension: Sendable, Hashable {
  /// One base unit with its exponent, which is not zero.
  package struct Power: Sendable, Hashable {
    /// The symbol of the base unit.
    package let base: String
    /// The exponent; negative in a denominator, never 0.
    package let exponent: Int
  }

  /// The powers, sorted by the Unicode order of their base symbols, each base once.
  package let powers: [Power]

  /// The dimension of plain numbers, ratios and percentages.
  package static let none = Dimension([:])

  /// The dimension of one base unit.
  package init(base: String) {
    powers = [Power(base: base, exponent: 1)]
  }

  private init(_ exponents: [String: Int]) {
    powers = exponents.filter { $0.value != 0 }
      .map { Power(base: $0.key, exponent: $0.value) }
      .sorted { $0.base < $1.base }
  }

  /// Whether this is the dimension of plain numbers.
  package var isNone: Bool { powers.isEmpty }

  /// The dimension of a product.
  package func multiplied(by other: Dimension) -> Dimension {
    adding(other, times: 1)
  }

  /// The dimension of a quotient.
  package func divided(by other: Dimension) -> Dimension {
    adding(other, times: -1)
  }

  /// Whether this counts or measures one kind of thing, as 户 and 米 do, and 元/人 does not.
  package var isCount: Bool { singleBase != nil }

  /// The only base, when the dimension is just that base to the first power.
  var singleBase: String? {
    powers.count == 1 && powers[0].exponent == 1 ? powers[0].base : nil
  }

  /// The exponent of a base; 0 if it is absent.
  func exponent(of base: String) -> Int {
    powers.first { $0.base == base }?.exponent ?? 0
  }

  /// The dimension with one base renamed to another, which may be present already.
  func replacing(_ base: String, with other: String) -> Dimension {
    let exponent = exponent(of: base)
    return adding(Dimension(base: base), times: -exponent).adding(Dimension(base: other), times: exponent)
  }

  private func adding(_ other: Dimension, times count: Int) -> Dimension {
    var exponents: [String: Int] = [:]
    for power in powers { exponents[power.base] = power.exponent }
    for power in other.powers { exponents[power.base, default: 0] += power.exponent * count }
    return Dimension(exponents)
  }
}
