import TestSupport
import Testing

@Suite("很大的个数") struct LargeNumberTests {
  @Test("每一步比表单里的日子长得多", arguments: [("", "10"), (" 不足进一", "9"), (" 按比例", "10")])
  func stepOfManyMonths(counting: String, score: String) throws {
    let template = try leafTemplate(
      "10", "日: 日期", "日 不超过 2020-01-05 得 满分, 每超过 9223372036854775807个月 扣 1分\(counting), 扣完为止")
    #expect(try evaluated("日=2021-01-01", template).score("甲", template) == score)
  }

  @Test("写不成年份的年度") func yearThatIsNone() throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n年度 9223372036854775807, 总分 10分\n输入 { 期: 目标 }\n"
        + "甲 10分: 期.种类 属于 (期限) 得 满分, 否则 0分\n}\n")
    #expect(try evaluated("期=10月底前", template).score("甲", template) == "0")
    #expect(try evaluated("期=2020年10月底前", template).score("甲", template) == "10")
  }
}
