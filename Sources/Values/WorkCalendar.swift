/// Which days of some years are worked: Monday to Friday, but for holidays and days worked in their place.
package struct WorkCalendar: Sendable {
  /// The years it knows; of other days it says nothing.
  package let years: ClosedRange<Int>
  private let holidays: Set<Int>
  private let worked: Set<Int>

  /// Makes a calendar from day numbers.
  package init(years: ClosedRange<Int>, holidays: Set<Int>, worked: Set<Int>) {
    self.years = years
    self.holidays = holidays
    self.worked = worked
  }

  /// Whether the day is worked.
  private func isWorked(_ day: Int) -> Bool {
    if worked.contains(day) { return true }
    // Day 1, 0001-01-01, is a Monday.
    return (day - 1) % 7 < 5 && !holidays.contains(day)
  }

  /// How many days are worked after `start` up to and with `end`, negative where the end is earlier; nil where
  /// one of the days is of another year.
  package func workdays(after start: CalendarDate, through end: CalendarDate) -> Int? {
    guard years.contains(start.year), years.contains(end.year) else { return nil }
    if end < start { return workdays(after: end, through: start).map { -$0 } }
    return ((start.dayNumber + 1)..<(end.dayNumber + 1)).reduce(0) { $0 + (isWorked($1) ? 1 : 0) }
  }
}
