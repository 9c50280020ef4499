import Program
import Source

/// Reads a CSV file: forms, one in each row, or rows of forms, which its header tells.
func readCSVData(_ file: SourceFile, _ names: TemplateNames) -> FileReading {
  if let problem = fileProblem(file) {
    return FileReading(diagnostics: [problem], unread: unreadParts([problem], isWholeFile: true))
  }
  return readTable(file, findLayout(in: file) { names.knownNames($0) }, names)
}

/// Reads a table of text whose header has been found.
func readTable(_ file: SourceFile, _ layout: CSVLayout, _ names: TemplateNames) -> FileReading {
  if let reading = readVerticalForm(file, layout, names) { return reading }
  let (table, tableDiagnostics) = readCSV(file, layout, names)
  let unread = unreadParts(tableDiagnostics, isWholeFile: table == nil)
  guard let table else { return FileReading(diagnostics: tableDiagnostics, unread: unread) }
  guard let header = CSVRowsHeader(table.header, names) else {
    var reading = readCSVForms(file, table, names)
    reading.diagnostics = tableDiagnostics + reading.diagnostics
    reading.unread = unread
    return reading
  }
  let reading = readCSVRows(file, table, header, names)
  return FileReading(
    rows: reading.rows, diagnostics: tableDiagnostics + reading.diagnostics, unknown: reading.unknown,
    noForms: table.totals.map(\.noForm), uses: reading.uses)
}

/// What the reader of a file has reported as not read.
func unreadParts(_ diagnostics: [Diagnostic], isWholeFile: Bool) -> [UnreadPart] {
  diagnostics.filter { ($0.message as? DataFileMessage)?.leavesUnread ?? false }.map {
    UnreadPart(place: $0.place, file: $0.place?.file.path ?? "", mayHoldRows: isWholeFile)
  }
}

private func readCSVForms(
  _ file: SourceFile, _ table: CSVTable, _ names: TemplateNames
) -> FileReading {
  var columns = CSVColumns(file: file, names: names, headerRow: table.headerRow)
  let unitAbove = UnitAbove(in: table.above, names.template)
  columns.fit(table.header, unitAbove: unitAbove)
  var reading = FileReading(diagnostics: columns.diagnostics)
  reading.diagnostics += unitAbove.notes(on: table.above, amounts: columns.amounts, file)
  reading.uses = columns.uses
  var doubts = ColumnDoubts()
  let reader = ValueReader(names.template)
  reading.noForms = table.totals.map(\.noForm)
  let isSeveral = max(table.rows.last?.number ?? 0, table.totals.last?.number ?? 0) > 1
  for row in table.rows {
    var builder = formBuilder(of: row, in: file, columns.columns, names, reader)
    reading.forms.append(
      builder.finished(fallback: fallbackName(file, number: isSeveral ? row.number : nil)))
    reading.diagnostics += builder.diagnostics
    reading.uses += builder.uses
    doubts.add(builder.doubts)
  }
  reading.diagnostics += doubts.diagnostics()
  return reading
}

/// Hands the cells of a row to a form.
func formBuilder(
  of row: CSVRow, in file: SourceFile, _ columns: [CSVColumn], _ names: TemplateNames, _ reader: ValueReader
) -> FormBuilder {
  var builder = FormBuilder(
    names: names, reader: reader, place: Place(file, row.range), reportsRepeats: false)
  for (column, cell) in zip(columns, row.cells) {
    guard let slot = column.slot else { continue }
    builder.set(slot, to: column.value(cell, file, row: row.excelRow))
  }
  return builder
}
