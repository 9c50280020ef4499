import Program
import Source
import Testing
import Values
import WorkbookSupport

/// A form whose amounts stand on one sheet and whose indicators on another.
private let template = """
  衡 1
  模板 自评表 {
    总分 100分
    标识 单位
    缺失时 报错
    分母为零时 报错
    输入 {
      单位: 文本, 来自 "填报单位"
      预算: 万元, 来自 "财政资金 × 预算数", 范围 > 0万元
      执行: 万元, 范围 ≥ 0万元
      人数: 人, 来自 "在职人数", 可缺
    }
    表 绩效 {
      三级: 文本, 来自 "三级指标", 作名称
      目标: 目标, 来自 "指标值"
      实际: 实际, 来自 "完成值"
      分值: 分, 作分值
      原因: 文本, 可缺, 作理由
    }
    执行率 10分: 得 执行 ÷ 预算 × 满分, 最高 满分
    日常工作 10分: 要点 均分 { "年初有工作要点"; "按季度报告进展" }
    产出 80分, 逐行 绩效: 达标(实际, 目标) 得 满分, 否则 0分
    版式 分表 {
      单位: "填报单位" 右
      工作表 "资金" {
        执行: "财政资金" 行 "执行数" 列
      }
      工作表 "绩效 指标" {
        表 绩效: 从 "三级指标" 下 到 "合计" 之前, 原因 是 "分值" 列 右
        自报 总分: "合计" 行 "分值" 列
        指标: 从 "检查要点" 下 到 "检查人" 之前, 按 "指标" "检查要点" 列, 要点 是 "是否符合" 列
      }
    }
  }
  """

private let cover: [[GridCell]] = [["自评表"], ["填报单位", "水利局"], ["联系人", "某人"]]
private let funds: [[GridCell]] = [
  ["单位：万元"], ["项目", "预算数", "执行数"], ["财政资金", 100, 80], ["在职人数", 12],
]
private let goals: [[GridCell]] = [
  ["三级指标", "指标值", "完成值", "分值"], ["供水率", "≥95%", "96%", 40, "管网改造"], ["水质", "≥90%", "80%", 40],
  ["合计", nil, nil, 80],
  [], ["指标", "检查要点", "是否符合"], ["日常工作", "年初有\n工作要点", "是"], [nil, "按季度报告进展（5分）", "否"], ["检查人", "某人"],
]

private func book(
  _ sheets: [(name: String, rows: [[GridCell]])] = [("封面", cover), ("资金", funds), ("绩效指标", goals)]
) -> BookMaker {
  var book = BookMaker()
  for sheet in sheets {
    book.add(sheet.name, sheet.rows, merges: sheet.name == "绩效指标" && sheet.rows.count > 7 ? ["A7:A8"] : [])
  }
  return book
}

@Suite("Forms on several sheets")
struct LayoutPartTests {
  private func total(_ reading: SheetReading) -> String? {
    reading.forms.first?.claimedTotal?.value.exactDecimalText
  }

  @Test("what stands on the sheets of a form is that of one form, each value with its sheet")
  func severalSheets() throws {
    let reading = try SheetReading(book(), template)
    #expect(reading.codes == [])
    #expect(reading.lines == ["水利局 水利局 1000000 800000 12"])
    #expect(reading.rows() == ["供水率 ≥95% 96% 40 管网改造", "水质 ≥90% 80% 40 —"])
    #expect(total(reading) == "80")
    let form = try #require(reading.forms.first)
    #expect(form.inputs[InputID(2)]?.place.address(inFull: true) == "自评表.xlsx › 资金 › C3")
    // What the layout leaves out is found on the sheet that has its labels.
    #expect(form.inputs[InputID(1)]?.place.address(inFull: true) == "自评表.xlsx › 资金 › B3")
    #expect(form.rows[TableID(0)]?[0].cells.place(4)?.address(inFull: true) == "自评表.xlsx › 绩效指标 › E2")
  }

  @Test("answers to the lines of a checklist stand in a column, or each at its label")
  func answers() throws {
    func answers(_ reading: SheetReading) -> [String: Bool] {
      let id = reading.template.indicators.first { $0.name == "日常工作" }?.id
      let entry = id.flatMap { reading.forms.first?.indicators[$0] }
      return entry?.answers.compactMapValues(\.value) ?? [:]
    }
    let wanted = ["年初有工作要点": true, "按季度报告进展": false]
    #expect(answers(try SheetReading(book(), template)) == wanted)
    let band =
      "指标: 从 \"检查要点\" 下 到 \"检查人\" 之前, 按 \"指标\" \"检查要点\" 列, 要点 是 \"是否符合\" 列"
    let single = template.replacing(
      band, with: "日常工作.\"年初有工作要点\": \"年初有工作要点\" 右\n日常工作.\"按季度报告进展\": \"按季度报告进展\" 右")
    #expect(answers(try SheetReading(book(), single)) == wanted)
    // A row that answers something else is told.
    var rows = goals
    rows[7][1] = "按月报告进展"
    let other = try SheetReading(book([("封面", cover), ("资金", funds), ("绩效指标", rows)]), template)
    #expect(other.codes.contains("H5248"))
    #expect(answers(other) == ["年初有工作要点": true])
  }

  @Test("a sheet that is not there leaves its values unread, and says so once")
  func missingSheet() throws {
    let reading = try SheetReading(book([("封面", cover), ("资金 情况", funds), ("绩效指标", goals)]), template)
    #expect(reading.codes.contains("H5295"))
    #expect(reading.headline("H5295").contains("资金"))
    let form = try #require(reading.forms.first)
    #expect(form.unreadable.contains(InputID(2)))
    #expect(form.inputs[InputID(2)] == nil)
  }

  @Test("all on sheets with names: the workbook is one form")
  func partsOnly() throws {
    let all = template.replacing("    单位: \"填报单位\" 右\n", with: "")
    var first = funds
    first.append(["填报单位", "水利局"])
    let reading = try SheetReading(book([("资金", first), ("绩效指标", goals)]), all)
    #expect(reading.codes == [])
    #expect(reading.lines == ["水利局 水利局 1000000 800000 12"])
    #expect(reading.rows().count == 2)
  }

  private let named = template.replacing("    单位: \"填报单位\" 右\n", with: "").replacing(
    "工作表 \"资金\" {", with: "工作表 \"*-资金\" {"
  ).replacing("工作表 \"绩效 指标\" {", with: "工作表 \"绩效（*）\" {")

  private func ownFunds(_ unit: String, _ budget: Int) -> [[GridCell]] {
    var rows = funds
    rows[2] = ["财政资金", .number("\(budget)"), 80]
    rows.append(["填报单位", .text(unit)])
    return rows
  }

  @Test("sheets that are named by their form: a workbook holds several")
  func severalForms() throws {
    let reading = try SheetReading(
      book([
        ("甲局-资金", ownFunds("甲局", 100)), ("绩效(乙局)", goals), ("乙局 - 资金", ownFunds("乙局", 200)),
        ("绩效（甲局）", goals),
        ("-资金", cover), ("说明", [["填表说明"]]),
      ]), named)
    #expect(reading.lines == ["甲局 甲局 1000000 800000 12", "乙局 乙局 2000000 800000 12"])
    #expect(reading.rows(of: 0).count == 2 && reading.rows(of: 1).count == 2)
    #expect(
      reading.forms[1].rows[TableID(0)]?[0].place.address(inFull: true).hasPrefix("自评表.xlsx › 绩效(乙局)") == true
    )
    #expect(reading.codes == ["H5221"])
  }

  @Test("a form that lacks a sheet lacks it alone")
  func severalFormsWithoutASheet() throws {
    let reading = try SheetReading(
      book([
        ("甲局-资金", ownFunds("甲局", 100)), ("乙局-资金", ownFunds("乙局", 200)), ("绩效（甲局）", goals),
      ]), named)
    #expect(reading.lines == ["甲局 甲局 1000000 800000 12", "乙局 乙局 2000000 800000 12"])
    #expect(reading.rows(of: 0).count == 2 && reading.rows(of: 1).allSatisfy { $0.hasPrefix("—") })
    #expect(reading.codes == ["H5295"] && reading.headline("H5295").contains("绩效（乙局）"))
  }

  @Test("a label that two sheets of a form have is a finding and no choice")
  func labelOnTwoSheets() throws {
    var both = cover
    both.append(["在职人数", 15])
    let reading = try SheetReading(book([("封面", both), ("资金", funds), ("绩效指标", goals)]), template)
    #expect(reading.codes == ["H5241"])
    #expect(reading.headline("H5241").contains("封面!A4、资金!A4"))
    #expect(reading.lines == ["水利局 水利局 1000000 800000 —"])
  }

  @Test("a column without a head is told by the one beside it, unless it has one after all")
  func columnsWithoutHeads() throws {
    var rows = goals
    rows[0].append("备注")
    let reading = try SheetReading(book([("封面", cover), ("资金", funds), ("绩效指标", rows)]), template)
    #expect(reading.codes.contains("H5296"))
    #expect(reading.headline("H5296").contains("备注"))
    let left = goals.map { row in row.isEmpty ? row : [row[0]] + row }
    var moved = left
    moved[0][0] = nil
    let number = template.replacing("三级: 文本", with: "序号: 文本, 可缺\n三级: 文本").replacing(
      "原因 是 \"分值\" 列 右", with: "序号 是 \"三级指标\" 列 左, 原因 是 \"分值\" 列 右")
    let read = try SheetReading(book([("封面", cover), ("资金", funds), ("绩效指标", moved)]), number)
    #expect(read.rows().first == "供水率 供水率 ≥95% 96% 40 管网改造")
    // Beside the first column there is none.
    let none = try SheetReading(
      book(), template.replacing("原因 是 \"分值\" 列 右", with: "原因 是 \"三级指标\" 列 左"))
    #expect(none.codes.contains("H5244"))
  }

  @Test("sheets of a form that is not there belong to none")
  func noForm() throws {
    let reading = try SheetReading(book([("资金", funds), ("绩效指标", goals)]), template)
    #expect(reading.forms.isEmpty)
    #expect(reading.codes.contains("H5253"))
  }
}
