import Source
import Syntax

/// The one mutable state of parsing: the tokens that matter, how far we are, and what was said so far.
struct TokenParser {
  /// Blocks and brackets may stand inside one another this deep.
  static let maximumDepth = 250

  let file: SourceFile
  private let tokens: [Token]
  private(set) var position = 0
  private(set) var events: [TreeEvent] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var depth = 0
  private var lastErrorAt = -1
  /// Whether something was left unread because there is too much of it.
  var hasPassedLimit = false
  /// Names before a `:` or after 公式, for telling where a blank was forgotten.
  private var declaredNames: Set<String> = []
  /// Words of the language that the file declares as an input, a column or a formula.
  private var reservedNames: Set<String> = []
  /// Whether the value of an entry is being read, after its `:`; a bound with a `:` behind it then begins the next.
  var isInEntryValue = false

  init(file: SourceFile, tokens: [Token]) {
    self.file = file
    let tokens = tokens.filter { !$0.kind.isTrivia }
    self.tokens = tokens
    for (index, token) in tokens.enumerated() where token.kind == .word || token.kind == .quotedName {
      let isInput = index + 1 < tokens.count && tokens[index + 1].kind == .colon
      let isFormula = index > 0 && tokens[index - 1].keyword == .formula
      if isInput || isFormula { declaredNames.insert(file.text(token.range)) }
    }
    for (index, token) in tokens.enumerated() where token.kind == .keyword || token.kind == .quotedName {
      let isInput = index + 1 < tokens.count && tokens[index + 1].kind == .colon
      let isFormula = index > 0 && tokens[index - 1].keyword == .formula
      guard isInput || isFormula, token.keyword != .rest, token.keyword != .whatever else { continue }
      let name = halfWidth(file.text(token.range))
      reservedNames.insert(token.kind == .keyword ? name : String(name.dropFirst().dropLast()))
    }
  }

  // MARK: looking

  var current: Token { tokens[min(position, tokens.count - 1)] }
  var isAtEnd: Bool { current.kind == .endOfFile }

  func peek(_ distance: Int) -> Token { tokens[min(position + distance, tokens.count - 1)] }
  func at(_ kind: SyntaxKind) -> Bool { current.kind == kind }
  func at(_ keyword: Keyword) -> Bool { current.keyword == keyword }
  func at(any keywords: Set<Keyword>) -> Bool { current.keyword.map(keywords.contains) ?? false }
  func text(of token: Token) -> String { file.text(token.range) }

  var isAtName: Bool { at(.word) || at(.quotedName) || at(.unclosedName) }

  func isName(_ token: Token) -> Bool {
    token.kind == .word || token.kind == .quotedName || token.kind == .unclosedName
  }

  /// Whether the current token stands on another line than the one before it.
  var isAtLineStart: Bool {
    guard position > 0 else { return true }
    return file.hasLineEnd(
      in: SourceRange(Int(tokens[position - 1].range.end), Int(current.range.start)))
  }

  /// Whether nothing stands between the current token and the one before it.
  var touchesPrevious: Bool { position > 0 && tokens[position - 1].range.end == current.range.start }

  // MARK: taking

  mutating func advance() {
    guard !isAtEnd else { return }
    events.append(.advance)
    position += 1
  }

  mutating func consume(if kind: SyntaxKind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  mutating func consume(if keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  /// Takes the token or records that it is missing before the current one.
  mutating func expect(_ kind: SyntaxKind, _ message: @autoclosure () -> ParserMessage) {
    if !consume(if: kind) { report(message()) }
  }

  mutating func expect(_ keyword: Keyword, _ message: @autoclosure () -> ParserMessage) {
    if !consume(if: keyword) { report(message()) }
  }

  /// Whether an input, column or formula of the file has this name.
  func declares(_ name: String) -> Bool { declaredNames.contains(name) }

  /// Whether the current word of the language is used as the name of something the file declares: 扣分 in
  /// `得 扣分` where an input is called 扣分, 年度 in `年度.得分`.
  var isAtReservedName: Bool {
    guard at(.keyword) else { return false }
    let next = peek(1).kind
    if next == .dot { return isName(peek(2)) || peek(2).kind == .keyword }
    guard reservedNames.contains(halfWidth(found)) else { return false }
    switch next {
    case .number, .text: return false
    case .word, .quotedName, .colon, .openBrace: return !isAtLineStart
    default: return true
    }
  }

  // MARK: nodes

  mutating func node(_ kind: SyntaxKind, _ body: (inout TokenParser) -> Void) {
    events.append(.open(kind))
    body(&self)
    events.append(.close)
  }

  /// A place in the events at which a node can be opened later, around what has been parsed since.
  func mark() -> Int { events.count }

  mutating func wrap(from mark: Int, _ kind: SyntaxKind, _ body: (inout TokenParser) -> Void = { _ in }) {
    events.insert(.open(kind), at: mark)
    body(&self)
    events.append(.close)
  }

  /// Runs `body` one level deeper, or reports once and skips to the matching bracket when that is too deep.
  mutating func nested(_ body: (inout TokenParser) -> Void) {
    guard depth < Self.maximumDepth else {
      report(.tooDeep(limit: Self.maximumDepth))
      node(.errorNode) { $0.skipBalanced() }
      return
    }
    depth += 1
    body(&self)
    depth -= 1
  }

  /// Repeats `body` until it returns false; every turn must take at least one token or the loop ends.
  mutating func repeating(_ body: (inout TokenParser) -> Bool) {
    while !isAtEnd {
      let before = position
      guard body(&self), position > before else { return }
    }
  }

  /// Takes one token as an error node.
  mutating func skipOne(_ message: ParserMessage) {
    report(message)
    node(.errorNode) { $0.advance() }
  }

  /// Takes a mark that belongs nowhere, with those like it that touch it, as one error node.
  mutating func skipStrayMarks() {
    let mark = found
    let first = current
    var last = first
    var count = 1
    while peek(count).kind == first.kind, peek(count).range.start == last.range.end {
      last = peek(count)
      count += 1
    }
    report(.strayMark(mark), at: first.range.union(last.range))
    node(.errorNode) { parser in
      for _ in 0..<count { parser.advance() }
    }
  }

  /// Takes tokens as an error node until `stop` holds; whole brackets are taken together.
  mutating func skip(until stop: (TokenParser) -> Bool) {
    guard !isAtEnd, !stop(self) else { return }
    node(.errorNode) { parser in
      parser.repeating { parser in
        if stop(parser) { return false }
        parser.skipBalanced()
        return true
      }
    }
  }

  private mutating func skipBalanced() {
    var open = 0
    repeat {
      if at(.openBrace) || at(.openParen) { open += 1 }
      if at(.closeBrace) || at(.closeParen) { open -= 1 }
      advance()
    } while open > 0 && !isAtEnd
  }

  /// The token before the current one.
  var previous: Token? { position > 0 ? tokens[position - 1] : nil }

  // MARK: saying

  /// Whether something has been said about the current token.
  var hasReportedHere: Bool { lastErrorAt == position }

  /// Reports at the current token; a second report at the same token is dropped, for it follows from the first.
  mutating func report(_ message: ParserMessage) {
    guard lastErrorAt != position else { return }
    lastErrorAt = position
    if message.isOfMissingMark, followsFullStop { return }
    let isGap = message.pointsAfterPrevious && position > 0
    let range: SourceRange
    if isGap || isAtEnd {
      let end = position > 0 ? Int(tokens[position - 1].range.end) : 0
      range = SourceRange(end, end)
    } else {
      range = current.range
    }
    append(message, at: range)
  }

  /// Reports at a place of its own choice, once for the current token.
  mutating func report(_ message: ParserMessage, at range: SourceRange) {
    guard lastErrorAt != position else { return }
    lastErrorAt = position
    append(message, at: range)
  }

  /// A text with more mistakes than this is something else than a template.
  static let maximumDiagnostics = 1000

  private mutating func append(_ message: ParserMessage, at range: SourceRange) {
    guard diagnostics.count < Self.maximumDiagnostics else { return }
    let place = Place(file, range)
    diagnostics.append(Diagnostic(message, at: place, fixes: fixes(for: message, at: place)))
  }

  /// Whether a full stop stands before the current token, in place of the mark that is missing; the lexer has
  /// said so.
  private var followsFullStop: Bool {
    guard position > 0 else { return false }
    let gap = SourceRange(Int(tokens[position - 1].range.end), Int(current.range.start))
    return file.text(gap).contains { "。．｡".contains($0) }
  }

  /// What stands at the current token, for messages.
  var found: String { isAtEnd ? "" : text(of: current) }
}
