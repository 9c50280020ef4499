import Source

/// Something that a reading settled although the cell does not say it, for the author to confirm.
package enum ReadingNote: Sendable, Hashable {
  /// What is less than a whole step does not count.
  case wholeSteps
  /// 90%以上 holds 90% as well.
  case aboveIncludes(String)
  /// 超过5%以上 does not hold 5%.
  case aboveExcludes(String)
  /// 60%以下 does not hold 60%.
  case belowExcludes(String)
  /// 10%以内 holds 10% as well.
  case withinIncludes(String)
  /// 5% of a step is five percentage points.
  case percentAsPoints(String)
  /// 5% of a step is 5% of the bound.
  case percentOfBound(String)
  /// Nothing ends the deductions: no score below zero.
  case floorAssumed
  /// Nothing limits the score: not above the points.
  case capAssumed
  /// One value is printed, with steps to one side: the other side has the same points.
  case otherSideFull(String)
  /// Only what takes points off is printed: all points else.
  case fullAssumed
  /// No bound is printed: 100%.
  case boundAssumed
  /// What no clause names has no points.
  case restIsZero
  /// The lowest range begins at zero: below it holds too.
  case openBelow(String)
  /// The highest range ends at a value: above it holds too.
  case openAbove(String)
  /// A value alone among ranges is where one begins: 80%得8分 below 90%以上.
  case valueBegins(String, isLeast: Bool)
  /// A W is a sign ≤ that was misread.
  case misreadSign
  /// A printed name means a declared one that is spelled otherwise.
  case takenFor(printed: String, name: String)
  /// Scores between the ranges of two words belong to the lower word.
  case betweenGoesLower
  /// What lies between two ranges of whole numbers belongs to the worse one.
  case betweenIsWorse(from: String, to: String)
  /// A day that bounds is included.
  case dayIncluded(String)
  /// The year of a deadline.
  case yearTaken(Int)
  /// The items above a deduction only say what is meant.
  case itemsExplain
  /// Equal places share the better place.
  case tiesShare
  /// A place among others is what the form says it is.
  case placeGiven(String)
  /// A place among others is that among the forms that are scored together.
  case rankedAmongForms
  /// Equal to the mean counts as not below it.
  case equalIsEnough
  /// 全县平均水平 is the mean of the forms that are scored together.
  case meanOfForms(String)
  /// A deviation below zero is below every bound, though as far off may be meant.
  case belowZeroToo(String)
  /// A deduction in proportion is the score in proportion.
  case lossInProportion
  /// A part of the range that two clauses claim belongs to the one printed first.
  case firstClauseWins(String)
  /// No clause gives all points.
  case neverFull
  /// A circumstance of all points is read as that nothing is counted.
  case nothingCounted(String)
  /// Which of two figures is divided by the other was told from their names.
  case quotientTaken(String)
  /// The explanation says more of the figures than their formula.
  case explanationLeft(String)
  /// What is counted is among what is counted before, and costs what is printed together with it.
  case partCounted(part: String, whole: String, full: String)
  /// A mean is the one that was named in full before.
  case shortAverage(printed: String, name: String)

  /// A stable name, by which a note can be looked up.
  package var identity: String {
    switch self {
    case .wholeSteps: "whole-steps"
    case .aboveIncludes: "above-includes"
    case .aboveExcludes: "above-excludes"
    case .belowExcludes: "below-excludes"
    case .withinIncludes: "within-includes"
    case .percentAsPoints: "percent-as-points"
    case .percentOfBound: "percent-of-bound"
    case .floorAssumed: "floor-assumed"
    case .capAssumed: "cap-assumed"
    case .otherSideFull: "other-side-full"
    case .fullAssumed: "full-assumed"
    case .boundAssumed: "bound-assumed"
    case .restIsZero: "rest-is-zero"
    case .openBelow: "open-below"
    case .openAbove: "open-above"
    case .valueBegins: "value-begins"
    case .misreadSign: "misread-sign"
    case .takenFor: "taken-for"
    case .betweenGoesLower: "between-goes-lower"
    case .betweenIsWorse: "between-is-worse"
    case .dayIncluded: "day-included"
    case .yearTaken: "year-taken"
    case .itemsExplain: "items-explain"
    case .tiesShare: "ties-share"
    case .placeGiven: "place-given"
    case .rankedAmongForms: "ranked-among-forms"
    case .equalIsEnough: "equal-is-enough"
    case .belowZeroToo: "below-zero-too"
    case .meanOfForms: "mean-of-forms"
    case .lossInProportion: "loss-in-proportion"
    case .firstClauseWins: "first-clause-wins"
    case .neverFull: "never-full"
    case .nothingCounted: "nothing-counted"
    case .quotientTaken: "quotient-taken"
    case .explanationLeft: "explanation-left"
    case .partCounted: "part-counted"
    case .shortAverage: "short-average"
    }
  }

  /// Whether another table may well mean something else.
  package var isDoubtful: Bool {
    switch self {
    case .takenFor, .restIsZero, .valueBegins, .boundAssumed, .neverFull, .quotientTaken, .belowZeroToo,
      .rankedAmongForms, .betweenIsWorse:
      true
    default: false
    }
  }

  /// What was settled, for the author.
  package var phrase: Phrase {
    switch self {
    case .wholeSteps: Phrase("不足一步的不计", "less than a whole step does not count")
    case .aboveIncludes(let words):
      Phrase("正好 \(words) 的归“以上”的一档", "exactly \(words) belongs to the range above")
    case .aboveExcludes(let words):
      Phrase("正好 \(words) 的不归“以上”的一档", "exactly \(words) does not belong to the range above")
    case .belowExcludes(let words):
      Phrase("正好 \(words) 的不归“以下”的一档", "exactly \(words) does not belong to the range below")
    case .withinIncludes(let words):
      Phrase("正好 \(words) 的归“以内”的一档", "exactly \(words) belongs to the range up to it")
    case .percentAsPoints(let words): Phrase("“\(words)”读作百分点", "\(words) is read as percentage points")
    case .percentOfBound(let words): Phrase("“\(words)”读作界限的百分之几", "\(words) is read as a share of the bound")
    case .floorAssumed: Phrase("没有写扣完为止，读作最低 0 分", "no lowest score is printed: not below zero")
    case .capAssumed: Phrase("没有写封顶，读作不超过满分", "no highest score is printed: not above the points")
    case .otherSideFull(let words):
      Phrase(
        "只写了“\(words)”和一边的扣分，另一边读作同样得分",
        "only \(words) and one side are printed: the other side scores the same")
    case .fullAssumed: Phrase("只写了扣分，其余读作满分", "only deductions are printed: all points else")
    case .boundAssumed: Phrase("没有写界限，读作 100%", "no bound is printed: 100%")
    case .restIsZero: Phrase("没有写到的情形读作 0 分", "what is not printed has no points")
    case .openBelow(let words):
      Phrase("最低一档从“\(words)”起，更低的也归这一档", "below \(words) belongs to the lowest range")
    case .openAbove(let words):
      Phrase("最高一档到“\(words)”，更高的也归这一档", "above \(words) belongs to the highest range")
    case .valueBegins(let words, let isLeast):
      Phrase(
        "只写了“\(words)”一个值，读作\(isLeast ? "达到" : "不超过")它的一档",
        "\(words) alone is read as the range \(isLeast ? "from" : "up to") it")
    case .misreadSign: Phrase("“W”读作 ≤", "W is read as ≤")
    case .takenFor(let printed, let name): Phrase("“\(printed)”读作 \(name)", "\(printed) is taken for \(name)")
    case .betweenGoesLower: Phrase("两档之间的分数归低的一档", "scores between two ranges belong to the lower one")
    case .betweenIsWorse(let from, let to):
      Phrase(
        "\(from) 与 \(to) 之间没有印，归分数低的一档",
        "between \(from) and \(to) nothing is printed: the range of fewer points")
    case .dayIncluded(let words): Phrase("“\(words)”读作含当日", "\(words) is read as including the day")
    case .yearTaken(let year): Phrase("期限没有写年份，读作 \(year) 年", "the deadline has no year: \(year)")
    case .itemsExplain: Phrase("前面列出的各条只说明扣分的情形", "the items only say what is deducted for")
    case .tiesShare: Phrase("并列的占同一名次", "equal places share the better place")
    case .placeGiven(let name):
      Phrase("\(name) 是单位自己填的名次，不在表单之间排", "\(name) is the place that the unit has, not one among the forms")
    case .rankedAmongForms:
      Phrase("名次读作一起计分的各份表单里的名次", "the place is read as that among the forms that are scored together")
    case .equalIsEnough: Phrase("等于平均水平的没有写，读作不低于", "equal to the mean is not printed: not below")
    case .belowZeroToo(let name):
      Phrase(
        "\(name) 为负的也不超过界限；按绝对值算的，写 绝对值(\(name))",
        "\(name) below zero is below the bound; the absolute value may be meant")
    case .meanOfForms(let words):
      Phrase(
        "“\(words)”读作一起计分的各份表单的平均数", "\(words) is read as the mean of the forms that are scored together")
    case .lossInProportion: Phrase("按比例扣分读作按完成比例得分", "a deduction in proportion is the score in proportion")
    case .firstClauseWins(let words):
      Phrase("“\(words)”两档都提到，归前面的一档", "\(words) is in two ranges: the first has it")
    case .neverFull: Phrase("没有一种情形得满分", "nothing that is printed gives all points")
    case .nothingCounted(let words):
      Phrase("“\(words)”读作没有扣分的情形", "\(words) is read as that nothing is deducted for")
    case .quotientTaken(let words): Phrase("比率读作 \(words)", "the ratio is read as \(words)")
    case .partCounted(let part, let whole, let full):
      Phrase(
        "“\(part)”也数在 \(whole) 里，这里写多出的，合起来是 \(full)",
        "\(part) is counted among \(whole), too: what it costs beyond that, together \(full)")
    case .shortAverage(let printed, let name):
      Phrase("“\(printed)”读作 \(name)", "\(printed) is taken for \(name)")
    case .explanationLeft(let words):
      Phrase("说明里的“\(words)”没有写进公式", "the formula does not say what is explained: \(words)")
    }
  }
}
