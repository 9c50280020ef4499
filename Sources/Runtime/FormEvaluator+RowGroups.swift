import Program

/// The rows of a form that agree in what 同 names.
struct RowGroup {
  var records = RecordGroup()
  /// Why a function over them has no value.
  var stop: Stop?
  /// What their values rest on.
  var inputs: [InputID] = []
  var columns: [Int] = []
}

extension FormEvaluator {
  /// The rows of a table as a function takes them, gone through once for all rows that ask; nil where what is
  /// taken of a row depends on who asks, or where the group of a row cannot be told.
  mutating func rowGroups(_ aggregate: Aggregate, _ table: TableID) -> [[Value]: RowGroup]? {
    if let known = rowGroups[aggregate] { return known }
    let groups = aggregate.isOfRowsAlone ? grouped(aggregate, table) : nil
    rowGroups[aggregate] = .some(groups)
    return groups
  }

  private mutating func grouped(_ aggregate: Aggregate, _ table: TableID) -> [[Value]: RowGroup]? {
    let outer = trace
    defer { trace = outer }
    trace.table = table
    trace.isPassingRows = true
    var groups: [[Value]: RowGroup] = aggregate.keys.isEmpty ? [[]: RowGroup()] : [:]
    for row in form.rows[table] ?? [] {
      // Nobody knows how many rows it stands for, nor to which group they belong.
      if row.isLost { return nil }
      trace.row = row
      guard let keys = try? values(aggregate.keys) else { return nil }
      var group = groups[keys] ?? RowGroup()
      // What one row lacks stops the function, whatever comes behind it.
      guard group.stop == nil else { continue }
      groups[keys] = nil
      take(aggregate, into: &group)
      groups[keys] = group
    }
    for keys in groups.keys {
      groups[keys]?.records.settle(
        aggregate, from: template[table].name, rounding: template.rounding.mode)
    }
    return groups
  }

  /// Adds the row at hand to its group, with what is used of it.
  private mutating func take(_ aggregate: Aggregate, into group: inout RowGroup) {
    trace.inputs = group.inputs
    trace.columns = group.columns
    do throws(Stop) {
      let isTaken = try aggregate.filter.map { filter throws(Stop) in try truth(filter) } ?? true
      if isTaken { group.records.records.append(try values(aggregate.values)) }
    } catch {
      group.stop = error
    }
    group.inputs = trace.inputs
    group.columns = trace.columns
  }

  /// The value for a record of the group; what it rests on is noted as if the rows had been gone through for it.
  mutating func value(_ aggregate: Aggregate, of group: RowGroup, for own: [Value]) throws(Stop) -> Value {
    for input in group.inputs where !trace.inputs.contains(input) { trace.inputs.append(input) }
    for column in group.columns where !trace.columns.contains(column) { trace.columns.append(column) }
    if let stop = group.stop { throw stop }
    return try group.records.value(aggregate, for: own)
  }
}

extension Aggregate {
  /// Whether what is taken of a row is the same whoever asks and leaves no other trace than what it rests on:
  /// formulas and scores note how they came about, 满分 and 得分 belong to the indicator that asks.
  fileprivate var isOfRowsAlone: Bool {
    let isGroupedByColumns = keys.allSatisfy { if case .column = $0.kind { true } else { false } }
    return isGroupedByColumns && !measures.contains { $0.contains { !$0.isOfRowAlone } }
  }
}

extension Measure {
  /// As far as the operation itself goes; what its parts are is asked of each of them.
  fileprivate var isOfRowAlone: Bool {
    switch kind {
    case .constant, .input, .column, .isGiven, .hasColumn, .negated, .grouped, .arithmetic, .comparison,
      .between,
      .oneOf, .not, .all, .any, .call, .workdays, .shifted, .widened, .choice, .line:
      true
    // An unreadable target is reported by who asks for its kind.
    case .member, .meets, .aggregate, .formula, .fullPoints, .ownScore, .score, .points, .totalScore, .grade,
      .claimed, .ownClaim, .totalClaim, .reported:
      false
    }
  }
}
