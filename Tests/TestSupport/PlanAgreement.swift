import Planning
import Program
import Runtime
import Values

/// How the exact values of a plan differ from evaluations of the same forms, scored together.
package func planDifferences(
  _ forms: [Form], _ evaluations: [Evaluation], _ template: Template, doubt: CohortDoubt? = nil
) -> [String] {
  let plan = lower(template)
  let data = forms.map { FormData($0, for: plan) }
  let cohort = CohortAnswers(of: data, by: plan, template: template, doubt: doubt)
  var differences: [String] = []
  for ((form, cells), evaluation) in zip(zip(forms, data), evaluations) {
    let values = evaluate(plan, cells, in: cohort)
    let comparison = PlanComparison(plan: plan, values: values, template: template, form: form)
    differences += comparison.differences(from: evaluation)
  }
  return differences
}

private struct PlanComparison {
  let plan: Plan
  let values: PlanValues
  let template: Template
  let form: Form

  func differences(from evaluation: Evaluation) -> [String] {
    var found: [String] = []
    func note(_ what: String, _ old: String, _ new: String) {
      if old != new { found.append("\(form.id) \(what): \(old), by the plan \(new)") }
    }
    for (indicator, result) in zip(template.indicators, evaluation.indicators) {
      let node = plan.indicators[indicator.id.index]
      note(indicator.path, short(result.score), short(values[node.score]))
      if let leaf = node.leaf, let exact = result.exact, case .scored = result.score {
        note(indicator.path + " exact", "\(exact)", short(values[leaf.settled]))
      }
      guard let rows = node.rows else { continue }
      for row in result.rows {
        note(
          "\(indicator.path)/\(row.name)", short(row.result.score),
          short(values[rows.leaf.score, row: row.number - 1]))
      }
    }
    note("total", short(evaluation.total), short(values[plan.total]))
    if let grade = plan.grade, let old = evaluation.grade, case .scored = evaluation.total {
      note("grade", old.isDetermined ? "\(old.final.lowerBound)" : "?", level(values[grade.final]))
      for (veto, node) in zip(old.vetoes, grade.vetoes) {
        note("veto \(veto.index)", veto.holds.map { "\($0)" } ?? "?", truth(values[node]))
      }
    }
    // A grade of a total that is not settled is known only from its bounds.
    if case .scored = evaluation.total {
      for (index, outcome) in evaluation.outcomes.enumerated() {
        note(
          template.outcomes[index].name, outcome.value.map { "\($0)" } ?? "?",
          text(values[plan.outcomes[index]]))
      }
    }
    return found
  }

  private func short(_ score: Score) -> String {
    switch score {
    case .scored(let points): "\(points)"
    case .notApplicable: "n/a"
    case .undetermined: "?"
    }
  }

  private func short(_ value: NodeValue) -> String {
    switch value {
    case .value(.number(let number)): "\(number)"
    case .value(let value): "\(value)"
    case .absent(let absence): absence.sharing == nil ? "?" : "n/a"
    }
  }

  private func text(_ value: NodeValue) -> String {
    if case .value(let value) = value { "\(value)" } else { "?" }
  }

  private func truth(_ value: NodeValue) -> String {
    if case .value(.truth(let truth)) = value { "\(truth)" } else { "?" }
  }

  private func level(_ value: NodeValue) -> String {
    if case .value(.level(_, let index)) = value { "\(index)" } else { "?" }
  }
}
