import Program
import Runtime
import Source
import Values

/// One step of every kind, and of every shape its sentence can take.
let sampleSteps: [DerivationStep] = [
  .formula(
    Computation(name: "率", expression: "甲 ÷ 乙", figures: "1 ÷ 3", value: "0.3333", isExact: false)),
  .formula(Computation(name: "率", expression: "甲", figures: "5%", value: "5%", isExact: true)),
  .value(Computation(name: nil, expression: "3分", figures: "3分", value: "3分", isExact: true)),
  .condition(text: "甲 > 2", figures: "3 > 2", holds: true, range: SourceRange(0, 1)),
  .condition(text: "是否公开", figures: "是否公开", holds: false, range: SourceRange(0, 1)),
  .tier(number: 3, head: "", figures: ""),
  .steps(count(.whole("投诉"), "2例", Rational(2), .started, points: Rational(1), isCapped: false)),
  .steps(count(.below(bound: "90%"), "1.5%", Rational(3, 2), .prorata, points: Rational(1), isCapped: true)),
  .steps(count(.off(bound: "5"), "1", Rational(1), .whole, points: Rational(1, 3), isCapped: false)),
  .steps(
    count(.above(bound: "5"), "1", Rational(1), .whole, points: .one, isCapped: false, isDeduction: false)),
  .steps(
    StepCount(
      side: .above(bound: "目标.期限"), excess: .months(days: "46天", full: 1, started: 2), step: "1个月",
      count: Rational(2), counting: .started, amount: Rational(1, 2), points: .one, isCapped: false,
      isDeduction: true)),
  .records(
    RecordsTaken(
      expression: "平均(评委: 分数, 去高 1)", function: .mean, value: "26.5分", isExact: true, kind: .rows, count: 3,
      values: ["28分", "25分"], leftOut: ["30分"])),
  .records(
    RecordsTaken(
      expression: "合计(项目: 数)", function: .sum, value: "36", isExact: true, kind: .forms, count: 8,
      values: ["1", "2", "3", "4", "5", "6", "7", "8"])),
  .records(
    RecordsTaken(
      expression: "名次(全体: 率)", function: .rank, value: "2", isExact: true, kind: .forms, count: 3,
      values: ["≈9.9515%"])),
  .line(line(.between(point("90%", "8分"), point("95%", "10分")), "92%", "8.8分")),
  .line(line(.beyond(point("90%", "8分"), point("95%", "10分")), "97%", "10.8分")),
  .line(line(.at(point("90%", "8分")), "90%", "8分")),
  .line(line(.before(point("90%", "8分")), "50%", "8分")),
  .line(line(.behind(point("95%", "10分")), "96%", "10分")),
  .item(label: "制度健全", figures: "", isMet: true, points: Rational(1)),
  .item(label: "制度执行", figures: "", isMet: nil, points: nil),
  .itemCount(met: 2, applicable: 3),
  .judged(
    Rational(5, 2), level: "部分达成", low: Rational(12, 5), includesLow: true, high: Rational(3),
    includesHigh: false),
  .judged(.one, level: nil, low: .zero, includesLow: true, high: Rational(3), includesHigh: true),
  .raised(from: Rational(-1, 5), to: .zero),
  .raised(from: Rational(-1, 5), to: .one),
  .capped(from: Rational(16, 5), to: Rational(3)),
  .overridden(condition: "逾期", figures: "是", by: .zero),
  .policy(.missing, .value("0分")),
  .policy(.zeroDivisor, .pending),
  .policy(.allZero, .notApplicable),
  .policy(.notApplicable, .respread),
  .policy(.notApplicable, .rescale),
  .notApplicable(reason: nil),
  .shared(scored: Rational(8), applicable: Rational(9), points: Rational(10)),
  .pointsSet(from: Rational(3), to: Rational(5)),
  .rounded(from: Rational(80, 9), to: Rational(889, 100)),
  .obstacle(.missingInput("产出数")),
  .obstacle(.missingScore),
  .obstacle(.missingAnswers(["甲", "乙"])),
  .obstacle(.unusable("产出数")),
  .obstacle(.zeroDivisor("编制数", dividendIsZero: true)),
  .obstacle(.noTier),
  .obstacle(.numberLimit),
  .obstacle(.outsidePoints(Rational(-1))),
  .obstacle(.undeterminedScore("满意度")),
]

private func line(_ position: LineTaken.Position, _ x: Phrase, _ value: Phrase) -> LineTaken {
  LineTaken(
    measure: "完成率", x: x, position: position, value: value, isExact: true, number: Rational(44, 5))
}

private func point(_ x: Phrase, _ y: Phrase) -> LineTaken.Point { LineTaken.Point(x: x, y: y) }

private func count(
  _ side: StepCount.Side, _ excess: Phrase, _ count: Rational, _ counting: Counting, points: Rational,
  isCapped: Bool, isDeduction: Bool = true
) -> StepCount {
  StepCount(
    side: side, excess: .amount(excess), step: "1", count: count, counting: counting, amount: Rational(1, 2),
    points: points, isCapped: isCapped, isDeduction: isDeduction)
}

let sampleLosses: [Loss] = [
  Loss(.curve, Rational(1, 3)), Loss(.curve, Rational(-1)), Loss(.steps(2), .one), Loss(.steps(2), -.one),
  Loss(.judged, .one), Loss(.judged, -.one), Loss(.limit, .one), Loss(.limit, -.one), Loss(.replaced, .one),
  Loss(.rounding, Rational(-1, 3)),
]

/// Says the steps and losses as the explanation of one indicator.
func stepEvaluation() -> Evaluation {
  let settled = settledEvaluation()
  var results = settled.indicators
  results[2] = result(2, 5, .scored(Rational(5)), steps: sampleSteps, losses: sampleLosses)
  return Evaluation(
    form: settled.form, place: settled.place, indicators: results, total: settled.total, totalSteps: [],
    grade: settled.grade, findings: [])
}
