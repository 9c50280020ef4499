import Values

/// Points as a report prints them; never a digit that is not so.
package struct ReportNumbers: Sendable {
  /// The decimals that the template keeps.
  package let places: Int

  /// The numbers of a template that rounds so.
  package init(_ rounding: Rounding) { places = rounding.places }

  /// A score or an amount of points: with the template's places where it ends there, else exact if short,
  /// else `≈` and four places.
  package func score(_ value: Rational) -> String { (isShort(value) ? "" : "≈") + digits(value) }

  /// The digits of `score` with the sign that belongs before them: `= 2.40` or `≈ 0.3333`.
  package func equated(_ value: Rational, _ word: String = "") -> String {
    (isShort(value) ? "= " : "≈ ") + word + digits(value)
  }

  /// Points as an author writes them: `3`, `0.2`, `≈0.3333`.
  package func points(_ value: Rational) -> String { Template.shownPoints(value) }

  /// A score for programs, without `≈`; the exact fraction stands beside it.
  package func machine(_ value: Rational) -> String {
    endsWithinPlaces(value) ? value.fixedText(places: places) : shortText(value) ?? value.fixedText(places: 4)
  }

  /// A whole number of steps or a share of them.
  package func count(_ value: Rational) -> String {
    shortText(value)?.withMinusForReaders ?? "≈" + value.shortenedText.withMinusForReaders
  }

  private func digits(_ value: Rational) -> String {
    (isShort(value) ? machine(value) : value.shortenedText).withMinusForReaders
  }

  private func isShort(_ value: Rational) -> Bool { endsWithinPlaces(value) || shortText(value) != nil }

  private func endsWithinPlaces(_ value: Rational) -> Bool {
    (try? value.rounded(places: places, mode: .down)) == value
  }

  private func shortText(_ value: Rational) -> String? {
    value.exactDecimalText.flatMap { $0.count <= 12 ? $0 : nil }
  }
}
