import Audit
import Program
import Source
import Testing

private let body = """
  总分 20分
  输入 { 率: %, 范围 0% 到 100%  比: 比率 }
  率 10分: 分档 率 { ≥ 95%: 满分; ≥ 90%: 8分; 其余: 0分 }
  比 10分: 得 比 × 1分, 最高 满分
  等次 { ≥ 11分: 优; ≥ 9分: 良; 其余: 差 }
  """

private func form(_ rate: String, _ claims: String, ratio: String = "1") -> String {
  #"{"输入": {"率": \#(rate), "比": \#(ratio)}, "自报": {\#(claims)}}"#
}

@Suite("有两种读法的数") struct DoubtedFigureTests {
  private func texts(_ audit: FormAudit) -> [String] {
    audit.findings.map { $0.diagnostic.message.text(in: .chinese).headline }
  }

  @Test("按另一种读法是对的，不说自报不对，只说不能核对")
  func aClaimThatIsRightOtherwiseIsUnchecked() throws {
    let audit = try audited(body, form("0.95", #""率": 10, "比": 1, "总分": 11, "等次": "优""#))
    #expect(audit.marks == ["H7050?", "H7050?"])
    #expect(
      texts(audit) == [
        "“率” 自报 10 分：“率” 读作 0.95%，得 0.00 分；若是 95%，得 10.00 分",
        "自报等次 “优”：“率” 读作 0.95%，应为 “差”；若是 95%，应为 “优”",
      ])
    #expect(["率", "总分", "等次"].allSatisfy { audit.verdict($0) == .cannotCheck })
    #expect(!audit.findings.contains { $0.weight == .contradiction })
    let ratio = try audited(body, form(#""96%""#, #""比": 0.87, "总分": 10.87"#, ratio: "87"))
    #expect(ratio.marks == ["H7050?"] && texts(ratio)[0].contains("读作 87 倍，得 10.00 分；若是 87%，得 0.87 分"))
  }

  @Test("按哪一种读法都不对，是错误，两种得数都写出来")
  func aClaimThatIsWrongEitherWayIsAnError() throws {
    let audit = try audited(body, form("0.92", #""率": 10"#))
    #expect(audit.marks == ["H7050!"])
    #expect(texts(audit) == ["“率” 自报 10 分：“率” 读作 0.92%，得 0.00 分；若是 92%，得 8.00 分"])
    #expect(audit.verdict("率") == .differs)
  }

  @Test("各项没有自报的，说在总分上")
  func theTotalAloneIsUncheckedToo() throws {
    let audit = try audited(body, form("0.95", #""总分": 11"#))
    #expect(audit.marks == ["H7050?"] && texts(audit)[0].hasPrefix("总分自报 11 分：“率” 读作 0.95%"))
    #expect(try audited(body, form("0.95", #""总分": 15"#)).marks == ["H7007!"])
  }

  @Test("写了单位的没有疑问；不靠这个数的自报，照样核对")
  func whatDoesNotRestOnTheFigureIsChecked() throws {
    #expect(try audited(body, form(#""0.95%""#, #""率": 10"#)).marks == ["H7004!"])
    #expect(try audited(body, form("0.95", #""比": 2"#)).marks == ["H7001!"])
    // The parts do not add up, whatever the figure means.
    #expect(try audited(body, form("0.95", #""率": 10, "比": 1, "总分": 12"#)).codes.contains("H7005"))
  }
}

@Suite("核对不符的另一个单位") struct UnitVariantTests {
  private let body = """
    总分 10分
    输入 { 发行额: 万元  到位额: 万元  到位率: % }
    甲 10分: 得 10分
    分母为零时 报错
    核对 到位率: 到位率 = 到位额 ÷ 发行额, 误差 0.5个百分点
    """

  private func variant(_ issued: String, _ paid: String, _ rate: String) throws -> String? {
    let data = #"{"输入": {"发行额": \#(issued), "到位额": \#(paid), "到位率": "\#(rate)"}}"#
    let audit = try audited(body, data)
    return audit.findings.first { $0.diagnostic.code == "H6016" }?.variant?.text(in: .chinese)
  }

  @Test("少写了亿、万的，说单位，不说换成了另一个数")
  func aForgottenUnitIsNamed() throws {
    #expect(try variant(#""2亿元""#, "2", "100%") == "“到位额” 的数是以亿元计的")
    #expect(try variant(#""6.39亿元""#, "64539", "101%") == nil)
    #expect(try variant(#""20000元""#, "19500", "97.5%") == "“到位额” 的数是以元计的")
  }

  @Test("写了单位的不猜")
  func aWrittenUnitIsNotGuessed() throws {
    #expect(try variant(#""2亿元""#, #""2万元""#, "100%") != "“到位额” 的数是以亿元计的")
  }
}
