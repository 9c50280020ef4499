/// Names of what steps count.
extension Vocabulary {
  /// What a step counts.
  ///
  /// `context` is printed elsewhere and helps to find the name.
  mutating func counted(_ things: [PrintedWords], context: [PrintedWords] = [], unit: String) -> String? {
    let printed = countedName((things + context).map(\.text).joined())
    let like = figures.filter { !isRatio($0.unit) && isLike($0.unit, unit) }
    let words = things.map(\.text).joined()
    if let known = closest(printed, among: like) {
      let isMeant = things.allSatisfy { belongs($0.text, to: known.name) } && canCount(words, as: known.name)
      return isMeant ? take(known, for: printed) : nil
    }
    if like.count == 1, isAlone(like[0], for: printed) {
      guard things.allSatisfy({ belongs($0.text, to: like[0].name) }), canCount(words, as: like[0].name),
        !isDenial(printed) || isDenial(like[0].name) || isOfFailure(like[0].name)
      else { return nil }
      return take(like[0], for: printed.isEmpty ? cell.indicator : printed)
    }
    guard like.isEmpty || !isSmall, !isHalfClause(printed, hasAlternatives: true) else { return nil }
    let name = countName(countedName(things.map(\.text).joined(), isName: true))
    declareInput(name, type: unit)
    return written(name)
  }

  /// What is left of words when those of doing are taken out: 组织开展 is nothing but doing.
  private func withoutVerbs(_ words: String) -> String {
    [
      "组织", "开展", "举办", "召开", "参加", "新增", "引进", "获得", "承担", "建成", "完成", "办理", "提供", "具有", "采用", "检查", "抽查",
      "督查",
      "发现", "发生", "出现", "存在", "实际", "经", "被", "受到", "有", "在", "中",
    ].reduce(words) { removing($1, from: $0) }
  }

  /// Whether printed words speak of what a known name or the indicator is about, or are short words of doing.
  func belongs(_ words: String, to name: String) -> Bool {
    if withoutVerbs(words).isEmpty { return true }
    let isOfCompletion = ["完成率", "完成比例", "完成进度", "比例", "进度", "占比"].contains(words)
    return words.unicodeScalars.count <= 3 || isEmptyName(words) || isOfCompletion
      || commonInOrder(name, words) >= 2
      || longestCommonRun(withoutVerbs(words), cell.indicator) >= 2
  }

  /// What the indicator is about: 迟报 of 迟报扣分.
  private var indicator: String {
    for tail in ["扣分项", "加分项", "扣分", "加分", "减分"] where cell.indicator.hasSuffix(tail) {
      let head = cell.indicator.dropLast(tail.count)
      return head.count < 2 ? cell.indicator : String(head)
    }
    return cell.indicator
  }

  /// The name of a count that is not known: 缺 of 档案资料 is 缺档案资料.
  private func countName(_ printed: String) -> String {
    if printed.isEmpty || isEmptyName(printed) || indicator.contains(printed) { return indicator }
    return isBareFailure(printed) ? printed + indicator : printed
  }

  /// The words of what is counted without those that say that it is counted.
  private func countedName(_ text: String, isName: Bool = false) -> String {
    var text = text
    // 审计发现问题 is the name of what is counted, 发现问题 is not
    for word in ["发现", "出现", "发生", "存在", "提供", "查出"] {
      if isName, !text.hasPrefix(word), !text.hasSuffix(word) { continue }
      text = removing(word, from: text)
    }
    for word in ["检查中", "抽查中", "一经", "每有", "情况", "情形", "的"] { text = removing(word, from: text) }
    while let first = text.unicodeScalars.first, "有被、，".unicodeScalars.contains(first),
      text.unicodeScalars.count > 2,
      !["有效", "有害", "有关", "有毒", "有色", "有奖", "有责"].contains(where: text.hasPrefix)
    {
      text = String(text.unicodeScalars.dropFirst())
    }
    return text
  }
}
