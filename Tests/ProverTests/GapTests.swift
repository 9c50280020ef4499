import Source
import Testing

/// Forms that say all that is asked and still have no score, beside those that have one.
@Suite("都填了还是没有得分的表单") struct GapTests {
  private func codes(_ body: String) -> [String] {
    let text = "衡 1\n模板 例 {\n总分 10分\n\(body)\n}\n"
    return findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }

  private let counts =
    "输入 { 应检: 项   已检: 项   受理: 日期   办结: 日期   目标率: %, 范围 0% 到 100%   实际率: %, 范围 0% 到 100% }\n公式 用到 = 应检 + 已检\n"

  @Test(
    "数目会小于 0 的",
    arguments: [
      "每 1项 (应检 − 已检) 扣 1分", "每 1个百分点 (目标率 − 实际率) 扣 1分", "每 2天 (办结 − 受理) 扣 0.5分", "每 1项 (已检 − 5项) 扣 1分",
    ])
  func countsBelowZero(clause: String) {
    #expect(codes("\(counts)甲 10分: 得 满分, \(clause), 扣完为止").contains("H3064"))
  }

  @Test(
    "不会小于 0 的",
    arguments: [
      "每 1项 最大(应检 − 已检, 0项) 扣 1分", "每 1个百分点 最大(目标率 − 实际率, 0个百分点) 扣 1分", "每 1项 绝对值(应检 − 已检) 扣 1分",
      "每 1项 用到 扣 1分", "每 1项 (应检 − 已检) 扣 1分, 应检 < 已检 时 满分",
    ])
  func countsAboveZero(clause: String) {
    #expect(!codes("\(counts)甲 10分: 得 满分, \(clause), 扣完为止").contains("H3064"))
  }

  private let levels = "级别 评 { 优; 良; 差 }\n输入 { 初评: 评   复议: 是否 }\n"

  @Test("级别升降过头的，和先分出来的") func levelsBeyondTheLast() {
    func told(_ formula: String) -> Bool {
      codes("\(levels)公式 终评: 评 = \(formula)\n甲 10分: 分档 终评 { 优: 满分; 良: 5分; 差: 0分 }").contains("H3065")
    }
    #expect(told("升档(初评, 1)") && told("分档 { 复议: 降档(初评, 1); 其余: 初评 }") && told("最大(降档(初评, 2), 初评)"))
    #expect(!told("分档 { 初评 = 优: 优; 其余: 升档(初评, 1) }"))
    #expect(!told("分档 { 复议 且 初评 > 差: 降档(初评, 1); 其余: 初评 }"))
    #expect(!told("分档 初评 { 优: 降档(初评, 2); 良: 降档(初评, 1); 差: 升档(初评, 1) }"))
  }

  @Test("等次也是级别") func gradesBeyondTheBest() {
    let graded = "输入 { 票: 分, 范围 0分 到 10分 }\n甲 10分: 得 票\n等次 { ≥ 8分: 优; ≥ 6分: 良; 其余: 差 }\n"
    #expect(codes("\(graded)另列 来年起点 = 升档(等次, 1)") == ["H3065"])
    #expect(codes("\(graded)另列 来年起点 = 分档 { 等次 = 优: 等次; 其余: 升档(等次, 1) }") == [])
  }

  @Test("全体里有一份不适用的，和 当 先排除的") func figuresOfAllThatMayNotApply() {
    let rates = """
      不适用时 全表折算
      输入 { 预算: 万元, 范围 ≥ 0万元   支出: 万元, 范围 ≥ 0万元 }
      公式 率 = 分档 { 预算 = 0万元: 不适用; 其余: 支出 ÷ 预算 }
      公式 商 = 支出 ÷ 预算, 分母为零时 不适用

      """
    func told(_ body: String) -> Bool { codes(rates + body).contains("H3100") }
    #expect(told("甲 10分: 率 ≥ 平均(全体: 率) 得 满分, 否则 0分"))
    #expect(told("甲 10分: 商 ≥ 中位(全体: 商) 得 满分, 否则 0分"))
    #expect(told("甲 10分: 得 满分\n另列 名 = 名次(全体: 率)") && told("甲 10分: 得 满分\n汇总 高 = 最大(全体: 商)"))
    #expect(!told("甲 10分: 率 ≥ 平均(全体 当 预算 > 0万元: 率) 得 满分, 否则 0分"))
    #expect(!told("甲 10分: 支出 ≥ 平均(全体: 支出) 得 满分, 否则 0分, 率 < 0% 时 0分"))
  }

  @Test("分值分出去了的指标没有得分") func scoresOfWhatDoesNotApply() {
    let scores = "甲 5分: 评定\n乙 5分: 甲.得分 ≥ 3分 得 满分, 否则 0分"
    #expect(codes("不适用时 全表折算\n\(scores)") == ["H3067"])
    #expect(codes("不适用时 满分\n\(scores)") == [])
    #expect(codes(scores) == [])
    #expect(codes("不适用时 全表折算\n输入 { 有课: 是否 }\n甲 5分: 评定\n乙 5分: 分档 { 有课: 得 甲.得分; 其余: 0分 }") == ["H3067"])
    #expect(codes("不适用时 全表折算\n甲 5分: 评定, 不适用时 0分\n乙 5分: 甲.得分 ≥ 3分 得 满分, 否则 0分") == [])
    #expect(codes("不适用时 组内折算\n甲 5分: 评定\n乙 5分: 评定\n另列 差距 = 甲.得分 − 乙.得分") == ["H3067", "H3067"])
  }

  @Test("没有填的哪一档也不在，举出来") func blanksInNoTier() {
    let rate = "输入 { 率: %, 可缺 }\n"
    #expect(codes("\(rate)甲 10分: 分档 { 有 率 且 率 ≥ 60%: 满分; 有 率 且 率 < 60%: 0分 }, 缺失时 0分") == ["H3004"])
    #expect(codes("\(rate)甲 10分: 分档 { 有 率 且 率 ≥ 60%: 满分; 非 有 率: 2分; 率 < 60%: 0分 }") == [])
    #expect(codes("\(rate)甲 10分: 分档 率 { ≥ 60%: 满分; < 60%: 0分 }, 缺失时 0分") == [])
  }

  private let rows = "表 绩效 { 名: 文本, 作名称   完成: 是否 }\n"

  @Test("均分以后末行不够的", arguments: [("10分", 0), ("15分", 0), ("3分", 1)])
  func lastShares(points: String, places: Int) {
    let rest = points == "10分" ? "" : "乙 \(points == "15分" ? "5分" : "7分"): 评定\n"
    let total = points == "15分" ? "总分 20分" : "总分 10分"
    let text =
      "衡 1\n模板 例 {\n\(total)\n\(rows)\(rest)甲 \(points), 逐行 绩效 均分 \(places)位 余数归末项: 完成 得 满分, 否则 0分\n}\n"
    let found = findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
    #expect(found == ["H3072"])
    let finer = text.replacing("均分 \(places)位", with: "均分 2位")
    #expect(findings(in: SourceFile(path: "t.heng", bytes: Array(finer.utf8))).diagnostics.isEmpty)
  }
}
