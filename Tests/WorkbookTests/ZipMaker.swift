import CZlib

/// Makes archives as workbooks are, and such as they should not be.
struct ZipMaker {
  /// One entry; what is nil is as it should be.
  struct Entry {
    var name: String
    var contents: [UInt8]
    var isDeflated = true
    var method: UInt16?
    var flags: UInt16 = 0
    var checksum: UInt32?
    var size: Int?
    var localName: String?
    /// What is written in place of the compressed contents.
    var data: [UInt8]?
  }

  var entries: [Entry] = []
  var before: [UInt8] = []
  var comment: [UInt8] = []

  /// The bytes of the archive.
  var bytes: [UInt8] {
    var result = before
    var directory: [UInt8] = []
    for entry in entries {
      let data = entry.data ?? (entry.isDeflated ? deflated(entry.contents) : entry.contents)
      let header = header(of: entry, dataCount: data.count)
      let local = Array((entry.localName ?? entry.name).utf8)
      directory +=
        word32(0x0201_4B50) + word16(20) + header + word16(entry.name.utf8.count) + word16(0) + word16(0)
      directory += word16(0) + word16(0) + word32(0) + word32(result.count - before.count)
      directory += Array(entry.name.utf8)
      result += word32(0x0403_4B50) + header + word16(local.count) + word16(0) + local + data
    }
    let start = result.count - before.count
    result += directory + word32(0x0605_4B50) + word16(0) + word16(0)
    result += word16(entries.count) + word16(entries.count) + word32(directory.count) + word32(start)
    return result + word16(comment.count) + comment
  }

  /// The fields that both headers have, from the version to the sizes.
  private func header(of entry: Entry, dataCount: Int) -> [UInt8] {
    word16(20) + word16(Int(entry.flags)) + word16(Int(entry.method ?? (entry.isDeflated ? 8 : 0)))
      + word32(0) + word32(Int(entry.checksum ?? checksum(entry.contents))) + word32(dataCount)
      + word32(entry.size ?? entry.contents.count)
  }
}

func word16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

func word32(_ value: Int) -> [UInt8] { word16(value & 0xFFFF) + word16(value >> 16 & 0xFFFF) }

func checksum(_ bytes: [UInt8]) -> UInt32 { UInt32(crc32(0, bytes, UInt32(bytes.count))) }

/// The bytes compressed as entries of archives are.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var result = [UInt8](repeating: 0, count: Int(compressBound(UInt(bytes.count))) + 64)
  var count = UInt(result.count)
  compress2(&result, &count, bytes, UInt(bytes.count), 9)
  // Without the two bytes before and the four behind, which the bare format does not have.
  return Array(result[2..<(Int(count) - 4)])
}
