/// Where the records of a file end, so that it can be cut between them.
package enum RecordEnds: Sendable {
  /// At line ends outside of quoted cells, between which such a byte stands.
  case rows(separator: UInt8)
  /// At line ends.
  case lines
  /// At line ends behind the commas of a list in JSON, whose first element is sought from some byte of the file on.
  case elements(from: Int)

  /// The longest record.
  package var longest: Int {
    switch self {
    case .rows, .lines: 64 << 20
    case .elements: 4 << 20
    }
  }

  /// Behind the last record that ends in some bytes, which begin at an offset in the file; nil where none does.
  package func last(in bytes: [UInt8], _ range: Range<Int>, at offset: Int) -> Int? {
    switch self {
    case .lines: lastLineEnd(in: bytes, range)
    case .rows(let separator):
      firstPlace(of: UInt8(ascii: "\""), in: bytes, range) == nil
        ? lastLineEnd(in: bytes, range) : lastRowEnd(in: bytes, range, separator)
    case .elements(let first):
      lastElementEnd(in: bytes, max(range.lowerBound, range.lowerBound + first - offset)..<range.upperBound)
    }
  }

  private func lastLineEnd(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    range.last { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  private func lastRowEnd(in bytes: [UInt8], _ range: Range<Int>, _ separator: UInt8) -> Int? {
    var walk = QuotedWalk(separator)
    var end: Int?
    for place in range where walk.separates(bytes[place]) && bytes[place] == 0x0A { end = place + 1 }
    return end
  }

  private func lastElementEnd(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var walk = ListWalk()
    var (end, isBehindComma): (Int?, Bool) = (nil, false)
    for place in range {
      switch walk.step(bytes[place]) {
      case .comma: isBehindComma = true
      case .blank: if isBehindComma, bytes[place] == 0x0A { end = place + 1 }
      case .inside, .end: isBehindComma = false
      }
    }
    return end
  }
}
