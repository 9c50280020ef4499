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
  private let kind: Kind

  package init?(_ it: SyntaxNode) {
    guard let kind = Kind(it.kind) else { return nil }
    (node, self.kind) = (it, kind)
  }

  package var form: Form {
    let parts = node.expressions
    let form: Form? =
      switch kind {
      case .literal: .literal(LiteralSyntax(node)?.amount ?? text)
      case .text: .text(node.content ?? "")
      case .path: PathSyntax(node).map { .path($0) }
      case .grouped: .grouped(parts.first)
      case .list: .list(parts)
      case .prefix: node.keyword(.not) == nil ? .negated(parts.first) : .not(parts.first)
      case .binary: operation(parts)
      case .between: .between(parts.first, node.firstView())
      case .oneOf: parts.count == 2 ? .oneOf(parts[0], parts[1].node.expressions) : nil
      case .begins:
        parts.count == 2
          ? .begins(parts[0], parts[1].node.kind == .textLiteral ? [parts[1]] : parts[1].node.expressions)
          : nil
      case .has: .has(node.firstView())
      case .call: CallSyntax(node).map { .call($0) }
      case .aggregate: AggregateSyntax(node).map { .aggregate($0) }
      case .tiers: TiersSyntax(node).map { .tiers($0) }
      case .line: LineSyntax(node).map { .line($0) }
      case .drop: DropSyntax(node).map { .drop($0) }
      case .unread: nil
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

extension ExpressionSyntax {
  /// The kinds of nodes that have a value: whatever is one of them is read as one of the forms.
  private enum Kind {
    case literal, text, path, grouped, list, prefix, binary, between, oneOf, begins, has, call, aggregate,
      tiers
    case line, drop, unread

    init?(_ kind: SyntaxKind) {
      switch kind {
      case .literal: self = .literal
      case .textLiteral: self = .text
      case .path: self = .path
      case .parenthesized: self = .grouped
      case .tuple: self = .list
      case .prefixOperation: self = .prefix
      case .binaryOperation: self = .binary
      case .betweenComparison: self = .between
      case .membershipComparison: self = .oneOf
      case .beginningComparison: self = .begins
      case .hasTest: self = .has
      case .call: self = .call
      case .aggregateCall: self = .aggregate
      case .tiersCurve: self = .tiers
      case .interpolateCurve: self = .line
      case .dropClause: self = .drop
      case .errorNode: self = .unread
      default: return nil
      }
    }
  }
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
