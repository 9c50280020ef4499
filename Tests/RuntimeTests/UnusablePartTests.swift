import Program
import Runtime
import Source
import TestSupport
import Testing

@Suite("填了而不能用的") struct UnusablePartTests {
  /// An evaluation of a form of which the reader refused one part, with what the evaluation itself found.
  private func withRefusal(_ code: String, _ figures: String, _ template: Template) throws -> Evaluation {
    let (form, diagnostics) = try readForm(figures, template)
    #expect(diagnostics.map(\.code) == [code])
    let evaluation = evaluate(form, by: template)
    #expect(try evaluationFaults(evaluation, template) == [])
    return evaluation
  }

  private func adjustable(_ composition: String = "") throws -> Template {
    try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 40分
        输入 { 率: %, 范围 0% 到 100% }
        产出 40分\(composition) {
          甲 20分, 可调 10分 到 25分: 得 率 × 满分
          乙 20分, 可调 10分 到 20分: 得 率 × 满分
        }
        核对 甲的分值: 甲.分值 ≤ 15分, 提醒 "多了"
      }
      """)
  }

  @Test("设定的分值不能用，不用模板的分值顶替") func unusablePoints() throws {
    let template = try adjustable()
    for (points, code) in [("9", "H5116"), ("26", "H5116"), ("十分", "H5134"), ("12.345", "H5141")] {
      let evaluation = try withRefusal(code, "率=50%;甲.分值=\(points)", template)
      #expect(evaluation.score("产出/甲", template) == "5…12.5", "\(points)")
      #expect(evaluation.score("产出/乙", template) == "10", "\(points)")
      #expect(evaluation.score("产出", template) == "15…22.5", "\(points)")
      // The reader has said what is wrong with it; only the check says that it could not be asked.
      #expect(evaluation.codes == ["H6017"], "\(points)")
    }
    let usable = try evaluated("率=50%;甲.分值=25;乙.分值=15", template)
    #expect(usable.score("产出", template) == "20")
    #expect(usable.codes == ["H6016"])
  }

  @Test("取平均的组，下级的分值可调而不必合计") func composedGroup() throws {
    let template = try adjustable(", 取 平均")
    let usable = try evaluated("率=50%;甲.分值=25", template)
    #expect(usable.score("产出", template) == "20")
    #expect(usable.codes == ["H6016"])
    let unusable = try withRefusal("H5116", "率=50%;甲.分值=26", template)
    #expect(unusable.score("产出", template) == "19.87…20.13")
  }

  @Test("是否适用读不懂，就待定") func unusableApplicability() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 { 总分 20分   不适用时 组内折算   输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分   乙 10分: 评定 }
      """)
    let evaluation = try withRefusal("H5130", "率=50%;甲.不适用=大概;甲.理由=无;乙.得分=8", template)
    #expect(evaluation.score("甲", template) == "5…5，或不适用")
    #expect(evaluation.score("乙", template) == "8")
    #expect(short(evaluation.total) == "13…16")
    #expect(evaluation.codes == [])
  }

  @Test("要点的回答、自报读不懂，不当作没有填") func policiesForMissingStayOut() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 { 总分 10分   缺失时 0分
        甲 10分: 要点 { "有制度": 4分; "有执行": 6分 }
        等次 { ≥ 5分: 优; 其余: 差 }
        否决 总自报 − 总得分 ≥ 3分 时 等次 下调 1档, 缺失时 不适用
        另列 相差 = 甲.自报 − 甲.得分, 缺失时 0分 }
      """)
    let unread = try withRefusal("H5130", "甲.要点.有制度=是;甲.要点.有执行=大概", template)
    #expect(unread.score("甲", template) == "0…10")
    let absent = try evaluated("甲.要点.有制度=是", template)
    #expect(absent.score("甲", template) == "0")
    let claimed = try withRefusal("H5134", "甲.要点.有制度=是;甲.要点.有执行=是;甲.自报=约8分", template)
    #expect(claimed.outcomes.first?.text == nil)
    let nothing = try evaluated("甲.要点.有制度=是;甲.要点.有执行=是", template)
    #expect(nothing.outcomes.first?.text?.chinese == "0分")
  }

  @Test("分值为 0 的按级别评定，填 0 分就是 0 分") func judgedOutOfNothing() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 { 总分 20分   级别 达成 { 全部; 部分; 未达 }   输入 { 甲达成: 达成 }
        效益 20分 {
          甲 10分, 可调 0分 到 20分: 评定 甲达成 { 全部: ≥ 80%; 部分: ≥ 60% 且 < 80%; 未达: < 60% }
          乙 10分, 可调 0分 到 20分: 评定
        } }
      """)
    for level in ["全部", "部分", "未达"] {
      let figures = "甲达成=\(level);甲.分值=0;甲.得分=0;乙.分值=20;乙.得分=17"
      let evaluation = try evaluated(figures, template)
      #expect(evaluation.score("效益/甲", template) == "0", "\(level)")
      #expect(short(evaluation.total) == "17", "\(level)")
      #expect(evaluation.codes == [], "\(level)")
    }
    let more = try evaluated("甲达成=部分;甲.分值=0;甲.得分=1;乙.分值=20;乙.得分=17", template)
    #expect(more.codes == ["H6006"])
  }

  @Test("公式的规定起作用，说明里写的是它的情形") func situationOfAFormula() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 { 总分 20分   不适用时 组内折算   输入 { 实际: 万元; 预算: 万元 }
        公式 执行率 = 实际 ÷ 预算, 全为零时 不适用, 分母为零时 报错
        甲 10分: 得 执行率 × 满分, 最高 满分   乙 10分: 评定 }
      """)
    let evaluation = try evaluated("实际=0;预算=0;乙.得分=8", template)
    let steps = try #require(evaluation.indicators.first { template[$0.id].name == "甲" }).steps
    #expect(steps.contains(.policy(.allZero, .notApplicable)))
    #expect(short(evaluation.total) == "16")
  }
}
