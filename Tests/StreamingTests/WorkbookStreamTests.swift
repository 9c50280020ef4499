import Reports
import Streaming
import TestSupport
import Testing
import WorkbookSupport

/// Streaming the table of a workbook gives what reading it as a whole gives.
@Suite("Streamed workbooks")
struct WorkbookStreamTests {
  private static let template = """
    衡 1
    模板 支出 {
      总分 10分
      标识 单位
      输入 { 单位: 文本   预算: 万元, 范围 ≥ 0万元   支出: 万元, 范围 ≥ 0万元   完成率: %, 可缺   日: 日期, 可缺   备注: 文本, 可缺 }
      分母为零时 0分
      执行 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
    }
    """

  private func book(_ count: Int) -> BookMaker {
    var grid: [[GridCell]] = [["情况表"], [nil, "单位：元"], ["单位", "预算", "支出", "完成率", "日", "备注"]]
    for number in 1...count {
      switch number % 13 {
      case 3: grid.append([.text("单位\(number)"), .uncalculated, 3, .number("0.5", style: 1)])
      case 5: grid.append([.text("单位\(number)"), 30, "约3", "95%", .number("44134", style: 2), "两行\n字"])
      case 7: grid.append([.number("\(number)", style: 3), 30, 20, nil, nil, "a,b"])
      case 8: grid.append([])
      case 9: grid.append(["小计", 30, 20])
      case 10: grid.append(["乙", 15, .error("#N/A"), nil, "2020-10-30"])
      default:
        grid.append([
          .text("单位\(number)"), .number("\(number).10"), 3.5, .number("0.95299999999999996", style: 1),
        ])
      }
    }
    var book = BookMaker(grid, merges: ["A1:F1"])
    book.formats(["0.0%", "yyyy\"年\"m\"月\"d\"日\"", "000"])
    return book
  }

  @Test("the same rows, findings and places, whatever the sizes")
  func same() throws {
    let table = try StreamedTable(try checkedTemplate(Self.template), book(80).bytes, ending: "xlsx")
    defer { table.remove() }
    table.expectTheSame(.scores(.csv), [(1, 1024, 1 << 18), (2, 7, 300), (3, 1, 64)], #_sourceLocation)
  }

  @Test("what is no single table of forms is read as a whole")
  func whole() throws {
    var two = book(5)
    two.add("二", [["单位", "预算", "支出"], ["甲局", 1, 1]])
    for bytes in [two.bytes, Array("单位,预算,支出\n甲局,1,1\n".utf8)] {
      let table = try StreamedTable(try checkedTemplate(Self.template), bytes, ending: "xlsx")
      defer { table.remove() }
      #expect(table.streamed() == nil)
    }
  }
}
