import Testing

@testable import Values

@Suite struct RationalRoundingTests {
  @Test(
    arguments: [
      ("0.795", "0.80", "0.80", "0.79"),
      ("2.345", "2.35", "2.34", "2.34"),
      ("89.995", "90.00", "90.00", "89.99"),
      ("2.3449", "2.34", "2.34", "2.34"),
      ("2.3451", "2.35", "2.35", "2.34"),
      ("7", "7.00", "7.00", "7.00"),
      ("0.004", "0.00", "0.00", "0.00"),
      ("0.005", "0.01", "0.00", "0.00"),
      ("92233720368547758.075", "92233720368547758.08", "92233720368547758.08", "92233720368547758.07"),
      (
        "123456789012345678901234567890.125", "123456789012345678901234567890.13",
        "123456789012345678901234567890.12", "123456789012345678901234567890.12"
      ),
    ])
  func twoPlaces(text: String, halfUp: String, halfEven: String, down: String) throws {
    let value = try #require(Rational(decimal: text))
    for (mode, expected) in [(RoundingMode.halfUp, halfUp), (.halfEven, halfEven), (.down, down)] {
      let rounded = try value.rounded(places: 2, mode: mode)
      #expect(rounded == Rational(decimal: expected))
      #expect(rounded.fixedText(places: 2) == expected)
      #expect(try (-value).rounded(places: 2, mode: mode) == -rounded)
    }
  }

  @Test(
    "进一：有余就进，正好的不动",
    arguments: [
      ("2.341", "2.35"), ("2.34", "2.34"), ("0.0000001", "0.01"), ("0", "0.00"), ("7", "7.00"),
      ("123456789012345678901234567890.121", "123456789012345678901234567890.13"),
      ("123456789012345678901234567890.12", "123456789012345678901234567890.12"),
    ]) func up(text: String, expected: String) throws
  {
    let value = try #require(Rational(decimal: text))
    let rounded = try value.rounded(places: 2, mode: .up)
    #expect(rounded.fixedText(places: 2) == expected)
    #expect(try (-value).rounded(places: 2, mode: .up) == -rounded)
  }

  @Test func otherPlaces() throws {
    #expect(try Rational(5, 2).rounded(places: 0, mode: .halfUp) == Rational(3))
    #expect(try Rational(5, 2).rounded(places: 0, mode: .halfEven) == Rational(2))
    #expect(try Rational(7, 2).rounded(places: 0, mode: .halfEven) == Rational(4))
    #expect(
      try Rational(2, 3).rounded(places: 12, mode: .halfUp) == Rational(666_666_666_667, 1_000_000_000_000))
    #expect(
      try Rational(Int.max, 3).rounded(places: 12, mode: .down).fixedText(places: 13)
        == "3074457345618258602.3333333333330")
    #expect(try Rational(1, Int.max).rounded(places: 12, mode: .halfUp) == .zero)
  }

  @Test func floorAndCeiling() {
    #expect(Rational(7, 2).floor == Rational(3))
    #expect(Rational(7, 2).ceiling == Rational(4))
    #expect(Rational(-7, 2).floor == Rational(-4))
    #expect(Rational(-7, 2).ceiling == Rational(-3))
    #expect(Rational(Int.min).floor == Rational(Int.min))
    #expect(Rational(Int.max).ceiling == Rational(Int.max))
    #expect(Rational(-1, 2).ceiling == .zero)
  }

  @Test func floorAndCeilingOfHugeNumbers() throws {
    let half = try #require(Rational(decimal: "123456789012345678901234567890.5"))
    #expect(half.floor.fractionText == "123456789012345678901234567890")
    #expect(half.ceiling.fractionText == "123456789012345678901234567891")
    #expect((-half).floor.fractionText == "-123456789012345678901234567891")
    #expect((-half).ceiling.fractionText == "-123456789012345678901234567890")
    #expect(Rational(1, Int.min).floor == Rational(-1))
    #expect(half.floor.floor == half.floor)
  }

  @Test(arguments: [UInt64(8), 88])
  func roundingLaws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let value = random.rational()
      let places = Int.random(in: 0...12, using: &random)
      let unit = Rational(BigInteger(Int64(1)), over: .powerOfTen(places))
      for mode in RoundingMode.allCases {
        let rounded = try value.rounded(places: places, mode: mode)
        let distance = try (value - rounded).magnitude
        #expect(try rounded.divided(by: unit).isInteger, "seed \(seed): \(value)")
        #expect(distance < unit, "seed \(seed): \(value)")
        switch mode {
        case .down: #expect(rounded.magnitude <= value.magnitude)
        case .up: #expect(rounded.magnitude >= value.magnitude)
        case .halfUp, .halfEven: #expect(try distance + distance <= unit)
        }
        #expect(try rounded.rounded(places: places, mode: mode) == rounded)
      }
      #expect(value.floor <= value && value.ceiling >= value)
      #expect(try value.ceiling - value.floor == (value.isInteger ? .zero : .one), "seed \(seed): \(value)")
    }
  }

  @Test func roundingNearTheLimitThrows() {
    let numerator = BigInteger(isNegative: false, magnitude: (Magnitude.one << 10_000) - .one)
    let value = Rational(numerator, over: Magnitude(7).power(2))
    #expect(throws: NumberLimitExceeded.self) { try value.rounded(places: 12, mode: .halfUp) }
  }
}
