import Program
import Values

/// Which node: its index in `Plan.nodes`.
package struct NodeID: Sendable, Hashable {
  /// The index.
  package let index: Int
  /// Names the node at `index`.
  package init(_ index: Int) { self.index = index }
}

/// One operation of a plan on earlier nodes.
package struct Node: Sendable, Hashable {
  /// What is computed.
  package let operation: Operation
  /// What kind of value comes of it.
  package let type: ValueType
  /// How often it has a value.
  package let frame: Frame
}

/// What a node computes. Operands are earlier nodes; where one that is needed has no value, neither has the node, and
/// the cause is that of the first such operand, or of the first that does not apply (`needed`).
package indirect enum Operation: Sendable, Hashable {
  // MARK: what is given

  /// A value that is written in the template.
  case constant(Value)
  /// What the form says in a slot.
  case slot(SlotID)
  /// Whether the form says anything in a slot; what cannot be used is neither.
  case isGiven(SlotID)
  /// What the form says in a slot, or the node where it says nothing.
  case supplied(SlotID, else: NodeID)
  /// No value, for a fixed cause.
  case nothing(Cause)

  // MARK: numbers

  case negation(NodeID)
  case sum(NodeID, NodeID)
  case difference(NodeID, NodeID)
  case product(NodeID, NodeID)
  case quotient(NodeID, NodeID)
  case magnitude(NodeID)
  /// 合计, 平均, 中位, 最小, 最大 of the nodes, for the last two also of levels.
  case statistic(FunctionName, [NodeID], Trim)
  /// Rounded to decimal places of a unit of this size.
  case rounded(NodeID, places: NodeID, unit: Rational, RoundingMode)
  /// How many steps of a size an excess above zero makes.
  case steps(NodeID, size: NodeID, Counting)
  /// The same number, which must not be below zero.
  case counted(NodeID)
  /// How many of the conditions hold.
  case tally([NodeID])

  // MARK: days

  /// The days from the first to the second.
  case days(NodeID, NodeID)
  /// The days worked after the first up to and with the second; zero where it is not later, if `isExcess`.
  case workdays(NodeID, NodeID, isExcess: Bool)
  /// The months of the calendar from the first to the second as steps count them; zero where it is not later.
  case months(NodeID, NodeID, Counting)
  /// A day moved by a written length of time.
  case dayLater(NodeID, DayShift)

  // MARK: conditions and cases

  /// Whether two values of one type compare so.
  case comparison(NodeID, ComparisonOperator, NodeID)
  /// Whether a text begins with one of these.
  case begins(NodeID, [String])
  case not(NodeID)
  /// 且: false where any is false, whatever the others are.
  case every([NodeID])
  /// 或: true where any is true, whatever the others are.
  case some([NodeID])
  /// The value of the first case whose condition holds.
  case first([Case])
  /// Straight lines between points.
  case line(NodeID, [LinePoint], LineEnds)

  // MARK: levels

  /// A level moved so many steps towards the best.
  case shifted(NodeID, by: Int)
  /// A level of one set as that of a wider one, by its number there.
  case widened(NodeID, [Int], to: LevelSetID)

  // MARK: texts of targets and actuals

  /// The one figure of a text, or its day.
  case figure(NodeID, isActual: Bool)
  /// A part of a text.
  case member(NodeID, TargetMember, isActual: Bool)
  /// Whether an actual meets a target by the target's own kind and direction.
  case meets(FigureSide, target: FigureSide)
  /// Arithmetic in which a side takes its unit from a text.
  case figures(FigureSide, ArithmeticOperator, FigureSide, takesNegative: Bool)
  /// A comparison in which a side takes its unit from a text.
  case figureComparison(FigureSide, ComparisonOperator, FigureSide)
  /// A figure as a number in base units, beside a number of a type.
  case figureNumber(FigureSide, beside: ValueType)

  // MARK: many records

  /// A function over the rows of the form.
  case fold(Fold)
  /// A function over all forms: this form's keys, whether it takes part, and its values.
  case cohort(CohortID, keys: [NodeID], filter: NodeID?, values: [NodeID])

  // MARK: scores

  /// A score, which must lie within bounds unless one of them is waived.
  case within(NodeID, ScoreBounds)
  /// A judged score, which must lie within its bounds; nothing where the points are none.
  case judged(SlotID, JudgedBounds)
  /// What policies make of an absence.
  case settled(NodeID, Settlement)
  /// The score of an indicator or of the form as others use it: what has none is unsettled.
  case settledScore(NodeID, of: IndicatorID?)
  /// Equal shares of points among the rows taken.
  case share(Rational, taken: NodeID, RowSelection.EqualSplit, TableID)
  /// Whether the points of rows, or of children, add up.
  case addsUp(Members, to: Rational, PointsCheck)
  /// The scores of members as one, sharing points of what does not apply.
  case combined(Members, Combination)
  /// The points of members that left for the whole form to share.
  case released(Members)
  /// The mean, least or greatest of the members' score ÷ points, of these points.
  case composed([Member], Composition, shares: [Rational], points: Rational)
  /// The sum of scores, in which what does not apply is nothing.
  case addedScores([NodeID])

  // MARK: grades

  /// The grade that a total earns.
  case band(NodeID)
  /// A grade as a veto leaves it.
  case vetoed(NodeID, Veto.Effect, condition: NodeID)
}

/// One case: its value where the condition holds, always where there is none.
package struct Case: Sendable, Hashable {
  /// When it applies; nil for 其余.
  package let condition: NodeID?
  /// Its value.
  package let value: NodeID
}

/// One point of 插值.
package struct LinePoint: Sendable, Hashable {
  /// Where it lies.
  package let x: NodeID
  /// Its value.
  package let y: NodeID
}

/// A side of an operation in which a text gives a unit.
package struct FigureSide: Sendable, Hashable {
  /// The figure, day or number.
  package let node: NodeID
  /// The type of what is written there; a number has its own unit.
  package let type: ValueType
  /// The input or column whose text it stands in; nil where it is computed.
  package let source: SlotID?
  /// Whether it stands in an actual text, or is a part of one.
  package let isActual: Bool
  /// Whether it stands in a text, or is a part of one.
  package let isFromText: Bool

  /// Whether it is a whole text: digits in it may be a day.
  package var isWholeText: Bool { if case .target = type { true } else { false } }
}

/// A function over the rows of a table.
package struct Fold: Sendable, Hashable {
  /// The table.
  package let table: TableID
  /// What is computed.
  package let function: FunctionName
  /// 同: what rows must agree in with the one that asks.
  package let keys: [NodeID]
  /// Which rows are none of the table, whatever else they lack; nil is no row.
  package let omitted: NodeID?
  /// Which rows take part, those that are none left out; nil takes all.
  package let filter: NodeID?
  /// What is taken of each row.
  package let values: [NodeID]
  /// What is left out.
  package let trim: Trim
  /// How places are counted.
  package let ranking: Ranking
}

/// The bounds of a score; nil is none. Where a waiver holds, the template says itself what lies beyond.
package struct ScoreBounds: Sendable, Hashable {
  /// The least.
  package let low: NodeID?
  /// The greatest.
  package let high: NodeID?
  /// When less than the least is what the template asks for; nil is never.
  package let lowWaiver: NodeID?
  /// When more than the greatest is what the template asks for; nil is never.
  package let highWaiver: NodeID?
}

/// What a person may give.
package struct JudgedBounds: Sendable, Hashable {
  /// The points; where they are none, so is the score.
  package let points: NodeID
  /// The least.
  package let low: NodeID
  /// Whether the least itself may be given.
  package let includesLow: Bool
  /// The greatest.
  package let high: NodeID
  /// Whether the greatest itself may be given.
  package let includesHigh: Bool
  /// What the score must be a multiple of; nil asks nothing.
  package let step: Rational?
}

extension JudgedBounds {
  /// Whether a score is no multiple of the step.
  package func isOffStep(_ score: Rational) -> Bool {
    guard let step, let count = try? score.divided(by: step) else { return false }
    return !count.isInteger
  }
}

/// What policies say of each situation that has no value.
package struct Settlement: Sendable, Hashable {
  /// What one policy says.
  package enum Remedy: Sendable, Hashable {
    /// A value in place of it.
    case value(NodeID)
    /// No value; the outcome is for whoever asks.
    case ruling(Ruling.Outcome)
    /// It does not apply, and its points go there.
    case notApplicable(Cause.Sharing)
  }

  /// 缺失时.
  package let missing: Remedy?
  /// 分母为零时.
  package let zeroDivisor: Remedy?
  /// 全为零时, asked before 分母为零时.
  package let allZero: Remedy?
  /// 不适用时; nil leaves the ruling that it does not apply to whoever asks.
  package let notApplicable: Remedy?
}

/// One part of a group.
package struct Member: Sendable, Hashable {
  /// Its score.
  package let score: NodeID
  /// Its points.
  package let points: NodeID
  /// The points that left it for the whole form; nil where none can.
  package let released: NodeID?
}

/// The parts of a group.
package enum Members: Sendable, Hashable {
  /// Indicators.
  case listed([Member])
  /// The rows of a table for which a node holds.
  case rows(TableID, taken: NodeID, Member)
}

/// How points must add up.
package enum PointsCheck: Sendable, Hashable {
  /// Exactly.
  case exact
  /// Exactly, and rounded they must not come to more.
  case rounded(places: Int, RoundingMode)
  /// They are shares and need not.
  case shares
}

/// How scores become one.
package struct Combination: Sendable, Hashable {
  /// The points of the group.
  package let points: Rational
  /// Whether it is the whole form, which shares among all that applies.
  package let isTop: Bool
  /// What must hold for the sum to stand; nil asks nothing.
  package let stands: NodeID?
  /// How a shared sum is rounded; nil leaves it exact.
  package let rounding: Rounding?
}
