import Source
import Testing

/// What a name says of the better side: its last word, and what denies it.
@Suite("名称说的好坏") struct NameSenseTests {
  private func codes(_ body: String, head: String = "总分 10分") -> [String] {
    let text = "衡 1\n模板 例 {\n\(head)\n\(body)\n}\n"
    return findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }

  private func floor(_ name: String, _ unit: String, _ bound: Int) -> [String] {
    let range = unit == "%" ? ", 范围 0% 到 100%" : ""
    let step = unit == "%" ? "1个百分点" : "1\(unit)"
    return codes(
      "输入 { \(name): \(unit)\(range) }\n甲 10分: \(name) 不低于 \(bound)\(unit) 得 满分, 每低于 \(step) 扣 1分, 扣完为止")
  }

  private func ceiling(_ name: String, _ unit: String, _ bound: Int) -> [String] {
    let range = unit == "%" ? ", 范围 0% 到 100%" : ""
    let step = unit == "%" ? "1个百分点" : "1\(unit)"
    return codes(
      "输入 { \(name): \(unit)\(range) }\n甲 10分: \(name) 不超过 \(bound)\(unit) 得 满分, 每超过 \(step) 扣 1分, 扣完为止")
  }

  @Test(
    "越低越好的率",
    arguments: [
      "不合格率", "未完成率", "不达标率", "不满意率", "未覆盖率", "未到位率", "未执行率", "不及时率", "预算未执行率", "不满意度", "未按期完成率", "未能按期整改率",
      "投诉率",
      "逾期贷款占比", "不良贷款率", "资产负债率", "废标率", "失业率", "误差率", "闲置率", "事故发生率", "三公经费控制率", "投诉增长率", "满意度下降率",
      "审计问题率", "审计问题占比", "账实差异率", "预算偏离度", "决算误差率", "手续费用率", "管网漏损率", "政府债务率", "污泥含水率",
      "药占比", "耗占比", "线损率", "暂付款占比",
    ])
  func lowerShares(name: String) {
    #expect(floor(name, "%", 65) == ["H3022"])
    #expect(ceiling(name, "%", 5) == [])
  }

  @Test(
    "越高越好的率",
    arguments: [
      "零投诉率", "无投诉率", "零事故率", "逾期贷款回收达标率", "违约金到位率", "办结率", "节资率", "净资产收益率", "投诉办结率", "逾期贷款回收率", "违规整改率",
      "投诉下降率",
      "支出压减率", "成本节约率", "不动产登记办结率", "未成年人满意度", "不良贷款回收率", "支出进度", "零投诉项目占比", "无重大事故率", "死亡率下降率",
      "问题整改率", "无问题率", "能耗降低率", "差异整改率", "支出进度率", "到场率", "税款入账率", "收缴率", "课题结题率", "建议采纳率", "污染物去除率", "巡查率",
    ])
  func higherShares(name: String) {
    #expect(ceiling(name, "%", 65) == ["H3022"])
    #expect(floor(name, "%", 90) == [])
  }

  @Test(
    "数目",
    arguments: [
      ("死亡人数", "人", false), ("闲置天数", "天", false), ("信访量", "件", false), ("通报次数", "次", false),
      ("逾期天数", "天", false),
      ("辍学人数", "人", false), ("单位能耗", "吨", false), ("名次", "名", false), ("空气优良天数", "天", true),
      ("达标天数", "天", true), ("平均住院日", "天", false), ("暂付款新增", "万元", false), ("暂付款余额", "万元", false),
    ])
  func counts(name: String, unit: String, isHigherBetter: Bool) {
    #expect(floor(name, unit, 9) == (isHigherBetter ? [] : ["H3022"]))
    #expect(ceiling(name, unit, 9) == (isHigherBetter ? ["H3022"] : []))
  }

  @Test("可正可负的差异，哪边好不知道") func offsetsOfEitherSign() {
    let input = "输入 { 收入差异率: %, 范围 -100% 到 100% }\n"
    #expect(codes("\(input)甲 10分: 分档 收入差异率 { ≥ -5%: 满分; 其余: 0分 }") == [])
  }

  @Test(
    "日子早的好",
    arguments: [
      ("报告日", true), ("提交日", true), ("完成日", true), ("验收日期", true), ("报告基准日", false), ("报告期末日", false),
      ("出生日", false),
    ])
  func days(name: String, isKnown: Bool) {
    let input = "输入 { \(name): 日期 }\n甲 10分: \(name) "
    #expect(
      codes("\(input)不低于 2025年2月28日 得 满分, 每低于 1天 扣 0.5分, 扣完为止") == (isKnown ? ["H3022"] : []))
    #expect(codes("\(input)不超过 2025年2月28日 得 满分, 每超过 1天 扣 0.5分, 扣完为止") == [])
  }

  @Test(
    "名次靠前的好",
    arguments: [
      ("增收额", "", "分档 位次 { ≤ 3: 满分; ≤ 6: 5分; 其余: 0分 }", false),
      ("增收额", "", "分档 位次 { ≥ 3: 满分; 其余: 0分 }", true),
      ("增收额", "", "分档 位次 { ≤ 1: 2分; ≤ 2: 4分; ≤ 3: 满分; 其余: 0分 }", true),
      ("增收额", "", "位次 不低于 5 得 满分, 每低于 1 扣 1分, 扣完为止", true),
      ("投诉率", "", "分档 位次 { ≥ 3: 满分; 其余: 0分 }", false),
      ("投诉率", ", 从低到高", "分档 位次 { ≥ 3: 满分; 其余: 0分 }", true),
      ("投诉率", ", 从低到高", "分档 位次 { ≤ 3: 满分; 其余: 0分 }", false),
    ])
  func places(subject: String, order: String, rule: String, isTurned: Bool) {
    let input = "标识 县\n输入 { 县: 文本   增收额: 万元   投诉率: %, 范围 0% 到 100% }\n"
    let found = codes("\(input)公式 位次 = 名次(全体: \(subject)\(order))\n甲 10分: \(rule)")
    #expect(found.contains("H3022") == isTurned)
  }

  @Test("说明从后数起的名次不问") func placesFromTheLast() {
    let input = "标识 县\n输入 { 县: 文本   增收额: 万元 }\n公式 倒数名次 = 名次(全体: 增收额, 从低到高)\n"
    #expect(codes("\(input)甲 10分: 分档 倒数名次 { ≥ 3: 满分; 其余: 0分 }") == [])
  }

  @Test(
    "没有说好坏的名称",
    arguments: [
      ("增长率", "%"), ("血压控制率", "%"), ("优秀率", "%"), ("投诉受理率", "%"), ("逾期利率", "%"), ("三公经费执行率", "%"),
      ("违规查处率", "%"),
      ("未按约定时间到位率", "%"), ("信访资金", "万元"), ("情况通报次数", "次"), ("办结天数", "天"), ("投诉处理数", "件"),
      ("发现问题率", "%"), ("收支结余率", "%"), ("限额使用率", "%"), ("暂付款清理率", "%"), ("差异化率", "%"), ("问题整改提升率", "%"),
    ])
  func silent(name: String, unit: String) {
    #expect(floor(name, unit, 50) == [])
    #expect(ceiling(name, unit, 50) == [])
  }

  @Test(
    "是与否",
    arguments: [
      ("公开", true), ("按期完成", true), ("资料齐全", true), ("未公开", false), ("没有完成", false), ("逾期", false),
    ])
  func questions(name: String, isGood: Bool) {
    let input = "输入 { \(name): 是否 }\n"
    #expect(codes("\(input)甲 10分: \(name) 得 满分, 否则 0分") == (isGood ? [] : ["H3046"]))
    #expect(codes("\(input)甲 10分: \(name) 得 0分, 否则 满分") == (isGood ? ["H3046"] : []))
  }

  @Test("问要不要的不是好坏", arguments: ["无需公开", "应完成", "申请公开", "不公开"]) func demands(name: String) {
    #expect(codes("输入 { \(name): 是否 }\n甲 10分: \(name) 得 0分, 否则 满分") == [])
  }

  @Test(
    "级别写的次序",
    arguments: [
      ("差; 一般; 较好; 好", "较好", true), ("好; 较好; 一般; 差", "较好", false), ("不完善; 基本完善; 完善", "基本完善", true),
      ("完善; 基本完善; 不完善", "基本完善", false), ("未完成; 部分完成; 完成", "部分完成", true), ("否定; 保留; 标准无保留", "保留", true),
      ("标准无保留; 保留; 否定", "保留", false), ("不满意; 一般; 满意", "一般", true), ("低; 中; 高", "中", false),
      ("三类; 二类; 一类", "二类", false),
      ("未整改; 部分整改; 已整改", "部分整改", true),
    ])
  func levels(names: String, bound: String, isTurned: Bool) {
    let body = "级别 档次 { \(names) }\n输入 { 评: 档次 }\n甲 10分: 评 ≥ \(bound) 得 满分, 否则 0分"
    #expect(codes(body) == (isTurned ? ["H3075"] : []))
  }

  @Test("没有按次序比的级别，怎样写都行") func levelsNotCompared() {
    #expect(codes("级别 档次 { 差; 一般; 好 }\n输入 { 评: 档次 }\n甲 10分: 分档 评 { 好: 满分; 一般: 6分; 差: 0分 }") == [])
  }

  @Test("扣分给了没有问题的一级") func levelsOfPenalties() {
    let levels = "级别 结果 { 无问题; 已整改; 未整改 }\n输入 { 审: 结果 }\n甲 10分: 评定\n"
    let head = "总分 10分, 最低 0分"
    #expect(
      codes("\(levels)扣分 审计 8分: 分档 审 { 无问题: −8分; 已整改: −4分; 未整改: 0分 }", head: head) == ["H3046"])
    #expect(codes("\(levels)扣分 审计 8分: 分档 审 { 无问题: 0分; 已整改: −4分; 未整改: −8分 }", head: head) == [])
  }

  @Test("按名次给分，从低到高排的率越高越好") func ranks() {
    let input = "输入 { 压减率: %, 范围 0% 到 100% }\n"
    #expect(codes("\(input)甲 10分: 分档 名次(全体: 压减率, 从低到高) { ≤ 3: 满分; 其余: 0分 }") == ["H3022"])
    #expect(codes("\(input)甲 10分: 分档 名次(全体: 压减率) { ≤ 3: 满分; 其余: 0分 }") == [])
  }

  @Test(
    "整数的两种说法相同",
    arguments: [
      ("通报 ≥ 2次", "通报超过1次", false), ("通报 > 1次", "通报2次以上", false), ("通报 ≥ 2次", "通报1次以上", true),
      ("通报 ≥ 2次", "通报超过3次", true), ("超支 ≥ 2万元", "超支超过1万元", true),
    ])
  func wholeCounts(condition: String, reason: String, isWrong: Bool) {
    let body = "输入 { 通报: 次   超支: 万元 }\n甲 10分: 超支 ≤ 1000万元 且 通报 ≤ 10次 得 满分, 否则 0分\n等次 { ≥ 8分: 优; 其余: 差 }\n"
    let found = codes("\(body)否决 \(condition) 时 等次 定为 差, 因为 \"\(reason)\"")
    #expect(found == (isWrong ? ["H3028"] : []))
  }

  @Test(
    "到期的日子可以很远",
    arguments: [("到期日", "2044年6月30日", false), ("竣工日", "2044年6月30日", true), ("到期日", "2204年6月30日", true)])
  func dueDays(name: String, day: String, isFar: Bool) {
    let body = "输入 { \(name): 日期 }\n甲 10分: \(name) ≤ \(day) 得 满分, 否则 0分"
    #expect(codes(body, head: "年度 2024\n总分 10分") == (isFar ? ["H3041"] : []))
  }

  @Test(
    "等次写了上端",
    arguments: [
      ("在 9分 到 10分: 优; 在 6分 到 8分: 良; 其余: 差", ["H2461"]), ("在 9分 到 9.5分: 优; ≥ 6分: 良; 其余: 差", ["H2461"]),
      ("≥ 9分: 优; 在 7分 到 8分: 良; ≥ 6分: 中; 其余: 差", ["H2461"]),
      ("≥ 9分: 优; 在 7分 到 8分: 良; 在 5分 到 6分: 中; < 5分: 差", ["H2461", "H2461"]),
      ("≥ 9分: 优; 在 6分 到 9分: 良; 其余: 差", []), ("< 6分: 差; ≥ 6分: 优", ["H2094"]), ("≥ 6分: 优; ≤ 5分: 差", ["H2095"]),
      ("≥ 6分: 优; 其余: 差", []),
    ])
  func gradesWithEnds(bands: String, told: [String]) {
    #expect(codes("甲 10分: 评定\n等次 { \(bands) }") == told)
  }

  @Test("总分取整到整数，两档之间没有分") func gradesOfWholeTotals() {
    let body = "取整 四舍五入 0位\n甲 10分: 评定\n等次 { 在 9分 到 10分: 优; 在 6分 到 8分: 良; 其余: 差 }"
    #expect(codes(body) == [])
  }
}
