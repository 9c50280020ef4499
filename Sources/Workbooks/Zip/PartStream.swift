import CZlib

/// The contents of one entry, inflated as they are asked for.
///
/// What comes out is counted and summed: more than the directory states is damage as soon as it shows, and so is a
/// wrong checksum at the end. A stream that is not read to its end has not been checked.
final class PartStream {
  /// The part's name, for messages.
  let name: String
  private let bytes: [UInt8]
  private let entry: ZipEntry
  private var range: Range<Int>
  private var produced = 0
  private var checksum: UInt = 0
  private var isFinished = false
  /// zlib keeps the address of its state, so the state must not move.
  private let state: UnsafeMutablePointer<z_stream>
  private let isDeflated: Bool

  /// Opens an entry of an archive.
  init(_ entry: ZipEntry, of directory: ZipDirectory) throws(WorkbookFault) {
    name = visible(entry.name)
    bytes = directory.bytes
    self.entry = entry
    isDeflated = entry.method == ZipEntry.deflated
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    range = 0..<0
    if isDeflated { _ = inflateInit2_(state, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) }
    range = try directory.dataRange(of: entry)
  }

  deinit {
    if isDeflated { inflateEnd(state) }
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Fills the room with the next bytes and gives their number; 0 at the end, where the checksum is right.
  func read(into room: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    if isFinished || room.isEmpty { return 0 }
    let count = isDeflated ? try inflate(into: room) : copy(into: room)
    produced += count
    if produced > entry.size { throw damage(.size) }
    if let start = room.baseAddress, count > 0 {
      checksum = crc32(checksum, start.assumingMemoryBound(to: UInt8.self), UInt32(count))
    }
    if count == 0 { try finish() }
    return count
  }

  private func copy(into room: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(room.count, range.count)
    room.copyBytes(from: bytes[range.lowerBound..<(range.lowerBound + count)])
    range = (range.lowerBound + count)..<range.upperBound
    return count
  }

  private func inflate(into room: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    var result = Z_OK
    let wanted = min(room.count, 1 << 30)
    state.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_out = UInt32(wanted)
    let given = min(range.count, 1 << 30)
    bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      // zlib only reads here; its header does not say so.
      state.pointee.next_in = UnsafeMutablePointer(mutating: base + range.lowerBound)
      state.pointee.avail_in = UInt32(given)
      result = CZlib.inflate(state, Z_NO_FLUSH)
    }
    range = (range.lowerBound + given - Int(state.pointee.avail_in))..<range.upperBound
    let count = wanted - Int(state.pointee.avail_out)
    guard result == Z_OK || result == Z_STREAM_END || (result == Z_BUF_ERROR && count > 0) else {
      throw damage(.compression)
    }
    // No progress and no end: the data stop in the middle.
    if count == 0, result != Z_STREAM_END { throw damage(.compression) }
    hasEnded = result == Z_STREAM_END
    return count
  }

  /// Whether the compressed data have said that they end.
  private var hasEnded = false

  private func finish() throws(WorkbookFault) {
    isFinished = true
    if isDeflated, !hasEnded { throw damage(.compression) }
    if produced != entry.size || !range.isEmpty { throw damage(.size) }
    if UInt32(truncatingIfNeeded: checksum) != entry.checksum { throw damage(.checksum) }
  }

  private func damage(_ kind: WorkbookDamage) -> WorkbookFault {
    WorkbookFault(.damaged(part: name, kind))
  }
}
