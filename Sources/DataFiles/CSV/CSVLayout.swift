import Source

/// Where the records of a file begin, what separates their cells, and how many stand above the header.
struct CSVLayout {
  let start: Int
  let separator: UInt8
  /// Records with content above the header.
  var linesAbove = 0
  /// The first full-width mark where the header shows no other separator.
  var fullWidth: SourceRange?
  /// How many names of the header are known; 0 where no line was known to be one.
  var knownNames = 0
}

/// How many records are looked at in search of the header.
private let mostLinesAbove = 10

/// Finds the header among the first lines: the one with most names that `knownNames` counts, at least two; else the
/// first line. Excel's own line `sep=;` tells the separator and is no record.
func findLayout(in file: SourceFile, knownNames: ([CSVCell]) -> Int) -> CSVLayout {
  var start = startAfterMark(file.bytes)
  let told = toldSeparator(file.bytes, at: start)
  if let told { start = told.end }
  var best: (names: Int, layout: CSVLayout)?
  for (index, line) in firstLines(file.bytes, from: start).enumerated() {
    let found = findSeparators(in: file, from: line).separator
    for separator in [told?.separator, found ?? UInt8(ascii: ",")].compactMap({ $0 }) {
      var scanner = CSVScanner(bytes: file.bytes, from: line, separator: separator)
      guard let record = scanner.nextRecord(), record.fault == nil else { continue }
      let names = knownNames(record.cells)
      guard names >= 2, names > best?.names ?? 0 else { continue }
      best = (
        names, CSVLayout(start: start, separator: separator, linesAbove: index, knownNames: names)
      )
    }
  }
  if let best { return best.layout }
  let first = findSeparators(in: file, from: start)
  let separator = told?.separator ?? first.separator
  return CSVLayout(
    start: start, separator: separator ?? UInt8(ascii: ","),
    fullWidth: separator == nil ? first.fullWidth : nil)
}

/// The separator that Excel's first line `sep=;` tells, and where the next line begins.
private func toldSeparator(_ bytes: [UInt8], at start: Int) -> (separator: UInt8, end: Int)? {
  let line = bytes[start...].prefix(while: { $0 != 0x0A && $0 != 0x0D })
  let plain = line.filter { $0 != UInt8(ascii: "\"") }
  guard plain.count == 5,
    plain.prefix(4).elementsEqual("sep=".utf8) || plain.prefix(4).elementsEqual("SEP=".utf8),
    let separator = plain.last, separator == 0x09 || (0x21..<0x7F).contains(separator),
    !isLetterOrDigit(separator)
  else { return nil }
  var end = line.endIndex
  if end < bytes.count, bytes[end] == 0x0D { end += 1 }
  if end < bytes.count, bytes[end] == 0x0A { end += 1 }
  return (separator, end)
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

/// Where the first records with content begin.
private func firstLines(_ bytes: [UInt8], from start: Int) -> [Int] {
  var scanner = CSVScanner(bytes: bytes, from: start, separator: UInt8(ascii: ","))
  var starts: [Int] = []
  while starts.count < mostLinesAbove, let record = scanner.nextRecord() {
    if record.fault != nil { break }
    if record.cells.contains(where: { !$0.text.isEmpty }) { starts.append(Int(record.range.start)) }
  }
  return starts
}
