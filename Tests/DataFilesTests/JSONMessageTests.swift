import DataFiles
import Source
import Testing

/// A text, the message it must give, and the line and characters the message must mark.
struct JSONSlip: Sendable, CustomTestStringConvertible {
  let text: String
  let message: DataFileMessage
  let code: String
  let line: Int
  let marked: String

  init(_ text: String, _ message: DataFileMessage, _ code: String, line: Int = 1, marked: String) {
    self.text = text
    self.message = message
    self.code = code
    self.line = line
    self.marked = marked
  }

  var testDescription: String { "\(code) \(text)" }
}

private let formSlips: [JSONSlip] = [
  JSONSlip("", .jsonEmpty, "H5001", marked: ""),
  JSONSlip("\u{FEFF} \n", .jsonEmpty, "H5001", marked: "\u{FEFF} \n"),
  JSONSlip("{\n\"a\": [1,\n", .jsonCutOff(open: .array), "H5003", line: 2, marked: ""),
  JSONSlip("{\n\"a\"", .jsonCutOff(open: .object), "H5003", line: 2, marked: ""),
  JSONSlip("{\"a\": \"预", .jsonCutOff(open: .string), "H5003", marked: ""),
  JSONSlip("[\"\\ud83d", .jsonCutOff(open: .string), "H5003", marked: ""),
  JSONSlip("[1, tru", .jsonCutOff(open: .array), "H5003", marked: ""),
  JSONSlip("[-", .jsonCutOff(open: .array), "H5003", marked: ""),
  JSONSlip("nul", .jsonCutOff(open: nil), "H5003", marked: ""),
  JSONSlip("[True]", .jsonUnexpected("True", expected: .valueOrClose), "H5004", marked: "True"),
  JSONSlip("[1,,2]", .jsonUnexpected(",", expected: .value), "H5004", marked: ","),
  JSONSlip("[-x]", .jsonUnexpected("-x", expected: .value), "H5004", marked: "-x"),
  JSONSlip("{a: 1}", .jsonUnexpected("a", expected: .nameOrClose), "H5004", marked: "a"),
  JSONSlip("{\"a\":1, 名: 1}", .jsonUnexpected("名", expected: .name), "H5004", marked: "名"),
  JSONSlip("{\"a\" 1}", .jsonUnexpected("1", expected: .colon), "H5004", marked: "1"),
  JSONSlip(
    "{\"a\":1\n\"b\":2}", .jsonUnexpected("\"", expected: .commaOrObjectEnd), "H5004", line: 2, marked: "\""),
  JSONSlip("[85%]", .jsonUnexpected("%", expected: .commaOrArrayEnd), "H5004", marked: "%"),
  JSONSlip("[1\u{200B}]", .jsonUnexpected("U+200B", expected: .commaOrArrayEnd), "H5004", marked: "\u{200B}"),
  JSONSlip("[1,]", .jsonTrailingComma(closing: "]"), "H5012", marked: ","),
  JSONSlip("{\"a\":1,\n}", .jsonTrailingComma(closing: "}"), "H5012", marked: ","),
  JSONSlip("['a']", .jsonSingleQuote, "H5013", marked: "'"),
  JSONSlip("{'a':1}", .jsonSingleQuote, "H5013", marked: "'"),
  JSONSlip("[1, // 注\n2]", .jsonComment("//"), "H5014", marked: "//"),
  JSONSlip("[1 /* 注 */]", .jsonComment("/*"), "H5014", marked: "/*"),
  JSONSlip("# 注\n1", .jsonComment("#"), "H5014", marked: "#"),
  JSONSlip("1 // 注", .jsonComment("//"), "H5014", marked: "//"),
  JSONSlip("{\"a\":1,\n\"a\":2}", .jsonRepeatedName("a"), "H5015", line: 2, marked: "\"a\""),
  JSONSlip("{}\n{}", .jsonTextAfterEnd("{"), "H5016", line: 2, marked: "{"),
  JSONSlip("1 abc", .jsonTextAfterEnd("abc"), "H5016", marked: "abc"),
]

private let numberSlips: [JSONSlip] = [
  JSONSlip("[007]", .jsonBadNumber("007", .leadingZero), "H5005", marked: "007"),
  JSONSlip("[\n-01.5]", .jsonBadNumber("-01.5", .leadingZero), "H5005", line: 2, marked: "-01.5"),
  JSONSlip("1.", .jsonBadNumber("1.", .noFraction), "H5005", marked: "1."),
  JSONSlip("[.5]", .jsonBadNumber(".5", .noWholePart), "H5005", marked: ".5"),
  JSONSlip("[-.5]", .jsonBadNumber("-.5", .noWholePart), "H5005", marked: "-.5"),
  JSONSlip("[+1]", .jsonBadNumber("+1", .plusSign), "H5005", marked: "+1"),
  JSONSlip("[1e]", .jsonBadNumber("1e", .noExponent), "H5005", marked: "1e"),
  JSONSlip("[-]", .jsonBadNumber("-", .onlySign), "H5005", marked: "-"),
  JSONSlip("[NaN]", .jsonNotFinite("NaN"), "H5006", marked: "NaN"),
  JSONSlip("[1,\nInfinity]", .jsonNotFinite("Infinity"), "H5006", line: 2, marked: "Infinity"),
  JSONSlip("[-Infinity]", .jsonNotFinite("-Infinity"), "H5006", marked: "-Infinity"),
  JSONSlip("[+inf]", .jsonNotFinite("+inf"), "H5006", marked: "+inf"),
]

private let textSlips: [JSONSlip] = [
  JSONSlip(#"["C:\data"]"#, .jsonBadEscape(#"\d"#), "H5007", marked: #"\d"#),
  JSONSlip(#"["\预"]"#, .jsonBadEscape(#"\预"#), "H5007", marked: #"\预"#),
  JSONSlip(#"["\u12G4"]"#, .jsonBadEscape(#"\u12"#), "H5007", marked: #"\u12"#),
  JSONSlip(#"["\ud83d"]"#, .jsonLoneSurrogate(#"\ud83d"#), "H5008", marked: #"\ud83d"#),
  JSONSlip(#"["\ude00\ud83d"]"#, .jsonLoneSurrogate(#"\ude00"#), "H5008", marked: #"\ude00"#),
  JSONSlip(#"["\ud83d\u0041"]"#, .jsonLoneSurrogate(#"\ud83d"#), "H5008", marked: #"\ud83d"#),
  JSONSlip("[\n\"a\tb\"]", .jsonControlCharacter(code: 9), "H5009", line: 2, marked: "\t"),
  JSONSlip("[\"预算\n\"]", .jsonLineEndInString, "H5010", marked: "\n"),
  JSONSlip("[1，2]", .jsonFullWidth("，", meant: ","), "H5011", marked: "，"),
  JSONSlip("{\"a\"：1}", .jsonFullWidth("：", meant: ":"), "H5011", marked: "："),
  JSONSlip("{\n“a”:1}", .jsonFullWidth("“", meant: "\""), "H5011", line: 2, marked: "“"),
  JSONSlip("［1]", .jsonFullWidth("［", meant: "["), "H5011", marked: "［"),
  JSONSlip("[1］", .jsonFullWidth("］", meant: "]"), "H5011", marked: "］"),
  JSONSlip("｛}", .jsonFullWidth("｛", meant: "{"), "H5011", marked: "｛"),
  JSONSlip("{｝", .jsonFullWidth("｝", meant: "}"), "H5011", marked: "｝"),
  JSONSlip("[１]", .jsonFullWidth("１", meant: "1"), "H5011", marked: "１"),
  JSONSlip("[1,\u{3000}2]", .jsonFullWidth("\u{3000}", meant: " "), "H5011", marked: "\u{3000}"),
]

@Suite struct JSONMessageTests {
  @Test(arguments: formSlips + numberSlips + textSlips)
  func slipGivesItsMessageAtItsPlace(_ slip: JSONSlip) throws {
    let file = sourceFile(slip.text)
    let (value, diagnostics) = readJSON(file)
    try #require(diagnostics.count == 1)
    #expect(diagnostics[0].message as? DataFileMessage == slip.message)
    #expect(diagnostics[0].code == slip.code)
    #expect(diagnostics[0].place?.start.line == slip.line)
    #expect(diagnostics[0].place?.text == slip.marked)
    #expect((value == nil) == (slip.code != "H5015"))
    expectWellFormed(diagnostics, in: file)
  }

  @Test func otherEncodingIsMarkedAtItsFirstByte() throws {
    let file = SourceFile(
      path: "b", reading: Array("{\n\"".utf8) + [0xD6, 0xD0, 0xFF, 0xC4] + Array("\"}".utf8))
    let diagnostic = try #require(readJSON(file).diagnostics.first)
    #expect(diagnostic.code == "H5002")
    #expect(diagnostic.message.text(in: .chinese).headline == "文件既不是 UTF-8，也不是 GB18030 编码")
    #expect(diagnostic.place?.range.start == 5)
    #expect(diagnostic.place?.start.line == 2)
  }

  @Test func fileCutInsideACharacterBreaksOffThere() throws {
    let file = SourceFile(path: "b", bytes: Array("[\"预算".utf8.dropLast()))
    let diagnostic = try #require(readJSON(file).diagnostics.first)
    #expect(diagnostic.code == "H5003")
    #expect(diagnostic.related.first?.text == "\"")
  }

  @Test func namesInMessagesCarryNoTerminalCommands() throws {
    let text = #"{"\u001b[31m\u202e": 1, "\u001b[31m\u202e": 2}"#
    let diagnostic = try #require(readJSON(sourceFile(text)).diagnostics.first)
    #expect(diagnostic.message as? DataFileMessage == .jsonRepeatedName("␛[31m[U+202E]"))
  }

  @Test func longNamesAreCutInMessages() throws {
    let name = String(repeating: "预", count: 1000)
    let diagnostic = try #require(readJSON(sourceFile("{\"\(name)\":1,\"\(name)\":2}")).diagnostics.first)
    #expect(diagnostic.message as? DataFileMessage == .jsonRepeatedName(name.prefix(40) + "…"))
  }

  @Test func depthIsReportedWhereItIsExceeded() throws {
    let text = String(repeating: "[\n", count: 100)
    let diagnostics = readJSON(sourceFile(text)).diagnostics
    #expect(diagnostics.map(\.code) == ["H5017"])
    #expect(diagnostics.first?.place?.start.line == 65)
  }

  @Test func cutOffFileTellsWhatWasOpen() throws {
    let diagnostic = try #require(readJSON(sourceFile("{\n  \"表\": [\n    1,\n")).diagnostics.first)
    #expect(diagnostic.place?.start == LineColumn(line: 3, column: 7))
    #expect(diagnostic.related.map(\.start) == [LineColumn(line: 2, column: 8)])
    #expect(diagnostic.message.text(in: .chinese).headline == "文件在这里断了：方括号“[”还没有结束")
  }
}
