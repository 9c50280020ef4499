import Enclosure
import Planning
import Program
import TestSupport
import Testing
import Values

/// Ranges of rules and formulas that must be exactly as wide as what forms within the declared ranges come to.
@Suite("不多不少") struct TightnessTests {
  private static let inputs = """
    甲: 万元, 范围 0万元 到 100万元; 乙: 万元, 范围 > 0万元; 丙: 万元, 范围 10万元 到 50万元
    率: %, 范围 0% 到 150%; 件: 件, 整数, 范围 0件 到 20件; 例: 例, 整数, 范围 ≥ 0例; 违: 是否
    """

  @Test(
    "得分",
    arguments: [
      ("分档 率 { ≥ 90%: 满分; ≥ 60%: 9分; 其余: 8分 }", "8…10"),
      ("得 率 × 满分, 最高 满分", "0…10"), ("得 率 × 满分, 最低 3分, 最高 满分", "3…10"),
      ("得 率 × 满分, 最低 3分, 最高 满分, 违 时 1分", "1…10"),
      ("率 不超过 100% 得 满分, 每超过 1个百分点 扣 0.1分, 最低 0分", "5…10"),
      ("率 不超过 100% 得 满分, 每超过 1个百分点 扣 0.1分 至多 2分, 最低 0分", "8…10"),
      ("率 ≤ 100% 得 率 × 满分, 否则 2分", "0…10"), ("率 > 60% 得 率 × 4分, 否则 6分", "2.4…6"),
      ("得 (丙 − 10万元) ÷ 丙 × 满分", "0…8"), ("得 10万元 ÷ 丙 × 满分", "2…10"),
      ("得 甲 ÷ (甲 + 丙) × 满分", "0…9.09"), ("得 最小(甲, 丙) ÷ 丙 × 满分", "0…10"),
      ("得 (甲 − 甲) ÷ 丙 × 满分 + 4分", "4"), ("得 绝对值(甲 − 丙) ÷ 10万元 × 1分", "0…9"),
      ("插值 率 { 50%: 2分; 100%: 满分 }", "2…10"), ("插值 丙 { 0万元: 0分; 100万元: 满分 }", "1…5"),
      ("件 ≥ 10件 得 满分, 否则 件 ÷ 件 × 5分, 分母为零时 2分", "2…10"),
      ("得 满分, 每 1件 件 扣 0.3分, 扣完为止", "4…10"), ("得 计数(违, 率 ≥ 0%, 率 > 200%) × 2分", "2…4"),
      ("分档 件 { ≤ 5件: 得 件 × 1分 ÷ 1件; ≤ 20件: 得 10分 − 件 × 0.1分 ÷ 1件 }", "0…9.4"),
      ("评定, 最低 4分", "4…10"), ("分档 { 率 > 100%: 满分; 率 > 50% 且 违: 7分; 其余: 5分 }", "5…10"),
      ("得 合计(甲, 丙) ÷ 150万元 × 满分", "0.67…10"), ("得 平均(甲, 丙, 去高 1) ÷ 50万元 × 满分", "0…10"),
      ("得 中位(甲, 丙, 20万元) ÷ 50万元 × 满分", "2…10"),
      ("甲 ÷ 丙 不超过 100% 得 满分, 否则 丙 ÷ 甲 × 满分", "1…10"),
      ("甲 ÷ 丙 ≥ 80% 得 丙 ÷ 甲 × 8分, 否则 0分", "0…10"), ("甲 ÷ 丙 < 50% 得 丙 ÷ 甲 × 1分, 最高 满分, 否则 3分", "2…10"),
      ("要点 { \"一\": 4分; \"二\": 6分 }, 不适用时 组内折算", "0…10"),
      ("要点 递进 { \"一\": 4分; \"二\": 6分 }, 不适用时 组内折算", "0…10"),
    ])
  func scores(rule: String, range: String) throws {
    let text = "衡 1\n模板 例 {\n总分 10分\n输入 { \(Self.inputs) }\n缺失时 报错\n分母为零时 报错\n指 10分: \(rule)\n}\n"
    let plan = lower(try checkedTemplate(text))
    #expect(Self.short(enclose(plan).range(of: plan.indicators[0].score)) == range)
  }

  @Test("条件里知道的") func conditions() throws {
    let text = """
      衡 1
      模板 例 {
      总分 10分
      输入 { \(Self.inputs) }
      缺失时 报错
      分母为零时 报错
      公式 比 = 甲 ÷ 丙
      公式 差 = 丙 − 甲
      指 10分: 评定
      核对 用到: 比 ≥ 0% 且 差 ≥ −100万元 且 甲 ≤ 丙 且 甲 ≥ 60万元, 提醒
      }
      """
    let plan = lower(try checkedTemplate(text))
    let (ratio, rest) = (plan.formulas[0], plan.formulas[1])
    let comparisons = plan.nodes.indices.map { NodeID($0) }.filter {
      if case .comparison = plan[$0].operation { true } else { false }
    }
    let all = enclose(plan)
    let smaller = try #require(
      comparisons.first {
        plan[$0].operation.operands.allSatisfy { if case .slot = plan[$0].operation { true } else { false } }
      })
    #expect(Self.short(all.range(of: ratio)) == "0…10")
    #expect(Self.short(all.range(of: ratio, where: smaller, holds: true)) == "0…1")
    #expect(Self.short(all.range(of: rest, where: smaller, holds: true)) == "0…500000")
    #expect(Self.short(all.range(of: ratio, where: smaller, holds: false)) == "1…10")
    let large = try #require(comparisons.last { $0 != smaller })
    #expect(Self.short(all.range(of: ratio, where: large, holds: true)) == "1.2…10")
    #expect(all.range(of: smaller, where: large, holds: true).values == .truths(.no))
  }

  private static func short(_ range: NodeRange) -> String {
    func text(_ end: Interval.End?) -> String { end.map { Template.pointsText($0.value) } ?? "∞" }
    let interval = range.values.interval
    if let only = interval.onlyValue { return Template.pointsText(only) }
    return interval.isEmpty ? "-" : text(interval.low) + "…" + text(interval.high)
  }
}
