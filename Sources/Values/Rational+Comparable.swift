extension Rational: Comparable {
  /// Compares exactly, by cross products; never overflows and never throws.
  package static func < (left: Rational, right: Rational) -> Bool {
    if case .small(let top1, let bottom1) = left.storage, case .small(let top2, let bottom2) = right.storage {
      if bottom1 == bottom2 { return top1 < top2 }
      return Int128(top1) &* Int128(bottom2) < Int128(top2) &* Int128(bottom1)
    }
    let (numerator1, denominator1) = left.parts
    let (numerator2, denominator2) = right.parts
    if numerator1.isNegative != numerator2.isNegative { return numerator1.isNegative }
    return numerator1 * denominator2 < numerator2 * denominator1
  }
}
