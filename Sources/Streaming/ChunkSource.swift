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
  static let size = 512 << 10
  private let content: FileContent
  /// How many bytes the file has.
  let length: Int
  /// Where the next chunk begins.
  private(set) var offset: Int
  /// Bytes that have been read and belong to the next chunk.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private let size: Int
  private let ends: RecordEnds
  /// Why reading ended too early.
  private(set) var failure: Int32?

  /// The records of an open file from a place on.
  init(_ content: FileContent, length: Int, from start: Int, _ ends: RecordEnds, size: Int = ChunkSource.size)
  {
    (self.content, self.length, offset, self.size) = (content, length, start, size)
    self.ends = ends
  }

  /// The next records; nil at the end.
  mutating func next() -> TextChunk? {
    let margin = TextChunk.margin
    var bytes = filled(rest)
    rest = []
    while !isAtEnd {
      if let end = ends.last(in: bytes, margin..<bytes.count, at: offset) {
        rest = Array(bytes[end...])
        bytes.removeLast(bytes.count - end)
        break
      }
      if bytes.count - margin > ends.longest { break }
      bytes = filled(Array(bytes[margin...]))
    }
    let end = bytes.count
    if end == margin { return nil }
    bytes.append(contentsOf: repeatElement(0, count: margin))
    defer { offset += end - margin }
    return TextChunk(bytes, end: end, at: offset)
  }

  /// The room before a chunk, bytes that have been read, and those that follow in the file.
  private mutating func filled(_ before: [UInt8]) -> [UInt8] {
    let margin = TextChunk.margin
    let place = offset + before.count
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 2 * margin + before.count + size) { buffer, written in
      for index in 0..<margin { buffer.initializeElement(at: index, to: 0) }
      _ = buffer[margin...].initialize(fromContentsOf: before)
      let start = margin + before.count
      count = readBytes(
        UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[start..<(start + size)]), at: place)
      written = start + count
    }
    if count == 0 { isAtEnd = true }
    return bytes
  }

  private mutating func readBytes(_ buffer: UnsafeMutableRawBufferPointer, at place: Int) -> Int {
    let descriptor: Int32
    switch content {
    case .text(let bytes):
      let count = min(buffer.count, max(0, bytes.count - place))
      buffer.copyBytes(from: bytes[place..<(place + count)])
      return count
    case .file(let open): descriptor = open
    }
    while true {
      let read = pread(descriptor, buffer.baseAddress, buffer.count, off_t(place))
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
      let read = bytes.withUnsafeMutableBytes { buffer in
        readBytes(
          UnsafeMutableRawBufferPointer(rebasing: buffer[(margin + done)..<(margin + count)]),
          at: offset + done)
      }
      if read == 0 { break }
      done += read
    }
    return TextChunk(bytes, end: margin + done, at: offset)
  }
}
