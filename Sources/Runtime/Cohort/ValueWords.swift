import Program
import Values

/// Many values of one kind, each in a word: numbers as multiples of one unit, 是 as −1, days and levels by their numbers,
/// texts by their places among the distinct ones. Values that have no such word are kept as they are.
struct ValueWords: Sendable {
  enum Kind: Sendable, Hashable {
    case nothing, number, truth, day, text
    case level(LevelSetID)
    case other
  }

  private(set) var kind = Kind.nothing
  private(set) var words: [Int64] = []
  /// Numbers are words divided by it.
  private(set) var denominator: Int64 = 1
  private var texts = DistinctTexts()
  private var others: [Value] = []
  private static let greatestDenominator: Int64 = 1 << 32

  /// No values.
  init() {}

  /// Values of a block, as words; numbers are multiples of a unit. Nil where they do not fit.
  init?(_ type: ValueType, _ words: [Int64], unit: Rational) {
    guard let kind = Kind(type) else { return nil }
    (self.kind, self.words) = (kind, words)
    guard kind == .number else { return }
    guard let (top, bottom) = unit.words, bottom <= Self.greatestDenominator else { return nil }
    denominator = bottom
    if top != 1, !multiply(by: top) { return nil }
  }

  /// Texts of a block, each the number of its place in a table; nil where something else stands there.
  init?(texts table: [Value], _ places: [Int64]) {
    var numbers: [Int64] = []
    for value in table {
      guard case .text(let text) = value else { return nil }
      numbers.append(texts.number(of: text))
    }
    kind = .text
    words = places.map { numbers[Int($0)] }
  }

  var count: Int { kind == .other ? others.count : words.count }

  subscript(_ index: Int) -> Value {
    switch kind {
    case .nothing: .truth(false)
    case .number: .number(Rational(Int128(words[index]), over: Int128(denominator)))
    case .truth: .truth(words[index] != 0)
    case .day: CalendarDate(dayNumber: Int(words[index])).map { .date($0) } ?? .truth(false)
    case .level(let set): .level(set, Int(words[index]))
    case .text: .text(texts.all[Int(words[index])])
    case .other: others[index]
    }
  }

  /// What stands for a value that is kept as a word; nil for others.
  func word(_ index: Int) -> Int64? { kind == .other ? nil : words[index] }

  /// All values in their order.
  var values: [Value] { kind == .other ? others : (0..<count).map { self[$0] } }

  mutating func append(_ value: Value) {
    if kind != .other, let kind = Kind(value), kind == self.kind || self.kind == .nothing {
      self.kind = kind
      if let word = word(of: value) { return words.append(word) }
    }
    keepAsTheyAre()
    others.append(value)
  }

  /// A place that no value stands in.
  mutating func appendNothing() {
    if kind == .other { others.append(.truth(false)) } else { words.append(0) }
  }

  mutating func append(_ more: ValueWords) {
    if kind == .nothing {
      (kind, denominator) = (more.kind == .other ? .nothing : more.kind, more.denominator)
    }
    if more.kind == .nothing, kind != .other {
      words += more.words
    } else if more.kind == .text, kind == .text {
      let numbers = more.texts.all.map { texts.number(of: $0) }
      // A place that no value stands in may be behind all texts.
      words += more.words.map { numbers.indices.contains(Int($0)) ? numbers[Int($0)] : 0 }
    } else if more.kind == kind, kind != .other, let own = more.over(shared(with: more.denominator)) {
      words += own
    } else {
      for index in 0..<more.count { append(more[index]) }
    }
  }

  /// The sum of numbers in words; nil where they are none, or it passes a double word.
  var sum: Rational? {
    guard kind == .number else { return nil }
    var sum: Int128 = 0
    for word in words { sum += Int128(word) }
    return Rational(sum, over: Int128(denominator))
  }

  /// The values at some places, in their order.
  func picked(_ places: [Int]) -> ValueWords {
    var result = ValueWords()
    (result.kind, result.denominator, result.texts) = (kind, denominator, texts)
    if kind == .other {
      result.others = places.map { others[$0] }
    } else {
      result.words = places.map { words[$0] }
    }
    return result
  }

  // MARK: numbers

  /// The word of a value of this kind; nil where it does not fit.
  private mutating func word(of value: Value) -> Int64? {
    switch value {
    case .number(let number):
      guard let (top, bottom) = number.words, shared(with: bottom) == denominator else { return nil }
      let (word, overflow) = top.multipliedReportingOverflow(by: denominator / bottom)
      return overflow ? nil : word
    case .truth(let truth): return truth ? -1 : 0
    case .date(let date): return Int64(date.dayNumber)
    case .level(_, let level): return Int64(level)
    case .text(let text): return texts.number(of: text)
    case .target, .figure: return nil
    }
  }

  /// The denominator for numbers over another one as well, which these take on; zero where there is none.
  private mutating func shared(with bottom: Int64) -> Int64 {
    if denominator.isMultiple(of: bottom) { return denominator }
    let divisor = Int64(greatestCommonDivisor(denominator.magnitude, bottom.magnitude))
    let (shared, overflow) = denominator.multipliedReportingOverflow(by: bottom / divisor)
    guard !overflow, shared <= Self.greatestDenominator, multiply(by: shared / denominator) else { return 0 }
    denominator = shared
    return shared
  }

  /// The words over another denominator; nil where they do not fit.
  private func over(_ denominator: Int64) -> [Int64]? {
    if denominator == self.denominator { return words }
    guard denominator != 0 else { return nil }
    var copy = self
    return copy.multiply(by: denominator / self.denominator) ? copy.words : nil
  }

  private mutating func multiply(by factor: Int64) -> Bool {
    let greatest = words.reduce(0) { max($0, $1.magnitude) }
    guard !greatest.multipliedReportingOverflow(by: factor.magnitude).overflow,
      greatest * factor.magnitude <= UInt64(Int64.max)
    else { return false }
    for index in words.indices { words[index] *= factor }
    return true
  }

  private mutating func keepAsTheyAre() {
    if kind == .other { return }
    others = values
    (kind, words, denominator, texts) = (.other, [], 1, DistinctTexts())
  }
}

extension ValueWords.Kind {
  /// The kind of a value; nil for one that has no word.
  fileprivate init?(_ value: Value) {
    switch value {
    case .number: self = .number
    case .truth: self = .truth
    case .date: self = .day
    case .level(let set, _): self = .level(set)
    case .text: self = .text
    case .target, .figure: return nil
    }
  }

  /// The kind of values of a type; nil where they have no words.
  fileprivate init?(_ type: ValueType) {
    switch type {
    case .number: self = .number
    case .truth: self = .truth
    case .date: self = .day
    case .level(let set): self = .level(set)
    case .text, .target, .figure, .reported: return nil
    }
  }
}

/// Texts in the order met, each once.
private struct DistinctTexts: Sendable {
  private(set) var all: [String] = []
  private var numbers: [String: Int64] = [:]

  /// The place of a text, which it is given where it is new.
  mutating func number(of text: String) -> Int64 {
    if let known = numbers[text] { return known }
    let number = Int64(all.count)
    numbers[text] = number
    all.append(text)
    return number
  }
}
