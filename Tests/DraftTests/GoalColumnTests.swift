import Driver
import Source
import Testing

@testable import Draft

/// The value that a row prints in its column of goals is held against, wherever the rule speaks of the goal.
struct GoalColumnTests {
  private func drafted(_ rows: String) throws -> (text: String, draft: Draft) {
    let table = "三级指标,年度目标值,分值,指标说明,评分标准\n" + rows
    let result = try #require(draft(PrintedGrid(SourceFile(path: "表.csv", bytes: Array(table.utf8)))))
    let found = checkTemplate(SourceFile(path: "草稿.heng", bytes: Array(result.text.utf8))).diagnostics
    #expect(!found.hasErrors, "\(found.map { $0.message.text(in: .chinese).headline })\n\(result.text)")
    return (result.text, result)
  }

  private func expect(_ sentence: String, of goal: String, _ rule: String, name: String = "培训人次") throws {
    let text = try drafted("\(name),\(goal),100,,\(rule)\n").text
    #expect(text.contains(": \(sentence)\n"), "\(text)")
  }

  @Test func proportionsAreThoseToTheGoal() throws {
    try expect("得 培训人次 ÷ 2000人次 × 满分, 最高 满分", of: "≥2000人次", "达到目标值得满分，未达到的按比例得分。")
    try expect("得 合格率 ÷ 95% × 满分, 最高 满分", of: "95%以上", "达到目标值得满分，未达到的按比例得分。", name: "合格率")
    try expect(
      "培训人次 ≥ 50人次 得 满分, 否则 培训人次 ÷ 50人次 × 满分", of: "≥50人次", "完成值达到指标值，记满分；未达到指标值，按完成值与指标值的比例记分。")
    try expect("得 合格率 ÷ 98% × 满分, 最高 满分", of: "≥98%", "完成得满分，未完成按比例得分。", name: "合格率")
  }

  @Test func whatIsDoneIsTheGoalWhereNoBoundIsPrinted() throws {
    try expect("有效投诉 不超过 3件 得 满分, 每超过 1件 扣 2分, 扣完为止", of: "≤3件", "完成得满分，每多1件扣2分。", name: "有效投诉")
    try expect("出勤率 不低于 95% 得 满分, 每低于 1个百分点 扣 0.5分, 扣完为止", of: "95%以上", "达标得满分，每低1个百分点扣0.5分。", name: "出勤率")
    try expect(
      "出勤率 不低于 95% 得 满分, 每低于 1个百分点 扣 0.5分, 扣完为止", of: "≥95%", "达到目标得满分，每低1个百分点扣0.5分。", name: "出勤率")
  }

  @Test func goalsAreDaysOrBoundsOnEitherSide() throws {
    try expect("完成日 不超过 2023年12月31日 得 满分, 否则 0分", of: "2023年12月底前", "达到目标值得满分，否则不得分。", name: "完工时间")
    try expect("差错率 ≤ 5% 得 满分, 否则 0分", of: "控制在5%以内", "达到目标值得满分，未达到目标值不得分。", name: "差错率")
    try expect("合格率 ≥ 95% 得 满分, 否则 0分", of: "大于等于95%", "达到目标值得满分，否则不得分。", name: "合格率")
  }

  @Test func aGoalThatTheSentenceDoesNotHoldIsTold() throws {
    let (text, draft) = try drafted("出勤率,≥95%,100,,每下降1个百分点扣0.5分。\n")
    #expect(text.contains("// 待定稿：") && text.contains("表上另有目标值“≥95%”，没有用在句子里"), "\(text)")
    #expect(draft.cells[0].isOpen)
  }

  @Test func anyOtherColumnMayHoldARule() throws {
    let table = """
      三级指标,分值,考核要求,评分标准,扣分情形
      投诉,60,全年投诉不超过3件,每多1件扣2分，扣完为止,主动更正的不扣分
      执行率,40,,执行率≥90%得40分，每低1%扣0.5分，扣完为止,执行率低于60%的，本项不得分
      """
    let result = try #require(draft(PrintedGrid(SourceFile(path: "表.csv", bytes: Array(table.utf8)))))
    for words in ["全年投诉不超过3件", "主动更正的不扣分", "执行率低于60%的，本项不得分"] {
      #expect(result.text.contains("别的栏里还印着“\(words)”"), "\(result.text)")
    }
  }

  /// 档案完整 of the cars is not that of the staff.
  @Test func answersAndCountsAreAskedForEachIndicator() throws {
    let table = """
      三级指标,分值,指标说明,评分标准
      车辆档案,20,,档案完整得20分，否则不得分
      人员档案,20,,档案完整得20分，不完整不得分
      道路数量,30,完成率=实际产出数/计划产出数×100%,完成率达到100%得30分，每低1个百分点扣0.1分
      桥梁数量,30,完成率=实际产出数/计划产出数×100%,完成率达到100%得30分，每低1个百分点扣0.2分
      """
    let result = try #require(draft(PrintedGrid(SourceFile(path: "表.csv", bytes: Array(table.utf8)))))
    for name in ["车辆档案完整: 是否", "人员档案完整: 是否", "道路数量实际产出数", "桥梁数量计划产出数"] {
      #expect(result.text.contains(name), "\(result.text)")
    }
  }
}
