import Planning
import Program
import Values

/// Encloses every node of a plan: for one form, or for any form that is read.
///
/// Slots that the form gives are known; what it leaves open may still become whatever its declaration allows, or stay
/// unsaid. `exact` tells the exact value of a node (at a row, counted from 0) for the same form: it is asked where
/// nothing open is left below a node, and for scores that are settled, which stay what they are.
package func enclose(
  _ plan: Plan, knowing data: FormData? = nil, exact: ((NodeID, Int) -> NodeValue)? = nil
) -> Enclosures {
  let work = Enclosures.work(plan.nodes.count)
  let ground = data.map { Ground(plan, $0, exact: exact, work: work) } ?? Ground(NodeStore(plan), work: work)
  return Enclosures(Knowledge(ground))
}

/// What the nodes of a plan can come to.
package struct Enclosures {
  /// How many operations are looked at before the widest answer is given.
  static func work(_ nodes: Int) -> Int { 200 * (nodes + 1000) }

  let knowledge: Knowledge

  init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// What a node can come to; at a row, counted from 0, where it belongs to rows that are known, else at any row.
  package func range(of node: NodeID, row: Int? = nil) -> NodeRange {
    let frame = knowledge.plan[node].frame
    return knowledge.range(node, frame == .form ? Ground.form : row ?? Ground.anyRow)
  }

  /// The same, where a condition holds or does not; never where that cannot be.
  package func range(of node: NodeID, where condition: NodeID, holds: Bool, row: Int? = nil) -> NodeRange {
    let place = row ?? (knowledge.plan[node].frame == .form ? Ground.form : Ground.anyRow)
    return knowledge.assuming(condition, place, holds)?.range(node, place) ?? .never
  }
}
