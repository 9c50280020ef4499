import Program
import Values

/// Groups, rows, the total and the grade.
extension Lowering {
  mutating func group(_ indicator: Indicator) -> IndicatorPlan {
    IndicatorPlan(
      role: indicator.role, adjustable: nil, points: graph.number(indicator.points),
      score: sum(of: indicator, members(indicator.children), isRounded: true), leaf: nil, rows: nil)
  }

  /// The score of a group by those of its members; without rounding where it is asked what was rounded.
  private mutating func sum(of group: Indicator, _ members: [Member], isRounded: Bool) -> NodeID {
    if group.role != .regular {
      return limited(members.map(\.score), within: group.role.scores(upTo: group.points))
    }
    if group.composition == .sum {
      let sum = Combination(
        points: group.points, isTop: false, stands: pointsStand(group),
        rounding: isRounded ? divisionRounding : nil)
      return graph.node(.combined(.listed(members), sum), Self.pointsType)
    }
    let shares = group.children.map { template[$0].share ?? .one }
    let composed = graph.node(
      .composed(members, group.composition, shares: shares, points: group.points), Self.pointsType)
    return template.rounding.onlyTotal || !isRounded ? composed : rounded(composed)
  }

  /// How a group that divides is rounded; nil where only the total is.
  private var divisionRounding: Rounding? { template.rounding.onlyTotal ? nil : template.rounding }

  /// The members of a group, with the scores that are said to be theirs in place of their own.
  private mutating func members(_ ids: [IndicatorID], _ scores: [IndicatorID: Rational] = [:]) -> [Member] {
    ids.map { id in
      let plan = indicator(id)
      return Member(
        score: scores[id].map { graph.number($0) } ?? plan.score, points: plan.points, released: released(id))
    }
  }

  /// Whether what does not apply leaves its points to the whole form anywhere.
  private var sharesOverForm: Bool {
    template.indicators.contains { if case .rescale? = $0.policies.notApplicable { true } else { false } }
  }

  /// The points that leave a group for the whole form, where any can.
  private mutating func released(_ id: IndicatorID) -> NodeID? {
    let indicator = template[id]
    guard indicator.rule == nil || indicator.rows != nil, indicator.composition == .sum, sharesOverForm else {
      return nil
    }
    let members: Members
    if let plan = indicators[id]?.rows {
      members = .rows(
        plan.table, taken: plan.taken, Member(score: plan.leaf.score, points: plan.points, released: nil))
    } else {
      members = .listed(self.members(indicator.children))
    }
    return graph.node(.released(members), Self.pointsType)
  }

  /// Whether points that a form sets add up to those of their group; nil where it can set none.
  private mutating func pointsStand(_ group: Indicator) -> NodeID? {
    guard group.children.contains(where: { template[$0].adjustable != nil }) else { return nil }
    return graph.node(
      .addsUp(.listed(members(group.children)), to: group.points, .exact), .truth)
  }

  /// A sum of scores within limits.
  private mutating func limited(_ scores: [NodeID], within limits: ClosedRange<Rational>) -> NodeID {
    within(limits, graph.node(.addedScores(scores), Self.pointsType))
  }

  private mutating func within(_ limits: ClosedRange<Rational>, _ node: NodeID) -> NodeID {
    let low = graph.greatest(node, graph.number(limits.lowerBound))
    return graph.least(low, graph.number(limits.upperBound))
  }

  // MARK: the whole form

  /// The score of the form, made when first asked for.
  package mutating func total() -> NodeID {
    if let known = totalNode { return known }
    let node = total(over: [:], isRounded: true)
    totalNode = node
    return node
  }

  private mutating func total(over scores: [IndicatorID: Rational], isRounded: Bool) -> NodeID {
    let sum = Combination(
      points: template.total, isTop: true, stands: nil, rounding: isRounded ? divisionRounding : nil)
    var node = graph.node(.combined(.listed(members(template.roots, scores)), sum), Self.pointsType)
    if let limits = template.totalLimits {
      let extras = members(template.extras, scores).map(\.score)
      let all = graph.sum(node, graph.node(.addedScores(extras), Self.pointsType))
      node = within(limits, all)
    }
    return template.rounding.onlyTotal && isRounded ? rounded(node) : node
  }

  // MARK: other scores

  /// What a group, or with nil the form, comes to where its members have other scores than the data give them; without
  /// rounding where it is asked what was rounded. Members that are not named keep their own.
  package mutating func sum(
    of id: IndicatorID?, over scores: [IndicatorID: Rational], isRounded: Bool
  ) -> NodeID {
    guard let id else { return total(over: scores, isRounded: isRounded) }
    return sum(of: template[id], members(template[id].children, scores), isRounded: isRounded)
  }

  /// The same of an indicator with rows. Those without a score do not apply, and leave their points to the others where
  /// these have them.
  package mutating func sum(
    of id: IndicatorID, overRows rows: [(score: Rational?, points: Rational)], isRounded: Bool
  ) -> NodeID {
    let sharesPoints = if case .respread? = template[id].policies.notApplicable { true } else { false }
    let members: [Member] = rows.compactMap { row in
      let points = graph.number(row.points)
      if let score = row.score { return Member(score: graph.number(score), points: points, released: nil) }
      return sharesPoints ? Member(score: graph.number(.zero), points: points, released: points) : nil
    }
    let sum = Combination(
      points: template[id].points, isTop: sharesPoints, stands: nil,
      rounding: isRounded ? divisionRounding : nil)
    let node = graph.node(.combined(.listed(members), sum), Self.pointsType)
    let keepsShares = template[id].rows?.keepsExactShares ?? false
    return keepsShares && isRounded && !template.rounding.onlyTotal ? rounded(node) : node
  }

  /// The grade, made when first asked for; nil where the template grades nothing.
  package mutating func grade() -> GradePlan? {
    if let known = gradePlan { return known }
    guard !template.grades.isEmpty else { return nil }
    let type = ValueType.level(LevelSetID(template.levelSets.count - 1))
    let byTotal = graph.node(.band(total()), type)
    var final = byTotal
    var vetoes: [NodeID] = []
    for veto in template.vetoes {
      let holds = self.veto(veto)
      vetoes.append(holds)
      final = graph.node(.vetoed(final, veto.effect, condition: holds), type)
    }
    let plan = GradePlan(byTotal: byTotal, vetoes: vetoes, final: final)
    gradePlan = plan
    return plan
  }

  /// Whether a veto holds; where it does not apply, it does not.
  private mutating func veto(_ veto: Veto) -> NodeID {
    let node = lower(veto.condition, LoweringContext())
    let policies = veto.policies
    // A value cannot stand for a condition.
    func remedy(_ outcome: PolicyOutcome?) -> Settlement.Remedy? {
      switch outcome {
      case nil: nil
      case .notApplicable?: .ruling(.notApplicable)
      case .pending?: .ruling(.pending)
      case .fail?, .respread?, .rescale?, .value?: .ruling(.fail)
      }
    }
    let settlement = Settlement(
      missing: remedy(policies.missing), zeroDivisor: remedy(policies.zero),
      allZero: remedy(policies.allZero),
      notApplicable: .value(graph.truth(false)))
    return settled(node, settlement, from: veto.condition)
  }

  // MARK: rows

  /// An indicator that applies its sentence to each row it takes and adds them up.
  mutating func rows(_ indicator: Indicator, _ rule: Rule, _ selection: RowSelection) -> IndicatorPlan {
    let table = selection.table
    let taken = taken(from: table, when: selection.filter, LoweringContext()) ?? graph.truth(true)
    let points = rowPoints(selection, indicator, taken)
    let site = LeafSite(
      indicator: indicator, points: points,
      score: slot(template[table].scoreColumn, table) ?? graph.slot(.score(indicator.id)),
      claim: slot(template[table].claimedColumn, table) ?? graph.slot(.claim(indicator.id)))
    let rounds = !template.rounding.onlyTotal && !selection.keepsExactShares
    let leaf = scored(rule, site, roundsScore: rounds) { lowering, admitted in
      // A row without points has no score.
      let isKnown = lowering.graph.comparison(points, .greaterOrEqual, lowering.graph.number(.zero))
      return lowering.graph.first([Case(condition: isKnown, value: admitted)], Self.pointsType)
    }
    let members = Members.rows(table, taken: taken, Member(score: leaf.score, points: points, released: nil))
    let stands = graph.node(.addsUp(members, to: indicator.points, check(selection)), .truth)
    let sum = Combination(
      points: indicator.points, isTop: false, stands: stands, rounding: divisionRounding)
    var score = graph.node(.combined(members, sum), Self.pointsType)
    if selection.keepsExactShares, !template.rounding.onlyTotal { score = rounded(score) }
    return IndicatorPlan(
      role: indicator.role, adjustable: indicator.adjustable, points: graph.number(indicator.points),
      score: score,
      leaf: nil,
      rows: RowPlan(table: table, taken: taken, points: points, leaf: leaf))
  }

  mutating func slot(_ column: Int?, _ table: TableID) -> SlotID? {
    column.map { graph.slot(.column(table, $0)) }
  }

  private mutating func rowPoints(
    _ selection: RowSelection, _ indicator: Indicator, _ taken: NodeID
  ) -> NodeID {
    if let split = selection.split {
      return graph.node(.share(indicator.points, taken: taken, split, selection.table), Self.pointsType)
    }
    guard let column = slot(template[selection.table].pointsColumn, selection.table) else {
      preconditionFailure("rows without shares have a column of points")
    }
    return graph.node(.counted(graph.slotNode(column, Self.pointsType)), Self.pointsType)
  }

  private func check(_ selection: RowSelection) -> PointsCheck {
    if selection.keepsExactShares { return .shares }
    return template.rounding.onlyTotal
      ? .exact : .rounded(places: template.rounding.places, template.rounding.mode)
  }
}
