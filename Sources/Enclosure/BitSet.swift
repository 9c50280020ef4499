/// A set of small numbers.
struct BitSet: Sendable, Hashable {
  private var words: [UInt64] = []

  /// The empty set.
  init() {}

  /// Whether no number is in it.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func insert(_ number: Int) {
    let word = number / 64
    if word >= words.count { words += Array(repeating: 0, count: word + 1 - words.count) }
    words[word] |= 1 << UInt64(number % 64)
  }

  mutating func remove(_ number: Int) {
    if number / 64 < words.count { words[number / 64] &= ~(1 << UInt64(number % 64)) }
  }

  func contains(_ number: Int) -> Bool {
    number / 64 < words.count && words[number / 64] & (1 << UInt64(number % 64)) != 0
  }

  mutating func formUnion(_ other: BitSet) {
    if words.isEmpty {
      words = other.words
      return
    }
    if other.words.count > words.count {
      words += Array(repeating: 0, count: other.words.count - words.count)
    }
    // What is there already must not be written again: sets are shared.
    for index in other.words.indices where words[index] | other.words[index] != words[index] {
      words[index] |= other.words[index]
    }
  }

  func intersects(_ other: BitSet) -> Bool {
    for index in 0..<min(words.count, other.words.count) where words[index] & other.words[index] != 0 {
      return true
    }
    return false
  }
}
