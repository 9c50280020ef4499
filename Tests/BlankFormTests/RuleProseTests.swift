import Driver
import Program
import TestSupport
import Testing

@testable import BlankForms

private let inputs = """
  输入 {
    单位: 文本
    类别: 大类
    支出: 万元, 范围 ≥ 0万元
    预算: 万元, 范围 > 0万元
    完成率: %, 范围 0% 到 200%
    投诉: 件, 范围 0件 到 100件
    程度: 健全程度
    报送: 日期
    公开: 是否
  }
  """

@Suite("Rules in prose")
struct RuleProseTests {
  private func prose(_ rule: String, more: String = "", keyword: String = "") throws -> String {
    let template = try checkedTemplate(
      """
      衡 1
      模板 自评 {
        总分 10分\(keyword.isEmpty ? "" : ", 最高 100分, 最低 0分")
        标识 单位
        级别 健全程度 { 健全; 基本健全; 不健全 }
        级别 大类 { 综合类; 业务类 }
        \(inputs)
        缺失时 待定
        分母为零时 报错
        \(more)
        \(keyword.isEmpty ? "" : "其他 10分: 评定")
        \(keyword) 事项 10分: \(rule)
      }
      """)
    let indicator = try #require(template.indicators.first { $0.name == "事项" })
    return template.prose(of: indicator)
  }

  @Test(
    "a rule reads as a printed form has it",
    arguments: [
      ("得 支出 ÷ 预算 × 满分, 最高 满分", "得分 = 支出 ÷ 预算 × 满分，最高得满分。"),
      ("公开 得 满分, 否则 0分", "公开为“是”的，得满分，否则不得分。"),
      (
        "完成率 不低于 95% 得 满分, 每低于 1个百分点 扣 0.5分, 扣完为止",
        "完成率不低于95%的，得满分；每低于1个百分点扣0.5分（不足1个百分点的不计），扣完为止。"
      ),
      (
        "完成率 不低于 95% 得 满分, 每低于 1个百分点 扣 满分 × 5% 不足进一, 扣完为止",
        "完成率不低于95%的，得满分；每低于1个百分点扣满分的5%（不足1个百分点的按1个百分点计），扣完为止。"
      ),
      ("得 满分, 每 1件 投诉 扣 2分 至多 6分", "得满分；投诉每1件扣2分，至多扣6分。"),
      (
        "分档 完成率 { ≥ 90%: 满分; ≥ 80%: 满分 × 80%; ≥ 60%: 3分; 其余: 0分 }",
        "按完成率分档：90%（含）以上的，得满分；80%（含）至90%的，得满分的80%；60%（含）至80%的，得3分；60%（不含）以下的，不得分。"
      ),
      (
        "分档 完成率 { = 0%: 满分; ≤ 10%: 4分; < 20%: 3分; 其余: 0分 }",
        "按完成率分档：等于0%的，得满分；10%（含）以下的，得4分；10%至20%的，得3分；20%（含）以上的，不得分。"
      ),
      (
        "分档 (类别, 程度) { (综合类, 健全): 满分; (业务类, 属于 (健全, 基本健全)): 8分; 其余: 2分 }",
        "类别为“综合类”且程度为“健全”的，得满分；类别为“业务类”且程度为“健全”或“基本健全”的，得8分；其余的，得2分。"
      ),
      ("得 插值 完成率 { 60%: 0分; 90%: 满分 }", "完成率为60%的不得分，90%的得满分，其间按比例计算，两端以外按两端计。"),
      ("评定", "由评审人员在0分和满分之间评定。"),
      ("评定 步长 0.5分", "由评审人员在0分和满分之间评定，以0.5分为一档。"),
      (
        "评定 程度 { 健全: ≥ 80%; 基本健全: ≥ 60% 且 < 80%; 不健全: 0分 }",
        "由评审人员按程度评定：健全的，满分的80%（含）以上；基本健全的，满分的60%（含）至满分的80%（不含）；不健全的，0分。"
      ),
      (
        "要点 { \"有制度\": 4分; 投诉 = 0件: 3分; 公开: 3分 }",
        "符合一条得一条的分：①有制度，4分；②投诉等于0件，3分；③公开为“是”，3分。"
      ),
      ("要点 全有 { \"有制度\"; \"有细则\" }", "以下各条都符合的得满分，有一条不符合的不得分：①有制度；②有细则。"),
      ("要点 递进 { \"有制度\": 4分; \"有细则\": 6分 }", "以下各条依次计分，前面有一条不符合的，后面的不计：①有制度，4分；②有细则，6分。"),
      (
        "得 满分, 每 1件 投诉 扣 1分, 扣完为止, 非 公开 且 程度 ≠ 健全 时 0分, 得分 < 满分 时 须说明",
        "得满分；投诉每1件扣1分，扣完为止；但公开为“否”且程度不是“健全”的，不得分；得分低于满分的，须说明原因。"
      ),
      ("报送 不超过 2025年1月31日 得 满分, 否则 5分", "报送不晚于2025年1月31日的，得满分，否则得5分。"),
      (
        "得 支出 ÷ 预算 × 满分, 最高 满分, 分母为零时 不适用, 不适用时 满分",
        "得分 = 支出 ÷ 预算 × 满分，最高得满分；分母为零的，视为不适用；不适用的，得满分。"
      ),
      (
        "名次(全体 同 类别: 支出 ÷ 预算) 不超过 3 得 满分, 每超过 1 扣 1分, 扣完为止",
        "“支出 ÷ 预算”在同类别的单位中的名次（从高到低）不超过3的，得满分；每超过1名扣1分，扣完为止。"
      ),
    ])
  func rules(rule: String, expected: String) throws {
    #expect(try prose(rule) == expected)
  }

  @Test(
    "functions over many records say which they take",
    arguments: [
      ("名次(全体 当 有 完成率: 完成率)", "完成率在填报了完成率的单位中的名次（从高到低）"),
      ("计数(全体 同 类别)", "同类别的单位的个数"),
      ("完成率 ÷ 最大(全体: 完成率) × 100个", "完成率 ÷ （全部单位中完成率的最大值） × 100个"),
    ])
  func aggregates(words: String, expected: String) throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 自评 {
        总分 10分
        标识 单位
        级别 大类 { 综合类; 业务类 }
        输入 { 单位: 文本   类别: 大类   完成率: %, 范围 0% 到 200% }
        缺失时 待定
        分母为零时 报错
        公式 数 = \(words)
        事项 10分: 数 ≥ \(words.hasPrefix("完成率") ? "1个" : "1") 得 满分, 否则 0分, 类别 = 综合类 时 满分, 完成率 < 1% 时 0分
      }
      """)
    #expect(template.prose(of: template.indicators[0]).contains("其中：数 = \(expected)。"))
  }

  @Test("the formulas that a rule takes are told, and those that these take")
  func formulas() throws {
    let text = try prose(
      "得 执行率 × 满分, 最高 满分",
      more: "公式 可用 = 预算 + 支出\n公式 执行率 = 支出 ÷ 可用, 全为零时 0%, 分母为零时 报错")
    #expect(
      text
        == "得分 = 执行率 × 满分，最高得满分。其中：执行率 = 支出 ÷ 可用（分子、分母都是零的，按0%计；分母为零的，不能计分，由人核实）；可用 = 预算 + 支出。"
    )
  }

  @Test(
    "what is added and what is taken says so",
    arguments: [
      ("加分", "公开 加 1分", "公开为“是”的，加1分。"),
      ("加分", "每 1件 投诉 加 1分 至多 3分", "投诉每1件加1分，至多加3分。"),
      ("扣分", "非 公开 扣 2分", "公开为“否”的，扣2分。"),
      ("扣分", "分档 程度 { 健全: 扣 0分; 其余: 扣 3分 }", "按程度分档：为“健全”的，不扣分；其余的，扣3分。"),
      ("扣分", "评定", "由评审人员评定扣多少分，至多扣满分。"),
    ])
  func extras(keyword: String, rule: String, expected: String) throws {
    #expect(try prose(rule, keyword: keyword) == expected)
  }

  @Test("rows say what of them counts, and tiers by the kind of a target what it is")
  func rows() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 绩效 {
        总分 10分, 标识 单位
        输入 { 单位: 文本 }
        表 绩效 { 类: 文本   名: 文本, 作名称   目标: 目标   实际: 实际 }
        缺失时 待定
        分母为零时 报错
        产出 10分, 逐行 绩效 当 类 = "产出" 均分 2位 余数归末项: 分档 目标.种类 {
          下限: 得 实际 ÷ 目标 × 满分, 最高 满分;
          期限: 实际.期限 不超过 目标.期限 得 满分, 每超过 1周 扣 1分 不足进一, 扣完为止;
          其余: 达标(实际, 目标) 得 满分, 否则 0分
        }
      }
      """)
    let indicator = template.indicators[0]
    #expect(template.proseOfRows(of: indicator) == "类为“产出”的每一行分别计分，各行平均分配分值")
    #expect(
      template.prose(of: indicator)
        == "①目标是不低于某数（≥）的，得分 = 实际 ÷ 目标 × 满分，最高得满分；②目标是完成期限的，实际日期不晚于目标期限的，得满分，每超过1周扣1分（不足1周的按1周计），扣完为止；③其余的，实际达到目标的，得满分，否则不得分。"
    )
  }

  @Test("no word or mark of the language is left in the rules of the examples", arguments: exampleTemplates)
  func examples(path: String) throws {
    let template = try #require(checkTemplate(at: path).template)
    for indicator in template.indicators where indicator.rule != nil {
      let text = template.prose(of: indicator)
      #expect(!text.isEmpty)
      for mark in ["{", "}", " 得 ", "分档 ", "插值", "逐行", "不足进一", "(全体", "任意", "属于", "…", "?", "扣 ", "时 "] {
        #expect(!text.contains(mark), "\(mark): \(text)")
      }
    }
  }
}
