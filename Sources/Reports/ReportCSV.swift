import DataFiles
import Program
import Runtime
import Source
import Values

/// One row per form: its name, a column per indicator, the total, the grade and the state. Findings have no place in a
/// table whose columns are summed; they stand on standard error and in the file of `--findings`.
func scoresCSV(_ evaluations: [Evaluation], _ narrator: Narrator) -> String {
  let rows = ScoreTable(narrator)
  var table = CSVTextTable(header: rows.header)
  for evaluation in evaluations { table.append(rows.row(evaluation)) }
  return table.text
}

/// The columns of a table of scores.
struct ScoreTable {
  let narrator: Narrator
  /// The indicators in the order of the columns.
  let ids: [IndicatorID]

  init(_ narrator: Narrator) {
    self.narrator = narrator
    ids = narrator.template.treeOrder()
  }

  private var template: Template { narrator.template }

  /// A template that only rates has no total to tell.
  var header: [String] {
    var header = ["表单"] + ids.map { template[$0].path }
    if !ids.isEmpty { header += ["总分", "等次"] }
    return header + ["状态"] + template.outcomes.map { narrator.columnName(of: $0) }
  }

  func row(_ evaluation: Evaluation) -> [String] {
    var row = [evaluation.form] + ids.map { narrator.cell(evaluation.indicators[$0.index].score) }
    if !ids.isEmpty { row += [narrator.cell(evaluation.total), narrator.gradeCell(evaluation.grade)] }
    row.append(state(isDetermined: evaluation.isDetermined))
    return row + zip(template.outcomes, evaluation.outcomes).map { narrator.cell($0, $1) }
  }

  func state(isDetermined: Bool) -> String { isDetermined ? "已评分" : ReportWords.chinese.undetermined }
}

/// One row per step; what is no step (losses, figures, citations, reasons) has no number.
func explanationCSV(
  _ evaluation: Evaluation, _ indicator: IndicatorID?, _ findings: [Diagnostic], _ narrator: Narrator
) -> String {
  let template = narrator.template
  var table = CSVTextTable(header: ["指标", "分值", "得分", "步骤", "说明"])
  for id in indicator.map({ template.subtree($0) }) ?? template.treeOrder() {
    for entry in narrator.entries(of: evaluation.indicators[id.index]) {
      let result = entry.result
      let points = result.hasPoints ? narrator.numbers.machine(result.points) : ""
      let head = [entry.path, points, narrator.cell(result.score)]
      let parts = narrator.explanation(of: entry)
      let isSum = !entry.isRow && !(template[id].children.isEmpty && result.rows.isEmpty)
      let title = isSum ? [narrator.titleLine(entry, in: evaluation)] : []
      table.append(head, steps: parts.steps, notes: title + parts.notes)
    }
  }
  if indicator == nil { appendTotal(evaluation, to: &table, narrator) }
  for finding in findings { table.append(["", "", "", "", narrator.line(of: finding)]) }
  return table.text
}

private func appendTotal(_ evaluation: Evaluation, to table: inout CSVTextTable, _ narrator: Narrator) {
  let total = narrator.totalExplanation(evaluation)
  let totalCells = [narrator.numbers.machine(narrator.template.total), narrator.cell(evaluation.total)]
  table.append(["总分"] + totalCells, steps: total.lines, notes: [total.title])
  if let grade = evaluation.grade {
    let byTotal = narrator.words.byTotal + narrator.words.colon + narrator.grade(grade.byTotal)
    let vetoes = grade.vetoes.flatMap {
      [narrator.vetoLine($0, isOpen: !grade.isDetermined)] + narrator.vetoNotes($0)
    }
    let name = narrator.gradeCell(grade)
    table.append(["等次", "", name], steps: [], notes: [byTotal] + vetoes)
  }
}

extension Narrator {
  func cell(_ score: Score) -> String {
    switch score {
    case .scored(let points): numbers.machine(points)
    case .notApplicable: ReportWords.chinese.notApplicable
    case .undetermined: ReportWords.chinese.undetermined
    }
  }

  /// The name of a figure's column, with the unit of its numbers.
  func columnName(of outcome: Outcome) -> String {
    guard case .number(let type) = outcome.measure.type, let unit = type.unit else { return outcome.name }
    return outcome.name + "（\(unit.symbol)）"
  }

  /// A figure beside the scores; a number without its unit, which stands in the name of the column.
  func cell(_ outcome: Outcome, _ figure: FigureResult) -> String {
    figure.doesNotApply ? "" : cell(outcome, figure.value, figure.text)
  }

  /// The same of a value with the text that is printed of it where it is no number.
  func cell(_ outcome: Outcome, _ value: Value?, _ written: Phrase?) -> String {
    guard let value else { return ReportWords.chinese.undetermined }
    guard case .number(let number) = value, case .number(let type) = outcome.measure.type else {
      return written.map { text($0) } ?? ""
    }
    let shown = type.unit.flatMap { try? number.divided(by: $0.factor) } ?? number
    return shown.exactDecimalText.flatMap { $0.count <= 20 ? $0 : nil } ?? shown.fixedText(places: 4)
  }

  func gradeCell(_ grade: GradeResult?) -> String {
    guard let grade else { return "" }
    return grade.isDetermined
      ? template.grades[grade.final.lowerBound].name : ReportWords.chinese.undetermined
  }
}

/// A table for Excel: byte-order mark, CRLF, every field made safe.
struct CSVTextTable {
  private(set) var text = "\u{FEFF}"

  init(header: [String]) { append(header) }

  mutating func append(_ fields: [String]) { text += Self.line(fields) }

  static func line(_ fields: [String]) -> String {
    fields.map { writeCSVField(visibleText($0)) }.joined(separator: ",") + "\r\n"
  }

  /// Numbered steps, then notes without number; at least one row.
  mutating func append(_ head: [String], steps: [String], notes: [String]) {
    for (index, step) in steps.enumerated() { append(head + [String(index + 1), step]) }
    for note in notes { append(head + ["", note]) }
    if steps.isEmpty, notes.isEmpty { append(head + ["", ""]) }
  }
}
