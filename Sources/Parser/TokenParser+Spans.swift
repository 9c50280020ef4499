import Source
import Syntax

/// 范围 and 可调: `a 到 b`, or bounds joined with 且; and heads of tiers that are printed as ranges.
extension TokenParser {
  /// Reads the span behind the keyword at hand; what is none is told once, as a whole, with what it can be meant to be.
  mutating func parseSpan(of name: String = "", type: String = "", isOfIndicator: Bool = false) {
    let keyword = current
    advance()
    let isRead = attempt(
      { $0.parsePlainSpan() },
      keepingIf: { $0.isSpanEnd(isOfIndicator) && Self.speakForThemselves($1) })
    if !isRead { parseWrongSpan(after: keyword, of: name, type: type, isOfIndicator) }
  }

  private mutating func parsePlainSpan() {
    if isAtComparison {
      parseBounds()
    } else if foreignComparison != nil || statedBound != nil {
      parseBoundsInWords()
    } else {
      node(.betweenHead) { parser in
        parser.parseSum()
        parser.expect(.to, .expectedTo)
        parser.parseSum()
      }
    }
  }

  /// Reads the head of a tier of a measure, given by its tokens; nil is the total that grades go by. A head that a table
  /// prints as a range (80%-90%, 90%（含）-95%, [80%, 90%)) is told as a whole.
  mutating func parseHead(of measure: Range<Int>?) {
    if isAtDifference, parsePrintedHead(of: measure) { return }
    let isRead = attempt({ $0.parseHead() }, keepingIf: { $0.at(.colon) && Self.speakForThemselves($1) })
    if !isRead, !parsePrintedHead(of: measure) { parseHead() }
  }

  /// Whether a head is `80%-90%`, which is a difference and can hardly be meant as one where a band belongs.
  private var isAtDifference: Bool {
    var distance = 0
    for kind in [SyntaxKind.number, .percent, .minus, .number, .percent, .colon] {
      if peek(distance).kind == kind { distance += 1 } else if kind != .percent { return false }
    }
    return true
  }

  /// Reads `优: ≥ 90分`, a tier or grade whose result stands before its bounds, as it is meant; false where it does not.
  mutating func parseTurnedEntry(_ result: (inout TokenParser) -> Void) -> Bool {
    guard !isAtBand, let colon = (1..<20).first(where: { peek($0).kind == .colon }),
      !(0..<colon).contains(where: { peek($0).kind == .semicolon || peek($0).kind == .closeBrace })
    else { return false }
    var behind = self
    behind.move(to: position + colon + 1)
    guard behind.isAtBand else { return false }
    var end = colon + 2
    while !endsTurnedEntry(end) { end += 1 }
    let bounds = text(from: position + colon + 1, to: position + end)
    let written = text(from: position, to: position + colon)
    let range = SourceRange(Int(current.range.start), Int(peek(end - 1).range.end))
    report(
      .turnedEntry(result: written, bounds: bounds), at: range,
      fixes: [.replace(Place(file, range), with: "\(bounds): \(written)", .safe)])
    result(&self)
    guard consume(if: .colon) else { return true }
    if isAtRest { node(.restHead) { $0.advance() } } else { parseHead() }
    return true
  }

  /// Whether the bounds of a band begin here, or what is left over by the other bands.
  private var isAtBand: Bool {
    isAtComparison || at(.within) || isAtRest || foreignComparison != nil || statedBound != nil
  }

  /// Whether 其余 stands here, which is read as a name where no bounds can be.
  private var isAtRest: Bool { at(.rest) || at(.word) && Keyword.spelled(halfWidth(found)) == .rest }

  private func endsTurnedEntry(_ distance: Int) -> Bool {
    switch peek(distance).kind {
    case .semicolon, .closeBrace, .comma, .listComma, .endOfFile: true
    default:
      file.hasLineEnd(
        in: SourceRange(Int(peek(distance - 1).range.end), Int(peek(distance).range.start)))
    }
  }

  private mutating func parsePrintedHead(of measure: Range<Int>?) -> Bool {
    guard !isAtComparison, let previous, let end = (0..<20).first(where: { peek($0).kind == .colon })
    else { return false }
    let range = writtenRange(from: previous, to: position + end)
    let text = file.text(range)
    guard !text.contains(where: { $0.isNewline || $0 == "、" }) else { return false }
    let span = SpanText(
      to: Keyword.to.spelling(in: file), and: Keyword.and.spelling(in: file),
      within: Keyword.within.spelling(in: file),
      name: measure.map { self.text(from: $0.lowerBound, to: $0.upperBound) } ?? "得分", type: "")
    var readings = span.readings(of: text)
    guard !readings.isEmpty else { return false }
    let isSure = readings.count == 1
    // The best band, which stands first, has its upper end; the others leave theirs to the one before.
    if previous.kind == .openBrace { readings.removeFirst(readings.count - 1) }
    let place = Place(file, range)
    report(
      .printedRange(text, readings: readings, isSure: isSure), at: range,
      fixes: readings.map { .replace(place, with: $0, isSure ? .safe : .choice) })
    speaksFor(range)
    node(.matchHead) { parser in
      parser.node(.binaryOperation) { parser in
        parser.node(.errorNode) { parser in
          for _ in 0..<end { parser.advance() }
        }
      }
    }
    return true
  }

  /// Whether what was said of a span says all: a unit set apart, or one bound in words.
  private static func speakForThemselves(_ found: ArraySlice<Diagnostic>) -> Bool {
    var inWords = 0
    for diagnostic in found {
      switch diagnostic.message as? ParserMessage {
      case .detachedUnit?: break
      case .foreignComparison?, .statedBound?: inWords += 1
      default: return false
      }
    }
    return inWords == 0 || inWords == found.count && inWords == 1
  }

  private func isSpanEnd(_ isOfIndicator: Bool) -> Bool {
    if isAtEnd || at(.closeBrace) || at(.semicolon) { return true }
    if at(.comma) { return !isSpanPart(peek(1)) }
    if isOfIndicator { return at(.colon) || at(.openBrace) || isDeclarationStart(current) }
    let isNamed = isName(current) || current.kind == .keyword || at(.text)
    return isNamed && peek(1).kind == .colon || at(.check) || isOutsideList
  }

  private func isSpanPart(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .less, .lessEqual, .greater, .greaterEqual, .equal: true
    case .word: ForeignComparison(text(of: token)) != nil
    default: [.notUnder, .notOver, .over, .under].contains(token.keyword)
    }
  }

  private mutating func parseWrongSpan(
    after keyword: Token, of name: String, type: String, _ isOfIndicator: Bool
  ) {
    let first = position
    var end = first
    while !isAtLimit(of: end, from: first, isOfIndicator) { end += 1 }
    let range = writtenRange(from: keyword, to: end)
    let text = file.text(range)
    let span = SpanText(
      to: Keyword.to.spelling(in: file), and: Keyword.and.spelling(in: file), within: nil, name: name,
      type: type)
    let readings = span.readings(of: text)
    let place = Place(file, range)
    // A blank between the word and the range may be missing.
    let blank = keyword.range.end == range.start ? " " : ""
    report(
      .wrongSpan(text, keyword: self.text(of: keyword), readings: readings), at: range,
      fixes: readings.map { .replace(place, with: blank + $0, .choice) })
    speaksFor(range)
    guard end > first else { return }
    node(.errorNode) { parser in
      for _ in first..<end { parser.advance() }
    }
  }

  /// Whether a span that is none ends before a token: with its clause, and with its line.
  private func isAtLimit(of index: Int, from first: Int, _ isOfIndicator: Bool) -> Bool {
    var ahead = self
    ahead.move(to: index)
    return ahead.isSpanEnd(isOfIndicator) || index > first && ahead.isAtLineStart
  }

  /// What stands behind the word, up to the token that ends it, marks that the lexer could not read included.
  private func writtenRange(from keyword: Token, to end: Int) -> SourceRange {
    let last = end > 0 ? token(end - 1).range.end : keyword.range.end
    let gap = file.text(SourceRange(Int(last), Int(token(end).range.start)))
    let isWithin = !gap.hasPrefix("//")
    let marks = isWithin ? gap.prefix { !$0.isWhitespace && $0 != "/" }.utf8.count : 0
    let whole = SourceRange(Int(keyword.range.end), Int(last) + marks)
    let blanks = file.text(whole).prefix { $0.isWhitespace }.utf8.count
    return SourceRange(min(Int(whole.start) + blanks, Int(whole.end)), Int(whole.end))
  }
}
