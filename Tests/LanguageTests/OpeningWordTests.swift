import Driver
import Source
import Testing

/// What somebody writes who knows forms and tables and not yet the grammar.
@Suite("头一次写模板") struct OpeningWordTests {
  private static let plain = """
    衡 1
    模板 甲 {
      年度 2024, 版本 "1", 总分 10分, 取整 四舍五入 2位
      依据 "某办法"
      标识 单位
      输入 { 单位: 文本; 率: %, 来自 "完成率", 范围 0% 到 100%; 好: 是否; 档: 评价 }
      级别 评价 { 高; 低 }
      表 清单 { 名: 文本 }
      公式 数 = 计数(清单)
      缺失时 待定
      规则 计分: 得 满分, 否则 0分
      甲 10分: 率 ≥ 50% 得 满分, 否则 0分
      等次 { ≥ 9分: 优; 其余: 差 }
      核对 核: 率 ≥ 0%
      否决 好 = 否 时 等次 定为 差
    }

    """

  private func errors(in text: String) -> (file: SourceFile, errors: [Diagnostic]) {
    let file = SourceFile(path: "t.heng", bytes: Array(text.utf8))
    return (file, checkTemplate(file).diagnostics.filter { $0.severity == .error })
  }

  private func written(_ plain: String, as printed: String) -> String {
    Self.plain.replacing(plain, with: printed)
  }

  @Test(
    "用词后面照表印的冒号，说一次，能自动删去",
    arguments: [
      ("模板 甲", "模板：甲"), ("年度 2024", "年度：2024"), ("版本 \"1\"", "版本: \"1\""), ("总分 10分", "总分：10分"),
      ("取整 四舍五入", "取整：四舍五入"), ("依据 \"某办法\"", "依据：\"某办法\""), ("标识 单位", "标识：单位"),
      ("输入 {", "输入：{"), ("来自 \"完成率\"", "来自：\"完成率\""), ("级别 评价", "级别：评价"), ("表 清单", "表：清单"),
      ("公式 数", "公式：数"), ("缺失时 待定", "缺失时：待定"), ("等次 {", "等次：{"), ("核对 核", "核对：核"),
      ("否决 好", "否决：好"),
    ]) func colon(plain: String, printed: String) throws
  {
    let text = written(plain, as: printed)
    #expect(text != Self.plain)
    let (file, found) = errors(in: text)
    try #require(found.map(\.code) == ["H1134"])
    let fix = try #require(found[0].safeFix)
    #expect(errors(in: String(decoding: fix.applied(to: file), as: UTF8.self)).errors.isEmpty)
  }

  @Test(
    "表上的说法不是用词，说一次是哪个词，它后面的内容不再另说",
    arguments: [
      ("年度 2024", "年份 2024", ["年度"]), ("输入 {", "输入项 {", ["输入"]), ("输入 {", "基础数据：{", ["输入"]),
      ("等次 {", "等级 {", ["等次"]), ("等次 {", "评价等级 {", ["等次"]), ("否决 好", "一票否决 好", ["否决"]),
      ("公式 数", "计算公式 数", ["公式"]), ("依据 \"某办法\"", "政策依据：\"某办法\"", ["依据"]), ("核对 核", "校验 核", ["核对"]),
    ]) func foreign(plain: String, printed: String, meant: [String]) throws
  {
    let found = errors(in: written(plain, as: printed)).errors
    let told = try #require(found.first { $0.code == "H1107" })
    #expect(
      told.fixes.map { $0.edits.map(\.replacement) } == meant.map { [printed.contains("：") ? $0 + " " : $0] })
    #expect(found.allSatisfy { !$0.code.hasPrefix("H1") || $0.code == "H1107" })
  }

  @Test("按等次分档的是值，不是等次的名称")
  func valuesByGrade() {
    for value in ["5万元", "3个月", "2分", "1.5倍"] {
      let type = String(value.drop { $0.isNumber || $0 == "." })
      let line = "另列 奖励: \(type) = 分档 等次 { 优: \(value); 其余: 0\(type) }\n  核对 核"
      #expect(errors(in: written("核对 核", as: line)).errors.isEmpty)
    }
  }

  @Test("同样的词作指标的名称，仍是指标")
  func indicators() {
    for name in ["数据", "等级", "校验", "变量"] {
      #expect(errors(in: written("甲 10分", as: "\(name) 10分")).errors.isEmpty)
    }
  }

  @Test(
    "等次和一档写反了，一项说一次，能自动对调",
    arguments: [
      ("优: ≥ 9分; 差: < 9分", "≥ 9分: 优; < 9分: 差"), ("优: ≥ 9分; 差: 其余", "≥ 9分: 优; 其余: 差"),
      ("优: 不低于 9分; 其余: 差", "不低于 9分: 优; 其余: 差"), ("优: ≥ 9分; 差: ≥ 0分 且 < 9分", "≥ 9分: 优; ≥ 0分 且 < 9分: 差"),
      ("优：在 9分 到 10分；其余：差", "在 9分 到 10分: 优；其余：差"),
    ]) func turned(written: String, meant: String) throws
  {
    let (file, found) = errors(in: self.written("≥ 9分: 优; 其余: 差", as: written))
    #expect(Set(found.map(\.code)) == ["H1157"])
    let fixed = Fix(found.compactMap(\.safeFix).flatMap(\.edits), .safe).applied(to: file)
    #expect(String(decoding: fixed, as: UTF8.self) == self.written("≥ 9分: 优; 其余: 差", as: meant))
  }
}
