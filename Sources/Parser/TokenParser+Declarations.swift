import Source
import Syntax

extension TokenParser {
  mutating func parseFile() {
    node(.file) { parser in
      if parser.at(.heng) { parser.parseLanguageVersion() }
      parser.repeating { parser in
        if parser.at(.template) {
          parser.parseTemplate()
        } else if parser.isAtLayout {
          parser.parseLayout()
        } else {
          parser.report(.expectedTemplate(found: parser.found))
          parser.skip { $0.at(.template) || $0.isAtLayout }
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

  /// Takes the word that begins a declaration, and the colon that is printed behind such words, which says nothing here.
  mutating func takeOpeningWord() {
    advance()
    guard at(.colon) else { return }
    let touchesNext = peek(1).range.start == current.range.end
    report(
      .strayMark(found), at: current.range,
      fixes: [.replace(Place(file, current.range), with: touchesNext ? " " : "", .safe)])
    node(.errorNode) { $0.advance() }
  }

  private mutating func parseTemplate() {
    node(.templateDeclaration) { parser in
      parser.takeOpeningWord()
      parser.parseName(.templateDeclaration)
      parser.parseBraces { $0.parseDeclaration() }
    }
  }

  private static let headItems: [Keyword: SyntaxKind] = [
    .year: .yearItem, .version: .versionItem, .total: .totalItem, .rounding: .roundingItem,
    .basis: .basisClause, .identifier: .identifierItem,
  ]

  private mutating func parseDeclaration() {
    if isAtLayout { return parseLayout() }
    if at(.indicator), peek(1).kind == .openBrace { return parseUnnamedIndicators() }
    if let meant = meantOpening { return parseForeignOpening(meant) }
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
    default:
      if isAtDemand {
        parseConditionalClause()
      } else if brokenName(before: .indicatorDeclaration) != nil {
        parseIndicator()
      } else {
        parseStray()
      }
    }
    if at(.comma), isDeclarationStart(peek(1)) { advance() }
  }

  /// Words of forms and reports for what a declaration holds, which the language calls otherwise.
  private static let foreignOpenings: [String: [Keyword]] = [
    "年份": [.year], "评价年度": [.year], "总分值": [.total], "政策依据": [.basis], "文件依据": [.basis],
    "输入项": [.inputs], "输入数据": [.inputs], "基础数据": [.inputs], "数据": [.inputs], "变量": [.inputs],
    "填报项": [.inputs], "等级": [.grades, .levels], "评级": [.grades], "评价等级": [.grades], "等级划分": [.grades],
    "评价等次": [.grades], "等次划分": [.grades], "档次": [.levels], "一票否决": [.veto], "否决项": [.veto],
    "否决条件": [.veto], "计算公式": [.formula], "校验": [.check], "核验": [.check], "表格": [.table], "明细表": [.table],
    "缺项时": [.ifMissing], "未填时": [.ifMissing], "空缺时": [.ifMissing],
  ]

  /// The words that another word at the beginning of a declaration may stand for; nil where it can be an indicator.
  private var meantOpening: [Keyword]? {
    guard at(.word), let meant = Self.foreignOpenings[found] else { return nil }
    let next = peek(peek(1).kind == .colon ? 2 : 1)
    switch next.kind {
    case .number: return isPoints(next) && peek(1).kind != .colon && meant != [.total] ? nil : meant
    case .openBrace, .text: return meant
    case .word, .quotedName, .keyword: return peek(1).kind == .colon ? nil : meant
    default: return nil
    }
  }

  /// Leaves out what begins with a word that is none of the language, with its braces, up to the end of its line.
  private mutating func parseForeignOpening(_ meant: [Keyword]) {
    let isBeforeColon = peek(1).kind == .colon
    let written = Place(
      file, SourceRange(Int(current.range.start), Int(peek(isBeforeColon ? 1 : 0).range.end)))
    report(
      .expectedDeclaration(found: found, meant: meant), at: current.range,
      fixes: meant.map {
        .replace(written, with: $0.spelling(in: file) + (isBeforeColon ? " " : ""), .choice)
      })
    node(.errorNode) { $0.advance() }
    skip { $0.isAtLineStart || $0.at(.closeBrace) }
  }

  /// `指标 { … }` around all indicators, which stand in the template itself.
  private mutating func parseUnnamedIndicators() {
    let opening = SourceRange(Int(current.range.start), Int(peek(1).range.end))
    var fixes: [Fix] = []
    if let end = endOfBraces(from: 1) {
      fixes = [Fix([Edit(Place(file, opening), ""), Edit(Place(file, peek(end).range), "")], .safe)]
    }
    report(.unnamedIndicators(found), at: opening, fixes: fixes)
    node(.errorNode) { $0.advance() }
    nested { parser in
      parser.parseBraces { $0.parseDeclaration() }
    }
  }

  /// How far ahead the brace stands that closes the one at a distance.
  private func endOfBraces(from open: Int) -> Int? {
    var (distance, depth) = (open, 0)
    while peek(distance).kind != .endOfFile {
      if peek(distance).kind == .openBrace { depth += 1 }
      if peek(distance).kind == .closeBrace { depth -= 1 }
      if depth == 0 { return distance }
      distance += 1
    }
    return nil
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

  /// `得分 < 自报 时 须说明`, `混运 时 须说明` for all indicators of a block.
  var isAtDemand: Bool {
    guard isAtName else { return at(any: [.not, .has]) || at(.openParen) ? leadsToDemand : false }
    switch peek(1).kind {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .dot: return true
    default:
      return [.notUnder, .notOver, .over, .under, .within].contains(peek(1).keyword) || leadsToDemand
    }
  }

  /// Whether 时 须说明 follows before whatever else may end a condition.
  private var leadsToDemand: Bool {
    /// No condition of a table has as many tokens.
    let limit = 200
    var depth = 0
    for distance in 0..<limit {
      let token = peek(distance)
      switch token.kind {
      case .endOfFile, .openBrace, .closeBrace, .semicolon: return false
      case .openParen: depth += 1
      case .closeParen: depth -= 1
      case .colon, .comma: if depth == 0 { return false }
      default: break
      }
      if token.keyword == .then { return peek(distance + 1).keyword == .explain }
    }
    return false
  }

  private mutating func parseStray() {
    if skipStrayMarks() { return }
    report(.expectedDeclaration(found: found))
    skip {
      $0.at(.closeBrace) || $0.isDeclarationStart($0.current) || $0.isAtIndicator || $0.isAtLayout
    }
  }

  private mutating func parseHeadItem() {
    guard let keyword = current.keyword, let kind = Self.headItems[keyword] else { return }
    node(kind) { parser in
      parser.takeOpeningWord()
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
        parser.skipColonAfterTotal()
      default: parser.expect(.number, .expectedNumber(after: keyword))
      }
      if keyword == .total || keyword == .rounding { parser.parseTotalLimits() }
    }
  }

  /// The limits of the total, behind it or behind the rounding that follows it.
  private mutating func parseTotalLimits() {
    repeating { parser in
      let next = parser.peek(1).keyword
      guard parser.at(.comma), next == .atMost || next == .atLeast else { return false }
      parser.advance()
      parser.parseLimit(next == .atMost ? .atMostClause : .atLeastClause)
      return true
    }
  }

  /// `总分 100分:` before an indicator: a total has no rule, so that the mark means nothing.
  private mutating func skipColonAfterTotal() {
    if at(.colon), isColonIdle(after: 0) { skipOne(.strayMark(found)) }
  }

  /// Whether a declaration begins behind the `:` at a distance, so that no rule does.
  func isColonIdle(after colon: Int) -> Bool {
    let next = peek(colon + 1)
    let isIndicator = isName(next) && (isPoints(peek(colon + 2)) || peek(colon + 2).kind == .openBrace)
    return isIndicator || isDeclarationStart(next) || next.kind == .closeBrace
  }

  /// Words after the number of places.
  private static let roundingWords: Set<String> = ["位", "digits", "places", "仅总分", "only-total"]

  mutating func parseText() {
    guard !consume(if: .text) else { return }
    if at(.unclosedText) { advance() } else { report(.expectedText(found: found)) }
  }

  /// Whether the word of the language that begins a line can only be a name, by what follows it.
  private var isNameOfEntry: Bool {
    switch peek(1).kind {
    case .equal, .semicolon, .closeBrace: true
    default: peek(1).keyword == .alias
    }
  }

  /// Takes a name; a keyword that stands where only a name can is taken with a message.
  mutating func parseName(_ place: SyntaxKind) {
    if let broken = brokenName(before: place) {
      let range = SourceRange(Int(current.range.start), Int(peek(1).range.end))
      report(.brokenName(file.text(range), joined: broken), at: range)
      node(.name) { parser in
        parser.advance()
        parser.advance()
      }
    } else if isAtName {
      node(.name) { $0.advance() }
    } else if at(.text) {
      report(.textAsName(found))
      node(.name) { $0.advance() }
    } else if at(.keyword), !isAtLineStart || place == .templateDeclaration || isNameOfEntry {
      report(.keywordAsName(found))
      node(.name) { $0.advance() }
    } else {
      report(.expectedName(found: found))
    }
  }
}
