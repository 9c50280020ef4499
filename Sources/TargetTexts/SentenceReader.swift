import Values

/// Looks for figures in a text that is no quantity and no deadline as a whole.
///
/// What has a digit of any script is never a quality: a figure that passed for words would be judged instead of
/// held against the actual. Chinese numerals count by their grammar, see `NumeralReader`.
struct SentenceReader {
  let quantities: QuantityReader
  let days: DayReader

  /// A figure that is no quantity.
  private enum LooseFigure {
    case number
    case day(String)
    case name(String)
    case numeral(TargetFault)
  }

  /// The fault of a text with figures; nil if it has none and is therefore a quality.
  func fault(in compact: [Unicode.Scalar]) -> TargetFault? {
    var cursor = TextCursor(compact: compact)
    var found: [Quantity] = []
    var loose: [LooseFigure] = []
    while found.count < 2, !cursor.isAtEnd {
      if let quantity = takeFigure(&cursor) {
        found.append(quantity)
      } else if let figure = takeLooseFigure(&cursor, in: compact) {
        loose.append(figure)
      }
    }
    if found.count == 2 { return .severalFigures(found[0], found[1]) }
    guard let first = found.first else { return fault(of: loose, in: compact) ?? fractionFault(compact) }
    return startsLikeFigure(compact)
      ? .startsLikeFigure(suggestion: first) : .figureInSentence(suggestion: first)
  }

  /// What the figures say that are no quantities: a day or a name is told as such where there is nothing else.
  private func fault(of loose: [LooseFigure], in compact: [Unicode.Scalar]) -> TargetFault? {
    guard let first = loose.first else { return nil }
    for case .numeral(let fault) in loose { return fault }
    switch first {
    case .day(let text) where loose.count == 1: return .dayInSentence(text)
    case .name(let text) where loose.count == 1: return .figureInName(text)
    case .number, .day, .name, .numeral:
      return startsLikeFigure(compact)
        ? .startsLikeFigure(suggestion: nil) : .figureInSentence(suggestion: nil)
    }
  }

  private func startsLikeFigure(_ compact: [Unicode.Scalar]) -> Bool {
    compact.first.map { isDigit($0) || "≥≤<>=¥".unicodeScalars.contains($0) } ?? false
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

  /// Steps over one scalar, a run of digits, a name with digits, a numeral or a day; tells what figure that was.
  private func takeLooseFigure(_ cursor: inout TextCursor, in compact: [Unicode.Scalar]) -> LooseFigure? {
    guard let first = cursor.next else { return nil }
    let start = cursor
    if isDigit(first) || first == "Q", days.takesDay(&cursor) {
      _ = cursor.take(anyOf: DayReader.untilWords)
      return .day(cursor.passed(since: start))
    }
    cursor = start
    if isLetter(first) || isFigure(first) {
      if isDigit(first) { cursor.skipDigits() }
      _ = cursor.take { isLetter($0) || isFigure($0) }
      let text = cursor.passed(since: start)
      guard text.unicodeScalars.contains(where: isFigure) else { return nil }
      return text.unicodeScalars.allSatisfy { !isLetter($0) } ? .number : .name(text)
    }
    return takeNumeral(&cursor, in: compact)
  }

  private func takeNumeral(_ cursor: inout TextCursor, in compact: [Unicode.Scalar]) -> LooseFigure? {
    let place = compact.count - cursor.rest.count
    let reader = NumeralReader(quantities: quantities, days: days)
    switch reader.take(&cursor, behind: compact[..<place]) {
    case .none:
      cursor.skip(1)
      return nil
    case .word: return nil
    case .fraction: return .numeral(.fractionInWords)
    case .day(let text): return .day(text)
    case .count(let quantity): return .numeral(.figureInSentence(suggestion: quantity))
    case .vague(let text): return .numeral(.vagueNumber(text))
    case .malformed(let text): return .numeral(.malformedNumber(text))
    }
  }

  /// Whether a figure may begin here; numerals without a sign or a base are too often part of a word.
  private func startsFigure(_ cursor: TextCursor) -> Bool {
    guard let first = cursor.next else { return false }
    if isDigit(first) || first == "每" || first == "¥" || first == "±" { return true }
    if cursor.starts(withAny: ["百分之", "百分百", "千分之"]) { return true }
    return cursor.starts(withAny: approximateWords) || signWords.contains { cursor.starts(with: $0.text) }
  }

  private func isDigitNext(_ cursor: TextCursor) -> Bool { cursor.next.map(isFigure) ?? false }

  private func fractionFault(_ compact: [Unicode.Scalar]) -> TargetFault? {
    let text = String(scalars: compact)
    return ["分之", "一半", "半数", "过半"].contains(where: text.contains) ? .fractionInWords : nil
  }
}
