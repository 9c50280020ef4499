import Program
import Source

/// Reads a CSV file: forms, one in each row, or rows of forms, which its header tells.
func readCSVData(_ file: SourceFile, _ names: TemplateNames) -> FileReading {
  let (table, tableDiagnostics) = readCSV(file)
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
    totals: reading.totals)
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
  columns.fit(table.header)
  var reading = FileReading(diagnostics: columns.diagnostics)
  var doubts = ColumnDoubts()
  let reader = ValueReader(names.template)
  let isSeveral = (table.rows.last?.number ?? 0) > 1
  for row in table.rows {
    let place = Place(file, row.range)
    var builder = FormBuilder(names: names, reader: reader, place: place, reportsRepeats: false)
    for (column, cell) in zip(columns.columns, row.cells) {
      guard let slot = column.slot else { continue }
      let spot = column.letters + String(row.excelRow) + column.title
      builder.set(
        slot,
        to: RawValue(
          content: .text(cell.text), place: Place(file, cell.range), spot: spot, header: column.title))
    }
    if let total = builder.totalName(orFirst: firstCell(of: row, columns, file)) {
      reading.totals.append(total)
      continue
    }
    reading.forms.append(
      builder.finished(fallback: fallbackName(file, number: isSeveral ? row.number : nil)))
    reading.diagnostics += builder.diagnostics
    doubts.add(builder.doubts)
  }
  reading.diagnostics += doubts.diagnostics()
  return reading
}

/// The first cell of a row that says something: where a row has no name, a line of totals says so there.
private func firstCell(of row: CSVRow, _ columns: CSVColumns, _ file: SourceFile) -> Datum<String>? {
  zip(columns.columns, row.cells).first { !$0.1.text.isEmpty }.map { column, cell in
    Datum(
      cell.text, place: Place(file, cell.range), spot: column.letters + String(row.excelRow) + column.title)
  }
}

/// One column of the table and what its cells fill in.
private struct CSVColumn {
  /// Nil where the column is a remark or has been reported.
  let slot: FormSlot?
  let letters: String
  /// The header as it stands behind a cell's name: （市级预算）.
  let title: String
}

/// Fits the header to the template; a column that fits nothing is reported once, here.
private struct CSVColumns {
  let file: SourceFile
  let names: TemplateNames
  let headerRow: Int
  private(set) var columns: [CSVColumn] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var owners: [FormSlot: CSVCell] = [:]
  /// What the columns name: what one of them means, another cannot mean.
  private var given = GivenNames()

  init(file: SourceFile, names: TemplateNames, headerRow: Int) {
    self.file = file
    self.names = names
    self.headerRow = headerRow
  }

  mutating func fit(_ header: [CSVCell]) {
    given = GivenNames(header.map(\.text), names)
    for (index, cell) in header.enumerated() {
      let letters = columnName(index)
      let title = "（\(shortened(cell.text))）"
      let spot = letters + String(headerRow) + title
      var slot: FormSlot?
      do throws(Refusal) {
        slot = try self.slot(for: cell.text)
      } catch {
        diagnostics.append(Diagnostic(error.message, at: Place(file, cell.range), spot: spot))
      }
      if let slot { checkRepeated(slot, cell, spot: spot) }
      columns.append(CSVColumn(slot: slot, letters: letters, title: title))
    }
  }

  private mutating func checkRepeated(_ slot: FormSlot, _ cell: CSVCell, spot: String) {
    guard let first = owners[slot] else {
      owners[slot] = cell
      return
    }
    // The reader of the table has reported headers that are the same text.
    if first.text == cell.text { return }
    let message = FormMessage.repeatedValue(shortened(names.title(of: slot)))
    diagnostics.append(
      Diagnostic(message, at: Place(file, cell.range), related: [Place(file, first.range)], spot: spot))
  }

  /// What a header names, the whole of it first, for a name may hold a point; nil for remarks.
  private func slot(for header: String) throws(Refusal) -> FormSlot? {
    let key = nameKey(header)
    if key.isEmpty { return nil }
    if let input = names.input(header) { return .input(input) }
    switch key {
    case "表单", "form": return .formName
    case "自报.总分", "claimed.total": return .claimedTotal
    case "自报.等次", "claimed.grade": return .claimedGrade
    default: break
    }
    if let indicator = try names.indicator(header) { return try names.slot(for: .score, of: indicator) }
    if let slot = try partSlot(key) { return slot }
    if let slot = try claimSlot(key) { return slot }
    if isRemark(key) || key == "说明" || key == "note" { return nil }
    throw Refusal(.unknownColumn(shortened(header), near: near(header)))
  }

  /// The slot of `指标.部分`, cut at the first point behind which a part stands.
  private func partSlot(_ key: String) throws(Refusal) -> FormSlot? {
    var unknown: Refusal?
    for dot in key.indices where key[dot] == "." {
      let rest = String(key[key.index(after: dot)...])
      guard let indicator = try names.indicator(String(key[..<dot])) else { continue }
      if let line = checklistLine(rest) { return try names.answerSlot(line, of: indicator) }
      if let part = EntryPart(rest), part != .checklist { return try names.slot(for: part, of: indicator) }
      unknown = Refusal(.unknownKey(shortened(rest), in: .indicator, near: EntryPart.near(rest)))
    }
    if let unknown { throw unknown }
    return nil
  }

  /// The slot of `自报.路径`.
  private func claimSlot(_ key: String) throws(Refusal) -> FormSlot? {
    for prefix in ["自报.", "claimed."] where key.hasPrefix(prefix) {
      if let indicator = try names.indicator(String(key.dropFirst(prefix.count))) {
        return .claimed(indicator)
      }
    }
    return nil
  }

  private func checklistLine(_ rest: String) -> String? {
    for name in EntryPart.checklist.names where rest.hasPrefix(name + ".") {
      return String(rest.dropFirst(name.count + 1))
    }
    return nil
  }

  private func near(_ header: String) -> String? {
    let fixed = ["表单", "自报.总分", "自报.等次"]
    return names.nearInput(header, beside: given.inputs)
      ?? nearestName(to: nameKey(header), among: fixed.filter { !given.keys.contains($0) })
      ?? names.nearIndicator(header, beside: given.indicators)
  }
}

/// What the names of a header mean.
private struct GivenNames {
  var keys: Set<String> = []
  var inputs: Set<InputID> = []
  var indicators: Set<IndicatorID> = []

  init() {}

  init(_ header: [String], _ names: TemplateNames) {
    keys = Set(header.map { nameKey($0) })
    inputs = names.inputs(header)
    indicators = names.indicators(header)
  }
}
