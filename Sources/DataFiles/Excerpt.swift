/// A text cut to what fits in a sentence, and safe to print.
///
/// Names and cells come from files of other people; a message that repeats them must not carry terminal
/// commands or turn its own line around, so characters that act rather than show are replaced.
func shortened(_ text: String) -> String {
  let head = text.unicodeScalars.prefix(41)
  var result = String.UnicodeScalarView()
  for scalar in head.prefix(40) { result.append(printable(scalar)) }
  return String(result) + (head.count > 40 ? "…" : "")
}

private func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  // The pictures of the control characters stand in Unicode in the same order.
  case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  // The joiners only shape what they join.
  case 0x200C, 0x200D: return scalar
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
  default: return scalar
  }
}
