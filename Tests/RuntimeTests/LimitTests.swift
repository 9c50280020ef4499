import Program
import Runtime
import Testing

@Suite("档里的最高最低与后面的加减") struct LimitTests {
  private let inputs = "率: %, 范围 0% 到 200%; 违规: 次"

  private let tiers =
    "分档 率 { ≥ 90%: 率 ≤ 100% 得 满分, 每超过 1个百分点 扣 1分, 扣完为止; 其余: 得 率 × 满分, 最高 满分 }"

  @Test("一档的扣完为止不管它后面再扣的") func floorOfATierEndsWithTheTier() throws {
    let template = try leafTemplate("10", inputs, tiers + ", 每 1次 违规 扣 1分")
    let fine = try evaluated("率=105%; 违规=5", template)
    #expect(fine.score("甲", template) == "0")
    let beyond = try evaluated("率=105%; 违规=6", template)
    #expect(beyond.score("甲", template) == "0…10")
    #expect(beyond.codes == ["H6005"])
    let floored = try leafTemplate("10", inputs, tiers + ", 每 1次 违规 扣 1分, 扣完为止")
    #expect(try evaluated("率=105%; 违规=6", floored).score("甲", floored) == "0")
  }

  @Test("一档的最高不管它后面再加的") func ceilingOfATierEndsWithTheTier() throws {
    let template = try leafTemplate("10", inputs, tiers + ", 每 1次 违规 加 2分")
    #expect(try evaluated("率=80%; 违规=1", template).score("甲", template) == "10")
    let beyond = try evaluated("率=80%; 违规=2", template)
    #expect(beyond.score("甲", template) == "0…10")
    #expect(beyond.codes == ["H6005"])
  }

  @Test("没有再加的，一档自己的最高可以超过分值") func tierThatDeclaresABonus() throws {
    let rule = "分档 率 { ≥ 90%: 得 率 × 满分, 最高 满分 × 120%; 其余: 0分 }"
    for steps in ["", ", 每 1次 违规 扣 1分", ", 每 1次 违规 加 1分"] {
      let template = try leafTemplate("10", inputs, rule + steps)
      #expect(try evaluated("率=115%; 违规=0", template).score("甲", template) == "11.5")
    }
  }

  @Test(
    "没有评定的得分，上下限算上已知的加减",
    arguments: [
      ("好", "5", "3…5", ""), ("差", "5", "0…3", ""), ("好", "20", "0…0", ""), ("好", "5", "4…5", ", 最低 4分"),
      ("差", "", "0…8", ""),
    ])
  func boundsOfAMissingJudgement(level: String, days: String, bounds: String, more: String) throws {
    let rule = "评定 档 { 好: ≥ 80%; 差: < 80% }, 每 1天 晚交 扣 1分"
    let template = try leafTemplate(
      "10", "档: 级; 晚交: 天", rule + (more.isEmpty ? ", 扣完为止" : more), "级别 级 { 好; 差 }")
    let evaluation = try evaluated("档=\(level); 晚交=\(days)", template)
    #expect(evaluation.score("甲", template) == bounds)
    #expect(evaluation.codes == ["H6001"])
  }
}
