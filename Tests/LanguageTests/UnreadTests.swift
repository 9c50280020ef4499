import Driver
import Parser
import Program
import Source
import TestSupport
import Testing

@testable import Checker

@Suite("看不懂的不会悄悄放过") struct UnreadTests {
  private static func file(_ sentence: String) -> SourceFile {
    let text = """
      衡 1
      模板 甲 {
        总分 9分
        级别 级 { 优; 劣 }
        输入 { 率: %, 范围 0% 到 100%; 数: 人; 级一: 级; 日: 日期; 有否: 是否 }
        \(sentence)
      }

      """
    return SourceFile(path: "t.heng", bytes: Array(text.utf8))
  }

  /// Sentences that hardly anyone writes; most of them are wrong.
  private static let odd = [
    "乙 9分: 分档 (率, ) { (任意): 满分; 其余: 0分 }",
    "乙 9分: 分档 (率, 数) { (任意, 任意): 满分; 其余: 0分 }",
    "乙 9分: 分档 (率, 数) { 任意: 满分; 其余: 0分 }",
    "乙 9分: 分档 率 { 任意: 满分; 其余: 0分 }",
    "乙 9分: 分档 { 任意: 满分; 其余: 0分 }",
    "乙 9分: 分档 率 { (≥ 60%): 满分; 其余: 0分 }",
    "乙 9分: 分档 率 { (≥ 60%, ): 满分; 其余: 0分 }",
    "乙 9分: 分档 { (≥ 60%): 满分; 其余: 0分 }",
    "乙 9分: 分档 (率, 数) { (其余, ≥ 1人): 满分; 其余: 0分 }",
    "乙 9分: 分档 (率, 数) { ((≥ 1%, 1人), 2人): 满分; 其余: 0分 }",
    "乙 9分: 分档 (率, 数) { (属于 (1%, 2%), 2人): 满分; 其余: 0分 }",
    "乙 9分: 分档 (率, 数) { 属于 (1%, 2%): 满分; 其余: 0分 }",
    "乙 9分: 分档 { 属于 (1%, 2%): 满分; 其余: 0分 }",
    "乙 9分: 分档 { 在 1% 到 2%: 满分; 其余: 0分 }",
    "乙 9分: 分档 率 { : 满分; 其余: 0分 }",
    "乙 9分: 分档 率 { ≥ 60%: ; 其余: 0分 }",
    "乙 9分: 分档 率 { }",
    "乙 9分: 分档 () { 其余: 0分 }",
    "乙 9分: 得 ()",
    "乙 9分: 得 (满分, 1分)",
    "乙 9分: 得 - 满分",
    "乙 9分: 得 1分 + 分档 率 { 其余: 1分 }",
    "乙 9分: 得 1分 + 插值 率 { 0%: 0分; 100%: 1分 }",
    "乙 9分: 插值 率 { }",
    "乙 9分: 插值 (率, 数) { 0%: 0分; 100%: 1分 }",
    "乙 9分: 分档 率 { ≥ 60% 且 : 满分; 其余: 0分 }",
    "乙 9分: 分档 率 { 在 0% 到: 满分; 其余: 0分 }",
    "乙 9分: 分档 分档 率 { 其余: 1% } { 其余: 0分 }",
    "乙 9分: 评定 级一 { 优: 满分; 劣: 在 0分 到 1分 }",
    "乙 9分: 评定 级一 { }",
    "乙 9分: 要点 { }",
    "乙 9分: 要点 { \"甲\": ; \"乙\" }",
    "乙 9分: 有 率 得 满分, 否则",
    "乙 9分: 得 满分, 否则 得",
    "乙 9分: 得 达标()",
    "乙 9分: 得 工作日数(日)",
    "乙 9分: 得 升档()",
    "乙 9分: 得 求和()",
    "乙 9分: 得 最大(全体: )",
    "乙 9分: 得 名次(全体 同 : 率)",
    "乙 9分: 得 计数(全体 当 : )",
    "乙 9分: 得 满分 当 率 ≥ 1%",
    "乙 9分: 每 得 扣 1分",
    "乙 9分: 得 满分, 每超过 扣 1分",
    "乙 9分: 得 满分, 最高",
    "乙 9分: 得 满分, 缺失时",
    "乙 9分: 率 属于 得 满分",
    "乙 9分: 率 属于 () 得 满分",
    "乙 9分: 率 在 得 满分",
    "乙 9分: 非 得 满分",
    "乙 9分: 有 得 满分",
    "乙 9分: 率 . 数 得 满分",
    "乙 9分: 得 等次",
    "乙 9分: 等次 得 满分",
    "乙 9分: 等次 { ≥ 1分: 好; 其余: 差 }",
    "乙 9分, 占 : 评定",
    "乙 9分, 取 : 评定",
    "乙 9分, 逐行 : 评定",
    "乙 9分: 评定 否决 时 等次 定为 好",
    "乙 9分: 评定 否决 率 ≥ 1% 时 等次",
    "乙 9分: 评定 核对 丙:",
    "乙 9分: 评定 另列 丙 =",
    "乙 9分: 评定 汇总 丙 按 = 1",
    "乙 9分: 评定 汇总 丙 按 率 =",
    "乙 9分: 评定 等次 { : 好 }",
    "乙 9分: 评定 等次 { ≥ : 好; 其余: 差 }",
    "乙 9分: 评定 等次 { 属于 (1分, 2分): 好; 其余: 差 }",
    "乙 9分: 评定 等次 { 任意: 好; 其余: 差 }",
    "乙 9分: 评定 等次 { (≥ 1分): 好; 其余: 差 }",
    "乙 9分: 分档 (率, 率) 不计顺序 { (≥ 50%, 任意): 满分; 其余: 0分 }",
    "乙 9分: 分档 (率, 数, 日, 级一, 有否) { (任意, 任意, 任意, 优, 是): 满分; 其余: 0分 }",
    "乙 9分: 得 率 × 满分 得 1分",
    "乙 9分: 得 取整到(率, )",
    "乙 9分: 得 绝对值(, )",
    "乙 9分: 得 \"甲\"",
    "乙 9分: \"甲\" = \"乙\" 得 满分",
    "乙 9分: 分档 \"甲\" { \"甲\": 满分; 其余: 0分 }",
    "乙 9分: 分档 满分 { 满分: 满分; 其余: 0分 }",
  ]

  @Test("古怪的句子：要么看懂了，要么说出哪里错", arguments: odd) func oddSentences(sentence: String) {
    let checked = checkTemplate(Self.file(sentence))
    let errors = checked.diagnostics.filter { $0.severity == .error }
    #expect((checked.template == nil) == !errors.isEmpty)
    #expect(errors.allSatisfy { $0.place != nil })
    // Each has a message of its own; the last resort is not needed.
    #expect(!errors.contains { $0.code == "H2151" })
    if let template = checked.template { #expect(invariantFaults(of: template).isEmpty) }
  }

  @Test("一格写 任意，单个量的表也照样成立", arguments: ["(任意)", "(任意, )"]) func anyCellOfOneMeasure(cell: String) {
    let checked = checkTemplate(Self.file("乙 9分: 分档 (率, ) { \(cell): 满分; 其余: 0分 }"))
    #expect(!checked.diagnostics.contains { $0.code == "H2216" })
  }

  private func checker() throws -> (TemplateChecker, Template, SourceRange) {
    let file = Self.file("乙 9分: 评定")
    let (tree, diagnostics) = parse(file)
    try #require(diagnostics.isEmpty)
    let template = try #require(check(tree).template)
    return (TemplateChecker(tree: tree), template, template.indicators[0].range)
  }

  @Test("放弃了一处而没有说的，最后说出来，有位置") func whatNobodyToldIsTold() throws {
    let (clean, template, range) = try checker()
    let makers: [(inout TemplateChecker) -> Void] = [
      { _ = $0.reported(at: range) }, { _ = $0.reportedType(at: range) }, { _ = $0.reportedRule(at: range) },
      { _ = $0.reportedCurve(at: range) }, { _ = $0.told(at: range) },
    ]
    for make in makers {
      var checker = clean
      make(&checker)
      checker.tellUnread(in: template)
      try #require(checker.diagnostics.map(\.code) == ["H2151"])
      #expect(checker.diagnostics[0].severity == .error && checker.diagnostics[0].place?.range == range)
    }
  }

  @Test("模板里留着放弃了的一处，也说出来") func placeholdersInTheTemplateAreFound() throws {
    let (clean, template, range) = try checker()
    let rule = Rule(curve: .value(Measure(.reported, type: .reported, range: range)), range: range)
    var checker = clean
    checker.tellUnread(in: template.varied(rule: (of: template.indicators[0].id, rule: rule)))
    #expect(checker.diagnostics.map(\.code) == ["H2151"])
  }

  @Test("没有放弃什么的，已经说过的，都不再说") func nothingMoreIsTold() throws {
    let (clean, template, range) = try checker()
    var quiet = clean
    quiet.tellUnread(in: template)
    #expect(quiet.diagnostics.isEmpty)
    var told = clean
    told.report(.notPoints("3人"), at: range)
    _ = told.reported(at: range)
    told.tellUnread(in: template)
    #expect(told.diagnostics.count == 1)
  }
}
