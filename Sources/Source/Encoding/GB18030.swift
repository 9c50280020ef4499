/// GB 18030 as UTF-8: ASCII, pairs of bytes from a table, and fours that count through what the table leaves out.
func decodeGB18030(_ bytes: [UInt8]) -> Result<[UInt8], UndecodableBytes> {
  let tables = GB18030Tables.shared
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 3 / 2)
  var index = 0
  while index < bytes.count {
    if bytes[index] < 0x80 {
      text.append(bytes[index])
      index += 1
      continue
    }
    guard let (scalar, length) = tables.character(at: index, in: bytes) else {
      return .failure(UndecodableBytes(range: SourceRange(index, index + 1)))
    }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    index += length
  }
  return .success(text)
}

/// UTF-8 as GB 18030, which has every character.
func encodeGB18030(_ utf8: [UInt8]) -> [UInt8] {
  let tables = GB18030Tables.shared
  var bytes: [UInt8] = []
  bytes.reserveCapacity(utf8.count)
  for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { tables.append(scalar, to: &bytes) }
  return bytes
}

/// What the bytes mean, in both directions; made once, when the first file asks.
private struct GB18030Tables: Sendable {
  static let shared = GB18030Tables()

  private static let trailsOfPair = 190
  /// The first four bytes that mean a character beyond the first plane: 0x90308130.
  private static let farFours = 189_000

  /// The scalar of each pair.
  private let pairs: [UInt16]
  /// The scalars of the first plane that no pair means, in their order: what fours count through.
  private let fours: [UInt16]
  /// For each scalar of the first plane its pair (below `pairs.count`), or that number plus its four.
  private let indices: [Int32]

  private init() {
    var pairs = gb18030Pairs.unicodeScalars.filter { $0 != "\n" }.map { UInt16(truncatingIfNeeded: $0.value) }
    for run in stride(from: 0, to: gb18030PrivateRuns.count, by: 3) {
      let start = Int(gb18030PrivateRuns[run])
      for offset in 0..<gb18030PrivateRuns[run + 2] {
        pairs[start + Int(offset)] = gb18030PrivateRuns[run + 1] + offset
      }
    }
    var indices = [Int32](repeating: -1, count: 0x10000)
    for (index, scalar) in pairs.enumerated() { indices[Int(scalar)] = Int32(index) }
    var fours: [UInt16] = []
    for scalar in 0x80..<0x10000 where indices[scalar] < 0 && !(0xD800..<0xE000).contains(scalar) {
      indices[scalar] = Int32(pairs.count + fours.count)
      fours.append(UInt16(scalar))
    }
    (self.pairs, self.fours, self.indices) = (pairs, fours, indices)
  }

  /// The character whose first byte, not ASCII, is at `index`, and the bytes it takes.
  func character(at index: Int, in bytes: [UInt8]) -> (Unicode.Scalar, Int)? {
    guard index + 1 < bytes.count, 0x81...0xFE ~= bytes[index] else { return nil }
    let (lead, trail) = (Int(bytes[index]) - 0x81, Int(bytes[index + 1]))
    if 0x30...0x39 ~= trail { return four(at: index, in: bytes).map { ($0, 4) } }
    guard 0x40...0xFE ~= trail, trail != 0x7F else { return nil }
    let pair = lead * Self.trailsOfPair + trail - (trail < 0x7F ? 0x40 : 0x41)
    return Unicode.Scalar(pairs[pair]).map { ($0, 2) }
  }

  private func four(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard index + 3 < bytes.count, 0x81...0xFE ~= bytes[index + 2], 0x30...0x39 ~= bytes[index + 3] else {
      return nil
    }
    let high = (Int(bytes[index]) - 0x81) * 10 + Int(bytes[index + 1]) - 0x30
    let low = (Int(bytes[index + 2]) - 0x81) * 10 + Int(bytes[index + 3]) - 0x30
    let number = high * 1260 + low
    if number < fours.count { return Unicode.Scalar(fours[number]) }
    guard number >= Self.farFours else { return nil }
    return Unicode.Scalar(UInt32(0x10000 + number - Self.farFours))
  }

  func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.value < 0x80 { return bytes.append(UInt8(scalar.value)) }
    if scalar.value >= 0x10000 {
      return append(four: Self.farFours + Int(scalar.value) - 0x10000, to: &bytes)
    }
    let index = Int(indices[Int(scalar.value)])
    if index >= pairs.count { return append(four: index - pairs.count, to: &bytes) }
    let trail = index % Self.trailsOfPair
    bytes.append(UInt8(0x81 + index / Self.trailsOfPair))
    bytes.append(UInt8(trail + (trail < 0x3F ? 0x40 : 0x41)))
  }

  private func append(four number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(0x81 + number / 12600))
    bytes.append(UInt8(0x30 + number / 1260 % 10))
    bytes.append(UInt8(0x81 + number / 10 % 126))
    bytes.append(UInt8(0x30 + number % 10))
  }
}
