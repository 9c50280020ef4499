import Program
import Source
import Workbooks

/// Reads the data files of one run: forms may stand in one file and their rows in another.
package struct FormBatch {
  private let names: TemplateNames
  private let json: JSONFormReader
  private var forms: [Form] = []
  private var looseRows: [LooseRows] = []
  private var diagnostics: [Diagnostic] = []
  private var unknownKeys: Set<UnknownRowKey> = []
  private var notes = FoldedNotes()
  private var noForms = NoForms()
  private var unread = NamedPlaces()
  /// Whether something that could not be read may be the rows of forms.
  private var mayMissRows = false
  private var files: [String: SourceFile] = [:]
  private var workbooks: [String: [UInt8]] = [:]
  private var copiedFiles: [String] = []

  /// A batch without files.
  package init(_ template: Template) {
    names = TemplateNames(template)
    json = JSONFormReader(names)
  }

  /// Reads one more file.
  package mutating func read(_ file: SourceFile) {
    if let known = files[file.path], known.bytes == file.bytes { return leaveOutCopy(file.path) }
    files[file.path] = file
    take(holdsJSON(file) ? json.read(file) : readCSVData(file, names))
  }

  private mutating func take(_ reading: FileReading) {
    forms += reading.forms
    looseRows += reading.rows
    for use in reading.uses { notes.add(use) }
    for line in reading.noForms { noForms.add(line) }
    for part in reading.unread { noteUnread(part) }
    let unknown = reading.unknown.filter { unknownKeys.insert($0.key).inserted }.map(\.note)
    diagnostics += (reading.diagnostics + unknown).inReadingOrder()
  }

  /// Reads the tables of one more workbook.
  package mutating func read(workbook bytes: [UInt8], path: String) {
    if let known = workbooks[path], known == bytes { return leaveOutCopy(path) }
    workbooks[path] = bytes
    take(readWorkbook(bytes, path: path, names), path)
  }

  private mutating func take(_ workbook: WorkbookReading, _ path: String) {
    diagnostics += workbook.diagnostics
    if workbook.isIncomplete { missFile(path) }
    for table in workbook.tables {
      diagnostics += table.diagnostics
      take(readTable(table.file, table.layout, names))
    }
    let reader = FoundFormReader(names, path: path, within: WorkbookLimits())
    for form in workbook.forms {
      do throws(WorkbookFault) {
        take(try reader.read(form))
      } catch {
        diagnostics.append(Diagnostic(error.message, at: nil))
        missFile(path)
      }
    }
  }

  /// Leaves out a file that is named again; it counts once.
  package mutating func leaveOutCopy(_ path: String) { copiedFiles.append(path) }

  /// Keeps in mind that a file could not be opened, which has been reported.
  package mutating func missFile(_ path: String) {
    noteUnread(UnreadPart(place: nil, file: path, mayHoldRows: true))
  }

  private mutating func noteUnread(_ part: UnreadPart) {
    unread.add(shortened(part.address), at: part.place)
    mayMissRows = mayMissRows || part.mayHoldRows
  }

  /// The forms of all files in their order, each with its rows, and what was found.
  package func finished() -> (forms: [Form], diagnostics: [Diagnostic]) {
    let reading = reading()
    return (reading.forms, reading.diagnostics)
  }

  /// What all files give together.
  package func reading() -> BatchReading {
    var attachment = RowAttachment(template: names.template, forms: forms)
    for rows in looseRows { attachment.attach(rows) }
    if mayMissRows { attachment.loseRowsNotGiven() }
    let repeated = RepeatedForms(attachment.forms)
    var doubt = repeated.clash.map { CohortDoubt.namedTwice($0) }
    if unread.count > 0 { doubt = .unread(unread.count) }
    return BatchReading(
      forms: repeated.kept,
      diagnostics: diagnostics + notes.diagnostics(forms: repeated.kept.count) + attachment.diagnostics
        + repeated.diagnostics
        + ownDiagnostics() + neverGiven(attachment.forms),
      doubt: doubt)
  }

  /// A table that nobody speaks of may be a file that was forgotten, where a function takes it as empty.
  private func neverGiven(_ forms: [Form]) -> [Diagnostic] {
    if forms.isEmpty || mayMissRows { return [] }
    let template = names.template
    let tables = template.tablesInFunctions.filter { table in forms.allSatisfy { $0.rows[table] == nil } }
    if tables.isEmpty { return [] }
    return [Diagnostic(BatchMessage.rowsNeverGiven(tables.map { template[$0].name }), at: forms.first?.place)]
  }

  /// What is said of the files together.
  private func ownDiagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    if !copiedFiles.isEmpty {
      let message = BatchMessage.givenAgain(
        .file, copiedFiles.prefix(3).map { shortened($0) }, count: copiedFiles.count)
      found.append(Diagnostic(message, at: nil))
    }
    found += noForms.diagnostics(isAll: forms.isEmpty && unread.isEmpty)
    if !unread.isEmpty, !names.template.cohortOrder.isEmpty {
      found.append(unread.diagnostic(BatchMessage.unread(unread.names, count: unread.count)))
    }
    return found
  }
}

/// What the data files of one run give together.
package struct BatchReading: Sendable {
  /// The forms in the order of the files, each with its rows; one that is given again in the same words is here once.
  package let forms: [Form]
  /// What was found.
  package let diagnostics: [Diagnostic]
  /// Why these may not be all forms; nil where they are.
  package let doubt: CohortDoubt?
}

/// Puts the rows of CSV files to the forms they name.
private struct RowAttachment {
  let template: Template
  private(set) var forms: [Form]
  private(set) var diagnostics: [Diagnostic] = []
  private let positions: [String: [Int]]

  init(template: Template, forms: [Form]) {
    self.template = template
    self.forms = forms
    positions = Dictionary(grouping: forms.indices) { nameKey(forms[$0].id) }
  }

  mutating func attach(_ rows: LooseRows) {
    if !rows.nameForms { return attachToOnlyForm(rows) }
    var order: [String] = []
    var groups: [String: [LooseRows.Item]] = [:]
    for item in rows.items {
      let key = nameKey(item.form.value)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    let named = order.compactMap { groups[$0] }
    var strays: [(row: FormRow, form: Int)] = []
    if forms.isEmpty { return reportNoForms(named, rows) }
    for (key, items) in zip(order, named) {
      guard let targets = positions[key] else {
        strays += reportUnknown(items, rows.table)
        continue
      }
      if let first = targets.first, let item = items.first,
        targets.dropFirst().contains(where: { !forms[first].isCopied(by: forms[$0]) })
      {
        // Of two forms of one name nobody knows which a row belongs to.
        for index in targets { lose(item.row, rows.table, of: index) }
        continue
      }
      for index in targets { add(items.map(\.row), of: rows, to: index) }
    }
    for stray in strays { lose(stray.row, rows.table, of: stray.form) }
    if let lost = rows.lost { loseFormsWithoutRows(lost, rows.table) }
    // Rows that no form claims may be those of a form that has none.
    if let stray = zip(order, named).first(where: { positions[$0.0] == nil })?.1.first {
      let row = FormRow.lost(template[rows.table], place: stray.row.place, number: 1, spot: stray.row.spot)
      loseFormsWithoutRows(row, rows.table)
    }
  }

  /// Rows that name no form belong to the form, where there is only one.
  private mutating func attachToOnlyForm(_ rows: LooseRows) {
    let name = shortened(template[rows.table].name)
    guard forms.count == 1, let form = forms.first else {
      diagnostics.append(
        Diagnostic(ShapeMessage.rowsWithoutForms(table: name, forms: forms.count), at: rows.header))
      let spot = rows.items.first?.row.spot ?? ""
      return loseFormsWithoutRows(
        .lost(template[rows.table], place: rows.header, number: 1, spot: spot), rows.table)
    }
    let message = ShapeMessage.rowsOfOnlyForm(table: name, form: shortened(form.id))
    diagnostics.append(Diagnostic(message, at: rows.header))
    add(rows.items.map(\.row), of: rows, to: 0)
  }

  /// Something that could not be read may be the rows that forms do not have.
  mutating func loseRowsNotGiven() {
    for index in template.tables.indices {
      for form in forms.indices where forms[form].rows[TableID(index)] == nil {
        forms[form].rows[TableID(index)] = [
          .lost(template[TableID(index)], place: forms[form].place, number: 1, spot: forms[form].id)
        ]
      }
    }
  }

  private mutating func add(_ rows: [FormRow], of file: LooseRows, to index: Int) {
    var numbered = rows.enumerated().map { $1.numbered($0 + 1) }
    if let lost = file.lost { numbered.append(lost.numbered(numbered.count + 1)) }
    guard let earlier = forms[index].rows[file.table] else {
      forms[index].rows[file.table] = numbered
      return
    }
    if file.lost == nil,
      let note = RepeatedRows.note(
        numbered, earlier, of: template[file.table].name, at: rows.first?.place ?? file.header,
        spot: rows.first?.spot ?? "")
    {
      return diagnostics.append(note)
    }
    let place = rows.first?.place ?? file.header
    let spot = rows.first?.spot ?? ""
    forms[index].rows[file.table] = [.lost(template[file.table], place: place, number: 1, spot: spot)]
    let message = RowMessage.repeatedRows(shortened(template[file.table].name))
    let first = earlier.first?.place ?? forms[index].place
    diagnostics.append(Diagnostic(message, at: place, related: [first], spot: spot))
  }

  /// A row whose form cannot be told may belong to a form that has no other rows in the file.
  private mutating func loseFormsWithoutRows(_ lost: FormRow, _ table: TableID) {
    for index in forms.indices where forms[index].rows[table] == nil {
      forms[index].rows[table] = [lost.numbered(1)]
    }
  }

  /// Reports rows that name no form; what they may be of a form that has nearly that name.
  private mutating func reportUnknown(_ items: [LooseRows.Item], _ table: TableID) -> [(
    row: FormRow, form: Int
  )] {
    guard let first = items.first else { return [] }
    let near = nearestName(to: nameKey(first.form.value), among: forms.map(\.id))
    let message = RowMessage.unknownForm(
      shortened(first.form.value), table: shortened(template[table].name), rows: items.count, near: near)
    diagnostics.append(Diagnostic(message, at: first.form.place, spot: first.form.spot))
    return near.flatMap { positions[nameKey($0)] }?.map { (first.row, $0) } ?? []
  }

  /// Adds to the rows of a form one that stands for others that it may have.
  private mutating func lose(_ row: FormRow, _ table: TableID, of form: Int) {
    let rows = forms[form].rows[table] ?? []
    let lost = FormRow.lost(template[table], place: row.place, number: rows.count + 1, spot: row.spot)
    forms[form].rows[table] = rows + [lost]
  }

  private mutating func reportNoForms(_ groups: [[LooseRows.Item]], _ rows: LooseRows) {
    let missing = groups.compactMap(\.first).map(\.form.value)
    guard !missing.isEmpty else { return }
    let shown = missing.prefix(20).map { shortened($0) } + (missing.count > 20 ? ["…"] : [])
    let message = RowMessage.noForms(shown, table: shortened(template[rows.table].name))
    diagnostics.append(Diagnostic(message, at: rows.header))
  }
}

extension FormRow {
  /// The row under another number.
  fileprivate func numbered(_ number: Int) -> FormRow {
    var row = FormRow(place: place, number: number, at: at)
    row.cells = cells
    row.blanks = blanks
    row.isLost = isLost
    row.unreadable = unreadable
    return row
  }
}
