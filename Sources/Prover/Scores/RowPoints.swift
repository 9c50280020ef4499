import Checker
import Enclosure
import Program
import Values

extension Template {
  /// The points that the rule of a leaf may be asked for: its own, those a form may set, or those of one row.
  ///
  /// The rows of an indicator share its points, and none has less than zero.
  func leafPoints(_ indicator: Indicator) -> Interval {
    guard let rows = indicator.rows else { return indicator.pointsRange }
    let whole = Interval(
      low: .init(value: .zero, isIncluded: true), high: .init(value: indicator.points, isIncluded: true))
    guard rows.split == nil, let column = self[rows.table].pointsColumn else { return whole }
    return whole.intersection(self[rows.table].columns[column].assumedInterval)
  }

  /// The points of the rows beside one that has these: as few as can share the rest alike; nil where none can.
  func otherRows(beside points: Rational, of indicator: Indicator) -> [Rational]? {
    guard let rest = try? indicator.points + -points, !rest.isNegative else { return nil }
    if rest.isZero { return [] }
    let range = leafPoints(indicator)
    for count in 1...20 {
      guard let share = try? rest.divided(by: Rational(count)) else { return nil }
      if range.contains(share), isWritable(share) { return Array(repeating: share, count: count) }
    }
    return nil
  }

  /// Whether points have no more places than scores have.
  func isWritable(_ points: Rational) -> Bool {
    (try? points.rounded(places: rounding.places, mode: .down)) == points
  }
}
