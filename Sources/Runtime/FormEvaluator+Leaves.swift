import Program
import Values

extension FormEvaluator {
  mutating func leafResult(_ indicator: Indicator, _ rule: Rule) -> IndicatorResult {
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
      if lacksReason {
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

  /// Whether no reason is given; one that cannot be used has been reported and is not called missing.
  private var lacksReason: Bool {
    trace.entry?.reason == nil && !(trace.entry?.unusable.contains(.reason) ?? false)
  }

  private mutating func checkDemands(_ rule: Rule, _ indicator: Indicator) {
    let entry = trace.entry
    for demand in rule.demands + appliedTierDemands(rule) {
      guard let condition = demand.condition else {
        if lacksReason {
          report(.reasonMissing(path: indicatorPath, why: .always), related: [demand.range])
        }
        continue
      }
      do throws(Stop) {
        guard try truth(condition), lacksReason else { continue }
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

  /// What the form says of what the current trace rests on.
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
}
