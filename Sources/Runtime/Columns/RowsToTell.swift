import Planning
import Program
import Values

/// Which forms something is to be told of because of their rows in one table.
struct RowsToTell: Sendable {
  /// What is asked of the rows that an indicator takes.
  private struct Taker: Sendable {
    let taken: NodeID
    let score: NodeID
    let points: NodeID
    let due: [NodeID]
    /// Whether every row of it is scored by a person, and whether any may be.
    let isJudged: Bool
    let mayBeJudged: Bool

    var nodes: [NodeID] { [taken, score, points] + due }
  }

  private let table: TableID
  private let takers: [Taker]
  /// Conditions that must hold in every row.
  private let met: [NodeID]
  /// Columns that say only what the template asks for.
  private let texts: [(slot: SlotID, known: [String])]

  /// What is to be told of the rows of a table.
  init(_ table: TableID, _ evaluator: Evaluator, _ plan: Plan) {
    self.table = table
    takers = evaluator.template.indicators.compactMap { indicator in
      guard let rows = plan.indicators[indicator.id.index].rows, rows.table == table else { return nil }
      var isJudged = false
      if case .judged = rows.leaf.rule.curve { isJudged = rows.leaf.rule.overrides.isEmpty }
      return Taker(
        taken: rows.taken, score: rows.leaf.score, points: rows.points, due: rows.leaf.demands.map(\.due),
        isJudged: isJudged, mayBeJudged: indicator.rule?.isJudged ?? false)
    }
    met = plan.checks.filter { plan[$0].frame.table == table }
    texts = evaluator.askedTexts.columns.compactMap { column, texts in
      guard column.table == table else { return nil }
      return plan.graph.known(.column(table, column.index)).map { ($0, texts) }
    }
  }

  /// The nodes that are asked for.
  var nodes: [NodeID] { takers.flatMap(\.nodes) + met }

  /// The forms of which something is to be told; some may be named several times.
  func forms(_ values: BlockValues) -> [Int] {
    let rows = values.run.block.tables[table.index]
    guard rows.count > 0 else { return [] }
    var isWrong = rows.isLost ?? Array(repeating: false, count: rows.count)
    note(met, values, rows, &isWrong) { $0 == 0 }
    for (slot, known) in texts { noteUnknown(slot, known, values, &isWrong) }
    var takings = [Int64](repeating: 0, count: rows.count)
    for taker in takers { note(taker, values, rows, &takings, &isWrong) }
    // Every row of a table whose rows are scored belongs to exactly one indicator.
    if !takers.isEmpty { for row in takings.indices where takings[row] != -1 { isWrong[row] = true } }
    if let names = rows.names {
      for row in names.indices where names[row] == RowLanes.total { isWrong[row] = true }
      if takers.isEmpty { noteRepeated(names, nil, rows, &isWrong) }
    }
    return isWrong.indices.filter { isWrong[$0] }.map { rows.forms[$0] }
  }

  private func note(
    _ taker: Taker, _ values: BlockValues, _ rows: RowLanes, _ takings: inout [Int64],
    _ isWrong: inout [Bool]
  ) {
    guard let taken = numbers(taker.taken, values, rows) else {
      isWrong = isWrong.map { _ in true }
      return
    }
    note([taker.taken], values, rows, &isWrong) { _ in false }
    var isOdd = Array(repeating: false, count: rows.count)
    note([taker.score], values, rows, &isOdd) { _ in false }
    note(taker.due, values, rows, &isOdd) { $0 != 0 }
    if taker.mayBeJudged { note([taker.points], values, rows, &isOdd) { $0 == 0 } }
    if !taker.isJudged, let own = rows.hasOwnScore {
      for row in own.indices where own[row] { isOdd[row] = true }
    }
    for row in 0..<rows.count where taken[row] != 0 {
      takings[row] += taken[row]
      if isOdd[row] { isWrong[row] = true }
    }
    if let names = rows.names { noteRepeated(names, taken, rows, &isWrong) }
  }

  /// Marks rows in which nodes have no value, or one of which something holds.
  private func note(
    _ nodes: [NodeID], _ values: BlockValues, _ rows: RowLanes, _ isWrong: inout [Bool],
    _ isOdd: (Int64) -> Bool
  ) {
    for node in nodes {
      if let openness = values.openness(node) {
        let own = spread(openness, node, values, rows)
        for row in own.indices where own[row] != 0 { isWrong[row] = true }
      }
      guard let numbers = numbers(node, values, rows) else { continue }
      for row in numbers.indices where isOdd(numbers[row]) { isWrong[row] = true }
    }
  }

  private func numbers(_ node: NodeID, _ values: BlockValues, _ rows: RowLanes) -> [Int64]? {
    values.multiples(node).map { spread($0.numbers, node, values, rows) }
  }

  /// What a node says at each row, where the form has it once.
  private func spread<T: BitwiseCopyable>(
    _ lanes: [T], _ node: NodeID, _ values: BlockValues, _ rows: RowLanes
  ) -> [T] {
    values.run.program.tableOfNode[node.index] == nil ? rows.forms.map { lanes[$0] } : lanes
  }

  /// Marks rows that an indicator takes under one name, or all of one name.
  private func noteRepeated(_ names: [Int], _ taken: [Int64]?, _ rows: RowLanes, _ isWrong: inout [Bool]) {
    var seen: Set<Int> = []
    for form in 0..<(rows.starts.count - 1) {
      seen.removeAll(keepingCapacity: true)
      for row in rows.starts[form]..<rows.starts[form + 1] where taken.map({ $0[row] != 0 }) ?? true {
        if !seen.insert(names[row]).inserted { isWrong[row] = true }
      }
    }
  }

  /// Marks rows that say in a column what the template does not ask for.
  private func noteUnknown(
    _ slot: SlotID, _ known: [String], _ values: BlockValues, _ isWrong: inout [Bool]
  ) {
    guard let lanes = values.run.block.slots[slot.index] else { return }
    let isUnknown = lanes.table.map { value in
      if case .text(let text) = value { !known.contains(text) } else { false }
    }
    for row in lanes.lanes(where: isUnknown) { isWrong[row] = true }
  }
}
