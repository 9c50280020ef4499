import Planning
import Program
import Values

/// 插值 over columns.
extension BlockRun {
  /// Straight lines between points that are the same for all forms.
  func line(_ x: Column, _ points: [LinePoint], _ ends: LineEnds) -> Column? {
    let places = points.compactMap { self[$0.x].uniform?.position }
    let heights = points.compactMap { self[$0.y].uniformNumber }
    guard places.count == points.count, heights.count == points.count, points.count > 1 else { return nil }
    var knots = Array(zip(places, heights))
    if knots[0].0 > knots[1].0 { knots.reverse() }
    guard zip(knots, knots.dropFirst()).allSatisfy({ $0.0 < $1.0 }) else { return nil }
    var result: Column?
    for (low, high) in zip(knots, knots.dropFirst()).reversed() {
      guard let part = segment(x, low, high) else { return nil }
      result = result.map { rest in split(x, at: high.0, part, rest) } ?? part
      if result == nil { return nil }
    }
    if ends == .flat { result = result.flatMap { flattened($0, x, knots) } }
    return result?.with(states: x.states)
  }

  /// Lines that keep their heights beyond the ends.
  private func flattened(_ lines: Column, _ x: Column, _ knots: [(Rational, Rational)]) -> Column? {
    let (first, last) = (knots[0], knots[knots.count - 1])
    if isMonotone(knots) { return clamped(lines, between: first.1, and: last.1) }
    guard let low = constantNumber(first.1), let high = constantNumber(last.1) else { return nil }
    return split(x, at: first.0, low, lines).flatMap { split(x, at: last.0, $0, high) }
  }

  private func isMonotone(_ knots: [(Rational, Rational)]) -> Bool {
    let pairs = zip(knots, knots.dropFirst())
    return pairs.allSatisfy { $0.1 < $1.1 } || pairs.allSatisfy { $0.1 > $1.1 }
  }

  /// What lies beyond the ends of lines that only rise or only fall lies beyond their heights there.
  private func clamped(_ column: Column, between a: Rational, and b: Rational) -> Column? {
    guard let low = constantNumber(min(a, b)), let high = constantNumber(max(a, b)) else { return nil }
    return extreme(column, high, isLeast: true).flatMap { extreme($0, low, isLeast: false) }
  }

  /// `y = slope · x + rest` through two points.
  private func segment(
    _ x: Column, _ low: (Rational, Rational), _ high: (Rational, Rational)
  ) -> Column? {
    guard let rise = try? high.1 - low.1, let run = try? high.0 - low.0,
      let slope = try? rise.divided(by: run),
      let rest = try? low.1 - slope * low.0, let sloped = product(x, slope),
      let constant = constantNumber(rest)
    else { return nil }
    return sum(sloped, constant)
  }

  /// The first column up to and with a place, the second behind it; on the place both agree.
  private func split(_ x: Column, at place: Rational, _ low: Column, _ high: Column) -> Column? {
    guard let place = constantNumber(place), let below = order(x, .lessOrEqual, place) else { return nil }
    return pick(below, low, high)
  }
}

extension NodeValue {
  /// Where a value lies on a line; nil for what has no place there.
  fileprivate var position: Rational? { if case .value(let value) = self { value.position } else { nil } }
}
