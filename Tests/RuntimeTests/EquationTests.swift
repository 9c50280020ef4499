import Foundation
import Program
import Reports
import Runtime
import Source
import TestSupport
import Testing
import Values

/// What an explanation prints as an equation holds when it is computed from what is printed.
@Suite("印出的等式") struct EquationTests {
  @Test("例子和随机表单的每一条等式照印出的数都成立", arguments: EnglishTests.folders)
  func examples(_ folder: String) throws {
    let template = try checkedTemplate(try EnglishTests.template(folder))
    let count = try check(template, forms: 40, seed: 7)
    #expect(count > 10)
  }

  @Test("各种规则的每一条等式照印出的数都成立", arguments: ruleVectors.indices)
  func vectors(index: Int) throws {
    let rule = ruleVectors[index]
    let template = try leafTemplate(rule.points, rule.inputs, rule.rule, rule.more)
    for vector in rule.vectors { _ = try check(try evaluated(vector.figures, template), template) }
    _ = try check(template, forms: 4, seed: UInt64(index))
  }

  @Test("各种式子的每一条等式照印出的数都成立", arguments: [1, 2, 3] as [UInt64])
  func randomTemplates(seed: UInt64) throws {
    var templates = RandomTemplates(seed: seed)
    var count = 0
    for _ in 0..<25 {
      guard let template = try? checkedTemplate(templates.next()) else { continue }
      count += try check(template, forms: 5, seed: seed)
    }
    #expect(count > 100)
  }

  /// The number of equations that hold.
  private func check(_ template: Template, forms: Int, seed: UInt64) throws -> Int {
    var random = RandomForms(template, seed: seed)
    var count = 0
    for _ in 0..<forms { count += try check(evaluate(random.next(), by: template), template) }
    return count
  }

  private func check(_ evaluation: Evaluation, _ template: Template) throws -> Int {
    let text = renderExplanation(
      evaluation, template: template, indicator: nil, language: .chinese, format: .text)
    var arithmetic = PrintedArithmetic(template.units)
    var count = 0
    for line in text.split(separator: "\n") {
      if let condition = line.firstMatch(of: #/^ +条件“.*”：(.*)，(不?)成立$/#) {
        guard let holds = arithmetic.holds(String(condition.1)) else { continue }
        count += 1
        #expect(holds == condition.2.isEmpty, "\(line)")
      } else if !line.contains(#/^ +第 .* 档“|时（|^否决/#) {
        let result = arithmetic.check(plain(line))
        count += result.count
        #expect(result.isTrue, "\(line)")
      }
    }
    return count
  }

  /// Steps as their equation alone: 「按 12 个整 1个百分点（不足不计）× 0.2分 = 扣 2.40分」 is 12 × 0.2分 = 2.40分.
  private func plain(_ line: Substring) -> String {
    String(line)
      .replacing(#/(?:按|按比例折合) (≈?[0-9.]+) 个.*?× /#) { "\($0.1) × " }
      .replacing(#/([=≈]) [扣加] /#) { "\($0.1) " }
  }
}
