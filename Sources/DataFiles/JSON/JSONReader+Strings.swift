import Source

extension JSONReader {
  /// Reads a name; one that has been met before is known by its bytes.
  mutating func parseKey() throws(JSONFailure) -> DataKey {
    let start = index + 1
    if let end = plainEnd(from: start), let known = keys.key(spelled: bytes[start..<end]) {
      index = end + 1
      return known
    }
    let text = try parseString()
    return keys.add(text, spelled: bytes[start..<(index - 1)])
  }

  /// Reads a string whose opening quotation mark is next, and decodes it.
  mutating func parseString() throws(JSONFailure) -> String {
    if let end = plainEnd(from: index + 1) {
      defer { index = end + 1 }
      return String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    }
    return try parseEscapedString()
  }

  /// Where the quotation mark stands that closes a string without escapes; nil for others.
  private func plainEnd(from start: Int) -> Int? {
    var end = start
    while end < limit {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") { return end }
      if byte < 0x20 || byte == UInt8(ascii: "\\") { return nil }
      end += 1
    }
    return nil
  }

  private mutating func parseEscapedString() throws(JSONFailure) -> String {
    openings.append(JSONOpening(part: .string, range: SourceRange(index, index + 1)))
    index += 1
    var decoded: [UInt8] = []
    var plainStart = index
    while let byte = next {
      if byte == UInt8(ascii: "\"") {
        decoded += bytes[plainStart..<index]
        index += 1
        openings.removeLast()
        return String(decoding: decoded, as: UTF8.self)
      }
      if byte < 0x20 { throw controlCharacter(byte) }
      if byte == UInt8(ascii: "\\") {
        decoded += bytes[plainStart..<index]
        try parseEscape(into: &decoded)
        plainStart = index
      } else {
        index += 1
      }
    }
    throw cutOff()
  }

  private mutating func parseEscape(into decoded: inout [UInt8]) throws(JSONFailure) {
    guard let letter = peek(1) else { throw cutOff() }
    let byte: UInt8
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte = letter
    case UInt8(ascii: "b"): byte = 0x08
    case UInt8(ascii: "f"): byte = 0x0C
    case UInt8(ascii: "n"): byte = 0x0A
    case UInt8(ascii: "r"): byte = 0x0D
    case UInt8(ascii: "t"): byte = 0x09
    case UInt8(ascii: "u"): return decoded.append(contentsOf: String(try parseUnicodeEscape()).utf8)
    default: throw badEscape(length: 1 + (decodeScalar(at: index + 1, in: file.bytes)?.length ?? 1))
    }
    decoded.append(byte)
    index += 2
  }

  /// Reads `\uXXXX`, or the two of them that make one character outside the basic plane.
  private mutating func parseUnicodeEscape() throws(JSONFailure) -> Unicode.Scalar {
    let start = index
    let high = try parseFourDigits()
    if let scalar = Unicode.Scalar(high) { return scalar }
    if high < 0xDC00 {
      if next == nil || (next == UInt8(ascii: "\\") && peek(1) == nil) { throw cutOff() }
      if next == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u") {
        let low = try parseFourDigits()
        if 0xDC00...0xDFFF ~= low {
          let value = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
          if let scalar = Unicode.Scalar(value) { return scalar }
        }
      }
    }
    throw failure(.jsonLoneSurrogate(file.text(SourceRange(start, start + 6))), SourceRange(start, start + 6))
  }

  private mutating func parseFourDigits() throws(JSONFailure) -> UInt32 {
    var value: UInt32 = 0
    for distance in 2..<6 {
      guard let byte = peek(distance) else { throw cutOff() }
      guard let digit = hexadecimalValue(byte) else { throw badEscape(length: distance) }
      value = value << 4 | digit
    }
    index += 6
    return value
  }

  private func badEscape(length: Int) -> JSONFailure {
    let range = SourceRange(index, min(index + length, limit))
    return failure(.jsonBadEscape(excerpt(range)), range)
  }

  private func controlCharacter(_ byte: UInt8) -> JSONFailure {
    let isLineEnd = byte == 0x0A || byte == 0x0D
    let message: DataFileMessage = isLineEnd ? .jsonLineEndInString : .jsonControlCharacter(code: byte)
    return failure(message, SourceRange(index, index + 1), related: openings.suffix(1).map(\.range))
  }
}

private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}
