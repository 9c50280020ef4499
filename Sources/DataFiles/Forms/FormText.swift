import Source

/// `text` without the blanks around it, full-width ones included.
func trimmingBlanks(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last else { return text }
  if !first.properties.isWhitespace, !last.properties.isWhitespace { return text }
  var rest = scalars[...]
  while let scalar = rest.first, scalar.properties.isWhitespace { rest.removeFirst() }
  while let scalar = rest.last, scalar.properties.isWhitespace { rest.removeLast() }
  return String(rest)
}

/// How names are compared: half-width and without any blank, for forms break long names over lines.
func nameKey(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scalar.properties.isWhitespace { result.append(halfWidth(scalar)) }
  return String(result)
}

/// How a name is compared where blanks matter: half-width, without the blanks around it.
func exactKey(_ text: String) -> String { trimmingBlanks(halfWidth(text)) }

/// Whether a key of the data is a remark that people keep for themselves.
func isRemark(_ key: String) -> Bool { key.hasPrefix("_") || key.hasPrefix("备注") }
