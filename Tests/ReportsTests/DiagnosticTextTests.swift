import Foundation
import Reports
import Source
import Testing

private let file = sourceFile(
  "模板 甲\n投入 20分 {\n\t项目目标 11分\n\t过程\t8分 \u{1B}[31m红\u{202E}\n}\n")

private func printed(_ label: String = "这里", at place: Place?, language: Language = .chinese) -> String {
  let message = SampleMessage(chinese: MessageText("有误", label: label))
  return renderDiagnostics([Diagnostic(message, at: place)], language: language, color: false)
}

private let unequal = Diagnostic(
  SampleMessage(
    chinese: MessageText(
      "“投入”写 20分，下级合计 19分", label: "合计是 19分", why: "分值要相等", remedy: "改分值",
      secondary: ["8分在这里", "11分在这里", "数据"]),
    english: MessageText("points differ", label: "19 in all", why: "they must agree", remedy: "mend them")),
  at: file.place(of: "20分"),
  related: [
    file.place(of: "8分"), file.place(of: "11分"), sourceFile("名称,合计\n投入,19\n", path: "数据.csv").place(of: "19"),
  ], spot: "B4")

@Test func relatedPlacesStandInLineOrderAndOtherFilesApart() {
  #expect(
    renderDiagnostics([unequal], language: .chinese, color: false)
      == """
      错误 H2031: “投入”写 20分，下级合计 19分
       --> 模板.heng:2:4（B4）
        |
      2 | 投入 20分 {
        |      ^^^^ 合计是 19分
        |
      3 |     项目目标 11分
        |              ---- 11分在这里
        |
      4 |     过程    8分 \u{FFFD}[31m红\u{FFFD}
        |             --- 8分在这里
       --> 数据.csv:2:4
        |
      2 | 投入,19
        |      -- 数据
        = 原因: 分值要相等
        = 办法: 改分值

      """)
}

@Test func englishHasTheSameShape() {
  let diagnostic = Diagnostic(unequal.message, at: unequal.place, spot: "B4")
  #expect(
    renderDiagnostics([diagnostic], language: .english, color: false)
      == """
      error H2031: points differ
       --> 模板.heng:2:4 (B4)
        |
      2 | 投入 20分 {
        |      ^^^^ 19 in all
        = why: they must agree
        = help: mend them

      """)
}

@Test func placesOnOneLineShareIt() {
  let message = SampleMessage(chinese: MessageText("重名", label: "又一次", secondary: ["第一次"]))
  let diagnostic = Diagnostic(message, at: file.place(of: "20分"), related: [file.place(of: "投入")])
  #expect(
    renderDiagnostics([diagnostic], language: .chinese, color: false)
      == """
      错误 H2031: 重名
       --> 模板.heng:2:4
        |
      2 | 投入 20分 {
        |      ^^^^ 又一次
        | ---- 第一次

      """)
}

@Test func gutterFitsTheLargestLineNumber() {
  let long = sourceFile(String(repeating: "行\n", count: 11) + "指标 投入\n")
  #expect(
    printed(at: long.place(of: "投入"))
      == """
      错误 H2031: 有误
        --> 模板.heng:12:4
         |
      12 | 指标 投入
         |      ^^^^ 这里

      """)
}

@Test func controlCharactersInMessagesAreNeutralised() {
  let message = SampleMessage(
    severity: .warning,
    chinese: MessageText("名\u{1B}[2J\u{2067}", label: "a\u{8}b", why: "一\n二", remedy: "\u{9C}"))
  let odd = SourceFile(path: "a\u{1B}.heng", bytes: [0x61, 0xFF, 0x62])
  let diagnostic = Diagnostic(message, at: Place(odd, SourceRange(2, 3)), spot: "\u{202A}A1")
  #expect(
    renderDiagnostics([diagnostic], language: .chinese, color: false)
      == """
      警告 H2031: 名\u{FFFD}[2J\u{FFFD}
       --> a\u{FFFD}.heng:1:3（\u{FFFD}A1）
        |
      1 | a\u{FFFD}b
        |   ^ a\u{FFFD}b
        = 原因: 一 二
        = 办法: \u{FFFD}

      """)
}

private let long = sourceFile(
  String(repeating: "甲乙", count: 100) + "目标" + String(repeating: "ab", count: 100), path: "长.json")

@Test func longLinesAreCutAroundTheRange() {
  #expect(
    printed(at: long.place(of: "目标"))
      == """
      错误 H2031: 有误
       --> 长.json:1:201
        |
      1 | …甲乙甲乙甲乙甲乙甲乙甲乙甲乙甲乙甲乙甲乙甲乙甲乙目标abababababababababababababababababababababababab…
        |                                                   ^^^^ 这里

      """)
}

@Test func longRangesAreCutThemselves() {
  #expect(
    printed(at: Place(long, long.wholeRange))
      == """
      错误 H2031: 有误
       --> 长.json:1:1
        |
      1 | \(String(repeating: "甲乙", count: 15))…
        | \(String(repeating: "^", count: 62)) 这里

      """)
}

@Test func emptyRangesAtTheEndGetOneMark() {
  #expect(
    printed("", at: Place(file, SourceRange(file.bytes.count, file.bytes.count)))
      == """
      错误 H2031: 有误
       --> 模板.heng:6:1
        |
      6 |
        | ^

      """)
}

@Test func rangesOverSeveralLinesAreMarkedOnTheFirst() {
  let start = Int(file.place(of: "20分").range.start)
  #expect(
    printed("从这里", at: Place(file, SourceRange(start, file.bytes.count)))
      == """
      错误 H2031: 有误
       --> 模板.heng:2:4
        |
      2 | 投入 20分 {
        |      ^^^^^^ 从这里

      """)
}

@Test func findingsWithoutAPlaceShowTheirSpot() {
  let message = SampleMessage(severity: .note, chinese: MessageText("没有文件", remedy: "给出文件"))
  let diagnostics = [Diagnostic(message, at: nil, spot: "--data"), Diagnostic(message, at: nil)]
  #expect(
    renderDiagnostics(diagnostics, language: .chinese, color: false)
      == """
      提示 H2031: 没有文件
       --> --data
        = 办法: 给出文件

      提示 H2031: 没有文件
        = 办法: 给出文件

      """)
}

@Test func errorsOfOneCodeAreCountedAfterAHundred() {
  let many = (1...105).map { Diagnostic(SampleMessage(chinese: MessageText("有误")), at: nil, spot: "B\($0)") }
  let chinese = renderDiagnostics(many, language: .chinese, color: false)
  #expect(chinese.components(separatedBy: "错误 H2031: 有误").count == 102)
  #expect(chinese.contains("还有: 4 处是同类的问题，各按各的改：B102、B103 等"))
}

@Test func warningsNeverHideAnError() {
  let warnings = (1...120).map {
    Diagnostic(KindMessage(code: "H\($0)", severity: .warning, foldKey: nil), at: nil)
  }
  let error = Diagnostic(KindMessage(code: "H2031", severity: .error, foldKey: nil), at: nil)
  let chinese = renderDiagnostics(warnings + [error], language: .chinese, color: false)
  #expect(chinese.hasPrefix("错误 H2031"))
  #expect(chinese.hasSuffix("另有 20 条警告和提示没有列出\n"))
  let english = renderDiagnostics(warnings + [error], language: .english, color: false)
  #expect(english.hasSuffix("\n\n20 more warnings and notes not shown\n"))
}

@Test func manyOfOneKindAreToldOnce() {
  func findings(_ count: Int) -> [Diagnostic] {
    (1...count).map {
      Diagnostic(KindMessage(code: "H5117", severity: .error, foldKey: "支出"), at: nil, spot: "B\($0)")
    }
  }
  let other = Diagnostic(KindMessage(code: "H5117", severity: .error, foldKey: "预算"), at: nil, spot: "C9")
  let few = renderDiagnostics(findings(3) + [other], language: .chinese, color: false)
  #expect(few.components(separatedBy: "错误 H5117").count == 5)
  let many = renderDiagnostics(findings(300) + [other], language: .chinese, color: false)
  #expect(many.components(separatedBy: "错误 H5117").count == 3)
  #expect(many.contains("B1\n") && many.contains("还有: 299 处是同类的问题，各按各的改：B2、B3 等") && many.contains("C9"))
  let english = renderDiagnostics(findings(300), language: .english, color: false)
  #expect(english.contains("also: 299 more of this kind, each to be mended by itself: B2, B3 and others"))
}

/// A message of a kind.
private struct KindMessage: DiagnosticMessage {
  let code: String
  let severity: Severity
  let foldKey: String?
  var chinese: MessageText { MessageText("有误") }
  var english: MessageText { MessageText("wrong") }
}

@Test func coloursAreUsedOnlyWhenAskedFor() {
  let diagnostic = Diagnostic(
    SampleMessage(chinese: MessageText("有误", label: "这里")), at: file.place(of: "20分"))
  let esc = "\u{1B}"
  #expect(
    renderDiagnostics([diagnostic], language: .chinese, color: true)
      == """
      \(esc)[1;31m错误 H2031\(esc)[0m: \(esc)[1m有误\(esc)[0m
      \(esc)[34m -->\(esc)[0m 模板.heng:2:4
      \(esc)[34m  |\(esc)[0m
      \(esc)[34m2 |\(esc)[0m 投入 20分 {
      \(esc)[34m  |\(esc)[0m      \(esc)[1;31m^^^^ 这里\(esc)[0m

      """)
  #expect(!renderDiagnostics([diagnostic], language: .chinese, color: false).contains(esc))
}

@Test func findingsForProgramsKeepPlacesAndTexts() {
  let diagnostic = Diagnostic(unequal.message, at: unequal.place, related: [file.place(of: "8分")], spot: "B4")
  let missing = Diagnostic(SampleMessage(severity: .warning, chinese: MessageText("没有文件")), at: nil)
  #expect(
    renderDiagnosticsJSON([diagnostic, missing], language: .chinese)
      == """
      {
        "format": "heng-findings/1",
        "findings": [
          {
            "code": "H2031",
            "severity": "error",
            "message": "“投入”写 20分，下级合计 19分",
            "label": "合计是 19分",
            "why": "分值要相等",
            "remedy": "改分值",
            "file": "模板.heng",
            "line": 2,
            "column": 4,
            "endLine": 2,
            "endColumn": 7,
            "spot": "B4",
            "related": [
              {
                "file": "模板.heng",
                "line": 4,
                "column": 5,
                "label": "8分在这里"
              }
            ],
            "fixes": []
          },
          {
            "code": "H2031",
            "severity": "warning",
            "message": "没有文件",
            "label": "",
            "why": "",
            "remedy": "",
            "file": null,
            "line": null,
            "column": null,
            "endLine": null,
            "endColumn": null,
            "related": [],
            "fixes": []
          }
        ]
      }

      """)
  #expect(
    renderDiagnosticsJSON([], language: .english)
      == "{\n  \"format\": \"heng-findings/1\",\n  \"findings\": []\n}\n")
}
