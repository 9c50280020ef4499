import Checker
import Enclosure
import Program
import Source
import TargetTexts
import Values

/// Finds limits that nothing reaches and gifts for nothing: caps above all that they cap, 扣完为止 where not even half
/// can be lost, full points for missing data.
///
/// Why: a limit that never acts is commonly a figure with a digit too many or a step that is off by ten. Instead:
/// the figure that was meant.
func findLimitFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = LimitFinder(template: template, analysis: analysis)
  for indicator in template.indicators { finder.check(indicator) }
  finder.checkTotal()
  return finder.diagnostics
}

private struct LimitFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  private func text(_ points: Rational) -> String { Template.pointsText(points) }

  mutating func check(_ indicator: Indicator) {
    guard let rule = indicator.rule else { return checkGroup(indicator) }
    checkFloor(rule, indicator)
    if indicator.role == .regular { rule.forEachSentence { checkLeast($0, indicator) } }
    if indicator.role != .penalty { rule.forEachSentence { checkCeiling($0, indicator) } }
    checkCeilingReached(rule, indicator)
    checkEachMissing(rule, indicator)
    checkMissing(indicator)
    checkMissing(in: rule, indicator)
    let count = diagnostics.count
    checkSteps(rule, indicator)
    if indicator.role == .penalty, diagnostics.count == count { checkPenalty(rule, indicator) }
  }

  // MARK: caps

  /// The points of a group beside the total are the most that its members can make together.
  private mutating func checkGroup(_ indicator: Indicator) {
    guard indicator.role != .regular, indicator.composition == .sum,
      let sum = sum(indicator.children), sum < indicator.points
    else { return }
    let fault = DoubtMessage.CapFault.group(indicator.name, points: text(indicator.points), sum: text(sum))
    report(.capOutOfReach(fault), at: indicator.range)
  }

  mutating func checkTotal() {
    let bonuses = template.extras.filter { template[$0].role == .bonus }
    guard let limits = template.totalLimits, let last = bonuses.last, let bonus = sum(bonuses),
      let most = try? template.total + bonus, limits.upperBound > most,
      template.indicators.allSatisfy({ $0.role != .regular || keepsToPoints($0) })
    else { return }
    let fault = DoubtMessage.CapFault.total(text(limits.upperBound), most: text(most))
    report(.capOutOfReach(fault), at: template[last].range)
  }

  private func sum(_ indicators: [IndicatorID]) -> Rational? {
    indicators.reduce(Rational?.some(.zero)) { sum, id in sum.flatMap { try? $0 + template[id].points } }
  }

  private func keepsToPoints(_ indicator: Indicator) -> Bool {
    guard let rule = indicator.rule else { return true }
    return rule.allLimits.allSatisfy { limit in
      analysis.interval(of: limit, full: .point(indicator.points)).high.map { $0.value <= indicator.points }
        ?? false
    }
  }

  private mutating func checkSteps(_ rule: Rule, _ indicator: Indicator) {
    let full = Interval.point(indicator.points)
    var small: [(Adjustment, Measure)] = []
    rule.forEachAdjustment { adjustment in
      guard adjustment.counting != .prorata, let measure = adjustment.cap,
        let cap = analysis.interval(of: measure, full: full).onlyValue,
        let amount = analysis.interval(of: adjustment.amount, full: full).onlyValue, cap < amount
      else { return }
      small.append((adjustment, measure))
    }
    for (adjustment, cap) in small {
      let fault = DoubtMessage.CapFault.step(
        cap: template.phrase(of: cap), amount: template.phrase(of: adjustment.amount))
      report(.capOutOfReach(fault), at: cap.range)
    }
  }

  /// The points of a penalty are the most it takes.
  private mutating func checkPenalty(_ rule: Rule, _ indicator: Indicator) {
    guard let scores = analysis.scores(of: indicator), !scores.isEmpty, let low = scores.low?.value,
      low > -indicator.points,
      let high = scores.high?.value, !high.isPositive, indicator.adjustable == nil, indicator.rows == nil
    else { return }
    let fault = DoubtMessage.CapFault.penalty(
      indicator.name, most: text(-low), points: text(indicator.points))
    report(.capOutOfReach(fault), at: rule.range, related: [indicator.range])
  }

  /// 最高 满分 × 1200% for 120%.
  private mutating func checkCeiling(_ rule: Rule, _ indicator: Indicator) {
    let leastTimes = Rational(3)
    guard let highest = rule.highest, indicator.points.isPositive,
      let most = analysis.interval(of: highest, full: .point(indicator.points)).onlyValue,
      let times = try? most.divided(by: indicator.points), times >= leastTimes
    else { return }
    report(
      .ceilingFarAbove(template.phrase(of: highest), times: Template.shownPoints(times)), at: highest.range)
  }

  // MARK: floors

  /// 最低 满分 for 最高 满分, and 最低 20分 of ten points for 2分.
  private mutating func checkLeast(_ rule: Rule, _ indicator: Indicator) {
    guard let lowest = rule.lowest, indicator.points.isPositive, indicator.rows == nil,
      let least = analysis.interval(of: lowest, full: .point(indicator.points)).onlyValue,
      least >= indicator.points
    else { return }
    report(.floorAtPoints(template.phrase(of: lowest), points: text(indicator.points)), at: lowest.range)
  }

  /// 扣完为止 where the worst form keeps more than half: by habit it is written beside small deductions, and then
  /// little is left.
  private mutating func checkFloor(_ rule: Rule, _ indicator: Indicator) {
    guard let lowest = rule.lowest, lowest.writtenNumber?.isZero ?? false,
      !rule.adjustments.isEmpty, rule.adjustments.allSatisfy(\.isDeduction), indicator.rows == nil
    else { return }
    let open = Rule(
      curve: rule.curve, adjustments: rule.adjustments, lowest: nil, highest: rule.highest, range: rule.range)
    checkDistance(rule, indicator)
    guard let least = analysis.scores(of: indicator, by: open).low?.value,
      let twice = try? least * Rational(2),
      twice > indicator.points || twice == indicator.points && rule.adjustments.allSatisfy({ $0.cap == nil }),
      least < indicator.points
    else { return }
    report(
      .floorOutOfReach(indicator.name, least: text(least), points: text(indicator.points)), at: rule.range,
      related: [indicator.range])
  }

  /// 使用率 不超过 95%, 每超过 1个百分点 扣 0.02分 of 10: nothing is left only at 595%.
  private mutating func checkDistance(_ rule: Rule, _ indicator: Indicator) {
    guard case .conditional(_, let value, nil) = rule.curve, case .fullPoints = value.ungrouped.kind,
      rule.adjustments.count == 1, let step = rule.adjustments.first, step.cap == nil,
      case .above(let figure, let bound) = step.excess, case .number(let type) = figure.type,
      let limit = bound.writtenNumber, limit.isPositive, let size = step.step.writtenNumber,
      let amount = analysis.interval(of: step.amount, full: .point(indicator.points)).onlyValue,
      amount.isPositive, let steps = try? indicator.points.divided(by: amount),
      let distance = try? steps * size, let times = try? distance.divided(by: limit)
    else { return }
    // Days late may be many, and a small share may well be passed many times.
    let isShare = type.dimension.isNone
    // Plain numbers are places and counts, which go on as far as there are others.
    if isShare, type.unit?.symbol != "%" { return }
    guard isShare ? distance > Rational(3) && times > Rational(3) : times >= Rational(50),
      isShare || type.unit?.dimension != Dimension(base: "天")
    else { return }
    report(
      .floorFarOff(
        indicator.name, distance: template.written(distance, as: isShare ? step.step.type : figure.type),
        bound: template.phrase(of: bound)), at: step.range, related: [indicator.range])
  }

  /// 最高 above the points that no form comes to.
  private mutating func checkCeilingReached(_ rule: Rule, _ indicator: Indicator) {
    guard let highest = rule.highest, indicator.rows == nil, indicator.adjustable == nil,
      let limit = analysis.interval(of: highest, full: .point(indicator.points)).onlyValue,
      limit > indicator.points, let third = try? limit * Rational(1, 3), third < indicator.points,
      let most = analysis.scores(of: indicator)?.high?.value, most <= indicator.points
    else { return }
    let fault = DoubtMessage.CapFault.ceiling(template.phrase(of: highest), most: text(most))
    report(.capOutOfReach(fault), at: highest.range)
  }

  /// 要点 每缺 20分 of ten points: one line that is missing takes all.
  private mutating func checkEachMissing(_ rule: Rule, _ indicator: Indicator) {
    guard indicator.rows == nil, indicator.adjustable == nil, case .checklist(let list) = rule.curve,
      case .eachMissing(let amount) = list.mode, list.items.count > 1,
      let each = analysis.interval(of: amount, full: .point(indicator.points)).onlyValue,
      each > indicator.points
    else { return }
    let fault = DoubtMessage.CapFault.missing(
      template.phrase(of: amount), points: text(indicator.points))
    report(.capOutOfReach(fault), at: amount.range, related: [indicator.range])
  }

  // MARK: missing data

  private mutating func checkMissing(_ indicator: Indicator) {
    guard indicator.role == .regular, indicator.points.isPositive,
      case .value(let value)? = indicator.policies.missing,
      analysis.interval(of: value, full: .point(indicator.points)).onlyValue == indicator.points
    else { return }
    report(.fullForMissing, at: value.range)
  }

  /// 公式 满意率 = …, 缺失时 100% under 得 满意率 × 满分, and 未填报: 满分 among the kinds of target. That nothing was counted
  /// may well mean 0.
  private mutating func checkMissing(in rule: Rule, _ indicator: Indicator) {
    guard indicator.role == .regular, indicator.points.isPositive else { return }
    checkZeroDivisor(rule, indicator)
    if case .value = rule.curve, rule.overrides.isEmpty, let subject = rule.mainSubject,
      case .formula(let id) = subject.ungrouped.kind,
      case .value(let value)? = template[id].policies.missing,
      template[id].policies.isOwn(.missing, of: template[id]),
      let instead = analysis.interval(of: value).onlyValue, !instead.isZero
    {
      let isInstead = Measure(.comparison(subject, .equal, value), type: .truth, range: value.range)
      if analysis.assuming(isInstead).scores(of: indicator)?.onlyValue == indicator.points {
        report(.fullForMissing, at: value.range)
      }
    }
    var found: [SourceRange] = []
    rule.forEachSentence { sentence in
      guard case .tiers(let tiers) = sentence.curve else { return }
      for tier in tiers where tier.condition?.asksKinds == [.absent] {
        let full = Interval.point(indicator.points)
        guard let value = tier.rule.plainValue,
          analysis.interval(of: value, full: full).onlyValue == indicator.points
        else { continue }
        found.append(value.range)
      }
    }
    for range in found { report(.fullForMissing, at: range) }
  }
}

extension LimitFinder {
  /// 公式 三公控制率 = 三公本年 ÷ 三公预算, 分母为零时 0%: whoever spent without a budget has full points. Of counts nothing
  /// happens among none, and 100% of nothing is what was asked for.
  private mutating func checkZeroDivisor(_ rule: Rule, _ indicator: Indicator) {
    guard let subject = rule.mainSubject, case .formula(let id) = subject.ungrouped.kind else { return }
    let formula = template[id]
    guard case .value(let value)? = formula.policies.zero, formula.policies.isOwn(.zeroDivisor, of: formula),
      case .arithmetic(let top, .divide, let bottom) = formula.measure.ungrouped.kind,
      analysis.interval(of: value).onlyValue?.isZero == true,
      isMoney(top), isMoney(bottom), analysis.interval(of: bottom).contains(.zero),
      analysis.interval(of: top).high?.value.isPositive ?? true
    else { return }
    let isInstead = Measure(.comparison(subject, .equal, value), type: .truth, range: value.range)
    guard analysis.assuming(isInstead).scores(of: indicator)?.onlyValue == indicator.points else { return }
    report(
      .fullForZero(template.phrase(of: bottom), instead: template.phrase(of: value)), at: value.range)
  }

  private func isMoney(_ measure: Measure) -> Bool {
    if case .number(let type) = measure.type { type.dimension.isMoney } else { false }
  }
}

extension PolicySet {
  /// Whether what is said of a situation is written at the formula itself.
  fileprivate func isOwn(_ situation: Situation, of formula: Formula) -> Bool {
    places[situation].map { formula.range.start <= $0.start } ?? false
  }
}
