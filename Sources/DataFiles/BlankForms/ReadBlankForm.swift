import Program
import Source
import TargetTexts
import Workbooks

/// What the marker of a form says: what the form was made from.
struct BlankFormMarker {
  /// What it asks, as a number.
  let cells: String
  /// The text of the template, as a number.
  let text: String
  /// How many names it had.
  let names: Int

  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 5, parts[0] == "heng-blank", parts[1] == "1", let names = Int(parts[4]) else {
      return nil
    }
    (cells, self.text, self.names) = (String(parts[2]), String(parts[3]), names)
  }
}

/// Reads a form that heng made, by the names of its cells.
struct BlankFormReader {
  private let names: TemplateNames
  private let book: Workbook
  private var sheets: [String: [CellReference: SheetCell]] = [:]
  private(set) var findings: [SheetMessage] = []
  private var lost: [String] = []

  init(_ book: Workbook, _ names: TemplateNames) { (self.book, self.names) = (book, names) }

  /// The form; nil where the workbook is none that heng made, and no form where it was made from another template.
  mutating func read() throws(WorkbookFault) -> FoundForm?? {
    guard let meaning = book.names[BlankFormKey.marker] else { return nil }
    guard let place = range(meaning), let cell = try cell(at: place.sheet, place.range.first),
      let marker = BlankFormMarker(WrittenCell(cell, as: .text).text)
    else {
      findings.append(.brokenForm)
      return .some(nil)
    }
    let own = names.template.formFingerprint
    guard marker.cells == own.cells else {
      findings.append(.otherTemplate(shortened(names.template.name)))
      return .some(nil)
    }
    if marker.text != own.text { findings.append(.changedTemplate) }
    let form = try form(marker)
    if !lost.isEmpty { findings.append(.lostCells(Array(lost.prefix(5)), count: lost.count)) }
    return form
  }

  private mutating func form(_ marker: BlankFormMarker) throws(WorkbookFault) -> FoundForm?? {
    let keys = BlankFormKey.all(of: names.template).filter { book.names[$0.name] != nil }
    if keys.count < marker.names { lost.append("\(marker.names - keys.count) 个名称") }
    let places = keys.compactMap { key in range(book.names[key.name] ?? "").map { (key, $0) } }
    guard let first = places.first?.1 else {
      findings.append(.brokenForm)
      return .some(nil)
    }
    let origin = FoundPlace(sheet: first.sheet, cell: first.range.first)
    var form = FoundForm(origin: origin)
    for key in keys {
      guard let slot = slot(of: key) else { continue }
      if let place = range(book.names[key.name] ?? "") {
        form.add(slot, try found(place.sheet, place.range.first, slot))
      } else {
        lost.append(names.title(of: slot))
        form.add(slot, .reported(at: origin, label: names.title(of: slot)))
      }
    }
    for index in names.template.tables.indices {
      // A table in which nobody has filled a row is not given.
      if let table = try table(TableID(index), origin), table.isLost || !table.rows.isEmpty {
        form.add(table)
      }
    }
    return .some(form)
  }

  // MARK: cells

  /// The slot that a cell says; nil for rows.
  private func slot(of key: BlankFormKey) -> FormSlot? {
    switch key {
    case .formName: .formName
    case .input(let id): .input(id)
    case .score(let id): .score(id)
    case .points(let id): .points(id)
    case .reason(let id): .reason(id)
    case .claim(let id): .claimed(id)
    case .exemption(let id): .notApplicable(id)
    case .answer(let id, let line):
      (names.template[id].rule?.askedLines).flatMap { lines in
        lines.indices.contains(line) ? .answer(id, item: lines[line].label) : nil
      }
    case .claimedTotal: .claimedTotal
    case .claimedGrade: .claimedGrade
    case .table, .column, .sign, .unit: nil
    }
  }

  private mutating func found(_ sheet: String, _ at: CellReference, _ slot: FormSlot) throws(WorkbookFault)
    -> FoundCell
  {
    let role: CellRole
    switch slot {
    case .input(let id): role = names.template[id].isWords ? .text : .figure
    case .formName, .reason, .claimedGrade, .answer, .notApplicable: role = .text
    case .score, .points, .claimed, .claimedTotal: role = .figure
    }
    var cell = try written(sheet, at, role, label: names.title(of: slot))
    // The list of the cell offers the one word; anything else is for the reader to refuse.
    if case .notApplicable = slot, nameKey(cell.text) == "不适用" { cell.text = "是" }
    return cell
  }

  private mutating func written(
    _ sheet: String, _ at: CellReference, _ role: CellRole, label: String
  ) throws(WorkbookFault) -> FoundCell {
    let place = FoundPlace(sheet: sheet, cell: at)
    guard let cell = try cell(at: sheet, at) else { return FoundCell(place, text: "", label: label) }
    let written = WrittenCell(cell, as: role)
    return FoundCell(place, text: written.text, trouble: written.trouble, label: label)
  }

  private mutating func cell(at sheet: String, _ at: CellReference) throws(WorkbookFault) -> SheetCell? {
    if let known = sheets[sheet] { return known[at] }
    guard let entry = book.sheets.first(where: { $0.name == sheet && $0.hasCells }) else { return nil }
    let read = try book.readSheet(entry)
    var cells: [CellReference: SheetCell] = [:]
    for index in 0..<read.rowCount {
      let row = read.rowNumber(at: index)
      for stored in read.cells(ofRowAt: index) where Int(stored.column) <= mostFormColumns {
        let cell = read.cell(stored, inRow: row)
        cells[cell.reference] = cell
      }
    }
    sheets[sheet] = cells
    return cells[at]
  }

  /// The cells that a name means: `'自评表'!$C$5`; nil where they are gone.
  private func range(_ meaning: String) -> (sheet: String, range: CellRange)? {
    guard let mark = meaning.lastIndex(of: "!") else { return nil }
    var sheet = String(meaning[..<mark])
    if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count >= 2 {
      sheet = String(sheet.dropFirst().dropLast()).split(separator: "''", omittingEmptySubsequences: false)
        .joined(separator: "'")
    }
    guard let range = CellRange(meaning[meaning.index(after: mark)...].filter { $0 != "$" }),
      book.sheets.contains(where: { $0.name == sheet })
    else { return nil }
    return (sheet, range)
  }

  // MARK: rows

  private mutating func table(_ id: TableID, _ origin: FoundPlace) throws(WorkbookFault) -> FoundTable? {
    guard let meaning = book.names[BlankFormKey.table(id).name] else { return nil }
    guard let rows = range(meaning) else {
      lost.append(names.template[id].name)
      var table = FoundTable(table: id, origin: origin)
      table.isLost = true
      return table
    }
    let start = FoundPlace(sheet: rows.sheet, cell: rows.range.first)
    var table = FoundTable(table: id, origin: start)
    var columns: [(column: BlankFormColumn, at: Int)] = []
    for column in names.template.formColumns(of: id) {
      let key = BlankFormKey.column(id, column.columns[0])
      if let place = book.names[key.name].flatMap({ range($0) }) {
        columns.append((column, place.range.first.column))
      } else {
        lost.append("\(names.template[id].name).\(column.head)")
        table.isLost = true
      }
    }
    // What is written below the last row, where the form has no more, is a row as well; behind blank ones a single cell
    // is a note.
    let last = max(rows.range.last.row, try lastRow(of: rows.sheet))
    var isNext = true
    for number in rows.range.first.row...min(last, rows.range.first.row + mostFormRows) {
      let row = try row(number, rows.sheet, rows.range.first.column, columns, id)
      guard let row else {
        if number > rows.range.last.row { isNext = false }
        continue
      }
      let filled = row.cells.count { !Source.saysNothing($0.cell.text) || $0.cell.trouble != nil }
      if isNext || filled > 1 { table.rows.append(row) }
    }
    return table
  }

  /// The last row of a sheet in which anything stands.
  private mutating func lastRow(of sheet: String) throws(WorkbookFault) -> Int {
    _ = try cell(at: sheet, CellReference(row: 1, column: 1))
    return sheets[sheet]?.keys.map(\.row).max() ?? 0
  }

  /// A row of a table; nil where it says nothing.
  private mutating func row(
    _ number: Int, _ sheet: String, _ first: Int, _ columns: [(column: BlankFormColumn, at: Int)],
    _ id: TableID
  ) throws(WorkbookFault) -> FoundRow? {
    func at(_ column: Int) -> CellReference { CellReference(row: number, column: column) }
    var parts = RowParts()
    if let sign = column(.sign(id)) { parts.sign = try written(sheet, at(sign), .text, label: "性质").text }
    if let unit = column(.unit(id)) { parts.unit = try written(sheet, at(unit), .text, label: "单位").text }
    var row = FoundRow(origin: FoundPlace(sheet: sheet, cell: at(first)))
    var saysNothing = true
    for (column, place) in columns {
      var cell = try written(sheet, at(place), role(of: column, id), label: column.head)
      if cell.trouble != nil || !Source.saysNothing(cell.text) { saysNothing = false }
      if cell.trouble == nil { cell.text = parts.joined(cell.text, column) }
      row.cells.append((column.columns, cell))
    }
    return saysNothing ? nil : row
  }

  private func column(_ key: BlankFormKey) -> Int? {
    book.names[key.name].flatMap { range($0) }?.range.first.column
  }

  private func role(of column: BlankFormColumn, _ table: TableID) -> CellRole {
    column.columns.allSatisfy { names.template[table].columns[$0].isWords } ? .text : .figure
  }
}

/// The most rows and columns of a form that are looked at.
private let (mostFormRows, mostFormColumns) = (100_000, 1_000)

/// The sign and the unit of a row, which its target and its actuals share.
private struct RowParts {
  var sign = ""
  var unit = ""

  /// A number with its parts; a text as it is.
  func joined(_ text: String, _ column: BlankFormColumn) -> String {
    guard column.isSplitTarget || column.isSplitActual, let number = try? readNumber(text),
      !number.hasCurrencyMark
    else { return text }
    let value = trimmingBlanks(text) + (number.unit.isEmpty ? trimmingBlanks(unit) : "")
    return column.isSplitTarget ? TargetSign(sign).prefix + value : value
  }
}
