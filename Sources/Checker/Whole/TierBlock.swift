import Enclosure
import Program
import Source
import Values

/// One 分档 of a template: in a rule, or in an expression.
package struct TierBlock {
  /// One line of it.
  package struct Row {
    /// When it applies; nil for 其余.
    package let condition: Measure?
    /// Its value where it is a single measure.
    package let value: Measure?
    /// The line in the template.
    package let range: SourceRange
  }

  /// The lines in order.
  package let rows: [Row]
  /// The whole block in the template.
  package let range: SourceRange
  /// What is known where the block is asked; in a formula what the formula itself says.
  package let standpoint: Standpoint
  /// The full points of the indicator that it belongs to; nil in a formula.
  package let points: Rational?
  /// The formula that it stands in, which others ask for.
  package let formula: FormulaID?

  /// What is known where the block is asked, as the sentence is written.
  package var analysis: RangeAnalysis { standpoint.analysis }
  /// The conditions of its lines.
  package var conditions: [Measure] { rows.compactMap(\.condition) }
  /// Whether it ends with 其余.
  package var hasRest: Bool { rows.contains { $0.condition == nil } }

  /// The points or value of a row, where they are fixed.
  package func amount(of row: Row) -> Rational? { row.value.flatMap { amount(of: $0) } }

  /// A value where it is fixed.
  package func amount(of value: Measure) -> Rational? {
    let full = points.map { Interval.point($0) } ?? .everything
    return analysis.interval(of: value, full: full).onlyValue
  }

  /// Whether two values that may stand in its lines are the same.
  package func areEqual(_ one: Measure?, _ other: Measure?) -> Bool {
    guard let one, let other else { return false }
    return one.ungrouped == other.ungrouped || (amount(of: one).map { $0 == amount(of: other) } ?? false)
  }
}

extension Template {
  /// Every 分档, once for each rule that it stands in.
  package func tierBlocks(_ analysis: RangeAnalysis) -> [TierBlock] {
    let collector = BlockCollector()
    let walk = StandpointWalk(
      entering: { $0.contains { if case .choice = $0.kind { true } else { false } } },
      tiers: { collector.add($0.map(TierBlock.Row.init), $1, $2) },
      { measure, standpoint in
        guard case .choice(let branches) = measure.kind else { return }
        collector.add(branches.map(TierBlock.Row.init), measure.range, standpoint)
      })
    let start = Standpoint(analysis)
    for indicator in indicators {
      collector.points = indicator.points
      indicator.rule.map { walk.walk($0, start) }
    }
    collector.points = nil
    for (index, formula) in formulas.enumerated() {
      collector.formula = FormulaID(index)
      walk.walk(formula.measure, start)
    }
    collector.formula = nil
    for measure in measuresOutsideRules { walk.walk(measure, start) }
    return collector.blocks
  }
}

private final class BlockCollector {
  private struct Place: Hashable {
    let range: SourceRange
    let asked: [Standpoint.Asked]
  }

  private(set) var blocks: [TierBlock] = []
  var points: Rational?
  var formula: FormulaID?
  private var seen: Set<Place> = []

  func add(_ rows: [TierBlock.Row], _ range: SourceRange, _ standpoint: Standpoint) {
    guard seen.insert(Place(range: range, asked: standpoint.asked)).inserted else { return }
    blocks.append(
      TierBlock(rows: rows, range: range, standpoint: standpoint, points: points, formula: formula))
  }
}

extension TierBlock.Row {
  fileprivate init(_ tier: Tier) {
    self.init(condition: tier.condition, value: tier.rule.plainValue, range: tier.range)
  }

  fileprivate init(_ branch: ChoiceBranch) {
    self.init(condition: branch.condition, value: branch.value, range: branch.value.range)
  }
}

extension Rule {
  /// The value of a sentence that is nothing but a value.
  package var plainValue: Measure? {
    guard adjustments.isEmpty, overrides.isEmpty, case .value(let value) = curve else { return nil }
    return value
  }
}
