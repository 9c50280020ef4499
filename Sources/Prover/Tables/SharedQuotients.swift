import Checker
import Enclosure
import Program
import Values

/// `支出 ≥ 上年支出 × 90%` as `支出 ÷ 上年支出` held against 90%, where the divisor is zero or more.
func asQuotient(_ left: Measure, _ right: Measure, _ analysis: RangeAnalysis)
  -> (quotient: Measure, factor: Rational)?
{
  var base = right.ungrouped
  var factor = Rational.one
  if case .arithmetic(let first, .multiply, let second) = base.kind {
    if let number = second.writtenNumber {
      (base, factor) = (first.ungrouped, number)
    } else if let number = first.writtenNumber {
      (base, factor) = (second.ungrouped, number)
    }
  }
  guard factor.isPositive, base.writtenNumber == nil, case .number(let own) = left.type,
    case .number(let other) = base.type, own.dimension == other.dimension,
    analysis.interval(of: base).isNonNegative
  else { return nil }
  let unit = analysis.template.units.unit(named: "%")
  let type = ValueType.number(NumberType(dimension: .none, unit: unit))
  return (Measure(.arithmetic(left, .divide, base), type: type, range: left.range), factor)
}

/// The quotients that are held against more than one multiple, one of them as its two figures.
func sharedQuotients(in conditions: [Measure], _ analysis: RangeAnalysis) -> Set<Measure> {
  var factors: [Measure: Set<Rational>] = [:]
  var asFigures: Set<Measure> = []
  func note(_ part: Measure, _ bound: Measure) {
    if let (quotient, factor) = asQuotient(part, bound, analysis) {
      factors[quotient, default: []].insert(factor)
      asFigures.insert(quotient)
    } else if let quotient = analysis.template.plainQuotient(part),
      let value = analysis.interval(of: bound).onlyValue
    {
      factors[quotient, default: []].insert(value)
    }
  }
  for condition in conditions {
    condition.forEachPart { part in
      switch part.kind {
      case .comparison(let left, _, let right): note(left, right)
      case .between(let part, let low, let high):
        note(part, low)
        note(part, high)
      default: break
      }
    }
  }
  return asFigures.filter { factors[$0, default: []].count > 1 }
}

extension Template {
  /// The quotient that a measure is, by a formula or as it stands; nil where it is more, or a policy may put something
  /// else in its place.
  func plainQuotient(_ measure: Measure) -> Measure? {
    switch measure.kind {
    case .grouped(let inner): plainQuotient(inner)
    case .applied(let call): call.policies.replacements.isEmpty ? plainQuotient(call.body) : nil
    case .formula(let id): self[id].policies.replacements.isEmpty ? plainQuotient(self[id].measure) : nil
    case .arithmetic(_, .divide, _): measure
    default: nil
    }
  }
}
