/// An exact rational number, always in lowest terms with a denominator above zero.
///
/// Numerator and denominator are held inline while both fit `Int64`; beyond that they live on the heap,
/// up to 10,000 bits each. A value has one representation only, so `==` and `hash` are numeric.
/// Scores must be exact to the last digit, hence no binary floating point anywhere.
package struct Rational: Sendable, Hashable {
  /// The two representations; `big` is used only when `small` cannot hold the value.
  enum Storage: Sendable, Hashable {
    case small(Int64, Int64)
    case big(BigFraction)
  }

  let storage: Storage

  /// The number 0.
  package static let zero = Rational(0)
  /// The number 1.
  package static let one = Rational(1)
  /// The number 100, the divisor of percentages.
  package static let hundred = Rational(100)

  /// Creates a whole number.
  package init(_ value: Int) {
    storage = .small(Int64(value), 1)
  }

  /// Creates `numerator / denominator` in lowest terms; `denominator` must not be zero.
  package init(_ numerator: Int, _ denominator: Int) {
    precondition(denominator != 0, "a denominator cannot be zero")
    let divisor = greatestCommonDivisor(UInt64(numerator.magnitude), UInt64(denominator.magnitude))
    self.init(
      isNegative: (numerator < 0) != (denominator < 0),
      reducedNumerator: UInt64(numerator.magnitude) / divisor,
      denominator: UInt64(denominator.magnitude) / divisor)
  }

  /// Creates a fraction of double words in lowest terms; `denominator` must be above zero.
  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator > 0, "a denominator is above zero")
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator), bottom != 1 {
      let divisor = Int64(greatestCommonDivisor(top.magnitude, bottom.magnitude))
      self.init(storage: .small(top / divisor, bottom / divisor))
      return
    }
    if denominator == 1 {
      self.init(reduced: numerator, 1)
      return
    }
    self.init(BigInteger(wide: numerator), over: Magnitude(wide: denominator.magnitude))
  }

  private init(storage: Storage) {
    self.storage = storage
  }

  /// Takes words that are already in lowest terms.
  init(isNegative: Bool, reducedNumerator numerator: UInt64, denominator: UInt64) {
    let limit = isNegative ? Int64.min.magnitude : Int64.max.magnitude
    if numerator <= limit && denominator <= Int64.max.magnitude {
      let word = Int64(truncatingIfNeeded: isNegative ? 0 &- numerator : numerator)
      self.init(storage: .small(word, Int64(truncatingIfNeeded: denominator)))
    } else {
      self.init(
        reduced: BigInteger(isNegative: isNegative, magnitude: Magnitude(numerator)), Magnitude(denominator))
    }
  }

  /// Takes double words that are already in lowest terms, with a denominator above zero.
  init(reduced numerator: Int128, _ denominator: Int128) {
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator) {
      self.init(storage: .small(top, bottom))
    } else {
      self.init(reduced: BigInteger(wide: numerator), Magnitude(wide: denominator.magnitude))
    }
  }

  /// Takes integers that are already in lowest terms and within the limit; small ones go inline.
  init(reduced numerator: BigInteger, _ denominator: Magnitude) {
    if let top = numerator.asInt64, let word = denominator.asUInt64, let bottom = Int64(exactly: word) {
      self.init(storage: .small(top, bottom))
    } else {
      self.init(storage: .big(BigFraction(numerator: numerator, denominator: denominator)))
    }
  }

  /// Reduces any fraction; for values known to be far below the limit.
  init(_ numerator: BigInteger, over denominator: Magnitude) {
    let divisor = Magnitude.greatestCommonDivisor(numerator.magnitude, denominator)
    self.init(reduced: numerator / divisor, denominator / divisor)
  }

  /// Numerator and denominator at any size, for the slow paths.
  var parts: (numerator: BigInteger, denominator: Magnitude) {
    switch storage {
    case .small(let top, let bottom): (BigInteger(top), Magnitude(bottom.magnitude))
    case .big(let fraction): (fraction.numerator, fraction.denominator)
    }
  }
}

extension Rational {
  /// Whether the value is 0.
  package var isZero: Bool {
    if case .small(0, _) = storage { true } else { false }
  }

  /// Whether the value is below 0.
  package var isNegative: Bool {
    switch storage {
    case .small(let top, _): top < 0
    case .big(let fraction): fraction.numerator.isNegative
    }
  }

  /// Whether the value is above 0.
  package var isPositive: Bool { !isNegative && !isZero }

  /// Whether the value is a whole number, of any size.
  package var isInteger: Bool {
    switch storage {
    case .small(_, let bottom): bottom == 1
    case .big(let fraction): fraction.denominator.isOne
    }
  }

  /// The value as a machine integer; nil if it is no whole number or does not fit.
  package var asInt: Int? {
    if case .small(let top, 1) = storage { Int(top) } else { nil }
  }

  /// Numerator and denominator, in lowest terms, the denominator above zero; nil where they do not fit words.
  package var words: (top: Int64, bottom: Int64)? {
    if case .small(let top, let bottom) = storage { (top, bottom) } else { nil }
  }
}
