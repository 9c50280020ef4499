import Program
import Source
import Testing
import WorkbookSupport

@Suite("Tables of workbooks")
struct TableTests {
  @Test("a table under a title: unit line, totals, notes, a heading, the header again")
  func titleAndTotals() throws {
    let book = BookMaker(
      [
        ["青石县2024年项目支出情况表"], [nil, nil, "单位：元"], ["单  位", "预算\n", "支出"], ["甲局", 300_000, 285_000],
        ["二、街道办事处"], ["小  计", 300_000, 285_000], ["单位", "预算", "支出"], ["乙局", 150_000, 150_000], [],
        ["合 计", 450_000, 435_000], ["注：支出为截至12月31日的数。"], ["填表人：张三", nil, "审核人："],
      ], merges: ["A1:C1", "A5:C5"])
    let reading = try SheetReading(book, spending)
    #expect(reading.lines == ["甲局 甲局 300000 285000 —", "乙局 乙局 150000 150000 —"])
    #expect(reading.codes == ["H5064", "H5161", "H5225"])
    #expect(reading.headline("H5161").contains("小计、合计"))
    #expect(reading.addresses("H5225").count == 3)
    #expect(reading.addresses("H5161") == ["自评表.xlsx › 表 › A6"])
  }

  @Test("a row with a name and nothing else is a form that says nothing")
  func nameOnly() throws {
    let reading = try SheetReading(BookMaker([["单位", "预算", "支出"], ["甲局", 30, 20], ["丁局"]]), spending)
    #expect(reading.lines == ["甲局 甲局 300000 200000 —", "丁局 丁局 — — —"])
  }

  @Test("a table that begins elsewhere, with blank rows and blank columns")
  func offset() throws {
    let book = BookMaker([
      [], [], [nil, nil, "单位", nil, "预算", "支出"], [], [nil, nil, "甲局", nil, 30, 20, nil, "旁注"],
      [nil, nil, "乙局", nil, 15, 15],
    ])
    let reading = try SheetReading(book, spending)
    #expect(reading.lines == ["甲局 甲局 300000 200000 —", "乙局 乙局 150000 150000 —"])
    #expect(reading.forms.last?.inputs.values.map(\.spot).sorted() == ["C6（单位）", "E6（预算）", "F6（支出）"])
    #expect(reading.codes == ["H5226"])
  }

  @Test("cells beside and below, texts with separators, quotes and line breaks, keep their places")
  func oddTexts() throws {
    let book = BookMaker([
      ["单位", "预算", "支出"], ["甲局，\"一\"科,\n二组", 30, 20], ["  乙局　", "1,270.92", " ３６ "], ["=丙", "15万元", 7.5],
    ])
    let reading = try SheetReading(book, spending)
    #expect(
      reading.lines == [
        "甲局，\"一\"科,\n二组 甲局，\"一\"科,\n二组 300000 200000 —", "乙局 乙局 12709200 360000 —", "=丙 =丙 150000 75000 —",
      ])
    let last = try #require(reading.forms.last?.inputs.values.first { $0.spot.hasPrefix("C") })
    #expect(last.place.address(inFull: true) == "自评表.xlsx › 表 › C4")
    #expect(last.place.start.line == 4 && last.place.start.column == 3)
  }

  @Test("a header of two rows, joined through merges, with the unit above")
  func twoRowHeader() throws {
    let template = """
      衡 1
      模板 执行 {
        总分 10分
        标识 单位
        输入 { 单位: 文本   全年: 万元   金额: 万元   率: %, 来自 "执行/执行率" }
        执行 10分: 得 金额 ÷ 全年 × 满分, 最高 满分
        另列 表列 = 率
        分母为零时 0分
      }
      """
    let book = BookMaker(
      [
        ["单位", "预算（千元）", nil, "执行（元）", nil], [nil, "年初", "全年", "金额", "执行率"],
        ["甲局", 300, 320, 285_000, "89%"],
      ], merges: ["A1:A2", "B1:C1", "D1:E1"])
    let reading = try SheetReading(book, template)
    #expect(reading.lines == ["甲局 甲局 320000 285000 0.89"])
    let rate = try #require(reading.forms.first?.inputs.values.first { $0.spot.hasPrefix("E") })
    #expect(rate.spot == "E3（执行/执行率）")
  }

  @Test("names merged over rows stand for all of them, with the place of the first; figures do not")
  func merges() throws {
    var book = BookMaker()
    book.add("单位", [["单位"], ["甲局"]])
    book.add(
      "绩效",
      [
        ["单位", "一级指标", "三级指标", "目标值", "实际值", "分值"], ["甲局", "产出", "水窖", "≥40处", "42处", 20],
        [nil, nil, "培训", "≥60人", "57人", nil],
        ["甲局", "效益", "农户", "≥800户", "760户", 30],
      ], merges: ["A2:A3", "B2:B3", "F2:F3"])
    let reading = try SheetReading(book, targets)
    #expect(reading.rows() == ["产出 水窖 ≥40处 42处 20", "产出 培训 ≥60人 57人 —", "效益 农户 ≥800户 760户 30"])
    #expect(reading.codes == ["H5228"])
    let level = try #require(reading.forms.first?.rows.values.first?[1].cells[0])
    #expect(level.spot == "B2（一级指标）")
    #expect(level.place.address(inFull: true) == "自评表.xlsx › 绩效 › B2")
  }

  @Test("values under a merge are not read, and told")
  func covered() throws {
    let book = BookMaker(
      [["单位", "预算", "支出"], ["甲局", 30, 20], ["旧局", 15, 15]], merges: ["A2:A3"])
    let reading = try SheetReading(book, spending)
    #expect(reading.lines.map { $0.prefix(2) } == ["甲局", "甲局"])
    #expect(reading.codes.contains("H5227"))
    #expect(reading.addresses("H5227") == ["自评表.xlsx › 表 › A3"])
  }

  @Test("forms and their rows in two sheets, and in one with blank rows between")
  func severalTables() throws {
    let forms: [[GridCell]] = [["单位"], ["甲局"], ["乙局"]]
    let rows: [[GridCell]] = [
      ["单位", "一级指标", "三级指标", "目标值", "实际值", "分值"], ["甲局", "产出", "水窖", "≥40处", "42处", 100],
      ["乙局", "产出", "清淤", "≥12公里", "11公里", 100],
    ]
    var apart = BookMaker()
    apart.add("单位", forms)
    apart.add("绩效", rows)
    for book in [apart, BookMaker(forms + [[], []] + rows)] {
      let reading = try SheetReading(book, targets)
      #expect(reading.forms.map(\.id) == ["甲局", "乙局"])
      #expect(reading.rows(of: 1) == ["产出 清淤 ≥12公里 11公里 100"])
      #expect(reading.codes == [])
    }
  }

  @Test("targets in three columns are put together; the unit is taken for bare actuals")
  func splitTargets() throws {
    var book = BookMaker()
    book.add("单位", [["单位"], ["甲局"]])
    book.add(
      "绩效",
      [
        ["单位", "一级指标", "三级指标", "指标性质", "目标值", "度量单位", "实际值", "分值"], ["甲局", "产出", "企业", "≥", 40, "户", 38, 50],
        ["甲局", "产出", "质量", "定性", "良好", nil, "良好", 25],
        ["甲局", "产出", "成本", "≤", "30万元", "元", "28", 25],
      ])
    let reading = try SheetReading(book, targets)
    #expect(reading.rows() == ["产出 企业 ≥40户 38户 50", "产出 质量 良好 良好 25", "产出 成本 ≤30万元 28元 25"])
    #expect(reading.codes == ["H5238"])
  }

  @Test("a form down the side of a sheet")
  func vertical() throws {
    let reading = try SheetReading(BookMaker([["单位", "甲局"], ["预算", 30], ["支出", 20]]), spending)
    #expect(reading.lines == ["甲局 甲局 300000 200000 —"])
    #expect(reading.codes == ["H5066"])
  }
}
