import DataFiles
import Program
import Runtime
import Source
import Testing
import Values

@Suite struct JSONRowTests {
  @Test func rowsAreReadByColumnNamesAndLabels() throws {
    let (forms, diagnostics) = try readBatch([("a.json", sampleJSON)])
    #expect(marks(diagnostics) == ["H5151 \"序号\" 指标[0].序号"])
    #expect(diagnostics.map(\.severity) == [.note])
    let rows = try #require(forms.first?.rows[rowTable])
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows.map(\.spot) == ["指标[0]", "指标[1]", "指标[2]"])
    #expect(
      try cells(rows[0]) == ["类别": "产出", "名称": "培训", "目标": "≥20家", "实际": "15家", "分值": "6分"])
    #expect(try cells(rows[1])["达成"] == "达成")
    #expect(try cells(rows[2])["原因"] == nil)
    #expect(rows[0].cells[3]?.spot == "指标[0].实际完成值")
  }

  @Test func aMemberOfTablesHoldsRowsToo() throws {
    for member in [#""表":{"绩效":[{"名称":"甲"}]}"#, #""tables":{"指标":[{"名称":"甲"}]}"#, #""绩效":[{"名称":"甲"}]"#] {
      let (forms, diagnostics) = try readBatch([("a.json", "{\"表单\":\"甲\",\(member)}")])
      #expect(diagnostics.isEmpty)
      #expect(forms.first?.rows[rowTable]?.count == 1)
    }
  }

  @Test func anObjectUnderASharedNameIsIndicators() throws {
    let (forms, diagnostics) = try readBatch([("a.json", #"{"表单":"甲","指标":{"产出":{"自报":3}}}"#)])
    #expect(diagnostics.isEmpty)
    #expect(forms.first?.rows[rowTable] == nil)
    #expect(forms.first?.indicators[IndicatorID(0)]?.claimed?.value == Rational(3))
  }

  @Test func anIndicatorWithRowsTakesNoScoreOfItsOwn() throws {
    let (_, diagnostics) = try readBatch([("a.json", #"{"表单":"甲","指标":{"产出":3}}"#)])
    #expect(marks(diagnostics) == ["H5113 \"产出\" 指标.产出"])
  }

  @Test func aCellThatCannotBeReadLeavesTheOthers() throws {
    let json = #"{"表单":"甲","绩效":[{"名称":"培训","分值":"很多","实际":[1]},{"名称":"丙","分值":2}]}"#
    let (forms, diagnostics) = try readBatch([("a.json", json)])
    #expect(marks(diagnostics) == ["H5117 \"很多\" 绩效[0].分值", "H5136 [1] 绩效[0].实际"])
    let rows = try #require(forms.first?.rows[rowTable])
    #expect(try cells(rows[0]) == ["名称": "培训", "分值": "unreadable", "实际": "unreadable"])
    #expect(try cells(rows[1]) == ["名称": "丙", "分值": "2分"])
  }

  @Test func aLevelThatStandsAloneMustBeOne() throws {
    let (forms, diagnostics) = try readBatch([("a.json", #"{"表单":"甲","绩效":[{"达成":"41次"}]}"#)])
    #expect(marks(diagnostics) == ["H5132 \"41次\" 绩效[0].达成"])
    #expect(forms.first?.rows[rowTable]?.first?.unreadable == [4])
  }

  @Test func twoValuesForOneColumnAreBothLeftOut() throws {
    let (forms, diagnostics) = try readBatch([("a.json", #"{"表单":"甲","绩效":[{"名称":"甲","三级指标":"乙"}]}"#)])
    #expect(marks(diagnostics) == ["H5109 \"乙\" 绩效[0].三级指标"])
    #expect(forms.first?.rows[rowTable]?.first?.unreadable == [1])
  }

  /// What a cell says is worked out once for each text, but not for one that is given twice with that text first.
  @Test func aKnownTextGivenTwiceIsNotUsed() throws {
    let json = #"""
      [{"表单":"甲","绩效":[{"名称":"培训","分值":2}]}, {"表单":"乙","绩效":[{"名称":"培训","分值":2,"分值":3}]}]
      """#
    let (forms, diagnostics) = try readBatch([("a.json", json)])
    #expect(diagnostics.map(\.code) == ["H5015"])
    #expect(try cells(#require(forms.first?.rows[rowTable])[0])["分值"] == "2分")
    #expect(try cells(#require(forms.last?.rows[rowTable])[0])["分值"] == "unreadable")
  }

  @Test(arguments: [
    (#"{"表单":"甲","绩效":[1,{"名称":"甲"}]}"#, "H5153 1 绩效[0]"),
    (#"{"表单":"甲","绩效":{"名称":"甲"}}"#, #"H5152 {"名称":"甲"} 绩效"#),
    (#"{"表单":"甲","表":{"绩郊":[]}}"#, #"H5154 "绩郊" 表.绩郊"#), (#"{"表单":"甲","表":[]}"#, "H5108 [] 表"),
    (#"{"表单":"甲","绩效":[{"名称":"一"}],"指标":[]}"#, "H5159 [] 指标"),
    (#"{"表单":"甲","绩效":[],"指标":[]}"#, "H5163 [] 指标"),
  ])
  func slipsOfStructureAreReported(_ json: String, _ mark: String) throws {
    let (_, diagnostics) = try readBatch([("a.json", json)])
    #expect(marks(diagnostics) == [mark])
  }

  @Test func aRowThatIsNoneKeepsScoresOpen() throws {
    let json = sampleJSON.replacing("\"指标\":[", with: "\"指标\":[1,")
    let (forms, _) = try readBatch([("a.json", json)])
    let form = try #require(forms.first)
    #expect(form.rows[rowTable]?.first?.unreadable.count == 7)
    #expect(!evaluate(form, by: try rowTemplate()).isDetermined)
  }

  @Test func anUnknownKeyIsNotedOnceForAllFiles() throws {
    let (_, diagnostics) = try readBatch([
      ("a.json", "[\(sampleJSON),\(sampleJSON)]"), ("b.json", sampleJSON),
    ])
    #expect(diagnostics.map(\.code) == ["H5151", "H5163"])
  }
}

@Suite struct CSVRowTests {
  @Test func rowsGoToTheFormsTheyName() throws {
    let rows = "项目名称,三级指标,分值\n乙,一,1\n甲,二,2\n乙,三,3\n"
    let (forms, diagnostics) = try readBatch([("r.csv", rows), ("f.csv", "项目\n甲\n乙\n")])
    #expect(diagnostics.isEmpty)
    #expect(forms.map(\.id) == ["甲", "乙"])
    #expect(forms.map { $0.rows[rowTable]?.map(\.number) } == [[1], [1, 2]])
    let second = try #require(forms.last?.rows[rowTable]?.last)
    #expect(try cells(second) == ["名称": "三", "分值": "3分"])
    #expect(second.cells[5]?.spot == "C4（分值）")
    #expect(second.spot == "第4行")
  }

  @Test func aFileWithOneColumnOfATableOrAnotherInputIsOneOfForms() throws {
    let (forms, diagnostics) = try readBatch([("f.csv", "表单,分值\n甲,1\n")])
    #expect(forms.map(\.id) == ["甲"])
    #expect(diagnostics.map(\.code) == ["H5147"])
  }

  @Test func rowsOfAnUnknownFormAreReported() throws {
    let rows = "表单,三级指标,分值\n乙,一,1\n乙,二,1\n甲,二,2\n"
    let (forms, diagnostics) = try readBatch([("f.csv", sampleFormsCSV), ("r.csv", rows)])
    #expect(marks(diagnostics) == ["H5157 乙 A2（表单）"])
    #expect(diagnostics.first?.message.text(in: .chinese).headline.contains("2 行") == true)
    #expect(forms.first?.rows[rowTable]?.count == 1)
  }

  @Test func rowsAloneSayWhichFormsAreMissing() throws {
    let (forms, diagnostics) = try readBatch([("r.csv", "表单,三级指标,分值\n乙,一,1\n甲,二,2\n")])
    #expect(forms.isEmpty)
    #expect(diagnostics.map(\.code) == ["H5158"])
    #expect(diagnostics.first?.message.text(in: .chinese).why.hasSuffix("乙、甲") == true)
  }

  @Test func rowsGivenTwiceAreNotUsed() throws {
    let other = sampleRowsCSV.replacing("≥15家", with: "≥14家")
    let (forms, diagnostics) = try readBatch([("a.json", sampleJSON), ("r.csv", other)])
    #expect(diagnostics.map(\.code).contains("H5159"))
    #expect(!evaluate(try #require(forms.first), by: try rowTemplate()).isDetermined)
  }

  @Test func theSameRowsGivenTwiceCountOnce() throws {
    let (forms, diagnostics) = try readBatch([("a.json", sampleJSON), ("r.csv", sampleRowsCSV)])
    #expect(diagnostics.map(\.code).contains("H5163"))
    #expect(forms.first?.rows[rowTable]?.count == 3)
    #expect(evaluate(try #require(forms.first), by: try rowTemplate()).isDetermined)
  }

  @Test func rowsOfAMisspeltFormLeaveNoOtherFormWithoutRows() throws {
    let (forms, diagnostics) = try readBatch([
      ("f.csv", "项目名称\n甲单位\n乙单位\n"),
      ("r.csv", "表单,三级指标,分值\n甲单为,一,1\n乙单位,二,2\n"),
    ])
    #expect(diagnostics.map(\.code) == ["H5157"])
    #expect(forms.map { $0.rows[rowTable]?.map(\.isLost) } == [[true], [false]])
  }

  @Test func rowsOfAMisspeltFormMayBelongToTheOneThatIsMeant() throws {
    let (forms, diagnostics) = try readBatch([
      ("f.csv", "项目名称\n甲单位\n乙单位\n"),
      ("r.csv", "表单,三级指标,分值\n甲单位,一,1\n甲单为,二,1\n乙单位,二,2\n"),
    ])
    #expect(diagnostics.map(\.code) == ["H5157"])
    #expect(forms.map { $0.rows[rowTable]?.map(\.isLost) } == [[false, true], [false]])
  }

  @Test func rowsOfTwoFormsOfOneNameBelongToNeither() throws {
    let rows = "表单,三级指标,分值\n甲,一,1\n甲,二,1\n乙,一,2\n"
    let (forms, diagnostics) = try readBatch([("f.csv", "项目名称,备注\n甲,\n乙,\n"), ("r.csv", rows)])
    #expect(
      forms.map { $0.rows[rowTable]?.map(\.isLost) } == [[false, false], [false]] && !diagnostics.hasErrors)
    let (twice, found) = try readBatch([
      ("a.json", #"[{"表单":"甲","自报":{"总分":1}},{"表单":"甲","自报":{"总分":2}},{"表单":"乙"}]"#), ("r.csv", rows),
    ])
    #expect(found.map(\.code).contains("H5110"))
    #expect(twice.map { $0.rows[rowTable]?.map(\.isLost) } == [[true], [true], [false]])
  }

  @Test func rowsOfATotalAreLeftOut() throws {
    let (forms, diagnostics) = try readBatch([
      ("f.csv", "项目名称\n甲\n"), ("r.csv", "表单,三级指标,分值\n甲,一,1\n合计,,1\n"),
    ])
    #expect(diagnostics.map(\.code) == ["H5161"])
    #expect(forms.first?.rows[rowTable]?.count == 1)
  }

  @Test(arguments: ["甲,9,产出", ",9,产出,二,≥1家,1家,1"])
  func aRowWithoutAKnownFormKeepsScoresOpen(_ line: String) throws {
    let (forms, diagnostics) = try readBatch([
      ("f.csv", sampleFormsCSV), ("r.csv", sampleRowsCSV + "\n" + line),
    ])
    #expect(diagnostics.contains { $0.severity == .error })
    #expect(!evaluate(try #require(forms.first), by: try rowTemplate()).isDetermined)
  }
}

/// From template text and data to scores.
@Test func rowsFromJSONAndFromCSVScoreTheSame() throws {
  let template = try rowTemplate()
  func scores(_ files: [(path: String, text: String)]) throws -> [Score] {
    let (forms, diagnostics) = try readBatch(files)
    #expect(diagnostics.map(\.code) == ["H5151"])
    let evaluation = evaluate(try #require(forms.first), by: template)
    #expect(evaluation.findings.isEmpty)
    return [evaluation.total] + evaluation.indicators.flatMap { $0.rows.map(\.result.score) }
  }
  let json = try scores([("a.json", sampleJSON)])
  let csv = try scores([("r.csv", sampleRowsCSV), ("f.csv", sampleFormsCSV)])
  #expect(json == csv)
  #expect(json == [Rational(17, 2), Rational(9, 2), Rational(2), Rational(2)].map { .scored($0) })
}
