/// What words say of a name beside what it is a name of: such words make another figure, or another question, of it.
///
/// The first table is asked both ways: 连续两年完成率 is not 完成率, nor the other way round. The second is asked of the
/// printed words only: 平均单价 is not 单价, but a known 平均单价 may be called 单价 where nothing else is.
enum FigureMarks {
  /// The words that take a name over several times or things, or leave some out.
  private static let scopes = [
    "连续", "历年", "历次", "每年", "每月", "每季", "首次", "两次", "多次", "全部", "所有", "各", "仅", "以外", "超预算", "超计划",
  ]
  /// Those of them that matter to what is asked by yes or no: all parts being as they should is the same answer.
  private static let scopesOfAnswers: Set<String> = [
    "连续", "近", "历年", "历次", "每年", "每月", "每季", "首次", "两次", "多次", "仅", "以外",
  ]
  /// The words of which the known name must have one where the printed words have one.
  private static let kinds = [
    ["平均", "均"], ["累计"], ["增长", "增速", "增幅", "增量", "变动", "增减"], ["人均", "户均", "均"], ["剩余"],
    wordsForBefore + ["同比", "增", "降", "减", "变动", "升幅"],
  ]

  /// Whether printed words and the name of a figure agree in all of them.
  static func agree(_ printed: String, _ known: String) -> Bool {
    scopes(in: printed) == scopes(in: known)
      && kinds.allSatisfy { words in
        !words.contains { printed.contains($0) } || words.contains { known.contains($0) }
      }
  }

  /// Whether what is printed and what is asked by yes or no speak of the same times: 近两年均合格 is not 合格.
  static func agreeAsAnswers(_ printed: String, _ known: String) -> Bool {
    func times(_ text: String) -> Set<String> {
      scopes(in: text).intersection(scopesOfAnswers)
        .union(counts(in: text).filter { $0.hasSuffix("年") || $0.hasSuffix("次") })
    }
    return times(printed) == times(known)
  }

  /// Whether words hold nothing of the kind that a name lacks: 近两年均合格 and 两项不合格 are no words of a level 合格.
  static func isWithin(_ printed: String, _ known: String) -> Bool {
    scopes(in: printed).union(counts(in: printed)).isSubset(of: scopes(in: known).union(counts(in: known)))
  }

  private static func scopes(in text: String) -> Set<String> {
    var found = Set(scopes.filter { text.contains($0) })
    if counts(in: text).contains(where: { $0.hasPrefix("近") }) { found.insert("近") }
    return found
  }

  /// The numbers of times or things in a text: 近两年, 三次.
  private static func counts(in text: String) -> Set<String> {
    var found: Set<String> = []
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices.dropFirst() where isCounter(at: index, in: scalars) {
      let start = scalars[..<index].lastIndex { !isNumeral($0) }.map { $0 + 1 } ?? 0
      guard start < index else { continue }
      let isNear = start > 0 && scalars[start - 1] == "近"
      found.insert(String(String.UnicodeScalarView(scalars[(isNear ? start - 1 : start)...index])))
    }
    return found
  }

  /// Whether a character counts what the numeral before it is of; 一次性, 三年级 and the year 2024年 are none.
  private static func isCounter(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard "年次项个条处份家户起件例".unicodeScalars.contains(scalars[index]) else { return false }
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    if next == "性" || next == "级" { return false }
    return !(index >= 4 && scalars[index - 4..<index].allSatisfy(isDigit))
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || "一二两三四五六七八九十几".unicodeScalars.contains(scalar)
  }
}
