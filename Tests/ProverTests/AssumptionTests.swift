import Checker
import DataFiles
import Enclosure
import Program
import Prover
import Runtime
import Source
import TestSupport
import Testing
import Values

/// What a proof takes of numbers without a range, reading enforces: a form is scored within the proof, or not at all.
@Suite("证明所假定的，读数据时要求") struct AssumptionTests {
  /// A type of number with a written figure of it.
  struct NumberKind: CustomTestStringConvertible {
    let unit: String
    let one: String
    var testDescription: String { unit }
  }

  static let kinds = [
    ("万元", "10万元"), ("元", "100元"), ("人", "10人"), ("户", "3户"), ("天", "5天"), ("工作日", "5工作日"), ("%", "50%"),
    ("‰", "20‰"),
    ("比率", "50%"), ("倍", "2倍"), ("分", "3分"), ("元/人", "20元/人"), ("平方米", "10平方米"), ("个月", "2个月"),
    ("个百分点", "3个百分点"),
  ].map { NumberKind(unit: $0.0, one: $0.1) }

  static let ranges = ["", "≥ 0", "-40 到 60", "> -5", "≤ 80"]

  private func template(_ kind: NumberKind, _ range: String) throws -> Template {
    // Each number of the range takes the unit.
    let written = range.split(separator: " ").map { Int($0) == nil ? String($0) : "\($0)\(kind.unit)" }
    let clause = range.isEmpty ? "" : ", 范围 " + written.joined(separator: " ")
    let text = """
      衡 1
      模板 例 {
        总分 20分
        计量单位 { 户 }
        输入 { 甲数: \(kind.unit)\(clause); 乙数: \(kind.unit)\(clause) }
        公式 总 = 甲数 + 乙数
        甲 10分: 得 甲数 ÷ \(kind.one) × 1分
        乙 10分: 得 总 ÷ \(kind.one) × 1分, 最高 满分
      }
      """
    let (template, found) = findings(in: SourceFile(path: "模板.heng", bytes: Array(text.utf8)))
    return try #require(template, "\(found.map { $0.message.text(in: .chinese).headline })\n\(text)")
  }

  @Test("各种单位、各种范围，随机的正数和负数", arguments: kinds, ranges)
  func scoresStayWithinTheProof(_ kind: NumberKind, _ range: String) throws {
    let template = try template(kind, range)
    let proved = provedRanges(of: template)
    let isAssumed = range.isEmpty && kind.unit != "个百分点"
    #expect(proved.takenAsNotNegative == (isAssumed ? ["甲数", "乙数"] : []))
    var generator = SeededGenerator(state: 44)
    for _ in 0..<60 {
      let numbers = (0..<2).map { _ in
        Rational(Int.random(in: -300...300, using: &generator), Int.random(in: 1...3, using: &generator) * 2)
      }
      let figures = zip(["甲数", "乙数"], numbers).map {
        "\"\($0)\": \"\($1.exactDecimalText ?? "-7")\(kind.unit)\""
      }
      let json = "{\"输入\": {\(figures.joined(separator: ","))}}"
      let (forms, found) = readForms(SourceFile(path: "a.json", bytes: Array(json.utf8)), template: template)
      let form = try #require(forms.first)
      let evaluation = evaluate(form, by: template)
      for (leaf, used) in zip(proved.leaves, [[0], [0, 1]]) {
        let isRefused = used.contains { form.unreadable.contains(InputID($0)) }
        if isRefused { #expect(evaluation.indicators[leaf.id.index].exact == nil) }
        if let exact = evaluation.indicators[leaf.id.index].exact {
          #expect(leaf.scores?.contains(exact) ?? false, "\(json)")
        }
      }
      let refused = found.filter { $0.code == "H5126" }.count
      let negative = (0..<2).filter { figures[$0].contains("\"-") }.count
      #expect(refused == (isAssumed ? negative : 0), "\(json)")
    }
  }

  @Test("一档的条件不说明负数的实际与目标之比") func conditionsTellNothingOfNegativeFigures() throws {
    let text = """
      衡 1
      模板 例 {
        总分 10分
        分母为零时 0分
        输入 { 目标: 目标; 实际: 实际 }
        甲 10分: 分档 { 实际 ≤ 目标: 得 实际 ÷ 目标 × 满分, 最低 -5分, 最高 满分; 其余: 满分 }
      }
      """
    let file = SourceFile(path: "模板.heng", bytes: Array(text.utf8))
    let template = try #require(findings(in: file).template)
    let json = SourceFile(path: "a.json", bytes: Array(#"{"输入": {"目标": "≥5件", "实际": "-2件"}}"#.utf8))
    let form = try #require(readForms(json, template: template).0.first)
    #expect(evaluate(form, by: template).indicators[0].exact == Rational(-4))
    #expect(provedRanges(of: template).leaves.first?.scores?.contains(Rational(-4)) == true)
  }

  @Test("负数的表单待定，不是缺失；写了范围就照范围") func refusedIsNotMissing() throws {
    let text = """
      衡 1
      模板 例 {
        总分 10分
        缺失时 5分
        输入 { 完成率: %RANGE }
        甲 10分: 得 完成率 × 满分, 最低 0分, 最高 满分
      }
      """
    for (range, score, codes) in [
      ("", nil, ["H5126"]), (", 范围 -10% 到 200%", Rational.zero, []), (", 范围 -1% 到 200%", nil, ["H5125"]),
    ] as [(String, Rational?, [String])] {
      let file = SourceFile(path: "模板.heng", bytes: Array(text.replacing("RANGE", with: range).utf8))
      let template = try #require(findings(in: file).template)
      let json = SourceFile(path: "a.json", bytes: Array(#"{"输入": {"完成率": "-3%"}}"#.utf8))
      let (forms, found) = readForms(json, template: template)
      #expect(found.map(\.code) == codes)
      #expect(evaluate(try #require(forms.first), by: template).indicators[0].exact == score)
    }
  }
}
