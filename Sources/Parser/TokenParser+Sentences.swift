import Source
import Syntax

extension TokenParser {
  /// Whether a sentence cannot go on here.
  var isSentenceEnd: Bool {
    isAtEnd || at(.closeBrace) || at(.semicolon) || isDeclarationStart(current) || isAtIndicator
  }

  mutating func parseSentence() {
    nested { parser in
      parser.node(.sentence) { parser in
        parser.parseCurve()
        parser.parseTail { $0.parseClause() }
      }
    }
  }

  private mutating func parseCurve() {
    switch current.keyword {
    case .judged: parseJudged()
    case .checklist: parseChecklist()
    // 加分 and 扣分 begin from nothing: a step may stand alone.
    case .each: parseAdjust()
    case .gets, .add, .deduct:
      node(.getsCurve) { parser in
        parser.advance()
        parser.parseSum()
      }
    default: parseValueOrCondition()
    }
  }

  /// `condition 得 value`, or a value alone.
  private mutating func parseValueOrCondition() {
    if isAtGluedSteps { return parseGluedSteps() }
    let start = mark()
    let before = position
    parseCondition()
    if at(any: [.gets, .add, .deduct]) {
      wrap(from: start, .getsCurve) { parser in
        parser.advance()
        parser.parseSum()
      }
    } else if position > before {
      wrap(from: start, .valueCurve)
    }
  }

  // MARK: blocks

  private mutating func parseJudged() {
    node(.judgedCurve) { parser in
      parser.advance()
      if parser.isAtStepOfScores {
        parser.node(.judgedStep) { parser in
          parser.advance()
          parser.parseSum()
        }
      }
      guard parser.isAtName else { return }
      var distance = 1
      while parser.peek(distance).kind == .dot { distance += 2 }
      guard parser.peek(distance).kind == .openBrace else { return }
      parser.parsePath()
      parser.parseEntries(.judgedEntry) { parser in
        parser.parseName(.judgedEntry)
        parser.expect(.colon, .expectedColon(after: .judgedEntry))
        if parser.isAtComparison {
          parser.parseBounds()
        } else if parser.at(.within) {
          parser.parseBetween()
        } else {
          parser.parseSum()
        }
      }
    }
  }

  /// Whether 步长 stands before an amount. The name of levels is followed by `{`, that of the next indicator by its
  /// points and what belongs to it.
  private var isAtStepOfScores: Bool {
    guard at(.word), ["步长", "step"].contains(text(of: current)) else { return false }
    guard peek(1).kind == .number else { return peek(1).kind != .openBrace && peek(1).kind != .dot }
    switch peek(2).kind {
    case .colon, .openBrace: return false
    case .comma: return !isHeadOfIndicator(from: 2)
    default: return true
    }
  }

  /// Whether clauses and then a `:` or a `{` follow the comma at a distance, before anything else begins.
  private func isHeadOfIndicator(from comma: Int) -> Bool {
    for distance in comma + 1..<comma + 100 {
      let token = peek(distance)
      switch token.kind {
      case .colon, .openBrace: return true
      case .semicolon, .closeBrace, .endOfFile: return false
      case .word, .quotedName: if isPoints(peek(distance + 1)) { return false }
      case .keyword: if isDeclarationStart(token), !isIndicatorClause(token) { return false }
      default: break
      }
    }
    return false
  }

  mutating func parseTiers() {
    node(.tiersCurve) { parser in
      parser.advance()
      let isTuple = parser.isAtTuple
      let first = parser.position
      if !parser.at(.openBrace) { parser.parseSum() }
      let measure = first..<parser.position
      if isTuple { _ = parser.consume(if: .unordered) }
      parser.parseEntries(.tierEntry) { parser in
        if parser.parseTurnedEntry({ $0.inEntryValue { $0.parseSentence() } }) { return }
        if isTuple, parser.at(.openParen) {
          parser.parseTupleHead()
        } else if parser.at(.oneOf) {
          parser.parseMembership()
        } else {
          parser.parseHead(of: measure)
        }
        parser.expect(.colon, .expectedColon(after: .tierEntry))
        parser.inEntryValue { $0.parseSentence() }
      }
    }
  }

  /// Whether `( a, b )` begins here: several measures that a table looks up together.
  private var isAtTuple: Bool {
    guard at(.openParen) else { return false }
    var open = 0
    var distance = 0
    while distance < 500 {
      switch peek(distance).kind {
      case .openParen: open += 1
      case .closeParen:
        open -= 1
        if open == 0 { return false }
      case .comma, .listComma: if open == 1 { return true }
      case .endOfFile: return false
      default: break
      }
      distance += 1
    }
    return false
  }

  /// `(≥ 90%, 任意)`: one cell for each measure.
  private mutating func parseTupleHead() {
    node(.tupleHead) { parser in
      let open = parser.current
      parser.advance()
      parser.repeating { parser in
        if parser.at(.closeParen) { return false }
        parser.parseCell()
        return parser.consume(if: .comma) || parser.consume(if: .listComma)
      }
      if !parser.consume(if: .closeParen) {
        parser.report(.unclosedParen(line: parser.file.position(of: Int(open.range.start)).line))
      }
    }
  }

  private mutating func parseCell() {
    if at(.whatever) {
      node(.anyHead) { $0.advance() }
    } else if at(.oneOf) {
      parseMembership()
    } else if at(.rest) {
      // What is left over is a matter of rows; a cell that holds anything says 任意.
      let place = Place(file, current.range)
      report(
        .keywordInExpression(found), at: current.range,
        fixes: [.replace(place, with: Keyword.whatever.chinese, .choice)])
      node(.anyHead) { $0.advance() }
    } else {
      parseHead()
    }
  }

  /// `属于 (甲, 乙)` of what stands before the brace.
  private mutating func parseMembership() {
    node(.membershipComparison) { parser in
      parser.advance()
      if parser.at(.openParen) { parser.parseSum() } else { parser.parseBareList() }
    }
  }

  /// The left side of a tier: 其余, bounds, 在 a 到 b, or a condition or value in full.
  mutating func parseHead() {
    if at(.rest) {
      node(.restHead) { $0.advance() }
    } else if isAtComparison {
      parseBounds()
    } else if at(.within) {
      parseBetween()
    } else if let found = foreignComparison {
      node(.matchHead) { parser in
        parser.node(.binaryOperation) { $0.parseForeignComparison(found) }
        parser.parseFurtherBounds()
      }
    } else if let stated = statedBound {
      node(.matchHead) { parser in
        parser.node(.binaryOperation) { $0.parseStatedBound(stated) }
        parser.parseFurtherBounds()
      }
    } else {
      node(.matchHead) { $0.parseCondition() }
    }
  }

  /// `≥ 60% 且 < 80%`.
  mutating func parseBounds() {
    node(.boundHead) { parser in
      parser.parseBound()
      parser.parseFurtherBounds()
    }
  }

  /// `大于 0%`, `60%（含）以上`: bounds of which the first is in words.
  mutating func parseBoundsInWords() {
    node(.boundHead) { parser in
      if let found = parser.foreignComparison {
        parser.parseForeignComparison(found)
      } else if let stated = parser.statedBound {
        parser.parseStatedBound(stated)
      }
      parser.parseFurtherBounds()
    }
  }

  private mutating func parseFurtherBounds() {
    repeating { parser in
      guard parser.at(.and) else { return false }
      parser.advance()
      if parser.isAtComparison {
        parser.parseBound()
      } else if let found = parser.foreignComparison {
        parser.parseForeignComparison(found)
      } else if let stated = parser.statedBound {
        parser.parseStatedBound(stated)
      } else {
        parser.report(.expectedBound(found: parser.found))
      }
      return true
    }
  }

  private mutating func parseBound() {
    advance()
    parseSum()
  }

  mutating func parseBetween() {
    node(.betweenHead) { parser in
      parser.advance()
      parser.parseSum()
      parser.expect(.to, .expectedTo)
      parser.parseSum()
    }
  }

  mutating func parseInterpolate() {
    node(.interpolateCurve) { parser in
      parser.advance()
      parser.parseSum()
      _ = parser.consume(if: .extended)
      parser.parseEntries(.knotEntry) { parser in
        parser.parseSum()
        parser.expect(.colon, .expectedColon(after: .knotEntry))
        parser.inEntryValue { $0.parseSum() }
      }
    }
  }

  private mutating func parseChecklist() {
    node(.checklistCurve) { parser in
      parser.advance()
      if parser.at(.eachMissing) {
        parser.advance()
        parser.parseSum()
      } else if parser.at(any: [.equally, .allOrNone, .inOrder]) {
        parser.advance()
      }
      parser.parseEntries(.checklistEntry) { parser in
        if parser.at(.text) {
          parser.node(.textLiteral) { $0.advance() }
        } else {
          parser.parseCondition()
        }
        if parser.consume(if: .colon) { parser.inEntryValue { $0.parseSum() } }
      }
    }
  }

  // MARK: clauses

  private mutating func parseClause() {
    switch current.keyword {
    case .otherwise: parseOtherwise()
    case .each, .eachOver, .eachUnder, .eachOff: parseAdjust()
    case .atMost: parseLimit(.atMostClause)
    case .atLeast: parseLimit(.atLeastClause)
    case .toZero: node(.toZeroClause) { $0.advance() }
    case .explain: parseExplain(from: mark())
    case .because: parseBecause()
    case .basis: parseBasis()
    case .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable: parsePolicy()
    default: parseConditionalClause()
    }
  }

  private mutating func parseOtherwise() {
    node(.otherwiseClause) { parser in
      parser.advance()
      _ = parser.consume(if: .gets)
      parser.parseSum()
    }
  }

  mutating func parseLimit(_ kind: SyntaxKind) {
    node(kind) { parser in
      parser.advance()
      parser.parseSum()
    }
  }

  private mutating func parseExplain(from start: Int) {
    wrap(from: start, .explainClause) { $0.advance() }
  }

  /// A step whose parts are not set apart; what it says is left out.
  private mutating func parseGluedSteps() {
    report(.gluedSteps(found))
    let start = mark()
    skip { $0.at(.comma) || $0.isSentenceEnd }
    wrap(from: start, .errorNode)
  }

  /// `condition 时 value` or `condition 时 须说明`.
  mutating func parseConditionalClause() {
    if isAtGluedSteps { return parseGluedSteps() }
    let start = mark()
    let before = position
    parseCondition()
    guard position > before else {
      report(.expectedClause(found: found))
      skip { $0.at(.comma) || $0.isSentenceEnd }
      return
    }
    if at(.gets) {
      report(.secondCondition)
      skip { $0.at(.comma) || $0.isSentenceEnd }
      wrap(from: start, .errorNode)
      return
    }
    guard consume(if: .then) || isThenGlued else {
      report(.expectedClause(found: found))
      skip { $0.at(.comma) || $0.isSentenceEnd }
      wrap(from: start, .errorNode)
      return
    }
    if at(.explain) {
      parseExplain(from: start)
    } else {
      wrap(from: start, .overrideClause) { parser in
        _ = parser.consume(if: .gets)
        parser.parseSum()
      }
    }
  }

  private mutating func parseAdjust() {
    node(.adjustClause) { parser in
      parser.advance()
      parser.parseProduct()
      if !parser.at(.deduct), !parser.at(.add) { parser.parseSum() }
      if parser.at(.deduct) || parser.at(.add) {
        parser.advance()
        parser.parseSum()
      } else {
        parser.report(.expectedDeductOrAdd(found: parser.found))
        return
      }
      parser.parseCountingWords()
    }
  }

  /// 至多 with its amount and the word that says how steps are counted, in either order.
  private mutating func parseCountingWords() {
    repeating { parser in
      if parser.at(any: [.whole, .started, .prorata]) {
        parser.advance()
      } else if parser.at(.upTo) {
        parser.parseLimit(.atMostClause)
      } else {
        return false
      }
      return true
    }
  }

  mutating func parsePolicy() {
    node(.policyClause) { parser in
      parser.takeOpeningWord()
      if parser.at(any: [.fail, .pending, .notApplicable, .respread, .rescale]) {
        parser.advance()
      } else {
        _ = parser.consume(if: .gets)
        parser.parseSum()
      }
    }
  }
}
