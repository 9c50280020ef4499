/// Whatever has a value: `condition`, `test`, `sum`, `product` and `factor` of the grammar
package struct ExpressionSyntax: SyntaxView {
  /// Which of their forms.
  package enum Form: Sendable {
    /// A number with its unit, or a date.
    case literal(String)
    case text(String)
    case path(PathSyntax)
    /// `( condition )`
    case grouped(ExpressionSyntax?)
    /// `( a, b )`, where one value must stand.
    case list([ExpressionSyntax])
    /// `非 test`
    case not(ExpressionSyntax?)
    /// `− factor`
    case negated(ExpressionSyntax?)
    /// Tests joined with 且 or 或, a bound, a sum or a product.
    case binary(ExpressionSyntax, sign: Token, ExpressionSyntax)
    /// The sides of an operation whose sign or side could not be read.
    case brokenBinary([ExpressionSyntax])
    /// `sum 在 sum 到 sum`
    case between(ExpressionSyntax?, HeadSyntax?)
    /// `sum 属于 tuple`
    case oneOf(ExpressionSyntax, [ExpressionSyntax])
    /// `sum 开头是 (text | tuple)`
    case begins(ExpressionSyntax, [ExpressionSyntax])
    /// `有 path`
    case has(PathSyntax?)
    case call(CallSyntax)
    case aggregate(AggregateSyntax)
    case tiers(TiersSyntax)
    case line(LineSyntax)
    /// `(去高 | 去低) number` in a list, which is no value.
    case drop(DropSyntax)
    /// What could not be read.
    case unread
  }

  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) {
    switch it.kind {
    case .literal, .textLiteral, .path, .parenthesized, .tuple, .prefixOperation, .binaryOperation,
      .betweenComparison, .membershipComparison, .beginningComparison, .hasTest, .call, .aggregateCall,
      .tiersCurve,
      .interpolateCurve, .dropClause, .errorNode:
      node = it
    default: return nil
    }
  }

  package var form: Form {
    let parts = node.expressions
    let form: Form? =
      switch node.kind {
      case .literal: .literal(LiteralSyntax(node)?.amount ?? text)
      case .textLiteral: .text(node.content ?? "")
      case .path: PathSyntax(node).map { .path($0) }
      case .parenthesized: .grouped(parts.first)
      case .tuple: .list(parts)
      case .prefixOperation: node.keyword(.not) == nil ? .negated(parts.first) : .not(parts.first)
      case .binaryOperation: operation(parts)
      case .betweenComparison: .between(parts.first, node.firstView())
      case .membershipComparison: parts.count == 2 ? .oneOf(parts[0], parts[1].node.expressions) : nil
      case .beginningComparison:
        parts.count == 2
          ? .begins(parts[0], parts[1].node.kind == .textLiteral ? [parts[1]] : parts[1].node.expressions)
          : nil
      case .hasTest: .has(node.firstView())
      case .call: CallSyntax(node).map { .call($0) }
      case .aggregateCall: AggregateSyntax(node).map { .aggregate($0) }
      case .tiersCurve: TiersSyntax(node).map { .tiers($0) }
      case .interpolateCurve: LineSyntax(node).map { .line($0) }
      case .dropClause: DropSyntax(node).map { .drop($0) }
      default: nil
      }
    return form ?? .unread
  }

  private func operation(_ parts: [ExpressionSyntax]) -> Form {
    guard parts.count > 1, let sign = node.tokens.first else { return .brokenBinary(parts) }
    return .binary(parts[0], sign: sign, parts[1])
  }

  /// The name, where it is one and nothing more.
  package var bareName: String? { PathSyntax(node)?.bareName }
  /// Whether it is the word 不适用 and nothing more.
  package var isNotApplicable: Bool { PathSyntax(node)?.isNotApplicable ?? false }
  /// Whether something in it could not be read.
  package var hasErrors: Bool { node.first(.errorNode) != nil }
}

extension SyntaxNode {
  /// `span`s among its children.
  fileprivate var spanViews: [HeadSyntax] {
    (all(.betweenHead) + all(.boundHead)).compactMap { HeadSyntax($0) }
  }
}

/// `number` of `factor`
package struct LiteralSyntax: NumberedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .literal { node = it } else { return nil } }
}

/// `path = name (. name)*`
package struct PathSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .path { node = it } else { return nil } }
  package var names: [NameSyntax] { all() }
  /// The name, where there is one only.
  package var bareName: String? { names.count == 1 ? names[0].value : nil }
  /// Whether it is the word 等次.
  package var isGrades: Bool { node.first(.name)?.keyword(.grades) != nil }
  /// Whether it is the word 不适用.
  package var isNotApplicable: Bool { node.first(.name)?.keyword(.notApplicable) != nil }
}

/// `name ( arguments )`
package struct CallSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .call { node = it } else { return nil } }
  package var function: PathSyntax? { first() }
  /// All that stands between the brackets.
  package var arguments: [ExpressionSyntax] {
    (node.first(.tuple) ?? node.first(.parenthesized))?.expressions ?? []
  }
  /// The arguments that are values.
  package var values: [ExpressionSyntax] { arguments.filter { $0.node.kind != .dropClause } }
  package var drops: [DropSyntax] { arguments.compactMap { DropSyntax($0.node) } }
  /// The span among the arguments: `a 到 b` or bounds.
  package var span: HeadSyntax? { (node.first(.tuple) ?? node.first(.parenthesized))?.spanViews.first }
}

/// `name ( name (同 path (、 path)*)? (当 condition)? (: value (, value)*)? )`
///
/// `value = condition | 从低到高 | 不跳号 | 并列取平均 | (去高 | 去低) number`
package struct AggregateSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .aggregateCall { node = it } else { return nil } }
  package var function: PathSyntax? { first() }
  package var records: PathSyntax? { node.all(.path).dropFirst().first.flatMap { PathSyntax($0) } }
  package var keys: [ExpressionSyntax] { node.first(.groupClause)?.expressions ?? [] }
  package var filter: ExpressionSyntax? { has(.selecting) ? conditions.first : nil }
  package var values: [ExpressionSyntax] { Array(conditions.dropFirst(has(.selecting) ? 1 : 0)) }
  package var drops: [DropSyntax] { all() }
  package var rankings: [TokenSyntax] { node.words(beginning: .rankOption) }

  /// What stands behind the records.
  private var conditions: [ExpressionSyntax] {
    node.expressions.dropFirst(2).filter { $0.node.kind != .dropClause }
  }
}

/// `(去高 | 去低) number` of `value`
package struct DropSyntax: NumberedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .dropClause { node = it } else { return nil } }
  package var isHigh: Bool { has(.dropHigh) }
}
