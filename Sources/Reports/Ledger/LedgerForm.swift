import Audit
import Program
import Runtime
import Source
import Values

/// What a ledger says of one form: made on any thread, written in the order of the forms.
package struct LedgerForm: Sendable {
  /// A row of the list of indicators.
  struct Line: Sendable {
    let cells: [LedgerCell]
    /// Whether it is the sum of rows below it.
    let isSum: Bool
  }

  /// What a form lost at an indicator with nothing below it.
  struct Loss: Sendable {
    /// The place of the indicator among those with nothing below them.
    let index: Int
    let points: Rational
  }

  /// The cells of its row behind number and name.
  let overview: [LedgerCell]
  let name: String
  /// Where the form stands.
  let place: Place
  let lines: [Line]
  /// The cells of each finding behind the name of the form.
  let findings: [[LedgerCell]]
  /// One for each indicator that has a score.
  let losses: [Loss]
  let isOpen: Bool
  /// The number of its grade; nil where there is none, or it is open.
  let grade: Int?
  let isContradicted: Bool
}

/// Makes what a ledger says of forms.
package struct LedgerMaker: Sendable {
  let narrator: Narrator
  let words: LedgerWords
  /// Whether claims are held against figures.
  let isAudit: Bool
  /// The indicators that have a column of their own in the list of forms.
  let tops: [IndicatorID]
  /// The indicators with nothing below them, in the order of the form.
  let leaves: [IndicatorID]
  /// How many levels names of indicators have, and those of rows.
  let leafDepth: Int
  let depth: Int
  private let leafIndex: [IndicatorID: Int]
  private let order: [IndicatorID]

  /// For forms of a template.
  package init(_ template: Template, _ language: Language, isAudit: Bool) {
    narrator = Narrator(template, language)
    words = LedgerWords(language)
    self.isAudit = isAudit
    order = template.treeOrder()
    let first = template.roots + template.extras
    // A second level is worth columns as long as a page holds them; one alone says what the first says.
    let shown = order.filter { id in
      template[id].level == 1
        || template[id].level == 2 && template[id].parent.map { template[$0].children.count > 1 } ?? false
    }
    tops = shown.count <= 14 ? shown : first
    leaves = order.filter { template[$0].children.isEmpty }
    leafIndex = Dictionary(uniqueKeysWithValues: leaves.enumerated().map { ($1, $0) })
    leafDepth = order.map { template[$0].level }.max() ?? 1
    depth = order.map { template[$0].level + (template[$0].rows == nil ? 0 : 1) }.max() ?? 1
  }

  var template: Template { narrator.template }

  /// What is said of a form that was scored.
  package func form(_ evaluation: Evaluation) -> LedgerForm {
    let found = evaluation.findings.open
    return form(
      evaluation,
      further: [
        .count(
          found.count + evaluation.reading.errors + evaluation.reading.warnings + evaluation.reading.notes)
      ], lines: lines(evaluation, claims: [:]),
      findings: found.map { cells(of: $0) }, isContradicted: false)
  }

  /// What is said of a form whose claims were held against its figures.
  package func form(_ audit: FormAudit) -> LedgerForm {
    let errors = audit.findings.count { $0.weight == .contradiction }
    let warnings = audit.findings.count { $0.weight == .warning }
    let unchecked = audit.findings.count { $0.weight == .unchecked }
    var claims: [String: [AuditLine]] = [:]
    for line in audit.lines where [.row, .indicator, .group].contains(line.level) {
      claims[line.path, default: []].append(line)
    }
    let checks = audit.lines.filter { $0.level == .check }.map { checkLine($0, of: audit.evaluation) }
    return form(
      audit.evaluation,
      further: [
        audit.claimedTotal.map { printed($0) } ?? .blank,
        audit.difference.map { .number(printed: narrator.numbers.machine($0)) } ?? .blank,
        .text(audit.claimedGrade), .count(errors),
        .count(warnings + audit.evaluation.reading.warnings),
        // What could not be read contradicts nothing: nobody could check it.
        .count(unchecked + audit.evaluation.reading.errors),
      ], lines: lines(audit.evaluation, claims: claims) + checks,
      findings: audit.findings.map { cells(of: $0) }, isContradicted: errors > 0)
  }

  private func form(
    _ evaluation: Evaluation, further: [LedgerCell], lines: [LedgerForm.Line], findings: [[LedgerCell]],
    isContradicted: Bool
  ) -> LedgerForm {
    LedgerForm(
      overview: overview(evaluation) + further, name: evaluation.form, place: evaluation.place, lines: lines,
      findings: findings,
      losses: losses(evaluation), isOpen: !evaluation.isDetermined,
      grade: evaluation.grade.flatMap { $0.isDetermined ? $0.final.lowerBound : nil },
      isContradicted: isContradicted)
  }

  /// A claim as it was printed.
  private func printed(_ figure: PrintedFigure) -> LedgerCell {
    figure.value.exactDecimalText.map { text in
      let places = text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
      return .number(printed: figure.value.fixedText(places: min(30, max(figure.places, places))))
    } ?? .text(figure.written)
  }

  // MARK: the row of a form

  private func overview(_ evaluation: Evaluation) -> [LedgerCell] {
    var cells = evaluation.groups.map { LedgerCell.text($0.map { narrator.text($0) }) }
    cells += Array(repeating: .blank, count: template.groupings.count - cells.count)
    cells += tops.map { cell(evaluation.indicators[$0.index].score) }
    if !template.indicators.isEmpty { cells.append(cell(evaluation.total)) }
    if !template.grades.isEmpty { cells.append(.text(evaluation.grade.map { gradeName($0) })) }
    cells.append(.text(evaluation.isDetermined ? words.scored : words.undetermined))
    if !template.vetoes.isEmpty { cells.append(.text(vetoes(evaluation.grade))) }
    return cells
      + zip(template.outcomes, evaluation.outcomes).map { outcome, figure in
        guard case .number? = figure.value else { return .text(figureText(outcome, figure)) }
        return .number(printed: narrator.cell(outcome, figure))
      }
  }

  private func figureText(_ outcome: Outcome, _ figure: FigureResult) -> String {
    figure.value == nil ? words.undetermined : narrator.cell(outcome, figure)
  }

  private func gradeName(_ grade: GradeResult) -> String {
    grade.isDetermined ? template.grades[grade.final.lowerBound].name : words.undetermined
  }

  /// What has lowered the grade, or may.
  private func vetoes(_ grade: GradeResult?) -> String? {
    let lines = grade?.vetoes.filter { $0.holds != false }.map { veto in
      narrator.vetoLine(veto, isOpen: grade.map { !$0.isDetermined } ?? false)
    }
    guard let lines, !lines.isEmpty else { return nil }
    let told = lines.joined(separator: narrator.words.semicolon)
    return grade?.isLowered == false ? told + words.sameGrade : told
  }

  func cell(_ score: Score) -> LedgerCell {
    switch score {
    case .scored(let points): .number(printed: narrator.numbers.machine(points))
    case .notApplicable: .text(words.notApplicable)
    case .undetermined: .text(words.undetermined)
    }
  }

  // MARK: the rows of its indicators

  private func lines(_ evaluation: Evaluation, claims: [String: [AuditLine]]) -> [LedgerForm.Line] {
    var claims = claims
    return order.flatMap { id -> [LedgerForm.Line] in
      let names = template[id].path.split(separator: "/").map(String.init)
      let result = evaluation.indicators[id.index]
      let isSum = !template[id].children.isEmpty || template[id].rows != nil
      func line(_ result: IndicatorResult, _ names: [String], _ kind: String, _ path: String, isSum: Bool)
        -> LedgerForm.Line
      {
        let claim = claims[path]?.first
        if claim != nil { claims[path]?.removeFirst() }
        return LedgerForm.Line(
          cells: cells(result, [.text(evaluation.form), .text(kind)] + padded(names), claim, isSum: isSum),
          isSum: isSum)
      }
      let path = template[id].path
      return [line(result, names, isSum ? words.subtotal : words.leaf, path, isSum: isSum)]
        + result.rows.map { row in
          line(row.result, names + [row.name], words.row, path + "/" + row.name, isSum: false)
        }
    }
  }

  private func padded(_ names: [String]) -> [LedgerCell] {
    (0..<depth).map { names.indices.contains($0) ? .text(names[$0]) : .blank }
  }

  private func cells(
    _ result: IndicatorResult, _ head: [LedgerCell], _ claim: AuditLine?, isSum: Bool
  ) -> [LedgerCell] {
    var cells = head + [result.hasPoints ? .number(printed: narrator.numbers.machine(result.points)) : .blank]
    let lost = lost(result)
    if isAudit { cells.append(claim.map { claimed($0) } ?? .blank) }
    cells.append(cell(result.score))
    if isAudit {
      let difference = claim?.difference
      cells += [
        difference.map { .number(printed: narrator.numbers.machine($0)) } ?? .blank,
        .text(claim.map { AuditWords(narrator.language).verdict($0.verdict) }),
      ]
    }
    cells.append(lost.map { .number(printed: narrator.numbers.machine($0)) } ?? .blank)
    cells.append(.text(state(result.score)))
    return cells + [isSum ? .blank : .text(note(result, lost)), .text(result.reason)]
  }

  private func claimed(_ line: AuditLine) -> LedgerCell {
    guard let points = line.claimedPoints, let text = points.exactDecimalText else {
      return .text(line.claimed.map { narrator.text($0) })
    }
    return .number(printed: text)
  }

  /// The points less the score; nil where there is none, and beside the total.
  private func lost(_ result: IndicatorResult) -> Rational? {
    guard template[result.id].role == .regular, result.hasPoints, case .scored(let score) = result.score
    else { return nil }
    return try? result.points - score
  }

  private func state(_ score: Score) -> String {
    switch score {
    case .scored: words.scored
    case .notApplicable: words.notApplicable
    case .undetermined: words.undetermined
    }
  }

  /// Why points were lost, or why there is no score.
  private func note(_ result: IndicatorResult, _ lost: Rational?) -> String? {
    switch result.score {
    case .scored:
      return lost.flatMap { $0.isPositive ? causes(result, $0, narrator) : nil }
    case .notApplicable:
      return sentences(result) { if case .notApplicable = $0 { true } else { false } }
    case .undetermined(let low, let high, _):
      let range = low == high ? nil : narrator.numbers.score(low) + "–" + narrator.numbers.score(high)
      let parts = [
        sentences(result) { if case .obstacle = $0 { true } else { false } }, range.map { words.range($0) },
      ].compactMap { $0 }
      return parts.isEmpty ? nil : parts.joined(separator: narrator.words.semicolon)
    }
  }

  private func sentences(_ result: IndicatorResult, of isWanted: (DerivationStep) -> Bool) -> String? {
    let all = result.steps.filter(isWanted).map { narrator.sentence($0) }
    return all.isEmpty ? nil : all.joined(separator: narrator.words.semicolon)
  }

  /// A figure that a check of the template computes, with what the form claims for it.
  private func checkLine(_ line: AuditLine, of evaluation: Evaluation) -> LedgerForm.Line {
    let head: [LedgerCell] = [.text(evaluation.form), .text(words.check)] + padded([line.name])
    let cells: [LedgerCell] = [
      .blank, .text(line.claimed.map { narrator.text($0) }), .text(narrator.computed(line)), .blank,
      .text(AuditWords(narrator.language).verdict(line.verdict)), .blank, .blank, .blank, .blank,
    ]
    return LedgerForm.Line(cells: head + cells, isSum: false)
  }

  private func losses(_ evaluation: Evaluation) -> [LedgerForm.Loss] {
    leaves.compactMap { id in
      guard let index = leafIndex[id], let lost = lost(evaluation.indicators[id.index]) else { return nil }
      return LedgerForm.Loss(index: index, points: lost)
    }
  }

  // MARK: findings

  /// Weight, code, what was found, where, why and what to do.
  func cells(of finding: Diagnostic) -> [LedgerCell] {
    cells(of: finding, weight: finding.severity.word(in: narrator.language))
      + (isAudit ? [LedgerCell.blank] : [])
  }

  private func cells(of finding: AuditFinding) -> [LedgerCell] {
    cells(of: finding.diagnostic, weight: AuditWords(narrator.language).weight(finding.weight))
      + [.text(finding.variant?.text(in: narrator.language))]
  }

  private func cells(of finding: Diagnostic, weight: String) -> [LedgerCell] {
    let text = finding.message.text(in: narrator.language)
    return [
      .text(weight), .text(finding.code), .text(text.headline), .text(narrator.address(of: finding)),
      .text(text.why), .text(text.remedy),
    ]
  }
}
