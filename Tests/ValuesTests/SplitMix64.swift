@testable import Values

/// A small generator with a printed seed, so that a failing law can be repeated.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A magnitude of up to `limbs` limbs, with runs of all-zero and all-one limbs to provoke carries.
  mutating func magnitude(limbs: Int) -> Magnitude {
    let count = Int.random(in: 0...limbs, using: &self)
    return Magnitude(
      limbs: (0..<count).map { _ in
        switch next() % 5 {
        case 0: 0
        case 1: UInt64.max
        case 2: UInt64(1) << 63
        default: next()
        }
      })
  }

  /// A word that is often tiny or next to the ends of its range.
  mutating func word() -> Int {
    switch next() % 5 {
    case 0: Int.random(in: -20...20, using: &self)
    case 1: Int.max - Int.random(in: 0...3, using: &self)
    case 2: Int.min + Int.random(in: 0...3, using: &self)
    case 3: Int.random(in: -1_000_000...1_000_000, using: &self)
    default: Int(truncatingIfNeeded: next())
    }
  }

  /// A rational of any kind: whole, decimal, word-sized or of some hundred bits.
  mutating func rational() -> Rational {
    switch next() % 4 {
    case 0: return Rational(Int.random(in: -50...50, using: &self))
    case 1: return Rational(word(), [1, 10, 100, 1000].randomElement(using: &self) ?? 1)
    case 2:
      let denominator = word()
      return Rational(word(), denominator == 0 ? 1 : denominator)
    default:
      let numerator = BigInteger(isNegative: next() % 2 == 0, magnitude: magnitude(limbs: 5))
      return Rational(numerator, over: magnitude(limbs: 5) + .one)
    }
  }
}
