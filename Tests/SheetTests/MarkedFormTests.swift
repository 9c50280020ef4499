import DataFiles
import Program
import Source
import Testing
import WorkbookSupport

@Suite("Blank forms with names in braces")
struct MarkedFormTests {
  private let template = """
    衡 1
    模板 自评表 {
      总分 100分
      标识 项目名称
      缺失时 报错
      分母为零时 报错
      输入 { 项目名称: 文本   预算: 万元, 范围 ≥ 0万元   其他: 万元, 范围 ≥ 0万元   支出: 万元, 范围 ≥ 0万元   单位: 文本 }
      表 绩效 {
        一级: 文本, 来自 "一级指标"
        三级: 文本, 作名称
        目标: 目标
        实际: 实际, 来自 "完成值"
        分值: 分, 作分值
      }
      执行率 10分: 得 支出 ÷ (预算 + 其他) × 满分, 最高 满分
      管理 10分 { 制度 10分: 评定 }
      产出 80分, 逐行 绩效 当 一级 = "产出指标" 或 单位 = "": 达标(实际, 目标) 得 满分, 否则 0分
    }
    """
  private let blank: [[GridCell]] = [
    ["填报单位：{单位}    填报日期："], ["项目名称", nil, "{项目名称}"],
    ["资金\n（万元）", nil, "全年预算数", "全年执行数", "分值", "得分"],
    [nil, "资金总额：", "{预算}", "{支出}", 10, "{自报.执行率}"], [nil, "其他资金", "{其他}", nil, "—", "—"],
    ["绩效指标", "一级\n指标", "三级指标", "年度\n指标值", "完成值", "得分"],
    [nil, "{绩效.一级}", "指标1：{绩效.三级}（{绩效.分值}分）", "{绩效.目标}", "{绩效.实际}", nil],
    [nil, nil, "……"], ["制度建设", nil, nil, nil, nil, "{管理.制度.得分}"], ["总  分", nil, nil, nil, 100, "{自报.总分}"],
  ]
  private let merges = ["A2:B2", "A3:A5", "A6:A8", "B7:B8", "A9:E9", "A10:D10"]

  private func filled() -> [[GridCell]] {
    var rows = blank
    rows[0] = ["填报单位：水利局    填报日期：2024-3-1"]
    rows[1][2] = "农村供水"
    rows[3] = [nil, "资金总额：", 100, 90, 10, 9]
    rows[4][2] = 20
    rows[6] = [nil, "产出指标\n（80分）", "指标1：修管网（50分）", "≥20公里", "21公里", 50]
    rows[7] = [nil, nil, "指标2：换水表（30分）", "≥10块", "9块", 0]
    rows[8][5] = 8
    rows[9][5] = 67
    return rows
  }

  @Test("the layout that the marks draw reads the same sheet filled in")
  func drawnLayoutReadsFilledForm() throws {
    let checked = try SheetReading(BookMaker([["a"]]), template).template
    let (forms, found) = readMarkedForms(
      BookMaker(blank, merges: merges).bytes, path: "空表.xlsx", template: checked)
    #expect(found.map(\.code) == [])
    let form = try #require(forms.first)
    #expect(form.values.count == 8)
    let band = try #require(form.bands.first)
    #expect(band.start.text == "三级指标" && band.end?.text == "总分")
    #expect(band.stripped == ["指标n："])
    #expect(band.brackets.map { [$0.column, $0.source] } == [[4, 1]])
    #expect(band.merged == [0])
    // 三级 and 目标 are called otherwise here.
    #expect(band.heads.map(\.head.text) == ["三级指标", "年度指标值"])
    let places = form.values.map(\.place)
    let rules = LabelRules(checked.units)
    func label(_ text: String) throws -> LabelPath { try #require(LabelPath(text, rules)) }
    #expect(places.contains(.behindColon(of: try label("填报单位"))))
    #expect(places.contains(.right(of: try label("项目名称"))))
    #expect(places.contains(.crossing(row: try label("资金总额"), column: try label("全年执行数"))))
    #expect(places.contains(.crossing(row: try label("总分"), column: try label("得分"))))
    var layout = template
    layout.removeLast()
    layout += """
      版式 样 {
        单位: "填报单位" 冒号后   项目名称: "项目名称" 右
        预算: "资金总额" 行 "全年预算数" 列   支出: "资金总额" 行 "全年执行数" 列   其他: "其他资金" 右
        自报 执行率: "资金总额" 行 "得分" 列   管理.制度.得分: "制度建设" 行 "得分" 列   自报 总分: "总分" 行 "得分" 列
        表 绩效: 从 "三级指标" 下 到 "制度建设" 之前, 三级 是 "三级指标" 列, 目标 是 "年度指标值" 列, 分值 是 三级 括号里的数,
          合并照抄 一级, 名称去掉 "指标n："
      }
      }
      """
    let reading = try SheetReading(BookMaker(filled(), merges: merges), layout)
    #expect(reading.lines == ["农村供水 农村供水 1000000 200000 900000 水利局"])
    #expect(reading.rows() == ["产出指标 修管网 ≥20公里 21公里 50", "产出指标 换水表 ≥10块 9块 30"])
    #expect(reading.codes == [])
    let sample = readSample(
      BookMaker(filled(), merges: merges).bytes, path: "样.xlsx", template: reading.template)
    let value = sample.forms.first?.values.first { $0.title == "支出" }
    #expect(value?.cell == "D4" && value?.text == "90")
    #expect(value?.label == "资金总额 × 全年执行数（B4 × D3）")
    #expect(sample.forms.first?.missing == [])
  }

  @Test(
    "marks that cannot be used are told at their cells",
    arguments: [
      ([["项目名称", "{项目名}"]], "H5258"), ([["项目名称", "{项目名称}"], ["名", "{项目名称}"]], "H5259"),
      ([["{预算}", "项目名称", "{项目名称}"]], "H5260"), ([["执行率", "{执行率.得分}", "项目名称", "{项目名称}"]], "H5258"),
      ([["三级", "目标"], ["{绩效.三级}", nil], [nil, "{绩效.目标}"]], "H5261"), ([["项目名称", nil]], "H5262"),
    ] as [([[GridCell]], String)])
  func mistakes(_ rows: [[GridCell]], _ code: String) throws {
    let checked = try SheetReading(BookMaker([["a"]]), template).template
    let (_, found) = readMarkedForms(BookMaker(rows).bytes, path: "空表.xlsx", template: checked)
    #expect(found.map(\.code) == [code])
  }

  private let listed = """
    衡 1
    模板 检查 {
      总分 100分
      缺失时 报错
      输入 { 培训人数: 人, 范围 ≥ 0人   好评: 文本, 来自 "群众评价" }
      培训 60分: 培训人数 ≥ 20人 得 满分, 否则 0分
      宣传 20分: 评定
      日常 20分: 要点 均分 { "年初有工作要点"; "按季度报告进展" }
      另列 评价 = 好评
    }
    """

  private func places(_ rows: [[GridCell]], merges: [String] = []) throws -> [String] {
    let checked = try SheetReading(BookMaker([["a"]]), listed).template
    let (forms, found) = readMarkedForms(
      BookMaker(rows, merges: merges).bytes, path: "空表.xlsx", template: checked)
    #expect(found.map(\.code) == [])
    return forms.flatMap(\.values).map { value in
      let labels = value.place.labels.map(\.text).joined(separator: " × ")
      return if case .right = value.place { labels + " 右" } else { labels }
    }
  }

  @Test(
    "what a unit wrote beside a value is no label where the template or a header tells one",
    arguments: [
      // A figure, a day, and words under a header of values.
      ["培训", "≥20人", "{培训人数}", "{培训.自报}"], ["培训", "2024年10月底前", "{培训人数}", "{培训.自报}"],
      ["培训", "良好", "{培训人数}", "{培训.自报}"], ["培训", "良好", "{培训人数}", nil], ["培训", "≥20人", "{培训人数}", nil],
    ] as [[GridCell]])
  func targetsAreNoLabels(_ row: [GridCell]) throws {
    let rows: [[GridCell]] = [
      ["项目支出绩效自评表"], ["绩效指标", "目标值", "完成值", "得分"], row, ["宣传", "及时", "及时", "{宣传.得分}"],
    ]
    let found = try places(rows, merges: ["A1:D1"])
    let isClaimed = if case .text = row[3] { true } else { false }
    #expect(found == ["培训 × 完成值"] + (isClaimed ? ["培训 × 得分"] : []) + ["宣传 × 得分"])
  }

  @Test("without a header a name of the template goes before other words, and any word before a figure")
  func namesGoBeforeOtherWords() throws {
    let rows: [[GridCell]] = [
      ["自评表"], ["内容", "说明", "完成", "评分"], ["培训", "集中授课", "{培训人数}", "{培训.自报}"],
      ["发放宣传单", "≥20份", nil, "{宣传.得分}"],
    ]
    #expect(try places(rows, merges: ["A1:D1"]) == ["培训 × 完成", "培训 × 评分", "发放宣传单 × 评分"])
    // A remark beside a name does not turn the title into a head.
    #expect(try places([["自评表", nil, nil], ["群众评价", "请填全称", "{好评}"]], merges: ["A1:C1"]) == ["请填全称 右"])
    // Where nothing else stands there, a figure must do.
    #expect(try places([["≥20人", "{培训人数}"]]) == ["≥20人 右"])
  }

  @Test("answers to the lines of a checklist are named by their line, or stand beside it")
  func answersOfChecklists() throws {
    let rows: [[GridCell]] = [
      ["要点", "是否符合"], ["年初有工作要点", "{日常.要点.年初有工作要点}"], ["按季度报告进展", "{日常.“按季度报告进展”}"],
    ]
    #expect(try places(rows) == ["年初有工作要点 右", "按季度报告进展 右"])
    let beside: [[GridCell]] = [
      ["要点", "是否符合"], ["年初有\n工作要点", "{日常.要点}"], ["按季度报告进展", "{日常.要点}"],
    ]
    #expect(try places(beside) == places(rows))
    let checked = try SheetReading(BookMaker([["a"]]), listed).template
    let (_, found) = readMarkedForms(
      BookMaker([["别的", "{日常.要点}"], ["培训", "{培训.要点}"]]).bytes, path: "空表.xlsx", template: checked)
    #expect(found.map(\.code) == ["H5260", "H5258"])
  }
}
