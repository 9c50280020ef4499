import Audit
import Program
import Source
import Testing
import Values

@Suite("印出的数与算出的数") struct AgreementTests {
  /// Claims for 60/7 = 8.571428…, which the template prints as 8.57.
  @Test(
    "印出的小数位数就是它的范围",
    arguments: [
      ("8.57", Verdict.agrees, []), ("8.570", .agrees, []), ("\"8.57分\"", .agrees, []),
      ("\"８．５７\"", .agrees, []), ("8.58", .differs, ["H7001!"]), ("8.56", .differs, ["H7001!"]),
      ("8.6", .withinRounding, ["H7002~"]), ("9", .withinRounding, ["H7002~"]), ("8.5", .differs, ["H7001!"]),
      ("8", .differs, ["H7001!"]), ("8.571", .withinRounding, ["H7003."]),
      ("8.572", .differs, ["H7001!"]), ("10", .differs, ["H7001!"]), ("9.00", .differs, ["H7001!"]),
    ])
  func printedDecimals(_ claim: String, _ verdict: Verdict, _ marks: [String]) throws {
    let audit = try audited(
      "总分 10分\n输入 { 完成: 个  计划: 个, 范围 > 0个 }\n甲 10分: 得 完成 ÷ 计划 × 满分, 最高 满分",
      #"{"表单": "一", "输入": {"完成": 6, "计划": 7}, "指标": {"甲": {"自报": \#(claim)}}}"#)
    #expect(audit.verdict("甲") == verdict)
    #expect(audit.marks == marks)
  }

  @Test("正好在一半上的数，进与舍都在范围之内")
  func ties() throws {
    func audit(_ claim: String) throws -> FormAudit {
      try audited(
        "总分 10分\n输入 { 得数: 分, 范围 0分 到 10分 }\n甲 10分: 得 得数",
        #"{"表单": "一", "输入": {"得数": 8.745}, "指标": {"甲": {"自报": \#(claim)}}}"#)
    }
    #expect(try audit("8.75").verdict("甲") == .agrees)
    #expect(try audit("8.74").verdict("甲") == .withinRounding)
    #expect(try audit("8.74").marks == ["H7003."])
    #expect(try audit("8.73").marks == ["H7001!"])
  }

  @Test(
    "位数从写法来，单位换算在内",
    arguments: [
      ("4", "4", 0, "3.5", "4.5"), ("\"4.00分\"", "4.00分", 2, "3.995", "4.005"),
      ("\"1,270.9\"", "1,270.9", 1, "1270.85", "1270.95"), ("-0.5", "-0.5", 1, "-0.55", "-0.45"),
      ("0", "0", 0, "-0.5", "0.5"),
    ])
  func decimalsComeFromTheText(
    _ text: String, _ written: String, _ places: Int, _ low: String, _ high: String
  ) throws {
    let file = SourceFile(path: "甲", bytes: Array(text.utf8))
    let digits = text.filter { "-0123456789.".contains($0) }
    let value = try #require(Rational(decimal: digits))
    let figure = PrintedFigure(Datum(value, place: Place(file, SourceRange(0, file.bytes.count)), spot: ""))
    #expect(figure.written == written && figure.places == places)
    #expect(figure.low == Rational(decimal: low) && figure.high == Rational(decimal: high))
  }

  @Test("百分比的位数按百分数计，不是按比率计")
  func percentagesKeepTheirOwnDecimals() throws {
    let file = SourceFile(path: "甲", bytes: Array("\"87.53%\"".utf8))
    let figure = PrintedFigure(
      Datum(Rational(8753, 10000), place: Place(file, SourceRange(0, file.bytes.count)), spot: ""))
    #expect(figure.contains(Rational(875345, 1_000_000)))
    #expect(!figure.contains(Rational(8754, 10000)))
  }
}
