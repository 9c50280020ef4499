import Reports
import Source
import TestSupport
import Testing

@testable import Streaming

/// JSON Lines are streamed as they are read as a whole, rows of open indicators included.
struct LineStreamTests {
  private static let template = """
    衡 1
    模板 例 {
      总分 20分
      标识 编号
      输入 { 编号: 文本   预算: 万元   支出: 万元 }
      表 任务 { 名称: 文本, 作名称   目标: 目标   实际: 实际   分值: 分, 作分值 }
      缺失时 待定
      分母为零时 0分
      执行 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
      指标 产出 10分, 逐行 任务: 达标(实际, 目标) 得 满分, 否则 0分
      等次 { ≥ 15分: 优; 其余: 良 }
    }
    """

  private static let checked = Result { try checkedTemplate(template) }

  private func line(_ number: Int) -> String {
    let rows = (0..<(1 + number % 3)).map { row in
      #"{"名称": "任务\#(row)", "目标": "≥\#(row + 2)家", "实际": "\#(number % 4)家", "分值": \#(row == 0 ? 10 - number % 3 : 1)}"#
    }
    return
      #"{"输入": {"编号": "N\#(100 + number)", "预算": \#(number % 7 * 10), "支出": "\#(number)万元"}, "任务": [\#(rows.joined(separator: ", "))]}"#
  }

  private func compare(_ lines: [String], _ location: SourceLocation = #_sourceLocation) throws {
    let text = lines.joined(separator: "\n") + "\n"
    let file = try StreamedTable(Self.checked.get(), Array(text.utf8), ending: "jsonl")
    defer { file.remove() }
    file.expectTheSame(.scores(.csv), [(1, 1024, 1 << 18), (3, 1024, 700)], location)
    file.expectTheSame(.scores(.jsonLines), [(3, 1024, 900)], location)
    file.expectTheSame(.scores(.json), [(2, 1024, 700)], location)
    file.expectTheSame(.audits(.json), [(2, 1024, 700)], location)
  }

  @Test func lines() throws { try compare((0..<40).map { line($0) }) }

  @Test func linesThatCannotBeRead() throws {
    var lines = (0..<30).map { line($0) }
    lines[3] = "{"
    lines[7] = "[1, 2]"
    lines[9] = ""
    lines[12] = #""合计""#
    lines[15] = line(15).replacing("预算", with: "预算额")
    lines[18] = line(18).replacing("实际", with: "实际值")
    lines[21] = line(21).replacing("万元", with: "公里")
    lines[24] = line(24).replacing("N124", with: "")
    try compare(lines)
  }

  @Test func formsThatComeAgain() throws {
    let lines = (0..<20).map { line($0) }
    try compare(lines + [line(4), line(5).replacing("5万元", with: "6万元"), line(19)])
    try compare(lines.reversed())
  }
}
