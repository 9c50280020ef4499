import Program
import Runtime
import Source
import TestSupport
import Testing

@Suite("插值的点重合或次序乱了") struct KnotOrderTests {
  private let inputs = "实: 件, 范围 ≥ 0件; 一: 件, 范围 ≥ 0件; 二: 件, 范围 ≥ 0件; 三: 件, 范围 ≥ 0件"

  @Test(
    "待定，说出是哪些点",
    arguments: ["", "外推 "],
    [
      ("一=10;二=30;三=20", "一 = 10件、二 = 30件、三 = 20件"), ("一=10;二=20;三=20", "二 = 20件、三 = 20件"),
      ("一=10;二=10;三=10", "一 = 10件、二 = 10件"), ("一=20;二=10;三=30", "一 = 20件、二 = 10件"),
    ])
  func unordered(ends: String, knots: (String, String)) throws {
    let rule = "得 插值 实 \(ends){ 一: 0分; 二: 5分; 三: 满分 }, 最低 0分, 最高 满分"
    let template = try leafTemplate("10", inputs, rule)
    // Wherever the value lies, also beyond all of them.
    for value in ["0", "10", "15", "20", "25", "99"] {
      let found = try evaluated("实=\(value);\(knots.0)", template)
      #expect(found.score("甲", template) == "0…10", "实 = \(value)")
      #expect(found.codes == ["H6003"])
      let text = try #require(found.findings.first).message.text(in: .chinese)
      #expect(text.headline.contains(knots.1))
      #expect(!text.remedy.contains("补上一档"))
    }
  }

  @Test("从小到大、从大到小都算") func ordered() throws {
    let template = try leafTemplate("10", inputs, "得 插值 实 { 一: 0分; 二: 5分; 三: 满分 }")
    #expect(try evaluated("实=15;一=10;二=20;三=30", template).score("甲", template) == "2.5")
    #expect(try evaluated("实=15;一=30;二=20;三=10", template).score("甲", template) == "7.5")
  }

  @Test("基数等于目标的，不猜是 0 分还是满分") func baseIsTarget() throws {
    let template = try leafTemplate(
      "10", "基线: 件, 范围 ≥ 0件; 目标值: 件, 范围 ≥ 0件; 实: 件, 范围 ≥ 0件", "插值 实 { 基线: 0分; 目标值: 满分 }")
    #expect(try evaluated("基线=10;目标值=10;实=10", template).codes == ["H6003"])
    #expect(try evaluated("基线=10;目标值=5;实=5", template).score("甲", template) == "10")
  }
}

@Suite("分值是 0 分的指标") struct ZeroPointsTests {
  @Test("不能评分，总分照样定得下来") func scored() throws {
    let template = try checkedTemplate("衡 1\n模板 例 { 总分 100分\n甲 100分: 评定\n乙 0分: 评定\n}")
    let found = try evaluated("甲.得分=90;乙.得分=5", template)
    #expect(found.codes == ["H6006"])
    #expect(found.findings[0].message.text(in: .chinese).headline.contains("分值是 0 分，不能评分"))
    #expect(found.findings[0].message.text(in: .english).headline.contains("has 0 points"))
    #expect(found.score("乙", template) == "0")
    #expect(short(found.total) == "90")
    #expect(found.isDetermined)
  }

  @Test("没有评分或评 0 分，没有什么可说") func unscored() throws {
    let template = try checkedTemplate("衡 1\n模板 例 { 总分 100分\n甲 100分: 评定\n乙 0分: 评定\n}")
    #expect(try evaluated("甲.得分=90", template).codes == [])
    #expect(try evaluated("甲.得分=90;乙.得分=0", template).codes == [])
  }
}
