import Program
import Values

/// A sum of parts with fixed coefficients and a constant: `上年结转 + 年初预算 − 年末结余`.
///
/// Parts that occur more than once are one term, so that what cancels is seen to cancel.
struct LinearForm {
  /// More terms than a form has figures; a longer sum is enclosed part by part.
  static let maximumTerms = 200

  struct Term {
    let part: Measure
    var coefficient: Rational
    /// The values of what is no measure of its own; nil where the part tells.
    var range: Interval?
  }

  var constant: Rational = .zero
  /// The terms by the text of their part.
  var terms: [String: Term] = [:]

  init(constant: Rational) { self.constant = constant }

  init(_ part: Measure, key: String, range: Interval? = nil) {
    terms[key] = Term(part: part, coefficient: .one, range: range)
  }

  func scaled(by factor: Rational) throws(NumberLimitExceeded) -> LinearForm {
    var result = LinearForm(constant: try constant * factor)
    for (key, term) in terms {
      result.terms[key] = Term(
        part: term.part, coefficient: try term.coefficient * factor, range: term.range)
    }
    return result
  }

  func adding(_ other: LinearForm) throws(NumberLimitExceeded) -> LinearForm {
    var result = self
    result.constant = try constant + other.constant
    for (key, term) in other.terms {
      let sum = try (result.terms[key]?.coefficient ?? .zero) + term.coefficient
      result.terms[key] = Term(part: term.part, coefficient: sum, range: term.range)
    }
    return result
  }

  /// Whether a part stands in both.
  func shares(_ other: LinearForm) -> Bool { terms.keys.contains { other.terms[$0] != nil } }

  /// The value where each term has the given range.
  func enclosed(_ ranges: [String: Interval]) -> Interval {
    var result = Interval.point(constant)
    for (key, term) in terms.sorted(by: { $0.key < $1.key }) where !term.coefficient.isZero {
      result = result + Interval.point(term.coefficient) * (ranges[key] ?? .everything)
    }
    return result
  }
}

/// A quotient of two sums that share parts, such as (甲 − 乙) ÷ 甲.
///
/// Over a box, such a quotient is least and greatest at corners; they are found by Dinkelbach's iteration, which
/// takes a few linear passes. Where the box is open to infinity, the quotient of coefficients is the limit.
struct LinearQuotient {
  let numerator: LinearForm
  let denominator: LinearForm
  let ranges: [String: Interval]

  /// The enclosure; nil where the denominator can be below zero or nothing better than plain division is found.
  var enclosure: Interval? {
    guard denominator.enclosed(ranges).isNonNegative, let negative = try? numerator.scaled(by: Rational(-1))
    else { return nil }
    func end(_ value: Rational?) -> Interval.End? { value.map { .init(value: $0, isIncluded: true) } }
    let most = supremum(of: numerator)
    let least = supremum(of: negative).map { -$0 }
    if most == nil, least == nil { return nil }
    return Interval(low: end(least), high: end(most))
  }

  /// The least upper bound of a sum over the denominator; nil where there is none.
  private func supremum(of top: LinearForm) -> Rational? {
    let keys = Set(top.terms.keys).union(denominator.terms.keys).sorted()
    guard var bound = try? start(top, keys) else { return nil }
    // Each round moves the bound to the quotient at a better corner; there are few that are better in turn.
    for _ in 0..<64 {
      switch try? step(top, keys, bound) {
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

  /// The quotient at some corner where the denominator is above zero.
  private func start(_ top: LinearForm, _ keys: [String]) throws(NumberLimitExceeded) -> Rational? {
    var sum = top.constant
    var divisor = denominator.constant
    for key in keys {
      let range = ranges[key] ?? .everything
      var value = range.high?.value ?? .one
      if range.high == nil, let low = range.low { value = try low.value + .one }
      sum = try sum + value * (top.terms[key]?.coefficient ?? .zero)
      divisor = try divisor + value * (denominator.terms[key]?.coefficient ?? .zero)
    }
    return divisor.isPositive ? try sum.divided(by: divisor) : nil
  }

  private func step(
    _ top: LinearForm, _ keys: [String], _ bound: Rational
  ) throws(NumberLimitExceeded) -> Step {
    var sum = top.constant
    var divisor = denominator.constant
    var limit: Rational?
    for key in keys {
      let n = top.terms[key]?.coefficient ?? .zero
      let d = denominator.terms[key]?.coefficient ?? .zero
      let slope = try n + -(bound * d)
      let range = ranges[key] ?? .everything
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
