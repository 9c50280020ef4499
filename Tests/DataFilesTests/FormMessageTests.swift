import DataFiles
import Program
import Source
import Testing

/// A JSON text and the one message it must give, with what it marks and the path it names.
struct FormSlip: Sendable, CustomTestStringConvertible {
  let text: String
  let message: FormMessage
  let code: String
  let marked: String
  let spot: String?

  init(_ text: String, _ message: FormMessage, _ code: String, marked: String, spot: String?) {
    self.text = text
    self.message = message
    self.code = code
    self.marked = marked
    self.spot = spot
  }

  /// A slip in the value of one input.
  init(_ input: String, _ value: String, _ message: FormMessage, _ code: String) {
    self.init(
      "{\"输入\":{\"\(input)\":\(value)}}", message, code, marked: value, spot: "输入.\(input)")
  }

  var testDescription: String { "\(code) \(text)" }
}

private func number(_ name: String, _ text: String, _ wanted: String, _ fault: NumberFault) -> FormSlip {
  FormSlip(name, "\"\(text)\"", .notANumber(name, text, wanted: wanted, fault), "H5117")
}

private func date(_ text: String, _ fault: DateFault) -> FormSlip {
  FormSlip("日", "\"\(text)\"", .notADate("日", text, fault), "H5131")
}

private let nines = String(repeating: "9", count: 400)

private let structureSlips: [FormSlip] = [
  FormSlip("[1]", .notAForm("1"), "H5101", marked: "1", spot: "[0]"),
  FormSlip("\"甲\"", .notAForm("\"甲\""), "H5101", marked: "\"甲\"", spot: nil),
  FormSlip(
    "{\"格式\": \"heng-form/9\", \"输入\": {}}", .unknownFormat("heng-form/9"), "H5137",
    marked: "\"heng-form/9\"",
    spot: "格式"),
  FormSlip("[]", .noForms, "H5102", marked: "[]", spot: nil),
  FormSlip(
    #"{"输人":{}}"#, .unknownKey("输人", in: .form, near: "输入"), "H5103", marked: "\"输人\"", spot: "输人"),
  FormSlip(
    #"{"自报":{"得分":1}}"#, .unknownKey("得分", in: .claim, near: "总分"), "H5103", marked: "\"得分\"", spot: "自报.得分"),
  FormSlip(
    #"{"指标":{"丙":{"说明":"x"}}}"#, .unknownKey("说明", in: .indicator, near: "理由"), "H5103", marked: "\"说明\"",
    spot: "指标.丙.说明"),
  FormSlip(
    #"{"指标":{"甲":{"丙":3}}}"#, .unknownKey("丙", in: .indicator, near: "甲/丙"), "H5103", marked: "\"丙\"",
    spot: "指标.甲.丙"),
  FormSlip(
    #"{"输入":{"资金/预祘":1}}"#, .unknownInput("资金/预祘", near: "资金/预算"), "H5104", marked: "\"资金/预祘\"",
    spot: "输入.资金/预祘"),
  FormSlip(
    #"{"指标":{"申/丙":1}}"#, .unknownIndicator("申/丙", near: "甲/丙"), "H5105", marked: "\"申/丙\"", spot: "指标.申/丙"),
  FormSlip(
    #"{"指标":{"乙":1}}"#, .ambiguousIndicator("乙", paths: ["甲/乙", "甲/戊/乙"]), "H5106", marked: "\"乙\"",
    spot: "指标.乙"),
  FormSlip(#"{"输入":5}"#, .notAnObject("输入", "5"), "H5108", marked: "5", spot: "输入"),
  FormSlip(
    #"{"指标":{"丁":{"要点":[1]}}}"#, .notAnObject("要点", "[1]"), "H5108", marked: "[1]", spot: "指标.丁.要点"),
  FormSlip(
    #"{"输入":{"预算":1,"资金/预算":2}}"#, .repeatedValue("预算"), "H5109", marked: "2", spot: "输入.资金/预算"),
  FormSlip(
    #"{"指标":{"丁":{"要点":{"三":1}}}}"#,
    .unknownItem("三", path: "甲/丁", asked: ["一.1", "二"], near: nil), "H5111", marked: "\"三\"",
    spot: "指标.丁.要点.三"),
  FormSlip(
    #"{"指标":{"丙":{"要点":{"二":1}}}}"#, .unknownItem("二", path: "甲/丙", asked: [], near: nil), "H5111",
    marked: "\"二\"", spot: "指标.丙.要点.二"),
  FormSlip(
    #"{"指标":{"丁":{"要点":{"人数≥5人":1}}}}"#, .itemComputed("人数 ≥ 5人", path: "甲/丁"), "H5112",
    marked: "\"人数≥5人\"", spot: "指标.丁.要点.人数≥5人"),
  FormSlip(#"{"指标":{"戊":1}}"#, .scoreOfGroup("甲/戊"), "H5113", marked: "\"戊\"", spot: "指标.戊"),
  FormSlip(
    #"{"指标":{"戊":{"理由":"无"}}}"#, .partOfGroup("甲/戊", part: "理由"), "H5139", marked: "\"理由\"",
    spot: "指标.戊.理由"),
  FormSlip(
    #"{"指标":{"己":{"得分":1}}}"#, .scoreComputed("甲/戊/己"), "H5114", marked: "\"得分\"", spot: "指标.己.得分"),
  FormSlip(
    #"{"指标":{"己":{"分值":1}}}"#, .pointsFixed("甲/戊/己", points: "1"), "H5115", marked: "\"分值\"",
    spot: "指标.己.分值"),
  FormSlip(
    #"{"指标":{"丙":{"分值":7}}}"#, .pointsOutsideRange("甲/丙", "7", low: "0", high: "6"), "H5116", marked: "7",
    spot: "指标.丙.分值"),
  FormSlip(
    #"{"指标":{"丙":{"分值":2.505}}}"#, .pointsTooFine("甲/丙", "2.505", places: 2), "H5141", marked: "2.505",
    spot: "指标.丙.分值"),
  FormSlip(#"{"指标":{"丙":"优"}}"#, .notPoints("甲/丙", "优"), "H5134", marked: "\"优\"", spot: "指标.丙"),
  FormSlip(#"{"指标":{"丙":"90%"}}"#, .notPoints("甲/丙", "90%"), "H5134", marked: "\"90%\"", spot: "指标.丙"),
  FormSlip(#"{"指标":{"丙":true}}"#, .notPoints("甲/丙", "true"), "H5134", marked: "true", spot: "指标.丙"),
  FormSlip(#"{"指标":{"丙":-1}}"#, .negativePoints("甲/丙", "-1"), "H5135", marked: "-1", spot: "指标.丙"),
  FormSlip(#"{"指标":{"丙":[1]}}"#, .notAnObject("丙", "[1]"), "H5108", marked: "[1]", spot: "指标.丙"),
  FormSlip(
    #"{"自报":{"总分":"差"}}"#, .notPoints("自报.总分", "差"), "H5134", marked: "\"差\"", spot: "自报.总分"),
  FormSlip(
    #"{"指标":{"丁":{"要点":{"二":"有"}}}}"#,
    .notYesNo("甲/丁.要点.二", "有", allowsNotApplicable: true), "H5130", marked: "\"有\"", spot: "指标.丁.要点.二"),
]

private let valueSlips: [FormSlip] = [
  number("预算", "完成", "万元", .text), number("预算", "NaN", "万元", .notFinite),
  number("预算", "1/2", "万元", .fraction), number("预算", "约60", "万元", .vague("约")),
  number("人数", "≥41次", "人", .vague("≥")), number("人数", "60人左右", "人", .vague("左右")),
  number("人数", "2-3人", "人", .range), number("预算", "(15)", "万元", .brackets),
  number("预算", "1,27.5", "万元", .grouping), number("预算", "1.2E+05", "万元", .scientific),
  number("人数", "无", "人", .nothing), number("预算", "2025-01-15", "万元", .day),
  number("预算", "2025/1/15", "万元", .day), number("预算", "2025年1月15日", "万元", .day),
  number("预算", "2025.1.15", "万元", .day),
  number("预算", "=C2*0.97", "万元", .formula), number("人数", "=SUM(B2:B9)", "人", .formula),
  number("预算", "=（B2+B3）/2", "万元", .formula), number("预算", "=95", "万元", .vague("=")),
  number("预算", "#DIV/0!", "万元", .sheetError), number("人数", "#n/a", "人", .sheetError),
  number("预算", "3.5.1", "万元", .text), number("预算", "1.", "万元", .text), number("预算", "12 345", "万元", .text),
  FormSlip("预算", "true", .notANumber("预算", "true", wanted: "万元", .text), "H5117"),
  FormSlip("预算", nines, .tooManyDigits("预算", count: 400), "H5118"),
  FormSlip("预算", "1e61", .exponentTooLarge("预算", "1e61"), "H5119"),
  FormSlip("预算", "1e-99999999999999999999", .exponentTooLarge("预算", "1e-99999999999999999999"), "H5119"),
  FormSlip(
    "预算", #""15英镑""#, .unknownUnit("预算", unit: "英镑", wanted: "万元", near: nil), "H5121"),
  FormSlip("人数", #""15斗""#, .unknownUnit("人数", unit: "斗", wanted: "人", near: nil), "H5121"),
  FormSlip("人数", #""15家""#, .unitMismatch("人数", unit: "家", wanted: "人", canDeclare: true), "H5122"),
  FormSlip("预算", #""15家""#, .unitMismatch("预算", unit: "家", wanted: "万元", canDeclare: false), "H5122"),
  FormSlip("人数", #""￥15""#, .unitMismatch("人数", unit: "¥", wanted: "人", canDeclare: false), "H5122"),
  FormSlip("率", #""15家""#, .unitMismatch("率", unit: "家", wanted: "%", canDeclare: false), "H5122"),
  FormSlip("增减", #""2%""#, .ratioForPoints("增减", "2%", unit: "%"), "H5123"),
  FormSlip("率", #""2个百分点""#, .pointsForRatio("率", "2个百分点", wanted: "%"), "H5124"),
  FormSlip("预算", "-1", .outsideRange("预算", "-1", range: "0万元 到 100000万元", meant: nil), "H5125"),
  FormSlip(
    "日", #""2019-12-31""#, .outsideRange("日", "2019-12-31", range: "≥ 2020年1月1日", meant: nil), "H5125"),
  // Without a range no number is below zero, whatever it measures; a difference of rates goes either way.
  FormSlip("人数", "-1", .negativeWithoutRange("人数", "-1", range: "-100人 到 1000人"), "H5126"),
  FormSlip(
    "差额", #""-1.5万元""#, .negativeWithoutRange("差额", "-1.5万元", range: "-1000000元 到 10000000元"), "H5126"),
  FormSlip("天数", #""−3""#, .negativeWithoutRange("天数", "−3", range: "-100天 到 1000天"), "H5126"),
  FormSlip("率", #""-3%""#, .negativeWithoutRange("率", "-3%", range: "-100% 到 1000%"), "H5126"),
  FormSlip("千分", "-250", .negativeWithoutRange("千分", "-250", range: "-10000‰ 到 100000‰"), "H5126"),
  FormSlip("比", "-1", .negativeWithoutRange("比", "-1", range: "-100比率 到 1000比率"), "H5126"),
  FormSlip("单耗", "-1", .negativeWithoutRange("单耗", "-1", range: "-100元/人 到 1000元/人"), "H5126"),
  FormSlip("场数", "2.5", .notWhole("场数", "2.5"), "H5140"),
  FormSlip("完成", #""有""#, .notYesNo("完成", "有", allowsNotApplicable: false), "H5130"),
  FormSlip("完成", "2", .notYesNo("完成", "2", allowsNotApplicable: false), "H5130"),
  date("2020年2月30日", .noSuchDay), date("2020-13-1", .noSuchDay), date("2月30日", .noYear),
  date("43999", .serialNumber), date("43999.5", .serialNumber), date("20201030", .bareNumber),
  date("2020-10-30 00:00:00", .withTime), date("月底前", .other), date("2020-10/30", .other),
  date("2020-1 0-30", .other),
  FormSlip("日", "43999", .notADate("日", "43999", .serialNumber), "H5131"),
  FormSlip(
    "级", #""达成预期指标了""#,
    .unknownLevel("级", "达成预期指标了", levels: ["达成", "部分达成", "未达成"], near: "达成预期指标"), "H5132"),
  FormSlip("级", "true", .unknownLevel("级", "true", levels: ["达成", "部分达成", "未达成"], near: nil), "H5132"),
  FormSlip("单位", "true", .notText("单位", "true"), "H5133"),
  FormSlip("单位", "{}", .compoundValue("单位"), "H5136"),
]

private func one(_ written: String) -> NumbersOfColumn { NumbersOfColumn(written: [written], count: 1) }

private let warnings: [FormSlip] = [
  FormSlip(
    "预算", "0.59999999999999998", .binaryPrint("预算", one("0.59999999999999998"), short: "0.6"), "H5142"),
  FormSlip(
    "率", "0.95", .percentLooksLikeRatio("率", one("0.95"), unit: "%", meant: "95%", larger: nil), "H5127"),
  FormSlip("率", "1", .percentLooksLikeRatio("率", one("1"), unit: "%", meant: "100%", larger: nil), "H5127"),
  FormSlip(
    "千分", #""2""#, .percentLooksLikeRatio("千分", one("2"), unit: "‰", meant: "2000‰", larger: nil), "H5127"),
  FormSlip("比", "87.53", .ratioLooksLikePercent("比", one("87.53")), "H5128"),
  FormSlip("预算", #""¥15""#, .currencyWithoutUnit("预算", one("¥15"), unit: "万元"), "H5129"),
]

@Suite struct FormMessageTests {
  @Test(arguments: structureSlips + valueSlips)
  func slipGivesItsMessageAtItsPlace(_ slip: FormSlip) throws {
    let (forms, _) = try expectOnly(slip, .error)
    for form in forms where slip.spot?.hasPrefix("输入") == true {
      #expect(form.inputs.isEmpty)
      #expect(form.unreadable.count == (slip.code == "H5108" ? 15 : 1))
    }
  }

  @Test(arguments: warnings)
  func doubtfulNumberIsUsedWithAWarning(_ slip: FormSlip) throws {
    let (forms, _) = try expectOnly(slip, .warning)
    #expect(forms.first?.inputs.count == 1)
    #expect(forms.first?.unreadable.isEmpty == true)
  }

  private func expectOnly(_ slip: FormSlip, _ severity: Severity) throws -> ([Form], [Diagnostic]) {
    let (forms, diagnostics) = readText(slip.text, path: "a.json", try formTemplate())
    try #require(diagnostics.count == 1, "\(diagnostics.map { $0.message.text(in: .english).headline })")
    let message = diagnostics[0].message
    #expect((message as? FormMessage) ?? (message as? RefusedCell)?.message == slip.message)
    #expect(diagnostics[0].code == slip.code)
    #expect(diagnostics[0].severity == severity)
    #expect(diagnostics[0].place?.text == slip.marked)
    #expect(diagnostics[0].spot == slip.spot)
    return (forms, diagnostics)
  }

  @Test func oneSlipHidesNoOther() throws {
    let template = try formTemplate()
    let text = #"{"输入":{"预算":"x","人数":5,"级":"y"},"指标":{"丙":{"得分":"z","理由":"r"},"己":1}}"#
    let (forms, diagnostics) = readText(text, path: "a.json", template)
    #expect(diagnostics.map(\.code) == ["H5117", "H5132", "H5134", "H5114"])
    #expect(forms.first?.inputs.count == 1)
    #expect(forms.first?.unreadable.count == 2)
    let entry = forms.first?.indicators.values.first
    #expect(entry?.unusable == [.score])
    #expect(entry?.reason?.value == "r")
  }

  @Test func tooLargeAfterConversionIsRefused() throws {
    // Each unit is 10⁵⁵ of the one before: the last has 9,900 bits, of 10,000 that a number may have.
    let names = ["瓶"] + "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称".map { "单\($0)" }
    let size = "1" + String(repeating: "0", count: 55)
    let chain = zip(names.dropFirst(), names).map { "\($0) = \(size)\($1)" }.joined(separator: "; ")
    let template = try formTemplate(adding: "计量单位 { \(chain) } 输入 { 瓶数: 瓶, 可缺 }")
    let nines = String(repeating: "9", count: 60)
    let text = "{\"输入\":{\"瓶数\":\"\(nines)\(names.last ?? "")\"}}"
    let found = readText(text, path: "a.json", template).1
    #expect(found.map { $0.message as? FormMessage } == [.numberTooLarge("瓶数")])
  }

  @Test func wrongColumnsAreReportedOnceAtTheHeader() throws {
    let template = try formTemplate()
    let text =
      "人数,人散,资金/预算,预算,乙,己,丙.得份,甲/戊.得分,自报.总份,备注,_x,丁.要点.三,人数\n1,2,3,,5,6,7,8,9,10,11,12,1\n,,3,4,,,,,,,,,\n"
    let (forms, diagnostics) = readText(text, path: "a.csv", template)
    let found = diagnostics.filter { $0.code != "H5060" }.map { "\($0.code) \($0.spot ?? "")" }
    #expect(
      found == [
        "H5109 D1（预算）", "H5106 E1（乙）", "H5114 F1（己）", "H5103 G1（丙.得份）", "H5113 H1（甲/戊.得分）",
        "H5107 I1（自报.总份）", "H5111 L1（丁.要点.三）", "H5147 B1（人散）",
      ])
    // 人数 has its column; what is close to it cannot be it.
    #expect(
      diagnostics.first { $0.code == "H5107" }?.message as? FormMessage
        == .unknownColumn("自报.总份", near: "自报.总分"))
    // Two columns of one input: where only one is filled there is no doubt, where both are neither is used.
    #expect(forms.map { $0.inputs.count } == [1, 0])
    #expect(forms.map { $0.unreadable.count } == [1, 1])
  }

  @Test func cellsAreNamedWithTheirHeader() throws {
    let template = try formTemplate()
    let (_, diagnostics) = readText("单位,预算\n甲,1\n\n乙,1.2.3\n丙,0.5 家\n", path: "a.csv", template)
    #expect(diagnostics.map { "\($0.code) \($0.spot ?? "")" } == ["H5117 B4（预算）", "H5122 B5（预算）"])
    #expect(diagnostics.map { $0.place?.text } == ["1.2.3", "0.5 家"])
  }

  @Test func everyCodeIsTestedAndWrittenOut() {
    let slips = structureSlips + valueSlips + warnings
    let codes = Set(slips.map(\.code) + ["H5107", "H5110", "H5120"])
    #expect(codes == Set(((5101...5137) + [5139, 5140, 5141, 5142]).map { "H\($0)" }))
    let messages =
      slips.map(\.message) + [
        .repeatedForm("1", isMerged: false), .unknownColumn("x", near: "y"), .numberTooLarge("x"),
      ]
      + [.unknownItem("", path: "甲", asked: ["一"], near: nil)]
    for message in messages {
      #expect(codes.contains(message.code))
      for language in Language.allCases {
        let text = message.text(in: language)
        for part in [text.headline, text.label, text.why, text.remedy] {
          #expect(!part.isEmpty && !part.hasSuffix("。") && !part.hasSuffix("."), "\(message)")
        }
      }
    }
  }
}
