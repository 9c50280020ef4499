import Source
import Syntax

extension TokenParser {
  /// Whether a comparison of one bound begins here.
  var isAtComparison: Bool { current.isComparison }

  /// Tests joined with 且 or with 或; both in one condition need brackets.
  mutating func parseCondition() {
    nested { parser in
      let start = parser.mark()
      let before = parser.position
      parser.parseTest()
      guard parser.position > before else { return }
      var joint: Keyword?
      var isMixed = false
      parser.parseChain(from: start) { parser in
        guard parser.at(.and) || parser.at(.or) else { return false }
        // Brackets mend the whole condition, however often its joints change.
        if let joint, parser.current.keyword != joint, !isMixed {
          parser.report(.mixedAndOr)
          isMixed = true
        }
        joint = joint ?? parser.current.keyword
        return true
      } part: {
        $0.parseTest()
      }
    }
  }

  private mutating func parseTest() {
    if at(.not) {
      nested { parser in
        parser.node(.prefixOperation) { parser in
          parser.advance()
          parser.parseTest()
        }
      }
      return
    }
    if at(.has) {
      node(.hasTest) { parser in
        parser.advance()
        if parser.isAtName || parser.isAtReservedName {
          parser.parsePath()
        } else {
          parser.report(.expectedName(found: parser.found))
        }
      }
      return
    }
    let start = mark()
    let first = position
    parseSum()
    parseComparison(from: start, firstToken: first)
  }

  private mutating func parseComparison(from start: Int, firstToken first: Int) {
    if let stated = statedBound, !startsNextEntry {
      wrap(from: start, .binaryOperation) { $0.parseStatedBound(stated) }
    } else if isAtComparison, !startsNextEntry {
      let sign = position
      wrap(from: start, .binaryOperation) { parser in
        parser.advance()
        parser.parseSum()
      }
      if isAtComparison, !startsNextEntry { parseChain(firstToken: first, sign: sign) }
    } else if !isAtLineStart, !startsNextEntry, let span = wordedSpan {
      wrap(from: start, .binaryOperation) { $0.parseWordedSpan(span) }
    } else if !isAtLineStart, !startsNextEntry, let found = foreignComparison {
      wrap(from: start, .binaryOperation) { $0.parseForeignComparison(found) }
    } else if at(.number), isVagueBound(current), !startsNextEntry {
      // 率 60%以上: compared without a sign; the checker asks for one.
      wrap(from: start, .binaryOperation) { $0.parseSum() }
    } else if at(.within), !startsNextEntry {
      wrap(from: start, .betweenComparison) { $0.parseBetween() }
    } else if at(.oneOf) {
      wrap(from: start, .membershipComparison) { parser in
        parser.advance()
        if parser.at(.openParen) { parser.parseParentheses() } else { parser.parseBareList() }
      }
    } else if isAtBeginning {
      wrap(from: start, .beginningComparison) { parser in
        parser.advance()
        if parser.at(.openParen) { parser.parseParentheses() } else { parser.parseSum() }
      }
    }
  }

  /// Whether 开头是 stands before a text or a list of texts; anywhere else it is a name.
  private var isAtBeginning: Bool {
    guard at(.word), ["开头是", "starts-with"].contains(halfWidth(text(of: current))) else { return false }
    return peek(1).kind == .text || peek(1).kind == .openParen && peek(2).kind == .text
  }

  /// Whether a number or word ends with 以上, 以下 or 以内.
  private func isVagueBound(_ token: Token) -> Bool {
    ["以上", "以下", "以内"].contains(where: text(of: token).hasSuffix)
  }

  /// Whether a bound heads the next entry of a block: a `:` comes before the entry could end.
  private var startsNextEntry: Bool { isInEntryValue && isColonAhead(after: 1) }

  /// Whether an entry begins with the token at a distance: a head, and a `:` behind it.
  func isEntryAhead(after distance: Int) -> Bool {
    let token = peek(distance)
    switch token.kind {
    case .word, .quotedName, .text, .number, .openParen, .equal, .notEqual, .less, .lessEqual, .greater,
      .greaterEqual, .minus:
      break
    default:
      guard let keyword = token.keyword,
        [.rest, .within, .notUnder, .notOver, .over, .under, .not, .has].contains(keyword)
      else { return false }
    }
    return isColonAhead(after: distance)
  }

  /// Whether a `:` comes before what is being read could end.
  private func isColonAhead(after first: Int) -> Bool {
    var distance = first
    var open = 0
    while distance < 200 {
      let token = peek(distance)
      switch token.kind {
      case .openParen: open += 1
      case .closeParen:
        open -= 1
        if open < 0 { return false }
      case .colon where open <= 0: return true
      case .comma where open > 0: break
      case .semicolon, .closeBrace, .openBrace, .comma, .endOfFile: return false
      default: if token.keyword == .gets || token.keyword == .then { return false }
      }
      distance += 1
    }
    return false
  }

  /// Reads the value of an entry.
  mutating func inEntryValue(_ body: (inout TokenParser) -> Void) {
    let outer = isInEntryValue
    isInEntryValue = true
    body(&self)
    isInEntryValue = outer
  }

  mutating func parseSum() {
    nested { parser in
      let start = parser.mark()
      let before = parser.position
      parser.parseProduct()
      guard parser.position > before else { return }
      parser.parseChain(from: start) {
        $0.at(.plus) || $0.at(.minus)
      } part: {
        $0.parseOperand { $0.parseProduct() }
      }
    }
  }

  /// Operations side by side, each around all before it.
  ///
  /// A chain that makes the tree deeper than one that is checked goes on without nodes: it is refused as a whole, and
  /// a node around all that was read costs as much as all that was read.
  private mutating func parseChain(
    from start: Int, isSign: (inout TokenParser) -> Bool, part: (inout TokenParser) -> Void
  ) {
    var length = 0
    repeating { parser in
      guard isSign(&parser) else { return false }
      length += 1
      guard length <= SyntaxTree.maximumHeight else {
        parser.advance()
        part(&parser)
        return true
      }
      parser.wrap(from: start, .binaryOperation) { parser in
        parser.advance()
        part(&parser)
      }
      return true
    }
  }

  mutating func parseProduct() {
    let start = mark()
    let before = position
    parseFactor()
    guard position > before else { return }
    parseChain(from: start) {
      $0.at(.times) || $0.at(.divide)
    } part: {
      $0.parseOperand { $0.parseFactor() }
    }
  }

  /// What stands behind a sign; where the next entry of the block begins there instead, it is missing.
  private mutating func parseOperand(_ body: (inout TokenParser) -> Void) {
    guard isInEntryValue, isAtLineStart, isEntryAhead(after: 0), let sign = previous else {
      return body(&self)
    }
    report(.expectedExpression(found: text(of: sign)), at: sign.range)
  }

  private mutating func parseFactor() {
    switch current.kind {
    case .minus:
      nested { parser in
        parser.node(.prefixOperation) { parser in
          parser.advance()
          parser.parseFactor()
        }
      }
    case .number:
      node(.literal) { parser in
        parser.advance()
        parser.parseDetachedUnit()
      }
    case .text: node(.textLiteral) { $0.advance() }
    case .openParen: parseParentheses()
    case .word, .quotedName, .unclosedName: parseNameOrCall()
    case .keyword where isAtReservedName: parseNameOrCall()
    case .keyword where at(.grades): node(.path) { parser in parser.node(.name) { $0.advance() } }
    case .keyword where at(.notApplicable): node(.path) { parser in parser.node(.name) { $0.advance() } }
    case .keyword where at(.tiers): nested { $0.parseTiers() }
    case .keyword where at(.interpolate): nested { $0.parseInterpolate() }
    default:
      report(at(.keyword) ? .keywordInExpression(found) : .expectedExpression(found: found))
    }
  }

  private mutating func parseNameOrCall() {
    let start = mark()
    let takesSpan = Self.spanFunctions.contains(halfWidth(text(of: current)))
    parsePath()
    guard at(.openParen) else { return }
    if isName(peek(1)), peek(2).kind == .colon || peek(2).keyword == .selecting || peek(2).keyword == .same {
      wrap(from: start, .aggregateCall) { $0.parseAggregate() }
    } else {
      wrap(from: start, .call) { $0.parseParentheses(takingSpan: takesSpan) }
    }
  }

  /// The functions with a span among their arguments: `限于(x, 0% 到 100%)`, `限于(x, ≥ 0分)`.
  private static let spanFunctions: Set<String> = ["限于", "clamp"]

  /// One argument of a function that takes a span.
  private mutating func parseArgumentOrSpan() {
    if isAtComparison { return parseBounds() }
    if at(.within) { return parseBetween() }
    let start = mark()
    parseCondition()
    guard at(.to) else { return }
    wrap(from: start, .betweenHead) { parser in
      parser.advance()
      parser.parseSum()
    }
  }

  /// `( 表 同 列 当 条件: 值, 选项 )`, over the rows of a table or all forms.
  private mutating func parseAggregate() {
    let open = current
    // The `:` after the condition belongs to the call, not to a next entry.
    let outer = isInEntryValue
    isInEntryValue = false
    defer { isInEntryValue = outer }
    advance()
    parsePath()
    if at(.same) { parseSameClause() }
    if consume(if: .selecting) { parseCondition() }
    if consume(if: .colon) {
      repeating { parser in
        parser.parseAggregateValue()
        return parser.consume(if: .comma) || parser.consume(if: .listComma)
      }
    }
    if !consume(if: .closeParen) {
      report(.unclosedParen(line: file.position(of: Int(open.range.start)).line))
    }
  }

  /// `同 类别、地区`: records that agree with the one at hand.
  private mutating func parseSameClause() {
    node(.groupClause) { parser in
      parser.advance()
      parser.repeating { parser in
        if parser.isAtName || parser.isAtReservedName {
          parser.parsePath()
        } else {
          parser.report(.expectedName(found: parser.found))
        }
        return parser.consume(if: .comma) || parser.consume(if: .listComma)
      }
    }
  }

  private mutating func parseAggregateValue() {
    if at(any: [.ascending, .dense, .averageTies]) {
      node(.rankOption) { $0.advance() }
    } else if at(any: [.dropHigh, .dropLow]) {
      parseDrop()
    } else {
      parseCondition()
    }
  }

  /// `去高 1`, `去低 2`.
  private mutating func parseDrop() {
    node(.dropClause) { parser in
      guard let keyword = parser.current.keyword else { return }
      parser.advance()
      parser.expect(.number, .expectedNumber(after: keyword))
    }
  }

  mutating func parsePath() {
    node(.path) { parser in
      if parser.at(.keyword) { parser.report(.keywordAsName(parser.found)) }
      parser.node(.name) { parser in
        parser.advance()
        // 在职人数不超过100%: the sign is kept with the run, so that the message can show it all.
        guard parser.at(.percent), parser.touchesPrevious else { return }
        parser.advance()
        if parser.at(.word), parser.touchesPrevious, parser.isVagueBound(parser.current) { parser.advance() }
      }
      parser.repeating { parser in
        guard parser.at(.dot) else { return false }
        parser.advance()
        if parser.isAtName || parser.at(.keyword) {
          parser.node(.name) { $0.advance() }
        } else {
          parser.report(.expectedName(found: parser.found))
        }
        return true
      }
    }
  }

  /// `( a )`, or `( a, b )` as a list.
  private mutating func parseParentheses(takingSpan: Bool = false) {
    nested { parser in
      let start = parser.mark()
      let open = parser.current
      parser.advance()
      var count = 0
      parser.repeating { parser in
        if parser.at(.closeParen) { return false }
        if parser.at(any: [.dropHigh, .dropLow]) {
          parser.parseDrop()
        } else if takingSpan {
          parser.parseArgumentOrSpan()
        } else {
          parser.parseCondition()
        }
        count += 1
        return parser.consume(if: .comma) || parser.consume(if: .listComma)
      }
      if !parser.consume(if: .closeParen) {
        parser.report(.unclosedParen(line: parser.file.position(of: Int(open.range.start)).line))
      }
      parser.wrap(from: start, count == 1 ? .parenthesized : .tuple)
    }
  }
}
