import Enclosure
import Program
import Values

extension RangeAnalysis {
  /// The values of 插值: straight lines are greatest and least at knots and at the ends of what is measured.
  func line(_ part: Measure, _ knots: [Knot], _ full: Interval) -> Interval {
    let all = hull(knots.map { interval(of: $0.y, full: full) })
    var points: [(x: Rational, y: Rational)] = []
    for knot in knots {
      guard let x = interval(of: knot.x).onlyValue, let y = interval(of: knot.y, full: full).onlyValue else {
        return all
      }
      points.append((x, y))
    }
    if let first = points.first, let last = points.last, first.x > last.x { points.reverse() }
    guard zip(points, points.dropFirst()).allSatisfy({ $0.x < $1.x }) else { return all }
    let measured = interval(of: part, full: full)
    if measured.isEmpty { return .empty }
    let ends = [
      measured.low.flatMap { Self.height(at: $0.value, points) } ?? points.first?.y,
      measured.high.flatMap { Self.height(at: $0.value, points) } ?? points.last?.y,
    ]
    let inner = points.filter { measured.contains($0.x) }.map(\.y)
    return hull((ends.compactMap { $0 } + inner).map { .point($0) })
  }

  private static func height(at x: Rational, _ points: [(x: Rational, y: Rational)]) -> Rational? {
    guard let first = points.first, let last = points.last else { return nil }
    if x <= first.x { return first.y }
    for (a, b) in zip(points, points.dropFirst()) where x <= b.x {
      return try? a.y + ((x + -a.x).divided(by: b.x + -a.x)) * (b.y + -a.y)
    }
    return last.y
  }

  func call(_ function: FunctionName, _ arguments: [Measure], _ trim: Trim, _ full: Interval)
    -> Interval
  {
    let parts = arguments.map { interval(of: $0, full: full) }
    if parts.contains(where: \.isEmpty) { return .empty }
    guard trim == Trim() else { return trimmed(function, parts) }
    switch function {
    case .absolute: return parts.first?.magnitude ?? .everything
    case .sum: return parts.dropFirst().reduce(parts.first ?? .everything) { $0 + $1 }
    case .mean: return mean(parts)
    case .median: return hull(parts)
    case .minimum: return extreme(parts, least: true)
    case .maximum: return extreme(parts, least: false)
    case .round: return parts.first.map { rounded($0, arguments) } ?? .everything
    case .rank: return .everything
    case .count:
      return Interval(
        low: Interval.End(value: .zero, isIncluded: true),
        high: Interval.End(value: Rational(parts.count), isIncluded: true))
    }
  }

  /// What is left of values without the greatest and least: still values among them.
  private func trimmed(_ function: FunctionName, _ parts: [Interval]) -> Interval {
    switch function {
    case .minimum, .maximum, .mean, .median: hull(parts)
    case .sum:
      parts.allSatisfy(\.isNonNegative)
        ? Interval(
          low: .init(value: .zero, isIncluded: true),
          high: parts.dropFirst().reduce(parts.first ?? .everything) { $0 + $1 }.high) : .everything
    case .absolute, .round, .count, .rank: .everything
    }
  }

  private func mean(_ parts: [Interval]) -> Interval {
    let sum = parts.dropFirst().reduce(parts.first ?? .everything) { $0 + $1 }
    return sum * .point(Rational(1, max(1, parts.count)))
  }

  /// Rounding keeps order: a rounded value lies between the rounded ends.
  private func rounded(_ interval: Interval, _ arguments: [Measure]) -> Interval {
    guard arguments.count == 2, case .number(let type) = arguments[0].type,
      let places = self.interval(of: arguments[1]).onlyValue?.asInt
    else { return .everything }
    let unit = type.unit?.factor ?? .one
    func end(_ end: Interval.End?) -> Interval.End? {
      guard let end, let scaled = try? end.value.divided(by: unit),
        let result = try? scaled.rounded(places: places, mode: template.rounding.mode),
        let value = try? result * unit
      else { return nil }
      return Interval.End(value: value, isIncluded: true)
    }
    return Interval(low: end(interval.low), high: end(interval.high))
  }

  /// The least of several lies below every upper end, the greatest above every lower end.
  private func extreme(_ parts: [Interval], least: Bool) -> Interval {
    var result = hull(parts)
    for part in parts {
      result = result.intersection(
        least ? Interval(low: nil, high: part.high) : Interval(low: part.low, high: nil))
    }
    return result
  }

  /// What is known of other records: what is assumed here is of the record at hand.
  var ofOthers: RangeAnalysis { RangeAnalysis(shared, shared.unassumed) }

  func aggregate(_ aggregate: Aggregate, _ full: Interval) -> Interval {
    switch aggregate.function {
    case .count:
      // This form, or one of the group that a summary is of, is always among all forms.
      if case .forms = aggregate.records, aggregate.filter == nil, aggregate.values.isEmpty {
        return Interval(low: Interval.End(value: .one, isIncluded: true), high: nil)
      }
      return .fromZero
    case .rank: return Interval(low: Interval.End(value: .one, isIncluded: true), high: nil)
    default: break
    }
    guard let value = aggregate.values.first else { return .fromZero }
    let one = ofOthers.assuming(aggregate.filter).interval(of: value, full: full)
    if aggregate.function == .sum {
      guard one.isNonNegative else { return .everything }
      // This form is among all forms, so that their sum is no less than its own figure.
      if case .forms = aggregate.records, aggregate.filter == nil, aggregate.trim == Trim() {
        return Interval(low: one.low, high: nil)
      }
      return .fromZero
    }
    return one
  }
}
