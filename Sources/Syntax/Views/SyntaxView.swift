import Source

/// A node seen as one rule of the grammar, its parts under their names.
///
/// Above each view stands its rule, in the words of the grammar at the top of `Parse.swift`; an accessor gives the part
/// of the rule whose name it has. In a tree with errors any part may be missing: one part is optional, several are a
/// list that may be empty, and what could not be read stands among the expressions.
package protocol SyntaxView: SyntaxPart {
  /// The node that is seen.
  var node: SyntaxNode { get }
  /// The view of a node of its kind; nil for any other node.
  init?(_ node: SyntaxNode)
}

/// A part of the text: a node or a word.
package protocol SyntaxPart: Sendable {
  /// From its first to its last token, leading and trailing trivia left out.
  var range: SourceRange { get }
  /// The text as written.
  var text: String { get }
}

extension SyntaxView {
  package var range: SourceRange { node.range }
  package var text: String { node.text }

  func first<View: SyntaxView>() -> View? { node.firstView() }
  func first<View: SyntaxView>(_ kind: SyntaxKind) -> View? { node.first(kind).flatMap { View($0) } }
  func all<View: SyntaxView>() -> [View] { node.views() }
  func all<View: SyntaxView>(_ kind: SyntaxKind) -> [View] { node.all(kind).compactMap { View($0) } }
  func has(_ keyword: Keyword) -> Bool { node.keyword(keyword) != nil }
}

extension SyntaxNode {
  func views<View: SyntaxView>() -> [View] { elements.compactMap { node($0).flatMap { View($0) } } }
  func firstView<View: SyntaxView>() -> View? {
    for element in elements {
      if let child = node(element), let view = View(child) { return view }
    }
    return nil
  }

  var expressions: [ExpressionSyntax] { views() }
  /// The second of its expressions.
  var second: ExpressionSyntax? { expressions.dropFirst().first }
  /// The words of a kind.
  func words(_ kind: SyntaxKind) -> [TokenSyntax] {
    tokens.compactMap { $0.kind == kind ? TokenSyntax($0, in: self) : nil }
  }
  /// The words with which its children of a kind begin.
  func words(beginning kind: SyntaxKind) -> [TokenSyntax] {
    all(kind).compactMap { child in child.tokens.first.map { TokenSyntax($0, in: child) } }
  }
  /// The text between its quotes.
  package var content: String? { words(.text).first?.content }
  /// The text behind 来自, half-width.
  var label: String? { first(.fromClause)?.content.map { halfWidth($0) } }
}

/// One word.
package struct TokenSyntax: SyntaxPart {
  private let token: Token
  package let text: String
  init(_ token: Token, in node: SyntaxNode) { (self.token, text) = (token, node.text(of: token)) }

  package var range: SourceRange { token.range }
  /// The keyword that it spells.
  package var keyword: Keyword? { token.keyword }
  /// The text between its quotes, escapes resolved.
  package var content: String {
    var result = ""
    var escaped = false
    for character in text.dropFirst().dropLast() {
      if character == "\\", !escaped {
        escaped = true
      } else {
        result.append(character)
        escaped = false
      }
    }
    return result
  }
}

/// A name, where it is declared or used.
package struct NameSyntax: SyntaxView {
  package let node: SyntaxNode
  package init?(_ it: SyntaxNode) { if it.kind == .name { node = it } else { return nil } }
  /// The name, normalised to half-width, quotes removed.
  package var value: String {
    let tokens = node.tokens
    guard let token = tokens.first else { return "" }
    // A name that a blank has cut in two: the parser has said so.
    if tokens.count == 2, tokens.allSatisfy({ $0.kind == .word }) {
      return tokens.map { halfWidth(node.text(of: $0)) }.joined()
    }
    let behindSign = tokens.dropFirst(2).map { node.text(of: $0) }.joined()
    let text = halfWidth(node.text(of: token)) + (node.token(.percent) == nil ? "" : "%" + behindSign)
    switch token.kind {
    case .text: return TokenSyntax(token, in: node).content
    case .quotedName: return String(text.dropFirst().dropLast())
    case .unclosedName: return String(text.dropFirst())
    default: return text
    }
  }

  /// The unit that it names: plain, quoted, a compound, or %.
  package var unit: String {
    if node.tokens.count == 1, node.token(.percent) == nil { return value }
    return halfWidth(text).filter { !$0.isWhitespace }
  }
}

/// A view with a name of its own.
package protocol NamedSyntax: SyntaxView {}

extension NamedSyntax {
  /// The name, normalised to half-width, quotes removed.
  package var name: String? { (first() as NameSyntax?)?.value }
  /// The place of the name; the whole where it is missing.
  package var nameRange: SourceRange { node.first(.name)?.range ?? range }
}

/// A view with a number of its own.
package protocol NumberedSyntax: SyntaxView {}

extension NumberedSyntax {
  /// The number with what is written at it.
  package var number: TokenSyntax? { numbers.first }
  /// Several, where the rule has `number (到 number)?`.
  package var numbers: [TokenSyntax] { node.words(.number) }
  /// The number with its unit, be there a blank between them or not.
  package var amount: String? { number.map { $0.text + (node.first(.detachedUnit)?.text ?? "") } }
}

/// A view to which `依据 text` belongs.
package protocol CitingSyntax: SyntaxView {}

extension CitingSyntax {
  package var citations: [String] { node.all(.basisClause).compactMap(\.content) }
}

/// A view to which policies belong.
package protocol PolicyHolderSyntax: SyntaxView {}

extension PolicyHolderSyntax {
  package var policies: [PolicySyntax] { all() }
}

/// A view to which `condition 时 …` belongs.
package protocol ConditionalHolderSyntax: SyntaxView {}

extension ConditionalHolderSyntax {
  package var demands: [DemandSyntax] { all() }
  package var overrides: [OverrideSyntax] { all() }
}
