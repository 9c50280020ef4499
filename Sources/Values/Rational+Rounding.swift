extension Rational {
  /// The greatest number of decimal places that `rounded` takes.
  package static let maximumRoundingPlaces = 12

  /// The greatest whole number that is not above the value.
  package var floor: Rational {
    switch storage {
    case .small(let top, let bottom):
      let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
      return Rational(Int(remainder < 0 ? quotient - 1 : quotient))
    case .big(let fraction):
      return Self.whole(fraction, steppingAwayWhenNegative: true)
    }
  }

  /// The least whole number that is not below the value.
  package var ceiling: Rational {
    switch storage {
    case .small(let top, let bottom):
      let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
      return Rational(Int(remainder > 0 ? quotient + 1 : quotient))
    case .big(let fraction):
      return Self.whole(fraction, steppingAwayWhenNegative: false)
    }
  }

  /// The value rounded to `places` decimals (0 through 12).
  ///
  /// Throws only when a number already close to 10,000 bits grows past the limit.
  package func rounded(places: Int, mode: RoundingMode) throws(NumberLimitExceeded) -> Rational {
    precondition((0...Self.maximumRoundingPlaces).contains(places), "rounding takes 0 to 12 places")
    switch storage {
    case .small(let top, let bottom):
      return Self.smallRounded(top, bottom, places: places, mode: mode)
    case .big(let fraction):
      if fraction.denominator.isOne { return self }
      let quotient = roundedQuotient(places: places, mode: mode)
      let scale = Magnitude.powerOfTen(places)
      let divisor = Magnitude.greatestCommonDivisor(quotient, scale)
      return try Self.limited(
        BigInteger(isNegative: isNegative, magnitude: quotient / divisor), scale / divisor)
    }
  }

  /// The magnitude of the value times 10^places, rounded to a whole number.
  func roundedQuotient(places: Int, mode: RoundingMode) -> Magnitude {
    let (numerator, denominator) = parts
    let scaled = numerator.magnitude * .powerOfTen(places)
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
    let half = HalfComparison(
      twiceRemainder: remainder << 1, divisor: denominator, isNothing: remainder.isZero)
    return mode.increases(oddQuotient: quotient.isOdd, remainder: half) ? quotient + Magnitude.one : quotient
  }

  private static func smallRounded(
    _ top: Int64, _ bottom: Int64, places: Int, mode: RoundingMode
  ) -> Rational {
    let scale = UInt64(wordPowerOfTen(places))
    if scale.isMultiple(of: bottom.magnitude) { return Rational(reduced: Int128(top), Int128(bottom)) }
    let quotient = smallRoundedQuotient(top.magnitude, bottom.magnitude, scale: scale, mode: mode)
    let divisor = greatestCommonDivisor(UInt64(quotient % UInt128(scale)), scale)
    let reduced = Int128(quotient / UInt128(divisor))
    return Rational(reduced: top < 0 ? -reduced : reduced, Int128(scale / divisor))
  }

  /// `top / bottom · scale` rounded to a whole number; at most 2⁶³ · 10¹², which is below 2¹⁰³.
  static func smallRoundedQuotient(
    _ top: UInt64, _ bottom: UInt64, scale: UInt64, mode: RoundingMode
  ) -> UInt128 {
    let divisor = UInt128(bottom)
    let (quotient, remainder) = (UInt128(top) * UInt128(scale)).quotientAndRemainder(dividingBy: divisor)
    let half = HalfComparison(twiceRemainder: remainder << 1, divisor: divisor, isNothing: remainder == 0)
    return mode.increases(oddQuotient: quotient & 1 == 1, remainder: half) ? quotient + 1 : quotient
  }

  /// A power of ten that fits a word, 0 through 18.
  static func wordPowerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// The whole number next to a big fraction; it cannot be wider than the numerator.
  private static func whole(_ fraction: BigFraction, steppingAwayWhenNegative: Bool) -> Rational {
    let numerator = fraction.numerator
    let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: fraction.denominator)
    let steps = !remainder.isZero && numerator.isNegative == steppingAwayWhenNegative
    let whole = steps ? quotient + Magnitude.one : quotient
    return Rational(reduced: BigInteger(isNegative: numerator.isNegative, magnitude: whole), .one)
  }
}
