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
  for indicator in template.indicators where indicator.role == .regular {
    guard let rule = indicator.rule else { continue }
    var sentences: [Rule] = []
    rule.forEachSentence { sentences.append($0) }
    for sentence in sentences { finder.check(sentence, points: indicator.points) }
  }
  for check in template.checks { finder.check(check) }
  return finder.diagnostics
}

private struct DirectionFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  mutating func check(_ rule: Rule, points: Rational) {
    let full = Interval.point(points)
    for override in rule.overrides {
      guard let value = analysis.interval(of: override.value, full: full).onlyValue else { continue }
      if value.isZero { compare(override.condition, gives: override.value, isLess: true) }
      if value == points { compare(override.condition, gives: override.value, isLess: false) }
    }
    switch rule.curve {
    case .conditional(let condition, let value, .some(let otherwise)):
      checkBound(condition, otherwise)
      guard isQuestion(condition), let a = analysis.interval(of: value, full: full).onlyValue,
        let b = analysis.interval(of: otherwise, full: full).onlyValue, a != b
      else { return }
      compare(condition, gives: value, isLess: a < b)
    case .tiers(let tiers): for tier in tiers { checkTarget(tier) }
    default: break
    }
  }

  /// Tells a condition whose better side gets less, or whose worse side gets more.
  private mutating func compare(_ condition: Measure, gives value: Measure, isLess: Bool) {
    guard let (measure, isHigh) = analysis.side(of: condition),
      let isHigherBetter = analysis.isHigherBetter(measure), (isHigh == isHigherBetter) == isLess
    else { return }
    report(
      .favoursWorse(template.phrase(of: condition), gives: template.phrase(of: value)), at: condition.range)
  }

  /// Whether the condition is a yes or no of the form, and no comparison.
  private func isQuestion(_ condition: Measure) -> Bool {
    analysis.side(of: condition).map { $0.measure.type == .truth } ?? false
  }

  /// 成本 不超过 2000元 得 满分, 否则 200元 ÷ 成本 × 满分. Of rates, a bound below 100% is common.
  private mutating func checkBound(_ condition: Measure, _ otherwise: Measure) {
    guard case .comparison(let measure, _, let bound) = condition.ungrouped.kind,
      case .number(let type) = measure.type, !type.dimension.isNone,
      case .arithmetic(let top, .divide, let bottom)? = otherwise.factorOfFullPoints?.ungrouped.kind
    else { return }
    let text = template.text(of: measure)
    let other: Measure
    switch text {
    case template.text(of: bottom): other = top
    case template.text(of: top): other = bottom
    default: return
    }
    guard let a = bound.writtenNumber, let b = other.writtenNumber, a != b else { return }
    report(
      .boundsDiffer(template.phrase(of: other), bound: template.phrase(of: bound)), at: other.range,
      related: [bound.range])
  }

  // MARK: targets

  /// 下限: 目标 ÷ 实际 × 满分, and 上限: 实际 ÷ 目标 × 满分.
  private mutating func checkTarget(_ tier: Tier) {
    guard let condition = tier.condition, let kinds = kinds(in: condition),
      case .value(let value) = tier.rule.curve, let ratio = value.factorOfFullPoints?.ungrouped,
      case .arithmetic(let top, .divide, let bottom) = ratio.kind,
      let topIsActual = isActual(top), let bottomIsActual = isActual(bottom), topIsActual != bottomIsActual
    else { return }
    if kinds.isSubset(of: [.atLeast, .above]), bottomIsActual {
      report(.targetTurned(isFloor: true), at: ratio.range)
    }
    if kinds.isSubset(of: [.atMost, .below]), topIsActual {
      report(.targetTurned(isFloor: false), at: ratio.range)
    }
  }

  /// The kinds of target that a tier is for.
  private func kinds(in condition: Measure) -> Set<TargetKind>? {
    let (part, levels): (Measure, [Measure])
    switch condition.ungrouped.kind {
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

  private func isActual(_ measure: Measure) -> Bool? {
    switch measure.ungrouped.kind {
    case .member(let part, _): return isActual(part)
    default:
      if case .target(let isActual) = measure.ungrouped.type { return isActual }
      return nil
    }
  }

  // MARK: words

  private let ceilings = ["大于", "多于", "超过", "高于"]
  private let floors = ["小于", "少于", "低于"]

  /// 「甲不能大于乙」 beside 甲 ≥ 乙.
  mutating func check(_ check: DataCheck) {
    guard let words = check.message,
      case .comparison(let left, let sign, let right) = check.condition.ungrouped.kind
    else { return }
    let isUpward: Bool
    switch sign {
    case .greater, .greaterOrEqual: isUpward = true
    case .less, .lessOrEqual: isUpward = false
    case .equal, .notEqual: return
    }
    for (verbs, isCeiling) in [(ceilings, true), (floors, false)] {
      for verb in verbs {
        for denial in ["不能", "不得", "不应", "不应该", "不可"] {
          let parts = words.split(separator: denial + verb, maxSplits: 1, omittingEmptySubsequences: false)
          guard parts.count == 2 else { continue }
          let (before, after) = (String(parts[0]), String(parts[1]))
          let isStraight =
            before.hasSuffix(template.text(of: left)) || after.hasPrefix(template.text(of: right))
          let isTurned =
            before.hasSuffix(template.text(of: right)) || after.hasPrefix(template.text(of: left))
          guard isStraight != isTurned else { continue }
          // 甲不能大于乙 means 甲 ≤ 乙.
          guard (isStraight == isCeiling) == isUpward else { return }
          return report(
            .wordsTurned(template.phrase(of: check.condition), words: words), at: check.condition.range)
        }
      }
    }
  }
}
