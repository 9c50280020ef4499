import Source
import Values

/// Reads one sentence of the notes below a table, word by word: nothing of it is passed over.
struct NoteReader {
  private(set) var rest: Substring

  /// A sentence without blanks, with one spelling for each mark.
  init(_ sentence: String) {
    let marks: [Character: Character] = ["，": ",", "；": ";", "：": ":"]
    rest = Substring(String(dense(sentence).map { marks[$0] ?? $0 }))
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Takes the longest of these words that comes next.
  @discardableResult
  mutating func take(_ words: [String]) -> String? {
    guard let word = words.filter(rest.hasPrefix).max(by: { $0.count < $1.count }) else { return nil }
    rest = rest.dropFirst(word.count)
    return word
  }

  /// Takes any number of these words.
  mutating func skip(_ words: [String]) { while take(words) != nil {} }

  /// Takes a number, and 分 behind it.
  mutating func score() -> Rational? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard let number = Rational(decimal: String(digits)) else { return nil }
    rest = rest.dropFirst(digits.count)
    take(["分"])
    return number
  }

  /// Takes one of these grades, with 等次 behind it.
  mutating func grade(of grades: [String]) -> String? {
    let marks = ["“", "”", "\"", "「", "」", "‘", "’", "'"]
    skip(marks)
    let grade = take(grades)
    skip(marks)
    if grade != nil, take(["等次", "等级", "档次", "等", "档", "级", "类"]) != nil { skip(marks) }
    return grade
  }
}
