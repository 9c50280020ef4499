import Source
import Testing

/// Names that are words of the language, and names that two things have.
@Suite("名称") struct NameTests {
  private func codes(_ body: String, total: Int = 10) -> [String] {
    let text = "衡 1\n模板 例 {\n总分 \(total)分\n\(body)\n}\n"
    return CheckedCase(SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }

  @Test(
    "输入和列可以叫作用词，不论换不换行",
    arguments: ["扣分", "年度", "依据", "加分", "最高", "误差", "总分", "表", "指标", "公式", "否决", "不适用"])
  func inputsMayBeCalledByAWord(word: String) {
    #expect(
      codes("输入 { 率: %, 范围 0% 到 100%\n\(word): 次, 可缺\n期: 日期 }\n甲 10分: 得 率 × 满分").allSatisfy { $0 == "H2079" })
    #expect(codes("输入 { \(word): 次\n率: %, 范围 0% 到 100% }\n甲 10分: 「\(word)」 ≥ 1次 得 满分, 否则 率 × 满分").isEmpty)
    let table = "表 明细 { 名: 文本, 作名称\n分值: 分, 作分值\n\(word): 次, 可缺\n原因: 文本, 可缺 }"
    #expect(codes("\(table)\n甲 10分, 逐行 明细: 得 满分, 每 1次 「\(word)」 扣 1分, 扣完为止, 缺失时 0分").isEmpty)
    #expect(codes("\(table)\n甲 10分: 合计(明细: 「\(word)」) ≥ 3次 得 满分, 否则 0分, 缺失时 0分").isEmpty)
  }

  @Test(
    "用到它，不加「」也是",
    arguments: [
      "输入 { 扣分: 次 }\n甲 10分: 扣分 ≥ 3次 得 满分, 否则 0分",
      "输入 { 率: %   误差: % }\n甲 10分: 得 满分, 误差 > 率 时 0分",
      "输入 { 年度: 年 }\n甲 10分: 分档 年度 { ≥ 3年: 满分; 其余: 0分 }",
      "输入 { 数: 次 }\n公式 年度 = 数\n甲 10分: 「年度」 ≥ 3次 得 满分, 否则 0分",
      "输入 { 率: %   依据: 是否, 可缺 }\n甲 10分: 率 ≥ 5% 且 有 依据 得 满分, 否则 0分",
      "年度 10分: 评定",
      "级别 档 {\n最高;\n其他\n}\n输入 { 甲级: 档 }\n甲 10分: 分档 甲级 { 「最高」: 满分; 其他: 0分 }",
    ])
  func wordsInUse(body: String) {
    #expect(codes(body) == [])
  }

  @Test("指标叫作用词，得分照样能用") func scoresOfSuchIndicators() {
    #expect(codes("「年度」 10分: 评定\n核对 乙: 「年度」.得分 ≥ 3分").isEmpty)
    #expect(codes("「年度」 10分: 评定\n核对 乙: 年度.得分 ≥ 3分").isEmpty)
    #expect(codes("年度 10分: 评定\n核对 乙: 年度.得分 ≥ 3分").isEmpty)
  }

  @Test("级别里可以有 是、否、满分") func levelsMayBeGivenNames() {
    #expect(codes("级别 有无 { 是; 否 }\n输入 { 甲级: 有无 }\n甲 10分: 分档 甲级 { 是: 满分; 否: 0分 }").isEmpty)
    #expect(codes("级别 有无 { 是; 否 }\n输入 { 甲级: 有无 }\n甲 10分: 甲级 = 是 得 满分, 否则 0分").isEmpty)
    #expect(codes("级别 档 { 满分; 一半 }\n输入 { 甲级: 档 }\n甲 10分: 分档 甲级 { 满分: 满分; 一半: 5分 }").isEmpty)
    #expect(codes("级别 有无 { 是; 否 }\n输入 { 甲级: 有无   乙级: 是否 }\n甲 10分: 甲级 = 是 且 乙级 = 是 得 满分, 否则 0分").isEmpty)
  }

  @Test(
    "名称.得分 说的是指标，同名的输入没有得分",
    arguments: ["得分", "分值"])
  func scoreMeansTheIndicator(member: String) {
    #expect(
      codes("输入 { 通报: 次 }\n通报 10分: 得 满分, 每 1次 通报 扣 2分, 扣完为止\n核对 乙: 通报.\(member) = 10分").allSatisfy {
        $0 == "H3011"
      })
    #expect(
      codes("输入 { 通报: 目标 }\n通报 10分: 评定\n核对 乙: 通报.\(member) = 10分 且 通报.种类 ≠ 读不懂").allSatisfy { $0 == "H3011" })
    #expect(codes("输入 { 通报: 次, 可缺 }\n甲 10分: 评定\n核对 乙: 通报.\(member) ≥ 3分") == ["H2033"])
  }

  @Test("占不大于 0% 只说一条", arguments: ["0%", "0", "-10%"]) func oneMessageForAShare(share: String) {
    let body = "甲 10分, 取 平均 { 乙 10分, 占 100%: 评定\n丙 10分, 占 \(share): 评定 }"
    #expect(codes(body) == ["H2235"])
  }

  @Test("0 分的指标说一次，可调的和组不说") func zeroPointsAreToldOnce() {
    #expect(codes("甲 10分: 评定\n乙 0分: 评定\n丙 0分: 评定") == ["H2234"])
    #expect(codes("甲 10分 { 乙 10分, 可调 0分 到 10分: 评定\n丙 0分, 可调 0分 到 10分: 评定 }").isEmpty)
  }
}
