/// The greatest size that a whole number can have in a block, from the sizes of what it is computed from.
///
/// It decides in which width an operation runs: a lane is never computed in words that could not hold it.
struct Bound: Comparable {
  /// The size; `UInt128.max` stands for anything.
  var size: UInt128 { UInt128(high) << 64 | UInt128(low) }
  // In single words, so that a column is no more particular about its place in memory than most objects.
  private let high: UInt64
  private let low: UInt64

  static let one = Bound(1)
  static let unlimited = Bound(.max)

  init(_ size: UInt128) {
    (high, low) = (UInt64(truncatingIfNeeded: size >> 64), UInt64(truncatingIfNeeded: size))
  }

  /// The greatest size of some numbers.
  init(of words: [Int64]) { self.init(UInt128(words.reduce(0) { max($0, $1.magnitude) })) }

  static func < (a: Bound, b: Bound) -> Bool { a.size < b.size }

  static func + (a: Bound, b: Bound) -> Bound {
    let (sum, overflow) = a.size.addingReportingOverflow(b.size)
    return overflow ? .unlimited : Bound(sum)
  }

  static func * (a: Bound, b: Bound) -> Bound {
    if a.high | b.high == 0 {
      let (high, low) = a.low.multipliedFullWidth(by: b.low)
      return Bound(UInt128(high) << 64 | UInt128(low))
    }
    let (product, overflow) = a.size.multipliedReportingOverflow(by: b.size)
    return overflow ? .unlimited : Bound(product)
  }

  static func * (a: Bound, b: Int64) -> Bound { a * Bound(UInt128(b.magnitude)) }

  /// The words in which everything up to it can be added, doubled and negated.
  var width: Width? {
    if size < 1 << 61 { return .narrow }
    return size < 1 << 124 ? .wide : nil
  }
}

/// The words that lanes are computed in.
enum Width {
  /// Single words.
  case narrow
  /// Double words.
  case wide
}
