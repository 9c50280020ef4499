import Reports
import Source
import TestSupport
import Testing

@testable import Streaming

/// What rests on all forms comes out of two passes through a file as out of reading it as a whole.
struct CohortStreamTests {
  private static let template = """
    衡 1
    模板 例 {
      总分 40分
      标识 编号
      缺失时 待定
      分母为零时 0分
      级别 类别 { 甲类; 乙类; 丙类 }
      输入 { 编号: 文本   部门: 文本   类: 类别   预算: 万元   支出: 万元   投诉: 件, 整数   有效: 是否   完成: 日期 }
      公式 执行率: % = 支出 ÷ 预算
      执行 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
      平均比 10分: 执行率 ≥ 平均(全体: 执行率) 得 满分, 每低于 1个百分点 扣 0.1分, 扣完为止
      部门名次 10分: 名次(全体 同 部门 当 有效: 支出, −投诉) 不超过 1 得 满分, 每超过 1 扣 0.2分, 扣完为止
      总名次 10分: 分档 名次(全体 同 类: 初步, 不跳号) { ≤ 3: 10分; ≤ 20: 5分; 其余: 1分 }
      公式 初步: 分 = 部门名次.得分 + 平均比.得分
      等次 { ≥ 25分: 优; ≥ 15分: 良; 其余: 差 }
      另列 并列名次 = 名次(全体: 支出, 并列取平均, 从低到高)
      另列 中间 = 中位(全体 同 部门: 支出)
      另列 有效数 = 计数(全体 当 有效)
      另列 同类 = 计数(全体 同 类)
      另列 最多 = 最大(全体 同 类 当 有效: 支出)
      汇总 平均支出 按 部门 = 平均(全体: 支出)
      汇总 最低总分 = 最小(全体: 总得分)
    }
    """
  private static let checked = Result { try checkedTemplate(template) }
  private static let header = "编号,部门,类,预算,支出,投诉,有效,完成"

  private func row(_ number: Int) -> [String] {
    [
      "N\(1000 + number)", ["财政局", "教育局", "卫健委", "\"水利,局\""][number * 7 % 4],
      ["甲类", "乙类", "丙类"][number % 3], "\(100 + number * 13 % 50).5", "\(number * 37 % 90).\(number % 4)",
      "\(number % 3)", number % 6 == 4 ? "否" : "是", "2024-0\(1 + number % 9)-15",
    ]
  }

  private func compare(
    _ rows: [[String]], _ tasks: [StreamTask] = [.scores(.csv)], _ location: SourceLocation = #_sourceLocation
  ) throws {
    let text = ([Self.header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
    let table = try StreamedTable(Self.checked.get(), Array(text.utf8))
    defer { table.remove() }
    for task in tasks { table.expectTheSame(task, [(1, 1024, 1 << 18), (3, 7, 300)], location) }
  }

  private var rows: [[String]] { (0..<60).map { row($0) } }

  @Test func allFormsAreWhole() throws {
    try compare(rows, [.scores(.csv), .scores(.json), .audits(.csv)])
  }

  /// One cell of some form lacks, or cannot be read, so that what rests on it is open for others.
  @Test(arguments: [
    (1, ""), (1, " 财政局 "), (2, ""), (2, "丁类"), (3, ""), (3, "0"), (4, ""), (4, "约5"), (4, "0.12345"),
    (4, "12345678901234567890"), (5, ""), (5, "0.5"), (6, ""), (6, "无"), (0, "N1007"), (0, "合计"), (0, ""),
  ])
  func oneCell(_ column: Int, _ text: String) throws {
    var rows = rows
    rows[17][column] = text
    try compare(rows)
  }

  @Test func aFormFarBeyondAllOthersIsTold() throws {
    var rows = rows
    rows[17][4] = "9000000"
    let tasks: [StreamTask] = [.scores(.csv), .scores(.json), .audits(.csv)]
    try compare(rows, tasks)
    try compare([row(2)] + rows + [row(2), row(5)], tasks)
    let text = ([Self.header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
    let table = try StreamedTable(Self.checked.get(), Array(text.utf8))
    defer { table.remove() }
    let told = table.whole().findings
    #expect(told.contains("警告 H6048: “N1017” 的") && told.contains("E19（支出）"))
    // Of zeros one figure is no more than the first.
    for place in rows.indices where place != 17 { rows[place][4] = "0" }
    let alone = ([Self.header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
    let other = try StreamedTable(Self.checked.get(), Array(alone.utf8))
    defer { other.remove() }
    #expect(!other.whole().findings.contains("H6048"))
  }

  @Test func formsThatComeAgainCountOnce() throws { try compare(rows + [row(5), row(59)]) }

  @Test func aRowOfAnotherLengthMayBeAForm() throws { try compare(rows + [["N2000", "财政局"]]) }

  @Test func aSingleForm() throws { try compare([row(3)]) }

  @Test func linesOfForms() throws {
    let lines = (0..<30).map { number in
      let cells = row(number)
      return
        #"{"输入": {"编号": "\#(cells[0])", "部门": "\#(cells[1].filter { $0 != "\"" })", "类": "\#(cells[2])", "#
        + #""预算": \#(cells[3]), "支出": \#(cells[4]), "投诉": \#(cells[5]), "有效": "\#(cells[6])", "完成": "\#(cells[7])"}}"#
    }
    for broken in [[], [4]] {
      var lines = lines
      for index in broken { lines[index] = "{" }
      let file = try StreamedTable(
        Self.checked.get(), Array((lines.joined(separator: "\n") + "\n").utf8), ending: "jsonl")
      defer { file.remove() }
      for task in [StreamTask.scores(.csv), .scores(.jsonLines), .audits(.jsonLines)] {
        file.expectTheSame(task, [(3, 1024, 700)], #_sourceLocation)
      }
    }
  }
}
