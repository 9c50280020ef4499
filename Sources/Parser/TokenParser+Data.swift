import Source
import Syntax

extension TokenParser {
  mutating func parseInputs() {
    node(.inputBlock) { parser in
      parser.takeOpeningWord()
      parser.parseInputList()
    }
  }

  private mutating func parseInputList() {
    parseBraces(endingBefore: \.isOutsideList) { parser in
      if parser.isAtName || parser.isAtInputName || parser.at(.text) && parser.peek(1).kind == .colon {
        parser.parseInput()
      } else if parser.at(.semicolon) {
        parser.advance()
      } else if parser.at(.check) {
        parser.parseCheck()
      } else {
        parser.report(.expectedInput(found: parser.found))
        parser.skip { $0.at(.closeBrace) || $0.isAtInputName }
      }
    }
  }

  /// Whether a name with its colon comes next, be it a word of the language.
  private var isAtInputName: Bool { (isAtName || at(.keyword)) && peek(1).kind == .colon }

  mutating func parseTable() {
    node(.tableDeclaration) { parser in
      parser.takeOpeningWord()
      parser.parseName(.tableDeclaration)
      parser.repeating { parser in
        guard parser.at(.comma), parser.isTableClause(parser.peek(1)) else { return false }
        parser.advance()
        if parser.at(.from) { parser.parseInputClause() } else { parser.parseOmissionClause() }
        return true
      }
      parser.parseInputList()
    }
  }

  private func isTableClause(_ token: Token) -> Bool {
    token.keyword == .from || token.kind == .word && LayoutWord.omit.isSpelled(halfWidth(text(of: token)))
  }

  /// `略去 三级 = "合计"`: which rows are none.
  private mutating func parseOmissionClause() {
    node(.omissionClause) { parser in
      parser.advance()
      if parser.at(.openBrace) { parser.report(.expectedExpression(found: parser.found)) }
      parser.parseCondition()
    }
  }

  mutating func parseRuleDeclaration() {
    node(.ruleDeclaration) { parser in
      parser.takeOpeningWord()
      parser.parseName(.ruleDeclaration)
      parser.expect(.colon, .expectedColon(after: .ruleDeclaration))
      parser.parseSentence()
    }
  }

  private mutating func parseInput() {
    node(.inputDeclaration) { parser in
      let name = parser.found
      // Before a colon nothing but a name can stand here, so that 扣分 and 年度 need no quotes.
      if parser.at(.keyword) {
        parser.node(.name) { $0.advance() }
      } else {
        parser.parseName(.inputDeclaration)
      }
      let found = parser.found
      parser.expect(.colon, .expectedColon(after: .inputDeclaration, found: found))
      let typeStart = parser.position
      parser.parseType()
      let type = parser.position == typeStart + 1 ? parser.text(of: parser.token(typeStart)) : ""
      parser.repeating { parser in
        guard parser.at(.comma) else { return false }
        let next = parser.peek(1)
        if parser.isRangeWithColon {
          parser.advance()
          parser.node(.rangeClause) { $0.parseSpan(of: name, type: type) }
          return true
        }
        let isLabel = next.keyword == .from && parser.peek(3).kind == .text
        if !isLabel, parser.isName(next) || next.kind == .keyword, parser.peek(2).kind == .colon {
          parser.skipOne(.trailingComma)
          return false
        }
        parser.advance()
        parser.parseInputClause(of: name, type: type)
        return true
      }
    }
  }

  /// `, 范围: 0% 到 100%`: what follows the mark is no type, so that 范围 is not the name of an input.
  private var isRangeWithColon: Bool {
    guard peek(1).keyword == .range, peek(2).kind == .colon else { return false }
    switch peek(3).kind {
    case .number, .minus, .less, .lessEqual, .greater, .greaterEqual: return true
    default: return [.notUnder, .notOver, .over, .under].contains(peek(3).keyword)
    }
  }

  mutating func parseType() {
    guard isAtName || at(.percent) else {
      report(.expectedType(found: found))
      return
    }
    node(.typeReference) { parser in
      if parser.consume(if: .percent) { return }
      parser.advance()
      parser.parseDenominator()
    }
  }

  /// `/ 人 · 月`: behind the line further parts may be joined with a dot or a sign of multiplication.
  private mutating func parseDenominator() {
    var isBelow = false
    repeating { parser in
      let isJoined = parser.at(.divide) || isBelow && (parser.at(.dot) || parser.at(.times))
      guard isJoined, parser.isName(parser.peek(1)) else { return false }
      isBelow = true
      parser.advance()
      parser.advance()
      return true
    }
  }

  /// The name of a unit in a declaration, which may be a compound or %.
  private mutating func parseUnitName() {
    guard isAtName || at(.percent) else {
      parseName(.unitDeclaration)
      return
    }
    node(.name) { parser in
      parser.advance()
      parser.parseDenominator()
    }
  }

  private mutating func parseInputClause(of name: String = "", type: String = "") {
    switch current.keyword {
    case .from:
      node(.fromClause) { parser in
        parser.takeOpeningWord()
        parser.parseText()
      }
    case .signFrom, .unitFrom:
      node(at(.signFrom) ? .signSourceClause : .unitSourceClause) { parser in
        parser.advance()
        parser.parseText()
      }
    case .optional: node(.optionalClause) { $0.advance() }
    case .integer: node(.wholeClause) { $0.advance() }
    case .asName, .asPoints, .asScore, .asReason, .asClaimed: node(.roleClause) { $0.advance() }
    case .range: node(.rangeClause) { $0.parseSpan(of: name, type: type) }
    default:
      report(.expectedInputClause(found: found))
      skip { $0.at(.comma) || $0.at(.closeBrace) || $0.isAtInputName }
    }
  }

  mutating func parseUnits() {
    node(.unitBlock) { parser in
      parser.takeOpeningWord()
      parser.parseEntries(.unitDeclaration) { parser in
        parser.parseUnitName()
        guard parser.consume(if: .equal) else { return }
        if parser.at(.number) { parser.advance() } else { parser.parseUnitName() }
      }
    }
  }

  /// `日历 2020 到 2021 { 放假 2020-10-01 到 2020-10-08; 上班 2020-09-27 }`.
  mutating func parseCalendar() {
    node(.calendarDeclaration) { parser in
      parser.takeOpeningWord()
      parser.parseNumberSpan(after: .calendar)
      parser.parseEntries(.calendarEntry) { parser in
        guard parser.at(any: [.holiday, .workday]), let keyword = parser.current.keyword else { return }
        parser.advance()
        parser.parseNumberSpan(after: keyword)
      }
    }
  }

  /// One number, or `a 到 b`.
  private mutating func parseNumberSpan(after keyword: Keyword) {
    expect(.number, .expectedNumber(after: keyword))
    if consume(if: .to) { expect(.number, .expectedNumber(after: keyword)) }
  }

  mutating func parseLevels() {
    node(.levelDeclaration) { parser in
      parser.takeOpeningWord()
      parser.parseName(.levelDeclaration)
      parser.parseEntries(.levelEntry) { parser in
        parser.parseName(.levelEntry)
        guard parser.at(.alias) else { return }
        parser.node(.aliasClause) { parser in
          parser.advance()
          parser.parseText()
          parser.repeating { parser in
            guard parser.consume(if: .comma) || parser.consume(if: .listComma) else { return false }
            parser.parseText()
            return true
          }
        }
      }
    }
  }

  /// A block may have this many entries; forms have a few dozen at most, and each is held against all others.
  private static let maximumEntries = 1000

  /// `{ entry ; entry }`; a missing `;` between two entries has its own message and costs nothing else.
  mutating func parseEntries(_ kind: SyntaxKind, _ entry: (inout TokenParser) -> Void) {
    let outer = isInEntryValue
    isInEntryValue = false
    defer { isInEntryValue = outer }
    var count = 0
    parseBraces(endingBefore: \.isOutsideList) { parser in
      if parser.skipStrayMarks() { return }
      count += 1
      if count > Self.maximumEntries, kind != .calendarEntry {
        parser.report(.tooManyEntries(limit: Self.maximumEntries))
        parser.hasPassedLimit = true
        return parser.skip { $0.at(.closeBrace) }
      }
      let before = parser.position
      parser.node(kind, entry)
      if parser.position == before {
        parser.report(.expectedEntry(found: parser.found))
        parser.skip { $0.at(.semicolon) || $0.at(.closeBrace) }
      }
      if parser.consume(if: .semicolon) || parser.at(.closeBrace) || parser.isAtEnd { return }
      if parser.hasUnclosedBrace, parser.isOutsideList { return }
      if parser.at(.comma) || parser.at(.listComma), parser.peek(1).kind != .closeBrace {
        parser.skipOne(.commaBetweenEntries(parser.found))
      } else if parser.isEntryAhead(after: 0) || kind == .checklistEntry && parser.at(.text) {
        parser.report(.missingSemicolon)
      } else if parser.isAtComparison || parser.at(any: [.rest, .within])
        || parser.isAtLineStart && (!parser.isDeclarationStart(parser.current) || parser.at(.grades))
      {
        parser.report(.missingSemicolon)
      } else {
        parser.report(.unexpectedInEntry(found: parser.found))
        parser.skip { $0.at(.semicolon) || $0.at(.closeBrace) }
        _ = parser.consume(if: .semicolon)
      }
    }
  }
}
