/// A day of the proleptic Gregorian calendar, in the years 1 through 9999.
///
/// It has no time of day and no time zone: deadlines in templates are whole days.
package struct CalendarDate: Sendable, Hashable {
  /// The year, 1 through 9999.
  package let year: Int
  /// The month, 1 through 12.
  package let month: Int
  /// The day of the month, 1 through 31.
  package let day: Int

  /// Creates a date; nil unless that day exists.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.lastDay(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(existingYear: year, month: month, day: day)
  }

  private init(existingYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days since 31 December of the year 0; 1 for 0001-01-01.
  ///
  /// Only differences are meaningful: they count calendar days.
  package var dayNumber: Int {
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    let months = (1..<month).reduce(0) { $0 + Self.lastDay(ofMonth: $1, year: year) }
    return before * 365 + leapDays + months + day
  }

  /// The day with a number; nil outside the years 1 through 9999.
  package init?(dayNumber: Int) {
    guard dayNumber >= 1 else { return nil }
    // A year has at most 366 days: this year is not too late, and few steps lead to the right one.
    var year = (dayNumber - 1) / 366 + 1
    while let next = CalendarDate(year: year + 1, month: 1, day: 1), next.dayNumber <= dayNumber { year += 1 }
    guard let start = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    var month = 1
    var left = dayNumber - start.dayNumber
    while month <= 12, left >= Self.lastDay(ofMonth: month, year: year) {
      left -= Self.lastDay(ofMonth: month, year: year)
      month += 1
    }
    self.init(year: year, month: month, day: left + 1)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  /// Whether the left day is the earlier one.
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate {
  /// The same day `months` later (earlier if negative), or the month's end where that day is missing.
  ///
  /// Nil outside the years 1 through 9999. Count from the original day, not step by step:
  /// 31 January + 2 months is 31 March, while + 1 + 1 gives 28 March.
  package func adding(months: Int) -> CalendarDate? {
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, (12..<120_000).contains(total) else { return nil }
    return onSameDay(year: total / 12, month: total % 12 + 1)
  }

  /// How many months after this day are complete on `later`, its last day included; 0 if not later.
  ///
  /// Month n ends on `adding(months: n)`: from 10-30, 11-30 completes the first month.
  package func fullMonths(until later: CalendarDate) -> Int {
    guard self < later else { return 0 }
    let months = monthDistance(to: later)
    return onSameDay(year: later.year, month: later.month) <= later ? months : months - 1
  }

  /// How many months after this day have begun on `later`, the running one included; 0 if not later.
  ///
  /// Month n + 1 starts on the day after `adding(months: n)`: from 10-30, 12-01 is in the second month.
  package func startedMonths(until later: CalendarDate) -> Int {
    guard self < later else { return 0 }
    let months = monthDistance(to: later)
    return later <= onSameDay(year: later.year, month: later.month) ? months : months + 1
  }

  private func monthDistance(to later: CalendarDate) -> Int {
    (later.year - year) * 12 + later.month - month
  }

  /// This day in another month that exists, moved back to that month's end if needed.
  private func onSameDay(year: Int, month: Int) -> CalendarDate {
    CalendarDate(
      existingYear: year, month: month, day: min(day, Self.lastDay(ofMonth: month, year: year)))
  }
}
