import Source

/// The text with digits for the letters that stand among digits and look like them (≥30O0户, l5家); nil where there are
/// none. What other letters touch is a name (ISO9001).
func withDigitsForLetters(_ text: String) -> String? {
  let scalars = text.unicodeScalars.map { halfWidth($0) }
  var result: [Unicode.Scalar] = []
  var isChanged = false
  var rest = scalars[...]
  while let first = rest.first {
    let run = rest.prefix { isFigure($0) || digitTwin($0) != nil }
    guard !run.isEmpty else {
      result.append(first)
      rest = rest.dropFirst()
      continue
    }
    let isNumber = run.contains(where: isDigit) && run.contains { digitTwin($0) != nil }
    let after = rest.dropFirst(run.count).first
    if isNumber, !(result.last.map(isLetter) ?? false), !(after.map(isLetter) ?? false) {
      result += run.map { digitTwin($0)?.unicodeScalars.first ?? $0 }
      isChanged = true
    } else {
      result += run
    }
    rest = rest.dropFirst(run.count)
  }
  return isChanged ? String(scalars: result) : nil
}
