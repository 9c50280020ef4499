import Source

/// The cells between two line ends, before anything is asked of them.
struct CSVRecord {
  var cells: [CSVCell] = []
  var range: SourceRange
  /// The first mistake of quotation marks in it.
  var fault: CSVFault?
}

/// A mistake of quotation marks.
struct CSVFault {
  enum Kind { case unclosedQuote, textAfterQuote }
  let kind: Kind
  let range: SourceRange
  let column: Int
}

/// Cuts the bytes, known to be UTF-8, into records.
struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int

  init(bytes: [UInt8], from start: Int, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    index = start
  }

  /// The next record, blank ones included, or nil at the end of the file.
  mutating func nextRecord() -> CSVRecord? {
    guard index < bytes.count else { return nil }
    let start = index
    var record = CSVRecord(range: SourceRange(start, start))
    scanCell(into: &record)
    while index < bytes.count, bytes[index] == separator {
      index += 1
      scanCell(into: &record)
    }
    record.range = SourceRange(start, index)
    skipLineEnd()
    return record
  }

  /// The next cell alone; nil at the end of the file.
  mutating func nextCell() -> CSVCell? {
    guard index < bytes.count else { return nil }
    var record = CSVRecord(range: SourceRange(index, index))
    scanCell(into: &record)
    return record.cells.first
  }

  private mutating func skipLineEnd() {
    guard index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D else { return }
    let isReturn = bytes[index] == 0x0D
    index += 1
    if isReturn, index < bytes.count, bytes[index] == 0x0A { index += 1 }
  }

  private mutating func scanCell(into record: inout CSVRecord) {
    let start = index
    skipSpaces()
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return scanQuoted(into: &record) }
    index = start
    let range = trimmed(start, skipToCellEnd())
    record.cells.append(CSVCell(text: text(range), range: range, isQuoted: false))
  }

  private mutating func scanQuoted(into record: inout CSVRecord) {
    let start = index
    let text = quotedText()
    let range = SourceRange(start, index)
    let column = record.cells.count
    record.cells.append(CSVCell(text: text ?? "", range: range, isQuoted: true))
    if text == nil {
      let mark = SourceRange(start, start + 1)
      record.fault = record.fault ?? CSVFault(kind: .unclosedQuote, range: mark, column: column)
      return
    }
    let behind = index
    let rest = trimmed(behind, skipToCellEnd())
    if rest.start < rest.end {
      record.fault = record.fault ?? CSVFault(kind: .textAfterQuote, range: rest, column: column)
    }
  }

  /// Reads from the opening quotation mark past the closing one; nil when the file ends before it.
  private mutating func quotedText() -> String? {
    var decoded: [UInt8] = []
    index += 1
    var plainStart = index
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      decoded += bytes[plainStart..<index]
      index += 1
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        return String(decoding: decoded, as: UTF8.self)
      }
      plainStart = index
      index += 1
    }
    return nil
  }

  private mutating func skipToCellEnd() -> Int {
    while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
      index += 1
    }
    return index
  }

  private func text(_ range: SourceRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }

  private mutating func skipSpaces() {
    while case let length = spaceLength(at: index), length > 0 { index += length }
  }

  /// The length of the space at `index`, 0 when there is none; a tab counts where it does not separate.
  private func spaceLength(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] == 0x20 || (bytes[index] == 0x09 && separator != 0x09) { return 1 }
    return bytes[index...].starts(with: fullWidthSpace) ? 3 : 0
  }

  private func trimmed(_ start: Int, _ end: Int) -> SourceRange {
    var (lower, upper) = (start, end)
    while lower < upper, case let length = spaceLength(at: lower), length > 0 { lower += length }
    while upper > lower {
      if spaceLength(at: upper - 1) == 1 {
        upper -= 1
      } else if upper - lower >= 3, spaceLength(at: upper - 3) == 3 {
        upper -= 3
      } else {
        break
      }
    }
    return SourceRange(lower, upper)
  }
}

/// U+3000, which a Chinese input method types for a space.
let fullWidthSpace: [UInt8] = [0xE3, 0x80, 0x80]
