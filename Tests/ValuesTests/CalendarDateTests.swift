import Testing
import Values

@Suite struct CalendarDateTests {
  private func date(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text: text))
  }

  @Test(
    arguments: [
      "2020-10-30", "2020/10/30", "2020.10.30", "2020年10月30日", "2020年10月30号", "  2020-10-30 ",
    ])
  func readsEveryForm(text: String) throws {
    #expect(try date(text) == CalendarDate(year: 2020, month: 10, day: 30))
  }

  @Test func readsShortMonthAndDay() throws {
    #expect(try date("2021年3月5日").isoText == "2021-03-05")
    #expect(try date("2021-3-05").chineseText == "2021年3月5日")
    #expect(try date("0007-1-1").isoText == "0007-01-01")
    #expect(try date(date("0007-1-1").chineseText) == date("0007-1-1"))
  }

  @Test(
    arguments: [
      "", " ", "2020", "2020-10", "2020-10-", "2020-10-30-", "2020-10/30", "20-10-30", "2020-010-30",
      "2020年10月30", "2020年10-30日", "2020年10月30日号", "2020-02-30", "2020年2月30日", "2021-02-29", "2020-13-01",
      "2020-00-10", "2020-04-31", "2020-4-0", "0000-01-01", "２０２０-10-30", "2020- 10-30", "+020-10-30",
    ])
  func rejects(text: String) {
    #expect(CalendarDate(text: text) == nil)
  }

  @Test func leapYears() {
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 9999, month: 12, day: 31) != nil)
  }

  @Test func dayNumbers() throws {
    #expect(try date("0001-01-01").dayNumber == 1)
    #expect(try date("1970-01-01").dayNumber == 719_163)
    #expect(try date("2000-03-01").dayNumber - date("2000-02-28").dayNumber == 2)
    #expect(try date("1900-03-01").dayNumber - date("1900-02-28").dayNumber == 1)
    #expect(try date("2021-01-01").dayNumber - date("2020-01-01").dayNumber == 366)
  }

  @Test func dayNumbersAreConsecutive() throws {
    var expected = try date("1999-01-01").dayNumber
    var previous: CalendarDate?
    for year in 1999...2005 {
      for month in 1...12 {
        for day in 1...31 {
          guard let current = CalendarDate(year: year, month: month, day: day) else { continue }
          #expect(current.dayNumber == expected)
          #expect(previous.map { $0 < current } ?? true)
          previous = current
          expected += 1
        }
      }
    }
  }

  @Test(
    arguments: [
      ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2021-01-31", 2, "2021-03-31"),
      ("2020-02-29", 12, "2021-02-28"), ("2020-12-15", 1, "2021-01-15"), ("2020-01-15", -1, "2019-12-15"),
      ("2020-03-31", -1, "2020-02-29"), ("2020-05-05", 0, "2020-05-05"),
    ])
  func addsMonths(start: String, months: Int, expected: String) throws {
    #expect(try date(start).adding(months: months) == date(expected))
  }

  @Test func addingMonthsStopsAtTheEndsOfTheCalendar() throws {
    #expect(try date("9999-12-01").adding(months: 1) == nil)
    #expect(try date("0001-01-31").adding(months: -1) == nil)
    #expect(try date("2020-01-01").adding(months: Int.max) == nil)
    #expect(try date("2020-01-01").adding(months: Int.min) == nil)
  }

  @Test(
    arguments: [
      ("2020-10-30", "2020-10-29", 0, 0), ("2020-10-30", "2020-10-30", 0, 0),
      ("2020-10-30", "2020-10-31", 1, 0), ("2020-10-30", "2020-11-29", 1, 0),
      ("2020-10-30", "2020-11-30", 1, 1), ("2020-10-30", "2020-12-01", 2, 1),
      ("2020-10-30", "2020-12-30", 2, 2), ("2020-10-30", "2020-12-31", 3, 2),
      ("2021-01-31", "2021-02-28", 1, 1), ("2021-01-31", "2021-03-01", 2, 1),
      ("2021-01-31", "2021-03-31", 2, 2), ("2020-10-30", "2019-01-01", 0, 0),
      ("2020-02-29", "2021-02-28", 12, 12), ("0001-01-01", "9999-12-31", 119_988, 119_987),
    ])
  func countsMonths(start: String, end: String, started: Int, full: Int) throws {
    #expect(try date(start).startedMonths(until: date(end)) == started)
    #expect(try date(start).fullMonths(until: date(end)) == full)
  }

  /// Both counts against their definition by `adding(months:)`.
  @Test func monthCountsFollowTheirDefinition() throws {
    for text in ["2019-12-31", "2020-01-30", "2020-02-29", "2020-08-31", "2020-04-15"] {
      let start = try date(text)
      for year in 2019...2021 {
        for month in 1...12 {
          for day in 1...31 {
            guard let end = CalendarDate(year: year, month: month, day: day) else { continue }
            let ends = (1...40).compactMap { start.adding(months: $0) }
            let full = ends.count { $0 <= end }
            let started = end <= start ? 0 : ends.count { $0 < end } + 1
            #expect(start.fullMonths(until: end) == full, "\(start) to \(end)")
            #expect(start.startedMonths(until: end) == started, "\(start) to \(end)")
          }
        }
      }
    }
  }
}

@Test(arguments: [
  ("2021-01-31", 1, 0, "2021-02-28"), ("2020-01-31", 1, 0, "2020-02-29"), ("2020-08-31", 6, 0, "2021-02-28"),
  ("2020-02-29", 12, 0, "2021-02-28"), ("2020-03-31", -1, 0, "2020-02-29"),
  ("2020-12-31", 0, 1, "2021-01-01"),
  ("2020-03-01", 0, -1, "2020-02-29"), ("9999-12-31", 1, 0, nil), ("9999-12-31", 0, 1, nil),
  ("0001-01-01", 0, -1, nil),
])
func aDayIsMovedByMonthsOrDays(start: String, months: Int, days: Int, expected: String?) throws {
  let day = try #require(CalendarDate(text: start))
  let shift = try #require(days == 0 ? DayShift(months: months) : DayShift(days: days))
  #expect(shift.day(from: day)?.isoText == expected)
}
