import Values

/// The cells of one column of a block: where each begins and ends in the bytes of a chunk.
struct CellSpans {
  /// Places before cells, each but the first the end of the one before.
  private let ends: [UInt32]
  /// For each form, the number of its first cell.
  private let firsts: [UInt32]
  private let column: Int

  /// The cells of one column of some records, of which one has the greatest first cell.
  init(ends: [UInt32], firsts: [UInt32], greatest: Int, column: Int) {
    precondition(greatest + column + 1 < ends.count)
    (self.ends, self.firsts, self.column) = (ends, firsts, column)
  }

  /// Cells wherever they stand.
  init(_ cells: [Range<Int>]) {
    var ends: [UInt32] = []
    for cell in cells {
      ends.append(UInt32(truncatingIfNeeded: cell.lowerBound - 1))
      ends.append(UInt32(truncatingIfNeeded: cell.upperBound))
    }
    (self.ends, column) = (ends, 0)
    firsts = cells.indices.map { UInt32(truncatingIfNeeded: 2 * $0) }
  }

  /// How many there are.
  var count: Int { firsts.count }

  /// Where one of them stands.
  subscript(_ lane: Int) -> Range<Int> {
    let cell = Int(firsts[lane]) + column
    return (Int(ends[cell]) + 1)..<Int(ends[cell + 1])
  }

  /// Goes through all of them: the form, and where its cell begins and ends.
  @inline(__always)
  func eachCell(_ body: (_ lane: Int, _ start: Int, _ end: Int) -> Void) {
    let column = column
    ends.withUnsafeBufferPointer { ends in
      firsts.withUnsafeBufferPointer { firsts in
        for lane in firsts.indices {
          let cell = Int(truncatingIfNeeded: firsts[lane]) &+ column
          body(
            lane, Int(truncatingIfNeeded: ends[cell]) &+ 1, Int(truncatingIfNeeded: ends[cell &+ 1]))
        }
      }
    }
  }
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
  let count = cells.count
  let shape = DecimalShape(places: places)
  var most = 0
  var all: UInt64 = 0
  var isAnyPlain = false
  precondition(looks.count >= count)
  result.numbers = [Int64](unsafeUninitializedCapacity: count) { out, initialized in
    bytes.withUnsafeBytes { text in
      looks.withUnsafeMutableBufferPointer { looks in
        cellMasks.withUnsafeBufferPointer { masks in
          cells.eachCell { lane, start, end in
            let length = end &- start
            if length <= shape.most, length >= shape.fewest,
              let number = shape.number(
                of: length, text.loadUnaligned(fromByteOffset: end &- 16, as: UInt64.self),
                text.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self), masks[length])
            {
              out[lane] = Int64(bitPattern: number)
              all |= number
              isAnyPlain = true
              return
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
  return isAnyPlain ? max(most, places) : most
}

/// By the length of a cell: what of the sixteen bytes before its end is its own.
let cellMasks: [SIMD2<UInt64>] = (0...16).map { length in
  let first = length > 8 ? UInt64.max << UInt64(128 - 8 * length) : 0
  return SIMD2(first, length >= 8 ? .max : length == 0 ? 0 : UInt64.max << UInt64(64 - 8 * length))
}

/// Numbers with one count of decimal places, eight bytes at once: digits, a point where it is expected, digits.
private struct DecimalShape {
  /// The least and the most bytes of such a number.
  let fewest: Int
  let most: Int
  private let isWhole: Bool
  /// In the last eight bytes, where the point stands, and what it is, less the bits of a digit.
  private let point: UInt64
  private let dot: UInt64
  /// What stands behind it there, and what before it.
  private let after: UInt64
  private let before: UInt64
  /// What the digits before the last eight bytes are multiplied by.
  private let weight: UInt64

  init(places: Int) {
    isWhole = places == 0
    if isWhole {
      (fewest, most, weight) = (1, mostDigits, 100_000_000)
      (point, dot, after, before) = (0, 0, .max, 0)
      return
    }
    (fewest, most, weight) = (places + 2, mostDigits + 1, 10_000_000)
    let place = UInt64(8 * (7 - places))
    (point, dot) = (0xFF << place, UInt64(UInt8(ascii: ".") ^ 0x30) << place)
    (after, before) = (~(UInt64.max >> UInt64(8 * places)), (1 << place) - 1)
  }

  /// The number that ends with these sixteen bytes; nil where they are none of the shape.
  @inline(__always)
  func number(of length: Int, _ first: UInt64, _ last: UInt64, _ mask: SIMD2<UInt64>) -> UInt64? {
    let cell = (last ^ 0x3030_3030_3030_3030) & mask[1]
    if isWhole, length <= 8 { return isBeyondDigits(cell) ? nil : eightDigits(cell) }
    let high = (first ^ 0x3030_3030_3030_3030) & mask[0]
    // The point left out, the digits stand side by side.
    let low = (cell & after) | ((cell & before) &<< 8)
    if isBeyondDigits(high, low) || (cell & point) ^ dot != 0 { return nil }
    return (eightDigits(high) &* weight) &+ eightDigits(low)
  }
}

/// Whether some byte of words is above 9: it carries into its highest bit.
@inline(__always)
private func isBeyondDigits(_ a: UInt64, _ b: UInt64 = 0) -> Bool {
  let carried = (a &+ 0x7676_7676_7676_7676) | a | (b &+ 0x7676_7676_7676_7676) | b
  return carried & 0x8080_8080_8080_8080 != 0
}

/// Eight digits, the first in the lowest byte: neighbours make numbers of two digits, of four, of eight.
@inline(__always)
private func eightDigits(_ digits: UInt64) -> UInt64 {
  let tens = ((digits &* (10 << 8 | 1)) &>> 8) & 0x00FF_00FF_00FF_00FF
  let hundreds = ((tens &* (100 << 16 | 1)) &>> 16) & 0x0000_FFFF_0000_FFFF
  return (hundreds &* (10_000 << 32 | 1)) &>> 32
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

/// The number of one cell that holds a plain decimal; nil for any other.
func plainDecimal(_ bytes: [UInt8], _ cell: Range<Int>) -> Rational? {
  let found = bytes.withUnsafeBytes { anyDecimal($0, cell.lowerBound, cell.upperBound, mostPlaces) }
  guard case .value = found.look else { return nil }
  return Rational(Int(found.number), Int(powersOfTen[mostPlaces]))
}

let powersOfTen: [Int64] = (0...18).map { exponent in (0..<exponent).reduce(1) { power, _ in power * 10 } }

/// Reads days written YYYY-MM-DD; other days are odd, to be read with care.
func readDays(_ bytes: [UInt8], _ cells: CellSpans, _ looks: inout [UInt8]) -> [Int64] {
  let count = cells.count
  precondition(looks.count >= count)
  return [Int64](unsafeUninitializedCapacity: count) { out, initialized in
    bytes.withUnsafeBytes { text in
      looks.withUnsafeMutableBufferPointer { looks in
        cells.eachCell { lane, start, end in
          if end &- start == 10,
            let number = dayNumber(
              text.loadUnaligned(fromByteOffset: start, as: UInt64.self),
              UInt64(text.loadUnaligned(fromByteOffset: start &+ 8, as: UInt16.self)))
          {
            out[lane] = number
            return
          }
          out[lane] = 0
          looks[lane] = (start == end ? CellLook.blank : CellLook.odd).rawValue
        }
      }
    }
    initialized = count
  }
}

/// The number of a day from YYYY-MM- and DD, 1 for the first of the year 1; nil where there is no such day.
@inline(__always)
private func dayNumber(_ front: UInt64, _ back: UInt64) -> Int64? {
  let (x, y) = (front ^ 0x2D30_302D_3030_3030, back ^ 0x3030)
  // A byte that is no digit, or no hyphen in its place, carries into its highest bit.
  let wrong = (x &+ 0x7F76_767F_7676_7676) | x | (y &+ 0x7676) | y
  guard wrong & 0x8080_8080_8080_8080 == 0 else { return nil }
  let tens = (x &* 10) &+ (x &>> 8)
  let year = Int(truncatingIfNeeded: tens & 0xFF) &* 100 &+ Int(truncatingIfNeeded: (tens &>> 16) & 0xFF)
  let month = Int(truncatingIfNeeded: (tens &>> 40) & 0xFF)
  let day = Int(truncatingIfNeeded: (y & 0xFF) &* 10 &+ (y &>> 8))
  guard year > 0, month > 0, month <= 12, day > 0 else { return nil }
  let isLeap = year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
  // A bit for each month of 31 days.
  let last = month == 2 ? (isLeap ? 29 : 28) : 30 &+ ((0b1_0101_1010_1010 &>> month) & 1)
  guard day <= last else { return nil }
  // A year that begins in March ends with the odd day.
  let past = month <= 2 ? year &- 1 : year
  let months = month <= 2 ? month &+ 9 : month &- 3
  let days = 365 &* past &+ past / 4 &- past / 100 &+ past / 400
  return Int64(truncatingIfNeeded: days &+ (153 &* months &+ 2) / 5 &+ day &- 306)
}
