import Planning
import Program
import Source
import Values

/// A sentence along the branches that were taken. Each part is told up to where it has no value.
extension Explainer {
  mutating func tell(_ rule: Rule, _ plan: RulePlan) throws(Absence) {
    if try tellOverride(rule, plan) { return }
    let outer = trace.context.takesNegative
    if rule.takesNegativeFigures { trace.context.takesNegative = true }
    defer { trace.context.takesNegative = outer }
    try tell(rule.curve, plan.curve)
    for ((index, adjustment), steps) in zip(rule.adjustments.enumerated(), plan.steps) {
      try tell(adjustment, steps)
      lose(.steps(index + 1), try lost(at: index + 1, plan))
    }
    var stage = rule.adjustments.count
    for limit in [rule.lowest, rule.highest].compactMap({ $0 }) {
      stage += 1
      try tellLimit(limit, at: stage, plan)
    }
  }

  /// 最低 or 最高, where it changed the score.
  private mutating func tellLimit(_ limit: Measure, at stage: Int, _ plan: RulePlan) throws(Absence) {
    note(limit)
    let (before, after) = (try number(plan.stages[stage - 1].node), try number(plan.stages[stage].node))
    if before < after { trace.steps.append(.raised(from: before, to: after)) }
    if before > after { trace.steps.append(.capped(from: before, to: after)) }
    lose(.limit, try lost(at: stage, plan))
  }

  /// What a stage has less than the one before.
  private func lost(at stage: Int, _ plan: RulePlan) throws(Absence) -> Rational {
    try difference(number(plan.stages[stage - 1].node), number(plan.stages[stage].node))
  }

  /// A 时 clause that holds decides whatever the rest of the sentence says, so it is told first.
  private mutating func tellOverride(_ rule: Rule, _ plan: RulePlan) throws(Absence) -> Bool {
    for (override, item) in zip(rule.overrides, plan.overrides) {
      guard let condition = item.condition else { continue }
      note(override.condition)
      guard try truth(condition) else { continue }
      note(override.value)
      if case .inapplicable = override.value.kind {
        trace.steps.append(
          .condition(
            text: template.phrase(of: override.condition), figures: comparedFigures(override.condition),
            holds: true, range: override.condition.range))
      }
      let points = try number(item.value)
      trace.steps.append(
        .overridden(
          condition: template.phrase(of: override.condition), figures: comparedFigures(override.condition),
          by: points))
      lose(.replaced, try difference(trace.points, points))
      return true
    }
    return false
  }

  // MARK: curves

  private mutating func tell(_ curve: Curve, _ plan: CurvePlan) throws(Absence) {
    switch (curve, plan) {
    case (.value(let measure), .value(let node)): try tellAwarded(measure, node)
    case (.conditional(let condition, let value, let otherwise), .conditional(let test, let yes, let no)):
      noteSubject(of: condition, named: trace.rowName ?? trace.indicator.map { template[$0].name })
      note(condition)
      let holds = try truth(test)
      trace.steps.append(
        .condition(
          text: template.phrase(of: condition), figures: comparedFigures(condition), holds: holds,
          range: condition.range))
      try tellAwarded(holds ? value : otherwise ?? value, holds ? yes : no)
    case (.tiers(let tiers), .tiers(let plans)): try tell(tiers, plans)
    case (.named(_, let inner), .named(let innerPlan)): try tell(inner, innerPlan)
    case (.judged(let judgement), .judged(let node)): try tell(judgement, node)
    case (.checklist(let list), .checklist(let listPlan)): try tell(list, listPlan)
    default: preconditionFailure("a curve was lowered as what it is")
    }
  }

  private mutating func tellAwarded(_ measure: Measure, _ node: NodeID) throws(Absence) {
    note(measure)
    let points = try number(node)
    if !isTold(measure) { trace.steps.append(.value(computation(nil, measure, .number(points)))) }
    lose(.curve, try difference(trace.points, points))
  }

  /// Whether the last step says already how the whole of a measure came about.
  func isTold(_ measure: Measure) -> Bool {
    let whole = measure.ungrouped
    switch trace.steps.last {
    case .line(let line)?:
      guard case .line(let subject, _, _) = whole.kind else { return false }
      return line.measure == template.phrase(of: subject)
    case .formula(let computation)?:
      guard case .applied = whole.kind else { return false }
      return computation.name == template.phrase(of: whole)
    case .records(let records)?: return records.expression == template.phrase(of: whole)
    default: return false
    }
  }

  /// Writes out a measure that is computed in the sentence itself: of a condition under the name of what is scored, of
  /// tiers in its own words. One without a value is left to the condition, which another part may decide.
  private mutating func noteSubject(of condition: Measure, named name: String?) {
    guard let subject = condition.subject, trace.indicator != nil else { return }
    switch subject.kind {
    case .arithmetic, .call, .rounded, .limited, .grouped, .negated, .workdays: break
    case .constant, .input, .column, .member, .meets, .aggregate, .formula, .applied, .parameter, .fullPoints,
      .ownScore, .score, .points, .totalScore, .grade, .claimed, .ownClaim, .totalClaim, .comparison,
      .between,
      .oneOf, .begins, .not, .all, .any, .isGiven, .hasColumn, .shifted, .widened, .choice, .line,
      .inapplicable,
      .reported:
      return
    }
    note(subject)
    // 新增就业 ÷ 目标 in an indicator of that name is not 新增就业.
    let template = template
    let isUsed = name.map { name in
      subject.contains {
        switch $0.kind {
        case .input, .column, .formula: template.text(of: $0) == name
        default: false
        }
      }
    }
    let own = isUsed ?? false ? nil : name
    guard let step = knownValue(subject).map({ DerivationStep.formula(computation(own, subject, $0)) })
    else { return }
    if trace.steps.last != step { trace.steps.append(step) }
  }

  private mutating func tell(
    _ tiers: [Tier], _ plans: [(condition: NodeID?, rule: RulePlan)]
  ) throws(Absence) {
    if let first = tiers.first?.condition { noteSubject(of: first, named: nil) }
    for ((index, tier), plan) in zip(tiers.enumerated(), plans) {
      guard let condition = tier.condition, let node = plan.condition else {
        trace.steps.append(.tier(number: index + 1, head: "", figures: ""))
        return try tell(tier.rule, plan.rule)
      }
      note(condition)
      guard try truth(node) else { continue }
      trace.steps.append(
        .tier(number: index + 1, head: template.phrase(of: condition), figures: comparedFigures(condition)))
      return try tell(tier.rule, plan.rule)
    }
  }

  // MARK: judgement

  private mutating func tell(_ judgement: Judgement, _ node: NodeID) throws(Absence) {
    judgement.level.map { note($0) }
    guard let (judged, bounds) = try judgedBounds(at: node) else { return }
    let isOfNoPoints = trace.points.isZero
    let datum = trace.entry?.score
    if isOfNoPoints {
      if let datum {
        trace.judgedScore = datum
        if !datum.value.isZero {
          report(
            .judgedWithoutPoints(path: indicatorPath, score: Template.pointsText(datum.value)),
            at: datum.place,
            spot: datum.spot)
        }
      }
      // Whatever is written, nothing can come of no points.
      trace.steps.append(
        .judged(.zero, level: nil, low: .zero, includesLow: true, high: .zero, includesHigh: true))
      return
    }
    trace.judgedScore = datum
    let (low, high) = (try number(bounds.low), try number(bounds.high))
    var level: String?
    if let measure = judgement.level, case .level(let set, let index)? = knownValue(measure) {
      level = template[set].levels[index].name
    }
    if let datum, case .absent(let absence) = interpreter.value(judged, row: trace.rowIndex),
      case .judgedOutside = absence.cause
    {
      let isBetween =
        (bounds.includesLow ? datum.value >= low : datum.value > low)
        && (bounds.includesHigh ? datum.value <= high : datum.value < high)
      if isBetween, let step = bounds.step {
        report(
          .judgedOffStep(
            path: indicatorPath, score: Template.pointsText(datum.value), step: Template.pointsText(step)),
          at: datum.place, spot: datum.spot)
        throw absence
      }
      report(
        .judgedOutside(
          path: indicatorPath, score: datum.value, level: level,
          low: Template.pointsText(low), includesLow: bounds.includesLow, high: Template.pointsText(high),
          includesHigh: bounds.includesHigh),
        at: datum.place, spot: datum.spot)
      throw absence
    }
    _ = try number(node)
    guard let datum else { return }
    trace.steps.append(
      .judged(
        datum.value, level: level, low: low, includesLow: bounds.includesLow, high: high,
        includesHigh: bounds.includesHigh))
    lose(.judged, try difference(trace.points, datum.value))
  }

  /// The node and the bounds in force: those of the level that the form gives.
  func judgedBounds(at node: NodeID) throws(Absence) -> (NodeID, JudgedBounds)? {
    switch interpreter.lowering.graph[node].operation {
    case .judged(_, let bounds): return (node, bounds)
    case .negation(let inner): return try judgedBounds(at: inner)
    case .first(let cases):
      for item in cases {
        if let condition = item.condition, try !truth(condition) { continue }
        return try judgedBounds(at: item.value)
      }
      return nil
    default: return nil
    }
  }

  // MARK: checklists

  private mutating func tell(_ list: Checklist, _ plan: ChecklistPlan) throws(Absence) {
    for item in list.items { item.condition.map { note($0) } }
    if case .inOrder = list.mode, let points = try? number(plan.result), hasUnknown(plan) {
      // The first line that is not met decides; what stands behind it need not be known and is not told.
      try? tellPoints(list, plan)
      return lose(.curve, try difference(trace.points, points))
    }
    for line in plan.lines where !(try isExempt(line.isExempt)) { _ = try truth(line.isMet) }
    let applicable = try number(plan.applicable)
    if applicable.isZero { throw Absence(.zeroDivisor(plan.applicable, dividendIsZero: true)) }
    switch list.mode {
    case .points, .inOrder: try tellPoints(list, plan)
    case .equally:
      try tellItems(list, plan, points: [])
      trace.steps.append(
        .itemCount(met: try number(plan.met).asInt ?? 0, applicable: applicable.asInt ?? 0))
    case .allOrNone: try tellItems(list, plan, points: [])
    case .eachMissing(let amount):
      try tellItems(list, plan, points: [])
      note(amount)
    }
    lose(.curve, try difference(trace.points, number(plan.result)))
  }

  private func hasUnknown(_ plan: ChecklistPlan) -> Bool {
    plan.lines.contains { line in (try? isExempt(line.isExempt)) != true && (try? truth(line.isMet)) == nil }
  }

  private func isExempt(_ node: NodeID?) throws(Absence) -> Bool { try node.map(truth) ?? false }

  private mutating func tellItems(
    _ list: Checklist, _ plan: ChecklistPlan, points: [Rational?]
  ) throws(Absence) {
    for ((index, item), line) in zip(list.items.enumerated(), plan.lines) {
      let isExempt = try isExempt(line.isExempt)
      trace.steps.append(
        .item(
          label: label(of: item), figures: item.condition.map { figures($0) } ?? "",
          isMet: isExempt ? nil : try truth(line.isMet), points: index < points.count ? points[index] : nil))
    }
  }

  /// A line as it is written; a condition for readers of English in their spelling.
  private func label(of item: ChecklistItem) -> Phrase {
    item.condition.map { Phrase(item.label, template.phrase(of: $0).english) } ?? Phrase(item.label)
  }

  private mutating func tellPoints(_ list: Checklist, _ plan: ChecklistPlan) throws(Absence) {
    for item in list.items { item.points.map { note($0) } }
    var given: [Rational?] = []
    var sum = Rational.zero
    var hasExempt = false
    for (line, points) in zip(plan.lines, plan.points) {
      if try isExempt(line.isExempt) {
        given.append(nil)
        hasExempt = true
      } else {
        let points = try number(points)
        given.append(points)
        sum = (try? sum + points) ?? sum
      }
    }
    try tellItems(list, plan, points: given)
    guard hasExempt else { return }
    guard case .value = interpreter.value(plan.result, row: trace.rowIndex),
      let applicable = sharedAmong(plan.result)
    else {
      if case .absent(let absence) = interpreter.value(plan.result, row: trace.rowIndex) {
        if absence.cause == .lineNotApplicable { report(.itemNotApplicable(path: indicatorPath)) }
        throw absence
      }
      return
    }
    trace.steps.append(.shared(scored: sum, applicable: applicable, points: trace.points))
  }

  /// The points that lines which apply share: the divisor of the quotient that was taken.
  private func sharedAmong(_ node: NodeID) -> Rational? {
    switch interpreter.lowering.graph[node].operation {
    case .quotient(_, let divisor): return try? number(divisor)
    case .first(let cases):
      for item in cases {
        if let condition = item.condition, (try? truth(condition)) != true { continue }
        return sharedAmong(item.value)
      }
      return nil
    default: return nil
    }
  }
}
