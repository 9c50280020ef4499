import Source
import Testing

@Suite("接受一条发现") struct AcceptanceTests {
  private func checked(_ body: String) -> CheckedCase {
    CheckedCase(SourceFile(path: "t.heng", bytes: Array("衡 1\n模板 甲 {\n总分 10分\n\(body)\n}\n".utf8)))
  }

  @Test(
    "在同一行或上一行写明理由，发现就不再计数",
    arguments: [
      "输入 { 率: % } // 接受 H2079: 只供留存\n乙 10分: 评定",
      "// 接受 H2079：只供留存\n输入 { 率: % }\n乙 10分: 评定",
      "  /* 接受　Ｈ２０７９ : 只供留存 */\n\n// 另一条注释\n输入 { 率: % }\n乙 10分: 评定",
      "// accept h2079: 只供留存\n输入 { 率: % }\n乙 10分: 评定",
    ]) func acceptedFindingIsKeptWithItsReason(body: String) throws
  {
    let found = checked(body).diagnostics
    try #require(found.map(\.code) == ["H2079"])
    #expect(found[0].acceptance == "只供留存")
    #expect(!found.hasWarnings && found.open.isEmpty)
  }

  @Test(
    "只接受写明的编号、写明的那一行",
    arguments: [
      ("// 接受 H2080: 别的编号\n输入 { 率: % }\n乙 10分: 评定", ["H2904", "H2079"]),
      ("// 接受 H2079: 隔了一行\n总分 10分\n输入 { 率: % }\n乙 10分: 评定", ["H2005"]),
      ("输入 {\n率: % // 接受 H2079: 只供留存\n另率: %\n}\n乙 10分: 评定", ["H2079"]),
      ("// 接受审计意见 H2079\n输入 { 率: % }\n乙 10分: 评定", ["H2079"]),
      ("// 接受 H2079\n输入 { 率: % }\n乙 10分: 评定", ["H2903", "H2079"]),
      ("// 接受 H2079:  \n输入 { 率: % }\n乙 10分: 评定", ["H2903", "H2079"]),
      ("// 接受 H2097: 理由\n乙 10分: 评定", ["H2901"]),
      ("// 接受 H6013: 理由\n乙 10分: 评定", ["H2901"]),
      ("// 接受 H2903: 理由\n乙 10分: 评定", ["H2901"]),
      ("// 接受 H999: 理由\n乙 10分: 评定", ["H2902"]),
      ("// 接受 H2079: 没有用\n乙 10分: 评定", ["H2904"]),
    ]) func whatIsNotAcceptedStaysOpen(body: String, codes: [String])
  {
    #expect(checked(body).diagnostics.open.map(\.code) == codes)
  }

  @Test(
    "证明所得的警告和提示也能接受",
    arguments: [
      ("输入 { 率: % }\n甲 10分: 得 率 × 满分, 最高 满分 × 50% // 接受 H3002: 其余一半由市里核定", "H3002"),
      ("扣分 乙 2分: 每 1次 次数 扣 1分 // 接受 H2222: 由市里核定\n输入 { 次数: 次 }\n甲 10分: 评定", "H2222"),
    ]) func findingsOfLaterPassesAreAccepted(body: String, code: String)
  {
    let text = "衡 1\n模板 甲 {\n总分 10分\(code == "H2222" ? ", 最低 0分" : "")\n\(body)\n}\n"
    let found = CheckedCase(SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics
    #expect(found.map(\.code).contains(code) && found.open.isEmpty)
  }

  @Test("错误不能接受") func errorsCannotBeAccepted() {
    let found = checked("乙 9分: 评定 // 接受 H2074: 历年如此").diagnostics
    #expect(Set(found.open.map(\.code)) == ["H2074", "H2901"])
    #expect(found.hasErrors)
  }

  @Test("文件有错时，不说接受的已经没有了") func nothingIsCalledGoneBeforeAllIsChecked() {
    let found = checked("// 接受 H2079: 只供留存\n输入 { 率: % }\n乙 9分: 评定").diagnostics
    #expect(found.map(\.code) == ["H2074"])
  }

  @Test("文字里的双斜杠不是注释") func textIsNoComment() {
    #expect(checked("依据 \"// 接受 H2079: 无\"\n乙 10分: 评定").diagnostics.isEmpty)
  }
}
