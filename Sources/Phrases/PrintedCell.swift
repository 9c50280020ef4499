/// What a table prints of one indicator: all that its scoring sentence can be read from.
package struct PrintedCell: Sendable, Hashable {
  /// What the points of the cell are for.
  package enum Purpose: Sendable, Hashable {
    /// Points of the total.
    case indicator
    /// Points beside the total, above it.
    case bonus
    /// Points beside the total, taken off.
    case penalty
  }

  /// How parts of a step count.
  package enum Parts: Sendable, Hashable {
    /// Each part is a step.
    case started
    /// A part counts by its share.
    case prorata

    /// Its word of the language, behind a clause.
    var word: String {
      switch self {
      case .started: " 不足进一"
      case .prorata: " 按比例"
      }
    }
  }

  /// The name of the indicator, without its code and points.
  package var indicator: String
  /// The points of the indicator as printed, such as `4` or `2.5`, without a unit.
  package var points: String
  /// What the points are for.
  package var purpose: Purpose
  /// The scoring cell as it is printed, with its flaws.
  package var text: String
  /// The cell that explains the indicator or gives its formula, where the table has one.
  package var formula: String?
  /// The inputs and formulas that a template has already, which the printed words may mean.
  package var known: [KnownName]
  /// The words of every level type that the known names have.
  package var levels: [String: [String]]
  /// The year that a deadline without a year belongs to.
  package var year: Int?
  /// The value of the row that stands in the text in the place of 目标值; nil where the table has none.
  package var goal: String?
  /// How parts of steps count where the table does not say; nil is by custom: not at all.
  package var parts: Parts?

  /// Makes a cell; everything but the name, the points and the text may be left out.
  package init(
    indicator: String, points: String, purpose: Purpose = .indicator, text: String, formula: String? = nil,
    known: [KnownName] = [], levels: [String: [String]] = [:], year: Int? = nil,
    goal: String? = nil, parts: Parts? = nil
  ) {
    self.indicator = indicator
    self.points = points
    self.purpose = purpose
    self.text = text
    self.formula = formula
    self.known = known
    self.levels = levels
    self.year = year
    self.goal = goal
    self.parts = parts
  }
}

/// An input or a formula of a template.
package struct KnownName: Sendable, Hashable {
  /// The name as the template has it.
  package var name: String
  /// The unit or the type: `万元`, `%`, `是否`, `日期`, `文本`, or the name of a level type.
  package var unit: String
  /// Whether it is computed from others.
  package var isFormula: Bool

  /// Makes a name.
  package init(_ name: String, _ unit: String, isFormula: Bool = false) {
    self.name = name
    self.unit = unit
    self.isFormula = isFormula
  }
}
