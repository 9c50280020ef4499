/// The heap payload of a rational whose numerator or denominator does not fit `Int64`.
///
/// Immutable, in lowest terms, with a denominator above zero. A class, so that the inline payload of
/// `Rational` stays at two machine words.
final class BigFraction: Sendable, Hashable {
  let numerator: BigInteger
  let denominator: Magnitude

  init(numerator: BigInteger, denominator: Magnitude) {
    self.numerator = numerator
    self.denominator = denominator
  }

  static func == (left: BigFraction, right: BigFraction) -> Bool {
    left === right || (left.numerator == right.numerator && left.denominator == right.denominator)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(numerator)
    hasher.combine(denominator)
  }
}
