import Source
import Testing

/// Words of checks, vetoes and names that say the opposite of what is computed, beside those that agree.
@Suite("文字和名称与算式相不相符") struct WordTests {
  private func codes(_ body: String) -> [String] {
    let text = "衡 1\n模板 例 {\n总分 10分\n\(body)\n}\n"
    return findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }

  private let figures =
    "输入 { 支出: 万元   预算: 万元   投诉: 件   满意度: %, 范围 0% 到 100% }\n甲 10分: 评定\n等次 { ≥ 8分: 优; ≥ 6分: 良; 其余: 差 }\n"

  @Test(
    "核对与它的话",
    arguments: [
      ("支出 ≤ 预算", "支出不得超过预算", false), ("支出 ≤ 预算", "支出超过预算", false), ("预算 ≥ 支出", "支出不应大于预算", false),
      ("支出 ≤ 预算", "预算不得低于支出", false), ("支出 ≤ 预算", "预算低于支出", false), ("支出 < 预算", "支出应小于预算", false),
      ("支出 ≤ 预算", "两数不符", false), ("支出 ≥ 预算", "支出不得超过预算", true), ("支出 ≥ 预算", "支出超过预算", true),
      ("支出 ≤ 预算", "支出应不低于预算", true), ("支出 > 预算", "支出不能大于预算", true), ("支出 ≠ 预算", "支出与预算应一致", true),
      ("支出 = 预算", "支出与预算不一致", false),
    ])
  func checks(condition: String, words: String, isTurned: Bool) {
    #expect(codes("\(figures)核对 数: \(condition), 提醒 \"\(words)\"").contains("H3053") == isTurned)
  }

  /// A name that stands within a longer one is not meant by it.
  @Test(
    "话里是哪个数，看最长的名称",
    arguments: [
      ("税款: 万元, 来自 \"税款收入\"   收入: 万元, 来自 \"财政收入\"", "税款 ≤ 收入", "税款收入不能大于财政收入", false),
      ("税款: 万元, 来自 \"税款收入\"   收入: 万元, 来自 \"财政收入\"", "税款 ≥ 收入", "税款收入不能大于财政收入", true),
      ("税款: 万元   收入: 万元", "税款 ≤ 收入", "税款收入不得超过财政收入", false),
      ("项目支出: 万元   支出: 万元", "项目支出 ≤ 支出", "项目支出不得超过支出", false),
      ("项目支出: 万元   支出: 万元", "项目支出 ≥ 支出", "项目支出不得超过支出", true),
      ("支出: 万元, 来自 \"项目支出\"   总支出: 万元", "支出 ≤ 总支出", "项目支出不应大于总支出", false),
      ("支出: 万元, 来自 \"项目支出\"   总支出: 万元", "支出 ≥ 总支出", "项目支出不应大于总支出", true),
      ("支出: 万元   基本支出: 万元   预算: 万元", "预算 ≤ 支出", "预算不得低于基本支出", false),
    ])
  func longestNames(inputs: String, condition: String, words: String, isTurned: Bool) {
    let body = "输入 { \(inputs) }\n甲 10分: 评定\n"
    #expect(codes("\(body)核对 数: \(condition), 错误 \"\(words)\"").contains("H3053") == isTurned)
  }

  @Test(
    "早与晚",
    arguments: [
      ("分解日 ≥ 下达日", "分解日不能早于下达日", false), ("分解日 ≥ 下达日", "下达日不得晚于分解日", false),
      ("分解日 ≥ 下达日", "分解日早于下达日", false), ("下达日 ≤ 分解日", "分解日应不早于下达日", false),
      ("下达日 ≥ 分解日", "分解日不能早于下达日", true), ("下达日 ≥ 分解日", "下达日不得晚于分解日", true),
      ("分解日 ≥ 下达日", "分解日晚于下达日", true), ("分解日 ≤ 下达日", "下达日应先于分解日", true),
    ])
  func days(condition: String, words: String, isTurned: Bool) {
    let body = "输入 { 分解日: 日期   下达日: 日期 }\n甲 10分: 评定\n"
    #expect(codes("\(body)核对 数: \(condition), 错误 \"\(words)\"").contains("H3053") == isTurned)
  }

  @Test(
    "否决与因为",
    arguments: [
      ("支出 > 预算", "支出超过预算", false), ("支出 < 预算", "支出低于预算", false), ("支出 > 预算", "支出不得超过预算", false),
      ("支出 < 预算", "支出超过预算", true), ("支出 ≤ 预算", "支出大于预算", true), ("支出 < 预算", "支出不得超过预算", true),
      ("支出 < 预算", "支出不低于预算", false),
    ])
  func vetoes(condition: String, reason: String, isTurned: Bool) {
    let found = codes("\(figures)否决 \(condition) 时 等次 定为 差, 因为 \"\(reason)\"")
    #expect(found.contains("H3053") == isTurned)
  }

  @Test(
    "话里的数和条件里的数",
    arguments: [
      ("投诉 ≥ 5件", "投诉5件以上", false), ("投诉 ≥ 5件", "连续2年投诉5件以上（第3条）", false), ("投诉 ≥ 5件", "2023年投诉超过5件", false),
      ("投诉 ≥ 5件", "投诉3件以上", true), ("支出 > 预算 × 110%", "支出超过预算10%以上", false),
      ("支出 > 预算 × 110%", "支出超过预算20%以上", true),
      ("支出 − 预算 > 100万元", "超支100万元以上", false), ("支出 − 预算 > 100万元", "超支50万元以上", true),
    ])
  func figuresInWords(condition: String, reason: String, isWrong: Bool) {
    let found = codes("\(figures)否决 \(condition) 时 等次 定为 差, 因为 \"\(reason)\"")
    #expect(found.contains("H3028") == isWrong)
  }

  @Test("各种单位的数", arguments: ["次", "人", "天", "户", "起", "家", "公里"])
  func figuresOfAnyUnit(unit: String) {
    let body = "输入 { 数: \(unit) }\n甲 10分: 评定\n等次 { ≥ 8分: 优; 其余: 差 }\n"
    #expect(codes("\(body)否决 数 ≥ 3\(unit) 时 等次 定为 差, 因为 \"达到5\(unit)的\"") == ["H3028"])
    #expect(codes("\(body)否决 数 ≥ 3\(unit) 时 等次 定为 差, 因为 \"达到3\(unit)的\"") == [])
  }

  @Test(
    "坏事得分，好事不得分", arguments: ["挪用资金", "发生事故", "存在违规", "有拖欠", "合同违约"])
  func badEvents(name: String) {
    let input = "输入 { \(name): 是否 }\n"
    #expect(codes("\(input)甲 10分: \(name) 得 满分, 否则 0分") == ["H3046"])
    #expect(codes("\(input)甲 10分: 分档 { \(name): 满分; 其余: 0分 }") == ["H3046"])
    #expect(codes("\(input)甲 10分: 要点 { \(name): 4分; 非 \(name): 6分 }") == ["H3046"])
    #expect(codes("\(input)甲 10分: 分档 { \(name): 0分; 其余: 满分 }") == [])
    #expect(codes("\(input)甲 10分: 得 满分, \(name) 时 0分") == [])
  }

  @Test(
    "封顶是分值的几倍",
    arguments: [
      ("满分 × 1200%", true), ("满分 × 300%", true), ("50分", true), ("满分 × 150%", false), ("12分", false),
    ])
  func ceilings(limit: String, isTold: Bool) {
    #expect(codes("输入 { 率: % }\n甲 10分: 得 率 × 满分, 最高 \(limit)").contains("H3069") == isTold)
  }

  @Test("每亩的钱，两边的单位要一样") func ratesOfMoney() {
    #expect(codes("输入 { 实际单价: 万元/亩   标准单价: 元/亩 }\n甲 10分: 实际单价 ≤ 标准单价 得 满分, 否则 0分") == ["H3027"])
    #expect(codes("输入 { 补助: 万元/人   标准: 元/人, 范围 > 0元/人 }\n甲 10分: 得 补助 ÷ 标准 × 满分, 最高 满分") == ["H3027"])
    #expect(codes("输入 { 产值: 万元/亩 }\n甲 10分: 产值 ≥ 3000元/亩 得 满分, 否则 0分") == ["H3026"])
    #expect(codes("输入 { 产值: 元/亩 }\n甲 10分: 产值 ≥ 2万元/亩 得 满分, 否则 0分") == [])
    #expect(codes("输入 { 实际单价: 元/亩   标准单价: 元/亩 }\n甲 10分: 实际单价 ≤ 标准单价 得 满分, 否则 0分") == [])
    #expect(codes("输入 { 支出: 元   预算: 万元 }\n甲 10分: 支出 ≤ 预算 得 满分, 否则 0分") == [])
  }

  @Test(
    "名称说的函数",
    arguments: [
      ("最差维度", "最大", true), ("最弱维度", "最小", false), ("最好维度", "最小", true), ("最优维度", "最大", false),
      ("综合", "最大", false),
    ])
  func functionsOfLevels(name: String, function: String, isTold: Bool) {
    let body =
      "级别 评 { 好; 中; 差 }\n输入 { 一: 评   二: 评 }\n公式 \(name): 评 = \(function)(一, 二)\n甲 10分: 分档 \(name) { 好: 满分; 中: 5分; 差: 0分 }"
    #expect(codes(body).contains("H3070") == isTold)
  }

  @Test("名称里的字说的是别的") func namesOfOtherThings() {
    let works = "输入 { 甲平均工期: 天   乙平均工期: 天   甲额: 万元   乙额: 万元 }\n公式 用到 = 甲额 + 乙额\n"
    #expect(!codes("\(works)公式 平均工期 = 最大(甲平均工期, 乙平均工期)\n甲 10分: 平均工期 ≤ 30天 得 满分, 否则 0分").contains("H3070"))
    #expect(!codes("\(works)公式 最低生活保障资金 = 合计(甲额, 乙额)\n甲 10分: 最低生活保障资金 ≤ 用到 得 满分, 否则 0分").contains("H3070"))
    #expect(!codes("\(works)公式 最高限额 = 最小(甲额, 乙额)\n甲 10分: 最高限额 ≤ 用到 得 满分, 否则 0分").contains("H3070"))
    #expect(codes("\(works)公式 最高金额 = 最小(甲额, 乙额)\n甲 10分: 最高金额 ≤ 用到 得 满分, 否则 0分").contains("H3070"))
    #expect(codes("\(works)公式 平均金额 = 合计(甲额, 乙额)\n甲 10分: 平均金额 ≤ 用到 得 满分, 否则 0分").contains("H3070"))
  }

  @Test(
    "偏差两头都算，结余和增长只算一头",
    arguments: [
      ("预算偏离率", "{ 在 0% 到 5%: 满分; > 5% 且 ≤ 10%: 5分; 其余: 0分 }", true),
      ("预算偏差率", "{ ≤ 5%: 满分; ≤ 10%: 5分; 其余: 0分 }", true),
      ("结余率", "{ 在 0% 到 5%: 满分; > 5% 且 ≤ 10%: 5分; 其余: 0分 }", false),
      ("增长率", "{ ≥ 10%: 满分; ≥ 5%: 8分; ≥ 0%: 5分; 其余: 0分 }", false),
      ("增长率", "{ ≥ 0% 且 < 5%: 5分; ≥ 5% 且 < 10%: 8分; 其余: 满分 }", true),
    ])
  func negativeFigures(name: String, tiers: String, isTold: Bool) {
    let signed = "输入 { \(name): %, 范围 -100% 到 1000% }\n甲 10分: 分档 \(name) \(tiers)"
    #expect(codes(signed).contains("H3071") == isTold)
    #expect(!codes(signed.replacing("-100% 到", with: "0% 到")).contains("H3071"))
  }
}
