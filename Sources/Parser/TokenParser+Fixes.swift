import Source
import Syntax

extension TokenParser {
  /// What could be written where a message is given; the parser stands at the token that does not fit.
  ///
  /// Safe is what leaves one reading only: a mark that was forgotten between two things that cannot be read
  /// together, or one too many. Where a bracket should close is a choice: at the end of the file everything
  /// that follows the forgotten one has already been read into its block.
  func fixes(for message: ParserMessage, at place: Place) -> [Fix] {
    switch message {
    case .missingSemicolon: [.append(";", after: place, hasMarkInText ? .choice : .safe)]
    case .missingComma: [.append(",", after: place, hasMarkInText ? .choice : .safe)]
    case .commaBetweenEntries: [.replace(place, with: ";", .safe)]
    case .trailingComma, .strayMark:
      [.replace(place, with: separatesWords(place) ? " " : "", mayBeMeant ? .choice : .safe)]
    case .expectedLanguageVersion: at(.template) ? [.append(" 1", after: place, .safe)] : []
    case .keywordAsName(let word):
      [.replace(place, with: "「\(word)」", canBeQuoted || isAtReservedName ? .safe : .choice)]
    case .textAsName(let text):
      bareName(text).map { [.replace(place, with: $0, count(of: text) == 1 ? .safe : .choice)] } ?? []
    case .expectedColon(let declaration, _): colon(after: declaration, place)
    case .expectedEqual: equalSign(place)
    case .expectedThen:
      at(.grades) && !endsWithThen ? [.append(" " + spelling(.then), after: place, .safe)] : []
    case .expectedList: isAtName ? [.replace(place, with: "(\(place.text))", .safe)] : []
    case .expectedTo: at(.number) ? [.append(" " + spelling(.to), after: place, .choice)] : []
    case .unclosedParen: [.append(")", after: place, .choice)]
    case .expectedText(let found): isAtName ? [.replace(place, with: "\"\(found)\"", .choice)] : []
    case .expectedDeductOrAdd: stepWords()
    case .expectedRule:
      beginsSentence(found)
        ? [.append(":", after: place, .choice)]
        : at(.semicolon) || at(.comma)
          ? [.replace(Place(file, current.range), with: ": " + spelling(.judged), .choice)]
          : [.append(": " + spelling(.judged), after: place, .choice)]
    case .expectedDeclaration(let found, _), .expectedIndicator(let found), .unexpectedInEntry(let found):
      splitGluedWord(found).map { [.replace(place, with: $0, .choice)] } ?? []
    case .expectedPoints(let splits):
      splits.map {
        .replace(place, with: $0, splits.count == 1 && count(of: place.text) <= 1 ? .safe : .choice)
      }
    case .detachedUnit(_, let gap): attachUnit(over: gap, place)
    case .foreignComparison(_, let sign, let rest):
      [.replace(place, with: rest.isEmpty ? sign : "\(sign) \(rest)", .safe)]
    case .statedBound(_, let sign): [.replace(place, with: sign, .safe)]
    case .brokenName(let written, let joined): rejoined(written, joined, place)
    case .unclosedBrace, .emptyTemplateFile, .expectedTemplate, .expectedBrace, .expectedInput,
      .expectedInputClause,
      .expectedType, .expectedName, .expectedNumber, .expectedPlaces, .expectedBound,
      .expectedPolicy, .expectedClause, .expectedGradeEffect, .expectedGradeSteps, .expectedEntry,
      .keywordInExpression,
      .secondCondition, .mixedAndOr, .chainedComparison, .expectedExpression, .tooDeep, .tooLong,
      .tooManyErrors,
      .tooManyEntries,
      .gluedSteps, .wrongSpan, .printedRange, .turnedEntry, .unnamedIndicators, .extraBrace,
      .expectedInLayout:
      []
    }
  }

  private func spelling(_ keyword: Keyword) -> String { keyword.spelling(in: file) }

  /// Whether a word of the language stands where only a name can, and means nothing else where it is used.
  private var canBeQuoted: Bool {
    // 等次 in a condition is the grade, 分档 and the like are values.
    namesBeforeMark && !at(any: Keyword.valuesWithBlock.union([.grades]))
  }

  /// 扣 or 加 before the points of a step, which may have been read as part of it: 每超过 1个百分点 0.2分.
  private func stepWords() -> [Fix] {
    guard let points = at(.number) ? current : previous, points.kind == .number else { return [] }
    return [Keyword.deduct, .add].map {
      .insert(spelling($0) + " ", before: Place(file, points.range), .choice)
    }
  }

  /// Whether what follows the current token can only follow a name.
  private var namesBeforeMark: Bool {
    switch peek(1).kind {
    case .colon, .equal, .number, .openBrace, .semicolon, .closeBrace: true
    default: false
    }
  }

  /// Whether the word before ends with 时, so that a blank may be missing rather than the word.
  private var endsWithThen: Bool { previous.map { text(of: $0).hasSuffix(Keyword.then.chinese) } ?? false }

  /// Whether the text before ends with a mark, so that it may be the one that is missing behind the quotes.
  private var hasMarkInText: Bool {
    guard let previous, previous.kind == .text else { return false }
    return text(of: previous).dropLast().last.map { ",;，；、".contains($0) } ?? false
  }

  /// Whether a mark that separates nothing may stand for something else: it is written close to a word at the
  /// beginning of a line or behind a bare number, or a clause follows that may belong to what ends before it.
  private var mayBeMeant: Bool {
    if isAtLineStart, peek(1).range.start == current.range.end { return true }
    if touchesPrevious, let previous, text(of: previous).last?.isNumber ?? false { return true }
    var distance = 1
    while [.closeBrace, .comma, .listComma, .semicolon].contains(peek(distance).kind) { distance += 1 }
    let end = Int(peek(distance - 1).range.end)
    guard !file.hasLineEnd(in: SourceRange(end, Int(peek(distance).range.start))) else { return false }
    guard let keyword = peek(distance).keyword else { return isDemand(after: distance) }
    return Self.clauseWords.contains(keyword) || Self.wordsOfBoth.contains(keyword)
  }

  /// Whether `条件 时 …` follows in the line, which a template may say as well as a sentence.
  private func isDemand(after distance: Int) -> Bool {
    var distance = distance
    while peek(distance).kind != .endOfFile,
      ![.semicolon, .colon, .openBrace, .closeBrace].contains(peek(distance).kind)
    {
      if peek(distance).keyword == .then { return true }
      let end = Int(peek(distance).range.end)
      distance += 1
      if file.hasLineEnd(in: SourceRange(end, Int(peek(distance).range.start))) { return false }
    }
    return false
  }

  /// Words that begin a clause of a sentence as well as a declaration.
  private static let wordsOfBoth: KeywordSet = [.basis, .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable]

  /// Whether two words would run together without what stands at a place.
  private func separatesWords(_ place: Place) -> Bool {
    let before = Int(place.range.start) - 1
    let after = Int(place.range.end)
    let bytes = file.bytes
    return before >= 0 && after < bytes.count && isWordByte(bytes[before]) && isWordByte(bytes[after])
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "0"..."9", "A"..."Z", "a"..."z", "_", "%", "\"", "`", "/", "*": true
    default: byte >= 0x80
    }
  }

  /// In a declaration the name is followed by nothing but a colon; in a block a sign may have been meant.
  private func colon(after declaration: SyntaxKind, _ place: Place) -> [Fix] {
    guard !isAtLineStart, isAtName || at(.keyword) || at(.percent) || at(.number) else { return [] }
    switch declaration {
    case .inputDeclaration:
      guard isAtName || at(.percent), peek(1).kind != .colon else { return [] }
      // A sign within a name: 自%报得分.
      let isInName =
        at(.percent) && (touchesPrevious || peek(1).range.start == current.range.end && isName(peek(1)))
      return [.append(":", after: place, isInName ? .choice : .safe)]
    case .checkDeclaration, .ruleDeclaration: return [.append(":", after: place, .safe)]
    default: return [.append(":", after: place, .choice)]
    }
  }

  /// The unit behind its number; a comment between them is kept.
  private func attachUnit(over gap: SourceRange, _ place: Place) -> [Fix] {
    let between = Place(file, gap)
    if between.text.allSatisfy(\.isWhitespace) { return [.remove(between, .safe)] }
    let unit = Place(file, SourceRange(Int(gap.end), Int(place.range.end)))
    let behind = Place(file, SourceRange(Int(gap.start), Int(gap.start)))
    return [Fix([Edit(behind, unit.text), Edit(unit, "")], .safe)]
  }

  /// A name that a blank has cut in two: without the blank, or with its type behind a colon, or as it stands.
  private func rejoined(_ written: String, _ joined: String, _ place: Place) -> [Fix] {
    var texts = [joined]
    if peek(2).kind == .equal { texts.append("\(text(of: current)): \(text(of: peek(1)))") }
    return (texts + ["「\(written)」"]).map { .replace(place, with: $0, .choice) }
  }

  private func equalSign(_ place: Place) -> [Fix] {
    // 按 区: 分 = …: a type may have been meant, and it belongs elsewhere.
    if (isAtName || at(.percent)) && peek(1).kind == .equal { return [] }
    let isEqualAhead = isKindAhead(.equal)
    if at(.colon) {
      return isName(peek(1)) && peek(2).kind == .equal
        ? [] : [.replace(Place(file, current.range), with: " =", .safe)]
    }
    guard !isAtLineStart, isAtName || at(.number) || at(.openParen) else { return [] }
    return [.append(" =", after: place, isEqualAhead ? .choice : .safe)]
  }

  /// Whether a token of a kind follows on the line.
  private func isKindAhead(_ kind: SyntaxKind) -> Bool {
    var distance = 1
    while peek(distance).kind != .endOfFile,
      !file.hasLineEnd(
        in: SourceRange(Int(peek(distance - 1).range.end), Int(peek(distance).range.start)))
    {
      if peek(distance).kind == kind { return true }
      distance += 1
    }
    return false
  }

  /// The name that stands in quotes, in 「 」 where it could not stand bare.
  private func bareName(_ quoted: String) -> String? {
    let name = quoted.dropFirst().dropLast()
    guard let first = name.first, !name.contains(where: { "\\「」\"“”".contains($0) }) else { return nil }
    let isBare = first.isLetter && name.allSatisfy { $0.isLetter || $0.isNumber }
    return isBare && Keyword.spelled(String(name)) == nil ? String(name) : "「\(name)」"
  }
}

/// A word of the language that is glued to what follows, with a blank between: 得执行率.
func splitGluedWord(_ found: String) -> String? {
  let keywords: [Keyword] = [.gets, .notOver, .notUnder, .over, .under, .deduct, .add, .otherwise, .toZero]
  guard let keyword = keywords.first(where: { found.hasPrefix($0.chinese) && found != $0.chinese }) else {
    return nil
  }
  return "\(keyword.chinese) \(found.dropFirst(keyword.chinese.count))"
}

/// Whether a word can only begin a sentence, so that the colon before it is what is missing.
func beginsSentence(_ word: String) -> Bool {
  let words = Keyword.valuesWithBlock.union([.judged, .gets, .checklist])
  return Keyword.spelled(word).map(words.contains) ?? false
}
