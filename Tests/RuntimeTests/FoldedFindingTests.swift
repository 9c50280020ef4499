import DataFiles
import Program
import Reports
import Runtime
import Source
import TestSupport
import Testing

@Suite("同样的话只说一次") struct FoldedFindingTests {
  private func evaluations(_ rows: String) throws -> [Evaluation] {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 { 总分 10分   标识 县   输入 { 县: 文本   率: %, 范围 0% 到 100% }
        甲 10分: 得 率 ÷ 最大(全体: 率) × 满分, 全为零时 0分, 分母为零时 报错 }
      """)
    var batch = FormBatch(template)
    batch.read(SourceFile(path: "表单.csv", bytes: Array(("县,率\n" + rows).utf8)))
    let (forms, _) = batch.finished()
    let cohort = Cohort(of: forms, by: template)
    return forms.map { evaluate($0, by: template, in: cohort) }
  }

  @Test("一份缺数，其余各份的待定印一条，点名各份") func oneGapLeavesManyOpen() throws {
    let findings = try evaluations("甲县,50\n乙县,\n丙县,60\n丁县,70\n").flatMap(\.findings)
    #expect(findings.map(\.code) == ["H6031", "H6001", "H6031", "H6031"])
    let text = renderDiagnostics(findings, language: .chinese, color: false)
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("错误 H6031") }.count == 1)
    #expect(text.contains("还有: 2 处也是这样：丙县、丁县"))
    #expect(text.contains("错误 H6001"))
    let english = renderDiagnostics(findings, language: .english, color: false)
    #expect(english.contains("also: the same of 2 more: 丙县, 丁县"))
  }

  @Test("各份自己缺数，各印一条") func gapsOfTheirOwnStandAlone() throws {
    let findings = try evaluations("甲县,\n乙县,\n丙县,60\n").flatMap(\.findings)
    let text = renderDiagnostics(findings, language: .chinese, color: false)
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("错误 H6001") }.count == 2)
  }
}
