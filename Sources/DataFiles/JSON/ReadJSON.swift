import Source

/// Reads strict JSON (RFC 8259), with or without a byte-order mark.
///
/// The first mistake of form ends the reading and the value is nil; a repeated name does not, but
/// which of its values is meant is not known, and neither is given. Places and digits are kept because every later finding speaks of them.
package func readJSON(_ file: SourceFile) -> (value: DataValue?, diagnostics: [Diagnostic]) {
  var reader = JSONReader(file)
  do throws(JSONFailure) {
    let value = try reader.parseDocument()
    return (value, reader.diagnostics)
  } catch {
    return (nil, reader.diagnostics + [error.diagnostic])
  }
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
  /// Where the readable text ends: the file's end, or the character that the end cuts off.
  let limit: Int
  let invalid: InvalidUTF8?
  var index: Int
  var openings: [JSONOpening] = []
  var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    invalid = firstInvalidUTF8(in: file.bytes)
    limit = invalid.map { Int($0.range.start) } ?? file.bytes.count
    index = min(startAfterMark(file.bytes), limit)
  }

  /// The byte to be read next, or nil at the end.
  var next: UInt8? { index < limit ? file.bytes[index] : nil }

  /// The byte `distance` further on, or nil past the end.
  func peek(_ distance: Int) -> UInt8? {
    index + distance < limit ? file.bytes[index + distance] : nil
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
    if let invalid, !invalid.isCutOff { throw notUTF8(invalid) }
    skipSpace()
    if next == nil, invalid == nil { throw failure(.jsonEmpty, file.wholeRange) }
    let value = try parseValue(expecting: .value)
    skipSpace()
    if next != nil { throw textAfterEnd() }
    if let invalid { throw notUTF8(invalid) }
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
    let name = try parseString()
    let nameRange = SourceRange(start, index)
    skipSpace()
    guard consume(if: UInt8(ascii: ":")) else { throw unexpected(.colon) }
    skipSpace()
    let value = try parseValue(expecting: .value)
    if let first = seen[name] {
      diagnostics.append(
        Diagnostic(
          DataFileMessage.jsonRepeatedName(shortened(name)), at: Place(file, nameRange),
          related: [Place(file, members[first].nameRange)]))
      // Which of the two is meant cannot be told: both are given, and neither can be used.
      members[first] = DataMember(
        name: name, nameRange: members[first].nameRange,
        value: DataValue(content: .repeated, range: members[first].value.range))
      return
    }
    seen[name] = members.count
    members.append(DataMember(name: name, nameRange: nameRange, value: value))
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
