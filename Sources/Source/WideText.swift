/// The half-width twin of a full-width character (`Ａ` → `A`, `％` → `%`), the Han that a radical or a compatibility
/// ideograph is (`⽀` → `支`), or the character itself.
package func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3000: " "
  case 0x2212: "-"
  case 0x2E80...0x2FD5, 0xF900...0xFAD9: sameHan(scalar)
  default: scalar
  }
}

/// `text` with every character replaced by its twin, and without characters that show nothing.
package func halfWidth(_ text: some StringProtocol) -> String { halfWidth(String(text)) }

/// The same of a whole text: nearly all are, and nothing need be made of them.
package func halfWidth(_ text: String) -> String {
  var text = text
  guard text.withUTF8(mayHaveWideText) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isInvisible(scalar) { result.append(halfWidth(scalar)) }
  return String(result)
}

/// Whether some character begins with a byte that all with a twin begin with; ordinary Han does not.
private func mayHaveWideText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  for byte in bytes where byte == 0xE2 || byte == 0xE3 || byte == 0xEF { return true }
  return false
}

/// The columns a text takes on a terminal or in a fixed-pitch font, Han and full-width characters counting two.
package func displayWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD, 0x2018...0x201D, 0x2026, 0x2014:
    true
  default:
    false
  }
}
