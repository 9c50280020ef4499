import Foundation
import Testing

/// A report in a file is read without standard error beside it.
struct ReportFileTests {
  @Test(arguments: ["score", "explain", "audit"], ["text", "markdown", "csv", "json"])
  func filesHoldWhatWasWrongWithTheData(command: String, format: String) throws {
    let scratch = try Scratch()
    let template = try scratch.file(
      "模板.heng", "衡 1\n模板 例 {\n总分 10分\n输入 { 率: %, 范围 0% 到 100% }\n甲 10分: 得 率 × 满分\n}\n")
    let bad = try scratch.file("表单.json", #"{"输入": {"率": "八成左右"}, "自报": {"甲": 8}}"#)
    let good = try scratch.file("好.json", #"{"输入": {"率": "80%"}, "自报": {"甲": 8}}"#)
    func report(_ form: URL) throws -> (text: String, run: ToolRun) {
      let file = scratch.folder.appendingPathComponent("报告")
      let run = try ToolRun([command, template.path, form.path, "--format", format, "-o", file.path])
      return (try String(contentsOf: file, encoding: .utf8), run)
    }
    let told = try report(bad)
    // A table of scores has a row for each form and no other, so that its columns can be summed.
    let isTableOfScores = command == "score" && format == "csv"
    #expect(told.run.errors.contains("H5117") && told.text.contains("H5117") == !isTableOfScores)
    #expect(told.text.contains("八成左右") == !isTableOfScores)
    #expect(!(try report(good)).text.contains("H5117"))
    // Beside standard error, nothing is said twice: what waits for the cell names the finding alone.
    if format != "json" {
      let shown = try ToolRun([command, template.path, bad.path, "--format", format])
      #expect(shown.errors.contains("八成左右") && !shown.output.contains("八成左右"))
    }
  }

  @Test func aCellThatFeedsTwoColumnsIsWrongOnce() throws {
    let scratch = try Scratch()
    let template = try scratch.file(
      "模板.heng",
      "衡 1\n模板 例 {\n总分 10分\n表 行 { 名: 文本, 作名称  分值: 分, 作分值  评分: 分, 来自 \"得分\", 作得分  自报得分: 分, 来自 \"得分\", 作自报 }\n"
        + "甲 10分, 逐行 行: 评定\n}\n")
    let form = try scratch.file("表单.json", #"{"行": [{"名": "一", "分值": 10, "得分": "9分多"}]}"#)
    let run = try ToolRun(["audit", template.path, form.path])
    #expect(run.errors.components(separatedBy: "H5117").count == 2)
  }
}
