import DataFiles
import Program
import Reports
import Runtime
import Source
import TestSupport
import Testing
import Values

/// What a step says: equations that come to what they say, with what was taken and what was left out.
@Suite("步骤是等式") struct StepTextTests {
  /// The lines of an explanation of 甲 that are no data.
  private func lines(
    _ rule: String, _ inputs: String, _ figures: String, points: String = "10",
    _ language: Language = .chinese,
    more: String = ""
  ) throws -> [String] {
    let template = try leafTemplate(points, inputs, rule, more)
    return told(try evaluated(figures, template), template, language)
  }

  private func told(_ evaluation: Evaluation, _ template: Template, _ language: Language = .chinese)
    -> [String]
  {
    let text = renderExplanation(
      evaluation, template: template, indicator: IndicatorID(0), language: language, format: .text)
    return text.split(separator: "\n").dropFirst(3).map { String($0.drop { $0 == " " }) }
      .filter { !$0.hasPrefix("数据：") && !$0.hasPrefix("Data: ") }
  }

  // MARK: 插值

  @Test(
    "插值说出在哪两点之间，或在哪一点之外",
    arguments: [
      ("92%", "92% 在 90%（8分）与 95%（10分）之间，8分 + (92% − 90%) ÷ (95% − 90%) × (10分 − 8分) = 8.8分"),
      ("50%", "50% 低于最低的一点 90%，取 8分"), ("99%", "99% 高于最高的一点 95%，取 10分"), ("90%", "90% 恰为所列的一点，取 8分"),
      ("95%", "95% 恰为所列的一点，取 10分"),
    ])
  func lines(figure: String, text: String) throws {
    let told = try lines("插值 率 { 90%: 8分; 95%: 10分 }", "率: %, 范围 0% 到 100%", "率=\(figure)")
    #expect(told.first == "插值 率：" + text)
  }

  @Test("外推在延长线上，从高到低写的点也一样") func extendedLines() throws {
    let rule = "得 插值 量 外推 { 20件: 4分; 10件: 8分 }, 最低 0分, 最高 满分"
    #expect(
      try lines(rule, "量: 件, 范围 ≥ 0件", "量=25").first
        == "插值 量：25件 在 10件（8分）与 20件（4分）的延长线上，8分 + (25件 − 10件) ÷ (20件 − 10件) × (4分 − 8分) = 2分")
    #expect(
      try lines(rule, "量: 件, 范围 ≥ 0件", "量=12", .english).first
        == "interpolate 量: 12件 lies between 10件 (8 points) and 20件 (4 points), 8 points + (12件 − 10件) ÷ (20件 − 10件) × (4 points − 8 points) = 7.2 points"
    )
  }

  @Test("公式整个是插值的，说一次，带着名称") func namedLines() throws {
    let more = "公式 系数 = 插值 率 { 0%: 0.5; 100%: 1 }"
    let told = try lines("得 满分 × 系数", "率: %, 范围 0% 到 100%", "率=40%", more: more)
    #expect(
      told.prefix(2) == [
        "系数 = 插值 率：40% 在 0%（0.5）与 100%（1）之间，0.5 + (40% − 0%) ÷ (100% − 0%) × (1 − 0.5) = 0.7",
        "满分 × 系数 = 10分 × 0.7 = 7分",
      ])
  }

  // MARK: functions over many figures

  @Test("去高去低的，说出剩下哪些、去掉哪些") func trimmedValues() throws {
    let marks = "一: 分, 范围 0分 到 10分; 二: 分, 范围 0分 到 10分; 三: 分, 范围 0分 到 10分"
    #expect(
      try lines("得 平均(一, 二, 三, 去高 1)", marks, "一=8;二=9;三=7").first
        == "平均(一, 二, 三, 去高 1) = 平均(8分, 7分) = 7.5分（共 3 个数，去掉 9分）")
    #expect(
      try lines("得 中位(一, 二, 三, 去低 1)", marks, "一=8;二=9;三=7", .english).first
        == "median(一, 二, 三, drop-low 1) = median(9 points, 8 points) = 8.5 points (over 3 values, without 7 points)"
    )
  }

  @Test("对各行的计算，行少的列出，行多的列几个，说出共几行") func rowsTaken() throws {
    let table = "表 项目 { 名: 文本, 作名称   数: 个, 范围 ≥ 0个   成: 是否 }"
    func lines(_ rule: String, _ count: Int) throws -> [String] {
      let template = try leafTemplate("10", "", rule, table)
      let rows = (1...count).map { "{\"名\": \"项\($0)\", \"数\": \"\($0)\", \"成\": \($0 % 2 == 0)}" }
      let file = SourceFile(path: "表单.json", bytes: Array("{\"项目\": [\(rows.joined(separator: ","))]}".utf8))
      let form = try #require(readForms(file, template: template).forms.first)
      return told(evaluate(form, by: template), template)
    }
    let sum = "得 合计(项目: 数) ÷ 100个 × 满分, 最高 满分"
    #expect(try lines(sum, 3).first == "合计(项目: 数) ÷ 100个 × 满分 = 合计(项1 1个, 项2 2个, 项3 3个) ÷ 100个 × 10分 = 0.6分")
    #expect(
      try lines(sum, 8).prefix(2) == [
        "合计(项目: 数) = 合计(1个, 2个, 3个, 4个, …) = 36个（共 8 行：项1、项2、项3、项4 等）",
        "合计(项目: 数) ÷ 100个 × 满分 = 36个 ÷ 100个 × 10分 = 3.6分",
      ])
    #expect(
      try lines("得 计数(项目: 成) ÷ 计数(项目) × 满分", 4).prefix(2) == [
        "计数(项目: 成) = 2（共 4 行：项1、项2、项3、项4）", "计数(项目) = 4（共 4 行：项1、项2、项3、项4）",
      ])
  }

  // MARK: arithmetic as printed

  @Test("按比率取整的，印出取整的那个数") func roundedQuotients() throws {
    let told = try lines("得 取整到(额 ÷ 300万元, 0) × 1分, 最高 满分", "额: 万元, 范围 ≥ 0万元", "额=200")
    #expect(told.first == "取整到(额 ÷ 300万元, 0) × 1分 = 取整到(≈66.6667%, 0) × 1分 = 0.67分")
  }

  @Test("达标的目标带着自己的符号") func targetsKeepTheirSign() throws {
    let figures = "目标=≥500户;实际=473户"
    #expect(
      try lines("达标(实际, 目标) 得 满分, 否则 0分", "目标: 目标; 实际: 实际", figures).first
        == "条件“达标(实际, 目标)”：达标(473户, ≥500户)，不成立")
  }

  @Test("除不尽的数印成约数，准数在结果里") func roundedFigures() throws {
    let template = try leafTemplate("40", "甲数: 个, 范围 0个 到 3个", "得 甲数 ÷ 3个 × 满分")
    let evaluation = try evaluated("甲数=1", template)
    #expect(
      told(evaluation, template) == [
        "甲数 ÷ 3个 × 满分 = 1个 ÷ 3个 × 40分 ≈ 13.3333分", "四舍五入到 2 位小数：≈13.3333 → 13.33",
        "失 26.67分：按规则低于满分",
      ])
    let json = renderExplanation(
      evaluation, template: template, indicator: nil, language: .chinese, format: .json)
    #expect(json.contains("\"exact\": \"40/3\""))
  }

  @Test("很小的数不印成 0") func smallFigures() throws {
    let told = try lines("得 额 ÷ 30000000元 × 满分", "额: 元, 范围 0元 到 30000000元", "额=10")
    #expect(told.first == "额 ÷ 30000000元 × 满分 = 10元 ÷ 30000000元 × 10分 ≈ 0.000003333分")
  }

  @Test("条件里的括号照式子印") func brackets() throws {
    let rule = "(甲数 > 1个 或 乙数 > 1个) 且 甲数 < 9个 得 满分, 否则 0分"
    #expect(
      try lines(rule, "甲数: 个; 乙数: 个", "甲数=1;乙数=2").first
        == "条件“(甲数 > 1个 或 乙数 > 1个) 且 甲数 < 9个”：(1个 > 1个 或 2个 > 1个) 且 1个 < 9个，成立")
  }

  @Test("超过的天数、月数") func days() throws {
    let months = "日 不超过 2024年1月5日 得 满分, 每超过 1个月 扣 1分 不足进一 至多 3分"
    #expect(
      try lines(months, "日: 日期", "日=2024-02-20")[2]
        == "超过 2024年1月5日 46天（第 2 个月），按 2 个 1个月（不足进一）× 1分 = 扣 2.00分")
    #expect(
      try lines(months, "日: 日期", "日=2024-02-20", .english)[2]
        == "46 days (month 2) above 2024-01-05: 2 steps of 1 month (a begun step counts) × 1 = 2.00 points deducted"
    )
    #expect(
      try lines(
        "日 不超过 2024年1月5日 得 满分, 每超过 1周 扣 1分 不足进一 至多 3分", "日: 日期", "日=2024-01-09")[2]
        == "超过 2024年1月5日 4天，按 1 个 1周（不足进一）× 1分 = 扣 1.00分")
  }

  // MARK: losses

  @Test("超过满分又降到满分的，只说降到满分") func overruns() throws {
    let told = try lines("得 率 × 满分, 最高 满分", "率: %, 范围 ≥ 0%", "率=120%")
    #expect(told == ["率 × 满分 = 120% × 10分 = 12分", "最高 10分：12.00 分降到 10 分"])
  }

  @Test("几个原因的仍逐项说，合计相等") func severalLosses() throws {
    let rule = "得 率 × 满分, 每 1次 次数 扣 1分, 扣完为止"
    let told = try lines(rule, "率: %, 范围 0% 到 100%; 次数: 次, 范围 ≥ 0次", "率=66.667%;次数=2")
    #expect(
      told.suffix(4) == [
        "失 3.3333分：按规则低于满分", "失 2.00分：第 1 项扣分", "加回 0.0033分：四舍五入",
        "失分合计 = 3.3333 + 2.00 − 0.0033 = 5.33分",
      ])
  }

  // MARK: spelling

  @Test(
    "英文印出的式子读回来是同一个式子",
    arguments: [
      "甲数 在 1个 到 5个", "非 (甲数 > 1个 且 乙数 < 2个)", "有 丙数 或 甲数 = 1个", "程度 属于 (好, 中)", "目标.种类 = 下限 且 达标(实际, 目标)",
      "平均(甲数, 乙数, 去高 1) > 1个", "升档(程度, 1) = 好", "名次(全体 同 程度 当 有 丙数: 甲数, 从低到高, 不跳号) ≤ 1", "计数(项目: 成) > 2",
      "日 ≤ 2024年1月5日", "取整到(甲数 ÷ 3, 1) ≥ 绝对值(乙数)", "(插值 甲数 外推 { 1个: 2; 3个: 4 }) > 乙数 ÷ 1个",
      "最大(项目 当 成: 数) ≥ 中位(甲数, 乙数)",
    ])
  func englishIsRead(condition: String) throws {
    let inputs =
      "甲数: 个, 范围 1个 到 9个; 乙数: 个, 范围 1个 到 9个; 丙数: 个, 可缺; 程度: 等级; 目标: 目标; 实际: 实际; 日: 日期"
    let more = "级别 等级 { 好; 中; 差 }\n表 项目 { 名: 文本, 作名称   数: 个   成: 是否 }"
    func printed(_ condition: String) throws -> Phrase {
      let template = try leafTemplate("10", inputs, "\(condition) 得 满分, 否则 0分", more)
      guard case .conditional(let measure, _, _)? = template.indicators[0].rule?.curve else { return "" }
      return template.phrase(of: measure)
    }
    let first = try printed(condition)
    #expect(!first.isEmpty)
    // What 插值 and 分档 hold is not printed.
    if first.english.contains("{") { return }
    #expect(try printed(first.english).english == first.english)
  }
}
