import Program
import Values

/// The plan of a checked template.
package func lower(_ template: Template) -> Plan {
  var lowering = Lowering(template)
  return lowering.plan()
}

/// Makes the plan of a template: each part of the template is lowered once, when it is first asked for.
package struct Lowering: Sendable {
  let template: Template
  /// The nodes so far.
  package var graph = Graph()
  var formulas: [FormulaID: NodeID] = [:]
  var indicators: [IndicatorID: IndicatorPlan] = [:]
  package internal(set) var questions: [CohortID: CohortQuestion] = [:]
  var totalNode: NodeID?
  var gradePlan: GradePlan?

  /// Nothing lowered yet: whoever asks for one part of a template pays for no other.
  package init(_ template: Template) {
    self.template = template
    graph.reserve(4 * (template.inputs.count + template.formulas.count) + 10 * template.indicators.count)
  }

  /// The same, with the nodes of other templates at hand: what is equal there is taken from there.
  package init(_ template: Template, into graph: Graph) {
    self.template = template
    self.graph = graph
  }

  /// The whole plan.
  package mutating func plan() -> Plan {
    for id in template.cohortOrder { _ = question(id) }
    let formulas = template.formulas.indices.map { formula(FormulaID($0)) }
    let indicators = template.indicators.map { indicator($0.id) }
    let total = total()
    let grade = grade()
    let checks = template.checks.map { check($0) }
    let outcomes = template.outcomes.map { figure($0.measure, $0.policies) }
    let summaries = template.summaries.map { figure($0.measure, $0.policies) }
    return Plan(
      graph: graph, facts: PlanFacts(template), formulas: formulas, indicators: indicators, total: total,
      grade: grade, checks: checks, outcomes: outcomes,
      questions: template.cohortOrder.compactMap { questions[$0] }, summaries: summaries)
  }

  /// What one form answers to a question to all forms, lowered when first asked for.
  package mutating func question(_ id: CohortID) -> CohortQuestion {
    if let known = questions[id] { return known }
    let context = LoweringContext()
    var (keys, filter, values): ([NodeID], NodeID?, [NodeID]) = ([], nil, [])
    var asked: Aggregate?
    switch template[id] {
    case .aggregate(let aggregate):
      asked = aggregate
      keys = aggregate.keys.map { lower($0, context) }
      filter = aggregate.filter.map { lower($0, context) }
      values = aggregate.values.map { lower($0, context) }
    case .group(let key): values = [lower(key, context)]
    }
    let stratum = (keys + [filter].compactMap { $0 } + values).map { graph.strata[$0.index] }.max() ?? 0
    let question = CohortQuestion(
      id: id, stratum: stratum, keys: keys, filter: filter, values: values, function: asked?.function,
      trim: asked?.trim ?? Trim(), ranking: asked?.ranking ?? Ranking())
    questions[id] = question
    graph.questionStrata[id] = stratum + 1
    return question
  }

  /// A formula with its own policies; what they give no value for is for whoever asks.
  package mutating func formula(_ id: FormulaID) -> NodeID {
    if let known = formulas[id] { return known }
    let formula = template[id]
    let node = figure(formula.measure, formula.policies)
    formulas[id] = node
    return node
  }

  /// A figure that stands by itself, with its policies.
  package mutating func figure(_ measure: Measure, _ policies: PolicySet) -> NodeID {
    let node = lower(measure, LoweringContext())
    return settled(node, settlement(policies), from: measure)
  }

  /// What the policies of a formula make of what it has no value for.
  mutating func settlement(_ policies: PolicySet) -> Settlement {
    Settlement(
      missing: remedy(policies.missing), zeroDivisor: remedy(policies.zero),
      allZero: remedy(policies.allZero), notApplicable: nil)
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
    return graph.node(.settled(node, settlement), graph.nodes[node.index].type, from: words)
  }

  /// A check; what is no row of its table passes.
  package mutating func check(_ check: DataCheck) -> NodeID {
    let condition = condition(of: check)
    guard let omission = check.table.flatMap({ template[$0].omission }) else { return condition }
    let passes = Case(condition: lower(omission, LoweringContext()), value: graph.truth(true))
    return graph.first([passes, Case(condition: nil, value: condition)], .truth)
  }

  /// What a check asks; two sides of an equation with a tolerance may differ by so much.
  private mutating func condition(of check: DataCheck) -> NodeID {
    let context = LoweringContext()
    guard let tolerance = check.tolerance, case .comparison(let left, _, let right) = check.condition.kind
    else { return lower(check.condition, context) }
    let first = number(left, beside: right.type, context)
    let second = number(right, beside: left.type, context)
    let distance = graph.node(.magnitude(graph.difference(first, second)), .number(.plain))
    return graph.comparison(distance, .lessOrEqual, lower(tolerance, context), from: check.condition)
  }

  /// One side of an equation in base units; the figure of a text takes its unit from the text, else from beside it.
  private mutating func number(_ measure: Measure, beside type: ValueType, _ context: LoweringContext)
    -> NodeID
  {
    if case .number = measure.type { return lower(measure, context) }
    let side = side(measure, context)
    return graph.node(.figureNumber(side, beside: type), .number(.plain), from: measure)
  }
}

extension Settlement {
  /// Whether no policy says anything.
  var isSilent: Bool { missing == nil && zeroDivisor == nil && allZero == nil && notApplicable == nil }
}
