import Enclosure
import Program
import Source
import Values

/// Finds divisions whose divisor can be zero where no policy says what happens then.
///
/// Why: the evaluator leaves such an indicator undetermined with an error, and the unit learns of it too late.
/// Instead: 分母为零时 …, or a declared range without zero. 全为零时 … is enough where the divisor is zero only together
/// with the dividend: 甲 ÷ 最大(全体: 甲).
func findUnsettledDivisions(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = DivisionFinder(template: template)
  for indicator in template.indicators where indicator.policies.zero == nil {
    finder.settlesAllZero = indicator.policies.allZero != nil
    finder.table = indicator.rows?.table
    indicator.rule?.walkAfterOverrides(analysis) { finder.search($0, $1) }
    indicator.rule?.forEachAdjustment { finder.searchStep($0.step, analysis) }
  }
  finder.settlesAllZero = false
  finder.table = nil
  for veto in template.vetoes where veto.policies.zero == nil { finder.search(veto.condition, analysis) }
  for check in template.checks where check.policies.zero == nil { finder.search(check.condition, analysis) }
  return finder.diagnostics
}

private struct DivisionFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []
  /// Whether a policy in force speaks to a dividend and a divisor that are both zero.
  var settlesAllZero = false
  /// The table whose row is at hand.
  var table: TableID?
  private var reported: Set<SourceRange> = []
  private var entered: Set<FormulaID> = []

  init(template: Template) { self.template = template }

  mutating func search(_ measure: Measure, _ analysis: RangeAnalysis) {
    switch measure.kind {
    case .arithmetic(let left, .divide, let right):
      search(left, analysis)
      search(right, analysis)
      guard analysis.interval(of: right).contains(.zero), !sumsOwnRow(right, analysis) else { return }
      if settlesAllZero, isPart(left, of: right, analysis) { return }
      report(right)
    case .formula(let id):
      guard template[id].policies.zero == nil, entered.insert(id).inserted else { return }
      let outer = settlesAllZero
      if template[id].policies.allZero != nil { settlesAllZero = true }
      search(template[id].measure, analysis)
      settlesAllZero = outer
    case .choice(let branches):
      var analysis = analysis
      for branch in branches {
        if let condition = branch.condition { search(condition, analysis) }
        search(branch.value, analysis.assuming(branch.condition))
        analysis = analysis.excluding(branch.condition)
      }
    case .aggregate(let aggregate):
      for key in aggregate.keys { search(key, analysis) }
      // What is taken of a record is taken where the condition holds of it: 合计(明细 当 母 > 0万元: 子 ÷ 母).
      if let filter = aggregate.filter { search(filter, analysis.ofOthers) }
      for value in aggregate.values { search(value, analysis.ofOthers.assuming(aggregate.filter)) }
    default:
      for part in measure.parts { search(part, analysis) }
    }
  }

  /// Whether a divisor is the sum of a column of the table whose row is at hand, and no row has zero there.
  private func sumsOwnRow(_ divisor: Measure, _ analysis: RangeAnalysis) -> Bool {
    guard case .aggregate(let aggregate) = divisor.ungrouped.kind, aggregate.function == .sum,
      case .rows(let rows) = aggregate.records, rows == table, aggregate.filter == nil,
      aggregate.trim == Trim(),
      let value = aggregate.values.first
    else { return false }
    let one = analysis.ofOthers.interval(of: value)
    return one.isNonNegative && !one.contains(.zero)
  }

  /// Whether the dividend lies between zero and the divisor, so that it is zero where the divisor is.
  private func isPart(_ dividend: Measure, of divisor: Measure, _ analysis: RangeAnalysis) -> Bool {
    let rest = Measure(.arithmetic(divisor, .subtract, dividend), type: divisor.type, range: divisor.range)
    return analysis.interval(of: dividend).isNonNegative && analysis.interval(of: rest).isNonNegative
  }

  /// A step that a form gives divides the excess.
  mutating func searchStep(_ step: Measure, _ analysis: RangeAnalysis) {
    if case .constant = step.kind { return }
    if analysis.interval(of: step).contains(.zero) { report(step) }
  }

  private mutating func report(_ divisor: Measure) {
    guard reported.insert(divisor.range).inserted else { return }
    let isFigure =
      switch divisor.ungrouped.kind {
      case .input, .column: true
      default: false
      }
    let message = CheckMessage.unsettledDivision(divisor: template.text(of: divisor), isFigure: isFigure)
    diagnostics.append(Diagnostic(message, in: template.file, at: divisor.range))
  }
}
