import Program
import Values

/// Encloses the values a measure can take, from declared ranges and from the conditions passed on the way.
///
/// A number without a declared range is taken as zero or more: good enough to say what may go wrong, and the
/// place where deeper proofs will begin.
struct RangeAnalysis {
  let template: Template
  private var known: [String: Interval] = [:]
  private var formulas = FormulaIntervals()

  init(_ template: Template) { self.template = template }

  // MARK: enclosing

  /// An interval that holds every value of the measure, for the indicator with these full points.
  func interval(of measure: Measure, full: Rational = .zero) -> Interval {
    let computed = computedInterval(measure, full)
    guard !known.isEmpty, let narrower = known[template.text(of: measure)] else { return computed }
    return computed.intersection(narrower)
  }

  private func computedInterval(_ measure: Measure, _ full: Rational) -> Interval {
    switch measure.kind {
    case .constant(.number(let value), _): return .point(value)
    case .input(let id): return inputInterval(template[id])
    case .formula(let id): return formulaInterval(id, full)
    case .fullPoints: return .point(full)
    case .column(let table, let index): return inputInterval(template[table].columns[index])
    case .member: return .fromZero
    case .aggregate(let aggregate): return self.aggregate(aggregate, full)
    case .points(let id):
      let indicator = template[id]
      return indicator.adjustable.map { range in
        Interval(
          low: .init(value: range.lowerBound, isIncluded: true),
          high: .init(value: range.upperBound, isIncluded: true))
      } ?? .point(indicator.points)
    case .score(let id):
      guard template[id].role == .regular else { return .everything }
      let most = template[id].adjustable?.upperBound ?? template[id].points
      return template[id].rule?.highest == nil
        ? Interval(low: .init(value: .zero, isIncluded: true), high: .init(value: most, isIncluded: true))
        : .fromZero
    case .ownScore: return .fromZero
    case .negated(let part): return -interval(of: part, full: full)
    case .grouped(let part): return interval(of: part, full: full)
    case .arithmetic(let left, let sign, let right): return arithmetic(left, sign, right, full)
    case .call(let function, let arguments, _): return call(function, arguments, full)
    case .choice(let branches): return choice(branches, full)
    case .line(_, let knots, .flat): return hull(knots.map { interval(of: $0.y, full: full) })
    default: return .everything
    }
  }

  private func inputInterval(_ input: Input) -> Interval {
    func end(_ end: InputBounds.End?) -> Interval.End? {
      guard let end, case .number(let value) = end.value else { return nil }
      return Interval.End(value: value, isIncluded: end.isIncluded)
    }
    let declared = Interval(low: end(input.bounds.low), high: end(input.bounds.high))
    return declared == .everything ? .fromZero : declared
  }

  private func formulaInterval(_ id: FormulaID, _ full: Rational) -> Interval {
    if let known = formulas.known[id] { return known }
    let result = computedFormula(template[id], full)
    formulas.known[id] = result
    return result
  }

  private func computedFormula(_ formula: Formula, _ full: Rational) -> Interval {
    var result = interval(of: formula.measure, full: full)
    for case .value(let value)? in [
      formula.policies.missing, formula.policies.zero, formula.policies.allZero,
    ] {
      result = result.hull(interval(of: value, full: full))
    }
    return result
  }

  private func arithmetic(_ left: Measure, _ sign: ArithmeticOperator, _ right: Measure, _ full: Rational)
    -> Interval
  {
    let a = interval(of: left, full: full)
    let b = interval(of: right, full: full)
    switch sign {
    case .add: return a + b
    case .subtract: return a + -b
    case .multiply: return a * b
    case .divide: return a * b.reciprocal
    }
  }

  private func aggregate(_ aggregate: Aggregate, _ full: Rational) -> Interval {
    switch aggregate.function {
    case .count: return .fromZero
    case .rank: return Interval(low: Interval.End(value: .one, isIncluded: true), high: nil)
    default: break
    }
    guard let value = aggregate.values.first else { return .fromZero }
    let one = interval(of: value, full: full)
    if aggregate.function == .sum { return one.isNonNegative ? .fromZero : .everything }
    return one
  }

  private func call(_ function: FunctionName, _ arguments: [Measure], _ full: Rational) -> Interval {
    let parts = arguments.map { interval(of: $0, full: full) }
    switch function {
    case .absolute: return parts.first?.magnitude ?? .everything
    case .sum: return parts.dropFirst().reduce(parts.first ?? .everything) { $0 + $1 }
    case .mean, .median: return hull(parts)
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

  private func choice(_ branches: [ChoiceBranch], _ full: Rational) -> Interval {
    var analysis = self
    var parts: [Interval] = []
    for branch in branches {
      parts.append(analysis.assuming(branch.condition).interval(of: branch.value, full: full))
      if let condition = branch.condition { analysis.assume(condition, holds: false) }
    }
    return hull(parts)
  }

  private func hull(_ parts: [Interval]) -> Interval {
    parts.dropFirst().reduce(parts.first ?? .everything) { $0.hull($1) }
  }

  // MARK: assuming

  func assuming(_ condition: Measure?, holds: Bool = true) -> RangeAnalysis {
    guard let condition else { return self }
    var copy = self
    copy.assume(condition, holds: holds)
    return copy
  }

  /// Takes a condition as true or false from here on.
  mutating func assume(_ condition: Measure, holds: Bool) {
    formulas = FormulaIntervals()
    switch condition.kind {
    case .grouped(let inner): assume(inner, holds: holds)
    case .not(let inner): assume(inner, holds: !holds)
    case .all(let parts) where holds: for part in parts { assume(part, holds: true) }
    case .any(let parts) where !holds: for part in parts { assume(part, holds: false) }
    case .comparison(let left, let sign, let right):
      assume(left, holds ? sign : sign.opposite, right)
    case .between(let part, let low, let high) where holds:
      assume(part, .greaterOrEqual, low)
      assume(part, .lessOrEqual, high)
    default: break
    }
  }

  private mutating func assume(_ left: Measure, _ sign: ComparisonOperator, _ right: Measure) {
    switch left.type {
    case .number, .target, .figure: break
    default: return
    }
    let a = interval(of: left)
    let b = interval(of: right)
    switch sign {
    case .equal:
      narrow(left, b)
      narrow(right, a)
    case .notEqual:
      // An end that is excluded is all that an interval can keep of ≠.
      if case .number(let value)? = b.onlyValue.map({ Value.number($0) }) { exclude(left, value, a) }
    case .less, .lessOrEqual:
      let isIncluded = sign == .lessOrEqual
      narrow(
        left,
        Interval(
          low: nil,
          high: b.high.map { Interval.End(value: $0.value, isIncluded: $0.isIncluded && isIncluded) }))
      narrow(
        right,
        Interval(
          low: a.low.map { Interval.End(value: $0.value, isIncluded: $0.isIncluded && isIncluded) }, high: nil
        ))
      if a.isNonNegative { keepQuotient(left, right, isIncluded: isIncluded) }
    case .greater, .greaterOrEqual:
      assume(right, sign == .greater ? .less : .lessOrEqual, left)
    }
  }

  private mutating func exclude(_ measure: Measure, _ value: Rational, _ current: Interval) {
    var next = current
    if next.low?.value == value { next.low?.isIncluded = false }
    if next.high?.value == value { next.high?.isIncluded = false }
    narrow(measure, next)
  }

  /// 0 ≤ a ≤ b makes a ÷ b at most 1.
  private mutating func keepQuotient(_ small: Measure, _ large: Measure, isIncluded: Bool) {
    let key = template.text(of: small) + " ÷ " + template.text(of: large)
    let one = Interval(
      low: .init(value: .zero, isIncluded: true), high: .init(value: .one, isIncluded: isIncluded))
    known[key] = known[key].map { $0.intersection(one) } ?? one
  }

  private mutating func narrow(_ measure: Measure, _ interval: Interval) {
    let key = template.text(of: measure)
    known[key] = known[key].map { $0.intersection(interval) } ?? interval
  }
}

extension Interval {
  /// The value of an interval of one point.
  var onlyValue: Rational? { low == high && low?.isIncluded == true ? low?.value : nil }
}

extension ComparisonOperator {
  /// The comparison that holds exactly where this one does not.
  var opposite: ComparisonOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}

/// Formulas already enclosed under the same assumptions: each is walked once, however often it is named.
private final class FormulaIntervals {
  var known: [FormulaID: Interval] = [:]
}
