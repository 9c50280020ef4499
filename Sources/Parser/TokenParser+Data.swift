import Source
import Syntax

extension TokenParser {
  mutating func parseInputs() {
    node(.inputBlock) { parser in
      parser.advance()
      parser.parseInputList()
    }
  }

  private mutating func parseInputList() {
    parseBraces(endingBefore: \.isOutsideList) { parser in
      let isNamed = parser.at(.keyword) || parser.at(.text)
      if parser.isAtName || isNamed && parser.peek(1).kind == .colon {
        parser.parseInput()
      } else if parser.at(.semicolon) {
        parser.advance()
      } else if parser.at(.check) {
        parser.parseCheck()
      } else {
        parser.report(.expectedInput(found: parser.found))
        parser.skip { $0.at(.closeBrace) || ($0.isAtName && $0.peek(1).kind == .colon) }
      }
    }
  }

  mutating func parseTable() {
    node(.tableDeclaration) { parser in
      parser.advance()
      parser.parseName(.tableDeclaration)
      if parser.at(.comma), parser.peek(1).keyword == .from {
        parser.advance()
        parser.parseInputClause()
      }
      parser.parseInputList()
    }
  }

  mutating func parseRuleDeclaration() {
    node(.ruleDeclaration) { parser in
      parser.advance()
      parser.parseName(.ruleDeclaration)
      parser.expect(.colon, .expectedColon(after: .ruleDeclaration))
      parser.parseSentence()
    }
  }

  private mutating func parseInput() {
    node(.inputDeclaration) { parser in
      parser.parseName(.inputDeclaration)
      let found = parser.found
      parser.expect(.colon, .expectedColon(after: .inputDeclaration, found: found))
      parser.parseType()
      parser.repeating { parser in
        guard parser.at(.comma) else { return false }
        let next = parser.peek(1)
        if parser.isName(next), parser.peek(2).kind == .colon {
          parser.skipOne(.trailingComma)
          return false
        }
        parser.advance()
        parser.parseInputClause()
        return true
      }
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
      parser.repeating { parser in
        guard parser.at(.divide), parser.isName(parser.peek(1)) else { return false }
        parser.advance()
        parser.advance()
        return true
      }
    }
  }

  private mutating func parseInputClause() {
    switch current.keyword {
    case .from:
      node(.fromClause) { parser in
        parser.advance()
        parser.parseText()
      }
    case .optional: node(.optionalClause) { $0.advance() }
    case .integer: node(.wholeClause) { $0.advance() }
    case .asName, .asPoints, .asScore, .asReason, .asClaimed: node(.roleClause) { $0.advance() }
    case .range: node(.rangeClause) { $0.parseSpan() }
    default:
      report(.expectedInputClause(found: found))
      skip { $0.at(.comma) || $0.at(.closeBrace) || ($0.isAtName && $0.peek(1).kind == .colon) }
    }
  }

  /// After a keyword: `a 到 b`, or bounds joined with 且.
  mutating func parseSpan() {
    advance()
    if isAtComparison {
      parseBounds()
    } else {
      node(.betweenHead) { parser in
        parser.parseSum()
        parser.expect(.to, .expectedTo)
        parser.parseSum()
      }
    }
  }

  mutating func parseUnits() {
    node(.unitBlock) { parser in
      parser.advance()
      parser.parseEntries(.unitDeclaration) { parser in
        parser.parseName(.unitDeclaration)
        guard parser.consume(if: .equal) else { return }
        if parser.at(.number) { parser.advance() } else { parser.parseName(.unitDeclaration) }
      }
    }
  }

  /// `日历 2020 到 2021 { 放假 2020-10-01 到 2020-10-08; 上班 2020-09-27 }`.
  mutating func parseCalendar() {
    node(.calendarDeclaration) { parser in
      parser.advance()
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
      parser.advance()
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

  /// `{ entry ; entry }`; a missing `;` between two entries has its own message and costs nothing else.
  mutating func parseEntries(_ kind: SyntaxKind, _ entry: (inout TokenParser) -> Void) {
    let outer = isInEntryValue
    isInEntryValue = false
    defer { isInEntryValue = outer }
    parseBraces(endingBefore: \.isOutsideList) { parser in
      if parser.skipStrayMarks() { return }
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
