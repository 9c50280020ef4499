/// `text` as one line that only prints: line ends become a blank, tabs four blanks, and every character that
/// could drive a terminal or turn the reading direction becomes U+FFFD.
///
/// A byte-order mark is left out: it has no width and would shift what stands under it.
package func visibleText(_ text: some StringProtocol) -> String {
  // Most texts are as they are.
  if text.unicodeScalars.allSatisfy({ $0 != "\u{FEFF}" && !isUnsafe($0.value) }) { return String(text) }
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

private func isUnsafe(_ value: UInt32) -> Bool {
  switch value {
  case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069: true
  default: false
  }
}
