import Program
import Source
import Workbooks

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
  /// Whether the rows name their forms.
  var nameForms = true
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
  var uses: [FoldedUse] = []
}

/// The columns of a file of rows: one names the form, which may be left out, the others are columns of one table.
struct CSVRowsHeader {
  let tables: [TableNames]
  /// Nil where the rows do not name their forms.
  let formColumn: Int?

  /// Nil where the header is one of forms.
  init?(_ header: [CSVCell], _ names: TemplateNames) {
    guard !names.tables.isEmpty else { return nil }
    let formColumn = Self.formColumn(header, names)
    let reader = ValueReader(names.template)
    let counts = names.tables.map { table in
      header.indices.count { $0 != formColumn && !table.heads(header[$0].text, reader).columns.isEmpty }
    }
    guard let best = counts.max(), best >= 1 else { return nil }
    // One column is few to know a table by, unless it has no other and the rows name their forms.
    let isKnown = zip(names.tables, counts).contains { table, count in
      count == best && (best >= 2 || formColumn != nil && names.template[table.id].columns.count == 1)
    }
    guard isKnown else { return nil }
    for cell in header {
      if let input = names.input(cell.text), input != names.template.identifier { return nil }
    }
    // Without a column of forms it must be plain that these are no forms.
    if formColumn == nil, best <= names.formNames(header) { return nil }
    self.formColumn = formColumn
    tables = zip(names.tables, counts).filter { $0.1 == best }.map(\.0)
  }

  /// By which cells lines below the header say that they are totals: where the rows name their forms, the first cell
  /// of one that names none may be its number or the name of the row.
  func totalLines(below header: [CSVCell]) -> TotalLines {
    let texts = header.map(\.text)
    guard let formColumn else { return TotalLines(header: texts, named: [], mayName: { _ in true }) }
    let names = header.indices.filter { index in
      tables.contains { table in table.columns(for: header[index].text).contains { table.isName($0) } }
    }
    return TotalLines(header: texts, named: [formColumn], mayName: { $0 < formColumn || names.contains($0) })
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
    headerRow: table.headerRow, split: SplitTargets(table.header, names),
    rows: LooseRows(table: target.id, header: place, nameForms: header.formColumn != nil))
  let unitAbove = UnitAbove(in: table.above, names.template)
  walk.fitHeader(unitAbove)
  walk.diagnostics += unitAbove.notes(on: table.above, amounts: walk.amounts, file)
  walk.read(table)
  return CSVRowsReading(
    rows: [walk.rows], diagnostics: walk.diagnostics + walk.doubts.diagnostics(), unknown: walk.unknown,
    uses: walk.uses)
}

/// Goes through the rows of a file.
private struct CSVRowWalk {
  let file: SourceFile
  let table: TableNames
  let reader: ValueReader
  let formColumn: Int?
  let header: [CSVCell]
  let headerRow: Int
  /// The columns that say targets in parts.
  let split: SplitTargets?
  var rows: LooseRows
  var diagnostics: [Diagnostic] = []
  var unknown: [UnknownRowKey.Use] = []
  var uses: [FoldedUse] = []
  var doubts = ColumnDoubts()
  /// The columns of the table that each column of the file feeds.
  private var targets: [[Int]] = []
  /// The columns of the file.
  private var heads: [CSVColumn] = []

  init(
    file: SourceFile, table: TableNames, reader: ValueReader, formColumn: Int?, header: [CSVCell],
    headerRow: Int, split: SplitTargets?, rows: LooseRows
  ) {
    self.file = file
    self.table = table
    self.reader = reader
    self.formColumn = formColumn
    self.header = header
    self.headerRow = headerRow
    self.split = split
    self.rows = rows
  }

  /// The amounts among the columns.
  var amounts: [String] {
    let all = reader.template[table.id].columns
    return targets.joined().filter { isAmount(all[$0], reader.template) }.map { all[$0].name }
  }

  mutating func fitHeader(_ unitAbove: UnitAbove) {
    var owners: [Int: CSVCell] = [:]
    for (index, cell) in header.enumerated() {
      let meaning = table.heads(cell.text, reader)
      let columns = index == formColumn ? [] : meaning.columns
      targets.append(columns)
      heads.append(
        CSVColumn(letters: columnLetters(index + 1), title: "（\(shortened(cell.text))）", unit: meaning.unit))
      if let fault = meaning.fault, !columns.isEmpty {
        heads[index].loss = .all
        diagnostics.append(
          Diagnostic(fault, at: Place(file, cell.range), spot: spot(index, row: headerRow)))
      }
      let inputs = columns.map { reader.template[table.id].columns[$0] }
      unitAbove.apply(to: &heads[index], at: index, feeding: inputs, of: reader.template)
      for column in columns {
        if let first = owners[column], first.text != cell.text { reportRepeated(column, cell, first, index) }
        owners[column] = owners[column] ?? cell
      }
    }
    let given = Set(owners.keys)
    for index in header.indices where targets[index].isEmpty && !(split?.isPart(index) ?? false) {
      judge(header[index], index, given)
    }
    if let split { tell(split) }
  }

  private mutating func tell(_ split: SplitTargets) {
    let columns = [split.sign, split.unit].compactMap { $0 }
    let message = SheetMessage.splitTargets(columns.map { shortened(header[$0].text) })
    guard let first = columns.first else { return }
    diagnostics.append(
      Diagnostic(message, at: Place(file, header[first].range), spot: spot(first, row: headerRow)))
  }

  /// A head that is no column: what may be a misspelt one is an error, and what was meant is then not missing; what
  /// people print beside is passed over.
  private mutating func judge(_ cell: CSVCell, _ index: Int, _ given: Set<Int>) {
    let key = nameKey(cell.text)
    if index == formColumn || key.isEmpty || isRemark(key) || ["表单", "form"].contains(key) { return }
    if let identifier = reader.template.identifier,
      [reader.template[identifier].name, reader.template[identifier].label ?? ""].map(nameKey).contains(key)
    {
      return
    }
    let (message, meant) = table.unknown(cell.text, given: given)
    let diagnostic = Diagnostic(message, at: Place(file, cell.range), spot: spot(index, row: headerRow))
    if !meant.isEmpty {
      diagnostics.append(diagnostic)
      targets[index] = meant
      heads[index].loss = .all
      return
    }
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
    columnLetters(index + 1) + String(row) + "（\(shortened(header[index].text))）"
  }

  mutating func read(_ records: CSVTable) {
    let totals = Set(records.totals.map(\.number))
    var expected = 1
    for record in records.rows {
      while totals.contains(expected) { expected += 1 }
      let place = Place(file, record.range)
      let row = FormRow(place: place, number: record.number, spot: "第\(record.excelRow)行")
      // A number left out is a row that the reader of the table has reported.
      if record.number != expected { lose(row) }
      expected = record.number + 1
      read(record, row)
    }
    while totals.contains(expected) { expected += 1 }
    if expected <= records.recordCount {
      lose(FormRow(place: rows.header, number: records.recordCount, spot: ""))
    }
  }

  private mutating func read(_ record: CSVRow, _ row: FormRow) {
    guard let formColumn else {
      let first = record.cells.first { !$0.text.isEmpty }
      let name = Datum(first?.text ?? "", place: row.place, spot: row.spot)
      return read(record, row, of: name)
    }
    let name = record.cells[formColumn]
    let spot = spot(formColumn, row: record.excelRow)
    guard !trimmingBlanks(name.text).isEmpty else {
      let message = RowMessage.rowWithoutForm(shortened(table.name))
      diagnostics.append(Diagnostic(message, at: Place(file, name.range), spot: spot))
      return lose(row)
    }
    let place = Place(file, name.range)
    if let trouble = place.trouble {
      let message = SheetMessage.trouble(trouble, written: shortened(name.text))
      diagnostics.append(Diagnostic(message, at: place, spot: spot))
      return lose(row)
    }
    read(record, row, of: Datum(trimmingBlanks(name.text), place: place, spot: spot))
  }

  private mutating func read(_ record: CSVRow, _ row: FormRow, of form: Datum<String>) {
    var builder = RowBuilder(table.id, reader: reader, row: row, reportsRepeats: false)
    let parts = split?.parts { record.cells[$0].text }
    for (index, cell) in record.cells.enumerated() where !targets[index].isEmpty {
      var value = heads[index].value(cell, file, row: record.excelRow)
      if let split, let parts, split.takesParts(index), case .text(let text) = value.content {
        value.content = .text(split.joined(text, at: index, parts))
      }
      builder.set(targets[index], to: value)
    }
    rows.items.append(LooseRows.Item(form: form, row: builder.finished()))
    diagnostics += builder.diagnostics
    uses += builder.uses
    doubts.add(builder.doubts)
  }

  private mutating func lose(_ row: FormRow) {
    if rows.lost != nil { return }
    rows.lost = .lost(reader.template[table.id], place: row.place, number: row.number, spot: row.spot)
  }
}
