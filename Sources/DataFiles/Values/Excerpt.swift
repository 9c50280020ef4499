import Source

/// A text cut to what fits in a sentence, and safe to print.
///
/// Names and cells come from files of other people; a message that repeats them must not carry terminal
/// commands or turn its own line around, so characters that act rather than show are named by their code points.
func shortened(_ text: String) -> String {
  if isShortAndPlain(text) { return text }
  let head = text.unicodeScalars.prefix(41)
  var result = String.UnicodeScalarView()
  for scalar in head.prefix(40) { result.append(contentsOf: printable(scalar).unicodeScalars) }
  return String(result) + (head.count > 40 ? "…" : "")
}

/// Whether a text of at most 40 bytes is of ASCII that shows and Han, as nearly all names and cells are.
private func isShortAndPlain(_ text: String) -> Bool {
  let bytes = text.utf8
  guard bytes.count <= 40 else { return false }
  for byte in bytes {
    // The first bytes of U+3000 to U+9FFF, and those that continue a character.
    guard (0x20..<0x7F).contains(byte) || (0xE3...0xE9).contains(byte) || (0x80...0xBF).contains(byte) else {
      return false
    }
  }
  return true
}

private func printable(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  // The pictures of the control characters stand in Unicode in the same order.
  case 0..<0x20: return String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
  // The joiners only shape what they join.
  case 0x200C, 0x200D: return String(scalar)
  default: break
  }
  let category = scalar.properties.generalCategory
  let acts = [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
  return acts || scalar.value == 0xA0 || isInvisible(scalar) ? "[\(codePoint(scalar))]" : String(scalar)
}
