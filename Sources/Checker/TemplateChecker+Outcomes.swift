import Program
import Source
import Syntax

extension TemplateChecker {
  mutating func checkOutcomes(_ node: SyntaxNode, outer: PolicySet) -> [Outcome] {
    var names: [String: SourceRange] = [:]
    return node.all(.outcomeDeclaration).compactMap { declaration in
      guard let name = figureName(of: declaration, &names) else { return nil }
      let body = declaration.nodes.first { !Self.figureClauses.contains($0.kind) }
      guard let body else {
        _ = told(at: declaration.range)
        return nil
      }
      let measure = typed(body, declaration.first(.typeReference), MeasureContext())
      guard measure.type != .reported else { return nil }
      return Outcome(
        name: name, measure: measure, policies: figurePolicies(declaration, measure, outer),
        citations: citations(of: declaration), range: nameRange(of: declaration))
    }
  }

  mutating func checkSummaries(_ node: SyntaxNode, outer: PolicySet) -> [Summary] {
    var names: [String: SourceRange] = [:]
    return node.all(.summaryDeclaration).compactMap { declaration in
      guard let name = figureName(of: declaration, &names) else { return nil }
      let group = declaration.first(.groupClause).flatMap { summaryGroup($0) }
      let body = declaration.nodes.first { !Self.figureClauses.contains($0.kind) }
      guard let body else {
        _ = told(at: declaration.range)
        return nil
      }
      var context = MeasureContext()
      context.isSummary = true
      let measure = typed(body, declaration.first(.typeReference), context)
      guard measure.type != .reported else { return nil }
      return Summary(
        name: name, group: group, measure: measure, policies: figurePolicies(declaration, measure, outer),
        citations: citations(of: declaration), range: nameRange(of: declaration))
    }
  }

  private static let figureClauses: Set<SyntaxKind> = [
    .name, .typeReference, .groupClause, .policyClause, .basisClause,
  ]

  private mutating func figureName(of node: SyntaxNode, _ names: inout [String: SourceRange]) -> String? {
    guard let name = nameText(of: node) else { return nil }
    if let earlier = names[name] {
      report(.repeatedName(name, line: line(of: earlier)), at: nameRange(of: node), related: [earlier])
    }
    names[name] = nameRange(of: node)
    return name
  }

  /// 按: asked of every form before the summary is computed for each answer.
  private mutating func summaryGroup(_ clause: SyntaxNode) -> CohortID? {
    guard let body = clause.nodes.first else { return nil }
    let key = measure(body, MeasureContext())
    guard key.type != .reported else { return nil }
    cohortQueries.append(.group(key))
    return CohortID(cohortQueries.count - 1)
  }

  /// A figure has its own policies; a value in place of a missing score says nothing about it.
  private mutating func figurePolicies(_ node: SyntaxNode, _ measure: Measure, _ outer: PolicySet)
    -> PolicySet
  {
    policies(of: node, in: .formula(measure.type)).inside(conditionPolicies(outer))
  }
}
