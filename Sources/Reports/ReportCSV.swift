import DataFiles
import Program
import Runtime
import Source
import Values

/// One row per form: its name, a column per indicator, the total, the grade and the state; then one per finding,
/// which has no name and says in the column of the state what was found.
func scoresCSV(_ evaluations: [Evaluation], _ findings: [Diagnostic], _ narrator: Narrator) -> String {
  let template = narrator.template
  let ids = template.treeOrder()
  // A template that only rates has no total to tell.
  var header = ["表单"] + ids.map { template[$0].path }
  if !ids.isEmpty { header += ["总分", "等次"] }
  header += ["状态"] + template.outcomes.map { narrator.columnName(of: $0) }
  var table = CSVTextTable(header: header)
  for evaluation in evaluations {
    var row = [evaluation.form] + ids.map { narrator.cell(evaluation.indicators[$0.index].score) }
    if !ids.isEmpty { row += [narrator.cell(evaluation.total), narrator.gradeCell(evaluation.grade)] }
    row.append(evaluation.isDetermined ? "已评分" : "待定")
    row += zip(template.outcomes, evaluation.outcomes).map { narrator.cell($0, $1) }
    table.append(row)
  }
  let (before, behind) = (header.count - template.outcomes.count - 1, template.outcomes.count)
  for finding in findings {
    table.append(
      Array(repeating: "", count: before) + [narrator.line(of: finding)] + Array(repeating: "", count: behind)
    )
  }
  return table.text
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
    let vetoes = grade.vetoes.flatMap { [narrator.vetoLine($0)] + narrator.vetoNotes($0) }
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
  fileprivate func columnName(of outcome: Outcome) -> String {
    guard case .number(let type) = outcome.measure.type, let unit = type.unit else { return outcome.name }
    return outcome.name + "（\(unit.symbol)）"
  }

  /// A figure beside the scores; a number without its unit, which stands in the name of the column.
  fileprivate func cell(_ outcome: Outcome, _ figure: FigureResult) -> String {
    guard let value = figure.value else { return ReportWords.chinese.undetermined }
    guard case .number(let number) = value, case .number(let type) = outcome.measure.type else {
      return figure.text.map { text($0) } ?? ""
    }
    let shown = type.unit.flatMap { try? number.divided(by: $0.factor) } ?? number
    return shown.exactDecimalText.flatMap { $0.count <= 20 ? $0 : nil } ?? shown.fixedText(places: 4)
  }

  fileprivate func gradeCell(_ grade: GradeResult?) -> String {
    guard let grade else { return "" }
    return grade.isDetermined
      ? template.grades[grade.final.lowerBound].name : ReportWords.chinese.undetermined
  }
}

/// A table for Excel: byte-order mark, CRLF, every field made safe.
struct CSVTextTable {
  private(set) var text = "\u{FEFF}"

  init(header: [String]) { append(header) }

  mutating func append(_ fields: [String]) {
    text += fields.map { writeCSVField(visibleText($0)) }.joined(separator: ",") + "\r\n"
  }

  /// Numbered steps, then notes without number; at least one row.
  mutating func append(_ head: [String], steps: [String], notes: [String]) {
    for (index, step) in steps.enumerated() { append(head + [String(index + 1), step]) }
    for note in notes { append(head + ["", note]) }
    if steps.isEmpty, notes.isEmpty { append(head + ["", ""]) }
  }
}
