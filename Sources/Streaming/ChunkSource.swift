import DataFiles
import Driver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Gives a file out in chunks of whole records, in their order.
struct ChunkSource {
  /// How many bytes are read at a time: what a worker goes through several times stays near the processor.
  static let size = 256 << 10
  /// The longest record.
  static let longestRecord = 64 << 20

  private let descriptor: Int32
  /// How many bytes the file has.
  let length: Int
  /// Where the next chunk begins.
  private(set) var offset: Int
  /// Bytes that have been read and belong to the next chunk.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private let size: Int
  private let separator: UInt8
  /// How many chunks have been given out.
  private(set) var taken = 0
  /// Why reading ended too early.
  private(set) var failure: Int32?

  /// The records of an open file from a place on.
  init(_ descriptor: Int32, length: Int, from start: Int, separator: UInt8, size: Int = ChunkSource.size) {
    (self.descriptor, self.length, offset, self.size) = (descriptor, length, start, size)
    self.separator = separator
  }

  /// The next records; nil at the end.
  mutating func next() -> TextChunk? {
    let margin = TextChunk.margin
    var bytes = [UInt8](repeating: 0, count: margin)
    bytes.reserveCapacity(2 * margin + rest.count + size)
    bytes += rest
    rest = []
    while !isAtEnd, bytes.count - margin <= Self.longestRecord {
      read(into: &bytes)
      if isAtEnd { break }
      guard let end = endOfRecords(in: bytes, margin..<bytes.count, separator: separator) else { continue }
      rest = Array(bytes[end...])
      bytes.removeLast(bytes.count - end)
      break
    }
    let end = bytes.count
    if end == margin { return nil }
    bytes.append(contentsOf: repeatElement(0, count: margin))
    defer {
      offset += end - margin
      taken += 1
    }
    return TextChunk(bytes, end: end, at: offset)
  }

  private mutating func read(into bytes: inout [UInt8]) {
    let (have, place) = (bytes.count, offset + bytes.count - TextChunk.margin)
    bytes.append(contentsOf: repeatElement(0, count: size))
    let count = readBytes(&bytes, from: have, size, at: place)
    bytes.removeLast(size - count)
    if count == 0 { isAtEnd = true }
  }

  private mutating func readBytes(_ bytes: inout [UInt8], from start: Int, _ count: Int, at place: Int) -> Int {
    let file = descriptor
    while true {
      let read = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress?.advanced(by: start), count, off_t(place)) }
      if read >= 0 { return read }
      if errno == EINTR { continue }
      failure = errno
      return 0
    }
  }

  /// The same bytes again.
  mutating func chunk(at offset: Int, count: Int) -> TextChunk {
    let margin = TextChunk.margin
    var bytes = [UInt8](repeating: 0, count: count + 2 * margin)
    var done = 0
    while done < count {
      let read = readBytes(&bytes, from: margin + done, count - done, at: offset + done)
      if read == 0 { break }
      done += read
    }
    return TextChunk(bytes, end: margin + done, at: offset)
  }
}
