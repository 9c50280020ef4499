import Program
import Source
import Workbooks

/// Reads found forms as values of the template, by the code that reads JSON and tables.
struct FoundFormReader {
  private let names: TemplateNames
  private let reader: ValueReader
  private let path: String
  private let limits: WorkbookLimits

  init(_ names: TemplateNames, path: String, within limits: WorkbookLimits) {
    (self.names, self.path, self.limits) = (names, path, limits)
    reader = ValueReader(names.template)
  }

  /// One form with all its values and rows.
  func read(_ found: FoundForm) throws(WorkbookFault) -> FileReading {
    let text = try FoundText(found, path: path, within: limits)
    let place = text.place(found.origin)
    var builder = FormBuilder(names: names, reader: reader, place: place, reportsRepeats: true)
    for (slot, cell) in found.values { builder.set(slot, to: raw(cell, text)) }
    var reading = FileReading()
    for table in found.tables { add(table, text, to: &builder, &reading) }
    if let total = builder.totalName(orFirst: nil) {
      reading.noForms.append(.total(total))
      return reading
    }
    reading.uses += builder.uses
    reading.forms = [builder.finished(fallback: fallbackName(place.file, number: nil))]
    reading.diagnostics = builder.diagnostics
    var doubts = ColumnDoubts()
    doubts.add(builder.doubts)
    reading.diagnostics += doubts.diagnostics()
    return reading
  }

  private func add(
    _ table: FoundTable, _ text: FoundText, to builder: inout FormBuilder, _ reading: inout FileReading
  ) {
    var rows: [FormRow] = []
    for (index, found) in table.rows.enumerated() {
      let row = FormRow(
        place: text.place(found.origin), number: index + 1, at: .text("第\(found.origin.cell.row)行"))
      var cells = RowBuilder(table.table, reader: reader, row: row, reportsRepeats: true)
      for (columns, cell) in found.cells { cells.set(columns, to: raw(cell, text)) }
      rows.append(cells.finished())
      builder.report(cells.diagnostics)
      reading.uses += cells.uses
      builder.doubts.add(cells.doubts)
    }
    let place = text.place(table.origin)
    if table.isLost {
      let spot = "第\(table.origin.cell.row)行"
      rows.append(
        .lost(names.template[table.table], place: place, number: rows.count + 1, spot: spot))
    }
    guard let named = names.tables.first(where: { $0.id == table.table }) else { return }
    builder.add(rows, to: named, place: place, spot: place.cellName)
  }

  private func raw(_ cell: FoundCell, _ text: FoundText) -> RawValue {
    let content: RawContent =
      if cell.isReported { .reported } else { cell.trouble.map { .unreadable($0) } ?? .text(cell.text) }
    let label = trimmingBlanks(cell.label)
    let column = SpotColumn(
      letters: columnLetters(cell.place.cell.column), title: label.isEmpty ? "" : "（\(shortened(label))）")
    return RawValue(
      content: content, place: text.place(cell.place), at: .cell(column, row: cell.place.cell.row),
      unit: cell.unit, header: label)
  }
}
