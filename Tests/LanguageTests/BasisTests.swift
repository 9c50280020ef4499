import Driver
import Source
import Testing

@Suite("规则和它的依据") struct BasisTests {
  private func found(
    _ inputs: String, basis: String, rule: String, points: String = "10分", before: String = ""
  ) -> [Diagnostic] {
    let text = """
      衡 1
      模板 甲 {
        年度 2024, 总分 \(points)
        输入 { \(inputs) }
        \(before)
        指标甲 \(points), 依据 "\(basis)": \(rule)
      }

      """
    return checkTemplate(SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics
  }

  private func told(_ inputs: String, _ basis: String, _ rule: String, before: String = "") -> Diagnostic? {
    let all = found(inputs, basis: basis, rule: rule, before: before)
    #expect(!all.contains { $0.severity == .error }, "\(all)")
    return all.first { $0.code == "H3082" }
  }

  private static let rate = "满意度: %, 范围 0% 到 100%"

  @Test(
    "依据里的数、方向、步子、封顶与规则不同，举一份表单说明",
    arguments: [
      (rate, "满意度≥95%得10分，≥85%得8分，其余不得分。", "分档 满意度 { ≥ 90%: 满分; ≥ 85%: 8分; 其余: 0分 }"),
      (rate, "满意度≥95%得10分，≥85%得8分，其余不得分。", "分档 满意度 { ≥ 95%: 满分; ≥ 85%: 6分; 其余: 0分 }"),
      (rate, "满意度≥95%得10分，≥85%得8分，其余不得分。", "分档 满意度 { ≥ 95%: 满分; ≥ 85%: 8分; 其余: 2分 }"),
      (rate, "满意度达到95%得满分，每低于1个百分点扣0.5分，扣完为止。", "满意度 不低于 95% 得 满分, 每低于 1个百分点 扣 5分, 扣完为止"),
      (rate, "满意度达到95%得满分，每低于1个百分点扣0.5分，扣完为止。", "满意度 不低于 85% 得 满分, 每低于 1个百分点 扣 0.5分, 扣完为止"),
      (rate, "满意度达到95%得满分，每低于5个百分点扣2分，扣完为止。", "满意度 不低于 95% 得 满分, 每低于 1个百分点 扣 2分, 扣完为止"),
      ("投诉数: 件", "投诉数不超过5件得满分，否则不得分。", "投诉数 不低于 5件 得 满分, 否则 0分"),
      ("投诉数: 件", "每发生一件投诉扣2分，扣完为止。", "得 满分, 每 1件 投诉数 扣 1分, 扣完为止"),
      ("报送日: 日期", "3月31日前报送得满分，每逾期1天扣1分，扣完为止。", "报送日 不超过 2024-01-31 得 满分, 每超过 1天 扣 1分, 扣完为止"),
      ("公开: 是否", "按时公开得10分，否则不得分。", "公开 得 满分, 否则 5分"),
      (rate, "满意度≥90%得满分，≤60%得0分，中间按直线内插法计算。", "插值 满意度 { 50%: 0分; 90%: 满分 }"),
      (staff, "指标甲≤100%得满分，每超过1个百分点扣0.5分，扣完为止。", "在职 ÷ 编制 不超过 100% 得 满分, 每超过 1个百分点 扣 5分, 扣完为止"),
      (rate, "满意度达到95%得满分，每低于1个百分点扣0.5分，扣完为止。", "满意度 不低于 90% 得 满分, 每低于 1个百分点 扣 5分 不足进一, 扣完为止"),
      (rate, "满意度达到95%得满分，每低于1个百分点扣0.5分，扣完为止。", "满意度 不低于 95% 得 满分, 每低于 1个百分点 扣 5分 按比例, 扣完为止"),
      (staff, "指标甲≥95%得10分，≥85%得8分，其余不得分。", "分档 (在职 ÷ 编制) { ≥ 90%: 满分; ≥ 85%: 8分; 其余: 0分 }"),
    ]) func differs(inputs: String, basis: String, rule: String) throws
  {
    let finding = try #require(told(inputs, basis, rule))
    #expect(finding.severity == .warning)
    #expect(finding.place?.text == "\"\(basis)\"")
    let fix = try #require(finding.fixes.first)
    #expect(finding.safeFix == nil)
    #expect(told(inputs, basis, fix.edits[0].replacement) == nil)
  }

  /// What has no name in the rule is meant by the indicator's.
  private static let staff = "在职: 人, 范围 ≥ 0人   编制: 人, 范围 > 0人"

  @Test(
    "说的是一回事，或依据没有说明、没有全读懂的，什么也不说",
    arguments: [
      (rate, "满意度≥95%得10分，≥85%得8分，其余不得分。", "分档 满意度 { ≥ 95%: 满分; ≥ 85%: 8分; 其余: 0分 }"),
      (staff, "指标甲≤100%得满分，每超过1个百分点扣0.5分，扣完为止。", "在职 ÷ 编制 不超过 100% 得 满分, 每超过 1个百分点 扣 0.5分, 扣完为止"),
      (staff, "指标甲≥95%得10分，其余不得分。", "在职 ÷ 编制 ≥ 90% 且 在职 ≥ 编制 × 95% 得 满分, 否则 0分"),
      (rate, "满意度95%以上得10分，85%-95%得8分，85%以下不得分。", "分档 满意度 { > 95%: 满分; ≥ 85%: 8分; 其余: 0分 }"),
      (rate, "满意度达到95%得满分，每低于1个百分点扣0.5分。", "满意度 不低于 95% 得 满分, 每低于 1个百分点 扣 0.5分, 扣完为止"),
      (rate, "满意度达到95%得满分，每低于1个百分点扣0.5分，扣完为止。", "满意度 不低于 95% 得 满分, 每低于 1个百分点 扣 0.5分 按比例, 扣完为止"),
      (rate, "《预算绩效管理办法》（财预〔2020〕10号）", "分档 满意度 { ≥ 95%: 满分; 其余: 0分 }"),
      (rate, "满意度高的得满分，视情况酌情扣分。", "分档 满意度 { ≥ 95%: 满分; 其余: 0分 }"),
      (rate, "群众反映良好得10分，否则不得分。", "分档 满意度 { ≥ 95%: 满分; 其余: 0分 }"),
    ]) func agrees(inputs: String, basis: String, rule: String)
  {
    #expect(told(inputs, basis, rule) == nil)
  }

  @Test("规则用公式，依据用公式的名称或它的数")
  func formulas() {
    let inputs = "支出: 万元, 范围 ≥ 0万元; 预算: 万元, 范围 > 0万元"
    let formula = "公式 执行率 = 支出 ÷ 预算"
    let basis = "执行率达到95%得满分，每低于1个百分点扣1分，扣完为止。"
    let right = "执行率 不低于 95% 得 满分, 每低于 1个百分点 扣 1分, 扣完为止"
    let wrong = "执行率 不低于 95% 得 满分, 每低于 2个百分点 扣 1分, 扣完为止"
    #expect(told(inputs, basis, right, before: formula) == nil)
    #expect(told(inputs, basis, wrong, before: formula) != nil)
  }

  @Test("插值两头以外没有印的，由规则说了算；增长率的界限也找得到表单")
  func pastKnotsAndGrowth() {
    let basis = "满意度60%得6分，90%得满分，之间按插值法计算。"
    #expect(told(Self.rate, basis, "插值 满意度 { 0%: 0分; 60%: 6分; 90%: 满分 }") == nil)
    #expect(told(Self.rate, basis, "插值 满意度 { 0%: 0分; 60%: 5分; 90%: 满分 }") != nil)
    let inputs = "产值: 万元, 范围 ≥ 0万元; 上年产值: 万元, 范围 > 0万元"
    let growth = "公式 产值增长率 = (产值 − 上年产值) ÷ 上年产值"
    let tiers = "产值增长率≥10%得10分，≥5%得8分，≥0%得5分，其余得0分"
    let right = "分档 产值增长率 { ≥ 10%: 满分; ≥ 5%: 8分; ≥ 0%: 5分; 其余: 0分 }"
    let wrong = "分档 产值增长率 { ≥ 10%: 满分; ≥ 5%: 7分; ≥ 0%: 5分; 其余: 0分 }"
    #expect(told(inputs, tiers, right, before: growth) == nil)
    #expect(told(inputs, tiers, wrong, before: growth) != nil)
  }

  @Test("按满分算的规则，依据说含不含界限的，也能核对")
  func shareOfPoints() {
    let basis = "满意度90%以上得满分，80%-90%得分值的60%，80%以下不得分。"
    let right = "分档 满意度 { ≥ 90%: 满分; ≥ 80%: 满分 × 60%; 其余: 满分 × 0 }"
    let wrong = "分档 满意度 { ≥ 90%: 满分; ≥ 80%: 满分 × 50%; 其余: 满分 × 0 }"
    #expect(told(Self.rate, basis, right) == nil)
    #expect(told(Self.rate, basis, wrong) != nil)
  }

  @Test("引了几处的，核对读得懂的一处；一处不合模板，不碍着别处")
  func severalBases() throws {
    let text = """
      衡 1
      模板 甲 {
        总分 20分
        输入 { \(Self.rate) }
        甲 10分, 依据 "满意度≥95分得10分，否则不得分。": 满意度 ≥ 95% 得 满分, 否则 0分
        乙 10分, 依据 "某办法": 分档 满意度 { ≥ 90%: 满分; 其余: 0分 }, 依据 "满意度≥95%得满分，其余不得分。", 依据 "另一办法"
      }

      """
    let file = SourceFile(path: "t.heng", bytes: Array(text.utf8))
    let found = checkTemplate(file).diagnostics.filter { $0.code == "H3082" }
    try #require(found.count == 1)
    #expect(found[0].place?.text == "\"满意度≥95%得满分，其余不得分。\"")
    let fixed = SourceFile(path: "t.heng", bytes: found[0].fixes[0].applied(to: file))
    #expect(fixed.text(SourceRange(0, fixed.bytes.count)).contains("依据 \"另一办法\""))
    #expect(!checkTemplate(fixed).diagnostics.contains { $0.code == "H3082" || $0.severity == .error })
  }

  @Test("有两种读法的，规则是其中一种就什么也不说")
  func twofold() {
    let basis = "满意度达到95%得满分，每降低4%扣1分，扣完为止。"
    let points = "满意度 不低于 95% 得 满分, 每低于 4个百分点 扣 1分, 扣完为止"
    #expect(told(Self.rate, basis, points) == nil)
  }

  @Test("句子后面的依据也要核对，改的时候依据还在")
  func basisOfSentence() throws {
    let text = """
      衡 1
      模板 甲 {
        总分 10分
        输入 { \(Self.rate) }
        甲 10分: 分档 满意度 { ≥ 90%: 满分; 其余: 0分 }, 依据 "满意度≥95%得满分，其余不得分。"
      }

      """
    let finding = try #require(
      checkTemplate(SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.first {
        $0.code == "H3082"
      })
    #expect(finding.fixes[0].edits[0].replacement.hasSuffix(", 依据 \"满意度≥95%得满分，其余不得分。\""))
  }
}
