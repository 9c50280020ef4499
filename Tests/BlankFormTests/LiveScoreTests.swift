import BlankForms
import DataFiles
import Driver
import Foundation
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values
import Workbooks

/// The templates of the examples.
let exampleTemplates: [String] = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = root.appending(path: "Examples")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  let paths = names.map { folder.appending(path: $0).appending(path: "模板.heng").path }
  return paths.filter { FileManager.default.fileExists(atPath: $0) }.sorted()
}()

/// How live scores compare with those of the evaluator.
struct LiveTally {
  var equal = 0
  var blank = 0
  var faults: [String] = []
  var functions: Set<String> = []

  mutating func compare(_ template: Template, _ forms: Int, seed: UInt64) throws {
    var random = RandomForms(template, seed: seed)
    for number in 0..<forms {
      var filled = FilledForm(template)
      filled.fill(random.next())
      let (form, codes) = try filled.read()
      guard let form else {
        faults.append("form \(number) was not read: \(codes)")
        continue
      }
      let evaluation = Evaluator(template).evaluate(form, in: Cohort(of: [form], by: template))
      compare(filled, evaluation, number)
    }
  }

  private mutating func compare(_ filled: FilledForm, _ evaluation: Evaluation, _ number: Int) {
    let sheet = Spreadsheet(filled.book)
    for (index, result) in evaluation.indicators.enumerated() {
      let name = "heng_live_p\(index)"
      guard filled.names.contains(name) else { continue }
      compare(
        filled.shown(sheet, name), result.score, "form \(number) \(filled.template.indicators[index].path)")
    }
    compare(filled.shown(sheet, "heng_live_total"), evaluation.total, "form \(number) 总分")
    if let grade = evaluation.grade {
      let shown = filled.shown(sheet, "heng_live_grade")
      if case .text(let text) = shown, text != "", text != "—" {
        let own = grade.isDetermined ? filled.template.grades[grade.final.lowerBound].name : "待定"
        if text == own { equal += 1 } else { faults.append("form \(number) 等次: \(text), \(own)") }
      } else if shown.isError {
        faults.append("form \(number) 等次: \(shown)")
      }
    }
    functions.formUnion(sheet.functions)
  }

  private mutating func compare(_ shown: CellResult, _ score: Score, _ place: String) {
    switch (shown, score) {
    case (.text(""), _), (.text("—"), _): blank += 1
    case (.number(let live), .scored(let exact)):
      // A score is a decimal, and its double is the one nearest to it.
      let nearest = Spreadsheet.double(exact)
      let isSame = exact.exactDecimalText == nil ? abs(live - nearest) < 1e-9 : live == nearest
      if isSame { equal += 1 } else { faults.append("\(place): \(live), \(exact)") }
    default: faults.append("\(place): \(shown), \(score)")
    }
  }
}

@Suite("Live scores of blank forms")
struct LiveScoreTests {
  @Test("scores that a form computes in doubles are those of the evaluator", arguments: exampleTemplates)
  func examples(path: String) throws {
    let template = try #require(checkTemplate(at: path).template)
    var tally = LiveTally()
    try tally.compare(template, 4, seed: 7)
    #expect(tally.faults == [])
  }

  @Test("whatever the conditions and ranges of a template are")
  func randomTemplates() throws {
    var templates = RandomTemplates(seed: 11)
    var tally = LiveTally()
    for _ in 0..<25 {
      guard let template = try? checkedTemplate(templates.next()) else { continue }
      try tally.compare(template, 4, seed: 3)
    }
    #expect(tally.faults == [])
    #expect(tally.equal > 150)
  }

  @Test("days moved by months, and whole powers, are told while the form is filled")
  func daysAndPowers() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 债券 {
        总分 30分
        标识 单位
        输入 {
          单位: 文本   率: %, 范围 -100% 到 100%
          发行日: 日期, 范围 2015年1月1日 到 2025年12月31日   评价日: 日期, 范围 2015年1月1日 到 2025年12月31日
        }
        期限 10分: 评价日 不低于 发行日 + 6个月 得 满分, 否则 0分
        迟报 10分: 评价日 不超过 发行日 + 1年 − 10天 得 满分, 每超过 30天 扣 1分, 扣完为止
        增长 10分: 得 乘方(率, 2) × 满分
      }
      """)
    var tally = LiveTally()
    try tally.compare(template, 60, seed: 5)
    #expect(tally.faults == [])
    #expect(tally.equal > 60)
    #expect(tally.functions.contains("EDATE"))
  }

  @Test("a grade that no total earns is given by a veto alone, and is neither reached nor left by steps")
  func gradesByVeto() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 甲乙 {
        总分 10分
        标识 单位
        输入 { 单位: 文本   率: %, 范围 0% 到 100%   瞒报: 是否   未报: 是否   表彰: 是否   约谈: 是否 }
        甲 10分: 得 率 × 满分
        等次 { ≥ 8分: 优; ≥ 6分: 良; 其余: 差; 不按总分: 不予评级 }
        否决 瞒报 时 等次 下调 1档
        否决 未报 时 等次 定为 不予评级
        否决 表彰 时 等次 上调 1档
        否决 约谈 时 等次 不高于 良
      }
      """)
    var tally = LiveTally()
    try tally.compare(template, 120, seed: 9)
    #expect(tally.faults == [])
    #expect(tally.equal > 240)
    let texts = FilledForm(template).book.sheets.flatMap { $0.rows.flatMap(\.cells) }.compactMap { cell in
      if case .text(let text) = cell.value { text } else { nil }
    }
    #expect(texts.contains { $0.contains("其余：差；不按总分：不予评级。否决：") })
  }

  /// A template over targets of all kinds and functions over rows.
  private static let rows = """
    衡 1
    模板 任务表 {
      总分 100分, 取整 四舍五入 2位
      标识 单位
      分母为零时 0分
      缺失时 0分
      输入 {
        单位: 文本   甲: 万元, 范围 ≥ 0万元   乙: 万元, 范围 ≥ 0万元   丙: 万元, 范围 ≥ 0万元
      }
      表 任务 {
        任务名: 文本, 作名称
        目标: 目标   完成值: 实际
        评分: 分, 可缺, 作得分
        分值: 分, 作分值
      }
      表 项目 {
        项目名: 文本, 作名称
        支出: 万元, 范围 ≥ 0万元   预算: 万元, 范围 > 0万元   份额: 分, 作分值
      }
      完成 50分, 逐行 任务: 分档 目标.种类 {
        期限: 完成值.期限 不超过 目标.期限 得 满分, 每超过 1周 扣 满分 × 10% 不足进一, 扣完为止;
        下限: 得 完成值 ÷ 目标 × 满分, 最高 满分;
        定性: 评定;
        其余: 达标(完成值, 目标) 得 满分, 否则 0分
      }
      执行 30分, 逐行 项目: 名次(项目: 支出 ÷ 预算) 不超过 1 得 满分, 每超过 1 扣 满分 × 20%, 扣完为止
      中间 10分: 中位(甲, 乙, 丙) ≥ 100万元 得 满分, 否则 0分
      行中 10分: 分档 { 中位(项目: 支出) ≥ 50万元: 满分; 最大(项目: 支出) ≥ 50万元: 3分; 其余: 0分 }
    }
    """

  /// Fills the rows of 任务, each by the cells 性质, 目标, 单位, 完成值, 得分, 分值.
  private func filled(_ tasks: [[CellValue]], _ projects: [(Int, Int, Int)]) throws -> FilledForm {
    let template = try checkedTemplate(Self.rows)
    var form = FilledForm(template, rows: 4)
    form.set(.input(InputID(0)), .text("甲局"))
    for index in 1...3 { form.set(.input(InputID(index)), .number(Rational(100 * index - 50))) }
    let (tasksTable, projectsTable) = (TableID(0), TableID(1))
    for (row, cells) in tasks.enumerated() {
      form.set(.column(tasksTable, 0), .text("任务\(row)"), row: row)
      let keys: [BlankFormKey] = [
        .sign(tasksTable), .column(tasksTable, 1), .unit(tasksTable), .column(tasksTable, 2),
        .column(tasksTable, 3), .column(tasksTable, 4),
      ]
      for (key, cell) in zip(keys, cells) { form.set(key, cell, row: row) }
    }
    for (row, project) in projects.enumerated() {
      form.set(.column(projectsTable, 0), .text("项目\(row)"), row: row)
      form.set(.column(projectsTable, 1), .number(Rational(project.0)), row: row)
      form.set(.column(projectsTable, 2), .number(Rational(project.1)), row: row)
      form.set(.column(projectsTable, 3), .number(Rational(project.2)), row: row)
    }
    return form
  }

  /// What is shown of the indicators and the total, and what they are.
  private func scores(_ form: FilledForm) throws -> (shown: [CellResult], own: [Score]) {
    let read = try #require(try form.read().form)
    let evaluation = Evaluator(form.template).evaluate(read, in: Cohort(of: [read], by: form.template))
    let sheet = Spreadsheet(form.book)
    let names = evaluation.indicators.indices.map { "heng_live_p\($0)" } + ["heng_live_total"]
    return (names.map { form.shown(sheet, $0) }, evaluation.indicators.map(\.score) + [evaluation.total])
  }

  @Test("days, words, places and medians are told while the form is filled")
  func targetsAndPlaces() throws {
    func day(_ month: Int, _ day: Int) throws -> CellValue {
      .date(try #require(CalendarDate(year: 2024, month: month, day: day)))
    }
    let form = try filled(
      [
        [.text("≤"), try day(10, 31), .blank, try day(11, 8), .blank, .number(Rational(20))],
        [.text("定性"), .text("及时、足额发放"), .blank, .text("已完成"), .number(Rational(7)), .number(Rational(10))],
        [
          .text("≥"), .number(Rational(20)), .text("户"), .number(Rational(15)), .blank, .number(Rational(20)),
        ],
      ], [(50, 100, 10), (60, 100, 10), (60, 80, 10)])
    let (shown, own) = try scores(form)
    for (live, score) in zip(shown, own) {
      guard case .scored(let exact) = score else {
        Issue.record("\(score)")
        continue
      }
      #expect(live == .number(Spreadsheet.double(exact)))
    }
    #expect(own.last == .scored(try #require(Rational(decimal: "82"))))
  }

  @Test(
    "what a formula cannot tell of a target stays blank",
    arguments: [
      // A unit that is none, and one that makes another thing of the number.
      [.text("≥"), .number(Rational(20)), .text("套餐"), .number(Rational(15))],
      [.text("≥"), .number(Rational(20)), .text("左右"), .number(Rational(15))],
      [.text("≤"), .number(Rational(20)), .text("日"), .number(Rational(15))],
      // A number that may be a day, words that count or name a day, and nothing filled in.
      [.text("≥"), .number(Rational(45_000)), .text("人"), .number(Rational(46_000))],
      [.text("定性"), .text("三个以上"), .blank, .text("已完成")],
      [.text("定性"), .text("年底前"), .blank, .text("已完成")],
      [.text("定性"), .text("不涉及"), .blank, .text("已完成")],
    ] as [[CellValue]])
  func untold(cells: [CellValue]) throws {
    let form = try filled(
      [cells + [.number(Rational(5)), .number(Rational(50))]], [(50, 100, 30)])
    let (shown, own) = try scores(form)
    for (live, score) in zip(shown, own) where live != .text("") {
      guard case .scored(let exact) = score else {
        Issue.record("\(live), \(score)")
        continue
      }
      #expect(live == .number(Spreadsheet.double(exact)))
    }
    #expect(shown[0] == .text(""))
  }

  @Test("points that leave a group are shared by the whole form, and a score off its step is none")
  func leavingAndSteps() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 自评 {
        总分 100分, 取整 四舍五入 2位
        标识 单位
        缺失时 0分
        输入 { 单位: 文本 }
        投入 40分 { 制度 20分: 评定, 不适用时 全表折算   资金 20分: 评定 步长 0.5分 }
        产出 60分 { 数量 30分: 评定   质量 30分: 评定, 不适用时 全表折算 }
      }
      """)
    for (score, isExempt) in [("17.5", true), ("17.3", true), ("18", false)] {
      var form = FilledForm(template)
      form.set(.input(InputID(0)), .text("甲局"))
      let leaves = template.indicators.filter { $0.rule != nil }.map(\.id)
      if isExempt {
        form.set(.exemption(leaves[0]), .text("不适用"))
      } else {
        form.set(.score(leaves[0]), .number(.one))
      }
      form.set(.score(leaves[1]), .number(try #require(Rational(decimal: score))))
      form.set(.score(leaves[2]), .number(Rational(25)))
      form.set(.score(leaves[3]), .number(Rational(28)))
      let (shown, own) = try scores(form)
      for (live, score) in zip(shown, own) {
        switch score {
        case .scored(let exact): #expect(live == .number(Spreadsheet.double(exact)))
        default: #expect(live == .text(""))
        }
      }
      if score == "17.5" { #expect(own.last == .scored(try #require(Rational(decimal: "88.13")))) }
    }
  }

  @Test("formulas use what Excel 2010, WPS and LibreOffice have, and no more than a cell holds")
  func functions() throws {
    let allowed: Set<String> = [
      "IF", "AND", "OR", "NOT", "ABS", "SIGN", "INT", "MAX", "MIN", "SUM", "SUMPRODUCT", "ROUND", "GCD",
      "COUNTA",
      "COUNTIF", "ROWS", "IFERROR", "COLUMNS", "CHOOSE", "ISNUMBER", "ISTEXT", "EXACT", "TRIM", "YEAR",
      "MONTH", "EDATE", "CELL", "LEFT", "LEN", "MID", "REPT", "FIND", "COUNT", "MEDIAN",
      // Excel 2010 lacks it; there what rests on targets in words stays blank.
      "UNICODE",
    ]
    for path in exampleTemplates {
      let template = try #require(checkTemplate(at: path).template)
      let book = blankForm(of: template, rows: 3).book
      var names: Set<String> = []
      for (_, rows) in book.sheets {
        for case .formula(let formula, _) in rows.flatMap(\.cells).map(\.value) {
          #expect(formula.utf8.count <= 8192)
          let (deepest, used) = shape(of: formula)
          #expect(deepest <= 60)
          names.formUnion(used)
        }
      }
      #expect(names.subtracting(allowed) == [])
    }
  }

  /// How deep calls lie in one another, and which functions are called.
  private func shape(of formula: String) -> (deepest: Int, functions: Set<String>) {
    var (depth, deepest, isQuoted, start, place) = (0, 0, false, 0, 0)
    let bytes = Array(formula.utf8)
    var functions: Set<String> = []
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "(") {
        depth += 1
        if start < place { functions.insert(String(decoding: bytes[start..<place], as: UTF8.self)) }
      }
      if !isQuoted, byte == UInt8(ascii: ")") { depth -= 1 }
      deepest = max(deepest, depth)
      place += 1
      if !(65...90).contains(byte) { start = place }
    }
    return (deepest, functions)
  }
}
