import Source
import Testing

/// Holes and dead parts beside what looks like them and is none.
@Suite("漏和用不到的，连同先问过的") struct HoleTests {
  private func codes(_ body: String) -> [String] {
    let text = "衡 1\n模板 例 {\n总分 10分\n\(body)\n}\n"
    return findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }

  private func headlines(_ body: String) -> [String] {
    let text = "衡 1\n模板 例 {\n总分 10分\n\(body)\n}\n"
    return findings(in: SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map {
      $0.message.text(in: .chinese).headline
    }
  }

  private let inputs = "输入 { 率: %   挪用: 是否   重大: 是否 }\n"
  private let bands = "甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 60%: 5分 }"

  @Test("时 取走了的不是漏", arguments: ["率 < 60% 时 0分", "率 < 60% 或 挪用 时 0分", "率 < 30% 时 0分, 率 < 60% 时 2分"])
  func overridesCloseHoles(clause: String) {
    #expect(!codes("\(inputs)\(bands), \(clause)").contains { ["H2089", "H3004", "H2088"].contains($0) })
  }

  @Test("时 没有取完的还是漏", arguments: ["率 < 50% 时 0分", "率 < 60% 且 挪用 时 0分", "挪用 时 0分", "率 ≤ 20% 或 重大 时 0分"])
  func overridesLeaveHoles(clause: String) {
    #expect(codes("\(inputs)\(bands), \(clause)").contains { ["H2089", "H3004"].contains($0) })
  }

  @Test("公式的漏，看用它的各处问不问得到") func holesOfFormulas() {
    let formula = "输入 { 率: %   另: % }\n公式 系数 = 分档 率 { ≥ 90%: 100%; ≥ 60%: 50% }\n"
    #expect(codes("\(formula)甲 5分: 得 系数 × 满分, 率 < 60% 时 0分\n乙 5分: 得 另 × 满分, 最高 满分") == [])
    #expect(
      codes("\(formula)甲 5分: 得 系数 × 满分, 率 < 60% 时 0分\n乙 5分: 另 ≥ 5% 得 系数 × 满分, 否则 0分") == ["H2089"])
    #expect(
      codes(
        "\(formula)公式 再 = 系数 × 另\n甲 5分: 得 再 × 满分, 最高 满分, 率 < 60% 时 0分\n乙 5分: 分档 率 { ≥ 60%: 得 系数 × 满分; 其余: 0分 }"
      )
        == [])
  }

  @Test("取走一档的 时 是哪一个，说的就是哪一个") func theOverrideThatTakesIsNamed() {
    #expect(
      headlines("\(inputs)甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 60%: 5分; 其余: 3分 }, 挪用 时 1分, 率 < 60% 时 0分")
        == ["输入 “重大” 没有用到", "这里永远用不到：“率 < 60% 时” 先问，已经取走"])
    #expect(
      !codes("\(inputs)甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 60%: 5分; 其余: 0分 }, 重大 且 挪用 时 1分, 率 < 60% 时 0分")
        .contains("H2240"))
  }

  @Test("其余里面的档，知道前面取走了什么") func tiersInsideRest() {
    let levels = "级别 评 { A; B; C; D }\n输入 { 一: 评   率: % }\n"
    #expect(
      codes("\(levels)甲 5分: 分档 一 { 属于 (A, B): 满分; 其余: 分档 一 { C: 2分; D: 0分 } }\n乙 5分: 得 率 × 满分, 最高 满分") == [])
    #expect(
      codes("\(levels)甲 5分: 分档 一 { 属于 (A, B): 满分; 其余: 分档 一 { B: 3分; C: 2分; D: 0分 } }\n乙 5分: 得 率 × 满分, 最高 满分")
        == ["H2092"])
    let rate = "输入 { 率: % }\n"
    #expect(codes("\(rate)甲 10分: 分档 率 { 在 60% 到 80%: 5分; 其余: 分档 率 { > 80%: 满分; < 60%: 0分 } }") == [])
    #expect(
      codes("\(rate)甲 10分: 分档 率 { 在 60% 到 80%: 5分; 其余: 分档 率 { > 80%: 满分; 在 65% 到 70%: 3分; 其余: 0分 } }")
        == ["H2090"])
    #expect(
      codes("\(rate)甲 10分: 分档 率 { ≥ 90%: 满分; 其余: 8分 × 分档 率 { ≥ 95%: 100%; ≥ 60%: 80%; 其余: 0% } }") == [
        "H2090"
      ])
  }

  @Test("一个界限写在两档里，给的一样的不说") func boundsOfTwoTiers() {
    let rate = "输入 { 率: %, 范围 0% 到 100% }\n"
    #expect(codes("\(rate)甲 10分: 分档 率 { ≥ 90%: 满分; 在 60% 到 90%: 5分; 其余: 0分 }") == ["H3068"])
    #expect(codes("\(rate)甲 10分: 分档 率 { ≤ 60%: 0分; ≥ 60%: 满分 }") == ["H3068"])
    #expect(codes("\(rate)甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 60% 且 < 90%: 5分; 其余: 0分 }") == [])
    #expect(codes("\(rate)甲 10分: 分档 率 { = 100%: 满分; ≥ 90%: 8分; ≥ 60%: 5分; 其余: 0分 }") == [])
    #expect(codes("\(rate)甲 10分: 分档 率 { ≤ 60%: 0分; 在 60% 到 100%: 插值 率 { 60%: 0分; 100%: 满分 } }") == [])
  }

  private let formula = "输入 { 完成: 件   目标: 件 }\n公式 完成率 = 完成 ÷ 目标\n"

  @Test("公式的除数，每一处用它都问") func divisorsOfFormulas() {
    let guarded = "甲 5分: 分档 { 目标 > 0件: 得 完成率 × 满分; 其余: 满分 }, 最高 满分"
    #expect(codes("\(formula)\(guarded)\n乙 5分: 得 完成率 × 满分, 最高 满分") == ["H2082"])
    #expect(codes("\(formula)乙 5分: 得 完成率 × 满分, 最高 满分\n\(guarded)") == ["H2082"])
    #expect(codes("\(formula)\(guarded)\n乙 5分: 得 完成率 × 满分, 最高 满分, 目标 = 0件 时 0分") == [])
    #expect(codes("\(formula)\(guarded)\n乙 5分: 目标 > 0件 且 完成率 ≥ 90% 得 满分, 否则 0分") == [])
    #expect(codes("\(formula)\(guarded)\n乙 5分: 目标 ≥ 0件 且 完成率 ≥ 90% 得 满分, 否则 0分").contains("H2082"))
  }

  @Test("可缺的，先由 时 和 当 问过的不再问") func optionalsThatWereAsked() {
    let optional = "输入 { 率: %, 可缺 }\n"
    #expect(codes("\(optional)甲 10分: 得 率 × 满分, 最高 满分, 非 有 率 时 0分") == [])
    #expect(codes("\(optional)甲 10分: 得 率 × 满分, 最高 满分, 率 < 10% 时 0分, 非 有 率 时 0分") == ["H2083"])
    let rows = "表 明细 { 名: 文本, 作名称   额: 分, 可缺 }\n缺失时 报错\n"
    #expect(codes("\(rows)甲 10分: 得 合计(明细 当 有 额: 额), 最高 满分") == [])
  }
}
