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

  private mutating func overRows(_ aggregate: Aggregate, _ table: TableID) throws(Stop) -> Value {
    let ownKeys = try values(aggregate.keys)
    let own = aggregate.function == .rank ? try ownValues(aggregate) : []
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
    if aggregate.function == .rank {
      return .number(aggregate.ranking.place(of: own, in: aggregate.ranking.order(of: records)))
    }
    let query = CohortQuery(
      aggregate.function, values: aggregate.values, trim: aggregate.trim, range: aggregate.range)
    return try computed(
      query, records, source: template[table].name, rounding: template.rounding.mode
    ).get()
  }

  private mutating func overForms(_ aggregate: Aggregate, _ id: CohortID) throws(Stop) -> Value {
    let value: Value
    let count: Int
    if let scope {
      let records = try records(of: id, among: scope)
      count = records.count
      value = try computed(
        template[id], records, source: Template.cohortName, rounding: template.rounding.mode
      ).get()
    } else {
      guard cohort.forms.count > 1 else { throw Stop(.cohortOfOne) }
      (value, count) = try ofGroup(aggregate, id)
    }
    let measure = Measure(.aggregate(aggregate), type: type(of: aggregate), range: aggregate.range)
    let step = DerivationStep.records(
      text: template.text(of: measure), value: approximate(value, measure.type), count: count)
    if !trace.steps.contains(step) { trace.steps.append(step) }
    return value
  }

  /// What the forms that agree with this one come to, or its place among them.
  private mutating func ofGroup(_ aggregate: Aggregate, _ id: CohortID) throws(Stop) -> (Value, Int) {
    let outer = (trace.row, trace.table, trace.rowName)
    (trace.row, trace.table, trace.rowName) = (nil, nil, nil)
    defer { (trace.row, trace.table, trace.rowName) = outer }
    let keys = try values(aggregate.keys)
    guard aggregate.function == .rank else {
      let group = try cohort.group(id, keys: keys)
      return (try group.result.get(), group.records.count)
    }
    // What this form lacks itself is told before what others lack.
    let own = try ownValues(aggregate)
    let group = try cohort.group(id, keys: keys)
    return (.number(aggregate.ranking.place(of: own, in: group.order)), group.records.count)
  }

  /// What the record at hand is ranked by; one that 当 leaves out has no place.
  private mutating func ownValues(_ aggregate: Aggregate) throws(Stop) -> [Value] {
    if let filter = aggregate.filter, try !truth(filter) {
      throw Stop(.outsideCohort(template.text(of: filter)))
    }
    return try values(aggregate.values)
  }

  private func type(of aggregate: Aggregate) -> ValueType {
    switch aggregate.function {
    case .count, .rank: .number(.plain)
    default: aggregate.values.first?.type ?? .number(.plain)
    }
  }

  /// The values of the forms that a summary is of.
  private func records(of id: CohortID, among scope: Set<Int>) throws(Stop) -> [[Value]] {
    var records: [[Value]] = []
    for (index, answer) in (cohort.answers[id] ?? []).enumerated() where scope.contains(index) {
      switch answer {
      case .leftOut: continue
      case .given(_, let values): records.append(values)
      case .unknown: throw Stop(.incompleteCohort(form: cohort.forms[index]))
      }
    }
    return records
  }
}
