import Source

/// `file = version? (template | layout)*`
package struct FileSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .file { node = it } else { return nil } }
  package var version: SettingSyntax? { first() }
  package var templates: [TemplateSyntax] { all() }
  /// The layouts outside a template.
  package var layouts: [LayoutSyntax] { all() }
}

/// `template = 模板 name { declaration* }`
package struct TemplateSyntax: NamedSyntax, CitingSyntax, PolicyHolderSyntax, ConditionalHolderSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .templateDeclaration { node = it } else { return nil } }
  package var years: [SettingSyntax] { all(.yearItem) }
  package var versions: [SettingSyntax] { all(.versionItem) }
  package var identifiers: [SettingSyntax] { all(.identifierItem) }
  package var totals: [TotalSyntax] { all() }
  package var roundings: [RoundingSyntax] { all() }
  package var inputs: [InputSyntax] { node.all(.inputBlock).flatMap { $0.views() } }
  /// Checks among the inputs, where they do not belong.
  package var checksAmongInputs: [CheckSyntax] { node.all(.inputBlock).flatMap { $0.views() } }
  package var tables: [TableSyntax] { all() }
  package var rules: [RuleSyntax] { all() }
  package var units: [UnitSyntax] { node.all(.unitBlock).flatMap { $0.views() } }
  package var levels: [LevelsSyntax] { all() }
  package var calendars: [CalendarSyntax] { all() }
  package var formulas: [FigureSyntax] { all(.formulaDeclaration) }
  package var outcomes: [FigureSyntax] { all(.outcomeDeclaration) }
  package var summaries: [FigureSyntax] { all(.summaryDeclaration) }
  package var indicators: [IndicatorSyntax] { all() }
  package var grades: [GradesSyntax] { all() }
  package var vetoes: [VetoSyntax] { all() }
  package var checks: [CheckSyntax] { all() }
  package var layouts: [LayoutSyntax] { all() }
  /// What is said of the total behind it, or behind the rounding.
  package var highestTotal: [ValueClauseSyntax] { limits(.atMostClause) }
  package var lowestTotal: [ValueClauseSyntax] { limits(.atLeastClause) }

  private func limits(_ kind: SyntaxKind) -> [ValueClauseSyntax] {
    totals.flatMap { $0.all(kind) } + roundings.flatMap { $0.all(kind) }
  }
}

/// `version = 衡 number`; `declaration = 年度 number | 版本 (text | number) | 标识 name`
package struct SettingSyntax: NamedSyntax, NumberedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) {
    switch it.kind {
    case .languageVersion, .yearItem, .versionItem, .identifierItem: node = it
    default: return nil
    }
  }

  /// A text without its quotes, or a number, half-width.
  package var value: String? { node.content ?? number.map { halfWidth($0.text) } }
}

/// `declaration = 总分 number (, (最高 | 最低) sum)*`
package struct TotalSyntax: NumberedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .totalItem { node = it } else { return nil } }
}

/// `declaration = 取整 name number name? (, (最高 | 最低) sum)*`
package struct RoundingSyntax: NamedSyntax, NumberedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .roundingItem { node = it } else { return nil } }
  /// The words behind the number.
  package var words: [TokenSyntax] { node.words(.word) }
}

/// `grades = 等次 { head : name (; …)* }`
package struct GradesSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .gradesBlock { node = it } else { return nil } }
  package var entries: [TierSyntax] { all() }
}

/// `veto = 否决 condition 时 effect (, (因为 text | 依据 text | policy))*`
package struct VetoSyntax: CitingSyntax, PolicyHolderSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .vetoDeclaration { node = it } else { return nil } }
  package var condition: ExpressionSyntax? { first() }
  package var effect: EffectSyntax? { first() }
  /// The text behind 因为.
  package var reason: String? { node.first(.becauseClause)?.content }
}

/// `effect = 等次 (定为 name | 不高于 name | 上调 number | 下调 number)`
package struct EffectSyntax: NamedSyntax, NumberedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .gradeEffect { node = it } else { return nil } }
  /// Whether it says 定为.
  package var sets: Bool { has(.setTo) }
  /// Whether it says 下调.
  package var lowers: Bool { has(.lower) }
}

/// `check = 核对 name : condition (, (误差 sum | (错误 | 提醒) text? | policy))*`
package struct CheckSyntax: NamedSyntax, PolicyHolderSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .checkDeclaration { node = it } else { return nil } }
  package var condition: ExpressionSyntax? { first() }
  package var tolerance: ExpressionSyntax? { (first(.toleranceClause) as ValueClauseSyntax?)?.value }
  /// Whether it says 错误.
  package var isError: Bool { node.first(.severityClause)?.keyword(.mistake) != nil }
  /// The text behind 错误 or 提醒.
  package var message: String? { node.first(.severityClause)?.content }
}
