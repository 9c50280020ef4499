import Program
import Values

extension FormEvaluator {
  /// A function over the rows of the form, or over all forms.
  mutating func aggregate(_ aggregate: Aggregate) throws(Stop) -> Value {
    switch aggregate.records {
    case .rows(let table): return try overRows(aggregate, table)
    case .forms(let query): return try overForms(aggregate, query)
    }
  }

  // MARK: records

  private mutating func overRows(_ aggregate: Aggregate, _ table: TableID) throws(Stop) -> Value {
    let ownKeys = try values(aggregate.keys)
    let own = aggregate.function == .rank ? try values(aggregate.values) : []
    let outer = (trace.row, trace.table)
    defer { (trace.row, trace.table) = outer }
    trace.table = table
    var records: [[Value]] = []
    for row in form.rows[table] ?? [] {
      trace.row = row
      guard try values(aggregate.keys) == ownKeys else { continue }
      if let filter = aggregate.filter, try !truth(filter) { continue }
      records.append(try values(aggregate.values))
    }
    return try result(aggregate, records, own: own, source: template[table].name)
  }

  private mutating func overForms(_ aggregate: Aggregate, _ query: CohortID) throws(Stop) -> Value {
    let isForAll = scope != nil
    guard isForAll || cohort.forms.count > 1 else { throw Stop(.cohortOfOne) }
    let outer = (trace.row, trace.table, trace.rowName)
    (trace.row, trace.table, trace.rowName) = (nil, nil, nil)
    defer { (trace.row, trace.table, trace.rowName) = outer }
    let ownKeys = isForAll ? [] : try values(aggregate.keys)
    var own: [Value] = []
    if aggregate.function == .rank {
      if let filter = aggregate.filter, try !truth(filter) {
        throw Stop(.outsideCohort(template.text(of: filter)))
      }
      own = try values(aggregate.values)
    }
    let records = try answers(to: query, keys: ownKeys)
    let value = try result(aggregate, records, own: own, source: Template.cohortName)
    let measure = Measure(.aggregate(aggregate), type: resultType(of: aggregate), range: aggregate.range)
    note(
      .records(
        text: template.text(of: measure), value: approximate(value, measure.type), count: records.count))
    return value
  }

  private func resultType(of aggregate: Aggregate) -> ValueType {
    switch aggregate.function {
    case .count, .rank: .number(.plain)
    default: aggregate.values.first?.type ?? .number(.plain)
    }
  }

  private mutating func note(_ step: DerivationStep) {
    if !trace.steps.contains(step) { trace.steps.append(step) }
  }

  /// The values of the forms that take part and agree in the keys. One form that cannot be told stops all that
  /// rests on it: a place or a best value without it would be a guess.
  private func answers(to query: CohortID, keys: [Value]) throws(Stop) -> [[Value]] {
    var records: [[Value]] = []
    for (index, answer) in (cohort.answers[query] ?? []).enumerated() {
      if let scope, !scope.contains(index) { continue }
      switch answer {
      case .leftOut: continue
      case .given(let own, let values): if own == keys || keys.isEmpty { records.append(values) }
      case .unknown(let own):
        if own.map({ $0 == keys || keys.isEmpty }) ?? true {
          throw Stop(.incompleteCohort(form: cohort.forms[index]))
        }
      }
    }
    return records
  }

  // MARK: functions

  private func result(
    _ aggregate: Aggregate, _ records: [[Value]], own: [Value], source: String
  ) throws(Stop) -> Value {
    switch aggregate.function {
    case .count:
      let isCounted = aggregate.values.isEmpty
      return .number(Rational(records.filter { isCounted || $0.first == .truth(true) }.count))
    case .rank: return .number(place(of: own, among: records, aggregate.ranking))
    default: break
    }
    let values = try trimmed(records.compactMap(\.first), aggregate.trim)
    if case .level? = values.first { return extreme(of: values, aggregate.function) }
    let numbers = values.map { value in
      guard case .number(let number) = value else { preconditionFailure("a number was checked for") }
      return number
    }
    if numbers.isEmpty, aggregate.function != .sum { throw Stop(.missingInput(source)) }
    let mode = template.rounding.mode
    return .number(
      try exact { () throws(NumberLimitExceeded) in
        try Self.compute(aggregate.function, numbers, rounding: mode, unit: .one)
      })
  }

  /// The best or the worst of levels; the best level is the greatest.
  func extreme(of levels: [Value], _ function: FunctionName) -> Value {
    let sorted = levels.sorted { Self.isGreater($0, $1) }
    guard let best = sorted.first, let worst = sorted.last else {
      preconditionFailure("levels were checked for")
    }
    return function == .maximum ? best : worst
  }

  /// The values without the greatest and the least that are left out; what is left must not be nothing.
  func trimmed(_ values: [Value], _ trim: Trim) throws(Stop) -> [Value] {
    guard trim.high + trim.low > 0 else { return values }
    guard values.count > trim.high + trim.low else {
      throw Stop(.tooFewValues(have: values.count, need: trim.high + trim.low + 1))
    }
    return Array(values.sorted { Self.isGreater($0, $1) }.dropFirst(trim.high).dropLast(trim.low))
  }

  private func place(of own: [Value], among records: [[Value]], _ ranking: Ranking) -> Rational {
    func isBefore(_ a: [Value], _ b: [Value]) -> Bool {
      for (x, y) in zip(a, b) where x != y {
        return ranking.isAscending ? Self.isGreater(y, x) : Self.isGreater(x, y)
      }
      return false
    }
    let better = records.filter { isBefore($0, own) }
    switch ranking.ties {
    case .skipping: return Rational(better.count + 1)
    case .dense: return Rational(Set(better).count + 1)
    case .average:
      let equal = max(1, records.filter { $0 == own }.count)
      return Rational(2 * better.count + equal + 1, 2)
    }
  }

  /// Whether one value stands before another where the greatest is the first.
  private static func isGreater(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)): x > y
    case (.date(let x), .date(let y)): x > y
    case (.level(_, let x), .level(_, let y)): x < y
    default: preconditionFailure("ordered values were checked for")
    }
  }
}
