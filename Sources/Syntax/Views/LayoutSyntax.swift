import Source

/// `layout = 版式 name { (layoutItem ;?)* }`
package struct LayoutSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .layoutDeclaration { node = it } else { return nil } }
  package var forms: [LayoutFormsSyntax] { all() }
  package var lists: [LayoutListSyntax] { all() }
  package var parts: [LayoutPartSyntax] { all() }
  package var bands: [LayoutBandSyntax] { all() }
  package var values: [LayoutValueSyntax] { all() }
}

/// `表单 : 每张工作表 (有 text+)?`
package struct LayoutFormsSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .layoutForms { node = it } else { return nil } }
  package var labels: [TokenSyntax] { node.words(.text) }
}

/// `工作表 text : 每行 listColumn (, listColumn)*`; `listColumn = text 列 (是名称 | 是值 | 是单位)`
package struct LayoutListSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .layoutList { node = it } else { return nil } }
  package var sheet: TokenSyntax? { node.words(.text).first }
  package var columns: [LayoutColumnSyntax] { all() }
}

/// `工作表 text { (value | band)* }`: what stands on another sheet of the same form
package struct LayoutPartSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .layoutPart { node = it } else { return nil } }
  package var sheet: TokenSyntax? { node.words(.text).first }
  package var bands: [LayoutBandSyntax] { all() }
  package var values: [LayoutValueSyntax] { all() }
}

/// `path : place` and `自报 path : place`
package struct LayoutValueSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .layoutValue { node = it } else { return nil } }
  package var target: LayoutTargetSyntax? { first() }
  package var place: LayoutPlaceSyntax? { first() }
}

/// `(自报 .?)? name (. name)* (. text)?`; the text is a line of a checklist
package struct LayoutTargetSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .layoutTarget { node = it } else { return nil } }
  package var isClaim: Bool { node.hasLayoutWord(.claims) }
  package var names: [NameSyntax] { all() }
  /// The line of a checklist, which is said by its text.
  package var line: TokenSyntax? { node.words(.text).first }
}

/// `place = text (右 | 下 | 冒号后 | 行 text (列 | 右))`
package struct LayoutPlaceSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .layoutPlace { node = it } else { return nil } }
  package var labels: [TokenSyntax] { node.words(.text) }
  package func says(_ word: LayoutWord) -> Bool { node.hasLayoutWord(word) }
}

/// `band = (表 name | 指标) : 从 text 下 (到 text 之前)? (, bandClause)*`
package struct LayoutBandSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .layoutBand { node = it } else { return nil } }
  package var start: TokenSyntax? { node.words(.text).first }
  package var end: TokenSyntax? { node.words(.text).dropFirst().first }
  package var columns: [LayoutColumnSyntax] { all() }
  /// The labels behind 按.
  package var path: [TokenSyntax] { node.all(.layoutPath).flatMap { $0.words(.text) } }
  /// The place of 按.
  package var pathRange: SourceRange? { node.first(.layoutPath)?.range }
  /// The columns behind 合并照抄; nil where it does not say.
  package var merged: [NameSyntax]? {
    let all = node.all(.layoutMerged)
    return all.isEmpty ? nil : all.flatMap { $0.views() }
  }
  /// The texts behind 名称去掉.
  package var stripped: [TokenSyntax] { node.all(.layoutStrip).flatMap { $0.words(.text) } }
  package var omissions: [LayoutOmissionSyntax] { all() }
  /// The place of 上级 独占一行.
  package var parents: SourceRange? { node.first(.layoutParents)?.range }
}

/// `name 是 (text 列 (右 | 左)? | name 括号里的数)` and `listColumn`
package struct LayoutColumnSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .layoutColumn { node = it } else { return nil } }
  package var label: TokenSyntax? { node.words(.text).first }
  /// The column in whose brackets the number stands.
  package var source: NameSyntax? { (all() as [NameSyntax]).dropFirst().first }
  package func says(_ word: LayoutWord) -> Bool { node.hasLayoutWord(word) }
}

/// `略去 name (空 | text) (或 (空 | text))*`
package struct LayoutOmissionSyntax: NamedSyntax {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .layoutOmit { node = it } else { return nil } }
  package var omitsBlank: Bool { node.hasLayoutWord(.blank) }
  package var texts: [TokenSyntax] { node.words(.text) }
}

extension SyntaxNode {
  /// Whether one of its own words spells a word of the block.
  fileprivate func hasLayoutWord(_ word: LayoutWord) -> Bool {
    tokens.contains { ($0.kind == .word || $0.kind == .keyword) && word.isSpelled(halfWidth(text(of: $0))) }
  }
}
