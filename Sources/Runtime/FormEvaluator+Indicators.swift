import Program
import Values

/// One part of a group: an indicator, or a row.
struct GroupMember {
  let score: Score
  let points: Rational
  var sharing: FormEvaluator.Sharing?
  /// Points that left it for the whole form to share.
  var released = Rational.zero

  /// The points that its score is out of.
  func applicablePoints() throws(NumberLimitExceeded) -> Rational { try points + -released }
}

extension FormEvaluator {
  /// The result of an indicator, computed when first asked for.
  mutating func result(of id: IndicatorID) -> IndicatorResult {
    if let known = results[id.index] { return known }
    let outer = trace
    trace = Trace()
    trace.indicator = id
    let indicator = template[id]
    trace.points = points(of: indicator)
    let result = self.result(indicator)
    results[id.index] = result
    trace = outer
    return result
  }

  private mutating func result(_ indicator: Indicator) -> IndicatorResult {
    guard let rule = indicator.rule else { return groupResult(indicator) }
    if let selection = indicator.rows { return rowsResult(indicator, rule, selection) }
    return leafResult(indicator, rule)
  }

  /// The points in force for an indicator: the form's where the template lets it set them.
  func points(of indicator: Indicator) -> Rational {
    guard indicator.adjustable != nil else { return indicator.points }
    return form.indicators[indicator.id]?.points?.value ?? indicator.points
  }

  /// Whether the form sets points for an indicator that cannot be used, so that nobody knows its points.
  func hasUnusablePoints(_ id: IndicatorID) -> Bool {
    form.indicators[id]?.unusable.contains(.points) ?? false
  }

  mutating func score(of id: IndicatorID) throws(Stop) -> Rational {
    if case .scored(let points) = result(of: id).score { return points }
    throw Stop(.undeterminedScore(template[id].name))
  }

  mutating func knownTotal() throws(Stop) -> Rational {
    if case .scored(let points) = settledTotal().0 { return points }
    throw Stop(.undeterminedScore("总得分"))
  }

  // MARK: leaves

  private mutating func leafResult(_ indicator: Indicator, _ rule: Rule) -> IndicatorResult {
    if trace.points != indicator.points {
      trace.steps.append(.pointsSet(from: indicator.points, to: trace.points))
    }
    trace.entry = form.indicators[indicator.id]
    let (score, exactScore) = settledLeaf(indicator, rule)
    return IndicatorResult(
      id: indicator.id, points: trace.points, score: score, exact: exactScore, steps: trace.steps,
      losses: trace.losses, sources: sources(), reason: trace.entry?.reason?.value)
  }

  /// Scores the leaf or row of the current trace and asks for the reasons that are due.
  mutating func settledLeaf(_ indicator: Indicator, _ rule: Rule) -> (Score, Rational?) {
    let result: (score: Score, exact: Rational?)
    if trace.entry?.notApplicable?.value ?? false {
      trace.steps.append(.notApplicable(reason: trace.entry?.reason?.value))
      if trace.entry?.reason == nil {
        report(
          .reasonMissing(path: indicatorPath, why: .notApplicable), at: trace.entry?.notApplicable?.place)
      }
      result = settleNotApplicable(indicator)
    } else if let most = unusablePart(of: indicator) {
      result = (.undetermined(low: indicator.role.scores(upTo: most).lowerBound, high: most), nil)
    } else {
      result = applied(indicator, rule)
    }
    reportUnreadTarget()
    if case .scored(let points) = result.score {
      trace.ownScore = points
      checkDemands(rule, indicator)
      // A bonus or penalty begins from nothing: there is nothing to lose.
      if indicator.role != .regular { trace.losses = [] }
    } else {
      trace.losses = []
    }
    return result
  }

  /// The most that an indicator can get where the form says something of it that its whole score rests on, but that
  /// cannot be used: whether it applies, or how many points it has.
  private mutating func unusablePart(of indicator: Indicator) -> Rational? {
    let unusable = trace.entry?.unusable ?? []
    if unusable.contains(.applicability) {
      trace.steps.append(.obstacle(.unusable("不适用")))
      return trace.points
    }
    guard unusable.contains(.points) else { return nil }
    trace.steps.append(.obstacle(.unusable("分值")))
    return indicator.adjustable?.upperBound ?? trace.points
  }

  private mutating func applied(_ indicator: Indicator, _ rule: Rule) -> (Score, Rational?) {
    do throws(Stop) {
      let outcome = try apply(rule)
      let scores = indicator.role.scores(upTo: trace.points)
      let isAbove = outcome.points > scores.upperBound && !outcome.allowsAbove
      let isBelow = outcome.points < scores.lowerBound && !outcome.allowsBelow
      if isAbove || isBelow { throw Stop(.outsidePoints(outcome.points)) }
      return (.scored(try settled(outcome.points)), outcome.points)
    } catch {
      return settle(error, indicator)
    }
  }

  /// Whether the leaf or row of the current trace is rounded itself, and not only what it adds to.
  private var roundsScore: Bool { !template.rounding.onlyTotal && !trace.keepsExactScore }

  /// Rounds a leaf as the template says and notes what that changed.
  private mutating func settled(_ exactPoints: Rational) throws(Stop) -> Rational {
    guard roundsScore else { return exactPoints }
    let result = try rounded(exactPoints)
    if result != exactPoints {
      trace.steps.append(.rounded(from: exactPoints, to: result))
      lose(.rounding, try exact { () throws(NumberLimitExceeded) in try exactPoints + -result })
    }
    return result
  }

  /// What policies make of an indicator without a value.
  private mutating func settle(_ stop: Stop, _ indicator: Indicator) -> (Score, Rational?) {
    trace.losses = []
    trace.steps.append(.obstacle(stop.obstacle))
    let found = stop.ruling ?? ruling(of: indicator.policies, for: stop.obstacle)
    let situation = found?.situation ?? .missing
    switch found?.outcome {
    case .value(let measure)?: return settleByValue(measure, situation, indicator)
    case .notApplicable?:
      trace.steps.append(.policy(situation, .notApplicable))
      return settleNotApplicable(indicator)
    case .pending?:
      trace.steps.append(.policy(situation, .pending))
      report(.pending(path: indicatorPath, stop.obstacle))
    case .fail?, .respread?, .rescale?, nil:
      reportObstacle(stop.obstacle, indicator)
    }
    return (undetermined(indicator, stop.bounds), nil)
  }

  private mutating func settleByValue(
    _ measure: Measure, _ situation: Situation, _ indicator: Indicator
  ) -> (Score, Rational?) {
    do throws(Stop) {
      let points = try number(measure)
      trace.steps.append(.policy(situation, .value(Template.pointsText(points) + "分")))
      lose(.replaced, try exact { () throws(NumberLimitExceeded) in try trace.points + -points })
      if !indicator.role.scores(upTo: trace.points).contains(points) { throw Stop(.outsidePoints(points)) }
      return (.scored(try settled(points)), points)
    } catch {
      trace.losses = []
      trace.steps.append(.obstacle(error.obstacle))
      reportObstacle(error.obstacle, indicator)
      return (undetermined(indicator, error.bounds), nil)
    }
  }

  private mutating func settleNotApplicable(_ indicator: Indicator) -> (Score, Rational?) {
    // A bonus or penalty has no points that others could take: what does not apply adds and takes nothing.
    if indicator.role != .regular { return (.notApplicable, nil) }
    switch indicator.policies.notApplicable {
    case .value(let measure)?: return settleByValue(measure, .notApplicable, indicator)
    case .respread?:
      trace.steps.append(.policy(.notApplicable, .respread))
      sharing[indicator.id] = .group
      return (.notApplicable, nil)
    case .rescale?:
      trace.steps.append(.policy(.notApplicable, .rescale))
      sharing[indicator.id] = .form
      return (.notApplicable, nil)
    case .pending?:
      trace.steps.append(.policy(.notApplicable, .pending))
      report(.pendingNotApplicable(path: indicatorPath))
      return (undetermined(indicator, nil), nil)
    case .fail?, .notApplicable?, nil:
      let place = trace.entry?.notApplicable?.place
      report(.notApplicableWithoutPolicy(path: indicatorPath), at: place, related: [indicator.range])
      return (undetermined(indicator, nil), nil)
    }
  }

  /// The least and greatest score that the rule allows, for an indicator without a value.
  private mutating func undetermined(_ indicator: Indicator, _ bounds: ClosedRange<Rational>?) -> Score {
    let allowed = scoresAllowed(indicator)
    var (low, high) = (allowed.lowerBound, allowed.upperBound)
    // What would fall outside is refused, and says nothing of what a score may be.
    if let bounds, bounds.overlaps(allowed) {
      (low, high) = (max(low, bounds.lowerBound), min(high, bounds.upperBound))
    }
    // Limits may be finer than scores are.
    if roundsScore, let a = try? rounded(low), let b = try? rounded(high) {
      (low, high) = (a, b)
    }
    return .undetermined(low: low, high: high)
  }

  /// From the least to the greatest score that the rule of a leaf allows.
  mutating func scoresAllowed(_ indicator: Indicator) -> ClosedRange<Rational> {
    let scores = indicator.role.scores(upTo: trace.points)
    guard let rule = indicator.rule else { return scores }
    let most = greatest(of: rule, scores)
    return min(least(of: rule, scores), most)...most
  }

  /// The greatest score that a rule's own ceilings and those of its tiers allow.
  private mutating func greatest(of rule: Rule, _ scores: ClosedRange<Rational>) -> Rational {
    if let highest = rule.highest { return (try? number(highest)) ?? scores.upperBound }
    if case .named(_, let inner) = rule.curve { return greatest(of: inner, scores) }
    guard case .tiers(let tiers) = rule.curve else { return scores.upperBound }
    return tiers.reduce(scores.upperBound) { max($0, greatest(of: $1.rule, scores)) }
  }

  /// The least score that a rule's own floors and those of its tiers allow.
  private mutating func least(of rule: Rule, _ scores: ClosedRange<Rational>) -> Rational {
    if let lowest = rule.lowest { return (try? number(lowest)) ?? scores.lowerBound }
    if case .named(_, let inner) = rule.curve { return least(of: inner, scores) }
    guard case .tiers(let tiers) = rule.curve else { return scores.lowerBound }
    return tiers.reduce(scores.lowerBound) { min($0, least(of: $1.rule, scores)) }
  }

  private mutating func checkDemands(_ rule: Rule, _ indicator: Indicator) {
    let entry = trace.entry
    for demand in rule.demands + appliedTierDemands(rule) {
      guard let condition = demand.condition else {
        if entry?.reason == nil {
          report(.reasonMissing(path: indicatorPath, why: .always), related: [demand.range])
        }
        continue
      }
      do throws(Stop) {
        guard try truth(condition), entry?.reason == nil else { continue }
        report(
          .reasonMissing(
            path: indicatorPath, why: .condition(template.text(of: condition), figures(condition))),
          at: entry?.score?.place, related: [demand.range], spot: entry?.score?.spot)
      } catch {
        // What claims nothing is not less than claimed.
        if error.obstacle == .missingClaim { continue }
        reportObstacle(error.obstacle, indicator)
      }
    }
  }

  /// The demands of the tier that applied, and of those inside it.
  private mutating func appliedTierDemands(_ rule: Rule) -> [ReasonDemand] {
    if case .named(_, let inner) = rule.curve { return inner.demands + appliedTierDemands(inner) }
    guard case .tiers(let tiers) = rule.curve else { return [] }
    for tier in tiers {
      let holds = tier.condition.map { condition in (try? truth(condition)) ?? false } ?? true
      if holds { return tier.rule.demands + appliedTierDemands(tier.rule) }
    }
    return []
  }

  func sources() -> [SourceFigure] {
    var figures = trace.inputs.compactMap { id in
      form.inputs[id].map { datum in
        SourceFigure(
          name: template[id].name, value: template.text(of: datum.value, as: template[id].type).text,
          spot: datum.spot, place: datum.place)
      }
    }
    if let table = trace.table, let row = trace.row {
      figures += trace.columns.compactMap { index in
        row.cells[index].map { datum in
          let column = template[table].columns[index]
          return SourceFigure(
            name: column.name, value: template.text(of: datum.value, as: column.type).text, spot: datum.spot,
            place: datum.place)
        }
      }
    }
    if let datum = trace.judgedScore {
      figures.append(
        SourceFigure(
          name: "得分", value: Template.pointsText(datum.value) + "分", spot: datum.spot, place: datum.place))
    }
    return figures
  }

  // MARK: groups

  private mutating func groupResult(_ indicator: Indicator) -> IndicatorResult {
    for child in indicator.children { _ = result(of: child) }
    checkSetPoints(indicator)
    let members = self.members(indicator.children)
    let (score, steps, exactScore) =
      indicator.role != .regular
      ? limited(members, indicator)
      : indicator.composition == .sum
        ? combined(members, points: indicator.points, at: indicator) : composed(members, indicator)
    return IndicatorResult(
      id: indicator.id, points: indicator.points, score: score, exact: exactScore, steps: steps, losses: [],
      sources: [],
      reason: nil)
  }

  /// Points that a form sets must still add up to those of the group.
  private mutating func checkSetPoints(_ group: Indicator) {
    let children = group.children.map { template[$0] }
    guard group.composition == .sum, children.contains(where: { $0.adjustable != nil }) else { return }
    let parts = children.map { points(of: $0) }
    if children.contains(where: { hasUnusablePoints($0.id) }) {
      brokenGroups.insert(group.id)
      return
    }
    guard let sum = try? Self.sum(parts), sum != group.points else { return }
    let set = children.first { form.indicators[$0.id]?.points != nil }
    let datum = set.flatMap { form.indicators[$0.id]?.points }
    report(
      .setPointsDoNotAddUp(
        path: group.path, points: Template.pointsText(group.points), sum: Template.pointsText(sum),
        rows: zip(children, parts).map { "\($0.name) \(Template.pointsText($1))" }),
      at: datum?.place, related: [group.range], spot: datum?.spot)
    brokenGroups.insert(group.id)
  }

  private func members(_ ids: [IndicatorID]) -> [GroupMember] {
    ids.compactMap { id in
      results[id.index].map {
        GroupMember(score: $0.score, points: $0.points, sharing: sharing[id], released: released[id] ?? .zero)
      }
    }
  }

  /// Scores of members as one score: a sum, or shared where members do not apply.
  mutating func combined(
    _ members: [GroupMember], points: Rational, at group: Indicator?
  ) -> (Score, [DerivationStep], Rational?) {
    var sum = PointsSum()
    do {
      for member in members { try add(member, to: &sum, isTop: group == nil) }
      if !sum.isEmpty, let group, brokenGroups.contains(group.id) {
        return (.undetermined(low: .zero, high: points), [], nil)
      }
      if sum.isEmpty || sum.hasNobodyToShare {
        if let group { sharing[group.id] = members.contains { $0.sharing == .form } ? .form : .group }
        return (.notApplicable, [], nil)
      }
      return try share(sum, points: points, at: group)
    } catch {
      report(.numberLimit(path: group?.path ?? "总分"))
      return (.undetermined(low: .zero, high: points), [.obstacle(.numberLimit)], nil)
    }
  }

  /// What the members of a group add up to.
  private struct PointsSum {
    var low = Rational.zero
    var high = Rational.zero
    var applicable = Rational.zero
    var isDetermined = true
    var isEmpty = true
    var isShared = false
    /// Points that left for the whole form to share.
    var released = Rational.zero

    /// Whether points are to be shared among members that the form gives none: they would be lost.
    var hasNobodyToShare: Bool { isShared && applicable.isZero && low.isZero && high.isZero }
  }

  private func add(_ member: GroupMember, to sum: inout PointsSum, isTop: Bool) throws(NumberLimitExceeded) {
    switch member.score {
    case .notApplicable:
      if isTop || member.sharing == .group {
        sum.isShared = true
      } else {
        sum.released = try sum.released + member.points
      }
      return
    case .scored(let points):
      sum.low = try sum.low + points
      sum.high = try sum.high + points
    case .undetermined(let low, let high):
      sum.low = try sum.low + low
      sum.high = try sum.high + high
      sum.isDetermined = false
    }
    sum.isEmpty = false
    sum.released = try sum.released + member.released
    sum.applicable = try sum.applicable + member.applicablePoints()
  }

  private mutating func share(
    _ sum: PointsSum, points: Rational, at group: Indicator?
  ) throws(NumberLimitExceeded) -> (Score, [DerivationStep], Rational?) {
    let isRescaled = group == nil && !sum.released.isZero
    if let group, !sum.released.isZero { released[group.id] = sum.released }
    guard sum.isShared || isRescaled, sum.applicable.isPositive else {
      return (sum.isDetermined ? .scored(sum.low) : .undetermined(low: sum.low, high: sum.high), [], nil)
    }
    // Points that went to the whole form are not the group's to share.
    let own = group == nil ? points : try points + -sum.released
    let exactLow = try (sum.low * own).divided(by: sum.applicable)
    let exactHigh = try (sum.high * own).divided(by: sum.applicable)
    let rounding = template.rounding
    let low =
      rounding.onlyTotal ? exactLow : try exactLow.rounded(places: rounding.places, mode: rounding.mode)
    let high =
      rounding.onlyTotal ? exactHigh : try exactHigh.rounded(places: rounding.places, mode: rounding.mode)
    guard sum.isDetermined else { return (.undetermined(low: low, high: high), [], nil) }
    var steps: [DerivationStep] = [.shared(scored: sum.low, applicable: sum.applicable, points: own)]
    if low != exactLow { steps.append(.rounded(from: exactLow, to: low)) }
    return (.scored(low), steps, exactLow)
  }

  // MARK: the whole form

  mutating func totalScore() -> (Score, [DerivationStep]) {
    let (base, baseSteps, _) = combined(members(template.roots), points: template.total, at: nil)
    let (score, steps) = withExtras(base, baseSteps)
    guard template.rounding.onlyTotal else { return (score, steps) }
    let (result, rounding) = rounded(score)
    return (result, steps + rounding)
  }

  /// A sum of exact scores, rounded once, with the step that says so.
  func rounded(_ score: Score) -> (Score, [DerivationStep]) {
    switch score {
    case .scored(let points):
      guard let result = try? rounded(points) else { return (score, []) }
      return (.scored(result), result == points ? [] : [.rounded(from: points, to: result)])
    case .undetermined(let low, let high):
      guard let a = try? rounded(low), let b = try? rounded(high) else { return (score, []) }
      return (.undetermined(low: a, high: b), [])
    case .notApplicable: return (score, [])
    }
  }
}
