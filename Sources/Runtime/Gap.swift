import Planning
import Program

/// Why something has no value although the form says all that is asked, in the words of the template at fault.
package enum Gap: Sendable, Hashable {
  /// A count (每 1例 …) below zero.
  case negativeCount(Measure?)
  /// A level beyond the best or the worst.
  case noFurtherLevel(Measure?)
  /// A place of a form or row that takes no part: the condition that it does not meet.
  case notRanked(Measure?)
  /// A figure of all forms that does not apply to one of them: the function.
  case notApplicableAmongAll(Measure?)
  /// The score of an indicator that does not apply.
  case scoreOfNotApplicable(IndicatorID)
}

/// What may be without a value.
package enum GapPlace: Sendable {
  /// An indicator, or the first row below it.
  case indicator(IndicatorID)
  /// A condition or a figure with its policies.
  case figure(Measure, PolicySet)
}

extension Evaluator {
  /// The same with what is asked about lowered, for asking many forms.
  package func lowering(_ place: GapPlace) -> Evaluator {
    var copy = self
    _ = copy.node(of: place)
    return copy
  }

  /// The forms of a run, asked what rests on all of them in what has been lowered.
  package func cohort(of forms: [Form]) -> Cohort { Cohort(of: forms, lowering, facts) }

  /// Why something has no value in a form; nil where it has one, or where the cause is none of these.
  package func gap(at place: GapPlace, in form: Form, among cohort: Cohort) -> Gap? {
    var copy = self
    let node = copy.node(of: place)
    let interpreter = Interpreter(copy, form, cohort.answers)
    guard interpreter.exact.values.count(node) > 0, case .absent(let absence) = interpreter.value(node)
    else { return nil }
    func words(_ node: NodeID) -> Measure? { copy.lowering.graph.origins[node.index] }
    switch absence.cause {
    case .negativeCount(let node): return .negativeCount(words(node))
    case .noFurtherLevel(let node): return .noFurtherLevel(words(node))
    case .outsideCohort(let node): return .notRanked(words(node))
    case .incompleteCohort(_, isNotApplicable: true): return .notApplicableAmongAll(nil)
    case .unsettledScore(let id?):
      guard case .absent(let inner) = interpreter.value(copy.lowering.indicator(id).score),
        inner.sharing != nil
      else { return nil }
      return .scoreOfNotApplicable(id)
    case .missing, .unusable, .zeroDivisor, .numberLimit, .noCase, .outsidePoints, .knotsOutOfOrder,
      .judgedOutside, .lineNotApplicable, .noFigure, .outsideRange, .units, .unsettledScore, .unsettledPart,
      .unsettledGrade, .noGrade, .incompleteCohort, .uncertainCohort, .cohortOfOne, .tooFewValues, .noRecords,
      .outsideCalendar, .lostRows, .rowGap, .pointsDoNotAddUp, .notApplicable, .notApplicablePending,
      .notApplicableUnruled:
      return nil
    }
  }

  private mutating func node(of place: GapPlace) -> NodeID {
    switch place {
    case .indicator(let id):
      let plan = lowering.indicator(id)
      return plan.rows?.leaf.settled ?? plan.leaf?.settled ?? plan.score
    case .figure(let measure, let policies): return lowering.figure(measure, policies)
    }
  }
}
