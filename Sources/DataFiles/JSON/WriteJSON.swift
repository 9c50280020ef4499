/// `text` as a JSON string literal with its quotation marks.
///
/// Characters outside ASCII stay as they are, except the two line separators that some readers take for line
/// ends.
package func writeJSONString(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  result.append("\"")
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\":
      result.append("\\")
      result.append(scalar)
    case "\n": result.append(contentsOf: "\\n".unicodeScalars)
    case "\r": result.append(contentsOf: "\\r".unicodeScalars)
    case "\t": result.append(contentsOf: "\\t".unicodeScalars)
    case "\0"..<" ", "\u{2028}", "\u{2029}": result.append(contentsOf: unicodeEscape(scalar).unicodeScalars)
    default: result.append(scalar)
    }
  }
  result.append("\"")
  return String(result)
}

private func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16)
  return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
