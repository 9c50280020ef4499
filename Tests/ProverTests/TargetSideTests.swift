import Source
import Testing

/// Rules for targets that give more to who misses them, beside those that are right.
@Suite("目标的方向") struct TargetSideTests {
  private func codes(_ rule: String) -> [String] {
    let text = "衡 1\n模板 例 {\n年度 2024, 总分 10分\n分母为零时 报错\n输入 { 目标: 目标   实际: 实际 }\n甲 10分: \(rule)\n}\n"
    return findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }

  @Test(
    "一种目标的一档",
    arguments: [
      ("下限: 实际 不低于 目标 得 满分, 否则 0分", false), ("下限: 实际 不超过 目标 得 满分, 否则 0分", true),
      ("下限: 目标 ≤ 实际 得 满分, 否则 0分", false), ("下限: 目标 ≥ 实际 得 满分, 否则 0分", true),
      ("下限: 实际 < 目标 得 0分, 否则 满分", false), ("下限: 实际 ≥ 目标 得 0分, 否则 满分", true),
      ("上限: 实际 不超过 目标 得 满分, 否则 0分", false), ("上限: 实际 ≥ 目标 得 满分, 否则 0分", true),
      ("期限: 实际.期限 ≤ 目标.期限 得 满分, 否则 0分", false), ("期限: 实际.期限 > 目标.期限 得 满分, 否则 0分", true),
      ("期限: 目标.期限 不超过 实际.期限 得 满分, 每超过 1天 扣 1分, 扣完为止", true),
      ("期限: 实际.期限 不超过 目标.期限 得 满分, 每超过 1天 扣 1分, 扣完为止", false),
    ])
  func tiers(tier: String, isTurned: Bool) {
    #expect(codes("分档 目标.种类 { \(tier); 其余: 0分 }").contains("H3054") == isTurned)
  }

  @Test("期限不分档也知道") func deadlines() {
    #expect(codes("目标.期限 不超过 实际.期限 得 满分, 否则 0分").contains("H3054"))
    #expect(!codes("实际.期限 不超过 目标.期限 得 满分, 否则 0分").contains("H3054"))
  }

  @Test("达标的得得少") func meeting() {
    #expect(codes("达标(实际, 目标) 得 满分, 否则 0分") == [])
    #expect(codes("达标(实际, 目标) 得 0分, 否则 满分") == ["H3046"])
    #expect(codes("非 达标(实际, 目标) 得 满分, 否则 0分") == ["H3046"])
    #expect(codes("分档 { 达标(实际, 目标): 2分; 其余: 满分 }") == ["H3046"])
  }
}
