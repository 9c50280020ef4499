import Driver
import Source
import Testing

@Suite("范围的写法") struct SpanTests {
  private func check(_ clause: String, type: String = "%") -> CheckedFile {
    let text = """
      衡 1
      模板 甲 {
        总分 9分
        输入 { 率: \(type), \(clause)
          其他: %, 范围 0% 到 100% }
        乙 9分: 得 其他 × 满分
        核对 丙: 率 = 率
      }

      """
    return checkTemplate(SourceFile(path: "t.heng", bytes: Array(text.utf8)))
  }

  private func errors(_ checked: CheckedFile) -> [Diagnostic] {
    checked.diagnostics.filter { $0.severity == .error }
  }

  @Test(
    "语言里的写法",
    arguments: [
      "范围 0% 到 100%", "范围 0%到100%", "范围 ≥ 0%", "范围 >0%", "范围 >= 0% 且 <= 100%", "范围 不低于 0% 且 不超过 100%",
      "范围 < 100%, 可缺",
    ]) func accepted(clause: String)
  {
    #expect(errors(check(clause + ", 来自 \"栏\"")).allSatisfy { $0.code == "H2083" })
  }

  private static let meant: [(String, [String])] = [
    ("> 0% 到 100%", ["> 0% 且 ≤ 100%"]), ("≥0% 到 100%", ["0% 到 100%"]), ("≥0% ≤100%", ["0% 到 100%"]),
    ("≥ 0%, ≤ 100%", ["0% 到 100%"]), ("> 0% 、< 100%", ["> 0% 且 < 100%"]), ("≥ 0% 或 ≤ 100%", ["0% 到 100%"]),
    ("0% 到 < 100%", ["≥ 0% 且 < 100%"]), ("> 0% 到 < 100%", ["> 0% 且 < 100%"]),
    ("< 100% > 0%", ["> 0% 且 < 100%"]),
    ("0～100%", ["0% 到 100%"]), ("0%~100%", ["0% 到 100%"]), ("0-100", ["0% 到 100%"]),
    ("0%-100%", ["0% 到 100%"]),
    ("0%—100%", ["0% 到 100%"]), ("0%–100%", ["0% 到 100%"]), ("0%至100%", ["0% 到 100%"]),
    ("0% 至 100%", ["0% 到 100%"]),
    ("-10%-20%", ["-10% 到 20%"]), ("[0%, 100%]", ["0% 到 100%"]), ("（0%，100%]", ["> 0% 且 ≤ 100%"]),
    ("0% ≤ 率 ≤ 100%", ["0% 到 100%"]), ("0% < 率 < 100%", ["> 0% 且 < 100%"]), ("率 ≥ 0%", ["≥ 0%"]),
    ("在 0% 到 100% 之间", ["0% 到 100%"]), ("从 0% 到 100%", ["0% 到 100%"]), ("介于 0% 和 100%", ["0% 到 100%"]),
    ("0% 100%", ["0% 到 100%"]), ("0%, 100%", ["0% 到 100%"]), ("0%…100%", ["0% 到 100%"]),
    ("100%-0%", ["0% 到 100%"]),
    (": 0% 到 100%", ["0% 到 100%"]), ("大于等于 0% 且 小于等于 100%", ["0% 到 100%"]),
    ("不小于 0% 不大于 100%", ["0% 到 100%"]), (">0% 且 100%", ["> 0% 且 ≤ 100%"]),
    ("100%以内", ["≤ 100%", "< 100%"]), ("0%以上", ["≥ 0%", "> 0%"]),
  ]

  @Test("别的写法只说一句，照着改就对", arguments: meant) func meantRanges(written: String, readings: [String]) throws {
    let checked = check("范围 \(written)")
    let found = errors(checked)
    try #require(found.map(\.code) == ["H1118"])
    #expect(found[0].place?.start.line == 4)
    #expect(readings.allSatisfy { found[0].message.chinese.remedy.contains($0) })
    #expect(found[0].fixes.map { $0.edits.map(\.replacement) } == readings.map { [$0] })
    for fix in found[0].fixes {
      let file = try #require(found[0].place?.file)
      let after = checkTemplate(SourceFile(path: "t.heng", bytes: fix.applied(to: file)))
      #expect(errors(after).isEmpty)
    }
  }

  @Test(
    "说不准意思的也只说一句，不替人选",
    arguments: ["", "0%", "到 100%", "0% 到", "0% 到 100% 到 200%", "非负", "正数", "任意", "0%/100%", "> 0% 到 > 5%"])
  func unclearRanges(written: String) throws {
    let found = errors(check("范围 \(written)"))
    try #require(found.map(\.code) == ["H1118"])
    #expect(found[0].fixes.isEmpty)
    #expect(found[0].message.chinese.remedy.contains("0人 到 5000人"))
    #expect(found[0].message.english.remedy.contains("0people to 5000people"))
  }

  @Test(
    "已有自己的话的照旧：词换成符号，没有单位，大小颠倒",
    arguments: [
      ("范围 大于 0%", "H1146"), ("范围 不小于0%", "H1146"), ("范围 0%（含）以上", "H1149"), ("范围 ≥ 0", "H2096"),
      ("范围 100% 到 0%", "H2018"), ("范围 = 5%", "H2018"), ("范围 0 到 100", "H2096"),
    ]) func othersSpeakForThemselves(clause: String, code: String)
  {
    #expect(errors(check(clause)).map(\.code) == [code])
  }

  @Test("没有写单位的数照类型补上；百分数里的 0.6 不猜") func unitsComeFromTheType() throws {
    #expect(errors(check("范围 0-100", type: "人")).first?.fixes.first?.edits.first?.replacement == "0人 到 100人")
    #expect(errors(check("范围 0-1万", type: "元")).map(\.code) == ["H1118"])
    #expect(errors(check("范围 0-0.6")).first?.fixes.isEmpty ?? false)
  }

  @Test("可调也是这样") func adjustablePoints() throws {
    let text = "衡 1\n模板 甲 {\n 总分 9分\n 组 9分 {\n  乙 5分, 可调 > 0分 到 9分: 评定\n  丙 4分, 可调 0～9分: 评定\n }\n}\n"
    let found = errors(checkTemplate(SourceFile(path: "t.heng", bytes: Array(text.utf8))))
    #expect(found.map(\.code) == ["H1118", "H1118"])
    #expect(found.last?.fixes.first?.edits.first?.replacement == "0分 到 9分")
  }
}
