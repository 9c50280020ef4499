import Values

/// A time of day, to the second.
package struct TimeOfDay: Sendable, Hashable {
  /// The seconds since midnight, less than a day's.
  package let seconds: Int

  /// 14:30:00.
  package var text: String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(
      separator: ":")
  }
}

/// A number as a count of days, with a fraction that is a time.
struct SerialDay {
  /// The whole days, rounded down.
  let day: Int
  /// The rest in seconds, rounded to the nearest; 86,400 where it rounds up to midnight.
  let seconds: Int

  /// Nil for numbers that are no day in any calendar.
  init?(_ number: SheetNumber) {
    if number.exponent >= 0 {
      guard number.exponent < 10 else { return nil }
      var days = Int128(number.digits)
      for _ in 0..<number.exponent { days *= 10 }
      guard let day = Int(exactly: days) else { return nil }
      (self.day, seconds) = (day, 0)
      return
    }
    // Less than a nanosecond is nothing.
    guard number.exponent >= -30 else {
      (day, seconds) = (0, 0)
      return
    }
    var unit: Int128 = 1
    for _ in 0..<(-number.exponent) { unit *= 10 }
    let digits = Int128(number.digits)
    var days = digits / unit
    if digits < days * unit { days -= 1 }
    let rest = digits - days * unit
    // Up to 30 places: the rest is divided in two steps, so that nothing overflows.
    let scaled = unit > 1_000_000_000_000_000 ? rest / (unit / 1_000_000_000_000_000) : rest
    let base = min(unit, 1_000_000_000_000_000)
    (day, seconds) = (Int(days), Int((scaled * 86_400 * 2 + base) / (base * 2)))
  }

  /// The day of the calendar; nil for the days that a spreadsheet counts and the calendar does not have.
  func date(from1904: Bool, adding more: Int = 0) -> CalendarDate? {
    let day = day + more
    if from1904 {
      return (0...2_957_003).contains(day) ? CalendarDate(dayNumber: SerialDay.firstOf1904 + day) : nil
    }
    // Day 60 is 29 February 1900, which never was; the days before it are one further from the others.
    guard (1...2_958_465).contains(day), day != 60 else { return nil }
    return CalendarDate(dayNumber: SerialDay.lastOf1899 + (day < 60 ? day : day - 1))
  }

  /// The number of a day as a spreadsheet that counts from 1900 stores it; nil for days before.
  static func number(of date: CalendarDate) -> Int? {
    let day = date.dayNumber - lastOf1899
    guard day >= 1 else { return nil }
    return day < 60 ? day : day + 1
  }

  private static let firstOf1904 = CalendarDate(year: 1904, month: 1, day: 1)?.dayNumber ?? 0
  private static let lastOf1899 = CalendarDate(year: 1899, month: 12, day: 31)?.dayNumber ?? 0
}
