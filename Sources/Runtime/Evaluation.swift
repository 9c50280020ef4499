import Program
import Source
import Values

/// Everything that was found out about one form: scores, how each came about, and findings.
package struct Evaluation: Sendable {
  /// The name of the form.
  package let form: String
  /// Where the form stands.
  package let place: Place
  /// One result for each indicator, in the order of `Template.indicators`.
  package private(set) var indicators: [IndicatorResult]
  /// The score of the form.
  package let total: Score
  /// How the total came about where it is more than a sum.
  package let totalSteps: [DerivationStep]
  /// The grade; nil where the template grades nothing.
  package let grade: GradeResult?
  /// Figures beside the score, in the order of `Template.outcomes`.
  package let outcomes: [FigureResult]
  /// What was wrong with the figures of this form, in the order found.
  package let findings: [Diagnostic]
  /// How much was found while the form was read.
  package var reading = ReadingCounts()
  /// What the form says in the inputs by which forms are grouped (`Template.groupings`), in their order; nil where it
  /// says nothing.
  package let groups: [Phrase?]

  /// Makes an evaluation.
  package init(
    form: String, place: Place, indicators: [IndicatorResult], total: Score, totalSteps: [DerivationStep],
    grade: GradeResult?, outcomes: [FigureResult] = [], findings: [Diagnostic], groups: [Phrase?] = []
  ) {
    self.outcomes = outcomes
    self.groups = groups
    self.form = form
    self.place = place
    self.indicators = indicators
    self.total = total
    self.totalSteps = totalSteps
    self.grade = grade
    self.findings = findings
  }

  /// Whether every score and the grade are settled, or every figure where there are no scores.
  package var isDetermined: Bool {
    if indicators.isEmpty { return outcomes.allSatisfy { $0.obstacle == nil } }
    if case .undetermined = total { return false }
    return grade?.isDetermined ?? true
  }
}

extension Evaluation {
  /// The same evaluation with only one of the rows below an indicator.
  package func keeping(row number: Int, below id: IndicatorID) -> Evaluation {
    var copy = self
    copy.indicators[id.index].rows.removeAll { $0.number != number }
    return copy
  }
}

/// The score of a node.
package enum Score: Sendable, Hashable {
  /// Points, rounded as the template says.
  case scored(Rational)
  /// Does not apply to this form.
  case notApplicable
  /// Cannot be told from the data; the least and greatest points it could be, and whether it could come not to apply.
  case undetermined(low: Rational, high: Rational, mayNotApply: Bool = false)
}

/// What came of one indicator.
package struct IndicatorResult: Sendable {
  /// Which one.
  package let id: IndicatorID
  /// Its points in this form.
  package let points: Rational
  /// Its score.
  package let score: Score
  /// The score before rounding, where there is one.
  package let exact: Rational?
  /// How it came about, in order.
  package let steps: [DerivationStep]
  /// What was lost and why; adds up exactly to `points` less the score. Gains are negative.
  package let losses: [Loss]
  /// The inputs that were used, each with its place, in the order of first use.
  package let sources: [SourceFigure]
  /// The reason given with the data.
  package let reason: String?
  /// What came of each row below it; empty for a leaf or a group.
  package fileprivate(set) var rows: [RowResult]
  /// Why the rows below it may not be all; nil where they are, or where it has none.
  package let rowGap: RowGap?
  /// Whether its points are known; where they are not, `points` is those of the template, or zero for a row.
  package let pointsState: PointsState
  /// Whether its points are known.
  package var hasPoints: Bool { pointsState == .known }

  /// Makes a result.
  package init(
    id: IndicatorID, points: Rational, score: Score, exact: Rational?, steps: [DerivationStep],
    losses: [Loss],
    sources: [SourceFigure], reason: String?, rows: [RowResult] = [], rowGap: RowGap? = nil,
    pointsState: PointsState = .known
  ) {
    self.rows = rows
    self.rowGap = rowGap
    self.pointsState = pointsState
    self.id = id
    self.points = points
    self.score = score
    self.exact = exact
    self.steps = steps
    self.losses = losses
    self.sources = sources
    self.reason = reason
  }
}

/// Whether the points of an indicator or a row are known.
package enum PointsState: Sendable, Hashable {
  /// They are.
  case known
  /// The form does not say those of a row.
  case notGiven
  /// What the form says cannot be used; a finding of its own says why.
  case unusable
}

/// Why the rows below an indicator may not be all that belong there.
package enum RowGap: Sendable, Hashable {
  /// The form brings none.
  case noRows
  /// Of some nobody can tell whether they belong there.
  case unplaced
  /// Their points are less than those of the indicator, so that one may be left out.
  case pointsMissing
}

/// What came of one row that the form brought.
package struct RowResult: Sendable {
  /// The name of the row; `第n行` where the table has no column of names.
  package let name: String
  /// Its number among the rows of its table, from 1.
  package let number: Int
  /// Where the row stands.
  package let place: Place
  /// Its points, score and derivation; `id` is the indicator above it.
  package let result: IndicatorResult

  /// Makes a row's result.
  package init(name: String, number: Int, place: Place, result: IndicatorResult) {
    self.name = name
    self.number = number
    self.place = place
    self.result = result
  }
}

/// One figure of the data that a score rests on.
package struct SourceFigure: Sendable {
  /// The input's name, or 得分 for a judged score.
  package let name: Phrase
  /// The value with its unit.
  package let value: Phrase
  /// The cell or path it came from.
  package let spot: String
  /// The bytes it came from.
  package let place: Place

  /// Makes a figure.
  package init(name: Phrase, value: Phrase, spot: String, place: Place) {
    self.name = name
    self.value = value
    self.spot = spot
    self.place = place
  }
}

/// Points lost, or gained where negative, and the cause.
package struct Loss: Sendable, Hashable {
  /// The kinds of causes.
  package enum Cause: Sendable, Hashable {
    /// The curve gave less than full points.
    case curve
    /// Steps were deducted or added, by the number of the adjustment from 1.
    case steps(Int)
    /// A judge gave less than full points.
    case judged
    /// A floor gave back, or a ceiling took away.
    case limit
    /// A clause or policy replaced the score.
    case replaced
    /// Rounding.
    case rounding
  }

  /// Why.
  package let cause: Cause
  /// How many points; negative is a gain.
  package let points: Rational

  /// Makes a loss.
  package init(_ cause: Cause, _ points: Rational) {
    self.cause = cause
    self.points = points
  }
}

/// The grade of a form.
package struct GradeResult: Sendable {
  /// The grade by the total alone, from the best to the worst it could be, as indices of `Template.grades`.
  package let byTotal: ClosedRange<Int>
  /// The grade after vetoes, from the best to the worst it could be.
  package let final: ClosedRange<Int>
  /// What each veto did, in order.
  package let vetoes: [VetoResult]

  /// Makes a grade.
  package init(byTotal: ClosedRange<Int>, final: ClosedRange<Int>, vetoes: [VetoResult]) {
    self.byTotal = byTotal
    self.final = final
    self.vetoes = vetoes
  }

  /// Whether vetoes change what the total gives, or may.
  package var isLowered: Bool { !isDetermined || byTotal != final }

  /// Whether exactly one grade is possible.
  package var isDetermined: Bool { final.lowerBound == final.upperBound }
}

/// What one veto did.
package struct VetoResult: Sendable {
  /// Its number in `Template.vetoes`.
  package let index: Int
  /// Whether its condition holds; nil where that cannot be told.
  package let holds: Bool?
  /// The condition as written.
  package let condition: Phrase
  /// The condition with figures.
  package let figures: Phrase
  /// Why it cannot be told.
  package let obstacle: Obstacle?

  /// Makes a result.
  package init(index: Int, holds: Bool?, condition: Phrase, figures: Phrase, obstacle: Obstacle?) {
    self.index = index
    self.holds = holds
    self.condition = condition
    self.figures = figures
    self.obstacle = obstacle
  }
}
