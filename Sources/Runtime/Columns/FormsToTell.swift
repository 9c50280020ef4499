import Planning
import Program
import Values

/// Which forms of a block something is to be told of: a score that is open or does not apply, a reason that is due, a
/// check that fails, a figure without value, a row of which any of this holds. Of all others the explainer finds nothing.
package struct FormsToTell: Sendable {
  /// Nodes that must have a value.
  private let valued: [NodeID]
  /// Conditions that must not hold.
  private let unmet: [NodeID]
  /// Conditions that must hold.
  private let met: [NodeID]
  /// Points that must not be zero.
  private let positive: [NodeID]
  /// What is asked of the rows of each table.
  private let rows: [RowsToTell]
  /// Slots with texts whose kind is asked for: one that cannot be read is told.
  private let texts: [SlotID]
  /// What is asked of figures that can be computed with.
  package let doubts: BlockDoubts
  private let plan: Plan

  /// What is to be told by a template and its plan.
  package init(_ evaluator: Evaluator, _ plan: Plan) {
    let template = evaluator.template
    (doubts, self.plan) = (BlockDoubts(evaluator, plan), plan)
    let isOfForm = { (node: NodeID) in plan[node].frame == .form }
    valued =
      plan.indicators.map(\.score) + [plan.total] + [plan.grade?.final].compactMap { $0 } + plan.outcomes
    unmet = plan.indicators.flatMap { $0.leaf?.demands.map(\.due) ?? [] }
    met = plan.checks.filter(isOfForm)
    let judged = template.indicators.filter { $0.rule?.isJudged ?? false && $0.rows == nil }
    positive = judged.map { plan.indicators[$0.id.index].points }
    rows = template.tables.indices.map { RowsToTell(TableID($0), evaluator, plan) }
    let targets = plan.slots.indices.filter { index in
      if case .target? = plan.facts.declaration(of: plan.slots[index])?.type { true } else { false }
    }
    texts = evaluator.asksAnyKind ? targets.map { SlotID($0) } : []
  }

  /// Whether nodes of forms tell all: neither rows nor the texts of cells are looked at.
  package var asksNodesAlone: Bool { texts.isEmpty && rows.isEmpty }

  /// The nodes that are asked for.
  package var nodes: [NodeID] { valued + unmet + met + positive + rows.flatMap(\.nodes) }

  /// For each form of a block, whether anything is to be told of it but what is asked of its days and sums; nil where there
  /// is nothing to tell of any.
  package func lanes(_ values: BlockValues) -> [Bool]? {
    var isTold = Array(repeating: false, count: values.count)
    var isAny = false
    func note(_ node: NodeID, _ isWrong: (Int64) -> Bool = { _ in false }) {
      let openness = values.openness(node)
      let numbers = values.multiples(node)
      for lane in 0..<values.count {
        let isOpen = openness.map { $0[lane] != 0 } ?? false
        guard isOpen || numbers.map({ isWrong($0.numbers[lane]) }) ?? false else { continue }
        isTold[lane] = true
        isAny = true
      }
    }
    for node in valued where values.openness(node) != nil { note(node) }
    for node in unmet { note(node) { $0 != 0 } }
    for node in met { note(node) { $0 == 0 } }
    for node in positive { note(node) { $0 == 0 } }
    let found =
      rows.flatMap { $0.forms(values) } + texts.flatMap { unreadable($0, values) }
      + doubts.targetForms(in: values.run.block)
    for form in found { isTold[form] = true }
    return isAny || !found.isEmpty ? isTold : nil
  }

  /// The forms in which a text cannot be read.
  private func unreadable(_ slot: SlotID, _ values: BlockValues) -> [Int] {
    let run = values.run
    guard let lanes = run.block.slots[slot.index] else { return [] }
    let rows = run.program.tableOfSlot[slot.index].map { run.block.tables[$0.index].forms }
    return lanes.lanes(where: lanes.table.map(\.isUnreadableText)).map { lane in rows?[lane] ?? lane }
  }
}

extension SlotLanes {
  /// The lanes with texts of which something holds, by the places of texts in the table.
  func lanes(where holds: [Bool]) -> [Int] {
    guard holds.contains(true) else { return [] }
    return numbers.indices.filter { lane in
      marks.map { $0[lane] == Mark.given.rawValue } ?? true && holds[Int(numbers[lane])]
    }
  }
}
