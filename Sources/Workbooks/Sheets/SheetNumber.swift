/// A number of a cell as spreadsheets show it whole: the stored double to 15 significant digits, as a decimal.
///
/// Programs write doubles with up to 17 digits, of which the last two are an artefact of binary numbers: whoever
/// typed 8.62 finds 8.6199999999999992 in the file. Excel, WPS and LibreOffice show and save 15 digits, so the same
/// book gives the same numbers whoever saved it.
package struct SheetNumber: Sendable, Hashable {
  /// The digits with their sign, without zeros at the end.
  package let digits: Int64
  /// The power of ten by which they are multiplied.
  package let exponent: Int

  /// Makes a number; zeros at the end of the digits go into the exponent.
  package init(digits: Int64, exponent: Int) {
    var (digits, exponent) = (digits, exponent)
    if digits == 0 { exponent = 0 }
    while digits != 0, digits.isMultiple(of: 10) {
      digits /= 10
      exponent += 1
    }
    self.digits = digits
    self.exponent = exponent
  }

  /// Digits and exponent that a cell kept.
  init(kept digits: Int64, exponent: Int) { (self.digits, self.exponent) = (digits, exponent) }

  /// The number times a power of ten.
  package func scaled(byPowerOfTen power: Int) -> SheetNumber {
    digits == 0 ? self : SheetNumber(kept: digits, exponent: exponent + power)
  }

  /// The number without its sign.
  package var magnitude: SheetNumber { SheetNumber(kept: abs(digits), exponent: exponent) }

  /// Whether it is less than zero.
  package var isNegative: Bool { digits < 0 }

  /// Whether it has more than 15 digits before the point, so that the last ones are lost.
  package var hasLostDigits: Bool {
    // Fifteen digits are all there are.
    exponent > 0 && digits != 0 && decimalDigitCount(digits.magnitude) + exponent > 15
  }

  /// The number written out, without an exponent.
  package var decimalText: String {
    let all = String(digits.magnitude)
    let sign = digits < 0 ? "-" : ""
    if exponent >= 0 { return sign + all + String(repeating: "0", count: exponent) }
    let places = -exponent
    if all.utf8.count > places { return sign + all.dropLast(places) + "." + all.suffix(places) }
    return sign + "0." + String(repeating: "0", count: places - all.utf8.count) + all
  }

  /// Appends the number, written out without an exponent, as ASCII.
  package func appendDecimal(to bytes: inout [UInt8]) {
    guard exponent <= 0, exponent > -19 else {
      bytes += decimalText.utf8
      return
    }
    // From the last digit to the first: dividing by ten is quick where ten is known.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { room in
      var place = 48
      var rest = digits.magnitude
      if exponent < 0 {
        for _ in exponent..<0 {
          place -= 1
          room[place] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
          rest /= 10
        }
        place -= 1
        room[place] = UInt8(ascii: ".")
      }
      repeat {
        place -= 1
        room[place] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
        rest /= 10
      } while rest > 0
      if digits < 0 {
        place -= 1
        room[place] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[place...]))
    }
  }

  /// Whether the left number is the smaller one, by their exact values.
  func isLess(than other: SheetNumber) -> Bool {
    if isNegative != other.isNegative || digits == 0 || other.digits == 0 {
      return digits.signum() < other.digits.signum()
    }
    return isNegative ? other.magnitude.isCloserToZero(than: magnitude) : isCloserToZero(than: other)
  }

  private func isCloserToZero(than other: SheetNumber) -> Bool {
    let (left, right) = (decimalDigitCount(digits.magnitude), decimalDigitCount(other.digits.magnitude))
    if left + exponent != right + other.exponent { return left + exponent < right + other.exponent }
    // Of the same length before the point, so the exponents are less than twenty apart.
    let (own, others) = (Int128(digits), Int128(other.digits))
    let step = exponent - other.exponent
    return step >= 0 ? own * power10(step) < others : own < others * power10(-step)
  }
}

private func power10(_ exponent: Int) -> Int128 {
  var result: Int128 = 1
  for _ in 0..<exponent { result *= 10 }
  return result
}

/// How many decimal digits a number has.
func decimalDigitCount(_ number: UInt64) -> Int {
  var (count, rest) = (1, number)
  while rest >= 10 {
    rest /= 10
    count += 1
  }
  return count
}
