/// The first bytes of a file that are not UTF-8.
package struct InvalidUTF8 {
  /// The bytes that are wrong.
  package let range: SourceRange
  /// Whether they are the beginning of a character that the end of the file cuts off.
  package let isCutOff: Bool
}

/// The first bytes that are not UTF-8, or nil when all are; the standard library does the walking.
package func firstInvalidUTF8(in bytes: [UInt8]) -> InvalidUTF8? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    let wrong = error.byteOffsets
    let isCutOff = error.kind == .truncatedScalar && wrong.upperBound == bytes.count
    return InvalidUTF8(range: SourceRange(wrong.lowerBound, wrong.upperBound), isCutOff: isCutOff)
  }
}
