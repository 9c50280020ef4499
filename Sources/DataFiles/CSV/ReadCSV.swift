import Program
import Source
import Workbooks

/// Reads a CSV file as Excel and others write it: RFC 4180 in UTF-8, any line ends, and a comma, a tab or a
/// semicolon between the cells, whichever the header shows.
///
/// Rows of a wrong length are reported and left out, so that one slip does not hide the next. The table is nil
/// only when no header can be read at all.
package func readCSV(_ file: SourceFile) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
  if let problem = fileProblem(file) { return (nil, [problem]) }
  return readCSV(file, findLayout(in: file) { _ in 0 }, nil)
}

/// Reads a CSV file whose header has been found; with the names of a template its lines of totals, and what stands
/// below the header, are known.
func readCSV(
  _ file: SourceFile, _ layout: CSVLayout, _ names: TemplateNames?
) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
  if let wide = layout.fullWidth {
    let message = DataFileMessage.csvFullWidthSeparator(file.text(wide))
    return (nil, [Diagnostic(message, at: Place(file, wide))])
  }
  var reader = CSVReader(file, from: layout.start, separator: layout.separator)
  let table = reader.readTable(linesAbove: layout.linesAbove, names)
  return (table, reader.diagnostics)
}

/// What keeps the file from being read as text at all.
func fileProblem(_ file: SourceFile) -> Diagnostic? {
  let bytes = file.bytes
  func problem(_ message: DataFileMessage, _ range: SourceRange) -> Diagnostic {
    Diagnostic(message, at: Place(file, range))
  }
  let isWorkbook = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  let isOldWorkbook = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  if isWorkbook || isOldWorkbook { return problem(.csvWorkbook, SourceRange(0, 4)) }
  return file.findFault().map { problem(.csv($0), $0.range) }
}

/// The head of a table.
struct CSVHead {
  /// The rows with content above the header.
  let above: [CSVRow]
  /// The header, with units that a line below it states.
  let header: CSVRecord
  /// Its row as Excel counts it.
  let row: Int
  /// The byte behind the last line of the head, and its row.
  let end: Int
  let lastRow: Int
}

/// Puts records together to a table and checks their shape.
struct CSVReader {
  let file: SourceFile
  var scanner: CSVScanner
  var diagnostics: [Diagnostic] = []
  /// The number of records read, which is the row as Excel counts it.
  private var excelRow: Int

  init(_ file: SourceFile, from start: Int, separator: UInt8, rowsBefore: Int = 0) {
    self.file = file
    excelRow = rowsBefore
    scanner = CSVScanner(bytes: file.bytes, from: start, separator: separator)
  }

  /// The header with what stands above and directly below it; nil where it is cut off or has a mistake of quotation
  /// marks.
  mutating func readHead(linesAbove: Int, _ names: TemplateNames) -> CSVHead? {
    var above: [CSVRow] = []
    while above.count < linesAbove, let record = nextRecord() { above.append(row(record.cells, record, 0)) }
    guard let header = nextRecord(), header.fault == nil else { return nil }
    let row = excelRow
    checkHeader(header, UnnamedColumns(header, []))
    let (named, end) = takeLinesBelow(header, names)
    return CSVHead(above: above, header: named, row: row, end: end, lastRow: excelRow)
  }

  /// The next record as a row of the table below a header, or as a line of totals; nil where it is neither, which has
  /// been reported, unless it says nothing.
  mutating func readRow(
    below header: CSVRecord, _ lines: TotalLines, number: Int, rowsHaveNumbers: Bool
  ) -> (row: CSVRow?, total: TotalLine?)? {
    guard let record = nextRecord() else { return nil }
    let (rows, totals) = sort(
      [(record, excelRow)], header, header.cells.count, lines, from: number, rowsHaveNumbers: rowsHaveNumbers)
    return (rows.first, totals.first)
  }

  mutating func readTable(linesAbove: Int, _ names: TemplateNames?) -> CSVTable? {
    var above: [CSVRow] = []
    while above.count < linesAbove, let record = nextRecord() { above.append(row(record.cells, record, 0)) }
    guard var header = nextRecord() else {
      diagnostics.append(Diagnostic(DataFileMessage.csvEmpty, at: Place(file, file.wholeRange)))
      return nil
    }
    if report(header.fault) { return nil }
    let headerRow = excelRow
    if let names { header = takeLinesBelow(header, names).header }
    var records: [NumberedRecord] = []
    while let record = nextRecord() { records.append((record, excelRow)) }
    let lines = names?.totalLines(below: header.cells)
    let unnamed = UnnamedColumns(header, records.map(\.record).filter { !isTotal($0, lines) })
    excelRow = headerRow
    checkHeader(header, unnamed)
    let (rows, totals) = sort(records, header, unnamed.width, lines)
    if records.isEmpty {
      diagnostics.append(Diagnostic(DataFileMessage.csvNoRows, at: Place(file, header.range)))
    }
    return CSVTable(
      above: above, header: Array(header.cells.prefix(unnamed.width)), headerRow: headerRow, rows: rows,
      totals: totals, recordCount: records.count)
  }

  /// A record and the row at which it stands.
  private typealias NumberedRecord = (record: CSVRecord, excelRow: Int)

  /// What stands below no name in a line of totals is nothing that a name is missing for.
  private func isTotal(_ record: CSVRecord, _ lines: TotalLines?) -> Bool {
    record.fault == nil && lines?.noForm(of: record.cells, isMisplaced: false) != nil
  }

  /// The records that are rows of the table, and those that are lines of totals, which may have any length.
  private mutating func sort(
    _ records: [NumberedRecord], _ header: CSVRecord, _ width: Int, _ lines: TotalLines?, from first: Int = 1,
    rowsHaveNumbers: Bool = false
  ) -> (rows: [CSVRow], totals: [TotalLine]) {
    let whole = width...header.cells.count
    let haveNumbers =
      rowsHaveNumbers
      || records.contains { entry in
        whole.contains(entry.record.cells.count) && lines?.isNamedByNumber(entry.record.cells) ?? false
      }
    var (rows, totals): ([CSVRow], [TotalLine]) = ([], [])
    for (index, entry) in records.enumerated() {
      excelRow = entry.excelRow
      let record = entry.record
      if report(record.fault) { continue }
      let isMisplaced = !whole.contains(record.cells.count) && !haveNumbers
      if let found = lines?.noForm(of: record.cells, isMisplaced: isMisplaced) {
        let name = name(record.cells[found.cell], found.cell, header)
        totals.append(TotalLine(number: first + index, noForm: NoForm(kind: found.kind, name: name)))
      } else if !reportLength(of: record, header: header, width: width) {
        rows.append(row(record.cells.prefix(width), record, first + index))
      }
    }
    return (rows, totals)
  }

  private func row(_ cells: some Sequence<CSVCell>, _ record: CSVRecord, _ number: Int) -> CSVRow {
    let line = file.position(of: Int(record.range.start)).line
    return CSVRow(
      number: number, excelRow: excelRow, line: line, cells: Array(cells), range: record.range)
  }

  private func name(_ cell: CSVCell, _ column: Int, _ header: CSVRecord) -> Datum<String> {
    let title = column < header.cells.count ? "（\(shortened(header.cells[column].text))）" : ""
    let word = cell.text.split(separator: "，").first.map(String.init) ?? cell.text
    return Datum(
      word, place: Place(file, cell.range), spot: columnLetters(column + 1) + String(excelRow) + title)
  }

  /// The next record that says anything: blank lines and the `,,,,` that Excel leaves are passed over.
  mutating func nextRecord() -> CSVRecord? {
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
    let spot = columnLetters(fault.column + 1) + String(excelRow)
    diagnostics.append(Diagnostic(message, at: Place(file, fault.range), spot: spot))
    return true
  }

  /// Reports a row that has more cells than the header, or fewer than its columns in use; true when it has.
  private mutating func reportLength(of record: CSVRecord, header: CSVRecord, width: Int) -> Bool {
    let (most, found) = (header.cells.count, record.cells.count)
    guard !(width...most).contains(found) else { return false }
    var message = DataFileMessage.csvTooManyFields(row: excelRow, needed: most, found: found)
    if found < width {
      message = .csvTooFewFields(
        row: excelRow, needed: width, found: found, missing: shortened(header.cells[found].text),
        hasFullWidthComma: record.cells.contains { !$0.isQuoted && hasFullWidthComma($0.text) })
    }
    let spot = columnLetters(min(most, found) + 1) + String(excelRow)
    diagnostics.append(Diagnostic(message, at: Place(file, record.range), spot: spot))
    return true
  }

  private mutating func checkHeader(_ header: CSVRecord, _ unnamed: UnnamedColumns) {
    var seen: [String: Int] = [:]
    var column = 0
    while column < header.cells.count {
      let cell = header.cells[column]
      if unnamed.filled.contains(column) {
        var last = column
        while unnamed.filled.contains(last + 1) { last += 1 }
        let range = cell.range.union(header.cells[last].range)
        reportHeader(.csvEmptyHeader(first: column, last: last), range, column)
        column = last
      } else if let first = seen[cell.text] {
        let message = DataFileMessage.csvRepeatedHeader(shortened(cell.text), first: first, again: column)
        reportHeader(message, cell.range, column, related: [header.cells[first].range])
      } else if !saysNothing(cell.text) {
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
        spot: columnLetters(column + 1) + String(excelRow)))
  }
}

/// The columns without a name: those with something below it are a mistake, the others are what Excel leaves.
private struct UnnamedColumns {
  /// Columns without a name in which some cell says something.
  let filled: Set<Int>
  /// The columns up to the last one that has a name or says something.
  let width: Int

  init(_ header: CSVRecord, _ records: [CSVRecord]) {
    let unnamed = header.cells.indices.filter { saysNothing(header.cells[$0].text) }
    var filled: Set<Int> = []
    for record in records where filled.count < unnamed.count {
      for column in unnamed where column < record.cells.count && !saysNothing(record.cells[column].text) {
        filled.insert(column)
      }
    }
    self.filled = filled
    let empty = Set(unnamed).subtracting(filled)
    width = (header.cells.indices.last { !empty.contains($0) } ?? -1) + 1
  }
}

private func hasFullWidthComma(_ text: String) -> Bool { text.unicodeScalars.contains("，") }
