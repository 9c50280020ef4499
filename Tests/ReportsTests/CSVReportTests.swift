import Program
import Reports
import Source
import Testing

private let forms = [openEvaluation(), settledEvaluation()]

@Test func scoresForExcelHaveOneRowPerForm() {
  let report = renderScores(forms, template: sampleTemplate(), language: .english, format: .csv)
  #expect(
    report
      == excelText(
        #"""
        表单,投入,投入/在职人员控制率,投入/a|b,投入/<script>,满意度,总分,等次,状态
        甲局,待定,0.60,待定,不适用,8.17,待定,待定,待定
        乙局,7.60,0.60,5.00,2.00,8.17,15.77,优,已评分

        """#))
}

@Test func explanationForExcelNumbersTheSteps() {
  let report = renderExplanation(
    openEvaluation(), template: sampleTemplate(), indicator: nil, language: .chinese, format: .csv)
  #expect(
    report
      == excelText(
        #"""
        指标,分值,得分,步骤,说明
        投入,10.00,待定,,投入：待定（0.60–5.60），满分 10分
        投入/在职人员控制率,3.00,0.60,1,在职人员控制率 = 在职人数 ÷ 编制数 = 18人 ÷ 16人 = 112.5%
        投入/在职人员控制率,3.00,0.60,2,超过 100% 12.5个百分点，按 12 个整 1个百分点（不足不计）× 0.2分 = 扣 2.40分
        投入/在职人员控制率,3.00,0.60,,失 2.40分：第 1 项扣分
        投入/在职人员控制率,3.00,0.60,,数据：在职人数 = 18人（B2，数据.csv:2）
        投入/在职人员控制率,3.00,0.60,,数据：编制数 = 16人（C2，数据.csv:2）
        投入/在职人员控制率,3.00,0.60,,依据：财预〔2020〕10号
        投入/在职人员控制率,3.00,0.60,,理由：借调人员未计
        投入/a|b,5.00,待定,1,缺少“产出数”
        投入/<script>,2.00,不适用,1,不适用：无此项支出
        满意度,10.00,8.17,1,满分 × 满意率 = 10分 × 81.68% = 8.168分
        满意度,10.00,8.17,2,四舍五入到 2 位小数：8.168 → 8.17
        满意度,10.00,8.17,,失 1.83分：按规则低于满分
        总分,20.00,待定,,总分 20分，得分 待定（8.77–13.77）
        等次,,待定,,按得分：待定（优–差）
        等次,,待定,,否决 1 “挪用金额 > 0元”（5万元 > 0元）：成立，等次最高为“良”
        等次,,待定,,因为：挪用资金
        等次,,待定,,依据：办法第九条

        """#))
}

/// What Excel opens right: a byte-order mark and CRLF.
private func excelText(_ text: String) -> String {
  "\u{FEFF}" + text.split(separator: "\n").map { $0 + "\r\n" }.joined()
}
