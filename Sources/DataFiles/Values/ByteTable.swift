/// Numbers pieces of text by their bytes, each distinct one once.
///
/// Strings as keys would be made and normalized for every cell; most cells say what another has said.
struct ByteTable {
  private var hashes: [UInt64] = []
  private var ends: [Int] = [0]
  private var bytes: [UInt8] = []
  /// For each place, the number of a text plus one; zero where there is none.
  private var places: [Int32] = Array(repeating: 0, count: 64)
  /// How many texts are kept at most, so that memory does not grow with the data.
  let limit: Int

  init(limit: Int = 1 << 14) { self.limit = limit }

  /// How many texts are known.
  var count: Int { hashes.count }

  /// The number of a text that is known.
  func number(of text: ArraySlice<UInt8>) -> Int? {
    text.withUnsafeBytes { find($0, hash: Self.hash($0)) }
  }

  /// The number of a text that is known.
  func number(of text: UnsafeRawBufferPointer) -> Int? { find(text, hash: Self.hash(text)) }

  /// Whether the text of a number is a given one.
  func isSame(_ number: Int, as text: UnsafeRawBufferPointer) -> Bool { holds(text, number) }

  /// Keeps a text that is not known; nil where there is no more room.
  mutating func add(_ text: ArraySlice<UInt8>) -> Int? {
    guard count < limit else { return nil }
    if count * 2 >= places.count { grow() }
    let hash = text.withUnsafeBytes { Self.hash($0) }
    hashes.append(hash)
    bytes += text
    ends.append(bytes.count)
    place(count - 1)
    return count - 1
  }

  private func find(_ text: UnsafeRawBufferPointer, hash: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if hashes[number] == hash, holds(text, number) { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func holds(_ text: UnsafeRawBufferPointer, _ number: Int) -> Bool {
    guard ends[number + 1] - ends[number] == text.count else { return false }
    return bytes.withUnsafeBytes { all in
      for index in text.indices where all[ends[number] + index] != text[index] { return false }
      return true
    }
  }

  private mutating func place(_ number: Int) {
    var place = Int(truncatingIfNeeded: hashes[number]) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(number + 1)
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 4)
    for number in hashes.indices { place(number) }
  }

  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= text.count {
      hash = mixed(hash ^ text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < text.count {
      rest = rest << 8 | UInt64(text[index])
      index += 1
    }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
