/// A signed integer of any size, as sign and magnitude.
///
/// Zero is never negative, so equality and hashing are the numeric ones.
struct BigInteger: Sendable, Hashable {
  let isNegative: Bool
  let magnitude: Magnitude

  static let zero = BigInteger(isNegative: false, magnitude: .zero)

  init(isNegative: Bool, magnitude: Magnitude) {
    self.isNegative = isNegative && !magnitude.isZero
    self.magnitude = magnitude
  }

  init(_ value: Int64) {
    self.init(isNegative: value < 0, magnitude: Magnitude(value.magnitude))
  }

  init(wide value: Int128) {
    self.init(isNegative: value < 0, magnitude: Magnitude(wide: value.magnitude))
  }

  /// The number of bits of the magnitude, without a sign bit.
  var bitWidth: Int { magnitude.bitWidth }

  /// The value if it fits a machine word.
  var asInt64: Int64? {
    guard let word = magnitude.asUInt64 else { return nil }
    if !isNegative { return Int64(exactly: word) }
    return word <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- word) : nil
  }

  static prefix func - (value: BigInteger) -> BigInteger {
    BigInteger(isNegative: !value.isNegative, magnitude: value.magnitude)
  }

  static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if left.isNegative == right.isNegative {
      return BigInteger(isNegative: left.isNegative, magnitude: left.magnitude + right.magnitude)
    }
    if left.magnitude >= right.magnitude {
      return BigInteger(isNegative: left.isNegative, magnitude: left.magnitude - right.magnitude)
    }
    return BigInteger(isNegative: right.isNegative, magnitude: right.magnitude - left.magnitude)
  }

  static func - (left: BigInteger, right: BigInteger) -> BigInteger {
    left + -right
  }

  static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    BigInteger(isNegative: left.isNegative != right.isNegative, magnitude: left.magnitude * right.magnitude)
  }

  static func * (left: BigInteger, right: Magnitude) -> BigInteger {
    BigInteger(isNegative: left.isNegative, magnitude: left.magnitude * right)
  }

  /// The exact or truncated quotient by a magnitude that is not zero.
  static func / (left: BigInteger, right: Magnitude) -> BigInteger {
    BigInteger(isNegative: left.isNegative, magnitude: left.magnitude / right)
  }

  /// Reads an optional `-` and ASCII digits; nil for anything else.
  init?(decimal text: String) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    guard let magnitude = Magnitude(decimalDigits: text.utf8.dropFirst(isNegative ? 1 : 0)) else {
      return nil
    }
    self.init(isNegative: isNegative, magnitude: magnitude)
  }

  var decimalText: String {
    (isNegative ? "-" : "") + magnitude.decimalText
  }
}

extension BigInteger: Comparable {
  static func < (left: BigInteger, right: BigInteger) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.magnitude < left.magnitude : left.magnitude < right.magnitude
  }
}
