import Source

extension RunMessage {
  /// What many forms, or many rows of one indicator, lack or break in the same way is of one kind.
  package var foldKey: String? {
    switch self {
    case .checkFailed(_, let name, _, _, _), .checkImpossible(let name, _):
      "\(code) \(name.prefix { $0 != "/" })"
    case .rowNotTaken, .rowTakenTwice: code
    case .figureUnknown(let name, let obstacle): "\(code) \(name) \(obstacle.text(in: .chinese))"
    case .missing(let path, let obstacle), .pending(let path, let obstacle),
      .unsettled(let path, let obstacle):
      "\(code) \(path) \(obstacle.text(in: .chinese))"
    // Rows have names of their own in every form; what they have in common is the indicator above them.
    case .noComparison(let path, _), .rowNotSelected(let path, _, _), .rowWithoutPoints(let path),
      .negativeRowPoints(let path), .repeatedRow(let path, _, _, _), .unreadableTarget(let path, _),
      .scoreNotUsed(let path):
      "\(code) \(path.split(separator: "/").dropLast().joined(separator: "/"))"
    case .zeroDivisor, .noTier, .numberLimit, .outsidePoints, .judgedOutside, .itemNotApplicable,
      .reasonMissing,
      .notApplicableWithoutPolicy, .setPointsDoNotAddUp, .noGrade, .vetoUnknown, .pendingNotApplicable,
      .vetoPending, .negativeCount, .noRows, .rowPointsDoNotAddUp, .rowPointsTooFine:
      "\(code) \(path ?? "")"
    }
  }
}
