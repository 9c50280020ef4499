import Source
import Testing

/// A form on which a finding shows can be typed as it is told: what is filled in, what is left empty, what does not
/// apply, the scores given and the rows.
@Suite("举出的表单照填就是") struct CounterexampleTests {
  private func labels(_ body: String, _ language: Language = .chinese) -> [String] {
    let text = "衡 1\n模板 例 {\n总分 10分\n\(body)\n}\n"
    return findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map {
      "\($0.code) \($0.message.text(in: language).label)"
    }
  }

  @Test("没有填的也说出来") func whatIsLeftEmptyIsTold() {
    let body = """
      输入 { 收缴率: %, 可缺, 范围 0% 到 100%   预算: 万元, 范围 ≥ 10万元   支出: 万元, 可缺, 范围 0万元 到 10万元 }
      公式 完成率 = 收缴率, 缺失时 120%
      公式 执行率 = 支出 ÷ 预算, 缺失时 150%
      收缴 5分: 得 完成率 × 满分
      执行 5分: 得 执行率 × 满分
      """
    #expect(labels(body) == ["H2085 收缴率 不填 时得 6 分", "H2085 支出 不填, 预算 = 100万元 时得 7.5 分"])
    #expect(
      labels(body, .english) == [
        "H2085 6 points where 收缴率 left empty", "H2085 7.5 points where 支出 left empty, 预算 = 100万元",
      ])
  }

  @Test("各行里没有填的也说出来") func emptyColumnsAreTold() {
    let body = """
      表 绩效 { 名: 文本, 作名称   完成率: %, 可缺, 范围 0% 到 100% }
      公式 达标线 = 60%
      甲 10分, 逐行 绩效 均分 2位 余数归末项: 分档 { 有 完成率 且 完成率 ≥ 达标线: 得 完成率 × 满分; 有 完成率: 0分; 其余: 满分 × 120% }
      """
    #expect(labels(body).contains("H2085 完成率 不填 时得 12 分"))
  }

  @Test("不适用的和评定的分也说出来") func whatDoesNotApplyIsTold() {
    let body = """
      不适用时 组内折算
      甲 3分: 评定
      乙 3分: 评定
      丙 4分: 甲.得分 + 乙.得分 ≥ 3分 得 满分, 否则 0分
      """
    #expect(labels(body) == ["H3067 甲 填不适用, 乙 = 3分 时没有值", "H3067 乙 填不适用, 甲 = 3分 时没有值"])
    #expect(labels(body, .english).first == "H3067 no value where 甲 not applicable, 乙 = 3 points")
  }

  @Test("几行才超过的，说几行、其余各行是什么") func rowsAreTold() {
    let rows = "表 明细 { 名: 文本, 作名称   分: 分, 范围 0分 到 5分 }"
    #expect(labels("\(rows)\n甲 10分: 得 合计(明细: 分)") == ["H2085 分 = 5分, 明细 共 3 行 时得 15 分"])
    #expect(
      labels("\(rows)\n甲 10分: 得 合计(明细: 分)", .english) == ["H2085 15 points where 分 = 5 points, 3 rows of 明细"])
    let experts = "表 专家 { 名: 文本, 作名称   打: 分, 范围 0分 到 20分 }\n缺失时 待定"
    #expect(
      labels("\(experts)\n甲 10分: 得 最大(专家: 打) − 最小(专家: 打), 扣完为止") == [
        "H2085 打 = 20分, 专家 共 2 行, 其余各行 打 = 1分 时得 19 分"
      ])
    #expect(labels("\(experts)\n甲 10分: 得 平均(专家: 打, 去高 1, 去低 1), 最高 满分") == [])
    let passed = "表 明细 { 名: 文本, 作名称   通过: 是否 }"
    #expect(labels("\(passed)\n甲 10分: 得 计数(明细 当 通过) × 2分") == ["H2085 通过 = 是, 明细 共 10 行 时得 20 分"])
  }

  @Test("全体里不参加的是哪一份") func formsOfARunAreTold() {
    let body = "标识 单位\n输入 { 单位: 文本   有效: 是否   额: 万元 }\n甲 10分: 名次(全体 当 有效: 额) = 1 得 满分, 否则 0分"
    #expect(labels(body) == ["H3066 第 1 份 有效 = 否, 额 = 100万元；第 2 份 有效 = 是, 额 = 100万元 时没有值"])
  }
}
