import Program
import Source
import TargetTexts
import Values

/// What can be wrong with the figures of a form (H6001 onwards).
package enum RunMessage: DiagnosticMessage {
  case missing(path: String, Obstacle)
  case zeroDivisor(path: String, divisor: Phrase)
  case noTier(path: String, Obstacle)
  case numberLimit(path: String?)
  case outsidePoints(path: String, score: String, points: String)
  case judgedOutside(
    path: String, score: Rational, level: String?, low: String, includesLow: Bool, high: String,
    includesHigh: Bool)
  /// A judged score that is no multiple of its step.
  case judgedOffStep(path: String, score: String, step: String)
  case judgedWithoutPoints(path: String, score: String)
  case itemNotApplicable(path: String)
  case reasonMissing(path: String, why: ReasonDue)
  case notApplicableWithoutPolicy(path: String, by: Exemption)
  case setPointsDoNotAddUp(path: String, points: String, sum: String, rows: [String])
  case noGrade(String)
  case vetoUnknown(Phrase, Obstacle)
  case pending(path: String, Obstacle)
  case pendingNotApplicable(path: String, by: Exemption)
  case vetoPending(Phrase, Obstacle)
  case checkFailed(
    severity: Severity, name: String, row: CheckedRow?, condition: Phrase, figures: Phrase, message: String?)
  case checkImpossible(name: String, row: CheckedRow?, Obstacle)
  case negativeCount(path: String, text: Phrase)
  case noComparison(path: String, Obstacle)
  case rowNotSelected(paths: [String], rows: [String], Obstacle, merged: String?)
  case noRows(path: String, table: String)
  case rowWithoutPoints(path: String)
  case negativeRowPoints(path: String)
  case rowPointsDoNotAddUp(path: String, points: String, sum: String, rows: Int)
  case repeatedRow(path: String, name: String, first: Int, again: Int)
  /// `near` is the text of a column by which rows are taken, with the one that it most likely stands for.
  case rowNotTaken(name: String, near: NearRowText?)
  /// The rows that the template leaves out.
  case rowsLeftOut(table: String, rows: [String], condition: Phrase)
  case rowTakenTwice(name: String)
  /// Rows called 小计 or 合计, and the column that says so.
  case rowsOfTotals(table: String, rows: [String], column: String)
  /// Two rows that say the same in every column.
  case sameRows(table: String, name: String, first: Int, again: Int)
  case unreadableTarget(path: String, column: String, isActual: Bool, text: String, TargetFault?)
  case unknownRowText(UnknownRowText)
  case scoreNotUsed(path: String)
  /// `isRuled` where a policy of the template says that there is none.
  case figureUnknown(name: String, Obstacle, isRuled: Bool)
  case unsettled(path: String, Obstacle)
  case rowPointsTooFine(path: String, points: String, sum: String, places: Int)
  /// A figure that can be computed with and is hardly what was meant.
  case doubted(FigureDoubt)

  package var severity: Severity {
    switch self {
    case .checkFailed(let severity, _, _, _, _, _): severity
    case .missing, .zeroDivisor, .noTier, .numberLimit, .outsidePoints, .judgedOutside, .judgedOffStep,
      .judgedWithoutPoints, .itemNotApplicable, .reasonMissing, .notApplicableWithoutPolicy,
      .setPointsDoNotAddUp, .noGrade,
      .vetoUnknown,
      .negativeCount,
      .noComparison,
      .rowNotSelected, .noRows, .rowWithoutPoints, .negativeRowPoints, .rowPointsDoNotAddUp, .rowNotTaken,
      .rowTakenTwice, .scoreNotUsed, .unsettled, .rowPointsTooFine:
      .error
    // One form alone has no place among all: nothing is wrong with it.
    case .figureUnknown(_, let obstacle, let isRuled): isRuled || obstacle == .cohortOfOne ? .warning : .error
    case .pending, .pendingNotApplicable, .vetoPending, .repeatedRow, .rowsOfTotals, .sameRows,
      .unreadableTarget,
      .doubted:
      .warning
    // A column compared with one text alone leaves the others out on purpose, unless one is almost that text.
    case .unknownRowText(let found): found.near == nil && found.known.count < 2 ? .note : .warning
    case .checkImpossible, .rowsLeftOut: .note
    }
  }

  /// One form that cannot be told leaves what rests on all of them open in every form.
  package var isMendedElsewhere: Bool {
    if case .unsettled(_, .incompleteCohort) = self { return true }
    if case .figureUnknown(_, .incompleteCohort, _) = self { return true }
    return false
  }

  package var code: String {
    switch self {
    case .missing: "H6001"
    case .zeroDivisor: "H6002"
    case .noTier: "H6003"
    case .numberLimit: "H6004"
    case .outsidePoints: "H6005"
    case .judgedOutside, .judgedWithoutPoints: "H6006"
    case .judgedOffStep: "H6034"
    case .itemNotApplicable: "H6007"
    case .reasonMissing: "H6008"
    case .notApplicableWithoutPolicy: "H6009"
    case .setPointsDoNotAddUp: "H6010"
    case .noGrade: "H6011"
    case .vetoUnknown: "H6012"
    case .pending: "H6013"
    case .pendingNotApplicable: "H6014"
    case .vetoPending: "H6015"
    case .checkFailed: "H6016"
    case .checkImpossible: "H6017"
    case .negativeCount: "H6018"
    case .noComparison: "H6019"
    case .rowNotSelected: "H6020"
    case .noRows: "H6021"
    case .rowWithoutPoints: "H6022"
    case .negativeRowPoints: "H6023"
    case .rowPointsDoNotAddUp: "H6024"
    case .repeatedRow: "H6025"
    case .rowNotTaken: "H6026"
    case .rowTakenTwice: "H6027"
    case .rowsLeftOut: "H6040"
    case .rowsOfTotals: "H6046"
    case .sameRows: "H6047"
    case .unreadableTarget: "H6028"
    case .scoreNotUsed: "H6029"
    case .figureUnknown: "H6030"
    case .unsettled: "H6031"
    case .rowPointsTooFine: "H6032"
    case .unknownRowText: "H6033"
    case .doubted(let doubt): doubt.code
    }
  }
}

extension RunMessage {
  /// The path of the indicator or row that it speaks of; nil where it speaks of something else.
  package var path: String? {
    switch self {
    case .numberLimit(let path): return path
    case .missing(let path, _), .zeroDivisor(let path, _), .noTier(let path, _),
      .outsidePoints(let path, _, _), .judgedOutside(let path, _, _, _, _, _, _),
      .judgedOffStep(let path, _, _), .judgedWithoutPoints(let path, _), .itemNotApplicable(let path),
      .reasonMissing(let path, _),
      .notApplicableWithoutPolicy(let path, _),
      .setPointsDoNotAddUp(let path, _, _, _),
      .pending(let path, _), .pendingNotApplicable(let path, _), .negativeCount(let path, _),
      .noComparison(let path, _), .noRows(let path, _),
      .rowWithoutPoints(let path), .negativeRowPoints(let path), .rowPointsDoNotAddUp(let path, _, _, _),
      .repeatedRow(let path, _, _, _), .unreadableTarget(let path, _, _, _, _), .scoreNotUsed(let path),
      .unsettled(let path, _), .rowPointsTooFine(let path, _, _, _):
      return path
    case .rowNotSelected(let paths, _, _, _): return paths.first
    case .noGrade, .vetoUnknown, .vetoPending, .checkFailed, .checkImpossible, .rowNotTaken, .rowTakenTwice,
      .rowsLeftOut, .rowsOfTotals, .sameRows, .figureUnknown, .unknownRowText, .doubted:
      return nil
    }
  }
}

/// A row of a table that a check asked.
package struct CheckedRow: Sendable, Hashable {
  /// The name of the row.
  package let name: String
  /// Its number among the rows of its table, from 1.
  package let number: Int
}

/// Why a reason is due.
package enum ReasonDue: Sendable, Hashable {
  /// The rule always asks for one.
  case always
  /// The indicator is said not to apply.
  case notApplicable
  /// A condition holds: as written, and with figures.
  case condition(Phrase, Phrase)

  var chinese: String {
    switch self {
    case .always: "模板要求"
    case .notApplicable: "不适用"
    case .condition(let text, let figures):
      text == figures ? text.chinese : "\(text.chinese)：\(figures.chinese)"
    }
  }

  var english: String {
    switch self {
    case .always: "the template asks for it"
    case .notApplicable: "not applicable"
    case .condition(let text, let figures):
      text == figures ? text.english : "\(text.english): \(figures.english)"
    }
  }
}

/// What a row says in a column by which rows are taken, and the text that it is near to.
package struct NearRowText: Sendable, Hashable {
  /// The column.
  package let column: String
  /// What the row says.
  package let text: String
  /// What it most likely stands for.
  package let near: String
}

/// A column of texts that functions and selections ask about, with rows that say something else.
package struct UnknownRowText: Sendable, Hashable {
  /// The table.
  package let table: String
  /// The column.
  package let column: String
  /// How many rows.
  package let count: Int
  /// The first three rows, by their cells or paths.
  package let spots: [String]
  /// What one of them says, one that is near to what is asked for where there is one.
  package let text: String
  /// What the template asks for.
  package let known: [String]
  /// The one of these that the text most likely stands for.
  package let near: String?

  /// The texts that the template asks for, as many as are read.
  func listed(_ joint: String) -> String {
    known.prefix(6).map { "“\($0)”" }.joined(separator: joint) + (known.count > 6 ? joint + "…" : "")
  }
}
