import Source

/// The first bytes of a file that are not UTF-8.
struct InvalidUTF8 {
  /// The bytes that are wrong.
  let range: SourceRange
  /// Whether they are the beginning of a character that the end of the file cuts off.
  let isCutOff: Bool
}

/// The first bytes that are not UTF-8, or nil when all are; the standard library does the walking.
func firstInvalidUTF8(in bytes: [UInt8]) -> InvalidUTF8? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    let wrong = error.byteOffsets
    let isCutOff = error.kind == .truncatedScalar && wrong.upperBound == bytes.count
    return InvalidUTF8(range: SourceRange(wrong.lowerBound, wrong.upperBound), isCutOff: isCutOff)
  }
}

/// Where the text begins: after the byte-order mark that Windows programs write.
func startAfterMark(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

/// The scalar that begins at `index` of valid UTF-8, and the bytes it takes.
func decodeScalar(at index: Int, in bytes: [UInt8]) -> (scalar: Unicode.Scalar, length: Int)? {
  var decoder = UTF8()
  var iterator = bytes[min(index, bytes.count)...].prefix(4).makeIterator()
  guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
  return (scalar, UTF8.width(scalar))
}
