import Source
import Values

/// What the points in a column are of its row.
package enum RowPoints: Sendable, Hashable {
  /// 作分值: its full points.
  case full
  /// 作得分: its judged score.
  case score
  /// 作自报: the score that it claims.
  case claimed
}

/// Where the cells stand that say parts of a target or an actual: the inputs, or the columns of its table.
package struct PartSources: Sendable, Hashable {
  /// What gives its sign (符号来自).
  package let sign: Int?
  /// What gives its unit (单位来自).
  package let unit: Int?

  /// Makes sources; nil where there are none.
  package init?(sign: Int?, unit: Int?) {
    if sign == nil, unit == nil { return nil }
    (self.sign, self.unit) = (sign, unit)
  }

  /// Those that there are.
  package var all: [Int] { [sign, unit].compactMap { $0 } }
}

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
  /// What its points are of a row; nil for what are no points of rows.
  package let rowPoints: RowPoints?
  /// The declared range.
  package let bounds: InputBounds
  /// What says parts of it; nil where its own cell says all.
  package let parts: PartSources?
  /// Whether it is declared only as a part of others: formulas do not know it.
  package let isPart: Bool
  /// The declaration in the template.
  package let range: SourceRange
  /// The declaration with the type, behind which clauses may follow.
  package let typedRange: SourceRange

  /// Makes an input.
  package init(
    name: String, label: String?, type: ValueType, isOptional: Bool, isWhole: Bool = false,
    rowPoints: RowPoints? = nil, bounds: InputBounds, parts: PartSources? = nil, isPart: Bool = false,
    range: SourceRange, typedRange: SourceRange? = nil
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.isOptional = isOptional
    self.isWhole = isWhole
    self.rowPoints = rowPoints
    self.bounds = bounds
    self.parts = parts
    self.isPart = isPart
    self.range = range
    self.typedRange = typedRange ?? range
  }
}

extension Input {
  /// The same input with another type.
  package func typed(_ type: ValueType) -> Input {
    Input(
      name: name, label: label, type: type, isOptional: isOptional, isWhole: isWhole, rowPoints: rowPoints,
      bounds: bounds, parts: parts, isPart: isPart, range: range, typedRange: typedRange)
  }

  /// The same input with parts of it said elsewhere.
  package func with(_ parts: PartSources?) -> Input {
    Input(
      name: name, label: label, type: type, isOptional: isOptional, isWhole: isWhole, rowPoints: rowPoints,
      bounds: bounds, parts: parts, isPart: isPart, range: range, typedRange: typedRange)
  }

  /// What is declared only as a part of others: a text that may be left out.
  package static func part(named name: String, range: SourceRange) -> Input {
    Input(
      name: name, label: nil, type: .text, isOptional: true, bounds: InputBounds(), isPart: true, range: range
    )
  }

  /// Whether data give words for it that stand for themselves: a text or a level.
  package var isWords: Bool {
    switch type {
    case .text, .level: true
    case .number, .date, .truth, .target, .figure, .reported: false
    }
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
  /// What the ends measure where the input is a text (目标, 实际) whose figures bring units of their own.
  package let figures: NumberType?

  /// Makes bounds.
  package init(low: End? = nil, high: End? = nil, figures: NumberType? = nil) {
    self.low = low
    self.high = high
    self.figures = figures
  }
}
