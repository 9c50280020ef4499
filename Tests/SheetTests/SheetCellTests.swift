import Program
import Reports
import Source
import Testing
import WorkbookSupport

@Suite("Cells of tables in workbooks")
struct SheetCellTests {
  @Test("percentages by their format, words by their format, days by their format")
  func formats() throws {
    let template = """
      衡 1
      模板 格式 {
        年度 2020, 总分 10分
        标识 代码
        输入 { 代码: 文本   完成率: %   金额: 元   日: 日期   备注字: 文本, 可缺   目标: 目标 }
        甲 10分: 达标(目标, 目标) 得 满分, 否则 0分
        另列 率 = 完成率
        另列 额 = 金额
        另列 天 = 日
        缺失时 0分
      }
      """
    var book = BookMaker([
      ["代码", "完成率", "金额", "日", "备注字", "目标"],
      [
        .number("7", style: 3), .number("0.95300000000000000", style: 1), .number("12.699999999999999"),
        .number("44134", style: 2), .number("44134", style: 2), .number("20", style: 4),
      ],
      [
        "00123", "９５％", .number("1270920.5", style: 5), "2020年10月30日", .number("93.963", style: 6),
        .number("0.9", style: 7),
      ],
      [
        "x", .number("95", style: 8), "15万元", .number("44134.5", style: 2), .number("1", style: 0),
        .number("44134", style: 9),
      ],
    ])
    book.formats([
      "0%", "yyyy\"年\"m\"月\"d\"日\"", "000", "\"≥\"0\"家\"", "#,##0.00,\"千元\"", "0", "\"≥\"0%", "0\"%\"",
      "yyyy\"年\"m\"月\"",
    ])
    let reading = try SheetReading(book, template)
    #expect(
      reading.lines == [
        "007 007 0.953 12.7 2020-10-30 2020年10月30日 ≥20家", "00123 00123 0.95 1270920.5 2020-10-30 94 ≥90%",
        "x x 0.95 150000 2020-10-30 1 2020年10月",
      ])
    #expect(reading.codes == ["H5230"])
  }

  @Test("what a text cannot say of a cell is an error where the cell is read, and nowhere else")
  func troubles() throws {
    var book = BookMaker([
      ["单位", "预算", "支出", "完成率", "内部编号"], ["甲局", .uncalculated, 20, .error("#DIV/0!"), .uncalculated],
      ["乙局", 15, .number("1,5"), .number("60", style: 1)],
      [
        "丙局", .xml("t=\"s\"", "<v>0</v>"), .xml("t=\"s\"", "<v>1</v>"),
        .xml("t=\"str\"", "<f>X</f><v>=DISPIMG(\"a\",1)</v>"),
      ],
    ])
    book.texts = [
      "<r><t>10</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>4</t></r>",
      "<r><rPr><strike/></rPr><t>20</t></r><r><t>30</t></r>",
    ]
    book.formats(["yyyy-m-d"])
    let reading = try SheetReading(book, spending)
    #expect(
      reading.codes == ["H5147", "H5231", "H5232", "H5233", "H5234", "H5235", "H5236", "H5237"])
    #expect(reading.addresses("H5231") == ["自评表.xlsx › 表 › B2"])
    #expect(reading.headline("H5232").contains("#DIV/0!"))
    #expect(reading.headline("H5233").contains("1,5"))
    #expect(reading.headline("H5235").contains("104"))
    #expect(reading.lines == ["甲局 甲局 — 200000 —", "乙局 乙局 150000 — —", "丙局 丙局 — — —"])
    #expect(reading.forms.map(\.unreadable.count) == [2, 2, 3])
  }

  @Test("codes that a number has damaged are told, texts of digits are not")
  func damaged() throws {
    let book = BookMaker([
      ["单位", "预算", "支出"], [.number("370200240000000018"), 30, 20], ["370200240000000018", 30, 20],
    ])
    let reading = try SheetReading(book, spending)
    #expect(reading.forms.map(\.id) == ["370200240000000000", "370200240000000018"])
    #expect(reading.addresses("H5229") == ["自评表.xlsx › 表 › A2"])
  }

  @Test("findings name the cell in every format")
  func rendered() throws {
    let book = BookMaker([["单位", "预算", "支出"], ["甲局", 30, "约20"]])
    let found = try SheetReading(book, spending).diagnostics
    let text = renderDiagnostics(found, language: .chinese, color: false)
    #expect(text.contains("--> 自评表.xlsx › 表 › C2（支出）"))
    #expect(text.contains("2 | 甲局,30,约20"))
    let json = renderDiagnosticsJSON(found, language: .chinese)
    for member in [
      "\"file\": \"自评表.xlsx\"", "\"line\": 2", "\"column\": 3", "\"endColumn\": 4", "\"sheet\": \"表\"",
    ] {
      #expect(json.contains(member))
    }
    let sarif = renderSARIF(found, language: .chinese)
    #expect(sarif.contains("\"startLine\": 2") && sarif.contains("表!C2"))
  }
}
