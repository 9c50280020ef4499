import Source

extension DoubtMessage {
  /// What could be written in place of what the message marks.
  package func fixes(at place: Place) -> [Fix] {
    switch self {
    case .mayBeNegative(_, let unit):
      [
        .append(", 范围 \(signedRange(unit).chinese)", after: place, .choice),
        .append(", 范围 ≥ 0\(unit)", after: place, .choice),
      ]
    case .errorOfRates(let error): [.replace(place, with: points(error), .choice)]
    case .percentMissing(let written, _, let meant):
      place.text == written ? [.replace(place, with: meant, .choice)] : []
    case .judgedLevels, .farDate, .dueBefore, .finerThanRounding, .rateAgainstName, .sameTermTwice,
      .sameFormula,
      .favoursWorse, .capOutOfReach, .fullForMissing, .fullForZero, .copiedFrom, .conditionRepeated,
      .knotsTurn,
      .floorOutOfReach, .floorFarOff, .boundAgainstWords, .jointAgainstWords,
      .percentOfPercent,
      .wordsTurned, .targetTurned, .deadMember, .boundsDiffer, .groupOfOne, .heldAgainstItself, .knotsMeet,
      .wholePercents, .textsSplit, .boundInTwo, .ceilingFarAbove, .functionAgainstName, .negativeSide,
      .outcomeAlwaysSame, .levelsTurned, .rankTurned, .percentTwice, .sourceTurned, .sourceShared,
      .vetoRaises, .vetoLifts, .vetoDead,
      .tiersDip, .gradeOffScale, .noLevelForNone, .otherTarget:
      []
    }
  }

  /// An error in percent as points of percent.
  func points(_ error: Phrase) -> String { error.chinese.replacing("%", with: "个百分点") }

  /// A range on both sides of zero that the figures of a form hardly leave.
  func signedRange(_ unit: String) -> (chinese: String, english: String) {
    let (low, high) =
      switch unit {
      case "%": ("-100%", "1000%")
      case "‰": ("-1000‰", "10000‰")
      default: ("-100000000\(unit)", "100000000\(unit)")
      }
    return ("\(low) 到 \(high)", "\(low) to \(high)")
  }
}
