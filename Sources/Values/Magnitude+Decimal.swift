extension Magnitude {
  /// The largest power of ten in one limb is 10¹⁹: nineteen digits are read or printed at a time.
  private static let digitsPerChunk = 19

  static func powerOfTen(_ exponent: Int) -> Magnitude {
    Magnitude(10).power(exponent)
  }

  /// Reads ASCII digits; nil if there are none or a byte is something else.
  init?(decimalDigits digits: some Sequence<UInt8>) {
    var value = Magnitude.zero
    var chunk: UInt64 = 0
    var scale: UInt64 = 1
    var count = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      chunk = chunk * 10 + UInt64(byte - UInt8(ascii: "0"))
      scale *= 10
      count += 1
      guard count.isMultiple(of: Self.digitsPerChunk) else { continue }
      value = value * Magnitude(scale) + Magnitude(chunk)
      (chunk, scale) = (0, 1)
    }
    guard count > 0 else { return nil }
    self = value * Magnitude(scale) + Magnitude(chunk)
  }

  /// The digits in base ten, without leading zeros; "0" for zero.
  var decimalText: String {
    var chunks: [String] = []
    var rest = self
    while rest.limbs.count > 1 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
      chunks.append(String(remainder).leftPadded(to: Self.digitsPerChunk))
      rest = quotient
    }
    // What had two limbs was above the chunk, so the last quotient is not zero and needs no padding.
    chunks.append(String(rest.limbs.first ?? 0))
    return chunks.reversed().joined()
  }
}
