import Testing

@testable import Values

@Suite struct BigIntegerTests {
  @Test func knownProductAndQuotient() throws {
    let left = try #require(BigInteger(decimal: "123456789012345678901234567890"))
    let right = try #require(BigInteger(decimal: "-987654321098765432109876543210"))
    #expect(
      (left * right).decimalText == "-121932631137021795226185032733622923332237463801111263526900")
    let (quotient, remainder) = right.magnitude.quotientAndRemainder(dividingBy: left.magnitude)
    #expect(quotient == Magnitude(8))
    #expect(remainder.decimalText == "9000000000900000000090")
  }

  @Test func knownGreatestCommonDivisor() throws {
    let left = Magnitude.powerOfTen(40)
    let right = Magnitude(6).power(50)
    #expect(Magnitude.greatestCommonDivisor(left, right) == Magnitude(1) << 40)
    #expect(Magnitude.greatestCommonDivisor(.zero, right) == right)
    #expect(greatestCommonDivisor(UInt64(0), 7) == 7)
    #expect(greatestCommonDivisor(UInt64(1) << 63, 96) == 32)
    #expect(greatestCommonDivisor(UInt64(462), 1071) == 21)
  }

  @Test func wordGreatestCommonDivisorAgreesWithEuclid() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2000 {
      let left = random.next() >> (random.next() % 64)
      let right = random.next() >> (random.next() % 64)
      var (larger, smaller) = (left, right)
      while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
      #expect(greatestCommonDivisor(left, right) == larger)
    }
  }

  @Test(arguments: ["0", "1", "18446744073709551615", "18446744073709551616", "10000000000000000000"])
  func decimalRoundTrip(text: String) throws {
    #expect(try #require(BigInteger(decimal: text)).decimalText == text)
  }

  @Test func decimalKeepsInnerZeros() throws {
    let text = "1" + String(repeating: "0", count: 57) + "1"
    let value = try #require(BigInteger(decimal: "-000" + text))
    #expect(value.decimalText == "-" + text)
    #expect(BigInteger(decimal: "") == nil)
    #expect(BigInteger(decimal: "-") == nil)
    #expect(BigInteger(decimal: "1x") == nil)
    #expect(BigInteger(decimal: "-0") == .zero)
  }

  @Test func bitWidths() {
    #expect(Magnitude.zero.bitWidth == 0)
    #expect(Magnitude(255).bitWidth == 8)
    #expect((Magnitude(1) << 9999).bitWidth == 10_000)
    #expect((Magnitude(1) << 130).trailingZeroBitCount == 130)
  }

  /// The digit estimate is one too large here, so the divisor must be added back.
  @Test func divisionWithAddBack() {
    let value = Magnitude(limbs: [0, 0, 1 << 63, (1 << 63) - 1])
    let divisor = Magnitude(limbs: [1, 0, 1 << 63])
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    #expect(quotient * divisor + remainder == value)
    #expect(remainder < divisor)
    #expect(quotient == Magnitude(UInt64.max - 1))
  }

  @Test(arguments: [UInt64(1), 2, 3, 0xDEAD_BEEF])
  func divisionUndoesMultiplication(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let value = random.magnitude(limbs: 9)
      let divisor = random.magnitude(limbs: 5) + .one
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
      #expect(quotient * divisor + remainder == value, "seed \(seed)")
      #expect(remainder < divisor, "seed \(seed)")
    }
  }

  @Test(arguments: [UInt64(5), 6, 7])
  func integerLaws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let a = BigInteger(isNegative: random.next() % 2 == 0, magnitude: random.magnitude(limbs: 6))
      let b = BigInteger(isNegative: random.next() % 2 == 0, magnitude: random.magnitude(limbs: 6))
      let c = BigInteger(isNegative: random.next() % 2 == 0, magnitude: random.magnitude(limbs: 3))
      #expect(a + b - b == a, "seed \(seed)")
      #expect(a * (b + c) == a * b + a * c, "seed \(seed)")
      #expect((a - b < .zero) == (a < b), "seed \(seed)")
      #expect(BigInteger(decimal: a.decimalText) == a, "seed \(seed)")
      let shift = Int(random.next() % 200)
      #expect((a.magnitude << shift) >> shift == a.magnitude, "seed \(seed)")
      #expect(a.magnitude << shift == a.magnitude * Magnitude(2).power(shift), "seed \(seed)")
    }
  }

  @Test func limbArithmeticAgreesWithMachineWords() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<500 {
      let a = UInt128(random.next()) << 62 | UInt128(random.next())
      let b = UInt128(random.next()) << (random.next() % 62) | 1
      #expect(Magnitude(wide: a) + Magnitude(wide: b) == Magnitude(wide: a + b))
      #expect(Magnitude(wide: a) / Magnitude(wide: b) == Magnitude(wide: a / b))
      #expect(
        Magnitude(wide: max(a, b)) - Magnitude(wide: min(a, b)) == Magnitude(wide: max(a, b) - min(a, b)))
    }
  }
}
