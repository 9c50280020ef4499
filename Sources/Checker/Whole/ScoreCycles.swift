import Program
import Source

extension TemplateChecker {
  /// The questions to all forms in an order in which each needs only earlier ones; nil after a circle was
  /// reported: a score that is asked for while it is being computed.
  mutating func orderedCohorts(_ template: Template) -> [CohortID]? {
    var walk = DependencyWalk(template: template)
    for id in template.indicators.indices { walk.visit(.indicator(IndicatorID(id))) }
    for id in template.cohortQueries.indices { walk.visit(.cohort(CohortID(id))) }
    walk.visit(.grade)
    for circle in walk.circles { report(circle, in: template) }
    return walk.circles.isEmpty ? walk.order : nil
  }

  /// A circle through all forms is told where they are asked, another at the indicator that asks.
  private mutating func report(_ circle: Circle, in template: Template) {
    let cohorts = circle.members.compactMap { if case .cohort(let id) = $0 { id } else { nil } }
    if let id = cohorts.first {
      report(.circularCohort(file.text(template[id].range)), at: template[id].range)
      return
    }
    switch circle.members.first {
    case .indicator(let asked)?:
      report(
        .circularScores(template[asked].name), at: asker(circle, in: template),
        related: [template[asked].range])
    case .grade?: report(.circularScores("等次"), at: asker(circle, in: template))
    case .total?, .cohort?, nil: report(.circularScores("总得分"), at: asker(circle, in: template))
    }
  }

  /// The last indicator of the circle, or the veto that asks for the grade it changes.
  private func asker(_ circle: Circle, in template: Template) -> SourceRange {
    let indicators = circle.members.compactMap { if case .indicator(let id) = $0 { id } else { nil } }
    if let last = indicators.last { return template[last].range }
    let veto = template.vetoes.first { veto in
      var asksGrade = false
      veto.condition.forEach(in: template) { if case .grade = $0.kind { asksGrade = true } }
      return asksGrade
    }
    return veto?.condition.range ?? template.file.wholeRange
  }
}

/// What rests on itself: from what is asked for again to what asks for it.
private struct Circle {
  let members: [Dependency]
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
  private(set) var circles: [Circle] = []
  private var path: [Dependency] = []
  private var isOpen: [Dependency: Bool] = [:]

  init(template: Template) { self.template = template }

  mutating func visit(_ node: Dependency) {
    guard isOpen[node] == nil else { return }
    isOpen[node] = true
    path.append(node)
    for next in dependencies(of: node) {
      if isOpen[next] == true, let start = path.firstIndex(of: next) {
        circles.append(Circle(members: Array(path[start...])))
      } else {
        visit(next)
      }
    }
    path.removeLast()
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
