import DataFiles
import Source
import Testing

/// A text, the message it must give, where, and the cell of Excel it must name.
struct CSVSlip: Sendable, CustomTestStringConvertible {
  let text: String
  let message: DataFileMessage
  let code: String
  let line: Int
  let marked: String
  let spot: String?
  /// The first cells of the rows that are kept; nil when there is no table.
  let kept: [String]?

  init(
    _ text: String, _ message: DataFileMessage, _ code: String, line: Int = 1, marked: String,
    spot: String? = nil, kept: [String]? = []
  ) {
    self.text = text
    self.message = message
    self.code = code
    self.line = line
    self.marked = marked
    self.spot = spot
    self.kept = kept
  }

  var testDescription: String { "\(code) \(text)" }
}

private let slips: [CSVSlip] = [
  CSVSlip("", .csvEmpty, "H5051", marked: "", kept: nil),
  CSVSlip("\u{FEFF}\n,,\n", .csvEmpty, "H5051", marked: "\u{FEFF}\n,,\n", kept: nil),
  CSVSlip("\na,b\n,\n", .csvNoRows, "H5052", line: 2, marked: "a,b"),
  CSVSlip("PK\u{3}\u{4}...", .csvWorkbook, "H5056", marked: "PK\u{3}\u{4}", kept: nil),
  CSVSlip("a,b\n1,2\n3,\"4\n5,6", .csvUnclosedQuote, "H5057", line: 3, marked: "\"", spot: "B3", kept: ["1"]),
  CSVSlip("a,\"b", .csvUnclosedQuote, "H5057", marked: "\"", spot: "B1", kept: nil),
  CSVSlip(
    "a,b\n\"1\" x ,2\n3,4", .csvTextAfterQuote("x"), "H5058", line: 2, marked: "x", spot: "A2", kept: ["3"]),
  CSVSlip("\"a\"x,b\n1,2", .csvTextAfterQuote("x"), "H5058", marked: "x", spot: "A1", kept: nil),
  CSVSlip("a, ,c\n1,2,3", .csvEmptyHeader(first: 1, last: 1), "H5059", marked: "", spot: "B1", kept: ["1"]),
  CSVSlip("a,,\n1,2,3", .csvEmptyHeader(first: 1, last: 2), "H5059", marked: ",", spot: "B1", kept: ["1"]),
  CSVSlip(
    "a,b, a\n1,2,3", .csvRepeatedHeader("a", first: 0, again: 2), "H5060", marked: "a", spot: "C1",
    kept: ["1"]),
  CSVSlip(
    "a,b,c\n1,2,3\n\n4\n5,6,7",
    .csvTooFewFields(row: 4, needed: 3, found: 1, missing: "b", hasFullWidthComma: false), "H5061", line: 4,
    marked: "4", spot: "B4", kept: ["1", "5"]),
  CSVSlip(
    "a,b\n1，2", .csvTooFewFields(row: 2, needed: 2, found: 1, missing: "b", hasFullWidthComma: true), "H5061",
    line: 2, marked: "1，2", spot: "B2"),
  CSVSlip(
    "a,b\n1,234,5\n6,7", .csvTooManyFields(row: 2, needed: 2, found: 3), "H5062", line: 2, marked: "1,234,5",
    spot: "C2", kept: ["6"]),
  CSVSlip("\n单位，得分\n甲，1", .csvFullWidthSeparator("，"), "H5063", line: 2, marked: "，", kept: nil),
  CSVSlip("单位；得分\n甲；1", .csvFullWidthSeparator("；"), "H5063", marked: "；", kept: nil),
]

@Suite struct CSVMessageTests {
  @Test(arguments: slips)
  func slipGivesItsMessageAtItsPlace(_ slip: CSVSlip) throws {
    let file = sourceFile(slip.text)
    let (table, diagnostics) = readCSV(file)
    try #require(diagnostics.count == 1)
    #expect(diagnostics[0].message as? DataFileMessage == slip.message)
    #expect(diagnostics[0].code == slip.code)
    #expect(diagnostics[0].place?.start.line == slip.line)
    #expect(diagnostics[0].place?.text == slip.marked)
    #expect(diagnostics[0].spot == slip.spot)
    #expect(table?.rows.compactMap(\.cells.first?.text) == slip.kept)
    expectWellFormed(diagnostics, in: file)
  }

  @Test(arguments: [
    (Array("a,b\n".utf8) + [0xD6, 0xD0, 0x80, 0x31], "H5053", 2),
    ([0xD6, 0xD0, 0xCE, 0xFF], "H5053", 1),
    (Array("单位,预算\n甲局,".utf8) + [0xD6, 0xD0], "H5053", 2),
    (Array("预算\n\n".utf8) + [0xE4, 0xB8], "H5054", 3),
    ([0x61, 0x00, 0x2C, 0x00, 0x2D, 0x4E], "H5055", 1),
    ([0x00, 0x61, 0x00, 0x2C, 0x4E, 0x2D], "H5055", 1),
    ([0xFF, 0xFE, 0x61, 0x00, 0x61], "H5055", 1),
    ([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x61], "H5055", 1),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "H5056", 1),
  ])
  func otherFilesAreNamed(bytes: [UInt8], code: String, line: Int) {
    let file = SourceFile(path: "表.csv", reading: bytes)
    let (table, diagnostics) = readCSV(file)
    #expect(table == nil)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.place?.start.line == line)
    expectWellFormed(diagnostics, in: file)
  }

  @Test func everySlipInAFileIsReported() {
    let diagnostics = readCSV(sourceFile("a,a,\n1\n\"2\"x,3,4\n5,6,7,8\n")).diagnostics
    #expect(diagnostics.map(\.code) == ["H5060", "H5059", "H5061", "H5058", "H5062"])
    #expect(diagnostics.first?.related.first?.range == SourceRange(0, 1))
  }

  @Test func peopleInExcelAreToldWhatToChoose() throws {
    let file = SourceFile(path: "表.csv", reading: [0xD6, 0xD0, 0xFF, 0x0A])
    let text = try #require(readCSV(file).diagnostics.first).message.text(in: .chinese)
    #expect(text.remedy.contains("CSV UTF-8（逗号分隔）"))
  }
}
