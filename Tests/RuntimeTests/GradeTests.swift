import Program
import Runtime
import Source
import TestSupport
import Testing

@Suite("等次、否决与核对") struct GradeTests {
  private func template(_ vetoes: String, _ inputs: String = "执行率: %") throws -> Template {
    try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 100分
        输入 { \(inputs) }
        甲 100分: 评定
        等次 { ≥ 90分: 优; ≥ 80分: 良; ≥ 60分: 中; 其余: 差 }
        \(vetoes)
      }
      """)
  }

  @Test(
    "界限本身属于高的一等",
    arguments: [
      ("90", "优"), ("89.99", "良"), ("80", "良"), ("79.99", "中"), ("60", "中"), ("59.99", "差"), ("100", "优"),
      ("0", "差"),
    ])
  func bands(total: String, grade: String) throws {
    let template = try template("核对 执行: 有 执行率 或 非 有 执行率")
    #expect(short(try evaluated("甲.得分=\(total)", template).grade, template) == grade)
  }

  @Test("不能确定而改不了等次的否决，不是问题") func vetoThatChangesNothing() throws {
    let template = try template("否决 执行率 < 60% 时 等次 定为 差")
    let settled = try evaluated("甲.得分=30", template)
    #expect(short(settled.grade, template) == "差")
    #expect(settled.codes == [])
    let open = try evaluated("甲.得分=85", template)
    #expect(short(open.grade, template) == "良到差")
    #expect(open.codes == ["H6012"])
  }

  @Test("模板说了另列没有值怎么办，就只是提醒") func ruledFigure() throws {
    let inputs = "收: 元, 可缺   还: 元, 可缺   执行率: %"
    let ruled = try template("公式 倍数: 倍 = 收 ÷ 还, 分母为零时 不适用\n另列 覆盖 = 倍数, 缺失时 待定", inputs)
    for figures in ["收=5", "收=5;还=0"] {
      let evaluation = try evaluated("甲.得分=85;\(figures)", ruled)
      #expect(evaluation.findings.map(\.code) == ["H6030"], "\(figures)")
      #expect(evaluation.findings.map(\.severity) == [.warning], "\(figures)")
      #expect(evaluation.findings.first?.message.text(in: .chinese).remedy.contains("写") == false)
    }
    let unruled = try template("另列 覆盖 = 收 ÷ 还, 缺失时 报错, 分母为零时 0倍", inputs)
    #expect(try evaluated("甲.得分=85;收=5", unruled).findings.map(\.severity) == [.error])
  }

  @Test(
    "执行率低于60%定为差",
    arguments: [
      ("97.09", "2.95%", "差"), ("99.96", "98.77%", "优"), ("85.80", "86.48%", "良"), ("85", "0%", "差"),
      ("95", "60%", "优"),
    ])
  func vetoSetsGrade(total: String, rate: String, grade: String) throws {
    let template = try template("否决 执行率 < 60% 时 等次 定为 差")
    let evaluation = try evaluated("执行率=\(rate);甲.得分=\(total)", template)
    #expect(short(evaluation.grade, template) == grade)
    #expect(evaluation.grade?.vetoes.map(\.holds) == [grade == "差"])
    #expect(evaluation.score("甲", template) == (total == "85.80" ? "85.8" : total))
  }

  @Test(
    "封顶、降档、升档",
    arguments: [
      ("等次 不高于 中", "95", "中"), ("等次 不高于 中", "30", "差"), ("等次 下调 1档", "95", "良"), ("等次 下调 2档", "95", "中"),
      ("等次 下调 3档", "85", "差"), ("等次 上调 1档", "85", "优"), ("等次 上调 2档", "95", "优"), ("等次 定为 优", "30", "优"),
    ])
  func effects(effect: String, total: String, grade: String) throws {
    let template = try template("否决 执行率 < 60% 时 \(effect)")
    #expect(short(try evaluated("执行率=10%;甲.得分=\(total)", template).grade, template) == grade)
    #expect(
      try evaluated("执行率=90%;甲.得分=\(total)", template).grade.map { $0.final == $0.byTotal } == true)
  }

  @Test("几条否决依次起作用") func vetoesApplyInOrder() throws {
    let twice = try template("否决 执行率 < 60% 时 等次 下调 1档\n否决 执行率 < 50% 时 等次 下调 1档")
    #expect(short(try evaluated("执行率=10%;甲.得分=95", twice).grade, twice) == "中")
    #expect(short(try evaluated("执行率=55%;甲.得分=95", twice).grade, twice) == "良")
    let capThenRaise = try template("否决 执行率 < 60% 时 等次 不高于 中\n否决 总得分 ≥ 90分 时 等次 上调 1档")
    #expect(short(try evaluated("执行率=10%;甲.得分=95", capThenRaise).grade, capThenRaise) == "良")
  }

  @Test("无法判断的否决使等次待定") func unknownVetoWidensGrade() throws {
    let template = try template("否决 执行率 < 60% 时 等次 定为 差")
    let evaluation = try evaluated("甲.得分=95", template)
    #expect(short(evaluation.total) == "95")
    #expect(short(evaluation.grade, template) == "优到差")
    #expect(evaluation.codes == ["H6012"])
    #expect(!evaluation.isDetermined)
    let pending = try self.template("否决 执行率 < 60% 时 等次 下调 1档, 缺失时 待定")
    let second = try evaluated("甲.得分=95", pending)
    #expect(short(second.grade, pending) == "优到良")
    #expect(second.codes == ["H6015"])
  }

  @Test("加分可以超过总分") func bonusMayPassTotal() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 100分
        输入 { 件数: 件, 范围 ≥ 0件 }
        甲 100分: 得 满分, 每 1件 件数 加 0.5分 至多 2分, 最高 102分
        等次 { ≥ 90分: 优; 其余: 差 }
      }
      """)
    let evaluation = try evaluated("件数=1", template)
    #expect(short(evaluation.total) == "100.5")
    #expect(short(evaluation.grade, template) == "优")
  }

  @Test("产出率与执行率相差过大", arguments: [("88", "8.75", 1), ("88", "10", 0), ("85", "0", 1), ("0", "5", 0)])
  func crossCheck(output: String, executed: String, findings: Int) throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 100分
        产出 90分: 评定
        执行 10分: 评定
        公式 产出率 = 产出.得分 ÷ 产出.分值
        公式 执行率 = 执行.得分 ÷ 执行.分值
        核对 产出与执行: (产出率 − 执行率) ÷ 产出率 ≤ 5%, 分母为零时 不适用, 全为零时 不适用, 错误 "相差过大"
      }
      """)
    let evaluation = try evaluated("产出.得分=\(output);执行.得分=\(executed)", template)
    #expect(evaluation.findings.count == findings)
    if findings > 0 {
      #expect(evaluation.codes == ["H6016"])
      #expect(evaluation.findings[0].message.text(in: .chinese).headline.contains("相差过大"))
    }
  }

  @Test(
    "一项的规则里用到它自己的分值",
    arguments: [("乙.分值 × 率", "4"), ("率 × 满分 − 乙.分值 × 10%", "3.5"), ("最小(乙.分值, 3分)", "3")])
  func ownPoints(value: String, score: String) throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 10分\n输入 { 率: %, 范围 0% 到 100% }\n甲 5分: 评定\n乙 5分: 得 \(value), 扣完为止\n}\n")
    let evaluation = try evaluated("率=80%;甲.得分=3", template)
    #expect(evaluation.indicators[1].exact.map { Template.pointsText($0) } == score)
  }

  @Test("收支相符", arguments: [("404.89", 0), ("404.88", 0), ("404.90", 0), ("404.91", 1), ("404.8799", 1)])
  func balanceWithTolerance(executed: String, findings: Int) throws {
    let template = try template(
      "核对 收支: 可用 − 结余 = 执行, 误差 0.01万元, 错误\n核对 无关: 有 可用, 提醒", "可用: 万元; 结余: 万元; 执行: 万元")
    let evaluation = try evaluated("可用=467.18;结余=62.29;执行=\(executed);甲.得分=90", template)
    #expect(evaluation.codes == Array(repeating: "H6016", count: findings))
    #expect(evaluation.findings.allSatisfy { $0.severity == .error })
  }
}
