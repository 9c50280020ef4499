import Testing
import Values
import Workbooks

@Suite("Cells of workbooks")
struct CellTests {
  private func text(_ cell: SheetCell?) -> String? {
    guard case .text(let text)? = cell?.content else { return nil }
    return text
  }

  private func decimal(_ cell: SheetCell?) -> String? {
    guard case .number(let number, _)? = cell?.content else { return nil }
    return number.decimalText
  }

  @Test("shared, inline and rich texts, without phonetic text")
  func texts() throws {
    var book = BookMaker(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
        <c r="D1" t="inlineStr"><is><r><t xml:space="preserve"> 年中</t></r><r><t>追加 </t></r></is></c>
        <c r="E1" t="str"><f>A1&amp;"局"</f><v>甲局</v></c><c r="F1" t="s"><v>3</v></c></row>
        """)
    book.texts = [
      "<t>甲</t>", "<r><t>新建</t></r><r><rPr><b/></rPr><t>水窖</t></r><rPh sb=\"0\" eb=\"1\"><t>xīn</t></rPh>",
      "<t>&#x4E07;元&amp;&lt;1&gt;_x000D_<![CDATA[<含>]]></t>", "<t/>",
    ]
    let found = try cells(of: book)
    #expect(text(found["A1"]) == "甲")
    #expect(text(found["B1"]) == "新建水窖")
    #expect(text(found["C1"]) == "万元&<1>\r<含>")
    #expect(text(found["D1"]) == " 年中追加 ")
    #expect(text(found["E1"]) == "甲局")
    #expect(found["E1"]?.hasFormula == true)
    #expect(found["F1"] == nil)
  }

  @Test("raised and struck runs are told, a style of the whole cell too")
  func marks() throws {
    var book = BookMaker(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
        <c r="D1" s="1"><v>5</v></c></row>
        """)
    book.texts = [
      "<r><t>10</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>4</t></r>",
      "<r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r>",
      "<r><rPr><vertAlign val=\"baseline\"/><strike val=\"0\"/></rPr><t>平</t></r>",
    ]
    book.styles =
      "<fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs>"
    let found = try cells(of: book)
    #expect(found["A1"]?.marks == .raised)
    #expect(found["B1"]?.marks == .struck)
    #expect(found["C1"]?.marks == [])
    #expect(found["D1"]?.marks == .struck)
  }

  @Test("results of formulas, results that nobody computed, and errors")
  func formulas() throws {
    let book = BookMaker(
      rows: """
        <row><c><f>A2</f><v>8.6203703703703702</v></c><c><f>A2/B2</f></c><c><f>A2</f><v></v></c>
        <c t="str"><f>IF(1,"","")</f><v></v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><v>1</v></c>
        <c><f t="shared" si="0"/><v>0</v></c></row>
        """)
    let found = try cells(of: book)
    #expect(decimal(found["A1"]) == "8.62037037037037")
    #expect(found["B1"]?.content == .uncalculated)
    #expect(found["C1"]?.content == .uncalculated)
    #expect(found["D1"] == nil)
    #expect(found["E1"]?.content == .error("#DIV/0!"))
    #expect(found["F1"]?.content == .boolean(true))
    #expect(decimal(found["G1"]) == "0")
  }

  @Test("a zero that a program wrote for a formula, asking for calculation, was not computed")
  func placeholders() throws {
    var book = BookMaker(
      rows: "<row><c><f>SUM(B1:B9)</f><v>0</v></c><c><v>0</v></c><c><f>1+1</f><v>2</v></c></row>")
    book.tail = "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>"
    let found = try cells(of: book)
    #expect(found["A1"]?.content == .uncalculated)
    #expect(decimal(found["B1"]) == "0")
    #expect(decimal(found["C1"]) == "2")
  }

  @Test("places: with references, without, in small letters, out of order")
  func places() throws {
    let plain = try cells(
      of: BookMaker(rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))
    #expect(plain.keys.sorted() == ["A1", "A2", "B1"])
    let odd = try cells(
      of: BookMaker(
        rows:
          "<row r=\"9\"><c r=\"c9\"><v>1</v></c><c r=\"A9\"><v>2</v></c><c><v>3</v></c></row><row r=\"2\"><c r=\"AA2\"><v>4</v></c></row>"
      ))
    #expect(odd.keys.sorted() == ["A9", "AA2", "B9", "C9"])
  }

  @Test("the dimension counts for nothing, and cells that are only formatted do not either")
  func phantoms() throws {
    var book = BookMaker()
    book.add(
      "表",
      rows:
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\" s=\"0\"/></row>",
      before: "<dimension ref=\"A1:XFD1048576\"/>")
    let open = try openWorkbook(book.bytes, named: "x.xlsx")
    let sheet = try open.readSheet(open.sheets[0])
    #expect(sheet.rowCount == 1)
    #expect(cells(of: sheet).keys.sorted() == ["A1"])
  }

  @Test("hidden rows, columns and sheets, filters and merges")
  func surroundings() throws {
    var book = BookMaker()
    book.add(
      "填报",
      rows:
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"4\" hidden=\"1\"><c r=\"A4\"><v>2</v></c></row>",
      before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\"/></cols>",
      after:
        "<autoFilter ref=\"A1:C5\"/><mergeCells><mergeCell ref=\"B2:A1\"/><mergeCell ref=\"C1:C1\"/></mergeCells>"
    )
    book.add("字典", attributes: "state=\"hidden\"", rows: "")
    book.add("系统", attributes: "state=\"veryHidden\"", rows: "")
    let open = try openWorkbook(book.bytes, named: "x.xlsx")
    #expect(open.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    let sheet = try open.readSheet(open.sheets[0])
    #expect((0..<sheet.rowCount).filter { sheet.isHiddenRow(at: $0) }.map { sheet.rowNumber(at: $0) } == [4])
    #expect(sheet.hiddenColumns == [2...3])
    #expect(sheet.filter?.text == "A1:C5")
    #expect(sheet.merges.map(\.text) == ["A1:B2", "C1:C1"])
    #expect(sheet.merges[1].isSingle)
  }

  @Test("both dialects, prefixed names, other part names, backslashes, a leading slash, another case")
  func dialects() throws {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>30</v></c></row>"
    var strict = BookMaker(rows: rows)
    strict.change = { entries in
      for name in [
        "xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels",
      ] {
        entries.replace(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          with: "http://purl.oclc.org/ooxml/officeDocument/relationships", in: name)
        entries.replace(BookMaker.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main", in: name)
      }
    }
    var prefixed = BookMaker(rows: rows)
    prefixed.change = { entries in
      let xml =
        "<x:worksheet xmlns:x=\"\(BookMaker.main)\"><x:sheetData><x:row><x:c><x:v>30</x:v></x:c></x:row></x:sheetData></x:worksheet>"
      entries.mend("xl/worksheets/sheet1.xml") { $0.contents = Array(xml.utf8) }
    }
    var renamed = BookMaker(rows: rows)
    renamed.change = { entries in
      entries.replace(
        "worksheets/sheet1.xml", with: "./other/../odd%20name.xml", in: "xl/_rels/workbook.xml.rels")
      entries.mend("xl/worksheets/sheet1.xml") { $0.name = "XL\\Odd Name.xml" }
      entries.replace("xl/workbook.xml", with: "/xl/workbook.xml", in: "_rels/.rels")
    }
    for book in [strict, prefixed, renamed] { #expect(decimal(try cells(of: book)["A1"]) == "30") }
  }

  @Test("stored entries, bytes before the archive and a comment behind it")
  func packing() throws {
    let book = BookMaker(rows: "<row><c><v>30</v></c></row>")
    var maker = ZipMaker(entries: book.entries.reversed())
    for index in maker.entries.indices { maker.entries[index].isDeflated = index.isMultiple(of: 2) }
    maker.comment = Array("由报表系统导出".utf8)
    #expect(decimal(try cells(of: maker.bytes)["A1"]) == "30")
    maker.before = Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 7, count: 99)
    #expect(decimal(try cells(of: maker.bytes)["A1"]) == "30")
  }

  @Test("cells of type d hold days by ISO 8601")
  func isoDays() throws {
    let found = try cells(
      of: BookMaker(
        rows:
          "<row><c t=\"d\"><v>2020-10-30</v></c><c t=\"d\"><v>2020-10-30T14:30:00.250Z</v></c><c t=\"d\"><v>08:30</v></c><c t=\"d\"><v>2020-13-30</v></c></row>"
      ))
    guard case .date(let date, .day, nil)? = found["A1"]?.content else { throw Unexpected() }
    #expect(date.isoText == "2020-10-30")
    guard case .dateTime(_, let time)? = found["B1"]?.content else { throw Unexpected() }
    #expect(time.text == "14:30:00")
    guard case .time(let morning)? = found["C1"]?.content else { throw Unexpected() }
    #expect(morning.text == "08:30:00")
    #expect(found["D1"]?.content == .noNumber("2020-13-30"))
  }

  @Test("what is no number is told as such, cell by cell")
  func noNumbers() throws {
    let found = try cells(
      of: BookMaker(
        rows: "<row><c><v>1,5</v></c><c><v>NaN</v></c><c><v>1e400</v></c><c t=\"b\"><v>ja</v></c></row>"))
    #expect(
      found.mapValues(\.content) == [
        "A1": .noNumber("1,5"), "B1": .noNumber("NaN"), "C1": .noNumber("1e400"), "D1": .noNumber("ja"),
      ])
  }

  private struct Unexpected: Error {}
}
