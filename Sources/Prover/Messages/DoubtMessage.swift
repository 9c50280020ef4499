import Checker
import Source

/// What a rule says and its author can hardly have meant, although every form has a score (H3040 onwards).
package enum DoubtMessage: DiagnosticMessage {
  /// The levels of one judgement do not follow each other.
  package enum LevelFault: Sendable {
    /// No score lies within the bounds of the level.
    case empty(level: String)
    /// A score may be given for either of two levels.
    case overlap(better: String, worse: String)
    /// A score between two levels cannot be given.
    case hole(better: String, worse: String)
    /// The worse level may be given more than the better one.
    case order(better: String, worse: String)
  }

  /// A rate whose name and formula tell different things.
  package enum RateFault: Sendable {
    /// The change is divided by what it led to.
    case base(expected: String, or: String?)
    /// The change was not taken: this year's figure over last year's.
    case wholeFigure(expected: String)
    /// The formula gives an amount.
    case amount(unit: String)
  }

  /// A limit that nothing reaches.
  package enum CapFault: Sendable {
    /// The cap of a group of bonuses or penalties.
    case group(String, points: String, sum: String)
    /// The 最高 of the total.
    case total(String, most: String)
    /// A 至多 below the points of one step.
    case step(cap: Phrase, amount: Phrase)
    /// A penalty that never takes its points.
    case penalty(String, most: String, points: String)
    /// A 最高 above the points that no form comes to.
    case ceiling(Phrase, most: String)
    /// A 每缺 above the points.
    case missing(Phrase, points: String)
  }

  /// What a figure held against itself comes to.
  package enum SelfResult: Sendable {
    case holds
    case fails
    case zero
    case whole
  }

  /// How a rule goes against a target.
  package enum TurnedTarget: Sendable {
    /// The ratio passes 1 where a floor or a ceiling is missed.
    case ratio(isFloor: Bool)
    /// Most is given where a floor, a ceiling or a deadline is missed.
    case floor
    case ceiling
    case deadline
    /// The ratio behind 否则 is above 1 wherever it is asked.
    case otherwise(String, turned: String)
    /// A figure over the least of all, or the greatest of all over a figure: never below 1.
    case extreme(String, better: String, worse: String)
  }

  /// Of which record both figures are, where they are not of the form at hand.
  package enum SelfRecord: Sendable {
    case form
    case row(table: String)
    /// Its name is that of a level as well, and the level was meant.
    case level(set: String)
  }

  case judgedLevels(LevelFault)
  case farDate(String, year: Int)
  /// What is told of a year, due before the year began.
  case dueBefore(String, name: String, year: Int)
  case finerThanRounding(Phrase, decimals: Int, places: Int)
  case rateAgainstName(String, RateFault)
  case sameTermTwice(Phrase)
  case sameFormula(String, other: String)
  case favoursWorse(Phrase, gives: Phrase)
  case capOutOfReach(CapFault)
  case fullForMissing
  /// Full points where a sum of money is over none: the divisor, and what is taken instead.
  case fullForZero(Phrase, instead: Phrase)
  case copiedFrom(String, other: String, used: String, own: String)
  /// Two vetoes, or two checks, that ask the same.
  case conditionRepeated(Phrase, isVeto: Bool)
  case knotsTurn(Phrase, points: Phrase, isPeak: Bool)
  case floorOutOfReach(String, least: String, points: String)
  /// How far beyond its bound a figure must be before all points are taken.
  case floorFarOff(String, distance: Phrase, bound: Phrase)
  case wordsTurned(Phrase, words: String, isVeto: Bool)
  /// A condition that leaves out the very bound that its words name as counting.
  case boundAgainstWords(Phrase, words: String)
  /// 或 where the words say that all must be so, or 且 where they say that one is enough.
  case jointAgainstWords(words: String, isAny: Bool)
  case targetTurned(TurnedTarget)
  case deadMember(Phrase)
  case boundsDiffer(Phrase, bound: Phrase)
  case groupOfOne(String)
  case mayBeNegative(String, unit: String)
  case heldAgainstItself(Phrase, subject: Phrase, SelfResult, of: SelfRecord?)
  case knotsMeet(ShownForms, knots: [Phrase], points: [Phrase])
  case wholePercents(Phrase, unit: String, places: Int)
  /// A bound that two tiers claim, as a value of what is measured.
  case boundInTwo(Phrase)
  /// A 最高 that is so many times the points.
  case ceilingFarAbove(Phrase, times: String)
  /// A name beside a function of another kind, and the functions that it speaks of.
  case functionAgainstName(String, function: Phrase, meant: Phrase)
  /// A figure that may be negative, and what tiers that begin at zero give it there.
  case negativeSide(Phrase, sample: Phrase, gives: Phrase)
  /// A figure beside the score that is the same in every form.
  case outcomeAlwaysSame(String, value: Phrase)
  case textsSplit(String, texts: [String])
  /// A set whose levels go from the worst, asked by their order.
  case levelsTurned(set: String, worse: String, better: String)
  /// 名次 from the least of what is better when more: in a figure of that name.
  case rankTurned(String, of: Phrase)
  /// A percentage times or over 100, on the way to points.
  case percentTwice(Phrase, isTimes: Bool)
  /// A plain number where a percentage was meant, what it is, and what it looks like.
  case percentMissing(String, shown: String, meant: String)
  /// A bound below 1% of what is good to have, and what it looks like.
  case percentOfPercent(Phrase, name: String, meant: Phrase)
  case sourceTurned(String, label: String, isActual: Bool)
  /// The score or claim of a row that comes from the cell of its points.
  case sourceShared(String, other: String, label: String)
  /// A veto that gives a better grade than the totals it asks for earn.
  case vetoRaises(Phrase, earned: String, to: String)
  /// A veto for something bad that gives a grade in the middle, and the grade that it lifts to it.
  case vetoLifts(Phrase, to: String, from: String)
  case vetoDead(Phrase, behind: Phrase)
  /// Three figures in rising order with what tiers give there, the least in the middle.
  case tiersDip([Phrase])
  /// The least total of a grade that is of another size than the total.
  case gradeOffScale(String, expected: String, total: String)
  /// An error in percent between two rates.
  case errorOfRates(Phrase)
  /// Levels of what few have, of which none is for those who have nothing, and the input that asks for them.
  case noLevelForNone(set: String, asked: String)
  /// A tier for kinds of one target that computes with another, which may be of any kind.
  case otherTarget(Phrase, asked: Phrase)

  package var severity: Severity {
    // The first of two tiers takes the bound: it is clear what happens, and most tables are printed so.
    if case .boundInTwo = self { return .note }
    if case .textsSplit = self { return .note }
    return .warning
  }

  package var code: String {
    switch self {
    case .judgedLevels: "H3040"
    case .farDate, .dueBefore: "H3041"
    case .finerThanRounding: "H3042"
    case .rateAgainstName: "H3043"
    case .sameTermTwice: "H3044"
    case .sameFormula: "H3045"
    case .favoursWorse: "H3046"
    case .capOutOfReach: "H3047"
    case .fullForMissing, .fullForZero: "H3048"
    case .copiedFrom: "H3049"
    case .conditionRepeated: "H3050"
    case .knotsTurn: "H3051"
    case .floorOutOfReach, .floorFarOff: "H3052"
    case .wordsTurned, .boundAgainstWords, .jointAgainstWords: "H3053"
    case .targetTurned: "H3054"
    case .deadMember: "H3055"
    case .boundsDiffer: "H3056"
    case .groupOfOne: "H3057"
    case .mayBeNegative: "H3058"
    case .heldAgainstItself: "H3059"
    case .knotsMeet: "H3060"
    case .wholePercents: "H3061"
    case .textsSplit: "H3062"
    case .boundInTwo: "H3068"
    case .ceilingFarAbove: "H3069"
    case .functionAgainstName: "H3070"
    case .negativeSide: "H3071"
    case .outcomeAlwaysSame: "H3073"
    case .levelsTurned: "H3075"
    case .rankTurned: "H3076"
    case .percentTwice: "H3077"
    case .sourceTurned, .sourceShared: "H3078"
    case .vetoRaises, .vetoLifts: "H3079"
    case .vetoDead: "H3080"
    case .tiersDip: "H3081"
    case .gradeOffScale: "H3085"
    case .errorOfRates: "H3090"
    case .noLevelForNone: "H3091"
    case .otherTarget: "H3092"
    case .percentMissing, .percentOfPercent: "H3093"
    }
  }

  /// Where forms bring many figures on both sides of zero, one answer goes for all.
  package var foldKey: String? {
    if case .mayBeNegative = self { code } else { nil }
  }
}
