import Checker
import DataFiles
import Parser
import Program
import Source
import Testing
import Values

/// One bad cell: what is said of it, and what its remedy offers with what each offer then means.
struct BadCell: Sendable, CustomTestStringConvertible {
  let column: String
  let written: String
  let code: String
  let offers: [String]
  let meanings: [String]
  /// The whole remedy in Chinese where it offers nothing to write.
  let words: String?

  init(_ column: String, _ written: String, _ code: String, _ offers: (String, String)...) {
    (self.column, self.written, self.code) = (column, written, code)
    self.offers = offers.map(\.0)
    meanings = offers.map(\.1)
    words = nil
  }

  init(_ column: String, _ written: String, _ code: String, words: String) {
    (self.column, self.written, self.code) = (column, written, code)
    (offers, meanings) = ([], [])
    self.words = words
  }

  var testDescription: String { "\(column) = \(written)" }
}

private let badCells: [BadCell] = [
  // Letters for digits.
  BadCell("支出", "12O", "H5121", ("120", "120万元")), BadCell("支出", "l5", "H5117", ("15", "15万元")),
  // Commas and points.
  BadCell("支出", "18,5", "H5117", ("18.5", "18.5万元")), BadCell("率", "12,5%", "H5117", ("12.5%", "12.5%")),
  BadCell("支出", "18，5", "H5117", ("18.5", "18.5万元")),
  BadCell("支出", "1,2345", "H5117", ("1.2345", "1.2345万元")),
  BadCell("支出", "1,234,5", "H5117", ("1234.5", "1234.5万元")),
  BadCell("支出", "1.234,56", "H5117", ("1234.56", "1234.56万元")),
  BadCell("支出", "12,34,567", "H5117", words: "若漏了数字，补上"),
  BadCell("家数", "1 234", "H5117", ("1234", "1234家")), BadCell("支出", ".5", "H5117", ("0.5", "0.5万元")),
  BadCell("支出", "15.", "H5117", ("15", "15万元")), BadCell("支出", "'15", "H5117", ("15", "15万元")),
  BadCell("支出", "12.5.3", "H5117", words: "填一个数；没有数的，空着"),
  BadCell("支出", "1 2", "H5117", words: "填一个数；没有数的，空着"),
  // Bounds, estimates, ranges, quotients.
  BadCell("家数", "≥41", "H5117", ("41", "41家")), BadCell("家数", "约60", "H5117", ("60", "60家")),
  BadCell("家数", "大约60家", "H5117", ("60家", "60家")), BadCell("家数", "60家左右", "H5117", ("60家", "60家")),
  BadCell("率", "90%以上", "H5117", ("90%", "90%")), BadCell("支出", "超过4.67万元", "H5117", ("4.67万元", "4.67万元")),
  BadCell("支出", "不超过4.67", "H5117", ("4.67", "4.67万元")),
  BadCell("人数", "约60.5", "H5117", words: "不是的，填实际完成的数"),
  BadCell("率", "约0.95", "H5117", words: "不是的，填实际完成的数"),
  BadCell("率", "约96", "H5117", ("96%", "96%")), BadCell("率", "超过87.5", "H5117", ("87.5%", "87.5%")),
  BadCell("率", "98左右", "H5117", ("98%", "98%")),
  BadCell("家数", "2-3", "H5117", words: "填实际的一个数"), BadCell("家数", "2至3", "H5117", words: "填实际的一个数"),
  BadCell("支出", "3/4", "H5117", ("0.75", "0.75万元")), BadCell("率", "3/4", "H5117", ("75%", "75%")),
  BadCell("率", "387/400", "H5117", ("96.75%", "96.75%")),
  BadCell("率", "1/3", "H5117", words: "填算出的数；除不尽的，请模板的作者把它分成两项"),
  BadCell("支出", "1.2E+5", "H5117", ("120000", "120000万元")),
  BadCell("支出", "1.2e-3", "H5117", ("0.0012", "0.0012万元")),
  BadCell("增减", "(15)", "H5117", ("-15", "−15元"), ("15", "15元")),
  BadCell("家数", "（15）", "H5117", ("15", "15家")),
  BadCell("支出", "NaN", "H5117", words: "填一个数；没有数的，空着"), BadCell("支出", "完成", "H5117", words: "填一个数；没有数的，空着"),
  BadCell("支出", "十五", "H5117", words: "填一个数；没有数的，空着"),
  // Units.
  BadCell("支出", "15英镑", "H5121", words: "换成以万元计的数，数后面不要别的文字；确是单位的，请模板的作者在“计量单位”里声明"),
  BadCell("家数", "15箱", "H5122", words: "换成以家计的数；两者确是一回事的，请模板的作者写明：计量单位 { 箱 = 家 }"),
  BadCell("家数", "15坨", "H5121", words: "换成以家计的数，数后面不要别的文字；确是单位的，请模板的作者在“计量单位”里声明"),
  BadCell("支出", "15家", "H5122", words: "换成以万元计的数"),
  BadCell("差", "3%", "H5123", ("3个百分点", "3个百分点")), BadCell("差", "-2.5%", "H5123", ("-2.5个百分点", "−2.5个百分点")),
  BadCell("率", "95个百分点", "H5124", ("95%", "95%")), BadCell("比", "0.95个百分点", "H5124", ("0.95%", "0.0095比率")),
  // Readings that are in doubt.
  BadCell("率", "0.95", "H5127", ("95%", "95%"), ("0.95%", "0.95%")),
  BadCell("率", "1.065", "H5127", ("106.5%", "106.5%"), ("1.065%", "1.065%")),
  BadCell("率", "2", "H5127", ("200%", "200%"), ("2%", "2%")),
  BadCell("满意率", "0.95", "H5127", ("95%", "95%"), ("0.95%", "0.95%")),
  BadCell("增幅", "0.5", "H5125", ("50%", "50%")), BadCell("增幅", "1.2", "H5125", ("120%", "120%")),
  BadCell("增幅", "4", "H5125", words: "核对数和单位（例如元写成了万元）；数确实无误的，请模板的作者改范围"),
  BadCell("满意率", "120", "H5125", words: "核对数和单位（例如元写成了万元）；数确实无误的，请模板的作者改范围"),
  BadCell("比", "87.53", "H5128", ("87.53%", "0.8753比率"), ("87.53比率", "87.53比率")),
  BadCell("占比", "87.53", "H5125", ("87.53%", "0.8753比率")),
  BadCell("支出", "¥15", "H5129", ("¥15元", "0.0015万元"), ("¥15万元", "15万元")),
  BadCell("支出", "0.59999999999999998", "H5142", ("0.6", "0.6万元")),
  BadCell("支出", "8.6199999999999992", "H5142", ("8.62", "8.62万元")),
  BadCell("率", "1.1000000000000001%", "H5142", ("1.1%", "1.1%")),
  BadCell("支出", "1,234.5599999999999", "H5142", ("1234.56", "1234.56万元")),
  // Days, yes and no, levels.
  BadCell("日", "20201030", "H5131", ("2020-10-30", "2020年10月30日")),
  BadCell("日", "2020-10-30 08:00:00", "H5131", ("2020-10-30", "2020年10月30日")),
  BadCell("日", "2020/10/30 8:00", "H5131", ("2020/10/30", "2020年10月30日")),
  BadCell("日", "10月30日", "H5131", words: "前面补上四位年份"), BadCell("日", "2020年2月30日", "H5131", words: "核对月份和日子"),
  BadCell("日", "20201330", "H5131", words: "写明四位的年和月、日"),
  BadCell("日", "44134", "H5131", words: "在 Excel 里把这一列设为日期格式（年-月-日），再导出"),
  BadCell("日", "2020年10月", "H5131", words: "写明四位的年和月、日"),
  BadCell("好", "有", "H5130", ("是", "是"), ("否", "否")), BadCell("好", "对", "H5130", ("是", "是"), ("否", "否")),
  BadCell("档次", "3.0", "H5132", ("3", "3")), BadCell("档次", "4", "H5132", words: "改成其中一级；另有写法的，请模板的作者用“又写”加上"),
  BadCell("档次", "12", "H5132", words: "改成其中一级；另有写法的，请模板的作者用“又写”加上"),
  BadCell("成", "部份达成", "H5132", ("部分达成", "部分达成")), BadCell("成", "未达", "H5132", ("未达成", "未达成")),
  BadCell("成", "已达成", "H5132", ("达成", "达成")),
  BadCell("成", "不达成", "H5132", words: "改成其中一级；另有写法的，请模板的作者用“又写”加上"),
  BadCell("等第", "丙等", "H5132", words: "改成其中一级；另有写法的，请模板的作者用“又写”加上"),
  BadCell("等第", "第1档", "H5132", words: "改成其中一级；另有写法的，请模板的作者用“又写”加上"),
  // Points, checklists, claims.
  BadCell("评分", "约3分", "H5134", ("3分", "3")), BadCell("评分", "3,5", "H5134", ("3.5", "3.5")),
  BadCell("评分", "八分", "H5134", words: "填一个数，后面可以有 分；指标不适用的，填它的 不适用"),
  BadCell("评分", "80%", "H5134", words: "填一个数，后面可以有 分；指标不适用的，填它的 不适用"),
  BadCell("评分", "-1", "H5135", words: "改成 0 或以上的数；扣分请写扣完之后的得分"),
  BadCell("评分", "3.5999999999999999", "H5142", ("3.6", "3.6")),
  BadCell("评分.不适用", "大概", "H5130", ("是", "是"), ("否", "否")),
  BadCell("制度.要点.有", "部分", "H5130", ("是", "是"), ("否", "否"), ("不适用", "不适用")),
  BadCell("自报.总分", "≥90", "H5134", ("90", "90")), BadCell("评分.自报", "约3", "H5134", ("3", "3")),
]

/// Whoever follows a remedy to the letter has data that are right.
@Suite struct RemedyTests {
  private static let text = """
    衡 1
    模板 试 {
      总分 10分
      级别 档 { 「1」; 「2」; 「3」 }
      级别 达成度 { 达成; 部分达成; 未达成 }
      级别 等第 { 甲等; 乙等; 第2档 }
      不适用时 组内折算
      输入 {
        支出: 万元, 范围 ≥ 0万元, 可缺   家数: 家, 可缺   人数: 人, 整数, 可缺
        增减: 元, 可缺, 范围 -1000000元 到 1000000元
        率: %, 可缺   满意率: %, 范围 0% 到 100%, 可缺   增幅: %, 范围 5% 到 300%, 可缺
        比: 比率, 可缺   占比: 比率, 范围 0 到 1, 可缺   差: 个百分点, 可缺   日: 日期, 可缺   好: 是否, 可缺
        档次: 档, 可缺   成: 达成度, 可缺   等第: 等第, 可缺   名称: 文本, 可缺
      }
      评分 6分: 评定
      制度 4分: 要点 均分 { "有"; "用" }
    }
    """

  private func template() throws -> Template {
    let (template, diagnostics) = check(parse(SourceFile(path: "t.heng", bytes: Array(Self.text.utf8))).tree)
    return try #require(template, "\(diagnostics.map { $0.message.text(in: .chinese).headline })")
  }

  private func read(_ column: String, _ written: String, _ template: Template) -> ([Form], [Diagnostic]) {
    let quoted = "\"" + written.replacing("\"", with: "\"\"") + "\""
    return readForms(sourceFile("\(column)\n\(quoted)\n", path: "a.csv"), template: template)
  }

  /// What the one cell of a form was read as; nil where it was not.
  private func meaning(_ form: Form?, _ template: Template) -> String? {
    guard let form else { return nil }
    if let (id, datum) = form.inputs.first {
      return template.text(of: datum.value, as: template[id].type).text
    }
    if let total = form.claimedTotal { return Template.pointsText(total.value) }
    let entry = form.indicators.values.first { $0.unusable.isEmpty }
    if let points = entry?.score ?? entry?.claimed { return Template.pointsText(points.value) }
    if let truth = entry?.notApplicable { return truth.value ? "是" : "否" }
    return entry?.answers.values.first.map { $0.value.map { $0 ? "是" : "否" } ?? "不适用" }
  }

  private func offers(_ remedy: String, _ language: Language) -> [String] {
    switch language {
    case .chinese: remedy.matches(of: /(?:写|改成)“([^”]*)”/).map { String($0.1) }
    case .english:
      remedy.matches(of: /(?:, |^)write `([^`]*)`/).map { String($0.1).replacing("ratio", with: "比率") }
    }
  }

  @Test(arguments: badCells) func remedyLeadsToWhatIsMeant(cell: BadCell) throws {
    let template = try template()
    let (_, diagnostics) = read(cell.column, cell.written, template)
    #expect(diagnostics.map(\.code) == [cell.code])
    let message = try #require(diagnostics.first).message
    for language in Language.allCases {
      #expect(offers(message.text(in: language).remedy, language) == cell.offers)
    }
    if let words = cell.words { #expect(message.text(in: .chinese).remedy == words) }
    for (offer, meaning) in zip(cell.offers, cell.meanings) {
      let (forms, left) = read(cell.column, offer, template)
      #expect(left.map(\.code) == [], "\(offer)")
      #expect(self.meaning(forms.first, template) == meaning, "\(offer)")
    }
  }

  @Test(arguments: [
    ("支处", "支出", "15"), ("支出（万元", "支出", "15"), ("满义率", "满意率", "95%"), ("评分.自抱", "", ""),
    ("自报.总份", "自报.总分", "9"),
  ])
  func nearNameOfAColumnIsAColumn(written: String, meant: String, value: String) throws {
    let template = try template()
    let message = try #require(read(written, value, template).1.first).message
    let names = offers(message.text(in: .chinese).remedy, .chinese)
    #expect(names.allSatisfy { $0 == meant })
    for name in names { #expect(read(name, value, template).1.isEmpty) }
  }

  @Test func aNameThatIsGivenIsNotSuggestedAgain() throws {
    let template = try template()
    let table = readForms(sourceFile("支出,支处\n15,16\n", path: "a.csv"), template: template).diagnostics
    #expect(table.map(\.code) == ["H5147"])
    #expect(!(table.first?.message.text(in: .chinese).remedy.contains("支出") ?? true))
    let list = readForms(
      sourceFile(#"{"输入":{"支处":16,"支出":15},"指标":{"评分":3,"评份":2}}"#, path: "a.json"), template: template
    ).diagnostics
    #expect(list.map(\.code) == ["H5105", "H5147"])
    #expect(list.allSatisfy { !$0.message.text(in: .chinese).remedy.contains("支出") })
    let alone = readForms(sourceFile(#"{"输入":{"支处":16}}"#, path: "a.json"), template: template).diagnostics
    #expect(alone.first?.message.text(in: .chinese).remedy == "改成“支出”")
  }

  @Test(arguments: [
    (#"{"输入":{"支出":1,"支出":2}}"#, "H5015", "删去其中一个，或改成各自的名称"), (#"{"输入":{"支出":1,"支 出":2}}"#, "H5109", "只留一处"),
    (#"{"输入":[1]}"#, "H5108", #"写成 "输入": { "名称": 值 }；没有内容的，整项删去"#),
    (#"[{"表单":"甲","输入":{"支出":1}},{"表单":"甲","输入":{"支出":2}}]"#, "H5110", "重复报送的，删去一份；确是两份的，用“表单”各写一个名称"),
  ])
  func wordsOfWhatIsGivenTwice(text: String, code: String, remedy: String) throws {
    let diagnostics = readForms(sourceFile(text, path: "a.json"), template: try template()).diagnostics
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.message.text(in: .chinese).remedy == remedy)
  }
}

/// What a column of numbers is asked once.
@Suite struct ColumnDoubtTests {
  private func template() throws -> Template {
    let text = """
      衡 1
      模板 试 {
        总分 10分
        标识 单位
        输入 {
          单位: 文本   率: %, 可缺, 范围 -100% 到 1000%   误差: %, 来自 "误差率（%）", 可缺   支出: 万元, 可缺
          小: %, 范围 0% 到 2%, 可缺
        }
        表 行 { 名: 文本, 作名称   完成: %, 可缺   实: 实际, 可缺   自评: 分, 作自报, 可缺 }
        甲 10分: 评定
        核对 用到: 率 ≥ 0% 且 误差 ≥ 0% 且 支出 ≥ 0元 且 小 ≥ 0% 且 最小(行: 完成) ≥ 0%, 提醒, 缺失时 待定
      }
      """
    let (template, diagnostics) = check(parse(SourceFile(path: "t.heng", bytes: Array(text.utf8))).tree)
    return try #require(template, "\(diagnostics.map { $0.message.text(in: .chinese).headline })")
  }

  private func read(_ text: String, _ path: String = "a.csv") throws -> [Diagnostic] {
    readForms(sourceFile(text, path: path), template: try template()).diagnostics.filter {
      $0.code != "H5138"
    }
  }

  @Test func aColumnOfRatiosIsAskedOnce() throws {
    let found = try read("单位,率,甲\na,0.95,1\nb,1,1\nc,1.065,1\nd,1.2,1\ne,0,1\nf,-0.5,1\n")
    #expect(found.map(\.code) == ["H5127"])
    let text = try #require(found.first).message.text(in: .chinese)
    #expect(text.headline == "“率”这一列没有 % 号的数都不大于 2，像是没有换成百分数：0.95、1、1.065 等 4 个")
    #expect(found.first?.spot == "B2（率）、B3（率）、B4（率）")
    #expect(found.first?.related.map(\.text) == ["1", "1.065"] && text.secondary.count == 2)
  }

  @Test func aMixedColumnSaysSo() throws {
    let found = try read("单位,率,甲\na,0.95,1\nb,95,1\nc,106.5,1\nd,98%,1\n")
    #expect(found.map(\.code) == ["H5127"])
    let headline = try #require(found.first).message.text(in: .chinese).headline
    #expect(headline.contains("有的大于 2（如 95）"))
  }

  @Test(arguments: [
    "单位,率,甲\na,0.95%,1\nb,95,1\n", "单位,率,甲\na,95,1\nb,2.5,1\n", "单位,误差率（%）,甲\na,0.95,1\nb,1.2,1\n",
    "单位,误差率（％）,甲\na,0.95,1\n", "单位,小,甲\na,0.95,1\nb,1.2,1\nc,2,1\n", "单位,率,甲\na,0,1\nb,-1,1\n",
  ])
  func whatIsClearIsNotAsked(text: String) throws {
    #expect(try read(text).map(\.code) == [])
  }

  @Test func formsOfAJSONFileAreOneColumn() throws {
    let forms = ["0.95", "1.2", "\"1.5\"", "0.5"].enumerated().map {
      #"{"输入":{"单位":"\#($0)","率":\#($1)},"行":[{"名":"一","完成":0.\#($0 + 1)}]}"#
    }
    let found = try read("[\(forms.joined(separator: ","))]", "a.json")
    #expect(found.map(\.code) == ["H5127", "H5127"])
    #expect(found.map { $0.message.text(in: .chinese).headline }.allSatisfy { $0.contains("等 4 个") })
  }

  @Test func rowsOfAFileAreOneColumn() throws {
    let names = try template()
    var batch = FormBatch(names)
    batch.read(sourceFile("单位,甲\na,1\n", path: "a.csv"))
    batch.read(sourceFile("表单,名,完成\na,一,0.9\na,二,1.1\na,三,95%\n", path: "b.csv"))
    let found = batch.finished().diagnostics
    #expect(found.map(\.code) == ["H5127"])
    #expect(found.first?.message.text(in: .chinese).headline.contains("0.9、1.1") == true)
  }

  @Test(arguments: [
    ("0.59999999999999998", "0.6"), ("1.1000000000000001", "1.1"), ("8.6199999999999992", "8.62"),
    ("8.619999999999999", "8.62"), ("0.30000000000000004", "0.3"), ("8.620000000000001", "8.62"),
    ("0.1000000000000000055511151231257827", "0.1"),
    ("2.2999999999999998万元", "2.3万元"), ("１.１０００００００００００００００１", "1.1"),
    ("12345678.900000000373", "12345678.9"), ("0.60000000000000001", "0.6"), ("0.123456789012345678", ""),
    ("3.14159265358979312", ""), ("123456789012345678", ""), ("1.0000000000000000", ""),
    ("0.3333333333333333", ""),
    ("8.6203703703703702", ""), ("5.55", ""), ("99999999999.990005", "99999999999.99"),
  ])
  func printsOfBinaryFractionsAreNamed(written: String, short: String) throws {
    let found = try read("单位,支出,甲\na,\(written),1\n")
    #expect(found.map(\.code) == (short.isEmpty ? [] : ["H5142"]))
    if !short.isEmpty {
      #expect(found.first?.message.text(in: .chinese).remedy == "若原来的数是 \(short)，写“\(short)”")
    }
  }

  @Test func printsInActualsAreNamedAndClaimsAreLeftToTheAudit() throws {
    let json =
      #"{"输入":{"单位":"a"},"指标":{"甲":{"得分":1,"自报":0.59999999999999998}},"自报":{"总分":1.1000000000000001},"行":[{"名":"一","实":"0.59999999999999998%","自评":0.59999999999999998}]}"#
    let found = try read(json, "a.json")
    #expect(found.map(\.code) == ["H5142"])
    #expect(found.first?.spot == "行[0].实")
    #expect(found.first?.message.text(in: .chinese).remedy == "若原来的数是 0.6%，写“0.6%”")
  }

  @Test func valuesStayAsWritten() throws {
    let (forms, _) = readForms(
      sourceFile("单位,支出,甲\na,0.59999999999999998,1\n", path: "a.csv"), template: try template())
    #expect(
      forms.first?.inputs[InputID(3)]?.value == .number(try #require(Rational(decimal: "5999.9999999999998")))
    )
  }
}
