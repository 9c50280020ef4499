import Source
import Workbooks

/// Writes rows of a sheet as the text of a table: a line for each row, blank ones included, so that a line's number is
/// the row's.
struct SheetTextWriter {
  private(set) var bytes: [UInt8] = []
  private var rowStarts: [UInt32] = [0]
  private var troubles: [(offset: UInt32, trouble: CellTrouble)] = []
  private var origins: [(offset: UInt32, row: UInt32)] = []
  private var labels: [(offset: UInt32, label: String)] = []
  /// The row that is being written, and the column whose cell comes next, from 1.
  private(set) var row = 1
  private var column = 1
  private let limits: WorkbookLimits
  private let sheet: String

  init(_ limits: WorkbookLimits, sheet: String) {
    self.limits = limits
    self.sheet = sheet
  }

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Ends the rows before a row.
  mutating func begin(_ row: Int) throws(WorkbookFault) {
    while self.row < row {
      bytes.append(0x0A)
      rowStarts.append(UInt32(bytes.count))
      self.row += 1
    }
    column = 1
    try limits.hold(bytes.count, to: .tableText, in: shortened(sheet))
  }

  /// Goes on to a column of the row, with nothing between; gives the place of its cell.
  @discardableResult
  mutating func move(to column: Int) -> SourceRange {
    while self.column < column {
      bytes.append(UInt8(ascii: ","))
      self.column += 1
    }
    return SourceRange(bytes.count, bytes.count)
  }

  /// Writes a plain number at a column.
  mutating func write(_ number: SheetNumber, at column: Int) {
    move(to: column)
    number.appendDecimal(to: &bytes)
  }

  /// Writes a cell that is a plain text; false where it is another one.
  mutating func write(_ stored: StoredCell, of sheet: Sheet, at column: Int) -> Bool {
    sheet.withPlainText(stored) { text in
      // What looks like a formula may be a picture in the cell.
      if text.first == UInt8(ascii: "=") { return false }
      write(text, at: column)
      return true
    } ?? false
  }

  /// Writes a text at a column; gives where it stands.
  @discardableResult
  mutating func write(_ text: UnsafeBufferPointer<UInt8>, at column: Int) -> SourceRange {
    let start = Int(move(to: column).start)
    if needsQuotes(text) {
      bytes.append(UInt8(ascii: "\""))
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: text)
    }
    return SourceRange(start, bytes.count)
  }

  /// Writes a text at a column, with what is to be known of the cell.
  @discardableResult
  mutating func write(
    _ text: String, at column: Int, trouble: CellTrouble? = nil, origin: Int? = nil, label: String? = nil
  ) -> SourceRange {
    var text = text
    let range = text.withUTF8 { write($0, at: column) }
    if let trouble { troubles.append((range.start, trouble)) }
    if let origin { origins.append((range.start, UInt32(origin))) }
    if let label { labels.append((range.start, label)) }
    return range
  }

  /// The text that was written, as a file of the workbook.
  func file(_ path: String) -> SourceFile {
    SourceFile(
      path: path, bytes: bytes,
      sheet: SheetText(
        name: sheet, rowStarts: rowStarts, troubles: troubles, origins: origins, labels: labels))
  }

  private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    // Blanks around a text would be left out.
    if first <= 0x20 || last <= 0x20 || text.starts(with: fullWidthSpace) { return true }
    if text.suffix(3).elementsEqual(fullWidthSpace) { return true }
    return text.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
  }
}
