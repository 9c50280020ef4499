extension Magnitude {
  /// The truncated quotient and the remainder; `divisor` must not be zero.
  func quotientAndRemainder(dividingBy divisor: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
    precondition(!divisor.isZero, "division by zero")
    if self < divisor { return (.zero, self) }
    if let small = divisor.asUInt64 {
      let (quotient, remainder) = quotientAndRemainder(dividingBy: small)
      return (quotient, Magnitude(remainder))
    }
    return longDivision(by: divisor)
  }

  /// Division by one limb; `divisor` must not be zero.
  func quotientAndRemainder(dividingBy divisor: UInt64) -> (quotient: Magnitude, remainder: UInt64) {
    var quotient = limbs
    var remainder: UInt64 = 0
    for index in quotient.indices.reversed() {
      (quotient[index], remainder) = divisor.dividingFullWidth((remainder, quotient[index]))
    }
    return (Magnitude(limbs: quotient), remainder)
  }

  static func / (left: Magnitude, right: Magnitude) -> Magnitude {
    right.isOne ? left : left.quotientAndRemainder(dividingBy: right).quotient
  }

  /// Knuth's algorithm D (TAOCP 4.3.1); the divisor has two limbs or more and is not greater.
  private func longDivision(by divisor: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
    let shift = (divisor.limbs.last ?? 0).leadingZeroBitCount
    let normalised = (divisor << shift).limbs
    var rest = (self << shift).limbs
    while rest.count <= limbs.count { rest.append(0) }
    let steps = limbs.count - normalised.count
    var quotient = [UInt64](repeating: 0, count: steps + 1)
    for step in (0...steps).reversed() {
      let digit = Self.estimate(rest, at: step, divisor: normalised)
      quotient[step] = Self.subtract(digit, times: normalised, from: &rest, at: step)
    }
    return (Magnitude(limbs: quotient), Magnitude(limbs: rest) >> shift)
  }

  /// The quotient digit guessed from the top three limbs; it is right or one too large.
  private static func estimate(_ rest: [UInt64], at step: Int, divisor: [UInt64]) -> UInt64 {
    let size = divisor.count
    let top = UInt128(divisor[size - 1])
    let next = UInt128(divisor[size - 2])
    let head = UInt128(rest[step + size]) << 64 | UInt128(rest[step + size - 1])
    let third = UInt128(rest[step + size - 2])
    var (digit, remainder) = head.quotientAndRemainder(dividingBy: top)
    let base = UInt128(1) << 64
    while remainder < base && (digit >= base || digit * next > (remainder << 64 | third)) {
      digit -= 1
      remainder += top
    }
    return UInt64(digit)
  }

  /// Takes `digit` times the divisor away at `step`; gives back the digit, corrected if it was too large.
  private static func subtract(
    _ digit: UInt64, times divisor: [UInt64], from rest: inout [UInt64], at step: Int
  ) -> UInt64 {
    var carry: UInt64 = 0
    for index in divisor.indices {
      let product = UInt128(digit) &* UInt128(divisor[index]) &+ UInt128(carry)
      let (limb, borrowed) = rest[step + index].subtractingReportingOverflow(
        UInt64(truncatingIfNeeded: product))
      rest[step + index] = limb
      carry = UInt64(truncatingIfNeeded: product >> 64) + (borrowed ? 1 : 0)
    }
    let (limb, tooLarge) = rest[step + divisor.count].subtractingReportingOverflow(carry)
    rest[step + divisor.count] = limb
    guard tooLarge else { return digit }
    addBack(divisor, to: &rest, at: step)
    return digit - 1
  }

  /// Undoes one subtraction of the divisor; the carry out cancels the earlier borrow.
  private static func addBack(_ divisor: [UInt64], to rest: inout [UInt64], at step: Int) {
    var carry: UInt64 = 0
    for index in divisor.indices {
      let sum = UInt128(rest[step + index]) + UInt128(divisor[index]) + UInt128(carry)
      rest[step + index] = UInt64(truncatingIfNeeded: sum)
      carry = UInt64(truncatingIfNeeded: sum >> 64)
    }
    rest[step + divisor.count] &+= carry
  }

  /// The greatest common divisor; with zero, the other number.
  static func greatestCommonDivisor(_ left: Magnitude, _ right: Magnitude) -> Magnitude {
    var (larger, smaller) = left < right ? (right, left) : (left, right)
    while !smaller.isZero {
      if smaller.isOne { return .one }
      if let first = larger.asUInt64, let second = smaller.asUInt64 {
        return Magnitude(Values.greatestCommonDivisor(first, second))
      }
      (larger, smaller) = (smaller, larger.quotientAndRemainder(dividingBy: smaller).remainder)
    }
    return larger
  }
}
