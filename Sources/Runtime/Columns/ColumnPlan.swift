import Planning
import Program
import Values

/// A plan as blocks of forms go through it: which nodes are needed, which say the same of every form, and from where on
/// a column is read no more.
package struct ColumnPlan: Sendable {
  /// The plan.
  package let plan: Plan
  /// The nodes that are computed, in their order.
  let steps: [NodeID]
  /// For each node, what it comes to whatever the form says; nil where that depends on the form.
  let constants: [NodeValue?]
  /// Nodes whose cases are a table by level.
  let tables: [NodeID: LevelTable]
  /// For each step, the nodes that it reads.
  let reads: [[NodeID]]
  /// For each step, the nodes that nothing reads behind it.
  let done: [[NodeID]]
  /// For each node, the table at whose rows it has a value; nil where the form has it once.
  let tableOfNode: [TableID?]
  /// For each slot, the table whose rows say it; nil where the form says it once.
  let tableOfSlot: [TableID?]
  /// The days worked, where some operation asks for them.
  let workdays: WorkdayTable?

  /// The nodes that are known and not computed.
  let known: [NodeID]

  /// Prepares a plan for what is asked of it, where some nodes are known.
  package init(_ plan: Plan, asking asked: [NodeID], knowing known: [NodeID] = []) {
    self.plan = plan
    let asksWorkdays = plan.nodes.contains { if case .workdays = $0.operation { true } else { false } }
    workdays = asksWorkdays ? plan.facts.calendar.flatMap { WorkdayTable($0) } : nil
    let constants = Self.constants(of: plan)
    var tables: [NodeID: LevelTable] = [:]
    for (index, node) in plan.nodes.enumerated() where constants[index] == nil {
      if case .first(let cases) = node.operation {
        tables[NodeID(index)] = LevelTable(cases, in: plan, constants)
      }
    }
    func read(by id: NodeID) -> [NodeID] {
      tables[id].map { [$0.column] } ?? plan[id].operation.gathered(in: plan.graph)
    }
    var needed = Set(asked.map(\.index))
    let isKnown = Set(known.map(\.index))
    for index in plan.nodes.indices.reversed()
    where needed.contains(index) && constants[index] == nil && !isKnown.contains(index) {
      for operand in read(by: NodeID(index)) { needed.insert(operand.index) }
    }
    self.known = known.filter { needed.contains($0.index) }
    let steps = plan.nodes.indices.filter { needed.contains($0) && !isKnown.contains($0) }.map { NodeID($0) }
    var lastReader: [Int: Int] = [:]
    for (step, id) in steps.enumerated() where constants[id.index] == nil {
      for operand in read(by: id) { lastReader[operand.index] = step }
    }
    var done = Array(repeating: [NodeID](), count: steps.count)
    let kept = Set(asked.map(\.index))
    for (node, step) in lastReader where !kept.contains(node) { done[step].append(NodeID(node)) }
    (self.steps, self.constants, self.done, self.tables) = (steps, constants, done, tables)
    reads = steps.map { constants[$0.index] == nil ? read(by: $0) : [] }
    tableOfNode = plan.nodes.map(\.frame.table)
    tableOfSlot = plan.slots.map(\.frame.table)
  }

  /// The nodes that rest on no answers of all forms and that are asked for or read by those that do: with them the
  /// others are computed without a look at the form. Nil where they ask for its cells or rows as well.
  func firstSettled(asking asked: [NodeID]) -> [NodeID]? {
    let strata = plan.graph.strata
    var settled = Set(asked.filter { strata[$0.index] == 0 && constants[$0.index] == nil })
    for (step, id) in steps.enumerated() where strata[id.index] > 0 {
      let operation = plan[id].operation
      if operation.slot != nil || operation.tablePassed != nil || tableOfNode[id.index] != nil { return nil }
      settled.formUnion(reads[step].filter { strata[$0.index] == 0 && constants[$0.index] == nil })
    }
    return settled.contains { tableOfNode[$0.index] != nil } ? nil : settled.sorted { $0.index < $1.index }
  }

  /// What nodes come to that no slot, no row and no other form has a part in.
  private static func constants(of plan: Plan) -> [NodeValue?] {
    let values = evaluate(
      plan, FormData(cells: plan.slots.map { _ in .absent }, tables: plan.facts.columns.map { _ in .none }))
    var result: [NodeValue?] = []
    for (index, node) in plan.nodes.enumerated() {
      let isFixed =
        node.operation.slot == nil && !node.operation.isOfMany
        && node.operation.gathered(in: plan.graph).allSatisfy { result[$0.index] != nil }
      result.append(isFixed ? values[NodeID(index)] : nil)
    }
    return result
  }
}

extension FormData.Rows {
  /// No rows.
  fileprivate static let none = FormData.Rows(count: 0, cells: [], isLost: [])
}

extension Operation {
  /// The nodes whose values are read: the operands, those that a veto looks back at, and the text of an actual that
  /// may state a bound in place of a figure.
  func gathered(in graph: Graph) -> [NodeID] {
    switch self {
    case .vetoed(let grade, _, _): return operands + graph[grade].operation.gathered(in: graph)
    case .meets(let actual, _):
      guard case .figure(let text, _) = graph[actual.node].operation else { return operands }
      return operands + [text]
    default: return operands
    }
  }

  /// The table that it goes through as a whole; nil where it goes through none.
  var tablePassed: TableID? {
    switch self {
    case .fold(let fold): fold.table
    case .share(_, _, _, let table): table
    case .addsUp(.rows(let table, _, _), _, _), .combined(.rows(let table, _, _), _),
      .released(.rows(let table, _, _)):
      table
    default: nil
    }
  }

  /// Whether it goes through rows or all forms.
  var isOfMany: Bool { if case .cohort = self { true } else { tablePassed != nil } }
}
