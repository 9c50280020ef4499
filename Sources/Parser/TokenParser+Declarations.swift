import Source
import Syntax

extension TokenParser {
  mutating func parseFile() {
    node(.file) { parser in
      if parser.at(.heng) { parser.parseLanguageVersion() }
      parser.repeating { parser in
        if parser.at(.template) {
          parser.parseTemplate()
        } else {
          parser.report(.expectedTemplate(found: parser.found))
          parser.skip { $0.at(.template) }
        }
        return true
      }
      if parser.position == 0 { parser.report(.emptyTemplateFile) }
    }
  }

  private mutating func parseLanguageVersion() {
    node(.languageVersion) { parser in
      parser.advance()
      parser.expect(.number, .expectedLanguageVersion)
    }
  }

  private mutating func parseTemplate() {
    node(.templateDeclaration) { parser in
      parser.advance()
      parser.parseName(.templateDeclaration)
      parser.parseBraces { $0.parseDeclaration() }
    }
  }

  /// `{ … }` around entries; what no entry can begin with is skipped, one message each time.
  mutating func parseBraces(_ entry: (inout TokenParser) -> Void) {
    guard at(.openBrace) else {
      report(.expectedBrace(found: found))
      return
    }
    let open = current
    advance()
    repeating { parser in
      if parser.at(.closeBrace) { return false }
      entry(&parser)
      return true
    }
    if !consume(if: .closeBrace) {
      report(.unclosedBrace(line: file.position(of: Int(open.range.start)).line))
    }
  }

  private static let headItems: [Keyword: SyntaxKind] = [
    .year: .yearItem, .version: .versionItem, .total: .totalItem, .rounding: .roundingItem,
    .basis: .basisClause, .identifier: .identifierItem,
  ]

  private mutating func parseDeclaration() {
    if isAtIndicator {
      parseIndicator()
      return
    }
    switch current.keyword {
    case .year, .version, .total, .rounding, .basis, .identifier: parseHeadItem()
    case .inputs: parseInputs()
    case .table: parseTable()
    case .rule: parseRuleDeclaration()
    case .units: parseUnits()
    case .calendar: parseCalendar()
    case .levels: parseLevels()
    case .formula: parseFigure(.formulaDeclaration) { $0.parsePolicyOnly() }
    case .grades: parseGrades()
    case .veto: parseVeto()
    case .check: parseCheck()
    case .outcome: parseFigure(.outcomeDeclaration) { $0.parsePolicyOrBasis() }
    case .summary: parseFigure(.summaryDeclaration) { $0.parsePolicyOrBasis() }
    case .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable: parsePolicy()
    default: if isAtDemand { parseConditionalClause() } else { parseStray() }
    }
    if at(.comma), isDeclarationStart(peek(1)) { advance() }
  }

  /// Whether a token begins a declaration, for recovery.
  func isDeclarationStart(_ token: Token) -> Bool {
    switch token.keyword {
    case .year, .version, .total, .rounding, .basis, .identifier, .inputs, .table, .rule, .units, .levels,
      .calendar,
      .formula, .veto,
      .check, .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable, .indicator, .template, .bonus, .penalty,
      .outcome, .summary:
      true
    case .grades: true
    default: false
    }
  }

  /// `得分 < 自报 时 须说明` for all indicators of a block.
  private var isAtDemand: Bool {
    guard isAtName else { return false }
    switch peek(1).kind {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .dot: return true
    default: return [.notUnder, .notOver, .over, .under, .within].contains(peek(1).keyword)
    }
  }

  private mutating func parseStray() {
    if at(.comma) || at(.semicolon) {
      skipOne(.strayMark(found))
      return
    }
    report(.expectedDeclaration(found: found))
    skip { $0.at(.closeBrace) || $0.isDeclarationStart($0.current) || $0.isAtIndicator }
  }

  private mutating func parseHeadItem() {
    guard let keyword = current.keyword, let kind = Self.headItems[keyword] else { return }
    node(kind) { parser in
      parser.advance()
      switch keyword {
      case .basis: parser.parseText()
      case .identifier: parser.parseName(.identifierItem)
      case .version:
        if !parser.consume(if: .text) { parser.expect(.number, .expectedNumber(after: keyword)) }
      case .rounding:
        parser.parseName(.roundingItem)
        parser.expect(.number, .expectedPlaces)
        while Self.roundingWords.contains(parser.found) { parser.advance() }
      case .total:
        parser.expect(.number, .expectedNumber(after: keyword))
        parser.parseDetachedUnit()
      default: parser.expect(.number, .expectedNumber(after: keyword))
      }
      guard keyword == .total else { return }
      parser.repeating { parser in
        let next = parser.peek(1).keyword
        guard parser.at(.comma), next == .atMost || next == .atLeast else { return false }
        parser.advance()
        parser.parseLimit(next == .atMost ? .atMostClause : .atLeastClause)
        return true
      }
    }
  }

  /// Words after the number of places.
  private static let roundingWords: Set<String> = ["位", "digits", "places", "仅总分", "only-total"]

  mutating func parseText() {
    guard !consume(if: .text) else { return }
    if at(.unclosedText) { advance() } else { report(.expectedText(found: found)) }
  }

  /// Takes a name; a keyword that stands where only a name can is taken with a message.
  mutating func parseName(_ place: SyntaxKind) {
    if isAtName {
      node(.name) { $0.advance() }
    } else if at(.text) {
      report(.textAsName(found))
      node(.name) { $0.advance() }
    } else if at(.keyword), !isAtLineStart || place == .templateDeclaration {
      report(.keywordAsName(found))
      node(.name) { $0.advance() }
    } else {
      report(.expectedName(found: found))
    }
  }

  // MARK: data

  private mutating func parseInputs() {
    node(.inputBlock) { parser in
      parser.advance()
      parser.parseInputList()
    }
  }

  private mutating func parseInputList() {
    parseBraces { parser in
      if parser.isAtName || (parser.at(.keyword) && parser.peek(1).kind == .colon) {
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

  private mutating func parseTable() {
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

  private mutating func parseRuleDeclaration() {
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

  private mutating func parseType() {
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

  private mutating func parseUnits() {
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
  private mutating func parseCalendar() {
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

  private mutating func parseLevels() {
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
    parseBraces { parser in
      if parser.at(.semicolon) || parser.at(.comma) || parser.at(.listComma) {
        parser.skipOne(.strayMark(parser.found))
        return
      }
      let before = parser.position
      parser.node(kind, entry)
      if parser.position == before {
        parser.report(.expectedEntry(found: parser.found))
        parser.skip { $0.at(.semicolon) || $0.at(.closeBrace) }
      }
      if parser.consume(if: .semicolon) || parser.at(.closeBrace) || parser.isAtEnd { return }
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

  // MARK: tree

  /// `公式 名: 类型 = 值`, `另列 名: 类型 = 值`, `汇总 名: 类型 按 类别 = 值`.
  private mutating func parseFigure(_ kind: SyntaxKind, clause: (inout TokenParser) -> Void) {
    node(kind) { parser in
      parser.advance()
      parser.parseName(kind)
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

  /// `: 类型` before the `=` of a figure; a `:` in place of the `=` is left where it stands.
  private mutating func parseFigureType() {
    guard at(.colon), isTypeAhead else { return }
    advance()
    parseType()
  }

  /// Whether a type follows the `:` here, rather than the figure itself.
  private var isTypeAhead: Bool {
    if peek(1).kind == .percent || peek(1).kind == .equal { return true }
    guard isName(peek(1)) else { return false }
    var distance = 2
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
    if isAtName, peek(1).kind == .equal {
      parseType()
      advance()
    }
  }

  private mutating func parsePolicyOrBasis() {
    if at(.basis) { parseBasis() } else { parsePolicyOnly() }
  }

  /// Words that can only begin a clause; without a comma before them one was forgotten.
  static let clauseWords: Set<Keyword> = [
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

  /// Whether an indicator begins here: 指标, or a name followed by a number of points.
  var isAtIndicator: Bool {
    if at(any: [.indicator, .bonus, .penalty]) || isKeywordNamingIndicator { return true }
    guard isAtName else { return false }
    if peek(1).kind == .number || gluedPoints != nil { return true }
    // A name without points, then a sentence or a block: the points were forgotten.
    return peek(1).kind == .colon || peek(1).kind == .openBrace
  }

  mutating func parseIndicator() {
    nested { parser in
      parser.node(.indicatorDeclaration) { parser in
        if parser.at(any: [.indicator, .bonus, .penalty]), parser.peek(1).kind != .number {
          parser.advance()
        }
        if parser.at(any: [.bonus, .penalty]) || parser.isKeywordNamingIndicator {
          // 加分 5分, 年度 5分: a word of the language where the name belongs.
          parser.report(.keywordAsName(parser.found))
          parser.node(.name) { $0.advance() }
          parser.expect(.number, .expectedPoints(split: nil))
        } else {
          parser.parseNameAndPoints()
        }
        parser.parseTail { $0.parseIndicatorClause() }
        if parser.at(.openBrace) {
          parser.parseIndicatorBlock()
        } else if parser.consume(if: .colon) {
          parser.parseSentence()
        } else {
          parser.report(.expectedRule(found: parser.found))
          parser.skip { $0.at(.closeBrace) || $0.isDeclarationStart($0.current) || $0.isAtIndicator }
        }
      }
    }
  }

  private mutating func parseIndicatorBlock() {
    node(.indicatorBlock) { parser in
      parser.parseBraces { parser in
        if parser.isAtIndicator {
          parser.parseIndicator()
        } else if parser.at(any: [.ifMissing, .ifZero, .ifAllZero, .ifNotApplicable]) {
          parser.parsePolicy()
          if parser.at(.comma) || parser.at(.semicolon) { parser.advance() }
        } else if parser.isAtDemand {
          parser.parseConditionalClause()
        } else if parser.at(.comma) || parser.at(.semicolon) {
          parser.skipOne(.strayMark(parser.found))
        } else {
          parser.report(.expectedIndicator(found: parser.found))
          parser.skip { $0.at(.closeBrace) || $0.isAtIndicator }
        }
      }
    }
  }

  private mutating func parseIndicatorClause() {
    switch current.keyword {
    case .adjustable: node(.adjustableClause) { $0.parseSpan() }
    case .rows: parseRows()
    case .basis: parseBasis()
    case .combine:
      node(.compositionClause) { parser in
        parser.advance()
        parser.parseName(.compositionClause)
      }
    case .share:
      node(.shareClause) { parser in
        parser.advance()
        parser.parseSum()
      }
    default: parsePolicyOnly()
    }
  }

  /// `逐行 表 当 条件 均分 0位 余数归末项`.
  private mutating func parseRows() {
    node(.rowsClause) { parser in
      parser.advance()
      parser.parseName(.rowsClause)
      if parser.consume(if: .selecting) { parser.parseCondition() }
      guard parser.consume(if: .equally) else { return }
      _ = parser.consume(if: .number)
      _ = parser.consume(if: .restToLast)
    }
  }

  mutating func parseBasis() {
    node(.basisClause) { parser in
      parser.advance()
      parser.parseText()
    }
  }

  // MARK: after the score

  private mutating func parseGrades() {
    node(.gradesBlock) { parser in
      parser.advance()
      parser.parseEntries(.tierEntry) { parser in
        parser.parseHead()
        parser.expect(.colon, .expectedColon(after: .gradesBlock))
        parser.parseName(.gradesBlock)
      }
    }
  }

  private mutating func parseVeto() {
    node(.vetoDeclaration) { parser in
      parser.advance()
      parser.parseCondition()
      if !parser.isThenGlued { parser.expect(.then, .expectedThen) }
      parser.parseGradeEffect()
      parser.parseTail { parser in
        switch parser.current.keyword {
        case .because: parser.parseBecause()
        case .basis: parser.parseBasis()
        default: parser.parsePolicyOnly()
        }
      }
    }
  }

  private mutating func parseGradeEffect() {
    node(.gradeEffect) { parser in
      parser.expect(.grades, .expectedGradeEffect)
      switch parser.current.keyword {
      case .setTo, .capAt:
        parser.advance()
        parser.parseName(.gradeEffect)
      case .raise, .lower:
        parser.advance()
        parser.expect(.number, .expectedGradeSteps)
      default: parser.report(.expectedGradeEffect)
      }
    }
  }

  mutating func parseBecause() {
    node(.becauseClause) { parser in
      parser.advance()
      parser.parseText()
    }
  }

  private mutating func parseCheck() {
    node(.checkDeclaration) { parser in
      parser.advance()
      parser.parseName(.checkDeclaration)
      parser.expect(.colon, .expectedColon(after: .checkDeclaration))
      parser.parseCondition()
      parser.parseTail { parser in
        switch parser.current.keyword {
        case .tolerance:
          parser.node(.toleranceClause) { parser in
            parser.advance()
            parser.parseSum()
          }
        case .mistake, .remind:
          parser.node(.severityClause) { parser in
            parser.advance()
            _ = parser.consume(if: .text)
          }
        case .basis: parser.parseBasis()
        default: parser.parsePolicyOnly()
        }
      }
    }
  }
}
