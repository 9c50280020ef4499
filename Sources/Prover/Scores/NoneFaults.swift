import Checker
import Enclosure
import Program
import Source
import Values

/// Finds quotients of what was mended of something bad (整改率 = 整改数 ÷ 问题数) that are taken as 0 where there was nothing
/// bad at all.
///
/// Why: the best case gets the least points. Instead: 100%, full points, or 不适用. Where nothing bad is counted, nothing
/// done is no merit: 0% of no contracts says what it should.
func findNoneFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = NoneFinder(template: template, analysis: analysis)
  for indicator in template.indicators where indicator.role == .regular && indicator.points.isPositive {
    indicator.rule.map { finder.check($0, indicator) }
  }
  return finder.diagnostics
}

private struct NoneFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  /// What is counted before it is mended; who looks for it may want many, but not here.
  private static let cases = ["问题", "隐患", "纠纷", "矛盾", "信访", "投诉", "违规", "违法", "逾期", "欠", "举报", "缺陷", "故障"]
  private static let mended = ["整改", "办结", "回复", "答复", "处理", "解决", "化解", "消除", "清欠", "清偿", "查处", "处置"]

  mutating func check(_ rule: Rule, _ indicator: Indicator) {
    guard let subject = rule.mainSubject?.ungrouped else { return }
    switch subject.kind {
    case .formula(let id):
      let formula = template[id]
      for case .value(let value)? in [formula.policies.allZero, formula.policies.zero] {
        guard let worst = analysis.interval(of: value).onlyValue,
          let divisor = divisor(of: formula.measure, formula.name)
        else { continue }
        let isInstead = Measure(.comparison(subject, .equal, value), type: .truth, range: value.range)
        guard worst.isZero, analysis.assuming(isInstead).scores(of: indicator)?.onlyValue?.isZero == true
        else {
          continue
        }
        return tell(divisor, value)
      }
    default:
      for case .value(let value)? in [indicator.policies.allZero, indicator.policies.zero] {
        guard let divisor = divisor(of: subject, indicator.name),
          analysis.interval(of: value, full: .point(indicator.points)).onlyValue?.isZero == true
        else { continue }
        return tell(divisor, value)
      }
    }
  }

  private mutating func tell(_ divisor: Measure, _ value: Measure) {
    report(.worstForNone(template.phrase(of: divisor), instead: template.phrase(of: value)), at: value.range)
  }

  /// The number of what is bad, of which a quotient tells how much was mended.
  private func divisor(of measure: Measure, _ name: String) -> Measure? {
    guard case .arithmetic(let top, .divide, let bottom) = measure.ungrouped.kind else { return nil }
    let (done, all) = (template.text(of: top), template.text(of: bottom))
    guard Self.mended.contains(where: { name.contains($0) || done.contains($0) }),
      Self.cases.contains(where: { all.contains($0) }) || betterSide(of: all) == false
    else { return nil }
    return bottom
  }
}
