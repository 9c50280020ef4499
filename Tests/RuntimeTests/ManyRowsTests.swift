import DataFiles
import Program
import Runtime
import Source
import TestSupport
import Testing

@Suite("很多行") struct ManyRowsTests {
  private func template(_ rule: String) throws -> Template {
    try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 10分
        输入 { 线: % }
        表 行 { 名: 文本, 作名称   率: %, 可缺   组: 文本, 可缺 }
        缺失时 报错
        甲 10分, 逐行 行 均分: \(rule)
      }
      """)
  }

  private func score(_ rows: [String], _ template: Template) throws -> Evaluation {
    let text = "{\"输入\": {\"线\": 50}, \"行\": [\(rows.joined(separator: ","))]}"
    let (forms, _) = readForms(SourceFile(path: "表单.json", bytes: Array(text.utf8)), template: template)
    return evaluate(try #require(forms.first), by: template)
  }

  @Test(
    "每行都问全部各行",
    arguments: [
      "率 ≥ 平均(行: 率, 去高 1) 得 满分, 否则 0分", "名次(行 同 组: 率) ≤ 10 得 满分, 否则 0分",
      "计数(行 同 组 当 率 ≥ 线) ≥ 3 得 满分, 否则 0分",
    ])
  func everyRowAsksAllRows(rule: String) throws {
    let template = try template(rule)
    let rows = (0..<3000).map { "{\"名\": \"行\($0)\", \"率\": \($0 % 97), \"组\": \"\($0 % 7)\"}" }
    #expect(try score(rows, template).isDetermined)
  }

  @Test("同组的一行缺数，只碍着这一组；不知道哪一组的，碍着后面问的各组") func whatCannotBeToldIsKeptToItsGroup() throws {
    let template = try template("名次(行 同 组: 率) = 1 得 满分, 否则 0分")
    let rows = [
      "{\"名\": \"一\", \"率\": 1, \"组\": \"甲\"}", "{\"名\": \"二\", \"组\": \"甲\"}",
      "{\"名\": \"三\", \"率\": 3, \"组\": \"乙\"}", "{\"名\": \"四\", \"率\": 4, \"组\": \"乙\"}",
    ]
    let evaluation = try score(rows, template)
    let scores = evaluation.indicators[0].rows.map { short($0.result.score) }
    #expect(scores == ["0…2.5", "0…2.5", "0", "2.5"])
    let unplaced = try score(rows + ["{\"名\": \"五\", \"率\": 9}"], template)
    #expect(unplaced.indicators[0].rows.map { short($0.result.score) } == Array(repeating: "0…2", count: 5))
  }
}
