/// A word and its value: `否则 得? sum`, `最高 sum`, `最低 sum` and `扣完为止` of `clause`, `至多 sum` of `adjust`,
/// `占 sum` of `indicator`, `误差 sum` of `check`
package struct ValueClauseSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) {
    switch it.kind {
    case .otherwiseClause, .atMostClause, .atLeastClause, .toZeroClause, .shareClause, .toleranceClause:
      node = it
    default: return nil
    }
  }

  package var value: ExpressionSyntax? { first() }
}

/// `adjust = (每 | 每超过 | 每低于 | 每偏离) product sum? (扣 | 加) sum (至多 sum)? (不足不计 | 不足进一 | 按比例)?`
package struct AdjustSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .adjustClause { node = it } else { return nil } }
  /// 每, 每超过, 每低于 or 每偏离.
  package var direction: Keyword? { node.tokens.first?.keyword }
  package var step: ExpressionSyntax? { first() }
  /// What is counted, behind the step.
  package var measured: ExpressionSyntax? { node.expressions.count == 3 ? node.second : nil }
  /// The points behind 扣 or 加.
  package var amount: ExpressionSyntax? { node.expressions.dropFirst().last }
  package var cap: ValueClauseSyntax? { first() }
  package var deducts: Bool { has(.deduct) }
  package var adds: Bool { has(.add) }
  /// Whether it says 不足进一.
  package var countsStarted: Bool { has(.started) }
  /// Whether it says 按比例.
  package var countsProrata: Bool { has(.prorata) }
}

/// `condition 时 得? sum` of `clause`
package struct OverrideSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .overrideClause { node = it } else { return nil } }
  package var condition: ExpressionSyntax? { first() }
  package var value: ExpressionSyntax? { node.second }
}

/// `(condition 时)? 须说明` of `clause`; `demand = condition 时 须说明`
package struct DemandSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .explainClause { node = it } else { return nil } }
  package var condition: ExpressionSyntax? { first() }
}

/// `policy = (缺失时 | 分母为零时 | 全为零时 | 不适用时) (报错 | 待定 | 不适用 | 组内折算 | 全表折算 | sum)`
package struct PolicySyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .policyClause { node = it } else { return nil } }
  /// 缺失时, 分母为零时, 全为零时 or 不适用时.
  package var situation: Keyword? { node.tokens.first?.keyword }
  /// 报错, 待定, 不适用, 组内折算 or 全表折算.
  package var word: Keyword? { node.tokens.dropFirst().compactMap(\.keyword).first { $0 != .gets } }
  package var value: ExpressionSyntax? { first() }
}
