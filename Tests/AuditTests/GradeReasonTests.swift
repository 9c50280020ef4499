import Audit
import Program
import Source
import Testing

private let vetoed = """
  总分 20分
  输入 { 率: %, 范围 0% 到 100%  次: 次 }
  甲 20分: 得 率 × 满分
  等次 { ≥ 18分: 优; ≥ 16分: 良; ≥ 12分: 中; 其余: 差 }
  否决 次 ≥ 3次 时 等次 下调 1档
  否决 次 ≥ 9次 时 等次 不高于 中
  """

private func form(_ rate: String, _ times: String, _ score: String, _ grade: String) -> String {
  #"{"输入": {"率": "\#(rate)", "次": \#(times)}, "自报": {"甲": \#(score), "总分": \#(score), "等次": "\#(grade)"}}"#
}

@Suite("等次为什么不对") struct GradeReasonTests {
  private func headline(_ data: String, code: String) throws -> String? {
    try audited(vetoed, data).findings.map(\.diagnostic).first { $0.code == code }?.message.text(in: .chinese)
      .headline
  }

  @Test("否决没有改变等次的，不说漏了否决，说随总分")
  func aVetoThatLowersNothingIsNoReason() throws {
    let audit = try audited(vetoed, form("10%", "4", "20", "优"))
    #expect(audit.codes.contains("H7010") && !audit.codes.contains("H7011"))
    #expect(audit.verdict("等次") == .follows)
    #expect(
      try headline(form("10%", "4", "20", "优"), code: "H7010")
        == "自报等次 “优” 与自报的总分 20 相符，按重算的总分 2.00 是 “差”")
    #expect(
      try headline(form("50%", "4", "17", "良"), code: "H7010")
        == "自报等次 “良” 与自报的总分 17 相符，按重算的总分 10.00 是 “差”")
  }

  @Test("总分和否决都降了等次，两样都说")
  func totalAndVetoAreBothTold() throws {
    let first =
      "自报等次 “优” 按的是自报的总分，也没有计入否决：按重算的总分 14.00 是 “中”，再因 次 ≥ 3次（4次 ≥ 3次） 成立而被否决，应为 “差”"
    #expect(try headline(form("70%", "4", "19", "优"), code: "H7011") == first)
    let second = try headline(form("85%", "4", "18", "优"), code: "H7011")
    #expect(second?.contains("按重算的总分 17.00 是 “良”") ?? false)
    #expect(second?.hasSuffix("应为 “中”") ?? false)
  }

  @Test("只有否决降了等次的，照样说漏了否决，说的是起作用的那一条")
  func aVetoLeftOutIsStillTold() throws {
    #expect(
      try headline(form("100%", "4", "20", "优"), code: "H7011")
        == "自报等次 “优” 没有计入否决：次 ≥ 3次（4次 ≥ 3次） 成立，等次应为 “良”")
    #expect(try audited(vetoed, form("100%", "4", "20", "良")).marks == ["H7009."])
  }

  @Test("总分改低以后就是这个等次的，不说只能由否决得来")
  func aGradeThatTheComputedTotalEarnsIsNotByVeto() throws {
    let audit = try audited(vetoed, form("10%", "4", "18", "差"))
    #expect(!audit.codes.contains("H7009"))
    #expect(audit.verdict("等次") == .agrees)
  }

  @Test(
    "等次待定的，说出还可能的等次，不说只有一个",
    arguments: [
      (#""甲": 8, "总分": 20"#, "优", "H7008", "只能是 “良” 或 “差”"),
      (#""甲": 8, "总分": 12"#, "优", "H7008", "只能是 “良” 或 “差”"),
      (#""总分": 20"#, "优", "H7010", "按重算的总分 8.00–17.00 只能是 “良” 或 “差”"),
    ])
  func openGradesAreToldAsRanges(_ claims: String, _ grade: String, _ code: String, _ told: String) throws {
    let body = """
      总分 20分
      输入 { 率: %, 范围 0% 到 100% }
      级别 档 { 高; 低 }
      甲 8分: 得 8分
      乙 12分: 得 率 × 9分
      等次 { ≥ 18分: 优; ≥ 16分: 良; 其余: 差 }
      """
    let audit = try audited(body, #"{"输入": {}, "自报": {\#(claims), "等次": "\#(grade)"}}"#)
    let texts = audit.findings.map { ($0.diagnostic.code, $0.diagnostic.message.text(in: .chinese).headline) }
    #expect(
      texts.contains { ["H7008", "H7010"].contains($0.0) && $0.1.contains("只能是 “良” 或 “差”") }, "\(texts)")
  }
}
