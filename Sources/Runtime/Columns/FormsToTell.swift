import Planning
import Program
import Values

/// Which forms of a block something is to be told of: a score that is open or does not apply, a reason that is due, a
/// check that fails, a figure without value. Of all others the explainer finds nothing.
package struct FormsToTell: Sendable {
  /// Nodes that must have a value.
  private let valued: [NodeID]
  /// Conditions that must not hold.
  private let unmet: [NodeID]
  /// Conditions that must hold.
  private let met: [NodeID]
  /// Points that must not be zero.
  private let positive: [NodeID]
  /// Whether every form is to be looked at: some sentence asks for the kind of a text.
  private let isEvery: Bool

  /// What is to be told by a template and its plan.
  package init(_ evaluator: Evaluator, _ plan: Plan) {
    let template = evaluator.template
    valued =
      plan.indicators.map(\.score) + [plan.total] + [plan.grade?.final].compactMap { $0 } + plan.outcomes
    unmet = plan.indicators.flatMap { $0.leaf?.demands.map(\.due) ?? [] }
    met = plan.checks
    let judged = template.indicators.filter { $0.rule?.isJudged ?? false }
    positive = judged.map { plan.indicators[$0.id.index].points }
    isEvery = !evaluator.asksKinds.isEmpty
  }

  /// The nodes that are asked for.
  package var nodes: [NodeID] { valued + unmet + met + positive }

  /// For each form of a block, whether something is to be told of it; nil where there is nothing to tell of any.
  package func lanes(_ values: BlockValues) -> [Bool]? {
    var isTold = Array(repeating: isEvery, count: values.count)
    var isAny = isEvery
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
    return isAny ? isTold : nil
  }
}
