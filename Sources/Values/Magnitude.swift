/// An unsigned integer of any size.
///
/// Limbs are 64 bits wide, least significant first, without zero limbs at the top; zero has no limbs.
/// The representation is therefore unique and the synthesized equality is the numeric one.
struct Magnitude: Sendable, Hashable {
  /// The digits in base 2⁶⁴.
  private(set) var limbs: [UInt64]

  static let zero = Magnitude(limbs: [])
  static let one = Magnitude(1)

  /// Takes limbs and drops zero limbs at the top.
  init(limbs: [UInt64]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  init(_ value: UInt64) {
    limbs = value == 0 ? [] : [value]
  }

  init(wide value: UInt128) {
    self.init(limbs: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  var isZero: Bool { limbs.isEmpty }

  var isOne: Bool { limbs.count == 1 && limbs[0] == 1 }

  var isOdd: Bool { limbs.first.map { $0 & 1 == 1 } ?? false }

  /// The value if it fits one limb.
  var asUInt64: UInt64? {
    limbs.isEmpty ? 0 : limbs.count == 1 ? limbs[0] : nil
  }

  /// The number of bits up to the highest one that is set; 0 for zero.
  var bitWidth: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 64 - top.leadingZeroBitCount
  }

  /// The number of zero bits below the lowest one that is set; 0 for zero.
  var trailingZeroBitCount: Int {
    guard let index = limbs.firstIndex(where: { $0 != 0 }) else { return 0 }
    return index * 64 + limbs[index].trailingZeroBitCount
  }
}

extension Magnitude: Comparable {
  static func < (left: Magnitude, right: Magnitude) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
      return left.limbs[index] < right.limbs[index]
    }
    return false
  }
}
