import Program
import Reports
import Source
import Testing

private let forms = [openEvaluation(), settledEvaluation()]

@Test func scoresInChineseAreAlignedAndSayWhatWasLost() {
  let report = renderScores(forms, template: sampleTemplate(), language: .chinese, format: .text)
  #expect(
    report
      == #"""
      重点项目（2024年）：甲局
      ========================

      指标              分值               得分
      投入                10  待定（0.60–5.60）
        在职人员控制率     3               0.60
        a|b                5  待定（0.00–5.00）
        <script>           2             不适用
      满意度              10               8.17

      总分：20
      得分：待定（8.77–13.77）
      等次：待定（良–差）
      按得分：待定（优–差）
      否决 1 “挪用金额 > 0元”（5万元 > 0元）：成立，等次最高为“良”

      失分
        投入/在职人员控制率：失 2.40分，超过 100% 12.5个百分点，按 12 个整 1个百分点（不足不计）× 0.2分 = 扣 2.40分
        满意度：失 1.83分，满分 × 满意率 = 10分 × 81.68% = 8.168分

      待定
        投入/a|b：缺少“产出数”

      本表的问题：1 个错误

      重点项目（2024年）：乙局
      ========================

      指标              分值  得分
      投入                10  7.60
        在职人员控制率     3  0.60
        a|b                5  5.00
        <script>           2  2.00
      满意度              10  8.17

      总分：20
      得分：15.77
      等次：优

      失分
        投入/在职人员控制率：失 2.40分，超过 100% 12.5个百分点，按 12 个整 1个百分点（不足不计）× 0.2分 = 扣 2.40分
        满意度：失 1.83分，满分 × 满意率 = 10分 × 81.68% = 8.168分

      """#)
}

@Test func scoresInEnglishAreAlignedAndSayWhatWasLost() {
  let report = renderScores(forms, template: sampleTemplate(), language: .english, format: .text)
  #expect(
    report
      == #"""
      重点项目 (2024年): 甲局
      =======================

      Indicator         Points                     Score
      投入                  10  undetermined (0.60–5.60)
        在职人员控制率       3                      0.60
        a|b                  5  undetermined (0.00–5.00)
        <script>             2            not applicable
      满意度                10                      8.17

      Total: 20
      Score: undetermined (8.77–13.77)
      Grade: undetermined (良–差)
      By score: undetermined (优–差)
      veto 1 “挪用金额 > 0元” (5万元 > 0元): holds, the grade is at best “良”

      Points lost
        投入/在职人员控制率: lost 2.40; 12.5个百分点 above 100%: 12 whole steps of 1个百分点 (parts do not count) × 0.2 = 2.40 points deducted
        满意度: lost 1.83; 满分 × 满意率 = 10分 × 81.68% = 8.168分

      Undetermined
        投入/a|b: “产出数” is missing

      Findings in this form: 1 error

      重点项目 (2024年): 乙局
      =======================

      Indicator         Points  Score
      投入                  10   7.60
        在职人员控制率       3   0.60
        a|b                  5   5.00
        <script>             2   2.00
      满意度                10   8.17

      Total: 20
      Score: 15.77
      Grade: 优

      Points lost
        投入/在职人员控制率: lost 2.40; 12.5个百分点 above 100%: 12 whole steps of 1个百分点 (parts do not count) × 0.2 = 2.40 points deducted
        满意度: lost 1.83; 满分 × 满意率 = 10分 × 81.68% = 8.168分

      """#)
}

@Test func scoresInMarkdownEscapeNames() {
  let report = renderScores(forms, template: sampleTemplate(), language: .chinese, format: .markdown)
  #expect(
    report
      == #"""
      # 重点项目（2024年）：甲局

      | 指标 | 分值 | 得分 |
      | --- | ---: | ---: |
      | 投入 | 10 | 待定（0.60–5.60） |
      | &emsp;在职人员控制率 | 3 | 0.60 |
      | &emsp;a\|b | 5 | 待定（0.00–5.00） |
      | &emsp;&lt;script&gt; | 2 | 不适用 |
      | 满意度 | 10 | 8.17 |

      总分：20\
      得分：待定（8.77–13.77）\
      等次：待定（良–差）\
      按得分：待定（优–差）\
      否决 1 “挪用金额 &gt; 0元”（5万元 &gt; 0元）：成立，等次最高为“良”

      ## 失分

      - 投入/在职人员控制率：失 2.40分，超过 100% 12.5个百分点，按 12 个整 1个百分点（不足不计）× 0.2分 = 扣 2.40分
      - 满意度：失 1.83分，满分 × 满意率 = 10分 × 81.68% = 8.168分

      ## 待定

      - 投入/a\|b：缺少“产出数”

      本表的问题：1 个错误

      # 重点项目（2024年）：乙局

      | 指标 | 分值 | 得分 |
      | --- | ---: | ---: |
      | 投入 | 10 | 7.60 |
      | &emsp;在职人员控制率 | 3 | 0.60 |
      | &emsp;a\|b | 5 | 5.00 |
      | &emsp;&lt;script&gt; | 2 | 2.00 |
      | 满意度 | 10 | 8.17 |

      总分：20\
      得分：15.77\
      等次：优

      ## 失分

      - 投入/在职人员控制率：失 2.40分，超过 100% 12.5个百分点，按 12 个整 1个百分点（不足不计）× 0.2分 = 扣 2.40分
      - 满意度：失 1.83分，满分 × 满意率 = 10分 × 81.68% = 8.168分

      """#)
}
