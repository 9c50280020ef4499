import Reports
import Source
import TestSupport
import Testing

@testable import Streaming

/// Auditing a table form by form gives what auditing it as a whole gives, and where only findings are asked for, no form
/// is passed over in which something would be found.
struct AuditStreamTests {
  private static let template = """
    衡 1
    模板 例 {
      总分 20分
      标识 编号
      分母为零时 0分
      缺失时 待定
      输入 { 编号: 文本   预算: 万元   支出: 万元   满意: %, 范围 0% 到 100%   违规: 是否   打印率: %, 可缺 }
      指标 甲 12分 {
        不适用时 组内折算
        执行 8分: 得 支出 ÷ 预算 × 满分, 最高 满分
        评语 4分: 评定
      }
      满意 8分: 满意 ≥ 90% 得 满分, 每低于 1个百分点 扣 0.35分, 扣完为止
      等次 { ≥ 18分: 优; ≥ 12分: 良; 其余: 差 }
      否决 违规 时 等次 不高于 良
      核对 执行率: 打印率 = 支出 ÷ 预算, 分母为零时 不适用, 误差 0.5个百分点
    }
    """
  private static let checked = Result { try checkedTemplate(template) }
  private static let header =
    "编号,预算,支出,满意,违规,打印率,评语.得分,甲/执行.自报,甲/评语.自报,甲.自报,满意.自报,自报.总分,自报.等次"

  /// A form whose claims are all right.
  private func row(_ number: Int) -> [String] {
    let (spent, rate, judged) = (50 + number % 50, 80 + number % 20, number % 4)
    let execution = spent * 8  // hundredths of points
    let satisfied = rate >= 90 ? 800 : max(0, 800 - (90 - rate) * 35)
    let total = execution + judged * 100 + satisfied
    let isBarred = number % 5 == 0
    let grade = total >= 1800 && !isBarred ? "优" : total >= 1200 ? "良" : "差"
    func points(_ hundredths: Int) -> String {
      "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
    return [
      "A\(1000 + number)", "100", "\(spent)", "\(rate)%", isBarred ? "是" : "否", "\(spent)%", "\(judged)",
      points(execution), "\(judged)", points(execution + judged * 100), points(satisfied), points(total),
      grade,
    ]
  }

  private func compare(
    _ rows: [[String]], _ tasks: [StreamTask] = [.audits(nil)], _ location: SourceLocation = #_sourceLocation
  ) throws {
    let text = ([Self.header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
    let table = try StreamedTable(Self.checked.get(), Array(text.utf8))
    defer { table.remove() }
    for task in tasks { table.expectTheSame(task, [(1, 1024, 1 << 18), (3, 7, 300)], location) }
  }

  private var rows: [[String]] { (0..<60).map { row($0) } }

  @Test func rightClaims() throws {
    try compare(rows, [.audits(nil), .audits(.csv), .audits(.json), .audits(.jsonLines)])
  }

  @Test func wrongClaimsInReports() throws {
    var rows = rows
    (rows[7][7], rows[12][11], rows[30][12], rows[41][6]) = ("1.23", "19", "优良", "")
    rows.append(row(8))
    try compare(rows, [.audits(.csv), .audits(.json), .audits(.jsonLines)])
  }

  /// Forms whose claims are all right are not looked at one by one; the findings say so.
  @Test func rightClaimsHaveNoContradiction() throws {
    let text = ([Self.header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
    let table = try StreamedTable(Self.checked.get(), Array(text.utf8))
    defer { table.remove() }
    let seen = try #require(table.streamed(.audits(nil)))
    #expect(!seen.hasErrors)
  }

  /// One claim or figure of some forms is changed.
  @Test(arguments: [
    (7, "7.99"), (7, ""), (7, "abc"), (7, "4"), (7, "4.000000000000001"), (7, "-1"), (7, "400%"), (8, "3.5"),
    (8, "4"), (9, "0"), (9, ""), (10, "7.999"), (10, "8"), (11, "18.00"), (11, "20"), (11, ""), (11, "x"),
    (12, "优"), (12, "良好"), (12, ""), (12, "差"), (12, " 良"), (5, "12%"), (5, ""), (5, "50.4%"), (6, ""),
    (6, "5"), (6, "4"), (2, ""), (2, "0"), (1, "0"), (4, "是"), (4, ""), (3, "101%"),
  ])
  func oneCell(_ column: Int, _ text: String) throws {
    var rows = rows
    for place in [3, 20, 41] { rows[place][column] = text }
    try compare(rows)
  }

  // MARK: rules of all kinds

  private static let rules = Result {
    try checkedTemplate(
      """
      衡 1
      模板 各种规则 {
        总分 30分
        标识 编号
        级别 程度 { 好; 中; 差 }
        分母为零时 0分
        输入 {
          编号: 文本   单位: 文本, 可缺   支出: 万元   预算: 万元   满意: %, 范围 0% 到 100%   件: 件, 整数
          公开: 是否   程: 程度   完成: 日期   计划: 日期
        }
        公式 执行率 = 支出 ÷ 预算
        指标 甲 20分 {
          比率 5分: 得 执行率 × 满分, 最高 满分
          分段 5分: 分档 满意 { ≥ 90%: 满分; ≥ 60%: 3分; 其余: 0分 }
          折线 5分: 得 插值 执行率 { 60%: 0分; 100%: 满分 }
          公开 5分: 公开 得 满分, 否则 1分
        }
        程度 5分: 分档 { 程 = 好: 满分; 程 = 中: 3分; 其余: 0分 }
        及时 5分: 完成 不超过 计划 得 满分, 每超过 1天 扣 0.5分, 扣完为止
        等次 { ≥ 24分: 优; ≥ 15分: 良; 其余: 差 }
        否决 执行率 < 60% 时 等次 定为 差, 因为 "执行不到六成"
        否决 件 < 3件 时 等次 不高于 良
        核对 有件: 件 > 0件, 提醒
      }
      """)
  }

  /// Forms over the borders of every rule; each claims one figure that may be wrong, and the rest as computed or not.
  private func ruleRows() -> [[String]] {
    (0..<240).map { number in
      let (spent, rate, pieces) = (40 + number % 60, 55 + number % 45, number % 6)
      let day = 1 + number % 27
      let claims = (0..<10).map { place in
        switch (number + place) % 5 {
        case 0: "5"
        case 1: "\(number % 6).\(number % 10)0"
        case 2: ""
        case 3: "\(number % 4)"
        default: "3.00"
        }
      }
      return [
        "B\(1000 + number)", number % 3 == 0 ? "" : "某局", "\(spent).\(number % 10)",
        number % 50 == 7 ? "0" : "100",
        "\(rate)%", "\(pieces)", number % 2 == 0 ? "是" : "否", ["好", "中", "差"][number % 3],
        "2023-05-\(day < 10 ? "0" : "")\(day)", "2023-05-15",
      ] + claims.prefix(7) + ["\(number % 31)", ["优", "良", "差"][number % 3]]
    }
  }

  @Test(arguments: ["\n", "\r\n"])
  func claimsOfEveryRule(_ end: String) throws {
    let header = [
      "编号", "单位", "支出", "预算", "满意", "件", "公开", "程", "完成", "计划", "甲/比率.自报", "甲/分段.自报", "甲/折线.自报", "甲/公开.自报",
      "甲.自报", "程度.自报", "及时.自报", "自报.总分", "自报.等次",
    ]
    let lines = ([header] + ruleRows()).map { $0.joined(separator: ",") }
    let text = lines.joined(separator: end) + end
    let table = try StreamedTable(Self.rules.get(), Array(text.utf8))
    defer { table.remove() }
    table.expectTheSame(.audits(nil), [(1, 1024, 1 << 18), (3, 16, 600)], #_sourceLocation)
    #expect(table.streamed(.audits(nil))?.rows.contains("H7004") ?? false)
  }
}
