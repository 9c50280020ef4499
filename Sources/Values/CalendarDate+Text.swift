extension CalendarDate {
  /// Reads `2020-10-30`, `2020/10/30`, `2020.10.30`, `2020年10月30日` or `2020年10月30号`.
  ///
  /// The year has four ASCII digits, month and day one or two; the two separators are the same. ASCII
  /// spaces around the text are allowed. Nil for any other text and for days that do not exist.
  package init?(text: some StringProtocol) {
    var own = String(text)
    guard own.withUTF8(Self.mayBeginWithYear) else { return nil }
    var rest = own.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    guard let year = Self.takeNumber(from: &rest, digits: 4...4),
      let first = rest.popFirst(),
      let month = Self.takeNumber(from: &rest, digits: 1...2),
      let second = rest.popFirst(),
      let day = Self.takeNumber(from: &rest, digits: 1...2),
      Self.isPunctuation(first, second, ending: rest)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as `2020-10-30`.
  package var isoText: String {
    [String(year).leftPadded(to: 4), String(month).leftPadded(to: 2), String(day).leftPadded(to: 2)]
      .joined(separator: "-")
  }

  /// The date as `2020年10月30日`, month and day without zeros in front.
  package var chineseText: String {
    "\(String(year).leftPadded(to: 4))年\(month)月\(day)日"
  }

  /// Whether a year may stand first: every number of a template is asked whether it is a day.
  private static func mayBeginWithYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }
    let text = bytes.drop { $0 == UInt8(ascii: " ") }
    return text.count > 4 && text.prefix(4).allSatisfy(isDigit) && !isDigit(text[text.startIndex + 4])
  }

  private static func takeNumber(from rest: inout Substring, digits: ClosedRange<Int>) -> Int? {
    let number = rest.prefix { $0.isASCII && $0.isWholeNumber }
    guard digits.contains(number.count) else { return nil }
    rest = rest.dropFirst(number.count)
    return Int(number)
  }

  private static func isPunctuation(_ first: Character, _ second: Character, ending: Substring) -> Bool {
    switch first {
    case "-", "/", ".": second == first && ending.isEmpty
    case "年": second == "月" && (ending == "日" || ending == "号")
    default: false
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `2020-10-30`.
  package var description: String { isoText }
}
