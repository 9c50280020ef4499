import Testing

@testable import Values

@Suite struct RationalTextTests {
  @Test func readsDecimals() {
    #expect(Rational(decimal: "12") == Rational(12))
    #expect(Rational(decimal: "-0.75") == Rational(-3, 4))
    #expect(Rational(decimal: "+3.10") == Rational(31, 10))
    #expect(Rational(decimal: "007") == Rational(7))
    #expect(Rational(decimal: "-0") == .zero)
    #expect(Rational(decimal: "9223372036854775807") == Rational(Int.max))
    #expect(Rational(decimal: "x12.5y".dropFirst().dropLast()) == Rational(25, 2))
  }

  @Test(
    arguments: [
      "", "-", "+", ".", "1.", ".5", "-.5", "1.2.3", "1e3", "1,000", " 1", "1 ", "--1", "+-1", "１２", "1۲",
      "0x10", "1..2", "1-", "十",
    ])
  func rejectsOtherText(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func takesSixtyDigitsAndNoMore() {
    let digits = String(repeating: "9", count: 60)
    #expect(Rational(decimal: digits)?.fractionText == digits)
    #expect(Rational(decimal: "-" + digits)?.fractionText == "-" + digits)
    #expect(Rational(decimal: digits + "9") == nil)
    let fraction = "0." + String(repeating: "1", count: 59)
    #expect(Rational(decimal: fraction) != nil)
    #expect(Rational(decimal: fraction + "1") == nil)
  }

  @Test func wordSizedAndLongerTextsAgree() {
    #expect(Rational(decimal: "-12345678901234567.8") == Rational(decimal: "-0012345678901234567.80"))
    #expect(Rational(decimal: "999999999999999999") == Rational(999_999_999_999_999_999))
    #expect(Rational(decimal: "0.000000000000000001") == Rational(1, 1_000_000_000_000_000_000))
    #expect(Rational(decimal: "1234567890123456789.") == nil)
    #expect(Rational(decimal: ".1234567890123456789") == nil)
    #expect(Rational(decimal: "1234567890.123456789.1") == nil)
    #expect(Rational(decimal: "12345678901234567890x") == nil)
  }

  @Test(arguments: [UInt64(12), 13])
  func fixedTextIsTheRoundedValue(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let value = random.rational()
      let places = Int.random(in: 0...12, using: &random)
      let text = value.fixedText(places: places)
      let digits = value.roundedQuotient(places: places, mode: .halfUp).decimalText
      let bare = text.filter { $0 != "." && $0 != "-" }
      let kept = bare.drop { $0 == "0" }
      #expect((kept.isEmpty ? "0" : String(kept)) == digits, "seed \(seed): \(value)")
      #expect(text.hasPrefix("-") == (value.isNegative && digits != "0"), "seed \(seed): \(value)")
      #expect(text.split(separator: ".").dropFirst().first?.count ?? 0 == places)
    }
  }

  @Test func printsFixedPlaces() {
    #expect(Rational(3, 5).fixedText(places: 2) == "0.60")
    #expect(Rational(-3, 2).fixedText(places: 2) == "-1.50")
    #expect(Rational(-1, 1000).fixedText(places: 2) == "0.00")
    #expect(Rational(-5, 1000).fixedText(places: 2) == "-0.01")
    #expect(Rational(1, 8).fixedText(places: 2) == "0.13")
    #expect(Rational(5, 2).fixedText(places: 0) == "3")
    #expect(Rational(-5, 2).fixedText(places: 0) == "-3")
    #expect(Rational(1, 3).fixedText(places: 30) == "0." + String(repeating: "3", count: 30))
    #expect(Rational(Int.max).fixedText(places: 1) == "9223372036854775807.0")
    #expect(Rational(1999, 1000).fixedText(places: 2) == "2.00")
  }

  @Test func printsExactDecimals() {
    #expect(Rational(225, 2).exactDecimalText == "112.5")
    #expect(Rational(15).exactDecimalText == "15")
    #expect(Rational(1500).exactDecimalText == "1500")
    #expect(Rational(-1, 40).exactDecimalText == "-0.025")
    #expect(Rational.zero.exactDecimalText == "0")
    #expect(Rational(1, 3).exactDecimalText == nil)
    #expect(Rational(1, 6).exactDecimalText == nil)
  }

  @Test func exactDecimalsStopAtThirtyPlaces() {
    for base in [2, 5, 10] as [UInt64] {
      let one = BigInteger(Int64(1))
      #expect(Rational(one, over: Magnitude(base).power(30)).exactDecimalText != nil)
      #expect(Rational(one, over: Magnitude(base).power(31)).exactDecimalText == nil)
    }
    #expect(
      Rational(BigInteger(Int64(1)), over: .powerOfTen(30)).exactDecimalText
        == "0." + String(repeating: "0", count: 29) + "1")
  }

  @Test func printsFractions() {
    #expect(Rational(60, 7).fractionText == "60/7")
    #expect(Rational(-1, 3).fractionText == "-1/3")
    #expect(Rational(30, 2).fractionText == "15")
  }

  @Test(arguments: [UInt64(3), 4])
  func exactTextReadsBack(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let value = Rational(random.word(), [1, 2, 8, 10, 125, 1_000_000].randomElement(using: &random) ?? 1)
      let text = value.exactDecimalText
      #expect(text.flatMap { Rational(decimal: $0) } == value, "seed \(seed)")
    }
  }
}
