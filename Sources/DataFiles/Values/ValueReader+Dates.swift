import Source
import Values

extension ValueReader {
  /// A day of the calendar, with its year.
  func date(_ raw: RawValue, of name: String) throws(Refusal) -> CalendarDate {
    let written: String
    switch raw.content {
    case .text(let text): written = exactKey(text)
    case .number(let digits): written = digits
    case .nothing, .truth, .compound, .unreadable, .reported:
      throw Refusal(.notADate(name, raw.written, .other))
    }
    if let date = CalendarDate(text: nameKey(written)), !hasGapInNumber(written) { return date }
    throw Refusal(.notADate(name, raw.written, dateFault(written)))
  }
}

/// Whether a blank stands between two digits, so that leaving it out would make another number.
private func hasGapInNumber(_ text: String) -> Bool {
  let runs = text.unicodeScalars.split { $0.properties.isWhitespace }
  return zip(runs, runs.dropFirst()).contains { left, right in
    [left.last, right.first].allSatisfy { $0.map { ("0"..."9").contains($0) } ?? false }
  }
}

private func dateFault(_ text: String) -> DateFault {
  let bytes = text.utf8
  if bytes.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }), bytes.count(where: { !isDigit($0) }) <= 1 {
    return bytes.prefix { isDigit($0) }.count == 5 ? .serialNumber : .bareNumber
  }
  let runs = bytes.split { !isDigit($0) }
  if text.contains(":") { return .withTime }
  guard runs.count == 3, runs[0].count == 4 else {
    return runs.count == 2 && runs.allSatisfy({ $0.count <= 2 }) ? .noYear : .other
  }
  return hasDateShape(nameKey(text)) ? .noSuchDay : .other
}

/// Whether a text with three numbers would be a date if month and day were 1.
private func hasDateShape(_ text: String) -> Bool {
  var shape: [UInt8] = []
  var run = 0
  var previousIsDigit = false
  for byte in text.utf8 {
    if isDigit(byte), !previousIsDigit { run += 1 }
    if !isDigit(byte) || run == 1 {
      shape.append(byte)
    } else if !previousIsDigit {
      shape.append(UInt8(ascii: "1"))
    }
    previousIsDigit = isDigit(byte)
  }
  return CalendarDate(text: String(decoding: shape, as: UTF8.self)) != nil
}
