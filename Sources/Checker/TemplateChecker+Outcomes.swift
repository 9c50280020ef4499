import Program
import Source
import Syntax

extension TemplateChecker {
  mutating func checkOutcomes(_ node: TemplateSyntax, outer: PolicySet) -> [Outcome] {
    var names: [String: SourceRange] = [:]
    return node.outcomes.compactMap { declaration in
      guard let name = figureName(of: declaration, &names) else { return nil }
      guard let body = declaration.value else {
        _ = told(at: declaration.range)
        return nil
      }
      let measure = typed(body, declaration.type, MeasureContext())
      guard measure.type != .reported else { return nil }
      return Outcome(
        name: name, measure: measure, policies: figurePolicies(declaration, measure, outer),
        citations: declaration.citations, range: declaration.nameRange)
    }
  }

  mutating func checkSummaries(_ node: TemplateSyntax, outer: PolicySet) -> [Summary] {
    var names: [String: SourceRange] = [:]
    return node.summaries.compactMap { declaration in
      guard let name = figureName(of: declaration, &names) else { return nil }
      let group = declaration.group.flatMap { summaryGroup($0) }
      guard let body = declaration.value else {
        _ = told(at: declaration.range)
        return nil
      }
      var context = MeasureContext()
      context.isSummary = true
      let measure = typed(body, declaration.type, context)
      guard measure.type != .reported else { return nil }
      return Summary(
        name: name, group: group, measure: measure, policies: figurePolicies(declaration, measure, outer),
        citations: declaration.citations, range: declaration.nameRange)
    }
  }

  private mutating func figureName(of node: FigureSyntax, _ names: inout [String: SourceRange]) -> String? {
    guard let name = node.name else { return nil }
    if let earlier = names[name] {
      report(.repeatedName(name, line: line(of: earlier)), at: node.nameRange, related: [earlier])
    }
    names[name] = node.nameRange
    return name
  }

  /// 按: asked of every form before the summary is computed for each answer.
  private mutating func summaryGroup(_ node: ExpressionSyntax) -> CohortID? {
    let key = measure(node, MeasureContext())
    guard key.type != .reported else { return nil }
    cohortQueries.append(.group(key))
    return CohortID(cohortQueries.count - 1)
  }

  /// A figure has its own policies; a value in place of a missing score says nothing about it.
  private mutating func figurePolicies(_ node: FigureSyntax, _ measure: Measure, _ outer: PolicySet)
    -> PolicySet
  {
    policies(of: node, in: .formula(measure.type)).inside(conditionPolicies(outer))
  }
}
