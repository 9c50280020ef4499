import Source

extension JSONReader {
  func failure(_ message: DataFileMessage, _ range: SourceRange, related: [SourceRange] = []) -> JSONFailure {
    JSONFailure(
      diagnostic: Diagnostic(message, at: Place(file, range), related: related.map { Place(file, $0) }))
  }

  func notText(_ fault: EncodingFault) -> JSONFailure { failure(.jsonNotText(fault), fault.range) }

  /// The file ends although something is open; marked behind the last thing that is written.
  func cutOff() -> JSONFailure {
    var end = limit
    while end > 0, [0x20, 0x0A, 0x0D, 0x09].contains(file.bytes[end - 1]) { end -= 1 }
    let opening = openings.last
    let related = opening.map { [$0.range] } ?? []
    if isLine, opening?.part == .string {
      return failure(.jsonLineEndInString, SourceRange(end, end), related: related)
    }
    return failure(
      isLine ? .jsonLineCutOff(open: opening?.part) : .jsonCutOff(open: opening?.part), SourceRange(end, end),
      related: related)
  }

  func textAfterEnd() -> JSONFailure {
    if let comment = commentMark() { return failure(.jsonComment(comment.mark), comment.range) }
    let range = nextPiece()
    return failure(isLine ? .jsonTextAfterLine(visible(range)) : .jsonTextAfterEnd(visible(range)), range)
  }

  /// What stands here is not what was expected; the usual slips get their own message.
  func unexpected(_ expected: JSONExpectation) -> JSONFailure {
    guard let byte = next else { return cutOff() }
    if let comment = commentMark() { return failure(.jsonComment(comment.mark), comment.range) }
    let range = nextPiece()
    if byte == UInt8(ascii: "'") { return failure(.jsonSingleQuote, range) }
    if let (scalar, _) = decodeScalar(at: index, in: file.bytes), let meant = jsonMark(meantBy: scalar) {
      return failure(.jsonFullWidth(String(scalar), meant: meant), range)
    }
    let text = visible(range)
    if expected == .value || expected == .valueOrClose, isNotFinite(text) {
      return failure(.jsonNotFinite(text), range)
    }
    return failure(.jsonUnexpected(text, expected: expected), range)
  }

  /// The end of the word that begins at `start` (here, when it is left out).
  func wordEnd(from start: Int? = nil) -> Int {
    var end = min(start ?? index, limit)
    while end < limit, isWordByte(file.bytes[end]) { end += 1 }
    return end
  }

  /// The text of a range, cut to what fits in a sentence.
  func excerpt(_ range: SourceRange) -> String {
    let head = SourceRange(Int(range.start), min(Int(range.end), Int(range.start) + 200))
    return shortened(file.text(head))
  }

  private func visible(_ range: SourceRange) -> String {
    guard let (scalar, length) = decodeScalar(at: Int(range.start), in: file.bytes),
      length == range.indices.count
    else { return excerpt(range) }
    return visibleName(of: scalar)
  }

  /// The range of the word or the single character that stands here.
  private func nextPiece() -> SourceRange {
    let end = wordEnd()
    if end > index { return SourceRange(index, end) }
    return SourceRange(index, min(limit, index + (decodeScalar(at: index, in: file.bytes)?.length ?? 1)))
  }

  private func commentMark() -> (mark: String, range: SourceRange)? {
    for mark in ["//", "/*", "#"] where file.bytes[index..<limit].starts(with: mark.utf8) {
      return (mark, SourceRange(index, index + mark.utf8.count))
    }
    return nil
  }
}

/// The ASCII mark or digit that someone meant who typed `scalar` with a Chinese input method, or nil.
private func jsonMark(meantBy scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "“", "”", "„", "‘", "’", "「", "」", "『", "』", "＂", "＇", "〝", "〞": return "\""
  case "、": return ","
  case "【", "〔": return "["
  case "】", "〕": return "]"
  case "︰", "∶": return ":"
  case "\u{3000}", "\u{A0}": return " "
  default:
    let twin = halfWidth(scalar)
    return twin == scalar ? nil : String(twin)
  }
}

/// The character itself, or its number when it cannot be seen.
private func visibleName(of scalar: Unicode.Scalar) -> String {
  switch scalar.properties.generalCategory {
  case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
    .nonspacingMark:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  default:
    return String(scalar)
  }
}
