import DataFiles

/// The cells of a block's rows as words of text: seven bytes, the first in the lowest, and in the highest how many.
///
/// Scores are kept as numbers, whose words stand in a table; they are looked up when a row is written.
struct RowWords {
  /// For each cell of a row, its words or numbers form by form.
  private var words: [Int64] = []
  /// For each cell, what its numbers are multiplied by to find their words; −1 where it is words.
  private var factors: [Int64] = []
  private let count: Int
  /// The words of numbers.
  private let texts: [UInt64]
  /// The forms with a cell that does not fit.
  private var isLong: [Bool]
  /// A comma and the end of a line.
  static let comma = UInt64(1) << 56 | UInt64(UInt8(ascii: ","))
  private static let lineEnd = UInt64(2) << 56 | 0x0A0D

  init(count: Int, width: Int, _ decimals: DecimalTexts) {
    (self.count, texts) = (count, decimals.words)
    words.reserveCapacity(count * width)
    isLong = Array(repeating: false, count: count)
  }

  /// How many words a row has.
  private var width: Int { factors.count }

  /// A text as a word; nil where it is longer.
  @inline(__always)
  static func word(_ text: some RandomAccessCollection<UInt8>) -> UInt64? {
    guard text.count <= 7 else { return nil }
    var word = UInt64(text.count) << 56
    for (place, byte) in text.enumerated() { word |= UInt64(byte) << UInt64(8 * place) }
    return word
  }

  /// A comma and a whole number of up to six digits as a word; nil for others.
  static func word(whole number: Int64, times factor: Int64) -> UInt64? {
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    guard !overflow, product >= 0, product < 1_000_000 else { return nil }
    var (rest, word, count) = (UInt64(product), UInt64(0), UInt64(1))
    repeat {
      word = word << 8 | (0x30 + rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    return word << 8 | UInt64(UInt8(ascii: ",")) | count << 56
  }

  /// A part of a text as a word, as far as the text reaches.
  static func word(_ text: [UInt8], _ part: Range<Int>) -> UInt64? {
    word(text[part.clamped(to: text.startIndex..<text.endIndex)])
  }

  /// Adds a cell of every form.
  @inline(__always)
  mutating func add(_ word: (Int) -> UInt64?) {
    factors.append(-1)
    for lane in 0..<count {
      let word = word(lane)
      words.append(Int64(bitPattern: word ?? 0))
      if word == nil { isLong[lane] = true }
    }
  }

  /// Adds a cell that is the same in every form.
  mutating func add(same word: UInt64) {
    factors.append(-1)
    words.append(contentsOf: repeatElement(Int64(bitPattern: word), count: count))
  }

  /// Adds the score of every form; small ones have their texts ready.
  mutating func add(_ cell: ScoreCells, _ decimals: DecimalTexts, open: UInt64?) {
    guard cell.openness == nil, cell.numbers.count == count else {
      return add { cell.word($0, decimals) ?? (cell.look($0) == .open ? open : nil) }
    }
    factors.append(cell.factor)
    words.append(contentsOf: cell.numbers)
    let most = cell.most
    var beyond = most
    for number in cell.numbers { beyond |= number | (most &- number) }
    if beyond >= 0 { return }
    for (lane, number) in cell.numbers.enumerated() where number < 0 || number > most { isLong[lane] = true }
  }

  /// Appends all rows; `long` gives those that do not fit, whose names want care, or that are their own.
  func append(
    _ names: FormNames, to bytes: inout [UInt8], ends: inout [Int], isOwn: (Int) -> Bool,
    long: (Int) -> [UInt8]
  ) {
    var lane = 0
    while lane < count {
      let last = appendPlain(from: lane, names, to: &bytes, &ends, isOwn)
      lane = last
      if lane < count {
        bytes += long(lane)
        ends.append(bytes.count)
        lane += 1
      }
    }
  }

  /// Appends rows up to the next one that is not plain; its number.
  private func appendPlain(
    from first: Int, _ names: FormNames, to bytes: inout [UInt8], _ ends: inout [Int], _ isOwn: (Int) -> Bool
  ) -> Int {
    var (lane, last) = (first, first)
    while last < count, !isLong[last], !isOwn(last), names.others.isEmpty || names.others[last] == nil {
      last += 1
    }
    if last == first { return first }
    // Room for these rows, as long as they can be.
    let room = names.ranges[first..<last].reduce(0) { $0 + $1.count } + (last - first) * (8 * width + 16) + 64
    let start = bytes.count
    bytes.append(addingCapacity: room) { output in
      output.withUnsafeMutableBufferPointer { buffer, written in
        let buffer = UnsafeMutableRawBufferPointer(buffer)
        while lane < last, let end = append(lane, names, to: buffer, from: written) {
          written = end
          ends.append(start + end)
          lane += 1
        }
      }
    }
    return lane
  }

  /// Writes one row; where it ends, or nil where its name wants care.
  @inline(__always)
  private func append(
    _ lane: Int, _ names: FormNames, to buffer: UnsafeMutableRawBufferPointer, from start: Int
  ) -> Int? {
    var end = start
    guard names.bytes.withUnsafeBufferPointer({ copy(names.ranges[lane], $0, buffer, &end) }) else {
      return nil
    }
    words.withUnsafeBufferPointer { words in
      texts.withUnsafeBufferPointer { texts in
        factors.withUnsafeBufferPointer { factors in
          var place = lane
          for factor in factors {
            let own = words[place]
            let word = factor < 0 ? UInt64(bitPattern: own) : texts[Int(truncatingIfNeeded: own &* factor)]
            buffer.storeBytes(of: word, toByteOffset: end, as: UInt64.self)
            end &+= Int(truncatingIfNeeded: word &>> 56)
            place &+= count
          }
        }
      }
    }
    buffer.storeBytes(of: Self.lineEnd, toByteOffset: end, as: UInt64.self)
    return end &+ 2
  }

  /// Copies a name of letters, digits and Han; false for others.
  @inline(__always)
  private func copy(
    _ name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ buffer: UnsafeMutableRawBufferPointer,
    _ end: inout Int
  ) -> Bool {
    for place in name {
      let byte = text[place]
      let isLetter = byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
      if byte < 0x80, !isLetter, byte < 0x30 || byte > 0x39 { return false }
      buffer[end] = byte
      end &+= 1
    }
    return true
  }
}
