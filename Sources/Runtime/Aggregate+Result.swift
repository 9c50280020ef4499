import Program
import Values

extension Aggregate {
  /// What the function comes to over the values of the records that take part; the name of where they come from
  /// is for records that are missing. 名次 is for `Ranking`.
  func result(
    of records: [[Value]], from source: String, rounding mode: RoundingMode
  ) throws(Stop) -> Value {
    if function == .count {
      let isCounted = values.isEmpty
      return .number(Rational(records.filter { isCounted || $0.first == .truth(true) }.count))
    }
    let kept = try trim.applied(to: records.compactMap(\.first))
    if kept.isEmpty, function != .sum { throw Stop(.missingInput(source)) }
    return try function.result(of: kept, rounding: mode)
  }
}

extension Trim {
  /// The values without the greatest and the least that are left out; what is left must not be nothing.
  func applied(to values: [Value]) throws(Stop) -> [Value] {
    guard high + low > 0 else { return values }
    guard values.count > high + low else {
      throw Stop(.tooFewValues(have: values.count, need: high + low + 1))
    }
    return Array(values.sorted { $0.isGreater(than: $1) }.dropFirst(high).dropLast(low))
  }
}

extension FunctionName {
  /// What the function comes to for values of one kind; `unit` is the one in which 取整到 counts places.
  func result(
    of values: [Value], rounding mode: RoundingMode, unit: Rational = .one
  ) throws(Stop) -> Value {
    if case .level? = values.first { return extreme(of: values) }
    let numbers = values.map { value in
      guard case .number(let number) = value else { preconditionFailure("a number was checked for") }
      return number
    }
    do {
      return .number(try result(of: numbers, rounding: mode, unit: unit))
    } catch {
      throw Stop(.numberLimit)
    }
  }

  /// The best (最大) or the worst (最小) of levels.
  private func extreme(of levels: [Value]) -> Value {
    let sorted = levels.sorted { $0.isGreater(than: $1) }
    guard let best = sorted.first, let worst = sorted.last else {
      preconditionFailure("levels were checked for")
    }
    return self == .maximum ? best : worst
  }

  private func result(
    of numbers: [Rational], rounding mode: RoundingMode, unit: Rational
  ) throws(NumberLimitExceeded) -> Rational {
    let first = numbers.first ?? .zero
    switch self {
    case .absolute: return first.magnitude
    case .minimum: return numbers.min() ?? first
    case .maximum: return numbers.max() ?? first
    case .sum: return try FormEvaluator.sum(numbers)
    case .mean: return try FormEvaluator.sum(numbers).divided(by: Rational(max(1, numbers.count)))
    case .median:
      let sorted = numbers.sorted()
      let middle = sorted.count / 2
      if sorted.count % 2 == 1 { return sorted[middle] }
      return try (sorted[middle - 1] + sorted[middle]).divided(by: Rational(2))
    case .round:
      let places = numbers.count > 1 ? numbers[1].asInt ?? 0 : 0
      return try first.divided(by: unit).rounded(places: places, mode: mode) * unit
    case .count, .rank: return first
    }
  }
}
