import Planning
import Program
import Source
import TestSupport
import Testing
import Values

@testable import Runtime

/// What is asked of figures that can be computed with, each beside a neighbour that nobody would ask about.
@Suite("填得可疑的数只问一句") struct FigureDoubtTests {
  private func codes(_ figures: String, _ template: Template) throws -> [String] {
    let (form, _) = try readForm(figures, template)
    return evaluate(form, by: template).findings.map(\.code).filter { $0 >= "H6041" }
  }

  private func targets(_ rule: String = "达标(完成, 指标) 得 满分, 否则 0分") throws -> Template {
    try leafTemplate("10", "指标: 目标   完成: 实际", rule, "年度 2024\n分母为零时 报错")
  }

  @Test(
    "实际与目标差一万倍、一百倍",
    arguments: [
      ("≥1.2万亩", "1.15亩", ["H6041"]), ("≥1.2万亩", "11500万亩", ["H6041"]), ("≥1.2万亩", "11500亩", []),
      ("≤1250元", "1226万元", ["H6041"]), ("≤1250元", "0.1226元", ["H6041"]), ("≤1250元", "0.1226万元", []),
      ("≤1250元", "0.05元", []), ("≥95%", "0.98%", ["H6041"]), ("≥95%", "9800%", ["H6041"]),
      ("≤5%", "0.05%", []),
      ("≥95%", "60%", []), ("≥1%", "100%", []), ("≥0.95%", "95%", ["H6041"]), ("≥20家", "2000家", []),
      ("≥3000户", "3120户", []),
    ])
  func sizes(target: String, actual: String, told: [String]) throws {
    #expect(try codes("指标=\(target); 完成=\(actual)", targets()) == told)
  }

  @Test(
    "目标和实际填反，目标没有符号",
    arguments: [
      ("1.25万亩", "≥1.2万亩", ["H6042"]), ("≥1.2万亩", "≥1.25万亩", []), ("95%", "98%", ["H6044"]),
      ("95%", "90%", ["H6044"]), ("95%", "95%", []), ("=95%", "98%", []), ("100%", "98%", []),
      ("1250元", "1226元", ["H6044"]), ("良好", "良好", []),
    ])
  func signs(target: String, actual: String, told: [String]) throws {
    #expect(try codes("指标=\(target); 完成=\(actual)", targets()) == told)
  }

  @Test("模板说了没有符号的怎么算，就不问") func ruledSigns() throws {
    let ruled = try targets("分档 { 指标.无符号: 完成 ≥ 指标 得 满分, 否则 0分; 其余: 达标(完成, 指标) 得 满分, 否则 0分 }")
    #expect(try codes("指标=95%; 完成=98%", ruled) == [])
  }

  @Test(
    "年份写错",
    arguments: [
      ("2024年11月底前", "2023年12月20日", ["H6043"]), ("2024年11月底前", "2042年12月20日", ["H6043"]),
      ("2024年11月底前", "2024年1月5日", []), ("2024年11月底前", "2025年3月1日", []), ("2025年12月底前", "2024年3月1日", []),
      ("2024年3月底前", "2023年12月20日", []),
    ])
  func years(target: String, actual: String, told: [String]) throws {
    #expect(try codes("指标=\(target); 完成=\(actual)", targets()) == told)
  }

  @Test(
    "日期比写定的期限差一年",
    arguments: [
      ("2024-01-20", ["H6043"]), ("2023-12-20", ["H6043"]), ("2026-01-20", ["H6043"]), ("2024-12-20", []),
      ("2025-03-01", []),
    ])
  func days(day: String, told: [String]) throws {
    let template = try leafTemplate(
      "10", "报告日: 日期", "报告日 不超过 2025年1月31日 得 满分, 每超过 1天 扣 1分, 扣完为止", "年度 2024")
    #expect(try codes("报告日=\(day)", template) == told)
  }

  @Test("不是报告的，在评价的年度里就不问") func daysOfOtherThings() throws {
    let template = try leafTemplate("10", "签约日: 日期", "签约日 不超过 2025年1月31日 得 满分, 否则 0分", "年度 2024")
    #expect(try codes("签约日=2024-01-20", template) == [])
    #expect(try codes("签约日=2023-12-20", template) == ["H6043"])
  }

  private let amounts = "甲: 万元, 范围 ≥ 0万元   乙: 万元, 范围 > 0万元"

  @Test("两个金额差千倍以上") func money() throws {
    let share = try leafTemplate("10", amounts, "得 甲 ÷ 乙 × 满分, 最高 满分")
    #expect(try codes("甲=14100000; 乙=1500", share) == ["H6045"])
    #expect(try codes("甲=1600; 乙=1500", share) == [])
    #expect(try codes("甲=0.05; 乙=1500", share) == ["H6045"])
    #expect(try codes("甲=1.5; 乙=1500", share) == [])
    #expect(try codes("甲=0; 乙=1500", share) == [])
    let fee = try leafTemplate("10", amounts, "甲 ÷ 乙 不超过 1.5% 得 满分, 否则 0分")
    #expect(try codes("甲=850000; 乙=9600", fee) == ["H6045"])
    #expect(try codes("甲=850; 乙=9600", fee) == [])
    let growth = try leafTemplate("10", amounts, "(甲 − 乙) ÷ 乙 不低于 5% 得 满分, 否则 0分")
    #expect(try codes("甲=32.5; 乙=300000", growth) == ["H6045"])
    #expect(try codes("甲=800; 乙=0.5", growth) == [])
  }

  @Test("不是金额的：与上年比的都问，比率只在句子拿它与什么比时问") func figures() throws {
    let costs = "甲: 元/人次, 范围 ≥ 0元/人次   乙: 元/人次, 范围 > 0元/人次"
    let growth = try leafTemplate("10", costs, "(甲 − 乙) ÷ 乙 不超过 3% 得 满分, 否则 0分")
    #expect(try codes("甲=0.02856; 乙=279.3", growth) == ["H6045"])
    #expect(try codes("甲=2.8; 乙=279.3", growth) == [])
    let people = "甲: 人, 范围 ≥ 0人   乙: 人, 范围 > 0人"
    #expect(try codes("甲=1; 乙=9000", try leafTemplate("10", people, "得 甲 ÷ 乙 × 满分, 最高 满分")) == [])
    let water = try leafTemplate("10", "甲: 吨, 范围 ≥ 0吨   乙: 吨, 范围 > 0吨", "甲 ÷ 乙 不低于 95% 得 满分, 否则 0分")
    #expect(try codes("甲=0.93; 乙=9500", water) == ["H6045"])
  }

  @Test("说出两个金额各可能以什么单位填写") func unitsOfMoney() throws {
    func remedy(_ unit: String, _ data: String) throws -> String {
      let template = try leafTemplate(
        "10", "甲: \(unit), 范围 ≥ 0\(unit)   乙: \(unit), 范围 > 0\(unit)", "得 甲 ÷ 乙 × 满分, 最高 满分")
      let form = try readForm(data, template).0
      let found = evaluate(form, by: template).findings.first { $0.code == "H6045" }
      return try #require(found).message.text(in: .chinese).remedy
    }
    #expect(try remedy("亿元", "甲=885000; 乙=85").contains("“甲”以万元计的，数后面写“万元”；"))
    #expect(try remedy("万元", "甲=9000000; 乙=1000").contains("“甲”以元计的，数后面写“元”，“乙”以亿元计的，数后面写“亿元”；"))
  }

  /// Near the bound, below one 元, below zero and in sums: a form of which something is told is never passed over.
  @Test(
    "一批表单里问到的，不少于一份一份问到的",
    arguments: [
      "得 甲 ÷ 乙 × 满分, 最高 满分, 最低 0分", "甲 ÷ 乙 不超过 1.5% 得 满分, 否则 0分", "甲 ÷ (乙 + 丙) 不超过 0.03% 得 满分, 否则 0分",
      "(甲 + 丙) ÷ 乙 不超过 30% 得 满分, 否则 0分", "(甲 − 乙) ÷ 乙 不低于 5% 得 满分, 否则 0分",
    ])
  func blocksOfAmounts(rule: String) throws {
    let template = try leafTemplate(
      "10", "甲: 万元, 范围 -100000000万元 到 100000000万元   乙: 元, 范围 -1000000000元 到 1000000000元   丙: 元, 范围 -9元 到 9元",
      rule, "分母为零时 报错")
    let plan = lower(template)
    var random = SeededGenerator(state: 7)
    var forms: [Form] = []
    for _ in 0..<400 {
      let whole = Int.random(in: -2...200_000, using: &random)
      let times = [1, 3, 30, 1500, 30_000, 100_000, 200_100, 5_000_000].randomElement(using: &random) ?? 1
      let cents = Int.random(in: -300...300, using: &random)
      let upper = try Rational(whole * times, 1_000_000) + Rational(cents, 1_000_000)
      let lower = Rational(whole * 100 + Int.random(in: 0...99, using: &random), 100)
      let text =
        "甲=\(upper.exactDecimalText ?? "0"); 乙=\(lower.exactDecimalText ?? "0"); 丙=\(Int.random(in: -9...9, using: &random))"
      forms.append(try readForm(text, template).0)
    }
    let evaluator = Evaluator(template)
    let told = forms.indices.filter { index in
      evaluate(forms[index], by: template).findings.contains { $0.code == "H6045" }
    }
    let block = FormBlock(forms.map { FormData($0, for: plan) }, for: plan)
    let named = Set(evaluator.doubts.figureForms(in: block, plan))
    #expect(named.isSuperset(of: told))
    #expect(!told.isEmpty && named.count < 400)
  }

  @Test("核对已经说了的不再问") func toldByChecks() throws {
    let template = try leafTemplate(
      "10", amounts, "得 甲 ÷ 乙 × 满分, 最高 满分", "核对 不超: 甲 ≤ 乙, 错误 \"甲不能大于乙\"")
    #expect(try codes("甲=14100000; 乙=1500", template) == [])
  }
}
