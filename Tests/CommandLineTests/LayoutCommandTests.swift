import Foundation
import Testing
import WorkbookSupport

/// Sheets laid out as forms, from the blank form with names in braces to a folder of filled ones.
@Suite struct LayoutCommandTests {
  private let template = """
    衡 1
    模板 执行 {
      总分 10分
      标识 项目
      分母为零时 报错
      输入 { 项目: 文本, 来自 "项目名称"   预算: 万元, 范围 ≥ 0万元   支出: 万元, 范围 ≥ 0万元 }
      执行率 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
    }
    """

  private func sheet(_ name: GridCell, _ budget: GridCell, _ spent: GridCell, _ total: GridCell) -> Data {
    let rows: [[GridCell]] = [
      ["自评表"], ["项目名称", name], ["资金（万元）", "全年预算数", "全年执行数", "得分"], ["资金总额", budget, spent, total],
    ]
    return Data(BookMaker(rows).bytes)
  }

  @Test func blankFormOfSeveralSheetsGivesOneLayout() throws {
    func book(_ name: GridCell, _ budget: GridCell, _ spent: GridCell, _ total: GridCell) -> Data {
      var book = BookMaker()
      book.add("资金", [["单位：万元"], ["项目名称", name], ["资金", "全年预算数", "全年执行数"], ["资金总额", budget, spent]])
      book.add("得分", [["指标", "得分"], ["总分", total], ["填表人", "某人"]])
      return Data(book.bytes)
    }
    let scratch = try Scratch()
    _ = try scratch.file("模板.heng", template)
    _ = try scratch.file("空表.xlsx", book("{项目}", "{预算}", "{支出}", "{自报.总分}"))
    _ = try scratch.file("甲.xlsx", book("甲", 100, 90, 9))
    let drawn = try ToolRun(["layout", "模板.heng", "空表.xlsx", "-o", "版式.heng"], in: scratch.folder)
    #expect(drawn.status == 0 && drawn.errors.isEmpty)
    let text = try String(contentsOf: scratch.folder.appendingPathComponent("版式.heng"), encoding: .utf8)
    #expect(text.contains("工作表 \"资金\" {") && text.contains("工作表 \"得分\" {"))
    let run = try ToolRun(
      ["audit", "模板.heng", "甲.xlsx", "--layout", "版式.heng", "--format", "csv"], in: scratch.folder)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("甲"))
  }

  @Test func blankFormGivesTheLayoutThatReadsAFolderOfForms() throws {
    let scratch = try Scratch()
    _ = try scratch.file("模板.heng", template)
    _ = try scratch.file("空表.xlsx", sheet("{项目}", "{预算}", "{支出}", "{自报.总分}"))
    let drawn = try ToolRun(["layout", "模板.heng", "空表.xlsx", "-o", "版式.heng"], in: scratch.folder)
    #expect(drawn.status == 0 && drawn.errors.isEmpty)
    let text = try String(contentsOf: scratch.folder.appendingPathComponent("版式.heng"), encoding: .utf8)
    #expect(text.contains("项目: \"项目名称\" 右"))
    #expect(text.contains("支出: \"资金总额\" 行 \"全年执行数\" 列"))
    #expect(text.contains("自报 总分: \"资金总额\" 行 \"得分\" 列"))
    let folder = scratch.folder.appendingPathComponent("表")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func add(_ name: String, _ data: Data) throws { try data.write(to: folder.appendingPathComponent(name)) }
    try add("2-甲.xlsx", sheet("甲", 100, 90, 9))
    try add("1-乙.json", Data("{\"输入\": {\"项目\": \"乙\", \"预算\": \"10\", \"支出\": \"5\"}}".utf8))
    let whole = try ToolRun(
      ["audit", "模板.heng", "表", "--layout", "版式.heng", "--format", "csv"], in: scratch.folder)
    #expect(whole.status == 0 && whole.errors.isEmpty)
    try add("3-坏.xlsx", Data(sheet("丙", 1, 1, 1).prefix(300)))
    try add("~$2-甲.xlsx", Data([1, 2]))
    try add(".隐藏.csv", Data("x".utf8))
    try add("说明.docx", Data("x".utf8))
    let run = try ToolRun(
      ["score", "模板.heng", "表", "--layout", "版式.heng", "--format", "csv"], in: scratch.folder)
    let rows = run.output.split(whereSeparator: \.isNewline).dropFirst().map {
      String($0.prefix(while: { $0 != "," }))
    }
    #expect(rows == ["乙", "甲"])
    #expect(run.status == 1 && run.errors.contains("H5264") && run.errors.contains("3-坏.xlsx"))
    #expect(!run.errors.contains("隐藏.csv") && !run.errors.contains("~$"))
    let shown = try ToolRun(
      ["check", "模板.heng", "--layout", "版式.heng", "--layout", "表/2-甲.xlsx"], in: scratch.folder)
    #expect(shown.status == 0)
    #expect(shown.output.contains("支出"))
    #expect(shown.output.contains("C4  90") && shown.output.contains("资金总额 × 全年执行数（A4 × C3）"))
  }

  @Test func explanationsNameTheCell() throws {
    let scratch = try Scratch()
    _ = try scratch.file(
      "模板.heng", template.dropLast() + "版式 样 { 预算: \"资金总额\" 行 \"全年预算数\" 列   支出: \"资金总额\" 行 \"全年执行数\" 列 } }")
    _ = try scratch.file("甲.xlsx", sheet("甲", 100, 90, 9))
    let run = try ToolRun(["explain", "模板.heng", "甲.xlsx"], in: scratch.folder)
    #expect(run.status == 0 && run.output.contains("甲.xlsx › 表 › C4"))
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    let scratch = try Scratch()
    _ = try scratch.file("模板.heng", template)
    _ = try scratch.file("版式.heng", "版式 样 { 预算额: \"预算\" 右 }")
    _ = try scratch.file("空表.xlsx", sheet("甲", 1, 1, 1))
    try FileManager.default.createDirectory(
      at: scratch.folder.appendingPathComponent("空"), withIntermediateDirectories: true)
    func codes(_ arguments: [String]) throws -> (Int32, String) {
      let run = try ToolRun(arguments, in: scratch.folder)
      return (run.status, run.errors)
    }
    for (arguments, status, code) in [
      (["score", "模板.heng", "空表.xlsx", "--layout", "版式.heng"], 1, "H2361"),
      (["layout", "模板.heng", "空表.xlsx"], 1, "H5262"),
      (["score", "模板.heng", "空"], 3, "H5263"), (["layout", "模板.heng"], 2, "H9106"),
      (["check", "模板.heng", "--layout", "空表.xlsx", "--fix"], 2, "H9122"), (["check", "版式.heng"], 1, "H2381"),
      (["score", "模板.heng", "空表.xlsx", "--layout", "没有.heng"], 3, "H9001"),
      (["score", "模板.heng", "空表.xlsx", "--layout", "模板.heng"], 1, "H2378"),
      (["score", "模板.heng", "空表.xlsx", "--layout", "空表.xlsx"], 1, "H5265"),
    ] as [([String], Int32, String)] {
      let run = try ToolRun(arguments, in: scratch.folder)
      #expect(run.status == status && (run.errors + run.output).contains(code), "\(arguments)")
    }
  }
}
