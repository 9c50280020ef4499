import Checker
import Enclosure
import Program
import Source
import Values

/// Finds conditions that every form meets, or none, and steps worth more than their indicator.
///
/// Why: 执行率 ≥ 6000% for 60% makes a rule that never gives points, and nobody sees it. Instead: the bound that
/// was meant, or the range that the input really has.
func findConditionFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = ConditionFinder(template: template)
  for indicator in template.indicators { indicator.rule.map { finder.check($0, indicator, analysis) } }
  for check in template.checks { finder.check(check.condition, analysis) }
  finder.checkDemands(analysis)
  template.forEachMeasure { finder.checkFilters($0, analysis) }
  for outcome in template.outcomes { finder.check(outcome, analysis) }
  return finder.diagnostics
}

extension Measure {
  /// Whether a form says it.
  fileprivate static func isGivenByForm(_ part: Measure) -> Bool {
    switch part.kind {
    case .input, .column, .score, .claimed, .totalClaim: true
    default: false
    }
  }
}

private struct ConditionFinder: TemplateFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []

  mutating func check(
    _ rule: Rule, _ indicator: Indicator, _ analysis: RangeAnalysis, isInTier: Bool = false
  ) {
    switch rule.curve {
    case .conditional(let condition, _, _):
      // Behind a head that took its bound, a condition that fails only says where the steps begin.
      if !(isInTier && !rule.adjustments.isEmpty && analysis.truth(of: condition) == false) {
        check(condition, analysis)
      }
    case .tiers(let tiers):
      var analysis = analysis
      for tier in tiers {
        check(tier.rule, indicator, analysis.assuming(tier.condition), isInTier: true)
        analysis = analysis.excluding(tier.condition)
      }
    case .named(_, let inner): check(inner, indicator, analysis, isInTier: isInTier)
    case .checklist(let list): for item in list.items { item.condition.map { check($0, analysis) } }
    case .value, .judged: break
    }
    for override in rule.overrides { check(override.condition, analysis) }
    for adjustment in rule.adjustments { check(adjustment, indicator, analysis) }
  }

  /// 另列 达标 = 率 ≥ 6000%, and any other figure that is the same whatever a form says.
  mutating func check(_ outcome: Outcome, _ analysis: RangeAnalysis) {
    if outcome.measure.type == .truth { return check(outcome.measure, analysis) }
    guard outcome.measure.contains(in: template, where: { Measure.isGivenByForm($0) }),
      outcome.policies.replacements.isEmpty,
      let value = analysis.interval(of: outcome.measure).onlyValue, outcome.measure.type != .date
    else { return }
    report(
      .outcomeAlwaysSame(
        outcome.name, value: template.phrase(of: .number(value), as: outcome.measure.type).text),
      at: outcome.measure.range)
  }

  mutating func check(_ condition: Measure, _ analysis: RangeAnalysis) {
    guard let holds = template.truth(of: condition, analysis) ?? truthOfMissing(condition) else { return }
    if let filter = filterDeciding(condition, analysis) {
      return report(
        .filterDecides(template.phrase(of: condition), filter: template.phrase(of: filter), holds: holds),
        at: filter.range, related: [condition.range])
    }
    report(
      .conditionAlways(
        template.phrase(of: condition), holds: holds, range: range(of: condition, analysis)),
      at: condition.range)
  }

  /// 计数(问卷 当 率 > 100%) of rates up to 100% takes no row. One that takes all of them is only careful.
  mutating func checkFilters(_ measure: Measure, _ analysis: RangeAnalysis) {
    measure.forEachPart { part in
      guard case .aggregate(let aggregate) = part.kind, let filter = aggregate.filter else { return }
      let others = analysis.ofOthers
      if filter.asksForEndOfLevels(template) {
        report(
          .conditionAlways(template.phrase(of: filter), holds: true, range: nil), at: filter.range)
        return
      }
      guard template.truth(of: filter, others) == false || others.isContradictory(filter) else { return }
      report(
        .conditionAlways(template.phrase(of: filter), holds: false, range: range(of: filter, others)),
        at: filter.range)
    }
  }

  /// 平均(小区 当 率 ≥ 85%: 率) ≥ 85%: what chooses the records and is why a condition on them always holds, or never does.
  private func filterDeciding(_ condition: Measure, _ analysis: RangeAnalysis) -> Measure? {
    guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind else { return nil }
    var figure = left.ungrouped
    if case .formula(let id) = figure.kind, template[id].policies.replacements.isEmpty {
      figure = template[id].measure.ungrouped
    }
    guard case .aggregate(let chosen) = figure.kind, let filter = chosen.filter, !chosen.values.isEmpty else {
      return nil
    }
    let all = Aggregate(
      chosen.function, over: chosen.records, keys: chosen.keys, values: chosen.values, trim: chosen.trim,
      ranking: chosen.ranking, range: chosen.range)
    let open = Measure(
      .comparison(Measure(.aggregate(all), type: figure.type, range: figure.range), sign, right),
      type: condition.type, range: condition.range)
    return analysis.truth(of: open) == nil ? filter : nil
  }

  /// 非 有 开工日 且 开工日 ≥ 签约日 never holds: where it is missing there is nothing to compare.
  private func truthOfMissing(_ condition: Measure) -> Bool? {
    guard case .all(let parts) = condition.ungrouped.kind else { return nil }
    let missing = parts.compactMap { part -> Measure.Kind? in
      guard case .not(let given) = part.ungrouped.kind else { return nil }
      switch given.ungrouped.kind {
      case .isGiven(let id): return .input(id)
      case .hasColumn(let table, let index): return .column(table, index)
      default: return nil
      }
    }
    let isAsked = parts.contains { part in
      guard case .comparison = part.ungrouped.kind else { return false }
      return part.parts.contains { missing.contains($0.ungrouped.kind) }
    }
    return isAsked ? false : nil
  }

  /// 得分 > 满分 时 须说明 asks nobody, 得分 < 满分 × 600% everybody; a demand of many indicators must do so in each.
  mutating func checkDemands(_ analysis: RangeAnalysis) {
    var answers: [SourceRange: (condition: Measure, truths: Set<Bool?>)] = [:]
    for indicator in template.indicators {
      guard let rule = indicator.rule else { continue }
      for demand in rule.demands {
        guard let condition = demand.condition else { continue }
        let truth = truthOfOwnScore(condition, rule, indicator, analysis)
        answers[demand.range, default: (condition, [])].truths.insert(truth)
      }
    }
    for (_, answer) in answers.sorted(by: { $0.key.start < $1.key.start }) {
      guard answer.truths.count == 1, case .some(.some(let holds)) = answer.truths.first else { continue }
      report(
        .conditionAlways(
          template.phrase(of: answer.condition), holds: holds,
          range: "\(Words.score) = \(Template.pointsPhrase(.zero))\(Words.to)\(Words.full)"),
        at: answer.condition.range)
    }
  }

  /// A comparison of 得分 with a share of 满分, where scores cannot leave their points.
  private func truthOfOwnScore(
    _ condition: Measure, _ rule: Rule, _ indicator: Indicator, _ analysis: RangeAnalysis
  ) -> Bool? {
    guard indicator.points.isPositive,
      case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
      case .ownScore = left.ungrouped.kind
    else { return nil }
    let full = Interval.point(indicator.points)
    let bounds = analysis.interval(of: right, full: full)
    let scores = Interval(indicator.role.scores(upTo: indicator.points))
    let isWithin = rule.allLimits.allSatisfy { limit in
      let limits = analysis.interval(of: limit, full: full)
      return limits.intersection(scores) == limits
    }
    guard isWithin, let bound = bounds.onlyValue, let wanted = Interval.comparing(sign, bound) else {
      return nil
    }
    if scores.intersection(wanted).isEmpty { return false }
    return scores.intersection(wanted) == scores ? true : nil
  }

  /// What the compared measure can be: `执行率 = 0% 到 100%`; nil where that alone does not decide.
  private func range(of condition: Measure, _ analysis: RangeAnalysis) -> Phrase? {
    guard let subject = condition.subject else { return nil }
    if case .comparison(_, _, let bound) = condition.kind, analysis.interval(of: bound).onlyValue == nil {
      return nil
    }
    let interval = analysis.interval(of: subject)
    func text(_ end: Interval.End) -> Phrase {
      template.phrase(of: .number(end.value), as: subject.type).text
    }
    guard case .number = subject.type, !interval.isEmpty else { return nil }
    let name = template.phrase(of: subject)
    func above(_ low: Interval.End) -> Phrase { "\(name) \(low.isIncluded ? "≥" : ">") \(text(low))" }
    switch (interval.low, interval.high) {
    case (let low?, let high?) where low.isIncluded && high.isIncluded:
      return "\(name) = \(text(low))\(Words.to)\(text(high))"
    case (let low?, let high?): return "\(above(low)), \(high.isIncluded ? "≤" : "<") \(text(high))"
    case (let low?, nil): return above(low)
    case (nil, let high?): return "\(name) \(high.isIncluded ? "≤" : "<") \(text(high))"
    case (nil, nil): return nil
    }
  }

  private mutating func check(_ adjustment: Adjustment, _ indicator: Indicator, _ analysis: RangeAnalysis) {
    guard indicator.adjustable == nil, adjustment.counting != .prorata,
      let amount = analysis.interval(of: adjustment.amount, full: .point(indicator.points)).onlyValue,
      amount > indicator.points
    else { return }
    report(
      .stepAbovePoints(
        indicator.name, amount: Template.pointsText(amount), points: Template.pointsText(indicator.points)),
      at: adjustment.range, related: [indicator.range])
  }
}

extension Measure {
  /// Whether it asks a level to be no worse than the worst, or no better than the best: 程度 ≥ 失能, 等次 ≤ 优.
  fileprivate func asksForEndOfLevels(_ template: Template) -> Bool {
    guard case .comparison(_, let sign, let bound) = ungrouped.kind,
      case .constant(.level(let set, let index), _) = bound.ungrouped.kind
    else { return false }
    switch sign {
    case .greaterOrEqual: return index == template[set].levels.count - 1
    case .lessOrEqual: return index == 0
    case .greater, .less, .equal, .notEqual: return false
    }
  }
}

extension RangeAnalysis {
  /// Whether a condition asks one figure to be two texts or levels at once.
  fileprivate func isContradictory(_ condition: Measure) -> Bool {
    guard case .all(let parts) = condition.ungrouped.kind else { return false }
    var asked: [Measure: Measure.Kind] = [:]
    return parts.contains { part in
      guard case .comparison(let left, .equal, let right) = part.ungrouped.kind,
        case .constant = right.ungrouped.kind
      else { return false }
      let known = asked.updateValue(right.ungrouped.kind, forKey: left.ungrouped)
      return known.map { $0 != right.ungrouped.kind } ?? false
    }
  }
}
