import Values

/// A bare number that is how spreadsheets keep or export a day.
package enum CompactDay: Sendable, Hashable {
  /// 20201030.
  case day(CalendarDate)
  /// 202010: a month, which is no day.
  case month(year: Int, month: Int)
  /// 44134: the number by which Excel counts days.
  case serial(Int)

  /// The day that a bare number may stand for; nil where its digits are none.
  ///
  /// Only where the other side is a day does it mean one: by itself 20201030 may count anything.
  package init?(_ number: Rational) {
    guard let digits = number.asInt, digits > 0 else { return nil }
    switch digits {
    case 19_900_101...21_001_231:
      let date = CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
      guard let date else { return nil }
      self = .day(date)
    case 199_001...210_012 where (1...12).contains(digits % 100):
      self = .month(year: digits / 100, month: digits % 100)
    // From 2000 to 2099.
    case 36_526...73_050: self = .serial(digits)
    default: return nil
    }
  }
}
