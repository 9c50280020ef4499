import Program
import Source
import Syntax
import Values

/// One bound of a head: its sign and its value.
struct BoundPart {
  let sign: ComparisonOperator
  let value: SyntaxNode
}

/// What the entries of a block of tiers are asked about.
enum TierSubject {
  /// Nothing in common: each entry has a condition in full.
  case none
  /// One measure, before the brace.
  case one(Measure)
  /// Several, looked up together; each entry has a cell for each.
  case several([Measure], isUnordered: Bool)
}

extension TemplateChecker {
  /// The subject of a block of tiers.
  mutating func tierSubject(_ node: SyntaxNode, _ context: MeasureContext) -> TierSubject {
    guard let subject = node.nodes.first(where: { $0.kind != .tierEntry }) else { return .none }
    // A list that holds one measure only is that measure.
    guard subject.kind == .tuple, subject.nodes.count > 1 else {
      let only = subject.kind == .tuple ? subject.nodes.first ?? subject : subject
      return .one(measure(only, context.expecting(nil)))
    }
    let parts = subject.nodes.map { measure($0, context.expecting(nil)) }
    let isUnordered = node.keyword(.unordered) != nil
    let types = parts.map(\.type).filter { $0 != .reported }
    if isUnordered, types.contains(where: { $0 != types[0] }) {
      report(.unorderedTypes, at: subject.range)
      return .several(parts, isUnordered: false)
    }
    return .several(parts, isUnordered: isUnordered)
  }

  /// The ends of `80%-90%`, which is written as a difference and can hardly be meant as one where a band belongs.
  func rangeAsDifference(_ node: SyntaxNode) -> (low: String, high: String)? {
    guard node.kind == .binaryOperation, node.tokens.contains(where: { $0.kind == .minus }),
      node.nodes.count == 2,
      node.nodes.allSatisfy({ $0.kind == .literal })
    else { return nil }
    let ends = node.nodes.map { LiteralText($0.text) }
    guard let low = ends[0].number, let high = ends[1].number else { return nil }
    let unit = ends[1].unit.isEmpty ? ends[0].unit : ends[1].unit
    let texts = ends.map { $0.digits + ($0.unit.isEmpty ? unit : $0.unit) }
    return low <= high ? (texts[0], texts[1]) : (texts[1], texts[0])
  }

  /// `≥ 60% 且 < 80%` cut into its bounds.
  func boundParts(_ node: SyntaxNode?) -> [BoundPart] {
    guard let node else { return [] }
    let signs = node.tokens.compactMap { comparisonSign($0) }
    return zip(signs, node.nodes).map { BoundPart(sign: $0, value: $1) }
  }

  /// The entries of a block of tiers with the condition of each; nil for 其余.
  mutating func tierConditions(
    _ node: SyntaxNode, subject: TierSubject, _ context: MeasureContext
  ) -> [(SyntaxNode, Measure?)] {
    let entries = node.all(.tierEntry)
    var result: [(SyntaxNode, Measure?)] = []
    for (index, entry) in entries.enumerated() {
      guard let head = entry.nodes.first else { continue }
      if head.kind == .restHead {
        if index < entries.count - 1 { report(.restNotLast, at: head.range) }
        result.append((entry, nil))
      } else {
        result.append((entry, entryCondition(head, subject, context)))
      }
    }
    return result
  }

  private mutating func entryCondition(
    _ head: SyntaxNode, _ subject: TierSubject, _ context: MeasureContext
  ) -> Measure {
    switch subject {
    case .none where head.kind == .tupleHead:
      report(.boundWithoutSubject(head.text), at: head.range)
      return reported(head)
    case .none: return headCondition(head, subject: nil, context)
    case .one(let measure) where head.kind == .tupleHead:
      if head.nodes.count == 1 {
        return cellCondition(head.nodes[0], measure, context) ?? joined([], at: head.range)
      }
      report(.wrongCellCount(found: head.nodes.count, expected: 1), at: head.range)
      return reported(head)
    case .one(let measure):
      return cellCondition(head, measure, context) ?? joined([], at: head.range)
    case .several(let measures, let isUnordered):
      let cells = head.kind == .tupleHead ? head.nodes : [head]
      guard cells.count == measures.count else {
        report(.wrongCellCount(found: cells.count, expected: measures.count), at: head.range)
        return reported(head)
      }
      let orders = isUnordered ? measures.permutations() : [measures]
      var rows: [Measure] = []
      for order in orders {
        let parts = zip(cells, order).compactMap { cellCondition($0, $1, context) }
        if let failed = parts.first(where: { $0.type == .reported }) { return failed }
        rows.append(joined(parts, at: head.range))
      }
      return rows.count == 1 ? rows[0] : Measure(.any(rows), type: .truth, range: head.range)
    }
  }

  private func joined(_ parts: [Measure], at range: SourceRange) -> Measure {
    parts.count == 1 ? parts[0] : Measure(.all(parts), type: .truth, range: range)
  }

  /// One cell as a condition on its measure; nil for 任意.
  private mutating func cellCondition(_ cell: SyntaxNode, _ subject: Measure, _ context: MeasureContext)
    -> Measure?
  {
    switch cell.kind {
    case .anyHead: return nil
    case .membershipComparison:
      let others = (cell.nodes.first?.nodes ?? []).map { measure($0, context.expecting(subject.type)) }
      for other in others {
        guard expectComparable(other, with: subject.type, at: other.range, other: subject) else {
          return reported(cell)
        }
      }
      return Measure(.oneOf(subject, others), type: .truth, range: cell.range)
    default: return headCondition(cell, subject: subject, context)
    }
  }

  private mutating func headCondition(_ head: SyntaxNode, subject: Measure?, _ context: MeasureContext)
    -> Measure
  {
    let context = context.expecting(nil)
    switch head.kind {
    case .boundHead, .betweenHead, .membershipComparison:
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
      if let (low, high) = rangeAsDifference(body) {
        report(.rangeAsDifference(body.text, low: low, high: high), at: body.range)
        return reported(head)
      }
      let value = measure(body, context.expecting(subject.type))
      return comparison(subject, .equal, value, head.range)
    default:
      return reported(head)
    }
  }
}

extension [Measure] {
  /// Every order of the measures; a table of more than four is taken in the order written.
  fileprivate func permutations() -> [[Measure]] {
    guard count <= 4, let first else { return [self] }
    let rest = Array(dropFirst()).permutations()
    return count == 1
      ? [self]
      : rest.flatMap { order in (0...order.count).map { order[..<$0] + [first] + order[$0...] } }
  }
}
