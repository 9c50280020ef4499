import Source
import Testing

/// Quotients that stand upside down by the names of all three, and what is like them and right.
@Suite("率与它的分子分母") struct QuotientTests {
  private func codes(_ body: String, head: String = "总分 10分") -> [String] {
    let text = "衡 1\n模板 例 {\n\(head)\n\(body)\n}\n"
    return findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }

  private func told(_ name: String, _ top: String, _ bottom: String, _ scale: String = "") -> Bool {
    codes(
      "输入 { \(top): 个   \(bottom): 个, 范围 > 0个 }\n公式 \(name) = \(top) ÷ \(bottom)\(scale)\n甲 10分: \(name) ≥ 90% 得 满分, 否则 0分"
    ).contains("H3025")
  }

  @Test(
    "写反的",
    arguments: [
      ("完成率", "任务数", "完成数"), ("完成率", "计划任务数", "完成任务数"), ("资金到位率", "发行额", "到位额"), ("覆盖率", "总人口", "覆盖人口"),
      ("抽检合格率", "抽检批次", "合格批次"), ("资产负债率", "资产总额", "负债总额"), ("废标率", "招标总数", "废标数"), ("投诉办结率", "受理数", "办结数"),
      ("土地利用率", "总面积", "利用面积"), ("成本节约率", "预算成本", "节约成本"), ("满意率", "调查人数", "满意人数"), ("支出进度", "预算数", "支出数"),
      ("参训率", "应训人数", "参训人数"), ("回款率", "合同额", "回款额"), ("设备闲置率", "设备总数", "闲置设备"), ("失业率", "劳动力人数", "失业人数"),
      ("资金到位率", "应到位资金", "到位资金"), ("补贴到位率", "补贴应拨", "补贴已拨"), ("收缴率", "应缴", "实缴"), ("采纳率", "建议数", "采纳数"),
      ("结题率", "应结题数", "按期结题数"), ("到场率", "应到数", "到场数"), ("入账率", "应入账数", "已入账数"), ("水质达标率", "检测天数", "达标天数"),
      ("巡查率", "监管数", "巡查数"), ("负荷率", "设计处理量", "实际处理量"), ("验收合格率", "验收数", "合格数"),
    ])
  func upsideDown(name: String, top: String, bottom: String) {
    #expect(told(name, top, bottom))
    #expect(told(name, top, bottom, " × 100%"))
    #expect(!told(name, bottom, top))
  }

  @Test(
    "像写反而没有写反的",
    arguments: [
      ("完成率", "目标达成数", "应完成数"), ("设备利用率", "总工时", "可利用工时"), ("到位率", "实际拨付总额", "到位数"), ("完成及时率", "及时数", "完成数"),
      ("应收账款占收入率", "应收账款", "收入"), ("人均支出率", "总额", "人数"), ("合格率", "抽检合格数", "抽检合格总数"), ("发放率", "发放总额", "应发放额"),
      ("有效回收率", "有效问卷", "回收问卷"), ("欠缴率", "应缴", "实缴"), ("响应率", "响应数", "供应数"), ("执行率", "支出", "可执行预算"),
    ])
  func right(name: String, top: String, bottom: String) {
    #expect(!told(name, top, bottom))
  }

  @Test("乘除 100 的百分数") func percentTwice() {
    let pair = "输入 { 支出: 万元   预算: 万元, 范围 > 0万元 }\n"
    #expect(codes("\(pair)甲 10分: 得 支出 ÷ 预算 × 100 × 满分, 最高 满分") == ["H3077"])
    #expect(codes("\(pair)公式 率 = 100 × (支出 ÷ 预算)\n甲 10分: 得 率 × 满分, 最高 满分") == ["H3077"])
    #expect(codes("\(pair)甲 10分: 得 支出 ÷ 预算 × 100% × 满分, 最高 满分") == [])
    #expect(codes("\(pair)公式 指数 = 支出 ÷ 预算 × 100\n甲 10分: 指数 ≥ 90 得 满分, 否则 0分").contains("H3077") == false)
  }

  @Test(
    "目标和实际的来源",
    arguments: [
      ("完成值", "目标值", 2), ("目标值", "完成值", 0), ("指标值", "全年实际完成", 0), ("年度指标值", "目标完成情况", 0),
      ("实际完成值", "全年实际完成值", 1),
    ])
  func sources(target: String, actual: String, count: Int) {
    let found = codes(
      "输入 { 目标: 目标, 来自 \"\(target)\"   实际: 实际, 来自 \"\(actual)\" }\n甲 10分: 达标(实际, 目标) 得 满分, 否则 0分")
    #expect(found.filter { $0 == "H3078" }.count == count)
  }

  private let rate = "输入 { 率: %, 范围 0% 到 100%   重罚: 是否   行政处罚: 是否 }\n甲 10分: 得 率 × 满分\n"
  private let grades = "等次 { ≥ 9分: 优; ≥ 8分: 良; ≥ 6分: 合格; 其余: 不合格 }\n"

  @Test(
    "否决升了等次，或什么也不改",
    arguments: [
      ("否决 总得分 < 6分 时 等次 定为 合格", "H3079"), ("否决 总得分 < 9分 时 等次 定为 优", "H3016"),
      ("否决 总得分 < 8分 时 等次 定为 不合格", ""),
      ("否决 率 < 90% 时 等次 不高于 合格\n否决 率 < 80% 时 等次 不高于 良", "H3080"),
      ("否决 率 < 90% 时 等次 不高于 良\n否决 率 < 80% 时 等次 不高于 合格", ""),
      ("否决 率 < 60% 时 等次 定为 不合格\n否决 率 < 50% 时 等次 不高于 良", "H3080"),
      ("否决 率 < 50% 时 等次 定为 不合格\n否决 率 < 60% 时 等次 不高于 良", ""),
      ("否决 重罚 时 等次 不高于 合格\n否决 率 < 60% 时 等次 不高于 良", ""),
    ])
  func vetoes(text: String, code: String) {
    let told = codes("\(rate)\(grades)\(text)").filter { ["H3079", "H3080", "H3016"].contains($0) }
    #expect(told == (code.isEmpty ? [] : [code]))
  }

  @Test(
    "否决的话说有还是没有",
    arguments: [
      ("非 行政处罚", "受到行政处罚", true), ("行政处罚", "受到行政处罚", false), ("行政处罚", "未受行政处罚的", true),
      ("非 行政处罚", "未受到行政处罚", false),
      ("行政处罚", "应受行政处罚", false), ("非 行政处罚", "行政处罚逾期未缴", false),
    ])
  func questions(condition: String, words: String, isTurned: Bool) {
    let told = codes("\(rate)\(grades)否决 \(condition) 时 等次 定为 不合格, 因为 \"\(words)\"")
    #expect(told.contains("H3053") == isTurned)
  }

  @Test(
    "否决的话说的是哪一级",
    arguments: [
      ("保留", "审计意见为否定", true), ("否定", "审计意见为否定", false), ("否定", "审计意见不好", false), ("保留", "否定或保留意见", false),
    ])
  func levels(level: String, words: String, isTold: Bool) {
    let body =
      "级别 意见 { 无保留; 保留; 否定 }\n输入 { 审计: 意见 }\n甲 10分: 分档 审计 { 无保留: 满分; 保留: 6分; 否定: 0分 }\n\(grades)"
    #expect(codes("\(body)否决 审计 = \(level) 时 等次 定为 不合格, 因为 \"\(words)\"").contains("H3028") == isTold)
  }

  @Test("核对的名称里，长的名称优先") func longerNames() {
    let body = "输入 { 投诉: 件   成立投诉: 件 }\n甲 10分: 评定\n"
    #expect(codes("\(body)核对 数: 成立投诉 ≥ 投诉, 提醒 \"成立的投诉不能多于投诉\"").contains("H3053"))
    #expect(!codes("\(body)核对 数: 成立投诉 ≤ 投诉, 提醒 \"成立的投诉不能多于投诉\"").contains("H3053"))
  }

  @Test(
    "各档里有算式",
    arguments: [
      ("< 60%: 插值 率 { 0%: 6分; 60%: 0分 }; 其余: 插值 率 { 60%: 9分; 100%: 满分 }", true),
      ("< 60%: 插值 率 { 0%: 0分; 60%: 6分 }; 其余: 插值 率 { 60%: 6分; 100%: 满分 }", false),
      ("≥ 90%: 满分; ≥ 60%: 率 × 10分; 其余: 7分", true), ("≥ 90%: 满分; ≥ 60%: 率 × 10分; 其余: 5分", false),
      ("≥ 90%: 满分; ≥ 60%: 率 × 10分; 其余: 0分", false), ("< 50%: 率 × 满分; < 80%: 满分; 其余: (100% − 率) × 满分", false),
      ("= 0%: 满分; ≤ 30%: (30% − 率) × 10分; 其余: 0分", false),
    ])
  func valleys(tiers: String, isTold: Bool) {
    #expect(codes("输入 { 率: %, 范围 0% 到 100% }\n甲 10分: 分档 率 { \(tiers) }").contains("H3081") == isTold)
  }

  @Test("调整率两头都算") func adjustmentRates() {
    let head = "输入 { 调整: 万元, 范围 −100万元 到 100万元   预算: 万元, 范围 > 0万元 }\n"
    let tiers = "分档 预算调整率 { = 0%: 满分; ≤ 10%: 2分; 其余: 0分 }"
    #expect(codes("\(head)公式 预算调整率 = 调整 ÷ 预算\n甲 10分: \(tiers)") == ["H3071"])
    #expect(codes("\(head)公式 预算调整率 = 绝对值(调整) ÷ 预算\n甲 10分: \(tiers)") == [])
  }

  @Test("公式说了不适用，指标要说分值归哪里") func exemptionsBehindFormulas() {
    let head = "输入 { 甲数: 个   乙数: 个 }\n公式 率 = 甲数 ÷ 乙数, 分母为零时 不适用\n"
    #expect(codes("\(head)甲 10分: 得 率 × 满分, 最高 满分") == ["H2403"])
    #expect(codes("\(head)甲 10分: 得 率 × 满分, 最高 满分, 不适用时 满分") == [])
  }
}
