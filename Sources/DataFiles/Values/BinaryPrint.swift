import Source
import Values

/// A text whose number looks like what a spreadsheet prints of a binary fraction, with the short decimal put in that
/// it stands for: 0.6 for 0.59999999999999998; nil where the number is not such a print.
///
/// The number has 16 or more significant digits and lies so near to a decimal of at most 13, as sums of money are at
/// most, that only the 53 bits of a fraction explain the rest: by less than half a unit in the 16th place; or it is,
/// to its last digit, the fraction nearest to that decimal; or a few units of the last of the bits away, as results
/// of such arithmetic are. A long decimal that was written as such, or a quotient, hardly ever is.
func withoutBinaryNoise(_ text: String) -> String? {
  let scalars = Array(exactKey(text).unicodeScalars)
  guard let start = scalars.firstIndex(where: isDecimalDigit) else { return nil }
  let run = scalars[start...].prefix { isDecimalDigit($0) || $0 == "." || $0 == "," }
  // Most numbers are short; the rest is asked of few.
  guard run.count > 16 else { return nil }
  let digits = String(String.UnicodeScalarView(run.filter { $0 != "," }))
  guard let short = shortDecimal(behind: digits) else { return nil }
  var result = String.UnicodeScalarView(scalars[..<start])
  result.append(contentsOf: short.unicodeScalars)
  result.append(contentsOf: scalars[run.endIndex...])
  return String(result)
}

private func shortDecimal(behind digits: String) -> String? {
  let places = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
  let figures = Array(digits.utf8.filter { $0 != UInt8(ascii: ".") }.drop { $0 == UInt8(ascii: "0") })
  guard figures.count >= 16, places > 0, let number = Rational(decimal: digits),
    let short = rounded(figures, places: places), short != number,
    isExplained(number, by: short, figures: figures.count, places: places)
  else { return nil }
  return short.exactDecimalText
}

private func isExplained(_ number: Rational, by short: Rational, figures: Int, places: Int) -> Bool {
  guard let (fraction, bit) = nearestBinaryFraction(to: short), let last = powerOfTen(-places),
    let sixteenth = powerOfTen(figures - 16 - places)
  else { return false }
  func isWithin(_ distance: Rational?, halves: Int, of unit: Rational) -> Bool {
    guard let distance, let twice = try? distance.magnitude * Rational(2),
      let most = try? unit * Rational(halves)
    else { return false }
    return twice <= most
  }
  let digits = (short.exactDecimalText ?? "").utf8.filter(isDigit).drop { $0 == UInt8(ascii: "0") }
  guard digits.count <= 13 else { return false }
  let toShort = try? number + -short
  if isWithin(toShort, halves: 1, of: sixteenth) { return true }
  if isWithin(try? number + -fraction, halves: 1, of: last) { return true }
  return isWithin(toShort, halves: 8, of: bit)
}

/// The number of significant figures rounded to 15 of them; `places` of all stand behind the point.
private func rounded(_ figures: [UInt8], places: Int) -> Rational? {
  let kept = String(decoding: figures.prefix(15), as: UTF8.self)
  let isUp = figures[15] >= UInt8(ascii: "5")
  guard let whole = Rational(decimal: kept), let next = try? isUp ? whole + .one : whole,
    let scale = powerOfTen(figures.count - 15 - places)
  else { return nil }
  return try? next * scale
}

private func powerOfTen(_ exponent: Int) -> Rational? {
  var result = Rational.one
  for _ in 0..<exponent.magnitude {
    guard let next = try? exponent > 0 ? result * Rational(10) : result.divided(by: Rational(10)) else {
      return nil
    }
    result = next
  }
  return result
}

/// The fraction of 53 bits, as spreadsheets and most programs hold numbers, that is nearest to a
/// positive number, and the value of its last bit.
private func nearestBinaryFraction(to number: Rational) -> (fraction: Rational, bit: Rational)? {
  guard number.isPositive else { return nil }
  let (two, low, high) = (Rational(2), Rational(1 << 52), Rational(1 << 53))
  var (scaled, scale) = (number, Rational.one)
  do {
    // Numbers have at most 60 digits, so that the scale is found long before this.
    for _ in 0..<512 {
      if scaled < low {
        (scaled, scale) = (try scaled * two, try scale * two)
      } else if scaled >= high {
        (scaled, scale) = (try scaled.divided(by: two), try scale.divided(by: two))
      } else {
        let bit = try Rational.one.divided(by: scale)
        return (try scaled.rounded(places: 0, mode: .halfUp) * bit, bit)
      }
    }
  } catch {}
  return nil
}
