import Planning
import Program
import Source
import Values

/// Evaluations of forms of which nothing is to be told (`FormsToTell`), from what a block of them comes to: every score
/// and the grade, and nothing of how they came about.
package struct SettledEvaluations: Sendable {
  private let template: Template
  private let plan: Plan

  /// Evaluations by a template and its plan; nil where the steps of a group or the form would tell more than a sum, or
  /// where forms set points.
  package init?(_ template: Template, _ plan: Plan) {
    let isPlain = template.indicators.allSatisfy {
      $0.adjustable == nil && $0.rows == nil && ($0.children.isEmpty || $0.role == .regular)
    }
    guard isPlain, template.totalLimits == nil else { return nil }
    (self.template, self.plan) = (template, plan)
  }

  /// The nodes that are asked for.
  package var nodes: [NodeID] {
    plan.indicators.flatMap { [$0.score, $0.leaf?.settled].compactMap { $0 } } + [plan.total]
      + (plan.grade.map { $0.vetoes + [$0.final] } ?? [])
  }

  /// What a form comes to that stands in a lane; nil where a score or the grade is open.
  package func evaluation(of form: Form, _ values: BlockValues, _ lane: Int) -> Evaluation? {
    var indicators: [IndicatorResult] = []
    indicators.reserveCapacity(plan.indicators.count)
    for indicator in template.indicators {
      let node = plan.indicators[indicator.id.index]
      guard let score = number(node.score, values, lane) else { return nil }
      let exact = node.leaf.flatMap { number($0.settled, values, lane) }
      indicators.append(
        IndicatorResult(
          id: indicator.id, points: indicator.points, score: .scored(score), exact: exact, steps: [],
          losses: [], sources: [], reason: form.indicators[indicator.id]?.reason?.value))
    }
    guard let total = number(plan.total, values, lane) else { return nil }
    let grade = grade(of: total, values, lane)
    if grade == nil, plan.grade != nil { return nil }
    return Evaluation(
      form: form.id, place: form.place, indicators: indicators, total: .scored(total), totalSteps: [],
      grade: grade, findings: [])
  }

  private func number(_ node: NodeID, _ values: BlockValues, _ lane: Int) -> Rational? {
    if case .value(.number(let number))? = values.value(node, lane) { number } else { nil }
  }

  private func grade(of total: Rational, _ values: BlockValues, _ lane: Int) -> GradeResult? {
    guard let grade = plan.grade, let byTotal = template.band(of: total),
      case .value(.level(_, let final))? = values.value(grade.final, lane)
    else { return nil }
    var vetoes: [VetoResult] = []
    for (index, node) in grade.vetoes.enumerated() {
      guard case .value(.truth(let holds))? = values.value(node, lane) else { return nil }
      vetoes.append(VetoResult(index: index, holds: holds, condition: "", figures: "", obstacle: nil))
    }
    return GradeResult(byTotal: byTotal...byTotal, final: final...final, vetoes: vetoes)
  }
}
