import Program
import TargetTexts
import Values

/// Why a node has no value, with what a policy on the way has ruled.
package struct Absence: Error, Sendable, Hashable {
  /// Why.
  package let cause: Cause
  /// What the policy of a formula says that gives no value; whoever asks for the formula follows it.
  package let ruling: Ruling?

  /// Makes an absence on which nobody has ruled.
  package init(_ cause: Cause, ruling: Ruling? = nil) {
    self.cause = cause
    self.ruling = ruling
  }
}

/// What a policy says where it gives no value.
package struct Ruling: Sendable, Hashable {
  /// What it speaks of.
  package let situation: Situation
  /// What becomes of it.
  package let outcome: Outcome

  /// Makes a ruling.
  package init(situation: Situation, outcome: Outcome) {
    self.situation = situation
    self.outcome = outcome
  }

  /// The outcomes without a value.
  package enum Outcome: Sendable, Hashable {
    /// An error.
    case fail
    /// Left open without an error.
    case pending
    /// Does not apply.
    case notApplicable
  }
}

/// Why there is no value. Nodes and slots are named by number; words are made by whoever tells of it.
package enum Cause: Sendable, Hashable {
  /// The form does not say it.
  case missing(SlotID)
  /// What the form says of it cannot be used.
  case unusable(SlotID)
  /// The quotient at this node divides by zero; whether the dividend is zero too.
  case zeroDivisor(NodeID, dividendIsZero: Bool)
  /// A number passed what can be computed exactly.
  case numberLimit
  /// No case of this node covers the value.
  case noCase(NodeID)
  /// The score lies outside its points, and the template allows neither.
  case outsidePoints(Rational)
  /// The points of 插值 at this node coincide or are out of order.
  case knotsOutOfOrder(NodeID)
  /// A count (每 1例 …) at this node is below zero.
  case negativeCount(NodeID)
  /// A judged score lies outside its bounds.
  case judgedOutside(SlotID)
  /// A line of a checklist does not apply, and nothing says where its points go.
  case lineNotApplicable
  /// The text at this node gives no figure or day.
  indirect case noFigure(NodeID, FigureTrouble)
  /// The figure at this node lies outside what its input takes: its declared range, or zero and more.
  case outsideRange(NodeID, isRanged: Bool)
  /// Two figures whose units do not go together.
  indirect case units(UnitFault, Figure?, Figure?)
  /// The score of an indicator is not settled; nil is the total.
  case unsettledScore(IndicatorID?)
  /// The score of a part of a group is not settled.
  case unsettledPart
  /// The grade is not settled.
  case unsettledGrade
  /// No grade has a band for the total.
  case noGrade
  /// A form of the run cannot be told, or what is asked does not apply to it, and what is asked of all rests on it.
  case incompleteCohort(form: Int, isNotApplicable: Bool)
  /// The forms of the run may not be all of them.
  case uncertainCohort(CohortDoubt)
  /// Only one form is scored, and the figure compares forms.
  case cohortOfOne
  /// The form or row takes no part in the places: the condition that does not hold.
  case outsideCohort(NodeID)
  /// Fewer values than are left out.
  case tooFewValues(have: Int, need: Int)
  /// Nothing to take a mean or an extreme of; nil is all forms of the run.
  case noRecords(TableID?)
  /// A level beyond the best or the worst.
  case noFurtherLevel(NodeID)
  /// A day that the calendar of the template does not know.
  indirect case outsideCalendar(CalendarDate)
  /// Rows that could not be read.
  case lostRows(TableID)
  /// Of a row it cannot be told whether it belongs here, or the form brings none.
  case rowGap(RowGap)
  /// The points that rows or children bring do not add up to those of their indicator.
  case pointsDoNotAddUp
  /// It does not apply, and its points go there.
  case notApplicable(Sharing)
  /// It does not apply, and the template says that this is left open.
  case notApplicablePending
  /// It does not apply, and the template does not say what then.
  case notApplicableUnruled

  /// Where the points of what does not apply go.
  package enum Sharing: Sendable, Hashable {
    /// To the rest of the group.
    case group
    /// To the whole form.
    case form
    /// Nowhere: a bonus or penalty.
    case nowhere
  }

  /// Why the rows of an indicator may not be all.
  package enum RowGap: Sendable, Hashable {
    /// The form brings none.
    case noRows
    /// Of some it cannot be told whether they belong here.
    case unplaced
  }
}

extension Cause {
  /// The situations of policies that speak to it, the most particular first; none where no policy does.
  package var situations: [Situation] {
    switch self {
    case .missing, .tooFewValues, .noRecords: [.missing]
    case .zeroDivisor(_, let dividendIsZero): dividendIsZero ? [.allZero, .zeroDivisor] : [.zeroDivisor]
    case .notApplicable: [.notApplicable]
    case .unusable, .numberLimit, .noCase, .outsidePoints, .knotsOutOfOrder, .negativeCount, .judgedOutside,
      .lineNotApplicable, .noFigure, .outsideRange, .units, .unsettledScore, .unsettledPart, .unsettledGrade,
      .noGrade, .incompleteCohort, .uncertainCohort, .cohortOfOne, .outsideCohort, .noFurtherLevel,
      .outsideCalendar, .lostRows, .rowGap, .pointsDoNotAddUp, .notApplicablePending, .notApplicableUnruled:
      []
    }
  }

  /// The situation for which a set of policies says something.
  package func situation(_ policies: PolicySet) -> Situation? {
    situations.first { policies[$0] != nil }
  }
}

extension Absence {
  /// Where the points of what does not apply go; nil where it does, or where that is not known.
  package var sharing: Cause.Sharing? {
    if case .notApplicable(let sharing) = cause { sharing } else { nil }
  }

  /// Whether it says that something does not apply, which asks for no figure: whatever else is missing, this holds.
  package var isNotApplicable: Bool { sharing != nil || ruling?.outcome == .notApplicable }

  /// Which of two holds where both stand in the way: that something does not apply, else the first.
  package func joined(by other: Absence) -> Absence {
    !isNotApplicable && other.isNotApplicable ? other : self
  }
}

/// What a node comes to.
package enum NodeValue: Sendable, Hashable {
  /// A value.
  case value(Value)
  /// None, and why.
  case absent(Absence)

  /// No value for a cause on which nobody has ruled.
  package static func absent(_ cause: Cause) -> NodeValue { .absent(Absence(cause)) }
  /// A number.
  package static func number(_ number: Rational) -> NodeValue { .value(.number(number)) }
  /// 是 or 否.
  package static func truth(_ truth: Bool) -> NodeValue { .value(.truth(truth)) }
}
