/// Reads the value of a numeric cell: the double that its digits mean, to 15 significant digits.
///
/// The result is that of printing the nearest double with 15 digits, rounding exactly, a tie to the even digit.
/// Nothing depends on the locale. Nil for what is no finite number: `NaN`, `1,5`, `0x10`, `1e400`.
func readSheetNumber(_ text: UnsafeBufferPointer<UInt8>) -> SheetNumber? {
  guard let literal = DecimalLiteral(text) else { return nil }
  if literal.digits == 0 { return SheetNumber(digits: 0, exponent: 0) }
  let isOrdinary = (-290...290).contains(literal.leadingPower)
  // A decimal of at most 15 digits comes back unchanged from every double of ordinary size.
  if literal.count <= 15, isOrdinary { return literal.number(Int64(literal.digits), droppedDigits: 0) }
  guard isOrdinary else { return roundedDouble(literal, text) }
  // The double is at most 11.2 units of the 17th digit away, so that the digits themselves tell how it rounds, unless
  // they are near the half.
  let dropped = literal.count - 15
  let unit = powersOfTen[dropped]
  let (kept, rest) = literal.digits.quotientAndRemainder(dividingBy: unit)
  let margin = unit * 12 / 100 + 1
  let half = unit / 2
  if rest + margin < half { return literal.number(Int64(kept), droppedDigits: dropped) }
  if rest > half + margin { return literal.number(Int64(kept + 1), droppedDigits: dropped) }
  return roundedDouble(literal, text)
}

/// The powers of ten that 64 bits hold.
private let powersOfTen: [UInt64] = (0..<20).map { power in (0..<power).reduce(1) { result, _ in result * 10 }
}

/// A decimal as it is written.
private struct DecimalLiteral {
  private(set) var isNegative = false
  /// Up to 19 significant digits; what stands behind them is left out.
  private(set) var digits: UInt64 = 0
  private(set) var count = 0
  /// The power of ten of the last digit kept.
  private(set) var exponent = 0

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var place = 0
    var end = text.count
    while place < end, isBlank(text[place]) { place += 1 }
    while end > place, isBlank(text[end - 1]) { end -= 1 }
    if place < end, text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "+") {
      isNegative = text[place] == UInt8(ascii: "-")
      place += 1
    }
    guard readDigits(text, &place, end) else { return nil }
    if place < end {
      guard text[place] | 0x20 == UInt8(ascii: "e"), readExponent(text, place + 1, end) else { return nil }
    }
    while count > 0, digits.isMultiple(of: 10), digits != 0 {
      digits /= 10
      count -= 1
      exponent += 1
    }
  }

  private mutating func readDigits(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ end: Int) -> Bool
  {
    var hasDigit = false
    var hasPoint = false
    while place < end {
      let byte = text[place]
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        let digit = byte &- 0x30
        guard digit < 10 else { break }
        hasDigit = true
        if count < 19 {
          digits = digits * 10 + UInt64(digit)
          if digits != 0 { count += 1 }
          if hasPoint { exponent -= 1 }
        } else if !hasPoint {
          exponent += 1
        }
      }
      place += 1
    }
    return hasDigit
  }

  private mutating func readExponent(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var place = start
    var isBelowZero = false
    if place < end, text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "+") {
      isBelowZero = text[place] == UInt8(ascii: "-")
      place += 1
    }
    guard place < end else { return false }
    var power = 0
    while place < end {
      let digit = text[place] &- 0x30
      guard digit < 10 else { return false }
      power = min(power * 10 + Int(digit), 1_000_000)
      place += 1
    }
    exponent += isBelowZero ? -power : power
    return true
  }

  /// The power of ten of the first digit.
  var leadingPower: Int { count + exponent - 1 }

  func number(_ kept: Int64, droppedDigits: Int) -> SheetNumber {
    SheetNumber(digits: isNegative ? -kept : kept, exponent: exponent + droppedDigits)
  }
}

/// The nearest double to a text, rounded by its exact value.
private func roundedDouble(_ literal: DecimalLiteral, _ text: UnsafeBufferPointer<UInt8>) -> SheetNumber? {
  let plain = String(decoding: text.filter { !isBlank($0) }, as: UTF8.self)
  guard let double = Double(plain), double.isFinite else { return nil }
  return roundedTo15Digits(double)
}

/// A finite double to 15 significant digits, by its exact value, a tie to the even digit.
func roundedTo15Digits(_ double: Double) -> SheetNumber {
  if double == 0 { return SheetNumber(digits: 0, exponent: 0) }
  let bits = double.significandBitPattern | (double.isNormal ? 1 << 52 : 0)
  let power = double.isNormal ? Int(double.exponentBitPattern) - 1075 : -1074
  // m · 2^p is m · 2^p with zeros, or m · 5^-p with a point: in both cases an integer of exact digits.
  var integer = LongInteger(bits)
  integer.multiply(by: power >= 0 ? 2 : 5, times: abs(power))
  let digits = integer.decimalDigits()
  let exponent = min(0, power)
  guard digits.count > 15 else {
    return signed(digits.reduce(0) { $0 * 10 + Int64($1) }, exponent, double)
  }
  var kept = digits[..<15].reduce(0) { $0 * 10 + Int64($1) }
  let next = digits[15]
  let isTie = next == 5 && digits[16...].allSatisfy { $0 == 0 }
  if isTie ? !kept.isMultiple(of: 2) : next >= 5 { kept += 1 }
  return signed(kept, exponent + digits.count - 15, double)
}

private func signed(_ digits: Int64, _ exponent: Int, _ double: Double) -> SheetNumber {
  SheetNumber(digits: double < 0 ? -digits : digits, exponent: exponent)
}

/// A whole number of some hundred digits.
private struct LongInteger {
  /// Nine decimal digits each, the lowest first.
  private var limbs: [UInt64]

  init(_ value: UInt64) {
    limbs = [value % 1_000_000_000, value / 1_000_000_000 % 1_000_000_000, value / 1_000_000_000_000_000_000]
  }

  mutating func multiply(by factor: UInt64, times: Int) {
    var left = times
    // Twelve factors of five, or of two, stay below a limb.
    let step = 12
    let whole = (0..<step).reduce(UInt64(1)) { result, _ in result * factor }
    while left >= step {
      multiply(by: whole)
      left -= step
    }
    multiply(by: (0..<left).reduce(UInt64(1)) { result, _ in result * factor })
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % 1_000_000_000
      carry = product / 1_000_000_000
    }
    if carry > 0 { limbs.append(carry) }
  }

  /// The digits, the highest first.
  func decimalDigits() -> [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
    }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    return digits.reversed()
  }
}
