import Planning
import Program
import Values

/// A block of forms on its way through a plan: one operation after the other, each over all forms, or over all rows
/// that they bring to a table.
///
/// What an operation means stands in `Exact`; here it is only computed for many forms at once. Operations that have no
/// loop of their own, and lanes that need a closer look, are put to `Exact` one by one, with the values of the columns.
struct BlockRun {
  let program: ColumnPlan
  let block: FormBlock
  var columns: [Column?]
  var absences = AbsenceTable()
  /// The table whose rows are the lanes at hand; nil where the forms are.
  private(set) var table: TableID?
  /// How many lanes there are at hand.
  private(set) var count: Int
  /// For each table and node, what the form has once, at the rows.
  private var spreads: [[Column?]]
  /// The lanes that the columns do not compute: of forms, then of the rows of each table.
  private var outside: [[Bool]]
  /// What single lanes are put to, once one is.
  var exact: Exact?
  /// What whole forms with so many rows in each table are put to, once one is.
  var wholeForm: (counts: [Int], exact: Exact)?
  let cohort: CohortAnswers

  init(_ program: ColumnPlan, _ block: FormBlock, in cohort: CohortAnswers) {
    self.program = program
    self.block = block
    columns = Array(repeating: nil, count: program.plan.nodes.count)
    count = block.count
    spreads = block.tables.map { _ in Array(repeating: nil, count: program.plan.nodes.count) }
    outside = ([block.count] + block.tables.map(\.count)).map { Array(repeating: false, count: $0) }
    self.cohort = cohort
  }

  /// An evaluator of single lanes.
  func makeExact() -> Exact {
    let rows = plan.facts.columns.map { columns in
      FormData.Rows(count: 1, cells: [columns.map { _ in .absent }], isLost: [false])
    }
    let nothing = FormData(cells: plan.slots.map { _ in .absent }, tables: rows)
    var exact = Exact(plan.graph, plan.facts, nothing, in: cohort)
    exact.makeRoom()
    return exact
  }

  var plan: Plan { program.plan }

  mutating func run() {
    for (step, id) in program.steps.enumerated() {
      let table = program.tableOfNode[id.index]
      if let rows = table ?? plan[id].operation.tablePassed { spread(program.reads[step], over: rows) }
      go(to: table)
      let column = if let constant = program.constants[id.index] { uniform(constant) } else { column(of: id) }
      columns[id.index] = column
      leaveOut(column.states)
      for node in program.done[step] {
        columns[node.index] = nil
        for rows in spreads.indices { spreads[rows][node.index] = nil }
      }
    }
    go(to: nil)
  }

  /// What a node comes to in the lanes at hand.
  subscript(_ id: NodeID) -> Column {
    let isSpread = program.tableOfNode[id.index] == nil
    let column = if let table, isSpread { spreads[table.index][id.index] } else { columns[id.index] }
    guard let column else { preconditionFailure("operands come first") }
    return column
  }

  // MARK: forms and rows

  /// Takes the rows of a table for the lanes, or the forms.
  mutating func go(to table: TableID?) {
    self.table = table
    count = table.map { block.tables[$0.index].count } ?? block.count
  }

  /// The lanes at hand that the columns do not compute, once some operation has left them.
  var isOutside: [Bool] {
    get { outside[table.map { $0.index + 1 } ?? 0] }
    _modify { yield &outside[table.map { $0.index + 1 } ?? 0] }
  }

  /// The forms that the columns do not compute, for themselves or for a row of theirs.
  var formsOutside: [Bool] {
    var result = outside[0]
    for (rows, own) in zip(block.tables, outside.dropFirst()) {
      for row in own.indices where own[row] { result[rows.forms[row]] = true }
    }
    return result
  }

  /// Puts what forms have once beside their rows.
  private mutating func spread(_ ids: [NodeID], over table: TableID) {
    for id in ids where program.tableOfNode[id.index] == nil && spreads[table.index][id.index] == nil {
      guard let column = columns[id.index] else { preconditionFailure("operands come first") }
      spreads[table.index][id.index] = spread(column, over: table)
    }
  }

  private func spread(_ column: Column, over table: TableID) -> Column {
    let forms = block.tables[table.index].forms
    func spread(_ lanes: Lanes) -> Lanes {
      switch lanes {
      case .ones: .ones
      case .narrow(let words): .narrow(each(forms.count, forms) { words[$0] })
      case .wide(let words): .wide(each(forms.count, forms) { words[$0] })
      }
    }
    return Column(
      spread(column.top), bound: column.topBound, over: spread(column.bottom),
      bottomBound: column.bottomBound, times: column.factor,
      states: column.states.map { states in each(forms.count, forms) { states[$0] } }, table: column.table,
      uniform: column.uniform)
  }

  /// Leaves the lanes to `Exact` that an operation has left to it.
  private mutating func leaveOut(_ states: [UInt16]?) {
    guard let states, holds(count, states, AbsenceTable.leftToExact) else { return }
    for lane in 0..<count where states[lane] == AbsenceTable.leftToExact { isOutside[lane] = true }
  }

  // MARK: one value in every lane

  /// A column that says the same of every form.
  mutating func uniform(_ value: NodeValue) -> Column {
    switch value {
    case .value(.number(let number)):
      // What does not fit words is put to `Exact` wherever it is used.
      let scale = Scale(number)
      return Column(
        .ones, bound: .one, times: scale ?? .one, states: scale == nil ? leftToExact : nil, uniform: value)
    case .value(.truth(let truth)):
      return Column(.narrow(filled(truth ? -1 : 0)), bound: .one, uniform: value)
    case .value(.date(let date)): return code(date.dayNumber, value)
    case .value(.level(_, let level)): return code(level, value)
    case .value(let other): return code(0, value, table: [other])
    case .absent(let absence):
      let states = Array(repeating: absences.number(absence), count: count)
      return Column(.ones, bound: .one, states: states, uniform: value)
    }
  }

  private func code(_ number: Int, _ value: NodeValue, table: [Value] = []) -> Column {
    Column(
      .narrow(filled(Int64(number))), bound: Bound(UInt128(number.magnitude)), table: table, uniform: value)
  }

  func filled(_ word: Int64) -> [Int64] { Array(repeating: word, count: count) }

  private var leftToExact: [UInt16] { Array(repeating: AbsenceTable.leftToExact, count: count) }

  // MARK: slots

  /// What the forms say in a slot, at the lanes at hand; nil where none says anything.
  mutating func given(_ id: SlotID) -> Column? {
    if let rows = table, program.tableOfSlot[id.index] == nil {
      go(to: nil)
      defer { go(to: rows) }
      return given(id).map { spread($0, over: rows) }
    }
    guard let lanes = block.slots[id.index], let factor = Scale(lanes.scale) else { return nil }
    return Column(
      .narrow(lanes.numbers), bound: Bound(UInt128(lanes.bound)), times: factor,
      states: lanes.marks.map { states(of: id, $0) }, table: lanes.table)
  }

  private mutating func states(of id: SlotID, _ marks: [UInt8]) -> [UInt16] {
    let missing = absences.number(Absence(.missing(id)))
    let unusable = absences.number(Absence(.unusable(id)))
    return each(count, marks) { mark in
      switch mark {
      case 0: 0
      case 1: missing
      case 2: unusable
      default: AbsenceTable.leftToExact
      }
    }
  }

  /// Where something is given in a slot, for the others to be asked for their own reason.
  mutating func isGiven(_ id: SlotID) -> Column {
    guard let lanes = block.slots[id.index] else { return uniform(.truth(false)) }
    guard let marks = lanes.marks else { return uniform(.truth(true)) }
    let unusable = absences.number(Absence(.unusable(id)))
    let (absent, bad) = (SlotLanes.Mark.absent.rawValue, SlotLanes.Mark.unusable.rawValue)
    let truths: [Int64] = each(count, marks) { mask($0 != absent) }
    return Column(truths: truths, states: each(count, marks) { $0 == bad ? unusable : 0 })
  }

  // MARK: results

  /// What a node comes to in one lane; nil where the lane is left to `Exact`.
  func value(_ id: NodeID, lane: Int) -> NodeValue? { value(of: self[id], plan[id].type, lane: lane) }

  func value(of column: Column, _ type: ValueType, lane: Int) -> NodeValue? {
    if let uniform = column.uniform { return uniform }
    if let state = column.states?[lane], state != 0 {
      return state == AbsenceTable.leftToExact ? nil : .absent(absences[state])
    }
    let top = column.top[lane]
    if column.isCoded { return .value(column.table[Int(top)]) }
    switch type {
    case .truth: return .truth(top != 0)
    case .date: return CalendarDate(dayNumber: Int(top)).map { .value(.date($0)) }
    case .level(let set): return .value(.level(set, Int(top)))
    case .number:
      return number(column, lane).map { .number($0) }
    case .text, .target, .figure, .reported: preconditionFailure("texts stand in a table")
    }
  }

  private func number(_ column: Column, _ lane: Int) -> Rational? {
    let quotient = Rational(column.top[lane], over: column.bottom[lane])
    let factor = Rational(Int128(column.factor.top), over: Int128(column.factor.bottom))
    return factor == .one ? quotient : try? quotient * factor
  }
}
