import Program
import TestSupport
import Testing

/// 步长 is a step behind 评定, and a name wherever it was one.
@Suite("评定的步长") struct JudgedStepTests {
  private static func indicators(_ lines: String) throws -> [String] {
    try checkedTemplate(
      """
      衡 1
      模板 甲 {
        总分 15分
        级别 水平 { 好; 一般 }
        输入 { 步长: 水平 }
        不适用时 组内折算
        核对 用到: 步长 = 好
      \(lines)
      }
      """
    ).indicators.map(\.name)
  }

  @Test(
    "步长作名称",
    arguments: [
      "甲 10分: 评定\n步长 5分: 评定", "甲 10分: 评定\n步长 5分, 依据 \"一\": 评定", "甲 10分: 评定 步长 5分: 评定",
      "甲 10分: 评定\n步长 5分 { 乙 5分: 评定 }", "甲 10分: 评定 步长 { 好: ≥ 6分; 一般: < 6分 }\n步长 5分: 评定",
    ]) func asName(lines: String) throws
  {
    #expect(try Self.indicators(lines).contains("步长"))
  }

  @Test(
    "步长作步长",
    arguments: [
      "甲 10分: 评定 步长 0.5分\n乙 5分: 评定", "甲 10分: 评定 步长 0.5分, 须说明\n乙 5分: 评定 步长 1分",
      "甲 10分: 评定\n  步长 0.5分\n乙 5分: 评定", "甲 10分: 评定 步长 2分 步长 { 好: ≥ 6分; 一般: < 6分 }\n乙 5分: 评定",
    ]) func asStep(lines: String) throws
  {
    #expect(try Self.indicators(lines) == ["甲", "乙"])
  }
}
