import Planning
import Program
import Runtime
import Values

/// Which forms of a block an audit may find something in, because of what they claim; in all others every claim is what
/// the form's own figures give, line by line, and nothing is found but what `FormsToTell` tells.
package struct ClaimScreen: Sendable {
  private let plan: Plan
  private let scores: [NodeID]

  /// A screen; nil where claims that are right line by line may still be told of: sums of scores that are not rounded,
  /// and targets beside a person's score.
  package init?(_ template: Template, _ plan: Plan) {
    let hasTargets = template.inputs.contains { if case .target = $0.type { true } else { false } }
    if template.rounding.onlyTotal || hasTargets || !template.tables.isEmpty { return nil }
    self.plan = plan
    scores = plan.indicators.map(\.score)
  }

  /// The nodes that claims are held against.
  package var nodes: [NodeID] {
    scores + [plan.total] + [plan.grade?.byTotal, plan.grade?.final].compactMap { $0 }
  }

  /// For each form of a block, whether it is to be audited by itself.
  package func lanes(_ values: BlockValues, _ block: FormBlock) -> [Bool] {
    guard let claims = block.claims else { return Array(repeating: true, count: values.count) }
    var isSuspect = claims.isOdd
    for (indicator, lanes) in claims.scores { hold(lanes, scores[indicator.index], values, &isSuspect) }
    if let total = claims.total { hold(total, plan.total, values, &isSuspect) }
    if let grade = plan.grade {
      if let claimed = claims.grade { hold(claimed, grade.final, values, &isSuspect) }
      // What a veto did to a grade is told although the claim is right.
      if let (byTotal, _) = values.multiples(grade.byTotal), let (final, _) = values.multiples(grade.final) {
        for lane in isSuspect.indices where byTotal[lane] != final[lane] { isSuspect[lane] = true }
      } else {
        isSuspect = isSuspect.map { _ in true }
      }
    } else if claims.grade != nil {
      isSuspect = isSuspect.map { _ in true }
    }
    return isSuspect
  }

  /// Marks the forms whose claims are not the values of a node.
  private func hold(
    _ claims: SlotLanes, _ node: NodeID, _ values: BlockValues, _ isSuspect: inout [Bool]
  ) {
    let openness = values.openness(node)
    let known = values.multiples(node)
    // claim · scale = number · unit, in whole numbers.
    let ratio = known.flatMap { try? claims.scale.divided(by: $0.unit) }?.words
    for lane in isSuspect.indices where !isSuspect[lane] {
      if let marks = claims.marks, marks[lane] == SlotLanes.Mark.absent.rawValue { continue }
      guard let known, let ratio, openness?[lane] ?? 0 == 0,
        claims.marks.map({ $0[lane] == SlotLanes.Mark.given.rawValue }) ?? true
      else {
        isSuspect[lane] = true
        continue
      }
      let (claimed, tooLarge) = claims.numbers[lane].multipliedReportingOverflow(by: ratio.top)
      let (number, tooLong) = known.numbers[lane].multipliedReportingOverflow(by: ratio.bottom)
      isSuspect[lane] = tooLarge || tooLong || claimed != number
    }
  }
}
