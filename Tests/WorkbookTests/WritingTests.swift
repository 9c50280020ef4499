import Testing
import Values
import WorkbookSupport
import Workbooks

@Suite("Workbooks that are written")
struct WritingTests {
  private func written(_ rows: [NewRow], _ change: (inout NewSheet) -> Void = { _ in }) throws -> [UInt8] {
    var book = NewWorkbook(title: "台账")
    var sheet = NewSheet(name: "总表")
    change(&sheet)
    book.add(sheet, rows: rows)
    return try book.bytes()
  }

  private func readBack(_ values: [CellValue], _ look: CellLook = CellLook()) throws -> [CellContent] {
    let found = try cells(of: written([NewRow(values, look: look)]))
    return try values.indices.map { try #require(found["\(columnLetters($0 + 1))1"]).content }
  }

  private func text(of number: Rational) throws -> String {
    let content = try #require(try readBack([.number(number)]).first)
    switch content {
    case .number(let number, percentSigns: 0): return number.decimalText
    case .text(let text): return "“\(text)”"
    default: return "?"
    }
  }

  @Test(
    "any text comes back as it was, whatever it begins with or holds",
    arguments: [
      "甲乡", "=1+1", "+5", "-3", "@cmd", "'quoted", "＝SUM(A1)", "a & b < c > \"d\"", " 前后 ", "上\n下", "制\t表",
      "回\r车", "_x000D_", "_x000d_ 与 _x00_", "__x0041__", "零\u{0}一\u{1}退\u{8}", "\u{FFFE}\u{FFFF}", "𠮷𡈽 😀",
      "007", "1e5", "TRUE", "#DIV/0!", "]]>", "&amp;", "\u{7F}", "é e\u{301}",
    ])
  func texts(_ text: String) throws {
    let content = try readBack([.text(text)])
    // By bytes: to Swift two spellings of é are one text.
    guard case .text(let back)? = content.first else { return #expect(Bool(false), "\(content)") }
    #expect(Array(back.utf8) == Array(text.utf8))
  }

  @Test("numbers keep every digit, and are texts where programs would round them")
  func numbers() throws {
    #expect(try text(of: Rational(9282, 100)) == "92.82")
    #expect(try text(of: Rational(0)) == "0")
    #expect(try text(of: Rational(-1, 8)) == "-0.125")
    #expect(try text(of: Rational(123_456_789_012_345)) == "123456789012345")
    #expect(try text(of: Rational(123_456_789_012_345_000)) == "123456789012345000")
    #expect(try text(of: Rational(1_234_567_890_123_456)) == "“1234567890123456”")
    #expect(try text(of: Rational(123_456_789_012_345, 1_000_000)) == "123456789.012345")
    #expect(try text(of: Rational(1_234_567_890_123_457, 1_000_000)) == "“1234567890.123457”")
    #expect(try text(of: Rational(1, 3)) == "“1/3”")
  }

  @Test("a number under a format of percent is a percentage")
  func percent() throws {
    let content = try readBack([.number(Rational(8995, 10000))], CellLook().with { $0.format = .percent(2) })
    guard case .number(let number, percentSigns: 1)? = content.first else {
      return #expect(Bool(false), "\(content)")
    }
    #expect(number.decimalText == "0.8995")
  }

  @Test("days come back, those around the false leap day of 1900 too; earlier ones are texts")
  func days() throws {
    for (year, month, day) in [(2024, 2, 29), (1900, 2, 28), (1900, 3, 1), (1900, 1, 1), (9999, 12, 31)] {
      let date = try #require(CalendarDate(year: year, month: month, day: day))
      #expect(try readBack([.date(date)]) == [.date(date, .day, hiddenTime: nil)])
      let chinese = CellLook().with { $0.format = .chineseDate }
      #expect(try readBack([.date(date)], chinese) == [.date(date, .day, hiddenTime: nil)])
    }
    let old = try #require(CalendarDate(year: 1899, month: 12, day: 31))
    #expect(try readBack([.date(old)]) == [.text("1899-12-31")])
  }

  @Test("truths, formulas with results and without")
  func formulas() throws {
    let values: [CellValue] = [
      .boolean(true), .formula("ROUND(A2*100,0)/100", result: .number(Rational(765, 100))),
      .formula("IF(A2<\"乙\",\"甲\",\"\")", result: .text("甲")), .formula("A2>1", result: .boolean(false)),
      .formula("A2", result: nil),
    ]
    let found = try cells(of: written([NewRow(values, look: CellLook())]))
    #expect(found["A1"]?.content == .boolean(true))
    #expect(found["B1"]?.hasFormula == true)
    guard case .number(let number, _)? = found["B1"]?.content else { return #expect(Bool(false)) }
    #expect(number.decimalText == "7.65")
    #expect(found["C1"]?.content == .text("甲"))
    #expect(found["D1"]?.content == .boolean(false))
    #expect(found["E1"]?.content == .uncalculated)
  }

  @Test("rows and cells stand where they are put; blanks are not read")
  func places() throws {
    let rows = [
      NewRow([.text("甲")], look: CellLook(), from: 3, number: 2, height: 30),
      NewRow([NewCell(.blank, at: 1), NewCell(.text(""), at: 2), NewCell(.number(.one), at: 28)]),
      NewRow([.text("乙")], look: CellLook(), number: 7),
    ]
    #expect(Set(try cells(of: written(rows)).keys) == ["C2", "AB3", "A7"])
  }

  @Test("merges, filters, hidden rows, columns and sheets are there for whoever reads")
  func surroundings() throws {
    let filter = try #require(CellRange("A1:B3"))
    let merge = try #require(CellRange("A2:A3"))
    var book = NewWorkbook(title: "")
    var sheet = NewSheet(name: "总表")
    sheet.filter = filter
    sheet.merges = [merge]
    sheet.columns = [3: NewColumn(width: 12, isHidden: true)]
    book.add(sheet, rows: [NewRow([.text("甲")], look: CellLook()), NewRow(isHidden: true)])
    var back = NewSheet(name: "计算")
    back.visibility = .hidden
    book.add(back, rows: [])
    let read = try openWorkbook(try book.bytes(), named: "台账.xlsx")
    #expect(read.sheets.map(\.name) == ["总表", "计算"])
    #expect(read.sheets.map(\.visibility) == [.visible, .hidden])
    let first = try read.readSheet(read.sheets[0])
    #expect(first.merges == [merge])
    #expect(first.filter == filter)
    #expect(first.hiddenColumns == [3...3])
    #expect(!read.asksForCalculation)
  }

  @Test("the same workbook gives the same bytes")
  func sameBytes() throws {
    let rows = (0..<50).map { number in
      NewRow(
        (0..<9).map { .number(Rational(number * $0)) }, look: CellLook().with { $0.fontSize = 8 + number % 7 }
      )
    }
    #expect(try written(rows) == written(rows))
  }

  @Test("many rows are compressed as they come")
  func manyRows() throws {
    let book = BookWriter(title: "")
    let sheet = book.add(NewSheet(name: "表"))
    for number in 1...30_000 {
      try sheet.append(NewRow([.text("第\(number)项"), .number(Rational(number, 4))], look: CellLook()))
    }
    sheet.sheet.frozenRows = 1
    let bytes = try book.bytes()
    #expect(bytes.count < 600_000)
    let found = try cells(of: bytes)
    #expect(found.count == 60_000)
    #expect(found["A30000"]?.content == .text("第30000项"))
  }

  @Test("rows at the top may be settled last, and a sheet put behind another")
  func topRows() throws {
    let book = BookWriter(title: "")
    let first = book.add(NewSheet(name: "一"))
    let last = book.add(NewSheet(name: "三"))
    _ = book.add(NewSheet(name: "二"), behind: first)
    first.begin(atRow: 3)
    try first.append(NewRow([.text("丙")], look: CellLook()))
    first.topRows = [NewRow([.text("甲")], look: CellLook()), NewRow([.text("乙")], look: CellLook())]
    try last.append(NewRow([.text("丁")], look: CellLook()))
    let read = try openWorkbook(try book.bytes(), named: "表.xlsx")
    #expect(read.sheets.map(\.name) == ["一", "二", "三"])
    let found = cells(of: try read.readSheet(read.sheets[0]))
    #expect(["A1", "A2", "A3"].map { found[$0]?.content } == [.text("甲"), .text("乙"), .text("丙")])
  }

  @Test("what no workbook holds is told with its cell")
  func faults() throws {
    func fault(_ rows: [NewRow]) -> WritingFault? {
      do throws(WritingFault) {
        var book = NewWorkbook(title: "")
        book.add(NewSheet(name: "总表"), rows: rows)
        _ = try book.bytes()
        return nil
      } catch {
        return error
      }
    }
    let most = String(repeating: "字", count: 32_767)
    #expect(fault([NewRow([.text(most)], look: CellLook())]) == nil)
    let long = fault([NewRow([.text(most + "多")], look: CellLook(), from: 2, number: 9)])
    #expect(long?.kind == .longText(units: 32_768))
    #expect(long?.sheet == "总表")
    #expect(long?.cell == CellReference(row: 9, column: 2))
    let wide = fault([NewRow([.text(String(repeating: "𠮷", count: 16_384))], look: CellLook())])
    #expect(wide?.kind == .longText(units: 32_768))
    let formula = CellValue.formula(String(repeating: "1+", count: 4_096) + "1", result: nil)
    #expect(fault([NewRow([formula], look: CellLook())])?.kind == .longFormula(units: 8_193))
    #expect(fault([NewRow(number: 1_048_577)])?.kind == .rowBeyondGrid)
    #expect(fault([NewRow(number: 1_048_576)]) == nil)
    #expect(fault([NewRow([NewCell(.blank, at: 16_385)])])?.kind == .columnBeyondGrid)
  }

  @Test("sheets get names that sheets may have")
  func sheetNames() throws {
    let book = BookWriter(title: "")
    let long = String(repeating: "长", count: 40)
    let names = ["a/b\\c[d]:e*f?", "总表", "总表", "", "ABC", "abc", long, long, "History", "'引'", "\u{1}"]
    var given: [String] = []
    for name in names { given.append(book.add(NewSheet(name: name)).name) }
    let most = String(repeating: "长", count: 31)
    let cut = String(repeating: "长", count: 27)
    #expect(
      given == [
        "a／b＼c［d］：e＊f？", "总表", "总表 (2)", "表", "ABC", "abc (2)", most, "\(cut) (2)", "History表", "’引’", " 表",
      ])
    #expect(try openWorkbook(try book.bytes(), named: "表.xlsx").sheets.map(\.name) == given)
  }

  @Test("a workbook without a sheet that is seen shows one")
  func nothingVisible() throws {
    #expect(try openWorkbook(NewWorkbook(title: "").bytes(), named: "表.xlsx").sheets.count == 1)
    var book = NewWorkbook(title: "")
    var sheet = NewSheet(name: "暗")
    sheet.visibility = .veryHidden
    book.add(sheet, rows: [])
    #expect(try openWorkbook(book.bytes(), named: "表.xlsx").sheets.map(\.visibility) == [.visible])
  }
}
