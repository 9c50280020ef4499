import Enclosure
import Planning
import Program
import Source
import Values

/// What is known of scores that are not settled: the enclosure of their nodes, with what the form says as known.
extension Explainer {
  /// What the scores of the form can still become; nil where only a part of the template has been lowered, or where no
  /// scores are told, for bounds cost more than all scores.
  private mutating func pendingBounds(isAsked: Bool? = nil) -> PendingBounds? {
    if let bounds { return bounds }
    guard isAsked ?? (explained != .findings), let plan else { return nil }
    interpreter.complete()
    let (data, values) = (interpreter.exact.data, interpreter.exact.values)
    let found = knownBounds.bounds(of: data, plan) { PendingBounds(plan, data) { values[$0, row: $1] } }
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

/// The bounds of forms of a run by what they say. Forms that are not filled in yet say the same: bounds cost many times
/// what scores do.
final class KnownBounds: @unchecked Sendable {
  private let monitor = Monitor()
  private var known: [FormData: PendingBounds] = [:]
  /// How many are kept.
  private static let most = 64

  /// The bounds of a form. Where a plan asks all forms, they rest on more than what one says.
  func bounds(of data: FormData, _ plan: Plan, _ find: () -> PendingBounds) -> PendingBounds {
    guard plan.questions.isEmpty else { return find() }
    if let bounds = monitor.locked({ known[data] }) { return bounds }
    let bounds = find()
    monitor.locked {
      if known.count == Self.most { known = [:] }
      known[data] = bounds
    }
    return bounds
  }
}
