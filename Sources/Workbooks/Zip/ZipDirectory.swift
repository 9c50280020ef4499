/// The parts of a workbook by the central directory of its archive.
///
/// Only the directory is believed: what stands between entries, or is in no directory, is nothing. Whatever two
/// readers could understand differently is refused.
struct ZipDirectory: Sendable {
  /// The whole file.
  let bytes: [UInt8]
  /// The entries in the order of the directory.
  private(set) var entries: [ZipEntry] = []
  private var positions: [String: Int] = [:]
  /// How far offsets are to be moved, where something stands before the archive.
  private var shift = 0
  private let limits: WorkbookLimits

  /// Reads the directory of an archive.
  init(_ bytes: [UInt8], _ limits: WorkbookLimits) throws(WorkbookFault) {
    self.bytes = bytes
    self.limits = limits
    let reader = LittleEndian(bytes: bytes)
    let end = try Self.findEnd(reader)
    // What stands before the archive moves everything by its length.
    shift = end.place - end.size - end.offset
    guard shift >= 0, end.offset >= 0 else { throw WorkbookFault(.damaged(part: "", .directory)) }
    try limits.hold(end.count, to: .entries, in: "")
    var offset = end.offset + shift
    for _ in 0..<end.count { offset = try readEntry(at: offset, reader) }
  }

  /// The entry of a part, by a name without regard to case.
  func entry(named name: String) -> ZipEntry? { positions[partKey(name)].map { entries[$0] } }

  /// Where the bytes of an entry stand; its own header must be about the same entry.
  func dataRange(of entry: ZipEntry) throws(WorkbookFault) -> Range<Int> {
    let reader = LittleEndian(bytes: bytes)
    let start = entry.headerOffset
    guard reader.word32(start) == 0x0403_4B50, reader.word16(start + 8) == entry.method,
      let nameLength = reader.word16(start + 26), let extraLength = reader.word16(start + 28),
      start + 30 + nameLength <= bytes.count,
      String(decoding: bytes[(start + 30)..<(start + 30 + nameLength)], as: UTF8.self) == entry.name
    else { throw WorkbookFault(.damaged(part: entry.name, .directory)) }
    let data = start + 30 + nameLength + extraLength
    guard data <= bytes.count, entry.compressedSize <= bytes.count - data else {
      throw WorkbookFault(.damaged(part: entry.name, .directory))
    }
    return data..<(data + entry.compressedSize)
  }

  // MARK: the end record

  private struct End {
    let place: Int
    let count: Int
    let size: Int
    let offset: Int
  }

  /// The record at the end of an archive, behind which only its comment stands.
  private static func findEnd(_ reader: LittleEndian) throws(WorkbookFault) -> End {
    let count = reader.bytes.count
    var place = count - 22
    while place >= 0, place >= count - 22 - 0xFFFF {
      if reader.bytes[place] == 0x50, reader.word32(place) == 0x0605_4B50,
        let comment = reader.word16(place + 20), place + 22 + comment == count
      {
        return try end(at: place, reader)
      }
      place -= 1
    }
    throw WorkbookFault(.cutOff)
  }

  private static func end(at place: Int, _ reader: LittleEndian) throws(WorkbookFault) -> End {
    if let wide = wideEnd(before: place, reader) { return wide }
    guard reader.word16(place + 4) == 0, let count = reader.word16(place + 10),
      let size = reader.word32(place + 12), let offset = reader.word32(place + 16)
    else { throw WorkbookFault(.damaged(part: "", .directory)) }
    return End(place: place, count: count, size: size, offset: offset)
  }

  /// The record of ZIP64, where its locator stands before the end record.
  private static func wideEnd(before place: Int, _ reader: LittleEndian) -> End? {
    guard reader.word32(place - 20) == 0x0706_4B50, let stated = reader.word64(place - 12) else { return nil }
    for candidate in [stated, place - 20 - 56] where reader.word32(candidate) == 0x0606_4B50 {
      guard let count = reader.word64(candidate + 32), let size = reader.word64(candidate + 40),
        let offset = reader.word64(candidate + 48)
      else { continue }
      return End(place: candidate, count: count, size: size, offset: offset)
    }
    return nil
  }

  // MARK: entries

  private mutating func readEntry(at start: Int, _ reader: LittleEndian) throws(WorkbookFault) -> Int {
    guard reader.word32(start) == 0x0201_4B50, let flags = reader.word16(start + 8),
      let method = reader.word16(start + 10), let checksum = reader.word32(start + 16),
      let compressed = reader.word32(start + 20), let size = reader.word32(start + 24),
      let nameLength = reader.word16(start + 28), let extraLength = reader.word16(start + 30),
      let commentLength = reader.word16(start + 32), let offset = reader.word32(start + 42),
      start + 46 + nameLength + extraLength <= bytes.count
    else { throw WorkbookFault(.damaged(part: "", .directory)) }
    let name = bytes[(start + 46)..<(start + 46 + nameLength)]
    var sizes = WideSizes(size: size, compressed: compressed, offset: offset)
    sizes.widen(from: start + 46 + nameLength, length: extraLength, reader)
    try limits.hold(nameLength, to: .entryName, in: "")
    let entry = ZipEntry(
      name: String(decoding: name, as: UTF8.self), method: method, compressedSize: sizes.compressed,
      size: sizes.size, checksum: UInt32(truncatingIfNeeded: checksum),
      headerOffset: sizes.offset + shift)
    try add(entry, flags: flags, hasZero: name.contains(0))
    return start + 46 + nameLength + extraLength + commentLength
  }

  private mutating func add(_ entry: ZipEntry, flags: Int, hasZero: Bool) throws(WorkbookFault) {
    func refusal(_ reason: UnsafeEntry) -> WorkbookFault {
      WorkbookFault(.unsafeEntry(visible(entry.name), reason))
    }
    if hasZero { throw refusal(.name) }
    if flags & 0x2041 != 0 { throw refusal(.encrypted) }
    guard [ZipEntry.stored, ZipEntry.deflated].contains(entry.method) else { throw refusal(.method) }
    guard entry.headerOffset >= 0, entry.headerOffset < bytes.count, entry.size >= 0,
      entry.compressedSize >= 0
    else { throw WorkbookFault(.damaged(part: visible(entry.name), .directory)) }
    if entry.name.hasSuffix("/") { return }
    guard positions.updateValue(entries.count, forKey: partKey(entry.name)) == nil else {
      throw refusal(.repeated)
    }
    entries.append(entry)
  }
}

/// Sizes and offsets, which an extra field of ZIP64 states where 32 bits do not hold them.
private struct WideSizes {
  var size: Int
  var compressed: Int
  var offset: Int

  mutating func widen(from start: Int, length: Int, _ reader: LittleEndian) {
    var place = start
    while place + 4 <= start + length, let id = reader.word16(place), let count = reader.word16(place + 2) {
      if id == 1 { take(from: place + 4, reader) }
      place += 4 + count
    }
  }

  private mutating func take(from start: Int, _ reader: LittleEndian) {
    var place = start
    for field in [\WideSizes.size, \WideSizes.compressed, \WideSizes.offset]
    where self[keyPath: field] == 0xFFFF_FFFF {
      self[keyPath: field] = reader.word64(place) ?? -1
      place += 8
    }
  }
}

/// A text of a file as it may stand in a message: without control characters, and not endless.
func visible(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(60) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result) + (text.unicodeScalars.count > 60 ? "…" : "")
}
