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
  /// The token at which something was said first.
  private(set) var firstReport: Int?
  /// Whether something was left unread because there is too much of it.
  var hasPassedLimit = false
  /// Whether something was skipped because it stands too deep.
  private(set) var isTooDeep = false
  /// What is asked of the words only where something is wrong with one.
  private let words: WordsOfFile
  /// Whether more braces open than close.
  let hasUnclosedBrace: Bool
  /// Where a quote that does not end takes braces with it: what follows cannot be read and is not spoken of.
  private let unreadFrom: UInt32?
  /// Full stops that stand where a mark belongs, with the mark.
  private(set) var marksForStops: [UInt32: String] = [:]
  /// Words of the language that the file declares as an input, a column or a formula.
  private var reservedNames: Set<String> = []
  /// Whether the value of an entry is being read, after its `:`; a bound with a `:` behind it then begins the next.
  var isInEntryValue = false

  init(file: SourceFile, tokens: [Token]) {
    self.file = file
    unreadFrom =
      tokens.first { Self.isUnclosed($0.kind) && Self.holdsBrace(file.text($0.range)) }?.range.start
    let tokens = tokens.filter { !$0.kind.isTrivia }
    self.tokens = tokens
    hasUnclosedBrace = tokens.count { $0.kind == .openBrace } > tokens.count { $0.kind == .closeBrace }
    words = WordsOfFile(file: file, tokens: tokens)
    let layouts = layoutRanges(of: tokens, in: file)
    for (index, token) in tokens.enumerated() where [.keyword, .word, .quotedName].contains(token.kind) {
      // 自报 总分: in a layout names nothing.
      if layouts.contains(where: { $0.contains(index) }) { continue }
      let isInput = index + 1 < tokens.count && tokens[index + 1].kind == .colon
      let isFormula = index > 0 && tokens[index - 1].keyword == .formula
      guard isInput || isFormula, token.keyword != .rest, token.keyword != .whatever else { continue }
      let name = halfWidth(file.text(token.range))
      let own = token.kind == .quotedName ? String(name.dropFirst().dropLast()) : name
      if Keyword.spelled(own) != nil { reservedNames.insert(own) }
    }
  }

  static func isUnclosed(_ kind: SyntaxKind) -> Bool {
    kind == .unclosedText || kind == .unclosedName || kind == .unclosedComment
  }

  private static func holdsBrace(_ text: String) -> Bool { text.contains { "{}｛｝".contains($0) } }

  /// Text of which the parser has said what is wrong; what the lexer says of its characters follows from that.
  private(set) var spokenFor: [SourceRange] = []

  // MARK: looking

  var current: Token { tokens[min(position, tokens.count - 1)] }
  var isAtEnd: Bool { current.kind == .endOfFile }

  func peek(_ distance: Int) -> Token { tokens[min(position + distance, tokens.count - 1)] }
  func at(_ kind: SyntaxKind) -> Bool { current.kind == kind }
  func at(_ keyword: Keyword) -> Bool { current.keyword == keyword }
  func at(any keywords: KeywordSet) -> Bool { current.keyword.map(keywords.contains) ?? false }
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
  func declares(_ name: String) -> Bool { words.declared.contains(name) }

  /// How often the word occurs in the file, inside other words not counted.
  func count(of word: String) -> Int { words.occurrences[word, default: 0] }

  /// Whether the current word of the language is used as the name of something the file declares: 扣分 in
  /// `得 扣分` where an input is called 扣分, 年度 in `年度.得分`.
  var isAtReservedName: Bool {
    guard at(.keyword) else { return false }
    let next = peek(1).kind
    if next == .dot { return isName(peek(2)) || peek(2).kind == .keyword }
    guard reservedNames.contains(halfWidth(found)) else { return false }
    // Where they could be names they have been read as names.
    if at(any: Keyword.valuesWithBlock) { return false }
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
      isTooDeep = true
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

  /// Runs `body` and keeps what it read where `isGood` then holds; else nothing was read and nothing said.
  mutating func attempt(
    _ body: (inout TokenParser) -> Void,
    keepingIf isGood: (TokenParser, _ found: ArraySlice<Diagnostic>) -> Bool
  ) -> Bool {
    let (start, known, said) = (position, events.count, diagnostics.count)
    let (error, first, stops) = (lastErrorAt, firstReport, marksForStops)
    body(&self)
    if isGood(self, diagnostics[said...]) { return true }
    position = start
    events.removeSubrange(known...)
    diagnostics.removeSubrange(said...)
    (lastErrorAt, firstReport, marksForStops) = (error, first, stops)
    return false
  }

  /// What stands from one token to the one before another, as written.
  func text(from first: Int, to end: Int) -> String {
    first < end ? file.text(SourceRange(Int(tokens[first].range.start), Int(tokens[end - 1].range.end))) : ""
  }

  /// Goes to a token without reading what lies between; for looking ahead in a copy.
  mutating func move(to index: Int) { position = index }

  /// Notes that what is wrong within the range has been said.
  mutating func speaksFor(_ range: SourceRange) { spokenFor.append(range) }

  /// Takes one token as an error node.
  mutating func skipOne(_ message: ParserMessage) {
    report(message)
    node(.errorNode) { $0.advance() }
  }

  /// Takes marks that separate nothing, one message for all that stand side by side; false where there is none.
  mutating func skipStrayMarks() -> Bool {
    func isMark(_ token: Token) -> Bool { [.comma, .listComma, .semicolon].contains(token.kind) }
    guard isMark(current) else { return false }
    var count = 1
    while isMark(peek(count)), peek(count).range.start == peek(count - 1).range.end { count += 1 }
    let range = SourceRange(Int(current.range.start), Int(peek(count - 1).range.end))
    report(.strayMark(file.text(SourceRange(Int(range.start), Int(current.range.end)))), at: range)
    node(.errorNode) { parser in
      for _ in 0..<count { parser.advance() }
    }
    return true
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

  /// The token with a number, counted from the beginning of the file.
  func token(_ index: Int) -> Token { tokens[min(max(0, index), tokens.count - 1)] }

  /// The token before the current one.
  var previous: Token? { position > 0 ? tokens[position - 1] : nil }

  // MARK: saying

  /// Whether something has been said about the current token.
  var hasReportedHere: Bool { lastErrorAt == position }

  /// Reports at the current token; a second report at the same token is dropped, for it follows from the first.
  mutating func report(_ message: ParserMessage) {
    guard takesReport() else { return }
    if let mark = message.missingMark, let stop = fullStopBefore {
      marksForStops[stop] = mark
      return
    }
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
  ///
  /// `fixes` are given where the message and the current token cannot tell them.
  mutating func report(_ message: ParserMessage, at range: SourceRange, fixes: [Fix]? = nil) {
    guard takesReport() else { return }
    append(message, at: range, fixes: fixes)
  }

  /// Whether anything is to be said at the current token: once, and nothing of what an unclosed quote has taken.
  private mutating func takesReport() -> Bool {
    guard lastErrorAt != position else { return false }
    lastErrorAt = position
    firstReport = firstReport ?? position
    // What an unclosed quote has taken of its line cannot be missed behind it.
    if let previous, Self.isUnclosed(previous.kind) { return false }
    return unreadFrom.map { current.range.start < $0 } ?? true
  }

  /// A text with more mistakes than this is something else than a template.
  static let maximumDiagnostics = 1000

  /// What the lexer says of a full stop, with the mark that belongs there where the parser knows it.
  func withMarkForStop(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let place = diagnostic.place, let mark = marksForStops[place.range.start] else { return diagnostic }
    // A unit or a decimal may have stood behind a bare number.
    let line = file.lineRange(place.start.line)
    let before = file.text(SourceRange(Int(line.start), Int(place.range.start)))
    let isDoubtful = before.last?.isNumber ?? false
    return diagnostic.offering([.replace(place, with: mark, isDoubtful ? .choice : .safe)])
  }

  private mutating func append(_ message: ParserMessage, at range: SourceRange, fixes: [Fix]? = nil) {
    guard diagnostics.count < Self.maximumDiagnostics else { return }
    let place = Place(file, range)
    diagnostics.append(Diagnostic(message, at: place, fixes: fixes ?? self.fixes(for: message, at: place)))
  }

  /// Where a full stop stands before the current token, in place of the mark that is missing; the lexer has
  /// said so.
  private var fullStopBefore: UInt32? {
    guard let previous else { return nil }
    let gap = file.text(SourceRange(Int(previous.range.end), Int(current.range.start)))
    return gap.firstIndex { "。．｡".contains($0) }.map {
      previous.range.end + UInt32(gap[..<$0].utf8.count)
    }
  }

  /// What stands at the current token, for messages.
  var found: String { isAtEnd ? "" : text(of: current) }

  /// The brace whose partner, counted from the inside, stands further out than the line that opens it, and the
  /// number of the token before which it should close: the first behind it that stands as far out.
  var unclosedByIndentation: (brace: Token, end: Int)? {
    var open: [(brace: Token, index: Int)] = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .openBrace { open.append((token, index)) }
      guard token.kind == .closeBrace, let (brace, start) = open.popLast() else { continue }
      guard let inner = indentation(ofFirst: index), inner < indentation(of: brace) else { continue }
      let end = (start + 1..<index).first { next in
        indentation(ofFirst: next).map { $0 <= indentation(of: brace) } ?? false
      }
      return (brace, end ?? index)
    }
    return nil
  }

  /// The indentation of a token that begins its line.
  private func indentation(ofFirst index: Int) -> Int? {
    let line = file.position(of: Int(tokens[index].range.start)).line
    let isFirst = index == 0 || file.position(of: Int(tokens[index - 1].range.start)).line < line
    return isFirst ? indentation(ofLine: line) : nil
  }

  private func indentation(of token: Token) -> Int {
    indentation(ofLine: file.position(of: Int(token.range.start)).line)
  }

  private func indentation(ofLine line: Int) -> Int {
    file.text(file.lineRange(line)).prefix { $0 == " " || $0 == "\t" || $0 == "　" }.count
  }
}

/// The words of a file, gone through when something is first asked of them.
private final class WordsOfFile {
  private let file: SourceFile
  private let tokens: [Token]
  /// Names before a `:` or after 公式, for telling where a blank was forgotten.
  private(set) lazy var declared: Set<String> = Set(
    tokens.indices.compactMap { index in
      guard [.word, .quotedName].contains(tokens[index].kind) else { return nil }
      let isInput = index + 1 < tokens.count && tokens[index + 1].kind == .colon
      let isFormula = index > 0 && tokens[index - 1].keyword == .formula
      return isInput || isFormula ? file.text(tokens[index].range) : nil
    })
  /// How often each word occurs in the file.
  private(set) lazy var occurrences: [String: Int] = tokens.reduce(into: [:]) { counts, token in
    if [.word, .quotedName, .text].contains(token.kind) { counts[file.text(token.range), default: 0] += 1 }
  }

  init(file: SourceFile, tokens: [Token]) {
    self.file = file
    self.tokens = tokens
  }
}
