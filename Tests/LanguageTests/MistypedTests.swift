import Foundation
import Source
import Testing

/// What hands type for something that looks alike: one message, and its first fix is what was meant.
@Suite("打错的字") struct MistypedTests {
  private func checked(_ sentence: String) -> CheckedCase {
    let text = """
      衡 1
      模板 例 {
        总分 10分
        级别 评级 { 优; 良; 差 }
        输入 { 率: %, 范围 0% 到 100%; 支出: 万元; 预算: 万元, 范围 > 0万元; 人数: 人; 级: 评级; 税收: 万元 }
        公式 税收完成 = 税收 − 支出
        公式 税收完成率 = 税收 ÷ 预算
        \(sentence)
        等次 { ≥ 9分: A; 其余: B }
      }

      """
    return CheckedCase(SourceFile(path: "t.heng", bytes: Array(text.utf8)))
  }

  private func errors(_ checked: CheckedCase) -> [Diagnostic] {
    checked.diagnostics.filter { $0.severity == .error }
  }

  @Test(
    "一处错误，第一个办法就是本来的意思",
    arguments: [
      ("甲 10分: 分档 率 { ≥ 9〇%: 满分; 其余: 0分 }", "≥ 90%:"),
      ("甲 10分: 分档 率 { ≥ 9O%: 满分; 其余: 0分 }", "≥ 90%:"),
      ("甲 10分: 分档 率 { ≥ 9O.5%: 满分; 其余: 0分 }", "≥ 90.5%:"),
      ("甲 10分: 分档 率 { ≥ l00%: 满分; 其余: 0分 }", "≥ 100%:"),
      ("甲 1O分: 评定", "甲 10分:"),
      ("甲 10分: 人数 ≥ З人 得 满分, 否则 0分", "≥ 3人"),
      ("甲 10分: 率 不低于 95% 得 满分, 每低于 1个百分点 扣 l分, 扣完为止", "扣 1分"),
      ("甲 10分: 率 不低于 95% 得 满分, 每低于 l个百分点 扣 1分, 扣完为止", "每低于 1个百分点"),
      ("甲 10分: 率 不低于 95% 得 满分, 每低于 1个百分点 扣 0。5分, 扣完为止", "扣 0.5分"),
      ("甲 10分: 率 不低于 95% 得 满分, 每低于 1个百分点 扣 0,5分, 扣完为止", "扣 0.5分"),
      ("甲 10分: 率 不低於 95% 得 满分, 否则 0分", "率 不低于 95%"),
      ("甲 10分: 率 ≥ 95% 得 满分, 否則 0分", "否则 0分"),
      ("甲 10分: 率 ≥ 95% 得 滿分, 否则 0分", "得 满分"),
      ("甲 10分: 評定", "甲 10分: 评定"),
      ("指標 甲 10分: 评定", "指标 甲"),
      ("甲 10分: 率 不低于 95% 得 满分, 每低于 1个百分点 扣 1分, 扣完為止", "扣完为止"),
      ("甲 10分: 分档 率 { ≥ 90%: 满分; 其餘: 0分 }", "其余: 0分"),
      ("甲 10分: 分档 率 { ≥ 90%: 满分; 其它: 0分 }", "其余: 0分"),
      ("甲 10分: 分档 { 率 ≥ 90%: 满分; 其他: 0分 }", "其余: 0分"),
      ("甲 10分: 得 支出 ÷ 预算 x 满分, 最高 满分", "预算 × 满分"),
      ("甲 10分: 得 支出/预算 X 10分, 最高 满分", "预算 × 10分"),
      ("甲 10分: 得 (支出 ÷ 预算)·满分, 最高 满分", ")×满分"),
      ("甲 10分: 率 => 95% 得 满分, 否则 0分", "率 ≥ 95%"),
      ("甲 10分: 率 =< 95% 得 满分, 否则 0分", "率 ≤ 95%"),
      ("甲 10分: 率 == 95% 得 满分, 否则 0分", "率 = 95%"),
      ("甲 10分: 得 (预算 — 支出) ÷ 预算 × 满分, 最低 0分, 最高 满分", "预算 - 支出"),
      ("甲 10分: 得 税收完成绿 × 满分, 最低 0分, 最高 满分", "得 税收完成率"),
      ("甲 10分: 分档 级 { 优: 满分; 良: 8分; 差: 零分 }", "差: 0分"),
      ("甲 10分: 评定  否决 率 < 50% 时 等次 定为 В", "定为 B"),
    ]) func firstFixIsWhatWasMeant(sentence: String, meant: String) throws
  {
    let before = checked(sentence)
    let found = errors(before)
    #expect(found.count == 1, "\(found.map { $0.message.text(in: .chinese).headline })")
    let fix = try #require(found.first?.fixes.first)
    let after = CheckedCase(SourceFile(path: "t.heng", bytes: fix.applied(to: before.file)))
    #expect(errors(after).isEmpty)
    #expect(String(decoding: after.file.bytes, as: UTF8.self).contains(meant))
  }

  @Test(
    "名称和别的写法不受影响",
    arguments: [
      "输入 { O2O电商: 个; 「l分」: 分 } 甲 10分: O2O电商 ≥ 3个 得 满分, 否则 「l分」",
      "输入 { x: 个; Ⅰ类: 个 } 甲 10分: 得 满分, 每 1个 x 扣 1分, 每 1个 Ⅰ类 扣 1分, 扣完为止",
      "输入 { Ｉ类项目: 个; Ｏ型: 个 } 甲 10分: Ｉ类项目 ≥ 3个 且 Ｏ型 ≥ 1个 得 满分, 否则 0分",
      "级别 类 { I类; 其他 } 输入 { 类型: 类 } 甲 10分: 分档 类型 { I类: 满分; 其他: 5分 }",
      "甲 10分: 得 最大(0分,5分)",
    ]) func namesAreLeftAlone(sentence: String)
  {
    #expect(errors(checked(sentence)).map { $0.message.text(in: .chinese).headline } == [])
  }
}
