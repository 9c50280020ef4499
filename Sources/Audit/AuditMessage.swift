import Program
import Runtime
import Source

/// What an audit finds out about the claims of a form (H7001 onwards); figures are texts as they are printed.
package enum AuditMessage: DiagnosticMessage {
  case scoreDiffers(path: String, claimed: String, computed: String)
  case coarse(path: String, claimed: String, exact: String, computed: String, places: Int)
  case rounding(path: String, claimed: String, exact: String, computed: String)
  case fullMarks(path: String, points: String, target: String, actual: String, computed: String)
  case wrongSum(path: String, claimed: String, sum: String, addends: [String])
  case sumWithinRounding(path: String, claimed: String, sum: String, addends: [String])
  case sumDiffers(path: String, claimed: String, computed: String)
  case gradeUnexplained(claimed: String, computed: String)
  case gradeByVeto(claimed: String, total: String, byTotal: String, veto: String)
  case gradeFollows(claimed: String, total: String, computed: String)
  case gradeWithoutVeto(claimed: String, veto: String, computed: String)
  case unknownGrade(claimed: String, known: [String], near: String?)
  case notAsJudged(path: String, claimed: String, judged: String)
  case impossible(path: String, claimed: String, low: String, high: String)
  case claimedNotApplicable(path: String, claimed: String)
  case checkWithinRounding(name: String, printed: String, computed: String)
  case unchecked(Obstacle, paths: [String])

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
    case .checkWithinRounding: "H7016"
    case .unchecked: "H7017"
    }
  }

  package var severity: Severity {
    switch self {
    case .scoreDiffers, .fullMarks, .wrongSum, .sumDiffers, .gradeUnexplained, .gradeWithoutVeto,
      .unknownGrade, .impossible, .claimedNotApplicable:
      .error
    case .coarse, .sumWithinRounding, .notAsJudged: .warning
    case .rounding, .gradeByVeto, .gradeFollows, .checkWithinRounding, .unchecked: .note
    }
  }

  /// How much the finding weighs.
  var weight: AuditWeight {
    if case .unchecked = self { return .unchecked }
    return AuditWeight(severity)
  }

  package func text(in language: Language) -> MessageText {
    switch language {
    case .chinese: chinese
    case .english: english
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
    case .judgedOutside, .reasonMissing, .setPointsDoNotAddUp, .checkFailed, .negativeCount,
      .negativeRowPoints, .rowPointsDoNotAddUp, .repeatedRow, .rowNotTaken, .rowTakenTwice,
      .unreadableTarget, .scoreNotUsed:
      AuditWeight(severity)
    }
  }
}
