extension Magnitude {
  static func + (left: Magnitude, right: Magnitude) -> Magnitude {
    let (long, short) =
      left.limbs.count >= right.limbs.count ? (left.limbs, right.limbs) : (right.limbs, left.limbs)
    var sum = long
    var carry: UInt64 = 0
    for index in long.indices {
      if index >= short.count && carry == 0 { break }
      let addend = index < short.count ? short[index] : 0
      let (partial, first) = long[index].addingReportingOverflow(addend)
      let (limb, second) = partial.addingReportingOverflow(carry)
      sum[index] = limb
      carry = first || second ? 1 : 0
    }
    if carry == 1 { sum.append(1) }
    return Magnitude(limbs: sum)
  }

  /// The difference; `right` must not be greater than `left`.
  static func - (left: Magnitude, right: Magnitude) -> Magnitude {
    precondition(right <= left, "a magnitude cannot be negative")
    var difference = left.limbs
    var borrow: UInt64 = 0
    for index in difference.indices {
      if index >= right.limbs.count && borrow == 0 { break }
      let subtrahend = index < right.limbs.count ? right.limbs[index] : 0
      let (partial, first) = difference[index].subtractingReportingOverflow(subtrahend)
      let (limb, second) = partial.subtractingReportingOverflow(borrow)
      difference[index] = limb
      borrow = first || second ? 1 : 0
    }
    return Magnitude(limbs: difference)
  }

  /// The product, by the schoolbook method: numbers stay below 20,000 bits, where it is fast enough.
  static func * (left: Magnitude, right: Magnitude) -> Magnitude {
    if left.isZero || right.isZero { return .zero }
    if left.isOne { return right }
    if right.isOne { return left }
    var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (row, factor) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (column, limb) in right.limbs.enumerated() {
        // (2⁶⁴-1)² + 2·(2⁶⁴-1) = 2¹²⁸-1, so the sum cannot overflow.
        let wide = UInt128(factor) &* UInt128(limb) &+ UInt128(product[row + column]) &+ UInt128(carry)
        product[row + column] = UInt64(truncatingIfNeeded: wide)
        carry = UInt64(truncatingIfNeeded: wide >> 64)
      }
      product[row + right.limbs.count] = carry
    }
    return Magnitude(limbs: product)
  }

  static func << (value: Magnitude, count: Int) -> Magnitude {
    precondition(count >= 0, "a shift count cannot be negative")
    if value.isZero || count == 0 { return value }
    let bits = UInt64(count % 64)
    var limbs = [UInt64](repeating: 0, count: count / 64)
    var carry: UInt64 = 0
    for limb in value.limbs {
      limbs.append(limb << bits | carry)
      carry = bits == 0 ? 0 : limb >> (64 - bits)
    }
    limbs.append(carry)
    return Magnitude(limbs: limbs)
  }

  static func >> (value: Magnitude, count: Int) -> Magnitude {
    precondition(count >= 0, "a shift count cannot be negative")
    if count == 0 { return value }
    let bits = UInt64(count % 64)
    let kept = value.limbs.dropFirst(count / 64)
    var limbs: [UInt64] = []
    limbs.reserveCapacity(kept.count)
    for index in kept.indices {
      let above = index + 1 < kept.endIndex && bits != 0 ? kept[index + 1] << (64 - bits) : 0
      limbs.append(kept[index] >> bits | above)
    }
    return Magnitude(limbs: limbs)
  }

  /// The value raised to a non-negative power.
  func power(_ exponent: Int) -> Magnitude {
    precondition(exponent >= 0, "an integer power cannot be negative")
    var result = Magnitude.one
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }
}
