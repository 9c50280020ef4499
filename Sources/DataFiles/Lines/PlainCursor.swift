import Source

/// Goes through the bytes of a line or an element of JSON that is written plainly: no escapes, no exponents. Whatever it does not
/// know it leaves, for the reader of whole files to look at the line.
struct PlainCursor {
  let bytes: UnsafeRawBufferPointer
  private(set) var at: Int
  private let end: Int

  init(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) {
    precondition(line.lowerBound >= 0 && line.upperBound <= bytes.count)
    (self.bytes, at, end) = (bytes, line.lowerBound, line.upperBound)
  }

  /// One value as it is written.
  struct Token {
    enum Kind { case text, number, nothing }
    let kind: Kind
    /// Its bytes, without quotation marks.
    let range: Range<Int>
  }

  private mutating func skipSpace() {
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D || bytes[at] == 0x0A {
      at += 1
    }
  }

  /// Whether nothing but blanks is left.
  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return at == end
    }
  }

  /// The next byte behind blanks; zero at the end.
  var next: UInt8 {
    mutating get {
      skipSpace()
      return at < end ? bytes[at] : 0
    }
  }

  /// Takes a byte, blanks before it as well.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  /// A text whose quotation mark is next; nil where it is not, or has escapes.
  mutating func text() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = at
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        return start..<(at - 1)
      }
      if byte < 0x20 || byte == UInt8(ascii: "\\") { return nil }
      at += 1
    }
    return nil
  }

  /// The name of a member and the colon behind it.
  mutating func key() -> Range<Int>? {
    guard let name = text(), take(UInt8(ascii: ":")) else { return nil }
    return name
  }

  /// A text, a number without an exponent, or null.
  mutating func token() -> Token? {
    switch next {
    case UInt8(ascii: "\""): return text().map { Token(kind: .text, range: $0) }
    case UInt8(ascii: "n"):
      guard at + 4 <= end, bytes[(at + 1)..<(at + 4)].elementsEqual("ull".utf8) else { return nil }
      at += 4
      return isBehindValue ? Token(kind: .nothing, range: at..<at) : nil
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    default: return nil
    }
  }

  private mutating func number() -> Token? {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let first = at
    skipDigits()
    // A whole part without digits, or with a zero before others, is no JSON.
    guard at > first, bytes[first] != UInt8(ascii: "0") || at == first + 1 else { return nil }
    if at < end, bytes[at] == UInt8(ascii: ".") {
      let point = at
      at += 1
      skipDigits()
      if at == point + 1 { return nil }
    }
    return isBehindValue ? Token(kind: .number, range: start..<at) : nil
  }

  private mutating func skipDigits() {
    while at < end, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9") { at += 1 }
  }

  /// Whether what was just read ends here.
  private var isBehindValue: Bool {
    at == end
      || [0x20, 0x09, 0x0D, 0x0A, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(bytes[at])
  }

  /// A decimal of up to fifteen digits, without its point, and how many digits stand behind it; nil for anything else.
  static func decimal(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> (number: Int64, places: UInt8)?
  {
    guard range.count <= 17, let end = range.last else { return nil }
    var at = range.lowerBound
    let isNegative = text[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var (number, digits, behind): (Int64, Int, Int) = (0, 0, -1)
    while at <= end {
      let byte = text[at]
      at += 1
      if byte == UInt8(ascii: "."), behind < 0, digits > 0 {
        behind = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39, digits < 15 else { return nil }
      number = number &* 10 &+ Int64(byte &- 0x30)
      digits += 1
      if behind >= 0 { behind += 1 }
    }
    guard digits > 0, behind != 0, behind <= LineLanes.mostPlaces else { return nil }
    return (isNegative ? -number : number, UInt8(max(0, behind)))
  }

  /// Whether a text is of ASCII, Han and full-width marks that show, so that it is what its bytes are; nothing is too.
  static func isPlainText(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return true }
    if text[range.lowerBound] == 0x20 || text[last] == 0x20 { return false }
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = text[at]
      if byte >= 0x20, byte < 0x7F {
        at += 1
        continue
      }
      guard at + 2 < range.upperBound, text[at + 1] & 0xC0 == 0x80, text[at + 2] & 0xC0 == 0x80 else {
        return false
      }
      switch byte {
      case 0xE4...0xE9: break
      // 、。《》 and the like, without the wide blank.
      case 0xE3: if text[at + 1] != 0x80 || text[at + 2] == 0x80 { return false }
      // Full-width forms; the half-width kana behind them combine.
      case 0xEF: if text[at + 1] != 0xBC { return false }
      default: return false
      }
      at += 3
    }
    return true
  }
}
