/// How tables say that a figure falls or rises: 下降, 压减 and 增长, 上升.
enum ChangeWords {
  static let falls = ["下降", "降低", "减少", "压减", "压降", "下滑", "压缩", "缩减", "回落"]
  static let rises = ["上升", "增长", "增加", "提高", "提升", "上涨", "攀升"]
  /// What names of a fall or a rise hold beside those words.
  private static let namesOfFalls = ["降幅", "节约"]
  private static let namesOfRises = ["增幅", "增速"]
  private static let againstFalls = ["不降反升", "不降反增", "不减反增", "反升", "反增"]
  private static let againstRises = ["不升反降", "不增反降", "不增反减", "反降"]
  private static let heads = ["出现", "为", "同比", "环比", "较上年", "比上年", "较去年", "较年初", "呈"]
  private static let (aboveWords, belowWords) = (
    ["高于", "超过", "超出", "大于", "多于", "超"], ["低于", "少于", "小于"]
  )

  /// Whether words that stand by themselves say that a figure of a change is below zero: 上升 beside 下降5%, 亏损 beside 利润,
  /// 高于计划成本 beside 低于计划成本5%.
  static func isBelowZero(_ words: String, of figure: String) -> Bool {
    var words = words
    for tail in ["的", "情况"] where words.hasSuffix(tail) { words = String(words.dropLast(tail.count)) }
    if isOtherSide(words, of: figure) { return true }
    for head in heads where words.hasPrefix(head) { words = String(words.dropFirst(head.count)) }
    // 成本上升 of 成本降低率
    for word in rises + falls where words.hasSuffix(word) && words.count > word.count {
      if figure.hasPrefix(words.dropLast(word.count)) { words = word }
    }
    let isFall = (falls + namesOfFalls).contains { figure.contains($0) }
    let isRise = (rises + namesOfRises).contains { figure.contains($0) }
    return isFall && !isRise && (rises + againstFalls).contains(words)
      || figure.contains("节约") && words == "超支"
      || isRise && !isFall && (falls + againstRises).contains(words)
      || isProfit(figure) && ["亏损", "出现亏损"].contains(words)
  }

  /// Whether a figure is a profit, and not its growth or a share of it.
  private static func isProfit(_ figure: String) -> Bool {
    ["利润", "盈利", "收益"].contains { word in ["", "额", "总额"].contains { figure.hasSuffix(word + $0) } }
  }

  /// 高于计划成本 beside 实际成本低于计划成本.
  private static func isOtherSide(_ words: String, of figure: String) -> Bool {
    func isOpposite(_ own: [String], _ others: [String]) -> Bool {
      others.contains { other in
        words.hasPrefix(other) && words.count > other.count
          && own.contains { figure.hasSuffix($0 + words.dropFirst(other.count)) }
      }
    }
    return isOpposite(belowWords, aboveWords) || isOpposite(aboveWords, belowWords)
  }

  /// Whether words that stand by themselves say nothing but a change, or hold a figure against something: no yes or no of
  /// their own beside ranges of the figure.
  static func isOfFigure(_ words: String) -> Bool {
    var words = words
    for head in heads where words.hasPrefix(head) { words = String(words.dropFirst(head.count)) }
    let plain = words.hasSuffix("的") ? String(words.dropLast()) : words
    return (falls + rises + againstFalls + againstRises + ["持平", "超支"]).contains(plain)
      || (aboveWords + belowWords).contains {
        plain.hasPrefix($0) && plain.count <= $0.count + 6 && isGoal(plain)
      }
  }

  /// Whether words end in one of a change downwards; nil where they end in none.
  static func isFall(_ words: String) -> Bool? {
    let below = ["低于上年", "低于去年", "低于上年同期"]
    let above = ["高于上年", "高于去年", "高于上年同期"]
    return (falls + below).contains(where: words.hasSuffix)
      ? true : (rises + above).contains(where: words.hasSuffix) ? false : nil
  }

  /// Whether words say that a figure moved against another time: 用水量同比减少, 较上年下降.
  static func isAgainstBefore(_ words: String) -> Bool {
    isFall(words) != nil && (isOfBefore(words) || ["同比", "环比", "较年初", "比年初"].contains { words.contains($0) })
  }
}
