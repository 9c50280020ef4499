import Values

/// What rounding and counting make of intervals. Both keep order, so that the ends tell all; just beside an end that is
/// not included they may give less than at it.
extension Interval {
  /// The values rounded to decimal places of a unit; everything beyond the limit of numbers.
  package func rounded(places: Int, unit: Rational, _ mode: RoundingMode) -> Interval {
    if isEmpty { return .empty }
    return Interval(
      low: roundedEnd(low, isLow: true, places, unit, mode),
      high: roundedEnd(high, isLow: false, places, unit, mode))
  }

  private func roundedEnd(
    _ end: End?, isLow: Bool, _ places: Int, _ unit: Rational, _ mode: RoundingMode
  ) -> End? {
    guard let end, var value = try? end.value.divided(by: unit) else { return nil }
    // Between two halves of a step all values are rounded alike.
    let half = Rational(1, 2 * Self.powerOfTen(places))
    let quarter = Rational(1, 4 * Self.powerOfTen(places))
    if !end.isIncluded, let halves = try? value.divided(by: half), halves.isInteger {
      guard let beside = try? isLow ? value + quarter : value + -quarter else { return nil }
      value = beside
    }
    guard let result = try? value.rounded(places: places, mode: mode) * unit else { return nil }
    return End(value: result, isIncluded: true)
  }

  private static func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// The greatest whole numbers that are not above the values.
  package var floored: Interval {
    if isEmpty { return .empty }
    let top = high.map { end in
      let floor = end.value.floor
      return floor == end.value && !end.isIncluded ? Self.beside(floor, by: -1) : floor
    }
    return Self.whole(low?.value.floor, top)
  }

  /// The least whole numbers that are not below the values.
  package var ceiled: Interval { -((-self).floored) }

  /// The multiples of a unit in it.
  package func snapped(to unit: Rational) -> Interval {
    guard !isEmpty, unit.isPositive else { return self }
    func multiple(_ end: End?, isLow: Bool) -> End?? {
      guard let end else { return .some(nil) }
      guard let scaled = try? end.value.divided(by: unit) else { return .none }
      var count = isLow ? scaled.ceiling : scaled.floor
      if !end.isIncluded, count == scaled { count = Self.beside(count, by: isLow ? 1 : -1) }
      return (try? count * unit).map { End(value: $0, isIncluded: true) }
    }
    guard let low = multiple(low, isLow: true), let high = multiple(high, isLow: false) else { return self }
    return Interval(low: low, high: high)
  }

  private static func beside(_ value: Rational, by step: Int) -> Rational {
    (try? value + Rational(step)) ?? value
  }

  private static func whole(_ low: Rational?, _ high: Rational?) -> Interval {
    Interval(
      low: low.map { End(value: $0, isIncluded: true) }, high: high.map { End(value: $0, isIncluded: true) })
  }
}

extension Interval {
  /// Numbers no less than a bound.
  package static func atLeast(_ value: Rational) -> Interval {
    Interval(low: End(value: value, isIncluded: true), high: nil)
  }
  /// Numbers no greater than a bound.
  package static func atMost(_ value: Rational) -> Interval {
    Interval(low: nil, high: End(value: value, isIncluded: true))
  }
  /// Numbers above zero.
  package static let positive = Interval(low: End(value: .zero, isIncluded: false), high: nil)
  /// Numbers below zero.
  package static let negative = Interval(low: nil, high: End(value: .zero, isIncluded: false))

  /// The interval without a number that is one of its ends.
  package func excluding(_ value: Rational) -> Interval {
    func open(_ end: End?) -> End? {
      end.map { End(value: $0.value, isIncluded: $0.isIncluded && $0.value != value) }
    }
    return Interval(low: open(low), high: open(high))
  }

  /// The quotients of a number in one and a number other than zero in the other.
  package func divided(by divisor: Interval) -> Interval {
    if let only = divisor.onlyValue, !only.isZero, let factor = try? Rational.one.divided(by: only) {
      return self * .point(factor)
    }
    let above = divisor.intersection(.positive)
    let below = divisor.intersection(.negative)
    return (self * above.reciprocal).hull(self * below.reciprocal)
  }

  /// The least of a number in each.
  package static func least(_ parts: [Interval]) -> Interval {
    guard let first = parts.first, !parts.contains(where: \.isEmpty) else { return .empty }
    return parts.dropFirst().reduce(first) { $0.hull($1) }.intersection(
      parts.reduce(.everything) { $0.intersection(Interval(low: nil, high: $1.high)) })
  }

  /// The greatest of a number in each.
  package static func greatest(_ parts: [Interval]) -> Interval { -least(parts.map { -$0 }) }
}
