import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values

@Suite("各行取整不超过分值") struct EqualSplitTests {
  private func result(_ points: String, _ split: String, places: Int, rows: String) throws -> (
    template: Template, evaluation: Evaluation
  ) {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 \(points)分, 取整 四舍五入 \(places)位\n"
        + "表 任务 { 名称: 文本, 作名称; 完成: %; 分值: 分, 可缺\(split.isEmpty ? ", 作分值" : "") }\n缺失时 0分\n"
        + "甲 \(points)分, 逐行 任务 \(split): 得 完成 × 满分, 最高 满分\n}\n")
    let (forms, diagnostics) = readForms(
      SourceFile(path: "表单.json", bytes: Array("{\"任务\": [\(rows)]}".utf8)), template: template)
    #expect(diagnostics.map(\.code) == [])
    return (template, evaluate(try #require(forms.first), by: template))
  }

  private func row(_ name: String, done: Int = 100, points: String = "") -> String {
    "{\"名称\": \"\(name)\", \"完成\": \"\(done)%\"\(points.isEmpty ? "" : ", \"分值\": \(points)")}"
  }

  @Test("都做到的得满分，不多也不少", arguments: ["20", "10", "1", "7"], [0, 1, 2])
  func allDone(points: String, places: Int) throws {
    for count in 1...9 {
      let rows = (1...count).map { row("第\($0)项") }.joined(separator: ",")
      let (template, evaluation) = try result(points, "均分", places: places, rows: rows)
      #expect(evaluation.score("甲", template) == points)
      #expect(evaluation.codes == [])
    }
  }

  @Test("做到一部分的，各行相加以后取整一次") func partlyDone() throws {
    let rows = [row("一"), row("二"), row("三", done: 50)].joined(separator: ",")
    let (template, evaluation) = try result("20", "均分", places: 2, rows: rows)
    // 20/3 + 20/3 + 10/3
    #expect(evaluation.score("甲", template) == "16.67")
    let scores = evaluation.indicators[0].rows.map(\.result.score)
    #expect(scores == [Rational(20, 3), Rational(20, 3), Rational(10, 3)].map { .scored($0) })
  }

  @Test("数据里的分值太细，取整以后超过的，说明在哪一行") func finePointsOfRows() throws {
    let rows = [
      row("一", points: "6.66"), row("二", points: "6.665"), row("三", points: "6.675"),
    ].joined(separator: ",")
    let (template, evaluation) = try result("20", "", places: 2, rows: rows)
    #expect(evaluation.score("甲", template) == "0…20")
    let finding = try #require(evaluation.findings.first)
    #expect(evaluation.codes == ["H6032"])
    #expect(finding.spot == "任务[1]")
    #expect(finding.message.text(in: .chinese).headline.contains("合计 20.01 分，超过 20 分"))
  }

  @Test("分值细而取整以后不超过的，照算") func finePointsThatFit() throws {
    let rows = [row("一", points: "9.996"), row("二", points: "10.004")].joined(separator: ",")
    let (template, evaluation) = try result("20", "", places: 2, rows: rows)
    #expect(evaluation.score("甲", template) == "20")
    #expect(evaluation.codes == [])
  }
}
