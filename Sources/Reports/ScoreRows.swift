import DataFiles
import Planning
import Program
import Runtime
import Source
import Values

/// Writes the rows of a table of scores from columns, form by form, as bytes; the same rows as `renderScores` writes.
package struct ScoreRows: Sendable {
  /// What a row shows of a form that has been read in a block.
  private let table: ScoreTable
  private let template: Template
  private let scores: [NodeID]
  private let total: NodeID
  private let grade: NodeID?
  private let outcomes: [NodeID]
  /// 不适用 and 待定, each with the comma before it.
  private let notApplicable: [UInt8]
  private let undetermined: [UInt8]
  private let grades: [[UInt8]]
  private let states: (settled: [UInt8], open: [UInt8])
  private let decimals: DecimalTexts

  /// A writer for a template and its plan.
  package init(_ template: Template, _ plan: Plan, _ language: Language) {
    self.template = template
    let table = ScoreTable(Narrator(template, language))
    self.table = table
    scores = table.ids.map { plan.indicators[$0.index].score }
    (total, grade, outcomes) = (plan.total, plan.grade?.final, plan.outcomes)
    func cell(_ text: String) -> [UInt8] { Array(",".utf8) + Array(writeCSVField(text).utf8) }
    notApplicable = cell(ReportWords.chinese.notApplicable)
    undetermined = cell(ReportWords.chinese.undetermined)
    grades = template.grades.map { cell(visibleText($0.name)) }
    states = (cell(table.state(isDetermined: true)), cell(table.state(isDetermined: false)))
    decimals = DecimalTexts(places: template.rounding.places)
  }

  /// The nodes that rows need.
  package var nodes: [NodeID] { scores + [total] + [grade].compactMap { $0 } + outcomes }

  /// The rows of a block, one behind the other, and where each ends. `own` are forms that were evaluated by themselves.
  package func append(
    _ values: BlockValues, _ names: FormNames, _ own: [Int: Evaluation], to bytes: inout [UInt8],
    ends: inout [Int]
  ) {
    let cells = (template.indicators.isEmpty ? [] : scores + [total]).map { ScoreCells($0, values, decimals) }
    let grade = self.grade.map { GradeCells($0, values) }
    let figures = zip(template.outcomes, outcomes).map { FigureCells($0, $1, values, table.narrator) }
    let isOpen = openForms(values, cells, grade, figures)
    var words = RowWords(
      count: values.count, width: cells.count + (cells.isEmpty ? 0 : 1) + 2 + figures.count, decimals)
    let open = RowWords.word(undetermined)
    for cell in cells { words.add(cell, decimals, open: open) }
    if !cells.isEmpty {
      let names = grades.map { RowWords.word($0) }
      words.add { lane in
        guard let grade else { return RowWords.comma }
        return grade.code(lane).map { names[$0] } ?? open
      }
    }
    // A state is longer than a word.
    for part in [0..<7, 7..<14] {
      let (settled, open) = (RowWords.word(states.settled, part), RowWords.word(states.open, part))
      if let settled, !isOpen.contains(true) {
        words.add(same: settled)
      } else {
        words.add { isOpen[$0] ? open : settled }
      }
    }
    for figure in figures { words.add { figure.word($0, values) } }
    func longRow(_ lane: Int) -> [UInt8] {
      if let evaluation = own[lane] { return Array(CSVTextTable.line(table.row(evaluation)).utf8) }
      var text = field(names[lane])
      for cell in cells { text += self.text(of: cell, lane, values) }
      if !cells.isEmpty {
        text += grade == nil ? [UInt8(ascii: ",")] : grade?.code(lane).map { grades[$0] } ?? undetermined
      }
      text += isOpen[lane] ? states.open : states.settled
      for figure in figures { text += figure.text(lane, values) }
      return text + [0x0D, 0x0A]
    }
    words.append(names, to: &bytes, ends: &ends, isOwn: { own[$0] != nil }, long: longRow)
  }

  private func openForms(
    _ values: BlockValues, _ cells: [ScoreCells], _ grade: GradeCells?, _ figures: [FigureCells]
  ) -> [Bool] {
    (0..<values.count).map { lane in
      guard let total = cells.last else { return figures.contains { $0.isUnsettled(lane) } }
      return total.look(lane) == .open || grade.map { $0.code(lane) == nil } ?? false
    }
  }

  private func text(of cell: ScoreCells, _ lane: Int, _ values: BlockValues) -> [UInt8] {
    switch cell.look(lane) {
    case .notApplicable: notApplicable
    case .open: undetermined
    case .number, .other: other(cell.node, values, lane)
    }
  }

  private func field(_ name: ArraySlice<UInt8>) -> [UInt8] {
    Array(writeCSVField(visibleText(String(decoding: name, as: UTF8.self))).utf8)
  }

  private func other(_ node: NodeID, _ values: BlockValues, _ lane: Int) -> [UInt8] {
    guard case .value(.number(let number))? = values.value(node, lane) else { return undetermined }
    return Array(("," + table.narrator.numbers.machine(number)).utf8)
  }
}
