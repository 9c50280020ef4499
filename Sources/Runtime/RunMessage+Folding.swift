import Program
import Source
import TargetTexts

extension RunMessage {
  /// What many forms, or many rows of one indicator, lack or break in the same way is of one kind.
  package var foldKey: String? {
    switch self {
    case .checkFailed(_, let name, _, _, _, _), .checkImpossible(let name, _, _): "\(code) \(name)"
    case .rowNotTaken, .rowTakenTwice: code
    case .rowsLeftOut(let table, _, _), .rowsOfTotals(let table, _, _), .sameRows(let table, _, _, _):
      "\(code) \(table)"
    case .rowNotSelected(_, _, let obstacle, _): "\(code) \(obstacle.text(in: .chinese))"
    case .figureUnknown(let name, let obstacle, _): "\(code) \(name) \(obstacle.text(in: .chinese))"
    case .missing(let path, let obstacle), .pending(let path, let obstacle),
      .unsettled(let path, let obstacle):
      "\(code) \(path) \(obstacle.text(in: .chinese))"
    // Rows have names of their own in every form; what they have in common is the indicator above them.
    case .noComparison(let path, .noFigure(let column, _, let trouble)):
      "\(code) \(Self.parent(of: path)) \(column.chinese) \(trouble.key)"
    case .unreadableTarget(let path, let column, _, _, let fault):
      "\(code) \(Self.parent(of: path)) \(column) \(fault?.reason(in: .chinese).prefix { $0 != "：" } ?? "")"
    case .unknownRowText(let found): "\(code) \(found.table) \(found.column) \(found.text)"
    case .doubted(let doubt): doubt.key
    case .noComparison(let path, _), .rowWithoutPoints(let path),
      .negativeRowPoints(let path), .repeatedRow(let path, _, _, _),
      .scoreNotUsed(let path):
      "\(code) \(Self.parent(of: path))"
    case .zeroDivisor, .noTier, .numberLimit, .outsidePoints, .judgedOutside, .judgedOffStep,
      .judgedWithoutPoints,
      .itemNotApplicable,
      .reasonMissing,
      .notApplicableWithoutPolicy, .setPointsDoNotAddUp, .noGrade, .vetoUnknown, .pendingNotApplicable,
      .vetoPending, .negativeCount, .noRows, .rowPointsDoNotAddUp, .rowPointsTooFine:
      "\(code) \(path ?? "")"
    }
  }

  private static func parent(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }
}

extension RunMessage {
  /// The same said of nothing in particular: what messages about several rows have in common but for their names.
  package var nameless: RunMessage {
    switch self {
    case .missing(_, let obstacle): .missing(path: "", obstacle)
    case .zeroDivisor(_, let divisor): .zeroDivisor(path: "", divisor: divisor)
    case .noTier(_, let obstacle): .noTier(path: "", obstacle)
    case .numberLimit: .numberLimit(path: "")
    case .outsidePoints(_, let score, let points): .outsidePoints(path: "", score: score, points: points)
    case .judgedOutside(_, let score, let level, let low, let includesLow, let high, let includesHigh):
      .judgedOutside(
        path: "", score: score, level: level, low: low, includesLow: includesLow, high: high,
        includesHigh: includesHigh)
    case .judgedOffStep(_, let score, let step): .judgedOffStep(path: "", score: score, step: step)
    case .judgedWithoutPoints(_, let score): .judgedWithoutPoints(path: "", score: score)
    case .itemNotApplicable: .itemNotApplicable(path: "")
    case .reasonMissing(_, let why): .reasonMissing(path: "", why: why)
    case .notApplicableWithoutPolicy(_, let exemption): .notApplicableWithoutPolicy(path: "", by: exemption)
    case .pending(_, let obstacle): .pending(path: "", obstacle)
    case .pendingNotApplicable(_, let exemption): .pendingNotApplicable(path: "", by: exemption)
    case .negativeCount(_, let text): .negativeCount(path: "", text: text)
    case .noComparison(_, let obstacle): .noComparison(path: "", obstacle)
    case .rowWithoutPoints: .rowWithoutPoints(path: "")
    case .negativeRowPoints: .negativeRowPoints(path: "")
    case .unreadableTarget(_, let column, let isActual, let text, let fault):
      .unreadableTarget(path: "", column: column, isActual: isActual, text: text, fault)
    case .scoreNotUsed: .scoreNotUsed(path: "")
    case .unsettled(_, let obstacle): .unsettled(path: "", obstacle)
    // These speak of whole indicators, of several rows, or of none.
    case .setPointsDoNotAddUp, .noGrade, .vetoUnknown, .vetoPending, .checkFailed, .checkImpossible,
      .rowNotSelected, .noRows, .rowPointsDoNotAddUp, .repeatedRow, .rowNotTaken, .rowTakenTwice,
      .rowsLeftOut, .rowsOfTotals, .sameRows, .unknownRowText, .figureUnknown, .rowPointsTooFine, .doubted:
      self
    }
  }
}
