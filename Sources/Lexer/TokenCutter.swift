import Source
import Syntax

/// The one mutable state of cutting: where we are, and what has been cut.
struct TokenCutter {
  let file: SourceFile
  var position = 0
  var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []

  /// The most diagnostics that are kept.
  let limit: Int

  init(file: SourceFile, limit: Int) {
    self.file = file
    self.limit = limit
    tokens.reserveCapacity(file.bytes.count / 4 + 4)
  }

  /// Cuts one token; false after the end of the file has been cut.
  mutating func cutNext() -> Bool {
    let start = position
    guard let (scalar, length) = scalar(at: position) else {
      if position >= file.bytes.count {
        tokens.append(Token(.endOfFile, range: SourceRange(start, start)))
        return false
      }
      cutInvalidBytes()
      return true
    }
    switch characterClass(of: scalar) {
    case .blank: cutBlank()
    case .lineEnd: cutLineEnd()
    case .digit: cutNumber()
    case .letter: if !cutMistypedPoints() { cutWord() }
    case .quote: cutQuote(length: length)
    case .other: cutMark(scalar, length: length)
    }
    precondition(position > start, "a token must take at least one byte")
    return true
  }

  /// The character that begins at a byte and the bytes it takes; nil at the end or where it is not UTF-8.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let bytes = file.bytes
    guard offset < bytes.count else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2)
    guard lead >= 0xC2, lead <= 0xF4, offset + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = length == 2 || (length == 3 && value >= 0x800) || (length == 4 && value >= 0x10000)
    guard isShortest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// The class of the character at a byte, `.other` at the end.
  func classAt(_ offset: Int) -> CharacterClass {
    scalar(at: offset).map { characterClass(of: $0.scalar) } ?? .other
  }

  mutating func append(_ kind: SyntaxKind, from start: Int, keyword: Keyword? = nil) {
    tokens.append(Token(kind, keyword: keyword, range: SourceRange(start, position)))
  }

  mutating func report(_ message: LexerMessage, from start: Int, to end: Int? = nil) {
    guard diagnostics.count < limit else { return }
    diagnostics.append(Diagnostic(message, at: Place(file, SourceRange(start, end ?? position))))
  }

  private mutating func cutInvalidBytes() {
    let start = position
    position += 1
    while position < file.bytes.count, scalar(at: position) == nil { position += 1 }
    append(.invalidBytes, from: start)
    report(.invalidBytes(count: position - start), from: start)
  }

  private mutating func cutBlank() {
    let start = position
    while let (scalar, length) = scalar(at: position), characterClass(of: scalar) == .blank {
      position += length
    }
    append(.blank, from: start)
  }

  private mutating func cutLineEnd() {
    let start = position
    position += 1
    if file.bytes[start] == 0x0D, position < file.bytes.count, file.bytes[position] == 0x0A { position += 1 }
    append(.lineEnd, from: start)
  }
}
