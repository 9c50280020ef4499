import Checker
import Program
import Source

/// What can be said of a checked template by proof or by a form that breaks it (H3001 onwards).
///
/// By which forms full points are not reached.
package enum PointsReach: Sendable, Hashable {
  /// By none.
  case none
  /// By those that give all figures; a policy for those that do not gives them.
  case byPolicies
  /// By those that pass the checks of the template.
  case againstChecks
}

/// Findings that the checker knows by another code (H2085, H2086, H2088) keep it.
package enum ProverMessage: DiagnosticMessage {
  /// What is given for what.
  package enum Award: Sendable {
    case pointsForFigure
    case pointsForDay
    case pointsForPlace
    case levelForFigure
  }

  /// A limit that a rule has not and that would settle a side of its score.
  package enum Limit: Sendable, Hashable {
    /// 最高 满分.
    case highest
    /// 扣完为止.
    case lowest
    /// 最低 of a penalty of so many points.
    case penalty(String)
  }

  /// What brings points into order that rise and fall.
  package enum OrderRemedy: Sendable, Hashable {
    /// The points of two tiers are exchanged; where it is meant, the upper may be written with two ends.
    case swap(mayHaveEnds: Bool)
    /// One sign stands the other way than the rest.
    case sign(String, meant: String)
    /// Neither would.
    case look
  }

  case scoreNotProved([String], inputs: [String], limits: [Limit])
  case pointsUnreachable(String, most: String, points: String, PointsReach)
  /// Whether steps add to full points, which a cap takes away again.
  case alwaysSame(String, score: String, addsToFull: Bool)
  case hole(ShownForms)
  case deadRow(form: Phrase?)
  case sameAsNext(Phrase)
  case tableNotProved(limit: Int)
  case lessForBetter(Phrase, points: String, isPeak: Bool, OrderRemedy)
  /// A figure between two tiers that 其余 takes, and what it gives there.
  case fallsBetween(Phrase, points: String)
  case slip(Phrase, expected: Phrase)
  /// Either of two figures is off, and what each would be.
  case slipOfEither(Phrase, expected: Phrase, other: Phrase, otherExpected: Phrase)
  case mixedStrictness(Phrase, others: String)
  case conditionAlways(Phrase, holds: Bool, range: Phrase?)
  case stepAbovePoints(String, amount: String, points: String)
  case vetoNever(Phrase)
  case vetoAlways(Phrase)
  case vetoTurned(Phrase, measure: Phrase, isHigherBetter: Bool, harms: Bool)
  case vetoWithoutHarm(String, isSet: Bool)
  case gradeNamesSwapped(String, worse: String)
  /// All grades from the worst; their names from the best.
  case gradesTurned([String])
  case boundFinerThanScores(String, places: Int)
  case gradeOutOfReach(String, low: String, high: String)
  case gradeHoleBeyond(example: String)
  /// Shares that leave the last row less than nothing.
  case lastShareNegative(points: String, count: Int, share: String, last: String)
  case splitDoesNotAddUp(points: String, count: Int, sum: String)
  case againstName(Phrase, isHigherBetter: Bool, Award)
  case scoredTwice(String, other: String)
  case nameNotUsed(String)
  case upsideDown(String, top: String, bottom: String)
  case smallLiteral(Phrase, size: Phrase, unit: String)
  case oddUnit(String, unit: String, others: String)
  case wordsContradict(String, words: String)
  /// Words that name another figure than the condition asks for.
  case wordsNameOther(String, asked: Phrase, words: String)
  case boundarySides(Phrase, other: Phrase)
  case policyBeyondPoints(String, String, value: String, points: String, isPenalty: Bool)
  case policyNeverAsked(String, UnaskedPolicy)
  case levelsOutOfOrder(Phrase, gives: Phrase, other: Phrase, otherGives: Phrase, scale: [String])
  case unitsApart(Phrase, unit: String, other: Phrase, otherUnit: String)
  /// A count below zero, zero in its unit, and the form.
  case negativeCount(Phrase, zero: Phrase, ShownForms)
  /// A level that is moved past the end of its set.
  case noFurtherLevel(Phrase, isUp: Bool, ShownForms)
  /// A place among those that meet a condition, for one that does not.
  case notRanked(Phrase, ShownForms)
  /// A function over all forms of what does not apply to one of them.
  case notApplicableAmongAll(Phrase, ShownForms)
  /// The score of an indicator that may not apply.
  case scoreOfNotApplicable(String, ShownForms)
  case notApplicableLosesGrade(String, most: String, total: String, grade: String)

  package var severity: Severity {
    switch self {
    case .hole, .deadRow:
      .error
    case .pointsUnreachable, .alwaysSame, .sameAsNext, .lessForBetter, .fallsBetween, .slip, .slipOfEither,
      .mixedStrictness,
      .conditionAlways, .stepAbovePoints, .vetoNever, .vetoAlways, .vetoTurned, .vetoWithoutHarm,
      .gradeNamesSwapped, .gradesTurned, .boundFinerThanScores, .gradeOutOfReach, .gradeHoleBeyond,
      .splitDoesNotAddUp,
      .againstName, .scoredTwice, .nameNotUsed, .upsideDown, .smallLiteral, .oddUnit, .wordsContradict,
      .wordsNameOther,
      .boundarySides, .policyBeyondPoints, .policyNeverAsked, .unitsApart,
      .levelsOutOfOrder, .lastShareNegative, .negativeCount, .noFurtherLevel, .notRanked,
      .notApplicableAmongAll,
      .scoreOfNotApplicable:
      .warning
    case .scoreNotProved, .tableNotProved, .notApplicableLosesGrade:
      .note
    }
  }

  package var code: String {
    switch self {
    case .scoreNotProved: "H3001"
    case .pointsUnreachable: "H3002"
    case .alwaysSame: "H3003"
    case .hole: "H3004"
    case .deadRow: "H3005"
    case .sameAsNext: "H3006"
    case .tableNotProved: "H3007"
    case .lessForBetter, .fallsBetween: "H3008"
    case .slip, .slipOfEither: "H3009"
    case .mixedStrictness: "H3010"
    case .conditionAlways: "H3011"
    case .stepAbovePoints: "H3012"
    case .vetoNever: "H3013"
    case .vetoAlways: "H3014"
    case .vetoTurned: "H3015"
    case .vetoWithoutHarm: "H3016"
    case .gradeNamesSwapped, .gradesTurned: "H3017"
    case .boundFinerThanScores: "H3018"
    case .gradeOutOfReach: "H3019"
    case .gradeHoleBeyond: "H3020"
    case .splitDoesNotAddUp: "H3021"
    case .againstName: "H3022"
    case .scoredTwice: "H3023"
    case .nameNotUsed: "H3024"
    case .upsideDown: "H3025"
    case .smallLiteral: "H3026"
    case .oddUnit: "H3027"
    case .wordsContradict, .wordsNameOther: "H3028"
    case .boundarySides: "H3029"
    case .policyBeyondPoints: "H3030"
    case .policyNeverAsked: "H3031"
    case .notApplicableLosesGrade: "H3032"
    case .unitsApart: "H3033"
    case .levelsOutOfOrder: "H3034"
    case .lastShareNegative: "H3072"
    case .negativeCount: "H3064"
    case .noFurtherLevel: "H3065"
    case .notRanked: "H3066"
    case .notApplicableAmongAll: "H3100"
    case .scoreOfNotApplicable: "H3067"
    }
  }
}
