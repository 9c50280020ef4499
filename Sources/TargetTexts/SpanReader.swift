import Values

/// Takes spans of days that a text names by the calendar: months, quarters, halves, years and ranges of them.
///
/// A month or a quarter that could as well be a length (10月, 四季度) is left alone unless a year, 第, 份 or a word
/// such as 完成 says that it is one of the calendar.
struct SpanReader {
  private let days: DayReader

  init(fiscalYear: Int?, isActual: Bool) { days = DayReader(fiscalYear: fiscalYear, isActual: isActual) }

  /// A span and what its words leave open.
  fileprivate struct Named {
    var first: CalendarDate
    var last: CalendarDate
    var name: String
    /// Whether it can only be of the calendar.
    var isSure: Bool
    var isThroughout = false
  }

  private static let lastOpenings = ["不晚于", "不迟于", "不得晚于", "不得迟于", "最晚", "最迟"]
  private static let withinOpenings = ["应于", "于", "在"]
  private static let withinWords = ["以内", "之内", "期间", "内"]

  /// Reads a span that is the whole text; nil if the text is something else.
  ///
  /// A target that says 完成 behind a span, or 不晚于 before it, is due on its last day. An actual stays a span: the
  /// work was done on one of its days.
  func readWhole(_ compact: [Unicode.Scalar]) throws(TargetFault) -> Reading? {
    var cursor = TextCursor(compact: compact)
    let sign = cursor.take(from: signWords.filter(\.isSymbol))
    let isLast = sign == nil && cursor.take(anyOf: Self.lastOpenings) != nil
    let isIn = sign == nil && !isLast && cursor.take(anyOf: Self.withinOpenings) != nil
    guard let span = try takeRange(&cursor) else { return nil }
    _ = cursor.take(anyOf: Self.withinWords)
    let isDone = cursor.take(anyOf: DayReader.doneWords.filter { !$0.hasPrefix("前") }) != nil
    guard cursor.isAtEnd, span.isSure || isLast || isIn || isDone else { return nil }
    if let sign, sign.direction != .atMost && sign.direction != .equal { throw .signBeforeDate(sign.text) }
    let isDue = isLast || !days.isActual && (isDone || sign?.direction == .atMost)
    if isDue { return .deadline(Deadline(date: span.last, meaning: days.isActual ? .upTo : .limit)) }
    return .span(
      DaySpan(first: span.first, last: span.last, name: span.name, isThroughout: span.isThroughout))
  }

  /// One span, or two that name the ends of one: 2020年1月至11月, 第一至第三季度.
  private func takeRange(_ cursor: inout TextCursor) throws(TargetFault) -> Named? {
    let start = cursor
    if let range = try takeShortRange(&cursor) { return range }
    cursor = start
    guard let first = try takeSpan(&cursor, year: days.fiscalYear, isBehind: false) else { return nil }
    let end = cursor
    guard cursor.take(anyOf: rangeMarks) != nil,
      let last = try takeSpan(&cursor, year: first.first.year, isBehind: true), last.unit == first.unit
    else {
      cursor = end
      return first
    }
    return try joined(first, last)
  }

  private func joined(_ first: Named, _ last: Named) throws(TargetFault) -> Named {
    guard first.first <= last.first else { throw .contradictoryBounds }
    return Named(
      first: first.first, last: last.last, name: first.name + "至" + last.name, isSure: true)
  }

  /// 2020年1-11月, 2020年第一至三季度: the unit stands behind the second number alone, and a year before both.
  private func takeShortRange(_ cursor: inout TextCursor) throws(TargetFault) -> Named? {
    let hasYear = days.takesYear(&cursor)
    let isOrdinal = cursor.take("第")
    guard let year = hasYear ?? (isOrdinal ? days.fiscalYear : nil), let low = cursor.takeCount(digits: 2),
      cursor.take(anyOf: rangeMarks) != nil
    else { return nil }
    _ = cursor.take("第")
    guard let high = cursor.takeCount(digits: 2) else { return nil }
    if cursor.take("季度"), let first = quarter(low, year, true), let last = quarter(high, year, true) {
      return try joined(first, last)
    }
    if !isOrdinal, cursor.take("月"), let first = month(low, year, true), let last = month(high, year, true) {
      _ = cursor.take("份")
      return try joined(first, last)
    }
    return nil
  }

  private func takeSpan(
    _ cursor: inout TextCursor, year known: Int?, isBehind: Bool
  ) throws(TargetFault) -> Named? {
    let start = cursor
    var year = days.takesYear(&cursor)
    let hasYear = year != nil
    year = year ?? known
    if !isBehind, !hasYear, let named = takeNamedYear(&cursor) { return named }
    if let half = cursor.take(anyOf: ["上半年", "下半年"]) {
      guard let year else { return nil }
      return half == "上半年"
        ? span(year, 1...6, (hasYear ? "\(year)年" : "") + half, true)
        : span(year, 7...12, (hasYear ? "\(year)年" : "") + half, true)
    }
    let rest = cursor
    if let part = takeQuarter(&cursor) ?? takeMonth(&cursor) {
      guard let year else { throw .yearMissing(cursor.passed(since: start)) }
      let isSure = hasYear || part.isSure
      return part.isQuarter ? quarter(part.number, year, isSure) : month(part.number, year, isSure)
    }
    cursor = rest
    guard hasYear, let year, !cursor.starts(withAny: ["底", "末", "终", "初"]) else { return nil }
    let isThroughout = cursor.take("全年")
    guard var whole = span(year, 1...12, "\(year)年" + (isThroughout ? "全年" : ""), true) else {
      return nil
    }
    whole.isThroughout = isThroughout
    return whole
  }

  /// 全年, 年内 and their like, which mean the template's year.
  private func takeNamedYear(_ cursor: inout TextCursor) -> Named? {
    let start = cursor
    let within = ["本年度内", "本年内", "当年内", "年度内", "年内"]
    let whole = ["全年度", "全年"]
    guard let year = days.fiscalYear else { return nil }
    if cursor.take(anyOf: within) != nil { return span(year, 1...12, "年内", true) }
    if cursor.take(anyOf: whole) != nil {
      var named = span(year, 1...12, "全年", true)
      named?.isThroughout = true
      return named
    }
    cursor = start
    return nil
  }

  private func takeQuarter(_ cursor: inout TextCursor) -> (number: Int, isQuarter: Bool, isSure: Bool)? {
    let start = cursor
    if let name = cursor.take(anyOf: ["Q1", "Q2", "Q3", "Q4"]), let number = name.last?.wholeNumberValue {
      return (number, true, true)
    }
    let isOrdinal = cursor.take("第")
    if let number = cursor.takeCount(digits: 1), (1...4).contains(number), cursor.take("季度"),
      !cursor.starts(withAny: ["底", "末", "初"])
    {
      return (number, true, isOrdinal)
    }
    cursor = start
    return nil
  }

  private func takeMonth(_ cursor: inout TextCursor) -> (number: Int, isQuarter: Bool, isSure: Bool)? {
    let start = cursor
    if let number = cursor.takeCount(digits: 2), (1...12).contains(number), cursor.take("月") {
      let isNamed = cursor.take("份")
      if !cursor.starts(withAny: ["底", "末", "初", "上旬", "中旬", "下旬"]) { return (number, false, isNamed) }
    }
    cursor = start
    return nil
  }

  private func month(_ month: Int, _ year: Int, _ isSure: Bool) -> Named? {
    (1...12).contains(month) ? span(year, month...month, "\(year)年\(month)月", isSure) : nil
  }

  private func quarter(_ quarter: Int, _ year: Int, _ isSure: Bool) -> Named? {
    guard (1...4).contains(quarter) else { return nil }
    let name = "\(year)年第\(["一", "二", "三", "四"][quarter - 1])季度"
    return span(year, (3 * quarter - 2)...(3 * quarter), name, isSure)
  }

  private func span(
    _ year: Int, _ months: ClosedRange<Int>, _ name: String, _ isSure: Bool
  ) -> Named? {
    guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
      let next = first.adding(months: months.count), let last = CalendarDate(dayNumber: next.dayNumber - 1)
    else { return nil }
    return Named(first: first, last: last, name: name, isSure: isSure)
  }
}

extension SpanReader.Named {
  /// How many months it has, by which a range of months is told from one of quarters.
  fileprivate var unit: Int { (last.year - first.year) * 12 + last.month - first.month + 1 }
}
