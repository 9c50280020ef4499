import Program
import Reports
import Source
import Testing
import WorkbookSupport

@Suite("What findings show of sheets that are laid out as forms")
struct FormExcerptTests {
  private let template = """
    衡 1
    模板 自评 {
      总分 10分
      标识 项目名称
      分母为零时 报错
      缺失时 报错
      输入 { 项目名称: 文本   预算数: 万元, 范围 > 0万元   执行数: 万元, 范围 ≥ 0万元 }
      执行率 10分: 得 执行数 ÷ 预算数 × 满分, 最高 满分
      版式 省表 { 表单: 每张工作表 有 "资金情况" }
    }
    """

  private func report(_ rows: [[GridCell]]) throws -> String {
    let reading = try SheetReading(BookMaker(rows), template)
    return renderDiagnostics(reading.diagnostics, language: .chinese, color: false)
  }

  @Test("a value is shown behind its label, with the others of its row")
  func value() throws {
    let text = try report([
      ["资金情况", nil, nil, nil, nil], ["项目名称", "路灯", nil, nil, nil], ["预算数", 100, nil, "执行数", "约80"],
    ])
    #expect(text.contains("3 | B3 预算数：100　E3 执行数：约80"))
    #expect(text.contains("  |                            ^^^^ "))
  }
}
