import Program
import Runtime
import Source
import Values

/// What evaluations give, written as the documents write it.
struct ResultTexts {
  private let template: Template
  private let evaluations: [Evaluation]
  private let summaries: (results: [SummaryResult], diagnostics: [Diagnostic])

  init(
    _ template: Template, _ evaluations: [Evaluation],
    _ summaries: (results: [SummaryResult], diagnostics: [Diagnostic]) = ([], [])
  ) {
    self.template = template
    self.evaluations = evaluations
    self.summaries = summaries
  }

  /// The codes of all findings, in order.
  var findings: [String] { (evaluations.flatMap(\.findings) + summaries.diagnostics).map(\.code) }

  /// The score of the only leaf, or else the total.
  var only: String? {
    guard let evaluation = evaluations.first else { return nil }
    let leaves = evaluation.indicators.filter { template[$0.id].rule != nil }
    return leaves.count == 1 ? text(leaves[0].score) : text(evaluation.total)
  }

  /// What a line's left side names: `总分`, `等次`, a path, the name of a figure, with the form before it where
  /// there are several; `汇总 名称` or `汇总 名称（组）` for what all forms come to.
  func text(named name: String) -> String? {
    if name.hasPrefix("汇总 ") { return summary(named: String(name.dropFirst(3))) }
    for evaluation in evaluations where name.hasPrefix(evaluation.form + ": ") {
      return text(named: String(name.dropFirst(evaluation.form.count + 2)), in: evaluation)
    }
    return evaluations.count == 1 ? text(named: name, in: evaluations[0]) : nil
  }

  private func text(named name: String, in evaluation: Evaluation) -> String? {
    switch name {
    case "总分": return text(evaluation.total)
    case "等次": return evaluation.grade.map { text($0.final) }
    case "按得分": return evaluation.grade.map { text($0.byTotal) }
    default:
      if let figure = zip(template.outcomes, evaluation.outcomes).first(where: { $0.0.name == name })?.1 {
        return text(figure)
      }
      if let row = row(named: name, in: evaluation) { return text(row.result.score) }
      let matches = template.indicators.filter { $0.path == name || $0.path.hasSuffix("/" + name) }
      guard let indicator = matches.first(where: { $0.path == name }) ?? matches.first,
        matches.count == 1 || indicator.path == name
      else { return nil }
      return text(evaluation.indicators[indicator.id.index].score)
    }
  }

  private func summary(named name: String) -> String? {
    for result in summaries.results {
      let summary = template.summaries[result.index].name
      for line in result.lines where summary + (line.group.map { "（\($0)）" } ?? "") == name {
        return text(line.figure)
      }
    }
    return nil
  }

  /// A value with its unit, 待定 where it has none.
  private func text(_ figure: FigureResult) -> String {
    if figure.doesNotApply { return "不适用" }
    return figure.text.map { (figure.isExact ? "" : "≈ ") + $0.chinese } ?? "待定"
  }

  /// A row that a form brings, by the path of its indicator and its own name.
  private func row(named name: String, in evaluation: Evaluation) -> RowResult? {
    for indicator in evaluation.indicators {
      let path = template[indicator.id].path + "/"
      if let row = indicator.rows.first(where: { path + $0.name == name }) { return row }
    }
    return nil
  }

  private func text(_ grades: ClosedRange<Int>) -> String {
    let best = template.grades[grades.lowerBound].name
    return grades.count == 1 ? best : "待定 \(template.grades[grades.upperBound].name)–\(best)"
  }

  private func text(_ score: Score) -> String {
    switch score {
    case .scored(let points): points.fixedText(places: template.rounding.places)
    case .notApplicable: "不适用"
    case .undetermined(let low, let high, let mayNotApply):
      "待定 \(low.fixedText(places: template.rounding.places))–\(high.fixedText(places: template.rounding.places))"
        + (mayNotApply && low == high ? "，或不适用" : "")
    }
  }
}
