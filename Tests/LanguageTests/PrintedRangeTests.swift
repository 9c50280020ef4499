import Driver
import Source
import Testing

@Suite("一档写成表上印的区间") struct PrintedRangeTests {
  private func check(_ head: String) -> (file: SourceFile, errors: [Diagnostic]) {
    let text = """
      衡 1
      模板 甲 {
        总分 10分
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 分档 率 {
          = 100%: 满分;
          \(head): 8分;
          其余: 0分
        }
      }

      """
    let file = SourceFile(path: "t.heng", bytes: Array(text.utf8))
    return (file, checkTemplate(file).diagnostics.filter { $0.severity == .error })
  }

  @Test(
    "两端含不含都有着落的，只有一种读法，可以自动改",
    arguments: [
      ("90%（含）-95%", "≥ 90% 且 < 95%"), ("90%-95%（不含）", "≥ 90% 且 < 95%"),
      ("90%～95%（含）", "> 90% 且 ≤ 95%"), ("90%（不含）至95%", "> 90% 且 ≤ 95%"),
      ("60（含）—80%（不含）", "≥ 60% 且 < 80%"), ("80%（含80%）~90%（不含90%）", "≥ 80% 且 < 90%"),
      ("[80%，90%)", "≥ 80% 且 < 90%"), ("（80%，90%]", "> 80% 且 ≤ 90%"), ("[80%, 90%]", "在 80% 到 90%"),
      ("【80%，90%）", "≥ 80% 且 < 90%"), ("80%≤率<90%", "≥ 80% 且 < 90%"), ("90% > 率 ≥ 80%", "≥ 80% 且 < 90%"),
      ("80%≤率≤90%", "在 80% 到 90%"), ("80%（含）以上90%（不含）以下", "≥ 80% 且 < 90%"),
      ("95%及以上", "≥ 95%"), ("60%及以下", "≤ 60%"), ("95%（含）-90%", "> 90% 且 ≤ 95%"),
    ]) func oneReading(written: String, meant: String) throws
  {
    let (file, found) = check(written)
    try #require(found.map(\.code) == ["H1156"])
    let fix = try #require(found[0].safeFix)
    #expect(fix.edits.map(\.replacement) == [meant])
    #expect(check(meant).errors.isEmpty)
    #expect(fix.applied(to: file) == check(meant).file.bytes)
  }

  @Test(
    "两端没有印明的，由作者选", arguments: ["80%-90%", "80%～90%", "80%至90%", "80%到90%", "80%—90%", "80%~90%之间"])
  func twoReadings(written: String) throws {
    let found = check(written).errors
    try #require(found.map(\.code) == ["H1156"])
    #expect(found[0].safeFix == nil)
    #expect(found[0].fixes.map { $0.edits.map(\.replacement) } == [["≥ 80% 且 < 90%"], ["在 80% 到 90%"]])
  }

  @Test("第一档的上端没有上一档可让", arguments: ["80%-90%", "80%～90%"]) func firstBand(written: String) throws {
    let text = "衡 1\n模板 甲 {\n总分 10分\n输入 { 率: % }\n甲 10分: 分档 率 { \(written): 满分; 其余: 0分 }\n}\n"
    let found = checkTemplate(SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics
    let told = try #require(found.first { $0.code == "H1156" })
    #expect(told.safeFix == nil)
    #expect(told.fixes.map { $0.edits.map(\.replacement) } == [["在 80% 到 90%"]])
  }

  @Test("不成区间的照旧说", arguments: ["80%以上至90%以上", "≥80%≥90%", "(80%", "80%、90%、95%"])
  func notARange(written: String) {
    let found = check(written).errors
    #expect(!found.isEmpty)
    #expect(!found.map(\.code).contains("H1156"))
  }

  @Test(
    "连写的比较改成两个",
    arguments: [
      ("60% ≤ 率 < 80%", "率 ≥ 60% 且 率 < 80%"), ("60% ≤ 率 ≤ 80%", "率 在 60% 到 80%"),
      ("80% > 率 > 60%", "率 < 80% 且 率 > 60%"), ("非 60% ≤ 率 < 80%", "非 (率 ≥ 60% 且 率 < 80%)"),
      ("率 = 0% 或 60% ≤ 率 < 80%", "率 = 0% 或 (率 ≥ 60% 且 率 < 80%)"),
    ]) func chains(written: String, meant: String) throws
  {
    func text(_ condition: String) -> [UInt8] {
      Array(
        "衡 1\n模板 甲 {\n总分 10分\n输入 { 率: % }\n甲 10分: \(condition) 得 满分, 否则 0分\n}\n".utf8)
    }
    let file = SourceFile(path: "t.heng", bytes: text(written))
    let found = checkTemplate(file).diagnostics.filter { $0.severity == .error }
    try #require(found.map(\.code) == ["H1137"])
    #expect(try #require(found[0].safeFix).applied(to: file) == text(meant))
  }

  @Test("方向相反的连写没有一种读法") func brokenChain() {
    let text = "衡 1\n模板 甲 {\n总分 10分\n输入 { 率: % }\n甲 10分: 60% ≤ 率 ≥ 80% 得 满分, 否则 0分\n}\n"
    let found = checkTemplate(SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics
    #expect(found.first { $0.code == "H1137" }?.fixes.isEmpty ?? false)
  }
}
