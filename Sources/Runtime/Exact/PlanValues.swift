import Planning
import Program

/// What every node of a plan comes to for one form.
package struct PlanValues: Sendable {
  /// The values, those of a node that belongs to rows one after the other.
  private var values: [NodeValue] = []
  /// Where the values of each node stand.
  private var spans: [Span] = []

  private struct Span {
    let start: Int
    /// How many values there are; one for the form is told from one for a single row.
    let count: Int
    let isOfForm: Bool
  }

  /// Makes room for nodes that were added to a graph.
  mutating func extend(to graph: Graph, rows: [FormData.Rows]) {
    guard graph.nodes.count > spans.count else { return }
    var end = values.count
    spans.reserveCapacity(graph.nodes.count)
    for index in spans.count..<graph.nodes.count {
      let table = graph.nodes[index].frame.table
      let count = table.map { rows[$0.index].count } ?? 1
      spans.append(Span(start: end, count: count, isOfForm: table == nil))
      end += count
    }
    values.append(contentsOf: repeatElement(.truth(false), count: end - values.count))
  }

  /// How many values a node has.
  package func count(_ id: NodeID) -> Int { spans[id.index].count }

  /// The value of a node; `row` counts from 0 and is asked of nodes that belong to rows alone. At a row that the form
  /// does not bring there is none.
  package subscript(_ id: NodeID, row row: Int) -> NodeValue {
    get {
      let span = spans[id.index]
      if span.isOfForm { return values[span.start] }
      return row < span.count ? values[span.start + row] : .absent(.rowGap(.noRows))
    }
    set {
      let span = spans[id.index]
      values[span.start + (span.isOfForm ? 0 : row)] = newValue
    }
  }

  /// The value of a node that the form has once.
  package subscript(_ id: NodeID) -> NodeValue { self[id, row: 0] }
}
