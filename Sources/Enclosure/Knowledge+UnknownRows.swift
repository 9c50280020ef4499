import Planning
import Program
import Values

/// What rows that nobody knows yet can bring together.
extension Knowledge {
  /// Rows that are not known: they bring the points of their indicator, each its score from them.
  func anyRows(_ members: Members, _ points: Rational) -> NodeRange {
    guard case .rows(_, let taken, let member) = members else { return NodeRange(.nothing, .unsettled) }
    let row = root.range(member.score, Ground.anyRow)
    let choice = root.range(taken, Ground.anyRow)
    let absences = row.absences.union(choice.absences).union(.unsettled)
    if row.values.isEmpty { return NodeRange(.nothing, absences) }
    let rates = root.multiple(member.score, of: member.points, Ground.anyRow) ?? .everything
    return .numbers((rates * .point(points)).intersection(signs(of: row.values.interval)), absences)
  }

  /// Sums of numbers of one sign keep it.
  private func signs(of scores: Interval) -> Interval {
    scores.isNonNegative ? .fromZero : scores.isNonPositive ? .atMost(.zero) : .everything
  }

  /// How many times the points a score can be, rounding aside; nil where that rests on how many points there are.
  func multiple(_ id: NodeID, of points: NodeID, _ row: Int) -> Interval? {
    if id == points { return .point(.one) }
    func parts(_ ids: [NodeID]) -> [Interval]? {
      let found = ids.compactMap { multiple($0, of: points, row) }
      return found.count == ids.count ? found : nil
    }
    switch plan[id].operation {
    case .constant(.number(let number)): return number.isZero ? .point(.zero) : nil
    case .nothing: return .empty
    case .negation(let part): return multiple(part, of: points, row).map { -$0 }
    case .rounded(let part, _, _, _), .settledScore(let part, _): return multiple(part, of: points, row)
    case .sum(let a, let b): return parts([a, b]).map { $0[0] + $0[1] }
    case .difference(let a, let b): return parts([a, b]).map { $0[0] + -$0[1] }
    case .product(let a, let b):
      if let rate = multiple(a, of: points, row) { return rate * number(b, row).0 }
      return multiple(b, of: points, row).map { $0 * number(a, row).0 }
    case .quotient(let a, let b): return multiple(a, of: points, row).map { $0.divided(by: number(b, row).0) }
    case .statistic(let function, let nodes, let trim) where trim == Trim():
      return parts(nodes).map { statistic(function, $0.map { .numbers($0) }, trim).interval }
    case .settled(let part, let settlement):
      return parts([part] + settlement.values).map { $0.reduce(.empty) { $0.hull($1) } }
    case .first(let cases): return multiple(cases, of: points, row)
    case .within(let part, let bounds): return multiple(part, bounds, of: points, row)
    case .judged(_, let bounds):
      return parts([bounds.low, bounds.high]).map {
        Interval(low: $0[0].low, high: $0[1].high).hull(.point(.zero))
      }
    case .constant, .slot, .isGiven, .supplied, .magnitude, .statistic, .steps, .counted, .tally, .days,
      .workdays, .dayLater,
      .months, .comparison, .begins, .not, .every, .some, .line, .shifted, .widened, .figure, .member, .meets,
      .figures,
      .figureComparison, .figureNumber, .fold, .cohort, .share, .addsUp, .combined, .released, .composed,
      .addedScores, .band, .vetoed:
      return nil
    }
  }

  private func multiple(_ cases: [Case], of points: NodeID, _ row: Int) -> Interval? {
    var result = Interval.empty
    var rest = self
    for item in cases {
      let inside = item.condition.map { rest.assuming($0, row, true) } ?? rest
      if let inside {
        guard let rates = inside.multiple(item.value, of: points, row) else { return nil }
        result = result.hull(rates)
      }
      guard let condition = item.condition, let next = rest.assuming(condition, row, false) else {
        return result
      }
      rest = next
    }
    return result
  }

  private func multiple(
    _ part: NodeID, _ bounds: ScoreBounds, of points: NodeID, _ row: Int
  ) -> Interval? {
    let low = bounds.low.flatMap { multiple($0, of: points, row) }?.low
    let high = bounds.high.flatMap { multiple($0, of: points, row) }?.high
    // Where the template waives a bound, what it says itself is what counts.
    let isLow = low != nil && bounds.lowWaiver == nil
    let isHigh = high != nil && bounds.highWaiver == nil
    let limit = Interval(low: isLow ? low : nil, high: isHigh ? high : nil)
    guard let rates = multiple(part, of: points, row) else { return isLow && isHigh ? limit : nil }
    if bounds.lowWaiver == nil && bounds.highWaiver == nil { return rates.intersection(limit) }
    var unused = NodeRange.never
    var result = Interval.empty
    for (below, isLowWaived) in waived(bounds.lowWaiver, row, &unused) {
      for (inside, isHighWaived) in below.waived(bounds.highWaiver, row, &unused) {
        guard let own = inside.multiple(part, of: points, row) else { return nil }
        let kept = Interval(
          low: isLowWaived || bounds.low == nil ? nil : low,
          high: isHighWaived || bounds.high == nil ? nil : high)
        result = result.hull(own.intersection(kept))
      }
    }
    return result
  }
}
