import Planning
import Program
import Source
import Values

/// Leaves and rows: the sentence, and what comes after it.
extension Explainer {
  /// The result of an indicator, told when first asked for.
  mutating func result(of id: IndicatorID) -> IndicatorResult {
    if let known = results[id.index] { return known }
    let outer = trace
    trace = Trace()
    trace.indicator = id
    let indicator = template[id]
    trace.points = points(of: indicator)
    let plan = interpreter.indicator(id)
    let result: IndicatorResult
    if let rule = indicator.rule {
      if let selection = indicator.rows, let rows = plan.rows {
        result = rowsResult(indicator, rule, selection, plan, rows)
      } else {
        result = leafResult(indicator, rule, plan)
      }
    } else {
      result = groupResult(indicator, plan)
    }
    results[id.index] = result
    trace = outer
    return result
  }

  /// The points in force for an indicator: the form's where the template lets it set them.
  func points(of indicator: Indicator) -> Rational {
    guard indicator.adjustable != nil else { return indicator.points }
    return form.indicators[indicator.id]?.points?.value ?? indicator.points
  }

  private mutating func leafResult(
    _ indicator: Indicator, _ rule: Rule, _ plan: IndicatorPlan
  ) -> IndicatorResult {
    guard let leaf = plan.leaf else { preconditionFailure("a leaf was lowered as one") }
    if trace.points != indicator.points {
      trace.steps.append(.pointsSet(from: indicator.points, to: trace.points))
    }
    trace.entry = form.indicators[indicator.id]
    trace.context = interpreter.context(of: indicator, plan)
    let (score, exact) = settledLeaf(indicator, rule, leaf)
    return IndicatorResult(
      id: indicator.id, points: trace.points, score: score, exact: exact, steps: trace.steps,
      losses: trace.losses, sources: sources(of: score), reason: trace.entry?.reason?.value,
      pointsState: trace.entry?.unusable.contains(.points) == true ? .unusable : .known)
  }

  /// Tells the leaf or row of the current trace and asks for the reasons that are due.
  mutating func settledLeaf(_ indicator: Indicator, _ rule: Rule, _ leaf: LeafPlan) -> (Score, Rational?) {
    if tellsLeaf || !isSilent(rule, leaf) {
      tell(indicator, rule, leaf)
    } else if rule.isJudged, isJudged(leaf.rule) {
      trace.judgedScore = trace.entry?.score
    }
    let score: Score
    var exact: Rational?
    switch interpreter.value(leaf.score, row: trace.rowIndex) {
    case .value(.number(let points)):
      score = .scored(points)
      exact = try? number(leaf.settled)
      trace.ownScore = points
      trace.context.ownScore = leaf.score
      checkDemands(leaf, indicator)
      // A bonus or penalty begins from nothing: there is nothing to lose.
      if indicator.role != .regular { trace.losses = [] }
    case .value: preconditionFailure("a score is a number")
    case .absent(let absence):
      trace.losses = []
      score = absence.sharing != nil ? .notApplicable : undeterminedLeaf(indicator)
    }
    return (score, exact)
  }

  private mutating func undeterminedLeaf(_ indicator: Indicator) -> Score {
    trace.row == nil ? undetermined(indicator) : undeterminedRow(indicator, most: trace.points)
  }

  /// Whether nothing can be wrong with the data of a settled score: then only an explanation tells of it.
  private func isSilent(_ rule: Rule, _ leaf: LeafPlan) -> Bool {
    guard case .settled(let before, _) = interpreter.lowering.graph[leaf.settled].operation,
      case .value = interpreter.value(before, row: trace.rowIndex)
    else { return false }
    // A judged score without points to give is a finding.
    return !trace.points.isZero && !asksKind(rule.range)
  }

  private mutating func tell(_ indicator: Indicator, _ rule: Rule, _ leaf: LeafPlan) {
    interpreter.complete()
    guard case .settled(let before, let settlement) = interpreter.lowering.graph[leaf.settled].operation
    else {
      preconditionFailure("a leaf is settled")
    }
    if trace.entry?.notApplicable?.value ?? false {
      trace.steps.append(.notApplicable(reason: trace.entry?.reason?.value))
      if lacksReason {
        report(
          .reasonMissing(path: indicatorPath, why: .notApplicable), at: trace.entry?.notApplicable?.place)
      }
      return tellNotApplicable(indicator, leaf, settlement)
    }
    let unusable = trace.entry?.unusable ?? []
    if unusable.contains(.applicability) {
      return trace.steps.append(.obstacle(.unusable(Phrase("不适用", "not applicable"))))
    }
    if unusable.contains(.points) { return trace.steps.append(.obstacle(.unusable(Words.points))) }
    try? tell(rule, leaf.rule)
    switch interpreter.value(before, row: trace.rowIndex) {
    case .value: tellRounding(leaf)
    case .absent(let absence): tellSettled(absence, indicator, leaf, settlement)
    }
  }

  private mutating func tellRounding(_ leaf: LeafPlan) {
    guard let exact = try? number(leaf.settled), let score = try? number(leaf.score), exact != score else {
      return
    }
    trace.steps.append(.rounded(from: exact, to: score))
    lose(.rounding, (try? difference(exact, score)) ?? .zero)
  }

  /// Tells what policies make of a score that has no value.
  private mutating func tellSettled(
    _ absence: Absence, _ indicator: Indicator, _ leaf: LeafPlan, _ settlement: Settlement
  ) {
    trace.losses = []
    if absence.sharing != nil {
      // The sentence says so itself.
      trace.steps.append(.notApplicable(reason: trace.entry?.reason?.value))
      return tellNotApplicable(indicator, leaf, settlement)
    }
    trace.steps.append(.obstacle(obstacle(absence)))
    let own = absence.ruling == nil ? settlement.remedy(for: absence.cause) : nil
    let situation = absence.ruling?.situation ?? own?.0 ?? .missing
    if let own, case .value(let node) = own.1 {
      return tellReplaced(node, situation, indicator, leaf)
    }
    var outcome = absence.ruling?.outcome
    if let own, case .ruling(let ruled) = own.1 { outcome = ruled }
    switch outcome {
    case .notApplicable?:
      trace.steps.append(.policy(situation, .notApplicable))
      tellNotApplicable(indicator, leaf, settlement)
    case .pending?:
      trace.steps.append(.policy(situation, .pending))
      let cell = emptyCell(absence)
      report(.pending(path: indicatorPath, obstacle(absence)), at: cell?.place, spot: cell?.spot)
    case .fail?, nil: report(absence, indicator)
    }
  }

  /// Tells of a value that stands in place of the score.
  private mutating func tellReplaced(
    _ node: NodeID, _ situation: Situation, _ indicator: Indicator, _ leaf: LeafPlan
  ) {
    indicator.policies.replacement(for: situation).map { note($0) }
    let replaced: NodeID
    if case .within(let inner, _) = interpreter.lowering.graph[node].operation {
      replaced = inner
    } else {
      replaced = node
    }
    if let points = try? number(replaced) {
      trace.steps.append(.policy(situation, .value(Template.pointsPhrase(points))))
      lose(.replaced, (try? difference(trace.points, points)) ?? .zero)
    }
    switch interpreter.value(node, row: trace.rowIndex) {
    case .value: tellRounding(leaf)
    case .absent(let absence):
      trace.losses = []
      trace.steps.append(.obstacle(obstacle(absence)))
      report(absence, indicator)
    }
  }

  private mutating func tellNotApplicable(
    _ indicator: Indicator, _ leaf: LeafPlan, _ settlement: Settlement
  ) {
    // A bonus or penalty has no points that others could take: what does not apply adds and takes nothing.
    if indicator.role != .regular { return }
    switch settlement.notApplicable {
    case .value(let node)?: tellReplaced(node, .notApplicable, indicator, leaf)
    case .notApplicable(.group)?: trace.steps.append(.policy(.notApplicable, .respread))
    case .notApplicable(.form)?: trace.steps.append(.policy(.notApplicable, .rescale))
    case .notApplicable(.nowhere)?: break
    case .ruling(.pending)?:
      trace.steps.append(.policy(.notApplicable, .pending))
      report(.pendingNotApplicable(path: indicatorPath, by: trace.steps.exemption ?? .rule))
    case .ruling(.fail)?, .ruling(.notApplicable)?, nil:
      report(
        .notApplicableWithoutPolicy(path: indicatorPath, by: trace.steps.exemption ?? .rule),
        at: trace.entry?.notApplicable?.place, related: [indicator.range])
    }
  }

  /// Whether the branch that was taken is one that a person scores.
  private func isJudged(_ plan: RulePlan) -> Bool {
    if plan.overrides.contains(where: { $0.condition.map { holds($0) } ?? false }) { return false }
    switch plan.curve {
    case .judged(let node): return (try? judgedBounds(at: node)).flatMap { $0 } != nil
    case .named(let inner): return isJudged(inner)
    case .tiers(let tiers):
      return tiers.first { $0.condition.map { holds($0) } ?? true }.map { isJudged($0.rule) } ?? false
    case .value, .conditional, .checklist: return false
    }
  }

  private func holds(_ condition: NodeID) -> Bool { (try? truth(condition)) ?? false }

  // MARK: reasons

  /// Whether no reason is given; one that cannot be used has been reported and is not called missing.
  private var lacksReason: Bool {
    trace.entry?.reason == nil && !(trace.entry?.unusable.contains(.reason) ?? false)
  }

  private mutating func checkDemands(_ leaf: LeafPlan, _ indicator: Indicator) {
    for (demand, node) in leaf.demands {
      switch interpreter.value(node, row: trace.rowIndex) {
      case .value(let due):
        guard due == .truth(true), lacksReason else { continue }
        guard let condition = demand.condition else {
          report(.reasonMissing(path: indicatorPath, why: .always), related: [demand.range])
          continue
        }
        note(condition)
        report(
          .reasonMissing(
            path: indicatorPath, why: .condition(template.phrase(of: condition), figures(condition))),
          at: trace.entry?.score?.place, related: [demand.range], spot: trace.entry?.score?.spot)
      case .absent(let absence):
        // What claims nothing is not less than claimed.
        if obstacle(absence) == .missingClaim { continue }
        report(absence, indicator)
      }
    }
  }

  /// The same for a score, which has none where scores are not told.
  func sources(of score: Score) -> [SourceFigure] {
    if !tellsLeaf, case .scored = score { return [] }
    return sources()
  }

  /// What the form says of what the current trace rests on.
  func sources() -> [SourceFigure] {
    var figures = trace.inputs.compactMap { id in
      form.inputs[id].map { datum in
        SourceFigure(
          name: Phrase(template[id].name), value: sourceText(datum, template[id].type),
          spot: datum.spot, place: datum.place)
      }
    }
    if let table = trace.table, let row = trace.row {
      figures += trace.columns.compactMap { index in
        row.cells[index].map { datum in
          let column = template[table].columns[index]
          return SourceFigure(
            name: Phrase(column.name), value: sourceText(datum, column.type), spot: datum.spot,
            place: datum.place)
        }
      }
    }
    if let datum = trace.judgedScore {
      figures.append(
        SourceFigure(
          name: Words.score, value: Template.pointsPhrase(datum.value), spot: datum.spot, place: datum.place))
    }
    return figures
  }
}
