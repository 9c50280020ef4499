import Source
import TargetTexts
import Values

/// Values as people read them.
extension Template {
  /// A value as people read it, with its unit, in Chinese; the flag says whether the text is exact.
  package func text(of value: Value, as type: ValueType) -> (text: String, isExact: Bool) {
    let (phrase, isExact) = phrase(of: value, as: type)
    return (phrase.chinese, isExact)
  }

  /// A value as people read it, with its unit; the flag says whether the text is exact.
  package func phrase(of value: Value, as type: ValueType) -> (text: Phrase, isExact: Bool) {
    switch value {
    case .number(let number): return numberPhrase(number, as: type)
    case .truth(let truth): return (truth ? Phrase("是", "yes") : Phrase("否", "no"), true)
    case .date(let date): return (Phrase(date.chineseText, date.isoText), true)
    case .text(let text): return (Phrase(text), true)
    case .level(.targetKinds, let index) where TargetKind.allCases.indices.contains(index):
      return (TargetKind.allCases[index].phrase, true)
    case .level(let set, let index): return (Phrase(self[set].levels[index].name), true)
    case .target(let text): return (targetPhrase(text, as: type), true)
    case .figure(let figure): return Self.phrase(figure.number, figure.unit)
    }
  }

  /// A value that is written in the template, as it is written there.
  func written(_ value: Value, as text: String, _ type: ValueType) -> Phrase {
    Phrase(text, english(of: value, written: text, type) { $0.written(after: $1) })
  }

  /// A value that is written in the template, as it is read.
  package func read(_ value: Value, written text: String, _ type: ValueType) -> Phrase {
    Phrase(text, english(of: value, written: text, type) { $0.phrase(after: $1) })
  }

  private func english(
    of value: Value, written: String, _ type: ValueType, _ joined: (MeasureUnit, String) -> Phrase
  ) -> String {
    switch value {
    case .truth, .level(.targetKinds, _), .date: return phrase(of: value, as: type).text.english
    case .number:
      guard case .number(let number) = type, let unit = number.unit, written.hasSuffix(unit.symbol) else {
        return written
      }
      let digits = written.dropLast(unit.symbol.count).reversed().drop(while: \.isWhitespace).reversed()
      return joined(unit, String(digits)).english
    case .text, .level, .target, .figure: return written
    }
  }

  /// A number of a type as a template would have it.
  package func written(_ number: Rational, as type: ValueType) -> Phrase {
    guard case .number(let type) = type, let unit = type.unit,
      let shown = try? number.divided(by: unit.factor), let digits = shown.exactDecimalText
    else { return phrase(of: .number(number), as: type).text }
    return unit.written(after: digits)
  }

  private func numberPhrase(_ number: Rational, as type: ValueType) -> (text: Phrase, isExact: Bool) {
    guard case .number(let type) = type, let unit = type.unit else { return Self.phrase(number, nil) }
    // A unit's factor is never zero; where the quotient leaves the limit the base value is shown.
    return Self.phrase((try? number.divided(by: unit.factor)) ?? number, unit)
  }

  /// A number in a unit: the decimal where it is short, else shortened.
  private static func phrase(_ number: Rational, _ unit: MeasureUnit?) -> (text: Phrase, isExact: Bool) {
    let exact = number.exactDecimalText.flatMap { $0.count <= 20 ? $0 : nil }
    let digits = (exact ?? number.shortenedText).withMinusForReaders
    return (unit?.phrase(after: digits) ?? Phrase(digits), exact != nil)
  }

  /// An actual of 15家 is no bound; only a target keeps its sign.
  private func targetPhrase(_ text: TargetText, as type: ValueType) -> Phrase {
    if case .absent = text.reading { return Phrase(text.normalText, "(not filled in)") }
    let normal = text.normalText
    return Phrase(
      type == .target(isActual: true) && normal.hasPrefix("=") ? String(normal.dropFirst()) : normal)
  }

  /// Points without their unit, exact where they end within six places.
  package static func pointsText(_ points: Rational) -> String {
    points.exactDecimalText.flatMap { $0.count <= 20 ? $0 : nil } ?? "≈" + points.shortenedText
  }

  /// Points with their unit.
  package static func pointsPhrase(_ points: Rational) -> Phrase {
    let text = shownPoints(points)
    return Phrase(text + "分", text + (points == .one ? " point" : " points"))
  }

  /// Points with their unit, as a template has them.
  package static func writtenPoints(_ points: Rational) -> Phrase {
    let text = pointsText(points)
    return Phrase(text + "分", text + "pts")
  }

  /// Points as an author writes them, with a minus sign for readers: `3`, `−0.2`, `≈0.3333`.
  package static func shownPoints(_ points: Rational) -> String {
    pointsText(points).withMinusForReaders
  }
}

extension TargetKind {
  /// The name of the level in both spellings.
  package var phrase: Phrase { Phrase(chinese, english) }
}

extension String {
  /// Digits with the minus sign that readers see.
  var withMinusForReaders: String { hasPrefix("-") ? "−" + dropFirst() : self }
}

extension Rational {
  /// The number to four places, or to as many more as its first four digits take: a small figure is not shown as
  /// nothing, and what is computed from it comes out nearly as it was.
  package var shortenedText: String {
    var places = 4
    var limit = Rational(1, 10)
    while places < 24, !isZero, magnitude < limit, let next = try? limit * Rational(1, 10) {
      places += 1
      limit = next
    }
    return fixedText(places: places)
  }
}
