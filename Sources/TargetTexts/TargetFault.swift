import Values

/// Why a target or actual text cannot be taken as it stands.
package enum TargetFault: Error, Sendable, Hashable {
  /// More than one figure stands in the cell; the first two are given (239个项目, 总投资1695.7亿).
  case severalFigures(Quantity, Quantity)
  /// A figure stands inside a sentence; if just one has a unit, it is offered, never taken.
  case figureInSentence(suggestion: Quantity?)
  /// The text starts like a number but is none (500强企业不少于10家); a lone figure is offered.
  case startsLikeFigure(suggestion: Quantity?)
  /// A day stands inside a sentence (在2020年10月底前完成验收).
  case dayInSentence(String)
  /// Digits that may name a thing or count something (ISO9001, 5A级).
  case figureInName(String)
  /// The word behind the number is no unit of the catalog; with a near name if there is one.
  case unknownUnit(String, suggestion: String?)
  /// The number is written in a way that does not settle it: 1,00 or 1.2.3 or 1 000 or 3/4.
  case malformedNumber(String)
  /// A number has more digits than numbers may have.
  case numberTooLong
  /// A word makes the number vague: 60余人, 60多人.
  case vagueNumber(String)
  /// A fraction in words (三分之一).
  case fractionInWords
  /// A sign with no number behind it (≥良好).
  case signWithoutNumber(String)
  /// A sign or a blank to fill in, and a unit, with no number between them (≥个, ____家).
  case numberNotFilled
  /// Bounds that exclude each other or differ in strictness: ≥5家以下, 5-3次, ≥2-3次.
  case contradictoryBounds
  /// Several bases that are alternatives (每项、每次2万元), so it is open which one counts.
  case severalBases([String])
  /// The day does not exist (2月30日).
  case noSuchDate(String)
  /// The text may mean several days, or a span instead of a day: 10月前, 10.5日, 2022年, 30日前, 第四季度.
  case ambiguousDate(String)
  /// A bare target that may be a day or a number (20201030).
  case dayOrNumber(String, CalendarDate)
  /// A day without its year where no fiscal year is known.
  case yearMissing(String)
  /// A day with a sign that no deadline has (≥2020年10月30日).
  case signBeforeDate(String)
  /// Letters stand among digits that look like digits (30O0户); the text with digits in their place.
  case lettersForDigits(meant: String)
  /// The text is longer than `maximumTargetTextLength`.
  case textTooLong
  /// The cell of the sign says words that name no direction (正向).
  case unknownSign(String)
  /// The cell of the sign and the text state different directions (≤ beside 90%以上).
  case signsDiffer(String, String)
  /// The text has a unit that does not convert into the one beside it (20家 beside 人).
  case unitsDiffer(String, String)
  /// A figure or a day of which the cell beside it says that it is words (95% beside 定性).
  case figureUnderQuality(String)
}

/// The greatest number of Unicode scalars in a target text.
package let maximumTargetTextLength = 10_000
