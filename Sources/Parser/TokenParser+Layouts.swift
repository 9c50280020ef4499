import Source
import Syntax

/// Blocks that say where the values of a form stand in a sheet. Their words are told by their place alone.
extension TokenParser {
  /// `版式 name {`: a name and a brace behind it are nothing else, so that 版式 may name an indicator.
  var isAtLayout: Bool {
    isWord(.layout) && (isName(peek(1)) || peek(1).kind == .keyword) && peek(2).kind == .openBrace
      || isWord(.layout) && peek(1).kind == .openBrace
  }

  mutating func parseLayout() {
    node(.layoutDeclaration) { parser in
      parser.advance()
      parser.parseName(.layoutDeclaration)
      parser.parseBraces(endingBefore: \.isOutsideLayout) { $0.parseLayoutItem() }
    }
  }

  /// Whether the current token spells a word of the block.
  private func isWord(_ word: LayoutWord) -> Bool { isWord(word, current) }

  private func isWord(_ word: LayoutWord, _ token: Token) -> Bool {
    (token.kind == .word || token.kind == .keyword) && word.isSpelled(halfWidth(text(of: token)))
  }

  private mutating func consume(_ word: LayoutWord) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  private mutating func expect(_ word: LayoutWord) {
    if !consume(word) { report(.expectedInLayout(.word(word), found: found)) }
  }

  private mutating func expectLayoutColon() {
    if !consume(if: .colon) { report(.expectedInLayout(.colon, found: found)) }
  }

  private var isOutsideLayout: Bool {
    isAtLayout || isDeclarationStart(current) && peek(1).kind != .colon && peek(2).kind != .colon
  }

  // MARK: items

  private mutating func parseLayoutItem(inPart: Bool = false) {
    if skipStrayLayoutMarks() { return }
    guard let kind = layoutItem, !inPart || kind == .layoutBand || kind == .layoutValue else {
      // What tells forms stands outside of their sheets.
      if layoutItem == nil {
        report(.expectedInLayout(.item, found: found))
      } else {
        skipOne(.expectedInLayout(.item, found: found))
      }
      return skip { $0.at(.semicolon) || $0.at(.closeBrace) || $0.layoutItem != nil }
    }
    node(kind) { parser in
      switch kind {
      case .layoutForms: parser.parseLayoutForms()
      case .layoutList: parser.parseLayoutList()
      case .layoutPart: parser.parseLayoutPart()
      case .layoutBand: parser.parseLayoutBand()
      default: parser.parseLayoutValue()
      }
    }
    guard !at(.semicolon), !at(.closeBrace), !isAtEnd, layoutItem == nil else { return }
    report(.expectedInLayout(.item, found: found))
    skip { $0.at(.semicolon) || $0.at(.closeBrace) || $0.layoutItem != nil }
  }

  private mutating func skipStrayLayoutMarks() -> Bool {
    if consume(if: .semicolon) { return true }
    return skipStrayMarks()
  }

  /// The kind of the item that begins here; nil where none does.
  private var layoutItem: SyntaxKind? {
    let isLong = peek(1).kind != .colon
    if isWord(.form), !isLong, isWord(.eachSheet, peek(2)) { return .layoutForms }
    if isWord(.sheet), peek(1).kind == .text { return peek(2).kind == .openBrace ? .layoutPart : .layoutList }
    if at(.table), isLong, peek(2).kind == .colon { return .layoutBand }
    if at(.indicator), !isLong { return .layoutBand }
    if isWord(.claims), isLong, isNamePart(peek(1)) || peek(1).kind == .dot { return .layoutValue }
    guard isNamePart(current) else { return nil }
    var distance = 1
    while peek(distance).kind == .dot, isNamePart(peek(distance + 1)) { distance += 2 }
    if peek(distance).kind == .dot, peek(distance + 1).kind == .text { distance += 2 }
    return peek(distance).kind == .colon ? .layoutValue : nil
  }

  /// Before a colon nothing but a name can stand, so that 总分 and 扣分 need no quotes.
  private func isNamePart(_ token: Token) -> Bool { isName(token) || token.kind == .keyword }

  private mutating func parseLayoutForms() {
    advance()
    advance()
    advance()
    guard consume(if: .has) else { return }
    parseLabels()
  }

  /// `工作表 "…": 每行 "…" 列 是名称, "…" 列 是值`.
  private mutating func parseLayoutList() {
    advance()
    parseText()
    expectLayoutColon()
    expect(.eachRow)
    parseListColumn()
    repeating { parser in
      guard parser.at(.comma) else { return false }
      parser.advance()
      parser.parseListColumn()
      return true
    }
  }

  /// `工作表 "…" { … }`: what stands on another sheet of the form.
  private mutating func parseLayoutPart() {
    advance()
    parseText()
    parseBraces(endingBefore: \.isOutsideLayout) { $0.parseLayoutItem(inPart: true) }
  }

  private mutating func parseListColumn() {
    node(.layoutColumn) { parser in
      parser.parseLabel()
      parser.expect(.column)
      let isKnown = [LayoutWord.isName, .isValue, .isUnit].contains { parser.isWord($0) }
      if isKnown {
        parser.advance()
      } else {
        parser.report(.expectedInLayout(.listRole, found: parser.found))
      }
    }
  }

  private mutating func parseLayoutValue() {
    node(.layoutTarget) { parser in
      if parser.isWord(.claims), parser.peek(1).kind != .colon {
        parser.advance()
        _ = parser.consume(if: .dot)
      }
      parser.parseLayoutPath()
    }
    expectLayoutColon()
    node(.layoutPlace) { $0.parseLayoutPlace() }
  }

  private mutating func parseLayoutPath() {
    var count = 0
    repeating { parser in
      if count > 0, parser.consume(if: .text) { return false }
      count += 1
      guard parser.isNamePart(parser.current) else {
        parser.report(.expectedName(found: parser.found))
        return false
      }
      parser.node(.name) { $0.advance() }
      return parser.consume(if: .dot)
    }
  }

  private mutating func parseLayoutPlace() {
    parseLabel()
    if consume(.right) || consume(.below) || consume(.afterColon) { return }
    guard consume(.row) else { return report(.expectedInLayout(.direction, found: found)) }
    parseLabel()
    if consume(.column) || consume(.right) { return }
    report(.expectedInLayout(.word(.column), found: found))
  }

  // MARK: bands

  /// `表 name: 从 "…" 下 到 "…" 之前, …` and `指标: …`.
  private mutating func parseLayoutBand() {
    if consume(if: .table) { node(.name) { $0.advance() } } else { advance() }
    advance()
    expect(.start)
    parseLabel()
    expect(.below)
    if consume(if: .to) {
      parseLabel()
      expect(.before)
    }
    repeating { parser in
      guard parser.at(.comma) else { return false }
      parser.advance()
      parser.parseBandClause()
      return true
    }
  }

  private mutating func parseBandClause() {
    if at(.groupBy) { return node(.layoutPath) { $0.parseBandPath() } }
    if isName(current) || at(.keyword), isWord(.takes, peek(1)) {
      return node(.layoutColumn) { $0.parseBandColumn() }
    }
    if isWord(.copyMerged) { return node(.layoutMerged) { $0.parseMergedColumns() } }
    if isWord(.strip) {
      return node(.layoutStrip) { parser in
        parser.advance()
        parser.parseLabels()
      }
    }
    if isWord(.omit) { return node(.layoutOmit) { $0.parseOmission() } }
    if isWord(.parents) {
      return node(.layoutParents) { parser in
        parser.advance()
        parser.expect(.alone)
      }
    }
    report(.expectedInLayout(.clause, found: found))
    skip { $0.at(.comma) || $0.at(.semicolon) || $0.at(.closeBrace) || $0.layoutItem != nil }
  }

  private mutating func parseBandPath() {
    advance()
    parseLabels()
    expect(.column)
  }

  private mutating func parseBandColumn() {
    node(.name) { $0.advance() }
    advance()
    if at(.text) {
      parseLabel()
      expect(.column)
      if !consume(.right) { _ = consume(.left) }
      return
    }
    guard isNamePart(current) else { return report(.expectedInLayout(.source, found: found)) }
    node(.name) { $0.advance() }
    expect(.bracketNumber)
  }

  private mutating func parseMergedColumns() {
    advance()
    var count = 0
    repeating { parser in
      if count > 0 { _ = parser.consume(if: .listComma) }
      guard parser.isName(parser.current), count == 0 || !parser.isAtLineStart, parser.layoutItem == nil
      else {
        return false
      }
      parser.node(.name) { $0.advance() }
      count += 1
      return true
    }
    if count == 0 { report(.expectedName(found: found)) }
  }

  /// `略去 name 空 或 "/"`.
  private mutating func parseOmission() {
    advance()
    guard isNamePart(current) else { return report(.expectedName(found: found)) }
    node(.name) { $0.advance() }
    repeating { parser in
      if !parser.consume(.blank), !parser.consume(if: .text) {
        parser.report(.expectedInLayout(.omission, found: parser.found))
        return false
      }
      return parser.consume(if: .or)
    }
  }

  private mutating func parseLabel() {
    if !consume(if: .text) { report(.expectedInLayout(.label, found: found)) }
  }

  /// One text or several; between them a comma of a list or nothing.
  private mutating func parseLabels() {
    parseLabel()
    repeating { parser in
      if parser.at(.listComma), parser.peek(1).kind == .text { parser.advance() }
      return parser.consume(if: .text)
    }
  }
}

/// The tokens between the braces of layouts.
func layoutRanges(of tokens: [Token], in file: SourceFile) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var index = 0
  while index + 2 < tokens.count {
    defer { index += 1 }
    guard tokens[index].kind == .word, tokens[index + 2].kind == .openBrace,
      LayoutWord.layout.isSpelled(halfWidth(file.text(tokens[index].range)))
    else { continue }
    var end = index + 3
    var depth = 1
    while end < tokens.count, depth > 0 {
      if tokens[end].kind == .openBrace { depth += 1 }
      if tokens[end].kind == .closeBrace { depth -= 1 }
      end += 1
    }
    ranges.append((index + 3)..<end)
    index = end - 1
  }
  return ranges
}
