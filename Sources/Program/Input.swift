import Source
import Values

/// What a form gives.
package struct Input: Sendable {
  /// The name used in formulas.
  package let name: String
  /// Where it stands on the form (来自), an alternative name in data.
  package let label: String?
  /// What it is.
  package let type: ValueType
  /// Whether a form may leave it out.
  package let isOptional: Bool
  /// Whether it is counted in whole units (整数).
  package let isWhole: Bool
  /// The declared range.
  package let bounds: InputBounds
  /// The declaration in the template.
  package let range: SourceRange

  /// Makes an input.
  package init(
    name: String, label: String?, type: ValueType, isOptional: Bool, isWhole: Bool = false,
    bounds: InputBounds,
    range: SourceRange
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.isOptional = isOptional
    self.isWhole = isWhole
    self.bounds = bounds
    self.range = range
  }
}

extension Input {
  /// The same input with another type.
  package func typed(_ type: ValueType) -> Input {
    Input(
      name: name, label: label, type: type, isOptional: isOptional, isWhole: isWhole, bounds: bounds,
      range: range)
  }

  /// Whether a number in base units is one that the input can hold, its range aside.
  package func takes(_ number: Rational) -> Bool {
    guard isWhole, case .number(let type) = type, let unit = type.unit else { return true }
    return (try? number.divided(by: unit.factor))?.isInteger ?? false
  }
}

/// The declared range of an input; an absent side is open.
package struct InputBounds: Sendable {
  /// One end of a range.
  package struct End: Sendable {
    /// The value in base units.
    package let value: Value
    /// Whether the end itself is allowed.
    package let isIncluded: Bool
    /// As written.
    package let written: String

    /// Makes an end.
    package init(value: Value, isIncluded: Bool, written: String) {
      self.value = value
      self.isIncluded = isIncluded
      self.written = written
    }
  }

  /// The least value.
  package let low: End?
  /// The greatest value.
  package let high: End?

  /// Makes bounds.
  package init(low: End? = nil, high: End? = nil) {
    self.low = low
    self.high = high
  }
}
