/// Whether a compact text consists of marks alone that people leave where nothing is filled in: *, ____, □, ……,
/// （　）. A text with any letter, ideograph or digit is none, and neither is a tick or a sign such as ≥.
func isPlaceholder(_ compact: [Unicode.Scalar]) -> Bool {
  compact.allSatisfy { placeholderMarks.contains($0) }
}

/// Whether a compact text is what is left of an amount without its number: a sign, blanks to fill in and a unit,
/// at least two of them (≥个, ____家, □%以上); the sign alone is told elsewhere.
func lacksNumber(_ compact: [Unicode.Scalar], _ amounts: AmountReader) -> Bool {
  var cursor = TextCursor(compact: compact)
  let sign = cursor.take(from: signWords.filter(\.isSymbol))
  let blanks = cursor.take { placeholderMarks.contains($0) }
  guard sign != nil || !blanks.isEmpty, !cursor.isAtEnd else { return false }
  guard amounts.takeUnitName(&cursor) != nil else { return false }
  _ = cursor.take(from: boundEndings)
  _ = cursor.take { placeholderMarks.contains($0) }
  return cursor.isAtEnd
}

/// Marks without a meaning of their own. 〇 is a number, √ says done and ★ rates, so they are not among them.
private let placeholderMarks: Set<Unicode.Scalar> = Set(
  "*_□☐○◯▢◻﹡＿.。…⋯・·•—–―─-/\\|~×✕,、;:?!()[]{}【】〔〕〖〗〈〉《》「」『』\"'“”‘’".unicodeScalars)
