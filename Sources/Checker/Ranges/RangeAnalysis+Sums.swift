import Enclosure
import Program
import Values

extension RangeAnalysis {
  func arithmetic(_ left: Measure, _ sign: ArithmeticOperator, _ right: Measure, _ full: Interval)
    -> Interval
  {
    let a = interval(of: left, full: full)
    let b = interval(of: right, full: full)
    switch sign {
    case .add: return narrowed(a + b, left, right, subtracting: false, full)
    case .subtract: return narrowed(a + -b, left, right, subtracting: true, full)
    case .multiply: return a * b
    case .divide:
      let quotient = narrowed(a * b.reciprocal, left, over: right, full)
      guard a.isNonNegative, left.isPlainlyAtMost(right) else { return quotient }
      return quotient.intersection(Interval(low: nil, high: Interval.End(value: .one, isIncluded: true)))
    }
  }

  /// Sees that what stands on both sides of a sum is one figure.
  private func narrowed(
    _ plain: Interval, _ left: Measure, _ right: Measure, subtracting: Bool, _ full: Interval
  ) -> Interval {
    guard let a = linearForm(of: left), let b = linearForm(of: right),
      a.shares(b),
      let second = subtracting ? try? b.scaled(by: Rational(-1)) : b, let sum = try? a.adding(second)
    else { return plain }
    return plain.intersection(sum.enclosed(ranges(of: sum, full)))
  }

  /// Sees that what stands above and below a line is one figure.
  private func narrowed(_ plain: Interval, _ top: Measure, over bottom: Measure, _ full: Interval) -> Interval
  {
    guard let a = linearForm(of: top), let b = linearForm(of: bottom),
      a.shares(b)
    else {
      return plain
    }
    let ranges = ranges(of: a, full).merging(ranges(of: b, full)) { first, _ in first }
    return LinearQuotient(numerator: a, denominator: b, ranges: ranges).enclosure.map {
      plain.intersection($0)
    } ?? plain
  }

  private func linearForm(of measure: Measure) -> LinearForm<Measure>? {
    shared.linear.form(of: measure, ofOthers) { truth(of: $0) == true }
  }

  private func ranges(of form: LinearForm<Measure>, _ full: Interval) -> [LinearForm<Measure>.Part: Interval]
  {
    var ranges: [LinearForm<Measure>.Part: Interval] = [:]
    for term in form.terms {
      switch term.part {
      case .figure(let measure): ranges[term.part] = interval(of: measure, full: full)
      case .beyondOwn: ranges[term.part] = .fromZero
      }
    }
    return ranges
  }
}

extension Measure {
  /// Whether this can be no more than another by how both are written: 最小(甲, 乙) and 甲, or 甲 and 最大(甲, 乙).
  fileprivate func isPlainlyAtMost(_ other: Measure) -> Bool {
    let (left, right) = (ungrouped, other.ungrouped)
    if left == right { return true }
    if case .call(.minimum, let parts, let trim) = left.kind, trim == Trim(),
      parts.contains(where: { $0.isPlainlyAtMost(right) })
    {
      return true
    }
    guard case .call(.maximum, let parts, let trim) = right.kind, trim == Trim() else { return false }
    return parts.contains { left.isPlainlyAtMost($0) }
  }
}
