/// One entry of an archive as its directory describes it.
struct ZipEntry: Sendable {
  /// The name as it is written.
  let name: String
  /// The compression: 0 for none, 8 for deflate.
  let method: Int
  /// The bytes in the archive.
  let compressedSize: Int
  /// The bytes of the contents.
  let size: Int
  /// The checksum of the contents.
  let checksum: UInt32
  /// Where the entry's own header stands.
  let headerOffset: Int

  static let stored = 0
  static let deflated = 8
}

/// A name of a part as it is looked for: packages do not tell large letters from small, and some programs write `\`
/// or a leading `/`.
func partKey(_ name: String) -> String {
  var key = String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
  while key.hasPrefix("/") { key.removeFirst() }
  return key
}
