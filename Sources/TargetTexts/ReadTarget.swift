import Source
import Values

/// Reads the text of a target cell; days without a year fall into `fiscalYear`.
///
/// Never fails and never guesses: a text that cannot be taken with certainty gets `.unreadable`.
package func readTarget(_ text: String, units: UnitCatalog, fiscalYear: Int?) -> TargetText {
  TargetReader(units: units, fiscalYear: fiscalYear, isActual: false).read(text)
}

/// Reads the text of an actual cell.
///
/// It is like a target text, except that exports print the target's sign before the value: ≥41次 means 41
/// and ≤0次/每年 means 0, with `hasSign` set. A bound in words stays one (90%以上).
package func readActual(_ text: String, units: UnitCatalog, fiscalYear: Int?) -> TargetText {
  TargetReader(units: units, fiscalYear: fiscalYear, isActual: true).read(text)
}

/// Tries what a text can be, the certain kinds first.
struct TargetReader {
  private let quantities: QuantityReader
  private let days: DayReader
  private let spans: SpanReader

  init(units: UnitCatalog, fiscalYear: Int?, isActual: Bool) {
    quantities = QuantityReader(amounts: AmountReader(units: units), isActual: isActual)
    days = DayReader(fiscalYear: fiscalYear, isActual: isActual)
    spans = SpanReader(fiscalYear: fiscalYear, isActual: isActual)
  }

  func read(_ text: String) -> TargetText {
    guard text.unicodeScalars.count <= maximumTargetTextLength else {
      return TargetText(written: text, reading: .unreadable(.textTooLong))
    }
    let reading = reading(of: text)
    if case .unreadable = reading, let meant = withDigitsForLetters(text), saysFigure(self.reading(of: meant))
    {
      return TargetText(written: text, reading: .unreadable(.lettersForDigits(meant: meant)))
    }
    return TargetText(written: text, reading: reading)
  }

  private func saysFigure(_ reading: Reading) -> Bool {
    switch reading {
    case .quantity, .deadline, .recurringDeadline, .span: true
    case .period, .quality, .absent, .unreadable: false
    }
  }

  private func reading(of text: String) -> Reading {
    let compact = trimmedMarks(compactScalars(text))
    let name = String(scalars: compact)
    if isPlaceholder(compact) || absentNames.contains(name) { return .absent(name) }
    do throws(TargetFault) {
      if let span = try spans.readWhole(spanName(compact)) { return span }
      if let period = period(named: name) { return .period(period) }
      if let deadline = try days.readWhole(compact) { return deadline }
      if lacksNumber(compact, quantities.amounts) { throw .numberNotFilled }
      if let quantity = try readQuantity(compact) { return quantity }
    } catch {
      return .unreadable(error)
    }
    let sentence = SentenceReader(quantities: quantities, days: days)
    if let fault = sentence.fault(in: compact) { return .unreadable(fault) }
    return .quality(shownText(text))
  }

  /// A quantity that is the whole text; nil if the text is a sentence or a word.
  private func readQuantity(_ compact: [Unicode.Scalar]) throws(TargetFault) -> Reading? {
    var cursor = TextCursor(compact: compact)
    guard let quantity = try quantities.takeQuantity(&cursor) else {
      try refuseLoneSign(compact)
      return nil
    }
    if cursor.isAtEnd {
      try refuseCompactDay(quantity, compact)
      return .quantity(quantity)
    }
    try refuseEnding(cursor, of: quantity, startingWithDigit: compact.contains(where: isDigit))
    return nil
  }

  /// A bare target of 20201030 is a day or a number, and nothing says which; an actual takes its sense from the
  /// target beside it.
  private func refuseCompactDay(_ quantity: Quantity, _ compact: [Unicode.Scalar]) throws(TargetFault) {
    guard !quantities.isActual, quantity.unit == nil, let bound = quantity.bound,
      case .day(let date)? = CompactDay(bound)
    else { return }
    throw .dayOrNumber(String(scalars: compact), date)
  }

  private func refuseLoneSign(_ compact: [Unicode.Scalar]) throws(TargetFault) {
    var cursor = TextCursor(compact: compact)
    guard let sign = cursor.take(from: signWords), sign.isSymbol, !compact.contains(where: isDigit) else {
      return
    }
    if case .some = try cursor.takeNumber() { return }
    throw .signWithoutNumber(sign.text)
  }

  /// Names what stands behind a number when it is a word alone: an unknown unit, or 余 and 多.
  private func refuseEnding(
    _ cursor: TextCursor, of quantity: Quantity, startingWithDigit: Bool
  ) throws(TargetFault) {
    guard startingWithDigit || quantity.hasSign, cursor.rest.count <= 8, quantity.unit == nil else { return }
    if cursor.starts(withAny: vagueEndings) { throw .vagueNumber(cursor.text) }
    var rest = cursor
    // Latin names hold digits as well: m2, A4.
    let isLatin = rest.next.map(isLetter) ?? false
    let name = rest.take { $0.properties.isAlphabetic || $0 == "/" || isLatin && isFigure($0) }
    guard rest.isAtEnd, startingWithDigit || name.count <= 2 else { return }
    let word = unitWord(String(scalars: name))
    throw .unknownUnit(word, suggestion: quantities.amounts.units.suggestion(for: word))
  }

  private func unitWord(_ text: String) -> String {
    let endings = boundEndings.map(\.text) + approximateEndings
    guard let ending = endings.first(where: { text.hasSuffix($0) && text != $0 }) else { return text }
    return String(text.dropLast(ending.count))
  }
}

/// The text without the marks that end a sentence or an item of a list.
private func trimmedMarks(_ compact: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result = compact
  while let last = result.last, result.count > 1, ["。", ";", ",", "、"].contains(last) { result.removeLast() }
  return result
}

let absentNames: Set<String> = [
  "无", "暂无", "没有", "空", "未填报", "未填写", "未填", "(未填报)", "不适用", "不涉及", "N/A", "n/a",
]

/// The text without a remark in brackets behind a word for the whole year: 全年(按月).
private func spanName(_ compact: [Unicode.Scalar]) -> [Unicode.Scalar] {
  let name = withoutRemark(String(scalars: compact))
  switch period(named: name) {
  case .wholeYear?: return Array("全年".unicodeScalars)
  case .withinYear?: return Array("年内".unicodeScalars)
  case let known?: return Array(known.rawValue.unicodeScalars)
  case nil: return compact
  }
}

private func withoutRemark(_ name: String) -> String {
  guard name.hasSuffix(")"), let bracket = name.firstIndex(of: "(") else { return name }
  return String(name[..<bracket])
}

/// The span of time that is the whole text, apart from a remark in brackets.
private func period(named name: String) -> Period? {
  let name = withoutRemark(name)
  switch name {
  case "全年度", "本年", "本年度", "当年", "当年度", "年度": return .wholeYear
  case "本年内", "当年内", "年度内", "本年度内": return .withinYear
  default: return Period(rawValue: name)
  }
}
