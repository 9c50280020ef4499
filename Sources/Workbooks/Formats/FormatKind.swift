/// What a number under a format is.
package enum FormatKind: Sendable, Hashable {
  /// A number, times a hundred for each sign of percent.
  case number(percentSigns: Int)
  /// A day, of which the format shows these parts, perhaps with a time.
  case date(DatePrecision, showsTime: Bool)
  /// A time of day.
  case time
  /// A span of time, counted in hours.
  case duration
}

/// How much of a day a format shows.
package enum DatePrecision: Sendable, Hashable, CaseIterable {
  case day
  /// 2020年10月.
  case month
  /// 2020年.
  case year
  /// 10月30日.
  case noYear
  /// 星期五.
  case weekday
}

extension FormatSection {
  /// What a number under this section is.
  var kind: FormatKind {
    var letters: Set<Unicode.Scalar> = []
    var hasTime = false
    for token in tokens {
      switch token {
      case .elapsed: return .duration
      case .date(let letter, let count):
        // `ddd` and `aaa` name the day of the week.
        letters.insert(letter == "d" && count > 2 || letter == "a" ? "w" : letter)
      case .halfOfDay: hasTime = true
      case .digit, .point, .comma, .percent, .exponent, .general, .text, .literal, .fraction, .numerals: break
      }
    }
    hasTime = hasTime || !letters.isDisjoint(with: ["h", "n", "s"])
    let hasYear = !letters.isDisjoint(with: ["y", "e", "b"])
    let hasDate = hasYear || !letters.isDisjoint(with: ["m", "d", "w", "g"])
    if !hasDate { return hasTime ? .time : .number(percentSigns: percentSigns) }
    return .date(precision(letters, hasYear: hasYear), showsTime: hasTime)
  }

  private func precision(_ letters: Set<Unicode.Scalar>, hasYear: Bool) -> DatePrecision {
    if hasYear, letters.contains("d") { return .day }
    if hasYear { return letters.contains("m") ? .month : .year }
    return letters.isDisjoint(with: ["m", "d"]) ? .weekday : .noYear
  }
}

extension NumberFormat {
  /// What a number under this format is.
  package func kind(of number: SheetNumber) -> FormatKind { section(for: number).section.kind }
}
