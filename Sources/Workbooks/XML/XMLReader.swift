#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What comes next in a part.
enum XMLToken {
  /// An element begins; `name` and the attributes are its own.
  case start
  /// An element ends.
  case end
  /// Characters; a text may come in several pieces.
  case text
  /// The part ends, and has been checked.
  case finished
}

/// A pull reader of the XML that workbooks need, over the bytes of a part as they are inflated.
///
/// It holds one window of bytes and the names of the open elements, whatever the part's size. Namespaces are left
/// out: parts use one vocabulary, under any prefix. Document types are refused, as are entities other than the five
/// and numbers, and whatever is not well formed where it is read.
///
/// FoundationXML's `XMLParser` is not used. It makes a dictionary of strings for every element, and loading it
/// costs every process that links it; see the figures in `Documentation/Performance.md`.
struct XMLReader: ~Copyable {
  /// The part's name, for messages.
  let part: String
  /// The local name of the element that began, or ended.
  var name = XMLName("")
  /// How many elements are open; an element that begins counts.
  var depth = 0

  let stream: PartReader
  let limits: WorkbookLimits
  var window: UnsafeMutableBufferPointer<UInt8>
  var cursor = 0
  var filled = 0
  var isStreamEnded = false
  /// Whether the element that began has no contents and ends at once.
  var isEmptyElement = false
  var hasRoot = false
  var open: [OpenElement] = []
  var attributes: [XMLAttribute] = []
  var textRange = 0..<0
  var isLiteral = false

  struct OpenElement {
    let name: XMLName
    let hash: UInt64
  }

  /// Opens a part.
  init(_ stream: PartReader, _ limits: WorkbookLimits) throws(WorkbookFault) {
    self.stream = stream
    self.limits = limits
    part = stream.name
    window = .allocate(capacity: 256 << 10)
    try checkEncoding()
  }

  deinit { window.deallocate() }

  /// Goes on to what comes next.
  mutating func next() throws(WorkbookFault) -> XMLToken {
    if isEmptyElement {
      isEmptyElement = false
      return close()
    }
    while true {
      if cursor == filled, !(try refill(from: cursor)) {
        guard depth == 0, hasRoot else { throw markupFault }
        return .finished
      }
      if window[cursor] != UInt8(ascii: "<") {
        if try readText() { return .text }
      } else if let token = try readMarkup() {
        return token
      }
    }
  }

  /// Goes on to the end of the element that began.
  mutating func skipElement() throws(WorkbookFault) {
    let outside = depth - 1
    while depth > outside { _ = try next() }
  }

  /// Reads the rest of the part, so that its checksum is known to be right.
  mutating func finish() throws(WorkbookFault) {
    while try next() != .finished {}
  }

  /// Appends the characters of the text that came, with references resolved and line ends as `\n`.
  func appendText(to buffer: inout [UInt8]) throws(WorkbookFault) {
    try appendCharacters(textRange, isLiteral: isLiteral, to: &buffer)
  }

  /// The value of an attribute of the element that began, without references, as plain bytes.
  func withRawAttribute<Result>(_ name: XMLName, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    for attribute in attributes where attribute.name == name {
      return body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(window)[attribute.value]))
    }
    return nil
  }

  /// The value of an attribute as text; nil where the element has none.
  func attribute(_ name: XMLName) throws(WorkbookFault) -> String? {
    guard let found = attributes.first(where: { $0.name == name }) else { return nil }
    var buffer: [UInt8] = []
    try appendCharacters(found.value, isLiteral: false, to: &buffer)
    return try validText(buffer)
  }

  /// Bytes as a text, refused where they are not UTF-8.
  func validText(_ bytes: [UInt8]) throws(WorkbookFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw WorkbookFault(.encoding(part: part))
    }
    return text
  }

  /// What to say where the part is not well formed.
  var markupFault: WorkbookFault { WorkbookFault(.damaged(part: part, .markup)) }

  // MARK: the window

  /// Reads more, keeping what stands from `start` on; false at the end of the part.
  mutating func refill(from start: Int) throws(WorkbookFault) -> Bool {
    if isStreamEnded { return false }
    let kept = filled - start
    if start > 0, kept > 0, let base = window.baseAddress { memmove(base, base + start, kept) }
    cursor -= start
    filled = kept
    if filled == window.count {
      throw WorkbookFault(.beyond(.tag, most: limits.tag, part: part))
    }
    let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(window)[filled...])
    let count = try stream.read(into: room)
    filled += count
    isStreamEnded = count == 0
    return count > 0
  }

  /// Whether `count` bytes stand at the cursor, reading more where they do not yet.
  mutating func has(_ count: Int) throws(WorkbookFault) -> Bool {
    while filled - cursor < count {
      if !(try refill(from: cursor)) { return false }
    }
    return true
  }

  mutating func looksAt(_ text: StaticString) throws(WorkbookFault) -> Bool {
    guard try has(text.utf8CodeUnitCount), let base = window.baseAddress else { return false }
    return memcmp(base + cursor, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < filled, let base = window.baseAddress,
      let found = memchr(base + start, Int32(byte), filled - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  // MARK: text

  /// Marks the next characters as text; false where they stand outside the root.
  private mutating func readText() throws(WorkbookFault) -> Bool {
    var end = filled
    if let mark = find(UInt8(ascii: "<"), from: cursor) {
      end = mark
    } else if !isStreamEnded {
      // A reference must not be cut in two; it is at most a dozen bytes long.
      var place = filled
      while place > cursor, filled - place < 12 {
        place -= 1
        if window[place] == UInt8(ascii: "&") || window[place] == UInt8(ascii: "\r") {
          end = place
          break
        }
      }
      if end == cursor {
        if try refill(from: cursor) { return false }
        end = filled
      }
    }
    textRange = cursor..<end
    isLiteral = false
    cursor = end
    if depth > 0 { return true }
    guard textRange.allSatisfy({ isBlank(window[$0]) }) else { throw markupFault }
    return false
  }

  private func appendCharacters(
    _ range: Range<Int>, isLiteral: Bool, to buffer: inout [UInt8]
  ) throws(WorkbookFault) {
    var place = range.lowerBound
    while place < range.upperBound {
      var end = place
      while end < range.upperBound, isPlain(window[end], isLiteral: isLiteral) { end += 1 }
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(window)[place..<end]))
      place = end
      if place == range.upperBound { return }
      switch window[place] {
      case UInt8(ascii: "&"):
        guard let length = appendReference(at: place, before: range.upperBound, to: &buffer) else {
          throw markupFault
        }
        place += length
      case UInt8(ascii: "\r"):
        buffer.append(UInt8(ascii: "\n"))
        if place + 1 < range.upperBound, window[place + 1] == UInt8(ascii: "\n") { place += 1 }
        place += 1
      default: throw markupFault
      }
    }
  }

  private func isPlain(_ byte: UInt8, isLiteral: Bool) -> Bool {
    if byte >= 0x20 { return byte != UInt8(ascii: "&") || isLiteral }
    return byte == 0x09 || byte == 0x0A
  }

  private func appendReference(at start: Int, before end: Int, to buffer: inout [UInt8]) -> Int? {
    guard let semicolon = find(UInt8(ascii: ";"), from: start), semicolon < end, semicolon - start <= 10
    else {
      return nil
    }
    let name = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(window)[(start + 1)..<semicolon])
    guard let scalar = referencedScalar(name) else { return nil }
    buffer.append(contentsOf: String(Character(scalar)).utf8)
    return semicolon - start + 1
  }
}
