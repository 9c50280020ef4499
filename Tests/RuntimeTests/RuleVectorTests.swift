import Checker
import Parser
import Program
import Prover
import Runtime
import Source
import TestSupport
import Testing

@Suite("各种规则的得分") struct RuleVectorTests {
  @Test("得分与规则目录相同", arguments: ruleVectors.indices)
  func scores(index: Int) throws {
    let rule = ruleVectors[index]
    let template = try leafTemplate(rule.points, rule.inputs, rule.rule, rule.more)
    #expect(!rule.vectors.isEmpty)
    for vector in rule.vectors {
      let evaluation = try evaluated(vector.figures, template)
      #expect(evaluation.score("甲", template) == vector.score, "\(rule.name): \(vector.figures)")
      // 甲 is all there is.
      #expect(short(evaluation.total) == vector.score, "\(rule.name): \(vector.figures)")
    }
  }

  /// What the checker finds nothing to say about has a score for every form in range: its word is binding.
  @Test("检查没有话说的，计分也没有", arguments: ruleVectors.indices)
  func checkerIsBinding(index: Int) throws {
    let rule = ruleVectors[index]
    let text = leafText(rule.points, rule.inputs, rule.rule, rule.more)
    let source = SourceFile(path: "模板.heng", bytes: Array(text.utf8))
    let template = try checkedTemplate(text)
    guard check(parse(source).tree).diagnostics.isEmpty else { return }
    for vector in rule.vectors {
      let codes = Set(try evaluated(vector.figures, template).codes)
      // 报错 written in the template is a word of its author, not of the checker.
      let broken = text.contains("分母为零时 报错") ? ["H6003", "H6005"] : ["H6002", "H6003", "H6005"]
      #expect(codes.isDisjoint(with: broken), "\(rule.name): \(vector.figures)")
    }
  }

  @Test("目录里的规则都证明得了") func everyRuleIsProved() throws {
    for rule in ruleVectors {
      let text = leafText(rule.points, rule.inputs, rule.rule, rule.more)
      let (template, found) = check(parse(SourceFile(path: "模板.heng", bytes: Array(text.utf8))).tree)
      let proofs = prove(try #require(template))
      #expect((found + proofs).map { "\(rule.name) \($0.message.text(in: .chinese).headline)" } == [])
    }
  }

  @Test("目录里的规则一条不少") func coversCatalogue() {
    let names = Set(ruleVectors.map { String($0.name.prefix(3)) })
    let wanted =
      (1...21).map { "N" + (100 + $0).description.dropFirst() }
      + ["Q01", "Q02", "Q03", "Q04", "Q06", "Q07", "C01", "C02", "C03", "C04", "C05", "G05", "G10"]
    #expect(Set(wanted).subtracting(names) == [])
  }

  @Test("评定超出范围得一条报告") func judgedOutsideIsReported() throws {
    let template = try leafTemplate(
      "2.5", "结果: 程度", "评定 结果 { 达成: ≥ 80%; 部分达成: ≥ 60% 且 < 80%; 未达成: < 60% }",
      "级别 程度 { 达成; 部分达成; 未达成 }")
    let evaluation = try evaluated("结果=部分达成;甲.得分=2.5", template)
    #expect(evaluation.codes == ["H6006"])
    let text = evaluation.findings[0].message.text(in: .chinese).headline
    #expect(text.contains("1.5 分") && text.contains("低于 2 分"))
    #expect(try evaluated("结果=部分达成;甲.得分=1.99", template).codes == [])
  }

  @Test("超额须说明") func overAchievementNeedsReason() throws {
    let template = try leafTemplate(
      "10", "实际: 个, 范围 ≥ 0个; 目标: 个, 范围 > 0个", "得 实际 ÷ 目标 × 满分, 最高 满分, 实际 ÷ 目标 ≥ 130% 时 须说明")
    for (actual, codes) in [("20", [String]()), ("25.9", []), ("26", ["H6008"]), ("80", ["H6008"])] {
      let evaluation = try evaluated("实际=\(actual);目标=20", template)
      #expect(evaluation.codes == codes, "\(actual)")
      #expect(evaluation.score("甲", template) == "10")
    }
    #expect(try evaluated("实际=80;目标=20;甲.理由=目标偏低", template).codes == [])
  }

  @Test("不认识的级别不给分") func unknownLevelIsReported() throws {
    let template = try leafTemplate(
      "15", "结果: 评价", "分档 结果 { 好: 满分; 差: 0分 }", "级别 评价 { 好 又写 \"优秀\"; 差 }")
    let (form, diagnostics) = try readForm("结果=尚可", template)
    #expect(diagnostics.hasErrors)
    #expect(form.inputs.isEmpty && form.unreadable.count == 1)
    #expect(try evaluated("结果=优秀", template).score("甲", template) == "15")
  }
}
