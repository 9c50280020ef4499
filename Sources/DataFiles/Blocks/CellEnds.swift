/// Where the cells of a chunk end: cell `k` lies between `ends[k]` and `ends[k + 1]`, both left out.
///
/// The records of a chunk are found once; whether they have as many cells as the header is for whoever reads them.
struct CellEnds {
  /// The place before the first cell, then that of the separator or line end behind each.
  private(set) var ends: [UInt32] = []
  /// For each record, the number of its first cell; one more behind the last.
  private(set) var records: [Int] = []

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

  /// Eight bytes at a time: a product gathers what was found in them.
  private mutating func findPlain(_ chunk: TextChunk, _ separator: UInt8) {
    let mark = UInt64(separator) &* 0x0101_0101_0101_0101
    let line: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    var at = chunk.start
    let stop = chunk.end
    ends.reserveCapacity((stop - at) / 4 + 16)
    var (ends, records) = (ends, records)
    (self.ends, self.records) = ([], [])
    chunk.bytes.withUnsafeBytes { text in
      while at < stop {
        let word = text.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let lines = zeroBytes(word ^ line)
        var found = zeroBytes(word ^ mark) | lines
        while found != 0 {
          let bit = found.trailingZeroBitCount
          let place = at &+ bit &>> 3
          if place >= stop { break }
          ends.append(UInt32(truncatingIfNeeded: place))
          if lines &>> UInt64(truncatingIfNeeded: bit) & 1 != 0 { records.append(ends.count &- 1) }
          found &= found &- 1
        }
        at &+= 8
      }
    }
    (self.ends, self.records) = (ends, records)
  }

  /// The highest bit of every byte that is 0.
  @inline(__always)
  private func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  // MARK: with quotation marks

  /// Byte by byte: what stands between quotation marks separates nothing. A cell is quoted where it begins with one,
  /// blanks before it left out, as `CSVScanner` has it.
  private mutating func findQuoted(_ chunk: TextChunk, _ separator: UInt8) {
    var (isQuoted, isAtStart) = (false, true)
    var at = chunk.start
    while at < chunk.end {
      let byte = chunk.bytes[at]
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          if chunk.bytes[at + 1] == UInt8(ascii: "\""), at + 1 < chunk.end { at += 1 } else { isQuoted = false }
        }
      } else if byte == UInt8(ascii: "\""), isAtStart {
        (isQuoted, isAtStart) = (true, false)
      } else if byte == separator || byte == 0x0A {
        close(at: at, endsRecord: byte == 0x0A)
        isAtStart = true
      } else if !isBlank(chunk, at) {
        isAtStart = false
      }
      at += 1
    }
  }

  private func isBlank(_ chunk: TextChunk, _ at: Int) -> Bool {
    let byte = chunk.bytes[at]
    // A full-width space is E3 80 80.
    return byte == 0x20 || byte == 0x09 || byte == 0xE3 || byte == 0x80
  }
}
