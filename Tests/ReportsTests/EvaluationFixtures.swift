import Program
import Runtime
import Source
import Values

private let nowhere = SourceRange(0, 0)
private let nothing = Measure(.reported, type: .reported, range: nowhere)

/// A small form: 投入 (在职人员控制率, a|b, <script>) and 满意度, three grades, one veto.
func sampleTemplate(
  name: String = "重点项目", rounding: Rounding = Rounding(mode: .halfUp, places: 2, onlyTotal: false)
) -> Template {
  let indicators = [
    indicator(0, "投入", points: 10, children: [1, 2, 3]),
    indicator(1, "在职人员控制率", points: 3, parent: 0, citations: ["财预〔2020〕10号"]),
    indicator(2, "a|b", points: 5, parent: 0),
    indicator(3, "<script>", points: 2, parent: 0),
    indicator(4, "满意度", points: 10),
  ]
  let grades = [
    GradeBand(name: "优", bounds: [(.greaterOrEqual, Rational(12))], range: nowhere),
    GradeBand(name: "良", bounds: [(.greaterOrEqual, Rational(10))], range: nowhere),
    GradeBand(name: "差", bounds: [], range: nowhere),
  ]
  let veto = Veto(
    condition: nothing, effect: .cap(1), reason: "挪用资金", citations: ["办法第九条"], policies: PolicySet(),
    range: nowhere)
  return Template(
    file: sourceFile(""), name: name, languageVersion: 1, year: "2024年", version: "1", total: Rational(20),
    rounding: rounding, citations: ["财预〔2024〕1号"], identifier: nil, units: UnitCatalog(), levelSets: [],
    inputs: [], formulas: [], indicators: indicators, roots: [IndicatorID(0), IndicatorID(4)], grades: grades,
    vetoes: [veto], checks: [])
}

private func indicator(
  _ index: Int, _ name: String, points: Int, parent: Int? = nil, children: [Int] = [],
  citations: [String] = []
) -> Indicator {
  Indicator(
    id: IndicatorID(index), name: name, path: (parent == nil ? "" : "投入/") + name,
    level: parent == nil ? 1 : 2, parent: parent.map { IndicatorID($0) },
    children: children.map { IndicatorID($0) }, points: Rational(points), adjustable: nil, rule: nil,
    policies: PolicySet(), citations: citations, range: nowhere)
}

let sampleData = sourceFile("单位,在职人数,编制数\n甲局,18人,16人\n", path: "数据.csv")

/// A form with a deduction, an undetermined and a not-applicable indicator, and a veto that holds.
func openEvaluation(form: String = "甲局") -> Evaluation {
  let results = [
    result(0, 10, .undetermined(low: Rational(3, 5), high: Rational(28, 5))),
    staffResult,
    result(
      2, 5, .undetermined(low: .zero, high: Rational(5)), steps: [.obstacle(.missingInput("产出数"))]),
    result(3, 2, .notApplicable, steps: [.notApplicable(reason: "无此项支出")]),
    satisfactionResult,
  ]
  let finding = SampleMessage(
    code: "H6001", chinese: MessageText("缺少“产出数”", label: "这里没有", why: "模板要用", remedy: "补上"))
  let veto = VetoResult(
    index: 0, holds: true, condition: "挪用金额 > 0元", figures: "5万元 > 0元", obstacle: nil)
  return Evaluation(
    form: form, place: sampleData.place(of: "甲局"), indicators: results,
    total: .undetermined(low: Rational(877, 100), high: Rational(1377, 100)), totalSteps: [],
    grade: GradeResult(byTotal: 0...2, final: 1...2, vetoes: [veto]),
    findings: [Diagnostic(finding, at: sampleData.place(of: "甲局"), spot: "A2")])
}

/// The same form with everything settled and a veto that does not hold.
func settledEvaluation(form: String = "乙局") -> Evaluation {
  let results = [
    result(0, 10, .scored(Rational(38, 5))),
    staffResult,
    result(2, 5, .scored(Rational(5)), steps: [.tier(number: 1, head: "≥ 80%", figures: "95% ≥ 80%")]),
    result(3, 2, .scored(Rational(2))),
    satisfactionResult,
  ]
  let veto = VetoResult(
    index: 0, holds: false, condition: "挪用金额 > 0元", figures: "0元 > 0元", obstacle: nil)
  return Evaluation(
    form: form, place: sampleData.place(of: "甲局"), indicators: results, total: .scored(Rational(1577, 100)),
    totalSteps: [], grade: GradeResult(byTotal: 0...0, final: 0...0, vetoes: [veto]), findings: [])
}

func result(
  _ index: Int, _ points: Int, _ score: Score, exact: Rational? = nil, steps: [DerivationStep] = [],
  losses: [Loss] = [], sources: [SourceFigure] = [], reason: String? = nil
) -> IndicatorResult {
  IndicatorResult(
    id: IndicatorID(index), points: Rational(points), score: score, exact: exact, steps: steps,
    losses: losses,
    sources: sources, reason: reason)
}

let staffCount = StepCount(
  side: .above(bound: "100%"), excess: .amount("12.5个百分点"), step: "1个百分点", count: Rational(12),
  counting: .whole,
  amount: Rational(1, 5), points: Rational(12, 5), isCapped: false, isDeduction: true)

private let staffResult = result(
  1, 3, .scored(Rational(3, 5)), exact: Rational(3, 5),
  steps: [
    .formula(
      Computation(
        name: "在职人员控制率", expression: "在职人数 ÷ 编制数", figures: "18人 ÷ 16人", value: "112.5%", isExact: true)),
    .steps(staffCount),
  ],
  losses: [Loss(.steps(1), Rational(12, 5))],
  sources: [
    SourceFigure(name: "在职人数", value: "18人", spot: "B2", place: sampleData.place(of: "18人")),
    SourceFigure(name: "编制数", value: "16人", spot: "C2", place: sampleData.place(of: "16人")),
  ], reason: "借调人员未计")

private let satisfactionResult = result(
  4, 10, .scored(Rational(817, 100)), exact: Rational(1021, 125),
  steps: [
    .value(
      Computation(
        name: nil, expression: "满分 × 满意率", figures: "10分 × 81.68%", value: "8.168分", isExact: true)),
    .rounded(from: Rational(1021, 125), to: Rational(817, 100)),
  ],
  losses: [Loss(.curve, Rational(229, 125)), Loss(.rounding, Rational(-1, 500))])
