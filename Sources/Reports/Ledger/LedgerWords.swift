import Source

/// The fixed words of ledgers in one language.
struct LedgerWords: Sendable {
  private let isChinese: Bool

  init(_ language: Language) { isChinese = language == .chinese }

  private func say(_ chinese: String, _ english: String) -> String { isChinese ? chinese : english }

  // The sheets.
  var forms: String { say("总表", "Forms") }
  var indicators: String { say("指标", "Indicators") }
  var findings: String { say("发现", "Findings") }
  var losses: String { say("失分", "Points lost") }
  var summaries: String { say("汇总", "Summary") }

  func title(_ template: String, _ year: String?, isAudit: Bool) -> String {
    let name = template + (year.map { say("（\($0)）", " (\($0))") } ?? "")
    return isAudit ? say("\(name)核对台账", "\(name): audit ledger") : say("\(name)计分台账", "\(name): ledger")
  }

  // The columns.
  var number: String { say("序号", "No.") }
  var form: String { say("表单", "Form") }
  var total: String { say("得分", "Total") }
  var grade: String { say("等次", "Grade") }
  var state: String { say("状态", "State") }
  var veto: String { say("否决", "Veto") }
  /// Behind vetoes that leave the grade as the total gives it.
  var sameGrade: String { say("（等次没有因此改变）", " (the grade is the same without)") }
  var findingCount: String { say("问题", "Findings") }
  var errorCount: String { say("错误", "Errors") }
  var warningCount: String { say("警告", "Warnings") }
  var claimedTotal: String { say("自报得分", "Claimed total") }
  var claimedGrade: String { say("自报等次", "Claimed grade") }
  var difference: String { say("相差", "Difference") }
  var verdict: String { say("结论", "Verdict") }
  var kind: String { say("层次", "Kind") }
  var points: String { say("分值", "Points") }
  var claimed: String { say("自报", "Claimed") }
  var score: String { say("得分", "Score") }
  var lost: String { say("失分", "Lost") }
  var note: String { say("说明", "Explanation") }
  var reason: String { say("理由", "Reason given") }
  var weight: String { say("轻重", "Weight") }
  var code: String { say("编号", "Code") }
  var found: String { say("发现", "Finding") }
  var place: String { say("位置", "Place") }
  var why: String { say("原因", "Why") }
  var remedy: String { say("办法", "Remedy") }
  var variant: String { say("可能的算法", "Perhaps computed as") }
  var scoredForms: String { say("评分份数", "Forms scored") }
  var losingForms: String { say("失分份数", "Forms that lost") }
  var lostSum: String { say("失分合计", "Lost in all") }
  var lostMean: String { say("平均失分", "Lost on average") }
  var lostShare: String { say("占全部失分", "Share of all lost") }
  var name: String { say("名称", "Name") }
  var group: String { say("分组", "Group") }
  var formCount: String { say("份数", "Forms") }
  var figure: String { say("数值", "Figure") }

  func level(_ number: Int) -> String {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let chinese = digits.indices.contains(number - 1) ? digits[number - 1] : String(number)
    return say("\(chinese)级指标", "Level \(number)")
  }

  func points(_ name: String, _ points: String) -> String {
    say("\(name)\n（\(points)分）", "\(name)\n(\(points))")
  }

  // The words in cells.
  var scored: String { say("已评分", "scored") }
  var undetermined: String { say("待定", "undetermined") }
  var notApplicable: String { say("不适用", "not applicable") }
  var subtotal: String { say("小计", "subtotal") }
  var leaf: String { say("指标", "indicator") }
  var row: String { say("明细", "row") }
  var check: String { say("核对", "check") }
  var sum: String { say("合计", "Sum") }
  var mean: String { say("平均", "Mean") }

  /// A range that a score can still come to.
  func range(_ range: String) -> String { say("得分待定，在 \(range) 之间", "the score is open, within \(range)") }

  // The line under the title.
  func formsLine(_ all: Int, open: Int) -> String {
    let settled = all - open
    return say(
      "共 \(all) 份：已评分 \(settled)，待定 \(open)", "\(all) forms: \(settled) scored, \(open) undetermined")
  }

  func contradictions(_ count: Int) -> String {
    say("自报与表内数据矛盾 \(count) 份", "\(count) contradict themselves")
  }

  var meansDiffer: String {
    say(
      "平均只算各列有数的表单，各列份数不同，不能相加", "each mean is over the forms with a figure in its column, and these differ")
  }

  /// The form, or the first three of several.
  func someForms(_ names: [String]) -> String {
    names.prefix(3).joined(separator: say("、", ", "))
      + (names.count > 3 ? say("等 \(names.count) 份", " and others") : "")
  }

  func grades(_ counts: [(String, Int)]) -> String {
    let parts = counts.map { "\($0) \($1)" }.joined(separator: say("、", ", "))
    return say("等次：\(parts)", "grades: \(parts)")
  }

  func fullPoints(_ points: String) -> String { say("满分 \(points) 分", "\(points) points in all") }

  var indicatorsLine: String {
    say(
      "每份表单的每项指标一行；“层次”筛选“指标”或“明细”，不含小计",
      "a row for each form and indicator; filter Kind to leave subtotals out")
  }

  func findingsLine(_ count: Int) -> String {
    count == 0
      ? say("没有发现问题", "nothing was found")
      : say("共 \(count) 条；点序号到总表的那一行", "\(count) findings; a form's number leads to its row")
  }

  var lossesLine: String {
    say("已评分的各份表单在每项指标上失去的分", "the points that settled forms lost at each indicator")
  }

  var summariesLine: String { say("按模板的汇总计算", "as the template sums up") }

  func page(_ language: Language) -> (before: String, between: String, behind: String) {
    isChinese ? ("第 ", " 页，共 ", " 页") : ("Page ", " of ", "")
  }
}
