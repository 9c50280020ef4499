#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the cells of a chunk end: cell `k` lies between `ends[k]` and `ends[k + 1]`, both left out.
///
/// The records of a chunk are found once; whether they have as many cells as the header is for whoever reads them.
struct CellEnds {
  /// The place before the first cell, then that of the separator or line end behind each.
  private(set) var ends: [UInt32] = []
  /// For each record, the number of its first cell; one more behind the last.
  private(set) var records: [Int] = []
  /// Room to find them in.
  private var room: [UInt32] = []

  /// How many records there are, blank ones included.
  var recordCount: Int { records.count - 1 }

  /// Finds the cells of a chunk.
  mutating func find(in chunk: TextChunk, separator: UInt8) {
    ends.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    ends.append(UInt32(chunk.start - 1))
    records.append(0)
    if chunk.isQuoted || separator == UInt8(ascii: "\r") {
      findQuoted(chunk, separator)
    } else {
      findPlain(chunk, separator)
    }
    // The last record of a file may have no line end.
    let isOpen = records.last != ends.count - 1 || ends.last.map { Int($0) + 1 < chunk.end } ?? false
    if isOpen { close(at: chunk.end, endsRecord: true) }
  }

  private mutating func close(at place: Int, endsRecord: Bool) {
    ends.append(UInt32(truncatingIfNeeded: place))
    if endsRecord { records.append(ends.count - 1) }
  }

  // MARK: without quotation marks

  /// Eight bytes at a time.
  private mutating func findPlain(_ chunk: TextChunk, _ separator: UInt8) {
    let mark = UInt64(separator) &* 0x0101_0101_0101_0101
    let line: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    let (start, stop) = (chunk.start, chunk.end)
    // Every byte may be a separator.
    if room.count < stop - start + 16 { room = [UInt32](repeating: 0, count: stop - start + 16) }
    var found = 0
    chunk.bytes.withUnsafeBytes { text in
      room.withUnsafeMutableBufferPointer { room in
        var at = start
        while at < stop {
          let word = text.loadUnaligned(fromByteOffset: at, as: UInt64.self)
          let lines = zeroBytes(word ^ line)
          var marks = zeroBytes(word ^ mark) | lines
          while marks != 0 {
            let bit = marks.trailingZeroBitCount
            // The highest bit tells a line end.
            let isLine = UInt32(truncatingIfNeeded: lines &>> UInt64(truncatingIfNeeded: bit)) & 1
            room[found] = UInt32(truncatingIfNeeded: at &+ bit &>> 3) | isLine &<< 31
            found &+= 1
            marks &= marks &- 1
          }
          at &+= 8
        }
      }
    }
    ends.reserveCapacity(found + 2)
    for place in room[..<found] {
      let plain = place & 0x7FFF_FFFF
      if plain >= UInt32(stop) { break }
      ends.append(plain)
      if plain != place { records.append(ends.count - 1) }
    }
  }

  // MARK: with quotation marks

  /// Byte by byte: what stands between quotation marks separates nothing.
  private mutating func findQuoted(_ chunk: TextChunk, _ separator: UInt8) {
    var walk = QuotedWalk(separator)
    for at in chunk.start..<chunk.end where walk.separates(chunk.bytes[at]) {
      close(at: at, endsRecord: chunk.bytes[at] == 0x0A)
    }
  }
}

/// The highest bit of every byte that is 0.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
  let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  return ~(((word & low) &+ low) | word | low)
}

/// Goes through bytes in which quotation marks occur. A cell is quoted where it begins with one, blanks before it left
/// out, as `CSVScanner` has it; a mark inside any other cell is a mark.
struct QuotedWalk {
  private let separator: UInt8
  private var isQuoted = false
  /// Whether a mark here would open a cell.
  private var isAtStart = true
  /// Whether the byte before closed a cell; a second mark opens it again, which comes to a mark inside it.
  private var isClosed = false

  init(_ separator: UInt8) { self.separator = separator }

  /// Whether the next byte ends a cell.
  mutating func separates(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "\"") {
      if isQuoted {
        (isQuoted, isClosed) = (false, true)
      } else if isAtStart || isClosed {
        (isQuoted, isAtStart, isClosed) = (true, false, false)
      }
      return false
    }
    isClosed = false
    if isQuoted { return false }
    if byte == separator || byte == 0x0A {
      isAtStart = true
      return true
    }
    // A full-width space is E3 80 80.
    if byte != 0x20, byte != 0x09, byte != 0xE3, byte != 0x80 { isAtStart = false }
    return false
  }
}

/// Behind the last line end of some bytes that ends a record; nil where there is none.
package func endOfRecords(in bytes: [UInt8], _ range: Range<Int>, separator: UInt8) -> Int? {
  guard firstPlace(of: UInt8(ascii: "\""), in: bytes, range) != nil else {
    return range.last { bytes[$0] == 0x0A }.map { $0 + 1 }
  }
  var walk = QuotedWalk(separator)
  var end: Int?
  for place in range where walk.separates(bytes[place]) && bytes[place] == 0x0A { end = place + 1 }
  return end
}

/// Where a byte stands first; nil where it does not.
func firstPlace(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  if range.isEmpty { return nil }
  return bytes.withUnsafeBytes { buffer in
    guard let start = buffer.baseAddress, let found = memchr(start + range.lowerBound, Int32(byte), range.count) else {
      return nil
    }
    return UnsafeRawPointer(found) - start
  }
}
