import Reports
import Source
import TestSupport
import Testing

@testable import Streaming

/// Streaming a table gives what reading it as a whole gives: the same rows, the same findings at the same places,
/// whatever the sizes and the count of threads.
struct StreamTests {
  private static let template = """
    衡 1
    模板 例 {
      总分 30分
      标识 编号
      级别 程度 { 好; 中; 差 }
      分母为零时 0分
      输入 {
        编号: 文本   单位: 文本
        预算: 万元   支出: 万元   人数: 人, 整数   率: %, 范围 0% 到 100%
        增减: 万元, 范围 -1000万元 到 1000万元
        及时: 是否   评价: 程度   完成日: 日期   期限: 日期
        备选: 元, 可缺
      }
      指标 甲 16分 {
        不适用时 组内折算
        执行 6分: 得 支出 ÷ 预算 × 满分, 最高 满分
        满意 4分: 分档 率 { ≥ 90%: 满分; ≥ 60%: 插值 率 { 60%: 1分; 90%: 4分 }; 其余: 0分 }
        评语 3分: 评定
        程度 3分: 分档 评价 { 好: 3分; 中: 1.55分; 差: 0分 }
      }
      指标 乙 14分 {
        完成 4分: 完成日 不超过 期限 得 满分, 每超过 1天 扣 0.3分, 扣完为止
        人均 4分: 预算 ÷ 人数 不超过 10万元/人 得 满分, 每超过 1万元/人 扣 1分 按比例, 扣完为止
        调整 3分: 绝对值(增减) ÷ 预算 ≤ 10% 得 满分, 否则 0分
        规范 3分: 及时 得 满分, 否则 1分
      }
      等次 { ≥ 25分: 优; ≥ 15分: 良; 其余: 差 }
      否决 支出 ÷ 预算 < 30% 时 等次 定为 差, 分母为零时 不适用
      核对 支出不超: 支出 ≤ 预算 × 2, 提醒
      另列 人均预算 = 预算 ÷ 人数
      另列 支出多 = 支出 > 500万元
    }
    """
  private static let header = "编号,单位,预算,支出,人数,率,增减,及时,评价,完成日,期限,备选,评语"

  private static func row(_ number: Int) -> String {
    let budget = "\(100 + number * 37 % 900).\(10 + number % 80)"
    let spent = number % 9 == 0 ? "0" : "\(90 + number * 53 % 990).5"
    return [
      "S\(10_000 + number)", "单位\(number)", budget, spent, "\(1 + number % 40)", "\(number * 7 % 101)",
      number % 3 == 0 ? "-\(number % 50).25" : "\(number % 120)", number % 2 == 0 ? "是" : "否",
      ["好", "中", "差"][number % 3], "2024-0\(1 + number % 9)-1\(number % 10)", "2024-05-31", "",
      "\(number % 4).5",
    ].joined(separator: ",")
  }

  private func rows(_ count: Int = 60) -> [String] { (0..<count).map { Self.row($0) } }

  private static let checked = Result { try checkedTemplate(template) }

  private func compare(
    _ lines: [String], lineEnd: String = "\n", prefix: [UInt8] = [], header: String = Self.header,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let text = ([header] + lines).joined(separator: lineEnd) + lineEnd
    let table = try StreamedTable(Self.checked.get(), prefix + Array(text.utf8))
    defer { table.remove() }
    table.expectTheSame(.scores(.csv), [(1, 1024, 1 << 18), (3, 7, 300)], location)
  }

  @Test func aPlainTable() throws { try compare(rows(200)) }

  /// What no column holds is computed alone, and tells nothing of the forms beside it.
  @Test func numbersThatNoColumnHolds() throws {
    var lines = rows(20)
    for (index, column) in [(0, 2), (1, 3), (9, 2)] {
      var cells = lines[index].split(separator: ",", omittingEmptySubsequences: false)
      cells[column] = "99999999999999999999.99"
      lines[index] = cells.joined(separator: ",")
    }
    try compare(lines)
    try compare(Array(lines.dropFirst()))
  }

  @Test(arguments: [ReportFormat.json, .jsonLines])
  func scoresForPrograms(_ format: ReportFormat) throws {
    var lines = rows(30)
    lines[4] = lines[4].replacing("S10004", with: "S10003")
    lines[9] = "合计,,100,200,,,,,,,,,"
    lines[11] = lines[11].replacing("单位11,", with: "单位11,约")
    lines.append(Self.row(7))
    let text = ([Self.header] + lines).joined(separator: "\n") + "\n"
    let table = try StreamedTable(Self.checked.get(), Array(text.utf8))
    defer { table.remove() }
    table.expectTheSame(.scores(format), [(3, 7, 900), (1, 1024, 1 << 18)], #_sourceLocation)
  }

  @Test func lineEndsOfWindowsAndTheMarkOfUTF8() throws {
    try compare(rows(), lineEnd: "\r\n", prefix: [0xEF, 0xBB, 0xBF])
    try compare(rows(3), lineEnd: "\n")
  }

  /// One cell of some row is written otherwise.
  @Test(arguments: [
    (2, "abc"), (2, ""), (2, " 120.5 "), (2, "１２０"), (2, "\"1,200.50\""), (2, "120万元"), (2, "约120"),
    (2, "-5"), (2, "—"),
    (2, "1e5"), (2, "12345678901234567890"), (2, "0.1234567"), (2, "100.10000000000001"), (2, "0"),
    (3, "¥15"),
    (4, "3.5"), (4, "0"), (4, "十"), (5, "0.95"), (5, "101"), (5, "95%"), (5, "1"), (6, "-1000.01"), (6, "+3"),
    (7, "√"), (7, "✔"), (7, "N"), (7, "☒"), (7, "yes"), (7, "对"), (7, ""), (8, "较好"), (8, ""), (8, " 好"),
    (9, "2024-02-30"),
    (9, "2024/3/1"),
    (9, "45000"), (9, ""), (11, "12"), (11, "x"), (12, "9"), (12, ""), (12, "-1"), (12, "3分"), (0, ""),
    (0, "合计"), (0, "注:来自决算"), (0, "填表人：张三"), (0, "单位"), (0, "东片小计"), (0, "合计(12个)"), (0, "合计（12个）"),
    (0, "全市平均值："), (0, "会计"), (0, "审计(一)"),
    (0, " S10007 "), (0, "=1+1"), (0, "甲,乙"), (1, "单位\u{200B}"), (0, "S10003"),
  ])
  func oneCell(_ column: Int, _ text: String) throws {
    var lines = rows(24)
    for place in [7, 19] {
      var cells = lines[place].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[column] = text.contains(",") && !text.hasPrefix("\"") ? "\"\(text)\"" : text
      lines[place] = cells.joined(separator: ",")
    }
    try compare(lines)
  }

  @Test(
    "numbers and units of columns below the header",
    arguments: [
      ["1,2,3,4,5,6,7,8,9,10,11,12,13"], [",,万元,千元,人,%,万元,,,,,元,"],
      ["甲,乙,1,2,3,4,5,6,7,8,9,10,11", "", "单位,,元,千元,人,%,千元,,,,,,"],
    ]) func linesBelowTheHeader(_ below: [String]) throws
  { try compare(below + rows(24)) }

  /// What stands before the names may be a mark of two bytes, or of one.
  @Test(arguments: ["·", "é", "x", ""]) func shortCellsBeforeTheNames(_ mark: String) throws {
    let lines = rows(40).map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return ([mark, cells[0]] + cells[2...]).joined(separator: ",")
    }
    let names = Self.header.split(separator: ",").map(String.init)
    try compare(lines, header: ([names[1], names[0]] + names[2...]).joined(separator: ","))
  }

  /// A target that is put together of several cells is the same whichever way they are read.
  @Test func targetsInParts() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 分栏 {
        总分 10分   标识 单位
        输入 {
          单位: 文本
          目标: 目标, 来自 "指标值", 符号来自 "指标性质", 单位来自 "度量单位"
          实际: 实际, 来自 "完成值", 单位来自 "度量单位"
        }
        完成 10分: 分档 目标.种类 { 读不懂: 1分; 其余: 达标(实际, 目标) 得 满分, 否则 0分 }
      }
      """)
    let cells = [
      "≥,95,%,96", "≤,95,%,96", ",95,%,95", "正向,95,%,96", "≥,,%,96", "=,20家,人,20", "≥,95,%,", "≥,3,次,\"4\"",
    ]
    let lines = (0..<40).map { "甲\($0),\(cells[$0 % cells.count])" }
    let text = (["单位,指标性质,指标值,度量单位,完成值"] + lines).joined(separator: "\n") + "\n"
    let table = try StreamedTable(template, Array(text.utf8))
    defer { table.remove() }
    table.expectTheSame(.scores(.csv), [(1, 1024, 1 << 18), (3, 7, 300)], #_sourceLocation)
    #expect(table.whole().rows.contains("10.00"))
  }

  @Test func recordsThatAreNoForms() throws {
    var lines = rows(20)
    lines.insert("", at: 3)
    lines.insert(",,,,,,,,,,,,", at: 9)
    lines.insert("合计,,100,200,,,,,,,,,", at: 12)
    lines.insert("S2,短", at: 15)
    lines.insert(Self.row(99) + ",多,了", at: 17)
    lines.append("总计：,,1,2,,,,,,,,,")
    try compare(lines)
    // Headings over groups of forms, and names that only look like them.
    let blanks = String(repeating: ",", count: 12)
    lines.insert("一、市直部门" + blanks, at: 2)
    lines.insert("（二）区县", at: 7)
    lines.insert("三、水利局" + blanks.dropLast() + "9", at: 11)
    lines.insert("一中" + blanks, at: 14)
    try compare(lines)
  }

  @Test func quotedCells() throws {
    var lines = rows(30)
    lines[4] =
      "\"S10004\",\"单位,带逗号\",\"100.5\",\"90\",\"3\",\"88\",\"1\",\"是\",\"好\",\"2024-01-01\",\"2024-02-01\",\"\",\"2\""
    lines[9] = "S10009,\"两\n行\",100,90,3,88,1,是,好,2024-01-01,2024-02-01,,2"
    lines[15] = "S10015,\"带\"\"引号\"\"\",100,90,3,88,1,是,好,2024-01-01,2024-02-01,,2"
    lines[21] = "S10021,5\" 管,100,90,3,88,1,是,好,2024-01-01,2024-02-01,,2"
    try compare(lines)
  }

  @Test func namesThatComeAgain() throws {
    var lines = rows(40)
    lines.append(Self.row(5))
    lines.insert(Self.row(30), at: 2)
    lines.append(Self.row(6).replacing("单位6", with: "别的").replacing(",是,", with: ",否,"))
    lines.append("S10008" + Self.row(9).dropFirst(6))
    try compare(lines)
    try compare(rows(40).reversed())
  }

  @Test func columnsOfOtherKinds() throws {
    let header = "单位,评语,编号,甲/执行.不适用,预算（元）,支出（万元）,人数,率（%）,增减,及时,评价,完成日,期限,备注,不认识的,甲/评语.理由"
    let lines = (0..<30).map { number in
      "乙\(number),\(number % 5 == 0 ? "" : "2.5"),N\(100 + number),\(number % 7 == 0 ? "是" : ""),\(number * 10_000 + 500),"
        + "\(number),\(number % 4),0.\(number),0,1,中,2024-01-02,2024-01-01,x,y,\(number % 2 == 0 ? "好" : "")"
    }
    try compare(lines, header: header)
    try compare(lines.map { $0.replacing(",", with: ";") }, header: header.replacing(",", with: ";"))
  }

  @Test func aTitleAndAUnitAboveTheHeader() throws {
    try compare([Self.header] + rows(20), header: "某县 2024 年表,,,,,,,,,,,,\n单位：元,,,,,,,,,,,,")
  }
}
