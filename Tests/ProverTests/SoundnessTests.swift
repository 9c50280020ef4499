import Checker
import Enclosure
import Foundation
import Planning
import Program
import Prover
import Runtime
import Source
import TestSupport
import Testing
import Values

/// Random forms never leave what was proved of them; what reading refuses has no score.
///
/// `HENG_FORMS` and `HENG_SEED` set the number of forms and the seed; Benchmarks/soundness.sh runs many.
@Suite("证明不落空") struct SoundnessTests {
  static let templates = [
    "Examples/晋中项目2020/模板.heng", "Examples/晋中部门2020/模板.heng", "Examples/山西项目2023/模板.heng",
    "Examples/昌吉项目2020/模板.heng", "Examples/曲沃部门2021/模板.heng", "Examples/云岭部门2024/模板.heng",
    "Tests/Cases/faults/模板/培训.heng", "Tests/Cases/faults/模板/客户.heng",
    "Tests/Cases/faults/模板/评比.heng",
  ]

  private static func setting(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  @Test("随机表单不出界") func formsStayInside() throws {
    let seed = Self.setting("HENG_SEED") ?? 20_261
    let forms = Self.setting("HENG_FORMS") ?? 2_000
    print("seed \(seed), \(forms) forms")
    var compared = 0
    for path in Self.templates {
      let text = try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
      let (checked, _) = findings(in: SourceFile(path: path, bytes: Array(text.utf8)))
      var trial = Trial(try #require(checked), seed: seed)
      for _ in 0..<(Int(forms) / Self.templates.count + 1) { trial.run() }
      #expect(trial.faults == [], "\(path), seed \(seed)")
      compared += trial.compared
    }
    print("\(compared) values and scores compared")
    #expect(compared > Int(forms) * 5)
  }
}

/// One template with what was proved of it.
private struct Trial {
  let template: Template
  var forms: RandomForms
  private let plan: Plan
  private let evaluator: Evaluator
  let formulas: [Interval]
  let scores: [Interval?]
  var faults: [String] = []
  var compared = 0

  init(_ template: Template, seed: UInt64) {
    self.template = template
    plan = lower(template)
    evaluator = Evaluator(template)
    forms = RandomForms(template, seed: seed)
    let analysis = RangeAnalysis(template)
    formulas = template.formulas.map { analysis.interval(of: $0.measure) }
    scores = template.indicators.map { indicator in
      indicator.rule.map { rule in
        let most = indicator.pointsRange.high?.value ?? indicator.points
        let ends = indicator.role.scores(upTo: most)
        // What is refused never counts; 最高 and 最低 may let a score leave its points.
        let whole =
          rule.allLimits.isEmpty
          ? Interval(
            low: .init(value: ends.lowerBound, isIncluded: true),
            high: .init(value: ends.upperBound, isIncluded: true)) : .everything
        // A row brings its own points.
        let full = indicator.rows == nil ? indicator.pointsRange : Interval.fromZero
        let proved = analysis.scores(of: indicator, full: full) ?? .everything
        return indicator.rows == nil ? proved.intersection(whole) : proved
      }
    }
  }

  mutating func run() {
    let form = forms.next()
    // Where figures of all forms are asked for, a form alone has no score.
    let others = template.cohortQueries.isEmpty ? 0 : 1 + compared % 3
    let all = [form] + (0..<others).map { _ in forms.next() }
    let data = all.map { FormData($0, for: plan) }
    let values = evaluate(plan, data[0], in: CohortAnswers(of: data, by: plan, template: template))
    for (index, formula) in template.formulas.enumerated() where !hasPolicyValue(formula) {
      guard case .value(.number(let number)) = values[plan.formulas[index]] else { continue }
      compare(number, formulas[index], formula.name, form)
    }
    let evaluation = evaluator.evaluate(form, in: Cohort(of: all, by: template))
    for result in evaluation.indicators {
      guard let proved = scores[result.id.index] else { continue }
      let leaves = result.rows.isEmpty ? [result] : result.rows.map(\.result)
      for leaf in leaves where !leaf.steps.contains(where: \.isPolicy) {
        guard let exact = leaf.exact else {
          if leaf.steps.contains(where: \.isRefusal) { note("\(template[result.id].path) refused", form) }
          continue
        }
        compare(exact, proved, template[result.id].path, form)
      }
    }
  }

  private func hasPolicyValue(_ formula: Formula) -> Bool {
    [formula.policies.missing, formula.policies.zero, formula.policies.allZero].contains {
      if case .value? = $0 { true } else { false }
    }
  }

  private mutating func compare(_ value: Rational, _ proved: Interval, _ name: String, _ form: Form) {
    compared += 1
    if !proved.contains(value) { note("\(name) = \(value)", form) }
  }

  private mutating func note(_ words: String, _ form: Form) {
    guard faults.count < 5 else { return }
    let inputs = form.inputs.sorted { $0.key.index < $1.key.index }.map {
      "\(template[$0.key].name)=\(template.text(of: $0.value.value, as: template[$0.key].type).text)"
    }
    faults.append("\(words): \(inputs.joined(separator: ", "))")
  }
}

extension DerivationStep {
  /// Whether a policy stood in for a figure.
  fileprivate var isPolicy: Bool { if case .policy = self { true } else { false } }
  /// Whether the evaluator refused a score outside its points.
  fileprivate var isRefusal: Bool { if case .obstacle(.outsidePoints) = self { true } else { false } }
}
