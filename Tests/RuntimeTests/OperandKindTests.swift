import Checker
import Parser
import Planning
import Program
import Runtime
import Source
import TestSupport
import Testing

/// Whatever stands in the place of whatever else: a template that is accepted scores every form.
@Suite("各类的值放在各处") struct OperandKindTests {
  private static let inputs = """
    款: 元, 可缺   率: %, 可缺   人数: 人, 可缺   差距: 个百分点, 可缺   测分: 分, 可缺   起日: 日期, 可缺   止日: 日期, 可缺
    真: 是否   假: 是否, 可缺   品: 等级   质: 品级   文: 文本, 可缺   标: 目标, 可缺   实: 实际, 可缺
    """
  private static let operands = [
    "款", "率", "人数", "差距", "测分", "起日", "真", "品", "质", "文", "标", "实", "标.下端", "标.上端", "实.下端", "标.期限", "标.种类",
    "0.5", "60%", "3元", "满分 ÷ 满分 × 1分", "甲等", "(标 × 2)", "(款 + 3元)", "止日 − 起日", "标 ÷ 标", "(起日 > 止日)",
  ]
  /// Where one value stands beside or in place of another.
  private static let figurePatterns = [
    "分档 { 真: X; 其余: Y }", "分档 X { Y: 1; 其余: 2 }", "分档 X { ≥ Y: 1; 其余: 2 }", "最大(X, Y)", "最小(Y, X)",
    "合计(X, Y)",
    "平均(X, Y, X)", "中位(X, Y)", "计数(X, Y)", "限于(X, ≥ Y)", "限于(X, Y 到 X)", "四舍五入(X, Y)", "取整到(X, Y)", "绝对值(X)",
    "−X", "X + Y", "X − Y", "X × Y", "X ÷ Y", "工作日数(X, Y)", "达标(X, Y)", "升档(X, 1)", "X < Y", "X = Y",
    "在 X 到 Y 之间", "X 在 Y 到 Y", "X 属于 (Y, X)", "非 X", "X 且 Y", "插值 X { Y: 1; X: 2 }", "插值 X { 0: Y; 1: X }",
    "名次(全体: X, Y)", "最大(全体: X)", "合计(全体 当 Y: X)", "平均(全体 同 Y: X)", "计数(全体: X)", "X, 缺失时 Y", "X ÷ X, 分母为零时 Y",
  ]
  /// What is made of a figure.
  private static let sentencePatterns = [
    "F < Y 得 满分, 否则 0分", "F 不超过 Y 得 满分, 每超过 Y 扣 1分, 扣完为止", "Y 不低于 F 得 满分, 每低于 F 扣 1分, 扣完为止",
    "得 F, 最低 0分, 最高 满分", "插值 F { Y: 0分; F: 10分 }, 最低 0分, 最高 满分", "得 F ÷ Y × 满分, 最低 0分, 最高 满分",
    "得 (F + Y) ÷ Y × 满分, 最低 0分, 最高 满分", "得 绝对值(F) ÷ 最大(F, Y) × 满分, 最低 0分, 最高 满分",
  ]

  private func accepted(_ lines: String) -> Program.Template? { checked(lines).template }

  private func checked(_ lines: String) -> (template: Program.Template?, errors: [String]) {
    let text = """
      衡 1
      模板 例 {
        总分 10分, 年度 2024
        标识 名
        级别 等级 { 甲等; 乙等; 丙等 }
        级别 品级 { 高; 低 }
        日历 2023 到 2025 { 放假 2024年10月1日 到 2024年10月7日 }
        缺失时 0分, 分母为零时 0分, 不适用时 0分
        输入 { 名: 文本   \(Self.inputs) }
        \(lines)
      }
      """
    let (tree, syntactic) = parse(SourceFile(path: "模板.heng", bytes: Array(text.utf8)))
    let (template, semantic) = check(tree)
    let errors = (syntactic + semantic).filter { $0.severity == .error }.map(\.code)
    return (errors.isEmpty ? template : nil, errors)
  }

  /// How many templates were accepted; each is scored, alone and among others.
  private func scored(_ lines: [String]) -> Int {
    var count = 0
    for line in lines {
      guard let template = accepted(line) else { continue }
      count += 1
      let plan = lower(template)
      var random = RandomForms(template, seed: UInt64(count))
      let forms = (0..<6).map { _ in random.next() }
      let data = forms.map { FormData($0, for: plan) }
      let cohort = CohortAnswers(of: data, by: plan, template: template)
      for form in data { _ = Runtime.evaluate(plan, form, in: cohort) }
      _ = Runtime.evaluate(
        ColumnPlan(plan, asking: plan.outcomes + [plan.total]), FormBlock(data, for: plan), in: cohort)
      _ = evaluate(forms[0], by: template, in: Cohort(of: forms, by: template))
    }
    return count
  }

  private func filled(_ pattern: String, _ x: String, _ y: String) -> String {
    pattern.replacing("X", with: x).replacing("Y", with: y)
  }

  /// Each operand with some of the others, other ones for each pattern: all of them take minutes.
  private static func pairs(for pattern: String, oneOf count: Int) -> [(String, [String])] {
    operands.enumerated().map { first, x in
      (
        x,
        operands.enumerated().filter { ($0.offset * 3 + first * 7 + pattern.utf8.count) % count == 0 }
          .map(\.element)
      )
    }
  }

  @Test("每个位置放每一类", arguments: figurePatterns) func figures(_ pattern: String) {
    var lines: [String] = []
    for (x, others) in Self.pairs(for: pattern, oneOf: 13) {
      for y in pattern.contains("Y") ? others : [""] {
        let figure = "公式 式 = " + filled(pattern, x, y) + "\n另列 列 = 式\n"
        // What uses it asks for its own kind again.
        let user = Self.sentencePatterns[lines.count % Self.sentencePatterns.count].replacing("F", with: "式")
        lines.append(figure + "甲 10分: 评定")
        lines.append(figure + "甲 10分: " + filled(user, x, y.isEmpty ? x : y))
      }
    }
    _ = scored(lines)
  }

  @Test("句子里放每一类", arguments: sentencePatterns) func sentences(_ pattern: String) {
    var lines: [String] = []
    for (x, others) in Self.pairs(for: pattern, oneOf: 5) {
      for y in others {
        lines.append("甲 10分: " + pattern.replacing("F", with: x).replacing("Y", with: y))
      }
    }
    #expect(scored(lines) > 0)
  }

  @Test(
    "能比的不就是同一类的：不能放在它的位置",
    arguments: [
      "分档 { 真: 款; 其余: 标 }", "分档 { 真: 标; 其余: 款 }", "分档 { 真: 标; 其余: 实 }", "分档 { 真: 标; 其余: 标.下端 }",
      "分档 { 真: 起日; 其余: 标 }", "最大(款, 标)", "合计(人数, 标.上端)", "中位(款, 实)", "限于(款, ≥ 标)", "限于(款, 0元 到 标.上端)",
      "插值 款 { 0元: 0分; 标: 10分 }", "款, 缺失时 标", "标, 缺失时 60%", "标.下端, 缺失时 标",
    ])
  func comparedButNotOfTheKind(_ figure: String) {
    let errors = checked("公式 式 = \(figure)\n另列 列 = 式\n甲 10分: 评定").errors
    #expect(errors == ["H2045"], "\(errors)")
  }

  @Test(
    "从一段文字的数起，数不出几步",
    arguments: [
      "款 不超过 标 得 满分, 每超过 1元", "款 不低于 标.下端 得 满分, 每低于 1元", "标.期限 ≤ 标 得 满分, 每超过 1天", "款 在 0元 到 标 得 满分, 每超过 1元",
    ])
  func stepsFromATextOfItsOwn(_ condition: String) {
    let errors = checked("甲 10分: \(condition) 扣 1分, 扣完为止").errors
    #expect(errors == ["H2045"], "\(errors)")
  }
}
