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

/// How a name is compared where blanks matter: half-width, without the blanks around it and what shows nothing.
func exactKey(_ text: String) -> String { trimmingBlanks(halfWidth(visible(text))) }

private func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isInvisible) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isInvisible(scalar) { result.append(scalar) }
  return String(result)
}

/// Whether a key of the data is a remark that people keep for themselves.
func isRemark(_ key: String) -> Bool { key.hasPrefix("_") || key.hasPrefix("备注") }
