/// A set of small numbers that mostly stand close to each other: what a node rests on are a few slots of many.
struct BitSet: Sendable {
  /// The words from the first in which there is a number to the last.
  private var words: [UInt64] = []
  /// How many words of no number stand before them.
  private var start = 0

  /// The empty set.
  init() {}

  /// Whether no number is in it.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func insert(_ number: Int) {
    makeRoom(for: number / 64..<number / 64 + 1)
    words[number / 64 - start] |= 1 << UInt64(number % 64)
  }

  mutating func remove(_ number: Int) {
    let word = number / 64 - start
    if words.indices.contains(word) { words[word] &= ~(1 << UInt64(number % 64)) }
  }

  func contains(_ number: Int) -> Bool {
    let word = number / 64 - start
    return words.indices.contains(word) && words[word] & (1 << UInt64(number % 64)) != 0
  }

  mutating func formUnion(_ other: BitSet) {
    if other.words.isEmpty { return }
    if words.isEmpty {
      self = other
      return
    }
    makeRoom(for: other.start..<other.start + other.words.count)
    let shift = other.start - start
    // What is there already must not be written again: sets are shared.
    for index in other.words.indices where words[index + shift] | other.words[index] != words[index + shift] {
      words[index + shift] |= other.words[index]
    }
  }

  func intersects(_ other: BitSet) -> Bool {
    let (low, high) = (max(start, other.start), min(start + words.count, other.start + other.words.count))
    guard low < high else { return false }
    for word in low..<high where words[word - start] & other.words[word - other.start] != 0 { return true }
    return false
  }

  private mutating func makeRoom(for range: Range<Int>) {
    if words.isEmpty { start = range.lowerBound }
    if range.lowerBound < start {
      words.insert(contentsOf: repeatElement(0, count: start - range.lowerBound), at: 0)
      start = range.lowerBound
    }
    let missing = range.upperBound - start - words.count
    if missing > 0 { words.append(contentsOf: repeatElement(0, count: missing)) }
  }
}
