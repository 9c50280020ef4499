/// The greatest common divisor of two machine words, by shifts and subtractions; with zero, the other one.
package func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
  if left == right || right == 0 { return left }
  if left == 0 { return right }
  if left == 1 || right == 1 { return 1 }
  let shift = (left | right).trailingZeroBitCount
  var first = left &>> UInt64(truncatingIfNeeded: left.trailingZeroBitCount)
  var second = right &>> UInt64(truncatingIfNeeded: right.trailingZeroBitCount)
  while first != second {
    let difference = first > second ? first &- second : second &- first
    first = min(first, second)
    second = difference &>> UInt64(truncatingIfNeeded: difference.trailingZeroBitCount)
  }
  return first &<< UInt64(truncatingIfNeeded: shift)
}
