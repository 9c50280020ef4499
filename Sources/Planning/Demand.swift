import Program

/// Where each node of a plan is asked for by the scores: what only one branch of a choice needs is asked for where that
/// branch is taken, and there its value need not be known otherwise.
package struct Demand: Sendable {
  /// One branch of a choice, as a condition on a form or a row.
  package struct Branch: Sendable {
    /// The branch that the choice itself stands in; 0 is everywhere.
    package let outer: Int
    /// The conditions that do not hold.
    package let unmet: [NodeID]
    /// The condition that holds; nil for one that is only asked for, and for 其余.
    package let met: NodeID?
    fileprivate let depth: Int
  }

  private struct Key: Hashable {
    let choice: NodeID
    let outer: Int
    let place: Int
    let isCondition: Bool
  }

  /// The branches, each behind the one it stands in; the first stands for everything.
  package private(set) var branches = [Branch(outer: 0, unmet: [], met: nil, depth: 0)]
  /// For each node, the number of its branch.
  package private(set) var branchOfNode: [Int]
  private var numbers: [Key: Int] = [:]

  /// What the scores, grades, checks and figures of a plan ask for.
  package init(_ plan: Plan) {
    var found: [Int?] = Array(repeating: nil, count: plan.nodes.count)
    for node in plan.asked { found[node.index] = 0 }
    branchOfNode = Array(repeating: 0, count: plan.nodes.count)
    for index in plan.nodes.indices.reversed() {
      let node = plan.nodes[index]
      // What nobody uses is there to be told, and what goes through rows asks for all of them.
      let branch = node.operation.goesThroughRows ? 0 : settled(found[index] ?? 0, for: index)
      branchOfNode[index] = branch
      for (operand, wanted) in edges(of: NodeID(index), node.operation, in: branch) {
        let isAlike = plan[operand].frame == node.frame
        let own = isAlike ? wanted : 0
        found[operand.index] = found[operand.index].map { common($0, own) } ?? own
      }
    }
  }

  /// The operands of a node, each with the branch in which the node asks for it.
  private mutating func edges(of id: NodeID, _ operation: Operation, in branch: Int) -> [(NodeID, Int)] {
    guard case .first(let cases) = operation else { return operation.operands.map { ($0, branch) } }
    var edges: [(NodeID, Int)] = []
    var unmet: [NodeID] = []
    for (place, item) in cases.enumerated() {
      func number(_ isCondition: Bool) -> Int {
        let key = Key(choice: id, outer: branch, place: place, isCondition: isCondition)
        if let known = numbers[key] { return known }
        branches.append(
          Branch(
            outer: branch, unmet: unmet, met: isCondition ? nil : item.condition,
            depth: branches[branch].depth + 1))
        numbers[key] = branches.count - 1
        return branches.count - 1
      }
      if let condition = item.condition { edges.append((condition, unmet.isEmpty ? branch : number(true))) }
      edges.append((item.value, number(false)))
      if let condition = item.condition { unmet.append(condition) }
    }
    return edges
  }

  /// The branch, or the nearest one around it of which all conditions stand before the node.
  private func settled(_ branch: Int, for index: Int) -> Int {
    var (result, current) = (branch, branch)
    while current != 0 {
      let own = branches[current]
      current = own.outer
      if (own.unmet + [own.met].compactMap { $0 }).contains(where: { $0.index >= index }) { result = current }
    }
    return result
  }

  /// The innermost branch around two.
  private func common(_ one: Int, _ two: Int) -> Int {
    var (a, b) = (one, two)
    while a != b {
      if branches[a].depth >= branches[b].depth { a = branches[a].outer } else { b = branches[b].outer }
    }
    return a
  }
}

extension Plan {
  /// The nodes that the results of a form are read from.
  fileprivate var asked: [NodeID] {
    func nodes(_ leaf: LeafPlan) -> [NodeID] {
      [leaf.admitted, leaf.settled, leaf.score] + leaf.demands.map(\.due)
    }
    let scores = indicators.flatMap { indicator in
      [indicator.points, indicator.score] + (indicator.leaf.map(nodes) ?? [])
        + (indicator.rows.map { [$0.taken, $0.points] + nodes($0.leaf) } ?? [])
    }
    let grades = grade.map { [$0.byTotal, $0.final] + $0.vetoes } ?? []
    return scores + [total] + grades + checks + outcomes
      + questions.flatMap { $0.keys + $0.values + ($0.filter.map { [$0] } ?? []) }
  }
}

extension Operation {
  /// Whether it is computed for all rows at once.
  fileprivate var goesThroughRows: Bool {
    switch self {
    case .fold, .share: true
    default: false
    }
  }
}
