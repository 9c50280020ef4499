import DataFiles
import Program
import Source
import Testing
import Values

private let json = """
  { "表单": "02", "_记": [1], "备注一": {}, "说明": ["任何"],
    "输入": { "资金/预算": 15.00, "差额": "1.5万元", "人数": "１，２７０", "天数": "３", "率": "87.53%",
      "千分": "5％", "比": 0.95, "增减": "2 个百分点", "单耗": "0.28万元/人", "完成": true,
      "日": "2020年10月30日", "级": "达成预期指标", "a.b c": 3, "单位": null },
    "指标": { "丙": { "得分": "3.00分", "分值": 6, "理由": "因 此", "自报": "-1" }, "甲 / 乙": 1.5,
      "丁": { "要点": { "一.1": true, "二": "不适用" }, "理由": " ", "不适用": "是" },
      "戊": { "自报": 2 }, "戊/乙": "1", "己": null },
    "自报": { "总分": "92.82", "等次": "差" } }
  """

private let csv = """
  表单,备注一,资金/预算,差额,人数,天数,率,千分,比,增减,单耗,完成,日,级,a.b c,单位,丙.得分,丙.分值,丙.理由,丙.自报,甲/乙,\
  丁.要点.一.1,丁.要点.二,丁.理由,丁.不适用,戊.自报,戊/乙.得分,自报.总分,自报.等次,说明
  02,x,15.00,1.5万元,"1,270",3,87.53%,5%,0.95,2百分点,0.28万元/人,√,2020/10/30,达成,3,,3.00,6分,因 此,-1,1.5,\
  是,不适用,,true,2,1,92.82,差,y
  """

private let expected = [
  "02", "预算 number(150000)", "差额 number(15000)", "人数 number(1270)", "天数 number(3)",
  "率 number(0.8753)", "千分 number(0.05)", "比 number(0.95)", "增减 number(0.02)", "单耗 number(2800)",
  "完成 truth(true)", "日 date(2020-10-30)", "级 level(Program.LevelSetID(index: 1), 0)", "a.b c number(3)",
  #"甲/乙 ["1.5", "false", "-", "-", "-", "-"] []"#,
  #"甲/丙 ["3", "false", "6", "因 此", "-1", "-"] []"#,
  #"甲/丁 ["-", "false", "-", "-", "-", "true"] ["一.1=true", "二=n/a"]"#,
  #"甲/戊 ["-", "false", "-", "-", "2", "-"] []"#,
  #"甲/戊/乙 ["1", "false", "-", "-", "-", "-"] []"#,
  "92.82 差",
]

@Suite struct FormReadingTests {
  @Test func bothFormatsGiveTheSameForm() throws {
    let template = try formTemplate()
    for (text, path) in [(json, "a.json"), (json, "-"), ("[" + json + "]", "x"), (csv, "a.csv"), (csv, "-")] {
      let (forms, diagnostics) = readText(text, path: path, template)
      #expect(diagnostics.map(\.code) == [], "\(diagnostics.map { $0.message.text(in: .english) })")
      try #require(forms.count == 1)
      #expect(outline(forms[0], template) == expected)
    }
  }

  @Test func claimsMayStandTogetherByTheirPaths() throws {
    let template = try formTemplate()
    let (forms, diagnostics) = readText(
      #"{"表单": "一", "自报": {"甲": 3, "戊/乙": 1.50, "总分": 4.5}}"#, path: "a.json", template)
    #expect(diagnostics.isEmpty)
    let claims = forms[0].indicators.map { (template[$0].path, $1.claimed?.value.description ?? "") }
    #expect(claims.sorted { $0.0 < $1.0 }.map { "\($0.0)=\($0.1)" } == ["甲=3", "甲/戊/乙=1.5"])
    #expect(forms[0].claimedTotal?.value.description == "4.5")
    let table = readText("表单,自报.甲,自报.戊/乙,自报.总分\n一,3,1.50,4.5\n", path: "a.csv", template)
    #expect(table.1.isEmpty)
    #expect(
      table.0.first?.indicators.values.compactMap(\.claimed?.value.description).sorted() == ["1.5", "3"])
    #expect(
      readText(#"{"表单": "一", "自报": {"乙": 3}}"#, path: "a.json", template).1.map(\.code) == ["H5106"])
    #expect(
      readText(#"{"表单": "一", "自报": {"总份": 3}}"#, path: "a.json", template).1.map(\.code) == ["H5103"])
  }

  @Test func everyValueKeepsItsPlace() throws {
    let template = try formTemplate()
    let budget = InputID(1)
    let table = readText("\n表单,预算\n,\n甲,15万元\n", path: "a.csv", template).0
    #expect(table.first?.inputs[budget]?.spot == "B4（预算）")
    #expect(table.first?.inputs[budget]?.place.text == "15万元")
    let list = readText(
      #"[{"表单":1},{"表单":2},{"输入":{"预算":15},"指标":{"丙":{"得分":1}}}]"#, path: "x/年.json", template
    ).0
    #expect(list.map(\.id) == ["1", "2", "年#3"])
    #expect(list.last?.inputs[budget]?.spot == "第 3 份[2].输入.预算")
    #expect(list.last?.inputs[budget]?.place.text == "15")
    let named = readText(
      #"[{"表单":"甲"},{"输入":{"预算":15},"表单":"乙"}]"#, path: "年.json", template
    ).0
    #expect(named.last?.inputs[budget]?.spot == "第 2 份（乙）[1].输入.预算")
    #expect(
      readText(#"[{"表单":"甲","输入":{"预算":15}}]"#, path: "年.json", template).0.first?.inputs[budget]?.spot
        == "[0].输入.预算")
    #expect(list.last?.indicators.values.first?.score?.spot == "第 3 份[2].指标.丙.得分")
  }

  @Test(arguments: [
    (#"{"输入":{"单位":"甲局"}}"#, "甲局"), (#"{"输入":{"单位":" 甲局 "},"表单":7}"#, "7"), ("{}", "表 1"),
    (#"{"form":"","inputs":{"单位":7.0}}"#, "7.0"),
  ])
  func formsAreNamed(text: String, id: String) throws {
    let template = try formTemplate(adding: "标识 单位")
    let (forms, diagnostics) = readText(text, path: "C:\\数据/表 1.json", template)
    #expect(forms.map(\.id) == [id])
    // A form that the template's identifier does not name goes by its file, and that is said; so is a name of its own.
    #expect(diagnostics.map(\.code) == (text == "{}" ? ["H5138"] : id == "7" ? ["H5168"] : []))
  }

  @Test func rowsWithoutNameAreNumbered() throws {
    let template = try formTemplate()
    let forms = readText("人数\n1\n2,3\n4\n", path: "d/2020.一.csv", template).0
    #expect(forms.map(\.id) == ["2020.一#1", "2020.一#3"])
    #expect(readText("人数\n1\n", path: ".csv", template).0.map(\.id) == [".csv"])
  }

  @Test func repeatedFormsAreFoundAcrossFiles() throws {
    let template = try formTemplate()
    var batch = FormBatch(template)
    batch.read(sourceFile(#"{"表单":"02"}"#, path: "a.json"))
    batch.read(sourceFile("表单,人数\n01,1\n０２,2", path: "b.csv"))
    let found = batch.finished().diagnostics.besidesMissingColumns
    try #require(found.map(\.code) == ["H5110"])
    #expect(found[0].place?.file.path == "b.csv")
    #expect(found[0].related.first?.file.path == "a.json")
    #expect(found[0].message as? FormMessage == .repeatedForm("０２", isMerged: false))
  }

  @Test func englishNamesMeanTheSame() throws {
    let template = try formTemplate()
    let text = """
      {"form":"1","inputs":{"完成":"yes"},"note":1,"claimed":{"total":1,"grade":"优"},"indicators":{"丙":
      {"score":1,"points":2,"reason":"r","claimed":3,"notApplicable":false},"丁":{"checklist":{"二":"NO"}}}}
      """
    let chinese = """
      表单,完成,自报.总分,自报.等次,丙.得分,丙.分值,丙.理由,丙.自报,丙.不适用,丁.checklist.二
      1,1,1分,优,1,2,r,3,0,×
      """
    let (english, diagnostics) = readText(text, path: "a.json", template)
    #expect(diagnostics.isEmpty)
    let other = readText(chinese, path: "a.csv", template).0
    #expect(english.map { outline($0, template) } == other.map { outline($0, template) })
  }

  @Test(arguments: [
    ("1e3", "1000"), ("15e-1", "1.5"), ("-0", "0"), (#""+ 1,270.92 元""#, "1270.92"),
    (#""￥15""#, "15"), (#""+¥1,000""#, "1000"), (#""¥ +2""#, "2"), (#""0.5亿元""#, "50000000"),
    (#""　３０千元""#, "30000"), (#""007""#, "7"),
    (#""25万""#, "250000"), (#""1.5 亿""#, "150000000"),
    (#""3百万""#, "3000000"), (#""150.00（万元）""#, "1500000"), (#""150 ( 元 )""#, "150"), (#""25（万）""#, "250000"),
    (#""￥25万""#, "250000"), (#""12\u200b元\ufeff""#, "12"),
  ])
  func moneyIsReadExactly(written: String, value: String) throws {
    let template = try formTemplate()
    let (forms, diagnostics) = readText("{\"输入\":{\"差额\":\(written)}}", path: "a.json", template)
    #expect(diagnostics.isEmpty)
    #expect(forms.first?.inputs[InputID(2)]?.value == Rational(decimal: value).map { .number($0) })
  }
}
