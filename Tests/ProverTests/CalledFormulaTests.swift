import Source
import TestSupport
import Testing

/// A formula with parameters is checked and proved wherever it is called, and told once.
@Suite("带参数的公式") struct CalledFormulaTests {
  private static func codes(_ lines: String) -> [String] {
    let text = """
      衡 1
      模板 甲 {
        总分 20分
        级别 程度 { 好; 中; 差 }
        输入 {
          完成率: %, 范围 0% 到 100%   合格率: %, 范围 60% 到 100%   支出: 万元   预算: 万元   程度: 程度   过: 是否
        }
      \(lines)
      }
      """
    let file = SourceFile(path: "模板.heng", bytes: Array(text.utf8))
    return findings(in: file).diagnostics.map(\.code).filter { $0 != "H2079" }
  }

  @Test("一处用得着的漏是漏") func hole() {
    let formula = "公式 档(率: %) = 分档 率 { ≥ 90%: 100%; ≥ 60% 且 < 90%: 80% }\n"
    #expect(
      Self.codes(formula + "甲 10分: 得 满分 × 档(合格率)\n乙 10分: 得 满分 × 档(合格率) × 完成率") == [])
    #expect(
      Self.codes(formula + "甲 10分: 得 满分 × 档(合格率)\n乙 10分: 得 满分 × 档(完成率) × 合格率") == ["H2089"])
    #expect(
      Self.codes(formula + "甲 10分: 得 满分 × 档(完成率)\n乙 10分: 得 满分 × 档(完成率) × 合格率") == ["H2089"])
  }

  @Test("处处用不到的档才是用不到") func deadBand() {
    let formula = "公式 档(率: %) = 分档 率 { ≥ 90%: 100%; ≥ 60%: 80%; < 60%: 0% }\n"
    #expect(Self.codes(formula + "甲 10分: 得 满分 × 档(合格率)\n乙 10分: 得 满分 × 档(完成率)") == [])
    let turned = "公式 档(率: %) = 分档 率 { ≥ 60%: 80%; ≥ 90%: 100%; 其余: 0% }\n"
    #expect(
      Self.codes(turned + "甲 10分: 得 满分 × 档(合格率)\n乙 10分: 得 满分 × 档(完成率)") == ["H2090"])
  }

  @Test("条件在一处总成立不是毛病") func conditionForOneCall() {
    #expect(
      Self.codes(
        """
        公式 折(率: %, 线: %) = 分档 { 率 ≥ 线: 率; 其余: 0% }
        甲 10分: 得 满分 × 折(合格率, 60%)
        乙 10分: 得 满分 × 折(完成率, 60%)
        """) == [])
  }

  @Test("分母为零、缺失由公式或用它的地方规定") func policies() {
    let open = "公式 比(甲: 万元, 乙: 万元) = 甲 ÷ 乙\n"
    let closed = "公式 比(甲: 万元, 乙: 万元) = 甲 ÷ 乙, 分母为零时 0%\n"
    let uses = "甲 10分: 得 满分 × 比(支出, 预算), 最高 满分\n乙 10分: 得 满分 × 完成率"
    #expect(Self.codes(open + uses) == ["H2082"])
    #expect(Self.codes(closed + uses) == [])
    #expect(Self.codes(open + uses.replacing("最高 满分\n", with: "最高 满分, 分母为零时 0分\n")) == [])
  }

  @Test("用错") func wrongUses() {
    let rest = "\n甲 10分: 得 满分 × 完成率\n乙 10分: 得 满分 × 合格率"
    let formula = "公式 档(率: %) = 分档 率 { ≥ 90%: 100%; 其余: 60% }\n"
    for (use, code) in [
      ("另列 丙 = 档", "H2393"), ("另列 丙 = 档()", "H2394"), ("另列 丙 = 档(完成率, 60%)", "H2394"),
      ("另列 丙 = 档(支出)", "H2045"), ("另列 丙 = 档(程度)", "H2045"), ("另列 丙 = 档(过)", "H2045"),
      ("另列 丙 = 档(没有这个)", "H2026"), ("另列 丙 = 档(有 完成率)", "H2045"),
    ] {
      #expect(Self.codes(formula + use + rest).contains(code), "\(use)")
      #expect(Self.codes(formula + use + rest).filter { $0 != "H2080" }.count == 1, "\(use)")
    }
  }

  @Test("没有用到的公式，绕回自己的公式") func unused() {
    let rest = "\n甲 10分: 得 满分 × 完成率\n乙 10分: 得 满分 × 合格率"
    #expect(Self.codes("公式 档(率: %) = 率 × 90%" + rest) == ["H2080"])
    #expect(Self.codes("公式 甲式(率: %) = 乙式(率)\n公式 乙式(率: %) = 甲式(率)" + rest) == ["H2021"])
    #expect(Self.codes("公式 档(率: %) = 档(率)" + rest) == ["H2021"])
  }
}
