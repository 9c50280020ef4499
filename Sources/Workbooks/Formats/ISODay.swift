import Values

/// Reads the value of a cell of type `d`: a day, a day with a time, or a time, by ISO 8601; nil for what is none.
func readISODay(_ text: String) -> CellContent? {
  let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
  guard let first = parts.first else { return nil }
  if parts.count == 1, first.contains(":") { return readTime(first).map { .time($0) } }
  guard let date = readDay(first) else { return nil }
  if parts.count == 1 { return .date(date, .day, hiddenTime: nil) }
  guard let time = readTime(parts[1]) else { return nil }
  return .dateTime(date, time)
}

private func readDay(_ text: Substring) -> CalendarDate? {
  let numbers = text.split(separator: "-", omittingEmptySubsequences: false)
  guard numbers.count == 3, numbers[0].utf8.count == 4, let year = plainNumber(numbers[0]),
    let month = plainNumber(numbers[1]), let day = plainNumber(numbers[2])
  else { return nil }
  return CalendarDate(year: year, month: month, day: day)
}

/// 14:30:00.000Z: fractions of a second are rounded down; a zone other than none or Z is not read.
private func readTime(_ text: Substring) -> TimeOfDay? {
  let plain = text.hasSuffix("Z") ? text.dropLast() : text
  let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
  guard (2...3).contains(parts.count), let hours = plainNumber(parts[0]), hours < 24,
    let minutes = plainNumber(parts[1]), minutes < 60
  else { return nil }
  var seconds = 0
  if parts.count == 3 {
    let pieces = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let whole = plainNumber(pieces[0]), whole < 60,
      pieces.count == 1 || plainNumber(pieces[1].prefix(15)) != nil
    else { return nil }
    seconds = whole
  }
  return TimeOfDay(seconds: hours * 3600 + minutes * 60 + seconds)
}

private func plainNumber(_ text: Substring) -> Int? {
  guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(text)
}
