import DataFiles
import Program
import Source
import TestSupport
import Testing
import WorkbookSupport

@Suite("Tables of workbooks")
struct TableTests {
  @Test("a table under a title: unit line, totals, notes, a heading, the header again")
  func titleAndTotals() throws {
    let book = BookMaker(
      [
        ["青石县2024年项目支出情况表"], [nil, nil, "单位：元"], ["单  位", "预算\n", "支出"], ["甲局", 300_000, 285_000],
        ["二、街道办事处"], ["东片小  计", 300_000, 285_000], ["单位", "预算", "支出"], ["乙局", 150_000, 150_000], [],
        ["合 计", 450_000, 435_000], ["注：支出为截至12月31日的数。"], ["填表人：张三", nil, "审核人："],
      ], merges: ["A1:C1", "A5:C5"])
    let reading = try SheetReading(book, spending)
    #expect(reading.lines == ["甲局 甲局 300000 285000 —", "乙局 乙局 150000 150000 —"])
    #expect(reading.codes == ["H5064", "H5161", "H5225"])
    #expect(reading.headline("H5161").contains("东片小计、合计"))
    #expect(reading.addresses("H5225").count == 3)
    #expect(reading.addresses("H5161") == ["自评表.xlsx › 表 › A6"])
  }

  @Test("a row with a name and nothing else is a form that says nothing")
  func nameOnly() throws {
    let reading = try SheetReading(BookMaker([["单位", "预算", "支出"], ["甲局", 30, 20], ["丁局"]]), spending)
    #expect(reading.lines == ["甲局 甲局 300000 200000 —", "丁局 丁局 — — —"])
  }

  @Test("a name that is counted like headings, with nothing else, is a heading and no form")
  func headings() throws {
    let book = BookMaker([
      ["序号", "单位", "预算", "支出"], ["一、市直部门"], [1, "甲局", 30, 20], ["二", "区县", nil, nil], [2, "乙县", 15, 15],
      [nil, "（三）街道"], [3, "丙街道"],
    ])
    let reading = try SheetReading(book, spending)
    #expect(
      reading.lines == ["甲局 甲局 300000 200000 —", "乙县 乙县 150000 150000 —", "丙街道 丙街道 — — —"])
    #expect(reading.codes.contains("H5165"))
    #expect(reading.headline("H5165").contains("一、市直部门、区县、（三）街道"))
    #expect(reading.addresses("H5165") == ["自评表.xlsx › 表 › A2"])
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

  @Test(
    "a unit over some of the names holds for them, whether it is merged over them or not, and whatever stands above the others"
  )
  func unitOverSome() throws {
    let template = """
      衡 1
      模板 执行 {
        总分 10分
        标识 单位
        输入 { 单位: 文本   人数: 人   全年: 万元   支出: 万元   下达: 万元 }
        执行 10分: 得 支出 ÷ 全年 × 满分, 最高 满分
      }
      """
    func lines(_ above: [GridCell], _ names: [GridCell], _ merges: [String]) throws -> [String] {
      let row: [GridCell] = ["甲局", 12, 300_000, 200_000, 40]
      let book = BookMaker([above, names, row], merges: merges)
      return try SheetReading(book, template).lines
    }
    let read = ["甲局 甲局 12 300000 200000 400000"]
    let names: [GridCell] = ["单位", "人数", "全年", "支出", "下达"]
    #expect(try lines([nil, nil, "资金（元）", nil, "结余"], names, ["C1:D1"]) == read)
    #expect(try lines([nil, nil, "资金（元）", nil, "结余"], names, []) == read)
    let below: [GridCell] = [nil, nil, "全年", "支出", nil]
    #expect(
      try lines(["单位", "人数", "资金（元）", nil, "下达"], below, ["A1:A2", "B1:B2", "C1:D1", "E1:E2"]) == read)
    #expect(try lines(["单位", "人数", "资金（元）", nil, "下达"], below, ["A1:A2", "B1:B2", "E1:E2"]) == read)
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

  @Test("targets in three columns of CSV are put together as those of workbooks are")
  func splitTargetsOfCSV() throws {
    let text = """
      单位,一级指标,三级指标,指标性质,目标值,度量单位,实际值,分值
      甲局,产出,企业,≥,40,户,38,50
      甲局,产出,质量,定性,良好,,良好,25
      甲局,产出,成本,≤,30万元,元,28,25
      """
    var batch = FormBatch(try checkedTemplate(targets))
    batch.read(SourceFile(path: "绩效.csv", bytes: Array(text.utf8)))
    batch.read(SourceFile(path: "单位.csv", bytes: Array("单位\n甲局\n".utf8)))
    let (forms, diagnostics) = batch.finished()
    let row = forms.first?.rows.values.first?.compactMap { row in
      row.cells.sorted { $0.key < $1.key }.map { "\($0.value.value)" }.joined(separator: " ")
    }
    #expect(row?.count == 3)
    #expect(row?[0].contains("≥40户") ?? false)
    #expect(row?[0].contains("38户") ?? false)
    #expect(Set(diagnostics.map(\.code)) == ["H5238"])
  }

  @Test("a column of reporting units beside bare targets is no unit of theirs")
  func reportingUnits() throws {
    var book = BookMaker()
    book.add("单位", [["单位"], ["甲局"]])
    book.add(
      "绩效", [["单位", "一级指标", "三级指标", "目标值", "实际值", "分值", "计量单位"], ["甲局", "产出", "企业", 40, 38, 100, "户"]])
    let rows = try SheetReading(book, targets).rows()
    #expect(rows == ["产出 企业 40户 38户 100"])
    let alone = """
      衡 1
      模板 绩效 {
        总分 100分
        标识 项目
        分母为零时 报错
        缺失时 报错
        输入 { 项目: 文本 }
        表 绩效 { 三级: 文本, 作名称   目标: 目标   实际: 实际   分值: 分, 作分值 }
        产出 100分, 逐行 绩效: 达标(实际, 目标) 得 满分, 否则 0分
      }
      """
    var other = BookMaker()
    other.add("项目", [["项目"], ["路灯"]])
    other.add("绩效", [["项目", "单位", "三级", "目标", "实际", "分值"], ["路灯", "住建局", "盏数", 40, 38, 100]])
    #expect(try SheetReading(other, alone).rows() == ["盏数 40 38 100"])
  }

  @Test("comments are told, with the first of them, and nothing of them is read")
  func comments() throws {
    var book = BookMaker([["单位", "预算", "支出"], ["甲局", 30, 20]])
    let own =
      "<comments xmlns=\"\(BookMaker.main)\"><authors><author/></authors><commentList>"
      + "<comment ref=\"C2\" authorId=\"0\"><text><r><t>应为</t></r><r><t>25</t></r></text></comment>"
      + "<comment ref=\"B2\" authorId=\"0\"><text><t>含结转</t></text></comment></commentList></comments>"
    let relation =
      "<Relationships xmlns=\"\(BookMaker.package)\"><Relationship Id=\"c\" "
      + "Type=\"\(BookMaker.relations)/comments\" Target=\"../comments1.xml\"/></Relationships>"
    book.more = [
      ZipMaker.Entry(name: "xl/comments1.xml", contents: Array(own.utf8)),
      ZipMaker.Entry(name: "xl/worksheets/_rels/sheet1.xml.rels", contents: Array(relation.utf8)),
    ]
    let reading = try SheetReading(book, spending)
    #expect(reading.lines == ["甲局 甲局 300000 200000 —"])
    #expect(reading.headline("H5294") == "有 2 条批注，没有读：C2 “应为25”")
    // A broken part of comments changes nothing.
    book.more[0] = ZipMaker.Entry(name: "xl/comments1.xml", contents: Array("<comments><commentList>".utf8))
    #expect(try SheetReading(book, spending).codes == [])
  }

  @Test("a form down the side of a sheet")
  func vertical() throws {
    let reading = try SheetReading(BookMaker([["单位", "甲局"], ["预算", 30], ["支出", 20]]), spending)
    #expect(reading.lines == ["甲局 甲局 300000 200000 —"])
    #expect(reading.codes == ["H5066"])
  }
}
