import Checker
import Enclosure
import Program
import Source
import TargetTexts
import Values

/// Finds quotients that are at least 1 wherever they are asked, by what stands in them: behind 否则 of the condition that
/// they were at most 1, or over the least of all.
///
/// Why: with 最高 满分 everybody has full points, and without it the score passes them. Instead: the quotient turned
/// round.
func findQuotientFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = QuotientFinder(template: template, analysis: analysis)
  for indicator in template.indicators where indicator.role == .regular {
    indicator.rule.map { finder.check($0, indicator.points) }
  }
  return finder.diagnostics
}

private struct QuotientFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  /// `kinds` are those of a target that the rule is for.
  mutating func check(_ rule: Rule, _ points: Rational, for kinds: Set<TargetKind> = []) {
    switch rule.curve {
    case .value(let value): checkExtreme(value)
    case .conditional(let condition, let value, let otherwise?):
      checkOtherwise(condition, gives: value, otherwise, points, for: kinds)
    case .tiers(let tiers):
      for tier in tiers { check(tier.rule, points, for: tier.condition?.asksKinds ?? []) }
    case .named(_, let inner): check(inner, points)
    case .conditional, .judged, .checklist: break
    }
  }

  /// 投诉数 不超过 限额 得 满分, 否则 投诉数 ÷ 限额 × 满分: whoever misses the bound has a quotient above 1, and as many points.
  private mutating func checkOtherwise(
    _ condition: Measure, gives value: Measure, _ otherwise: Measure, _ points: Rational,
    for kinds: Set<TargetKind>
  ) {
    guard case .comparison(let left, let sign, let right) = condition.ungrouped.kind,
      analysis.interval(of: value, full: .point(points)).onlyValue == points,
      let ratio = otherwise.factorOfFullPoints?.ungrouped,
      case .arithmetic(let top, .divide, let bottom) = ratio.kind
    else { return }
    let (less, more): (Measure, Measure)
    switch sign {
    case .less, .lessOrEqual: (less, more) = (left, right)
    case .greater, .greaterOrEqual: (less, more) = (right, left)
    case .equal, .notEqual: return
    }
    guard less.ungrouped == top.ungrouped, more.ungrouped == bottom.ungrouped else { return }
    // 满意度 ≤ 90% 得 满分: by the name it is the condition that is turned.
    if [(less, true), (more, false)].contains(where: { figure, isHigherBetter in
      figure.writtenNumber == nil
        && analysis.isHigherBetter(figure.ungrouped, named: template.text(of: figure)) == isHigherBetter
    }), less.writtenNumber != nil || more.writtenNumber != nil {
      report(
        .favoursWorse(template.phrase(of: condition), gives: template.phrase(of: value)), at: condition.range)
    } else if kinds.isSubset(of: [.atLeast, .above]), !kinds.isEmpty {
      report(.targetTurned(.ratio(isFloor: true)), at: ratio.range)
    } else if kinds.isSubset(of: [.atMost, .below]), !kinds.isEmpty {
      report(.targetTurned(.ratio(isFloor: false)), at: ratio.range)
    } else {
      let (a, b) = (template.partText(of: top), template.partText(of: bottom))
      report(.targetTurned(.otherwise("\(a) ÷ \(b)", turned: "\(b) ÷ \(a)")), at: ratio.range)
    }
  }

  /// 占比 ÷ 最小(全体: 占比) × 满分: nobody is below the least.
  private mutating func checkExtreme(_ value: Measure) {
    guard let ratio = value.factorOfFullPoints?.ungrouped,
      case .arithmetic(let top, .divide, let bottom) = ratio.kind,
      let (figure, all) = extreme(top, .maximum, bottom) ?? extreme(bottom, .minimum, top)
    else { return }
    let name = template.partText(of: figure)
    func aggregate(_ function: FunctionName) -> String {
      let other = Aggregate(function, over: all.records, keys: all.keys, values: all.values, range: all.range)
      return template.text(of: Measure(.aggregate(other), type: figure.type, range: all.range))
    }
    report(
      .targetTurned(
        .extreme(
          template.text(of: ratio), better: "\(name) ÷ \(aggregate(.maximum))",
          worse: "\(aggregate(.minimum)) ÷ \(name)")), at: ratio.range)
  }

  /// The figure of which a measure is the least or the greatest among all forms, where it is the other measure.
  private func extreme(
    _ measure: Measure, _ function: FunctionName, _ figure: Measure
  ) -> (figure: Measure, all: Aggregate)? {
    guard case .aggregate(let aggregate) = measure.ungrouped.kind, aggregate.function == function,
      case .forms = aggregate.records, aggregate.filter == nil, aggregate.trim == Trim(),
      aggregate.values.first == figure.ungrouped, analysis.interval(of: figure).isNonNegative
    else { return nil }
    return (figure.ungrouped, aggregate)
  }
}
