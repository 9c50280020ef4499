import Source
import Syntax

/// Blocks in braces, and where one that was forgotten belongs.
extension TokenParser {
  /// `{ … }` around entries; what no entry can begin with is skipped, one message each time.
  ///
  /// Where a brace was forgotten somewhere in the file, the block ends before what cannot stand in it: all that
  /// follows is then read as it was meant.
  mutating func parseBraces(
    endingBefore isOutside: (TokenParser) -> Bool = { _ in false }, _ entry: (inout TokenParser) -> Void
  ) {
    guard at(.openBrace) else {
      report(.expectedBrace(found: found))
      return
    }
    let open = current
    advance()
    repeating { parser in
      if parser.at(.closeBrace) || parser.hasUnclosedBrace && isOutside(parser) { return false }
      entry(&parser)
      return true
    }
    if !consume(if: .closeBrace) { reportUnclosedBrace(open) }
  }

  /// Said at the brace that opens; of several that end with the file, at the one whose end is set further out.
  private mutating func reportUnclosedBrace(_ open: Token) {
    guard !hasReportedHere else { return }
    guard isAtEnd, let found = unclosedByIndentation else {
      return reportUnclosedBrace(open, before: position)
    }
    reportUnclosedBrace(found.brace, before: found.end)
  }

  private mutating func reportUnclosedBrace(_ brace: Token, before end: Int) {
    let found = Diagnostic(unclosed: brace, before: token(end), after: token(end - 1), in: file)
    guard let message = found.message as? ParserMessage else { return }
    report(message, at: brace.range, fixes: found.fixes)
  }

  /// Whether a declaration begins here that no list of inputs, levels, tiers and the like can hold.
  var isOutsideList: Bool {
    if isAtCompleteIndicator { return true }
    switch peek(1).kind {
    case .colon, .comma, .semicolon, .closeBrace: return false
    default: break
    }
    switch current.keyword {
    case .grades: return peek(1).kind == .openBrace
    case .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable, .check: return false
    default: return isDeclarationStart(current)
    }
  }

  /// Whether a declaration begins here that stands beside indicators, not below one.
  var isOutsideIndicator: Bool {
    switch current.keyword {
    case .indicator, .bonus, .penalty, .basis: false
    default: !isAtCompleteIndicator && (isOutsideList || at(.check) && isName(peek(1)))
    }
  }

  /// Whether an indicator begins here with its points and what follows them.
  private var isAtCompleteIndicator: Bool {
    let first = at(any: [.indicator, .bonus, .penalty]) ? 1 : 0
    guard isName(peek(first)), isPoints(peek(first + 1)) else { return false }
    switch peek(first + 2).kind {
    case .colon, .openBrace: return true
    case .comma: return isIndicatorClause(peek(first + 3))
    default: return false
    }
  }
}
