import Program
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

  private func compare(
    _ lines: [String], by template: Template? = nil, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let text = lines.joined(separator: "\n") + "\n"
    let file = try StreamedTable(template ?? Self.checked.get(), Array(text.utf8), ending: "jsonl")
    defer { file.remove() }
    file.expectTheSame(.scores(.csv), [(1, 1024, 1 << 18), (2, 1, 1 << 18), (3, 7, 700)], location)
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

  // MARK: lines that are written otherwise

  private static let judged = Result {
    try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 20分, 年度 2020
        标识 编号
        级别 达成度 { 达成 又写 "完成"; 未达成 }
        输入 { 编号: 文本   预算: 万元   支出: 万元   率: %, 可缺   备考: 文本, 可缺 }
        表 绩效, 来自 "任务" {
          名称: 文本, 作名称   类: 文本   目标: 目标, 来自 "指标值", 可缺   实际: 实际, 来自 "完成值", 可缺
          达成: 达成度, 来自 "完成值", 可缺   次: 个, 可缺   分值: 分, 作分值   评分: 分, 来自 "得分", 可缺, 作得分
          自报得分: 分, 来自 "得分", 可缺, 作自报   原因: 文本, 可缺, 作理由
          核对 有次: 次 ≥ 1个, 提醒 "没有次数", 缺失时 不适用
        }
        缺失时 报错, 分母为零时 报错
        公式 执行率 = 支出 ÷ 预算, 分母为零时 0%
        指标 产出 10分, 逐行 绩效 当 类 = "产出": 分档 {
          目标.种类 = 未填报: 评定, 最高 满分 × 50%;
          有 达成: 评定 达成 { 达成: ≥ 80%; 未达成: < 80% };
          目标.种类 = 下限: 得 实际 ÷ 目标 × 满分, 最高 满分;
          其余: 达标(实际, 目标) 得 满分, 否则 0分
        }
        指标 效益 10分, 逐行 绩效 当 类 属于 ("经济", "社会"): 评定
        等次 { ≥ 15分: 优; 其余: 良 }
        否决 执行率 < 10% 时 等次 定为 良
        核对 有产出: 计数(绩效 当 类 = "产出") ≥ 1, 提醒 "没有产出"
      }
      """)
  }

  private func form(_ number: Int, _ change: (String, String)? = nil) -> String {
    let text =
      #"{"输入": {"编号": "N\#(100 + number)", "预算": 100, "支出": "\#(number + 20).5", "率": "\#(number + 3)%"}, "#
      + #""任务": [{"名称": "甲", "类": "产出", "指标值": "≥\#(number % 5 + 2)家", "完成值": "3家", "次": 4, "分值": 6, "得分": 5}, "#
      + #"{"名称": "乙", "类": "产出", "指标值": "良好", "完成值": "达成", "分值": 4.0, "得分": "3.5"}, "#
      + #"{"名称": "丙", "类": "经济", "次": null, "分值": 10, "得分": 9}], "自报": {"总分": 17.5, "等次": "优"}}"#
    guard let (old, new) = change else { return text }
    #expect(text.contains(old))
    return text.replacing(old, with: new)
  }

  /// One line in three is changed; whatever stands there, it reads as it does in the whole file.
  @Test(arguments: [
    [
      (#""次": 4"#, #""次": 0"#), (#""次": 4"#, #""次": "4个""#), (#""次": 4"#, #""次": 4.5"#),
      (#""次": 4"#, #""次": 1e1"#),
    ],
    [
      (#""次": 4"#, #""次": -4"#), (#""次": 4"#, #""次": true"#), (#""次": 4"#, #""次": [4]"#),
      (#""次": 4"#, #""次": "—""#),
    ],
    [
      (#""完成值": "3家""#, #""完成值": "3公里""#), (#""完成值": "3家""#, #""完成值": "完成""#),
      (#""完成值": "3家""#, #""完成值": "95%以上""#),
    ],
    [
      (#""指标值": "良好""#, #""指标值": "尽量多些""#), (#""指标值": "良好""#, #""指标值": "未填报""#),
      (#""指标值": "良好""#, #""指标值": """#),
    ],
    [
      (#""得分": 5"#, #""评分": 5"#), (#""得分": 5"#, #""自报得分": 5"#), (#""得分": 5"#, #""得分": 7"#),
      (#""得分": 9"#, #""得分": 11"#),
    ],
    [
      (#""得分": 9"#, #""得分": null"#), (#""得分": 9"#, #""得分": 9, "评分": 8"#), (#""得分": 9"#, #""得分": 9, "得分": 8"#),
    ],
    [
      (#""名称": "乙""#, #""名称": "甲""#), (#""名称": "乙""#, #""名称": """#), (#""名称": "乙""#, #""名称": " 甲""#),
      (#""名称": "乙""#, #""名称": "é""#),
    ],
    [
      (#""名称": "乙""#, #""名称": "第2行""#), (#""名称": "乙", "#, ""), (#""名称": "乙""#, #""名称": 5"#),
      (#""名称": "乙""#, #""名称": "\u4e59""#),
    ],
    [
      (#""名称": "乙""#, #""名称": "小计""#), (#""名称": "乙""#, #""名称": "其中：二期""#), (#""名称": "乙""#, #""名称": "人数""#),
      (#""名称": "乙""#, #""名称": "【合计】1""#),
    ],
    [
      (#""类": "经济""#, #""类": "生态""#), (#""类": "经济""#, #""类": "社 会""#), (#""类": "经济""#, #""类": null"#),
      (#""类": "经济", "#, ""),
    ],
    [
      (#""分值": 6"#, #""分值": 5"#), (#""分值": 6"#, #""分值": 0"#), (#""分值": 6"#, #""分值": 6.001"#),
      (#""分值": 6, "#, ""),
    ],
    [(#""率": ""#, #""率": "约"#), (#"%""#, "\""), (#""率": ""#, #""率": "0."#), (#", "率": ""#, #", "比率": ""#)],
    [
      (#""预算": 100"#, #""预算": 0"#), (#""预算": 100"#, #""预算": 12345678901234567890"#),
      (#""预算": 100"#, #""预算": "1,000""#),
    ],
    [
      (#""预算": 100"#, #""预算": 100, "备考": "一（二）""#), (#""预算": 100"#, #""预算": 100, "备注": "略""#),
      (#""预算": 100, "#, ""),
    ],
    [
      (#""编号": "N1"#, #""编号": "合计1"#), (#""编号": "N1"#, #""编号": "N 1"#), (#""编号": "N1"#, #""编号": "Ｎ1"#),
      (#""编号": "N1"#, #""编号": "\tN1"#),
    ],
    [
      (#""任务": ["#, #""绩效": ["#), (#""任务": ["#, #""任务": ["坏", "#), (#""任务": ["#, #""说明": "略", "任务": ["#),
      (#""任务": ["#, #""任务": [], "绩效": ["#),
    ],
    [
      (#""自报": {"#, #""自报": {"产出": 9, "#), (#""总分": 17.5"#, #""总分": "十七""#), (#""等次": "优""#, #""等次": "特优""#),
      (#", "自报""#, #", "claimed""#),
    ],
    [
      (#"{"输入": {"#, #"{"格式": "heng-form/1", "输入": {"#), (#"{"输入": {"#, #"{"格式": "heng-form/2", "输入": {"#),
      (#"{"输入""#, #" { "输入" "#),
    ],
  ]) func changedCells(_ changes: [(String, String)]) throws {
    let lines = (0..<24).map { number in
      number % 3 == 1 ? form(number, changes[number / 3 % changes.count]) : form(number)
    }
    try compare(lines, by: Self.judged.get())
    try compareList(lines, by: Self.judged.get())
  }

  // MARK: lists

  /// A list of the same forms, an element in a line or spread over several.
  private func compareList(
    _ forms: [String], by template: Template, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let spread = forms.map { $0.replacing(", \"", with: ",\r\n    \"").replacing("}]", with: "}\n  ]") }
    for text in [
      "[\n" + forms.joined(separator: ",\n") + "\n]\n",
      "\u{FEFF}[" + forms.joined(separator: " , \n  ") + "]",
      "\n [\r\n  " + spread.joined(separator: ",\r\n  ") + "\r\n]",
    ] {
      let file = try StreamedTable(template, Array(text.utf8), ending: "json")
      defer { file.remove() }
      file.expectTheSame(.scores(.csv), [(1, 1024, 1 << 18), (3, 7, 1900)], location)
      file.expectTheSame(.audits(.json), [(2, 1, 1900)], location)
    }
  }

  @Test func lists() throws {
    let forms = (0..<20).map { form($0) }
    try compareList(forms, by: Self.judged.get())
    try compareList(forms + [form(4), form(5, (#""次": 4"#, #""次": 5"#))], by: Self.judged.get())
    try compareList(
      [#""合计""#, "5", #"["合计", 3]"#, #"{"表单": "乙", "输入": {}}"#, "{}", "null"] + forms, by: Self.judged.get())
  }

  /// What is no JSON is told as a whole, and so is a list in which forms share a line.
  @Test(arguments: [
    "[\n{},\n{},\n]\n", "[\n{}\n{}\n]\n", "[\n{},\n{}\n", "[\n{},\n{}\n]]\n", "[\n{},\n{]}\n]\n",
    "[\n{}, {}\n]\n",
    "[\n{}\n]\n", "[\n]\n", "[\n{},,\n{}\n]\n", "[\n{},\n{\"a\": 01}\n]\n", "[\n{},\n{\"a\": \"\t\"}\n]\n",
    "[\n{},\n\(String(repeating: "[", count: 64))\(String(repeating: "]", count: 64))\n]\n",
  ])
  func listsThatAreReadAsAWhole(_ text: String) throws {
    let file = try StreamedTable(Self.judged.get(), Array(text.utf8), ending: "json")
    defer { file.remove() }
    #expect(file.streamed() == nil)
  }

  /// Behind what is read to find out what the file is.
  @Test func bytesThatAreNoText() throws {
    var bytes = Array((0..<250).map { form($0) }.joined(separator: "\n").utf8 + [0x0A])
    for (old, new, place) in [("甲", 0xFF, 9), ("产", 0x20, 5), ("预", 0xC0, 2)] as [(String, UInt8, Int)] {
      let text = Array(old.utf8)
      let starts = bytes.indices.filter { bytes[$0...].starts(with: text) }
      bytes[try #require(starts.dropLast(place).last) + 1] = new
    }
    let file = try StreamedTable(Self.judged.get(), bytes, ending: "jsonl")
    defer { file.remove() }
    file.expectTheSame(.scores(.csv), [(1, 1024, 1 << 18), (2, 2, 9000)], #_sourceLocation)
  }

  @Test func noRowsInAnyForm() throws {
    let lines = (0..<9).map { #"{"输入": {"编号": "N\#(100 + $0)", "预算": 10, "支出": \#($0)}}"# }
    try compare(lines, by: Self.judged.get())
    try compare(lines)
    try compare(lines + [form(20)], by: Self.judged.get())
  }
}
