/// `text` as one line that only prints: line ends become a blank, tabs four blanks, and every character that
/// could drive a terminal or turn the reading direction becomes U+FFFD.
///
/// A byte-order mark is left out: it has no width and would shift what stands under it.
package func visibleText(_ text: some StringProtocol) -> String {
  var text = String(text)
  if text.withUTF8({ isAllVisible($0) }) { return text }
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\t": result.append(contentsOf: "    ".unicodeScalars)
    case "\r": result.append(" ")
    case "\n": if previous != "\r" { result.append(" ") }
    case "\u{FEFF}": break
    default: result.append(isUnsafe(scalar.value) ? "\u{FFFD}" : scalar)
    }
    previous = scalar
  }
  return String(result)
}

/// Whether nothing in a text would be put otherwise: most texts are as they are.
private func isAllVisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    // How many bytes a character has is told by its first; all that are put otherwise have at most three.
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(byte) : UInt32(byte) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    if value == 0xFEFF || isUnsafe(value) { return false }
    index += length
  }
  return true
}

private func isUnsafe(_ value: UInt32) -> Bool {
  switch value {
  case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069: true
  default: false
  }
}
