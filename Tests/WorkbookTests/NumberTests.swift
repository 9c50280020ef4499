import Testing

@testable import Workbooks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Numbers of cells")
struct NumberTests {
  private func decimal(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { readSheetNumber($0) }?.decimalText
  }

  /// What printing a double with 15 digits gives, as the programs that write workbooks do.
  private func printed(_ double: Double) -> SheetNumber? {
    var buffer = [CChar](repeating: 0, count: 40)
    _ = withVaList([double]) { vsnprintf(&buffer, 40, "%.14e", $0) }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let parts = text.split(separator: "e")
    let digits = Int64(parts[0].filter { $0 != "." }) ?? 0
    return SheetNumber(digits: digits, exponent: (Int(parts[1]) ?? 0) - 14)
  }

  @Test(
    "the stored double counts to 15 digits",
    arguments: [
      ("8.6199999999999992", "8.62"), ("0.57999999999999996", "0.58"), ("124599.99999999999", "124600"),
      ("0.30000000000000004", "0.3"), ("2.6749999999999998", "2.675"), ("5.0000000000000003E-2", "0.05"),
      ("1.23e5", "123000"), ("-567.94000000000005", "-567.94"), ("0", "0"), ("-0", "0"), ("00012", "12"),
      (" 30 ", "30"), (".5", "0.5"), ("5.", "5"), ("+7", "7"), ("1E+17", "100000000000000000"),
      ("9007199254740992", "9007199254740990"), ("0.99999999999999999", "1"), ("1e-5", "0.00001"),
      ("123456789012345", "123456789012345"), ("999999999999999.9", "1000000000000000"), ("1e-400", "0"),
    ])
  func roundsToFifteen(text: String, expected: String) {
    #expect(decimal(text) == expected)
  }

  @Test(
    "what is no number is none",
    arguments: ["", "NaN", "INF", "1,5", "0x10", "1e400", "1.2.3", "e5", "-", "1e", "１"])
  func refuses(text: String) {
    #expect(decimal(text) == nil)
  }

  @Test("rounding is that of the exact double, whatever digits are written")
  func agreesWithPrinting() {
    var generator = Linear(state: 20_240_501)
    for round in 0..<40_000 {
      let bits = generator.next()
      // Amounts and rates, results of divisions, and doubles of any size.
      let double =
        switch round % 4 {
        case 0: Double(Int64(truncatingIfNeeded: bits) % 10_000_000_000) / 100
        case 1: Double(bits % 1_000_000) / Double(bits / 7 % 999_983 + 1)
        case 2: Double(bits % 1_000_000_000) * 0.01 * 1.1
        default: Double(bitPattern: bits)
        }
      guard double.isFinite else { continue }
      for text in [double.description, written(double, 17), written(double, 16), written(double, 20)] {
        guard let back = Double(text), back.isFinite else { continue }
        var copy = text
        let read = copy.withUTF8 { readSheetNumber($0) }
        if read != printed(back) { Issue.record("\(text): \(String(describing: read))") }
      }
    }
  }

  private func written(_ double: Double, _ digits: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 60)
    _ = withVaList([Int32(digits - 1), double]) { vsnprintf(&buffer, 60, "%.*e", $0) }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test("numbers beyond 15 digits have lost some")
  func lostDigits() {
    func hasLost(_ text: String) -> Bool {
      var text = text
      return text.withUTF8 { readSheetNumber($0) }?.hasLostDigits ?? false
    }
    #expect(hasLost("370200240000000018"))
    #expect(hasLost("1.1000023000000001E+17"))
    #expect(!hasLost("123456789012345"))
    #expect(!hasLost("1234567890.12345"))
  }
}

/// The same numbers in every run.
private struct Linear {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
