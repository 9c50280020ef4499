import Program
import Source
import Syntax
import Values

/// One bound of a head: its sign and its value.
struct BoundPart {
  let sign: ComparisonOperator
  let value: SyntaxNode
}

extension TemplateChecker {
  /// `≥ 60% 且 < 80%` cut into its bounds.
  func boundParts(_ node: SyntaxNode?) -> [BoundPart] {
    guard let node else { return [] }
    let signs = node.tokens.compactMap { comparisonSign($0) }
    return zip(signs, node.nodes).map { BoundPart(sign: $0, value: $1) }
  }

  /// The entries of a block of tiers with the condition of each; nil for 其余.
  mutating func tierConditions(
    _ node: SyntaxNode, subject: Measure?, _ context: MeasureContext
  ) -> [(SyntaxNode, Measure?)] {
    let entries = node.all(.tierEntry)
    var result: [(SyntaxNode, Measure?)] = []
    for (index, entry) in entries.enumerated() {
      guard let head = entry.nodes.first else { continue }
      if head.kind == .restHead {
        if index < entries.count - 1 { report(.restNotLast, at: head.range) }
        result.append((entry, nil))
      } else {
        result.append((entry, headCondition(head, subject: subject, context)))
      }
    }
    return result
  }

  private mutating func headCondition(_ head: SyntaxNode, subject: Measure?, _ context: MeasureContext)
    -> Measure
  {
    let context = context.expecting(nil)
    switch head.kind {
    case .boundHead, .betweenHead:
      guard let subject else {
        report(.boundWithoutSubject(head.text), at: head.range)
        return reported(head)
      }
      if head.kind == .betweenHead { return betweenMeasure(subject, head, head.range, context) }
      let parts = boundParts(head).map { part in
        let value = measure(part.value, context.expecting(subject.type))
        return comparison(subject, part.sign, value, head.range)
      }
      if let failed = parts.first(where: { $0.type == .reported }) { return failed }
      return parts.count == 1 ? parts[0] : Measure(.all(parts), type: .truth, range: head.range)
    case .matchHead:
      guard let body = head.nodes.first else { return reported(head) }
      guard let subject else { return condition(body, context) }
      let value = measure(body, context.expecting(subject.type))
      return comparison(subject, .equal, value, head.range)
    default:
      return reported(head)
    }
  }
}
