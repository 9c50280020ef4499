import Checker
import DataFiles
import Enclosure
import Parser
import Program
import Prover
import Runtime
import Source
import TestSupport
import Testing
import Values

/// Conditions that nothing meets stop nothing: such templates are checked, proved and scored like others.
@Suite("互相矛盾的条件") struct ContradictionTests {
  private func file(_ text: String) -> SourceFile { SourceFile(path: "模板.heng", bytes: Array(text.utf8)) }

  private func template(_ range: String, _ rule: String) -> String {
    """
    衡 1
    模板 例 {
      总分 10分
      输入 { 支出: 万元\(range); 年初: 万元; 调整: 万元, 范围 -1000万元 到 1000万元 }
      公式 执行率 = 支出 ÷ (年初 + 调整), 分母为零时 0%
      执行 10分: \(rule)
    }
    """
  }

  @Test(
    "条件不在输入的范围之内",
    arguments: [
      ("", "支出 < 0万元"), (", 范围 ≥ 5万元", "支出 < 5万元"), (", 范围 ≥ 5万元", "支出 = 1万元"),
      (", 范围 1万元 到 2万元", "支出 在 3万元 到 4万元"), (", 范围 1万元 到 2万元", "支出 > 3万元 且 支出 < 0万元"),
      (", 范围 ≤ -1万元", "非 (支出 < 0万元)"), (", 范围 0万元 到 9万元", "支出 > 5万元 且 非 (支出 > 5万元)"),
      (", 范围 0万元 到 9万元", "支出 = 5万元 且 支出 ≠ 5万元"), ("", "支出 < 调整 且 调整 < -1万元"),
    ],
    [
      "得 执行率 × 满分, 否则 1分, 最低 0分, 最高 满分",
      "得 (年初 − 支出) ÷ (支出 + 调整) × 满分, 否则 1分, 最低 0分, 最高 满分, 分母为零时 0分",
      "得 插值 支出 { 0万元: 0分; 年初 + 10万元: 满分 }, 否则 最小(满分, 最大(支出, 年初) ÷ 1万元 × 1分), 最低 0分, 最高 满分",
      "得 满分 × 取整到(绝对值(支出) ÷ 调整, 2), 否则 满分, 每超过 1万元 扣 1分, 最低 0分, 最高 满分, 分母为零时 0分",
    ])
  func contradictionsAreNoObstacle(_ condition: (range: String, text: String), _ rule: String) throws {
    let (checked, found) = findings(in: file(template(condition.range, "\(condition.text) \(rule)")))
    // 每超过 needs a bound; the other sentences are right.
    guard let checked else {
      #expect(rule.contains("每超过") && found.hasErrors)
      return
    }
    _ = provedRanges(of: checked)
    let form = #"{ "输入": { "支出": "4万元", "年初": "3万元", "调整": "-3万元" } }"#
    let (forms, _) = readForms(SourceFile(path: "a.json", bytes: Array(form.utf8)), template: checked)
    #expect(evaluate(try #require(forms.first), by: checked).indicators.count == 1)
  }

  @Test("写了矛盾的条件仍旧指出来") func contradictionIsTold() {
    let text = template("", "支出 < 0万元 得 执行率 × 满分, 否则 满分, 最低 0分, 最高 满分")
    #expect(findings(in: file(text)).diagnostics.map(\.code) == ["H3011"])
  }

  @Test("随机的矛盾条件都能检查、证明、计分，得分不出证明的范围") func randomContradictions() throws {
    var templates = RandomTemplates(seed: 815)
    var (checked, compared) = (0, 0)
    var refused: [String: Int] = [:]
    for number in 0..<100 {
      let text = templates.next()
      // A dead tier is an error of the proof, which an author sees; the evaluator must not fall over it either.
      let (tree, syntactic) = parse(file(text))
      let (checkedTemplate, semantic) = check(tree)
      guard let template = checkedTemplate else {
        for code in Set((syntactic + semantic).filter { $0.severity == .error }.map(\.code)) {
          refused[code, default: 0] += 1
        }
        continue
      }
      checked += 1
      _ = prove(template)
      let proved = provedRanges(of: template)
      var forms = RandomForms(template, seed: UInt64(number))
      for _ in 0..<8 {
        let evaluation = evaluate(forms.next(), by: template)
        for leaf in proved.leaves {
          guard let exact = evaluation.indicators[leaf.id.index].exact, let scores = leaf.scores else {
            continue
          }
          compared += 1
          #expect(scores.contains(exact), "\(template[leaf.id].name) = \(exact)\n\(text)")
        }
      }
    }
    #expect(checked > 60 && compared > 1000, "\(checked) \(compared) \(refused)")
  }
}
