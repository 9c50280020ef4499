import DataFiles
import LiveFormulas
import Planning
import Program
import Source
import Values
import Workbooks

/// A workbook for units to fill, and what it does not compute.
package struct BlankForm: Sendable {
  /// The workbook.
  package var book: NewWorkbook
  /// The indicators whose scores it computes while it is filled.
  package let live: Int
  /// The other indicators with a score of their own, by their path, and why.
  package let notLive: [(path: String, reason: LiveReason)]
}

/// The rows that a table of a form has to begin with.
package let usualFormRows = 20

/// Makes the workbook that units fill for a template: laid out like a form, with cells to fill, what may stand in them,
/// and scores that follow while it is filled.
///
/// - Parameters:
///   - template: The template.
///   - rows: How many rows each table has.
package func blankForm(of template: Template, rows: Int = usualFormRows) -> BlankForm {
  let plan = lower(template)
  let form = FormPlan(template, plan)
  var used: [String] = []
  func sheetName(_ name: String) -> String {
    let clean = cleanSheetName(name, besides: used)
    used.append(clean)
    return clean
  }
  var front = FrontSheet(template, plan, form, name: sheetName("自评表"))
  var places = front.places
  var tables = template.tables.indices.map { index in
    TableSheet(template, plan, TableID(index), name: sheetName(template.tables[index].name), rows: rows)
  }
  for index in tables.indices { tables[index].write(into: &places) }
  let calculation = sheetName("计算")
  let live = liveFormulas(of: template, plan, at: places, on: calculation, from: 4)
  front.write(live)
  for index in tables.indices { tables[index].write(live) }
  let names = front.names + tables.flatMap(\.names)
  var book = NewWorkbook(title: template.name)
  book.recalculatesOnOpening = true
  book.add(front.grid.sheet, rows: front.grid.rows)
  for table in tables { book.add(table.grid.sheet, rows: table.grid.rows) }
  let (sheet, lines) = calculationSheet(live, name: calculation, template, names: names.count)
  book.add(sheet, rows: lines)
  book.names = names.map { NewName($0.key.name, meaning: $0.meaning) }
  book.names += front.liveNames
  book.names.append(
    NewName(
      BlankFormKey.marker, meaning: absoluteReference(CellReference(row: 1, column: 2), onSheet: calculation))
  )
  var notLive: [(path: String, reason: LiveReason)] = []
  var count = 0
  for indicator in template.indicators where indicator.rule != nil {
    switch live.scores[indicator.id.index] {
    case .live: count += 1
    case .none(let reason): notLive.append((indicator.path, reason))
    }
  }
  return BlankForm(book: book, live: count, notLive: notLive)
}

/// The hidden sheet on which the workbook computes, and by which it is known again.
private func calculationSheet(
  _ live: LiveFormulas, name: String, _ template: Template, names: Int
) -> (NewSheet, [NewRow]) {
  var sheet = NewSheet(name: name)
  sheet.visibility = .hidden
  sheet.isProtected = true
  sheet.setWidth(ofColumn: 2, to: 40)
  let print = template.formFingerprint
  let look = CellLook()
  var rows = [
    NewRow(
      [.text("表单标记"), .text("heng-blank 1 \(print.cells) \(print.text) \(names)")], look: look, number: 1),
    NewRow(
      [.text("说明"), .text("一行是计算的一步：状态（0 有值）、分子、分母；数都化成整数，电子表格才算得准。由 heng 生成，不要改。")],
      look: look, number: 2),
  ]
  var lines: [Int: [NewCell]] = [:]
  for (line, text) in live.labels {
    lines[line, default: []].append(NewCell(.text(String(text.prefix(200))), at: 2, look))
  }
  for cell in live.cells {
    lines[cell.row, default: []].append(NewCell(.formula(cell.formula, result: nil), at: cell.column, look))
  }
  for (number, cells) in lines.sorted(by: { $0.key < $1.key }) {
    rows.append(NewRow(cells.sorted { $0.column < $1.column }, number: number))
  }
  return (sheet, rows)
}
