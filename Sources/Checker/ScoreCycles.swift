import Program
import Source

extension TemplateChecker {
  /// A score that is asked for while it is being computed: the rule of an indicator names its own score in a ring.
  mutating func checkScoreCycles(_ template: Template) {
    var state = Array(repeating: 0, count: template.indicators.count)
    for id in template.indicators.indices where state[id] == 0 {
      visit(IndicatorID(id), template, &state)
    }
  }

  private mutating func visit(_ id: IndicatorID, _ template: Template, _ state: inout [Int]) {
    state[id.index] = 1
    for next in dependencies(of: template[id], template) {
      if state[next.index] == 1 {
        report(.circularScores(template[next].name), at: template[id].range, related: [template[next].range])
      } else if state[next.index] == 0 {
        visit(next, template, &state)
      }
    }
    state[id.index] = 2
  }

  private func dependencies(of indicator: Indicator, _ template: Template) -> [IndicatorID] {
    var result = indicator.children
    indicator.rule?.forEachMeasure { measure in
      measure.forEach(in: template) { part in
        if case .score(let id) = part.kind { result.append(id) }
      }
    }
    return result
  }
}
