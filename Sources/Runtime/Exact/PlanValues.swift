import Planning
import Program

/// What every node of a plan comes to for one form.
package struct PlanValues: Sendable {
  /// The values, those of a node that belongs to rows one after the other.
  private var values: [NodeValue]
  /// Where the values of each node begin.
  private let starts: [Int]
  private let plan: Plan
  /// For each table, how many rows the form brings.
  private let rowCounts: [Int]

  init(_ plan: Plan, _ data: FormData) {
    self.plan = plan
    rowCounts = data.tables.map(\.count)
    var starts: [Int] = []
    starts.reserveCapacity(plan.nodes.count)
    var next = 0
    for node in plan.nodes {
      starts.append(next)
      next += node.frame.table.map { data.tables[$0.index].count } ?? 1
    }
    self.starts = starts
    values = Array(repeating: .absent(.numberLimit), count: next)
  }

  /// How many values a node has.
  package func count(_ id: NodeID) -> Int { plan[id].frame.table.map { rowCounts[$0.index] } ?? 1 }

  /// The value of a node; `row` counts from 0 and is asked of nodes that belong to rows alone.
  package subscript(_ id: NodeID, row row: Int) -> NodeValue {
    get { values[starts[id.index] + (plan[id].frame == .form ? 0 : row)] }
    set { values[starts[id.index] + (plan[id].frame == .form ? 0 : row)] = newValue }
  }

  /// The value of a node that the form has once.
  package subscript(_ id: NodeID) -> NodeValue { self[id, row: 0] }
}
