import Source
import Syntax

/// Points and the name before them: where a blank is missing, or one too many.
extension TokenParser {
  /// Whether a number is one of points: 5分.
  func isPoints(_ token: Token) -> Bool {
    let text = halfWidth(text(of: token))
    return token.kind == .number && ["分", "pts", "points"].contains { text.hasSuffix($0) }
  }

  /// Words that points and a comma may follow where a sentence, a limit or a policy is written.
  private static let wordsBeforePoints: KeywordSet = clauseWords.union([
    .total, .gets, .add, .deduct, .upTo, .tolerance, .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable, .to,
    .eachMissing, .adjustable, .share,
  ]).union(Keyword.valuesWithBlock)

  /// Whether a word of the language stands where the name of an indicator belongs: `年度 5分: 评定`.
  ///
  /// A bound heads an entry (`低于 60分: 差`), and a block can follow points in `分档`.
  var isKeywordNamingIndicator: Bool {
    guard let keyword = current.keyword, isPoints(peek(1)),
      !at(any: Keyword.valuesWithBlock.union([.notUnder, .notOver, .over, .under, .eachMissing]))
    else { return false }
    switch peek(2).kind {
    case .colon: return !(keyword == .total && isColonIdle(after: 2))
    case .openBrace: return true
    case .comma: return isIndicatorClause(peek(3)) && !Self.wordsBeforePoints.contains(keyword)
    default: return false
    }
  }

  func isIndicatorClause(_ token: Token) -> Bool {
    switch token.keyword {
    case .adjustable, .rows, .combine, .share, .basis, .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable: true
    default: false
    }
  }

  /// A name with its points written as one word, in every way it can be cut: `评价10分` as “评价 10分”,
  /// `进度210分` as “进度2 10分” and “进度 210分”; with the tokens that it takes.
  var gluedPoints: (splits: [String], tokens: Int)? {
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
    guard let unit else { return nil }
    let splits = Self.splits(of: written.dropLast(unit.count)).map { $0 + unit }
    return splits.isEmpty ? nil : (splits, tokens)
  }

  /// Every way to cut a run into a name and the number at its end; no number begins with a needless 0.
  private static func splits(of run: Substring) -> [String] {
    func isDigit(_ character: Character) -> Bool { "0123456789０１２３４５６７８９".contains(character) }
    guard let last = run.lastIndex(where: { !isDigit($0) && $0 != "." }) else { return [] }
    let start = run.index(after: last)
    return run.indices[start...].compactMap { cut in
      let number = halfWidth(run[cut...])
      let isCutAtPoint = run[..<cut].hasSuffix(".") || run[start..<cut].contains(".")
      let isNumber = !isCutAtPoint && (number.first.map(isDigit) ?? false)
      let hasZero = number.hasPrefix("0") && number != "0" && !number.hasPrefix("0.")
      // 评价1 0分: no indicator is worth nothing.
      let isNothing = number.allSatisfy { $0 == "0" || $0 == "." }
      return isNumber && !hasZero && !isNothing ? "\(run[..<cut]) \(run[cut...])" : nil
    }.reversed()
  }

  /// The name of an indicator with its points.
  mutating func parseNameAndPoints() {
    guard let glued = gluedPoints else {
      parseName(.indicatorDeclaration)
      expect(.number, .expectedPoints(splits: []))
      parseDetachedUnit()
      return
    }
    let end = peek(glued.tokens - 1).range.end
    report(.expectedPoints(splits: glued.splits), at: SourceRange(Int(current.range.start), Int(end)))
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

  /// The words of a name that a blank has cut in two, joined; nil where no such name stands before what follows
  /// a name of its kind.
  func brokenName(before place: SyntaxKind) -> String? {
    guard at(.word), peek(1).kind == .word, peek(1).range.start > current.range.end,
      !file.hasLineEnd(in: SourceRange(Int(current.range.end), Int(peek(1).range.start)))
    else { return nil }
    let next = peek(2).kind
    let fits: Bool
    switch place {
    case .inputDeclaration, .checkDeclaration, .ruleDeclaration: fits = next == .colon
    case .formulaDeclaration, .outcomeDeclaration, .summaryDeclaration:
      fits = next == .equal || next == .colon && isTypeAhead(after: 2)
    case .indicatorDeclaration:
      fits =
        isPoints(peek(2)) && [.colon, .openBrace, .comma].contains(peek(3).kind)
        && (peek(3).kind != .comma || isIndicatorClause(peek(4)))
    default: fits = false
    }
    return fits ? text(of: current) + text(of: peek(1)) : nil
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
