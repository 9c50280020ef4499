import DataFiles
import LiveFormulas
import Planning
import Program
import Source
import Values
import Workbooks

/// A sheet for the rows of a table.
struct TableSheet {
  let template: Template
  let plan: Plan
  let table: TableID
  var grid: FormGrid
  var names: [(key: BlankFormKey, meaning: String)] = []
  let rowCount: Int
  private let rules: FieldRules
  private var firstRow = 1
  private var scoreColumn: Int?

  private var rows: ClosedRange<Int> { firstRow...(firstRow + rowCount - 1) }

  init(_ template: Template, _ plan: Plan, _ table: TableID, name: String, rows: Int) {
    (self.template, self.plan, self.table, rowCount) = (template, plan, table, rows)
    rules = FieldRules(template: template)
    grid = FormGrid(name: name)
    grid.sheet.isProtected = true
    grid.sheet.showsGridLines = false
  }

  /// The indicators that stand above the rows.
  private var indicators: [Indicator] { template.indicators.filter { $0.rows?.table == table } }

  /// Writes heads and cells, and says where the cells of slots stand.
  mutating func write(into places: inout LivePlaces) {
    let columns = template.formColumns(of: table)
    let heads = heads(columns)
    grid.setWidths([6] + heads.map(\.width) + (indicators.isEmpty ? [] : [10, 22]))
    let last = heads.count + 1 + (indicators.isEmpty ? 0 : 2)
    writeTop(last)
    let head = firstRow - 1
    grid.put(.text("序号"), head, 1, FormLook.head)
    for (index, part) in heads.enumerated() { grid.put(.text(part.text), head, index + 2, FormLook.head) }
    if !indicators.isEmpty {
      scoreColumn = last - 1
      grid.put(.text("参考得分"), head, last - 1, FormLook.head)
      grid.put(.text("备注"), head, last, FormLook.head)
    }
    grid.setHeight(head, atLeast: 30)
    grid.sheet.frozenRows = head
    grid.growingRows = Set(rows)
    for (index, row) in rows.enumerated() {
      grid.put(.number(Rational(index + 1)), row, 1, FormLook.center)
      grid.setHeight(row, atLeast: 22)
    }
    writeCells(columns, heads, into: &places)
    names.append((.table(table), range(1...last)))
    grid.setPrint(title: template.name + "　" + template[table].name, head: head)
  }

  private func range(_ columns: ClosedRange<Int>) -> String {
    absoluteReference(grid.range(rows, columns), onSheet: grid.sheet.name)
  }

  private mutating func writeTop(_ last: Int) {
    grid.put(.text(template[table].name), 1...1, 1...last, FormLook.title.with { $0.fontSize = 16 })
    grid.setHeight(1, atLeast: 30)
    let how = "一行一条，空行不计；行数不够的，取消工作表保护（没有密码），在表中间插入行并复制整行，或把数据另附 CSV、JSON。"
    let lines = [(how, FormLook.note)] + standards.map { ($0, FormLook.standard) }
    for (index, (line, look)) in lines.enumerated() {
      let row = index + 2
      grid.put(.text(line), row...row, 1...last, look)
      grid.setHeight(row, atLeast: grid.height(of: line, in: 1...last, fontSize: 9))
    }
    firstRow = lines.count + 3
  }

  /// By what rows are scored, said once for all indicators that share it.
  private var standards: [String] {
    var order: [String] = []
    var heads: [String: [String]] = [:]
    for indicator in indicators {
      let text = template.prose(of: indicator)
      if heads[text] == nil { order.append(text) }
      heads[text, default: []].append(
        "\(indicator.path)（\(Template.pointsText(indicator.points))分）：" + template.proseOfRows(of: indicator))
    }
    return order.map { text in
      let lines = heads[text] ?? []
      return lines.count == 1
        ? lines.joined() + "：" + text : lines.joined(separator: "；\n") + "。\n以上各行：" + text
    }
  }

  // MARK: columns

  private enum Part { case value, sign, unit }
  private typealias Head = (text: String, width: Int, column: Int, part: Part)

  private func heads(_ columns: [BlankFormColumn]) -> [Head] {
    var heads: [Head] = []
    let isSplit = columns.contains { $0.isSplitTarget }
    for (index, column) in columns.enumerated() {
      let inputs = column.columns.map { template[table].columns[$0] }
      let unit = inputs.lazy.map { rules.unit($0.type) }.first { !$0.isEmpty } ?? ""
      let isNumber = inputs.contains { if case .number = $0.type { true } else { false } }
      let text = column.head + (isNumber && !unit.isEmpty ? "\n（\(unit)）" : "")
      if column.isSplitTarget {
        heads.append(("目标性质", 8, index, .sign))
        heads.append((text, 12, index, .value))
        heads.append(("计量单位", 9, index, .unit))
      } else {
        let isName = column.columns.contains { $0 == template[table].nameColumn }
        let isText = inputs.contains { $0.type == .text }
        heads.append((text, isName ? 30 : isText ? 18 : 13, index, .value))
      }
    }
    return isSplit ? heads : heads
  }

  private mutating func writeCells(
    _ columns: [BlankFormColumn], _ heads: [Head], into places: inout LivePlaces
  ) {
    places.rowCounts[table] = rowCount
    let last = rows.upperBound
    places.rowRanges[table] = (
      range(1...1),
      absoluteReference(
        grid.range((last + 1)...(last + 200), 2...(heads.count + 1)), onSheet: grid.sheet.name)
    )
    var parts: (sign: Int, unit: Int)?
    if let sign = heads.firstIndex(where: { $0.part == .sign }),
      let unit = heads.firstIndex(where: { $0.part == .unit })
    {
      parts = (sign + 2, unit + 2)
      names.append((.sign(table), range((sign + 2)...(sign + 2))))
      names.append((.unit(table), range((unit + 2)...(unit + 2))))
    }
    for (index, head) in heads.enumerated() {
      let column = columns[head.column]
      let at = index + 2
      switch head.part {
      case .sign: writeSigns(at)
      case .unit: writeUnits(at)
      case .value:
        names.append((.column(table, column.columns[0]), range(at...at)))
        writeValues(column, at)
        for own in column.columns {
          guard let slot = plan.graph.known(.column(table, own)) else { continue }
          places.rows[slot] = rows.map { row in place(column, own, row, at, parts) }
        }
      }
    }
  }

  private func place(
    _ column: BlankFormColumn, _ own: Int, _ row: Int, _ at: Int, _ parts: (sign: Int, unit: Int)?
  ) -> LivePlace {
    let cell = grid.reference(row, at)
    guard let parts, case .target = template[table].columns[own].type else {
      return column.columns.count > 1 ? .shared(cell) : .cell(cell)
    }
    if column.isSplitTarget {
      return .parts(
        sign: grid.reference(row, parts.sign), value: cell, unit: grid.reference(row, parts.unit),
        takesWords: true)
    }
    return column.isSplitActual
      ? .parts(
        sign: "", value: cell, unit: grid.reference(row, parts.unit),
        takesWords: column.columns.count == 1) : .cell(cell)
  }

  private mutating func writeSigns(_ at: Int) {
    for row in rows { grid.put(.blank, row, at, FormLook.input) }
    grid.sheet.validations.append(
      CellValidation(
        [grid.range(rows, at...at)], .list(["≥", "≤", "=", ">", "<", "定性"]),
        prompt: .init(title: "目标性质", text: "≥ 越多越好，≤ 越少越好，= 正好；日期、文字的目标选 定性，写在目标值里"),
        refusal: .init(title: "目标性质", text: "从 ≥、≤、=、>、<、定性 中选")))
  }

  private mutating func writeUnits(_ at: Int) {
    for row in rows { grid.put(.blank, row, at, FormLook.input.with { $0.format = .text }) }
    grid.sheet.validations.append(
      CellValidation(
        [grid.range(rows, at...at)], .anything,
        prompt: .init(title: "计量单位", text: "目标值和完成值的单位，如 个、%、万元；不写在数的后面")))
  }

  private mutating func writeValues(_ column: BlankFormColumn, _ at: Int) {
    let inputs = column.columns.map { template[table].columns[$0] }
    let first = inputs[0]
    let look = column.isSplitTarget || column.isSplitActual ? FormLook.input : rules.look(first.type)
    for row in rows { grid.put(.blank, row, at, look) }
    let cells = grid.range(rows, at...at)
    let kinds = kinds(of: column)
    if !kinds.isEmpty, CellValidation.canList(kinds) {
      let text = "从 \(kinds.joined(separator: "、")) 中选：一行归在哪一类，按它分到指标"
      var validation = CellValidation(
        [cells], .list(kinds), prompt: .init(title: first.name, text: text),
        refusal: .init(title: first.name, text: "不是这几类的行不计分。" + text))
      validation.severity = .warning
      return grid.sheet.validations.append(validation)
    }
    if inputs.count == 1 { return grid.sheet.validations.append(rules.validation(first, cells)) }
    // What feeds columns of two kinds takes both.
    var validation = rules.validation(first, cells)
    validation.rule = .anything
    if inputs.allSatisfy({ $0.type == first.type }) { validation = rules.validation(first, cells) }
    grid.sheet.validations.append(validation)
  }

  /// The words of a column by which rows are told apart for indicators.
  private func kinds(of column: BlankFormColumn) -> [String] {
    var words: [String] = []
    func add(_ part: Measure, _ value: Measure) {
      guard case .column(table, let own) = part.kind, column.columns.contains(own),
        case .constant(.text(let text), _) = value.kind, !words.contains(text)
      else { return }
      words.append(text)
    }
    for indicator in indicators {
      indicator.rows?.filter?.forEachPart { part in
        switch part.kind {
        case .comparison(let left, .equal, let right): add(left, right)
        case .oneOf(let left, let others):
          for other in others { add(left, other) }
        default: break
        }
      }
    }
    return words
  }

  // MARK: scores

  /// Writes the formulas beside the rows.
  mutating func write(_ live: LiveFormulas) {
    guard let scoreColumn else { return }
    for (index, row) in rows.enumerated() {
      var score = "\"\""
      var note = "\"\""
      for indicator in indicators.reversed() {
        guard let outcomes = live.rowScores[indicator.id], index < outcomes.count else { continue }
        switch outcomes[index] {
        case .live(let result):
          score = score == "\"\"" ? result.formula : "IF(\(result.formula)<>\"\",\(result.formula),\(score))"
          if let own = result.note?.formula {
            note = note == "\"\"" ? own : "IF(\(own)<>\"\",\(own),\(note))"
          }
        case .none(let reason):
          if note == "\"\"" { note = "\"\(reason.phrase.chinese)\"" }
        }
      }
      // Shares that are not rounded keep exact scores.
      let isRounded = indicators.allSatisfy { !($0.rows?.keepsExactShares ?? false) }
      grid.put(
        score == "\"\"" ? .text("—") : .formula(score, result: nil), row, scoreColumn,
        FormLook.live.with { $0.format = isRounded ? template.scoreFormat : .general })
      let isFormula = note.hasPrefix("IF(")
      grid.put(
        note == "\"\""
          ? .blank : isFormula ? .formula(note, result: nil) : .text(String(note.dropFirst().dropLast())),
        row,
        scoreColumn + 1, FormLook.reason)
    }
  }
}
