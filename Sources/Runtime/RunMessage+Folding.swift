import Program
import Source
import TargetTexts

extension RunMessage {
  /// What many forms, or many rows of one indicator, lack or break in the same way is of one kind.
  package var foldKey: String? {
    switch self {
    case .checkFailed(_, let name, _, _, _, _), .checkImpossible(let name, _):
      "\(code) \(name.prefix { $0 != "/" })"
    case .rowNotTaken, .rowTakenTwice: code
    case .rowNotSelected(_, _, let obstacle, _): "\(code) \(obstacle.text(in: .chinese))"
    case .figureUnknown(let name, let obstacle): "\(code) \(name) \(obstacle.text(in: .chinese))"
    case .missing(let path, let obstacle), .pending(let path, let obstacle),
      .unsettled(let path, let obstacle):
      "\(code) \(path) \(obstacle.text(in: .chinese))"
    // Rows have names of their own in every form; what they have in common is the indicator above them.
    case .noComparison(let path, .noFigure(let column, _, let trouble)):
      "\(code) \(Self.parent(of: path)) \(column.chinese) \(trouble.key)"
    case .unreadableTarget(let path, let column, _, _, let fault):
      "\(code) \(Self.parent(of: path)) \(column) \(fault?.reason(in: .chinese).prefix { $0 != "：" } ?? "")"
    case .unknownRowText(let found): "\(code) \(found.table) \(found.column) \(found.text)"
    case .noComparison(let path, _), .rowWithoutPoints(let path),
      .negativeRowPoints(let path), .repeatedRow(let path, _, _, _),
      .scoreNotUsed(let path):
      "\(code) \(Self.parent(of: path))"
    case .zeroDivisor, .noTier, .numberLimit, .outsidePoints, .judgedOutside, .judgedWithoutPoints,
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
