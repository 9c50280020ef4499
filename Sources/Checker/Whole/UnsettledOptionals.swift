import Program
import Source

/// Finds optional inputs that are used where nothing says what happens when they are missing.
///
/// Why: 可缺 promises the unit that it may leave the cell empty; without a policy the score would be undetermined.
/// Instead: 缺失时 … on the formula, the indicator, its group or the template, or a test with 有 before the use.
func findUnsettledOptionals(_ template: Template) -> [Diagnostic] {
  var finder = OptionalFinder(template: template)
  for indicator in template.indicators where indicator.policies.missing == nil {
    if let rule = indicator.rule { finder.search(rule, settled: finder.given(ofEach: indicator.rows)) }
  }
  for veto in template.vetoes where veto.policies.missing == nil {
    finder.search(veto.condition, settled: [])
  }
  for outcome in template.outcomes where outcome.policies.missing == nil {
    finder.search(outcome.measure, settled: [])
  }
  for summary in template.summaries where summary.policies.missing == nil {
    finder.search(summary.measure, settled: [])
  }
  for table in template.tables {
    if let omission = table.omission { finder.searchOmission(omission) }
  }
  return finder.diagnostics
}

/// A formula, and what was shown to be there where it was asked.
private struct Entered: Hashable {
  let formula: FormulaID
  let settled: Set<Given>
}

/// What a test with 有 has shown to be there.
private enum Given: Hashable {
  case input(InputID)
  case column(TableID, Int)
}

private struct OptionalFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []
  private var entered: Set<Entered> = []
  /// Whether what is asked is of other forms, of which the policies of this one settle nothing.
  private var isOfForms = false
  /// Whether what is asked tells which rows are none: no policy settles that.
  private var isOfRows = false
  private var reported: Set<SourceRange> = []

  init(template: Template) { self.template = template }

  /// Searches what leaves rows out.
  mutating func searchOmission(_ omission: Measure) {
    isOfRows = true
    search(omission, settled: [])
    isOfRows = false
  }

  /// The columns that each row of a selection is known to give.
  func given(ofEach rows: RowSelection?) -> Set<Given> {
    guard let rows else { return [] }
    return given(ofEach: rows.table).union(rows.filter.map { given($0, holds: true) } ?? [])
  }

  /// The columns that each row of a table is known to give.
  private func given(ofEach table: TableID) -> Set<Given> {
    template[table].omission.map { given($0, holds: false) } ?? []
  }

  /// Searches a rule; `settled` are the inputs that a test with 有 has shown to be given.
  mutating func search(_ rule: Rule, settled: Set<Given>) {
    // A 时 clause is asked first; the rest of the sentence speaks where none holds.
    var settled = settled
    for override in rule.overrides {
      search(override.condition, settled: settled)
      search(override.value, settled: settled.union(given(override.condition, holds: true)))
      settled.formUnion(given(override.condition, holds: false))
    }
    switch rule.curve {
    case .conditional(let condition, let value, let otherwise):
      search(condition, settled: settled)
      search(value, settled: settled.union(given(condition, holds: true)))
      if let otherwise { search(otherwise, settled: settled.union(given(condition, holds: false))) }
    case .tiers(let tiers):
      var settled = settled
      for tier in tiers {
        guard let condition = tier.condition else {
          search(tier.rule, settled: settled)
          continue
        }
        search(condition, settled: settled)
        search(tier.rule, settled: settled.union(given(condition, holds: true)))
        settled.formUnion(given(condition, holds: false))
      }
    case .named(_, let inner): search(inner, settled: settled)
    case .value, .judged, .checklist:
      Rule(curve: rule.curve, range: rule.range).forEachMeasure { search($0, settled: settled) }
    }
    for adjustment in rule.adjustments { adjustment.forEachMeasure { search($0, settled: settled) } }
    for measure in [rule.lowest, rule.highest] { measure.map { search($0, settled: settled) } }
    for demand in rule.demands { demand.condition.map { search($0, settled: settled) } }
  }

  mutating func search(_ measure: Measure, settled: Set<Given>) {
    switch measure.kind {
    case .input(let id):
      if template[id].isOptional, !settled.contains(.input(id)) { report(measure, template[id]) }
    case .column(let table, let index):
      let column = template[table].columns[index]
      if column.isOptional, !settled.contains(.column(table, index)) { report(measure, column) }
    case .formula(let id):
      guard template[id].policies.missing == nil,
        entered.insert(Entered(formula: id, settled: settled)).inserted
      else { return }
      search(template[id].measure, settled: settled)
    case .applied(let call): if call.policies.missing == nil { search(call.body, settled: settled) }
    case .all(let parts): search(parts, settled: settled, each: true)
    case .any(let parts): search(parts, settled: settled, each: false)
    case .choice(let branches):
      var settled = settled
      for branch in branches {
        branch.condition.map { search($0, settled: settled) }
        search(branch.value, settled: settled.union(branch.condition.map { given($0, holds: true) } ?? []))
        branch.condition.map { settled.formUnion(given($0, holds: false)) }
      }
    case .aggregate(let aggregate): search(aggregate, settled: settled)
    default:
      for part in measure.parts { search(part, settled: settled) }
    }
  }

  /// What is taken of a record is taken where the condition holds of it: 合计(明细 当 有 金额: 金额).
  private mutating func search(_ aggregate: Aggregate, settled: Set<Given>) {
    for key in aggregate.keys { search(key, settled: settled) }
    let outer = isOfForms
    var inside = settled
    if case .forms = aggregate.records { (isOfForms, inside) = (true, []) }
    inside = inside.filter { if case .column = $0 { false } else { true } }
    if case .rows(let table) = aggregate.records { inside.formUnion(given(ofEach: table)) }
    if let filter = aggregate.filter {
      search(filter, settled: inside)
      inside.formUnion(given(filter, holds: true))
    }
    for value in aggregate.values { search(value, settled: inside) }
    isOfForms = outer
  }

  /// 且 goes on where a part holds, 或 where it does not.
  private mutating func search(_ parts: [Measure], settled: Set<Given>, each holds: Bool) {
    var settled = settled
    for part in parts {
      search(part, settled: settled)
      settled.formUnion(given(part, holds: holds))
    }
  }

  /// The inputs that must be given where a condition holds, or where it does not.
  private func given(_ condition: Measure, holds: Bool) -> Set<Given> {
    switch condition.kind {
    case .isGiven(let id): holds ? [.input(id)] : []
    case .hasColumn(let table, let index): holds ? [.column(table, index)] : []
    case .grouped(let inner): given(inner, holds: holds)
    case .not(let inner): given(inner, holds: !holds)
    case .all(let parts) where holds: parts.reduce(into: []) { $0.formUnion(given($1, holds: true)) }
    case .any(let parts) where !holds: parts.reduce(into: []) { $0.formUnion(given($1, holds: false)) }
    default: []
    }
  }

  private mutating func report(_ measure: Measure, _ input: Input) {
    // One declaration is one question, however often the input is used.
    guard reported.insert(input.range).inserted else { return }
    if isOfRows {
      diagnostics.append(
        Diagnostic(
          ConstructMessage.optionalInOmission(input.name), at: Place(template.file, measure.range),
          related: [Place(template.file, input.range)]))
      return
    }
    let message = CheckMessage.unsettledOptional(input.name, isOfForms: isOfForms)
    diagnostics.append(
      Diagnostic(message, in: template.file, at: measure.range, related: [input.range]))
  }
}
