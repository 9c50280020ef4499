import Syntax
import TestSupport

/// Changes texts piece by piece: words, numbers, marks, whole blocks in brackets, and now and then bare bytes.
struct Mutator {
  private var generator: SeededGenerator
  private let words: [[UInt8]]

  /// The largest part that a change may leave; longer texts only run longer.
  private static let largestPart = 16_384

  private static let numbers = [
    "0", "1", "-1", "0.5", "100", "100%", "0%", "-100%", "1e5", "00", "0.00", "33.333333333333333333", "1/3",
    "2147483648", "9223372036854775807", "9223372036854775808", "170141183460469231731687303715884105728",
    String(repeating: "9", count: 60), "0." + String(repeating: "0", count: 58) + "1", "2020年2月29日",
    "9999年12月31日",
    "0.59999999999999998", "１２．５", "1,270", "三万五千", "≥20家", "90%以上", "2-3次", "10月底前",
  ].map { Array($0.utf8) }

  private static let oddities: [[UInt8]] =
    [
      "\u{0}", "\u{FEFF}", "\u{202E}", "\u{2028}", "\u{301}", "「", "」", "“", "”", "\"", "/*", "*/", "//",
      "\\",
      "\r\n", "\r", "\u{3000}", "\t", "🀄", "＝", "﹪", "㎡", "m²",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE4, 0xB8], [0x80], [0xD6, 0xD0], [0xFF, 0xFE]]

  init(seed: UInt64) {
    generator = SeededGenerator(state: seed)
    words = Keyword.allCases.flatMap { [Array($0.chinese.utf8), Array($0.english.utf8)] }
  }

  /// A number below `count`, which must be positive.
  mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  /// The case with one part changed in a few places, by pieces of `other` where something is put in.
  mutating func changed(_ original: FuzzCase, with other: FuzzCase) -> FuzzCase {
    var result = original
    // Data are changed as often as templates, wherever there are data.
    let part = result.data.isEmpty || pick(2) == 0 ? 0 : 1 + pick(result.data.count)
    let donor = other.partCount > part && pick(4) > 0 ? other[part: part] : original[part: part]
    for _ in 0...pick(4) {
      let bytes = changed(result[part: part], with: donor)
      result[part: part] = Array(bytes.prefix(Self.largestPart))
    }
    return result
  }

  private mutating func changed(_ text: [UInt8], with donor: [UInt8]) -> [UInt8] {
    let pieces = Pieces(text)
    let given = Pieces(donor)
    guard !pieces.ranges.isEmpty else { return given.bytes }
    let at = pick(pieces.ranges.count)
    switch pick(14) {
    case 0: return pieces.replacing(at..<min(at + 1 + pick(3), pieces.ranges.count), by: [])
    case 1: return pieces.replacing(at..<at, by: pieces[at])
    case 2: return pieces.swapping(at, pick(pieces.ranges.count))
    case 3, 4: return pieces.replacing(at..<at + 1, by: alike(given, pieces.kind(at)))
    case 5: return pieces.replacing(at..<at, by: given.ranges.isEmpty ? [] : given[pick(given.ranges.count)])
    case 6, 7: return pieces.replacing(number(pieces, from: at), by: Self.numbers[pick(Self.numbers.count)])
    case 8: return pieces.replacing(at..<at + pick(2), by: words[pick(words.count)])
    case 9:
      return pieces.replacing(
        pieces.block(at), by: given.bytes(of: given.block(pick(max(1, given.ranges.count)))))
    case 10: return pieces.replacing(at..<at, by: pieces.bytes(of: pieces.block(at)))
    case 11: return pieces.replacing(at..<at + pick(2), by: Self.oddities[pick(Self.oddities.count)])
    case 12: return Array(text.prefix(pick(text.count + 1)))
    default:
      let many = Array(repeatElement(pieces[at], count: 2 + pick(60)).joined())
      return pieces.replacing(at..<at + 1, by: many)
    }
  }

  private mutating func alike(_ given: Pieces, _ kind: Pieces.Kind) -> [UInt8] {
    let candidates = given.ranges.indices.filter { given.kind($0) == kind }
    return candidates.isEmpty ? [] : given[candidates[pick(candidates.count)]]
  }

  /// The next number at or behind a place.
  private func number(_ pieces: Pieces, from place: Int) -> Range<Int> {
    let found = (place..<pieces.ranges.count).first { pieces.kind($0) == .number } ?? place
    return found..<found + 1
  }
}

/// A text cut into pieces.
private struct Pieces {
  enum Kind { case blank, number, word, mark }

  let bytes: [UInt8]
  private(set) var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count {
      let kind = Self.kind(of: bytes[start])
      var end = start + 1
      if kind != .mark { while end < bytes.count, Self.kind(of: bytes[end]) == kind { end += 1 } }
      ranges.append(start..<end)
      start = end
    }
  }

  subscript(index: Int) -> [UInt8] { Array(bytes[ranges[index]]) }

  func kind(_ index: Int) -> Kind { Self.kind(of: bytes[ranges[index].lowerBound]) }

  func bytes(of pieces: Range<Int>) -> [UInt8] {
    guard let first = pieces.first, let last = pieces.last, ranges.indices.contains(last) else { return [] }
    return Array(bytes[ranges[first].lowerBound..<ranges[last].upperBound])
  }

  func replacing(_ pieces: Range<Int>, by text: [UInt8]) -> [UInt8] {
    let start = pieces.lowerBound < ranges.count ? ranges[pieces.lowerBound].lowerBound : bytes.count
    let end = pieces.isEmpty ? start : ranges[min(pieces.upperBound, ranges.count) - 1].upperBound
    return bytes[..<start] + text + bytes[end...]
  }

  func swapping(_ one: Int, _ other: Int) -> [UInt8] {
    guard one != other else { return bytes }
    let (first, second) = (min(one, other), max(one, other))
    return bytes[..<ranges[first].lowerBound] + self[second]
      + bytes[ranges[first].upperBound..<ranges[second].lowerBound] + self[first]
      + bytes[ranges[second].upperBound...]
  }

  /// From an opening bracket at or behind a piece to its closing one; the piece alone where there is none.
  func block(_ piece: Int) -> Range<Int> {
    guard piece < ranges.count else { return 0..<0 }
    guard let start = (piece..<ranges.count).first(where: { opens(at: $0) }) else { return piece..<piece + 1 }
    var depth = 0
    for index in start..<ranges.count {
      if opens(at: index) { depth += 1 }
      if closes(at: index) { depth -= 1 }
      if depth == 0 { return start..<index + 1 }
    }
    return start..<ranges.count
  }

  private func opens(at piece: Int) -> Bool { [0x7B, 0x5B, 0x28].contains(bytes[ranges[piece].lowerBound]) }
  private func closes(at piece: Int) -> Bool { [0x7D, 0x5D, 0x29].contains(bytes[ranges[piece].lowerBound]) }

  private static func kind(of byte: UInt8) -> Kind {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: .blank
    case 0x30...0x39, 0x2E: .number
    case 0x41...0x5A, 0x61...0x7A, 0x80...: .word
    default: .mark
    }
  }
}
