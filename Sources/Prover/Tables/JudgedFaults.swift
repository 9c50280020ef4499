import Checker
import Enclosure
import Program
import Source
import Values

/// Finds levels of 评定 whose bounds do not follow each other: none at all, overlapping, with a hole, or worse above
/// better.
///
/// Why: the bounds are all that keeps a judged score in order, and they are copied from one table to the next.
/// Instead: each level begins where the next one ends. A level of one fixed score may stand alone.
func findJudgedFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for indicator in template.indicators {
    indicator.rule?.forEachSentence { rule in
      guard case .judged(let judgement) = rule.curve, case .level(let set)? = judgement.level?.type else {
        return
      }
      let spans = judgement.bounds.map { LevelSpan($0, analysis, points: indicator.points) }
      let names = template[set].levels.map(\.name)
      guard spans.count == names.count, !spans.contains(where: { $0 == nil }) else { return }
      diagnostics += compare(spans.compactMap { $0 }, names, template)
    }
  }
  return diagnostics
}

/// What one level allows.
private struct LevelSpan {
  let low: Rational
  let high: Rational
  let bounds: JudgementBounds

  /// Nil where an end is not fixed.
  init?(_ bounds: JudgementBounds, _ analysis: RangeAnalysis, points: Rational) {
    let full = Interval.point(points)
    let low = bounds.low.map { analysis.interval(of: $0, full: full).onlyValue } ?? .zero
    let high = bounds.high.map { analysis.interval(of: $0, full: full).onlyValue } ?? points
    guard let low, let high else { return nil }
    (self.low, self.high, self.bounds) = (low, high, bounds)
  }

  var isEmpty: Bool { low > high || low == high && !(bounds.includesLow && bounds.includesHigh) }
  var isOneScore: Bool { low == high }

  func allowsMore(than better: LevelSpan) -> Bool { low > better.low || high > better.high }
}

private func compare(_ spans: [LevelSpan], _ names: [String], _ template: Template) -> [Diagnostic] {
  func report(_ fault: DoubtMessage.LevelFault, _ at: LevelSpan, _ other: LevelSpan? = nil) -> [Diagnostic] {
    [
      template.diagnostic(
        DoubtMessage.judgedLevels(fault), at: at.bounds.range,
        related: other.map { [$0.bounds.range] } ?? [])
    ]
  }
  if let index = spans.firstIndex(where: \.isEmpty) {
    return report(.empty(level: names[index]), spans[index])
  }
  // Where two levels changed places, what does not fit beside them follows from that.
  if let index = spans.indices.dropFirst().first(where: { spans[$0].allowsMore(than: spans[$0 - 1]) }) {
    return report(.order(better: names[index - 1], worse: names[index]), spans[index], spans[index - 1])
  }
  return spans.indices.dropFirst().flatMap { index in
    let (better, worse) = (spans[index - 1], spans[index])
    let (a, b) = (names[index - 1], names[index])
    let bothCount = better.bounds.includesLow && worse.bounds.includesHigh
    if worse.high > better.low || worse.high == better.low && bothCount {
      return report(.overlap(better: a, worse: b), worse, better)
    }
    guard !better.isOneScore, !worse.isOneScore else { return [] }
    let noneCounts = !better.bounds.includesLow && !worse.bounds.includesHigh
    if worse.high < better.low || worse.high == better.low && noneCounts {
      return report(.hole(better: a, worse: b), worse, better)
    }
    return []
  }
}
