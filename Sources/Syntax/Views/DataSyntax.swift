import Source

/// `name : type (, (inputClause | role))*` of `inputs` and `table`
///
/// `inputClause = 来自 text | 符号来自 text | 单位来自 text | 可缺 | 整数 | 范围 span`; `role = 作名称 | 作分值 | 作得分 | 作理由 | 作自报`
package struct InputSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .inputDeclaration { node = it } else { return nil } }
  package var type: TypeSyntax? { first() }
  /// The text behind 来自, half-width.
  package var label: String? { node.label }
  /// What stands behind 符号来自 and behind 单位来自.
  package var signSources: [PartSourceSyntax] {
    node.all(.signSourceClause).compactMap { PartSourceSyntax($0) }
  }
  package var unitSources: [PartSourceSyntax] {
    node.all(.unitSourceClause).compactMap { PartSourceSyntax($0) }
  }
  package var isOptional: Bool { node.first(.optionalClause) != nil }
  /// The place of 整数.
  package var whole: SourceRange? { node.first(.wholeClause)?.range }
  package var bounds: SpanSyntax? { first() }
  package var roles: [TokenSyntax] { node.words(beginning: .roleClause) }
}

/// `符号来自 text` and `单位来自 text` of `inputClause`
package struct PartSourceSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) {
    if it.kind == .signSourceClause || it.kind == .unitSourceClause { node = it } else { return nil }
  }
  /// The text behind it, half-width.
  package var source: String? { node.content.map { halfWidth($0) } }
}

/// `type = unit`
package struct TypeSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .typeReference { node = it } else { return nil } }
  /// The name or the unit, half-width, without 「 」.
  package var name: String {
    guard node.tokens.contains(where: { $0.kind == .quotedName }) else { return halfWidth(text) }
    return node.tokens.map { token in
      let written = halfWidth(node.text(of: token))
      return token.kind == .quotedName ? String(written.dropFirst().dropLast()) : written
    }.joined()
  }
}

/// `范围 span` of `inputClause` and `可调 span` of `indicator`; `span = sum 到 sum | bound (且 bound)*`
package struct SpanSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) {
    if it.kind == .rangeClause || it.kind == .adjustableClause { node = it } else { return nil }
  }

  /// The bounds, as those of a tier.
  package var head: HeadSyntax? { first() }
}

/// `table = 表 name (, (来自 text | 略去 condition))* { (name : type (, (inputClause | role))* ;? | check)* }`
package struct TableSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .tableDeclaration { node = it } else { return nil } }
  /// The text behind 来自, half-width.
  package var label: String? { node.label }
  package var columns: [InputSyntax] { all() }
  /// The conditions behind 略去.
  package var omissions: [ExpressionSyntax] { node.all(.omissionClause).flatMap(\.expressions) }
  package var checks: [CheckSyntax] { all() }
}

/// `unit (= (unit | number))?` of `units = 计量单位 { unit (= (unit | number))? (; …)* }`
package struct UnitSyntax: NumberedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .unitDeclaration { node = it } else { return nil } }
  package var unit: String? { names.first?.unit }
  /// The unit behind `=`.
  package var other: String? { names.dropFirst().first?.unit }
  private var names: [NameSyntax] { all() }
}

/// `calendar = 日历 number (到 number)? { (放假 | 上班) number (到 number)? (; …)* }`
package struct CalendarSyntax: NumberedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .calendarDeclaration { node = it } else { return nil } }
  package var entries: [CalendarEntrySyntax] { all() }
}

/// `(放假 | 上班) number (到 number)?` of `calendar`
package struct CalendarEntrySyntax: NumberedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .calendarEntry { node = it } else { return nil } }
  package var isHoliday: Bool { has(.holiday) }
}

/// `levels = 级别 name { name (又写 text (, text)*)? (; …)* }`
package struct LevelsSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .levelDeclaration { node = it } else { return nil } }
  package var entries: [LevelSyntax] { all() }
  /// Whether something in it could not be read, which may have been a level.
  package var hasErrors: Bool { node.first(.errorNode) != nil }
}

/// `name (又写 text (, text)*)?` of `levels`
package struct LevelSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .levelEntry { node = it } else { return nil } }
  /// The texts behind 又写, half-width.
  package var aliases: [String] {
    node.first(.aliasClause)?.words(.text).map { halfWidth($0.content) } ?? []
  }
}
