import Checker
import Source

/// What parts of a template say against each other, or against what their names mean (H3094 onwards, and further cases of
/// codes that `DoubtMessage` has).
package enum MeaningMessage: DiagnosticMessage {
  /// Least points that are all points already.
  case floorAtPoints(Phrase, points: String)
  /// A line of 分档 for one figure that gives by another: what it uses, and what is asked.
  case tierOfOther(Phrase, asked: Phrase)
  /// A tier from exactly all of something on that gives less than the tier below it.
  case wholeGetsLess(Phrase, gives: Phrase, below: Phrase)
  /// Something bad that is asked behind what gives more.
  case eventBehind(Phrase, gives: Phrase, before: Phrase)
  /// What is taken where there is none of something bad, as if that were the worst.
  case worstForNone(Phrase, instead: Phrase)
  /// A product with the bound of the condition, where it must be a quotient.
  case boundMultiplied(Phrase, bound: Phrase, meant: String)
  /// A mean over a sum of the same records, or the other way.
  case functionsMixed(String, top: Phrase, bottom: Phrase)
  /// A reason that those must give who did nothing wrong.
  case demandTurned(Phrase, meant: String)
  /// A bound of growth that is that of a ratio, and the growth it comes to.
  case growthAsRatio(String, bound: Phrase, meant: Phrase)
  /// A tie that goes to the worse: a place by one figure, then by another that is better when less.
  case tieTurned(Phrase, meant: String)
  /// A filter that takes only records for which a condition on their mean holds.
  case filterDecides(Phrase, filter: Phrase, holds: Bool)
  /// A summary for each form.
  case summaryOfOne(String)
  /// Knots that meet or go back and forth, of figures that formulas and calls give them.
  case knotsFixed([Phrase])
  /// A rate of the part that its name denies, and what it is of.
  case otherPart(String, top: Phrase)
  /// What a target of the kinds that were asked for never has.
  case partOfOtherKind(Phrase, kinds: [Phrase])
  /// A figure over less than all that there can be: the divisor, and all.
  case partOfAll(String, divisor: Phrase, all: Phrase)

  package var severity: Severity { .warning }

  package var code: String {
    switch self {
    case .partOfAll: "H3009"
    case .filterDecides: "H3011"
    case .growthAsRatio: "H3043"
    case .wholeGetsLess, .demandTurned: "H3046"
    case .boundMultiplied: "H3056"
    case .summaryOfOne: "H3057"
    case .otherPart: "H3025"
    case .partOfOtherKind: "H3096"
    case .knotsFixed: "H3060"
    case .floorAtPoints: "H3069"
    case .functionsMixed: "H3070"
    case .tieTurned: "H3076"
    case .tierOfOther: "H3092"
    case .eventBehind: "H3094"
    case .worstForNone: "H3095"
    }
  }

  /// What could be written in place of what the message marks.
  package func fixes(at place: Place) -> [Fix] {
    switch self {
    case .demandTurned(_, let meant), .tieTurned(_, let meant): [.replace(place, with: meant, .choice)]
    case .partOfAll(_, _, let all): [.replace(place, with: all.chinese, .choice)]
    case .floorAtPoints, .tierOfOther, .wholeGetsLess, .eventBehind, .worstForNone, .boundMultiplied,
      .growthAsRatio, .functionsMixed, .filterDecides, .summaryOfOne, .otherPart, .partOfOtherKind,
      .knotsFixed:
      []
    }
  }
}
