import Source
import Syntax

extension TokenParser {
  /// `公式 名: 类型 = 值`, `另列 名: 类型 = 值`, `汇总 名: 类型 按 类别 = 值`.
  mutating func parseFigure(_ kind: SyntaxKind, clause: (inout TokenParser) -> Void) {
    node(kind) { parser in
      parser.takeOpeningWord()
      parser.parseName(kind)
      if kind == .formulaDeclaration, parser.at(.openParen) { parser.parseParameters() }
      parser.parseFigureType()
      if kind == .summaryDeclaration, parser.at(.groupBy) {
        parser.node(.groupClause) { parser in
          parser.advance()
          parser.parseSum()
        }
      }
      parser.expectEqual()
      parser.parseCondition()
      parser.parseTail(clause)
    }
  }

  /// `( 率: %, 上限: 分 )`: what a formula is called with.
  private mutating func parseParameters() {
    node(.parameterList) { parser in
      let open = parser.current
      parser.advance()
      parser.repeating { parser in
        if parser.at(.closeParen) { return false }
        parser.node(.parameter) { parser in
          parser.parseName(.formulaDeclaration)
          parser.expect(.colon, .expectedColon(after: .formulaDeclaration))
          parser.parseType()
        }
        return parser.consume(if: .comma) || parser.consume(if: .listComma)
      }
      if !parser.consume(if: .closeParen) {
        parser.report(.unclosedParen(line: parser.file.position(of: Int(open.range.start)).line))
      }
    }
  }

  /// `: 类型` before the `=` of a figure; a `:` in place of the `=` is left where it stands.
  private mutating func parseFigureType() {
    if at(.percent), peek(1).kind == .equal {
      // 公式 率 % = …: nothing but a type can follow the name.
      report(.expectedColon(after: .formulaDeclaration))
      return parseType()
    }
    guard at(.colon), isTypeAhead(after: 0) else { return }
    advance()
    parseType()
  }

  /// Whether a type follows the `:` at a distance, rather than the figure itself.
  func isTypeAhead(after colon: Int) -> Bool {
    let first = peek(colon + 1)
    if first.kind == .percent || first.kind == .equal { return true }
    guard isName(first) else { return false }
    var distance = colon + 2
    while peek(distance).kind == .divide, isName(peek(distance + 1)) { distance += 2 }
    switch peek(distance).kind {
    case .openParen, .plus, .minus, .times, .divide, .dot: return false
    default: return true
    }
  }

  /// `=` before a figure; a `:` in its place is said and passed over, so that the figure is read.
  private mutating func expectEqual() {
    guard !consume(if: .equal) else { return }
    report(.expectedEqual)
    if at(.colon) { advance() }
    // A type where none belongs.
    if isAtName || at(.percent), peek(1).kind == .equal {
      parseType()
      advance()
    }
  }

  mutating func parsePolicyOrBasis() {
    if at(.basis) { parseBasis() } else { parsePolicyOnly() }
  }

  /// Words that can only begin a clause; without a comma before them one was forgotten.
  static let clauseWords: KeywordSet = [
    .otherwise, .each, .eachOver, .eachUnder, .eachOff, .atMost, .atLeast, .toZero, .explain, .because,
  ]

  /// `, clause` as often as a comma is followed by something that is not a new declaration.
  mutating func parseTail(_ clause: (inout TokenParser) -> Void) {
    repeating { parser in
      if parser.at(any: Self.clauseWords), !parser.hasReportedHere, !parser.isKeywordNamingIndicator {
        parser.report(.missingComma(before: parser.found))
        clause(&parser)
        return true
      }
      guard parser.at(.comma) else { return false }
      if parser.isInEntryValue, parser.isEntryAhead(after: 1) { return false }
      if parser.endsSentence(after: 1) {
        parser.skipOne(.trailingComma)
        return false
      }
      parser.advance()
      clause(&parser)
      return true
    }
  }

  /// Whether what follows a comma begins something new, so that the comma is one too many.
  func endsSentence(after distance: Int) -> Bool {
    let next = peek(distance)
    if next.kind == .closeBrace || next.kind == .endOfFile || next.kind == .semicolon { return true }
    switch next.keyword {
    case .indicator, .formula, .inputs, .table, .rule, .levels, .units, .calendar, .check, .veto, .template,
      .bonus,
      .penalty, .outcome, .summary:
      return true
    case .grades: return peek(distance + 1).kind == .openBrace
    default: break
    }
    guard isName(next), peek(distance + 1).kind == .number else { return false }
    let after = peek(distance + 2)
    return after.kind == .colon || after.kind == .openBrace
  }

  mutating func parsePolicyOnly() {
    if at(any: [.ifMissing, .ifZero, .ifAllZero, .ifNotApplicable]) {
      parsePolicy()
    } else {
      report(.expectedPolicy(found: found))
      skip { $0.at(.comma) || $0.isSentenceEnd }
    }
  }

  mutating func parseBasis() {
    node(.basisClause) { parser in
      parser.takeOpeningWord()
      parser.parseText()
    }
  }

  mutating func parseBecause() {
    node(.becauseClause) { parser in
      parser.takeOpeningWord()
      parser.parseText()
    }
  }
}
