import Enclosure
import Program
import Values

/// How the grades of a template divide a range of totals among them.
package struct GradeCover {
  /// For each grade what it takes, those before it having taken theirs.
  package private(set) var taken: [[Interval]] = []
  /// What no grade takes.
  package private(set) var left: [Interval]

  /// Lets the grades of a template take their totals in order, of all in a range.
  package init(_ template: Template, of totals: Interval) {
    left = [totals]
    for band in template.grades.earned {
      let covers = band.bounds.reduce(Interval.everything) { result, bound in
        Interval.comparing(bound.0, bound.1).map { result.intersection($0) } ?? result
      }
      taken.append(left.map { $0.intersection(covers) }.filter { template.firstTotal(in: $0) != nil })
      left = left.flatMap { $0.removing(covers) }
    }
  }
}

extension Template {
  /// The totals that the template speaks of: zero to its points, or as far as bonus and penalty may carry them.
  package var statedTotals: Interval { Interval(totalLimits ?? .zero...max(total, .zero)) }

  /// Every total that can occur, and some that cannot.
  package func totals(_ analysis: RangeAnalysis) -> Interval {
    totals { scores($0, $1, analysis) }
  }

  /// As `totals`, where a rule that stays between zero and its points may give any of them.
  func widestTotals(_ analysis: RangeAnalysis) -> Interval {
    totals { indicator, rule in
      rule.allCeilings.isEmpty && rule.allFloors.isEmpty
        ? Interval(indicator.role.scores(upTo: indicator.points)) : scores(indicator, rule, analysis)
    }
  }

  private func totals(_ scores: (Indicator, Rule) -> Interval) -> Interval {
    let sum = (roots + extras).reduce(Interval.point(.zero)) { $0 + total(self[$1], scores) }
    guard let limits = totalLimits else { return sum }
    return sum.intersection(Interval(limits))
  }

  /// The least total in a range, or the greatest where the range has no lower end; nil where none lies in it.
  /// Totals are rounded, so only multiples of the last place occur.
  package func firstTotal(in interval: Interval) -> Rational? {
    let step = Rational(1, (0..<rounding.places).reduce(1) { power, _ in power * 10 })
    let inward = interval.low == nil ? -step : step
    guard let end = interval.low ?? interval.high else { return .zero }
    guard let start = try? end.value.rounded(places: rounding.places, mode: .down),
      let next = try? start + inward
    else { return nil }
    return [start, next].first { interval.contains($0) }
  }

  private func total(_ indicator: Indicator, _ scores: (Indicator, Rule) -> Interval) -> Interval {
    if let rule = indicator.rule { return scores(indicator, rule) }
    let whole = Interval(indicator.role.scores(upTo: indicator.points))
    guard indicator.composition == .sum else { return whole }
    return indicator.children.reduce(Interval.point(.zero)) { $0 + total(self[$1], scores) }
  }

  /// The scores of a leaf or of its rows, after policies and rounding.
  private func scores(_ indicator: Indicator, _ rule: Rule, _ analysis: RangeAnalysis) -> Interval {
    let whole = Interval(indicator.role.scores(upTo: indicator.points))
    let policies = indicator.policies
    let isSettledOtherwise = [policies.missing, policies.zero, policies.allZero, policies.notApplicable]
      .contains { $0 != nil }
    var scores = analysis.scores(of: indicator) ?? whole
    // Without a limit of its own on that side, a score outside zero to full points is refused.
    if rule.allCeilings.isEmpty { scores = scores.intersection(Interval(low: nil, high: whole.high)) }
    if rule.allFloors.isEmpty { scores = scores.intersection(Interval(low: whole.low, high: nil)) }
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
