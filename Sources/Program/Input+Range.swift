import Source
import Values

/// What a proof takes the values of an input to lie in, and what reading holds them to: both ask here, so that no
/// form is scored outside what was proved.
extension Input {
  /// Whether its numbers are taken to be zero or more, because no 范围 says otherwise.
  ///
  /// Amounts, counts, shares and points are what a form has of something. A difference of two rates (个百分点) goes
  /// either way, and what a form claims (自报) is held against its score whatever it is.
  package var isTakenAsNotNegative: Bool {
    guard bounds.isOpen, rowPoints != .claimed else { return false }
    switch type {
    case .number(let number): return !number.isPointDifference
    case .target: return true
    case .truth, .date, .text, .level, .figure, .reported: return false
    }
  }

  /// The declared range, or zero and more where its numbers are taken so.
  package var assumedRange: InputBounds { isTakenAsNotNegative ? .fromZero : bounds }

  /// Whether a range below zero is declared for the figures of its texts.
  ///
  /// The range speaks of one unit and figures come in many, so no more than this is known of all of them.
  package var mayHaveNegativeFigures: Bool {
    guard case .target = type, bounds.figures != nil else { return false }
    guard case .number(let low)? = bounds.low?.value else { return true }
    return low.isNegative
  }
}

extension InputBounds {
  /// Zero and more, in any unit.
  package static let fromZero = InputBounds(
    low: End(value: .number(.zero), isIncluded: true, written: "0"))

  /// Whether neither end is declared.
  package var isOpen: Bool { low == nil && high == nil }

  /// The declared range as it is written, `0% 到 100%` or `> 0元 且 ≤ 5元`; nil where none is.
  package var text: String? { phrase?.chinese }

  /// The same in both languages.
  package var phrase: Phrase? {
    if isOpen { return nil }
    if let low, let high, low.isIncluded, high.isIncluded {
      return Phrase(low.trimmed) + Words.to + Phrase(high.trimmed)
    }
    let ends = [
      low.map { Phrase(($0.isIncluded ? "≥ " : "> ") + $0.trimmed) },
      high.map { Phrase(($0.isIncluded ? "≤ " : "< ") + $0.trimmed) },
    ]
    return ends.compactMap { $0 }.joined(separator: Words.and)
  }

  /// Whether no value can lie between the ends.
  package var isImpossible: Bool {
    guard let low, let high else { return false }
    return !Self.holds(low.value, high.value, orEqual: low.isIncluded && high.isIncluded)
  }

  /// Whether a value lies between the ends; values without order always do.
  package func contains(_ value: Value) -> Bool {
    if let low, !Self.holds(low.value, value, orEqual: low.isIncluded) { return false }
    if let high, !Self.holds(value, high.value, orEqual: high.isIncluded) { return false }
    return true
  }

  private static func holds(_ low: Value, _ high: Value, orEqual: Bool) -> Bool {
    switch (low, high) {
    case (.number(let low), .number(let high)): orEqual ? low <= high : low < high
    case (.date(let low), .date(let high)): orEqual ? low <= high : low < high
    // The best level comes first, so the lower end has the greater index.
    case (.level(_, let low), .level(_, let high)): orEqual ? low >= high : low > high
    default: true
    }
  }
}

extension InputBounds.End {
  fileprivate var trimmed: String {
    String(written.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Input {
  /// Whether the declared range of a target or actual speaks of figures in a unit; nil is a bare number.
  ///
  /// A range in % says nothing of 家, and nothing of a bare number until it stands beside a figure with a unit.
  package func rangeSpeaks(of unit: MeasureUnit?, units: UnitCatalog) -> Bool {
    guard case .target = type, let figures = bounds.figures else { return false }
    switch (unit, figures.unit) {
    case (nil, nil): return true
    case (let unit?, let own?):
      return units.convertible(unit, own) && unit.isPercentagePoint == own.isPercentagePoint
    case (nil, _?), (_?, nil): return false
    }
  }

  /// Whether a figure, in base units, may be computed with: inside the declared range where that speaks of its
  /// unit, zero or more elsewhere.
  package func mayCompute(with number: Rational, in unit: MeasureUnit?, units: UnitCatalog) -> Bool {
    rangeSpeaks(of: unit, units: units) ? bounds.contains(.number(number)) : !number.isNegative
  }
}
