import Enclosure
import Program
import Source
import Values

/// Finds figures in rules that pass the points of their indicator, and lists that miss them.
///
/// Why: a score above its points breaks the total, and the evaluator refuses it. Instead: a smaller figure, or
/// 最高 above 满分, which declares a bonus. What a rule can compute is for the prover to say.
func findScoresBeyondPoints(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = ScoreFinder(template: template, analysis: analysis)
  for indicator in template.indicators {
    guard let rule = indicator.rule else { continue }
    finder.check(rule, of: indicator)
  }
  return finder.diagnostics
}

private struct ScoreFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  init(template: Template, analysis: RangeAnalysis) {
    self.template = template
    self.analysis = analysis
  }

  mutating func check(_ rule: Rule, of indicator: Indicator) {
    checkPlain(rule, indicator, isCapped: false)
    if case .checklist(let list) = rule.curve { checkList(list, rule, indicator) }
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
    // A point of 插值 that figures come to is such a figure as well.
    for case .line(let part, let knots, _) in values.map(\.ungrouped.kind) {
      let range = analysis.interval(of: part)
      values += knots.filter { analysis.interval(of: $0.x).onlyValue.map { range.contains($0) } ?? false }
        .map(\.y)
    }
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
      let interval = analysis.interval(of: measure, full: .point(indicator.points))
      guard let points = interval.onlyValue else { return }
      guard let added = try? sum + points else { return }
      sum = added
    }
    guard sum != indicator.points else { return }
    report(.listDoesNotAddUp(indicator.name, points: text(indicator.points), sum: text(sum)), rule)
  }
}
