import Program
import Source

/// Finds optional inputs that are used where nothing says what happens when they are missing.
///
/// Why: 可缺 promises the unit that it may leave the cell empty; without a policy the score would be undetermined.
/// Instead: 缺失时 … on the formula, the indicator, its group or the template, or a test with 有.
func findUnsettledOptionals(_ template: Template) -> [Diagnostic] {
  var finder = OptionalFinder(template: template)
  for indicator in template.indicators where indicator.policies.missing == nil {
    indicator.rule?.forEachMeasure { finder.search($0) }
  }
  for veto in template.vetoes where veto.policies.missing == nil { finder.search(veto.condition) }
  return finder.diagnostics
}

private struct OptionalFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []
  private var entered: Set<FormulaID> = []
  private var reported: Set<SourceRange> = []

  init(template: Template) { self.template = template }

  mutating func search(_ measure: Measure) {
    switch measure.kind {
    case .input(let id):
      guard template[id].isOptional, reported.insert(measure.range).inserted else { return }
      let message = CheckMessage.unsettledOptional(template[id].name)
      diagnostics.append(
        Diagnostic(
          message, at: Place(template.file, measure.range),
          related: [Place(template.file, template[id].range)]))
    case .column(let table, let index):
      let column = template[table].columns[index]
      guard column.isOptional, reported.insert(measure.range).inserted else { return }
      diagnostics.append(
        Diagnostic(
          CheckMessage.unsettledOptional(column.name), at: Place(template.file, measure.range),
          related: [Place(template.file, column.range)]))
    case .formula(let id):
      guard template[id].policies.missing == nil, entered.insert(id).inserted else { return }
      search(template[id].measure)
    case .all(let parts), .any(let parts):
      // 有 x 且 x ≥ 1: the test comes first and settles the rest.
      let tested = Set(parts.flatMap { testedInputs($0) })
      for part in parts where !mentionsOnly(tested, part) { search(part) }
    case .choice(let branches)
    where branches.contains(where: { $0.condition.map { !testedInputs($0).isEmpty } ?? false }):
      for branch in branches { branch.condition.map { search($0) } }
    default:
      for part in measure.parts { search(part) }
    }
  }

  private func testedInputs(_ measure: Measure) -> [InputID] {
    switch measure.kind {
    case .isGiven(let id): [id]
    case .not(let part), .grouped(let part): testedInputs(part)
    case .all(let parts), .any(let parts): parts.flatMap { testedInputs($0) }
    default: []
    }
  }

  private func mentionsOnly(_ tested: Set<InputID>, _ measure: Measure) -> Bool {
    guard !tested.isEmpty else { return false }
    var only = true
    measure.forEach(in: template) { part in
      if case .input(let id) = part.kind, template[id].isOptional, !tested.contains(id) { only = false }
    }
    return only
  }
}
