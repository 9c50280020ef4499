import DataFiles
import Program
import Runtime
import Source
import Testing
import Values

/// A column of rows whose name is not one of the table's: misspelt it is given and cannot be used, otherwise it is
/// what people print beside.
@Suite struct MisspeltColumnTests {
  private func codes(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { $0.code + ($0.severity == .error ? "!" : "") }
  }

  private func json(_ members: String) -> [(path: String, text: String)] {
    [("a.json", #"{"表单":"甲","指标":[{"类别":"产出","名称":"一","目标":"≥2家",\#(members)}]}"#)]
  }

  private func csv(_ header: String, _ line: String) -> [(path: String, text: String)] {
    [
      ("f.csv", sampleFormsCSV),
      ("r.csv", "表单,类别,名称,目标,\(header)\n甲,产出,一,≥2家,\(line)\n"),
    ]
  }

  @Test(arguments: ["分植", "分值分", "分值（折算）", "分直(分)", "分\u{2F23}值"])
  func aMisspeltColumnIsGivenAndCannotBeUsed(_ name: String) throws {
    for files in [json(#""实际":"2家","\#(name)":6"#), csv("实际,\(name)", "2家,6")] {
      let (forms, diagnostics) = try readBatch(files)
      #expect(codes(diagnostics) == ["H5151!"], "\(name)")
      #expect(diagnostics.first?.message.text(in: .chinese).headline.hasSuffix("是不是“分值”") == true)
      let row = try #require(forms.first?.rows[rowTable]?.first)
      #expect(row.unreadable == [5] && row.cells[5] == nil)
      let evaluation = evaluate(try #require(forms.first), by: try rowTemplate())
      #expect(!evaluation.isDetermined && !evaluation.findings.contains { $0.code == "H6022" })
    }
  }

  /// The template scores what is missing as 0; what is given under a slip is not missing.
  @Test(arguments: ["实际完成直", "实际完戉值", "实际完成"])
  func noPolicyStandsInForIt(_ name: String) throws {
    for files in [json(#""分值":6,"\#(name)":"2家""#), csv("分值,\(name)", "6,2家")] {
      let (forms, diagnostics) = try readBatch(files)
      #expect(codes(diagnostics) == ["H5151!"])
      // The label feeds the actual and the level beside it.
      #expect(forms.first?.rows[rowTable]?.first?.unreadable == [3, 4])
      let evaluation = evaluate(try #require(forms.first), by: try rowTemplate())
      #expect(!evaluation.isDetermined)
    }
  }

  @Test func anEmptyCellBelowASlipGivesNothing() throws {
    for files in [json(#""分值":6,"实际完成直":"""#), csv("分值,实际完成直", "6,")] {
      let (forms, diagnostics) = try readBatch(files)
      #expect(codes(diagnostics) == ["H5151!"])
      #expect(forms.first?.rows[rowTable]?.first?.unreadable == [])
    }
  }

  @Test(arguments: ["联系人", "序号", "完成时间说明", "指标值2", "分值分", "名稱"])
  func whatIsNearNothingOpenIsANote(_ name: String) throws {
    for files in [
      json(#""实际":"2家","分值":6,"达成":"","原因":"无","\#(name)":"x""#), csv("实际,分值,达成,原因,\(name)", "2家,6,,无,x"),
    ] {
      let (forms, diagnostics) = try readBatch(files)
      #expect(codes(diagnostics) == ["H5151"])
      #expect(forms.first?.rows[rowTable]?.first?.unreadable == [])
    }
  }

  @Test func oneNoteForEachUnknownColumn() throws {
    let row = #"{"类别":"产出","名称":"一","目标":"≥2家","实际":"2家","分值":3,"联系人":"张","电话":1}"#
    let (_, diagnostics) = try readBatch([
      ("a.json", #"[{"表单":"甲","指标":[\#(row),\#(row)]},{"表单":"乙","指标":[\#(row)]}]"#)
    ])
    #expect(marks(diagnostics).filter { $0.hasPrefix("H5151") }.count == 2)
  }

  /// What a row gives under the right name, it cannot have meant by another; the next row may.
  @Test func everyRowIsJudgedByItself() throws {
    let start = #""类别":"产出","名称":"一","目标":"≥2家","实际":"2家""#
    let (forms, diagnostics) = try readBatch([
      ("a.json", #"{"表单":"甲","指标":[{\#(start),"分值":3,"分值分":1},{\#(start),"分值":"","分值分":3}]}"#)
    ])
    #expect(codes(diagnostics).sorted() == ["H5151", "H5151!"])
    #expect(forms.first?.rows[rowTable]?.map(\.unreadable) == [[], [5]])
  }

  @Test func whatIsSaidOfIndicatorsIsNoSlip() throws {
    let (forms, diagnostics) = try readBatch(json(#""实际":"2家","分值":6,"不适用":true"#))
    #expect(codes(diagnostics) == ["H5151!"])
    #expect(forms.first?.rows[rowTable]?.first?.unreadable == [])
    #expect(diagnostics.first?.message.text(in: .chinese).headline.contains("是不是") == false)
  }
}

/// A line of totals among the rows of forms, whatever its length.
@Suite struct TotalsOfRowsTests {
  @Test(arguments: ["合计", "小计,,1", "合计,,1,,,,,", "合计，，1", "总计,1", ",,,,,"])
  func raggedTotalsLoseNoRows(_ line: String) throws {
    let rows = "表单,三级指标,分值,类别\n甲,一,1,产出\n\(line)\n甲,二,2,产出\n"
    let (forms, diagnostics) = try readBatch([("f.csv", "项目名称\n甲\n乙\n"), ("r.csv", rows)])
    #expect(diagnostics.map(\.code) == (line.hasPrefix(",") ? [] : ["H5161"]))
    #expect(forms.map { $0.rows[rowTable]?.map(\.isLost) } == [[false, false], nil])
  }

  @Test(arguments: ["甲,合计", ",平均镇,1", "乙", ",一,合计,1"])
  func otherLinesStillDo(_ line: String) throws {
    let rows = "表单,三级指标,分值,类别\n甲,一,1,产出\n\(line)\n"
    let (forms, diagnostics) = try readBatch([("f.csv", "项目名称\n甲\n乙\n"), ("r.csv", rows)])
    #expect(diagnostics.contains { $0.severity == .error })
    #expect(forms.last?.rows[rowTable]?.map(\.isLost) == [true])
  }

  @Test(arguments: ["合计,,,3", ",,合计,3", ",合计,,3"])
  func aTotalThatNamesNoFormSaysSoInItsFirstCell(_ line: String) throws {
    let rows = "备注序号,表单,三级指标,分值\n1,甲,一,1\n2,甲,二,2\n\(line)\n"
    let (forms, diagnostics) = try readBatch([("f.csv", "项目名称\n甲\n乙\n"), ("r.csv", rows)])
    #expect(diagnostics.map(\.code) == ["H5161"])
    #expect(forms.map { $0.rows[rowTable]?.map(\.isLost) } == [[false, false], nil])
  }
}
