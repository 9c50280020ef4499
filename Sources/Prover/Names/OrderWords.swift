import Program
import Source
import Values

/// Whether words say that something is so (受到行政处罚) or is not (未受行政处罚); nil where they say neither, or what should be.
func affirms(_ words: String, _ name: String) -> Bool? {
  let parts = words.split(separator: name, omittingEmptySubsequences: false)
  guard parts.count == 2, let before = parts.first, let behind = parts.last,
    !["应", "须", "需", "要", "必", "得", "除"].contains(where: { words.contains($0) })
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

  private static let upward = ["大于", "多于", "超过", "高于", "超出"]
  private static let downward = ["小于", "少于", "低于", "不足", "未达到", "达不到", "没有达到"]
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
    } else if take(["不"]) {
      (sense, saysUpward) = (take(Self.demanding) ? .demand : .denial, !isUpward)
    } else {
      (sense, saysUpward) = (take(Self.demanding) ? .demand : .statement, isUpward)
    }
    before = rest
    after = parts[1]
  }

  /// Whether by the words the left side is the greater; nil where they name neither side, or both ways. Of 成立的投诉 and
  /// 投诉 the longer name that fits is meant.
  func isUpward(_ left: Measure, _ right: Measure, _ template: Template) -> Bool? {
    let (first, second) = (template.text(of: left), template.text(of: right))
    let straight = fit(first, second)
    let turned = fit(second, first)
    return straight == turned ? nil : saysUpward == (straight > turned)
  }

  /// How much of the words around the verb two names account for.
  private func fit(_ one: String, _ other: String) -> Int {
    let (front, back) = (before.replacing("的", with: ""), after.replacing("的", with: ""))
    return (front.hasSuffix(one) ? one.count : 0) + (back.hasPrefix(other) ? other.count : 0)
  }
}
