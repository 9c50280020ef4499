/// One part of an archive, compressed.
struct ZipPart {
  /// The name in the archive.
  let name: String
  /// The compressed bytes.
  let data: [UInt8]
  /// The bytes before they were compressed.
  let size: Int
  /// The checksum of the bytes before they were compressed.
  let checksum: UInt32

  /// Compresses a part that is small enough to be held.
  init(named name: String, _ contents: [UInt8]) {
    let deflater = Deflater()
    deflater.append(contents)
    self = deflater.finish(named: name)
  }

  init(name: String, data: [UInt8], size: Int, checksum: UInt32) {
    (self.name, self.data, self.size, self.checksum) = (name, data, size, checksum)
  }
}

/// The archive of parts, in their order and without times, so that the same parts give the same bytes.
func archive(of parts: [ZipPart]) throws(WritingFault) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(parts.reduce(1 << 10) { $0 + $1.data.count + 2 * $1.name.utf8.count + 76 })
  var directory: [UInt8] = []
  for part in parts {
    guard part.size <= UInt32.max, result.count + part.data.count <= UInt32.max else {
      throw WritingFault(.tooLarge)
    }
    let header = header(of: part)
    directory += word(0x0201_4B50) + half(20) + header + half(part.name.utf8.count) + half(0) + half(0)
    directory += half(0) + half(0) + word(0) + word(result.count) + Array(part.name.utf8)
    result += word(0x0403_4B50) + header + half(part.name.utf8.count) + half(0)
    result += Array(part.name.utf8)
    result += part.data
  }
  guard result.count <= UInt32.max else { throw WritingFault(.tooLarge) }
  let start = result.count
  result += directory + word(0x0605_4B50) + half(0) + half(0)
  result += half(parts.count) + half(parts.count) + word(directory.count) + word(start) + half(0)
  return result
}

/// The fields that both headers have, from the version to the sizes; the day is 1 January 1980, the first there is.
private func header(of part: ZipPart) -> [UInt8] {
  let nameIsUTF8 = 0x0800
  return half(20) + half(nameIsUTF8) + half(8) + half(0) + half(0x0021) + word(Int(part.checksum))
    + word(part.data.count) + word(part.size)
}

private func half(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

private func word(_ value: Int) -> [UInt8] { half(value & 0xFFFF) + half(value >> 16 & 0xFFFF) }
