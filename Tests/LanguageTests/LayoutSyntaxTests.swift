import Checker
import Driver
import Program
import Source
import Testing
import Values

@Suite("Blocks 版式")
struct LayoutSyntaxTests {
  private func check(_ layout: String, _ inside: String = defaults) -> CheckedFile {
    let text = "衡 1\n模板 例 {\n  总分 10分\n\(inside)\n  版式 表样 { \(layout) }\n}\n"
    return checkTemplate(SourceFile(path: "例.heng", bytes: Array(text.utf8)))
  }

  private static let defaults = """
      输入 { 支出: 万元, 范围 ≥ 0万元   总支出: 万元, 可缺, 来自 "合计 × 金额", 范围 ≥ 0万元 }
      甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
      乙 4分: 评定
      核对 合计: 总支出 ≥ 支出, 提醒
    """

  private func codes(_ layout: String, _ inside: String = defaults) -> [String] {
    check(layout, inside).diagnostics.map(\.code)
  }

  @Test("words of the block are names elsewhere, and inside it where only a name can stand")
  func words() throws {
    let inside = """
        输入 { 行: 万元, 范围 ≥ 0万元   列: 万元, 范围 ≥ 0万元   右: 万元, 范围 ≥ 0万元   自报额: 万元, 范围 ≥ 0万元 }
        版式 6分: 行 + 列 ≥ 右 得 满分, 否则 0分
        工作表 4分: 自报额 ≥ 行 得 满分, 否则 0分
      """
    let checked = check("行: \"行\" 右; 列: \"甲\" 行 \"乙\" 列\n右: \"右\" 下   自报 版式: \"版式\" 右", inside)
    #expect(checked.diagnostics.map(\.code) == [])
    let layout = try #require(checked.template?.layouts.first)
    #expect(layout.values.filter(\.isStated).count == 4)
    // What is left out stands at its label.
    #expect(
      layout.values.contains {
        $0.place == LabelPath("自报额", LabelRules(UnitCatalog())).map { .right(of: $0) }
      })
  }

  @Test("both spellings mean the same, on one line or several")
  func spellings() throws {
    let chinese = check("表单: 每张工作表 有 \"三级\"\n支出: \"资金\" 行 \"支出\" 列\n自报 总分: \"总分\" 右")
    let english = check(
      "form: each-sheet has \"三级\"   支出: \"资金\" row \"支出\" column   claimed total: \"总分\" right")
    #expect(chinese.diagnostics.isEmpty && english.diagnostics.isEmpty)
    #expect(
      chinese.template?.layouts.first?.values.map(\.place)
        == english.template?.layouts.first?.values.map(\.place))
    #expect(chinese.template?.layouts.first?.marks == english.template?.layouts.first?.marks)
  }

  @Test("what stands on another sheet is said in braces; which sheets are forms is said outside of them")
  func parts() throws {
    let layout = try #require(
      check("乙.得分: \"乙\" 右   工作表 \"资 金\" { 支出: \"支出\" 右; 自报 总分: \"乙\" 右 }").template?.layouts.first)
    #expect(layout.parts.map(\.sheet) == ["资金"])
    #expect(layout.parts.first?.values.count == 2)
    #expect(!layout.isPartsOnly)
    #expect(check("工作表 \"资金\" { 支出: \"支出\" 右 }").template?.layouts.first?.isPartsOnly == true)
    #expect(codes("工作表 \"资金\" { 支出: \"支出\" 右 }   工作表 \"其他\" { 支出: \"支出\" 下 }") == ["H2367"])
    #expect(codes("工作表 \"资金\" { 支出: \"支出\" 右 }   工作表 \"资金\" { 乙.得分: \"乙\" 右 }") == ["H2367"])
    #expect(codes("工作表 \"资金\" { 支出: \"支出\" 右   表单: 每张工作表 有 \"支出\" }") == ["H2360"])
  }

  @Test("a line of a checklist is said by its text, and must be one that data answer")
  func checklistLines() {
    let inside = """
        输入 { 支出: 万元, 范围 ≥ 0万元 }
        甲 6分: 支出 ≥ 10万元 得 满分, 否则 0分
        丙 4分: 要点 均分 { "有制度"; "有细则"; 支出 ≥ 1万元 }
      """
    #expect(codes("丙.\"有 制度\": \"制度\" 右   丙.\"有细则\": \"细则\" 右", inside) == [])
    #expect(codes("丙.\"有制渡\": \"制度\" 右", inside) == ["H2361"])
    #expect(codes("甲.\"有制度\": \"制度\" 右", inside) == ["H2361"])
  }

  @Test("inputs that are left out follow their label, or the crossing that it names")
  func defaults() throws {
    let layout = try #require(check("支出: \"支出\" 下").template?.layouts.first)
    let rules = LabelRules(UnitCatalog())
    let row = try #require(LabelPath("合计 ", rules))
    let column = try #require(LabelPath(" 金额", rules))
    #expect(layout.values.map(\.place).contains(.crossing(row: row, column: column)))
  }

  @Test(
    "each mistake has its message",
    arguments: [
      ("支出: \"支出\" 左", "H2360"), ("支出: \"支出\" 行", "H2360"), ("支出 \"支出\" 右", "H2360"),
      ("表单: 每张工作表 有", "H2360"),
      ("指标: 从 \"指标\" 到 \"总分\" 之前, 按 \"名\" 列, 得分 是 \"得分\" 列", "H2360"), ("支岀: \"支出\" 右", "H2361"),
      ("乙: \"乙\" 右", "H2362"), ("甲.得分: \"甲\" 右", "H2364"), ("乙.分值: \"乙\" 右", "H2364"),
      ("表 行: 从 \"名\" 下", "H2365"), ("支出: \"支出\" 右; 支出: \"支出额\" 右", "H2367"),
      ("支出: \"金额\" 右; 总支出: \"金 额：\" 右", "H2368"), ("支出: \"（万元）：\" 右 乙.得分: \"  \" 右", "H2369"),
      ("指标: 从 \"指标\" 下, 得分 是 \"得分\" 列", "H2371"), ("指标: 从 \"指标\" 下, 按 \"指标\" 列", "H2372"),
      ("工作表 \"数据\": 每行 \"项目\" 列 是名称, \"名\" 列 是名称", "H2374"), ("自报 等次: \"等次\" 右", "H2377"),
    ])
  func mistakes(_ layout: String, _ code: String) { #expect(codes(layout) == [code]) }

  @Test("a mistake elsewhere is told once, and nothing of the layout that follows from it")
  func cascades() {
    let inside = "输入 { 支出: 万圆, 范围 ≥ 0万元 }\n甲 10分: 支出 ≥ 10万元 得 满分, 否则 0分"
    #expect(!codes("支出: \"支出\" 右; 没有的: \"没有\" 右", inside).contains("H2361"))
  }
}
