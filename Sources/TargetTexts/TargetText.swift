import Values

/// What the text in a target column (指标值) or an actual column (实际完成值) says.
package struct TargetText: Sendable, Hashable {
  /// The text as the form has it.
  package let written: String
  /// What it was understood as.
  package let reading: Reading
}

/// The kinds of things a target or actual text can say.
///
/// A text is never guessed at: what starts with digits is not therefore a number, and what cannot be read
/// with certainty is `unreadable` with the reason, so that the caller asks.
package enum Reading: Sendable, Hashable {
  /// A number with its direction and unit: ≥20家, =11市, 90%以上, 2-3次, 约60人.
  indirect case quantity(Quantity)
  /// A last day: 2020年10月底前, 年底前, ≤10.31日; in an actual text the day something happened.
  case deadline(Deadline)
  /// A last day in every month or quarter: 每月25日前. One date cannot meet it; it takes many tests.
  case recurringDeadline(RecurringDeadline)
  /// A span of time of which no days are known, such as 中长期: nothing that an actual value could miss.
  case period(Period)
  /// A span of known days: 2020年第四季度, 2021年12月, 2020年1月至11月, 上半年.
  indirect case span(DaySpan)
  /// Anything qualitative (及时, 良好, 省级), trimmed and half-width, runs of blanks as one.
  case quality(String)
  /// Nothing was filled in: 未填报, 无, ——, / or an empty text; as written without blanks.
  case absent(String)
  /// The text has a figure or a date that cannot be taken as it stands.
  indirect case unreadable(TargetFault)
}

/// A day by which something is due or was done.
package struct Deadline: Sendable, Hashable {
  /// What the day means.
  package enum Meaning: Sendable, Hashable {
    /// The last day allowed; all dates in target texts.
    case limit
    /// The very day; an actual text that names one, whatever sign an export put before it.
    case day
    /// Some day up to this one; an actual text such as 10月底 or 10月31日前.
    case upTo
  }

  /// The day; months and years named as a whole (10月底) stand for their last day.
  package let date: CalendarDate
  /// What the day means.
  package let meaning: Meaning
}

/// A deadline that comes back.
package struct RecurringDeadline: Sendable, Hashable {
  /// How often it comes back.
  package enum Rhythm: Sendable, Hashable {
    /// Every month (每月25日前).
    case month
    /// Every quarter, in its first, second or third month (每季度首月5日).
    case quarter(month: Int)
  }

  /// The day of the month, 1 through 31; shorter months end earlier, so 31 is the month's end.
  package let day: Int
  /// How often it comes back.
  package let rhythm: Rhythm
}

/// The days from one to another, by the name of a month, a quarter, a year or a range of them.
package struct DaySpan: Sendable, Hashable {
  /// The first day.
  package let first: CalendarDate
  /// The last day.
  package let last: CalendarDate
  /// The usual name: 2020年第四季度, 全年.
  package let name: String
  /// Whether it means all of its days (全年) and not one of them.
  package let isThroughout: Bool
}

/// A span of time that is named as a target but sets no limit.
package enum Period: String, Sendable, Hashable, CaseIterable {
  /// All through the year.
  case wholeYear = "全年"
  /// Some time in the year.
  case withinYear = "年内"
  /// The first half of the year.
  case firstHalf = "上半年"
  /// The second half of the year.
  case secondHalf = "下半年"
  /// A few years.
  case shortTerm = "短期"
  /// Some years.
  case mediumTerm = "中期"
  /// Some years or more.
  case mediumToLongTerm = "中长期"
  /// Many years.
  case longTerm = "长期"
}
