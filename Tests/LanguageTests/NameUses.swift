import Source
import Syntax

/// Where a template declares names and where it uses them.
struct NameUses {
  private(set) var declared: [SourceRange] = []
  private(set) var used: [SourceRange] = []

  private let file: SourceFile

  init(_ tree: SyntaxTree) {
    file = tree.file
    visit(tree.root)
  }

  /// Nodes whose first name is the one that they declare.
  private static let declarations: Set<SyntaxKind> = [
    .templateDeclaration, .inputDeclaration, .tableDeclaration, .ruleDeclaration, .levelDeclaration,
    .levelEntry,
    .formulaDeclaration, .outcomeDeclaration, .summaryDeclaration, .indicatorDeclaration, .checkDeclaration,
    .unitDeclaration,
  ]

  private mutating func visit(_ node: SyntaxNode, isGrade: Bool = false) {
    let declares = Self.declarations.contains(node.kind) || (isGrade && node.kind == .tierEntry)
    var isFirst = true
    for child in node.nodes {
      switch child.kind {
      case .name:
        // Words of the language are for the parser.
        guard child.tokens.count == 1, child.tokens[0].keyword == nil else { continue }
        // 家 = 户 declares either where it is not known.
        if declares && isFirst || node.kind == .unitDeclaration {
          declared.append(child.range)
        } else {
          used.append(child.range)
        }
        isFirst = false
      case .typeReference where child.token(.percent) == nil: used.append(child.range)
      case .literal: visitUnit(child)
      default: visit(child, isGrade: node.kind == .gradesBlock)
      }
    }
  }

  /// A number with a unit of letters; days, times of the clock and shares have none.
  private mutating func visitUnit(_ literal: SyntaxNode) {
    guard let token = literal.token(.number) else { return }
    let text = file.text(token.range)
    guard let last = text.unicodeScalars.last, last.properties.isAlphabetic, !text.contains("月"),
      !text.contains("年")
    else { return }
    used.append(token.range)
  }
}

/// A name with one slip in it.
struct NameSlip: CustomStringConvertible {
  let place: SourceRange
  let name: String
  let misspelt: String

  var description: String { "\(name) → \(misspelt)" }

  /// Every way in which one character of the name becomes 误, or 误 is added behind it.
  static func all(at place: SourceRange, in file: SourceFile) -> [NameSlip] {
    let name = file.text(place)
    let isQuoted = name.hasPrefix("「")
    let inside = Array(isQuoted ? name.dropFirst().dropLast() : name[...])
    let isNumber = inside.first?.isNumber ?? false
    let changed = inside.indices.filter { !(isNumber && (inside[$0].isNumber || inside[$0] == ".")) }
      .map { index in String(inside[..<index] + ["误"] + inside[(index + 1)...]) }
    return (changed + [String(inside) + "误"]).map {
      NameSlip(place: place, name: name, misspelt: isQuoted ? "「\($0)」" : $0)
    }
  }

  /// The file with the slip.
  func made(in file: SourceFile) -> SourceFile {
    let (start, end) = (Int(place.start), Int(place.end))
    return SourceFile(
      path: file.path, bytes: file.bytes[..<start] + Array(misspelt.utf8) + file.bytes[end...])
  }

  /// Where the misspelt name stands in the file with the slip.
  var placeAfter: SourceRange { SourceRange(Int(place.start), Int(place.start) + misspelt.utf8.count) }
}
