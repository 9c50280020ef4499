import Source

/// What the parser says while it reads: nodes open and close around the tokens that matter.
package enum TreeEvent: Sendable, Hashable {
  /// A node begins.
  case open(SyntaxKind)
  /// The innermost open node ends.
  case close
  /// The next token that is not trivia belongs to the innermost open node.
  case advance
}

/// Builds the lossless tree from all tokens and the parser's events; trivia goes to the node it stands in.
package func buildTree(
  file: SourceFile, tokens: [Token], events: [TreeEvent], isComplete: Bool, isCutShort: Bool = false
) -> SyntaxTree {
  var builder = TreeBuilder(file: file, tokens: tokens)
  for event in events { builder.take(event) }
  return builder.finish(isComplete: isComplete, isCutShort: isCutShort)
}

private struct TreeBuilder {
  let file: SourceFile
  let tokens: [Token]
  private var position = 0
  private var stack: [(kind: SyntaxKind, firstPending: Int)] = []
  private var pending: [SyntaxTree.Element] = []
  private var records: [SyntaxTree.Record] = []
  private var children: [SyntaxTree.Element] = []
  private var heights: [Int] = []

  init(file: SourceFile, tokens: [Token]) {
    self.file = file
    self.tokens = tokens
    children.reserveCapacity(tokens.count + tokens.count / 2)
  }

  mutating func take(_ event: TreeEvent) {
    switch event {
    case .open(let kind):
      if !stack.isEmpty { takeTrivia() }
      stack.append((kind, pending.count))
    case .close:
      if stack.count == 1 { takeRest() }
      closeNode()
    case .advance:
      takeTrivia()
      takeToken()
    }
  }

  func finish(isComplete: Bool, isCutShort: Bool) -> SyntaxTree {
    SyntaxTree(
      file: file, tokens: tokens, records: records, children: children, height: heights.max() ?? 0,
      isComplete: isComplete, isCutShort: isCutShort)
  }

  private mutating func takeTrivia() {
    while position < tokens.count, tokens[position].kind.isTrivia { takeToken() }
  }

  private mutating func takeRest() {
    while position < tokens.count { takeToken() }
  }

  private mutating func takeToken() {
    guard position < tokens.count else { return }
    pending.append(.token(position))
    position += 1
  }

  private mutating func closeNode() {
    guard let (kind, first) = stack.popLast() else { return }
    // No slice outlives its line: one that did would have all that is pending copied.
    let count = pending.count - first
    let record = SyntaxTree.Record(
      kind: kind, firstChild: children.count, childCount: count, range: range(of: pending[first...]))
    children.append(contentsOf: pending[first...])
    heights.append(1 + pending[first...].reduce(0) { max($0, height(of: $1)) })
    pending.removeLast(count)
    records.append(record)
    pending.append(.node(records.count - 1))
  }

  private func height(of element: SyntaxTree.Element) -> Int {
    if case .node(let index) = element { heights[index] } else { 0 }
  }

  private func range(of elements: ArraySlice<SyntaxTree.Element>) -> SourceRange {
    var result: SourceRange?
    for element in elements {
      let range: SourceRange
      switch element {
      case .token(let index):
        if tokens[index].kind.isTrivia || tokens[index].kind == .endOfFile { continue }
        range = tokens[index].range
      case .node(let index):
        if records[index].range.start == records[index].range.end { continue }
        range = records[index].range
      }
      result = result?.union(range) ?? range
    }
    if let result { return result }
    let at = position < tokens.count ? Int(tokens[position].range.start) : file.bytes.count
    return SourceRange(at, at)
  }
}
