import Source

/// Reads strict JSON (RFC 8259), with or without a byte-order mark.
///
/// The first mistake of form ends the reading and the value is nil; a repeated name does not, but
/// which of its values is meant is not known, and neither is given. Places and digits are kept because every later finding speaks of them.
package func readJSON(_ file: SourceFile) -> (value: DataValue?, diagnostics: [Diagnostic]) {
  readJSON(file, KeyTable())
}

/// The same with the names of earlier files at hand.
func readJSON(_ file: SourceFile, _ keys: KeyTable) -> (value: DataValue?, diagnostics: [Diagnostic]) {
  var reader = JSONReader(file, keys, fault: file.findFault())
  return reader.read()
}

/// Reads the JSON that stands in one line of a file; `fault` is why the line is no text.
func readJSON(
  _ line: SourceRange, of file: SourceFile, fault: EncodingFault?, _ keys: KeyTable
) -> (value: DataValue?, diagnostics: [Diagnostic]) {
  var reader = JSONReader(file, keys, line: line, fault: fault)
  return reader.read()
}

/// The mistake that ends the reading.
struct JSONFailure: Error {
  let diagnostic: Diagnostic
}

/// Something that was opened and waits for its end.
struct JSONOpening {
  let part: JSONOpenPart
  let range: SourceRange
}

/// A recursive descent over the bytes; nesting is limited, so the stack is too.
struct JSONReader {
  static let depthLimit = 64

  let file: SourceFile
  let bytes: [UInt8]
  let keys: KeyTable
  /// Whether it is one line that is read.
  let isLine: Bool
  /// Where the readable text ends: the end of the file or line, or the character that the end cuts off.
  let limit: Int
  let fault: EncodingFault?
  var index: Int
  var openings: [JSONOpening] = []
  var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, _ keys: KeyTable, line: SourceRange? = nil, fault: EncodingFault?) {
    self.file = file
    self.keys = keys
    self.fault = fault
    bytes = file.bytes
    isLine = line != nil
    let range = (line ?? file.wholeRange).indices
    limit = fault.map { Int($0.range.start) } ?? range.upperBound
    index = min(range.lowerBound == 0 ? startAfterMark(file.bytes) : range.lowerBound, limit)
  }

  mutating func read() -> (value: DataValue?, diagnostics: [Diagnostic]) {
    do throws(JSONFailure) {
      let value = try parseDocument()
      return (value, diagnostics)
    } catch {
      return (nil, diagnostics + [error.diagnostic])
    }
  }

  /// The byte to be read next, or nil at the end.
  var next: UInt8? { index < limit ? bytes[index] : nil }

  /// The byte `distance` further on, or nil past the end.
  func peek(_ distance: Int) -> UInt8? {
    index + distance < limit ? bytes[index + distance] : nil
  }

  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  mutating func consume(if byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  mutating func parseDocument() throws(JSONFailure) -> DataValue {
    // A file in another encoding has one mistake, its encoding; whatever its bytes look like is no second.
    if let fault, fault.kind != .cutOff { throw notText(fault) }
    skipSpace()
    if next == nil, fault == nil { throw failure(.jsonEmpty, file.wholeRange) }
    let value = try parseValue(expecting: .value)
    skipSpace()
    if next != nil { throw textAfterEnd() }
    if let fault { throw notText(fault) }
    return value
  }

  mutating func parseValue(expecting expected: JSONExpectation) throws(JSONFailure) -> DataValue {
    let start = index
    let content: DataValue.Content =
      switch next {
      case UInt8(ascii: "{"): try parseObject()
      case UInt8(ascii: "["): try parseArray()
      case UInt8(ascii: "\""): .string(try parseString())
      case let byte where byte == UInt8(ascii: "-") || isDigit(byte): .number(try parseNumber())
      default: try parseWord(expecting: expected)
      }
    return DataValue(content: content, range: SourceRange(start, index))
  }

  private mutating func parseArray() throws(JSONFailure) -> DataValue.Content {
    try open(.array)
    var values: [DataValue] = []
    skipSpace()
    if !consume(if: UInt8(ascii: "]")) {
      values.append(try parseValue(expecting: .valueOrClose))
      while try continues(until: UInt8(ascii: "]"), expecting: .commaOrArrayEnd) {
        values.append(try parseValue(expecting: .value))
      }
    }
    openings.removeLast()
    return .array(values)
  }

  private mutating func parseObject() throws(JSONFailure) -> DataValue.Content {
    try open(.object)
    var members: [DataMember] = []
    var seen: [String: Int] = [:]
    skipSpace()
    if !consume(if: UInt8(ascii: "}")) {
      try parseMember(expecting: .nameOrClose, into: &members, &seen)
      while try continues(until: UInt8(ascii: "}"), expecting: .commaOrObjectEnd) {
        try parseMember(expecting: .name, into: &members, &seen)
      }
    }
    openings.removeLast()
    return .object(members)
  }

  private mutating func parseMember(
    expecting expected: JSONExpectation, into members: inout [DataMember], _ seen: inout [String: Int]
  ) throws(JSONFailure) {
    guard next == UInt8(ascii: "\"") else { throw unexpected(expected) }
    let start = index
    let key = try parseKey()
    let nameRange = SourceRange(start, index)
    skipSpace()
    guard consume(if: UInt8(ascii: ":")) else { throw unexpected(.colon) }
    skipSpace()
    let value = try parseValue(expecting: .value)
    if let first = position(of: key, among: members, &seen) {
      diagnostics.append(
        Diagnostic(
          DataFileMessage.jsonRepeatedName(key.short), at: Place(file, nameRange),
          related: [Place(file, members[first].nameRange)]))
      // Which of the two is meant cannot be told: both are given, and neither can be used.
      members[first] = DataMember(
        key: key, nameRange: members[first].nameRange,
        value: DataValue(content: .repeated, range: members[first].value.range))
      return
    }
    members.append(DataMember(key: key, nameRange: nameRange, value: value))
  }

  /// Where an object has a name already; in a large one names are looked up.
  private func position(
    of key: DataKey, among members: [DataMember], _ seen: inout [String: Int]
  ) -> Int? {
    if members.count < 32 { return members.firstIndex { $0.key.isSame(as: key) } }
    for (index, member) in members.enumerated().dropFirst(seen.count) { seen[member.name] = index }
    return seen[key.text]
  }

  private mutating func open(_ part: JSONOpenPart) throws(JSONFailure) {
    let range = SourceRange(index, index + 1)
    guard openings.count < JSONReader.depthLimit else {
      throw failure(.jsonTooDeep(limit: JSONReader.depthLimit), range)
    }
    openings.append(JSONOpening(part: part, range: range))
    index += 1
  }

  /// After an element: true past a comma with another element after it, false past `closing`.
  private mutating func continues(
    until closing: UInt8, expecting expected: JSONExpectation
  ) throws(JSONFailure) -> Bool {
    skipSpace()
    if consume(if: closing) { return false }
    let comma = index
    guard consume(if: UInt8(ascii: ",")) else { throw unexpected(expected) }
    skipSpace()
    if next == closing {
      throw failure(
        .jsonTrailingComma(closing: String(UnicodeScalar(closing))), SourceRange(comma, comma + 1))
    }
    return true
  }
}
