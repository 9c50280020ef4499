import Planning
import Program

/// At which rows of a form each branch of a plan is taken, worked out when the first of its nodes is computed.
struct TakenBranches {
  private let demand: Demand?
  private var known: [[Int]?]

  init(_ demand: Demand?) {
    self.demand = demand
    known = Array(repeating: nil, count: demand?.branches.count ?? 0)
  }

  /// The rows at which a branch is taken, of so many; a form counts as one.
  mutating func rows(of number: Int, _ count: Int, in values: PlanValues) -> [Int] {
    if let rows = known[number] { return rows }
    guard let demand, number != 0 else { return Array(0..<count) }
    let branch = demand.branches[number]
    func holds(_ node: NodeID, _ row: Int) -> Bool? {
      if case .value(.truth(let truth)) = values[node, row: row] { truth } else { nil }
    }
    let rows = rows(of: branch.outer, count, in: values).filter { row in
      branch.unmet.allSatisfy { holds($0, row) == false } && branch.met.map { holds($0, row) == true } ?? true
    }
    known[number] = rows
    return rows
  }
}
