import Planning
import Program
import Values

/// What the nodes that were asked for come to in a block of forms.
package struct BlockValues {
  let run: BlockRun

  /// For each state of a lane, what `openness` tells of it.
  private let kinds: [UInt8]
  private let isOutside: [Bool]

  fileprivate init(_ run: BlockRun) {
    self.run = run
    isOutside = run.formsOutside
    kinds = run.absences.each(0, left: 3) { $0.sharing != nil ? 1 : 2 }
  }

  /// How many forms there are.
  package var count: Int { run.count }

  /// Whether a form is left to `Exact`: some number of it does not fit the columns.
  package func isLeft(_ lane: Int) -> Bool { isOutside[lane] }

  /// Whether any form is left to `Exact`.
  package var isAnyLeft: Bool { isOutside.contains(true) }

  /// What a node comes to in a form; nil where the form is left to `Exact`.
  package func value(_ id: NodeID, _ lane: Int) -> NodeValue? {
    isLeft(lane) ? nil : run.value(id, lane: lane)
  }

  /// What a node of rows comes to at a row of a form, counted from 0; nil where the form is left to `Exact`.
  package func value(_ id: NodeID, _ lane: Int, row: Int) -> NodeValue? {
    guard !isLeft(lane), let table = run.program.tableOfNode[id.index] else { return nil }
    return run.value(id, lane: run.block.tables[table.index].starts[lane] + row)
  }

  /// The numbers of a node as whole multiples of one unit, as long as they are such.
  package func multiples(_ id: NodeID) -> (numbers: [Int64], unit: Rational)? {
    let column = run[id]
    guard column.bottom.isOnes, !column.isCoded else { return nil }
    let unit = Rational(Int128(column.factor.top), over: Int128(column.factor.bottom))
    switch column.top {
    case .ones: return (Array(repeating: 1, count: laneCount(id)), unit)
    case .narrow(let words): return (words, unit)
    case .wide: return nil
    }
  }

  /// In which forms a node has no value: those that do not apply (1), those that are open (2), and those left to
  /// `Exact` (3); nil where every form has one.
  package func openness(_ id: NodeID) -> [UInt8]? {
    guard let states = run[id].states else { return nil }
    return each(states.count, states) { kinds[Int($0)] }
  }

  /// How many lanes a node has: one for each form, or for each row.
  private func laneCount(_ id: NodeID) -> Int {
    run.program.tableOfNode[id.index].map { run.block.tables[$0.index].count } ?? count
  }
}

/// Puts a block of forms through a plan.
package func evaluate(
  _ program: ColumnPlan, _ block: FormBlock, in cohort: CohortAnswers? = nil
) -> BlockValues {
  var run = BlockRun(program, block, in: cohort ?? .alone)
  run.run()
  return BlockValues(run)
}

/// Goes on from what was kept of a block.
package func evaluate(_ program: ColumnPlan, _ kept: KeptBlock, in cohort: CohortAnswers) -> BlockValues {
  let nothing = FormBlock(count: kept.count, slotCount: program.plan.slots.count)
  var run = BlockRun(program, nothing, in: cohort)
  for node in program.known { run.columns[node.index] = kept.column(of: node) }
  run.run()
  return BlockValues(run)
}
