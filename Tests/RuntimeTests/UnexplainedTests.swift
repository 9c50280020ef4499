import Program
import Runtime
import TestSupport
import Testing

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
    let untold = evaluator.evaluate(form, explained: false)
    #expect(untold.codes == told.codes)
    #expect(untold.indicators.map(\.score) == told.indicators.map(\.score))
    #expect(untold.total == told.total && untold.grade?.final == told.grade?.final)
    for (result, other) in zip(untold.indicators, told.indicators) {
      if case .scored = result.score, template[result.id].rule?.isJudged == false {
        #expect(result.steps.isEmpty && !other.steps.isEmpty)
      }
    }
  }
}
