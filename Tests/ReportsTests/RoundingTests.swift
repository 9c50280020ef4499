import Program
import Reports
import Runtime
import Source
import Testing
import Values

/// A form whose second indicator has `score`, in a template that rounds only the total.
private func unrounded(_ score: Rational) -> String {
  let settled = settledEvaluation()
  var results = settled.indicators
  results[2] = result(2, 5, .scored(score))
  let evaluation = Evaluation(
    form: "甲", place: settled.place, indicators: results, total: settled.total, totalSteps: [], grade: nil,
    findings: [])
  let template = sampleTemplate(rounding: Rounding(mode: .halfUp, places: 1, onlyTotal: true))
  return renderExplanation(
    evaluation, template: template, indicator: IndicatorID(2), language: .chinese, format: .csv)
}

@Test(arguments: [
  (Rational(9, 2), "4.5", "4.5"), (Rational(5), "5.0", "5.0"), (Rational(33, 8), "4.125", "4.125"),
  (Rational(13, 3), "≈4.3333", "4.3333"),
])
func scoresThatAreNotRoundedShowNoFalseDigit(score: Rational, shown: String, cell: String) {
  let rows = unrounded(score).split(separator: "\r\n")
  #expect(rows.dropFirst() == ["投入/a|b,5.0,\(cell),,"])
  let settled = settledEvaluation()
  let total = Evaluation(
    form: "甲", place: settled.place, indicators: settled.indicators, total: .scored(score), totalSteps: [],
    grade: nil, findings: [])
  let template = sampleTemplate(rounding: Rounding(mode: .halfUp, places: 1, onlyTotal: true))
  let text = renderScores([total], template: template, language: .chinese, format: .text)
  #expect(text.contains("得分：\(shown)\n"))
}
