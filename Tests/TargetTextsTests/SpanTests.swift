import Source
import Testing
import Values

@testable import TargetTexts

private let units = UnitCatalog()

@Test(arguments: [
  ("第一季度", "2020-01-01", "2020-03-31"), ("2021年四季度", "2021-10-01", "2021-12-31"),
  ("2021年Q2", "2021-04-01", "2021-06-30"), ("12月份", "2020-12-01", "2020-12-31"),
  ("2021年2月", "2021-02-01", "2021-02-28"), ("２０２０年２月内", "2020-02-01", "2020-02-29"),
  ("今年5月", "2020-05-01", "2020-05-31"), ("次年1月", "2021-01-01", "2021-01-31"),
  ("2020年1月至11月", "2020-01-01", "2020-11-30"), ("2020年1-11月", "2020-01-01", "2020-11-30"),
  ("1月至11月", "2020-01-01", "2020-11-30"), ("2020年11月-2021年3月", "2020-11-01", "2021-03-31"),
  ("2020年11月至次年3月", "2020-11-01", "2021-03-31"), ("第一至三季度", "2020-01-01", "2020-09-30"),
  ("第一季度至第三季度", "2020-01-01", "2020-09-30"), ("2020年至2022年", "2020-01-01", "2022-12-31"),
  ("2021年上半年", "2021-01-01", "2021-06-30"), ("下半年", "2020-07-01", "2020-12-31"),
  ("2021年度", "2021-01-01", "2021-12-31"), ("2021年全年", "2021-01-01", "2021-12-31"),
  ("本年度", "2020-01-01", "2020-12-31"), ("第二季度期间", "2020-04-01", "2020-06-30"),
])
func spanReads(text: String, first: String, last: String) throws {
  let reading = readActual(text, units: units, fiscalYear: 2020).reading
  guard case .span(let span) = reading else {
    Issue.record("\(text): \(reading)")
    return
  }
  #expect(span.first.isoText == first)
  #expect(span.last.isoText == last)
  #expect(readTarget(text, units: units, fiscalYear: 2020).reading == reading)
}

@Test(arguments: [
  ("2021年12月完成", "日 ≤2021-12-31"), ("于2021年12月完工", "日 ≤2021-12-31"), ("不晚于12月", "日 ≤2020-12-31"),
  ("≤2021年12月", "日 ≤2021-12-31"), ("12月完成", "日 ≤2020-12-31"), ("第四季度内完成", "日 ≤2020-12-31"),
  ("年内完成", "日 ≤2020-12-31"), ("2020年1月至11月完成", "日 ≤2020-11-30"), ("≥2021年12月", "✗ signed ≥"),
  // What may be a length of time, or may leave the span out, is not guessed.
  ("12月", "✗ ambiguous 12月"), ("4季度", "✗ ambiguous 4季度"), ("一季度", "✗ ambiguous 一季度"),
  ("第四季度前", "✗ ambiguous 第四季度前"), ("2021年12月前完成", "✗ ambiguous 2021年12月前"),
  ("2020年11月至3月", "✗ contradiction"), ("3个月", "3个月"), ("2020年底", "日 ≤2020-12-31"),
  ("第三季度末", "日 ≤2020-09-30"), ("12月底前", "日 ≤2020-12-31"),
])
func targetOfASpanReads(text: String, expected: String) {
  #expect(outcome(readTarget(text, units: units, fiscalYear: 2020)) == expected)
}

@Test(arguments: ["第四季度", "12月份", "1月至11月"])
func aSpanNeedsItsYear(text: String) {
  let reading = readTarget(text, units: units, fiscalYear: nil).reading
  guard case .unreadable(.yearMissing) = reading else {
    Issue.record("\(text): \(reading)")
    return
  }
}

@Test(arguments: ["上半年", "全年", "年内"])
func aSpanWithoutAYearIsStillAPeriod(text: String) {
  #expect(readTarget(text, units: units, fiscalYear: nil).kind == .period)
}
