import TestSupport
import Testing

@Suite("很大的个数") struct LargeNumberTests {
  @Test("每一步比表单里的日子长得多", arguments: [("", "10"), (" 不足进一", "9"), (" 按比例", "10")])
  func stepOfManyMonths(counting: String, score: String) throws {
    let template = try leafTemplate(
      "10", "日: 日期", "日 不超过 2020-01-05 得 满分, 每超过 9223372036854775807个月 扣 1分\(counting), 扣完为止")
    #expect(try evaluated("日=2021-01-01", template).score("甲", template) == score)
  }
}
