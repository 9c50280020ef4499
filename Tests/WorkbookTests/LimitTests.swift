import Testing
import WorkbookSupport
import Workbooks

@Suite("Limits of workbooks")
struct LimitTests {
  private let sheet = "xl/worksheets/sheet1.xml"

  private func refused(_ book: BookMaker, _ change: (inout WorkbookLimits) -> Void) -> WorkbookMessage? {
    var limits = WorkbookLimits()
    change(&limits)
    return refusal(of: book, within: limits)
  }

  @Test("bytes: of the file, of a part, of all parts, of small parts")
  func bytes() {
    let book = BookMaker(rows: "<row><c><v>1</v></c></row>" + String(repeating: " ", count: 100_000))
    #expect(refused(book) { $0.file = 100 } == .beyond(.file, most: 100, part: ""))
    #expect(refused(book) { $0.part = 50_000 } == .beyond(.part, most: 50_000, part: sheet))
    #expect(refused(book) { $0.allParts = 50_000 } == .beyond(.allParts, most: 50_000, part: ""))
    #expect(refused(book) { $0.smallPart = 10 } == .beyond(.smallPart, most: 10, part: "_rels/.rels"))
    #expect(refused(book) { _ in } == nil)
  }

  @Test("counts: of entries, sheets, cells, merges, formats, styles")
  func counts() {
    var book = BookMaker(
      rows: "<row><c><v>1</v></c><c><v>2</v></c><c/></row>",
      after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/></mergeCells>")
    book.add("二", rows: "")
    book.formats(["0%", "0.00"])
    #expect(refused(book) { $0.entries = 5 } == .beyond(.entries, most: 5, part: ""))
    #expect(refused(book) { $0.entryName = 12 } == .beyond(.entryName, most: 12, part: ""))
    #expect(refused(book) { $0.sheets = 1 } == .beyond(.sheets, most: 1, part: ""))
    #expect(refused(book) { $0.cells = 1 } == .beyond(.cells, most: 1, part: "表"))
    #expect(refused(book) { $0.merges = 1 } == .beyond(.merges, most: 1, part: sheet))
    #expect(refused(book) { $0.formats = 1 } == .beyond(.formats, most: 1, part: "xl/styles.xml"))
    #expect(refused(book) { $0.styles = 2 } == .beyond(.styles, most: 2, part: "xl/styles.xml"))
    #expect(
      refused(book) { ($0.cells, $0.merges, $0.sheets, $0.formats, $0.styles) = (2, 2, 2, 2, 3) } == nil)
  }

  @Test("texts: of a cell, how many, and their bytes")
  func texts() {
    var book = BookMaker(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    book.texts = ["<t>\(String(repeating: "长", count: 32_767))</t>", "<t>短</t>"]
    #expect(refusal(of: book) == nil)
    let part = "xl/sharedStrings.xml"
    #expect(refused(book) { $0.texts = 1 } == .beyond(.texts, most: 1, part: part))
    #expect(refused(book) { $0.textBytes = 1000 } == .beyond(.textBytes, most: 1000, part: part))
    book.texts[0] = "<t>\(String(repeating: "长", count: 32_768))</t>"
    #expect(refusal(of: book) == .beyond(.cellText, most: 32_767, part: part))
    book.texts[0] = "<t>\(String(repeating: "a", count: 5_000_000))</t>"
    #expect(refusal(of: book) == .beyond(.cellText, most: 32_767, part: part))
    let inline = BookMaker(
      rows: "<row><c t=\"str\"><v>\(String(repeating: "长", count: 32_768))</v></c></row>")
    #expect(refusal(of: inline) == .beyond(.cellText, most: 32_767, part: sheet))
  }

  @Test("markup: depth, attributes, length of a tag")
  func markup() {
    let deep = BookMaker(rows: "", after: String(repeating: "<a>", count: 200_000))
    #expect(refusal(of: deep) == .beyond(.depth, most: 64, part: sheet))
    let attributes = (0..<65).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(
      refusal(of: BookMaker(rows: "<row \(attributes)/>")) == .beyond(.attributes, most: 64, part: sheet))
    let long = BookMaker(rows: "<row a=\"\(String(repeating: "x", count: 300_000))\"/>")
    #expect(refusal(of: long) == .beyond(.tag, most: 256 << 10, part: sheet))
  }

  @Test(
    "a sheet that expands a thousandfold is read in a window, and refused where it is larger than it says")
  func expansion() {
    let blanks = BookMaker(rows: "<row><c><v>1</v></c></row>" + String(repeating: " ", count: 20_000_000))
    #expect(blanks.bytes.count < 30_000)
    #expect(refusal(of: blanks) == nil)
    var lying = blanks
    lying.change = { $0.mend("xl/worksheets/sheet1.xml") { $0.size = 1000 } }
    #expect(refusal(of: lying) == .damaged(part: sheet, .size))
    // A large part is inflated ahead: what is wrong with it is told all the same, and nobody waits for the rest.
    var damaged = blanks
    damaged.change = { $0.mend("xl/worksheets/sheet1.xml") { $0.checksum = 1 } }
    #expect(refusal(of: damaged) == .damaged(part: sheet, .checksum))
    let lost = BookMaker(
      rows: "<row><c r=\"1A\"><v>1</v></c></row>" + String(repeating: " ", count: 20_000_000))
    #expect(refusal(of: lost) == .badReference("1A", sheet: "表"))
  }
}
