extension Vocabulary {
  /// The level input whose words the printed ones are, with the word for each; declared where there is none.
  ///
  /// `wholes` are the words with what is printed around them: nothing of 近两年年检均合格 is left out.
  mutating func level(of words: [String], in wholes: [String] = []) -> (name: String, words: [String])? {
    let wholes = wholes.count == words.count ? wholes : words
    for known in cell.known {
      guard let all = cell.levels[known.unit] else { continue }
      let matched = zip(words, wholes).map { printed, whole in
        levelWord(printed, among: all).flatMap { FigureMarks.isWithin(whole, known.name + $0) ? $0 : nil }
      }
      let found = matched.compactMap { $0 }
      if found.count == words.count, Set(found).count == words.count { return (written(known.name), found) }
    }
    guard cell.levels.isEmpty, !words.contains(where: isRange) else { return nil }
    guard Set(words).count == words.count || Set(wholes).count == wholes.count else { return nil }
    let isWhole =
      Set(words).count == words.count && zip(words, wholes).allSatisfy { FigureMarks.isWithin($1, $0) }
    let words = withoutSubject(isWhole ? words : wholes).map {
      $0.count > 2 && $0.hasSuffix("的") ? String($0.dropLast()) : $0
    }
    let type = cell.indicator + "分级"
    declare(.levels(name: written(type), words: words.map(written)))
    let isLevelName = ["等次", "等级", "评级", "级别", "评价", "结果"].contains { cell.indicator.hasSuffix($0) }
    let name = isLevelName ? cell.indicator : cell.indicator + "等次"
    declare(.input(name: written(name), type: written(type), range: nil))
    return (written(name), words)
  }

  /// 50万（含）以上: a range of a figure whose unit is not printed, and no word.
  private func isRange(_ words: String) -> Bool {
    words.contains { $0.isNumber } && ["以上", "以下", "以内", "-", "超过", "不足"].contains(where: words.contains)
  }

  /// 档案完整, 较完整, 不完整 as 完整, 较完整, 不完整: what the first word says of whom is no part of it.
  private func withoutSubject(_ words: [String]) -> [String] {
    // 完全符合 is a degree itself
    if ["完全", "全部", "非常", "十分", "高度", "充分", "很"].contains(where: { words.first?.hasPrefix($0) ?? false }) {
      return words
    }
    let degrees = ["较为", "比较", "基本", "不够", "较", "不", "未", "欠"]
    let stems = words.compactMap { word in
      degrees.first(where: word.hasPrefix).map { String(word.dropFirst($0.count)) }
    }
    // 用户反馈为满意, 基本满意, 不满意
    if let first = words.first, let mark = first.ranges(of: "为").last, mark.upperBound < first.endIndex,
      !["行", "作", "人", "难", "成"].contains(where: first[mark.upperBound...].hasPrefix),
      words.dropFirst().allSatisfy({ !$0.contains("为") && $0.count <= 6 })
    {
      return [String(first[mark.upperBound...])] + words.dropFirst()
    }
    guard let first = words.first, stems.count == words.count - 1, let stem = stems.first, stem.count > 1,
      stems.allSatisfy({ $0 == stem }), first.hasSuffix(stem)
    else { return words }
    return [stem] + words.dropFirst()
  }

  /// All words of the level type of an input.
  func allWords(of name: String) -> [String] {
    cell.known.first { written($0.name) == name }.flatMap { cell.levels[$0.unit] } ?? []
  }

  private func levelWord(_ printed: String, among all: [String]) -> String? {
    if all.contains(printed) { return printed }
    let scored = all.map { word in
      (
        word, commonInOrder(word, printed) * 100 / max(1, word.unicodeScalars.count),
        word.unicodeScalars.count
      )
    }
    guard let best = scored.max(by: { ($0.1, $0.2) < ($1.1, $1.2) }), best.1 >= 100 else {
      let inner = all.filter { longestCommonRun($0, printed) >= 2 && isDenial($0) == isDenial(printed) }
      return inner.count == 1 ? inner[0] : nil
    }
    let winners = scored.filter { $0.1 == best.1 && $0.2 == best.2 }.map(\.0)
    if winners.count == 1 { return best.0 }
    let first = winners.filter { printed.hasPrefix($0) }
    return first.count == 1 ? first[0] : nil
  }
}
