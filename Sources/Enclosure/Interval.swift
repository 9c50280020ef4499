import Program
import Values

/// A set of numbers without gaps; an absent end is open to infinity.
///
/// The set without numbers, which contradictory conditions lead to, is one value of its own (`empty`) that every
/// operation knows: what rests on a number that cannot be cannot be either.
package struct Interval: Equatable, Sendable {
  /// One end.
  package struct End: Equatable, Sendable {
    /// Where it is.
    package var value: Rational
    /// Whether the value itself belongs to the set.
    package var isIncluded: Bool

    /// Makes an end.
    package init(value: Rational, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The lower end.
  package let low: End?
  /// The upper end.
  package let high: End?

  /// Makes an interval from its ends; ends that leave no number between them make the empty one.
  package init(low: End?, high: End?) {
    let isEmpty = Self.isEmpty(low, high)
    self.low = isEmpty ? Self.beyondZero : low
    self.high = isEmpty ? Self.beyondZero : high
  }

  private static let beyondZero = End(value: .zero, isIncluded: false)

  /// No number at all.
  package static let empty = Interval(low: beyondZero, high: beyondZero)
  /// Every number.
  package static let everything = Interval(low: nil, high: nil)
  /// Zero or more.
  package static let fromZero = Interval(low: End(value: .zero, isIncluded: true), high: nil)

  /// The days that a calendar has, by their number.
  package static let calendar = Interval(
    low: End(value: .one, isIncluded: true), high: End(value: Rational(3_652_059), isIncluded: true))

  /// One number.
  package static func point(_ value: Rational) -> Interval {
    Interval(low: End(value: value, isIncluded: true), high: End(value: value, isIncluded: true))
  }

  /// The numbers from one end to the other, both included.
  package init(_ range: ClosedRange<Rational>) {
    self.init(
      low: End(value: range.lowerBound, isIncluded: true),
      high: End(value: range.upperBound, isIncluded: true))
  }

  /// The numbers that compare so with a bound; nil for ≠, which leaves a gap.
  package static func comparing(_ sign: ComparisonOperator, _ bound: Rational) -> Interval? {
    switch sign {
    case .equal: point(bound)
    case .notEqual: nil
    case .less: Interval(low: nil, high: End(value: bound, isIncluded: false))
    case .lessOrEqual: Interval(low: nil, high: End(value: bound, isIncluded: true))
    case .greater: Interval(low: End(value: bound, isIncluded: false), high: nil)
    case .greaterOrEqual: Interval(low: End(value: bound, isIncluded: true), high: nil)
    }
  }

  /// The value of an interval of one point.
  package var onlyValue: Rational? { low == high && low?.isIncluded == true ? low?.value : nil }

  /// Whether no number is in it.
  package var isEmpty: Bool { Self.isEmpty(low, high) }

  private static func isEmpty(_ low: End?, _ high: End?) -> Bool {
    guard let low, let high else { return false }
    return low.value > high.value || (low.value == high.value && !(low.isIncluded && high.isIncluded))
  }

  /// Whether a number is in it.
  package func contains(_ value: Rational) -> Bool {
    !intersection(.point(value)).isEmpty
  }

  /// The numbers in both.
  package func intersection(_ other: Interval) -> Interval {
    Interval(low: Self.tighterLow(low, other.low), high: Self.tighterHigh(high, other.high))
  }

  /// The smallest interval that holds both.
  package func hull(_ other: Interval) -> Interval {
    if isEmpty { return other }
    if other.isEmpty { return self }
    let low = self.low.flatMap { a in other.low.map { b in Self.tighterLow(a, b) == a ? b : a } }
    let high = self.high.flatMap { a in other.high.map { b in Self.tighterHigh(a, b) == a ? b : a } }
    return Interval(low: low, high: high)
  }

  /// What is left of the interval without another: at most two parts.
  package func removing(_ other: Interval) -> [Interval] {
    if intersection(other).isEmpty { return isEmpty ? [] : [self] }
    var parts: [Interval] = []
    if let cut = other.low {
      parts.append(
        Interval(low: low, high: End(value: cut.value, isIncluded: !cut.isIncluded)).intersection(self))
    }
    if let cut = other.high {
      parts.append(
        Interval(low: End(value: cut.value, isIncluded: !cut.isIncluded), high: high).intersection(self))
    }
    return parts.filter { !$0.isEmpty }
  }

  /// A number in the interval that a reader finds natural: an included end, or one near an end.
  package func example(near distance: Rational) -> Rational? {
    guard !isEmpty else { return nil }
    if let low, let high {
      if low.isIncluded { return low.value }
      if high.isIncluded { return high.value }
      if let near = try? low.value + distance, contains(near) { return near }
      return (try? low.value + high.value).flatMap { try? $0.divided(by: Rational(2)) }
    }
    if let low { return low.isIncluded ? low.value : try? low.value + distance }
    if let high { return high.isIncluded ? high.value : try? high.value + -distance }
    return .zero
  }

  private static func tighterLow(_ a: End?, _ b: End?) -> End? {
    guard let a else { return b }
    guard let b else { return a }
    if a.value == b.value { return End(value: a.value, isIncluded: a.isIncluded && b.isIncluded) }
    return a.value > b.value ? a : b
  }

  private static func tighterHigh(_ a: End?, _ b: End?) -> End? {
    guard let a else { return b }
    guard let b else { return a }
    if a.value == b.value { return End(value: a.value, isIncluded: a.isIncluded && b.isIncluded) }
    return a.value < b.value ? a : b
  }
}

/// The arithmetic of intervals; whatever leaves the limit of numbers is open to infinity.
extension Interval {
  package static prefix func - (value: Interval) -> Interval {
    Interval(
      low: value.high.map { End(value: -$0.value, isIncluded: $0.isIncluded) },
      high: value.low.map { End(value: -$0.value, isIncluded: $0.isIncluded) })
  }

  /// The sums of a number in one and a number in the other.
  package static func + (a: Interval, b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    return Interval(low: sum(a.low, b.low), high: sum(a.high, b.high))
  }

  private static func sum(_ a: End?, _ b: End?) -> End? {
    guard let a, let b, let value = try? a.value + b.value else { return nil }
    return End(value: value, isIncluded: a.isIncluded && b.isIncluded)
  }

  /// The products of a number in one and a number in the other.
  package static func * (a: Interval, b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    if a == .point(.zero) || b == .point(.zero) { return .point(.zero) }
    if a.isNonNegative, b.isNonNegative {
      return Interval(low: product(a.low, b.low), high: product(a.high, b.high))
    }
    if a.isNonPositive { return -((-a) * b) }
    if b.isNonPositive { return -(a * (-b)) }
    if b.isNonNegative {
      // A factor of both signs is stretched most by the greatest of the other.
      return Interval(low: product(a.low, b.high), high: product(a.high, b.high))
    }
    if a.isNonNegative { return b * a }
    guard let lowA = a.low, let highA = a.high, let lowB = b.low, let highB = b.high else {
      return .everything
    }
    let corners = [product(lowA, lowB), product(lowA, highB), product(highA, lowB), product(highA, highB)]
    guard let first = corners[0] else { return .everything }
    var result = point(first.value)
    for corner in corners {
      guard let corner else { return .everything }
      result = result.hull(point(corner.value))
    }
    return result
  }

  private static func product(_ a: End?, _ b: End?) -> End? {
    guard let a, let b, let value = try? a.value * b.value else { return nil }
    // A zero that is included makes the product zero whatever the other end.
    let isIncluded =
      (a.isIncluded && b.isIncluded) || (a.isIncluded && a.value.isZero) || (b.isIncluded && b.value.isZero)
    return End(value: value, isIncluded: isIncluded)
  }

  /// One over the interval; everything where it touches zero from both sides.
  package var reciprocal: Interval {
    if isEmpty { return .empty }
    if isNonNegative { return positiveReciprocal }
    if isNonPositive { return -((-self).positiveReciprocal) }
    return .everything
  }

  private var positiveReciprocal: Interval {
    let low = high.flatMap { end in
      end.value.isZero
        ? nil : (try? Rational.one.divided(by: end.value)).map { End(value: $0, isIncluded: end.isIncluded) }
    }
    let high = self.low.flatMap { end in
      end.value.isZero
        ? nil : (try? Rational.one.divided(by: end.value)).map { End(value: $0, isIncluded: end.isIncluded) }
    }
    return Interval(low: low ?? End(value: .zero, isIncluded: false), high: high)
  }

  /// The distances from zero.
  package var magnitude: Interval {
    if isEmpty { return .empty }
    if isNonNegative { return self }
    if isNonPositive { return -self }
    return hull(-self).intersection(.fromZero)
  }

  /// Whether no number in it is below zero.
  package var isNonNegative: Bool { low.map { !$0.value.isNegative } ?? false }
  /// Whether no number in it is above zero.
  package var isNonPositive: Bool { high.map { !$0.value.isPositive } ?? false }
}
