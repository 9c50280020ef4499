import Source

/// Whether a value is a mark that people put where they have no number: /, —, **, ____, □.
///
/// 无 and ○ are none: where a number belongs they may be meant as 0.
func isPlaceholder(_ raw: RawValue) -> Bool {
  guard case .text(let text) = raw.content else { return false }
  var hasMark = false
  for scalar in text.unicodeScalars where !saysNothing(scalar) {
    guard !isDecimalDigit(scalar), placeholderMarks.contains(halfWidth(scalar)) else { return false }
    hasMark = true
  }
  return hasMark
}

private let placeholderMarks = Set("/\\|-–—―─‐‑_﹍﹏*＊.…⋯·~□☐◻".unicodeScalars)
