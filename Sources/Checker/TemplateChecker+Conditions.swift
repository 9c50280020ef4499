import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// A measure that must be a condition.
  mutating func condition(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let result = measure(node, context.expecting(.truth))
    guard result.type != .truth, result.type != .reported else { return result }
    report(.notCondition(node.text), at: node.range)
    return reported(node)
  }

  mutating func prefixed(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    guard let inner = node.nodes.first else { return reported(node) }
    if node.keyword(.not) != nil {
      let part = condition(inner, context)
      return Measure(.not(part), type: part.type, range: node.range)
    }
    let part = measure(inner, context)
    guard case .number = part.type else {
      if part.type != .reported { report(.notNumber(inner.text), at: inner.range) }
      return reported(node)
    }
    return Measure(.negated(part), type: part.type, range: node.range)
  }

  mutating func binary(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let parts = node.nodes
    guard parts.count >= 2, let sign = node.tokens.first(where: { $0.kind != .unknown }) else {
      // 率 60%以上 has no sign, and 率 大于 60% one that has been reported; each side says what is wrong with it.
      let type = parts.first.map { measure($0, context.expecting(nil)).type }
      for part in parts.dropFirst() { _ = measure(part, context.expecting(type)) }
      return reported(node)
    }
    if sign.keyword == .and || sign.keyword == .or { return joined(node, sign.keyword == .and, context) }
    if let comparison = comparisonSign(sign) {
      return compared(parts[0], comparison, parts[1], node.range, context)
    }
    let left = measure(parts[0], context.expecting(nil))
    let right = measure(parts[1], context.expecting(nil))
    return arithmetic(left, sign.kind, right, node.range)
  }

  mutating func joined(_ node: SyntaxNode, _ isAnd: Bool, _ context: MeasureContext) -> Measure {
    let conditions = node.nodes.map { condition($0, context) }
    var flat: [Measure] = []
    for part in conditions {
      switch part.kind {
      case .all(let inner) where isAnd: flat += inner
      case .any(let inner) where !isAnd: flat += inner
      default: flat.append(part)
      }
    }
    let type: ValueType = conditions.contains { $0.type == .reported } ? .reported : .truth
    return Measure(isAnd ? .all(flat) : .any(flat), type: type, range: node.range)
  }

  func comparisonSign(_ token: Token) -> ComparisonOperator? {
    switch (token.kind, token.keyword) {
    case (.equal, _): .equal
    case (.notEqual, _): .notEqual
    case (.less, _), (_, .under?): .less
    case (.lessEqual, _), (_, .notOver?): .lessOrEqual
    case (.greater, _), (_, .over?): .greater
    case (.greaterEqual, _), (_, .notUnder?): .greaterOrEqual
    default: nil
    }
  }

  mutating func compared(
    _ leftNode: SyntaxNode, _ sign: ComparisonOperator, _ rightNode: SyntaxNode, _ range: SourceRange,
    _ context: MeasureContext
  ) -> Measure {
    let left: Measure
    let right: Measure
    if isUnresolvedName(leftNode, context), !isUnresolvedName(rightNode, context) {
      right = measure(rightNode, context.expecting(nil))
      left = measure(leftNode, context.expecting(right.type))
    } else {
      left = measure(leftNode, context.expecting(nil))
      // What a name beside a mistake would mean, only the mistake could have told.
      if left.type == .reported, isUnresolvedName(rightNode, context) { return left }
      right = measure(rightNode, context.expecting(left.type))
    }
    return comparison(left, sign, right, range)
  }

  /// Whether a node is a bare name that only a level could explain.
  private func isUnresolvedName(_ node: SyntaxNode, _ context: MeasureContext) -> Bool {
    guard node.kind == .path, node.all(.name).count == 1,
      let name = node.first(.name).flatMap({ nameText($0) })
    else { return false }
    if node.first(.name)?.keyword(.grades) != nil { return false }
    return inputNumbers[name] == nil && formulaDraftNumbers[name] == nil && !Self.givenNames.contains(name)
      && columnReference(name, node, context) == nil
  }

  mutating func comparison(
    _ left: Measure, _ sign: ComparisonOperator, _ right: Measure, _ range: SourceRange
  ) -> Measure {
    guard expectComparable(right, with: left.type, at: range, other: left) else { return reported(at: range) }
    let ordered = sign != .equal && sign != .notEqual
    if ordered, left.type == .truth || left.type == .text {
      report(.notOrdered, at: range)
      return reported(at: range)
    }
    return Measure(.comparison(left, sign, right), type: .truth, range: range)
  }

  mutating func between(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let parts = node.nodes
    guard parts.count == 2, parts[1].nodes.count == 2 else { return reported(node) }
    let part = measure(parts[0], context.expecting(nil))
    return betweenMeasure(part, parts[1], node.range, context)
  }

  mutating func betweenMeasure(
    _ part: Measure, _ ends: SyntaxNode, _ range: SourceRange, _ context: MeasureContext
  ) -> Measure {
    let nodes = ends.nodes
    guard nodes.count == 2 else { return reported(at: range) }
    let low = measure(nodes[0], context.expecting(part.type))
    let high = measure(nodes[1], context.expecting(part.type))
    guard expectComparable(low, with: part.type, at: nodes[0].range, other: part),
      expectComparable(high, with: part.type, at: nodes[1].range, other: part)
    else { return reported(at: range) }
    if case .number(let least)? = constantValue(low), case .number(let most)? = constantValue(high),
      least > most
    {
      report(.emptyInterval(ends.text), at: ends.range)
    }
    return Measure(.between(part, low: low, high: high), type: .truth, range: range)
  }

  mutating func membership(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let parts = node.nodes
    guard parts.count == 2 else { return reported(node) }
    let part = measure(parts[0], context.expecting(nil))
    let others = parts[1].nodes.map { measure($0, context.expecting(part.type)) }
    for (other, syntax) in zip(others, parts[1].nodes) {
      guard expectComparable(other, with: part.type, at: syntax.range, other: part) else {
        return reported(node)
      }
    }
    return Measure(.oneOf(part, others), type: .truth, range: node.range)
  }

  mutating func hasTest(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    guard let path = node.first(.path), let name = path.first(.name).flatMap({ nameText($0) }) else {
      return reported(node)
    }
    if let column = columnReference(name, path, context), case .column(let table, let index) = column.kind {
      return Measure(.hasColumn(table, index), type: .truth, range: node.range)
    }
    guard let id = inputNumbers[name], path.all(.name).count == 1 else {
      if !context.isUncertain { report(.unknownInput(name, near: nearInput(to: name)), at: path.range) }
      return reported(node)
    }
    usedInputs.insert(id)
    return Measure(.isGiven(id), type: .truth, range: node.range)
  }
}
