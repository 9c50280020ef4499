import Program
import Source

/// Reads the data files of one run: forms may stand in one file and their rows in another.
package struct FormBatch {
  private let names: TemplateNames
  private var forms: [Form] = []
  private var looseRows: [LooseRows] = []
  private var diagnostics: [Diagnostic] = []
  private var unknownKeys: Set<UnknownRowKey> = []

  /// A batch without files.
  package init(_ template: Template) { names = TemplateNames(template) }

  /// Reads one more file.
  package mutating func read(_ file: SourceFile) {
    let reading = holdsJSON(file) ? readJSONForms(file, names) : readCSVData(file, names)
    forms += reading.forms
    if let rows = reading.rows { looseRows.append(rows) }
    let notes = reading.unknown.filter { unknownKeys.insert($0.key).inserted }.map(\.note)
    diagnostics += (reading.diagnostics + notes).inReadingOrder()
  }

  /// The forms of all files in their order, each with its rows, and what was found.
  package func finished() -> (forms: [Form], diagnostics: [Diagnostic]) {
    var attachment = RowAttachment(template: names.template, forms: forms)
    for rows in looseRows { attachment.attach(rows) }
    return (attachment.forms, diagnostics + attachment.diagnostics)
  }
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
    var order: [String] = []
    var groups: [String: [LooseRows.Item]] = [:]
    for item in rows.items {
      let key = nameKey(item.form.value)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    let named = order.compactMap { groups[$0] }
    if forms.isEmpty { return reportNoForms(named, rows) }
    for (key, items) in zip(order, named) {
      guard let targets = positions[key] else {
        reportUnknown(items, rows.table)
        continue
      }
      for index in targets { add(items.map(\.row), of: rows, to: index) }
    }
    loseFormsWithoutRows(rows)
  }

  private mutating func add(_ rows: [FormRow], of file: LooseRows, to index: Int) {
    var numbered = rows.enumerated().map { $1.numbered($0 + 1) }
    if let lost = file.lost { numbered.append(lost.numbered(numbered.count + 1)) }
    guard let earlier = forms[index].rows[file.table] else {
      forms[index].rows[file.table] = numbered
      return
    }
    let place = rows.first?.place ?? file.header
    let spot = rows.first?.spot ?? ""
    forms[index].rows[file.table] = [.lost(template[file.table], place: place, number: 1, spot: spot)]
    let message = RowMessage.repeatedRows(shortened(template[file.table].name))
    let first = earlier.first?.place ?? forms[index].place
    diagnostics.append(Diagnostic(message, at: place, related: [first], spot: spot))
  }

  /// A row whose form cannot be told may belong to a form that has no other rows in the file.
  private mutating func loseFormsWithoutRows(_ file: LooseRows) {
    guard let lost = file.lost else { return }
    for index in forms.indices where forms[index].rows[file.table] == nil {
      forms[index].rows[file.table] = [lost.numbered(1)]
    }
  }

  private mutating func reportUnknown(_ items: [LooseRows.Item], _ table: TableID) {
    guard let first = items.first else { return }
    let message = RowMessage.unknownForm(
      shortened(first.form.value), table: shortened(template[table].name), rows: items.count,
      near: nearestName(to: nameKey(first.form.value), among: forms.map(\.id)))
    diagnostics.append(Diagnostic(message, at: first.form.place, spot: first.form.spot))
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
    var row = FormRow(place: place, number: number, spot: spot)
    row.cells = cells
    row.unreadable = unreadable
    return row
  }
}
