/// UTF-16 as UTF-8; a byte-order mark becomes U+FEFF and is kept.
func decodeUTF16(_ bytes: [UInt8], highFirst: Bool) -> Result<[UInt8], UndecodableBytes> {
  func unit(_ index: Int) -> UInt16 {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return highFirst ? first << 8 | second : second << 8 | first
  }
  func wrong(_ start: Int, _ length: Int) -> Result<[UInt8], UndecodableBytes> {
    .failure(UndecodableBytes(range: SourceRange(start, min(bytes.count, start + length))))
  }
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 3 / 2)
  var index = 0
  while index + 1 < bytes.count {
    let first = unit(index)
    var value = UInt32(first)
    var length = 2
    if 0xD800..<0xDC00 ~= first {
      guard index + 3 < bytes.count, case let second = unit(index + 2), 0xDC00..<0xE000 ~= second else {
        return wrong(index, 2)
      }
      value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      length = 4
    }
    // The mark read in the wrong order.
    guard value != 0xFFFE, let scalar = Unicode.Scalar(value) else { return wrong(index, 2) }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    index += length
  }
  return index == bytes.count ? .success(text) : wrong(index, 1)
}

/// UTF-8 as UTF-16.
func encodeUTF16(_ utf8: [UInt8], highFirst: Bool) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(utf8.count)
  for unit in String(decoding: utf8, as: UTF8.self).utf16 {
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    bytes.append(highFirst ? high : low)
    bytes.append(highFirst ? low : high)
  }
  return bytes
}
