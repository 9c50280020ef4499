import Program
import Values

/// What the data say in one slot. What was given and cannot be used is never what was not given.
package enum Cell: Sendable, Hashable {
  /// Nothing was given.
  case absent
  /// Something was given that cannot be used; a finding of its own says why.
  case unusable
  /// A value, typed and in base units.
  case given(Value)
}

/// What one form says, by slots. Places and texts stay with the form it was read from and are asked for only when a
/// reader wants them.
package struct FormData: Sendable, Hashable {
  /// The cells of the form, by the number of the slot; those of rows stand in `tables`.
  package internal(set) var cells: [Cell] = []
  /// The rows of each table of the template, in order.
  package internal(set) var tables: [Rows] = []

  private init() {}

  /// The rows that a form brings to one table.
  package struct Rows: Sendable, Hashable {
    /// How many there are.
    package let count: Int
    /// For each row, its cells by column.
    package internal(set) var cells: [[Cell]]
    /// For each row, whether it stands for rows that could not be read.
    package let isLost: [Bool]
    /// Whether the form says which rows there are; a table given without rows has none.
    package let isGiven: Bool

    /// Makes rows.
    package init(count: Int, cells: [[Cell]], isLost: [Bool], isGiven: Bool = true) {
      self.count = count
      self.cells = cells
      self.isLost = isLost
      self.isGiven = isGiven
    }
  }

  /// Makes the data of a form.
  package init(cells: [Cell], tables: [Rows]) {
    self.cells = cells
    self.tables = tables
  }

  /// The cells of a form, in the order of the plan's slots.
  package init(_ form: Form, for plan: Plan) { self.init(form, for: plan.graph, plan.facts) }

  /// A form that says nothing and brings no rows.
  package static let nothing = FormData()

  /// Fills in what a form says in slots that were added.
  package mutating func extend(_ form: Form, to graph: Graph) {
    for slot in graph.slots.dropFirst(cells.count) { cells.append(Cell(form, slot.subject)) }
  }

  /// Says something else in a slot of the form.
  package mutating func set(_ id: SlotID, _ cell: Cell) { cells[id.index] = cell }

  /// Says something else in a slot, at a row where it belongs to rows.
  package mutating func set(_ slot: Slot, _ id: SlotID, row: Int, _ cell: Cell) {
    if case .column(let table, let column) = slot.subject {
      tables[table.index].cells[row][column] = cell
    } else {
      cells[id.index] = cell
    }
  }

  /// What a slot says, at a row where it belongs to rows.
  package func cell(_ slot: Slot, _ id: SlotID, row: Int) -> Cell {
    if case .column(let table, let column) = slot.subject { return tables[table.index].cells[row][column] }
    return cells[id.index]
  }
}

extension FormData {
  /// The cells of a form, in the order of the slots.
  package init(_ form: Form, for graph: Graph, _ facts: PlanFacts) {
    cells = graph.slots.map { Cell(form, $0.subject) }
    tables = facts.columns.enumerated().map { index, columns in
      let given = form.rows[TableID(index)]
      let rows = given ?? []
      // Rows are asked where they stand: they hold much that nobody asks for here, and are not copied.
      return Rows(
        count: rows.count,
        cells: rows.indices.map { row in columns.indices.map { Cell(rows, row, column: $0) } },
        isLost: rows.indices.map { rows[$0].isLost }, isGiven: given != nil)
    }
  }
}

extension Cell {
  /// What a form says of a subject; columns are said by rows.
  package init(_ form: Form, _ subject: Subject) {
    switch subject {
    case .input(let id): self.init(form.inputs[id]?.value) { form.unreadable.contains(id) }
    case .column: self = .absent
    case .score(let id):
      self.init(form.indicators[id]?.score?.value, form.indicators[id], .score)
    case .points(let id):
      self.init(form.indicators[id]?.points?.value, form.indicators[id], .points)
    case .exemption(let id):
      let entry = form.indicators[id]
      self.init((entry?.notApplicable?.value).map { .truth($0) }) {
        entry?.unusable.contains(.applicability) ?? false
      }
    case .answer(let id, let line):
      let answer = form.indicators[id]?.answers[line]
      self.init(answer?.value.map { .truth($0) }) {
        answer == nil && form.indicators[id]?.unusable.contains(.answers) ?? false
      }
    case .answerExemption(let id, let line):
      guard let answer = form.indicators[id]?.answers[line] else {
        self = .absent
        return
      }
      self = .given(.truth(answer.value == nil))
    case .claim(let id):
      self.init(form.indicators[id]?.claimed?.value, form.indicators[id], .claim)
    case .totalClaim:
      self.init((form.claimedTotal?.value).map { .number($0) }) { form.hasUnusableTotal }
    }
  }

  fileprivate init(_ rows: [FormRow], _ row: Int, column: Int) {
    self.init(rows[row].cells.value(column)) { rows[row].unreadable.contains(column) }
  }

  private init(_ points: Rational?, _ entry: IndicatorEntry?, _ part: IndicatorEntry.Part) {
    self.init(points.map { .number($0) }) { entry?.unusable.contains(part) ?? false }
  }

  private init(_ value: Value?, isUnusable: () -> Bool) {
    if let value { self = .given(value) } else { self = isUnusable() ? .unusable : .absent }
  }
}
