import Audit
import DataFiles
import Planning
import Program
import Reports
import Runtime
import Source

/// What computes whole blocks of forms, and looks by itself only at those of which something is to be told.
struct BlockWork: Sendable {
  private enum Output: Sendable {
    /// The scores of all forms, as rows.
    case rows(ScoreRows)
    /// Nothing but what is found where claims are held against scores, which are known from the block where it tells all.
    case findings(ClaimScreen, SettledEvaluations?)
  }

  private let columns: ColumnPlan
  private let telling: FormsToTell
  private let output: Output
  private let cohort: Cohort
  /// What goes on from blocks that were kept; nil where none are.
  private let further: ColumnPlan?

  /// Blocks for some work; nil where it wants each form by itself. Of kept blocks some nodes are known.
  init?(_ work: FormWork, _ plan: Plan, _ language: Language, knowing known: [NodeID]? = nil) {
    cohort = work.cohort
    let nodes: [NodeID]
    if work.isAudit {
      guard work.parts.isNothing, let screen = ClaimScreen(work.evaluator.template, plan) else { return nil }
      let settled = SettledEvaluations(work.evaluator.template, plan)
      (output, nodes) = (.findings(screen, settled), screen.nodes + (settled?.nodes ?? []))
    } else {
      guard !work.parts.isExplained else { return nil }
      let rows = ScoreRows(work.evaluator.template, plan, language)
      (output, nodes) = (.rows(rows), rows.nodes)
    }
    telling = FormsToTell(work.evaluator, plan)
    let asked = nodes + telling.nodes
    columns = ColumnPlan(plan, asking: asked)
    further = known.map { ColumnPlan(plan, asking: asked, knowing: $0) }
  }

  /// The nodes that are all it asks of a block; nil where it looks at more.
  var nodes: [NodeID]? {
    guard case .rows(let rows) = output, telling.asksNodesAlone else { return nil }
    return rows.nodes + telling.nodes
  }

  /// Adds what the forms of a kept block come to; false where one of them is to be looked at by itself.
  func take(_ kept: KeptBlock, _ names: FormNames, into result: inout ChunkScores) -> Bool {
    guard let further, case .rows(let rows) = output else { return false }
    let values = evaluate(further, kept, in: cohort.answers)
    if values.isAnyLeft || telling.lanes(values) != nil || openGrades(values)?.contains(true) ?? false {
      return false
    }
    result.add(values, further.plan, [:])
    rows.append(values, names, [:], to: &result.bytes, ends: &result.ends)
    return true
  }

  /// Adds what the forms of a block come to.
  func take(
    _ lanes: FormLanes, _ reader: inout some FormLaneReader, _ tells: Telling,
    _ work: FormWork, _ cache: AuditCache, into result: inout ChunkScores
  ) {
    let values = evaluate(columns, lanes.block, in: cohort.answers)
    let isTold = telling.lanes(values)
    var isDoubted = Array(repeating: false, count: values.count)
    for lane in telling.doubts.figureForms(in: lanes.block) { isDoubted[lane] = true }
    let isOpenGrade = openGrades(values)
    var held: HeldClaims?
    if case .findings(let screen, _) = output { held = screen.hold(values, lanes.block) }
    var own: [Int: Evaluation] = [:]
    let first = result.forms
    for lane in 0..<values.count {
      let isOpen = values.isLeft(lane) || isOpenGrade?[lane] ?? false
      let isOwn = isOpen || held?.isSuspect[lane] ?? false
      let isExplained = isTold?[lane] ?? false
      guard isOwn || isExplained || isDoubted[lane] else { continue }
      if !isOwn, !tells.forms {
        result.untold.append(first + lane)
        continue
      }
      if !isOwn, !isExplained {
        let found = telling.doubts.findings(lane, of: lanes, &reader)
        if !found.isEmpty { result.told.append((first + lane, found)) }
        continue
      }
      if !isOpen, !isExplained, !isDoubted[lane], let focus = held?.focus(lane),
        let settled = settled(values, lane, focus)
      {
        let wanted = work.wanted(focus, settled, cache)
        guard let form = reader.form(lane, of: lanes, wanted) else { continue }
        result.told.append((first + lane, work.findings(in: form, settled, focus, cache)))
        continue
      }
      guard let form = reader.form(lane, of: lanes) else { continue }
      let part = work.part(of: form, cache)
      if isOwn { own[lane] = part.evaluation }
      result.told.append((first + lane, part.findings))
    }
    result.add(values, columns.plan, own)
    switch output {
    case .rows(let rows):
      rows.append(values, reader.names(of: lanes), own, to: &result.bytes, ends: &result.ends)
    case .findings: result.ends += Array(repeating: 0, count: values.count)
    }
  }

  /// What a form of which only claims can be wrong comes to, as far as the block tells.
  private func settled(_ values: BlockValues, _ lane: Int, _ focus: AuditFocus) -> SettledForm? {
    guard case .findings(_, let evaluations?) = output else { return nil }
    return evaluations.form(values, lane, vetoes: focus.looksAtGrade)
  }

  /// Which forms have a total and no grade: then one grade may be left whatever is missing.
  private func openGrades(_ values: BlockValues) -> [Bool]? {
    guard let grades = columns.plan.grade.flatMap({ values.openness($0.final) }) else { return nil }
    guard let totals = values.openness(columns.plan.total) else { return grades.map { $0 != 0 } }
    return zip(grades, totals).map { $0 != 0 && $1 == 0 }
  }
}
