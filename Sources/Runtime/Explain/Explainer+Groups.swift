import Planning
import Program
import Values

/// Groups and the total.
extension Explainer {
  mutating func groupResult(_ indicator: Indicator, _ plan: IndicatorPlan) -> IndicatorResult {
    for child in indicator.children { _ = result(of: child) }
    tellSetPoints(indicator)
    let score = score(of: plan.score, indicator)
    let (steps, exact) = steps(of: plan.score, settled: score, in: indicator)
    return IndicatorResult(
      id: indicator.id, points: indicator.points, score: score, exact: exact, steps: steps, losses: [],
      sources: [], reason: nil)
  }

  /// Points that a form sets must still add up to those of the group.
  private mutating func tellSetPoints(_ group: Indicator) {
    let children = group.children.map { template[$0] }
    let plan = interpreter.indicator(group.id)
    guard case .combined(_, let combination) = interpreter.lowering.graph[plan.score].operation,
      let stands = combination.stands, case .value(.truth(false)) = interpreter.value(stands)
    else { return }
    let parts = children.map { points(of: $0) }
    guard let sum = try? Exact.sum(parts) else { return }
    let cells = children.compactMap { form.indicators[$0.id]?.points }.map { DataCell($0) }
    report(
      .setPointsDoNotAddUp(
        path: group.path, points: Template.pointsText(group.points), sum: Template.pointsText(sum),
        rows: zip(children, parts).map { "\($0.name) \(Template.pointsText($1))" }),
      at: cells.first?.place, related: [group.range], spot: spots(of: cells))
  }

  /// The score at a node of a group or the form, with bounds where it is not settled.
  mutating func score(of node: NodeID, _ indicator: Indicator?) -> Score {
    switch interpreter.value(node) {
    case .value(.number(let points)): return .scored(points)
    case .value: preconditionFailure("a score is a number")
    case .absent(let absence):
      if absence.sharing != nil { return .notApplicable }
      if absence.cause == .numberLimit { report(.numberLimit(path: indicator?.path)) }
      return indicator.map { undetermined($0) } ?? undeterminedTotal()
    }
  }

  /// How a score of others came about where it is more than their sum, and the score before rounding.
  mutating func steps(of node: NodeID, settled score: Score, in group: Indicator?) -> (
    [DerivationStep], Rational?
  ) {
    if explained == .findings, case .scored = score { return ([], nil) }
    guard case .scored(let points) = score else {
      if case .absent(let absence) = interpreter.value(node), absence.cause == .numberLimit {
        return ([.obstacle(.numberLimit)], nil)
      }
      return ([], nil)
    }
    let graph = interpreter.lowering.graph
    switch graph[node].operation {
    case .rounded(let inner, _, _, _):
      let (steps, _) = steps(of: inner, settled: settledScore(inner) ?? score, in: group)
      guard case .value(.number(let exact)) = interpreter.value(inner) else { return (steps, nil) }
      if case .composed = graph[inner].operation {
        return (steps + rounding(from: exact, to: points), exact)
      }
      return (steps + rounding(from: exact, to: points), exact == points ? nil : exact)
    case .combined(let members, let combination): return sharedSteps(members, combination, points)
    case .composed(let members, let composition, _, let whole):
      let parts = parts(members, group)
      return ([.composed(composition, parts: parts, points: whole, result: points)], points)
    case .statistic(let function, let parts, _) where parts.count == 2:
      return limitSteps(function, parts, points, group)
    case .sum(let base, _): return addedSteps(base, points)
    default: return ([], nil)
    }
  }

  private func settledScore(_ node: NodeID) -> Score? {
    if case .value(.number(let points)) = interpreter.value(node) { .scored(points) } else { nil }
  }

  private func rounding(from exact: Rational, to points: Rational) -> [DerivationStep] {
    exact == points ? [] : [.rounded(from: exact, to: points)]
  }

  private func sharedSteps(
    _ members: Members, _ combination: Combination, _ points: Rational
  ) -> ([DerivationStep], Rational?) {
    guard let sum = try? interpreter.exact.sum(of: members, isTop: combination.isTop),
      let own = try? sum.pointsShared(combination),
      let exact = try? (sum.scored * own).divided(by: sum.applicable)
    else { return ([], nil) }
    let shared = DerivationStep.shared(scored: sum.scored, applicable: sum.applicable, points: own)
    return ([shared] + rounding(from: exact, to: points), exact)
  }

  /// The parts of a mean or an extreme: 「甲 90 ÷ 100 × 40%」.
  private func parts(_ members: [Member], _ group: Indicator?) -> [ComposedPart] {
    zip(members, group?.children ?? []).compactMap { member, id in
      guard case .value(.number(let score)) = interpreter.value(member.score),
        case .value(.number(let points)) = interpreter.value(member.points)
      else { return nil }
      var released = Rational.zero
      if let node = member.released, case .value(.number(let left)) = interpreter.value(node) {
        released = left
      }
      guard let applicable = try? points + -released, applicable.isPositive else { return nil }
      return ComposedPart(
        name: template[id].name, score: score, points: applicable, share: template[id].share)
    }
  }

  /// A floor or a ceiling of a group or the form that changed its score.
  private mutating func limitSteps(
    _ function: FunctionName, _ parts: [NodeID], _ points: Rational, _ group: Indicator?
  ) -> ([DerivationStep], Rational?) {
    guard let before = settledScore(parts[0]), case .scored(let from) = before else { return ([], nil) }
    let (steps, _) = steps(of: parts[0], settled: before, in: group)
    if from == points { return (steps, nil) }
    return (
      steps + [function == .minimum ? .capped(from: from, to: points) : .raised(from: from, to: points)], nil
    )
  }

  /// Bonuses and penalties added to the score of the indicators.
  private mutating func addedSteps(
    _ base: NodeID, _ points: Rational
  ) -> ([DerivationStep], Rational?) {
    guard let before = settledScore(base), case .scored(let own) = before else { return ([], nil) }
    func sum(_ role: IndicatorRole) -> Rational {
      template.extras.filter { template[$0].role == role }.reduce(Rational.zero) { sum, id in
        if case .scored(let points)? = results[id.index]?.score { (try? sum + points) ?? sum } else { sum }
      }
    }
    let added = DerivationStep.extrasAdded(
      base: own, bonus: sum(.bonus), penalty: sum(.penalty), result: points)
    return (steps(of: base, settled: before, in: nil).0 + [added], nil)
  }

  // MARK: the whole form

  mutating func totalScore() -> (Score, [DerivationStep]) {
    let node = interpreter.total()
    let score = score(of: node, nil)
    return (score, steps(of: node, settled: score, in: nil).0)
  }
}
