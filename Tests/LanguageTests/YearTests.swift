import Driver
import Source
import Testing

/// The year of a template dates what has no year of its own.
@Suite("年度") struct YearTests {
  @Test(
    "写不成年份的年度", arguments: ["9223372036854775807", "20240", "202", "0", "2204", "1899年", "2024.5", "2024万元"])
  func yearThatIsNone(year: String) { #expect(yearCodes(year) == ["H2463"]) }

  @Test("年份", arguments: ["2024", "2024年", "2024年度", "1900", "2100年", "２０２４"])
  func yearThatIsOne(year: String) { #expect(yearCodes(year) == []) }

  private func yearCodes(_ year: String) -> [String] {
    let text = "衡 1\n模板 例 {\n年度 \(year), 总分 10分\n甲 10分: 评定\n}\n"
    return checkTemplate(SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }
}
