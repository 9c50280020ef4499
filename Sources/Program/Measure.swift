import Source
import Values

/// A typed expression: what is measured, compared or awarded.
package struct Measure: Sendable {
  /// The operation and its parts.
  package let kind: Kind
  /// What the value is.
  package let type: ValueType
  /// Where it stands in the template.
  package let range: SourceRange

  /// Makes a measure.
  package init(_ kind: Kind, type: ValueType, range: SourceRange) {
    self.kind = kind
    self.type = type
    self.range = range
  }

  /// The operations of the language.
  package indirect enum Kind: Sendable, Hashable {
    /// A literal, and how it was written.
    case constant(Value, written: String)
    /// What the form says.
    case input(InputID)
    /// A column of the row at hand.
    case column(TableID, Int)
    /// A part of a target text.
    case member(Measure, TargetMember)
    /// Whether an actual meets a target, by the target's own kind.
    case meets(actual: Measure, target: Measure)
    /// A function over rows or forms.
    case aggregate(Aggregate)
    /// A named measure.
    case formula(FormulaID)
    /// A formula with parameters, as it is called here.
    case applied(Application)
    /// What a formula is called with, in its own words; never part of a checked template.
    case parameter(Int, String)
    /// 满分: the points of the indicator that the rule belongs to.
    case fullPoints
    /// 得分: the score of the indicator that the rule belongs to.
    case ownScore
    /// The score of a named indicator.
    case score(IndicatorID)
    /// The points of a named indicator.
    case points(IndicatorID)
    /// The score of the whole form.
    case totalScore
    /// The grade of the form, after the vetoes.
    case grade
    /// The score that the form claims for a named indicator.
    case claimed(IndicatorID)
    /// 自报: the score that the form claims for the indicator the rule belongs to.
    case ownClaim
    /// The total that the form claims.
    case totalClaim
    /// Minus.
    case negated(Measure)
    /// Brackets, kept so that explanations read as the author wrote.
    case grouped(Measure)
    /// The four operations.
    case arithmetic(Measure, ArithmeticOperator, Measure)
    /// A comparison of two values of one kind.
    case comparison(Measure, ComparisonOperator, Measure)
    /// Whether the first lies between the others, both ends included.
    case between(Measure, low: Measure, high: Measure)
    /// Whether the first equals one of the others.
    case oneOf(Measure, [Measure])
    /// Whether a text begins with one of the written texts.
    case begins(Measure, [Measure])
    /// 非.
    case not(Measure)
    /// 且, in the order written; the first that fails decides.
    case all([Measure])
    /// 或, in the order written; the first that holds decides.
    case any([Measure])
    /// Whether the form gives the input.
    case isGiven(InputID)
    /// Whether the row at hand gives the column.
    case hasColumn(TableID, Int)
    /// A function of the language; `Trim` leaves out the greatest and least of its arguments.
    case call(FunctionName, [Measure], Trim)
    /// The nearest multiple of a written amount, by a mode of its own: 四舍五入(x, 0.5分), 进一(x, 1件).
    case rounded(Measure, to: Measure, RoundingMode)
    /// No less than the one, then no more than the other: 限于(x, 0% 到 100%).
    case limited(Measure, low: Measure?, high: Measure?)
    /// The workdays after one day up to and with another, by the template's calendar.
    case workdays(from: Measure, to: Measure)
    /// A level so many steps better, or worse where negative.
    case shifted(Measure, by: Int)
    /// A level as the level of the same name in a wider set.
    case widened(Measure, to: LevelSetID)
    /// The first branch whose condition holds; nil is 其余.
    case choice([ChoiceBranch])
    /// Straight lines between knots in rising order of x.
    case line(Measure, [Knot], LineEnds)
    /// 不适用: no value, because the template says that there is none to have.
    case inapplicable
    /// Stands where an error has been reported; never evaluated.
    case reported
  }
}

/// Two measures are equal where they say the same, wherever they stand.
extension Measure: Hashable {
  package static func == (left: Measure, right: Measure) -> Bool { left.kind == right.kind }

  package func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}

/// One branch of 分档 inside an expression.
package struct ChoiceBranch: Sendable, Hashable {
  /// When it applies; nil for 其余.
  package let condition: Measure?
  /// Its value.
  package let value: Measure

  /// Makes a branch.
  package init(condition: Measure?, value: Measure) {
    self.condition = condition
    self.value = value
  }
}

/// What 插值 gives outside its knots.
package enum LineEnds: Sendable, Hashable {
  /// The value of the nearest knot.
  case flat
  /// The nearest line goes on (外推).
  case extended
}

/// One point of 插值.
package struct Knot: Sendable, Hashable {
  /// The measured value.
  package let x: Measure
  /// The result there.
  package let y: Measure

  /// Makes a knot.
  package init(x: Measure, y: Measure) {
    self.x = x
    self.y = y
  }
}

/// + − × ÷.
package enum ArithmeticOperator: String, Sendable, Hashable {
  case add = "+"
  case subtract = "−"
  case multiply = "×"
  case divide = "÷"
}

/// The six comparisons, written as symbols.
package enum ComparisonOperator: String, Sendable, Hashable {
  case equal = "="
  case notEqual = "≠"
  case less = "<"
  case lessOrEqual = "≤"
  case greater = ">"
  case greaterOrEqual = "≥"

  /// Whether the comparison holds for two values in this order.
  package func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  /// ≤ for ≥ and < for >: what the bound itself counts as stays.
  package var turnedRound: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// The comparison that holds exactly where this one does not.
  package var opposite: ComparisonOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}

/// The functions of the language.
package enum FunctionName: String, Sendable, Hashable, CaseIterable {
  /// The distance from zero.
  case absolute = "绝对值"
  /// The least of the arguments.
  case minimum = "最小"
  /// The greatest of the arguments.
  case maximum = "最大"
  /// The sum of the arguments.
  case sum = "合计"
  /// The mean of the arguments.
  case mean = "平均"
  /// The middle argument, or the mean of the two middle ones.
  case median = "中位"
  /// The first argument rounded by the template's mode to as many places as the second says.
  case round = "取整到"
  /// How many of the conditions hold.
  case count = "计数"
  /// The place of the record at hand among the records, from 1.
  case rank = "名次"

  /// The English spelling.
  package var english: String {
    switch self {
    case .absolute: "abs"
    case .minimum: "min"
    case .maximum: "max"
    case .sum: "sum"
    case .mean: "mean"
    case .median: "median"
    case .round: "round-to"
    case .count: "count"
    case .rank: "rank"
    }
  }

  /// The function a name means, in either spelling.
  package static func named(_ name: String) -> FunctionName? {
    allCases.first { $0.rawValue == name || $0.english == name }
  }
}

/// The parts of a target text that rules may ask for.
package enum TargetMember: String, Sendable, Hashable, CaseIterable {
  /// The kind of the target, one of the built-in levels 目标种类.
  case kind = "种类"
  /// The one figure of the text.
  case number = "数值"
  /// The lower end of a range.
  case low = "下端"
  /// The upper end of a range.
  case high = "上端"
  /// The day of a deadline.
  case due = "期限"
  /// Whether it is one figure without a sign or a word of direction (95%): is it reached, or not passed?
  case unsigned = "无符号"

  /// The English spelling.
  package var english: String {
    switch self {
    case .kind: "kind"
    case .number: "number"
    case .low: "low"
    case .high: "high"
    case .due: "due"
    case .unsigned: "unsigned"
    }
  }

  /// The part a name means, in either spelling.
  package static func named(_ name: String) -> TargetMember? {
    allCases.first { $0.rawValue == name || $0.english == name }
  }
}
