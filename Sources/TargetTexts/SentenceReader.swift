import Values

/// Looks for figures in a text that is no quantity and no deadline as a whole.
struct SentenceReader {
  let quantities: QuantityReader
  let days: DayReader

  /// The fault of a text with figures; nil if it has none and is therefore a quality.
  func fault(in compact: [Unicode.Scalar]) -> TargetFault? {
    var cursor = TextCursor(compact: compact)
    var found: [Quantity] = []
    var hasLooseFigure = false
    while found.count < 2, !cursor.isAtEnd {
      if let quantity = takeFigure(&cursor) {
        found.append(quantity)
      } else if takeLooseFigure(&cursor) {
        hasLooseFigure = true
      }
    }
    if found.count == 2 { return .severalFigures(found[0], found[1]) }
    let startsLikeFigure = compact.first.map { isDigit($0) || "≥≤<>=¥".unicodeScalars.contains($0) } ?? false
    guard found.first != nil || hasLooseFigure else { return fractionFault(compact) }
    return startsLikeFigure
      ? .startsLikeFigure(suggestion: found.first) : .figureInSentence(suggestion: found.first)
  }

  /// Takes a number with a unit or a bound; the cursor stays where it is otherwise.
  private func takeFigure(_ cursor: inout TextCursor) -> Quantity? {
    guard startsFigure(cursor) else { return nil }
    let start = cursor
    if days.takesDay(&cursor) {
      cursor = start
      return nil
    }
    cursor = start
    if let quantity = try? quantities.takeQuantity(&cursor), quantity.unit != nil || quantity.hasSign,
      !isDigitNext(cursor)
    {
      return quantity
    }
    cursor = start
    return nil
  }

  /// Steps over one scalar, a run of digits or a day; tells whether that was a figure on its own.
  ///
  /// Digits beside Latin letters belong to a name (ISO9001, 5A).
  private func takeLooseFigure(_ cursor: inout TextCursor) -> Bool {
    guard let first = cursor.next else { return false }
    if isLetter(first) {
      _ = cursor.take { isLetter($0) || isDigit($0) }
      return false
    }
    guard isDigit(first) else {
      cursor.skip(1)
      return false
    }
    if days.takesDay(&cursor) { return true }
    cursor.skipDigits()
    return !(cursor.next.map(isLetter) ?? false)
  }

  /// Whether a figure may begin here; numerals without a sign or a base are too often part of a word.
  private func startsFigure(_ cursor: TextCursor) -> Bool {
    guard let first = cursor.next else { return false }
    if isDigit(first) || first == "每" || first == "¥" || first == "±" { return true }
    return cursor.starts(withAny: approximateWords) || signWords.contains { cursor.starts(with: $0.text) }
  }

  private func isDigitNext(_ cursor: TextCursor) -> Bool { cursor.next.map(isDigit) ?? false }

  private func fractionFault(_ compact: [Unicode.Scalar]) -> TargetFault? {
    String(scalars: compact).contains("分之") ? .fractionInWords : nil
  }
}
