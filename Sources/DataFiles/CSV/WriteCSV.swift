/// `text` as one field of a comma-separated file.
///
/// It is quoted where its characters would otherwise be read as something else. A text that a spreadsheet would
/// run as a formula gets an apostrophe in front, because names in a report come from files of other people;
/// numbers with a sign stay numbers.
package func writeCSVField(_ text: String) -> String {
  let safe = looksLikeFormula(text) ? "'" + text : text
  guard needsQuotes(safe) else { return safe }
  var result = String.UnicodeScalarView()
  result.append("\"")
  for scalar in safe.unicodeScalars {
    if scalar == "\"" { result.append("\"") }
    result.append(scalar)
  }
  result.append("\"")
  return String(result)
}

private func looksLikeFormula(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  return ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"].contains(first) && !isPlainDecimal(text)
}

/// Whether a text is a sign or none, digits, and perhaps a point and digits.
private func isPlainDecimal(_ text: String) -> Bool {
  var rest = text.utf8[...]
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
  let parts = rest.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
  return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { isDigit($0) } }
}

/// Tab and semicolon count as well: in a table of one column the reader would take them for separators.
private func needsQuotes(_ text: String) -> Bool {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last else { return false }
  if [first, last].contains(where: { $0 == " " || $0 == "\u{3000}" }) { return true }
  return scalars.contains { [",", "\"", "\r", "\n", "\t", ";"].contains($0) }
}
