import Program
import Runtime
import Source
import Values

/// The scores of forms, in their order: the tree of indicators, the total, the grade, and what was lost.
///
/// `jsonl` holds the forms alone. `csv` is a table with one row per form; its fixed words are Chinese in either language because programs and
/// spreadsheets read them. `findings` are those of the files themselves, told beside the forms in `json`; people
/// read them, and those of the forms, on standard error, or in a report of text where `tellsFindings`. `sarif` holds the
/// findings and no score. `xlsx` is no text (`ledger`).
package func renderScores(
  _ evaluations: [Evaluation], summaries: [SummaryResult] = [], findings: [Diagnostic] = [],
  tellsFindings: Bool = false, template: Template, language: Language, format: ReportFormat
) -> String {
  let narrator = Narrator(template, language)
  let told = tellsFindings ? (findings + evaluations.flatMap(\.findings)).open : []
  switch format {
  case .text: return (narrator.findingBlocks(told) + scoreBlocks(evaluations, summaries, narrator)).plainText
  case .markdown:
    return (narrator.findingBlocks(told) + scoreBlocks(evaluations, summaries, narrator)).markdown
  case .json: return resultJSON(evaluations, summaries, findings, narrator, only: nil).document
  case .jsonLines: return evaluations.map { narrator.formJSON($0).line + "\n" }.joined()
  case .csv: return scoresCSV(evaluations, narrator)
  case .xlsx: return ""
  case .sarif: return renderSARIF(findings + evaluations.flatMap(\.findings), language: language)
  }
}

private func scoreBlocks(
  _ evaluations: [Evaluation], _ summaries: [SummaryResult], _ narrator: Narrator
) -> [ReportBlock] {
  evaluations.flatMap { scoreBlocks($0, narrator) } + summaryBlocks(summaries, narrator)
}

private func summaryBlocks(_ summaries: [SummaryResult], _ narrator: Narrator) -> [ReportBlock] {
  guard !summaries.isEmpty else { return [] }
  return [
    .heading(narrator.words.summary), .lines(summaries.flatMap { narrator.summaryLines($0) }),
  ]
}

private func scoreBlocks(_ evaluation: Evaluation, _ narrator: Narrator) -> [ReportBlock] {
  let words = narrator.words
  var blocks: [ReportBlock] = [.heading(narrator.title(of: evaluation))]
  if !narrator.template.indicators.isEmpty { blocks.append(.table(scoreTable(evaluation, narrator))) }
  blocks.append(.lines(summaryLines(evaluation, narrator)))
  let lost = lostLines(evaluation, narrator)
  if !lost.isEmpty { blocks.append(.section(words.lostPoints, lost)) }
  let open = openLines(evaluation, narrator)
  if !open.isEmpty { blocks.append(.section(words.undetermined, open)) }
  if !evaluation.findings.isEmpty {
    let summary = diagnosticSummary(evaluation.findings, language: narrator.language)
    blocks.append(.lines([words.findings + words.colon + summary]))
  }
  return blocks
}

private func scoreTable(_ evaluation: Evaluation, _ narrator: Narrator) -> ReportTable {
  let words = narrator.words
  func row(_ name: String, _ result: IndicatorResult, depth: Int) -> ReportTable.Row {
    let cells = [name, narrator.points(of: result), narrator.score(result.score)]
    return ReportTable.Row(depth: depth, cells: cells)
  }
  let rows = narrator.template.treeOrder().flatMap { id in
    let indicator = narrator.template[id]
    let result = evaluation.indicators[id.index]
    return [row(indicator.name, result, depth: indicator.level - 1)]
      + result.rows.map { row($0.name, $0.result, depth: indicator.level) }
  }
  return ReportTable(header: [words.indicator, words.points, words.score], rows: rows)
}

/// 总分, 得分 and 等次, and what vetoes did to the grade.
private func summaryLines(_ evaluation: Evaluation, _ narrator: Narrator) -> [String] {
  let words = narrator.words
  var lines: [String] = []
  // A template that only rates has no points to tell.
  if !narrator.template.indicators.isEmpty {
    lines += [
      words.total + words.colon + narrator.numbers.points(narrator.template.total),
      words.score + words.colon + narrator.score(evaluation.total),
    ]
  }
  if let grade = evaluation.grade {
    lines.append(words.grade + words.colon + narrator.grade(grade.final))
    let mattering = grade.vetoes.filter { $0.holds != false }
    if !mattering.isEmpty {
      lines.append(words.byTotal + words.colon + narrator.grade(grade.byTotal))
      lines += mattering.map { narrator.vetoLine($0, isOpen: !grade.isDetermined) }
    }
  }
  lines += zip(narrator.template.outcomes, evaluation.outcomes).map { outcome, figure in
    outcome.name + words.colon + narrator.figureText(figure)
  }
  return lines
}

private func lostLines(_ evaluation: Evaluation, _ narrator: Narrator) -> [String] {
  narrator.leaves(of: evaluation).compactMap { entry in
    let result = entry.result
    guard narrator.template[result.id].role == .regular, case .scored(let score) = result.score,
      score < result.points, let lost = try? result.points - score
    else { return nil }
    let cause = causes(result, lost, narrator)
    let amount = narrator.numbers.score(lost)
    switch narrator.language {
    case .chinese: return "\(entry.path)：失 \(amount)分" + (cause.map { "，\($0)" } ?? "")
    case .english: return "\(entry.path): lost \(amount)" + (cause.map { "; \($0)" } ?? "")
    }
  }
}

private func openLines(_ evaluation: Evaluation, _ narrator: Narrator) -> [String] {
  narrator.openEntries(of: evaluation).map { entry in
    let causes = entry.result.steps.compactMap { step -> String? in
      guard case .obstacle(let obstacle) = step else { return nil }
      return narrator.sentence(obstacle)
    }
    guard !causes.isEmpty else { return entry.path }
    return entry.path + narrator.words.colon + causes.joined(separator: narrator.words.semicolon)
  }
}

/// The sentences of the steps that cost points or gave some back, in their order.
func causes(_ result: IndicatorResult, _ lost: Rational, _ narrator: Narrator) -> String? {
  // What was given back stands beside what was taken, or the parts would come to more than the whole.
  let steps = narrator.told(result.losses, lost).filter { $0.cause != .rounding }
    .flatMap { loss -> [DerivationStep] in
      let unmet = result.steps.filter(\.isUnmetItem)
      if loss.cause == .curve, unmet.count > 1 { return unmet }
      return result.step(behind: loss).map { [$0] } ?? []
    }
  let sentences = steps.map { narrator.sentence($0) }.withoutRepeats()
  return sentences.isEmpty ? nil : sentences.joined(separator: narrator.words.semicolon)
}
