import Values

/// Takes days, month ends and year ends from a text.
struct DayReader {
  /// A day, and whether the text named just that day rather than the end of a month or year.
  struct NamedDay {
    let date: CalendarDate
    let isExact: Bool
  }

  let fiscalYear: Int?
  let isActual: Bool

  private static let openings = ["不晚于", "不迟于", "不得晚于", "不得迟于", "最晚", "最迟", "截至", "截止", "应于", "于", "在"]
  static let untilWords = ["之前", "以前", "前", "止"]
  static let doneWords = [
    "前全部完成", "全部完成", "按时完成", "前完成", "完成", "完工", "竣工", "完毕", "到位", "结束",
  ]

  /// Reads a deadline that is the whole text; nil if the text is something else.
  func readWhole(_ compact: [Unicode.Scalar]) throws(TargetFault) -> Reading? {
    var cursor = TextCursor(compact: compact)
    if let recurring = takeRecurring(&cursor) {
      takeEnding(&cursor)
      return cursor.isAtEnd ? .recurringDeadline(recurring) : nil
    }
    cursor = TextCursor(compact: compact)
    let sign = cursor.take(from: signWords.filter(\.isSymbol))
    let hasOpening = sign == nil && cursor.take(anyOf: Self.openings) != nil
    guard let day = try takeDay(&cursor) else { return nil }
    let hasUntil = takeEnding(&cursor)
    guard cursor.isAtEnd else { return nil }
    if let sign, sign.direction != .atMost && sign.direction != .equal { throw .signBeforeDate(sign.text) }
    let isTheDay = day.isExact && !hasUntil && !hasOpening
    return .deadline(Deadline(date: day.date, meaning: isActual ? (isTheDay ? .day : .upTo) : .limit))
  }

  /// Whether a day, existing or not, comes next; it is stepped over if so.
  func takesDay(_ cursor: inout TextCursor) -> Bool {
    let start = cursor
    do throws(TargetFault) {
      if try takeDay(&cursor) != nil { return true }
    } catch {
      if cursor.rest.count < start.rest.count { return true }
    }
    cursor = start
    return false
  }

  /// Steps over 前, 之前, 完成 and their like; tells whether 前 or the like was there.
  @discardableResult private func takeEnding(_ cursor: inout TextCursor) -> Bool {
    let hasUntil = cursor.take(anyOf: Self.untilWords) != nil
    guard let done = cursor.take(anyOf: Self.doneWords) else { return hasUntil }
    return hasUntil || done.hasPrefix("前")
  }

  /// Takes a day, a month's end or a year's end; nil, with the cursor anywhere, if none is next.
  func takeDay(_ cursor: inout TextCursor) throws(TargetFault) -> NamedDay? {
    let start = cursor
    if let year = takeYear(&cursor) {
      if cursor.take(anyOf: ["底", "末", "终"]) != nil { return try day(year, 12, 31, false, start, cursor) }
      if let day = try takeMonthAndDay(year: year, &cursor, from: start) { return day }
      if endsVaguely(cursor) { throw .ambiguousDate(cursorText(cursor, from: start)) }
      return nil
    }
    cursor = start
    if let day = takeCompactDate(&cursor) { return day }
    cursor = start
    if let day = try takeNumericDate(&cursor) { return day }
    cursor = start
    if cursor.take(anyOf: ["年底", "年末", "年终"]) != nil {
      return try day(fiscalYear, 12, 31, false, start, cursor)
    }
    return try takeMonthAndDay(year: fiscalYear, &cursor, from: start)
  }
}

extension DayReader {
  /// Steps over 2020年, 今年 or 次年 and gives the year; nothing is taken otherwise.
  func takesYear(_ cursor: inout TextCursor) -> Int? {
    let start = cursor
    if let year = takeYear(&cursor) { return year }
    cursor = start
    return nil
  }

  /// Takes 2020年 or 今年, 次年; nil with the cursor anywhere otherwise.
  private func takeYear(_ cursor: inout TextCursor) -> Int? {
    if cursor.take(anyOf: ["本年度", "本年", "今年", "当年"]) != nil { return fiscalYear }
    if cursor.take(anyOf: ["次年", "翌年", "下一年"]) != nil { return fiscalYear.map { $0 + 1 } }
    let digits = cursor.rest.prefix(while: isDigit)
    guard digits.count == 4, let year = Int(String(scalars: digits)) else { return nil }
    cursor.skip(4)
    guard cursor.take("年") else { return nil }
    _ = cursor.take("度")
    return year
  }

  /// Takes 2020-10-30, 2020/10/30 or 2020.10.30, with 日 behind it or not.
  private func takeNumericDate(_ cursor: inout TextCursor) throws(TargetFault) -> NamedDay? {
    let start = cursor
    let digits = cursor.rest.prefix(while: isDigit)
    guard digits.count == 4, let year = Int(String(scalars: digits)) else { return nil }
    cursor.skip(4)
    guard let mark = cursor.take(anyOf: ["-", "/", "."]), let month = cursor.takeCount(digits: 2),
      cursor.take(mark), let number = cursor.takeCount(digits: 2)
    else { return nil }
    _ = cursor.take(anyOf: ["日", "号"])
    return try day(year, month, number, true, start, cursor)
  }

  /// Takes 20201030 where a word behind it says that it is a day (20201030前, 20201030日).
  private func takeCompactDate(_ cursor: inout TextCursor) -> NamedDay? {
    let digits = cursor.rest.prefix(while: isDigit)
    guard digits.count == 8, let number = Rational(decimal: String(scalars: digits)),
      case .day(let date)? = CompactDay(number)
    else { return nil }
    cursor.skip(8)
    let hasUnit = cursor.take(anyOf: ["日", "号"]) != nil
    guard hasUnit || cursor.starts(withAny: Self.untilWords) else { return nil }
    return NamedDay(date: date, isExact: true)
  }

  /// Takes 10月30日, 10月底, 10月中旬, 第三季度末 or 10.31日.
  private func takeMonthAndDay(
    year: Int?, _ cursor: inout TextCursor, from start: TextCursor
  ) throws(TargetFault) -> NamedDay? {
    if let quarter = cursor.take(anyOf: ["Q1", "Q2", "Q3", "Q4"]) {
      guard endsVaguely(cursor) else { return nil }
      throw .ambiguousDate(quarter)
    }
    let isOrdinal = cursor.take("第")
    guard let number = cursor.takeCount(digits: 2) else { return nil }
    if cursor.take("季度") {
      guard (1...4).contains(number) else { return nil }
      if cursor.take(anyOf: ["底", "末"]) != nil { return try monthEnd(year, number * 3, start, cursor) }
      // A quarter has three months of days.
      if endsVaguely(cursor) { throw .ambiguousDate(cursorText(cursor, from: start)) }
      return nil
    }
    if isOrdinal { return nil }
    if cursor.take("月") { return try takeDayOfMonth(number, year: year, &cursor, from: start) }
    return try takeShortDate(number, year: year, &cursor, from: start)
  }

  private func takeDayOfMonth(
    _ month: Int, year: Int?, _ cursor: inout TextCursor, from start: TextCursor
  ) throws(TargetFault) -> NamedDay? {
    _ = cursor.take("份")
    if cursor.take(anyOf: ["底", "末", "下旬"]) != nil { return try monthEnd(year, month, start, cursor) }
    if cursor.take("上旬") { return try day(year, month, 10, false, start, cursor) }
    if cursor.take("中旬") { return try day(year, month, 20, false, start, cursor) }
    let isVague = endsVaguely(cursor)
    if let number = cursor.takeCount(digits: 2) {
      guard cursor.take(anyOf: ["日", "号"]) != nil else { return nil }
      return try day(year, month, number, true, start, cursor)
    }
    if isVague, (1...12).contains(month) { throw .ambiguousDate(cursorText(cursor, from: start)) }
    return nil
  }

  /// Takes 10.31日; 10.5日 may be a span of days, 10-31日 a range of them, and 30日前 has no month.
  private func takeShortDate(
    _ month: Int, year: Int?, _ cursor: inout TextCursor, from start: TextCursor
  ) throws(TargetFault) -> NamedDay? {
    if cursor.take(anyOf: ["日", "号"]) != nil {
      guard cursor.starts(withAny: Self.untilWords) || cursor.passed(since: start).hasSuffix("号") else {
        return nil
      }
      throw .ambiguousDate(cursorText(cursor, from: start))
    }
    guard let mark = cursor.take(anyOf: [".", "-"]) else { return nil }
    let digits = cursor.rest.prefix(while: isDigit)
    guard let number = cursor.takeCount(digits: 2), cursor.take(anyOf: ["日", "号"]) != nil,
      (1...12).contains(month), (1...31).contains(number)
    else { return nil }
    guard mark == ".", digits.count == 2 else {
      if mark == "-", month < number, cursor.passed(since: start).hasSuffix("日") { return nil }
      throw .ambiguousDate(cursorText(cursor, from: start))
    }
    return try day(year, month, number, true, start, cursor)
  }

  /// Takes 每月25日 or 每季度首月5日.
  private func takeRecurring(_ cursor: inout TextCursor) -> RecurringDeadline? {
    var rhythm = RecurringDeadline.Rhythm.month
    if cursor.take(anyOf: ["每季度", "每季"]) != nil {
      guard let month = takeMonthOfQuarter(&cursor) else { return nil }
      rhythm = .quarter(month: month)
    } else if cursor.take(anyOf: ["每个月", "每月"]) == nil {
      return nil
    }
    if cursor.take(anyOf: ["底", "末", "月底", "月末"]) != nil {
      return RecurringDeadline(day: 31, rhythm: rhythm)
    }
    guard let day = cursor.takeCount(digits: 2), (1...31).contains(day),
      cursor.take(anyOf: ["日", "号"]) != nil
    else { return nil }
    return RecurringDeadline(day: day, rhythm: rhythm)
  }

  private func takeMonthOfQuarter(_ cursor: inout TextCursor) -> Int? {
    let names = [["首月", "首个月", "第一个月", "第1个月"], ["第二个月", "第2个月"], ["末月", "最后一个月", "第三个月", "第3个月"]]
    for (index, names) in names.enumerated() where cursor.take(anyOf: names) != nil { return index + 1 }
    return nil
  }

  private func monthEnd(
    _ year: Int?, _ month: Int, _ start: TextCursor, _ cursor: TextCursor
  ) throws(TargetFault) -> NamedDay {
    let first = try day(year, month, 1, false, start, cursor).date
    let last = (28...31).reversed().lazy.compactMap {
      CalendarDate(year: first.year, month: first.month, day: $0)
    }
    return NamedDay(date: last.first ?? first, isExact: false)
  }

  private func day(
    _ year: Int?, _ month: Int, _ day: Int, _ isExact: Bool, _ start: TextCursor, _ cursor: TextCursor
  ) throws(TargetFault) -> NamedDay {
    // Without a year 2月29日 may exist, so a leap year is asked.
    guard let date = CalendarDate(year: year ?? 2000, month: month, day: day) else {
      throw .noSuchDate(cursor.passed(since: start))
    }
    if year == nil { throw .yearMissing(cursor.passed(since: start)) }
    return NamedDay(date: date, isExact: isExact)
  }

  /// Whether a month or a year stands alone or with 前 behind it, so that its first and last day compete.
  private func endsVaguely(_ cursor: TextCursor) -> Bool {
    cursor.isAtEnd || cursor.starts(withAny: Self.untilWords + Self.doneWords + ["内"])
  }

  private func cursorText(_ cursor: TextCursor, from start: TextCursor) -> String {
    var end = cursor
    _ = end.take(anyOf: Self.untilWords)
    return end.passed(since: start)
  }
}
