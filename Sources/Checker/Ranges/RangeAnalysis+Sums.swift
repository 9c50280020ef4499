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
    case .divide: return narrowed(a * b.reciprocal, left, over: right, full)
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

  private func linearForm(of measure: Measure) -> LinearForm? {
    shared.linear.form(of: measure, template) { truth(of: $0) == true }
  }

  private func ranges(of form: LinearForm, _ full: Interval) -> [LinearForm.Part: Interval] {
    var ranges: [LinearForm.Part: Interval] = [:]
    for term in form.terms {
      switch term.part {
      case .measure(let measure): ranges[term.part] = interval(of: measure, full: full)
      case .beyondOwn: ranges[term.part] = .fromZero
      }
    }
    return ranges
  }
}

/// Sums already taken apart: each formula is walked once, however often it is named.
private final class LinearForms {
  private var known: [FormulaID: LinearForm?] = [:]

  /// The measure as a sum of parts; nil where it has too many. Which conditions hold where it is asked decides
  /// whether the form at hand is among the forms that an aggregate takes.
  func form(of measure: Measure, _ template: Template, where holds: (Measure) -> Bool) -> LinearForm? {
    guard let form = try? taken(measure, template, holds), form.terms.count <= LinearForm.maximumTerms else {
      return nil
    }
    return form
  }

  private func taken(
    _ measure: Measure, _ template: Template, _ holds: (Measure) -> Bool
  ) throws(NumberLimitExceeded) -> LinearForm {
    switch measure.kind {
    case .constant(.number(let value), _): return LinearForm(constant: value)
    case .grouped(let part): return try taken(part, template, holds)
    case .negated(let part): return try taken(part, template, holds).scaled(by: Rational(-1))
    case .arithmetic(let left, .add, let right):
      return try taken(left, template, holds).adding(taken(right, template, holds))
    case .arithmetic(let left, .subtract, let right):
      return try taken(left, template, holds).adding(taken(right, template, holds).scaled(by: Rational(-1)))
    case .arithmetic(let left, .multiply, let right):
      if case .constant(.number(let factor), _) = left.kind {
        return try taken(right, template, holds).scaled(by: factor)
      }
      if case .constant(.number(let factor), _) = right.kind {
        return try taken(left, template, holds).scaled(by: factor)
      }
    case .call(.sum, let parts, let trim) where trim == Trim():
      var result = LinearForm(constant: .zero)
      for part in parts { result = try result.adding(taken(part, template, holds)) }
      return result
    case .formula(let id):
      if let form = formula(id, template) { return form }
    case .aggregate(let aggregate):
      if let relation = template.relation(aggregate, where: holds) {
        let rest = LinearForm(.beyondOwn(measure))
        let own = try taken(relation.own, template, holds)
        return try own.adding(relation.isAbove ? rest : rest.scaled(by: Rational(-1)))
      }
    default: break
    }
    return LinearForm(.measure(measure))
  }

  /// A formula whose policies put no other value in its place.
  private func formula(_ id: FormulaID, _ template: Template) -> LinearForm? {
    if let result = known[id] { return result }
    let formula = template[id]
    let outcomes = [formula.policies.missing, formula.policies.zero, formula.policies.allZero]
    let isReplaced = outcomes.contains { if case .value? = $0 { true } else { false } }
    let result = isReplaced ? nil : form(of: formula.measure, template) { _ in false }
    known[id] = .some(result)
    return result
  }
}
