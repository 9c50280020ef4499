import Planning
import Program
import Values

/// 插值.
extension Knowledge {
  /// Straight lines between points: greatest and least at points and at the ends of what is measured.
  func line(_ part: NodeID, _ points: [LinePoint], _ ends: LineEnds, _ row: Int) -> NodeRange {
    var (x, absences) = number(part, row)
    var knots: [(x: Interval, y: Interval)] = []
    for point in points {
      let (place, missing) = number(point.x, row)
      let (height, further) = number(point.y, row)
      absences.formUnion(missing.union(further))
      knots.append((place, height))
    }
    if x.isEmpty || knots.contains(where: { $0.x.isEmpty || $0.y.isEmpty }) {
      return .numbers(.empty, absences)
    }
    if let first = knots.first?.x.high, let last = knots.last?.x.low, first.value > last.value {
      knots.reverse()
    }
    let isInOrder = zip(knots, knots.dropFirst()).allSatisfy { pair in
      (pair.1.x + -pair.0.x).intersection(.positive) == pair.1.x + -pair.0.x
    }
    if !isInOrder { absences.insert(.unsettled) }
    let places = knots.compactMap(\.x.onlyValue)
    let all = knots.dropFirst().reduce(knots[0].y) { $0.hull($1.y) }
    guard isInOrder, places.count == knots.count else {
      return .numbers(ends == .flat ? all : .everything, absences)
    }
    let isKnown = knots.allSatisfy { $0.y.onlyValue != nil }
    guard isKnown || ends == .flat else { return .numbers(.everything, absences) }
    let lows = heights(zip(places, knots).map { ($0, $1.y.low?.value) }, x, ends)
    let highs = heights(zip(places, knots).map { ($0, $1.y.high?.value) }, x, ends)
    return .numbers(Interval(low: lows.low, high: highs.high), absences)
  }

  /// The heights of one broken line over an interval; open where a point has none.
  private func heights(_ points: [(Rational, Rational?)], _ x: Interval, _ ends: LineEnds) -> Interval {
    let known = points.compactMap { point in point.1.map { (x: point.0, y: $0) } }
    guard known.count == points.count, let first = known.first, let last = known.last else {
      return .everything
    }
    var result = Interval.empty
    func add(_ y: Rational?, _ isIncluded: Bool) -> Bool {
      guard let y else { return false }
      // Ends that are not reached are kept open only where nothing else reaches them.
      let end = Interval.End(value: y, isIncluded: isIncluded)
      result = isIncluded ? result.hull(.point(y)) : result.reaching(end)
      return true
    }
    for point in known where x.contains(point.x) { _ = add(point.y, true) }
    for (end, outer) in [(x.low, first), (x.high, last)] {
      if let end {
        guard add(Self.height(at: end.value, known, ends), end.isIncluded) else { return .everything }
      } else if ends == .flat || known.count < 2 {
        _ = add(outer.y, true)
      } else {
        return .everything
      }
    }
    // A flat side reaches its height whether or not the end itself belongs to what is measured.
    if ends == .flat, !x.intersection(.atMost(first.x)).isEmpty { _ = add(first.y, true) }
    if ends == .flat, !x.intersection(.atLeast(last.x)).isEmpty { _ = add(last.y, true) }
    return result
  }

  private static func height(
    at x: Rational, _ points: [(x: Rational, y: Rational)], _ ends: LineEnds
  ) -> Rational? {
    guard let first = points.first, let last = points.last else { return nil }
    if ends == .flat || points.count < 2 {
      if x <= first.x { return first.y }
      if x >= last.x { return last.y }
    }
    let upper = points.dropFirst().firstIndex { x <= $0.x } ?? points.count - 1
    let (a, b) = (points[upper - 1], points[upper])
    return try? a.y + ((b.y + -a.y).divided(by: b.x + -a.x)) * (x + -a.x)
  }
}

extension Interval {
  /// The interval stretched towards a value that is not reached itself.
  fileprivate func reaching(_ end: End) -> Interval {
    if contains(end.value) { return self }
    if isEmpty {
      // Alone it stands for values near it, on either side.
      return .point(end.value)
    }
    if let low, low.value >= end.value {
      return Interval(low: low.value == end.value ? low : end, high: high)
    }
    if let high, high.value <= end.value {
      return Interval(low: low, high: high.value == end.value ? high : end)
    }
    return self
  }
}
