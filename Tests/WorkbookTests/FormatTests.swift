import Testing
import Values

@testable import Workbooks

@Suite("Formats of cells")
struct FormatTests {
  private func number(_ text: String) -> SheetNumber {
    var text = text
    return text.withUTF8 { readSheetNumber($0) } ?? SheetNumber(digits: 0, exponent: 0)
  }

  private func content(_ value: String, _ code: String, from1904: Bool = false) -> CellContent {
    NumberFormat(code: code).content(of: number(value), from1904: from1904)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  @Test(
    "only signs of percent that scale the number make a percentage",
    arguments: [
      ("0%", 1), ("0.00%", 1), ("0%;[Red]-0%", 1), ("0%\"（含）\"", 1), ("%0", 1), ("0\"%\"", 0), ("0\\%", 0),
      ("0.00", 0),
      ("0.00\\ \\%", 0), ("[Red]0.0%", 1),
    ])
  func percent(code: String, signs: Int) {
    #expect(content("0.95", code) == .number(number("0.95"), percentSigns: signs))
  }

  @Test(
    "letters of dates in quotes, brackets, escapes and colours make no date",
    arguments: [
      "0\"days\"", "[Red]0.00", "[Yellow]0", "#,##0\"元/月\"", "0.00_);[Red]\\(0.00\\)", "\\d0", "0\"年度\"",
      "[$USD]\\ 0.00",
      "General\"月\"", "_-* #,##0.00_-", "[>=100]0\"高\";0\"低\"", "0.00E+00", "@", "General", "G/通用格式",
    ])
  func noDates(code: String) {
    #expect(content("45", code) == .number(number("45"), percentSigns: 0))
  }

  @Test(
    "formats that show a day make one",
    arguments: [
      ("yyyy/m/d", DatePrecision.day), ("yyyy\"年\"m\"月\"d\"日\"", .day), ("yyyy年m月d日", .day),
      ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", .day),
      ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .day), ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", .day),
      ("yyyy\"年\"m\"月\"", .month),
      ("yyyy", .year), ("m\"月\"d\"日\"", .noYear), ("aaaa", .weekday), ("[Red]yyyy-m-d", .day),
      ("e\"年\"m\"月\"d\"日\"", .day),
    ])
  func dates(code: String, precision: DatePrecision) throws {
    #expect(content("44134", code) == .date(try date(2020, 10, 30), precision, hiddenTime: nil))
  }

  @Test("both systems of dates, and the days that no calendar has")
  func systems() throws {
    #expect(content("1", "yyyy-m-d") == .date(try date(1900, 1, 1), .day, hiddenTime: nil))
    #expect(content("59", "yyyy-m-d") == .date(try date(1900, 2, 28), .day, hiddenTime: nil))
    #expect(content("61", "yyyy-m-d") == .date(try date(1900, 3, 1), .day, hiddenTime: nil))
    #expect(content("2958465", "yyyy-m-d") == .date(try date(9999, 12, 31), .day, hiddenTime: nil))
    #expect(content("0", "yyyy-m-d", from1904: true) == .date(try date(1904, 1, 1), .day, hiddenTime: nil))
    #expect(
      content("42672", "yyyy-m-d", from1904: true) == .date(try date(2020, 10, 30), .day, hiddenTime: nil))
    for none in ["0", "60", "-1", "2958466", "1e15"] {
      #expect(content(none, "yyyy-m-d") == .noDate(number(none)))
    }
  }

  @Test("times, and fractions of a day that the format hides")
  func times() throws {
    let noon = TimeOfDay(seconds: 43_200)
    #expect(content("0.35416666666666669", "h:mm") == .time(TimeOfDay(seconds: 30_600)))
    #expect(
      content("44134.604166666664", "yyyy-m-d h:mm")
        == .dateTime(try date(2020, 10, 30), TimeOfDay(seconds: 52_200)))
    #expect(
      content("44134.604166666657", "yyyy-m-d h:mm:ss")
        == .dateTime(try date(2020, 10, 30), TimeOfDay(seconds: 52_200)))
    #expect(
      content("44134.999999999", "yyyy-m-d h:mm") == .dateTime(try date(2020, 10, 31), TimeOfDay(seconds: 0)))
    #expect(content("44134.5", "yyyy-m-d") == .date(try date(2020, 10, 30), .day, hiddenTime: noon))
    #expect(content("1.5", "[h]:mm:ss") == .duration(hours: number("36")))
    #expect(content("0.5", "mm:ss.0") == .time(noon))
  }

  @Test(
    "what a person sees",
    arguments: [
      ("1270.92", "#,##0.00", "1,270.92"), ("1270920.5", "#,##0.00,\"千元\"", "1,270.92千元"),
      ("20", "\"≥\"0\"家\"", "≥20家"),
      ("-3.5", "0.00", "-3.50"), ("-8", "0;0", "8"), ("5", ";;;", ""),
      ("0", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-"),
      ("7", "000", "007"), ("93.963", "0", "94"), ("2.5", "0", "3"), ("12300", "0.00E+00", "1.23E+04"),
      ("0.8753", "0.00%", "87.53%"),
      ("1234567", "#,##0", "1,234,567"), ("0.5", "#.##", ".5"), ("12", "0.0#", "12.0"),
      ("123456789", "000-00-0000", "123-45-6789"),
      ("-1234.5", "#,##0.00;(#,##0.00)", "(1,234.50)"), ("12.5", "[$¥-804]#,##0.00", "¥12.50"),
      ("42", "@", "42"), ("0", "0;0;\"无\"", "无"),
      ("150", "[>=100]0\"高\";0\"低\"", "150高"), ("50", "[>=100]0\"高\";0\"低\"", "50低"),
      ("-0.001", "0.00", "0.00"),
    ])
  func shows(value: String, code: String, expected: String) {
    #expect(NumberFormat(code: code).shown(number(value)) == expected)
  }

  @Test(
    "words that a format puts around the exact number",
    arguments: [
      ("20", "\"≥\"0\"家\"", "≥20家"), ("93.963", "0\"万元\"", "93.963万元"),
      ("1270920.5", "#,##0.00,\"千元\"", "1270.9205千元"), ("0.9", "\"≥\"0%", "≥90%"),
      // A point that is a character among the digits shows 元 as 万元.
      ("1000000", "0!.0,\"万元\"", "100万元"), ("1234500", "0\\.0,\"万元\"", "123.45万元"),
      ("1234567", "0!.0000\"万元\"", "123.4567万元"), ("25000", "0!.00,\"万\"", "0.25万"),
      ("95", "0\"%\"", "95%"), ("95", "0\\%", "95%"), ("15", "0\"日内\"", "15日内"), ("0", "0;0;\"无\"", "无"),
    ])
  func speaks(value: String, code: String, expected: String) {
    #expect(NumberFormat(code: code).spoken(number(value)) == expected)
  }

  @Test(
    "formats that say nothing but the number",
    arguments: [
      "0.00", "#,##0.00", "0%", "[Red]0.0", "\"¥\"#,##0.00", "[$¥-804]#,##0.00", "0.00_);(0.00)", "General",
      "@", "_ * \"-\"??_ ", ";;;",
    ])
  func saysNothing(code: String) {
    #expect(NumberFormat(code: code).spoken(number("12")) == nil)
  }
}
