import Source

/// A lossless tree over one file: its tokens in order are the file, byte for byte.
///
/// Nodes live in one array and children are slices of another; a `SyntaxNode` is a handle into both.
package final class SyntaxTree: Sendable {
  /// The file the tree was read from.
  package let file: SourceFile
  /// All tokens, trivia included, in the order of the file.
  package let tokens: [Token]
  /// Whether the whole file could be read; where not, something may be missing from the tree.
  package let isComplete: Bool
  /// Whether reading stopped at a limit: what was read is no whole, and nothing else is said of it.
  package let isCutShort: Bool
  /// How many nodes stand inside one another at the deepest place.
  package let height: Int
  /// Trees deeper than this are not checked: whoever walks them needs a stack.
  package static let maximumHeight = 600
  let records: [Record]
  let children: [Element]

  struct Record: Sendable {
    var kind: SyntaxKind
    var firstChild: Int
    var childCount: Int
    var range: SourceRange
  }

  /// A child of a node.
  package enum Element: Sendable {
    /// A node, by its index.
    case node(Int)
    /// A token, by its index.
    case token(Int)
  }

  init(
    file: SourceFile, tokens: [Token], records: [Record], children: [Element], height: Int, isComplete: Bool,
    isCutShort: Bool
  ) {
    self.isComplete = isComplete
    self.isCutShort = isCutShort
    self.height = height
    self.file = file
    self.tokens = tokens
    self.records = records
    self.children = children
  }

  /// Whether the meaning of the tree can be asked for.
  package var isCheckable: Bool { height <= Self.maximumHeight && !isCutShort }

  /// The node of the whole file.
  package var root: SyntaxNode { SyntaxNode(tree: self, index: records.count - 1) }
}

/// A node of a tree.
package struct SyntaxNode: Sendable {
  /// The tree the node belongs to.
  package let tree: SyntaxTree
  let index: Int

  /// What the node is.
  package var kind: SyntaxKind { tree.records[index].kind }
  /// From its first to its last token, leading and trailing trivia left out.
  package var range: SourceRange { tree.records[index].range }
  /// The node's text as written.
  package var text: String { tree.file.text(range) }

  /// Its children in the order of the file.
  package var elements: ArraySlice<SyntaxTree.Element> {
    let record = tree.records[index]
    return tree.children[record.firstChild..<(record.firstChild + record.childCount)]
  }

  /// Its child nodes.
  package var nodes: [SyntaxNode] { elements.compactMap { node($0) } }

  /// Its own tokens, trivia left out.
  package var tokens: [Token] { elements.compactMap { token($0) } }

  /// The first child of a kind.
  package func first(_ kind: SyntaxKind) -> SyntaxNode? { first { $0.kind == kind } }
  /// The children of a kind.
  package func all(_ kind: SyntaxKind) -> [SyntaxNode] {
    elements.compactMap { element in node(element).flatMap { $0.kind == kind ? $0 : nil } }
  }
  /// The first own token of a kind.
  package func token(_ kind: SyntaxKind) -> Token? { firstToken { $0.kind == kind } }
  /// The first own token that is the keyword.
  package func keyword(_ keyword: Keyword) -> Token? { firstToken { $0.keyword == keyword } }

  func node(_ element: SyntaxTree.Element) -> SyntaxNode? {
    if case .node(let index) = element { SyntaxNode(tree: tree, index: index) } else { nil }
  }

  private func token(_ element: SyntaxTree.Element) -> Token? {
    guard case .token(let index) = element, !tree.tokens[index].kind.isTrivia else { return nil }
    return tree.tokens[index]
  }

  private func first(where isWanted: (SyntaxNode) -> Bool) -> SyntaxNode? {
    for element in elements {
      if let node = node(element), isWanted(node) { return node }
    }
    return nil
  }

  private func firstToken(where isWanted: (Token) -> Bool) -> Token? {
    for element in elements {
      if let token = token(element), isWanted(token) { return token }
    }
    return nil
  }

  /// The text of one of the file's tokens.
  package func text(of token: Token) -> String { tree.file.text(token.range) }

  /// The tokens below the node, trivia included, in order: printing them gives the input back.
  package var allTokens: [Token] {
    var result: [Token] = []
    var stack: [SyntaxTree.Element] = [.node(index)]
    while let element = stack.popLast() {
      switch element {
      case .token(let index): result.append(tree.tokens[index])
      case .node(let index):
        stack.append(contentsOf: SyntaxNode(tree: tree, index: index).elements.reversed())
      }
    }
    return result
  }
}
