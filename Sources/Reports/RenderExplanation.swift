import Program
import Runtime
import Source
import Values

/// How the scores of a form came about: the whole form, or one indicator with everything below it.
///
/// Every figure is said with its place, every lost point with its cause, every rule with what it cites.
package func renderExplanation(
  _ evaluation: Evaluation, findings: [Diagnostic] = [], tellsFindings: Bool = false, template: Template,
  indicator: IndicatorID?, language: Language,
  format: ReportFormat
) -> String {
  let narrator = Narrator(template, language)
  let told = tellsFindings ? (findings + evaluation.findings).open : []
  switch format {
  case .text:
    return (narrator.findingBlocks(told) + explanationBlocks(evaluation, indicator, narrator)).plainText
  case .markdown:
    return (narrator.findingBlocks(told) + explanationBlocks(evaluation, indicator, narrator)).markdown
  case .json: return resultJSON([evaluation], [], findings, narrator, only: indicator).document
  case .jsonLines: return narrator.formJSON(evaluation, only: indicator).line + "\n"
  case .csv: return explanationCSV(evaluation, indicator, told, narrator)
  case .xlsx: return ""
  case .sarif: return renderSARIF(findings + evaluation.findings, language: language)
  }
}

private func explanationBlocks(
  _ evaluation: Evaluation, _ indicator: IndicatorID?, _ narrator: Narrator
) -> [ReportBlock] {
  let template = narrator.template
  let ids = indicator.map { template.subtree($0) } ?? template.treeOrder()
  var blocks: [ReportBlock] = [.heading(narrator.title(of: evaluation))]
  for id in ids {
    for entry in narrator.entries(of: evaluation.indicators[id.index]) {
      let title = narrator.titleLine(entry, in: evaluation)
      let parts = narrator.explanation(of: entry)
      blocks.append(.section(title, parts.steps + parts.notes))
    }
  }
  guard indicator == nil else { return blocks }
  if !template.indicators.isEmpty {
    let total = narrator.totalExplanation(evaluation)
    blocks.append(.section(total.title, total.lines))
  }
  if let grade = evaluation.grade { blocks += gradeBlocks(grade, narrator) }
  for (outcome, figure) in zip(template.outcomes, evaluation.outcomes) {
    blocks.append(
      .section(
        outcome.name + narrator.words.colon + narrator.figureText(figure),
        figure.steps.map { narrator.sentence($0) } + figure.sources.map { narrator.sourceLine($0) }
          + outcome.citations.map { narrator.words.citation + narrator.words.colon + $0 }))
  }
  if !template.citations.isEmpty {
    blocks.append(.section(narrator.words.templateCitation, template.citations))
  }
  return blocks
}

private func gradeBlocks(_ grade: GradeResult, _ narrator: Narrator) -> [ReportBlock] {
  let words = narrator.words
  var blocks: [ReportBlock] = [
    .lines([words.byTotal + words.colon + narrator.grade(grade.byTotal)])
  ]
  for result in grade.vetoes {
    blocks.append(
      .section(narrator.vetoLine(result, isOpen: !grade.isDetermined), narrator.vetoNotes(result)))
  }
  blocks.append(.lines([words.grade + words.colon + narrator.grade(grade.final)]))
  return blocks
}

extension Narrator {
  /// The line of an indicator or a row; what has others directly below adds them, where that is its whole score.
  func titleLine(_ entry: ResultEntry, in evaluation: Evaluation) -> String {
    let result = entry.result
    let line = scoreLine(entry.path, result)
    if entry.isRow { return line }
    let children =
      template[result.id].children.map { evaluation.indicators[$0.index].score }
      + result.rows.map(\.result.score)
    return line + (sumText(children, result.score).map { words.comma + $0 } ?? "")
  }

  /// The form's score with the scores of the first level, and the steps where it is more than their sum.
  func totalExplanation(_ evaluation: Evaluation) -> (title: String, lines: [String]) {
    var title = words.total + " " + numbers.points(template.total)
    switch language {
    case .chinese: title += "分，得分 \(score(evaluation.total))"
    case .english: title += " points, score \(score(evaluation.total))"
    }
    let roots = template.roots.map { evaluation.indicators[$0.index].score }
    title += sumText(roots, evaluation.total).map { words.comma + $0 } ?? ""
    return (title, evaluation.totalSteps.map { sentence($0) })
  }

  /// What a step list says of one indicator or row, and what else there is to say of it.
  func explanation(of entry: ResultEntry) -> (steps: [String], notes: [String]) {
    let result = entry.result
    var notes = lossLines(result)
    notes += result.sources.map { sourceLine($0) }
    notes += citations(of: entry).map { words.citation + words.colon + $0 }
    if let reason = result.reason { notes.append(words.reason + words.colon + reason) }
    return (result.steps.map { sentence($0) }, notes)
  }

  /// Why a veto exists and what it cites.
  func vetoNotes(_ result: VetoResult) -> [String] {
    let veto = template.vetoes[result.index]
    return (veto.reason.map { [words.because + words.colon + $0] } ?? [])
      + veto.citations.map { words.citation + words.colon + $0 }
  }

  /// `0.60 + 17.00 = 17.60` where the scored parts make up the whole; nil where more happened.
  private func sumText(_ parts: [Score], _ whole: Score) -> String? {
    guard case .scored(let total) = whole else { return nil }
    var sum = Rational.zero
    var texts: [String] = []
    for part in parts {
      switch part {
      case .scored(let points):
        guard let next = try? sum + points else { return nil }
        sum = next
        let text = numbers.score(points.magnitude)
        texts.append(
          texts.isEmpty ? (points.isNegative ? "−" : "") + text : (points.isNegative ? "− " : "+ ") + text)
      case .notApplicable: continue
      case .undetermined: return nil
      }
    }
    guard texts.count > 1, sum == total else { return nil }
    return texts.joined(separator: " ") + " " + numbers.equated(total)
  }
}
