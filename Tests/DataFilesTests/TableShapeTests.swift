import DataFiles
import Program
import Source
import Testing
import Values

private let rowsLine = "表 明细 { 项目: 文本, 作名称; 金额: 万元, 可缺; 分值: 分, 作分值; 评分: 分, 作得分 }"

/// A file, what its first form is, and what is said.
struct TableShape: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let values: [String]
  let codes: [String]

  init(_ name: String, _ text: String, _ values: [String], _ codes: [String] = []) {
    self.name = name
    self.text = text
    self.values = values
    self.codes = codes
  }

  var testDescription: String { name }
}

private let plain = ["预算 number(150000)", "人数 number(12)"]

private let shapes: [TableShape] = [
  // What Excel leaves at the right and below.
  TableShape("empty columns", "表单,预算,人数,,\n甲,15,12,,\n,,,,\n", plain),
  TableShape("an empty column within", "表单,,预算,人数\n甲,,15,12\n", plain),
  TableShape("rows that end before the empty columns", "表单,预算,人数,,\n甲,15,12\n", plain),
  TableShape("a header of invisible characters", "表单,预算,人数,\u{FEFF}\n甲,15,12,\n", plain),
  TableShape("a value without a name", "表单,预算,人数,\n甲,15,12,7\n", plain, ["H5059"]),
  TableShape("a cell too many though it is empty", "表单,预算,人数\n甲,15,12,\n乙,1,2\n", [], ["H5062"]),
  // The line that tells Excel the separator.
  TableShape("sep", "sep=;\n表单;预算;人数\n甲;15;12\n", plain),
  TableShape("sep in quotation marks", "\u{FEFF}\"sep=,\"\r\n表单,预算,人数\r\n甲,15,12\r\n", plain),
  TableShape("sep of a tab", "sep=\t\n表单\t预算\t人数\n甲\t15\t12\n", plain),
  TableShape("sep of a bar", "SEP=|\n表单|预算|人数\n甲|15|12\n", plain),
  TableShape("sep that is not so", "sep=;\n表单,预算,人数\n甲,15,12\n", plain),
  // Titles and units above.
  TableShape("a title", "2025年度绩效评价汇总表,,\n表单,预算,人数\n甲,15,12\n", plain, ["H5064"]),
  TableShape("a title alone in its line", "绩效评价，汇总表\n\n表单\t预算\t人数\n甲\t15\t12\n", plain, ["H5064"]),
  TableShape(
    "a title and a unit", "汇总表,,\n填报单位：某某局,,单位：元\n表单,预算,人数\n甲,150000,12\n", plain, ["H5064"]),
  TableShape("a unit in brackets", "汇总表（单位：亿元、人）\n表单,预算,人数\n甲,0.0015,12\n", plain, ["H5064"]),
  TableShape("the unit of a cell goes before", "单位：元\n表单,预算,人数\n甲,15万元,12\n", plain, ["H5064"]),
  TableShape("the unit of a name goes before", "单位：元\n表单,预算（万元）,人数\n甲,15,12\n", plain, ["H5064"]),
  TableShape("a unit in brackets behind a title", "汇总表（元）\n表单,预算,人数\n甲,150000,12\n", plain, ["H5064"]),
  TableShape(
    "a unit over some columns", ",（元）,\n表单,预算,人数\n甲,150000,12\n", plain, ["H5064"]),
  TableShape(
    "a unit over other columns", ",,资金（元）\n表单,预算,人数\n甲,15,12\n", plain, ["H5064"]),
  TableShape("who reports is no unit", "单位：某某局\n表单,预算,人数\n甲,15,12\n", plain, ["H5064"]),
  TableShape(
    "a unit that is none of money", "单位：美元\n表单,预算,人数\n甲,15,12\n", ["预算 unreadable", "人数 number(12)"],
    ["H5065"]),
  TableShape("the same with a unit in the cell", "单位：美元\n表单,预算,人数\n甲,15万元,12\n", plain, ["H5065"]),
  TableShape(
    "two units", "单位：元\n单位：万元\n表单,预算,人数\n甲,15,12\n", ["预算 unreadable", "人数 number(12)"], ["H5065"]),
  // Units behind names.
  TableShape("units behind names", "表单,预算（元）,人数(人)\n甲,150000,12\n", plain),
  TableShape("the alias of a name", "表单,资金/预算（亿元）,人数\n甲,0.0015,12\n", plain),
  TableShape("a larger unit", "表单,预算（万）,人数\n甲,15,12\n", plain),
  TableShape(
    "a unit that cannot be", "表单,预算（家）,人数\n甲,15,12\n乙,16,3\n", ["预算 unreadable", "人数 number(12)"], ["H5070"]),
  TableShape(
    "a unit of money that is unknown", "表单,预算（英镑元）,人数\n甲,15,12\n", ["预算 unreadable", "人数 number(12)"],
    ["H5070"]),
  TableShape("a name that has brackets", "表单,预算,人数,结转(余)\n甲,15,12,元\n", ["结转(余) text(\"元\")"] + plain),
  TableShape("other brackets", "表单,预算（年初）,人数\n甲,15,12\n", ["预算 unreadable", "人数 number(12)"], ["H5107"]),
  // Characters that show nothing, and those that look the same.
  TableShape(
    "invisible characters", "\u{FEFF}\u{FEFF}表单,预\u{200B}算,人\u{AD}数\u{A0}\n甲,15,12\u{200B}\n", plain),
  TableShape("radicals", "表单,预算,⼈数\n甲,15,12\n", plain),
  // What the template does not ask for.
  TableShape("printed beside", "表单,预算,人数,联系电话,填表日期\n甲,15,12,1,2\n", plain, ["H5147"]),
  TableShape("a slip", "表单,予算,人数\n甲,15,12\n", ["预算 unreadable", "人数 number(12)"], ["H5107"]),
  TableShape("close to what is filled in", "表单,预算,人数,预算数\n甲,15,12,3\n", plain, ["H5147"]),
  // Marks in place of numbers.
  TableShape("marks", "表单,预算,人数\n甲,——,12\n乙,/,3\n", ["人数 number(12)"], ["H5148"]),
  TableShape("无 is a question", "表单,预算,人数\n甲,无,12\n", ["预算 unreadable", "人数 number(12)"], ["H5117"]),
  TableShape("a form called as an indicator", "表单,人数\n甲,12\n乙,1\n丙,2\n", ["人数 number(12)"]),
  // Names down the side.
  TableShape("vertical", "表单,甲\n预算,15\n人数,12\n", plain, ["H5066"]),
  TableShape("vertical with units", "项目,内容,单位\n表单,甲,\n预算,150000,元\n人数,12,人\n", plain, ["H5066", "H5147"]),
  TableShape("vertical with headings", "一、基本情况,\n表单,甲\n二、资金,\n预算（元）,150000\n人数,12\n", plain, ["H5066"]),
  TableShape(
    "vertical with a wrong unit", "表单,甲,\n预算,15,家\n人数,12,\n", ["预算 unreadable", "人数 number(12)"],
    ["H5066", "H5070"]),
  TableShape(
    "vertical with a slip", "表单,甲\n予算,15\n人数,12\n", ["预算 unreadable", "人数 number(12)"], ["H5066", "H5107"]),
]

@Suite struct TableShapeTests {
  private func template() throws -> Template {
    try formTemplate(adding: "输入 { 「结转(余)」: 文本, 可缺 }  \(rowsLine)")
  }

  @Test(arguments: shapes)
  func shapeIsReadAsItIsMeant(_ shape: TableShape) throws {
    let template = try template()
    let (forms, diagnostics) = readText(shape.text, path: "d.csv", template)
    #expect(
      diagnostics.map(\.code) == shape.codes, "\(diagnostics.map { $0.message.text(in: .chinese).headline })")
    let first = forms.first { $0.id == "甲" }
    #expect(first.map { outline($0, template).dropFirst().dropLast() }.map(Array.init) ?? [] == shape.values)
  }

  @Test(arguments: [
    ("2023年度考核汇总表", ["H5064", "H5073"]), ("二、２０２２年情况", ["H5064", "H5073"]), ("2024年度汇总表", ["H5064"]),
    ("2025年填报", ["H5064"]), ("2024年比2023年情况", ["H5064"]), ("编号12023年", ["H5064"]), ("汇总表", ["H5064"]),
  ])
  func aTitleOfAnEarlierYear(title: String, codes: [String]) throws {
    let text = title + "\n表单,预算,人数\n甲,15,12\n"
    #expect(try readText(text, path: "d.csv", formTemplate(adding: "年度 2024")).1.map(\.code) == codes)
    #expect(readText(text, path: "d.csv", try template()).1.map(\.code) == ["H5064"])
  }

  @Test func neverThirtyFormsOfAVerticalTable() throws {
    let template = try template()
    let wide = "表单,甲,乙,丙\n预算,15,16,17\n人数,1,2,3\n率,1%,2%,3%\n"
    let (forms, diagnostics) = readText(wide, path: "d.csv", template)
    #expect(forms.isEmpty && diagnostics.map(\.code) == ["H5067"])
    let ambiguous = "表单,甲,\n预算,15,16\n人数,1,2\n"
    #expect(readText(ambiguous, path: "d.csv", template).1.map(\.code) == ["H5067"])
  }

  @Test func unusedNamesAreToldOnceForTheWholeRun() throws {
    let template = try template()
    let text = #"[{"表单":"一","输入":{"人数":1,"电话":2}},{"表单":"二","输入":{"人数":1,"电话":3,"传真":""}}]"#
    let (forms, diagnostics) = readText(text, path: "d.json", template)
    #expect(forms.count == 2 && diagnostics.map(\.code) == ["H5147"] && !diagnostics.hasErrors)
    // A slip beside a name that is not filled in is one all the same, and the name is not missing.
    let (slips, found) = readText(#"{"表单":"一","输入":{"人數":1,"预祘":2}}"#, path: "d.json", template)
    #expect(found.map(\.code) == ["H5104", "H5104"])
    #expect(slips.first?.unreadable.count == 2)
    // Filled in, it cannot have been meant.
    #expect(
      readText(#"{"表单":"一","输入":{"预算数":1,"预算":2}}"#, path: "d.json", template).1.map(\.code) == ["H5147"])
  }

  @Test func marksAreToldOnceForAColumnWithTheFirstPlaces() throws {
    let template = try template()
    let lines = (1...5).map { "第\($0)局,/,1" }.joined(separator: "\n")
    let (forms, diagnostics) = readText("表单,预算,人数\n\(lines)\n", path: "d.csv", template)
    #expect(forms.count == 5 && diagnostics.map(\.code) == ["H5148"])
    #expect(diagnostics.first?.spot == "B2（预算）" && diagnostics.first?.related.count == 2)
    #expect(diagnostics.first?.message.text(in: .chinese).headline.contains("5 处") == true)
    #expect(forms.allSatisfy { $0.unreadable.isEmpty && $0.inputs[InputID(1)] == nil })
  }

  @Test func aMarkForADayAsksForADay() throws {
    let template = try formTemplate(adding: "输入 { 完成日: 日期, 可缺 }")
    let (forms, diagnostics) = readText(#"{"表单":"一","输入":{"完成日":"——"}}"#, path: "d.json", template)
    #expect(diagnostics.map(\.code) == ["H5148"] && forms.first?.unreadable.isEmpty == true)
    for (language, number) in [(Language.chinese, "数"), (.english, "number")] {
      let text = try #require(diagnostics.first?.message.text(in: language))
      #expect(!text.why.contains(number) && !text.remedy.contains("0 ") && text.remedy.contains("2020-10-30"))
    }
  }

  @Test func lettersThatLookTheSameAreNamedByTheirCodePoints() throws {
    let template = try formTemplate(adding: "输入 { A类户数: 户, 可缺 }")
    let diagnostics = readText("表单,人数,\u{0410}类户数\n甲,1,2\n", path: "d.csv", template).1
    #expect(diagnostics.map(\.code) == ["H5107"])
    #expect(diagnostics.first?.message.text(in: .chinese).headline.contains("U+0410") == true)
    let other = readText("表单,人数,不\u{202E}认识\n甲,1,2\n", path: "d.csv", template).1
    #expect(other.first?.message.text(in: .chinese).headline.contains("[U+202E]") == true)
  }

  @Test func rowsWithoutFormsBelongToTheOnlyOne() throws {
    let template = try template()
    let rows = sourceFile("项目,金额（元）,分值,评分\n修路,50000,4,3\n架桥,20000,6,5\n", path: "r.csv")
    for (forms, codes, count) in [("表单,人数\n甲,1\n", ["H5069"], 2), ("表单,人数\n甲,1\n乙,2\n", ["H5068"], 1)] {
      var batch = FormBatch(template)
      batch.read(sourceFile(forms, path: "f.csv"))
      batch.read(rows)
      let (read, diagnostics) = batch.finished()
      #expect(diagnostics.besidesMissingColumns.map(\.code) == codes)
      #expect(read.allSatisfy { $0.rows[TableID(0)]?.count == count })
      let amount = read.first?.rows[TableID(0)]?.first?.cells[1]?.value
      #expect(amount == (count == 2 ? .number(Rational(50000)) : nil))
    }
    var alone = FormBatch(template)
    alone.read(rows)
    #expect(alone.finished().diagnostics.map(\.code) == ["H5068"])
    #expect(alone.finished().forms.isEmpty)
  }

  @Test func rowsHaveTitlesUnitsAndMarksToo() throws {
    let template = try template()
    var batch = FormBatch(template)
    batch.read(sourceFile("表单,人数\n甲,1\n", path: "f.csv"))
    batch.read(
      sourceFile("明细表,,,,\n单位：元,,,,\n表单,项目,金额,分值,评分\n甲,修路,50000,4,3\n甲,架桥,—,6,5\n", path: "r.csv"))
    let (forms, diagnostics) = batch.finished()
    #expect(diagnostics.besidesMissingColumns.map(\.code) == ["H5064", "H5148"])
    let rows = forms.first?.rows[TableID(0)] ?? []
    #expect(rows.map { $0.cells[1]?.value } == [.number(Rational(50000)), nil])
    #expect(rows.allSatisfy { $0.unreadable.isEmpty })
  }

  private static let asked = """
    衡 1
    模板 缺列 {
      总分 10分   标识 单位
      输入 { 单位: 文本   备考: 文本   预算: 万元, 范围 > 0万元   支出: 万元, 来自 "年度支出"   整改: 是否, 可缺 }
      执行 10分: 得 支出 ÷ 预算 × 满分, 最高 满分, 缺失时 0分
    }
    """

  @Test(
    "an input that no column names is told once at the header, by the name it has on forms",
    arguments: [
      ("单位,预算,年度支出\n甲,10,5\n乙,10,6\n", nil), ("单位,预算,整改\n甲,10,是\n乙,10,否\n", "“年度支出”这一列"),
      ("单位,整改\n甲,是\n", "“预算”、“年度支出”这 2 列"), ("单位,支出,整改\n甲,5,是\n", "“预算”这一列"),
    ] as [(String, String?)]) func missingColumns(text: String, told: String?) throws
  {
    let template = try checkedText(Self.asked)
    let found = readForms(sourceFile(text, path: "d.csv"), template: template).diagnostics
    #expect(found.filter { $0.code != "H5147" }.map(\.code) == (told == nil ? [] : ["H5071"]))
    let first = found.first { $0.code == "H5071" }
    #expect(first.map { $0.message.text(in: .chinese).headline } == told.map { "表头没有\($0)，各份都缺" })
    #expect(first == nil || first?.place?.text == text.split(separator: "\n").first.map(String.init))
  }

  @Test("a misspelt column is told as such, and not as missing") func misspeltIsNotMissing() throws {
    let template = try checkedText(Self.asked)
    let found = readForms(sourceFile("单位,予算,年度支出\n甲,10,5\n", path: "d.csv"), template: template).diagnostics
    #expect(found.map(\.code) == ["H5107"])
  }

  private static let ranked = """
    衡 1
    模板 列号 {
      总分 10分   标识 县
      输入 { 县: 文本   收入: 万元   上年: 万元, 可缺   率: % }
      执行 10分: 得 率 × 满分, 最高 满分
    }
    """

  @Test(
    "numbers and units below the header are no form, nor are remarks, signatures and the header once more",
    arguments: [
      ("县,收入,上年,率\n1,2,3,4\n甲,5,6,7%\n", ["H5072"], "50000"), ("县,收入,率\n甲,1,2%\n乙,5,7%\n", [], "10000"),
      ("县,收入,上年,率\n甲,1,2,3=1÷2\n乙,5,6,7%\n", ["H5072"], "50000"),
      ("县,收入,上年,率\n栏次,1,2,3\n,亿元,亿元,%\n乙,5,6,7\n", ["H5072", "H5072"], "500000000"),
      ("县,收入,上年（元）,率\n单位,（千元）,千元,%\n乙,5,6,7\n", ["H5072"], "5000"),
      ("县,收入,率\n,人,%\n乙,5,7%\n", ["H5070", "H5072"], "nil"),
      ("县,收入,率\n乙,5,7%\n县,收入,率\n注：来自决算,,\n注:来自决算,,\n填表人：张三,,审核人：李四\n", ["H5166"], "50000"),
    ] as [(String, [String], String)]) func linesThatAreNoForms(
      text: String, codes: [String], income: String
    ) throws
  {
    let template = try checkedText(Self.ranked)
    let (forms, diagnostics) = readText(text, path: "d.csv", template)
    #expect(diagnostics.map(\.code) == codes)
    #expect(forms.allSatisfy { ["甲", "乙"].contains($0.id) })
    let value = forms.first?.inputs[InputID(1)]?.value
    #expect(value.map { "\($0)" } == (income == "nil" ? nil : "number(\(income))"))
  }
}
