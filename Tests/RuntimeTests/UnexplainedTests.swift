import Program
import Runtime
import TestSupport
import Testing
import Values

@Suite("不作说明的计分") struct UnexplainedTests {
  @Test(
    "得分和发现与作说明时一样，没有步骤",
    arguments: [
      "率=50%;实=40家;标=≥五十左右;乙.得分=3", "率=80%;实=x2x;标=≥20家;乙.得分=3", "率=80%;实=40家;标=≥20家;乙.得分=9", "实=40家",
    ])
  func findsTheSame(figures: String) throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 10分
        输入 { 率: %; 实: 实际; 标: 目标 }
        甲 5分: 率 × 满分, 最高 满分
        乙 5分: 评定
        等次 { ≥ 8分: 优; 其余: 差 }
        否决 标.种类 = 读不懂 时 等次 定为 差
        核对 实可读: 实.种类 ≠ 等值 或 率 ≥ 60%, 提醒
      }
      """)
    let (form, _) = try readForm(figures, template)
    let evaluator = Evaluator(template)
    let told = evaluator.evaluate(form)
    let untold = evaluator.evaluate(form, explained: .findings)
    #expect(untold.codes == told.codes)
    // What an open score can still come to is asked for where it is told.
    #expect(untold.indicators.map(\.score.points) == told.indicators.map(\.score.points))
    #expect(untold.total.points == told.total.points)
    if case .scored = told.total { #expect(untold.grade?.final == told.grade?.final) }
    for (result, other) in zip(untold.indicators, told.indicators) {
      if case .scored = result.score, template[result.id].rule?.isJudged == false {
        #expect(result.steps.isEmpty && !other.steps.isEmpty)
      }
    }
  }

  @Test(
    "在各种规则和各行上，得分、等次和发现与作说明时一样",
    arguments: [
      "分档 { 量 ≥ 8家: 评定, 最高 满分 × 50%; 有 级: 评定 级 { 好: ≥ 60%; 差: < 60% }; 量 ≥ 3家: 得 满分 × 甲率, 最高 满分; 其余: 评定 }",
      "分档 { 标.种类 = 未填报: 评定; 标.种类 = 下限: 得 实 ÷ 标 × 满分, 最高 满分; 标.种类 = 上限: 实 不超过 标 得 满分, 否则 标 ÷ 实 × 满分; 其余: 评定 }",
      "得 分档 { 量 > 5家: 甲率; 量 > 2家: 1 ÷ (量 ÷ 1家 − 4); 其余: 50% } × 满分, 最高 满分, 最低 0分",
      "分档 { 量 = 0家: 0分; 量 ≥ 4家: 实 不超过 标 得 满分, 否则 满分 ÷ (量 ÷ 1家); 其余: 得 满分 ÷ 2 }, 最高 满分",
    ])
  func findsTheSameInRows(rule: String) throws {
    let tables = "表 项 { 名: 文本, 作名称   量: 家, 可缺   级: 档, 可缺   标: 目标, 可缺   实: 实际, 可缺   评: 分, 可缺, 作得分 }"
    let text = """
      衡 1
      模板 例 {
        总分 10分
        级别 档 { 好; 差 }
        输入 { 甲率: %, 可缺 }
        \(tables)
        缺失时 报错
        分母为零时 报错
        甲 10分, 逐行 项 均分: \(rule)
        等次 { ≥ 8分: 优; 其余: 差 }
        核对 有数: 计数(项 当 量 > 2家) ≥ 1, 提醒, 缺失时 不适用
      }
      """
    guard let template = try? checkedTemplate(text) else { return #expect(Bool(false), "\(rule)") }
    let evaluator = Evaluator(template)
    var forms = RandomForms(template, seed: 11)
    var scored = 0
    for _ in 0..<25 {
      let form = forms.next()
      let told = evaluator.evaluate(form)
      let untold = evaluator.evaluate(form, explained: .findings)
      #expect(untold.codes == told.codes)
      #expect(untold.indicators.map(\.score.points) == told.indicators.map(\.score.points))
      let rows = zip(untold.indicators, told.indicators).map {
        ($0.rows.map(\.result.score.points), $1.rows.map(\.result.score.points))
      }
      for (own, other) in rows {
        #expect(own == other)
        scored += own.count { $0 != nil }
      }
      #expect(untold.total.points == told.total.points)
      if case .scored = told.total { #expect(untold.grade?.final == told.grade?.final) }
    }
    #expect(scored > 5)
  }
}

extension Score {
  /// The points, where they are settled.
  fileprivate var points: Rational? { if case .scored(let points) = self { points } else { nil } }
}
