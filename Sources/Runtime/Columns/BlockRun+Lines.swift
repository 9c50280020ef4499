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
    if ends == .flat {
      result = constantNumber(knots[0].1).flatMap { low in
        result.flatMap { split(x, at: knots[0].0, low, $0) }
      }
      let last = knots[knots.count - 1]
      result = constantNumber(last.1).flatMap { high in result.flatMap { split(x, at: last.0, $0, high) } }
    }
    return result?.with(states: x.states)
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

  func constantNumber(_ number: Rational) -> Column? {
    guard let scale = Scale(number) else { return nil }
    var column = Column(.ones, bound: .one)
    column.factor = scale
    return column
  }
}

extension NodeValue {
  /// Where a value lies on a line; nil for what has no place there.
  fileprivate var position: Rational? { if case .value(let value) = self { value.position } else { nil } }
}
