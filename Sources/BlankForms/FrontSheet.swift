import DataFiles
import LiveFormulas
import Planning
import Program
import Source
import Values
import Workbooks

/// The sheet that units fill: what the form is about, the amounts, and the indicators with their scores.
struct FrontSheet {
  let template: Template
  let plan: Plan
  let form: FormPlan
  var grid: FormGrid
  /// Where each slot stands.
  var places = LivePlaces()
  /// The names of cells.
  var names: [(key: BlankFormKey, meaning: String)] = []
  let rules: FieldRules
  var row = 1
  /// For each indicator with a row of its own, that row.
  var rowsOfIndicators: [IndicatorID: ClosedRange<Int>] = [:]
  var totalRow = 0
  var gradeRow: Int?
  /// The rows of each indicator of the first level.
  var blocks: [ClosedRange<Int>] = []
  /// The indicators with rows whose rules stand in full, by them.
  var standardsOfRows: [String: IndicatorID] = [:]
  /// Where it is said how many scores follow while the form is filled.
  private var tallyRow = 0

  /// How many levels of indicators there are.
  let levels: Int
  var points: Int { levels + 1 }
  var sentence: Int { levels + 2 }
  var item: Int { levels + 3 }
  var value: Int { levels + 4 }
  var unit: Int { levels + 5 }
  var claim: Int { levels + 6 }
  var score: Int { levels + 7 }
  var loss: Int { levels + 8 }
  var reason: Int { levels + 9 }
  var remark: Int { levels + 10 }

  init(_ template: Template, _ plan: Plan, _ form: FormPlan, name: String) {
    (self.template, self.plan, self.form) = (template, plan, form)
    rules = FieldRules(template: template)
    grid = FormGrid(name: name)
    levels = template.indicators.map(\.level).max() ?? 1
    grid.setWidths(
      Array(repeating: levels > 3 ? 9 : levels == 1 ? 22 : 12, count: levels) + [
        6, 36, 20, 13, 7, 8, 8, 8, 24, 16,
      ])
    grid.sheet.isProtected = true
    grid.sheet.showsGridLines = false
    write()
  }

  mutating func write() {
    writeTitle()
    writeFields(form.basics, title: "基本情况")
    writeFields(form.funds, title: fundsTitle)
    writeHead()
    let head = row - 1
    for id in template.roots { writeIndicator(id) }
    for id in template.extras { writeIndicator(id) }
    writeTotal()
    writeGrade()
    writeSignatures()
    grid.setPrint(title: template.name, head: head)
    var parts = blocks.map { block in (block, self.parts(of: block)) }
    // The total never stands alone on a page.
    let total = totalRow...(row - 1)
    if let (rows, own) = parts.popLast(), let last = own.last {
      let glued = Array(own.dropLast()) + [last.lowerBound...total.upperBound]
      parts.append((rows.lowerBound...total.upperBound, glued))
    } else {
      parts.append((total, [total]))
    }
    grid.endPages(head: head, parts, names: 1...levels)
  }

  /// The leaves of a block, each with the subtotal that stands below it.
  private func parts(of block: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var parts: [ClosedRange<Int>] = []
    let own = rowsOfIndicators.filter { block.contains($0.value.lowerBound) }
    for (id, rows) in own.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
      if template[id].rule == nil, let last = parts.popLast() {
        parts.append(last.lowerBound...rows.upperBound)
      } else {
        parts.append(rows)
      }
    }
    return parts
  }

  mutating func name(_ key: BlankFormKey, _ row: Int, _ column: Int) {
    names.append((key, grid.reference(row, column)))
  }

  // MARK: above the indicators

  mutating func writeTitle() {
    grid.put(.text(template.name), row...row, 1...remark, FormLook.title)
    grid.setHeight(row, atLeast: 34)
    row += 1
    let year = template.year.map { "年度：\($0)" } ?? ""
    let version = template.version.map { "版本：\($0)" } ?? ""
    grid.put(
      .text([year, version].filter { !$0.isEmpty }.joined(separator: "    ")), row...row, 1...points,
      FormLook.line)
    tallyRow = row
    let units = Set(template.inputs.filter { $0.type.isMoney }.map { rules.unit($0.type) })
    let money = units.count == 1 ? units.first.map { "单位：\($0)" } ?? "" : ""
    grid.put(.text(money), row...row, remark...remark, FormLook.line.with { $0.horizontal = .right })
    grid.setHeight(row, atLeast: 20)
    row += 1
    let note =
      "浅黄色的格填写，其余的不用动。“参考”是表内公式按填写的数算出的，供填报时参看，得分以财政部门用 heng 计算的为准；参考格空着，是数还没有填全，或不能在表内精确计算（备注栏写明原因）。写不下的，把那一行拉高。"
    grid.put(.text(note), row...row, 1...remark, FormLook.note)
    grid.setHeight(row, atLeast: grid.height(of: note, in: 1...remark, fontSize: 9))
    row += 1
    if template.identifier == nil {
      writePair("表单名称", key: .formName, slot: nil, type: .text, row, .whole)
      row += 1
    }
  }

  /// Says in the head of the form how many of its scores follow while it is filled.
  mutating func writeTally(_ live: LiveFormulas) {
    let rules = template.indicators.filter { $0.rule != nil }
    var cells: [String] = []
    for indicator in rules {
      guard case .live = live.scores[indicator.id.index], let rows = rowsOfIndicators[indicator.id] else {
        continue
      }
      cells.append("ISNUMBER(\(grid.reference(rows.lowerBound, score)))*1")
    }
    let text = "参考得分：\(rules.count) 项中 \(cells.count) 项随填随算"
    let shown = cells.isEmpty || cells.count > 120 ? nil : cells.joined(separator: "+")
    grid.put(
      shown.map { .formula("\"\(text)，已算出 \"&(\($0))&\" 项\"", result: nil) } ?? .text(text),
      tallyRow...tallyRow, sentence...reason, FormLook.line.with { $0.horizontal = .center })
  }

  private var fundsTitle: String {
    let units = Set(form.funds.map { rules.unit(template[$0].type) })
    return units.count == 1 ? "资金情况（单位：\(units.first ?? "")）" : "资金情况"
  }

  mutating func writeFields(_ inputs: [InputID], title: String) {
    if inputs.isEmpty { return }
    grid.put(.text(title), row...row, 1...remark, FormLook.head.with { $0.horizontal = .left })
    grid.setHeight(row, atLeast: 20)
    row += 1
    for (index, id) in inputs.enumerated() {
      let input = template[id]
      let isLeft = index % 2 == 0
      let unit = rules.unit(input.type)
      let isMoney = input.type.isMoney && title.hasSuffix("）")
      let shown = rules.label(input) + (unit.isEmpty || isMoney ? "" : "（\(unit)）")
      let side = !isLeft ? Side.right : index == inputs.count - 1 ? .whole : .left
      writePair(shown, key: .input(id), slot: .input(id), type: input.type, row, side, input)
      if side != .left { row += 1 }
    }
  }

  /// Where a figure stands in its row.
  enum Side { case left, right, whole }

  mutating func writePair(
    _ label: String, key: BlankFormKey, slot: Subject?, type: ValueType, _ row: Int, _ side: Side,
    _ input: Input? = nil
  ) {
    let labels = side == .right ? item...unit : 1...points
    let cells = side == .right ? claim...remark : side == .left ? sentence...sentence : sentence...remark
    grid.put(.text(label), row...row, labels, FormLook.label)
    grid.setHeight(row, atLeast: grid.height(of: label, in: labels))
    grid.put(
      .blank, row...row, cells,
      rules.look(type).with {
        $0.horizontal = .left
        $0.indent = 1
      })
    place(key, slot, row, cells.lowerBound)
    if let input {
      grid.sheet.validations.append(
        rules.validation(input, grid.range(row...row, cells.lowerBound...cells.lowerBound)))
    }
  }

  mutating func place(_ key: BlankFormKey, _ subject: Subject?, _ row: Int, _ column: Int) {
    name(key, row, column)
    if let subject, let slot = plan.graph.known(subject) {
      places.form[slot] = .cell(grid.reference(row, column))
    }
  }
}
