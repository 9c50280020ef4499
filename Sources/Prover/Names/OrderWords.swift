import Program
import Source
import Values

/// What words hold that say what should be, or be excepted, and not what is so.
let wordsOfDemand = ["应", "须", "需", "要", "必", "得", "除"]

/// Whether words say that something is so (受到行政处罚) or is not (未受行政处罚); nil where they say neither, or what should be.
func affirms(_ words: String, _ name: String) -> Bool? {
  if affirmsAtLength(words, name) { return true }
  let parts = words.split(separator: name, omittingEmptySubsequences: false)
  guard parts.count == 2, let before = parts.first, let behind = parts.last,
    !wordsOfDemand.contains(where: { words.contains($0) })
  else { return nil }
  let links = ["", "受", "受到", "被", "发生", "出现", "存在", "按规定", "按时", "按要求"]
  if ["未", "没有", "不", "无", "非"].contains(where: { denial in links.contains { before.hasSuffix(denial + $0) } }
  ) {
    return false
  }
  // 整改逾期 says nothing good of 整改.
  let isWhole =
    behind.isEmpty || ["，", ",", "、", "；", "（", "(", "的", "情况", "情形", "行为"].contains { behind.hasPrefix($0) }
  guard isWhole, !["未", "没", "不", "无", "非", "免", "撤", "否"].contains(where: { words.contains($0) }) else {
    return nil
  }
  return ["受到", "受", "发生", "存在", "出现", "被", "有"].contains { before.hasSuffix($0) } ? true : nil
}

/// Whether words begin by saying that something is there and go on to what a name is short for: 存在欺诈骗取医保基金行为 of 骗保.
private func affirmsAtLength(_ words: String, _ name: String) -> Bool {
  guard name.count >= 2, wordsOfTruth(name) != true,
    let said = ["存在", "发生", "出现"].first(where: { words.hasPrefix($0) }),
    !["未", "没", "不", "无", "非", "免", "应", "须", "需", "必", "除"].contains(where: {
      words.contains($0) || name.contains($0)
    })
  else { return false }
  let rest = words.dropFirst(said.count)
  if let place = rest.firstRange(of: name) {
    // 存在逾期验收 says nothing good of 验收.
    let (before, behind) = (Array(rest[..<place.lowerBound].utf8), rest[place.upperBound...])
    let isWhole =
      behind.isEmpty || ["，", "、", "；", "（", "的", "情况", "情形", "行为"].contains { behind.hasPrefix($0) }
    return isWhole && wordsOfTruth(name) == false && !bad.contains { before.says($0) }
      || isWhole && ["事件", "事故", "案件", "问题", "行为"].contains { name.hasSuffix($0) }
  }
  // Of an abbreviation every character stands in the words, in its order; what is good to have is not shortened so.
  guard bad.contains(where: { Array(rest.utf8).says($0) }) else { return false }
  var left = name[...]
  for character in rest where character == left.first { left = left.dropFirst() }
  return left.isEmpty
}

/// The one comparison that words speak of: 「支出不得超过预算」, 「满意度低于60%」.
struct OrderWords {
  /// What the words make of it.
  enum Sense {
    /// What is so: 超过, 低于.
    case statement
    /// What is not so, or must not be: 不超过.
    case denial
    /// What must be: 不得超过, 应不低于, 须大于.
    case demand
  }

  let sense: Sense
  /// Whether the first is then the greater, what denies it counted: 不超过 says that it is not.
  private let saysUpward: Bool
  private let before: Substring
  private let after: Substring

  private static let upward = ["大于", "多于", "超过", "高于", "超出", "晚于", "迟于"]
  private static let downward = ["小于", "少于", "低于", "不足", "未达到", "达不到", "没有达到", "早于", "先于"]
  private static let forbidding = ["不能", "不得", "不应该", "不应当", "不应", "不可", "不准", "不许"]
  private static let demanding = ["应当", "必须", "应该", "应", "须", "需"]

  /// Nil where the words speak of no comparison, or of several.
  init?(_ words: String) {
    let verbs = Self.upward.map { ($0, true) } + Self.downward.map { ($0, false) }
    let found = verbs.filter { words.contains($0.0) }
    guard found.count == 1, let (verb, isUpward) = found.first else { return nil }
    let parts = words.split(separator: verb, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    var rest = parts[0]
    func take(_ words: [String]) -> Bool {
      guard let word = words.first(where: { rest.hasSuffix($0) }) else { return false }
      rest.removeLast(word.count)
      return true
    }
    if take(Self.forbidding) {
      (sense, saysUpward) = (.demand, !isUpward)
    } else if take(["未", "没有", "没"]) {
      // 未超过 says what is so, and never what must be.
      (sense, saysUpward) = (.statement, !isUpward)
    } else if take(["不"]) {
      (sense, saysUpward) = (take(Self.demanding) ? .demand : .denial, !isUpward)
    } else {
      (sense, saysUpward) = (take(Self.demanding) ? .demand : .statement, isUpward)
    }
    before = rest
    after = parts[1]
  }

  /// Whether by the words the left side is the greater; nil where they name neither side, both ways, or another figure.
  func isUpward(_ left: Measure, _ right: Measure, _ template: Template) -> Bool? {
    let (first, second) = (template.namesInWords(of: left), template.namesInWords(of: right))
    let (front, back) = (Self.plain(before), Self.plain(after))
    // 女性人数超过总人数 names 人数 on both sides, and means it by one of them.
    let isShared = (first + second).contains { name in
      front != name && back != name && front.hasSuffix(name) && back.contains(name)
        && name.count == Self.longest(first + second, { front.hasSuffix($0) })
    }
    if isShared { return nil }
    let (own, all) = (first + second, template.namesOfFigures)
    func ends(_ name: String) -> Bool { front.hasSuffix(name) }
    func begins(_ name: String) -> Bool { back.hasPrefix(name) }
    guard Self.longest(all, ends) <= Self.longest(own, ends),
      Self.longest(all, begins) <= Self.longest(own, begins)
    else { return nil }
    func fit(_ one: [String], _ other: [String]) -> Int {
      Self.length(of: one, in: front, against: other, isAtVerb: ends)
        + Self.length(of: other, in: back, against: one, isAtVerb: begins)
    }
    let (straight, turned) = (fit(first, second), fit(second, first))
    return straight == turned ? nil : saysUpward == (straight > turned)
  }

  /// The longest of a figure's names at the verb, where the other figure is not named longer: 税收收入 is 税收, not 收入,
  /// and 成立的投诉 is not 投诉. Where both are named alike, nothing is known.
  private static func length(
    of names: [String], in words: String, against rivals: [String], isAtVerb: (String) -> Bool
  ) -> Int {
    let own = longest(names, isAtVerb)
    return own > longest(rivals, { words.contains($0) }) ? own : 0
  }

  private static func longest(_ names: [String], _ isMeant: (String) -> Bool) -> Int {
    names.filter(isMeant).map(\.count).max() ?? 0
  }

  /// Words without what joins them.
  fileprivate static func plain(_ words: some StringProtocol) -> String {
    String(words).replacing("的", with: "").replacing(" ", with: "")
  }
}

extension Template {
  /// Whether words say the opposite of a comparison. Those of some senses say the opposite of what they speak of, those of
  /// others say nothing.
  func says(
    _ words: String, againstOf condition: Measure, isTurned: [OrderWords.Sense] = [],
    isSilent: [OrderWords.Sense] = []
  ) -> Bool {
    guard case .comparison(let left, let sign, let right) = condition.whereGiven.kind,
      let order = OrderWords(words), !isSilent.contains(order.sense),
      let said = order.isUpward(left, right, self)
    else { return false }
    let isUpward: Bool
    switch sign {
    case .greater, .greaterOrEqual: isUpward = true
    case .less, .lessOrEqual: isUpward = false
    case .equal, .notEqual: return false
    }
    return isUpward == (isTurned.contains(order.sense) ? said : !said)
  }

  /// The words of a check that say the opposite of its condition. What it prints may say what must hold, or what is wrong
  /// where it does not; its name may be after either.
  func wordsAgainst(_ check: DataCheck) -> String? {
    if let words = check.message, says(words, againstOf: check.condition, isTurned: [.statement]) {
      return words
    }
    return says(check.name, againstOf: check.condition, isSilent: [.statement]) ? check.name : nil
  }

  /// What words may call a figure: its name, and what it is called on the form.
  fileprivate func namesInWords(of measure: Measure) -> [String] {
    let label: String? =
      switch measure.ungrouped.kind {
      case .input(let id): self[id].label
      case .column(let table, let index): self[table].columns[index].label
      default: nil
      }
    // 应补 × 90% may be called by its share: 到位不足90%.
    var share: String?
    if case .arithmetic(let left, .multiply, let right) = measure.ungrouped.kind {
      if case .constant(.number, let written) = right.ungrouped.kind { share = written }
      if case .constant(.number, let written) = left.ungrouped.kind { share = written }
    }
    return [text(of: measure), label, share].compactMap { $0.map { OrderWords.plain($0) } }
  }

  /// All that words may call figures.
  fileprivate var namesOfFigures: [String] {
    let given = inputs + tables.flatMap(\.columns)
    return (given.flatMap { [$0.name, $0.label ?? $0.name] } + formulas.map(\.name)).map {
      OrderWords.plain($0)
    }
  }
}
