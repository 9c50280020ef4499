import DataFiles
import Program
import Source
import TestSupport
import Testing
import WorkbookSupport
import Workbooks

@Suite("Workbooks as data")
struct WorkbookDataTests {
  private let table: [[GridCell]] = [["单位", "预算", "支出"], ["甲局", 30, 20], ["乙局", 15, 15]]

  @Test("hidden sheets are left out and named; hidden rows and columns are read and told")
  func hidden() throws {
    var book = BookMaker()
    book.add(
      "情况表", table, hidden: [2], before: "<cols><col min=\"3\" max=\"4\" hidden=\"1\"/></cols>",
      filter: "A1:C3")
    book.add("旧表", [["单位", "预算", "支出"], ["丁局", 1, 1]], attributes: "state=\"hidden\"")
    let reading = try SheetReading(book, spending)
    #expect(reading.forms.map(\.id) == ["甲局", "乙局"])
    #expect(reading.codes == ["H5220", "H5224"])
    #expect(reading.headline("H5220").contains("旧表"))
    #expect(reading.addresses("H5224").sorted() == ["自评表.xlsx › 情况表 › A2", "自评表.xlsx › 情况表 › C1"])
  }

  @Test("sheets of another kind are named; one laid out as a form is refused")
  func otherSheets() throws {
    var book = BookMaker()
    book.add("填表说明", [["填表说明"], ["1.每个单位一行。"]])
    book.add("情况表", table)
    var reading = try SheetReading(book, spending)
    #expect(reading.codes == ["H5221"])
    #expect(reading.headline("H5221").contains("填表说明"))
    book.add("自评表", [["自评表"], ["单位", nil, "甲局", "预算", 30], ["指标", "支出", "得分", "预算"], ["甲", 20, 1, 2]])
    reading = try SheetReading(book, spending)
    #expect(reading.codes == ["H5221", "H5222"])
    #expect(reading.forms.map(\.id) == ["甲局", "乙局"])
  }

  @Test("a workbook without a table says what was looked at")
  func noTable() throws {
    let reading = try SheetReading(BookMaker([["科目", "金额"], ["甲", 1]]), spending)
    #expect(reading.codes == ["H5223"])
    let why = reading.diagnostics.first?.message.text(in: .chinese).why ?? ""
    #expect(why.contains("科目") && why.contains("金额"))
    #expect(reading.addresses("H5223") == ["自评表.xlsx"])
  }

  @Test("a workbook that cannot be read is one finding, and its forms are not known")
  func refused() throws {
    var book = BookMaker(table)
    book.change = { $0.mend("xl/worksheets/sheet1.xml") { $0.checksum = 1 } }
    let reading = try SheetReading(book, spending)
    #expect(reading.codes == ["H5205"])
    #expect(reading.forms.isEmpty)
  }

  @Test("texts that many cells share are not copied without end")
  func longTexts() throws {
    var book = BookMaker()
    let cell = "<c t=\"s\"><v>0</v></c>"
    let head = "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
    book.add("表", rows: head + String(repeating: "<row>\(cell)\(cell)</row>", count: 100))
    book.texts = ["<t>\(String(repeating: "长", count: 3000))</t>", "<t>单位</t>", "<t>预算</t>"]
    var limits = WorkbookLimits()
    limits.tableText = 100_000
    let reading = readWorkbook(
      book.bytes, path: "表.xlsx", template: try checkedTemplate(spending), within: limits)
    #expect(reading.diagnostics.map(\.code) == ["H5207"])
    #expect(reading.tables.isEmpty && reading.isIncomplete)
  }
}
