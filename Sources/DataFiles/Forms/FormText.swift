import Source

/// `text` without the blanks around it, full-width ones and what shows nothing included.
func trimmingBlanks(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last else { return text }
  if !saysNothing(first), !saysNothing(last) { return text }
  var rest = scalars[...]
  while let scalar = rest.first, saysNothing(scalar) { rest.removeFirst() }
  while let scalar = rest.last, saysNothing(scalar) { rest.removeLast() }
  return String(rest)
}

/// How names are compared: half-width, without any blank, for forms break long names over lines, and without
/// characters that show nothing, which come along when text is copied.
func nameKey(_ text: String) -> String {
  // ASCII and Han that show are their own, and most names hold nothing else.
  let isOwn = text.unicodeScalars.allSatisfy {
    $0.value > 0x20 && $0.value < 0x7F || $0.value >= 0x4E00 && $0.value <= 0x9FFF
  }
  if isOwn { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !saysNothing(scalar) { result.append(halfWidth(scalar)) }
  return String(result)
}

/// How a name is compared where blanks matter: half-width, without the blanks around it and what shows nothing.
func exactKey(_ text: String) -> String { trimmingBlanks(halfWidth(visible(text))) }

/// Whether a character is a blank or shows nothing at all.
func saysNothing(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // ASCII and Han that show; nearly all characters are.
  case 0x21...0x7E, 0x4E00...0x9FFF: false
  default: scalar.properties.isWhitespace || isInvisible(scalar)
  }
}

/// Whether nothing but such characters is in a text.
func saysNothing(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { saysNothing($0) } }

private func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isInvisible) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isInvisible(scalar) { result.append(scalar) }
  return String(result)
}

/// Whether a key of the data is a remark that people keep for themselves.
func isRemark(_ key: String) -> Bool { key.hasPrefix("_") || key.hasPrefix("备注") }
