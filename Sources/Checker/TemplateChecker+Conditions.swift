import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// A measure that must be a condition.
  mutating func condition(_ node: ExpressionSyntax, _ context: MeasureContext) -> Measure {
    let result = measure(node, context.expecting(.truth))
    guard result.type != .truth, result.type != .reported else { return result }
    report(.notCondition(node.text), at: node.range)
    return reported(node)
  }

  mutating func negated(_ inner: ExpressionSyntax, _ range: SourceRange, _ context: MeasureContext)
    -> Measure
  {
    let part = measure(inner, context)
    guard case .number = part.type else {
      if part.type != .reported { report(.notNumber(inner.text), at: inner.range) }
      return reported(at: range)
    }
    return Measure(.negated(part), type: part.type, range: range)
  }

  mutating func binary(
    _ left: ExpressionSyntax, _ sign: Token, _ right: ExpressionSyntax, _ range: SourceRange,
    _ context: MeasureContext
  ) -> Measure {
    if sign.keyword == .and || sign.keyword == .or {
      return joined([left, right], sign.keyword == .and, range, context)
    }
    if let comparison = comparisonSign(sign) { return compared(left, comparison, right, range, context) }
    let left = measure(left, context.expecting(nil))
    let right = measure(right, context.expecting(nil))
    return arithmetic(left, sign.kind, right, range, stated: context.stated)
  }

  private mutating func joined(
    _ parts: [ExpressionSyntax], _ isAnd: Bool, _ range: SourceRange, _ context: MeasureContext
  ) -> Measure {
    let conditions = parts.map { condition($0, context) }
    var flat: [Measure] = []
    for part in conditions {
      switch part.kind {
      case .all(let inner) where isAnd: flat += inner
      case .any(let inner) where !isAnd: flat += inner
      default: flat.append(part)
      }
    }
    let type: ValueType = conditions.contains { $0.type == .reported } ? .reported : .truth
    return Measure(isAnd ? .all(flat) : .any(flat), type: type, range: range)
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
    _ leftNode: ExpressionSyntax, _ sign: ComparisonOperator, _ rightNode: ExpressionSyntax,
    _ range: SourceRange, _ context: MeasureContext
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
  private func isUnresolvedName(_ node: ExpressionSyntax, _ context: MeasureContext) -> Bool {
    guard case .path(let path) = node.form, let name = path.bareName, !path.isGrades else { return false }
    return inputNumbers[name] == nil && formulaDraftNumbers[name] == nil && !Self.givenNames.contains(name)
      && columnReference(name, at: node.range, context) == nil
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

  mutating func between(
    _ subject: ExpressionSyntax, _ ends: HeadSyntax, _ range: SourceRange, _ context: MeasureContext
  ) -> Measure {
    guard case .between(_?, _?) = ends.form else { return reported(at: range) }
    return betweenMeasure(measure(subject, context.expecting(nil)), ends, range, context)
  }

  mutating func betweenMeasure(
    _ part: Measure, _ ends: HeadSyntax, _ range: SourceRange, _ context: MeasureContext
  ) -> Measure {
    guard case .between(let lowNode?, let highNode?) = ends.form else { return reported(at: range) }
    let low = measure(lowNode, context.expecting(part.type))
    let high = measure(highNode, context.expecting(part.type))
    guard expectComparable(low, with: part.type, at: lowNode.range, other: part),
      expectComparable(high, with: part.type, at: highNode.range, other: part)
    else { return reported(at: range) }
    if case .number(let least)? = constantValue(low), case .number(let most)? = constantValue(high),
      least > most
    {
      report(.emptyInterval(ends.text), at: ends.range)
    }
    return Measure(.between(part, low: low, high: high), type: .truth, range: range)
  }

  mutating func oneOf(
    _ part: Measure, _ options: [ExpressionSyntax], _ range: SourceRange, _ context: MeasureContext
  ) -> Measure {
    let others = options.map { measure($0, context.expecting(part.type)) }
    for other in others {
      guard expectComparable(other, with: part.type, at: other.range, other: part) else {
        return reported(at: range)
      }
    }
    return Measure(.oneOf(part, others), type: .truth, range: range)
  }

  /// `三级 开头是 ("其中", "……")`.
  private mutating func beginnings(_ texts: [ExpressionSyntax], _ context: MeasureContext) -> [Measure]? {
    var result: [Measure] = []
    for node in texts {
      let text = measure(node, context.expecting(.text))
      if text.type == .reported { return nil }
      guard let written = text.writtenText, !written.isEmpty else {
        report(.wrongBeginning(node.text), at: node.range)
        return nil
      }
      result.append(text)
    }
    return result.isEmpty ? nil : result
  }

  mutating func begins(
    _ part: Measure, _ texts: [ExpressionSyntax], _ range: SourceRange, _ context: MeasureContext
  ) -> Measure {
    guard part.type != .reported, let starts = beginnings(texts, context) else { return reported(at: range) }
    guard part.type == .text else {
      report(.beginningOfNoText(file.text(part.range)), at: part.range)
      return reported(at: range)
    }
    return Measure(.begins(part, starts), type: .truth, range: range)
  }

  mutating func has(_ path: PathSyntax, _ range: SourceRange, _ context: MeasureContext) -> Measure {
    guard let name = path.names.first?.value else { return reported(at: range) }
    if let column = columnReference(name, at: path.range, context),
      case .column(let table, let index) = column.kind
    {
      return Measure(.hasColumn(table, index), type: .truth, range: range)
    }
    if context.parameters[name] != nil {
      report(.hasParameter(name), at: path.range)
      return reported(at: range)
    }
    guard let id = inputNumbers[name], path.bareName != nil else {
      if !context.isUncertain { report(.unknownInput(name, near: nearInput(to: name)), at: path.range) }
      return reported(at: range)
    }
    usedInputs.insert(id)
    return Measure(.isGiven(id), type: .truth, range: range)
  }
}
