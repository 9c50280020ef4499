import DataFiles
import Source
import Testing

@Suite struct JSONReadingTests {
  @Test(arguments: [
    ("null", "null"), (" true ", "true"), ("\u{FEFF}false\r\n", "false"), ("0", "0"), ("-0", "-0"),
    ("1.50", "1.50"), ("-12.340e+05", "-12.340e+05"), ("1E-7", "1E-7"), ("[]", "[]"), ("{ }", "{}"),
    ("[1, [2,\t3],\n\r{}]", "[1,[2,3],{}]"), (#"{"预算": 98.60, "b": [null]}"#, #"{"预算":98.60,"b":[null]}"#),
    (#""""#, #""""#), (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\u0008\u000c\n\r\t""#),
    (#""\u4e2d\u6587\u0041""#, "\"中文A\""), (#""\ud842\udfb7\uD83D\uDE00""#, "\"𠮷😀\""),
    (#""\u0000""#, #""\u0000""#), ("\"\u{7F}，“”\"", "\"\u{7F}，“”\""), (#"{"": ""}"#, #"{"":""}"#),
  ])
  func goodDocumentsAreRead(text: String, expected: String) throws {
    let (value, diagnostics) = readJSON(sourceFile(text))
    #expect(diagnostics.isEmpty)
    #expect(outline(try #require(value)) == expected)
  }

  @Test func numbersKeepEveryDigit() throws {
    let digits = String(repeating: "1234567890", count: 40) + ".000"
    let value = try #require(readJSON(sourceFile("[\(digits)]")).value)
    #expect(outline(value) == "[\(digits)]")
  }

  @Test func rangesCoverWhatIsWritten() throws {
    let file = sourceFile("\u{FEFF}{ \"名\\u0041\" : [ 1.50, \"x\" ] }")
    let value = try #require(readJSON(file).value)
    #expect(file.text(value.range) == "{ \"名\\u0041\" : [ 1.50, \"x\" ] }")
    guard case .object(let members) = value.content, let member = members.first else {
      Issue.record("not an object")
      return
    }
    #expect(member.name == "名A")
    #expect(file.text(member.nameRange) == "\"名\\u0041\"")
    #expect(file.text(member.value.range) == "[ 1.50, \"x\" ]")
    guard case .array(let values) = member.value.content else {
      Issue.record("not an array")
      return
    }
    #expect(values.map { file.text($0.range) } == ["1.50", "\"x\""])
  }

  @Test func sixtyFourLevelsAreReadAndOneMoreIsNot() {
    for (depth, isRead) in [(64, true), (65, false)] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      #expect((readJSON(sourceFile(text)).value != nil) == isRead)
    }
  }

  @Test func tenMegabytesOfBracketsGiveOneError() {
    for opening in ["[", #"{"a":"#] {
      let file = sourceFile(String(repeating: opening, count: 10_000_000 / opening.utf8.count))
      var codes: [String] = []
      let time = ContinuousClock().measure { codes = readJSON(file).diagnostics.map(\.code) }
      #expect(codes == ["H5017"])
      #expect(time < .seconds(1))
    }
  }

  @Test func neitherOfRepeatedNamesCounts() throws {
    let file = sourceFile("{\"a\": 1,\n\"b\": 2,\n\"a\": 3, \"\\u0061\": 4}")
    let (value, diagnostics) = readJSON(file)
    #expect(outline(try #require(value)) == #"{"a":repeated,"b":2}"#)
    #expect(diagnostics.map(\.code) == ["H5015", "H5015"])
    #expect(diagnostics.map { $0.place?.start.line } == [3, 3])
    #expect(diagnostics.map { $0.related.first?.start.line } == [1, 1])
    #expect(readJSON(sourceFile(#"[{"a":1},{"a":2}]"#)).diagnostics.isEmpty)
  }
}
