import Source

extension JSONReader {
  /// Reads a number that begins with `-` or a digit and keeps it as written.
  mutating func parseNumber() throws(JSONFailure) -> String {
    let start = index
    if consume(if: UInt8(ascii: "-")), isWordByte(next), !isDigit(next) {
      index = start
      throw wordInNumberPlace()
    }
    let isZero = next == UInt8(ascii: "0")
    let whole = skipDigits()
    if whole == 0 { throw badNumber(from: start, next == UInt8(ascii: ".") ? .noWholePart : .onlySign) }
    if isZero, whole > 1 { throw badNumber(from: start, .leadingZero) }
    if consume(if: UInt8(ascii: ".")), skipDigits() == 0 { throw badNumber(from: start, .noFraction) }
    if consume(if: UInt8(ascii: "e")) || consume(if: UInt8(ascii: "E")) {
      if !consume(if: UInt8(ascii: "+")) { _ = consume(if: UInt8(ascii: "-")) }
      if skipDigits() == 0 { throw badNumber(from: start, .noExponent) }
    }
    return file.text(SourceRange(start, index))
  }

  /// Reads `true`, `false` or `null`; anything else here is a mistake.
  mutating func parseWord(expecting expected: JSONExpectation) throws(JSONFailure) -> DataValue.Content {
    let end = wordEnd()
    let word = file.bytes[index..<end]
    for (spelling, content) in JSONReader.words {
      if word.elementsEqual(spelling.utf8) {
        index = end
        return content
      }
      if end == limit, !word.isEmpty, spelling.utf8.starts(with: word) { throw cutOff() }
    }
    let sign = next == UInt8(ascii: "+") ? 1 : 0
    if sign == 1, isWordByte(peek(1)), !isDigit(peek(1)) { throw wordInNumberPlace() }
    if next == UInt8(ascii: "."), isDigit(peek(1)) { throw badNumber(from: index, .noWholePart) }
    if sign == 1, isDigit(peek(1)) || peek(1) == UInt8(ascii: ".") { throw badNumber(from: index, .plusSign) }
    throw unexpected(expected)
  }

  private static let words: [(String, DataValue.Content)] = [
    ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
  ]

  private mutating func skipDigits() -> Int {
    let start = index
    while isDigit(next) { index += 1 }
    return index - start
  }

  /// The mistake in the number from `start`; marked to the end of what was meant as the number.
  private mutating func badNumber(from start: Int, _ fault: JSONNumberFault) -> JSONFailure {
    if next == nil, !openings.isEmpty, fault != .leadingZero, fault != .plusSign { return cutOff() }
    while let byte = next, isDigit(byte) || isNumberMark(byte) { index += 1 }
    let range = SourceRange(start, max(index, start + 1))
    return failure(.jsonBadNumber(excerpt(range), fault), range)
  }

  /// A sign with letters after it: `-Infinity`, or no number at all.
  private func wordInNumberPlace() -> JSONFailure {
    let range = SourceRange(index, wordEnd(from: index + 1))
    let word = excerpt(range)
    if isNotFinite(word.dropFirst()) { return failure(.jsonNotFinite(word), range) }
    return failure(.jsonUnexpected(word, expected: .value), range)
  }

  private func isNumberMark(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "e"), UInt8(ascii: "E")]
      .contains(byte)
  }
}

/// Whether `word` is how programs write a number that is none.
func isNotFinite(_ word: some StringProtocol) -> Bool {
  ["nan", "infinity", "inf"].contains(word.lowercased())
}

func isDigit(_ byte: UInt8?) -> Bool {
  guard let byte else { return false }
  return UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
}

/// Whether a byte belongs to a word of ASCII letters, digits and underscores.
func isWordByte(_ byte: UInt8?) -> Bool {
  guard let byte else { return false }
  let letter = byte | 0x20
  return isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter || byte == UInt8(ascii: "_")
}
