import Checker
import Enclosure
import Program
import Source
import Values

/// Finds lines (插值) whose points go up and down.
///
/// Why: two swapped figures make a better form get less. Instead: figures that only rise or only fall; a peak that
/// falls back to where it began, or that lies at 100% and more, is a target that one can miss on both sides.
func findKnotFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  func check(_ measure: Measure, full: Rational) {
    measure.forEachPart { part in
      guard case .line(let subject, let knots, _) = part.kind,
        let turn = turn(of: knots, along: subject, analysis, full: full)
      else { return }
      let knot = knots[turn.index]
      diagnostics.append(
        template.diagnostic(
          DoubtMessage.knotsTurn(
            "\(template.phrase(of: subject)) = \(template.phrase(of: knot.x))",
            points: template.phrase(of: knot.y),
            isPeak: turn.isPeak),
          at: knot.y.range))
    }
  }
  for formula in template.formulas { check(formula.measure, full: .one) }
  for indicator in template.indicators {
    indicator.rule?.forEachMeasure { check($0, full: indicator.points) }
  }
  return diagnostics
}

/// The knot where a line turns and should not; nil where it goes one way or both ways as one would mean it.
private func turn(of knots: [Knot], along subject: Measure, _ analysis: RangeAnalysis, full: Rational)
  -> (index: Int, isPeak: Bool)?
{
  let heights = knots.compactMap { analysis.interval(of: $0.y, full: .point(full)).onlyValue }
  guard heights.count == knots.count, heights.count >= 3 else { return nil }
  for index in 1..<(heights.count - 1) {
    let (before, here, after) = (heights[index - 1], heights[index], heights[index + 1])
    if here < before, here < after { return (index, false) }
    guard here > before, here > after, !isTarget(knots, heights, along: subject, analysis) else { continue }
    return (index, true)
  }
  return nil
}

private func isTarget(
  _ knots: [Knot], _ heights: [Rational], along subject: Measure, _ analysis: RangeAnalysis
) -> Bool {
  guard let first = heights.first, let last = heights.last else { return false }
  if last <= first || last.isZero || first.isZero && last < first { return true }
  guard case .number(let type) = subject.type, type.dimension.isNone,
    let ends = [knots.first, knots.last].compactMap({ $0.flatMap { analysis.interval(of: $0.x).onlyValue } })
      .max()
  else { return false }
  return ends >= .one
}
