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

  private func rowTemplate(_ rule: String = "得 实际 ÷ 目标 × 满分, 最高 满分") throws -> Template {
    try auditTemplate(
      """
      总分 10分
      表 行 { 名: 文本, 作名称   目标: 件   实际: 件   分值: 分, 作分值   评分: 分, 可缺, 作得分   报: 分, 来自 "自报得分", 可缺, 作自报 }
      缺失时 0分
      分母为零时 0分
      甲 10分, 逐行 行: \(rule)
      """)
  }

  private func row(_ name: String, _ claim: String, _ actual: Int = 5, judged: String = "") -> String {
    #"{"名":"\#(name)","目标":5,"实际":\#(actual),"分值":5\#(judged),\#(claim)}"#
  }

  @Test(
    "行的自报读不懂、写了两次，是不能核对，不是没有自报",
    arguments: [
      #""自报得分":"约5分""#, #""自报得分":"五分""#, #""自报得分":true"#, #""自报得分":[5]"#, #""自报得分":5,"自报得分":4"#,
      #""自报得分":5,"报":4"#, #""自报得份":5"#,
    ])
  func rowClaims(claim: String) throws {
    let (audit, codes) = try audits(
      #"{"行":[\#(row("一", claim)),\#(row("二", #""自报得分":5"#))],"自报":{"总分":10}}"#, try rowTemplate())
    #expect(codes.count == 1)
    #expect(audit.verdict("甲/一") == .cannotCheck && audit.verdict("甲/二") == .agrees)
    #expect(audit.verdict("总分") == .agrees)
    #expect(audit.findings.isEmpty)
  }

  @Test("没有自报的行、空着的，仍是没有自报", arguments: [#""自报得分":null"#, #""自报得分":"""#, #""备注":1"#])
  func rowsWithoutClaims(claim: String) throws {
    let (audit, codes) = try audits(
      #"{"行":[\#(row("一", claim)),\#(row("二", #""自报得分":5"#))],"自报":{"总分":10}}"#, try rowTemplate())
    #expect(codes.isEmpty && audit.verdict("甲/一") == .notClaimed)
  }

  @Test("由人评定的行，自报读不懂也是不能核对") func judgedRows() throws {
    let template = try rowTemplate("评定")
    let unread = row("一", #""自报得分":"约5分""#, judged: #","评分":4"#)
    let silent = row("二", #""自报得分":"""#, judged: #","评分":5"#)
    let (audit, _) = try audits(#"{"行":[\#(unread),\#(silent)]}"#, template)
    #expect(audit.verdict("甲/一") == .cannotCheck && audit.verdict("甲/二") == .judged)
    let (form, _) = try audits(#"{"指标":{"乙":5},"自报":{"乙":"五","总分":9},"输入":{"支出":5}}"#, try self.template())
    #expect(form.verdict("乙") == .cannotCheck)
  }

  @Test("自报读不懂的行加在合计里是多少，没有人知道：不说合计错了") func sumsOfUnreadClaims() throws {
    // Computed 5 and 5; the second claims 3, so that a total of 10 is right whatever the first one claims.
    let rows = "\(row("一", #""自报得分":"约5分""#)),\(row("二", #""自报得分":3"#))"
    let (audit, _) = try audits(#"{"行":[\#(rows)],"自报":{"总分":10}}"#, try rowTemplate())
    #expect(audit.verdict("甲/二") == .differs && audit.verdict("总分") == .agrees)
    let (other, _) = try audits(#"{"行":[\#(rows)],"自报":{"总分":6}}"#, try rowTemplate())
    #expect(other.verdict("总分") == .follows)
  }
}
