import Program

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The texts of a column that have been read with care: each distinct text is read once, and found again by its bytes.
struct KnownTexts: Sendable {
  /// What each text stands for.
  private(set) var values: [Value] = []
  private var texts: [[UInt8]] = []
  /// The numbers of texts by their hash, −1 where there is none.
  private var places = [Int32](repeating: -1, count: 64)
  /// A column with more distinct texts is not worth it.
  private static let most = 4096
  /// A text that is longer is read with care each time.
  private static let longest = 512

  /// Keeps what a text stands for. In quotation marks, and with blanks around it, it may stand for something else.
  mutating func learn(_ text: ArraySlice<UInt8>, _ value: Value) {
    guard values.count < Self.most, text.count <= Self.longest, let first = text.first, let last = text.last,
      first > 0x20, last > 0x20, !text.contains(UInt8(ascii: "\"")), number(of: Array(text)) == nil
    else { return }
    values.append(value)
    texts.append(Array(text))
    if 2 * values.count > places.count { makeRoom() } else { put(values.count - 1) }
  }

  private mutating func makeRoom() {
    places = Array(repeating: -1, count: 2 * places.count)
    for number in values.indices { put(number) }
  }

  private mutating func put(_ number: Int) {
    var place = texts[number].withUnsafeBytes { Self.hash($0) } & (places.count - 1)
    while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(number)
  }

  private func number(of text: [UInt8]) -> Int? { text.withUnsafeBytes { number(of: $0) } }

  @inline(__always)
  private func number(of text: UnsafeRawBufferPointer) -> Int? {
    var place = Self.hash(text) & (places.count - 1)
    while places[place] >= 0 {
      let number = Int(places[place])
      let isSame = texts[number].withUnsafeBytes { known in
        guard known.count == text.count, let a = known.baseAddress, let b = text.baseAddress else {
          return false
        }
        return memcmp(a, b, known.count) == 0
      }
      if isSame { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Mixes eight bytes at a time.
  @inline(__always)
  private static func hash(_ text: UnsafeRawBufferPointer) -> Int {
    var hash = UInt64(text.count)
    var at = 0
    while at + 8 <= text.count {
      hash = (hash ^ text.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      at += 8
    }
    while at < text.count {
      hash = (hash ^ UInt64(text[at])) &* 0x9E37_79B9_7F4A_7C15
      at += 1
    }
    return Int(truncatingIfNeeded: hash >> 33)
  }

  /// The numbers of the texts of a column; what has not been read before is odd.
  func read(_ bytes: [UInt8], _ cells: CellSpans, _ looks: inout [UInt8]) -> [Int64] {
    precondition(looks.count >= cells.count)
    var result = [Int64](repeating: 0, count: cells.count)
    bytes.withUnsafeBytes { bytes in
      cells.eachCell { lane, start, end in
        if start == end {
          looks[lane] = CellLook.blank.rawValue
        } else if let number = number(of: UnsafeRawBufferPointer(rebasing: bytes[start..<end])) {
          result[lane] = Int64(number)
        } else {
          looks[lane] = CellLook.odd.rawValue
        }
      }
    }
    return result
  }
}
