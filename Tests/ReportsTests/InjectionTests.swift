import Program
import Reports
import Source
import Testing

@Test func formulasInNamesStayTextInExcel() {
  let csv = renderScores(
    [settledEvaluation(form: "=cmd|'/c'!A1"), settledEvaluation(form: "甲,\"乙\"")], template: sampleTemplate(),
    language: .chinese, format: .csv)
  let rows = csv.split(separator: "\r\n")
  #expect(
    rows.dropFirst() == [
      "'=cmd|'/c'!A1,7.60,0.60,5.00,2.00,8.17,15.77,优,已评分",
      "\"甲,\"\"乙\"\"\",7.60,0.60,5.00,2.00,8.17,15.77,优,已评分",
    ])
}

@Test(arguments: [
  ("=cmd|'/c'!A1", #"\=cmd\|'/c'\!A1"#),
  ("<script>&amp;", "&lt;script&gt;&amp;amp;"),
  ("a|b", #"a\|b"#),
  ("# *x* _y_ `z` ~~w~~", ##"\# \*x\* \_y\_ \`z\` \~\~w\~\~"##),
  ("- 1", #"\- 1"#),
  ("1. x", #"1\. x"#),
  ("2024", "2024"),
  ("![a](http://b)", #"\!\[a\](http&#58;//b)"#),
  ("www.a.cn x@a.cn", "www&#46;a.cn x&#64;a.cn"),
  ("a\n# b", ##"a \# b"##),
  ("    甲", "甲"),
])
func nothingFromDataBecomesMarkdown(form: String, escaped: String) {
  let template = sampleTemplate(name: form)
  let report = renderScores(
    [settledEvaluation(form: "")], template: template, language: .chinese, format: .markdown)
  #expect(report.hasPrefix("# \(escaped)（2024年）：\n"))
}

@Test func nothingFromDataDrivesATerminal() {
  let form = "\u{1B}[31m甲\u{202E}\u{2066}\r\n乙\u{7}\u{9B}"
  let report = renderScores(
    [settledEvaluation(form: form)], template: sampleTemplate(), language: .chinese, format: .text)
  #expect(report.hasPrefix("重点项目（2024年）：\u{FFFD}[31m甲\u{FFFD}\u{FFFD} 乙\u{FFFD}\u{FFFD}\n=="))
}

@Test func nothingFromDataBecomesALinkOrAPlaceholderOfSARIF() {
  let file = sourceFile("衡 1\n")
  let name = "{0} [看](http://b) \\u{202E}\n乙"
  let finding = Diagnostic(
    SampleMessage(chinese: MessageText("没有 “\(name)”")), at: file.place(of: "衡"),
    fixes: [.replace(file.place(of: "衡"), with: "{甲}", .safe)])
  let report = renderSARIF([finding], language: .chinese)
  #expect(report.contains(#"没有 “{{0}} \\[看\\](http://b)"#) && !report.contains("\u{202E}"))
  // What is put into the file is the text itself, not a message.
  #expect(report.contains("\"text\": \"{甲}\"") && report.contains("{{甲}}"))
}
