import Values

/// A sum of parts with fixed coefficients and a constant: `上年结转 + 年初预算 − 年末结余`.
///
/// Parts that occur more than once are one term, so that what cancels is seen to cancel. What a part is told by, a node
/// or an expression, is for whoever makes the sum.
package struct LinearForm<Key: Hashable & Sendable>: Sendable {
  /// More terms than a form has figures; a longer sum is enclosed part by part.
  package static var maximumTerms: Int { 200 }

  /// What is taken some number of times.
  package enum Part: Hashable, Sendable {
    /// A figure.
    case figure(Key)
    /// How far the greatest of several lies above the own one, or the least below it: zero or more.
    case beyondOwn(Key)
  }

  /// A part with its coefficient.
  package struct Term: Sendable {
    /// What is taken.
    package let part: Part
    /// How often.
    package fileprivate(set) var coefficient: Rational
  }

  /// What is added to the parts.
  package private(set) var constant: Rational = .zero
  /// One for each different part, in the order they first stand in.
  package private(set) var terms: [Term] = []
  private var places: [Part: Int] = [:]

  /// A number alone.
  package init(constant: Rational) { self.constant = constant }

  /// One part, taken once.
  package init(_ part: Part) {
    terms = [Term(part: part, coefficient: .one)]
    places = [part: 0]
  }

  /// The sum taken so many times.
  package func scaled(by factor: Rational) throws(NumberLimitExceeded) -> LinearForm {
    var result = self
    result.constant = try constant * factor
    for index in terms.indices {
      result.terms[index].coefficient = try terms[index].coefficient * factor
    }
    return result
  }

  /// This sum and another.
  package func adding(_ other: LinearForm) throws(NumberLimitExceeded) -> LinearForm {
    var result = self
    result.constant = try constant + other.constant
    for term in other.terms {
      if let place = places[term.part] {
        result.terms[place].coefficient = try terms[place].coefficient + term.coefficient
      } else {
        result.places[term.part] = result.terms.count
        result.terms.append(term)
      }
    }
    return result
  }

  /// Whether a part stands in the sum.
  package func contains(_ part: Part) -> Bool { places[part] != nil }

  /// Whether a part stands in both.
  package func shares(_ other: LinearForm) -> Bool { terms.contains { other.contains($0.part) } }

  /// How often a part is taken; zero where it does not stand in the sum.
  package func coefficient(of part: Part) -> Rational { places[part].map { terms[$0].coefficient } ?? .zero }

  /// The value where each part has the given range.
  package func enclosed(_ ranges: [Part: Interval]) -> Interval {
    var result = Interval.point(constant)
    for term in terms where !term.coefficient.isZero {
      result = result + Interval.point(term.coefficient) * (ranges[term.part] ?? .everything)
    }
    return result
  }
}

/// A quotient of two sums that share parts, such as (甲 − 乙) ÷ 甲.
///
/// Over a box, such a quotient is least and greatest at corners; they are found by Dinkelbach's iteration, which
/// takes a few linear passes. Where the box is open to infinity, the quotient of coefficients is the limit.
package struct LinearQuotient<Key: Hashable & Sendable> {
  private let numerator: LinearForm<Key>
  private let denominator: LinearForm<Key>
  private let ranges: [LinearForm<Key>.Part: Interval]

  /// A quotient where the parts have the given ranges.
  package init(
    numerator: LinearForm<Key>, denominator: LinearForm<Key>, ranges: [LinearForm<Key>.Part: Interval]
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.ranges = ranges
  }

  /// The enclosure; nil where the denominator can be below zero or nothing better than plain division is found.
  package var enclosure: Interval? {
    if ranges.values.contains(where: \.isEmpty) { return .empty }
    guard denominator.enclosed(ranges).isNonNegative, let negative = try? numerator.scaled(by: Rational(-1))
    else { return nil }
    func end(_ value: Rational?) -> Interval.End? { value.map { .init(value: $0, isIncluded: true) } }
    let most = supremum(of: numerator)
    let least = supremum(of: negative).map { -$0 }
    if most == nil, least == nil { return nil }
    return Interval(low: end(least), high: end(most))
  }

  /// The least upper bound of a sum over the denominator; nil where there is none.
  private func supremum(of top: LinearForm<Key>) -> Rational? {
    let parts = top.terms.map(\.part) + denominator.terms.map(\.part).filter { !top.contains($0) }
    guard var bound = try? start(top, parts) else { return nil }
    // Each round moves the bound to the quotient at a better corner; there are few that are better in turn.
    for _ in 0..<64 {
      switch try? step(top, parts, bound) {
      case .settled?: return bound
      case .raised(let next)?: bound = next
      case .unbounded?, nil: return nil
      }
    }
    return nil
  }

  private enum Step {
    case settled
    case raised(Rational)
    case unbounded
  }

  /// The quotient at the corner where the denominator is greatest.
  private func start(_ top: LinearForm<Key>, _ parts: [LinearForm<Key>.Part]) throws(NumberLimitExceeded)
    -> Rational?
  {
    var sum = top.constant
    var divisor = denominator.constant
    for part in parts {
      let range = ranges[part] ?? .everything
      var value = range.high?.value ?? .one
      if denominator.coefficient(of: part).isNegative, let low = range.low?.value {
        value = low
      } else if range.high == nil, let low = range.low {
        value = try low.value + .one
      }
      sum = try sum + value * top.coefficient(of: part)
      divisor = try divisor + value * denominator.coefficient(of: part)
    }
    return divisor.isPositive ? try sum.divided(by: divisor) : nil
  }

  private func step(
    _ top: LinearForm<Key>, _ parts: [LinearForm<Key>.Part], _ bound: Rational
  ) throws(NumberLimitExceeded) -> Step {
    var sum = top.constant
    var divisor = denominator.constant
    var limit: Rational?
    for part in parts {
      let n = top.coefficient(of: part)
      let d = denominator.coefficient(of: part)
      let slope = try n + -(bound * d)
      let range = ranges[part] ?? .everything
      let end = slope.isPositive ? range.high : (slope.isNegative ? range.low : range.low ?? range.high)
      if let value = end?.value {
        sum = try sum + n * value
        divisor = try divisor + d * value
      } else if !slope.isZero {
        // Along an open side the quotient tends to that of the coefficients.
        let isRising = slope.isPositive ? d.isPositive : d.isNegative
        guard isRising else { return .unbounded }
        let ratio = try n.divided(by: d)
        limit = max(limit ?? ratio, ratio)
      }
    }
    if let limit { return limit > bound ? .raised(limit) : .settled }
    let gain = try sum + -(bound * divisor)
    if !gain.isPositive { return .settled }
    return divisor.isPositive ? .raised(try sum.divided(by: divisor)) : .unbounded
  }
}
