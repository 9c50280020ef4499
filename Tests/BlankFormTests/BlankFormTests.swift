import BlankForms
import DataFiles
import Driver
import Program
import Runtime
import Source
import TestSupport
import Testing
import Values
import Workbooks

private let text = """
  衡 1
  模板 自评 {
    年度 2024, 总分 20分
    标识 单位
    级别 程度 { 健全; 一般 }
    输入 { 单位: 文本   预算: 万元, 范围 > 0万元   执行: 万元, 来自 "全年执行数"   进度: %   制度: 程度   报送: 日期   公开: 是否 }
    执行率 10分: 得 执行 ÷ 预算 × 满分, 最高 满分
    进度 4分: 进度 ≥ 75% 得 满分, 否则 0分
    管理 6分: 要点 { "有制度": 2分; 制度 = 健全: 1分; 公开: 1分; 报送 不超过 2025年1月31日: 2分 }
    等次 { ≥ 18分: 优; 其余: 良 }
  }
  """

@Suite("Blank forms")
struct BlankFormTests {
  private func evaluate(_ filled: FilledForm) throws -> (evaluation: Evaluation, codes: [String]) {
    let (form, codes) = try filled.read()
    let own = try #require(form)
    return (Evaluator(filled.template).evaluate(own, in: Cohort(of: [own], by: filled.template)), codes)
  }

  @Test("an untouched form is one in which everything is missing, never zeros", arguments: exampleTemplates)
  func untouched(path: String) throws {
    let template = try #require(checkTemplate(at: path).template)
    let filled = FilledForm(template)
    let (form, codes) = try filled.read()
    let own = try #require(form)
    #expect(own.inputs.isEmpty && own.unreadable.isEmpty && own.claimedTotal == nil)
    #expect(own.rows.values.allSatisfy { $0.isEmpty })
    #expect(!codes.contains { $0.hasPrefix("H529") })
    let sheet = Spreadsheet(filled.book)
    for name in filled.names where name.hasPrefix("heng_live_") {
      let shown = filled.shown(sheet, name)
      #expect([.text(""), .text("—")].contains(shown), "\(name): \(shown)")
    }
  }

  @Test("a filled form is read without a mapping, and its cells are named")
  func filled() throws {
    let template = try checkedTemplate(text)
    var filled = FilledForm(template)
    let values: [(String, CellValue)] = [
      ("单位", .text("甲局")), ("预算", .number(Rational(96))), ("执行", .number(Rational(4912, 100))),
      ("进度", .number(Rational(3, 4))), ("制度", .text("健全")), ("公开", .text("是")),
    ]
    for (name, value) in values {
      let index = try #require(template.inputs.firstIndex { $0.name == name })
      filled.set(.input(InputID(index)), value)
    }
    let day = try #require(CalendarDate(year: 2025, month: 1, day: 31))
    filled.set(.input(InputID(5)), .date(day))
    filled.set(.answer(IndicatorID(2), 0), .text("否"))
    filled.set(.claimedTotal, .number(Rational(14)))
    filled.set(.claimedGrade, .text("良"))
    filled.set(.reason(IndicatorID(0)), .text("年底才下达"))
    let (evaluation, codes) = try evaluate(filled)
    #expect(codes == [])
    #expect(evaluation.form == "甲局")
    #expect(
      evaluation.indicators.map(\.score) == [
        .scored(Rational(512, 100)), .scored(Rational(4)), .scored(Rational(4)),
      ])
    let form = try #require(try filled.read().form)
    #expect(form.claimedTotal?.value == Rational(14))
    #expect(form.claimedGrade?.value == "良")
    let at = try #require(form.inputs[InputID(2)])
    #expect(at.place.file.sheet?.name == "自评表")
    let sheet = Spreadsheet(filled.book)
    #expect(filled.shown(sheet, "heng_live_p0") == .number(5.12))
    #expect(filled.shown(sheet, "heng_live_total") == .number(13.12))
    #expect(filled.shown(sheet, "heng_live_grade") == .text("良"))
  }

  @Test("a line for what does not apply stands only where the template, or nobody else, can say so")
  func exemptionLines() throws {
    func exempt(_ indicators: String) throws -> [String] {
      let template = try checkedTemplate(
        """
        衡 1
        模板 自评 {
          总分 20分
          不适用时 全表折算
          分母为零时 0分
          输入 { 收益: 万元  本息: 万元  率: %, 范围 0% 到 100% }
          \(indicators)
        }
        """)
      return FilledForm(template).names.filter { $0.hasSuffix("_exempt") }.sorted()
    }
    let rate = "率 10分: 得 率 × 满分"
    let paid = "偿债 10分: 得 收益 ÷ 本息 × 满分, 最高 满分"
    #expect(try exempt("\(paid), 本息 = 0万元 时 不适用\n\(rate)") == ["heng_p0_exempt"])
    #expect(try exempt("\(paid), 缺失时 不适用\n\(rate)") == ["heng_p0_exempt"])
    #expect(try exempt("\(paid)\n\(rate)") == ["heng_p0_exempt", "heng_p1_exempt"])
    #expect(
      try exempt("\(paid), 本息 = 0万元 时 不适用\n\(rate), 不适用时 全表折算")
        == ["heng_p0_exempt", "heng_p1_exempt"])
  }

  @Test("the line of the grade says what follows from a veto, whether or not it gives a reason")
  func vetoesOfTheGrade() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 自评 {
        总分 10分
        输入 { 率: %, 范围 0% 到 100%  次: 次 }
        率 10分: 得 率 × 满分
        等次 { ≥ 9分: 优; ≥ 6分: 良; 其余: 差 }
        否决 率 < 1% 时 等次 下调 1档
        否决 次 ≥ 3次 时 等次 定为 差, 因为 "违规三次"
        否决 次 ≥ 1次 时 等次 不高于 良
      }
      """)
    let texts = FilledForm(template).book.sheets.flatMap { $0.rows.flatMap(\.cells) }.compactMap { cell in
      if case .text(let text) = cell.value { text } else { nil }
    }
    let line = texts.first { $0.contains("否决：") }
    #expect(
      line?.hasSuffix(
        "否决：率低于1%的，等次下调1档；次不低于3次的，等次定为“差”（违规三次）；次不低于1次的，等次不高于“良”") ?? false, "\(line ?? "")")
  }

  @Test("a form for another template is told, not misread; one for other words of the template is read")
  func otherTemplates() throws {
    var filled = FilledForm(try checkedTemplate(text))
    filled.set(.input(InputID(0)), .text("甲局"))
    let bytes = try filled.book.bytes()
    func codes(_ change: (String) -> String) throws -> [String] {
      var batch = FormBatch(try checkedTemplate(change(text)))
      batch.read(workbook: bytes, path: "自评表.xlsx")
      let reading = batch.finished()
      return reading.diagnostics.map(\.code) + (reading.forms.isEmpty ? ["no form"] : [])
    }
    #expect(try codes { $0 } == [])
    let inOtherUnit = try codes { $0.replacing("预算: 万元, 范围 > 0万元", with: "预算: 元, 范围 > 0元") }
    #expect(inOtherUnit == ["H5290", "no form"])
    #expect(try codes { $0.replacing("\"有制度\"", with: "\"没有制度\"") } == ["H5290", "no form"])
    #expect(try codes { $0.replacing("≥ 75%", with: "≥ 80%") } == ["H5291"])
  }

  @Test("cells and names that were deleted are told, and count as unusable")
  func lostCells() throws {
    let template = try checkedTemplate(text)
    var filled = FilledForm(template)
    filled.set(.input(InputID(0)), .text("甲局"))
    var book = filled.book
    book.names = book.names.map { name in
      name.name == "heng_i2_value" ? NewName(name.name, meaning: "'自评表'!#REF!") : name
    }
    var batch = FormBatch(template)
    batch.read(workbook: try book.bytes(), path: "a.xlsx")
    let reading = batch.finished()
    #expect(reading.diagnostics.map(\.code) == ["H5293"])
    #expect(reading.forms.first?.unreadable == [InputID(2)])
    filled.set(BlankFormKey.marker, .text("?"))
    #expect(try filled.read().codes == ["H5292"])
  }

  @Test("rows take their sign and unit from cells of their own, and their scores follow")
  func rows() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 自评 {
        总分 100分
        标识 单位
        输入 { 单位: 文本 }
        表 任务 {
          类: 文本
          名: 文本, 作名称
          目标: 目标, 来自 "目标值"
          实际: 实际, 来自 "完成值", 可缺
          分值: 分, 作分值
        }
        缺失时 0分
        规则 按目标: 分档 目标.种类 {
          下限: 得 实际 ÷ 目标 × 满分, 最高 满分;
          上限: 实际 不超过 目标 得 满分, 否则 目标 ÷ 实际 × 满分;
          其余: 达标(实际, 目标) 得 满分, 否则 0分
        }
        产出 60分, 逐行 任务 当 类 = "产出": 按目标
        效益 40分, 逐行 任务 当 类 = "效益": 按目标
      }
      """)
    var filled = FilledForm(template)
    filled.set(.input(InputID(0)), .text("甲局"))
    let rows: [(String, String, Int, Int, Int)] = [
      ("产出", "≥", 96, 49, 40), ("产出", "≤", 20, 30, 20), ("效益", "=", 5, 5, 40),
    ]
    for (index, row) in rows.enumerated() {
      let place = index == 2 ? 2 : index
      filled.set(.column(TableID(0), 0), .text(row.0), row: place)
      filled.set(.column(TableID(0), 1), .text("第\(index)项"), row: place)
      filled.set(.sign(TableID(0)), .text(row.1), row: place)
      filled.set(.column(TableID(0), 2), .number(Rational(row.2)), row: place)
      filled.set(.unit(TableID(0)), .text("家"), row: place)
      filled.set(.column(TableID(0), 3), .number(Rational(row.3)), row: place)
      filled.set(.column(TableID(0), 4), .number(Rational(row.4)), row: place)
    }
    let (evaluation, codes) = try evaluate(filled)
    #expect(codes == [])
    let scores = [Rational(3375, 100), Rational(40)]
    #expect(evaluation.indicators.map(\.score) == scores.map { .scored($0) })
    let sheet = Spreadsheet(filled.book)
    #expect(filled.shown(sheet, "heng_live_p0") == .number(33.75))
    #expect(filled.shown(sheet, "heng_live_p1") == .number(40))
    #expect(filled.shown(sheet, "heng_live_total") == .number(73.75))
  }

  @Test("a sign that names no direction cannot be read; rows below blank ones are read, a note there is not")
  func oddRows() throws {
    let template = try checkedTemplate(
      """
      衡 1
      模板 自评 {
        总分 10分
        标识 单位
        输入 { 单位: 文本 }
        表 任务 {
          名: 文本, 作名称   目标: 目标, 来自 "目标值"   实际: 实际, 来自 "完成值", 可缺   分值: 分, 作分值
        }
        缺失时 0分
        甲 10分, 逐行 任务: 达标(实际, 目标) 得 满分, 否则 0分
      }
      """)
    func fill(_ filled: inout FilledForm, _ row: Int, sign: String, points: Int) {
      filled.set(.column(TableID(0), 0), .text("第\(row)项"), row: row)
      filled.set(.sign(TableID(0)), .text(sign), row: row)
      filled.set(.column(TableID(0), 1), .number(Rational(20)), row: row)
      filled.set(.unit(TableID(0)), .text("家"), row: row)
      filled.set(.column(TableID(0), 2), .number(Rational(21)), row: row)
      filled.set(.column(TableID(0), 3), .number(Rational(points)), row: row)
    }
    for sign in ["正向", "约", "定性"] {
      var filled = FilledForm(template)
      filled.set(.input(InputID(0)), .text("甲局"))
      fill(&filled, 0, sign: sign, points: 10)
      let (evaluation, _) = try evaluate(filled)
      #expect(evaluation.findings.contains { $0.code == "H6019" || $0.code == "H6028" }, "\(sign)")
      #expect(evaluation.total != .scored(.zero) && evaluation.total != .scored(Rational(10)), "\(sign)")
    }
    var filled = FilledForm(template)
    filled.set(.input(InputID(0)), .text("甲局"))
    let last = try #require(filled.range(BlankFormKey.table(TableID(0)).name)).range
    let below = last.last.row - last.first.row + 2
    fill(&filled, 0, sign: "≥", points: 4)
    fill(&filled, below, sign: "≥", points: 6)
    filled.set(.column(TableID(0), 0), .text("填表人：张三"), row: below + 2)
    let (evaluation, codes) = try evaluate(filled)
    #expect(codes == [])
    #expect(evaluation.indicators[0].rows.count == 2)
    #expect(evaluation.total == .scored(Rational(10)))
  }

  @Test("figures that a spreadsheet cannot hold exactly leave the live score blank, with the reason")
  func tooLong() throws {
    let template = try checkedTemplate(text)
    var filled = FilledForm(template)
    filled.set(.input(InputID(1)), .number(Rational(891_939_391_120_61, 100)))
    filled.set(.input(InputID(2)), .number(Rational(170_105_583_878_03, 100)))
    let sheet = Spreadsheet(filled.book)
    #expect(filled.shown(sheet, "heng_live_p0") == .text(""))
    let score = try #require(filled.range("heng_live_p0"))
    let beside = CellReference(row: score.range.first.row, column: score.range.first.column + 3)
    #expect(sheet.value(score.sheet, beside) == .text("数字过长，以 heng 计算为准"))
    #expect(try evaluate(filled).evaluation.indicators[0].score == .scored(Rational(191, 100)))
  }
}
