import Enclosure
import Program
import Values

/// Sums already taken apart: each formula is walked once, however often it is named.
final class LinearForms {
  private var known: [FormulaID: LinearForm<Measure>?] = [:]

  /// The measure as a sum of parts; nil where it has too many. Which conditions hold where it is asked decides
  /// whether the form at hand is among the forms that an aggregate takes; `others` is what is known of those.
  func form(of measure: Measure, _ others: RangeAnalysis, where holds: (Measure) -> Bool) -> LinearForm<
    Measure
  >? {
    guard let form = try? taken(measure, others, holds), form.terms.count <= LinearForm<Measure>.maximumTerms
    else {
      return nil
    }
    return form
  }

  private func taken(
    _ measure: Measure, _ others: RangeAnalysis, _ holds: (Measure) -> Bool
  ) throws(NumberLimitExceeded) -> LinearForm<Measure> {
    switch measure.kind {
    case .constant(.number(let value), _): return LinearForm<Measure>(constant: value)
    case .grouped(let part): return try taken(part, others, holds)
    case .negated(let part): return try taken(part, others, holds).scaled(by: Rational(-1))
    case .arithmetic(let left, .add, let right):
      return try taken(left, others, holds).adding(taken(right, others, holds))
    case .arithmetic(let left, .subtract, let right):
      return try taken(left, others, holds).adding(taken(right, others, holds).scaled(by: Rational(-1)))
    case .arithmetic(let left, .multiply, let right):
      if case .constant(.number(let factor), _) = left.kind {
        return try taken(right, others, holds).scaled(by: factor)
      }
      if case .constant(.number(let factor), _) = right.kind {
        return try taken(left, others, holds).scaled(by: factor)
      }
    case .call(.sum, let parts, let trim) where trim == Trim():
      var result = LinearForm<Measure>(constant: .zero)
      for part in parts { result = try result.adding(taken(part, others, holds)) }
      return result
    case .formula(let id):
      if let form = formula(id, others) { return form }
    case .aggregate(let aggregate):
      if let relation = others.relation(aggregate, where: holds) {
        let rest = LinearForm<Measure>(.beyondOwn(measure))
        let own = try taken(relation.own, others, holds)
        return try own.adding(relation.isAbove ? rest : rest.scaled(by: Rational(-1)))
      }
    default: break
    }
    return LinearForm<Measure>(.figure(measure))
  }

  /// A formula whose policies put no other value in its place.
  private func formula(_ id: FormulaID, _ others: RangeAnalysis) -> LinearForm<Measure>? {
    if let result = known[id] { return result }
    let formula = others.template[id]
    let result =
      formula.policies.replacements.isEmpty ? form(of: formula.measure, others) { _ in false } : nil
    known[id] = .some(result)
    return result
  }
}
