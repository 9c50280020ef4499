/// A written length of time by which a day is moved: so many months of the calendar, and so many days.
package struct DayShift: Sendable, Hashable {
  /// Months, earlier if negative.
  package let months: Int
  /// Days, earlier if negative.
  package let days: Int

  /// The greatest length that can be written: a century.
  private static let (mostMonths, mostDays) = (1_200, 36_525)

  /// So many months; nil beyond a century.
  package init?(months: Int) {
    guard abs(months) <= Self.mostMonths else { return nil }
    (self.months, days) = (months, 0)
  }

  /// So many days; nil beyond a century.
  package init?(days: Int) {
    guard abs(days) <= Self.mostDays else { return nil }
    (months, self.days) = (0, days)
  }

  private init(_ months: Int, _ days: Int) { (self.months, self.days) = (months, days) }

  /// The same length in the other direction.
  package var reversed: DayShift { DayShift(-months, -days) }

  /// The day so much later: on the same day of the month, or the last day of a month that is too short; nil outside
  /// the years 1 through 9999.
  package func day(from start: CalendarDate) -> CalendarDate? {
    guard let moved = start.adding(months: months) else { return nil }
    return days == 0 ? moved : CalendarDate(dayNumber: moved.dayNumber + days)
  }
}
