import Planning
import Program

/// What every node of a plan comes to for one form.
package struct PlanValues: Sendable {
  /// The values, those of a node that belongs to rows one after the other.
  private var values: [NodeValue] = []
  /// Where the values of each node begin.
  private var starts: [Int] = []
  /// For each node, how many values it has; one for the form is told from one for a single row.
  private var counts: [Int] = []
  private var isOfForm: [Bool] = []

  /// Makes room for nodes that were added to a graph.
  mutating func extend(to graph: Graph, rows: [FormData.Rows]) {
    for node in graph.nodes.dropFirst(starts.count) {
      let count = node.frame.table.map { rows[$0.index].count } ?? 1
      starts.append(values.count)
      counts.append(count)
      isOfForm.append(node.frame == .form)
      for _ in 0..<count { values.append(.absent(.numberLimit)) }
    }
  }

  /// How many values a node has.
  package func count(_ id: NodeID) -> Int { counts[id.index] }

  /// The value of a node; `row` counts from 0 and is asked of nodes that belong to rows alone. At a row that the form
  /// does not bring there is none.
  package subscript(_ id: NodeID, row row: Int) -> NodeValue {
    get {
      if isOfForm[id.index] { return values[starts[id.index]] }
      return row < counts[id.index] ? values[starts[id.index] + row] : .absent(.rowGap(.noRows))
    }
    set { values[starts[id.index] + (isOfForm[id.index] ? 0 : row)] = newValue }
  }

  /// The value of a node that the form has once.
  package subscript(_ id: NodeID) -> NodeValue { self[id, row: 0] }
}
