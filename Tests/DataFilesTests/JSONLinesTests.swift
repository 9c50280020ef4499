import DataFiles
import Program
import Source
import Testing

private func line(_ name: String, _ rest: String = "") -> String {
  #"{"表单": "\#(name)", "输入": {"人数": 5}\#(rest)}"#
}

@Suite("JSON Lines: a form on each line")
struct JSONLinesTests {
  @Test(
    "one text reads the same as lines and as a list, by its ending or by its look",
    arguments: ["a.jsonl", "a.NDJSON", "a.json", "a.txt", "-"])
  func readsLinesAsAList(path: String) throws {
    let template = try formTemplate()
    let lines = [line("一"), line("二", #", "自报": {"总分": 3}"#), line("三")]
    for text in [
      lines.joined(separator: "\n"), lines.joined(separator: "\r\n") + "\r\n",
      "\u{FEFF}\n  \n" + lines.joined(separator: "\n\t\n") + "\n\n",
    ] {
      let (forms, diagnostics) = readText(text, path: path, template)
      #expect(diagnostics.isEmpty)
      let list = readText("[" + lines.joined(separator: ",") + "]", path: "a.json", template)
      #expect(forms.map(\.id) == ["一", "二", "三"])
      #expect(forms.map { outline($0, template) } == list.0.map { outline($0, template) })
    }
  }

  @Test(
    "a line that is no form is told at its line, and the others are read",
    arguments: [
      (#"{"表单": "坏", "输入": {"人数": 5}"#, "H5018"), (#"{"表单": "坏", "#, "H5018"), ("{", "H5018"),
      (#"{"表单": "坏"#, "H5010"), (#"{"表单": "坏"} {"表单": "又"}"#, "H5019"), (#"{"表单": "坏"},"#, "H5019"),
      (#"{"表单"： "坏"}"#, "H5011"), ("表单", "H5004"), ("[1, 2]", "H5101"), ("7", "H5101"),
      (#"{"表单": "坏", "输入": {"人数": NaN}}"#, "H5006"), ("// 说明", "H5014"),
    ])
  func aBadLineIsOneFinding(bad: String, code: String) throws {
    let template = try formTemplate()
    for lines in [[line("一"), bad, line("二")], [line("一"), line("二"), "", bad]] {
      let (forms, diagnostics) = readText(lines.joined(separator: "\n"), path: "a.jsonl", template)
      #expect(forms.map(\.id) == ["一", "二"])
      #expect(diagnostics.map(\.code) == [code])
      #expect(diagnostics.first?.place?.start.line == (lines.firstIndex(of: bad) ?? 0) + 1)
    }
  }

  @Test("a form with a slip in a line is read, and the slip is told with the line")
  func slipsAreToldAtTheirLines() throws {
    let text = [line("一"), #"{"表单": "二", "输入": {"人数": "五"}}"#].joined(separator: "\n")
    let (forms, diagnostics) = readText(text, path: "a.jsonl", try formTemplate())
    #expect(forms.map(\.id) == ["一", "二"])
    #expect(diagnostics.map(\.code) == ["H5117"])
    #expect(diagnostics.first?.place?.start.line == 2 && diagnostics.first?.spot == "第2行.输入.人数")
  }

  @Test("bytes that are no text spoil their own line alone")
  func damagedLines() throws {
    let lines = [line("一"), "{\"表单\": \"\u{1}", line("二")].map { Array($0.utf8) }
    let bytes = Array(lines.joined(separator: [0x0A])).map { $0 == 1 ? 0xFF : $0 }
    let (forms, diagnostics) = readForms(
      SourceFile(path: "a.jsonl", bytes: bytes), template: try formTemplate())
    #expect(forms.map(\.id) == ["一", "二"])
    #expect(diagnostics.map(\.code) == ["H5002"])
    #expect(diagnostics.first?.place?.start.line == 2)
  }

  @Test("a form that does not say its name goes by the file and its number")
  func namesByNumber() throws {
    let template = try formTemplate()
    let unnamed = #"{"输入": {"人数": 5}}"#
    let several = readText(
      [unnamed, "", line("二"), unnamed].joined(separator: "\n"), path: "市/甲.jsonl", template)
    #expect(several.0.map(\.id) == ["甲#1", "二", "甲#3"])
    #expect(readText(unnamed + "\n", path: "甲.ndjson", template).0.map(\.id) == ["甲"])
  }

  @Test("lines of totals are no forms; nothing at all is an empty file")
  func totalsAndNothing() throws {
    let template = try formTemplate()
    let (forms, diagnostics) = readText(
      [
        line("一"), #"{"表单": "合计"}"#, #""总计""#, #"{"表单": "东片小计"}"#, #"{"表单": "全市合计（12个）"}"#,
        #"{"表单": "一、市直部门平均值："}"#,
      ].joined(separator: "\n"), path: "a.jsonl", template)
    #expect(forms.map(\.id) == ["一"])
    #expect(diagnostics.map(\.code) == ["H5161"])
    for text in ["", " \n\n"] {
      #expect(
        readForms(sourceFile(text, path: "a.jsonl"), template: template).diagnostics.map(\.code) == ["H5001"])
    }
  }

  @Test("one form or one list over several lines is read, whatever the name says")
  func wholeJSONUnderTheName() throws {
    let template = try formTemplate()
    for text in ["[\n\(line("一")),\n\(line("二"))\n]", "{\n\"表单\": \"一\"\n}"] {
      let (forms, diagnostics) = readText(text, path: "a.jsonl", template)
      #expect(diagnostics.isEmpty && forms.first?.id == "一")
    }
  }

  @Test("many lines with one mistake are told once with their count")
  func foldsLines() throws {
    let bad = Array(repeating: #"{"表单": "坏""#, count: 9)
    let (_, diagnostics) = readText(
      ([line("一")] + bad).joined(separator: "\n"), path: "a.jsonl", try formTemplate())
    #expect(diagnostics.count == 9)
    #expect(Set(diagnostics.compactMap { ($0.message as? DataFileMessage)?.foldKey }).count == 1)
  }
}
