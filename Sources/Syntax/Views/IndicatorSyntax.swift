/// `indicator = (指标 | 加分 | 扣分)? name number (, (可调 span | rows | 取 name | 占 sum | 依据 text | policy))*
/// ({ (indicator | policy | demand)* } | : sentence)`
package struct IndicatorSyntax: NamedSyntax, NumberedSyntax, CitingSyntax, PolicyHolderSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .indicatorDeclaration { node = it } else { return nil } }
  /// 指标, 加分 or 扣分.
  package var word: Keyword? { node.tokens.first?.keyword }
  package var adjustable: SpanSyntax? { first() }
  package var rows: RowsSyntax? { first() }
  package var composition: CompositionSyntax? { first() }
  package var share: ValueClauseSyntax? { first(.shareClause) }
  package var block: IndicatorBlockSyntax? { first() }
  package var sentence: SentenceSyntax? { first() }
}

/// `{ (indicator | policy | demand)* }` of `indicator`
package struct IndicatorBlockSyntax: PolicyHolderSyntax, ConditionalHolderSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .indicatorBlock { node = it } else { return nil } }
  package var indicators: [IndicatorSyntax] { all() }
}

/// `rows = 逐行 name (当 condition)? (均分 number? 余数归末项?)?`
package struct RowsSyntax: NamedSyntax, NumberedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .rowsClause { node = it } else { return nil } }
  package var condition: ExpressionSyntax? { first() }
  /// Whether it says 均分.
  package var splitsEqually: Bool { has(.equally) }
  package var givesRestToLast: Bool { has(.restToLast) }
}

/// `取 name` of `indicator`
package struct CompositionSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .compositionClause { node = it } else { return nil } }
}

/// `rule = 规则 name : sentence`
package struct RuleSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .ruleDeclaration { node = it } else { return nil } }
  package var sentence: SentenceSyntax? { first() }
}

/// `formula = 公式 name (( parameter (, parameter)* ))? (: type)? = condition (, policy)*`
///
/// `outcome = 另列 name (: type)? = condition (, (policy | 依据 text))*`
///
/// `summary = 汇总 name (: type)? (按 sum)? = condition (, (policy | 依据 text))*`
package struct FigureSyntax: NamedSyntax, CitingSyntax, PolicyHolderSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) {
    switch it.kind {
    case .formulaDeclaration, .outcomeDeclaration, .summaryDeclaration: node = it
    default: return nil
    }
  }

  /// What a formula is called with; nil where it is a figure by itself.
  package var parameters: [ParameterSyntax]? { node.first(.parameterList)?.views() }
  package var type: TypeSyntax? { first() }
  /// The key behind 按.
  package var group: ExpressionSyntax? { node.first(.groupClause)?.firstView() }
  package var value: ExpressionSyntax? { first() }
}

/// `parameter = name : type`
package struct ParameterSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .parameter { node = it } else { return nil } }
  package var type: TypeSyntax? { first() }
}
