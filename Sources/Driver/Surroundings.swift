import Source
import Syntax

/// What stands around a place of a template: the declaration it is in, or those beside it.
struct Surroundings {
  private let file: SourceFile
  private var declarations: [SourceRange] = []
  private var blocks: [SourceRange] = []

  init(_ tree: SyntaxTree) {
    file = tree.file
    var stack = [tree.root]
    while let node = stack.popLast() {
      if node.kind.isDeclaration { declarations.append(node.range) }
      if node.kind.isBlockOfDeclarations { blocks.append(node.range) }
      stack.append(contentsOf: node.nodes)
    }
    declarations.sort { $0.start < $1.start }
  }

  /// The lines of the ranges with the declaration that holds them; between declarations, both beside them.
  func zone(of ranges: [SourceRange]) -> SourceRange {
    guard let first = ranges.first else { return SourceRange(0, 0) }
    let range = ranges.dropFirst().reduce(first) { $0.union($1) }
    var zone = lines(of: range)
    let declaration = declarations.last { $0.contains(range) }
    let block = blocks.filter { $0.contains(range) }.min { $0.length < $1.length }
    if let declaration, block.map({ declaration.length <= $0.length }) ?? true {
      return zone.union(declaration)
    }
    if let before = declarations.last(where: { $0.end <= range.start }) { zone = zone.union(before) }
    if let after = declarations.first(where: { $0.start >= range.end }) { zone = zone.union(after) }
    return zone
  }

  private func lines(of range: SourceRange) -> SourceRange {
    file.lineRange(file.position(of: Int(range.start)).line)
      .union(file.lineRange(file.position(of: Int(range.end)).line))
  }
}

extension SourceRange {
  fileprivate var length: UInt32 { end - start }

  fileprivate func contains(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }
}

extension SyntaxKind {
  /// Whether a node says one thing that is read on its own.
  var isDeclaration: Bool {
    switch self {
    case .yearItem, .versionItem, .totalItem, .roundingItem, .identifierItem, .inputDeclaration,
      .calendarDeclaration, .unitBlock, .levelDeclaration, .formulaDeclaration, .outcomeDeclaration,
      .summaryDeclaration, .indicatorDeclaration, .ruleDeclaration, .gradesBlock, .vetoDeclaration,
      .checkDeclaration:
      true
    default: false
    }
  }

  /// Whether a node holds declarations side by side.
  fileprivate var isBlockOfDeclarations: Bool {
    switch self {
    case .templateDeclaration, .inputBlock, .tableDeclaration, .indicatorBlock: true
    default: false
    }
  }
}
