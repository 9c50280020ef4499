import Values

extension NumberFormat {
  /// What a person sees of a number under this format; nil where that is not worked out here.
  package func shown(_ number: SheetNumber) -> String? { ShownNumber(number, by: self).text }

  /// The exact number with the words that the format puts around it, where it says more than the number: ≥20家.
  package func spoken(_ number: SheetNumber) -> String? { ShownNumber(number, by: self).spoken }

  /// What a person sees of a day or a time; `number` chooses the section.
  func shown(_ date: CalendarDate?, _ time: TimeOfDay?, in section: FormatSection) -> String {
    let isHalved = section.tokens.contains { if case .halfOfDay = $0 { true } else { false } }
    var moment = ShownMoment(date: date, seconds: time?.seconds ?? 0, isHalved: isHalved)
    return section.tokens.reduce("") { $0 + moment.text(of: $1) }
  }
}

extension SheetCell {
  /// What a person sees in the cell; nil where that is not worked out here.
  package var shownText: String? {
    switch content {
    case .text(let text): text
    case .number(let number, _): format.shown(number)
    case .date(let date, _, let time): shown(date, time)
    case .dateTime(let date, let time): shown(date, time)
    case .time(let time): shown(nil, time)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let text): text
    case .duration, .uncalculated, .noDate, .noNumber: nil
    }
  }

  private func shown(_ date: CalendarDate?, _ time: TimeOfDay?) -> String? {
    let section = format.section(for: SheetNumber(digits: 1, exponent: 0)).section
    guard case .number = section.kind else { return format.shown(date, time, in: section) }
    return nil
  }
}

/// A day and a time as the letters of a format show them.
private struct ShownMoment {
  let date: CalendarDate?
  let seconds: Int
  let isHalved: Bool

  mutating func text(of token: FormatSection.Token) -> String {
    switch token {
    case .date(let letter, let count): return letters(letter, count)
    case .halfOfDay(let isChinese):
      return seconds < 43_200 ? (isChinese ? "上午" : "AM") : (isChinese ? "下午" : "PM")
    case .literal(let text, _): return text
    case .point: return "."
    case .comma: return ","
    case .fraction: return "/"
    case .digit: return "0"
    case .percent, .exponent, .general, .text, .elapsed, .numerals: return ""
    }
  }

  private func letters(_ letter: Unicode.Scalar, _ count: Int) -> String {
    let hours = seconds / 3600
    switch letter {
    case "y", "e", "b":
      return count <= 2 && letter == "y" ? padded((date?.year ?? 0) % 100, 2) : padded(date?.year ?? 0, 4)
    case "m": return month(count)
    case "d": return count > 2 ? weekday(long: count > 3) : padded(date?.day ?? 0, count)
    case "a": return weekday(long: count > 3)
    case "h": return padded(isHalved ? (hours + 11) % 12 + 1 : hours, count)
    case "n": return padded(seconds / 60 % 60, count)
    case "s": return padded(seconds % 60, count)
    default: return ""
    }
  }

  /// Names of months and days follow the Chinese program.
  private func month(_ count: Int) -> String {
    let month = date?.month ?? 0
    if count <= 2 { return padded(month, count) }
    let names = ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  private func weekday(long: Bool) -> String {
    guard let date else { return "" }
    let names = ["日", "一", "二", "三", "四", "五", "六"]
    return (long ? "星期" : "周") + names[date.dayNumber % 7]
  }

  private func padded(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
