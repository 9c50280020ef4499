import DataFiles
import Program
import Source
import Testing
import Values
import WorkbookSupport

/// A template of a province: inputs, a table of indicators, a claimed total and grade.
private func province(_ layout: String, units: String = "万元") -> String {
  """
  衡 1
  模板 自评表 {
    总分 100分
    标识 项目名称
    缺失时 报错
    分母为零时 报错
    输入 {
      项目名称: 文本
      预算: \(units), 来自 "年度资金总额 × 全年预算数", 范围 ≥ 0\(units)
      执行: \(units), 范围 ≥ 0\(units)
      执行率: %, 可缺, 范围 ≥ 0%
    }
    表 绩效 {
      一级: 文本, 来自 "一级指标"
      三级: 文本, 来自 "三级指标", 作名称
      目标: 目标, 来自 "指标值"
      实际: 实际, 来自 "完成值"
      分值: 分, 作分值
      自报得分: 分, 来自 "得分", 可缺, 作自报
    }
    预算执行率 10分: 得 执行 ÷ 预算 × 满分, 最高 满分
    产出 60分, 逐行 绩效 当 一级 = "产出指标": 达标(实际, 目标) 得 满分, 否则 0分
    效益 30分, 逐行 绩效 当 一级 = "效益指标": 达标(实际, 目标) 得 满分, 否则 0分
    等次 { ≥ 90分: 优; 其余: 其他 }
    核对 相符: 执行率 = 执行 ÷ 预算, 误差 0.1个百分点, 提醒
    \(layout)
  }
  """
}

private let provinceLayout = """
  版式 省表 {
    执行: "年度资金总额" 行 "全年执行数" 列
    执行率: "年度资金总额" 行 "执行率" 列
    预算执行率.自报: "年度资金总额" 行 "得分" 列
    表 绩效: 从 "三级指标" 下 到 "总分" 之前, 合并照抄 一级, 名称去掉 "指标n：", 略去 目标 空 或 "/"
    自报 总分: "总分" 行 "得分" 列   自报 等次: "总分" 行 "得分" 右
  }
  """

/// A form as it is printed; every label is broken, spread or widened somewhere.
private let printed: [[GridCell]] = [
  ["项目支出绩效自评表"],
  ["项目\n名称：", nil, "农村供水"],
  ["项目资金\n（万元）", nil, nil, "全年预算数（Ａ）", "全年执行数(B)", "执行率（B/A）", "得  分"],
  [nil, nil, "年度资金总额：", 880, .number("836.44"), .number("0.9505", style: 1), .number("9.5")],
  [nil, nil, "其中：财政拨款", 700, 700, "—", "—"],
  ["绩效\n指标", "一级\n指标", "三级指标", "指标值", "完成值", "分值", "得分"],
  [nil, "产出指标\n（60分）", "指标1：维修\n管网", "≥20公里", "21公里", 30, 30],
  [nil, nil, "指标２：更换水表", "≥1200块", "1130块", 30, 0],
  [nil, nil, "指标3：", nil, nil, nil, nil],
  [nil, "效益指标（30分）", "……", "/", "/", "/", "/"],
  [nil, nil, "指标1：覆盖人口", "≥1万人", "1.2万人", 30, 30],
  ["总          分", nil, nil, nil, nil, 100, .number("69.5"), "其他"],
  ["注：1.分值由省里定。"],
]
private let printedMerges = ["A2:B2", "A3:B5", "B7:B9", "B10:B11", "A6:A11", "A12:E12", "A1:H1"]

private func book(_ rows: [[GridCell]], _ merges: [String], name: String = "自评表") -> BookMaker {
  var book = BookMaker()
  book.add(name, rows, merges: merges)
  book.formats(["0.00%"])
  return book
}

@Suite("Sheets laid out as forms")
struct LayoutTests {
  @Test("a printed form says what the same data say as JSON, each value with its cell")
  func printedForm() throws {
    let reading = try SheetReading(book(printed, printedMerges), province(provinceLayout))
    #expect(reading.lines == ["农村供水 农村供水 8800000 8364400 0.9505"])
    #expect(
      reading.rows() == [
        "产出指标 维修管网 ≥20公里 21公里 30 30", "产出指标 更换水表 ≥1200块 1130块 30 0", "效益指标 覆盖人口 ≥1万人 1.2万人 30 30",
      ])
    let form = try #require(reading.forms.first)
    #expect(form.claimedTotal?.place.address(inFull: true) == "自评表.xlsx › 自评表 › G12")
    #expect(form.claimedTotal?.value.exactDecimalText == "69.5")
    #expect(form.claimedGrade?.value == "其他")
    #expect(form.inputs[InputID(2)]?.place.cellName == "E4")
    #expect(form.rows[TableID(0)]?[1].cells[0]?.place.cellName == "B7")
    #expect(form.rows[TableID(0)]?[2].cells.place(1)?.cellName == "C11")
    // What the layout leaves out is told: 指标3 and the row of marks.
    #expect(reading.codes == ["H5246"])
    #expect(reading.headline("H5246").contains("第 9、10 行"))
  }

  @Test("rows and columns may be moved")
  func moved() throws {
    let rows =
      [[], []] + printed.prefix(5).map { [nil] + $0 } + [[]] + printed.dropFirst(5).map { [nil] + $0 }
    let merges = ["B4:C4", "B5:C7", "C10:C12", "C13:C14", "B9:B14", "B15:F15", "B3:I3"]
    let reading = try SheetReading(book(rows, merges), province(provinceLayout))
    #expect(reading.lines == ["农村供水 农村供水 8800000 8364400 0.9505"])
    #expect(reading.rows().count == 3)
    #expect(reading.forms.first?.claimedTotal?.place.cellName == "H15")
  }

  @Test("amounts are in the unit that their labels or a line of the sheet state")
  func units() throws {
    var rows = printed
    rows[2][0] = "项目资金（元）"
    rows[3][4] = "836.44万元"
    let inYuan = try SheetReading(book(rows, printedMerges), province(provinceLayout))
    #expect(inYuan.lines == ["农村供水 农村供水 880 8364400 0.9505"])
    rows[2][0] = "项目资金"
    rows[0][0] = "自评表 单位：元"
    #expect(
      try SheetReading(book(rows, printedMerges), province(provinceLayout)).lines == [
        "农村供水 农村供水 880 8364400 0.9505"
      ])
    rows[12][0] = "金额单位：万元"
    let unclear = try SheetReading(book(rows, printedMerges), province(provinceLayout))
    #expect(unclear.lines == ["农村供水 农村供水 — 8364400 0.9505"])
    #expect(unclear.codes == ["H5246", "H5252"])
    rows[12][0] = nil
    rows[0][0] = "自评表"
    rows[2][3] = "全年预算数（人）"
    let refused = try SheetReading(book(rows, printedMerges), province(provinceLayout))
    #expect(refused.codes == ["H5070", "H5246"])
    #expect(refused.lines == ["农村供水 农村供水 — 8364400 0.9505"])
  }

  @Test("a label that stands twice, or nowhere, is a finding and no choice")
  func labels() throws {
    var rows = printed
    rows[4][2] = "年度资金总额"
    let twice = try SheetReading(book(rows, printedMerges), province(provinceLayout))
    #expect(twice.codes == ["H5241", "H5246"])
    #expect(twice.headline("H5241").contains("C4、C5"))
    #expect(twice.lines == ["农村供水 农村供水 — — —"])
    #expect(twice.forms.first?.unreadable.contains(InputID(1)) == true)
    rows[4][2] = "其中：财政拨款"
    rows[2][4] = "全年支出数（B）"
    let missing = try SheetReading(book(rows, printedMerges), province(provinceLayout))
    #expect(missing.codes == ["H5240", "H5246"])
    #expect(missing.headline("H5240").contains("全年执行数"))
    #expect(missing.lines == ["农村供水 农村供水 8800000 — 0.9505"])
    rows[2][4] = "全年执行数"
    rows[5][4] = "完成的值"
    let head = try SheetReading(book(rows, printedMerges), province(provinceLayout))
    #expect(head.codes == ["H5244", "H5246"])
    #expect(head.rows()[0] == "产出指标 维修管网 ≥20公里 — 30 30")
    // Two values under one head over two columns.
    let wide = province(
      provinceLayout.replacing("执行: \"年度资金总额\" 行 \"全年执行数\" 列", with: "执行: \"年度资金总额\" 行 \"资金\" 列"))
    rows[5][4] = "完成值"
    rows[2] = ["项目资金\n（万元）", nil, nil, "全年预算数", "资金", nil, "得分"]
    rows[3][5] = 12
    let several = try SheetReading(
      book(rows, printedMerges + ["E3:F3"]), wide.replacing("执行率: \"年度资金总额\" 行 \"执行率\" 列", with: ""))
    #expect(several.codes == ["H5245", "H5246"])
    #expect(several.headline("H5245").contains("E4、F4"))
  }

  @Test("figures in rows that are left out are a warning")
  func figuresLeftOut() throws {
    var rows = printed
    rows[8] = [nil, nil, "指标3：水质", nil, "98%", 10, 10]
    let reading = try SheetReading(book(rows, printedMerges), province(provinceLayout))
    #expect(reading.codes == ["H5246", "H5247"])
    #expect(reading.headline("H5247").contains("第 9 行（“水质” 等）"))
    // The header again, as on the next page, is no row.
    rows[8] = printed[5]
    #expect(try SheetReading(book(rows, printedMerges), province(provinceLayout)).rows().count == 3)
  }

  @Test("several sheets are several forms; instructions, hidden sheets and unknown forms are named")
  func sheets() throws {
    var several = BookMaker()
    several.add("填表说明", [["填表说明"], ["1.每个项目一张表。"]])
    several.add("甲", printed, merges: printedMerges)
    var other = printed
    other[1][2] = "乡村道路"
    several.add("乙", other, merges: printedMerges)
    several.add("旧表", printed, merges: printedMerges, attributes: "state=\"hidden\"")
    several.formats(["0.00%"])
    let reading = try SheetReading(several, province(provinceLayout))
    #expect(reading.forms.map(\.id) == ["农村供水", "乡村道路"])
    #expect(reading.codes == ["H5220", "H5221", "H5246"])
    let marked = provinceLayout.replacing("版式 省表 {", with: "版式 省表 {\n 表单: 每张工作表 有 \"三级指标\"")
    #expect(try SheetReading(several, province(marked)).forms.count == 2)
    let both = province(provinceLayout + "\n" + provinceLayout.replacing("省表", with: "市表"))
    let unclear = try SheetReading(several, both)
    #expect(unclear.forms.isEmpty)
    #expect(unclear.headline("H5243").contains("省表、市表"))
    var changed = printed
    changed[5][2] = "指标名称"
    let foreign = try SheetReading(book(changed, printedMerges), province(marked))
    #expect(foreign.forms.isEmpty)
    #expect(foreign.codes == ["H5242"])
    #expect(foreign.diagnostics.first?.message.text(in: .chinese).why.contains("三级指标") == true)
  }

  @Test("a table of scores is read by the names of indicators, groups in rows of their own")
  func scores() throws {
    let template = """
      衡 1
      模板 评价 {
        总分 50分
        标识 项目
        输入 { 项目: 文本, 来自 "项目名称"   市级: 万元, 来自 "预算资金/市级"   其他: 万元, 来自 "预算资金/其他", 范围 ≥ 0万元 }
        投入 20分 { 管理制度 8分: 评定   到位率 12分: 市级 ≥ 其他 得 满分, 否则 0分 }
        产出 30分 { 管理制度 15分: 评定   质量 15分, 可调 5分 到 20分: 评定 }
        版式 评分表 {
          指标: 从 "评价得分" 下 到 "综合得分" 之前, 按 "二级指标" "三级指标" 列, 得分 是 "评价得分" 列, 分值 是 "分值" 列, 上级 独占一行
          自报 总分: "综合得分" 行 "评价得分" 列
        }
      }
      """
    let rows: [[GridCell]] = [
      ["项目名称", nil, "巡查"], ["预算资金", "市级", 120], [nil, "其他", 30], ["实际支出", "市级", 80], [nil, "其他", 0],
      ["评分表", "二级指标", "三级指标", "分值", "评价得分"], [nil, "投  入：", nil, 20, 18],
      [nil, "业务", "管理\n制度", 9, 7], [nil, nil, "到位率", 12, 11], [nil, "产出:", nil, 30, 29],
      [nil, "业务", "管理制度", 15, 14], [nil, nil, "质量", 15, 13], [nil, nil, "公众评价", 5, 2],
      [nil, "综合得分:", nil, 50, 47],
    ]
    let merges = ["A1:B1", "A2:A3", "A4:A5", "B7:C7", "B8:B9", "B10:C10", "B11:B13", "B14:C14"]
    let reading = try SheetReading(book(rows, merges), template)
    #expect(reading.lines == ["巡查 巡查 1200000 300000"])
    let form = try #require(reading.forms.first)
    let names = reading.template.indicators
    func entry(_ path: String) -> IndicatorEntry? {
      names.first { $0.path == path }.flatMap { form.indicators[$0.id] }
    }
    #expect(entry("投入")?.claimed?.value.exactDecimalText == "18")
    #expect(entry("投入/管理制度")?.score?.value.exactDecimalText == "7")
    #expect(entry("产出/管理制度")?.score?.place.cellName == "E11")
    #expect(entry("投入/到位率")?.claimed?.value.exactDecimalText == "11")
    #expect(entry("产出/质量")?.points?.value.exactDecimalText == "15")
    // Points that the template fixes, and a row that is no indicator.
    #expect(reading.codes == ["H5248", "H5249"])
    #expect(reading.addresses("H5249") == ["自评表.xlsx › 自评表 › D8"])
    let loose = try SheetReading(book(rows, merges), template.replacing(", 上级 独占一行", with: ""))
    #expect(loose.codes.contains("H5257"))
    #expect(loose.headline("H5257").contains("投入/管理制度、产出/管理制度"))
  }

  @Test("points in brackets, values behind colons, names with values in another sheet")
  func otherPlaces() throws {
    let template = """
      衡 1
      模板 部门 {
        总分 100分
        标识 单位名
        输入 { 单位名: 文本   结转: 万元, 来自 "上年结转金额"   人数: 人   预算: 元, 范围 ≥ 0元 }
        表 绩效 { 三级: 文本, 来自 "三级指标", 作名称; 得: 分, 来自 "得分", 作得分; 分值: 分, 作分值 }
        产出 100分, 逐行 绩效: 评定
        版式 部门表 {
          单位名: "填报单位" 冒号后
          表 绩效: 从 "三级指标" 下 到 "合计" 之前, 分值 是 三级 括号里的数
          工作表 "基础数据": 每行 "项目" 列 是名称, "数值" 列 是值, "单位" 列 是单位
        }
      }
      """
    var two = BookMaker()
    two.add(
      "评价表",
      [
        ["填报单位（公章）：某局　　联系人：某人"], ["填报单位：白鹭市水利局    填报时间：2020-12-31"], ["三级指标", "得分"],
        ["供水率（40分）", 38], ["水质\n(60 分)", 60], ["合计", 98],
      ])
    two.add(
      "基础数据",
      [
        ["项目", "数值", "单位"], ["上年结转金额", 12.5, "万元"], ["人数", 18, "人"], ["预 算（万元）", 100, nil], ["其他的数", 7, nil],
      ])
    let reading = try SheetReading(two, template)
    #expect(reading.lines == ["白鹭市水利局 白鹭市水利局 125000 18 1000000"])
    #expect(reading.rows() == ["供水率 38 40", "水质 60 60"])
    #expect(reading.codes == [])
    #expect(reading.forms.first?.inputs[InputID(1)]?.place.address(inFull: true) == "自评表.xlsx › 基础数据 › B2")
    let changed = template.replacing("\"数值\" 列", with: "\"数额\" 列")
    #expect(try SheetReading(two, changed).codes.contains("H5254"))
  }
}

@Suite("Labels of printed forms")
struct LabelTests {
  private let rules = LabelRules(UnitCatalog())

  @Test("blanks, line breaks, width, a final colon and asides in brackets do not count")
  func keys() {
    for text in ["年度资金总额", "年度\n资金总额：", "年 度 资 金 总 额（万元）", "年度资金总额（万元）：", "年度资金总额(A)", "年度资金总额（B/A×100%）"] {
      #expect(rules.key(of: text) == "年度资金总额", "\(text)")
    }
    #expect(rules.key(of: "产出指标\n（50分）") == "产出指标")
    #expect(rules.key(of: "得分（满分10分）") == "得分")
    // What says more than a unit makes another label.
    #expect(rules.key(of: "其中：财政拨款") != rules.key(of: "财政拨款"))
    #expect(rules.key(of: "资金结（转）余") == "资金结(转)余")
    #expect(rules.key(of: "绩效指标（二级）") != rules.key(of: "绩效指标"))
    #expect(rules.key(of: "（万元）") == "(万元)")
    #expect(rules.label("产出　指标\n（50分）：") == "产出　指标")
    #expect(rules.unitWords(of: "项目资金\n（万元）") == ["万元"])
    #expect(rules.unitWords(of: "金额（单位：元）") == ["元"])
  }

  @Test("a path is divided outside brackets only")
  func paths() {
    #expect(LabelPath("预算资金/其他", rules)?.keys == ["预算资金", "其他"])
    #expect(LabelPath("执行率（B/A）", rules)?.keys == ["执行率"])
    #expect(LabelPath("预算/", rules) == nil)
    #expect(
      rules.crossing(in: "资金总额 × 执行率（B×100%）").map { [$0.row, $0.column] } == ["资金总额 ", " 执行率（B×100%）"])
  }
}
