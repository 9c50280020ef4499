import Program
import Values

extension FormEvaluator {
  /// A function over the rows of the form, or over all forms.
  mutating func aggregate(_ aggregate: Aggregate, of measure: Measure) throws(Stop) -> Value {
    let value: Value
    var count: Int?
    switch aggregate.records {
    case .rows(let table): value = try overRows(aggregate, table)
    case .forms(let id): (value, count) = try overForms(aggregate, id)
    }
    let text = approximate(value, measure.type)
    trace.aggregates[aggregate.range] = text
    if let count {
      let step = DerivationStep.records(text: template.text(of: measure), value: text, count: count)
      if !trace.steps.contains(step) { trace.steps.append(step) }
    }
    return value
  }

  private mutating func overRows(_ aggregate: Aggregate, _ table: TableID) throws(Stop) -> Value {
    let ownKeys = try values(aggregate.keys)
    let own = aggregate.function == .rank ? try ownValues(aggregate) : []
    let records: [[Value]]
    if aggregate.asksFiguresAlone {
      let answers = rowAnswers(aggregate, table)
      for column in answers.columns where !trace.columns.contains(column) { trace.columns.append(column) }
      for input in answers.inputs where !trace.inputs.contains(input) { trace.inputs.append(input) }
      let group = try answers.group(ownKeys)
      if aggregate.function == .rank {
        return .number(aggregate.ranking.place(of: own, in: group.order))
      }
      if let result = group.result { return try result.get() }
      records = []
    } else {
      records = try self.records(of: aggregate, table, agreeingIn: ownKeys)
      if aggregate.function == .rank {
        return .number(aggregate.ranking.place(of: own, in: aggregate.ranking.order(of: records)))
      }
    }
    return try aggregate.result(
      of: records, from: template[table].name, rounding: template.rounding.mode)
  }

  /// The values of the rows that take part and agree with the one at hand.
  private mutating func records(
    of aggregate: Aggregate, _ table: TableID, agreeingIn keys: [Value]
  ) throws(Stop) -> [[Value]] {
    let outer = (trace.row, trace.table, trace.isPassingRows)
    defer { (trace.row, trace.table, trace.isPassingRows) = outer }
    trace.table = table
    trace.isPassingRows = true
    var records: [[Value]] = []
    for row in form.rows[table] ?? [] {
      trace.row = row
      guard try values(aggregate.keys) == keys else { continue }
      if let filter = aggregate.filter, try !truth(filter) { continue }
      records.append(try values(aggregate.values))
    }
    return records
  }

  /// The value, and how many forms it is of.
  private mutating func overForms(_ aggregate: Aggregate, _ id: CohortID) throws(Stop) -> (Value, Int) {
    guard let scope else {
      guard cohort.forms.count > 1 else { throw Stop(.cohortOfOne) }
      return try ofGroup(aggregate, id)
    }
    let records = try records(of: id, among: scope)
    let value = try aggregate.result(
      of: records, from: Template.cohortName, rounding: template.rounding.mode)
    return (value, records.count)
  }

  /// What the forms that agree with this one come to, or its place among them.
  private mutating func ofGroup(_ aggregate: Aggregate, _ id: CohortID) throws(Stop) -> (Value, Int) {
    let outer = (trace.row, trace.table, trace.rowName)
    (trace.row, trace.table, trace.rowName) = (nil, nil, nil)
    defer { (trace.row, trace.table, trace.rowName) = outer }
    let keys = try values(aggregate.keys)
    // What this form lacks itself is told before what others lack.
    guard aggregate.function == .rank else {
      do throws(Stop) {
        let group = try cohort.group(id, keys: keys)
        return (try group.result.get(), group.records.count)
      } catch {
        try checkOwnPart(aggregate)
        throw error
      }
    }
    let own = try ownValues(aggregate)
    let group = try cohort.group(id, keys: keys)
    return (.number(aggregate.ranking.place(of: own, in: group.order)), group.records.count)
  }

  /// Stops where this form itself has no value for a question that it takes part in.
  private mutating func checkOwnPart(_ aggregate: Aggregate) throws(Stop) {
    if let filter = aggregate.filter, try !truth(filter) { return }
    _ = try values(aggregate.values)
  }

  /// What the record at hand is ranked by; one that 当 leaves out has no place.
  private mutating func ownValues(_ aggregate: Aggregate) throws(Stop) -> [Value] {
    if let filter = aggregate.filter, try !truth(filter) {
      throw Stop(.outsideCohort(template.text(of: filter)))
    }
    return try values(aggregate.values)
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
