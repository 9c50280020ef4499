import Testing

@testable import Values

@Suite struct RationalTests {
  private func isSmall(_ value: Rational) -> Bool {
    if case .small = value.storage { true } else { false }
  }

  @Test func payloadStaysInline() {
    #expect(MemoryLayout<Rational>.size <= 17)
  }

  @Test func normalisesSignAndCommonFactors() {
    #expect(Rational(6, -4) == Rational(-3, 2))
    #expect(Rational(6, -4).fractionText == "-3/2")
    #expect(Rational(0, -7) == .zero)
    #expect(Rational(Int.min, Int.min) == .one)
    #expect(Rational(Int.min, -1).fractionText == "9223372036854775808")
    #expect(Rational(1, Int.min).fractionText == "-1/9223372036854775808")
    #expect(Rational(-8, 4).hashValue == Rational(-2).hashValue)
  }

  @Test func knownSumsAndProducts() throws {
    #expect(try Rational(1, 6) + Rational(1, 10) == Rational(4, 15))
    #expect(try Rational(1, 6) - Rational(1, 6) == .zero)
    #expect(try Rational(1, 2) + Rational(1, 2) == .one)
    #expect(try Rational(-3, 4) * Rational(2, 9) == Rational(-1, 6))
    #expect(try Rational(3, 4).divided(by: Rational(-9, 2)) == Rational(-1, 6))
    #expect(try Rational(60).divided(by: Rational(7)).fractionText == "60/7")
    #expect(-Rational(1, 3) == Rational(-1, 3))
    #expect(Rational(-1, 3).magnitude == Rational(1, 3))
  }

  @Test func crossesTheWordBoundaryAndComesBack() throws {
    let top = Rational(Int.max)
    let above = try top + .one
    #expect(!isSmall(above))
    #expect(above.fractionText == "9223372036854775808")
    #expect(above.asInt == nil)
    #expect(above.isInteger)
    let back = try above - .one
    #expect(isSmall(back))
    #expect(back == top)
    #expect(back.hashValue == top.hashValue)
    #expect(isSmall(-above))
    #expect(-above == Rational(Int.min))
    #expect(!isSmall(-Rational(Int.min)))
    #expect(-(-Rational(Int.min)) == Rational(Int.min))
    #expect(try (top * top).divided(by: top) == top)
    #expect(try Rational(Int.min) * Rational(-1) == above)
    #expect(try Rational(Int.min).divided(by: Rational(Int.min)) == .one)
    #expect(try Rational(Int.min) - Rational(Int.min) == .zero)
    #expect(try Rational(Int.min) - .one == -(above + .one))
  }

  @Test func boundaryDenominators() throws {
    let tiny = Rational(1, Int.max)
    #expect(try (tiny * tiny).fractionText == "1/85070591730234615847396907784232501249")
    #expect(try tiny * tiny * Rational(Int.max) == tiny)
    #expect(try isSmall(tiny * tiny * Rational(Int.max)))
    #expect(try tiny + Rational(1, Int.max - 1) - tiny == Rational(1, Int.max - 1))
    #expect(
      try Rational(Int.min, Int.max) + Rational(Int.min, Int.max) == Rational(Int.min, Int.max) * Rational(2))
    #expect(try Rational(Int.min, Int.max - 1) + Rational(Int.min, Int.max) < Rational(-2))
    #expect(try Rational.one.divided(by: Rational(Int.min)) == Rational(1, Int.min))
    #expect(try Rational(Int.max, 6) + Rational(Int.max, 6) == Rational(Int.max, 3))
  }

  @Test func ordersWithoutOverflow() {
    #expect(Rational(Int.max - 1, Int.max) < Rational(1))
    #expect(Rational(Int.max - 2, Int.max - 1) < Rational(Int.max - 1, Int.max))
    #expect(Rational(Int.min) < Rational(Int.min, 3))
    #expect(Rational(1, Int.min) < .zero)
    #expect(-Rational(Int.min) > Rational(Int.max))
    #expect(!(Rational(1, 3) < Rational(1, 3)))
    #expect(Rational(-1, 2) < Rational(1, 3))
  }

  @Test func properties() {
    #expect(Rational.zero.isZero && !Rational.zero.isNegative && !Rational.zero.isPositive)
    #expect(Rational(1, 2).isPositive && !Rational(1, 2).isInteger)
    #expect(Rational(-1, 2).isNegative)
    #expect(Rational(4, 2).asInt == 2)
    #expect(Rational(1, 2).asInt == nil)
    #expect(Rational(Int.min).asInt == Int.min)
    #expect(Rational.hundred == Rational(100))
  }

  @Test func repeatedSquaringReachesTheLimit() throws {
    var value = Rational(3, 2)
    #expect(throws: NumberLimitExceeded.self) {
      for _ in 0..<20 { value = try value * value }
    }
    let (numerator, denominator) = value.parts
    #expect(max(numerator.bitWidth, denominator.bitWidth) > 5000)
    #expect(max(numerator.bitWidth, denominator.bitWidth) <= 10_000)
  }

  @Test func theLimitIsTenThousandBits() throws {
    let widest = Rational(BigInteger(isNegative: false, magnitude: (.one << 10_000) - .one), over: .one)
    #expect(try widest + .zero == widest)
    #expect(throws: NumberLimitExceeded.self) { try widest + .one }
    #expect(throws: NumberLimitExceeded.self) { try -widest - .one }
    #expect(throws: NumberLimitExceeded.self) { try widest.divided(by: Rational(1, 2)) }
    #expect(throws: NumberLimitExceeded.self) {
      try Rational.one.divided(by: widest) * Rational(1, 4)
    }
    #expect(try widest * .zero == .zero)
  }

  @Test(arguments: [UInt64(1), 42, 0xC0FFEE, 20_201_030])
  func fieldLaws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let (a, b, c) = (random.rational(), random.rational(), random.rational())
      #expect(try a + b == b + a, "seed \(seed): \(a), \(b)")
      #expect(try a * b == b * a, "seed \(seed): \(a), \(b)")
      #expect(try a + b - b == a, "seed \(seed): \(a), \(b)")
      #expect(try a - b == -(b - a), "seed \(seed): \(a), \(b)")
      #expect(try a * (b + c) == a * b + a * c, "seed \(seed): \(a), \(b), \(c)")
      #expect(try (a + b) + c == a + (b + c), "seed \(seed): \(a), \(b), \(c)")
      #expect(try (a < b) == (a - b).isNegative, "seed \(seed): \(a), \(b)")
      if !b.isZero { #expect(try (a * b).divided(by: b) == a, "seed \(seed): \(a), \(b)") }
    }
  }

  /// The general fraction formulas, reduced afterwards, are the model for both representations.
  @Test(arguments: [UInt64(9), 77])
  func agreesWithTheUnreducedFormulas(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let (a, b) = (random.rational(), random.rational())
      let (n1, d1) = a.parts
      let (n2, d2) = b.parts
      #expect(try a + b == Rational(n1 * d2 + n2 * d1, over: d1 * d2), "seed \(seed): \(a), \(b)")
      #expect(try a * b == Rational(n1 * n2, over: d1 * d2), "seed \(seed): \(a), \(b)")
      #expect((a < b) == (n1 * d2 < n2 * d1), "seed \(seed): \(a), \(b)")
      #expect(
        Magnitude.greatestCommonDivisor(try (a + b).parts.numerator.magnitude, try (a + b).parts.denominator)
          == .one)
    }
  }
}
