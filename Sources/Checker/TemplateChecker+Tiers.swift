import Program
import Source
import Syntax
import Values

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
  mutating func tierSubject(_ node: TiersSyntax, _ context: MeasureContext) -> TierSubject {
    guard let subject = node.subject else { return .none }
    guard case .list(let list) = subject.form, list.count > 1 else {
      // A list that holds one measure only is that measure.
      let only = if case .list(let list) = subject.form { list.first ?? subject } else { subject }
      return .one(measure(only, context.expecting(nil)))
    }
    let parts = list.map { measure($0, context.expecting(nil)) }
    let types = parts.map(\.type).filter { $0 != .reported }
    if node.isUnordered, types.contains(where: { $0 != types[0] }) {
      report(.unorderedTypes, at: subject.range)
      return .several(parts, isUnordered: false)
    }
    return .several(parts, isUnordered: node.isUnordered)
  }

  /// The bounds of `≥ 60% 且 < 80%` with what their signs mean.
  func boundParts(_ bounds: [(sign: Token, value: ExpressionSyntax)])
    -> [(sign: ComparisonOperator, value: ExpressionSyntax)]
  {
    bounds.compactMap { bound in comparisonSign(bound.sign).map { ($0, bound.value) } }
  }

  /// The entries of a block of tiers with the condition of each; nil for 其余.
  mutating func tierConditions(
    _ node: TiersSyntax, subject: TierSubject, _ context: MeasureContext
  ) -> [(TierSyntax, Measure?)] {
    let entries = node.entries
    var result: [(TierSyntax, Measure?)] = []
    for (index, entry) in entries.enumerated() {
      guard let head = entry.head else { continue }
      if case .rest = head.form {
        if index < entries.count - 1 { report(.restNotLast, at: head.range) }
        result.append((entry, nil))
      } else {
        result.append((entry, entryCondition(head, subject, context)))
      }
    }
    return result
  }

  private mutating func entryCondition(
    _ head: HeadSyntax, _ subject: TierSubject, _ context: MeasureContext
  ) -> Measure {
    let cells = if case .cells(let cells) = head.form { cells } else { [head] }
    switch subject {
    case .none: return headCondition(head, subject: nil, context)
    case .one(let measure):
      if cells.count == 1 { return cellCondition(cells[0], measure, context) ?? joined([], at: head.range) }
      report(.wrongCellCount(found: cells.count, expected: 1), at: head.range)
      return reported(head)
    case .several(let measures, let isUnordered):
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
  private mutating func cellCondition(_ cell: HeadSyntax, _ subject: Measure, _ context: MeasureContext)
    -> Measure?
  {
    if case .any = cell.form { nil } else { headCondition(cell, subject: subject, context) }
  }

  private mutating func headCondition(_ head: HeadSyntax, subject: Measure?, _ context: MeasureContext)
    -> Measure
  {
    let context = context.expecting(nil)
    if case .matches(let body) = head.form {
      if let body, Self.wordsForRest.contains(body.text), !isKnown(body.text, subject) {
        report(
          .unknownName(
            body.text, near: file.isSpelledInEnglish ? Keyword.rest.english : Keyword.rest.chinese),
          at: body.range)
        return reported(head)
      }
      return body.map { matched($0, subject, head, context) } ?? reported(head)
    }
    guard let subject else {
      report(.boundWithoutSubject(head.text), at: head.range)
      return reported(head)
    }
    switch head.form {
    case .between: return betweenMeasure(subject, head, head.range, context)
    case .oneOf(let options): return oneOf(subject, options, head.range, context)
    case .bounds(let bounds):
      let parts = boundParts(bounds).map { part in
        let value = measure(part.value, context.expecting(subject.type))
        return comparison(subject, part.sign, value, head.range)
      }
      if let failed = parts.first(where: { $0.type == .reported }) { return failed }
      return joined(parts, at: head.range)
    case .cells, .rest, .any, .matches: return reported(head)
    }
  }

  /// What tables print for the last tier, which the language calls 其余.
  private static let wordsForRest: Set<String> = [
    "其它", "其他", "其它情况", "其他情况", "其它情形", "其他情形", "剩余", "余下", "其余情况",
  ]

  /// Whether a name means something in a tier: a figure, or a level of the subject.
  private func isKnown(_ name: String, _ subject: Measure?) -> Bool {
    if case .level(let set)? = subject?.type, levelNumbers[set.index][name] != nil { return true }
    return inputNumbers[name] != nil || formulaDraftNumbers[name] != nil
  }

  /// A condition, or, where there is a subject, a value that it is to be equal to.
  private mutating func matched(
    _ body: ExpressionSyntax, _ subject: Measure?, _ head: HeadSyntax, _ context: MeasureContext
  ) -> Measure {
    guard let subject else { return condition(body, context) }
    return comparison(subject, .equal, measure(body, context.expecting(subject.type)), head.range)
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
