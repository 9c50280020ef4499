import Program
import Source

/// The rows of a table, each with the form it belongs to; what the evaluator sees of them once forms are known.
struct LooseRows {
  /// One row and the name of its form.
  struct Item {
    let form: Datum<String>
    let row: FormRow
  }

  /// The table.
  let table: TableID
  /// The header of the file.
  let header: Place
  /// The rows, in the order of the file.
  var items: [Item] = []
  /// A row whose form cannot be told; every form that takes rows of this file may miss it.
  var lost: FormRow?
}

/// What a rows file gives.
struct CSVRowsReading {
  var rows: [LooseRows] = []
  var diagnostics: [Diagnostic] = []
  var unknown: [UnknownRowKey.Use] = []
  var totals: [Datum<String>] = []
}

/// The columns of a file of rows: one names the form, the others are columns of one table.
struct CSVRowsHeader {
  let tables: [TableNames]
  let formColumn: Int

  /// Nil where the header is one of forms.
  init?(_ header: [CSVCell], _ names: TemplateNames) {
    guard !names.tables.isEmpty, let formColumn = Self.formColumn(header, names) else { return nil }
    let counts = names.tables.map { table in
      header.indices.count { $0 != formColumn && !table.columns(for: header[$0].text).isEmpty }
    }
    guard let best = counts.max(), best >= 2 else { return nil }
    for cell in header {
      if let input = names.input(cell.text), input != names.template.identifier { return nil }
    }
    self.formColumn = formColumn
    tables = zip(names.tables, counts).filter { $0.1 == best }.map(\.0)
  }

  private static func formColumn(_ header: [CSVCell], _ names: TemplateNames) -> Int? {
    header.firstIndex { ["表单", "form"].contains(nameKey($0.text)) }
      ?? names.template.identifier.flatMap { id in
        header.firstIndex { names.input($0.text) == id }
      }
  }
}

/// Reads a CSV file of rows.
func readCSVRows(
  _ file: SourceFile, _ table: CSVTable, _ header: CSVRowsHeader, _ names: TemplateNames
) -> CSVRowsReading {
  let ranges = table.header.map(\.range)
  let place = Place(file, ranges.dropFirst().reduce(ranges.first ?? file.wholeRange) { $0.union($1) })
  guard header.tables.count == 1, let target = header.tables.first else {
    let message = RowMessage.severalTables(header.tables.map { shortened($0.name) })
    let lost = header.tables.map { table in
      let row = FormRow.lost(names.template[table.id], place: place, number: 1, spot: "")
      return LooseRows(table: table.id, header: place, lost: row)
    }
    return CSVRowsReading(rows: lost, diagnostics: [Diagnostic(message, at: place)])
  }
  var walk = CSVRowWalk(
    file: file, table: target, reader: ValueReader(names.template), formColumn: header.formColumn,
    header: table.header,
    headerRow: table.headerRow, rows: LooseRows(table: target.id, header: place))
  walk.fitHeader()
  walk.read(table.rows, of: table.recordCount)
  return CSVRowsReading(
    rows: [walk.rows], diagnostics: walk.diagnostics + walk.doubts.diagnostics(), unknown: walk.unknown,
    totals: walk.totals)
}

/// Goes through the rows of a file.
private struct CSVRowWalk {
  let file: SourceFile
  let table: TableNames
  let reader: ValueReader
  let formColumn: Int
  let header: [CSVCell]
  let headerRow: Int
  var rows: LooseRows
  var diagnostics: [Diagnostic] = []
  var unknown: [UnknownRowKey.Use] = []
  var totals: [Datum<String>] = []
  var doubts = ColumnDoubts()
  /// The columns of the table that each column of the file feeds.
  private var targets: [[Int]] = []

  init(
    file: SourceFile, table: TableNames, reader: ValueReader, formColumn: Int, header: [CSVCell],
    headerRow: Int, rows: LooseRows
  ) {
    self.file = file
    self.table = table
    self.reader = reader
    self.formColumn = formColumn
    self.header = header
    self.headerRow = headerRow
    self.rows = rows
  }

  mutating func fitHeader() {
    var owners: [Int: CSVCell] = [:]
    for (index, cell) in header.enumerated() {
      let columns = index == formColumn ? [] : table.columns(for: cell.text)
      targets.append(columns)
      if columns.isEmpty { noteUnknown(cell, index) }
      for column in columns {
        if let first = owners[column], first.text != cell.text { reportRepeated(column, cell, first, index) }
        owners[column] = owners[column] ?? cell
      }
    }
  }

  private mutating func noteUnknown(_ cell: CSVCell, _ index: Int) {
    let key = nameKey(cell.text)
    if index == formColumn || key.isEmpty || isRemark(key) || ["表单", "form"].contains(key) { return }
    if let identifier = reader.template.identifier,
      [reader.template[identifier].name, reader.template[identifier].label ?? ""].map(nameKey).contains(key)
    {
      return
    }
    let diagnostic = Diagnostic(
      table.unknown(cell.text, beside: header.map(\.text)), at: Place(file, cell.range),
      spot: spot(index, row: headerRow))
    unknown.append(.init(key: UnknownRowKey(table: table.id, key: key), note: diagnostic))
  }

  private mutating func reportRepeated(_ column: Int, _ cell: CSVCell, _ first: CSVCell, _ index: Int) {
    let message = FormMessage.repeatedValue(shortened(reader.template[table.id].columns[column].name))
    diagnostics.append(
      Diagnostic(
        message, at: Place(file, cell.range), related: [Place(file, first.range)],
        spot: spot(index, row: headerRow)))
  }

  private func spot(_ index: Int, row: Int) -> String {
    columnName(index) + String(row) + "（\(shortened(header[index].text))）"
  }

  mutating func read(_ records: [CSVRow], of count: Int) {
    var expected = 1
    for record in records {
      let place = Place(file, record.range)
      let row = FormRow(place: place, number: record.number, spot: "第\(record.excelRow)行")
      // A number left out is a row that the reader of the table has reported.
      if record.number != expected { lose(row) }
      expected = record.number + 1
      read(record, row)
    }
    if expected <= count { lose(FormRow(place: rows.header, number: count, spot: "")) }
  }

  private mutating func read(_ record: CSVRow, _ row: FormRow) {
    let name = record.cells[formColumn]
    let spot = spot(formColumn, row: record.excelRow)
    guard !trimmingBlanks(name.text).isEmpty else {
      let message = RowMessage.rowWithoutForm(shortened(table.name))
      diagnostics.append(Diagnostic(message, at: Place(file, name.range), spot: spot))
      return lose(row)
    }
    let form = Datum(trimmingBlanks(name.text), place: Place(file, name.range), spot: spot)
    if isTotalWord(form.value) { return totals.append(form) }
    var builder = RowBuilder(table.id, reader: reader, row: row, reportsRepeats: false)
    for (index, cell) in record.cells.enumerated() where !targets[index].isEmpty {
      let place = Place(file, cell.range)
      builder.set(
        targets[index],
        to: RawValue(
          content: .text(cell.text), place: place, spot: self.spot(index, row: record.excelRow),
          header: header[index].text))
    }
    diagnostics += builder.diagnostics
    doubts.add(builder.doubts)
    rows.items.append(LooseRows.Item(form: form, row: builder.row))
  }

  private mutating func lose(_ row: FormRow) {
    if rows.lost != nil { return }
    rows.lost = .lost(reader.template[table.id], place: row.place, number: row.number, spot: row.spot)
  }
}
