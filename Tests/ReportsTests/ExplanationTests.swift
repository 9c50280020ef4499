import Program
import Reports
import Source
import Testing

@Test func explanationInChineseSaysEveryFigure() {
  let report = renderExplanation(
    openEvaluation(), template: sampleTemplate(), indicator: nil, language: .chinese, format: .text)
  #expect(
    report
      == #"""
      重点项目（2024年）：甲局
      ========================

      投入：待定（0.60–5.60），满分 10分

      投入/在职人员控制率：得 0.60分，满分 3分
        在职人员控制率 = 在职人数 ÷ 编制数 = 18人 ÷ 16人 = 112.5%
        超过 100% 12.5个百分点，按 12 个整 1个百分点（不足不计）× 0.2分 = 扣 2.40分
        失 2.40分：第 1 项扣分
        数据：在职人数 = 18人（B2，数据.csv:2）
        数据：编制数 = 16人（C2，数据.csv:2）
        依据：财预〔2020〕10号
        理由：借调人员未计

      投入/a|b：待定（0.00–5.00），满分 5分
        缺少“产出数”

      投入/<script>：不适用，满分 2分
        不适用：无此项支出

      满意度：得 8.17分，满分 10分
        满分 × 满意率 = 10分 × 81.68% = 8.168分
        四舍五入到 2 位小数：8.168 → 8.17
        失 1.83分：按规则低于满分

      总分 20分，得分 待定（8.77–13.77）

      按得分：待定（优–差）

      否决 1 “挪用金额 > 0元”（5万元 > 0元）：成立，等次最高为“良”
        因为：挪用资金
        依据：办法第九条

      等次：待定（良–差）

      模板依据
        财预〔2024〕1号

      """#)
}

@Test func explanationInEnglishSaysTheSame() {
  let report = renderExplanation(
    openEvaluation(), template: sampleTemplate(), indicator: nil, language: .english, format: .text)
  #expect(
    report
      == #"""
      重点项目 (2024年): 甲局
      =======================

      投入: undetermined (0.60–5.60), of 10 points

      投入/在职人员控制率: 0.60 of 3 points
        在职人员控制率 = 在职人数 ÷ 编制数 = 18人 ÷ 16人 = 112.5%
        12.5个百分点 above 100%: 12 whole steps of 1个百分点 (parts do not count) × 0.2 = 2.40 points deducted
        lost 2.40: deduction 1
        Data: 在职人数 = 18人 (B2, 数据.csv:2)
        Data: 编制数 = 16人 (C2, 数据.csv:2)
        Basis: 财预〔2020〕10号
        Reason: 借调人员未计

      投入/a|b: undetermined (0.00–5.00), of 5 points
        “产出数” is missing

      投入/<script>: not applicable, of 2 points
        not applicable: 无此项支出

      满意度: 8.17 of 10 points
        满分 × 满意率 = 10分 × 81.68% = 8.168分
        rounded half up to 2 decimal places: 8.168 → 8.17
        lost 1.83: less than full points by the rule

      Total 20 points, score undetermined (8.77–13.77)

      By score: undetermined (优–差)

      veto 1 “挪用金额 > 0元” (5万元 > 0元): holds, the grade is at best “良”
        Because: 挪用资金
        Basis: 办法第九条

      Grade: undetermined (良–差)

      Basis of the template
        财预〔2024〕1号

      """#)
}

@Test func explanationOfOneIndicatorLeavesOutTheRest() {
  let report = renderExplanation(
    openEvaluation(), template: sampleTemplate(), indicator: IndicatorID(1), language: .chinese, format: .text
  )
  #expect(
    report
      == #"""
      重点项目（2024年）：甲局
      ========================

      投入/在职人员控制率：得 0.60分，满分 3分
        在职人员控制率 = 在职人数 ÷ 编制数 = 18人 ÷ 16人 = 112.5%
        超过 100% 12.5个百分点，按 12 个整 1个百分点（不足不计）× 0.2分 = 扣 2.40分
        失 2.40分：第 1 项扣分
        数据：在职人数 = 18人（B2，数据.csv:2）
        数据：编制数 = 16人（C2，数据.csv:2）
        依据：财预〔2020〕10号
        理由：借调人员未计

      """#)
}

@Test func explanationInMarkdownEscapesData() {
  let report = renderExplanation(
    openEvaluation(), template: sampleTemplate(), indicator: nil, language: .chinese, format: .markdown)
  #expect(
    report
      == #"""
      # 重点项目（2024年）：甲局

      ## 投入：待定（0.60–5.60），满分 10分

      ## 投入/在职人员控制率：得 0.60分，满分 3分

      - 在职人员控制率 = 在职人数 ÷ 编制数 = 18人 ÷ 16人 = 112.5%
      - 超过 100% 12.5个百分点，按 12 个整 1个百分点（不足不计）× 0.2分 = 扣 2.40分
      - 失 2.40分：第 1 项扣分
      - 数据：在职人数 = 18人（B2，数据.csv:2）
      - 数据：编制数 = 16人（C2，数据.csv:2）
      - 依据：财预〔2020〕10号
      - 理由：借调人员未计

      ## 投入/a\|b：待定（0.00–5.00），满分 5分

      - 缺少“产出数”

      ## 投入/&lt;script&gt;：不适用，满分 2分

      - 不适用：无此项支出

      ## 满意度：得 8.17分，满分 10分

      - 满分 × 满意率 = 10分 × 81.68% = 8.168分
      - 四舍五入到 2 位小数：8.168 → 8.17
      - 失 1.83分：按规则低于满分

      ## 总分 20分，得分 待定（8.77–13.77）

      按得分：待定（优–差）

      ## 否决 1 “挪用金额 &gt; 0元”（5万元 &gt; 0元）：成立，等次最高为“良”

      - 因为：挪用资金
      - 依据：办法第九条

      等次：待定（良–差）

      ## 模板依据

      - 财预〔2024〕1号

      """#)
}

@Test func groupsShowTheirSums() {
  let report = renderExplanation(
    settledEvaluation(), template: sampleTemplate(), indicator: nil, language: .english, format: .text)
  #expect(
    report
      == #"""
      重点项目 (2024年): 乙局
      =======================

      投入: 7.60 of 10 points, 0.60 + 5.00 + 2.00 = 7.60

      投入/在职人员控制率: 0.60 of 3 points
        在职人员控制率 = 在职人数 ÷ 编制数 = 18人 ÷ 16人 = 112.5%
        12.5个百分点 above 100%: 12 whole steps of 1个百分点 (parts do not count) × 0.2 = 2.40 points deducted
        lost 2.40: deduction 1
        Data: 在职人数 = 18人 (B2, 数据.csv:2)
        Data: 编制数 = 16人 (C2, 数据.csv:2)
        Basis: 财预〔2020〕10号
        Reason: 借调人员未计

      投入/a|b: 5.00 of 5 points
        tier 1 “≥ 80%”: 95% ≥ 80%

      投入/<script>: 2.00 of 2 points

      满意度: 8.17 of 10 points
        满分 × 满意率 = 10分 × 81.68% = 8.168分
        rounded half up to 2 decimal places: 8.168 → 8.17
        lost 1.83: less than full points by the rule

      Total 20 points, score 15.77, 7.60 + 8.17 = 15.77

      By score: 优

      veto 1 “挪用金额 > 0元” (0元 > 0元): does not hold
        Because: 挪用资金
        Basis: 办法第九条

      Grade: 优

      Basis of the template
        财预〔2024〕1号

      """#)
}
