import Phrases
import Source
import Values

/// Writes the text of a drafted template, and remembers which lines belong to which cell.
struct DraftWriter {
  private(set) var lines: [String] = []
  /// For each cell, the lines that are written because of it, from 1.
  private(set) var linesOfCells: [Int: [Int]] = [:]
  private let cells: [DraftedCell]
  private let declared: DraftDeclarations
  private var next = 0

  init(_ table: DraftTable, _ cells: [DraftedCell], _ notes: TableNotes) {
    self.cells = cells
    declared = DraftDeclarations(cells)
    write("衡 1")
    write("")
    write("// 草稿：由 heng draft 写出。印的原文都在 依据 里；标“待定稿”的要由作者定夺，其余也请逐条对照原文。")
    write("模板 \(written(table.title)) {")
    write((table.year.map { "  年度 \($0), " } ?? "  ") + "总分 \(text(table.sum))分\(limits(table, notes))")
    if let total = table.printedTotal, total != table.sum {
      write("  // 待定稿：表上印的合计是 \(text(total)) 分，各项加起来是 \(text(table.sum)) 分")
    }
    if table.sum == .one { write("  // 待定稿：各项的分值合起来是 1，像是按总分的比例印的；如是，各乘以总分") }
    write("  标识 \(declared.identifier)")
    declare(notes)
    for root in table.roots { write(root, depth: 1) }
    for extra in table.extras { writeExtra(extra) }
    write(notes)
    write("}")
  }

  /// The text of the template.
  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func write(_ line: String, for cell: Int? = nil) {
    lines.append(line)
    if let cell { linesOfCells[cell, default: []].append(lines.count) }
  }

  private mutating func declare(_ notes: TableNotes) {
    for item in declared.units { write("  计量单位 { \(item.text) }", for: item.cell) }
    for item in declared.levels { write("  \(item.text)", for: item.cell) }
    write("  // 名称取自印的字；表上没有印的单位是按名称猜的")
    write("  输入 {")
    if !declared.namesItself { write("    \(declared.identifier): 文本") }
    for item in declared.inputs { write("    \(item.text)", for: item.cell) }
    for name in notes.answers { write("    \(written(name)): 是否") }
    write("  }")
    for item in declared.formulas { write("  \(item.text)", for: item.cell) }
    write("")
  }

  private mutating func write(_ indicator: PrintedIndicator, depth: Int) {
    let blanks = String(repeating: "  ", count: depth)
    if indicator.children.isEmpty { return writeLeaf(indicator, blanks) }
    if let points = indicator.points, points != indicator.sum {
      write("\(blanks)// 待定稿：印的是 \(text(points)) 分，下面各项加起来是 \(text(indicator.sum)) 分")
    }
    write("\(blanks)指标 \(written(indicator.name)) \(text(indicator.sum))分 {")
    for child in indicator.children { write(child, depth: depth + 1) }
    write("\(blanks)}")
  }

  /// How far what is added and taken off may go, which tables hardly print.
  private mutating func limits(_ table: DraftTable, _ notes: TableNotes) -> String {
    var limits = ""
    if table.extras.contains(where: { $0.purpose == .bonus }) {
      let most = text(notes.highest ?? (try? table.sum + table.mostAdded) ?? table.sum)
      if notes.highest == nil { write("  // 待定稿：加分能不能使总分超过 \(text(table.sum)) 分，表上没有写，这里写可以到 \(most) 分") }
      limits += ", 最高 \(most)分"
    }
    if table.extras.contains(where: { $0.purpose == .penalty }) {
      write("  // 待定稿：扣分扣到几分为止，表上没有写，这里写最低 0 分")
      limits += ", 最低 0分"
    }
    return limits
  }

  /// 加分 or 扣分 with its items, which have no groups of their own.
  private mutating func writeExtra(_ extra: PrintedIndicator) {
    let word = extra.purpose == .bonus ? "加分" : "扣分"
    guard !extra.children.isEmpty else { return writeLeaf(extra, "  ", word) }
    write("  \(word) \(written(extra.name)) \(text(extra.sum))分 {")
    for leaf in extra.leaves { writeLeaf(leaf, "    ", nil) }
    write("  }")
  }

  private mutating func writeLeaf(
    _ indicator: PrintedIndicator, _ blanks: String, _ word: String? = "指标"
  ) {
    let number = next
    next += 1
    let cell = cells[number]
    for remark in remarks(of: cell, indicator) { write("\(blanks)// \(remark)", for: number) }
    let goal = indicator.goal.isEmpty ? "" : "目标值：" + indicator.goal
    // 完成得满分 says nothing without the goal, so that both are one text
    let rule = indicator.goalIsSilent ? ["\(indicator.standard)（\(goal)）", ""] : [indicator.standard, goal]
    let bases = [rule[0], indicator.explanation, rule[1]].filter { !$0.isEmpty }
      .map { ", 依据 \"\(quoted($0))\"" }.joined()
    write(
      blanks + (word.map { $0 + " " } ?? "")
        + "\(written(indicator.name)) \(text(indicator.sum))分\(bases): \(cell.sentence)", for: number)
  }

  private func remarks(of cell: DraftedCell, _ indicator: PrintedIndicator) -> [String] {
    var remarks = indicator.points == nil ? ["待定稿：表上没有分值，先由人评定"] : []
    switch cell.outcome {
    case .translated(let notes, let doubts):
      if !notes.isEmpty { remarks.append("读法：" + notes.map(\.chinese).joined(separator: "；")) }
      if !doubts.isEmpty { remarks.append("待定稿：" + doubts.map(\.chinese).joined(separator: "；")) }
    case .choice(let taken, let other, let sentence, let notes):
      if !notes.isEmpty { remarks.append("读法：" + notes.map(\.chinese).joined(separator: "；")) }
      remarks.append("待定稿：两种读法。这里是：\(taken.chinese)；另一种：\(other.chinese)，写作 \(sentence.oneLine)")
    case .judged(let range?): remarks.append("读法：由人评定，\(range.chinese)")
    case .judged(nil), .withoutPoints: break
    case .notUnderstood(let words): remarks.append("待定稿：没有读懂“\(words.oneLine)”，先由人评定")
    case .refused(let why): remarks.append("待定稿：读出的句子不合模板（\(why.chinese.oneLine)），先由人评定")
    case .blank: remarks.append("待定稿：表上没有写怎样计分，先由人评定")
    }
    return remarks
  }

  private mutating func write(_ notes: TableNotes) {
    if !notes.grades.isEmpty {
      write("")
      let parts = notes.grades.map { grade in
        grade.least.map { "\(grade.holds ? "≥" : ">") \(text($0))分: \(written(grade.name))" }
          ?? "其余: \(written(grade.name))"
      }
      for doubt in notes.doubts { write("  // 待定稿：\(doubt)") }
      write("  等次 { \(parts.joined(separator: "; ")) }")
    }
    for veto in notes.vetoes {
      write("  否决 \(veto.condition) 时 等次 \(veto.effect)")
    }
    for rest in notes.rest { write("  // 待定稿：备注里还有“\(rest.oneLine)”") }
  }

  private func text(_ number: Rational) -> String { number.exactDecimalText ?? number.description }

  /// A text between quotation marks, on one line.
  private func quoted(_ text: String) -> String {
    text.oneLine.split(separator: "\"").joined(separator: "”")
  }
}

/// What sentences need declared, each once, with the first cell that needs it.
struct DraftDeclarations {
  typealias Item = (text: String, cell: Int)
  private(set) var units: [Item] = []
  private(set) var levels: [Item] = []
  private(set) var inputs: [Item] = []
  private(set) var formulas: [Item] = []
  /// What tells forms apart.
  private(set) var identifier = "单位名称"
  /// Whether the identifier is among the inputs.
  private(set) var namesItself = false

  init(_ cells: [DraftedCell]) {
    var known: Set<String> = []
    for (number, cell) in cells.enumerated() {
      for declaration in cell.declarations {
        switch declaration {
        case .unit(let name): if known.insert("unit " + name).inserted { units.append((name, number)) }
        case .levels(let name, _):
          if known.insert(name).inserted { levels.append((declaration.line, number)) }
        case .identifier(let name):
          identifier = name
          namesItself = true
        case .input(let name, let type, let range):
          // What another cell divides by is above zero in this one too.
          guard known.insert(name).inserted else {
            if range != nil, let index = inputs.firstIndex(where: { $0.text == Self.line(name, type, nil) }) {
              inputs[index].text = Self.line(name, type, range)
            }
            continue
          }
          inputs.append((Self.line(name, type, range), number))
        case .formula(let name, _):
          if known.insert(name).inserted { formulas.append((declaration.line, number)) }
        }
      }
    }
  }

  /// An input as it is declared. Nobody divides by zero: what then would score is for the author to say.
  private static func line(_ name: String, _ type: String, _ range: String?) -> String {
    "\(name): \(type)" + (range.map { ", 范围 \($0)" } ?? "")
      + (range?.hasPrefix("> 0") ?? false ? "   // 表上没有写它为零时怎样计分" : "")
  }
}
