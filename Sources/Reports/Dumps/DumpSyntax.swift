import Program
import Source
import Syntax

/// The tokens of a file, one a line: its place, its kind, its text.
package func dumpTokens(_ tree: SyntaxTree) -> String {
  tree.tokens.filter { !$0.kind.isTrivia }.map { token in
    let start = Place(tree.file, token.range).start
    let word = token.keyword.map { " \($0)" } ?? ""
    return "\(start.line):\(start.column) \(token.kind)\(word) \(visibleText(tree.file.text(token.range)))\n"
  }.joined()
}

/// The tree of a file: a node a line below what it belongs to, tokens in quotes.
package func dumpTree(_ tree: SyntaxTree) -> String {
  var lines: [String] = []
  var stack = [(node: tree.root, depth: 0)]
  while let (node, depth) = stack.popLast() {
    let indent = String(repeating: "  ", count: depth)
    let tokens = node.tokens.map { "「\(visibleText(node.text(of: $0)))」" }.joined(separator: " ")
    lines.append(indent + "\(node.kind)" + (tokens.isEmpty ? "" : " " + tokens))
    for child in node.nodes.reversed() { stack.append((child, depth + 1)) }
  }
  return lines.joined(separator: "\n") + "\n"
}
