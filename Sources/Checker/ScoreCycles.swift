import Program
import Source

extension TemplateChecker {
  /// The questions to all forms in an order in which each needs only earlier ones; nil after a circle was
  /// reported: a score that is asked for while it is being computed.
  mutating func orderedCohorts(_ template: Template) -> [CohortID]? {
    var walk = DependencyWalk(template: template)
    for id in template.indicators.indices { walk.visit(.indicator(IndicatorID(id))) }
    for id in template.cohortQueries.indices { walk.visit(.cohort(CohortID(id))) }
    for circle in walk.circles {
      switch circle.asked {
      case .indicator(let id):
        let asking: SourceRange =
          switch circle.asking {
          case .indicator(let other): template[other].range
          case .cohort(let query): template[query].range
          case .total, .grade: template[id].range
          }
        report(.circularScores(template[id].name), at: asking, related: [template[id].range])
      case .cohort(let id):
        report(.circularCohort(file.text(template[id].range)), at: template[id].range)
      case .total, .grade:
        if case .cohort(let id) = circle.asking {
          report(.circularCohort(file.text(template[id].range)), at: template[id].range)
        } else if case .indicator(let id) = circle.asking {
          report(.circularScores(circle.asked == .total ? "总得分" : "等次"), at: template[id].range)
        }
      }
    }
    return walk.circles.isEmpty ? walk.order : nil
  }
}

/// What a score can rest on.
private enum Dependency: Hashable {
  case indicator(IndicatorID)
  case total
  case grade
  case cohort(CohortID)
}

/// Visits every dependency once, each before what rests on it.
private struct DependencyWalk {
  let template: Template
  private(set) var order: [CohortID] = []
  private(set) var circles: [(asking: Dependency, asked: Dependency)] = []
  private var isOpen: [Dependency: Bool] = [:]

  init(template: Template) { self.template = template }

  mutating func visit(_ node: Dependency) {
    guard isOpen[node] == nil else { return }
    isOpen[node] = true
    for next in dependencies(of: node) {
      if isOpen[next] == true { circles.append((node, next)) } else { visit(next) }
    }
    isOpen[node] = false
    if case .cohort(let id) = node { order.append(id) }
  }

  private func dependencies(of node: Dependency) -> [Dependency] {
    switch node {
    case .indicator(let id): return dependencies(of: template[id])
    case .total: return (template.roots + template.extras).map { .indicator($0) }
    case .grade: return [.total] + template.vetoes.flatMap { dependencies(of: $0.condition) }
    case .cohort(let id): return template[id].measures.flatMap { dependencies(of: $0) }
    }
  }

  private func dependencies(of indicator: Indicator) -> [Dependency] {
    var result: [Dependency] = indicator.children.map { .indicator($0) }
    indicator.rule?.forEachMeasure { result += dependencies(of: $0) }
    if let filter = indicator.rows?.filter { result += dependencies(of: filter) }
    return result
  }

  private func dependencies(of measure: Measure) -> [Dependency] {
    var result: [Dependency] = []
    measure.forEach(in: template) { part in
      switch part.kind {
      case .score(let id): result.append(.indicator(id))
      case .totalScore: result.append(.total)
      case .grade: result.append(.grade)
      case .aggregate(let aggregate):
        if case .forms(let id) = aggregate.records { result.append(.cohort(id)) }
      default: break
      }
    }
    return result
  }
}
