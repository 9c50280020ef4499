/// A part of a printed cell that a rule of the grammar describes.
final class Node: Sendable {
  /// The name of the rule.
  let rule: String
  /// The characters that it describes.
  let range: Range<Int>
  /// The parts that rules within it describe, in order.
  let children: [Node]

  init(_ rule: String, _ range: Range<Int>, _ children: [Node]) {
    self.rule = rule
    self.range = range
    self.children = children
  }

  /// The first part that this rule describes.
  subscript(_ rule: String) -> Node? { children.first { $0.rule == rule } }

  /// All parts that this rule describes.
  func all(_ rule: String) -> [Node] { children.filter { $0.rule == rule } }

  /// Whether a rule describes a part of it.
  func has(_ rule: String) -> Bool { self[rule] != nil }

  /// The first part at any depth that this rule describes.
  func first(_ rule: String) -> Node? {
    for child in children {
      if child.rule == rule { return child }
      if let found = child.first(rule) { return found }
    }
    return nil
  }

  /// All parts at any depth that this rule describes.
  func everything(_ rule: String) -> [Node] {
    children.flatMap { ($0.rule == rule ? [$0] : []) + $0.everything(rule) }
  }
}
