import Planning
import Program
import Source
import TargetTexts
import Values

/// The cause of an absence in the words of the template and the form.
extension Explainer {
  mutating func obstacle(_ absence: Absence) -> Obstacle {
    switch absence.cause {
    case .missing(let slot): missing(slot)
    case .unusable(let slot): .unusable(name(of: slot), code: code(of: slot))
    case .zeroDivisor(let node, let dividendIsZero):
      .zeroDivisor(divisorText(node), dividendIsZero: dividendIsZero)
    case .numberLimit: .numberLimit
    case .noCase: .noTier
    case .outsidePoints(let points): .outsidePoints(points)
    case .knotsOutOfOrder(let node): .knotsOutOfOrder(knotTexts(node))
    case .negativeCount(let node): .unusable(text(at: node))
    case .judgedOutside: .unusable(Words.score)
    case .lineNotApplicable: .unusable(Self.items)
    case .noFigure(let node, let trouble):
      .noFigure(text(at: node), text: words(at: node).map { written($0) } ?? "", trouble)
    case .outsideRange(let node, let isRanged): outsideRange(node, isRanged: isRanged)
    case .units(let fault, let a, let b): Self.units(fault, a, b)
    case .unsettledScore(let id?):
      .undeterminedScore(
        Phrase(template[id].name), isNotApplicable: results[id.index]?.score == .notApplicable)
    case .unsettledScore(nil): .undeterminedScore(Words.totalScore)
    case .unsettledPart, .rowGap, .pointsDoNotAddUp: .undeterminedScore(Words.totalScore)
    case .unsettledGrade, .noGrade: .undeterminedScore(Words.grade)
    case .incompleteCohort(let form, let isNotApplicable):
      .incompleteCohort(form: forms[form], isNotApplicable: isNotApplicable)
    case .uncertainCohort(let doubt): .uncertainCohort(doubt)
    case .cohortOfOne: .cohortOfOne
    case .outsideCohort(let node): .outsideCohort(text(at: node))
    case .tooFewValues(let have, let need): .tooFewValues(have: have, need: need)
    case .noRecords(let table):
      .missingInput(table.map { Phrase(template[$0].name) } ?? Template.cohortPhrase)
    case .noFurtherLevel(let node): .noFurtherLevel(levelName(node))
    case .outsideCalendar(let date): .outsideCalendar(date)
    case .lostRows(let table): .unusable(Phrase(template[table].name))
    case .notApplicable, .notApplicablePending, .notApplicableUnruled:
      .unusable(Self.notApplicable)
    }
  }

  private func words(at node: NodeID) -> Measure? { interpreter.lowering.graph.origins[node.index] }

  private func text(at node: NodeID) -> Phrase { words(at: node).map { template.phrase(of: $0) } ?? "" }

  private static let notApplicable = Phrase("不适用", "na")
  private static let items = Phrase("要点", "checklist")

  private mutating func missing(_ slot: SlotID) -> Obstacle {
    switch interpreter.lowering.graph[slot].subject {
    case .input(let id): .missingInput(Phrase(template[id].name))
    case .column(let table, let index): missingColumn(table, index)
    case .score: .missingScore
    case .claim, .totalClaim: .missingClaim
    case .answer(let id, _): .missingAnswers(missingAnswers(of: id))
    case .points, .exemption, .answerExemption: .unusable(name(of: slot))
    }
  }

  private func missingColumn(_ table: TableID, _ index: Int) -> Obstacle {
    // A row's judged score and its claim stand in columns.
    if trace.indicator != nil, index == template[table].scoreColumn, isJudged { return .missingScore }
    if trace.indicator != nil, index == template[table].claimedColumn { return .missingClaim }
    return .missingInput(Phrase(template[table].columns[index].name))
  }

  private var isJudged: Bool { trace.indicator.flatMap { template[$0].rule?.isJudged } ?? false }

  /// The lines of an indicator's checklist that the form does not answer.
  private func missingAnswers(of id: IndicatorID) -> [String] {
    var lines: [String] = []
    template[id].rule?.forEachSentence { rule in
      guard case .checklist(let list) = rule.curve else { return }
      for item in list.items
      where item.condition == nil && form.indicators[id]?.answers[item.label] == nil
        && !lines.contains(item.label)
      {
        lines.append(item.label)
      }
    }
    return lines
  }

  /// The code of the finding that says why what stands in a slot cannot be used.
  private func code(of slot: SlotID) -> String? {
    if case .input(let id) = interpreter.lowering.graph[slot].subject { form.refused[id]?.code } else { nil }
  }

  private func name(of slot: SlotID) -> Phrase {
    switch interpreter.lowering.graph[slot].subject {
    case .input(let id): Phrase(template[id].name)
    case .column(let table, let index): columnName(table, index)
    case .score: Words.score
    case .points(let id): "\(template[id].name)." + Words.points
    case .exemption: Self.notApplicable
    case .answer, .answerExemption: Self.items
    case .claim: Words.claimed
    case .totalClaim: Words.totalClaim
    }
  }

  private func columnName(_ table: TableID, _ index: Int) -> Phrase {
    if trace.indicator != nil, index == template[table].scoreColumn, isJudged { return Words.score }
    if trace.indicator != nil, index == template[table].claimedColumn { return Words.claimed }
    return Phrase(template[table].columns[index].name)
  }

  /// The divisor as it is written: what is divided by, the size of a step, or the lines that apply.
  private func divisorText(_ node: NodeID) -> Phrase {
    guard let words = words(at: node) else { return Phrase("适用的要点", "items that apply") }
    if case .arithmetic(_, .divide, let divisor) = words.kind { return template.phrase(of: divisor) }
    return template.phrase(of: words)
  }

  private mutating func knotTexts(_ node: NodeID) -> [Phrase] {
    guard case .line(_, let knots, _)? = words(at: node)?.kind else { return [] }
    return knots.map { knot in
      let name = template.phrase(of: knot.x)
      guard let value = knownValue(knot.x) else { return name }
      let text = approximate(value, knot.x.type)
      return name == text ? name : "\(name) = \(text)"
    }
  }

  private func outsideRange(_ node: NodeID, isRanged: Bool) -> Obstacle {
    guard let measure = words(at: node), let input = input(of: measure) else {
      return .unusable(text(at: node))
    }
    var written = text(at: node)
    if case .value(let value) = interpreter.value(node, row: trace.rowIndex) {
      // It is said to be written so.
      let shown = template.phrase(of: value, as: .figure).text
      written = Phrase(shown.chinese.replacing("−", with: "-"), shown.english.replacing("−", with: "-"))
    }
    return .outsideRange(Phrase(input.name), text: written, range: isRanged ? input.bounds.phrase : nil)
  }

  /// The input or column whose text a measure is, or is a part of.
  private func input(of measure: Measure) -> Input? {
    switch measure.kind {
    case .grouped(let part), .member(let part, _): input(of: part)
    case .input(let id): template[id]
    case .column(let table, let index): template[table].columns[index]
    case .constant, .meets, .aggregate, .formula, .applied, .parameter, .fullPoints, .ownScore, .score,
      .points,
      .totalScore, .grade, .claimed, .ownClaim, .totalClaim, .negated, .arithmetic, .comparison, .between,
      .oneOf,
      .begins, .not, .all, .any, .isGiven, .hasColumn, .call, .rounded, .limited, .workdays, .shifted,
      .widened,
      .choice, .line, .inapplicable, .reported:
      nil
    }
  }

  private static func units(_ fault: UnitFault, _ a: Figure?, _ b: Figure?) -> Obstacle {
    let unit = (a?.unit ?? b?.unit)?.symbol ?? ""
    let number = (a?.unit == nil ? a : b)?.number ?? .zero
    return switch fault {
    case .differentUnits: .differentUnits(a?.unit?.symbol ?? "", b?.unit?.symbol ?? "")
    case .missingUnit: .missingUnit(number, unit: unit)
    case .ambiguousRatio: .ambiguousRatio(number, unit: unit)
    }
  }

  private func levelName(_ node: NodeID) -> String {
    guard case .shifted(let part, _) = interpreter.lowering.graph[node].operation,
      case .value(.level(let set, let index)) = interpreter.value(part, row: trace.rowIndex)
    else { return "" }
    return template[set].levels[index].name
  }
}
