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

  /// Sixty-four bytes at a time: what was found in them is one word of bits.
  private mutating func findPlain(_ chunk: TextChunk, _ separator: UInt8) {
    let (start, stop) = (chunk.start, chunk.end)
    let marks = ByteBits(separator)
    let lineEnds = ByteBits(0x0A)
    // Every byte may be a separator, and eight are written at once.
    if room.count < stop - start + 80 { room = [UInt32](repeating: 0, count: stop - start + 80) }
    ends.reserveCapacity(1 + (stop - start) / 4)
    var found = 0
    chunk.bytes.withUnsafeBytes { text in
      room.withUnsafeMutableBufferPointer { room in
        var at = start
        while at < stop {
          let words = text.loadUnaligned(fromByteOffset: at, as: SIMD8<UInt64>.self)
          let lines = lineEnds.bits(in: words)
          var bits = marks.bits(in: words) | lines
          // What stands behind the end is nothing.
          if stop &- at < 64 { bits &= (1 &<< UInt64(stop &- at)) &- 1 }
          let count = bits.nonzeroBitCount
          var index = found
          while bits != 0 {
            let bit = UInt64(truncatingIfNeeded: bits.trailingZeroBitCount)
            let isLine = UInt32(truncatingIfNeeded: lines &>> bit) & 1
            room[index] = UInt32(truncatingIfNeeded: at) &+ UInt32(truncatingIfNeeded: bit) | isLine &<< 31
            index &+= 1
            bits &= bits &- 1
          }
          found &+= count
          at &+= 64
        }
      }
    }
    let first = ends.count
    ends.append(contentsOf: room[..<found])
    ends.withUnsafeMutableBufferPointer { ends in
      for index in first..<(first + found) where ends[index] > 0x7FFF_FFFF {
        ends[index] &= 0x7FFF_FFFF
        records.append(index)
      }
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

/// Tells where one byte stands among sixty-four, by arithmetic alone, which compilers make vectors of.
struct ByteBits {
  private let pattern: SIMD8<UInt64>
  private static let low = SIMD8<UInt64>(repeating: 0x7F7F_7F7F_7F7F_7F7F)

  /// Looks for a byte of ASCII.
  init(_ byte: UInt8) { pattern = SIMD8(repeating: UInt64(byte) &* 0x0101_0101_0101_0101) }

  /// One bit for each byte, the first in the lowest.
  @inline(__always)
  func bits(in words: SIMD8<UInt64>) -> UInt64 {
    // A byte is 0 here where it is the one; adding 0x7F leaves its highest bit 0, and so it does for no other.
    let sum = ((words ^ pattern) & Self.low) &+ Self.low
    let found = (~(sum | words | Self.low)) &>> 7
    // A product gathers the lowest bits of eight bytes in the highest byte.
    @inline(__always) func gathered(_ word: UInt64) -> UInt64 { (word &* 0x0102_0408_1020_4080) &>> 56 }
    let (a, b) = (found.lowHalf, found.highHalf)
    return gathered(a[0]) | gathered(a[1]) &<< 8 | gathered(a[2]) &<< 16 | gathered(a[3]) &<< 24
      | gathered(b[0]) &<< 32 | gathered(b[1]) &<< 40 | gathered(b[2]) &<< 48 | gathered(b[3]) &<< 56
  }
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

/// Behind the last line end of some bytes that ends a record; nil where there is none. Without a separator of cells
/// every line end does.
package func endOfRecords(in bytes: [UInt8], _ range: Range<Int>, separator: UInt8?) -> Int? {
  guard let separator, firstPlace(of: UInt8(ascii: "\""), in: bytes, range) != nil else {
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
    guard let start = buffer.baseAddress,
      let found = memchr(start + range.lowerBound, Int32(byte), range.count)
    else {
      return nil
    }
    return UnsafeRawPointer(found) - start
  }
}
