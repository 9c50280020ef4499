import Program
import Values

/// The plan of a checked template.
package func lower(_ template: Template) -> Plan {
  var lowering = Lowering(template)
  return lowering.plan()
}

/// Makes the plan of a template: each part of the template is lowered once, when it is first asked for.
struct Lowering {
  let template: Template
  var builder = PlanBuilder()
  var formulas: [FormulaID: NodeID] = [:]
  var indicators: [IndicatorID: IndicatorPlan] = [:]
  var questions: [CohortID: CohortQuestion] = [:]
  var totalNode: NodeID?
  var gradePlan: GradePlan?

  init(_ template: Template) { self.template = template }

  mutating func plan() -> Plan {
    for id in template.cohortOrder { lowerQuestion(id) }
    let formulas = template.formulas.indices.map { formula(FormulaID($0)) }
    let indicators = template.indicators.map { indicator($0.id) }
    let total = total()
    let grade = grade()
    let checks = template.checks.map { check($0) }
    let outcomes = template.outcomes.map { figure($0.measure, $0.policies) }
    let summaries = template.summaries.map { figure($0.measure, $0.policies) }
    return Plan(
      slots: builder.slots, columnCounts: template.tables.map(\.columns.count), nodes: builder.nodes,
      origins: builder.origins, strata: builder.strata, formulas: formulas, indicators: indicators,
      total: total,
      grade: grade, checks: checks, outcomes: outcomes,
      questions: template.cohortOrder.compactMap { questions[$0] }, summaries: summaries,
      inputs: builder.slots.map { declared($0.subject) }, units: template.units, calendar: template.calendar,
      levelCounts: template.levelSets.map(\.levels.count), grades: template.grades,
      rounding: template.rounding)
  }

  private func declared(_ subject: Subject) -> Input? {
    switch subject {
    case .input(let id): template[id]
    case .column(let table, let index): template[table].columns[index]
    case .score, .points, .exemption, .answer, .answerExemption, .reason, .claim, .totalClaim: nil
    }
  }

  /// What one form answers, lowered in the order in which questions can be asked.
  private mutating func lowerQuestion(_ id: CohortID) {
    let context = LoweringContext()
    switch template[id] {
    case .aggregate(let aggregate):
      let keys = aggregate.keys.map { lower($0, context) }
      let filter = aggregate.filter.map { lower($0, context) }
      let values = aggregate.values.map { lower($0, context) }
      add(id, keys: keys, filter: filter, values: values, aggregate)
    case .group(let key): add(id, keys: [], filter: nil, values: [lower(key, context)], nil)
    }
  }

  private mutating func add(
    _ id: CohortID, keys: [NodeID], filter: NodeID?, values: [NodeID], _ aggregate: Aggregate?
  ) {
    let nodes = keys + [filter].compactMap { $0 } + values
    let stratum = nodes.map { builder.strata[$0.index] }.max() ?? 0
    questions[id] = CohortQuestion(
      id: id, stratum: stratum, keys: keys, filter: filter, values: values, function: aggregate?.function,
      trim: aggregate?.trim ?? Trim(), ranking: aggregate?.ranking ?? Ranking())
    builder.questionStrata[id] = stratum + 1
  }

  /// A formula with its own policies; what they give no value for is for whoever asks.
  mutating func formula(_ id: FormulaID) -> NodeID {
    if let known = formulas[id] { return known }
    let formula = template[id]
    let node = figure(formula.measure, formula.policies)
    formulas[id] = node
    return node
  }

  /// A figure that stands by itself, with its policies.
  private mutating func figure(_ measure: Measure, _ policies: PolicySet) -> NodeID {
    let node = lower(measure, LoweringContext())
    let settlement = Settlement(
      missing: remedy(policies.missing), zeroDivisor: remedy(policies.zero),
      allZero: remedy(policies.allZero),
      notApplicable: nil)
    return settled(node, settlement, from: measure)
  }

  /// What a policy outside an indicator says.
  mutating func remedy(_ outcome: PolicyOutcome?) -> Settlement.Remedy? {
    switch outcome {
    case nil: nil
    case .value(let measure)?: .value(lower(measure, LoweringContext()))
    case .pending?: .ruling(.pending)
    case .notApplicable?: .ruling(.notApplicable)
    // Sharing points is for indicators; elsewhere it says that there is no value.
    case .fail?, .respread?, .rescale?: .ruling(.fail)
    }
  }

  mutating func settled(_ node: NodeID, _ settlement: Settlement, from words: Measure? = nil) -> NodeID {
    if settlement.isSilent { return node }
    return builder.node(.settled(node, settlement), builder.nodes[node.index].type, from: words)
  }

  /// A check; two sides of an equation with a tolerance may differ by so much.
  private mutating func check(_ check: DataCheck) -> NodeID {
    let context = LoweringContext()
    guard let tolerance = check.tolerance, case .comparison(let left, _, let right) = check.condition.kind
    else { return lower(check.condition, context) }
    let first = number(left, beside: right.type, context)
    let second = number(right, beside: left.type, context)
    let distance = builder.node(.magnitude(builder.difference(first, second)), .number(.plain))
    return builder.comparison(distance, .lessOrEqual, lower(tolerance, context), from: check.condition)
  }

  /// One side of an equation in base units; the figure of a text takes its unit from the text, else from beside it.
  private mutating func number(_ measure: Measure, beside type: ValueType, _ context: LoweringContext)
    -> NodeID
  {
    let node = lower(measure, context)
    if case .number = measure.type { return node }
    return builder.node(
      .figureNumber(side(measure, node), beside: type), .number(.plain), from: measure)
  }
}

extension Settlement {
  /// Whether no policy says anything.
  var isSilent: Bool { missing == nil && zeroDivisor == nil && allZero == nil && notApplicable == nil }
}
