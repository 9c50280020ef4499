import Audit
import DataFiles
import Program
import Runtime
import Source
import Testing

@Suite("自报了而不能用的") struct UnusableClaimTests {
  private func audits(_ json: String, _ template: Template) throws -> (FormAudit, [String]) {
    let (forms, diagnostics) = readForms(
      SourceFile(path: "表单.json", bytes: Array(json.utf8)), template: template)
    let form = try #require(forms.first)
    return (audit(form, evaluate(form, by: template), by: template), diagnostics.map(\.code))
  }

  private func template() throws -> Template {
    try auditTemplate(
      """
      总分 10分
      输入 { 支出: 万元, 范围 ≥ 0万元, 可缺   预算: 万元, 范围 > 0万元, 可缺   印率: %, 可缺 }
      缺失时 0分
      甲 4分: 支出 ≥ 1万元 得 满分, 否则 1分, 缺失时 满分
      乙 6分: 评定
      等次 { ≥ 6分: 优; 其余: 差 }
      核对 执行率: 印率 = 支出 ÷ 预算, 错误 "不符", 缺失时 不适用, 分母为零时 不适用
      """)
  }

  @Test("自报写了两次，不说没有自报，也不说不符") func claimTwice() throws {
    let (audit, codes) = try audits(
      #"{"输入":{"支出":5},"指标":{"乙":5},"自报":{"甲":4,"甲":1,"乙":5,"总分":9,"总分":6,"等次":"优","等次":"差"}}"#,
      try template())
    #expect(codes == ["H5015", "H5015", "H5015"])
    #expect(audit.verdict("甲") == .cannotCheck && audit.verdict("总分") == .cannotCheck)
    #expect(!audit.marks.contains { $0.hasSuffix("!") })
  }

  @Test("所依据的写了两次，自报的只说不能核对") func figureTwice() throws {
    let (audit, _) = try audits(
      #"{"输入":{"支出":5,"支出":5},"指标":{"乙":5},"自报":{"甲":1,"乙":5,"总分":6}}"#, try template())
    #expect(audit.verdict("甲") == .cannotCheck && audit.verdict("总分") == .cannotCheck)
    #expect(!audit.marks.contains { $0.hasSuffix("!") })
  }

  @Test(
    "规定不适用的核对，不算不能核对",
    arguments: [
      #"{"输入":{"支出":5,"预算":10},"指标":{"乙":5},"自报":{"总分":9}}"#,
      #"{"输入":{"支出":5,"印率":50},"指标":{"乙":5},"自报":{"总分":9}}"#,
    ])
  func checkRuledOut(json: String) throws {
    let (audit, _) = try audits(json, try template())
    #expect(!audit.lines.contains { $0.level == .check })
    #expect(audit.codes.filter { $0 == "H6017" } == [])
  }

  @Test("能核对的照样核对") func checkAsked() throws {
    let (audit, _) = try audits(
      #"{"输入":{"支出":5,"预算":10,"印率":60},"指标":{"乙":5},"自报":{"总分":9}}"#, try template())
    #expect(audit.lines.contains { $0.level == .check && $0.verdict == .differs })
  }
}
