/// The fixed words of reports in one language.
struct ReportWords {
  let indicator: String
  let points: String
  let score: String
  let total: String
  let grade: String
  let byTotal: String
  let notApplicable: String
  let undetermined: String
  let notFilled: String
  let notUsable: String
  let lostPoints: String
  let findings: String
  let summary: String
  let data: String
  let citation: String
  let reason: String
  let because: String
  let templateCitation: String
  let colon: String
  let comma: String
  let semicolon: String

  static let chinese = ReportWords(
    indicator: "指标", points: "分值", score: "得分", total: "总分", grade: "等次", byTotal: "按得分",
    notApplicable: "不适用", undetermined: "待定", notFilled: "未填", notUsable: "不能用", lostPoints: "失分",
    findings: "本表的问题",
    summary: "汇总", data: "数据",
    citation: "依据", reason: "理由", because: "因为", templateCitation: "模板依据", colon: "：", comma: "，",
    semicolon: "；")

  static let english = ReportWords(
    indicator: "Indicator", points: "Points", score: "Score", total: "Total", grade: "Grade",
    byTotal: "By score", notApplicable: "not applicable", undetermined: "Undetermined",
    notFilled: "not filled in", notUsable: "not usable",
    lostPoints: "Points lost", findings: "Findings in this form", summary: "Summary", data: "Data",
    citation: "Basis",
    reason: "Reason", because: "Because", templateCitation: "Basis of the template", colon: ": ",
    comma: ", ", semicolon: "; ")
}
