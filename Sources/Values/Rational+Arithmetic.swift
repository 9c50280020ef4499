extension Rational {
  /// The exact sum; throws when it passes 10,000 bits.
  package static func + (left: Rational, right: Rational) throws(NumberLimitExceeded) -> Rational {
    if case .small(let top1, let bottom1) = left.storage, case .small(let top2, let bottom2) = right.storage {
      if bottom1 == 1 && bottom2 == 1 {
        let (sum, overflow) = top1.addingReportingOverflow(top2)
        if !overflow { return Rational(Int(sum)) }
      }
      return smallSum(Int128(top1), bottom1, Int128(top2), bottom2)
    }
    return try bigSum(left.parts, right.parts)
  }

  /// The exact difference; throws when it passes 10,000 bits.
  package static func - (left: Rational, right: Rational) throws(NumberLimitExceeded) -> Rational {
    if case .small(let top1, let bottom1) = left.storage, case .small(let top2, let bottom2) = right.storage {
      if bottom1 == 1 && bottom2 == 1 {
        let (difference, overflow) = top1.subtractingReportingOverflow(top2)
        if !overflow { return Rational(Int(difference)) }
      }
      return smallSum(Int128(top1), bottom1, -Int128(top2), bottom2)
    }
    let (numerator, denominator) = right.parts
    return try bigSum(left.parts, (-numerator, denominator))
  }

  /// The exact product; throws when it passes 10,000 bits.
  package static func * (left: Rational, right: Rational) throws(NumberLimitExceeded) -> Rational {
    if case .small(let top1, let bottom1) = left.storage, case .small(let top2, let bottom2) = right.storage {
      return smallProduct(
        isNegative: (top1 < 0) != (top2 < 0), top1.magnitude, bottom1.magnitude, top2.magnitude,
        bottom2.magnitude)
    }
    return try bigProduct(left.parts, right.parts)
  }

  /// The exact quotient; `divisor` must not be zero, throws when the result passes 10,000 bits.
  package func divided(by divisor: Rational) throws(NumberLimitExceeded) -> Rational {
    precondition(!divisor.isZero, "division by zero")
    if case .small(let top1, let bottom1) = storage, case .small(let top2, let bottom2) = divisor.storage {
      return Self.smallProduct(
        isNegative: (top1 < 0) != (top2 < 0), top1.magnitude, bottom1.magnitude, bottom2.magnitude,
        top2.magnitude)
    }
    let (numerator, denominator) = divisor.parts
    let reciprocal = BigInteger(isNegative: numerator.isNegative, magnitude: denominator)
    return try Self.bigProduct(parts, (reciprocal, numerator.magnitude))
  }

  /// The number with the opposite sign.
  package static prefix func - (value: Rational) -> Rational {
    if case .small(let top, let bottom) = value.storage {
      return Rational(reduced: -Int128(top), Int128(bottom))
    }
    let (numerator, denominator) = value.parts
    return Rational(reduced: -numerator, denominator)
  }

  /// The absolute value.
  package var magnitude: Rational { isNegative ? -self : self }

  /// Knuth's sum of fractions (TAOCP 4.5.1): the only common factor left divides the denominators' gcd.
  private static func smallSum(
    _ top1: Int128, _ bottom1: Int64, _ top2: Int128, _ bottom2: Int64
  ) -> Rational {
    let common = Int64(
      truncatingIfNeeded: Values.greatestCommonDivisor(bottom1.magnitude, bottom2.magnitude))
    // Every product is below 2¹²⁶ in size and the sum below 2¹²⁷, so nothing wraps around.
    if common == 1 {
      return Rational(
        reduced: top1 &* Int128(bottom2) &+ top2 &* Int128(bottom1), Int128(bottom1) &* Int128(bottom2))
    }
    let rest1 = bottom1 / common
    let rest2 = bottom2 / common
    let sum = top1 &* Int128(rest2) &+ top2 &* Int128(rest1)
    guard let word = Int64(exactly: sum) else {
      let factor = Values.greatestCommonDivisor((sum % Int128(common)).magnitude.lowWord, common.magnitude)
      return Rational(
        reduced: sum / Int128(factor), Int128(rest1) &* Int128(bottom2 / Int64(truncatingIfNeeded: factor)))
    }
    let factor = Int64(
      truncatingIfNeeded: Values.greatestCommonDivisor(word.magnitude % common.magnitude, common.magnitude))
    return Rational(reduced: Int128(word / factor), Int128(rest1) &* Int128(bottom2 / factor))
  }

  /// The product of two fractions in lowest terms, reduced crosswise before multiplying.
  private static func smallProduct(
    isNegative: Bool, _ top1: UInt64, _ bottom1: UInt64, _ top2: UInt64, _ bottom2: UInt64
  ) -> Rational {
    if top1 == 0 || top2 == 0 { return Rational(0) }
    let factor1 = Values.greatestCommonDivisor(top1, bottom2)
    let factor2 = Values.greatestCommonDivisor(top2, bottom1)
    let reduced1 = factor1 == 1 ? (top1, bottom2) : (top1 / factor1, bottom2 / factor1)
    let reduced2 = factor2 == 1 ? (top2, bottom1) : (top2 / factor2, bottom1 / factor2)
    let (top, topOverflow) = reduced1.0.multipliedReportingOverflow(by: reduced2.0)
    let (bottom, bottomOverflow) = reduced1.1.multipliedReportingOverflow(by: reduced2.1)
    if !topOverflow && !bottomOverflow {
      return Rational(isNegative: isNegative, reducedNumerator: top, denominator: bottom)
    }
    return Rational(
      reduced: BigInteger(
        isNegative: isNegative, magnitude: Magnitude(reduced1.0) * Magnitude(reduced2.0)),
      Magnitude(reduced1.1) * Magnitude(reduced2.1))
  }

  private typealias Parts = (numerator: BigInteger, denominator: Magnitude)

  private static func bigSum(_ left: Parts, _ right: Parts) throws(NumberLimitExceeded) -> Rational {
    let common = Magnitude.greatestCommonDivisor(left.denominator, right.denominator)
    let rest1 = left.denominator / common
    let sum = left.numerator * (right.denominator / common) + right.numerator * rest1
    let factor = Magnitude.greatestCommonDivisor(sum.magnitude, common)
    return try limited(sum / factor, rest1 * (right.denominator / factor))
  }

  private static func bigProduct(_ left: Parts, _ right: Parts) throws(NumberLimitExceeded) -> Rational {
    if left.numerator.magnitude.isZero || right.numerator.magnitude.isZero { return Rational(0) }
    let factor1 = Magnitude.greatestCommonDivisor(left.numerator.magnitude, right.denominator)
    let factor2 = Magnitude.greatestCommonDivisor(right.numerator.magnitude, left.denominator)
    return try limited(
      (left.numerator / factor1) * (right.numerator / factor2),
      (left.denominator / factor2) * (right.denominator / factor1))
  }

  /// Wraps integers in lowest terms unless one of them is too wide.
  static func limited(
    _ numerator: BigInteger, _ denominator: Magnitude
  ) throws(NumberLimitExceeded) -> Rational {
    let limit = NumberLimitExceeded.maximumBitWidth
    guard numerator.bitWidth <= limit && denominator.bitWidth <= limit else { throw NumberLimitExceeded() }
    return Rational(reduced: numerator, denominator)
  }
}

extension UInt128 {
  /// The lower 64 bits.
  fileprivate var lowWord: UInt64 { UInt64(truncatingIfNeeded: self) }
}
