import Enclosure
import Planning
import Program
import Values

/// What is known of scores that are not settled: the enclosure of their nodes, with what the form says as known.
extension Explainer {
  /// What the scores of the form can still become; nil where only a part of the template has been lowered, or where no
  /// scores are told, for bounds cost more than all scores.
  private mutating func pendingBounds(isAsked: Bool? = nil) -> PendingBounds? {
    if let bounds { return bounds }
    guard isAsked ?? (explained != .findings), let plan else { return nil }
    interpreter.complete()
    let values = interpreter.exact.values
    let found = PendingBounds(plan, interpreter.exact.data) { values[$0, row: $1] }
    bounds = found
    return found
  }

  /// The least and greatest score that a leaf or a group can still come to.
  mutating func undetermined(_ indicator: Indicator) -> Score {
    let widest = indicator.role.scores(upTo: indicator.adjustable?.upperBound ?? indicator.points)
    return undetermined(pendingBounds()?.indicators[indicator.id.index], widest)
  }

  /// The same for the row at hand, which may at most have so many points.
  mutating func undeterminedRow(_ indicator: Indicator, most: Rational) -> Score {
    let rows = pendingBounds()?.rows[indicator.id.index] ?? []
    let known = trace.rowIndex < rows.count ? rows[trace.rowIndex] : nil
    return undetermined(known, indicator.role.scores(upTo: most))
  }

  /// The same for the form.
  mutating func undeterminedTotal() -> Score {
    undetermined(pendingBounds()?.total, template.totalLimits ?? .zero...template.total)
  }

  private func undetermined(_ bounds: PendingBounds.Score?, _ widest: ClosedRange<Rational>) -> Score {
    .undetermined(
      low: bounds?.low ?? widest.lowerBound, high: bounds?.high ?? widest.upperBound,
      mayNotApply: bounds?.mayNotApply ?? false)
  }

  /// From the best to the worst grade that the form can still come to. Where the total is settled, one grade may be
  /// left whatever is missing, which tables tell too.
  mutating func pendingGrades(of total: Score) -> ClosedRange<Int>? {
    if case .undetermined = total { return pendingBounds()?.grade }
    return pendingBounds(isAsked: true)?.grade
  }
}
