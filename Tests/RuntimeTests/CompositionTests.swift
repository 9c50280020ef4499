import Program
import Runtime
import TestSupport
import Testing

@Suite("合成") struct CompositionTests {
  private func extras(_ body: String) throws -> Template {
    try checkedTemplate(
      "衡 1\n模板 例 {\n总分 100分, 最高 103分, 最低 10分\n输入 { 奖: 项, 可缺   通报: 次, 可缺 }\n缺失时 待定\n不适用时 组内折算\n"
        + "甲 100分: 评定\n\(body)\n等次 { ≥ 90分: 优; 其余: 差 }\n}\n")
  }

  private let both = """
    加分 奖 5分 { 一 5分: 每 1项 奖 加 3分 至多 5分   二 4分: 评定 }
    扣分 通报 20分: 每 1次 通报 扣 5分 至多 20分
    扣分 复核 4分: 评定
    """

  @Test(
    "加分的上限、总分的上下限",
    arguments: [
      ("95", "1", "1", "0", "0", "4", "99"), ("95", "2", "3", "0", "0", "5", "100"),
      ("100", "1", "4", "0", "0", "5", "103"), ("100", "0", "4", "1", "4", "4", "95"),
      ("12", "0", "0", "3", "0", "0", "10"),
    ])
  func limits(
    own: String, prizes: String, judged: String, warnings: String, taken: String, bonus: String, total: String
  )
    throws
  {
    let template = try extras(both)
    let evaluation = try evaluated(
      "甲.得分=\(own);奖=\(prizes);奖/二.得分=\(judged);通报=\(warnings);复核.得分=\(taken)", template)
    #expect(evaluation.codes == [])
    #expect(evaluation.score("奖", template) == bonus)
    #expect(short(evaluation.total) == total)
  }

  @Test("不适用的加分扣分不加不减，也不分摊") func extrasThatDoNotApply() throws {
    let template = try extras(both)
    let evaluation = try evaluated(
      "甲.得分=92;奖=1;奖/二.不适用=是;奖/二.理由=无;通报.不适用=是;通报.理由=无;复核.得分=0", template)
    #expect(evaluation.codes == [])
    #expect(short(evaluation.total) == "95")
    #expect(!evaluation.indicators.flatMap(\.steps).contains(.policy(.notApplicable, .respread)))
  }

  @Test("待定的加分扣分使总分和等次在上下限之间") func undeterminedParts() throws {
    let template = try extras(both)
    let evaluation = try evaluated("甲.得分=92;奖/二.得分=1;复核.得分=0;通报=0", template)
    #expect(evaluation.score("奖/一", template) == "0…5")
    #expect(evaluation.score("奖", template) == "1…5")
    #expect(short(evaluation.total) == "93…97")
    #expect(short(evaluation.grade, template) == "优")
    let open = try evaluated("甲.得分=92;奖/二.得分=4;奖=2", template)
    #expect(open.score("复核", template) == "-4…0")
    #expect(open.score("通报", template) == "-20…0")
    #expect(short(open.total) == "73…97")
    #expect(short(open.grade, template) == "优到差")
    let all = try evaluated("", template)
    #expect(short(all.total) == "10…103")
  }

  @Test("超出分值的加分扣分不截断") func beyondPoints() throws {
    let template = try extras("加分 奖 5分: 每 1项 奖 加 3分\n扣分 通报 5分: 每 1次 通报 扣 3分")
    let evaluation = try evaluated("甲.得分=90;奖=2;通报=2", template)
    #expect(evaluation.codes == ["H6005", "H6005"])
    #expect(evaluation.score("奖", template) == "0…5")
    #expect(evaluation.score("通报", template) == "-5…0")
  }

  @Test("不适用的加分是 0") func extraNotApplicable() throws {
    let template = try extras("加分 奖 5分: 评定\n扣分 通报 5分: 评定")
    let evaluation = try evaluated("甲.得分=90;奖.不适用=是;奖.理由=没有评奖;通报.得分=2", template)
    #expect(evaluation.codes == [])
    #expect(short(evaluation.total) == "88")
  }

  @Test("评定的扣分在 0 到分值之间") func judgedPenalty() throws {
    let template = try extras("加分 奖 5分: 评定\n扣分 通报 5分: 评定")
    #expect(try evaluated("甲.得分=90;奖.得分=0;通报.得分=5", template).score("通报", template) == "-5")
    let above = try evaluated("甲.得分=90;奖.得分=0;通报.得分=5.01", template)
    #expect(above.codes == ["H6006"])
    #expect(above.score("通报", template) == "-5…0")
  }

  private func mean(_ more: String = "") throws -> Template {
    try checkedTemplate(
      "衡 1\n模板 例 {\n总分 50分\n不适用时 组内折算\n指标 综 50分, 取 平均 {\n一 100分, 占 20%: 评定\n二 10分, 占 30%: 评定\n三 100分, 占 50%: 评定\n}\n\(more)}\n"
    )
  }

  @Test("加权平均只在组上取整一次；不适用的权重由其余分担") func weightedMean() throws {
    let template = try mean()
    #expect(short(try evaluated("一.得分=90;二.得分=8.33;三.得分=77.77", template).total) == "40.94")
    let two = try evaluated("一.得分=90;二.不适用=是;二.理由=没有;三.得分=77.77", template)
    // (20% × 90% + 50% × 77.77%) ÷ 70% × 50 = 40.632…
    #expect(short(two.total) == "40.63")
    let none = try evaluated(
      "一.不适用=是;一.理由=没有;二.不适用=是;二.理由=没有;三.不适用=是;三.理由=没有", template)
    #expect(none.score("综", template) == "不适用")
  }

  @Test("一项待定，平均在上下限之间") func undeterminedMean() throws {
    let evaluation = try evaluated("一.得分=90;二.得分=8", try mean())
    #expect(short(evaluation.total) == "21…46")
  }

  @Test("取平均的组里，下一层不适用的不当作 0 分", arguments: ["组内折算", "全表折算"])
  func notApplicableFurtherDown(policy: String) throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 50分\n不适用时 \(policy)\n指标 综 50分, 取 平均 {\n"
        + "指标 一 10分 { 甲 6分: 评定   乙 4分: 评定 }\n二 100分: 评定\n}\n}\n")
    let evaluation = try evaluated("甲.得分=3;乙.不适用=是;乙.理由=没有;二.得分=100", template)
    // 甲 alone is 50% of 一: (50% + 100%) ÷ 2 × 50.
    #expect(short(evaluation.total) == "37.5")
    #expect(short(try evaluated("乙.不适用=是;乙.理由=没有;二.得分=100", template).total) == "25…50")
  }

  @Test("最小最大按得分率比") func extremes() throws {
    for (word, score) in [("最小", "20"), ("最大", "45")] {
      let template = try checkedTemplate(
        "衡 1\n模板 例 {\n总分 50分\n指标 综 50分, 取 \(word) { 一 10分: 评定   二 200分: 评定 }\n}\n")
      #expect(short(try evaluated("一.得分=9;二.得分=80", template).total) == score)
    }
  }

  @Test(
    "不计顺序的表：对调各个量，结果相同",
    arguments: [("A", "A", "C", "9"), ("A", "B", "C", "5"), ("B", "B", "A", "7"), ("C", "C", "C", "1")])
  func unorderedTable(one: String, two: String, three: String, score: String) throws {
    let template = try leafTemplate(
      "10", "一: 维; 二: 维; 三: 维",
      "分档 (一, 二, 三) 不计顺序 { (A, A, 任意): 9分; (B, B, A): 7分; (A, B, 属于 (B, C)): 5分; 其余: 1分 }",
      "级别 维 { A; B; C }")
    for order in [[one, two, three], [three, one, two], [two, three, one], [three, two, one]] {
      let evaluation = try evaluated("一=\(order[0]);二=\(order[1]);三=\(order[2])", template)
      #expect(evaluation.score("甲", template) == score, "\(order)")
    }
  }

  @Test("罗马数字是名称里的字") func romanNumerals() throws {
    let template = try leafTemplate(
      "10", "断面: 水质", "分档 断面 { Ⅰ类: 10分; Ⅱ类: 8分; 劣Ⅴ类: 0分 }", "级别 水质 { Ⅰ类; Ⅱ类; 劣Ⅴ类 }")
    for (level, score) in [("Ⅰ类", "10"), ("Ⅱ类", "8"), ("劣Ⅴ类", "0")] {
      #expect(try evaluated("断面=\(level)", template).score("甲", template) == score)
    }
  }

  @Test("级别升降到头没有值，不当作不变") func levelBeyondEnd() throws {
    let template = try leafTemplate(
      "10", "质量: 评级", "分档 升档(质量, 1) { A: 10分; B: 5分; C: 0分 }", "级别 评级 { A; B; C }")
    #expect(try evaluated("质量=C", template).score("甲", template) == "5")
    let best = try evaluated("质量=A", template)
    #expect(best.score("甲", template) == "5…10")
    #expect(best.codes == ["H6031"])
  }

  @Test("算式缺数，另一格已能决定的，不待定") func decidedByAnotherCell() throws {
    let inputs = "一: 分, 可缺; 二: 分"
    for rule in [
      "分档 (平均(一, 二), 二) { (≥ 4分, ≥ 9分): 满分; 其余: 2分 }", "分档 { (一 + 二) ≥ 4分 且 二 ≥ 9分: 满分; 其余: 2分 }",
      "平均(一, 二) ≥ 4分 且 二 ≥ 9分 得 满分, 否则 2分",
    ] {
      let template = try leafTemplate("10", inputs, rule + ", 缺失时 报错")
      #expect(try evaluated("二=8", template).score("甲", template) == "2")
      #expect(try evaluated("二=9", template).score("甲", template) == "10…10")
    }
  }

  @Test("按期的日子不在日历里也得满分") func earlierThanCalendar() throws {
    let template = try leafTemplate(
      "5", "完成: 日期", "完成 不超过 2020年9月30日 得 满分, 每超过 1工作日 扣 1分, 扣完为止",
      "日历 2020 { 放假 2020年10月1日 到 2020年10月8日 }")
    #expect(try evaluated("完成=2019-12-30", template).score("甲", template) == "5")
    #expect(try evaluated("完成=2020-10-09", template).score("甲", template) == "4")
    #expect(try evaluated("完成=2021-01-04", template).score("甲", template) == "0…5")
  }

  @Test("没有自报，须说明不问，算式待定") func withoutClaim() throws {
    let template = try leafTemplate("10", "", "评定, 得分 < 自报 时 须说明")
    #expect(try evaluated("甲.得分=8", template).codes == [])
    #expect(try evaluated("甲.得分=8;甲.自报=9", template).codes == ["H6008"])
    #expect(try evaluated("甲.得分=9;甲.自报=9", template).codes == [])
    let computed = try leafTemplate("10", "", "得 自报 × 50%, 最低 0分, 最高 满分")
    #expect(try evaluated("甲.自报=9", computed).score("甲", computed) == "4.5")
    #expect(try evaluated("甲.理由=没有", computed).codes == ["H6001"])
  }
}
