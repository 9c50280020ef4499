/// A set of small numbers.
struct BitSet: Sendable, Hashable {
  private var words: [UInt64] = []

  /// The empty set.
  init() {}

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
    if other.words.count > words.count {
      words += Array(repeating: 0, count: other.words.count - words.count)
    }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  func intersects(_ other: BitSet) -> Bool {
    for index in 0..<min(words.count, other.words.count) where words[index] & other.words[index] != 0 {
      return true
    }
    return false
  }
}
