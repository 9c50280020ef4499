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
  /// The place before the first cell, then that of the separator or line end behind each; room behind them.
  private(set) var ends: [UInt32] = []
  /// How many there are.
  private var count = 0
  /// For each record, the number of its first cell; one more behind the last.
  private(set) var records: [Int] = []

  /// How many records there are, blank ones included.
  var recordCount: Int { records.count - 1 }

  /// Finds the cells of a chunk.
  mutating func find(in chunk: TextChunk, separator: UInt8) {
    // Every byte may be a separator, and eight are written at once.
    let room = chunk.end - chunk.start + 80
    if ends.count < room { ends = [UInt32](repeating: 0, count: room) }
    records.removeAll(keepingCapacity: true)
    (ends[0], count) = (UInt32(chunk.start - 1), 1)
    records.append(0)
    if chunk.isQuoted || separator == UInt8(ascii: "\r") {
      findQuoted(chunk, separator)
    } else {
      findPlain(chunk, separator)
    }
    // The last record of a file may have no line end.
    if records.last != count - 1 || Int(ends[count - 1]) + 1 < chunk.end {
      close(at: chunk.end, endsRecord: true)
    }
  }

  private mutating func close(at place: Int, endsRecord: Bool) {
    ends[count] = UInt32(truncatingIfNeeded: place)
    count += 1
    if endsRecord { records.append(count - 1) }
  }

  // MARK: without quotation marks

  /// Sixty-four bytes at a time: what was found in them is one word of bits.
  private mutating func findPlain(_ chunk: TextChunk, _ separator: UInt8) {
    let (start, stop) = (chunk.start, chunk.end)
    let marks = CellMarks(separator)
    let first = count
    precondition(ends.count >= first + stop - start + 64)
    count = chunk.bytes.withUnsafeBytes { text in
      ends.withUnsafeMutableBufferPointer { ends in
        var (at, found) = (start, first)
        while at < stop {
          let words = text.loadUnaligned(fromByteOffset: at, as: SIMD8<UInt64>.self)
          let (all, lines) = marks.find(in: words)
          var bits = CellMarks.gathered(all)
          var lineBits = CellMarks.isAny(lines) ? CellMarks.gathered(lines) : 0
          var own = CellMarks.count(all)
          // What stands behind the end is nothing.
          if stop &- at < 64 {
            let kept = (UInt64(1) &<< UInt64(truncatingIfNeeded: stop &- at)) &- 1
            (bits, lineBits) = (bits & kept, lineBits & kept)
            own = bits.nonzeroBitCount
          }
          while lineBits != 0 {
            let before = (lineBits & (0 &- lineBits)) &- 1
            records.append(found &+ (bits & before).nonzeroBitCount)
            lineBits &= lineBits &- 1
          }
          // Most often there are no more than eight, which are written without asking; what is too much is written over.
          for place in 0..<8 {
            ends[found &+ place] = UInt32(truncatingIfNeeded: at &+ CellMarks.firstPlace(bits))
            bits &= bits &- 1
          }
          var next = found &+ 8
          while bits != 0 {
            ends[next] = UInt32(truncatingIfNeeded: at &+ CellMarks.firstPlace(bits))
            next &+= 1
            bits &= bits &- 1
          }
          found &+= own
          at &+= 64
        }
        return found
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

/// Tells where separators and line ends stand among sixty-four bytes, by arithmetic alone, which compilers make vectors
/// of.
struct CellMarks {
  private let separator: SIMD8<UInt64>

  /// Looks for a separator of ASCII.
  init(_ separator: UInt8) { self.separator = SIMD8(repeating: UInt64(separator) &* 0x0101_0101_0101_0101) }

  /// 1 in each byte that is a separator or a line end, and in each that is a line end; 0 in all others.
  @inline(__always)
  func find(in words: SIMD8<UInt64>) -> (all: SIMD8<UInt64>, lines: SIMD8<UInt64>) {
    // A byte is 0 here where it is the one; adding 0x7F leaves its highest bit 0, and so it does for no other. No
    // constant is kept elsewhere: reading it would ask each time whether it has been made.
    let low = SIMD8<UInt64>(repeating: 0x7F7F_7F7F_7F7F_7F7F)
    let values = words & low
    let marks = (values ^ separator) &+ low
    let lines = (values ^ SIMD8(repeating: 0x0A0A_0A0A_0A0A_0A0A)) &+ low
    let others = words | low
    return ((~((marks & lines) | others)) &>> 7, (~(lines | others)) &>> 7)
  }

  /// Whether any byte is 1.
  @inline(__always)
  static func isAny(_ found: SIMD8<UInt64>) -> Bool {
    let half = found.lowHalf | found.highHalf
    let quarter = half.lowHalf | half.highHalf
    return quarter[0] | quarter[1] != 0
  }

  /// How many bytes are 1.
  @inline(__always)
  static func count(_ found: SIMD8<UInt64>) -> Int {
    let half = found.lowHalf &+ found.highHalf
    let quarter = half.lowHalf &+ half.highHalf
    return Int(truncatingIfNeeded: ((quarter[0] &+ quarter[1]) &* 0x0101_0101_0101_0101) &>> 56)
  }

  /// One bit for each byte, the first in the lowest.
  @inline(__always)
  static func gathered(_ found: SIMD8<UInt64>) -> UInt64 {
    // A product gathers the lowest bits of eight bytes in the highest byte.
    @inline(__always) func gathered(_ word: UInt64) -> UInt64 { (word &* 0x0102_0408_1020_4080) &>> 56 }
    let (a, b) = (found.lowHalf, found.highHalf)
    return gathered(a[0]) | gathered(a[1]) &<< 8 | gathered(a[2]) &<< 16 | gathered(a[3]) &<< 24
      | gathered(b[0]) &<< 32 | gathered(b[1]) &<< 40 | gathered(b[2]) &<< 48 | gathered(b[3]) &<< 56
  }

  /// The place of the lowest bit; of none, some place.
  @inline(__always)
  static func firstPlace(_ bits: UInt64) -> Int { (bits | 1 &<< 63).trailingZeroBitCount }
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
