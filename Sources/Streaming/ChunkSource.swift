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
    var bytes = rest
    rest = []
    while !isAtEnd {
      let read = read(at: offset + bytes.count)
      bytes += read
      if read.isEmpty { isAtEnd = true }
      if isAtEnd { break }
      guard let end = endOfRecords(in: bytes, separator: separator) else {
        if bytes.count > Self.longestRecord { isAtEnd = true }
        continue
      }
      rest = Array(bytes[end...])
      bytes.removeLast(bytes.count - end)
      break
    }
    if bytes.isEmpty { return nil }
    defer {
      offset += bytes.count
      taken += 1
    }
    return TextChunk(bytes, at: offset)
  }

  private mutating func read(at place: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while true {
        let read = pread(descriptor, buffer.baseAddress, size, off_t(place))
        if read < 0, errno == EINTR { continue }
        if read < 0 { failure = errno }
        count = max(0, read)
        return
      }
    }
  }

  /// The same bytes again.
  func chunk(at offset: Int, count: Int) -> TextChunk {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress?.advanced(by: done), count - done, off_t(offset + done)) }
      if read <= 0 { break }
      done += read
    }
    return TextChunk(bytes[..<done], at: offset)
  }
}
