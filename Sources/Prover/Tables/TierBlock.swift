import Checker
import Enclosure
import Program
import Source
import Values

/// One 分档 of a template: in a rule, or in an expression.
struct TierBlock {
  struct Row {
    /// When it applies; nil for 其余.
    let condition: Measure?
    /// Its value where it is a single measure.
    let value: Measure?
    let range: SourceRange
  }

  let rows: [Row]
  let range: SourceRange
  /// What is known where the block is asked.
  let analysis: RangeAnalysis
  /// The full points of the indicator that it belongs to; nil in a formula.
  let points: Rational?

  var conditions: [Measure] { rows.compactMap(\.condition) }
  var hasRest: Bool { rows.contains { $0.condition == nil } }

  /// The points or value of a row, where they are fixed.
  func amount(of row: Row) -> Rational? {
    guard let value = row.value else { return nil }
    let full = points.map { Interval.point($0) } ?? .everything
    return analysis.interval(of: value, full: full).onlyValue
  }
}

extension Template {
  /// Every 分档, once for each rule that it stands in.
  func tierBlocks(_ analysis: RangeAnalysis) -> [TierBlock] {
    var blocks: [TierBlock] = []
    for indicator in indicators {
      guard let rule = indicator.rule else { continue }
      collect(rule, analysis, indicator.points, into: &blocks)
      if rule.hasChoices { rule.walk(analysis) { collect($0, $1, indicator.points, into: &blocks) } }
    }
    for measure in formulas.map(\.measure) + outcomes.map(\.measure) {
      collect(measure, analysis, nil, into: &blocks)
    }
    var seen: Set<SourceRange> = []
    return blocks.filter { seen.insert($0.range).inserted }
  }

  private func collect(
    _ rule: Rule, _ analysis: RangeAnalysis, _ points: Rational, into blocks: inout [TierBlock]
  ) {
    if case .named(_, let inner) = rule.curve { collect(inner, analysis, points, into: &blocks) }
    guard case .tiers(let tiers) = rule.curve else { return }
    blocks.append(
      TierBlock(
        rows: tiers.map { .init(condition: $0.condition, value: $0.rule.plainValue, range: $0.range) },
        range: rule.range, analysis: analysis, points: points))
    var analysis = analysis
    for tier in tiers {
      collect(tier.rule, analysis.assuming(tier.condition), points, into: &blocks)
      analysis = analysis.excluding(tier.condition)
    }
  }

  private func collect(
    _ measure: Measure, _ analysis: RangeAnalysis, _ points: Rational?, into blocks: inout [TierBlock]
  ) {
    measure.forEachPart { part in
      guard case .choice(let branches) = part.kind else { return }
      blocks.append(
        TierBlock(
          rows: branches.map { .init(condition: $0.condition, value: $0.value, range: $0.value.range) },
          range: part.range, analysis: analysis, points: points))
    }
  }
}

extension Rule {
  /// The value of a sentence that is nothing but a value.
  var plainValue: Measure? {
    guard adjustments.isEmpty, overrides.isEmpty, case .value(let value) = curve else { return nil }
    return value
  }
}
