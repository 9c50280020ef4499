import Program
import Values

/// What comes after the sentence: what lies outside the points is refused, policies settle what has no value, the
/// rest is rounded.
extension Lowering {
  /// The plan of an indicator, made when first asked for.
  package mutating func indicator(_ id: IndicatorID) -> IndicatorPlan {
    if let known = indicators[id] { return known }
    let indicator = template[id]
    let plan =
      if let rule = indicator.rule {
        indicator.rows.map { rows(indicator, rule, $0) } ?? leaf(indicator, rule)
      } else {
        group(indicator)
      }
    indicators[id] = plan
    return plan
  }

  /// Where the expressions of an indicator's sentence stand.
  package mutating func context(of indicator: Indicator, _ plan: IndicatorPlan) -> LoweringContext {
    guard let rows = plan.rows else {
      return LoweringContext(points: plan.points, claim: graph.slot(.claim(indicator.id)))
    }
    let claim = template[rows.table].claimedColumn.map { graph.slot(.column(rows.table, $0)) }
    return LoweringContext(points: rows.points, claim: claim ?? graph.slot(.claim(indicator.id)))
  }

  /// The points of an indicator in a form, which its own sentence may ask for.
  mutating func points(of indicator: Indicator) -> NodeID {
    let set = graph.number(indicator.points)
    if indicator.adjustable == nil || indicator.rule == nil || indicator.rows != nil { return set }
    return graph.node(.supplied(graph.slot(.points(indicator.id)), else: set), Self.pointsType)
  }

  private mutating func leaf(_ indicator: Indicator, _ rule: Rule) -> IndicatorPlan {
    let points = points(of: indicator)
    let site = LeafSite(
      indicator: indicator, points: points, score: graph.slot(.score(indicator.id)),
      claim: graph.slot(.claim(indicator.id)))
    let leaf = scored(rule, site, roundsScore: !template.rounding.onlyTotal) { lowering, admitted in
      lowering.whereItApplies(admitted, site)
    }
    return IndicatorPlan(
      role: indicator.role, adjustable: indicator.adjustable, points: points, score: leaf.score, leaf: leaf,
      rows: nil)
  }

  /// The sentence applied to a leaf or a row, and what comes after it; `gate` puts before it what the whole score
  /// rests on.
  mutating func scored(
    _ rule: Rule, _ site: LeafSite, roundsScore: Bool,
    gate: (inout Lowering, NodeID) -> NodeID
  ) -> LeafPlan {
    let (plan, outcome) = self.rule(rule, site, site.context)
    let bounds = scores(of: site)
    let limits = ScoreBounds(
      low: bound(bounds.low, outcome.below), high: bound(bounds.high, outcome.above),
      lowWaiver: condition(outcome.below), highWaiver: condition(outcome.above))
    let admitted =
      limits.low == nil && limits.high == nil
      ? outcome.points : graph.node(.within(outcome.points, limits), Self.pointsType)
    let settled = settled(gate(&self, admitted), site, bounds)
    let score = roundsScore ? rounded(settled) : settled
    var context = site.context
    context.ownScore = score
    return LeafPlan(
      rule: plan, admitted: admitted, settled: settled, score: score,
      demands: demands(of: rule, plan, context))
  }

  /// The least and the greatest score without limits of the rule's own.
  private mutating func scores(of site: LeafSite) -> (low: NodeID, high: NodeID) {
    let zero = graph.number(.zero)
    guard site.indicator.role == .penalty else { return (zero, site.points) }
    return (graph.node(.negation(site.points), Self.pointsType), zero)
  }

  private func bound(_ node: NodeID, _ waiver: Waiver) -> NodeID? {
    if case .always = waiver { nil } else { node }
  }

  private func condition(_ waiver: Waiver) -> NodeID? {
    if case .when(let node) = waiver { node } else { nil }
  }

  /// Whether the indicator applies and its points are known comes before all else.
  private mutating func whereItApplies(_ node: NodeID, _ site: LeafSite) -> NodeID {
    let id = site.indicator.id
    var node = node
    if site.indicator.adjustable != nil {
      let known = graph.node(.isGiven(graph.slot(.points(id))), .truth)
      node = graph.asking(known, before: node)
    }
    let exempt = graph.node(
      .supplied(graph.slot(.exemption(id)), else: graph.truth(false)), .truth)
    let sharing: Cause.Sharing = site.indicator.role == .regular ? .group : .nowhere
    let none = graph.node(.nothing(.notApplicable(sharing)), Self.pointsType)
    return graph.first(
      [Case(condition: exempt, value: none), Case(condition: nil, value: node)], Self.pointsType)
  }

  // MARK: policies

  private mutating func settled(
    _ node: NodeID, _ site: LeafSite, _ bounds: (low: NodeID, high: NodeID)
  ) -> NodeID {
    let policies = site.indicator.policies
    let settlement = Settlement(
      missing: remedy(policies.missing, site, bounds), zeroDivisor: remedy(policies.zero, site, bounds),
      allZero: remedy(policies.allZero, site, bounds), notApplicable: notApplicable(site, bounds))
    return graph.node(.settled(node, settlement), Self.pointsType)
  }

  private mutating func remedy(
    _ outcome: PolicyOutcome?, _ site: LeafSite, _ bounds: (low: NodeID, high: NodeID)
  ) -> Settlement.Remedy? {
    switch outcome {
    case nil: nil
    case .value(let measure)?: .value(replacement(measure, site, bounds))
    case .pending?: .ruling(.pending)
    case .notApplicable?: .ruling(.notApplicable)
    case .fail?, .respread?, .rescale?: .ruling(.fail)
    }
  }

  /// A value in place of a score, which must lie within the points and is not settled again.
  private mutating func replacement(
    _ measure: Measure, _ site: LeafSite, _ bounds: (low: NodeID, high: NodeID)
  ) -> NodeID {
    let limits = ScoreBounds(low: bounds.low, high: bounds.high, lowWaiver: nil, highWaiver: nil)
    return graph.node(.within(lower(measure, site.context), limits), Self.pointsType)
  }

  private mutating func notApplicable(
    _ site: LeafSite, _ bounds: (low: NodeID, high: NodeID)
  ) -> Settlement.Remedy {
    // A bonus or penalty has no points that others could take.
    if site.indicator.role != .regular { return .notApplicable(.nowhere) }
    switch site.indicator.policies.notApplicable {
    case .value(let measure)?: return .value(replacement(measure, site, bounds))
    case .respread?: return .notApplicable(.group)
    case .rescale?: return .notApplicable(.form)
    case .pending?: return .ruling(.pending)
    case .fail?, .notApplicable?, nil: return .ruling(.fail)
    }
  }

  // MARK: reasons

  /// When a reason is due: by the sentence itself, and by the tier that applied.
  private mutating func demands(
    of rule: Rule, _ plan: RulePlan, _ context: LoweringContext
  ) -> [(demand: ReasonDemand, due: NodeID)] {
    var result = rule.demands.map { demand in
      (demand: demand, due: demand.condition.map { lower($0, context) } ?? graph.truth(true))
    }
    switch (rule.curve, plan.curve) {
    case (.named(_, let inner), .named(let innerPlan)): result += demands(of: inner, innerPlan, context)
    case (.tiers(let tiers), .tiers(let plans)):
      for (index, (tier, tierPlan)) in zip(tiers, plans).enumerated() {
        let own = demands(of: tier.rule, tierPlan.rule, context)
        if own.isEmpty { continue }
        let before = plans[..<index].compactMap { $0.condition.map { graph.not($0) } }
        let applies = before + [tierPlan.condition].compactMap { $0 }
        result += own.map { ($0.demand, graph.every(applies + [$0.due])) }
      }
    default: break
    }
    return result
  }
}
