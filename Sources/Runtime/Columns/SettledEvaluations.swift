import Planning
import Program
import Source
import Values

/// What a form of a block comes to, asked for score by score.
package struct SettledForm {
  fileprivate let evaluations: SettledEvaluations
  fileprivate let values: BlockValues
  fileprivate let lane: Int
  fileprivate let total: Rational
  fileprivate let grade: GradeResult?

  /// What an indicator comes to.
  package func result(of id: IndicatorID) -> IndicatorResult { evaluations.result(of: id, values, lane) }

  /// The vetoes that hold, by their numbers; none where nobody asks for the grade.
  package var vetoes: [Int] { grade?.vetoes.filter { $0.holds == true }.map(\.index) ?? [] }

  /// What the form comes to as a whole, without its indicators.
  package func evaluation(of form: Form) -> Evaluation {
    Evaluation(
      form: form.id, place: form.place, indicators: [], total: .scored(total), totalSteps: [], grade: grade,
      findings: [])
  }
}

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

  /// What a form comes to that stands in a lane; nil where the total or the grade is open.
  package func form(_ values: BlockValues, _ lane: Int, vetoes: Bool) -> SettledForm? {
    guard let total = number(plan.total, values, lane) else { return nil }
    let grade = vetoes ? grade(of: total, values, lane) : nil
    if vetoes, grade == nil, plan.grade != nil { return nil }
    return SettledForm(evaluations: self, values: values, lane: lane, total: total, grade: grade)
  }

  fileprivate func result(of id: IndicatorID, _ values: BlockValues, _ lane: Int) -> IndicatorResult {
    let node = plan.indicators[id.index]
    let points = template.indicators[id.index].points
    let score = number(node.score, values, lane)
    return IndicatorResult(
      id: id, points: points, score: score.map { .scored($0) } ?? .undetermined(low: .zero, high: points),
      exact: node.leaf.flatMap { number($0.settled, values, lane) }, steps: [], losses: [], sources: [],
      reason: nil)
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
