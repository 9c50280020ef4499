import Planning
import Program
import Source
import Values

/// The grade, checks and figures beside the score.
extension Explainer {
  mutating func grade(for total: Score) -> GradeResult? {
    guard let plan = interpreter.grade() else { return nil }
    let byTotal = gradeRange(of: total)
    if case .scored(let points) = total, template.band(of: points) == nil {
      report(.noGrade(Template.pointsText(points)))
    }
    var vetoes: [VetoResult] = []
    let settled = finalGrade(plan)
    for ((index, veto), node) in zip(template.vetoes.enumerated(), plan.vetoes) {
      vetoes.append(tell(veto, index, node, isOpen: settled == nil))
    }
    let final = settled.map { $0...$0 } ?? pendingGrades(of: total) ?? 0...template.grades.count - 1
    return GradeResult(byTotal: byTotal, final: final, vetoes: vetoes)
  }

  /// The number of the grade; nil where it is open.
  private func finalGrade(_ plan: GradePlan) -> Int? {
    if case .value(.level(_, let grade)) = interpreter.value(plan.final) { grade } else { nil }
  }

  /// The grades that a total can earn.
  private func gradeRange(of total: Score) -> ClosedRange<Int> {
    let all = 0...template.grades.lastEarned
    switch total {
    case .scored(let points): return template.band(of: points).map { $0...$0 } ?? all
    case .undetermined(let low, let high, _):
      let best = template.band(of: high) ?? 0
      return best...max(best, template.band(of: low) ?? all.upperBound)
    case .notApplicable: return all
    }
  }

  /// What cannot be told of a veto is a finding where the grade is open; where it is settled, it changes nothing.
  private mutating func tell(_ veto: Veto, _ index: Int, _ node: NodeID, isOpen: Bool) -> VetoResult {
    if explained == .findings, !asksKind(veto.condition.range),
      case .value(.truth(let holds)) = interpreter.value(node)
    {
      return VetoResult(index: index, holds: holds, condition: "", figures: "", obstacle: nil)
    }
    trace = Trace()
    let condition = known(veto.condition)
    if case .value(.truth(let holds)) = condition { return told(veto, index, holds) }
    let text = template.phrase(of: veto.condition)
    note(veto.condition)
    guard case .absent(let absence) = condition else { preconditionFailure("a condition holds or not") }
    let obstacle = obstacle(absence)
    var holds: Bool?
    switch interpreter.value(node) {
    case .value(let value): holds = value == .truth(true)
    case .absent(let settled):
      let isPending = settled.ruling?.outcome == .pending
      if isOpen {
        let cell = emptyCell(absence)
        report(
          isPending ? .vetoPending(text, obstacle) : .vetoUnknown(text, obstacle), at: cell?.place,
          related: [veto.range], spot: cell?.spot)
      }
    }
    return VetoResult(
      index: index, holds: holds, condition: text, figures: figures(veto.condition), obstacle: obstacle)
  }

  /// A veto whose condition holds or not, in words.
  mutating func told(_ veto: Veto, _ index: Int, _ holds: Bool) -> VetoResult {
    note(veto.condition)
    return VetoResult(
      index: index, holds: holds, condition: template.phrase(of: veto.condition),
      figures: comparedFigures(veto.condition), obstacle: nil)
  }

  // MARK: checks

  mutating func run(_ check: DataCheck, _ node: NodeID) {
    // What holds says nothing, unless a text whose kind is asked for cannot be read.
    let isTold = asksKind(check.condition.range)
    guard let table = check.table else {
      if !isTold, interpreter.value(node).holds { return }
      trace = Trace()
      return tell(check, node)
    }
    for (index, row) in (form.rows[table] ?? []).enumerated() {
      if !isTold, interpreter.value(node, row: index).holds { continue }
      trace = Trace()
      (trace.table, trace.row, trace.rowIndex) = (table, row, index)
      trace.rowName = rowName(row, table)
      tell(check, node)
    }
  }

  private mutating func tell(_ check: DataCheck, _ node: NodeID) {
    note(check.condition)
    switch interpreter.value(node, row: trace.rowIndex) {
    case .value(let holds):
      if holds == .truth(true) { return }
      let cells = askedCells()
      let told = check.condition.told
      let isCompound = told.joinedParts != nil
      report(
        .checkFailed(
          severity: check.severity, name: check.name, row: checkedRow,
          condition: isCompound
            ? ""
            : template.phrase(of: told)
              + (check.tolerance.map { toleranceText(template.phrase(of: $0)) } ?? ""),
          figures: isCompound ? failedParts(of: told) : comparedFigures(told), message: check.message),
        at: cells.first?.place, related: [check.range], spot: spots(of: cells))
    case .absent(let absence):
      if rulesOut(check, absence) { return }
      let cell = emptyCell(absence)
      report(
        .checkImpossible(name: check.name, row: checkedRow, obstacle(absence)), at: cell?.place,
        related: [check.range], spot: cell?.spot)
    }
  }

  private func toleranceText(_ tolerance: Phrase) -> Phrase {
    Phrase("（误差 \(tolerance.chinese)）", " (tolerance \(tolerance.english))")
  }

  /// The row at hand, where a check asks rows.
  private var checkedRow: CheckedRow? {
    guard let row = trace.row, let name = trace.rowName else { return nil }
    return CheckedRow(name: name, number: row.number)
  }

  /// Whether a check holds; nil where that cannot be told.
  mutating func holds(_ check: DataCheck) -> Bool? {
    let node = interpreter.check(check)
    if case .value(.truth(let holds)) = interpreter.value(node) { return holds }
    return nil
  }

  /// Whether the template rules the check out for this form.
  mutating func isRuledOut(_ check: DataCheck) -> Bool {
    let node = interpreter.check(check)
    guard case .absent(let absence) = interpreter.value(node) else { return false }
    return rulesOut(check, absence)
  }

  private func rulesOut(_ check: DataCheck, _ absence: Absence) -> Bool {
    if let ruling = absence.ruling { return ruling.outcome == .notApplicable }
    guard let situation = absence.cause.situation(check.policies) else { return false }
    if case .notApplicable? = check.policies[situation] { return true }
    return false
  }

  // MARK: figures beside the score

  /// A figure beside the scores, with its own policies.
  mutating func figure(
    _ name: String, _ measure: Measure, _ policies: PolicySet, _ node: NodeID
  ) -> FigureResult {
    trace = Trace()
    if explained == .wholly || asksKind(measure.range) { note(measure) }
    let own = known(measure)
    guard case .absent(let absence) = own else {
      guard case .value(let value) = own else { preconditionFailure("a node has a value or none") }
      return figure(name, measure, value, trace.steps)
    }
    let obstacle = obstacle(absence)
    guard case .value(let value) = interpreter.value(node), let situation = absence.cause.situation(policies),
      let other = policies.replacement(for: situation)
    else {
      let left = settledAbsence(node) ?? absence
      if left.sharing != nil { return .notApplicable(steps: trace.steps, sources: sources()) }
      return FigureResult(obstacle: self.obstacle(left), isRuled: left.isRuled)
    }
    note(other)
    return figure(name, other, value, [.obstacle(obstacle)])
  }

  private func settledAbsence(_ node: NodeID) -> Absence? {
    if case .absent(let absence) = interpreter.value(node) { absence } else { nil }
  }

  private mutating func figure(
    _ name: String, _ measure: Measure, _ value: Value, _ steps: [DerivationStep]
  ) -> FigureResult {
    let (text, isExact) = template.phrase(of: value, as: measure.type)
    if explained != .wholly {
      return FigureResult(text: text, value: value, isExact: isExact, steps: [], sources: [], obstacle: nil)
    }
    return FigureResult(
      text: text, value: value, isExact: isExact,
      steps: steps + [.formula(computation(name, measure, value))], sources: sources(), obstacle: nil)
  }
}

extension NodeValue {
  /// Whether it is 是.
  fileprivate var holds: Bool { if case .value(.truth(true)) = self { true } else { false } }
}

extension Absence {
  /// Whether a policy says that there is no value, and that nothing is wrong with that.
  fileprivate var isRuled: Bool {
    switch ruling?.outcome {
    case .pending?, .notApplicable?: true
    case .fail?, nil: false
    }
  }
}
