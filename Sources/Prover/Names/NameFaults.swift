import Checker
import Enclosure
import Program
import Source
import Values

/// Finds rules that say something else than their names and words do: a rule that rewards 成本, an indicator that
/// passes by the formula of its own name, a rate upside down, words with another figure.
///
/// Why: units read names and words, the program reads the rule. Instead: make them agree.
func findNameFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = NameFinder(template: template, analysis: analysis)
  for indicator in template.indicators {
    guard let rule = indicator.rule else { continue }
    finder.checkDirection(rule, indicator)
    finder.checkFormula(rule, indicator)
    finder.checkLines(rule)
    if let subject = rule.mainSubject { finder.checkFunction(indicator.name, subject) }
  }
  for (name, measure, range) in template.namedFigures {
    finder.checkRate(name, measure, range)
    finder.checkFunction(name, measure)
    finder.checkSumOfShares(name, measure)
  }
  for check in template.checks { finder.checkEquation(check) }
  for veto in template.vetoes { finder.checkWords(veto.reason, veto.condition, veto.range) }
  for check in template.checks {
    finder.checkWords(check.message, check.condition, check.range)
    finder.checkWords(check.name, check.condition, check.range, isName: true)
  }
  return finder.diagnostics
}

struct NameFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []
  private let formulas: [String: Int]

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
    formulas = Dictionary(
      template.formulas.indices.map { (template.formulas[$0].name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: direction

  mutating func checkDirection(_ rule: Rule, _ indicator: Indicator) {
    for (name, key) in namedMeasures(rule, indicator) where !key.isAmount(underShare: name) {
      let isPlace = analysis.isPlace(key, named: name)
      guard let isHigherBetter = isPlace ? false : analysis.isHigherBetter(key, named: name) else { continue }
      let trends = TrendFinder(template: template, analysis: analysis, key: key)
      var trend = trends.trend(of: rule, points: indicator.points)
      // Places behind those that earn something get nothing, whichever way the tiers before go.
      if isPlace, trend == .unknown { trend = trends.trend(of: rule.withoutRest, points: indicator.points) }
      guard trend == (isHigherBetter ? .down : .up), !isYardstick(key, named: name, in: rule),
        !isEndOfSpan(key, in: rule, template),
        !isSetFor(key, named: name, trend, isHigherBetter, rule, indicator)
      else { continue }
      let award: ProverMessage.Award =
        isPlace ? .pointsForPlace : key.type == .date ? .pointsForDay : .pointsForFigure
      return report(.againstName(Phrase(name), isHigherBetter: isHigherBetter, award), at: rule.range)
    }
  }

  /// 实际成本 ≤ 预算成本: a figure that was set beforehand is what another of the same kind is held against, where the points go
  /// the other way as that one rises, and not against its name.
  private func isSetFor(
    _ key: Measure, named name: String, _ trend: Trend, _ isHigherBetter: Bool, _ rule: Rule,
    _ indicator: Indicator
  ) -> Bool {
    guard namesWhatWasSet(name), case .number(let type) = key.type else { return false }
    return namedMeasures(rule, indicator).contains { other in
      guard !other.key.contains(in: template, where: { $0 == key }), case .number(let own) = other.key.type,
        own.dimension == type.dimension,
        !namesWhatWasSet(other.name),
        analysis.isHigherBetter(other.key, named: other.name) ?? isHigherBetter == isHigherBetter
      else { return false }
      return TrendFinder(template: template, analysis: analysis, key: other.key)
        .trend(of: rule, points: indicator.points) == trend.reversed
    }
  }

  /// What the rule itself names, and what it compares under the name of its indicator.
  private func namedMeasures(_ rule: Rule, _ indicator: Indicator) -> [(name: String, key: Measure)] {
    var measures: [Measure] = []
    rule.forEachPart { part in
      switch (part.kind, part.type) {
      case (.input, .number), (.input, .date), (.formula, .number), (.formula, .date), (.column, .number),
        (.column, .date):
        measures.append(part)
      case (.aggregate(let aggregate), .number) where aggregate.function == .rank: measures.append(part)
      default: break
      }
    }
    var found = measures.withoutRepeats().map { (name: template.text(of: $0), key: $0) }
    // Where something of the rule has the name itself, the name says nothing of the whole; nor does it of a place among
    // all, which is counted from the best whatever is ranked: 执行率名次 ÷ 计数(全体).
    if let subject = rule.mainSubject, case .arithmetic = subject.kind,
      !found.contains(where: { $0.name == indicator.name }), !isOfPlaces(subject), !isFall(subject)
    {
      found.append((indicator.name, subject))
    }
    return found
  }

  /// (上年单耗 − 单耗) ÷ 上年单耗: how far something has fallen, which its name does not say.
  private func isFall(_ subject: Measure) -> Bool {
    guard case .arithmetic(let top, .divide, let bottom) = subject.withoutScale.kind,
      case .arithmetic(let before, .subtract, _) = top.ungrouped.kind
    else { return false }
    return before.ungrouped == bottom.ungrouped
  }

  private func isOfPlaces(_ subject: Measure) -> Bool {
    subject.contains(in: template) { analysis.isPlace($0, named: template.text(of: $0)) }
  }

  // MARK: formulas of the same name

  mutating func checkFormula(_ rule: Rule, _ indicator: Indicator) {
    if let subject = rule.mainSubject { checkRate(indicator.name, subject, rule.range) }
    guard let index = formulas[indicator.name], rule.usesFigures else { return }
    let isUsed = rule.contains(in: template) { $0.kind == .formula(FormulaID(index)) }
    if !isUsed {
      report(.nameNotUsed(indicator.name), at: rule.range, related: [template.formulas[index].range])
    }
  }

  /// 执行率 = 下达 ÷ 支出: what was planned above what was done.
  mutating func checkRate(_ name: String, _ measure: Measure, _ range: SourceRange) {
    guard case .arithmetic(let top, .divide, let bottom) = measure.withoutScale.kind else { return }
    let (a, b) = (template.partText(of: top), template.partText(of: bottom))
    if isFigure(top), namesShare(name), let isHigherBetter = betterSide(of: name),
      betterSideOfPart(a) == !isHigherBetter
    {
      return report(.otherPart(name, top: template.phrase(of: top)), at: range)
    }
    guard
      isUpsideDown(name, top: a, bottom: b)
        || (namesPart(name) || isNamedAfter(name, b, notAlso: a)) && isChecked(bottom, atMost: top)
    else {
      return
    }
    report(.upsideDown(name, top: a, bottom: b), at: range)
  }

  /// 核对 相符: 自报率 = 预算 ÷ 支出.
  mutating func checkEquation(_ check: DataCheck) {
    guard case .comparison(let left, .equal, let right) = check.condition.ungrouped.kind else { return }
    for (figure, quotient) in [(left, right), (right, left)] where isFigure(figure) {
      checkRate(template.text(of: figure.ungrouped), quotient.ungrouped, check.condition.range)
    }
  }

  /// Whether a check of the template says that one figure is at most another.
  private func isChecked(_ less: Measure, atMost more: Measure) -> Bool {
    let (less, more) = (less.ungrouped, more.ungrouped)
    return template.checks.contains { check in
      // What its own words call turned is no witness.
      guard case .comparison(let left, let sign, let right) = check.condition.ungrouped.kind,
        template.wordsAgainst(check) == nil
      else { return false }
      let isSo =
        switch sign {
        case .less, .lessOrEqual: left.ungrouped == less && right.ungrouped == more
        case .greater, .greaterOrEqual: left.ungrouped == more && right.ungrouped == less
        case .equal, .notEqual: false
        }
      // What is only warned of may be a wish: 服务人次 ≥ 目标人次.
      return isSo && (check.severity == .error || !namesAim(template.text(of: less)))
    }
  }

  /// 最弱 = 最大(甲, 乙): of several figures that are alike, not of a ceiling like 最小(得分, 满分).
  mutating func checkFunction(_ name: String, _ measure: Measure) {
    let function: FunctionName
    let parts: [Measure]
    switch measure.ungrouped.kind {
    case .widened(let part, _): return checkFunction(name, part)
    case .aggregate(let aggregate): (function, parts) = (aggregate.function, aggregate.values)
    case .call(let called, let arguments, _):
      guard arguments.allSatisfy({ isFigure($0) }) else { return }
      (function, parts) = (called, arguments)
    default: return
    }
    let isOfLevels = if case .level = measure.type { true } else { false }
    guard let meant = functionMeant(by: name, ofLevels: isOfLevels), meant.excludes(function),
      // 平均工期 of 甲平均工期 and 乙平均工期 is named after what it is taken of.
      [.minimum, .maximum].contains(meant)
        || !parts.contains(where: { functionMeant(by: template.text(of: $0), ofLevels: isOfLevels) == meant })
    else { return }
    report(
      .functionAgainstName(name, function: function.phrase, meant: meant.phrase), at: measure.range)
  }

  /// 全市准确率 = 合计(全体: 准确率), and 参保率 = 平均(全体: 参保) ÷ 合计(全体: 应参保).
  mutating func checkSumOfShares(_ name: String, _ measure: Measure) {
    guard namesShare(name), !["合计", "之和", "总和", "累计"].contains(where: { name.contains($0) }) else { return }
    switch measure.ungrouped.kind {
    case .aggregate(let aggregate):
      guard aggregate.function == .sum, let value = aggregate.values.first, isFigure(value),
        namesShare(template.text(of: value)), case .number(let type) = value.type, type.unit?.symbol == "%"
      else { return }
      report(
        .functionAgainstName(name, function: FunctionName.sum.phrase, meant: FunctionName.mean.phrase),
        at: measure.range)
    case .arithmetic(let top, .divide, let bottom):
      guard case .aggregate(let one) = top.ungrouped.kind, case .aggregate(let other) = bottom.ungrouped.kind,
        one.records.areSame(as: other.records), one.keys == other.keys, one.filter == other.filter,
        [one.function, other.function] == [.mean, .sum] || [one.function, other.function] == [.sum, .mean]
      else { return }
      report(
        .functionsMixed(name, top: template.phrase(of: top), bottom: template.phrase(of: bottom)),
        at: measure.range)
    default: break
    }
  }

  private func isFigure(_ measure: Measure) -> Bool {
    switch measure.ungrouped.kind {
    case .input, .column, .formula, .score, .claimed: true
    case .widened(let part, _): isFigure(part)
    default: false
    }
  }
}

extension FunctionName {
  /// Whether a name that speaks of this one cannot mean another. A sum of what is the least is still a sum.
  fileprivate func excludes(_ other: FunctionName) -> Bool {
    switch (self, other) {
    case (.minimum, .maximum), (.maximum, .minimum), (.minimum, .mean), (.maximum, .mean),
      (.minimum, .median),
      (.maximum, .median), (.mean, .sum), (.mean, .maximum), (.mean, .minimum), (.mean, .median),
      (.median, .mean), (.median, .sum), (.sum, .mean), (.sum, .median):
      true
    default: false
    }
  }
}

extension Template {
  /// The figures that have names of their own: formulas, and what stands beside the scores.
  var namedFigures: [(name: String, measure: Measure, range: SourceRange)] {
    formulas.map { ($0.name, $0.measure, $0.range) } + outcomes.map { ($0.name, $0.measure, $0.range) }
      + summaries.map { ($0.name, $0.measure, $0.range) }
  }
}

extension Rule {
  /// Whether the rule itself names an input or a formula.
  var usesFigures: Bool {
    contains { part in
      switch part.kind {
      case .input, .formula: true
      default: false
      }
    }
  }

  /// The measure that the sentence turns into points, where there is one.
  var mainSubject: Measure? {
    switch curve {
    case .conditional(let condition, _, _): condition.subject
    case .tiers(let tiers): tiers.first?.condition?.subject
    case .named(_, let inner): inner.mainSubject
    case .value(let value): value.factorOfFullPoints
    case .judged, .checklist: nil
    }
  }
}

extension Measure {
  /// What is scaled or limited: 甲 ÷ 乙 × 100%, 最小(甲 ÷ 乙, 100%).
  var withoutScale: Measure {
    switch kind {
    case .grouped(let inner): inner.withoutScale
    case .arithmetic(let inner, .multiply, let factor) where factor.writtenNumber != nil: inner.withoutScale
    case .limited(let inner, _, _): inner.withoutScale
    case .call(.minimum, let parts, _) where parts.count == 2 && parts[1].writtenNumber != nil:
      parts[0].withoutScale
    default: self
    }
  }

  /// Whether it adds or subtracts, with no brackets around it.
  var isSum: Bool {
    switch kind {
    case .arithmetic(_, .add, _), .arithmetic(_, .subtract, _): true
    default: false
    }
  }

  /// What is multiplied by 满分: 率 × 满分 is about 率.
  package var factorOfFullPoints: Measure? {
    guard case .arithmetic(let left, .multiply, let right) = kind, case .fullPoints = right.kind else {
      return nil
    }
    return left
  }
}
