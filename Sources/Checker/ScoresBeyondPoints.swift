import Program
import Source
import Values

/// Finds rules that can give more than the points of their indicator, less than zero, or lists that miss them.
///
/// Why: a score above its points breaks the total, and the evaluator refuses it. Instead: 最高 满分 where the
/// measure may pass 100%, 扣完为止 where deductions may pass zero; 最高 above 满分 declares a bonus.
func findScoresBeyondPoints(_ template: Template) -> [Diagnostic] {
  var finder = ScoreFinder(template: template)
  for indicator in template.indicators {
    guard let rule = indicator.rule else { continue }
    finder.check(rule, of: indicator)
  }
  return finder.diagnostics
}

private struct ScoreFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []
  private var role = IndicatorRole.regular

  init(template: Template) { self.template = template }

  mutating func check(_ rule: Rule, of indicator: Indicator) {
    role = indicator.role
    let before = diagnostics.count
    checkPlain(rule, indicator, isCapped: false)
    if case .checklist(let list) = rule.curve { checkList(list, rule, indicator) }
    guard diagnostics.count == before else { return }
    let interval = self.interval(of: rule, RangeAnalysis(template), indicator.points)
    if indicator.role == .penalty { return checkPenalty(interval, rule, indicator) }
    if rule.highest == nil, isAbove(interval, indicator.points) {
      report(
        .mayExceedPoints(
          indicator.name, points: text(indicator.points), score: interval.high.map { text($0.value) }), rule)
    }
    if rule.lowest == nil, interval.low.map({ $0.value.isNegative }) ?? true {
      report(.mayFallBelowZero(indicator.name), rule)
    }
  }

  /// A penalty takes from nothing to its points.
  private mutating func checkPenalty(_ interval: Interval, _ rule: Rule, _ indicator: Indicator) {
    let isBeyond = interval.low.map { $0.value < -indicator.points } ?? true
    let isBonus = interval.high.map { $0.value.isPositive } ?? true
    guard rule.lowest == nil && isBeyond || rule.highest == nil && isBonus else { return }
    let message = CompositionMessage.penaltyBeyond(
      indicator.name, points: text(indicator.points), isBonus: !isBeyond)
    diagnostics.append(Diagnostic(message, at: Place(template.file, rule.range)))
  }

  private func isAbove(_ interval: Interval, _ points: Rational) -> Bool {
    interval.high.map { $0.value > points } ?? true
  }

  private mutating func report(_ message: CheckMessage, _ rule: Rule) {
    diagnostics.append(Diagnostic(message, in: template.file, at: rule.range))
  }

  private func text(_ points: Rational) -> String { Template.pointsText(points) }

  // MARK: plain figures

  /// Points written as a figure above the indicator's own, where no 最高 allows or cuts them.
  private mutating func checkPlain(_ rule: Rule, _ indicator: Indicator, isCapped: Bool) {
    let isCapped = isCapped || rule.highest != nil
    var values: [Measure] = rule.overrides.map(\.value)
    switch rule.curve {
    case .value(let value): values.append(value)
    case .conditional(_, let value, let otherwise): values += [value] + (otherwise.map { [$0] } ?? [])
    case .tiers(let tiers): for tier in tiers { checkPlain(tier.rule, indicator, isCapped: isCapped) }
    case .named(_, let inner): checkPlain(inner, indicator, isCapped: isCapped)
    case .judged, .checklist: break
    }
    guard !isCapped else { return }
    // Where a form sets the points, a figure must fit the least it may set.
    let least = indicator.adjustable?.lowerBound ?? indicator.points
    for value in values {
      guard case .constant(.number(let points), _) = value.kind, points > least else { continue }
      let message = CheckMessage.exceedsPoints(
        indicator.name, points: text(indicator.points), score: text(points))
      diagnostics.append(
        Diagnostic(message, in: template.file, at: value.range, related: [indicator.range]))
    }
  }

  /// The points of a list's lines must be the points of its indicator.
  private mutating func checkList(_ list: Checklist, _ rule: Rule, _ indicator: Indicator) {
    switch list.mode {
    case .equally, .allOrNone, .eachMissing: return
    case .points, .inOrder: break
    }
    guard indicator.adjustable == nil, indicator.rows == nil, rule.adjustments.isEmpty else { return }
    var sum = Rational.zero
    for item in list.items {
      guard let measure = item.points else { return }
      let interval = RangeAnalysis(template).interval(of: measure, full: indicator.points)
      guard let points = interval.onlyValue else { return checkListCeiling(list, rule, indicator) }
      guard let added = try? sum + points else { return }
      sum = added
    }
    guard sum != indicator.points else { return }
    report(.listDoesNotAddUp(indicator.name, points: text(indicator.points), sum: text(sum)), rule)
  }

  /// Lines whose points are computed: together they must not be able to pass those of the indicator.
  private mutating func checkListCeiling(_ list: Checklist, _ rule: Rule, _ indicator: Indicator) {
    guard rule.highest == nil else { return }
    var most: Rational? = .zero
    for item in list.items {
      guard let measure = item.points else { continue }
      let high = RangeAnalysis(template).interval(of: measure, full: indicator.points).high?.value
      most = most.flatMap { sum in high.flatMap { try? sum + $0 } }
    }
    if most.map({ $0 > indicator.points }) ?? true {
      report(
        .mayExceedPoints(indicator.name, points: text(indicator.points), score: most.map { text($0) }), rule)
    }
  }

  // MARK: enclosing

  private func interval(of rule: Rule, _ analysis: RangeAnalysis, _ full: Rational) -> Interval {
    var result = curveInterval(rule.curve, analysis, full)
    for adjustment in rule.adjustments {
      let steps = stepsInterval(adjustment, analysis, full)
      result = result + (adjustment.isDeduction ? -steps : steps)
    }
    if let lowest = rule.lowest { result = raised(result, to: analysis.interval(of: lowest, full: full)) }
    if let highest = rule.highest {
      result = -raised(-result, to: -analysis.interval(of: highest, full: full))
    }
    for override in rule.overrides {
      result = result.hull(analysis.assuming(override.condition).interval(of: override.value, full: full))
    }
    return result
  }

  /// The greater of a value and a floor.
  private func raised(_ interval: Interval, to floor: Interval) -> Interval {
    var result = interval
    if let least = floor.low, interval.low.map({ $0.value < least.value }) ?? true { result.low = least }
    if let high = interval.high, let most = floor.high, high.value < most.value { result.high = most }
    return result
  }

  private func curveInterval(_ curve: Curve, _ analysis: RangeAnalysis, _ full: Rational) -> Interval {
    switch curve {
    case .value(let value): return analysis.interval(of: value, full: full)
    case .conditional(let condition, let value, let otherwise):
      guard let otherwise else { return analysis.interval(of: value, full: full) }
      return analysis.assuming(condition).interval(of: value, full: full)
        .hull(analysis.assuming(condition, holds: false).interval(of: otherwise, full: full))
    case .tiers(let tiers):
      var analysis = analysis
      var result: Interval?
      for tier in tiers {
        let part = interval(of: tier.rule, analysis.assuming(tier.condition), full)
        result = result?.hull(part) ?? part
        if let condition = tier.condition { analysis.assume(condition, holds: false) }
      }
      return result ?? .everything
    case .named(_, let rule): return interval(of: rule, analysis, full)
    case .judged, .checklist:
      let points = Interval(
        low: .init(value: .zero, isIncluded: true), high: .init(value: full, isIncluded: true))
      return role == .penalty ? -points : points
    }
  }

  /// From no step to the most that all steps can make together.
  private func stepsInterval(_ adjustment: Adjustment, _ analysis: RangeAnalysis, _ full: Rational)
    -> Interval
  {
    let zero = Interval.End(value: .zero, isIncluded: true)
    if let cap = adjustment.cap {
      return Interval(low: zero, high: analysis.interval(of: cap, full: full).high)
    }
    let amount = analysis.interval(of: adjustment.amount, full: full)
    guard let most = mostExcess(adjustment.excess, analysis),
      let step = analysis.interval(of: adjustment.step).onlyValue,
      step.isPositive, let count = try? most.divided(by: step), let points = amount.high?.value,
      let product = try? count.ceiling * points
    else { return Interval(low: zero, high: nil) }
    return Interval(low: zero, high: .init(value: product, isIncluded: true))
  }

  private func mostExcess(_ excess: Excess, _ analysis: RangeAnalysis) -> Rational? {
    func distance(_ high: Measure, _ low: Measure) -> Rational? {
      guard let most = analysis.interval(of: high).high?.value,
        let least = analysis.interval(of: low).low?.value
      else {
        return nil
      }
      return try? most + -least
    }
    switch excess {
    case .whole(let measure): return analysis.interval(of: measure).high?.value
    case .above(let measure, let bound): return distance(measure, bound).map { max($0, .zero) }
    case .below(let measure, let bound): return distance(bound, measure).map { max($0, .zero) }
    case .off(let measure, let low, let high):
      guard let above = distance(measure, high), let below = distance(low, measure) else { return nil }
      return max(above, below, .zero)
    }
  }
}
