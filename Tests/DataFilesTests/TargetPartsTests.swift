import Checker
import DataFiles
import Parser
import Program
import Source
import TargetTexts
import Testing

/// Targets whose signs and units stand in cells of their own.
@Suite struct TargetPartsTests {
  private static let rows = """
    衡 1
    模板 分栏 {
      总分 10分   标识 单位
      输入 { 单位: 文本 }
      表 绩效 {
        三级: 文本, 作名称
        目标: 目标, 来自 "指标值", 范围 0% 到 100%, 符号来自 "指标性质", 单位来自 "度量单位"
        实际: 实际, 来自 "完成值", 单位来自 "度量单位"
        分值: 分, 作分值
      }
      产出 10分, 逐行 绩效: 达标(实际, 目标) 得 满分, 否则 0分
    }
    """

  private func template(_ text: String) throws -> Template {
    let (template, diagnostics) = check(parse(SourceFile(path: "t.heng", bytes: Array(text.utf8))).tree)
    return try #require(template, "\(diagnostics.map { $0.message.text(in: .english) })")
  }

  private func read(_ files: [(path: String, text: String)]) throws -> (forms: [Form], codes: [String]) {
    var batch = FormBatch(try template(Self.rows))
    for file in files { batch.read(sourceFile(file.text, path: file.path)) }
    let (forms, diagnostics) = batch.finished()
    return (forms, diagnostics.map(\.code))
  }

  /// What a cell says: its normal form, or that it cannot be used or is not there.
  private func said(_ row: FormRow, _ column: Int) -> String {
    if row.unreadable.contains(column) { return "unusable" }
    guard case .target(let text)? = row.cells.value(column) else { return "absent" }
    return text.normalText
  }

  private func json(_ row: String) -> (path: String, text: String) {
    ("a.json", #"{"输入":{"单位":"甲"},"绩效":[{"三级":"一","分值":10,\#(row)}]}"#)
  }

  @Test(arguments: [
    (#""指标性质":"≥","指标值":95,"度量单位":"%","完成值":96"#, "≥95%", "96%", [String]()),
    // The order of the cells says nothing.
    (#""完成值":96,"度量单位":"%","指标值":95,"指标性质":"≤""#, "≤95%", "96%", []),
    (#""指标值":95,"度量单位":"%","完成值":96"#, "95%", "96%", []),
    (#""指标性质":"≥","度量单位":"%""#, "absent", "absent", []),
    // The range is of the whole: 950 alone is no percentage.
    (#""指标性质":"≥","指标值":950,"度量单位":"%","完成值":96"#, "unusable", "96%", ["H5125"]),
    // A part that was given and cannot be used is not one that was not given.
    (#""指标性质":[1],"指标值":95,"度量单位":"%","完成值":96"#, "unusable", "96%", ["H5136"]),
    (#""指标性质":"≥","指标性质":"≤","指标值":95,"度量单位":"%","完成值":96"#, "unusable", "96%", ["H5015"]),
  ])
  func targetIsPutTogether(cells: String, target: String, actual: String, codes: [String]) throws {
    let (forms, found) = try read([json(cells)])
    let row = try #require(forms.first?.rows[TableID(0)]?.first)
    #expect(said(row, 1) == target)
    #expect(said(row, 2) == actual)
    #expect(found.count == codes.count, "\(found)")
    #expect(found == codes)
  }

  @Test func tablesOfRowsSayTheSame() throws {
    let csv = "单位,三级,指标性质,指标值,度量单位,完成值,分值\n甲,一,大于等于,95,%,96,6\n甲,二,,≤80%,,70,4\n"
    let (forms, codes) = try read([("forms.csv", "单位,备注\n甲,\n"), ("rows.csv", csv)])
    #expect(codes.isEmpty, "\(codes)")
    let rows = try #require(forms.first?.rows[TableID(0)])
    #expect(rows.map { said($0, 1) } == ["≥95%", "≤80%"])
    #expect(rows.map { said($0, 2) } == ["96%", "70"])
  }

  @Test func partsThatAreDeclaredAreThemselves() throws {
    let template = try template(
      """
      衡 1
      模板 分栏 {
        总分 10分
        输入 { 性质: 文本, 来自 "指标性质"   目标: 目标, 符号来自 "指标性质", 单位来自 "单位"   实际: 实际, 单位来自 "单位" }
        完成 10分: 性质 ≠ "定性" 且 达标(实际, 目标) 得 满分, 否则 0分
      }
      """)
    #expect(template.inputs.map(\.name) == ["性质", "目标", "实际", "单位"])
    #expect(template.inputs.map(\.isPart) == [false, false, false, true])
    #expect(template.inputs[1].parts == PartSources(sign: 0, unit: 3))
    #expect(template.inputs[2].parts == PartSources(sign: nil, unit: 3))
  }
}
