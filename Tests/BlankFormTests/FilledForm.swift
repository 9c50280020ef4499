import BlankForms
import DataFiles
import Program
import Runtime
import Source
import TargetTexts
import Values
import Workbooks

/// A blank form that is filled as a unit would fill it.
struct FilledForm {
  let template: Template
  private(set) var book: NewWorkbook
  private let meanings: [String: String]

  init(_ template: Template, rows: Int = 3) {
    self.template = template
    book = blankForm(of: template, rows: rows).book
    meanings = Dictionary(book.names.map { ($0.name, $0.meaning) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names of cells.
  var names: [String] { book.names.map(\.name) }

  func range(_ name: String) -> (sheet: String, range: CellRange)? {
    guard let meaning = meanings[name], let mark = meaning.lastIndex(of: "!"),
      let range = CellRange(meaning[meaning.index(after: mark)...].filter { $0 != "$" })
    else { return nil }
    return (String(meaning[..<mark].dropFirst().dropLast()), range)
  }

  /// Writes into the cell of a name, or into a row below its first.
  mutating func set(_ name: String, _ value: CellValue, row: Int = 0) {
    guard let place = range(name), let sheet = book.sheets.firstIndex(where: { $0.sheet.name == place.sheet })
    else { return }
    let number = place.range.first.row + row
    let column = place.range.first.column
    // Units write below the table as well, where the form has no cells.
    let last = book.sheets[sheet].rows.compactMap(\.number).max() ?? 0
    for empty in stride(from: last + 1, through: number, by: 1) {
      book.sheets[sheet].rows.append(NewRow(number: empty))
    }
    guard let index = book.sheets[sheet].rows.firstIndex(where: { $0.number == number }) else { return }
    if !book.sheets[sheet].rows[index].cells.contains(where: { $0.column == column }),
      number > place.range.last.row
    {
      book.sheets[sheet].rows[index].cells.append(NewCell(.blank, at: column))
      book.sheets[sheet].rows[index].cells.sort { $0.column < $1.column }
    }
    guard let cell = book.sheets[sheet].rows[index].cells.firstIndex(where: { $0.column == column }) else {
      return
    }
    book.sheets[sheet].rows[index].cells[cell].value = value
    if case .date = value { book.sheets[sheet].rows[index].cells[cell].look.format = .date }
  }

  mutating func set(_ key: BlankFormKey, _ value: CellValue, row: Int = 0) { set(key.name, value, row: row) }

  /// Fills it with what a form says, as far as a cell can say it.
  mutating func fill(_ form: Form) {
    for (id, datum) in form.inputs { set(.input(id), cell(datum.value, template[id].type)) }
    if template.identifier == nil { set(.formName, .text(form.id)) }
    for (id, entry) in form.indicators {
      if let score = entry.score { set(.score(id), .number(score.value)) }
      if let points = entry.points { set(.points(id), .number(points.value)) }
      if let claim = entry.claimed { set(.claim(id), .number(claim.value)) }
      if entry.notApplicable?.value ?? false { set(.exemption(id), .text("不适用")) }
      for (line, item) in (template[id].rule?.askedLines ?? []).enumerated() {
        guard let answer = entry.answers[item.label] else { continue }
        set(.answer(id, line), .text(answer.value.map { $0 ? "是" : "否" } ?? "不适用"))
      }
    }
    for (table, rows) in form.rows {
      for (index, row) in rows.enumerated() { fill(row, table, at: index) }
    }
  }

  private mutating func fill(_ row: FormRow, _ table: TableID, at index: Int) {
    for column in template.formColumns(of: table) {
      for own in column.columns {
        guard let datum = row.cells[own] else { continue }
        let key = BlankFormKey.column(table, column.columns[0])
        if column.isSplitTarget || column.isSplitActual, case .target(let text) = datum.value,
          case .deadline(let deadline) = text.reading
        {
          set(key, .date(deadline.date), row: index)
          continue
        }
        guard column.isSplitTarget || column.isSplitActual, case .target(let text) = datum.value,
          case .quantity(let quantity) = text.reading, let bound = quantity.bound, !quantity.isApproximate,
          let number = try? bound.divided(by: quantity.unit?.factor ?? .one)
        else {
          set(key, cell(datum.value, template[table].columns[own].type), row: index)
          continue
        }
        set(key, .number(number), row: index)
        set(.unit(table), .text("家"), row: index)
        let signs: [Quantity.Direction: String] = [.atLeast: "≥", .atMost: "≤", .above: ">", .below: "<"]
        if column.isSplitTarget { set(.sign(table), .text(signs[quantity.direction] ?? "="), row: index) }
      }
    }
  }

  private func cell(_ value: Value, _ type: ValueType) -> CellValue {
    switch value {
    case .number(let number):
      guard case .number(let type) = type, let unit = type.unit, unit.symbol != "%" else {
        return .number(number)
      }
      return (try? number.divided(by: unit.factor)).map { .number($0) } ?? .blank
    case .truth(let truth): return .text(truth ? "是" : "否")
    case .date(let date): return .date(date)
    case .text(let text): return .text(text)
    case .level(let set, let index): return .text(template[set].levels[index].name)
    case .target(let text): return .text(text.written)
    case .figure: return .blank
    }
  }

  /// The form as it is read from the file.
  func read() throws -> (form: Form?, codes: [String]) {
    var batch = FormBatch(template)
    batch.read(workbook: try book.bytes(), path: "自评表.xlsx")
    let (forms, diagnostics) = batch.finished()
    return (forms.first, diagnostics.map(\.code))
  }

  /// What its formulas show where a name points.
  func shown(_ sheet: Spreadsheet, _ name: String) -> CellResult {
    meanings[name].map { sheet.value(at: $0) } ?? .error("no \(name)")
  }
}
