import Program
import Values

/// When a score may lie outside its points because the template says so.
package enum Waiver: Sendable {
  /// Never.
  case never
  /// Always.
  case always
  /// Where a node holds.
  case when(NodeID)
}

/// What a rule or a part of it comes to.
package struct LoweredPoints: Sendable {
  /// The points, before those outside their bounds are refused.
  package internal(set) var points: NodeID
  /// When less than the least is what the template asks for.
  package internal(set) var below = Waiver.never
  /// When more than the greatest is.
  package internal(set) var above = Waiver.never
}

/// A leaf or a row whose rule is lowered.
struct LeafSite {
  let indicator: Indicator
  let points: NodeID
  /// Where a judged score stands.
  let score: SlotID
  /// Where the claim stands.
  let claim: SlotID
  var context: LoweringContext { LoweringContext(points: points, claim: claim) }
}

/// Sentences: overrides, curve, adjustments, lowest, highest, in this order.
extension Lowering {
  /// The type of points.
  package static let pointsType = ValueType.number(.plain)

  /// What a sentence comes to for an indicator, or one of its rows, that has so many points, or any.
  package mutating func sentence(_ rule: Rule, of indicator: Indicator, points: Rational?) -> LoweredPoints {
    let context = anywhere(points: points)
    let table = indicator.rows.map { $0.table }
    let score = table.flatMap { slot(template[$0].scoreColumn, $0) } ?? graph.slot(.score(indicator.id))
    let claim = table.flatMap { slot(template[$0].claimedColumn, $0) } ?? graph.slot(.claim(indicator.id))
    guard let points = context.points else { preconditionFailure("the context has points") }
    let site = LeafSite(indicator: indicator, points: points, score: score, claim: claim)
    return self.rule(rule, site, site.context).1
  }

  mutating func rule(_ rule: Rule, _ site: LeafSite, _ context: LoweringContext) -> (RulePlan, LoweredPoints)
  {
    // A 时 clause that holds decides whatever the rest of the sentence says.
    let overrides = rule.overrides.map { override in
      Case(condition: lower(override.condition, context), value: lower(override.value, context))
    }
    var inner = context
    if rule.takesNegativeFigures { inner.takesNegative = true }
    var (curve, outcome) = self.curve(rule.curve, site, inner)
    var stages = [Stage(role: .curve, node: outcome.points)]
    var steps: [StepsPlan] = []
    for (index, adjustment) in rule.adjustments.enumerated() {
      let plan = self.steps(adjustment, inner)
      steps.append(plan)
      adjust(&outcome, adjustment, plan)
      stages.append(Stage(role: .steps(index + 1), node: outcome.points))
    }
    let floor = rule.lowest.map { lower($0, inner) }
    if let floor {
      outcome = LoweredPoints(
        points: graph.greatest(outcome.points, floor), below: .always, above: outcome.above)
      stages.append(Stage(role: .floor, node: outcome.points))
    }
    let ceiling = rule.highest.map { lower($0, inner) }
    if let ceiling {
      outcome = LoweredPoints(
        points: graph.least(outcome.points, ceiling), below: outcome.below, above: .always)
      stages.append(Stage(role: .ceiling, node: outcome.points))
    }
    outcome = overridden(outcome, by: overrides, floor, ceiling)
    let plan = RulePlan(
      overrides: overrides, curve: curve, steps: steps, floor: floor, ceiling: ceiling, stages: stages,
      result: outcome.points)
    return (plan, outcome)
  }

  /// Takes or gives the points of an adjustment. A limit inside a tier speaks for that tier alone: what is taken or
  /// given after it may not pass the points.
  private mutating func adjust(_ outcome: inout LoweredPoints, _ adjustment: Adjustment, _ plan: StepsPlan) {
    outcome.points =
      adjustment.isDeduction
      ? graph.difference(outcome.points, plan.change) : graph.sum(outcome.points, plan.change)
    func untouched(_ waiver: Waiver, _ graph: inout Graph) -> Waiver {
      if case .never = waiver { return .never }
      let isNone = graph.comparison(plan.change, .lessOrEqual, graph.number(.zero))
      if case .when(let condition) = waiver { return .when(graph.every([condition, isNone])) }
      return .when(isNone)
    }
    if adjustment.isDeduction {
      outcome.below = untouched(outcome.below, &graph)
    } else {
      outcome.above = untouched(outcome.above, &graph)
    }
  }

  private mutating func overridden(
    _ base: LoweredPoints, by overrides: [Case], _ floor: NodeID?, _ ceiling: NodeID?
  ) -> LoweredPoints {
    if overrides.isEmpty { return base }
    var result = base
    result.points = graph.first(overrides + [Case(condition: nil, value: base.points)], Self.pointsType)
    // A clause in place of the sentence is no limit itself, and is not cut by those of the sentence: it may go as far.
    let below = overrides.map { ($0.condition, waiver(of: $0.value, .greaterOrEqual, floor)) }
    let above = overrides.map { ($0.condition, waiver(of: $0.value, .lessOrEqual, ceiling)) }
    result.below = waiver(of: below + [(nil, base.below)])
    result.above = waiver(of: above + [(nil, base.above)])
    return result
  }

  /// The waiver of points that keep to a limit.
  private mutating func waiver(of points: NodeID, _ sign: ComparisonOperator, _ limit: NodeID?) -> Waiver {
    guard let limit else { return .never }
    guard let points = graph.writtenNumber(points), let number = graph.writtenNumber(limit) else {
      return .when(graph.comparison(points, sign, limit))
    }
    return sign.holds(points, number) ? .always : .never
  }

  /// The waiver of the first case that holds.
  private mutating func waiver(of cases: [(condition: NodeID?, waiver: Waiver)]) -> Waiver {
    if cases.allSatisfy({ if case .never = $0.waiver { true } else { false } }) { return .never }
    if cases.allSatisfy({ if case .always = $0.waiver { true } else { false } }) { return .always }
    let nodes = cases.map { item in
      let value: NodeID =
        switch item.waiver {
        case .never: graph.truth(false)
        case .always: graph.truth(true)
        case .when(let node): node
        }
      return Case(condition: item.condition, value: value)
    }
    return .when(graph.first(nodes, .truth))
  }

  // MARK: curves

  private mutating func curve(
    _ curve: Curve, _ site: LeafSite, _ context: LoweringContext
  ) -> (CurvePlan, LoweredPoints) {
    switch curve {
    case .value(let measure):
      let node = lower(measure, context)
      return (.value(node), LoweredPoints(points: node))
    case .conditional(let condition, let value, let otherwise):
      let test = lower(condition, context)
      let (yes, no) = (lower(value, context), lower(otherwise ?? value, context))
      let node = graph.first(
        [Case(condition: test, value: yes), Case(condition: nil, value: no)], Self.pointsType)
      return (.conditional(condition: test, value: yes, otherwise: no), LoweredPoints(points: node))
    case .tiers(let tiers): return self.tiers(tiers, site, context)
    case .named(_, let inner):
      let (plan, outcome) = rule(inner, site, context)
      return (.named(plan), outcome)
    case .judged(let judgement):
      let node = signed(judged(judgement, site, context), site)
      return (.judged(node), LoweredPoints(points: node))
    case .checklist(let list):
      let plan = checklist(list, site, context)
      return (.checklist(plan), LoweredPoints(points: signed(plan.result, site)))
    }
  }

  /// What a person or a list says of a penalty is how much it takes.
  private mutating func signed(_ node: NodeID, _ site: LeafSite) -> NodeID {
    site.indicator.role == .penalty ? graph.node(.negation(node), Self.pointsType) : node
  }

  private mutating func tiers(
    _ tiers: [Tier], _ site: LeafSite, _ context: LoweringContext
  ) -> (CurvePlan, LoweredPoints) {
    let lowered = tiers.map { tier in
      (condition: tier.condition.map { lower($0, context) }, rule: rule(tier.rule, site, context))
    }
    let cases = lowered.map { Case(condition: $0.condition, value: $0.rule.1.points) }
    let outcome = LoweredPoints(
      points: graph.first(cases, Self.pointsType),
      below: waiver(of: lowered.map { ($0.condition, $0.rule.1.below) }),
      above: waiver(of: lowered.map { ($0.condition, $0.rule.1.above) }))
    return (.tiers(lowered.map { ($0.condition, $0.rule.0) }), outcome)
  }

  // MARK: judgement

  private mutating func judged(
    _ judgement: Judgement, _ site: LeafSite, _ context: LoweringContext
  ) -> NodeID {
    guard let level = judgement.level, case .level(let set) = level.type else {
      return judged(nil, judgement.step, site, context)
    }
    let given = lower(level, context)
    let cases = judgement.bounds.enumerated().map { index, bounds in
      let name = graph.constant(.level(set, index), level.type)
      return Case(
        condition: graph.comparison(given, .equal, name), value: judged(bounds, judgement.step, site, context)
      )
    }
    return graph.first(cases, Self.pointsType)
  }

  /// A judged score within bounds that are rounded as scores are.
  private mutating func judged(
    _ bounds: JudgementBounds?, _ step: Rational?, _ site: LeafSite, _ context: LoweringContext
  ) -> NodeID {
    let low = bounds?.low.map { rounded(lower($0, context)) } ?? graph.number(.zero)
    let high = bounds?.high.map { rounded(lower($0, context)) } ?? site.points
    let judged = JudgedBounds(
      points: site.points, low: low, includesLow: bounds?.includesLow ?? true, high: high,
      includesHigh: bounds?.includesHigh ?? true, step: step)
    return graph.node(.judged(site.score, judged), Self.pointsType)
  }

  /// Rounded as scores are.
  mutating func rounded(_ node: NodeID) -> NodeID {
    let places = graph.number(Rational(template.rounding.places))
    return graph.node(
      .rounded(node, places: places, unit: .one, template.rounding.mode), Self.pointsType)
  }
}
