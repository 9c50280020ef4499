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
  var finder = DivisionFinder(template: template, plain: analysis, formulas: FormulaDivisors())
  for indicator in template.indicators where indicator.policies.zero == nil {
    finder.begin(indicator.policies, table: indicator.rows?.table)
    // A rule of rows speaks of those that its 当 takes.
    let start = analysis.assuming(indicator.rows?.filter)
    var steps: [(step: Measure, analysis: RangeAnalysis)] = []
    indicator.rule?.walkAfterOverrides(
      start, steps: { steps.append(($0.step, $1)) }, measures: { finder.search($0, $1) })
    for (step, analysis) in steps { finder.searchStep(step, analysis) }
  }
  for veto in template.vetoes { finder.search(veto.condition, by: veto.policies) }
  for check in template.checks { finder.search(check.condition, by: check.policies) }
  for outcome in template.outcomes { finder.search(outcome.measure, by: outcome.policies) }
  for summary in template.summaries { finder.search(summary.measure, by: summary.policies) }
  finder.searchSettled()
  return finder.divisors.map { divisor in
    let text = template.text(of: divisor)
    if finder.onlyZero.contains(divisor.range) || finder.alwaysZero.contains(divisor.range) {
      let message = CheckMessage.divisorOnlyZero(text, isAlways: finder.alwaysZero.contains(divisor.range))
      return Diagnostic(message, in: template.file, at: divisor.range)
    }
    let isFigure =
      switch divisor.ungrouped.kind {
      case .input, .column: true
      default: false
      }
    let message = CheckMessage.unsettledDivision(divisor: text, isFigure: isFigure)
    return Diagnostic(message, in: template.file, at: divisor.range)
  }
}

private struct DivisionFinder {
  let template: Template
  /// What is known before any condition.
  let plain: RangeAnalysis
  let formulas: FormulaDivisors
  /// What was found, in the order found.
  private(set) var divisors: [Measure] = []
  private var reported: Set<SourceRange> = []
  /// The divisors that can only be zero where they are asked, though the form may say something else.
  private(set) var onlyZero: Set<SourceRange> = []
  /// The divisors that are zero on every form.
  private(set) var alwaysZero: Set<SourceRange> = []
  /// Whether a policy says what happens, so that only those are looked for.
  private var isSettled = false
  /// Whether a policy in force speaks to a dividend and a divisor that are both zero.
  private var settlesAllZero = false
  /// The table whose row is at hand.
  private var table: TableID?

  init(template: Template, plain: RangeAnalysis, formulas: FormulaDivisors) {
    self.template = template
    self.plain = plain
    self.formulas = formulas
  }

  /// Goes over to what other policies speak for.
  mutating func begin(_ policies: PolicySet, table: TableID? = nil) {
    settlesAllZero = policies.allZero != nil
    self.table = table
  }

  /// Looks for divisors that can only be zero, where a policy says what happens then.
  mutating func searchSettled() {
    isSettled = true
    for indicator in template.indicators where indicator.policies.zero != nil {
      begin(indicator.policies, table: indicator.rows?.table)
      indicator.rule?.walkAfterOverrides(
        plain.assuming(indicator.rows?.filter), steps: { _, _ in }, measures: { search($0, $1) })
    }
    for formula in template.formulas { search(formula.measure, plain) }
    for measure in template.measuresOutsideRules { search(measure, plain) }
  }

  mutating func search(_ measure: Measure, by policies: PolicySet) {
    guard policies.zero == nil else { return }
    begin(policies)
    search(measure, plain)
  }

  mutating func search(_ measure: Measure, _ analysis: RangeAnalysis) {
    switch measure.kind {
    case .arithmetic(let left, .divide, let right):
      search(left, analysis)
      search(right, analysis)
      if analysis.interval(of: right).onlyValue == .zero, !right.isOfSame {
        let isAlways = plain.interval(of: right).onlyValue != nil
        if isAlways { alwaysZero.insert(right.range) } else { onlyZero.insert(right.range) }
        return report(right)
      }
      if isSettled { return }
      guard analysis.interval(of: right).contains(.zero), !sumsOwnRow(right, analysis),
        !isAskedNotZero(right, analysis), !countsOwn(right, analysis)
      else { return }
      if settlesAllZero, isPart(left, of: right, analysis) { return }
      report(right)
    case .formula(let id): search(id, analysis)
    case .applied(let call):
      guard call.policies.zero == nil || isSettled else { return }
      let outer = settlesAllZero
      settlesAllZero = settlesAllZero || call.policies.allZero != nil
      search(call.body, analysis)
      settlesAllZero = outer
    // Where another part decides, a part without a value does no harm: 预算 > 0元 且 支出 ÷ 预算 ≥ 90%.
    case .all(let parts): search(parts) { $0.reduce(analysis) { $0.assuming($1) } }
    case .any(let parts): search(parts) { $0.reduce(analysis) { $0.excluding($1) } }
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

  /// Each part, by what is known where none of the others decides.
  private mutating func search(_ parts: [Measure], _ knowing: ([Measure]) -> RangeAnalysis) {
    for (index, part) in parts.enumerated() {
      search(part, knowing(parts.enumerated().filter { $0.offset != index }.map(\.element)))
    }
  }

  // MARK: formulas

  /// A formula is asked anew wherever it is named: what is known here says nothing of other places. Only where one of
  /// its divisors can be zero at all, and is not told yet.
  private mutating func search(_ id: FormulaID, _ analysis: RangeAnalysis) {
    let formula = template[id]
    guard formula.policies.zero == nil, !isSettled else { return }
    let settles = settlesAllZero || formula.policies.allZero != nil
    guard !openDivisors(of: id, settlesAllZero: settles).isSubset(of: reported), formulas.mayEnter() else {
      return
    }
    let outer = settlesAllZero
    settlesAllZero = settles
    search(formula.measure, analysis)
    settlesAllZero = outer
  }

  /// The divisors that may be zero in a formula by the ranges alone.
  private func openDivisors(of id: FormulaID, settlesAllZero: Bool) -> Set<SourceRange> {
    let key = FormulaDivisors.Key(formula: id, settlesAllZero: settlesAllZero)
    if let known = formulas.open[key] { return known }
    var finder = DivisionFinder(template: template, plain: plain, formulas: formulas)
    finder.settlesAllZero = settlesAllZero
    finder.search(template[id].measure, plain)
    formulas.open[key] = finder.reported
    return finder.reported
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

  /// Whether it was asked before that two figures are not the same: 高 = 低 时 满分 before ÷ (高 − 低).
  private func isAskedNotZero(_ divisor: Measure, _ analysis: RangeAnalysis) -> Bool {
    guard case .arithmetic(let left, .subtract, let right) = divisor.ungrouped.kind else { return false }
    return [(left, right), (right, left)].contains { one, other in
      let equal = Measure(
        .comparison(one.ungrouped, .equal, other.ungrouped), type: .truth, range: divisor.range)
      return analysis.truth(of: equal) == false
    }
  }

  /// Whether the form at hand is one of those that are counted: 计数(全体 当 参评) where 参评 was asked before.
  private func countsOwn(_ divisor: Measure, _ analysis: RangeAnalysis) -> Bool {
    guard case .aggregate(let count) = divisor.ungrouped.kind, count.function == .count, count.values.isEmpty,
      case .forms = count.records
    else { return false }
    return count.filter.map { analysis.truth(of: $0) == true } ?? true
  }

  /// Whether the dividend lies between zero and the divisor, so that it is zero where the divisor is.
  private func isPart(_ dividend: Measure, of divisor: Measure, _ analysis: RangeAnalysis) -> Bool {
    if isZeroWith(dividend.ungrouped, plainly(divisor), analysis) { return true }
    if ZeroParts(divisor, template, analysis).takeAll(of: dividend) { return true }
    let rest = Measure(.arithmetic(divisor, .subtract, dividend), type: divisor.type, range: divisor.range)
    return analysis.interval(of: dividend).isNonNegative && analysis.interval(of: rest).isNonNegative
  }

  /// Whether a function over records is zero only where each of them is, and the dividend with them: 专家 ÷ 平均(全体: 专家),
  /// 合计(表: 容量 × 率) ÷ 合计(表: 容量).
  private func isZeroWith(_ dividend: Measure, _ divisor: Measure, _ analysis: RangeAnalysis) -> Bool {
    guard case .aggregate(let all) = divisor.kind, all.trim == Trim(), let value = all.values.first,
      [.sum, .mean, .maximum].contains(all.function)
    else { return false }
    let one = analysis.ofOthers.assuming(all.filter).interval(of: value)
    guard one.isNonNegative else { return false }
    if case .aggregate(let part) = dividend.kind {
      guard part.function == .sum, all.function == .sum, part.records == all.records, part.keys == all.keys,
        part.filter == all.filter, part.trim == Trim(), let own = part.values.first
      else { return false }
      return !one.contains(.zero) || own.ungrouped.hasFactor(value.ungrouped)
    }
    // The record at hand is one of them, where 当 asks no more than that its figure is given.
    guard value.ungrouped == dividend, isOfOwn(all.records), all.filter.map({ $0.asksFor(dividend) }) ?? true
    else {
      return false
    }
    return true
  }

  /// Whether the form, or the row at hand, is one of the records.
  private func isOfOwn(_ records: Aggregate.Records) -> Bool {
    switch records {
    case .forms: true
    case .rows(let rows): rows == table
    }
  }

  /// What a formula stands for where nothing is put in its place.
  private func plainly(_ measure: Measure) -> Measure {
    guard case .formula(let id) = measure.ungrouped.kind, template[id].policies.replacements.isEmpty else {
      return measure.ungrouped
    }
    return template[id].measure.ungrouped
  }

  /// A step that a form gives divides the excess.
  mutating func searchStep(_ step: Measure, _ analysis: RangeAnalysis) {
    if case .constant = step.kind { return }
    if analysis.interval(of: step).contains(.zero) { report(step) }
  }

  private mutating func report(_ divisor: Measure) {
    if reported.insert(divisor.range).inserted { divisors.append(divisor) }
  }
}

extension Measure {
  /// Whether it is a figure less itself, which is told by itself.
  fileprivate var isOfSame: Bool {
    guard case .arithmetic(let left, .subtract, let right) = ungrouped.kind else { return false }
    return left.ungrouped == right.ungrouped
  }

  /// Whether it is a product with another measure in it.
  fileprivate func hasFactor(_ factor: Measure) -> Bool {
    if self == factor { return true }
    guard case .arithmetic(let left, .multiply, let right) = kind else { return false }
    return left.ungrouped.hasFactor(factor) || right.ungrouped.hasFactor(factor)
  }

  /// Whether it asks whether a figure is given.
  fileprivate func asksFor(_ figure: Measure) -> Bool {
    switch (ungrouped.kind, figure.kind) {
    case (.isGiven(let asked), .input(let id)): asked == id
    case (.hasColumn(let table, let index), .column(let own, let column)): table == own && index == column
    default: false
    }
  }
}

/// What is known of formulas, each worked out once.
private final class FormulaDivisors {
  struct Key: Hashable {
    let formula: FormulaID
    let settlesAllZero: Bool
  }

  var open: [Key: Set<SourceRange>] = [:]
  /// How many times formulas are entered at most: formulas within formulas could ask for very many.
  private var left = 20_000

  func mayEnter() -> Bool {
    left -= 1
    return left > 0
  }
}
