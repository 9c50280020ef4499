import Checker
import Program
import Source
import Values

/// Finds grades that no total earns, totals above the points without a grade, names and bounds that cannot be meant.
///
/// Why: the grade is what is published. Instead: bounds within what the rules can give, written as fine as totals.
func findGradeFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  guard !template.grades.isEmpty else { return [] }
  return findOddBounds(template) + findMixedStrictness(template) + findSwappedNames(template)
    + findUnearned(template, analysis)
}

private func findOddBounds(_ template: Template) -> [Diagnostic] {
  let places = template.rounding.places
  return template.grades.compactMap { band in
    let odd = band.bounds.first { (try? $0.1.rounded(places: places, mode: .down)) != $0.1 }
    return odd.map {
      template.diagnostic(
        ProverMessage.boundFinerThanScores(Template.pointsText($0.1), places: places), at: band.range)
    }
  }
}

/// `≥ 90分; > 80分; ≥ 60分`: one bound that its neighbours do not agree with.
private func findMixedStrictness(_ template: Template) -> [Diagnostic] {
  let single = template.grades.filter { $0.bounds.count == 1 }
  guard single.count >= 3 else { return [] }
  for (usual, odd) in [
    (ComparisonOperator.greaterOrEqual, ComparisonOperator.greater), (.lessOrEqual, .less),
  ] {
    for (usual, odd) in [(usual, odd), (odd, usual)] {
      let alike = single.filter { $0.bounds[0].0 == usual }
      let other = single.filter { $0.bounds[0].0 == odd }
      guard other.count == 1, alike.count >= 2 else { continue }
      let written = "\(odd.rawValue) \(Template.pointsText(other[0].bounds[0].1))分"
      return [
        template.diagnostic(
          ProverMessage.mixedStrictness(written, others: usual.rawValue), at: other[0].range,
          related: [alike[0].range])
      ]
    }
  }
  return []
}

/// The common names of grades, by their place from the best.
private let ranks: [String: Int] = [
  "优秀": 0, "优": 0, "好": 0, "A": 0, "良好": 1, "良": 1, "较好": 1, "B": 1, "中等": 2, "中": 2, "一般": 2, "合格": 2,
  "及格": 2, "C": 2, "基本合格": 3, "较差": 3, "差": 4, "不合格": 4, "不及格": 4, "D": 4,
]

private func findSwappedNames(_ template: Template) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for (band, next) in zip(template.grades, template.grades.dropFirst()) {
    guard let a = ranks[band.name], let b = ranks[next.name], a > b else { continue }
    diagnostics.append(
      template.diagnostic(
        ProverMessage.gradeNamesSwapped(next.name, worse: band.name), at: band.range, related: [next.range]))
  }
  return diagnostics
}

// MARK: totals that can occur

private func findUnearned(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  let totals = template.totals(analysis)
  var diagnostics: [Diagnostic] = []
  var left = [totals]
  for band in template.grades {
    let covers = band.bounds.reduce(Interval.everything) { result, bound in
      Interval.comparing(bound.0, bound.1).map { result.intersection($0) } ?? result
    }
    if !left.contains(where: { !$0.intersection(covers).isEmpty }), let low = totals.low,
      let high = totals.high
    {
      diagnostics.append(
        template.diagnostic(
          ProverMessage.gradeOutOfReach(
            band.name, low: Template.pointsText(low.value), high: Template.pointsText(high.value)),
          at: band.range))
    }
    left = left.flatMap { $0.removing(covers) }
  }
  if let example = firstAbove(template, left), let band = template.grades.first {
    diagnostics.append(
      template.diagnostic(ProverMessage.gradeHoleAbove(example: Template.pointsText(example)), at: band.range)
    )
  }
  return diagnostics
}

/// The next total above the points of the template, where no grade takes it.
private func firstAbove(_ template: Template, _ left: [Interval]) -> Rational? {
  let scale = (0..<template.rounding.places).reduce(1) { scale, _ in scale * 10 }
  guard let example = try? template.total + Rational(1, scale) else { return nil }
  return left.contains { $0.contains(example) } ? example : nil
}

extension Template {
  /// Every total that can occur, and some that cannot.
  fileprivate func totals(_ analysis: RangeAnalysis) -> Interval {
    let sum = (roots + extras).reduce(Interval.point(.zero)) { $0 + scores(self[$1], analysis) }
    guard let limits = totalLimits else { return sum }
    return sum.intersection(Interval(limits))
  }

  private func scores(_ indicator: Indicator, _ analysis: RangeAnalysis) -> Interval {
    if let rule = indicator.rule { return scores(indicator, rule, analysis) }
    let whole = Interval(indicator.role.scores(upTo: indicator.points))
    guard indicator.composition == .sum else { return whole }
    return indicator.children.reduce(Interval.point(.zero)) { $0 + scores(self[$1], analysis) }
  }

  /// The scores of a leaf or of its rows, after policies and rounding.
  private func scores(_ indicator: Indicator, _ rule: Rule, _ analysis: RangeAnalysis) -> Interval {
    let whole = Interval(indicator.role.scores(upTo: indicator.points))
    let policies = indicator.policies
    let isSettledOtherwise = [policies.missing, policies.zero, policies.allZero, policies.notApplicable]
      .contains { $0 != nil }
    var scores = analysis.scores(of: indicator) ?? whole
    // Without a limit of its own a score outside zero to full points is refused.
    if rule.allLimits.isEmpty { scores = scores.intersection(whole) }
    if isSettledOtherwise || indicator.adjustable != nil || indicator.rows != nil {
      scores = scores.hull(whole)
    }
    return Interval(low: scores.low.map { rounded($0) }, high: scores.high.map { rounded($0) })
  }

  /// Rounding keeps order: a rounded score lies between the rounded ends.
  private func rounded(_ end: Interval.End) -> Interval.End {
    guard let value = try? end.value.rounded(places: rounding.places, mode: rounding.mode) else { return end }
    return Interval.End(value: value, isIncluded: true)
  }
}
