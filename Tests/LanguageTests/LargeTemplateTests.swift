import Driver
import Parser
import Source
import Testing

@Suite("很大的模板") struct LargeTemplateTests {
  /// Long enough for a slow machine; what grows with the square of its size takes many times as long.
  private static let patience = Duration.seconds(30)

  private func checked(_ text: String) -> (codes: [String], time: Duration) {
    let file = SourceFile(path: "t.heng", bytes: Array(text.utf8))
    var codes: [String] = []
    let time = ContinuousClock().measure { codes = checkTemplate(file).diagnostics.map(\.code) }
    return (codes, time)
  }

  private func template(_ body: String, inputs: String = "率: %, 范围 0% 到 100%") -> String {
    "衡 1\n模板 甲 {\n总分 9分\n输入 { \(inputs) }\n\(body)\n}\n"
  }

  private func list(_ count: Int, _ separator: String = "; ", _ item: (Int) -> String) -> String {
    (0..<count).map(item).joined(separator: separator)
  }

  @Test(
    "一个大括号里一千条可以，再多只说一句",
    arguments: ["级别", "要点", "分档", "插值", "等次", "计量单位"]) func blocksHaveALimit(kind: String)
  {
    func body(_ count: Int) -> String {
      switch kind {
      case "级别": "级别 程度 { \(list(count) { "第\($0)级" }) } 乙 9分: 评定"
      case "要点": "乙 9分: 要点 均分 { \(list(count) { "\"第\($0)条\"" }) }"
      case "分档": "乙 9分: 分档 率 { \(list(count) { "≥ \(90 - $0 / 20).\($0)%: 1分" }) }"
      case "插值": "乙 9分: 插值 率 { \(list(count) { "0.\($0 + 1000)%: 0.\($0 + 1000)分" }) }"
      case "等次": "乙 9分: 评定 等次 { \(list(count) { "≥ 1分: 第\($0)等" }) }"
      default: "计量单位 { \(list(count) { "单\($0)" }) } 乙 9分: 评定"
      }
    }
    let full = checked(template(body(1000)))
    #expect(!full.codes.contains("H1154") && full.time < Self.patience)
    #expect(checked(template(body(1001))).codes == ["H1154"])
    let huge = checked(template(body(30_000)))
    #expect(huge.codes == ["H1154"] && huge.time < Self.patience)
  }

  @Test("日历的日子不限") func calendarsHaveNoLimit() {
    let days = list(1500) { "放假 20\(10 + $0 % 40)-10-0\(1 + $0 % 7)" }
    let found = checked(template("日历 2010 到 2049 { \(days) } 乙 9分: 得 率 × 满分"))
    #expect(found.codes == [])
  }

  @Test(
    "连写的算式不论多长，只说一句", arguments: [" + ", " × ", " 且 "])
  func longChainsAreRefusedEarly(sign: String) {
    let item = sign == " 且 " ? "率 ≥ 1%" : "1"
    let found = checked(template("公式 子 = \(list(50_000, sign) { _ in item })\n乙 9分: 评定"))
    #expect(found.codes == ["H1142"] && found.time < Self.patience)
  }

  @Test("连着的分号是一处错误，隔开的到一千处为止") func strayMarksAreCounted() {
    let together = checked(template(String(repeating: ";", count: 1 << 20) + "\n乙 9分: 得 率 × 满分"))
    #expect(together.codes == ["H1134"] && together.time < Self.patience)
    let apart = checked(template(String(repeating: "; ", count: 100_000) + "\n乙 9分: 得 率 × 满分"))
    #expect(apart.codes.count == 1001 && apart.codes.last == "H1153")
    let unknown = checked(template(String(repeating: "@ ", count: 100_000) + "\n乙 9分: 得 率 × 满分"))
    #expect(unknown.codes.count == 1001 && unknown.codes.last == "H1153")
  }

  @Test("四千个写错的名称、接受的注释、同名的输入，时间随数目增长")
  func manyNamesTakeTheirTime() {
    let names = checked(
      template(
        list(4000, "\n") { "核对 对\($0): 项木\($0) ≥ 1%" } + "\n乙 9分: 评定",
        inputs: list(4000, "\n") { "项目\($0): %" }))
    #expect(names.codes.count == 4000 && names.time < Self.patience)
    let accepted = checked(
      template("乙 9分: 评定", inputs: "\n" + list(4000, "\n") { "量\($0): % // 接受 H2079: 留着" } + "\n"))
    #expect(accepted.codes.count == 4000 && accepted.time < Self.patience)
    let repeated = checked(
      template("乙 9分: 得 率 × 满分", inputs: list(4000, "\n") { _ in "率: %, 范围 0% 到 100%" }))
    #expect(repeated.codes.count == 3999 && repeated.time < Self.patience)
  }
}
