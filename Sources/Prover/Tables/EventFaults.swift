import Checker
import Enclosure
import Program
import Source
import Values

/// Finds something bad that gets nothing, asked behind what gives points: `执行率 ≥ 95%: 满分; 弄虚作假: 0分`, and the same of 时
/// clauses.
///
/// Why: the first that holds counts, so that whoever did both has the points. Instead: what is bad first.
func findEventFaults(_ template: Template, _ blocks: [TierBlock], _ analysis: RangeAnalysis) -> [Diagnostic] {
  var finder = EventFinder(template: template, analysis: analysis)
  for block in blocks where block.points?.isPositive == true { finder.check(block) }
  for indicator in template.indicators where indicator.role == .regular && indicator.points.isPositive {
    indicator.rule?.forEachSentence { finder.check($0.overrides, indicator) }
  }
  return finder.diagnostics
}

private struct EventFinder: TemplateFinder {
  let template: Template
  let analysis: RangeAnalysis
  var diagnostics: [Diagnostic] = []

  mutating func check(_ block: TierBlock) {
    check(block.rows.map { ($0.condition, $0.value.flatMap { block.amount(of: $0) }, $0.value, $0.range) })
  }

  mutating func check(_ overrides: [Override], _ indicator: Indicator) {
    let full = Interval.point(indicator.points)
    check(
      overrides.map {
        ($0.condition, analysis.interval(of: $0.value, full: full).onlyValue, $0.value, $0.range)
      }
    )
  }

  /// Of several that are asked in this order the first that gives nothing for something bad.
  private mutating func check(
    _ asked: [(condition: Measure?, amount: Rational?, value: Measure?, range: SourceRange)]
  ) {
    for (index, event) in asked.enumerated().dropFirst() {
      guard event.amount?.isZero == true, let condition = event.condition, let value = event.value,
        let (figure, isHigh) = analysis.side(of: condition), figure.type == .truth,
        analysis.isHigherBetter(figure) == !isHigh
      else { continue }
      let before = asked[..<index].first { other in
        guard other.amount?.isPositive == true, let asked = other.condition else { return false }
        return !asked.contains(in: template) { $0 == figure }
          && analysis.assuming(asked).truth(of: condition) != false
      }
      guard let before, let earlier = before.condition else { continue }
      report(
        .eventBehind(
          template.phrase(of: condition), gives: template.phrase(of: value),
          before: template.phrase(of: earlier)),
        at: event.range, related: [before.range])
    }
  }
}
