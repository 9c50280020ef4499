import Source

/// Whether a value is a mark that people put where they have no number: /, —, **, ____, □.
///
/// 无 and ○ are none: where a number belongs they may be meant as 0.
func isPlaceholder(_ raw: RawValue) -> Bool {
  guard case .text(let text) = raw.content else { return false }
  let key = nameKey(text)
  return !key.isEmpty && key.unicodeScalars.allSatisfy(placeholderMarks.contains)
}

private let placeholderMarks = Set("/\\|-–—―─‐‑_﹍﹏*＊.…⋯·~□☐◻".unicodeScalars)
