import Program
import Runtime
import Source

/// What an audit finds out about the claims of a form (H7001 onwards); figures are texts as they are printed.
package enum AuditMessage: DiagnosticMessage {
  case scoreDiffers(path: String, claimed: String, computed: String)
  /// A score, or the total where the path is empty, that rests on doubted figures: what comes of them as they were
  /// read and by the other reading; `isRight` where the claim is what the other reading gives.
  case doubtedScore(
    path: String, claimed: String, computed: String, otherwise: String, [DoubtedFigure], isRight: Bool)
  /// The same of the grade, from the best to the worst that it can be.
  case doubtedGrade(
    claimed: String, computed: [String], otherwise: [String], [DoubtedFigure], isRight: Bool)
  case coarse(path: String, claimed: String, exact: String, computed: String, places: Int)
  case rounding(path: String, claimed: String, exact: String, computed: String)
  case fullMarks(path: String, points: String, missed: MissedBound, computed: String)
  /// `isPlain` where the parts are added; otherwise shares, means, limits or rounding come between.
  case wrongSum(path: String, claimed: String, sum: String, addends: [String], isPlain: Bool)
  case sumWithinRounding(path: String, claimed: String, sum: String, addends: [String])
  /// `addends` are the parts of the computed sum; none where it is no plain sum.
  case sumDiffers(path: String, claimed: String, computed: String, addends: [String], isPlain: Bool)
  /// `computed` are the grades that are left, from the best to the worst.
  case gradeUnexplained(claimed: String, computed: [String])
  case gradeByVeto(claimed: String, total: String, byTotal: String, veto: AppliedVeto)
  /// `countsVetoes` where it is the total and the vetoes together that give one grade or the other.
  case gradeFollows(claimed: String, total: String, computed: EarnedGrade, countsVetoes: Bool)
  /// `earned` is what the computed total earns where the claimed one would have earned more.
  case gradeWithoutVeto(claimed: String, earned: EarnedGrade?, veto: AppliedVeto, computed: [String])
  case unknownGrade(claimed: String, known: [String], near: String?)
  case notAsJudged(path: String, claimed: String, judged: String, reason: String?)
  case impossible(path: String, claimed: String, low: String, high: String)
  case claimedNotApplicable(path: String, claimed: String, by: Exemption)
  case checkWithinRounding(name: String, printed: Phrase, computed: Phrase)
  case rowChecksWithinRounding(name: String, rows: [PrintedRow])
  case unchecked(Obstacle, paths: [String])
  case notJudged(paths: [String], column: String, isColumn: Bool)
  case missingFigures([MissingFigure])
  case openSum(path: String, claimed: String, empty: [String], unplaced: [String])

  /// A figure that may be meant otherwise than it was read, both written with their units.
  package struct DoubtedFigure: Sendable, Hashable {
    /// The name of the figure.
    package let name: String
    /// As it was read.
    package let read: String
    /// The other reading.
    package let meant: String

    /// Makes a doubted figure.
    package init(name: String, read: String, meant: String) {
      (self.name, self.read, self.meant) = (name, read, meant)
    }
  }

  /// A veto that holds, as written and with figures.
  package struct AppliedVeto: Sendable, Hashable {
    /// The condition as written.
    package let condition: Phrase
    /// The condition with figures; empty or the same where there are none.
    package let figures: Phrase

    /// Makes a veto's words.
    package init(condition: Phrase, figures: Phrase) {
      self.condition = condition
      self.figures = figures
    }

    /// The condition with its figures in the brackets of a language.
    func text(in language: Language) -> String {
      let (condition, figures) = (self.condition.text(in: language), self.figures.text(in: language))
      if figures.isEmpty || figures == condition { return condition }
      switch language {
      case .chinese: return "\(condition)（\(figures)）"
      case .english: return "\(condition) (\(figures))"
      }
    }
  }

  /// A total as printed, a range where it is open, and the grades that go with it, from the best to the worst.
  package struct EarnedGrade: Sendable, Hashable {
    /// The total.
    package let total: String
    /// The grades.
    package let grades: [String]

    /// Makes a total with its grades.
    package init(total: String, grades: [String]) { (self.total, self.grades) = (total, grades) }
  }

  /// What full points ask for and a form does not reach.
  package enum MissedBound: Sendable, Hashable {
    /// The target and the actual, as written; whether the actual passes a target that asks for just so much.
    case target(String, actual: String, isExceeded: Bool = false)
    /// A condition of the rule, as written and with figures; the figures are empty where there are none.
    case condition(Phrase, figures: Phrase)
  }

  /// A row whose printed figure is the computed one but for its decimals.
  package struct PrintedRow: Sendable, Hashable {
    /// The name of the row.
    package let name: String
    /// The figure as printed.
    package let printed: Phrase
    /// What it should be.
    package let computed: Phrase

    /// Makes a row.
    package init(name: String, printed: Phrase, computed: Phrase) {
      self.name = name
      self.printed = printed
      self.computed = computed
    }
  }

  /// A figure that a form does not give, and the line that rests on it.
  package struct MissingFigure: Sendable, Hashable {
    /// The name of the figure.
    package let name: Phrase
    /// The path of the line.
    package let path: String

    /// Makes a missing figure.
    package init(name: Phrase, path: String) {
      self.name = name
      self.path = path
    }
  }

  package var code: String {
    switch self {
    case .scoreDiffers: "H7001"
    case .coarse: "H7002"
    case .rounding: "H7003"
    case .fullMarks: "H7004"
    case .wrongSum: "H7005"
    case .sumWithinRounding: "H7006"
    case .sumDiffers: "H7007"
    case .gradeUnexplained: "H7008"
    case .gradeByVeto: "H7009"
    case .gradeFollows: "H7010"
    case .gradeWithoutVeto: "H7011"
    case .unknownGrade: "H7012"
    case .notAsJudged: "H7013"
    case .impossible: "H7014"
    case .claimedNotApplicable: "H7015"
    case .checkWithinRounding, .rowChecksWithinRounding: "H7016"
    case .unchecked, .notJudged: "H7017"
    case .missingFigures: "H7018"
    case .openSum: "H7019"
    case .doubtedScore, .doubtedGrade: "H7050"
    }
  }

  package var severity: Severity {
    switch self {
    case .scoreDiffers, .fullMarks, .wrongSum, .sumDiffers, .gradeUnexplained, .gradeWithoutVeto,
      .unknownGrade, .impossible, .claimedNotApplicable:
      .error
    case .coarse, .sumWithinRounding: .warning
    case .doubtedScore(_, _, _, _, _, let isRight), .doubtedGrade(_, _, _, _, let isRight):
      isRight ? .note : .error
    case .notAsJudged(_, _, _, let reason): reason == nil ? .warning : .note
    case .rounding, .gradeByVeto, .gradeFollows, .checkWithinRounding, .rowChecksWithinRounding, .unchecked,
      .notJudged, .missingFigures, .openSum:
      .note
    }
  }

  /// How much the finding weighs.
  var weight: AuditWeight {
    switch self {
    case .unchecked, .notJudged, .missingFigures, .openSum, .doubtedScore(_, _, _, _, _, true),
      .doubtedGrade(_, _, _, _, true):
      .unchecked
    case .scoreDiffers, .coarse, .rounding, .fullMarks, .wrongSum, .sumWithinRounding, .sumDiffers,
      .gradeUnexplained, .gradeByVeto, .gradeFollows, .gradeWithoutVeto, .unknownGrade, .notAsJudged,
      .impossible, .claimedNotApplicable, .checkWithinRounding, .rowChecksWithinRounding, .doubtedScore,
      .doubtedGrade:
      AuditWeight(severity)
    }
  }
}

extension AuditWeight {
  /// The weight of a finding that is not about something unknown.
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .contradiction
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}

extension RunMessage {
  /// How much a finding of the evaluation weighs in an audit: where data are missing or say nothing that could
  /// be computed with, the form is not shown to be wrong.
  var auditWeight: AuditWeight {
    switch self {
    case .missing, .zeroDivisor, .noTier, .numberLimit, .outsidePoints, .itemNotApplicable,
      .notApplicableWithoutPolicy, .noGrade, .vetoUnknown, .pending, .pendingNotApplicable, .vetoPending,
      .checkImpossible, .rowNotSelected, .noRows, .rowWithoutPoints, .figureUnknown, .unsettled:
      .unchecked
    case .noComparison(_, .differentUnits): .contradiction
    case .noComparison: .unchecked
    case .judgedOutside, .judgedOffStep, .reasonMissing, .setPointsDoNotAddUp, .checkFailed, .negativeCount,
      .negativeRowPoints, .rowPointsDoNotAddUp, .rowPointsTooFine, .repeatedRow, .rowNotTaken, .rowTakenTwice,
      .rowsLeftOut, .rowsOfTotals, .sameRows,
      .unreadableTarget, .unknownRowText, .scoreNotUsed, .judgedWithoutPoints, .doubted:
      AuditWeight(severity)
    }
  }
}
