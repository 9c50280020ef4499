import Program
import Source
import Values

/// A figure as a form prints it: it stands for every number that its decimals round to.
///
/// 8.57 stands for 8.565 to 8.575 and 4 for 3.5 to 4.5, whatever the template would have printed. A figure with 15
/// digits or more is what a spreadsheet computed and not what a person wrote: it is the number of 15 digits that the
/// spreadsheet shows, and its last digit is as sure as binary fractions are.
package struct PrintedFigure: Sendable {
  /// The figure, in base units; of at most 15 digits.
  package let value: Rational
  /// How many decimals are printed.
  package let places: Int
  /// The least number it stands for.
  package let low: Rational
  /// The greatest number it stands for.
  package let high: Rational
  /// How far a number may lie from `value` and still be the same: one unit of the 15th digit of a figure that a
  /// spreadsheet computed, in base units; zero for any other.
  package let slack: Rational
  /// As printed, without quotation marks.
  package let written: String
  /// The bytes it was read from.
  package let place: Place
  /// The cell or path as its reader would name it.
  package let spot: String

  /// A figure with the decimals of the text it was read from.
  package init(_ datum: Datum<Rational>) {
    if let (text, places) = Self.plainDecimal(datum) {
      let step = Self.halfUnits[places]
      self.init(
        value: datum.value, places: places, low: (try? datum.value - step) ?? datum.value,
        high: (try? datum.value + step) ?? datum.value, slack: .zero, written: text, place: datum.place,
        spot: datum.spot)
    } else {
      self.init(careful: datum)
    }
  }

  private init(
    value: Rational, places: Int, low: Rational, high: Rational, slack: Rational, written: String,
    place: Place, spot: String
  ) {
    (self.value, self.places, self.low, self.high, self.slack) = (value, places, low, high, slack)
    (self.written, self.place, self.spot) = (written, place, spot)
  }

  /// The most digits that a person writes, and half a unit of the last decimal for each count of decimals.
  private static let mostDigits = 14
  private static let halfUnits: [Rational] = (0...mostDigits).map { places in
    Rational(1, (0..<places).reduce(2) { unit, _ in unit * 10 })
  }

  /// The text of a figure that is nothing but digits and perhaps a point, with its decimals: most are.
  private static func plainDecimal(_ datum: Datum<Rational>) -> (text: String, places: Int)? {
    let range = Int(datum.place.range.start)..<Int(datum.place.range.end)
    let bytes = datum.place.file.bytes
    guard range.upperBound <= bytes.count, (1...mostDigits + 1).contains(range.count),
      bytes[range.lowerBound] != UInt8(ascii: ".")
    else { return nil }
    var (number, digits, places): (Int, Int, Int?) = (0, 0, nil)
    for byte in bytes[range] {
      if byte == UInt8(ascii: "."), places == nil {
        places = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      (number, digits) = (number * 10 + Int(byte - 0x30), digits + 1)
      places = places.map { $0 + 1 }
    }
    // Twice a half is a unit.
    guard digits <= mostDigits, places != 0,
      (try? Rational(2 * number) * halfUnits[places ?? 0]) == datum.value
    else { return nil }
    return (String(decoding: bytes[range], as: UTF8.self), places ?? 0)
  }

  private init(careful datum: Datum<Rational>) {
    place = datum.place
    spot = datum.spot
    let text = Self.withoutMarks(datum.place.text)
    let digits = Self.decimal(in: text) ?? datum.value.exactDecimalText ?? ""
    let computed = Self.shownBySpreadsheet(digits, of: datum.value)
    value = computed?.value ?? datum.value
    slack = computed?.unit ?? .zero
    written = Self.decimal(in: text) == nil || text.unicodeScalars.count > 30 ? datum.value.description : text
    places = digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    let step = max(Self.step(of: digits, value: datum.value, places: places), slack)
    low = (try? value + -step) ?? value
    high = (try? value + step) ?? value
  }

  /// Whether a number is the figure itself.
  package func equals(_ number: Rational) -> Bool {
    if slack.isZero { return number == value }
    return ((try? number + -value) ?? value).magnitude <= slack
  }

  /// Whether a number is one that the figure stands for.
  package func contains(_ number: Rational) -> Bool { low <= number && number <= high }

  /// Whether a number that the figure stands for lies between two bounds.
  func mayLie(from least: Rational, to most: Rational) -> Bool { least <= high && low <= most }

  /// The 15 digits that a spreadsheet shows of a longer figure, and a unit of the last of them, in base units; nil
  /// for a figure of fewer digits.
  private static func shownBySpreadsheet(
    _ digits: String, of value: Rational
  ) -> (value: Rational, unit: Rational)? {
    let whole = digits.prefix { $0 != "." }.drop { $0 == "0" }
    let fraction = digits.drop { $0 != "." }.dropFirst()
    let leading = whole.isEmpty ? fraction.prefix { $0 == "0" }.count : 0
    guard whole.count + fraction.count - leading >= 15, whole.count <= 15,
      let number = Rational(decimal: digits), !number.isZero
    else { return nil }
    let places = 15 - whole.count + leading
    guard places <= Rational.maximumPrintedPlaces,
      let scale = try? value.divided(by: number), let unit = try? power(ofTenth: places) * scale,
      let count = try? value.divided(by: unit).rounded(places: 0, mode: .halfEven),
      let shown = try? count * unit
    else { return nil }
    return (shown, unit.magnitude)
  }

  private static func power(ofTenth places: Int) -> Rational {
    (0..<places).reduce(Rational.one) { power, _ in (try? power.divided(by: Rational(10))) ?? power }
  }

  /// Half a unit of the last printed digit, in base units: 87.53% is 0.8753 and its last digit 0.0001.
  private static func step(of digits: String, value: Rational, places: Int) -> Rational {
    let step =
      (try? Rational(1, 2) * power(ofTenth: min(places, Rational.maximumPrintedPlaces))) ?? Rational(1, 2)
    guard let number = Rational(decimal: digits), !number.isZero,
      let scale = try? value.divided(by: number), let scaled = try? step * scale
    else { return step }
    return scaled.magnitude
  }

  private static func withoutMarks(_ text: String) -> String {
    var rest = halfWidth(text)[...]
    while let first = rest.first, first == "\"" || first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last == "\"" || last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// The first number of a text without its thousands marks; nil where escapes could hide digits.
  private static func decimal(in text: String) -> String? {
    guard !text.utf8.contains(UInt8(ascii: "\\")) else { return nil }
    let body = text.drop { !$0.isASCIIDigit }
    let whole = body.prefix { $0.isASCIIDigit || $0 == "," }
    guard !whole.isEmpty else { return nil }
    let behind = body.dropFirst(whole.count)
    var digits = whole.filter { $0 != "," }
    if behind.first == "." {
      let fraction = behind.dropFirst().prefix { $0.isASCIIDigit }
      if !fraction.isEmpty { digits += "." + fraction }
    }
    return String(digits)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
