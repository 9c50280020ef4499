import DataFiles

/// The cells of a block's rows as words of text: seven bytes, the first in the lowest, and in the highest how many.
struct RowWords {
  /// For each form, its words one after the other.
  private var words: [UInt64]
  private let count: Int
  /// How many words a row has, and how many have been added.
  private let width: Int
  private var added = 0
  /// The forms with a cell that does not fit.
  private var isLong: [Bool]
  /// A comma and the end of a line.
  static let comma = UInt64(1) << 56 | UInt64(UInt8(ascii: ","))
  private static let lineEnd = UInt64(2) << 56 | 0x0A0D

  init(count: Int, width: Int) {
    (self.count, self.width) = (count, width)
    words = [UInt64](repeating: 0, count: count * width)
    isLong = Array(repeating: false, count: count)
  }

  /// A text as a word; nil where it is longer.
  @inline(__always)
  static func word(_ text: some RandomAccessCollection<UInt8>) -> UInt64? {
    guard text.count <= 7 else { return nil }
    var word = UInt64(text.count) << 56
    for (place, byte) in text.enumerated() { word |= UInt64(byte) << UInt64(8 * place) }
    return word
  }

  /// A part of a text as a word, as far as the text reaches.
  static func word(_ text: [UInt8], _ part: Range<Int>) -> UInt64? {
    word(text[part.clamped(to: text.startIndex..<text.endIndex)])
  }

  /// Adds a cell of every form.
  @inline(__always)
  mutating func add(_ word: (Int) -> UInt64?) {
    var place = added
    added += 1
    for lane in 0..<count {
      if let word = word(lane) { words[place] = word } else { isLong[lane] = true }
      place += width
    }
  }

  /// Adds the score of every form; small ones have their texts ready.
  mutating func add(_ cell: ScoreCells, _ decimals: DecimalTexts, open: UInt64?) {
    if cell.openness != nil || cell.hundredths.isEmpty {
      return add { cell.word($0, decimals) ?? (cell.look($0) == .open ? open : nil) }
    }
    var place = added
    added += 1
    let (count, width) = (count, width)
    var isAnyLong = false
    words.withUnsafeMutableBufferPointer { words in
      cell.hundredths.withUnsafeBufferPointer { numbers in
        decimals.words.withUnsafeBufferPointer { texts in
          for lane in 0..<count {
            let number = numbers[lane]
            if number >= 0, number < texts.count {
              words[place] = texts[Int(number)]
            } else {
              isAnyLong = true
            }
            place &+= width
          }
        }
      }
    }
    guard isAnyLong else { return }
    for lane in 0..<count where cell.word(lane, decimals) == nil { isLong[lane] = true }
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
    var end = 0
    // Room for these rows, as long as they can be.
    let room = names.ranges[first..<last].reduce(0) { $0 + $1.count } + (last - first) * (8 * width + 16) + 64
    let start = bytes.count
    bytes += [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
      let buffer = UnsafeMutableRawBufferPointer(buffer)
      defer { written = end }
      names.bytes.withUnsafeBufferPointer { text in
        words.withUnsafeBufferPointer { words in
          while lane < last {
            let row = end
            guard copy(names.ranges[lane], text, buffer, &end) else {
              end = row
              return
            }
            for place in (lane * width)..<((lane + 1) * width) {
              let word = words[place]
              buffer.storeBytes(of: word, toByteOffset: end, as: UInt64.self)
              end &+= Int(truncatingIfNeeded: word &>> 56)
            }
            buffer.storeBytes(of: Self.lineEnd, toByteOffset: end, as: UInt64.self)
            end &+= 2
            ends.append(start + end)
            lane += 1
          }
        }
      }
    }
    return lane
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
