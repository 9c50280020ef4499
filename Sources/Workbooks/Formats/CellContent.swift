import Values

/// What a cell holds, by its value and its format together.
package enum CellContent: Sendable, Hashable {
  case text(String)
  /// A number, as many times multiplied by a hundred as its format shows signs of percent.
  case number(SheetNumber, percentSigns: Int)
  /// A day; `time` is a time that the number has and the format does not show.
  case date(CalendarDate, DatePrecision, hiddenTime: TimeOfDay?)
  case dateTime(CalendarDate, TimeOfDay)
  case time(TimeOfDay)
  /// A span of time in hours.
  case duration(hours: SheetNumber)
  case boolean(Bool)
  /// An error value: `#DIV/0!`.
  case error(String)
  /// A formula of which nobody has computed the result.
  case uncalculated
  /// A number under a format of dates that is no day.
  case noDate(SheetNumber)
  /// A value that should be a number and is none.
  case noNumber(String)
}

extension NumberFormat {
  /// What a number under this format is.
  func content(of number: SheetNumber, from1904: Bool) -> CellContent {
    switch kind(of: number) {
    case .number(let percentSigns): return .number(number, percentSigns: percentSigns)
    case .duration:
      return .duration(hours: SheetNumber(digits: number.digits * 24, exponent: number.exponent))
    case .time: return dayContent(of: number, from1904: from1904, precision: nil, showsTime: true)
    case .date(let precision, let showsTime):
      return dayContent(of: number, from1904: from1904, precision: precision, showsTime: showsTime)
    }
  }

  private func dayContent(
    of number: SheetNumber, from1904: Bool, precision: DatePrecision?, showsTime: Bool
  ) -> CellContent {
    guard !number.isNegative, let serial = SerialDay(number) else { return .noDate(number) }
    if serial.day == 0, precision == nil { return .time(TimeOfDay(seconds: serial.seconds % 86_400)) }
    guard showsTime else {
      guard let date = serial.date(from1904: from1904) else { return .noDate(number) }
      let time = serial.seconds == 0 ? nil : TimeOfDay(seconds: min(serial.seconds, 86_399))
      return .date(date, precision ?? .day, hiddenTime: time)
    }
    let isNextDay = serial.seconds == 86_400
    guard let date = serial.date(from1904: from1904, adding: isNextDay ? 1 : 0) else {
      return .noDate(number)
    }
    return .dateTime(date, TimeOfDay(seconds: isNextDay ? 0 : serial.seconds))
  }
}
