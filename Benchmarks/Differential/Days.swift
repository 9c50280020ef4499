/// A day by its number; 0 is the first of March of the year 0.
struct Day: Sendable, Hashable, Comparable {
  let number: Int

  init(number: Int) { self.number = number }

  init(_ year: Int, _ month: Int, _ day: Int) {
    let y = month > 2 ? year : year - 1
    let m = month > 2 ? month - 3 : month + 9
    number = y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 1
  }

  static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// Year, month and day, found by trying.
  var parts: (year: Int, month: Int, day: Int) {
    var year = number / 365 + 1
    while Day(year, 1, 1) > self { year -= 1 }
    var month = 12
    while Day(year, month, 1) > self { month -= 1 }
    return (year, month, number - Day(year, month, 1).number + 1)
  }

  /// The same day so many months later, or the last day of a month that has no such day.
  func adding(months: Int) -> Day {
    let parts = parts
    let index = parts.year * 12 + parts.month - 1 + months
    let (year, month) = (index / 12, index % 12 + 1)
    let last = Day(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1).number - 1
    return Day(number: min(Day(year, month, 1).number + parts.day - 1, last))
  }

  var isWeekend: Bool {
    // The first of January 2024 was a Monday.
    let weekday = (number - Day(2024, 1, 1).number) % 7
    return (weekday + 7) % 7 >= 5
  }

  var dashed: String {
    let (year, month, day) = parts
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
  var written: String {
    let (year, month, day) = parts
    return "\(year)年\(month)月\(day)日"
  }
}

/// A calendar of working days.
struct Almanac: Sendable {
  var years: ClosedRange<Int>
  var holidays: [ClosedRange<Day>] = []
  var workdays: [Day] = []

  func isWorked(_ day: Day) -> Bool {
    if workdays.contains(day) { return true }
    return !day.isWeekend && !holidays.contains { $0.contains(day) }
  }

  /// The working days after `first` up to `last`.
  func workdays(from first: Day, to last: Day) throws(Gap) -> Int {
    guard years.contains(first.parts.year), years.contains(last.parts.year) else { throw Gap(.other) }
    if last < first { return -(try workdays(from: last, to: first)) }
    return (first.number..<last.number).count { isWorked(Day(number: $0 + 1)) }
  }
}
