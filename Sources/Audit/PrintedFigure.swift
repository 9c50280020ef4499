import Program
import Source
import Values

/// A figure as a form prints it: it stands for every number that its decimals round to.
///
/// 8.57 stands for 8.565 to 8.575 and 4 for 3.5 to 4.5, whatever the template would have printed.
package struct PrintedFigure: Sendable {
  /// The figure, in base units.
  package let value: Rational
  /// How many decimals are printed.
  package let places: Int
  /// The least number it stands for.
  package let low: Rational
  /// The greatest number it stands for.
  package let high: Rational
  /// As printed, without quotation marks.
  package let written: String
  /// The bytes it was read from.
  package let place: Place
  /// The cell or path as its reader would name it.
  package let spot: String

  /// A figure with the decimals of the text it was read from.
  package init(_ datum: Datum<Rational>) {
    value = datum.value
    place = datum.place
    spot = datum.spot
    let text = Self.withoutMarks(datum.place.text)
    let digits = Self.decimal(in: text) ?? datum.value.exactDecimalText ?? ""
    written = Self.decimal(in: text) == nil || text.unicodeScalars.count > 30 ? datum.value.description : text
    places = digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    let step = Self.step(of: digits, value: datum.value, places: places)
    low = (try? datum.value + -step) ?? datum.value
    high = (try? datum.value + step) ?? datum.value
  }

  /// Whether a number is one that the figure stands for.
  package func contains(_ number: Rational) -> Bool { low <= number && number <= high }

  /// Whether a number that the figure stands for lies between two bounds.
  func mayLie(from least: Rational, to most: Rational) -> Bool { least <= high && low <= most }

  /// Half a unit of the last printed digit, in base units: 87.53% is 0.8753 and its last digit 0.0001.
  private static func step(of digits: String, value: Rational, places: Int) -> Rational {
    var step = Rational(1, 2)
    for _ in 0..<min(places, Rational.maximumPrintedPlaces) {
      step = (try? step.divided(by: Rational(10))) ?? step
    }
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
