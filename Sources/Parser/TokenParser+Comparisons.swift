import Source
import Syntax

extension TokenParser {
  /// The comparison that the current word is, where it is compared with something and is no name.
  var foreignComparison: ForeignComparison? {
    guard current.kind == .word, let found = ForeignComparison(text(of: current)) else { return nil }
    guard text(of: current) == found.word else { return found }
    switch peek(1).kind {
    case .number, .word, .quotedName, .openParen: return found
    default: return nil
    }
  }

  /// Reads the comparison and what it compares with as what it would be with its sign.
  mutating func parseForeignComparison(_ found: ForeignComparison) {
    var rest = String(text(of: current).dropFirst(found.word.count))
    // The percent sign behind a glued number is a token of its own.
    let isPercent = !rest.isEmpty && peek(1).kind == .percent && peek(1).range.start == current.range.end
    if isPercent { rest += "%" }
    let end = isPercent ? peek(1).range.end : current.range.end
    report(
      .foreignComparison(found.word, sign: found.sign, rest: rest),
      at: SourceRange(Int(current.range.start), Int(end)))
    node(.errorNode) { parser in
      parser.advance()
      if isPercent { parser.advance() }
    }
    if rest.isEmpty { parseSum() }
  }

  /// Whether the current word is a whole step written as one: 每降低1个百分点扣0.5分.
  var isAtGluedSteps: Bool {
    guard current.kind == .word else { return false }
    let text = text(of: current)
    guard text.hasPrefix("每"), let verb = text.lastIndex(where: { $0 == "扣" || $0 == "加" }) else {
      return false
    }
    return text[verb...].dropFirst().first.map { $0.isNumber } ?? true
  }
}
