import DataFiles
import Program
import Reports
import Runtime
import Source
import TestSupport
import Testing

/// A finding marks the cell that is meant, and names every cell where it is of several.
@Suite("发现在哪一格") struct FindingPlaceTests {
  private func findings(_ files: [String], _ template: Template) -> [Diagnostic] {
    var batch = FormBatch(template)
    for (index, text) in files.enumerated() {
      batch.read(SourceFile(path: "\(index).csv", bytes: Array(text.utf8)))
    }
    let reading = batch.reading()
    let cohort = Cohort(of: reading.forms, by: template, doubt: reading.doubt)
    return reading.diagnostics
      + reading.forms.flatMap { evaluate($0, by: template, in: cohort).findings }
  }

  private func template() throws -> Template {
    try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 20分
        标识 单位
        输入 { 单位: 文本   支出: 万元   预算: 万元   上年: 万元, 可缺 }
        表 行 { 名: 文本, 作名称   类: 文本   分值: 分, 作分值   次: 次, 可缺   评: 分, 作得分, 可缺 }
        缺失时 报错
        甲 6分: 支出 ≥ 1万元 得 满分, 否则 0分
        乙 4分: 评定
        丙 10分, 逐行 行 当 类 = "产": 次 ≥ 1次 得 满分, 否则 0分
        核对 不超: 支出 ≤ 预算 且 上年 ≤ 预算, 提醒, 缺失时 不适用
      }
      """)
  }

  private let rows = "表单,名,类,分值,次\n一,甲,产,10,2\n"

  @Test("空着的一格") func blankCells() throws {
    let found = findings(["单位,支出,预算,乙\n一,,5,\n", rows], try template())
    #expect(found.map(\.code) == ["H6001", "H6001"])
    #expect(found.map { $0.spot ?? "" } == ["B2（支出）", "D2（乙）"])
    #expect(found.map { $0.place?.start.column } == [3, 6])
    #expect(found.map { $0.place?.text } == ["", ""])
  }

  @Test("行里空着的一格") func blankCellsOfRows() throws {
    let forms = "单位,支出,预算,乙\n一,5,5,4\n"
    let missing = findings([forms, "表单,名,类,分值,次\n一,甲,产,10,\n"], try template())
    #expect(missing.map { "\($0.code) \($0.spot ?? "")" } == ["H6001 E2（次）"])
    let points = findings([forms, "表单,名,类,分值,次\n一,甲,产,,2\n"], try template())
    #expect(points.map { "\($0.code) \($0.spot ?? "")" } == ["H6022 D2（分值）"])
    let form = findings([forms, "表单,名,类,分值,次\n一,甲,产,10,2\n,乙,产,10,2\n"], try template())
    #expect(form.map { "\($0.code) \($0.spot ?? "")" } == ["H5156 A3（表单）"])
    #expect(form.first?.place?.text == "")
    let stray = findings([forms, "表单,名,类,分值,次\n一,甲,产,10,2\n一,乙,效,1,2\n"], try template())
    #expect(stray.map { "\($0.code) \($0.place?.text ?? "")" } == ["H6026 乙"])
  }

  @Test("几格的，头三格都说出来") func severalCells() throws {
    let check = findings(["单位,支出,预算,上年,乙\n一,9,5,1,4\n", rows], try template())
    #expect(check.map { "\($0.code) \($0.spot ?? "")" } == ["H6016 B2（支出）、C2（预算）"])
    let forms = "单位,支出,预算,乙\n一,5,5,4\n"
    let sum = findings(
      [forms, "表单,名,类,分值,次\n一,甲,产,1,1\n一,乙,产,1,1\n一,丙,产,1,1\n一,丁,产,1,1\n"], try template())
    #expect(
      sum.map { "\($0.code) \($0.spot ?? "")" } == ["H6024 D2（分值）、D3（分值）、D4（分值） …"])
    let twice = findings([forms, "表单,名,类,分值,次\n一,甲,产,4,1\n一,甲,产,6,2\n"], try template())
    #expect(twice.map { "\($0.code) \($0.spot ?? "")" } == ["H6025 B3（名）、B2（名）"])
  }

  @Test("许多份同样缺数，印一条，错误不被警告挤掉") func manyForms() throws {
    let lines = (1...150).map { "单位\($0),,5,\($0 == 150 ? "约3" : "4")" }
    let found = findings(
      ["单位,支出,预算,乙\n" + lines.joined(separator: "\n") + "\n"], try template())
    let text = renderDiagnostics(found, language: .chinese, color: false)
    let heads = text.split(separator: "\n").filter { $0.hasPrefix("错误 ") || $0.hasPrefix("警告 ") }
    #expect(heads.filter { $0.contains("H6001") }.count == 1)
    #expect(heads.contains { $0.contains("H5134") })
    #expect(text.contains("149 处是同类的问题，各按各的改：B3（支出）、B4（支出） 等"))
  }
}
