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
    /// Nothing but what is found where claims are held against scores.
    case findings(ClaimScreen)
  }

  private let columns: ColumnPlan
  private let telling: FormsToTell
  private let output: Output
  private let cohort: Cohort

  /// Blocks for some work; nil where it wants each form by itself.
  init?(_ work: FormWork, _ plan: Plan, _ language: Language) {
    cohort = work.cohort
    let nodes: [NodeID]
    if work.isAudit {
      guard work.parts.isNothing, let screen = ClaimScreen(work.evaluator.template, plan) else { return nil }
      (output, nodes) = (.findings(screen), screen.nodes)
    } else {
      guard !work.parts.isExplained else { return nil }
      let rows = ScoreRows(work.evaluator.template, plan, language)
      (output, nodes) = (.rows(rows), rows.nodes)
    }
    telling = FormsToTell(work.evaluator, plan)
    columns = ColumnPlan(plan, asking: nodes + telling.nodes)
  }

  /// Adds what the forms of a block come to.
  func take(
    _ lanes: FormLanes, _ reader: inout some FormLaneReader, _ tells: Telling,
    _ part: (Form) -> FormPart, into result: inout ChunkScores
  ) {
    let values = evaluate(columns, lanes.block, in: cohort.answers)
    let isTold = telling.lanes(values)
    let isOpenGrade = openGrades(values)
    var isSuspect: [Bool]?
    if case .findings(let screen) = output { isSuspect = screen.lanes(values, lanes.block) }
    var own: [Int: Evaluation] = [:]
    let first = result.forms
    for lane in 0..<values.count {
      let isOwn = values.isLeft(lane) || isOpenGrade?[lane] ?? false || isSuspect?[lane] ?? false
      guard isOwn || isTold?[lane] ?? false else { continue }
      if !isOwn, !tells.forms {
        result.untold.append(first + lane)
        continue
      }
      guard let form = reader.form(lane, of: lanes) else { continue }
      let part = part(form)
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

  /// Which forms have a total and no grade: then one grade may be left whatever is missing.
  private func openGrades(_ values: BlockValues) -> [Bool]? {
    guard let grades = columns.plan.grade.flatMap({ values.openness($0.final) }) else { return nil }
    guard let totals = values.openness(columns.plan.total) else { return grades.map { $0 != 0 } }
    return zip(grades, totals).map { $0 != 0 && $1 == 0 }
  }
}
