/// The words by which tables call what is not as it should be. What only some readers ask for is a list of its own, so
/// that each word stands in one place.
private enum FailureWords {
  /// What comes later than it should. 迟 and 晚 alone are ways of a step; within names they are parts of other words (晚稻).
  static let lateness = [
    "逾期", "超期", "延期", "延误", "延迟", "迟延", "延报", "推迟", "迟报", "迟交", "迟缴", "迟到", "晚报", "晚交", "超时", "滞后", "拖延",
  ]
  /// What is missing.
  static let lack = ["缺", "漏", "欠"]
  /// What is done wrongly.
  static let wrong = ["违", "错", "虚", "假"]
  /// What is a failure in itself.
  static let fault = ["问题", "事故", "投诉", "瑕疵", "失", "退", "异常", "处罚", "扣", "超"]
  /// What is less or more of something, so that it is not the whole of it.
  static let part = ["少", "减", "降", "超", "逾期", "滞后", "拖", "损", "丢"]
  /// How something is done that should not be done so: 误报 is counted apart from what is reported.
  static let misdeed = ["误", "重复", "多报", "多列", "多领", "滞", "瞒", "谎", "私自", "擅自", "拒", "挤", "挪", "截", "乱"]
  /// Parts of words of lateness that are enough where nothing but failure is asked for.
  static let late = ["迟", "延", "晚"]
}

/// Whether words say how much later something comes than it should: 逾期天数, 迟.
func isOfLateness(_ words: String) -> Bool {
  ["迟", "晚"].contains(words) || FailureWords.lateness.contains { words.contains($0) }
}

/// Whether a name counts what is not as it should be: 违规次数, 迟报天数, 缺项数.
func isOfFailure(_ name: String) -> Bool {
  (FailureWords.wrong + FailureWords.fault + FailureWords.lack + FailureWords.lateness + FailureWords.late)
    .contains {
      name.contains($0)
    }
}

/// Whether a name can count what printed words call lacking, late, wrong or too much: 少召开会议 is no part of 会议次数, nor
/// 超编 of 编制人数, 误报 is not every report, and what is counted for 减少 is not the whole.
func canCount(_ printed: String, as known: String) -> Bool {
  let plain = ["少数", "少年", "不少", "多少"].reduce(printed) { removing($1, from: $0) }
  let marks =
    (FailureWords.lack + FailureWords.late + FailureWords.part + FailureWords.wrong + FailureWords.misdeed)
    .filter { plain.contains($0) }
  return isOfFailure(known) || isDenial(known) || marks.allSatisfy { known.contains($0) }
}

/// Whether words only say that there is too little or too much of the indicator, or that it is late: 缺, 超, 迟.
func isBareFailure(_ words: String) -> Bool {
  (FailureWords.lack + ["少", "缺少", "超", "多", "迟"]).contains(words)
}
