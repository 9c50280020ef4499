import Checker
import Enclosure
import Program
import Source
import TargetTexts
import Values

/// Finds sentences that give to the wrong side: nothing to the qualified, full points to the late, more for a missed
/// target, a check that says the opposite of its words, a ratio with another bound than the condition.
///
/// Why: one 非 or one sign decides who gets the points, and every form has a score either way. Instead: the side
/// that names and words speak of. Rates are held against their names by H3022.
func findDirectionFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = DirectionFinder(template: template, analysis: analysis)
  for indicator in template.indicators where indicator.role != .penalty {
    guard let rule = indicator.rule else { continue }
    var sentences: [Rule] = []
    rule.forEachSentence { sentences.append($0) }
    for sentence in sentences { finder.check(sentence, points: indicator.points) }
  }
  for indicator in template.indicators {
    indicator.rule.map { finder.checkEvents($0, indicator) }
    indicator.rule.map { finder.checkDemands($0) }
  }
  for check in template.checks { finder.check(check) }
  for veto in template.vetoes { finder.check(veto) }
  return finder.diagnostics
}

private struct DirectionFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  mutating func check(_ rule: Rule, points: Rational) {
    let full = Interval.point(points)
    for override in rule.overrides where isJudgement(override.condition) {
      guard let value = analysis.interval(of: override.value, full: full).onlyValue else { continue }
      if value.isZero { compare(override.condition, gives: override.value, isLess: true) }
      if value == points, !compare(override.condition, gives: override.value, isLess: false) {
        checkNone(override, rule, points)
      }
    }
    switch rule.curve {
    case .conditional(let condition, let value, let otherwise):
      checkTargetBound(condition, gives: value, otherwise, points)
      guard let otherwise else { return }
      checkLevels(rule, condition, gives: value, otherwise, points)
      checkBound(condition, otherwise)
      checkWhole(condition, gives: value, otherwise, points)
      guard isQuestion(condition), let a = analysis.interval(of: value, full: full).onlyValue,
        let b = analysis.interval(of: otherwise, full: full).onlyValue, a != b
      else { return }
      compare(condition, gives: value, isLess: a < b)
    case .tiers(let tiers):
      checkWhole(tiers, points)
      for tier in tiers {
        guard let kinds = tier.condition?.asksKinds else { continue }
        checkTarget(tier, kinds)
        checkOtherTarget(tier)
        if case .conditional(let condition, let value, let otherwise) = tier.rule.curve {
          checkTargetBound(condition, gives: value, otherwise, points, for: kinds)
        }
      }
    default: break
    }
  }

  /// 分档 { 挪用: 满分; 其余: 0分 }, 要点 { 挪用: 2分 }, 加分 甲 2分: 挪用 加 2分: more where something bad was done.
  mutating func checkEvents(_ rule: Rule, _ indicator: Indicator) {
    let full = Interval.point(indicator.points)
    rule.forEachSentence { sentence in
      switch sentence.curve {
      case .conditional(let condition, let value, let otherwise) where indicator.role != .regular:
        guard isQuestion(condition), let a = analysis.interval(of: value, full: full).onlyValue,
          let b = otherwise.map({ analysis.interval(of: $0, full: full).onlyValue }) ?? .zero, a != b
        else { return }
        compare(condition, gives: value, isLess: a < b)
      case .tiers(let tiers):
        let amounts = tiers.map { tier in
          tier.rule.plainValue.flatMap { analysis.interval(of: $0, full: full).onlyValue }
        }
        guard let last = amounts.last ?? nil, tiers.count == 2, let condition = tiers[0].condition,
          isQuestion(condition), let first = amounts[0], first != last, let value = tiers[0].rule.plainValue
        else { return }
        compare(condition, gives: value, isLess: first < last)
      case .checklist(let list):
        for item in list.items {
          guard let condition = item.condition,
            isQuestion(condition) || indicator.role == .regular && isOneBound(condition, of: list)
          else { continue }
          let gives = item.points ?? Measure(.fullPoints, type: condition.type, range: item.range)
          compare(condition, gives: gives, isLess: false)
        }
      case .value, .conditional, .judged, .named: break
      }
    }
  }

  /// Tells a condition whose better side gets less, or whose worse side gets more; whether names speak of it at all.
  @discardableResult
  private mutating func compare(_ condition: Measure, gives value: Measure, isLess: Bool) -> Bool {
    guard let (measure, isHigh) = analysis.side(of: condition),
      let isHigherBetter = analysis.isHigherBetter(measure)
    else { return false }
    if (isHigh == isHigherBetter) == isLess {
      report(
        .favoursWorse(template.phrase(of: condition), gives: template.phrase(of: value)), at: condition.range)
    }
    return true
  }

  /// 得 按时公开 ÷ 应公开 × 满分, 按时公开 = 0份 时 满分: none of what the rule gives points for.
  private mutating func checkNone(_ override: Override, _ rule: Rule, _ points: Rational) {
    guard let (measure, isHigh) = analysis.side(of: override.condition), !isHigh, case .number = measure.type,
      case .comparison(_, _, let bound) = override.condition.ungrouped.kind,
      analysis.interval(of: bound).onlyValue?.isZero == true,
      TrendFinder(template: template, analysis: analysis, key: measure).trend(of: rule, points: points) == .up
    else { return }
    report(
      .favoursWorse(template.phrase(of: override.condition), gives: template.phrase(of: override.value)),
      at: override.condition.range)
  }

  /// 报送率 ≠ 100% 得 满分, 否则 0分, and 报送率 = 10% 得 满分, 否则 0分: of a rate that is good to have, all is the best, and
  /// more than a tenth better than a tenth.
  private mutating func checkWhole(
    _ condition: Measure, gives value: Measure, _ otherwise: Measure, _ points: Rational
  ) {
    guard let (sign, bound) = boundOfGoodShare(condition) else { return }
    let full = Interval.point(points)
    guard let a = analysis.interval(of: value, full: full).onlyValue,
      let b = analysis.interval(of: otherwise, full: full).onlyValue, a > b,
      sign == .notEqual && bound == .one || sign == .equal && bound.isPositive && bound < .one
    else { return }
    report(
      .favoursWorse(template.phrase(of: condition), gives: template.phrase(of: value)), at: condition.range)
  }

  /// 分档 执行率 { ≥ 100%: 0分; ≥ 90%: 满分 }.
  private mutating func checkWhole(_ tiers: [Tier], _ points: Rational) {
    let full = Interval.point(points)
    func amount(_ tier: Tier) -> Rational? {
      tier.rule.plainValue.flatMap { analysis.interval(of: $0, full: full).onlyValue }
    }
    for (tier, next) in zip(tiers, tiers.dropFirst()) {
      guard let condition = tier.condition, let below = next.condition,
        let (sign, bound) = boundOfGoodShare(condition), sign == .greaterOrEqual, bound == .one,
        below.subject == condition.subject, below.isOneSided || below.subject != nil,
        let least = amount(tier), let more = amount(next), least < more, let value = tier.rule.plainValue
      else { continue }
      report(
        .wholeGetsLess(
          template.phrase(of: condition), gives: template.phrase(of: value), below: template.phrase(of: below)
        ),
        at: condition.range, related: [below.range])
    }
  }

  /// The bound of a rate that is better when greater.
  private func boundOfGoodShare(_ condition: Measure) -> (sign: ComparisonOperator, bound: Rational)? {
    guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
      case .number(let type) = left.type, type.dimension.isNone, right.ungrouped.writtenNumber != nil,
      let bound = analysis.interval(of: right).onlyValue
    else { return nil }
    let name = template.text(of: left)
    return namesShare(name) && betterSide(of: name) == true ? (sign, bound) : nil
  }

  /// 非 挪用资金 时 须说明.
  mutating func checkDemands(_ rule: Rule) {
    for demand in rule.demands {
      guard let condition = demand.condition, case .not(let event) = condition.ungrouped.kind,
        isQuestion(condition), let (measure, isHigh) = analysis.side(of: condition), !isHigh,
        analysis.isHigherBetter(measure) == false
      else { continue }
      report(
        .demandTurned(template.phrase(of: condition), meant: template.text(of: event)), at: condition.range)
    }
  }

  /// Whether a line asks on which side of one bound a figure is; two bounds of one figure are a band, and 执行率 ≤ 100% is
  /// not overspent.
  private func isOneBound(_ condition: Measure, of list: Checklist) -> Bool {
    guard condition.isOneSided, let measure = condition.subject, case .number = measure.type,
      !analysis.isBeyondWhole(condition)
    else { return false }
    return list.items.count(where: { $0.condition?.contains { $0 == measure } ?? false }) == 1
  }

  /// 断面 ≤ 目标水质 得 满分: levels are declared from the best down, and what is held against a target is better above it.
  private mutating func checkLevels(
    _ rule: Rule, _ condition: Measure, gives value: Measure, _ otherwise: Measure, _ points: Rational
  ) {
    guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
      case .level = left.type, case .level = right.type
    else { return }
    func isHeldAgainst(_ measure: Measure) -> Bool {
      isYardstick(measure.ungrouped, named: template.text(of: measure), in: rule)
    }
    let isUpward: Bool
    switch sign {
    case .greater, .greaterOrEqual: isUpward = true
    case .less, .lessOrEqual: isUpward = false
    case .equal, .notEqual: return
    }
    let full = Interval.point(points)
    guard isHeldAgainst(left) != isHeldAgainst(right),
      let a = analysis.interval(of: value, full: full).onlyValue,
      let b = analysis.interval(of: otherwise, full: full).onlyValue, a != b,
      // The figure is above its target, and gets less.
      (isUpward == isHeldAgainst(right)) == (a < b)
    else { return }
    report(
      .favoursWorse(template.phrase(of: condition), gives: template.phrase(of: a < b ? otherwise : value)),
      at: condition.range)
  }

  /// Whether the condition is a yes or no of the form, and no comparison.
  private func isQuestion(_ condition: Measure) -> Bool {
    analysis.side(of: condition).map { $0.measure.type == .truth } ?? false
  }

  /// 成本 不超过 2000元 得 满分, 否则 200元 ÷ 成本 × 满分. Of rates, all of what a rate is of may be the divisor: 率 ÷ 100%.
  private mutating func checkBound(_ condition: Measure, _ otherwise: Measure) {
    if checkProduct(condition, otherwise) { return }
    guard case .comparison(let measure, _, let bound) = condition.ungrouped.kind,
      case .number(let type) = measure.type,
      case .arithmetic(let top, .divide, let bottom)? = otherwise.factorOfFullPoints?.ungrouped.kind
    else { return }
    let text = template.text(of: measure)
    let other: Measure
    switch text {
    case template.text(of: bottom): other = top
    case template.text(of: top): other = bottom
    default: return
    }
    guard let a = bound.writtenNumber, let b = other.writtenNumber, a != b,
      !type.dimension.isNone || b != .one
    else { return }
    report(
      .boundsDiffer(template.phrase(of: other), bound: template.phrase(of: bound)), at: other.range,
      related: [bound.range])
  }

  /// 合格率 ≥ 95% 得 满分, 否则 合格率 × 95% × 满分.
  private mutating func checkProduct(_ condition: Measure, _ otherwise: Measure) -> Bool {
    guard case .comparison(let measure, let sign, let bound) = condition.ungrouped.kind,
      sign == .greater || sign == .greaterOrEqual, let least = bound.ungrouped.writtenNumber, least != .one,
      let product = otherwise.factorOfFullPoints?.ungrouped,
      case .arithmetic(let left, .multiply, let right) = product.kind,
      left.ungrouped == measure.ungrouped && right.ungrouped.writtenNumber == least
        || right.ungrouped == measure.ungrouped && left.ungrouped.writtenNumber == least
    else { return false }
    let meant = "\(template.partText(of: measure)) ÷ \(template.text(of: bound))"
    report(
      .boundMultiplied(template.phrase(of: product), bound: template.phrase(of: bound), meant: meant),
      at: product.range, related: [bound.range])
    return true
  }

  /// Whether a condition of levels speaks of good and bad: by their order, or by a name that is better or worse than
  /// another. 天气 = 极端 is a circumstance that exempts, and says nothing of who did well.
  private func isJudgement(_ condition: Measure) -> Bool {
    guard case .comparison(_, let sign, let level) = condition.positive.kind,
      sign == .equal || sign == .notEqual,
      case .constant(.level(let set, let index), _) = level.ungrouped.kind
    else { return true }
    let names = template[set].levels.map(\.name)
    return names.contains { isWorse($0, than: names[index]) || isWorse(names[index], than: $0) }
  }

  // MARK: targets

  /// 下限: 目标 ÷ 实际 × 满分, and 上限: 实际 ÷ 目标 × 满分.
  private mutating func checkTarget(_ tier: Tier, _ kinds: Set<TargetKind>) {
    guard case .value(let value) = tier.rule.curve, let ratio = value.factorOfFullPoints?.withoutScale,
      case .arithmetic(let top, .divide, let bottom) = ratio.kind,
      let topIsActual = isActual(top), let bottomIsActual = isActual(bottom), topIsActual != bottomIsActual
    else { return }
    if kinds.isSubset(of: [.atLeast, .above]), bottomIsActual {
      report(.targetTurned(.ratio(isFloor: true)), at: ratio.range)
    }
    if kinds.isSubset(of: [.atMost, .below]), topIsActual {
      report(.targetTurned(.ratio(isFloor: false)), at: ratio.range)
    }
  }

  /// 目标.期限 不超过 实际.期限 得 满分; where the target is a ceiling, 实际 不低于 目标 得 满分.
  private mutating func checkTargetBound(
    _ condition: Measure, gives value: Measure, _ otherwise: Measure?, _ points: Rational,
    for kinds: Set<TargetKind> = []
  ) {
    let given = analysis.interval(of: value, full: .point(points)).onlyValue
    guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
      let fault = turnedTarget(for: left.isDue && right.isDue ? [.deadline] : kinds),
      let leftIsActual = isActual(left), let rightIsActual = isActual(right), leftIsActual != rightIsActual,
      given == points || given == .zero && otherwise != nil
    else { return }
    let isHigh: Bool
    switch sign {
    case .greater, .greaterOrEqual: isHigh = leftIsActual
    case .less, .lessOrEqual: isHigh = rightIsActual
    case .equal, .notEqual: return
    }
    let isHigherBetter = if case .floor = fault { true } else { false }
    guard (isHigh == isHigherBetter) == (given == .zero) else { return }
    report(.targetTurned(fault), at: condition.range)
  }

  /// What a rule for these kinds of target would be turned against; nil where they have no one side.
  private func turnedTarget(for kinds: Set<TargetKind>) -> DoubtMessage.TurnedTarget? {
    if kinds.isEmpty { return nil }
    if kinds.isSubset(of: [.atLeast, .above]) { return .floor }
    if kinds.isSubset(of: [.atMost, .below]) { return .ceiling }
    return kinds.isSubset(of: [.deadline, .recurring]) ? .deadline : nil
  }

  private func isActual(_ measure: Measure) -> Bool? {
    switch measure.ungrouped.kind {
    case .member(let part, _): return isActual(part)
    default:
      if case .target(let isActual) = measure.ungrouped.type { return isActual }
      return nil
    }
  }

  /// 分档 目标.种类 { 下限: 得 实际 ÷ 年初目标 × 满分 }, where nothing asks for the kind of 年初目标.
  private mutating func checkOtherTarget(_ tier: Tier) {
    guard let condition = tier.condition, let asked = condition.asksKindOf else { return }
    var used: [Measure] = []
    tier.rule.forEachPart { part in
      switch part.kind {
      case .input, .column: if isActual(part) == false { used.append(part) }
      default: break
      }
    }
    guard let other = used.first, !used.contains(asked) else { return }
    report(
      .otherTarget(template.phrase(of: other), asked: template.phrase(of: asked)), at: other.range,
      related: [condition.range])
  }

  // MARK: words

  /// 「甲不能大于乙」 beside 甲 ≥ 乙.
  mutating func check(_ check: DataCheck) {
    if let words = template.wordsAgainst(check) {
      report(
        .wordsTurned(template.phrase(of: check.condition), words: words, isVeto: false),
        at: check.condition.range)
    }
    let words = [check.name, check.message ?? ""].first { words in
      ["一致", "相符", "相等", "平衡"].contains { words.contains($0) }
    }
    guard case .comparison(_, .notEqual, _) = check.condition.ungrouped.kind, let words else { return }
    report(
      .wordsTurned(template.phrase(of: check.condition), words: words, isVeto: false),
      at: check.condition.range)
  }

  /// 因为 "满意度低于60%" beside 满意度 ≥ 60%: the reason of a veto says when it fires, or what must be and is not.
  mutating func check(_ veto: Veto) {
    guard let words = veto.reason else { return }
    if template.says(words, againstOf: veto.condition, isTurned: [.demand], isSilent: [.denial])
      || saysOtherSide(words, of: veto.condition)
    {
      return report(
        .wordsTurned(template.phrase(of: veto.condition), words: words, isVeto: true),
        at: veto.condition.range)
    }
    guard let asked = question(of: veto.condition),
      let saysYes = affirms(words, template.text(of: asked.measure)), saysYes != asked.asksYes
    else { return }
    report(
      .wordsTurned(template.phrase(of: veto.condition), words: words, isVeto: true), at: veto.condition.range)
  }

  /// Whether words say 以上 of the very bound below which a condition holds, or 以下 of one above it.
  private func saysOtherSide(_ words: String, of condition: Measure) -> Bool {
    guard case .comparison(_, let sign, let right) = condition.ungrouped.kind,
      case .constant(.number, let written) = right.ungrouped.kind,
      // 未达到90%以上 and 应在90%以上 speak of what is not so.
      !(["未", "没", "不", "非", "无"] + wordsOfDemand).contains(where: { words.contains($0) })
    else { return false }
    let text = halfWidth(words).replacing(" ", with: "")
    let bound = halfWidth(written).replacing(" ", with: "")
    guard !bound.isEmpty, let place = text.firstRange(of: bound),
      text[..<place.lowerBound].last.map({ !$0.isNumber && $0 != "." }) ?? true
    else { return false }
    let behind = text[place.upperBound...].replacing("(含)", with: "").replacing("及", with: "")
    switch sign {
    case .less, .lessOrEqual: return behind.hasPrefix("以上")
    case .greater, .greaterOrEqual: return behind.hasPrefix("以下") || behind.hasPrefix("以内")
    case .equal, .notEqual: return false
    }
  }

  /// A yes or no of the form that a condition is, and which of them it asks for.
  private func question(of condition: Measure) -> (measure: Measure, asksYes: Bool)? {
    guard isQuestion(condition), let (measure, isHigh) = analysis.side(of: condition) else { return nil }
    return (measure, isHigh)
  }
}

extension Measure {
  /// What a condition says or denies.
  fileprivate var positive: Measure {
    switch kind {
    case .grouped(let inner), .not(let inner): inner.positive
    default: self
    }
  }

  /// The one question beside whether its figures are given: 签约日 ≥ 开工日 of 非 有 开工日 或 签约日 ≥ 开工日.
  var whereGiven: Measure {
    guard case .any(let parts) = ungrouped.kind else { return ungrouped }
    let questions = parts.filter { part in
      switch part.positive.kind {
      case .isGiven, .hasColumn: false
      default: true
      }
    }
    return questions.count == 1 ? questions[0].ungrouped : ungrouped
  }

  /// The target for whose kind a condition is.
  var asksKindOf: Measure? {
    switch ungrouped.kind {
    case .comparison(let left, .equal, _), .oneOf(let left, _):
      if case .member(let part, .kind) = left.ungrouped.kind { part.ungrouped } else { nil }
    default: nil
    }
  }

  /// The kinds of target that a condition is for.
  var asksKinds: Set<TargetKind>? {
    let (part, levels): (Measure, [Measure])
    switch ungrouped.kind {
    case .comparison(let left, .equal, let right): (part, levels) = (left, [right])
    case .oneOf(let left, let others): (part, levels) = (left, others)
    default: return nil
    }
    guard case .member(_, .kind) = part.kind else { return nil }
    return Set(
      levels.compactMap { level in
        if case .constant(.level(_, let index), _) = level.kind { TargetKind.allCases[index] } else { nil }
      })
  }

  /// Whether it is the day of a target or an actual.
  fileprivate var isDue: Bool {
    if case .member(_, .due) = ungrouped.kind { true } else { false }
  }
}
