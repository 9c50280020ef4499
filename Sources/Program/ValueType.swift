import TargetTexts
import Values

/// What kind of value a measure has.
package enum ValueType: Sendable, Hashable {
  /// A number with its dimension; kept apart, for types are copied with every measure.
  indirect case number(NumberType)
  /// 是 or 否.
  case truth
  /// A day of the calendar.
  case date
  /// Text that is only kept and shown.
  case text
  /// One of the template's named levels.
  case level(LevelSetID)
  /// A target text (目标) or the actual that answers it (实际); the unit comes with the data.
  case target(isActual: Bool)
  /// A figure taken from a target text, whose unit comes with the data.
  case figure
  /// The type is wrong and has been reported; no further message may follow from it.
  case reported
}

/// The dimension of a number and the unit it is shown in.
package struct NumberType: Sendable, Hashable {
  /// What the number measures.
  package let dimension: Dimension
  /// Whether it is a difference of two ratios, counted in percentage points.
  package let isPointDifference: Bool
  /// The unit it is shown in; nil shows a plain number.
  package let unit: MeasureUnit?

  /// Makes a type; without a unit the number is plain.
  package init(dimension: Dimension, isPointDifference: Bool = false, unit: MeasureUnit? = nil) {
    self.dimension = dimension
    self.isPointDifference = isPointDifference
    self.unit = unit
  }

  /// A number without unit or dimension.
  package static let plain = NumberType(dimension: .none)
}

/// An exact value; numbers are in the base units of their dimension.
package enum Value: Sendable, Hashable {
  /// A number in base units (元, 人, a ratio as a fraction of one, points).
  case number(Rational)
  /// 是 or 否.
  case truth(Bool)
  /// A day.
  case date(CalendarDate)
  /// A text.
  case text(String)
  /// A level, by its index in its set, the best first.
  case level(LevelSetID, Int)
  /// What a target text says; kept apart, as a figure is, for values are copied often.
  indirect case target(TargetText)
  /// A figure in the unit it was written in.
  indirect case figure(Figure)
}

/// A number in the unit it was written in; without a unit it takes that of the figure beside it.
package struct Figure: Sendable, Hashable {
  /// The number as written, in the unit.
  package let number: Rational
  /// The unit; nil where none was written.
  package let unit: MeasureUnit?

  /// Makes a figure.
  package init(number: Rational, unit: MeasureUnit?) {
    self.number = number
    self.unit = unit
  }
}
