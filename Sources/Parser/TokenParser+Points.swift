import Source
import Syntax

/// Points and the name before them: where a blank is missing, or one too many.
extension TokenParser {
  /// Whether a number is one of points: 5分.
  private func isPoints(_ token: Token) -> Bool {
    let text = halfWidth(text(of: token))
    return token.kind == .number && ["分", "pts", "points"].contains { text.hasSuffix($0) }
  }

  /// Words that points and a comma may follow where a sentence, a limit or a policy is written.
  private static let wordsBeforePoints: Set<Keyword> = clauseWords.union([
    .total, .gets, .add, .deduct, .upTo, .tolerance, .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable, .to,
    .eachMissing, .adjustable, .share, .tiers, .interpolate,
  ])

  /// Whether a word of the language stands where the name of an indicator belongs: `年度 5分: 评定`.
  ///
  /// A bound heads an entry (`低于 60分: 差`), and a block can follow points in `分档`.
  var isKeywordNamingIndicator: Bool {
    guard let keyword = current.keyword, isPoints(peek(1)),
      !at(any: [.notUnder, .notOver, .over, .under, .tiers, .interpolate, .eachMissing])
    else { return false }
    switch peek(2).kind {
    case .colon, .openBrace: return true
    case .comma: return isIndicatorClause(peek(3)) && !Self.wordsBeforePoints.contains(keyword)
    default: return false
    }
  }

  private func isIndicatorClause(_ token: Token) -> Bool {
    switch token.keyword {
    case .adjustable, .rows, .combine, .share, .basis, .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable: true
    default: false
    }
  }

  /// A name with its points written as one word, as it should be: `评价10分` as “评价 10分”, with the tokens
  /// that it takes.
  var gluedPoints: (split: String, tokens: Int)? {
    guard at(.word) else { return nil }
    var written = text(of: current)
    var tokens = 1
    // 评价2.5分: the point ends the word.
    if peek(1).kind == .dot, peek(1).range.start == current.range.end, isPoints(peek(2)),
      peek(2).range.start == peek(1).range.end
    {
      written += text(of: peek(1)) + text(of: peek(2))
      tokens = 3
    }
    switch peek(tokens).kind {
    case .colon, .openBrace: break
    case .comma where isIndicatorClause(peek(tokens + 1)): break
    default: return nil
    }
    let unit = ["分", "pts", "points"].first { written.hasSuffix($0) }
    guard let unit, let end = written.dropLast(unit.count).lastIndex(where: { !$0.isNumber && $0 != "." }),
      case let points = written[written.index(after: end)...], points.first?.isNumber ?? false, points != unit
    else { return nil }
    return (written[...end] + " " + points, tokens)
  }

  /// The name of an indicator with its points.
  mutating func parseNameAndPoints() {
    guard let glued = gluedPoints else {
      parseName(.indicatorDeclaration)
      expect(.number, .expectedPoints(split: nil))
      parseDetachedUnit()
      return
    }
    let end = peek(glued.tokens - 1).range.end
    report(.expectedPoints(split: glued.split), at: SourceRange(Int(current.range.start), Int(end)))
    node(.name) { parser in
      for _ in 0..<glued.tokens { parser.advance() }
    }
  }

  /// A unit with a blank between it and its number: `5 分`, `90 %`; read as if there were none.
  mutating func parseDetachedUnit() {
    guard let number = previous, number.kind == .number, !isAtLineStart, isDetachableUnit,
      text(of: number).allSatisfy({ $0.isNumber || $0 == "." || $0 == "．" })
    else { return }
    let gap = SourceRange(Int(number.range.end), Int(current.range.start))
    report(
      .detachedUnit(text(of: number) + found, gap: gap),
      at: SourceRange(Int(number.range.start), Int(current.range.end)))
    node(.detachedUnit) { $0.advance() }
  }

  private var isDetachableUnit: Bool {
    at(.percent) || at(.word) && ["分", "个百分点", "百分点", "pts", "pp"].contains(found)
  }

  /// Whether 时 is written as one word with a name that the file declares: `截留挪用时 0分`.
  ///
  /// No name of the file is spelled like the whole, so that the checker reports it and offers the blank.
  var isThenGlued: Bool {
    guard let word = previous, word.kind == .word else { return false }
    let written = text(of: word)
    let then = Keyword.then.chinese
    return written.hasSuffix(then) && !declares(written) && declares(String(written.dropLast(then.count)))
  }
}
