import Program
import Values

extension FormEvaluator {
  /// A function over the rows of the form, or over all forms.
  mutating func aggregate(_ aggregate: Aggregate, of measure: Measure) throws(Stop) -> Value {
    let value: Value
    var count: Int?
    var rowFigures: String?
    switch aggregate.records {
    case .rows(let table): (value, rowFigures) = try overRows(aggregate, table)
    case .forms(let id): (value, count) = try overForms(aggregate, id)
    }
    let text = approximate(value, measure.type)
    trace.partTexts[aggregate.range] = rowFigures ?? text
    if let count {
      let step = DerivationStep.records(text: template.text(of: measure), value: text, count: count)
      if !trace.steps.contains(step) { trace.steps.append(step) }
    }
    return value
  }

  /// The value, and the call with the figures of the rows in it where they are few enough to read.
  private mutating func overRows(_ aggregate: Aggregate, _ table: TableID) throws(Stop) -> (Value, String?) {
    let ownKeys = try values(aggregate.keys)
    let own = aggregate.function == .rank ? try ownValues(aggregate) : []
    if let groups = rowGroups(aggregate, table), let group = groups[ownKeys] {
      let value = try value(aggregate, of: group, for: own)
      return (value, figures(of: aggregate, group.records.records))
    }
    let outer = (trace.row, trace.table, trace.isPassingRows)
    defer { (trace.row, trace.table, trace.isPassingRows) = outer }
    trace.table = table
    trace.isPassingRows = true
    var group = RecordGroup()
    for row in form.rows[table] ?? [] {
      if row.isLost { throw Stop(.unusable(template[table].name)) }
      trace.row = row
      guard try values(aggregate.keys) == ownKeys else { continue }
      if let filter = aggregate.filter, try !truth(filter) { continue }
      group.records.append(try values(aggregate.values))
    }
    group.settle(aggregate, from: template[table].name, rounding: template.rounding.mode)
    return (try group.value(aggregate, for: own), figures(of: aggregate, group.records))
  }

  /// 「平均(28分, 25分, 30分, 去高 1, 去低 1)」; nil for what counts rows, and for more rows than are read one by one.
  private func figures(of aggregate: Aggregate, _ records: [[Value]]) -> String? {
    guard aggregate.function != .count, aggregate.function != .rank,
      let type = aggregate.values.first?.type, (2...10).contains(records.count)
    else { return nil }
    let values = records.compactMap(\.first).map { approximate($0, type) }
    let parts = values + template.words(of: aggregate.trim)
    return "\(aggregate.function.rawValue)(\(parts.joined(separator: ", ")))"
  }

  /// The value, and how many forms it is of.
  private mutating func overForms(_ aggregate: Aggregate, _ id: CohortID) throws(Stop) -> (Value, Int) {
    guard let scope else {
      guard cohort.forms.count > 1 || cohort.doubt != nil else { throw Stop(.cohortOfOne) }
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
    let own = aggregate.function == .rank ? try ownValues(aggregate) : []
    do throws(Stop) {
      let group = try cohort.group(id, keys: keys)
      return (try group.value(aggregate, for: own), group.records.count)
    } catch {
      // What this form lacks itself is told before what others lack.
      try checkOwnPart(aggregate)
      throw error
    }
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
  private func records(of id: CohortID, among scope: [Int]) throws(Stop) -> [[Value]] {
    if let doubt = cohort.doubt { throw Stop(.uncertainCohort(doubt)) }
    guard let answers = cohort.answers[id] else { return [] }
    var records: [[Value]] = []
    for index in scope {
      switch answers[index] {
      case .leftOut: continue
      case .given(_, let values): records.append(values)
      case .unknown: throw Stop(.incompleteCohort(form: cohort.forms[index]))
      }
    }
    return records
  }
}
