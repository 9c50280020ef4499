import Program
import Source
import Values

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

  /// Whether by the words the left side is the greater; nil where they name neither side, or both ways.
  func isUpward(_ left: Measure, _ right: Measure, _ template: Template) -> Bool? {
    let (first, second) = (template.text(of: left), template.text(of: right))
    let isStraight = before.hasSuffix(first) || after.hasPrefix(second)
    let isTurned = before.hasSuffix(second) || after.hasPrefix(first)
    return isStraight == isTurned ? nil : saysUpward == isStraight
  }
}
