import Program
import Runtime
import Source
import TestSupport
import Testing

@Suite("核对不符的说法") struct FailedCheckTests {
  private func told(_ checks: String, _ inputs: String) throws -> [String] {
    let body = """
      总分 10分
      输入 { 发行额: 亿元  到位额: 万元  盈亏: 万元, 范围 -99999万元 到 99999万元  次: 次 }
      甲 10分: 得 10分
      \(checks)
      """
    let template = try checkedTemplate("衡 1\n模板 例 {\n\(body)\n}\n")
    return try evaluated(inputs, template).findings.map { $0.message.text(in: .chinese).headline }
  }

  @Test("几个条件的，每一条带着它的名称和数")
  func partsAreToldByTheirNames() throws {
    #expect(
      try told("核对 合: 盈亏 ≥ 0万元 或 次 < 2次 或 甲.得分 < 甲.分值", "盈亏=1;次=1").isEmpty)
    #expect(
      try told("核对 合: 盈亏 > 5万元 或 次 < 2次 或 甲.得分 < 甲.分值", "盈亏=1;次=3")
        == ["核对 “合” 不符：没有一条成立：盈亏 > 5万元（1万元 > 5万元）、次 < 2次（3次 < 2次）、甲.得分 < 甲.分值（10分 < 10分）"])
    #expect(
      try told("核对 都: 盈亏 > 5万元 且 次 < 5次", "盈亏=1;次=3")
        == ["核对 “都” 不符：不成立的是 盈亏 > 5万元（1万元 > 5万元）"])
  }

  @Test("两边用一个单位，取小的一个；负数用一种负号")
  func bothSidesAreInOneUnit() throws {
    #expect(
      try told("核对 到位: 到位额 ≤ 发行额", "到位额=64539;发行额=6.39")
        == ["核对 “到位” 不符：到位额 ≤ 发行额，而 64539万元 ≤ 63900万元 不成立"])
    #expect(
      try told("核对 等: 发行额 = 到位额", "到位额=64539;发行额=6.39")
        == ["核对 “等” 不符：发行额 = 到位额，而 63900万元 = 64539万元 不成立"])
    #expect(
      try told("核对 盈: 盈亏 ≥ 0万元", "盈亏=-11898")
        == ["核对 “盈” 不符：盈亏 ≥ 0万元，而 −11898万元 ≥ 0万元 不成立"])
  }
}
