import Planning
import Program
import Values

/// The cells, and the tables without rows, that a form leaves blank or that cannot be used or stay as they are, as far as pending scores and vetoes ask for them.
///
/// A score that is settled asks for nothing any more: its own blanks stay. What pending scores ask for may still come,
/// and whatever else reads it changes with it.
struct NeededCells {
  private let ground: Ground
  private let data: FormData
  private var visited: Set<NodeKey> = []
  private var scores: Set<NodeKey> = []
  private(set) var found: Set<CellKey> = []
  /// The tables without known rows that they ask for.
  private(set) var tables: Set<TableID> = []

  init(_ ground: Ground, _ plan: Plan) {
    self.ground = ground
    data = ground.data ?? .nothing
    let roots = pendingRoots(plan)
    for root in roots { visit(root, isRoot: true) }
  }

  /// The scores of leaves and rows, the choice of rows and the vetoes that are not settled.
  private mutating func pendingRoots(_ plan: Plan) -> [NodeKey] {
    var roots: [NodeKey] = []
    for indicator in plan.indicators {
      scores.insert(ground.key(indicator.score, Ground.form))
      if indicator.leaf != nil { roots.append(ground.key(indicator.score, Ground.form)) }
      guard let rows = indicator.rows else { continue }
      if ground.isOpenTable[rows.table.index] {
        if !ground.isSettled(ground.key(indicator.score, Ground.form)) { tables.insert(rows.table) }
        continue
      }
      for row in 0..<data.tables[rows.table.index].count {
        scores.insert(ground.key(rows.leaf.score, row))
        let taken = ground.key(rows.taken, row)
        if let exact = ground.exact, case .value(.truth(false)) = exact(taken.node, row) { continue }
        roots += [taken, ground.key(rows.points, row), ground.key(rows.leaf.score, row)]
      }
    }
    for veto in plan.grade?.vetoes ?? [] { roots.append(ground.key(veto, Ground.form)) }
    return roots.filter { !ground.isSettled($0) }
  }

  private mutating func visit(_ key: NodeKey, isRoot: Bool = false) {
    if ground.pins[key] != nil || (!isRoot && scores.contains(key) && ground.isSettled(key)) { return }
    guard visited.insert(key).inserted else { return }
    let operation = ground.plan[key.node].operation
    if let slot = operation.slot { note(ground.key(slot, key.row), isRefused: isRefused(key)) }
    guard let table = operation.table else {
      for operand in operation.operands { visit(ground.key(operand, key.row)) }
      return
    }
    let rows = ground.rows(of: .rows(table))
    if rows == [Ground.anyRow] {
      tables.insert(table)
      return
    }
    for operand in operation.operands {
      if ground.plan[operand].frame == .form {
        visit(ground.key(operand, key.row))
      } else {
        for row in rows { visit(ground.key(operand, row)) }
      }
    }
  }

  /// Whether a judged score is given that lies outside its bounds, or, where these are open, outside all that they can
  /// come to: it cannot stay what it is.
  private func isRefused(_ key: NodeKey) -> Bool {
    guard case .judged(let slot, let bounds) = ground.plan[key.node].operation, key.row != Ground.anyRow,
      case .absent(let absence)? = ground.exact?(key.node, max(key.row, 0))
    else { return false }
    if case .judgedOutside = absence.cause { return true }
    guard case .given(.number(let score)) = data.cell(ground.plan[slot], slot, row: max(key.row, 0)) else {
      return false
    }
    let row = key.row == Ground.form ? Ground.form : Ground.anyRow
    let most = ground.others.range(bounds.high, row).values.interval.high
    return score.isNegative || most.map { $0.value < score } ?? false
  }

  private mutating func note(_ key: CellKey, isRefused: Bool) {
    guard key.row != Ground.anyRow else { return }
    switch data.cell(ground.plan[key.slot], key.slot, row: max(key.row, 0)) {
    case .given: if isRefused { found.insert(key) }
    case .unusable: found.insert(key)
    case .absent:
      // Points that the form leaves to the template are settled.
      if case .points = ground.plan[key.slot].subject { return }
      found.insert(key)
    }
  }
}
