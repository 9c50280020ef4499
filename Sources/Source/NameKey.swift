/// How names are compared: half-width, without any blank, for forms break long names over lines, and without
/// characters that show nothing, which come along when text is copied.
package func nameKey(_ text: String) -> String {
  // ASCII and Han that show are their own, and most names hold nothing else.
  let isOwn = text.unicodeScalars.allSatisfy {
    $0.value > 0x20 && $0.value < 0x7F || $0.value >= 0x4E00 && $0.value <= 0x9FFF
  }
  if isOwn { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !saysNothing(scalar) { result.append(halfWidth(scalar)) }
  return String(result)
}

/// Whether a character is a blank or shows nothing at all.
package func saysNothing(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // ASCII and Han that show; nearly all characters are.
  case 0x21...0x7E, 0x4E00...0x9FFF: false
  default: scalar.properties.isWhitespace || isInvisible(scalar)
  }
}

/// Whether nothing but such characters is in a text.
package func saysNothing(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { saysNothing($0) } }
