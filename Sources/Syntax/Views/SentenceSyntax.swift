import Source

/// `sentence = curve (, clause)*`
package struct SentenceSyntax: CitingSyntax, PolicyHolderSyntax, ConditionalHolderSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .sentence { node = it } else { return nil } }
  /// What stands first, where that is a curve and no clause.
  package var curve: CurveSyntax? { node.nodes.first.flatMap { CurveSyntax($0) } }
  package var adjustments: [AdjustSyntax] { all() }
  package var otherwise: [ValueClauseSyntax] { all(.otherwiseClause) }
  package var highest: [ValueClauseSyntax] { all(.atMostClause) }
  package var lowest: [ValueClauseSyntax] { all(.atLeastClause) }
  package var toZero: [ValueClauseSyntax] { all(.toZeroClause) }
  /// Whether a curve is all that there is.
  package var hasNoClauses: Bool { node.nodes.count == 1 }

  /// Whether part of it could not be read, so that nothing can be said of what it leaves out.
  package var hasErrors: Bool { node.first(.errorNode) != nil || hasEmptyOtherwise }
  /// Whether something was left out that may have been a clause; a mark too many is none.
  package var hasLostParts: Bool {
    hasEmptyOtherwise
      || node.all(.errorNode).contains {
        !$0.allTokens.allSatisfy { $0.kind.isTrivia || $0.kind == .comma || $0.kind == .semicolon }
      }
  }
  private var hasEmptyOtherwise: Bool { node.all(.otherwiseClause).contains { $0.nodes.isEmpty } }
}

/// `curve = 评定 (path { judgedEntry (; …)* })? | condition? (得 | 加 | 扣) sum | adjust | tiers | lines | points | sum`
package struct CurveSyntax: SyntaxView {
  /// Which of them; tiers, lines and a sum are values.
  package enum Form: Sendable {
    case judged(JudgedSyntax)
    case gets(condition: ExpressionSyntax?, ExpressionSyntax?)
    case steps(AdjustSyntax)
    case points(ChecklistSyntax)
    case value(ExpressionSyntax)
    case unread
  }
  package let node: SyntaxNode
  package let form: Form
  package init?(_ it: SyntaxNode) {
    let form: Form?
    let parts = it.expressions
    switch it.kind {
    case .judgedCurve: form = JudgedSyntax(it).map { .judged($0) }
    case .getsCurve where parts.count > 1: form = .gets(condition: parts[0], parts[1])
    case .getsCurve: form = .gets(condition: nil, parts.first)
    case .adjustClause: form = AdjustSyntax(it).map { .steps($0) }
    case .checklistCurve: form = ChecklistSyntax(it).map { .points($0) }
    case .valueCurve: form = parts.first.map { .value($0) }
    case .errorNode: form = .unread
    default: return nil
    }
    (node, self.form) = (it, form ?? .unread)
  }

  /// 加 or 扣.
  package var award: TokenSyntax? {
    node.words(.keyword).first { $0.keyword == .add || $0.keyword == .deduct }
  }
}

/// `评定 (步长 sum)? (path { judgedEntry (; …)* })?` of `curve`
package struct JudgedSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .judgedCurve { node = it } else { return nil } }
  /// What every score is a multiple of.
  package var step: ExpressionSyntax? { node.first(.judgedStep)?.firstView() }
  package var level: ExpressionSyntax? { first(.path) }
  package var entries: [JudgedEntrySyntax] { all() }
}

/// `judgedEntry = name : (bound (且 bound)* | 在 sum 到 sum | sum)`
package struct JudgedEntrySyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .judgedEntry { node = it } else { return nil } }
  /// The bounds, as those of a tier.
  package var head: HeadSyntax? { first() }
  package var value: ExpressionSyntax? { first() }
}

/// `tiers = 分档 (sum | tuple 不计顺序?)? { head : sentence (; …)* }`
package struct TiersSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .tiersCurve { node = it } else { return nil } }
  package var subject: ExpressionSyntax? { first() }
  package var isUnordered: Bool { has(.unordered) }
  package var entries: [TierSyntax] { all() }
}

/// `head : sentence` of `tiers`, `head : name` of `grades`
package struct TierSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .tierEntry { node = it } else { return nil } }
  package var head: HeadSyntax? { first() }
  package var sentence: SentenceSyntax? { first() }
}

/// `head = ( cell (, cell)* ) | 其余 | 属于 tuple | bound (且 bound)* | 在 sum 到 sum | condition`
///
/// `cell = 任意 | 属于 tuple | bound (且 bound)* | 在 sum 到 sum | condition`
package struct HeadSyntax: SyntaxView {
  /// Which of them; a condition may also be a value to be equal to.
  package enum Form: Sendable {
    case cells([HeadSyntax])
    case rest
    case any
    case oneOf([ExpressionSyntax])
    case bounds([(sign: Token, value: ExpressionSyntax)])
    case between(low: ExpressionSyntax?, high: ExpressionSyntax?)
    case matches(ExpressionSyntax?)
  }
  package let node: SyntaxNode
  package let form: Form
  package init?(_ it: SyntaxNode) {
    node = it
    let parts = it.expressions
    switch it.kind {
    case .tupleHead: form = .cells(it.views())
    case .restHead: form = .rest
    case .anyHead: form = .any
    case .membershipComparison: form = .oneOf(parts.first?.node.expressions ?? [])
    case .boundHead: form = .bounds(zip(it.tokens.filter { $0.keyword != .and }, parts).map { ($0, $1) })
    case .betweenHead: form = .between(low: parts.first, high: parts.dropFirst().first)
    case .matchHead: form = .matches(parts.first)
    default: return nil
    }
  }
}

/// `lines = 插值 sum 外推? { sum : sum (; …)* }`
package struct LineSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .interpolateCurve { node = it } else { return nil } }
  package var subject: ExpressionSyntax? { first() }
  package var isExtended: Bool { has(.extended) }
  package var knots: [KnotSyntax] { all() }
}

/// `sum : sum` of `lines`
package struct KnotSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .knotEntry { node = it } else { return nil } }
  package var x: ExpressionSyntax? { first() }
  package var y: ExpressionSyntax? { node.second }
}

/// `points = 要点 (均分 | 全有 | 递进 | 每缺 sum)? { (text | condition) (: sum)? (; …)* }`
package struct ChecklistSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .checklistCurve { node = it } else { return nil } }
  /// 均分, 全有, 递进 or 每缺.
  package var mode: Keyword? { node.tokens.dropFirst().first?.keyword }
  /// The points behind 每缺.
  package var amount: ExpressionSyntax? { first() }
  package var entries: [ChecklistEntrySyntax] { all() }
}

/// `(text | condition) (: sum)?` of `points`
package struct ChecklistEntrySyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .checklistEntry { node = it } else { return nil } }
  package var item: ExpressionSyntax? { first() }
  package var points: ExpressionSyntax? { node.second }
}
