/// The cells of one column of a block: where each begins and ends in the bytes of a chunk.
struct CellSpans {
  /// Where cells begin.
  let starts: [UInt32]
  /// Where they end.
  let ends: [UInt32]
}

/// Numbers of a column as whole multiples of a power of ten.
struct DecimalLanes {
  var numbers: [Int64] = []
  /// The decimal places of the numbers.
  var places = 0
  /// The most that a cell has, with which the next ones are best read.
  var usualPlaces = 0
  /// All bits of all magnitudes, which bound them.
  var allBits: UInt64 = 0
}

/// What a fast look at a cell comes to where it gives no number: see `CellLook`.
enum CellLook: UInt8 {
  /// A value.
  case value
  /// Nothing stands there.
  case blank
  /// Something that only a careful reading can tell.
  case odd
}

/// The most decimal places of a number that is read without care, and the most digits.
private let mostPlaces = 6
private let mostDigits = 15

/// Reads plain decimals; `looks` tells of each lane what it holds.
func readDecimals(
  _ bytes: [UInt8], _ cells: CellSpans, expecting places: Int, _ looks: inout [UInt8]
) -> DecimalLanes {
  var result = DecimalLanes()
  result.places = places
  while true {
    let needed = readDecimals(bytes, cells, result.places, &looks, &result)
    if needed <= result.places {
      result.usualPlaces = needed
      return result
    }
    result.places = needed
  }
}

/// One pass with so many decimal places; the most that a cell has.
private func readDecimals(
  _ bytes: [UInt8], _ cells: CellSpans, _ places: Int, _ looks: inout [UInt8], _ result: inout DecimalLanes
) -> Int {
  let count = cells.starts.count
  var most = 0
  var all: UInt64 = 0
  let power = powersOfTen[places]
  precondition(cells.ends.count >= count && looks.count >= count)
  result.numbers = [Int64](unsafeUninitializedCapacity: count) { out, initialized in
    bytes.withUnsafeBytes { text in
      cells.starts.withUnsafeBufferPointer { starts in
        cells.ends.withUnsafeBufferPointer { ends in
          for lane in 0..<count {
            let (start, end) = (Int(starts[lane]), Int(ends[lane]))
            if let number = decimalOfShape(text, start, end, places, power) {
              out[lane] = number
              all |= number.magnitude
              looks[lane] = CellLook.value.rawValue
              most = max(most, places)
              continue
            }
            let cell = anyDecimal(text, start, end, places)
            out[lane] = cell.number
            looks[lane] = cell.look.rawValue
            all |= cell.number.magnitude
            most = max(most, cell.places)
          }
        }
      }
    }
    initialized = count
  }
  result.allBits = all
  return most
}

/// A number with as many digits behind the point as expected and up to sixteen before it, eight bytes at once; nil for
/// anything else.
@inline(__always)
private func decimalOfShape(
  _ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ places: Int, _ power: Int64
) -> Int64? {
  let behind = places == 0 ? 0 : places &+ 1
  let whole = end &- start &- behind
  guard whole >= 1, whole &+ places <= mostDigits else { return nil }
  let point = end &- behind
  // The digits before the point, in the highest bytes of the word; what stands before them is made '0'.
  let before = digits(text.loadUnaligned(fromByteOffset: point &- 8, as: UInt64.self), min(8, whole))
  guard before.areDigits else { return nil }
  var high = Int64(truncatingIfNeeded: eightDigits(before.word))
  if whole > 8 {
    let first = digits(text.loadUnaligned(fromByteOffset: point &- 16, as: UInt64.self), whole &- 8)
    guard first.areDigits else { return nil }
    high = high &+ 100_000_000 &* Int64(truncatingIfNeeded: eightDigits(first.word))
  }
  if places == 0 { return high }
  guard text[point] == UInt8(ascii: ".") else { return nil }
  let fraction = digits(text.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self), places)
  guard fraction.areDigits else { return nil }
  return high &* power &+ Int64(truncatingIfNeeded: eightDigits(fraction.word))
}

/// The last `count` of eight bytes as values of digits, and whether they are digits.
@inline(__always)
private func digits(_ word: UInt64, _ count: Int) -> (word: UInt64, areDigits: Bool) {
  let kept = UInt64.max &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  let values = (word ^ 0x3030_3030_3030_3030) & kept
  // A byte above 9 carries into its highest bit.
  let beyond = ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
  return (values, beyond == 0)
}

/// Eight digits, the first in the lowest byte: neighbours make numbers of two digits, of four, of eight.
@inline(__always)
private func eightDigits(_ word: UInt64) -> UInt64 {
  let tens = (word &* 10 &+ (word &>> 8)) & 0x00FF_00FF_00FF_00FF
  let hundreds = (tens &* 100 &+ (tens &>> 16)) & 0x0000_FFFF_0000_FFFF
  return (hundreds &* 10_000 &+ (hundreds &>> 32)) & 0xFFFF_FFFF
}

/// A decimal however it is written, byte by byte.
@inline(never)
private func anyDecimal(
  _ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ places: Int
) -> (number: Int64, places: Int, look: CellLook) {
  var (at, number): (Int, Int64) = (start, 0)
  if start == end { return (0, 0, .blank) }
  let isNegative = text[at] == UInt8(ascii: "-")
  if isNegative { at += 1 }
  var (count, behind): (Int, Int?) = (0, nil)
  while at < end {
    let byte = text[at]
    at += 1
    if byte == UInt8(ascii: "."), behind == nil, count > 0 {
      behind = 0
      continue
    }
    guard byte >= 0x30, byte <= 0x39, count < mostDigits else { return (0, 0, .odd) }
    number = number &* 10 &+ Int64(byte &- 0x30)
    count += 1
    behind = behind.map { $0 + 1 }
  }
  let own = behind ?? 0
  guard count > 0, behind != 0, own <= mostPlaces else { return (0, 0, .odd) }
  // Read again with more places where this is not enough.
  if own > places { return (0, own, .value) }
  let (scaled, overflow) = number.multipliedReportingOverflow(by: powersOfTen[places - own])
  if overflow || scaled.magnitude >= 1 << 60 { return (0, 0, .odd) }
  return (isNegative ? -scaled : scaled, own, .value)
}

let powersOfTen: [Int64] = (0...18).map { exponent in (0..<exponent).reduce(1) { power, _ in power * 10 } }

/// Reads days written YYYY-MM-DD; other days are odd, to be read with care.
func readDays(_ bytes: [UInt8], _ cells: CellSpans, _ looks: inout [UInt8]) -> [Int64] {
  let count = cells.starts.count
  precondition(cells.ends.count >= count && looks.count >= count)
  return bytes.withUnsafeBytes { text in
    (0..<count).map { lane in
      let (start, end) = (Int(cells.starts[lane]), Int(cells.ends[lane]))
      if start == end {
        looks[lane] = CellLook.blank.rawValue
        return 0
      }
      guard end - start == 10, let number = dayNumber(text, start) else {
        looks[lane] = CellLook.odd.rawValue
        return 0
      }
      looks[lane] = CellLook.value.rawValue
      return number
    }
  }
}

/// The number of a day, 1 for the first of the year 1; nil where there is no such day.
@inline(__always)
private func dayNumber(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int64? {
  let hyphens = text[start + 4] == 0x2D && text[start + 7] == 0x2D
  func number(_ from: Int, _ count: Int) -> Int {
    var number = 0
    for at in (start + from)..<(start + from + count) {
      let digit = text[at] &- 0x30
      if digit > 9 { return -1 }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }
  let (year, month, day) = (number(0, 4), number(5, 2), number(8, 2))
  guard hyphens, year > 0, month > 0, month <= 12, day > 0, day <= daysOfMonths[month - 1] else { return nil }
  let isLeap = year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
  if month == 2, day == 29, !isLeap { return nil }
  let past = year - 1
  let behind = daysBeforeMonths[month - 1] + (isLeap && month > 2 ? 1 : 0)
  return Int64(365 * past + past / 4 - past / 100 + past / 400 + behind + day)
}

private let daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
private let daysBeforeMonths = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/// Words of a column by their bytes: 是 and 否, levels.
struct WordCodes {
  private var words: [(word: [UInt8], low: UInt64, high: UInt64, code: Int64)] = []

  /// Words of up to sixteen bytes; longer ones are read with care.
  init(_ words: [(String, Int64)]) {
    for (word, code) in words {
      let bytes = Array(word.utf8)
      guard !bytes.isEmpty, bytes.count <= 16 else { continue }
      let room = Array(repeating: UInt8(0), count: 16 - bytes.count) + bytes
      let (low, high) = room.withUnsafeBytes {
        ($0.loadUnaligned(fromByteOffset: 8, as: UInt64.self), $0.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
      }
      self.words.append((bytes, low, high, code))
    }
  }

  /// Reads the words of a column; what is none of them is odd.
  func read(_ bytes: [UInt8], _ cells: CellSpans, _ looks: inout [UInt8]) -> [Int64] {
    let count = cells.starts.count
    precondition(cells.ends.count >= count && looks.count >= count)
    var numbers = [Int64](repeating: 0, count: count)
    bytes.withUnsafeBytes { text in
      words.withUnsafeBufferPointer { words in
        for lane in 0..<count {
          let (start, end) = (Int(cells.starts[lane]), Int(cells.ends[lane]))
          let length = end &- start
          looks[lane] = (length == 0 ? CellLook.blank : CellLook.odd).rawValue
          if length == 0 || length > 16 { continue }
          let low = text.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self) & kept(min(8, length))
          let high = text.loadUnaligned(fromByteOffset: end &- 16, as: UInt64.self) & kept(length &- 8)
          for word in words where word.low == low && word.high == high {
            numbers[lane] = word.code
            looks[lane] = CellLook.value.rawValue
            break
          }
        }
      }
    }
    return numbers
  }

  /// The highest `count` bytes of a word, none where it is not above zero.
  @inline(__always)
  private func kept(_ count: Int) -> UInt64 { count <= 0 ? 0 : UInt64.max &<< UInt64(64 &- 8 &* count) }
}
