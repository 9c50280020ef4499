import Source

/// Reads a CSV file as Excel and others write it: RFC 4180 in UTF-8, any line ends, and a comma, a tab or a
/// semicolon between the cells, whichever the header shows.
///
/// Rows of a wrong length are reported and left out, so that one slip does not hide the next. The table is nil
/// only when no header can be read at all.
package func readCSV(_ file: SourceFile) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
  if let problem = fileProblem(file) { return (nil, [problem]) }
  let start = startAfterMark(file.bytes)
  let separators = findSeparators(in: file, from: start)
  if let wide = separators.fullWidth, separators.separator == nil {
    let message = DataFileMessage.csvFullWidthSeparator(file.text(wide))
    return (nil, [Diagnostic(message, at: Place(file, wide))])
  }
  var reader = CSVReader(file, from: start, separator: separators.separator ?? UInt8(ascii: ","))
  let table = reader.readTable()
  return (table, reader.diagnostics)
}

/// What keeps the file from being read as text at all.
private func fileProblem(_ file: SourceFile) -> Diagnostic? {
  let bytes = file.bytes
  func problem(_ message: DataFileMessage, _ range: SourceRange) -> Diagnostic {
    Diagnostic(message, at: Place(file, range))
  }
  let isWorkbook = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  let isOldWorkbook = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  if isWorkbook || isOldWorkbook { return problem(.csvWorkbook, SourceRange(0, 4)) }
  return file.findFault().map { problem(.csv($0), $0.range) }
}

/// Puts records together to a table and checks their shape.
struct CSVReader {
  let file: SourceFile
  var scanner: CSVScanner
  var diagnostics: [Diagnostic] = []
  /// The number of records read, which is the row as Excel counts it.
  private var excelRow = 0

  init(_ file: SourceFile, from start: Int, separator: UInt8) {
    self.file = file
    scanner = CSVScanner(bytes: file.bytes, from: start, separator: separator)
  }

  mutating func readTable() -> CSVTable? {
    guard let header = nextRecord() else {
      diagnostics.append(Diagnostic(DataFileMessage.csvEmpty, at: Place(file, file.wholeRange)))
      return nil
    }
    if report(header.fault) { return nil }
    checkHeader(header)
    let headerRow = excelRow
    var rows: [CSVRow] = []
    var number = 0
    while let record = nextRecord() {
      number += 1
      if report(record.fault) || reportLength(of: record, header: header) { continue }
      let line = file.position(of: Int(record.range.start)).line
      rows.append(
        CSVRow(number: number, excelRow: excelRow, line: line, cells: record.cells, range: record.range))
    }
    if number == 0 {
      diagnostics.append(Diagnostic(DataFileMessage.csvNoRows, at: Place(file, header.range)))
    }
    return CSVTable(header: header.cells, headerRow: headerRow, rows: rows, recordCount: number)
  }

  /// The next record that says anything: blank lines and the `,,,,` that Excel leaves are passed over.
  private mutating func nextRecord() -> CSVRecord? {
    while let record = scanner.nextRecord() {
      excelRow += 1
      if record.fault != nil || record.cells.contains(where: { !$0.text.isEmpty }) { return record }
    }
    return nil
  }

  /// Reports a mistake of quotation marks; true when there was one.
  private mutating func report(_ fault: CSVFault?) -> Bool {
    guard let fault else { return false }
    let message: DataFileMessage =
      switch fault.kind {
      case .unclosedQuote: .csvUnclosedQuote
      case .textAfterQuote: .csvTextAfterQuote(shortened(file.text(fault.range)))
      }
    let spot = columnName(fault.column) + String(excelRow)
    diagnostics.append(Diagnostic(message, at: Place(file, fault.range), spot: spot))
    return true
  }

  /// Reports a row that has more or fewer cells than the header; true when it has.
  private mutating func reportLength(of record: CSVRecord, header: CSVRecord) -> Bool {
    let (needed, found) = (header.cells.count, record.cells.count)
    guard needed != found else { return false }
    var message = DataFileMessage.csvTooManyFields(row: excelRow, needed: needed, found: found)
    if found < needed {
      message = .csvTooFewFields(
        row: excelRow, needed: needed, found: found, missing: shortened(header.cells[found].text),
        hasFullWidthComma: record.cells.contains { !$0.isQuoted && hasFullWidthComma($0.text) })
    }
    let spot = columnName(min(needed, found)) + String(excelRow)
    diagnostics.append(Diagnostic(message, at: Place(file, record.range), spot: spot))
    return true
  }

  private mutating func checkHeader(_ header: CSVRecord) {
    var seen: [String: Int] = [:]
    var column = 0
    while column < header.cells.count {
      let cell = header.cells[column]
      if cell.text.isEmpty {
        let last = header.cells[column...].prefix { $0.text.isEmpty }.endIndex - 1
        let range = cell.range.union(header.cells[last].range)
        reportHeader(.csvEmptyHeader(first: column, last: last), range, column)
        column = last
      } else if let first = seen[cell.text] {
        let message = DataFileMessage.csvRepeatedHeader(shortened(cell.text), first: first, again: column)
        reportHeader(message, cell.range, column, related: [header.cells[first].range])
      } else {
        seen[cell.text] = column
      }
      column += 1
    }
  }

  private mutating func reportHeader(
    _ message: DataFileMessage, _ range: SourceRange, _ column: Int, related: [SourceRange] = []
  ) {
    diagnostics.append(
      Diagnostic(
        message, at: Place(file, range), related: related.map { Place(file, $0) },
        spot: columnName(column) + String(excelRow)))
  }
}

private func hasFullWidthComma(_ text: String) -> Bool { text.unicodeScalars.contains("，") }
