import Values

/// An exact factor that all lanes of a column share, in lowest terms; what does not fit words is left to `Rational`.
struct Scale: Equatable {
  /// The numerator.
  let top: Int64
  /// The denominator, above zero.
  let bottom: Int64

  static let one = Scale(top: 1, bottom: 1)
  static let zero = Scale(top: 0, bottom: 1)

  private init(top: Int64, bottom: Int64) {
    self.top = top
    self.bottom = bottom
  }

  /// A fraction; nil where it does not fit.
  init?(_ top: Int128, _ bottom: Int128) {
    let divisor = Int128(max(1, commonDivisor(top.magnitude, bottom.magnitude)))
    let sign: Int128 = bottom < 0 ? -1 : 1
    guard bottom != 0, let above = Int64(exactly: sign * top / divisor),
      let below = Int64(exactly: sign * bottom / divisor)
    else { return nil }
    self.init(top: above, bottom: below)
  }

  /// A number; nil where it does not fit.
  init?(_ number: Rational) {
    guard let (top, bottom) = number.words else { return nil }
    self.init(top: top, bottom: bottom)
  }

  /// The product.
  func times(_ other: Scale) -> Scale? {
    Scale(Int128(top) * Int128(other.top), Int128(bottom) * Int128(other.bottom))
  }

  /// The quotient; nil for zero.
  func over(_ other: Scale) -> Scale? {
    Scale(Int128(top) * Int128(other.bottom), Int128(bottom) * Int128(other.top))
  }

  /// What is common to two factors, above zero, and what is left of each, as whole numbers.
  static func common(_ a: Scale, _ b: Scale) -> (common: Scale, a: Int64, b: Int64)? {
    if a == b, a.top > 0 { return (a, 1, 1) }
    let shared = Int128(commonDivisor(UInt128(a.bottom), UInt128(b.bottom)))
    let (x, y) = (Int128(a.top) * (Int128(b.bottom) / shared), Int128(b.top) * (Int128(a.bottom) / shared))
    let divisor = Int128(max(1, commonDivisor(x.magnitude, y.magnitude)))
    let (below, overflow) = (Int128(a.bottom) / shared).multipliedReportingOverflow(by: Int128(b.bottom))
    guard !overflow, let common = Scale(divisor, below), let restA = Int64(exactly: x / divisor),
      let restB = Int64(exactly: y / divisor)
    else { return nil }
    return (common, restA, restB)
  }
}

/// The greatest common divisor; of zero and a number, the number.
func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
  var (a, b) = (a, b)
  while b != 0 {
    if a <= UInt128(UInt64.max), b <= UInt128(UInt64.max) {
      return UInt128(greatestCommonDivisor(UInt64(a), UInt64(b)))
    }
    (a, b) = (b, a % b)
  }
  return a
}
