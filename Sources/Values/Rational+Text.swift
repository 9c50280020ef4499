extension Rational {
  /// The greatest number of digits that `init(decimal:)` takes.
  package static let maximumInputDigits = 60

  /// The greatest number of decimal places that is ever printed.
  package static let maximumPrintedPlaces = 30

  /// Reads an ASCII decimal such as `12`, `-0.75` or `+3.10`; nil for anything else.
  ///
  /// A point needs digits on both sides. More than 60 digits in total give nil as well; the caller,
  /// who knows the position, tells the two apart and reports.
  package init?(decimal text: some StringProtocol) {
    var own = String(text)
    if let (top, places) = own.withUTF8(Self.shortDecimal) {
      self.init(top, Self.wordPowerOfTen(places))
      return
    }
    let bytes = own.utf8
    let isNegative = bytes.first == UInt8(ascii: "-")
    let body = bytes.dropFirst(isNegative || bytes.first == UInt8(ascii: "+") ? 1 : 0)
    let whole = body.prefix { $0 != UInt8(ascii: ".") }
    let fraction = body.dropFirst(whole.count + 1)
    let hasPoint = whole.endIndex != body.endIndex
    let (wholeCount, places) = (whole.count, fraction.count)
    guard wholeCount > 0, !hasPoint || places > 0, wholeCount + places <= Self.maximumInputDigits else {
      return nil
    }
    guard let magnitude = Magnitude(decimalDigits: Array(whole) + Array(fraction)) else { return nil }
    self.init(BigInteger(isNegative: isNegative, magnitude: magnitude), over: .powerOfTen(places))
  }

  /// Any number of this many digits fits `Int`.
  private static let wordDigits = 18

  /// The digits of a decimal that fits a word, and how many stand behind the point; nil for anything else.
  private static func shortDecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> (top: Int, places: Int)? {
    var index = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? 1 : 0
    guard index < bytes.count, bytes.count <= index + wordDigits + 1 else { return nil }
    let start = index
    var value = 0
    var point: Int?
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        value = value &* 10 &+ Int(digit)
      } else if bytes[index] == UInt8(ascii: "."), point == nil, index > start, index + 1 < bytes.count {
        point = index
      } else {
        return nil
      }
      index += 1
    }
    guard bytes.count - start - (point == nil ? 0 : 1) <= wordDigits else { return nil }
    return (bytes.first == UInt8(ascii: "-") ? -value : value, point.map { bytes.count - 1 - $0 } ?? 0)
  }

  /// The value rounded half away from zero and printed with exactly `places` decimals (0 through 30).
  ///
  /// A value that rounds to zero has no sign: `-0.001` gives "0.00".
  package func fixedText(places: Int) -> String {
    precondition((0...Self.maximumPrintedPlaces).contains(places), "printing takes 0 to 30 places")
    if case .small(let top, let bottom) = storage, places <= Self.maximumRoundingPlaces {
      let scale = Self.wordPowerOfTen(places).magnitude
      let quotient = Self.smallRoundedQuotient(
        top.magnitude, bottom.magnitude, scale: UInt64(scale), mode: .halfUp)
      let digits = UInt64(exactly: quotient).map { String($0) } ?? String(quotient)
      return (top < 0 && quotient != 0 ? "-" : "") + Self.pointed(digits, places: places)
    }
    let quotient = roundedQuotient(places: places, mode: .halfUp)
    let sign = isNegative && !quotient.isZero ? "-" : ""
    return sign + Self.pointed(quotient.decimalText, places: places)
  }

  /// The terminating decimal without trailing zeros, such as "112.5" or "15".
  ///
  /// Nil when the denominator has a prime factor other than 2 and 5, or more than 30 places are needed.
  package var exactDecimalText: String? {
    if case .small(let top, let bottom) = storage, let text = Self.smallDecimalText(top, bottom) {
      return text
    }
    let (numerator, denominator) = parts
    let twos = denominator.trailingZeroBitCount
    guard twos <= Self.maximumPrintedPlaces else { return nil }
    var rest = denominator >> twos
    var fives = 0
    while !rest.isOne {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 5)
      guard remainder == 0, fives < Self.maximumPrintedPlaces else { return nil }
      rest = quotient
      fives += 1
    }
    let places = max(twos, fives)
    let scaled = numerator.magnitude * .powerOfTen(places) / denominator
    return (numerator.isNegative ? "-" : "") + Self.pointed(scaled.decimalText, places: places)
  }

  /// The decimal of a fraction in words that needs no more places than a word has digits; nil for others.
  private static func smallDecimalText(_ top: Int64, _ bottom: Int64) -> String? {
    let twos = bottom.trailingZeroBitCount
    var rest = bottom >> Int64(twos)
    var fives = 0
    while rest.isMultiple(of: 5) {
      rest /= 5
      fives += 1
    }
    let places = max(twos, fives)
    guard rest == 1, places <= wordDigits else { return nil }
    let scaled = UInt128(top.magnitude) * UInt128(wordPowerOfTen(places)) / UInt128(bottom)
    return (top < 0 ? "-" : "") + pointed(String(scaled), places: places)
  }

  /// The fraction in lowest terms, such as "60/7" or "-1/3"; a whole number prints without denominator.
  package var fractionText: String {
    let (numerator, denominator) = parts
    return denominator.isOne
      ? numerator.decimalText : "\(numerator.decimalText)/\(denominator.decimalText)"
  }

  /// Sets a decimal point before the last `places` digits.
  private static func pointed(_ digits: String, places: Int) -> String {
    if places == 0 { return digits }
    let padded = digits.leftPadded(to: places + 1)
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

extension Rational: CustomStringConvertible {
  /// The exact decimal where there is one, else the fraction; for messages of tests and debuggers.
  package var description: String { exactDecimalText ?? fractionText }
}
