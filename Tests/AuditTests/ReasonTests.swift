import Audit
import Program
import Source
import Testing

@Suite("不适用是谁说的") struct ExemptionTests {
  private func headline(_ rule: String, _ data: String) throws -> String {
    let body = """
      总分 20分
      输入 { 收益: 万元  本息: 万元 }
      不适用时 全表折算
      偿债 10分: \(rule)
      其他 10分: 评定
      """
    let audit = try audited(body, #"{"输入": {\#(data)}, "指标": {"其他": 10}, "自报": {"偿债": 10}}"#)
    #expect(audit.codes == ["H7015"])
    return audit.headline
  }

  @Test("规则里的条件说的，说出条件和数")
  func aClauseIsToldWithItsFigures() throws {
    #expect(
      try headline("得 收益 ÷ 本息 × 满分, 最高 满分, 本息 = 0万元 时 不适用", #""收益": 0, "本息": 0"#)
        == "“偿债” 按模板的 “本息 = 0万元 时 不适用”（0万元 = 0万元）不适用，却自报 10 分")
    #expect(
      try headline("得 8分, 收益 < 本息 时 不适用", #""收益": 3, "本息": 5"#)
        == "“偿债” 按模板的 “收益 < 本息 时 不适用”（3万元 < 5万元）不适用，却自报 10 分")
  }

  @Test("缺失时的规定说的，说出规定")
  func aPolicyIsTold() throws {
    #expect(
      try headline("得 收益 ÷ 100万元 × 满分, 最高 满分, 缺失时 不适用", #""本息": 5"#)
        == "“偿债” 按模板的 “缺失时 不适用” 不适用，却自报 10 分")
  }
}

@Suite("待定的合计") struct OpenTotalTests {
  private let body = """
    总分 20分
    取整 四舍五入 1位
    输入 { 率: %, 范围 0% 到 100%  档: 质量 }
    级别 质量 { 优; 差 }
    甲 10分: 得 率 × 满分
    乙 10分: 评定 档 { 优: ≥ 8分; 差: < 8分 }
    """

  private func form(_ total: String, judged: String = "8") -> String {
    #"{"输入": {"率": "59.8%", "档": "差"}, "指标": {"乙": \#(judged)}, "自报": {"总分": \#(total)}}"#
  }

  @Test("自报在可能的范围之内的，是不能核对，不是随之不同")
  func aTotalWithinItsBoundsIsNotCalledDifferent() throws {
    let audit = try audited(body, form("12"))
    #expect(audit.marks.contains("H6006!"))
    #expect(audit.verdict("总分") == .cannotCheck)
    #expect(try audited(body, form("6")).verdict("总分") == .cannotCheck)
    // Nothing that is open can bring it about.
    #expect(try audited(body, form("19")).verdict("总分") == .differs)
  }

  @Test("可能的范围照模板取整，与表上的一样")
  func boundsAreRoundedAsTheTemplateRounds() throws {
    let open = """
      总分 20分
      取整 四舍五入 1位 仅总分
      输入 { 率: %, 范围 0% 到 100% }
      甲 10分: 得 率 × 满分
      乙 10分: 评定
      """
    let audit = try audited(open, #"{"输入": {"率": "90.94%"}, "自报": {"总分": 5}}"#)
    let text = audit.findings.map { $0.diagnostic.message.text(in: .chinese).headline }.first {
      $0.contains("只能是")
    }
    #expect(text?.contains("只能是 9.1 到 19.1 分") ?? false, "\(text ?? "")")
  }
}

@Suite("超过准数的目标") struct ExceededTargetTests {
  private func headline(_ target: String, _ actual: String) throws -> String {
    let body = """
      总分 10分
      输入 { 目标: 目标  实际: 实际 }
      甲 10分: 达标(实际, 目标) 得 满分, 否则 0分
      """
    return try audited(
      body, #"{"输入": {"目标": "\#(target)", "实际": "\#(actual)"}, "自报": {"甲": 10}}"#
    ).headline
  }

  @Test("实际多于没有 ≥ 的目标，说要正好相等，不说没有达到")
  func exactTargetsAreSaidToBeExact() throws {
    #expect(
      try headline("3座", "4座")
        == "“甲” 实际 4座 超过目标 3座，却给了满分 10 分：目标前没有 ≥，要正好相等才算达标，按规则得 0.00 分")
    #expect(try headline("=12家", "20").hasPrefix("“甲” 实际 20 超过目标 =12家"))
    #expect(try headline("3座", "2座").hasPrefix("“甲” 没有达到目标却给了满分 10 分"))
    #expect(try headline("≤3座", "4座").hasPrefix("“甲” 没有达到目标却给了满分 10 分"))
  }
}
