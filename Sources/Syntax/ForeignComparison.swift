import Source

/// A comparison as forms print it and the language does not spell it: 大于等于 for ≥.
///
/// Each has one reading, so that the sign can be put in its place. 以上 and 以下 have two and are not among them.
package struct ForeignComparison: Sendable, Hashable {
  /// The word.
  package let word: String
  /// The sign that says the same.
  package let sign: String

  /// All of them, longer words first, for 大于等于 begins with 大于.
  package static let all = [
    ("大于或等于", "≥"), ("小于或等于", "≤"), ("大于等于", "≥"), ("小于等于", "≤"), ("大于", ">"), ("小于", "<"),
    ("不等于", "≠"), ("等于", "="), ("不少于", "≥"), ("不多于", "≤"), ("不大于", "≤"), ("不小于", "≥"), ("高于", ">"),
    ("多于", ">"), ("少于", "<"), ("达到", "≥"), ("未超过", "≤"), ("没有超过", "≤"), ("未达到", "<"), ("没有达到", "<"),
    ("未低于", "≥"), ("不足", "<"),
    ("不高于", "≤"), ("不晚于", "≤"), ("不迟于", "≤"), ("不早于", "≥"), ("早于", "<"), ("先于", "<"), ("晚于", ">"),
    ("迟于", ">"),
  ].map { ForeignComparison(word: $0, sign: $1) }

  /// The comparison that a word is, or that it begins with where a number is glued to it.
  package init?(_ text: String) {
    let text = simplified(text) ?? text
    let found = Self.all.first { item in
      guard text.hasPrefix(item.word) else { return false }
      return text.dropFirst(item.word.count).first.map { $0.isNumber } ?? true
    }
    guard let found else { return nil }
    self = found
  }

  private init(word: String, sign: String) {
    self.word = word
    self.sign = sign
  }
}
