import Enclosure
import Program
import Values

extension Template {
  /// A small distance in the measure's own unit, for examples beside an open end.
  package func smallStep(of measure: Measure) -> Rational {
    if measure.type == .date { return .one }
    if let whole = wholeUnit(of: measure) { return whole }
    guard case .number(let type) = measure.type, let unit = type.unit else { return Rational(1, 100) }
    return (try? unit.factor * Rational(1, 100)) ?? .one
  }

  /// The unit that the measure is a whole number of, in base units; nil where it may lie between.
  package func wholeUnit(of measure: Measure) -> Rational? {
    switch measure.kind {
    case .input(let id): return self[id].wholeUnit
    case .column(let table, let index): return self[table].columns[index].wholeUnit
    case .grouped(let part), .negated(let part): return wholeUnit(of: part)
    case .applied(let call): return wholeUnit(ofAll: [call.body] + call.policies.replacements)
    case .formula(let id): return wholeUnit(ofAll: [self[id].measure] + self[id].policies.replacements)
    case .call(let function, let arguments, _): return wholeUnit(of: function, arguments)
    case .rounded(_, let size, _): return size.ungrouped.writtenNumber
    case .limited(let part, let low, let high):
      return wholeUnit(ofAll: [part] + [low, high].compactMap { $0 })
    case .workdays: return .one
    case .choice(let branches): return wholeUnit(ofAll: branches.map(\.value))
    case .aggregate(let aggregate): return wholeUnit(of: aggregate)
    case .arithmetic(let left, .subtract, let right) where left.type == .date && right.type == .date:
      return .one
    case .arithmetic(let left, .add, let right), .arithmetic(let left, .subtract, let right):
      return wholeUnit(ofAll: [left, right])
    case .constant, .member, .meets, .parameter, .fullPoints, .ownScore, .score, .points, .totalScore, .grade,
      .claimed, .ownClaim, .totalClaim, .arithmetic, .comparison, .between, .oneOf, .begins, .not, .all, .any,
      .isGiven, .hasColumn, .shifted, .widened, .line, .inapplicable, .reported:
      return nil
    }
  }

  private func wholeUnit(of function: FunctionName, _ arguments: [Measure]) -> Rational? {
    switch function {
    case .count: .one
    case .minimum, .maximum, .sum, .absolute: wholeUnit(ofAll: arguments)
    case .rank, .mean, .median, .round: nil
    }
  }

  /// The unit that each of them is a whole number of: different units of one dimension have no common step here. A
  /// written number is whole where it is so many of the unit.
  private func wholeUnit(ofAll parts: [Measure]) -> Rational? {
    let written = parts.compactMap { $0.ungrouped.writtenNumber }
    let units = parts.filter { $0.ungrouped.writtenNumber == nil }.map { wholeUnit(of: $0) }
    guard case let unit?? = units.first, units.allSatisfy({ $0 == unit }),
      written.allSatisfy({ (try? $0.divided(by: unit))?.asInt != nil })
    else { return nil }
    return unit
  }

  private func wholeUnit(of aggregate: Aggregate) -> Rational? {
    switch aggregate.function {
    case .count: .one
    case .rank: aggregate.ranking.ties == .average ? nil : .one
    case .minimum, .maximum, .sum: aggregate.values.first.flatMap { wholeUnit(of: $0) }
    case .mean, .median, .absolute, .round: nil
    }
  }
}

extension Interval {
  /// The least whole number of units in the interval, or the greatest where it has no lower end.
  package func wholeExample(unit: Rational) -> Rational? {
    guard unit.isPositive else { return nil }
    func nearest(_ end: End, up: Bool) -> Rational? {
      guard let scaled = try? end.value.divided(by: unit) else { return nil }
      var count = up ? scaled.ceiling : scaled.floor
      if !end.isIncluded, count == scaled, let next = try? count + (up ? .one : Rational(-1)) { count = next }
      guard let value = try? count * unit, contains(value) else { return nil }
      return value
    }
    if let low { return nearest(low, up: true) }
    if let high { return nearest(high, up: false) }
    return .zero
  }
}
