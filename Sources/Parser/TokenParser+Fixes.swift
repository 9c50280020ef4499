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
    case .missingSemicolon: [.append(";", after: place, .safe)]
    case .missingComma: [.append(",", after: place, .safe)]
    case .commaBetweenEntries: [.replace(place, with: ";", .safe)]
    case .trailingComma, .strayMark: [.remove(place, .safe)]
    case .expectedLanguageVersion: at(.template) ? [.append(" 1", after: place, .safe)] : []
    case .keywordAsName(let word):
      [.replace(place, with: "「\(word)」", namesBeforeMark || isAtReservedName ? .safe : .choice)]
    case .textAsName(let text): bareName(text).map { [.replace(place, with: $0, .safe)] } ?? []
    case .expectedColon(let declaration, _): colon(after: declaration, place)
    case .expectedEqual: equalSign(place)
    case .expectedThen:
      at(.grades) && !endsWithThen ? [.append(" " + spelling(.then), after: place, .safe)] : []
    case .expectedList: isAtName ? [.replace(place, with: "(\(place.text))", .safe)] : []
    case .expectedTo: at(.number) ? [.append(" " + spelling(.to), after: place, .choice)] : []
    case .unclosedBrace: [.append("\n}", after: place, .choice)]
    case .unclosedParen: [.append(")", after: place, .choice)]
    case .expectedText(let found): isAtName ? [.replace(place, with: "\"\(found)\"", .choice)] : []
    case .expectedDeductOrAdd: stepWords()
    case .expectedRule:
      beginsSentence(found)
        ? [.append(":", after: place, .choice)]
        : at(.semicolon) || at(.comma)
          ? [.replace(Place(file, current.range), with: ": " + spelling(.judged), .choice)]
          : [.append(": " + spelling(.judged), after: place, .choice)]
    case .expectedDeclaration(let found), .expectedIndicator(let found), .unexpectedInEntry(let found):
      splitGluedWord(found).map { [.replace(place, with: $0, .choice)] } ?? []
    case .expectedPoints(let split): split.map { [.replace(place, with: $0, .safe)] } ?? []
    case .detachedUnit(_, let gap): [.remove(Place(file, gap), .safe)]
    case .foreignComparison(_, let sign, let rest):
      [.replace(place, with: rest.isEmpty ? sign : "\(sign) \(rest)", .safe)]
    case .emptyTemplateFile, .expectedTemplate, .expectedBrace, .expectedInput, .expectedInputClause,
      .expectedType, .expectedName, .expectedNumber, .expectedPlaces, .expectedBound,
      .expectedPolicy, .expectedClause, .expectedGradeEffect, .expectedGradeSteps, .expectedEntry,
      .keywordInExpression,
      .secondCondition, .mixedAndOr, .chainedComparison, .expectedExpression, .tooDeep, .tooLong,
      .tooManyErrors,
      .tooManyEntries,
      .gluedSteps:
      []
    }
  }

  private func spelling(_ keyword: Keyword) -> String { keyword.spelling(in: file) }

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

  /// In a declaration the name is followed by nothing but a colon; in a block a sign may have been meant.
  private func colon(after declaration: SyntaxKind, _ place: Place) -> [Fix] {
    guard !isAtLineStart, isAtName || at(.keyword) || at(.percent) || at(.number) else { return [] }
    switch declaration {
    case .inputDeclaration, .checkDeclaration, .ruleDeclaration: return [.append(":", after: place, .safe)]
    default: return [.append(":", after: place, .choice)]
    }
  }

  private func equalSign(_ place: Place) -> [Fix] {
    // 按 区: 分 = …: a type may have been meant, and it belongs elsewhere.
    if at(.colon) {
      return isName(peek(1)) && peek(2).kind == .equal
        ? [] : [.replace(Place(file, current.range), with: " =", .safe)]
    }
    guard !isAtLineStart, isAtName || at(.number) || at(.openParen) else { return [] }
    return [.append(" =", after: place, .safe)]
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
  let words: Set<Keyword?> = [.judged, .gets, .tiers, .checklist, .interpolate]
  return words.contains(Keyword.spelled(word))
}
