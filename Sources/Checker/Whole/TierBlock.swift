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

  /// Whether it stands in a formula with parameters, so that each call has it anew.
  package let isApplied: Bool

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

  /// What is left behind lines that ask for something else, where it is bands of one figure: 分档 { 弄虚作假: 0分; 率 ≥ 95%:
  /// 满分; … }. Nil where all lines are bands, or none are left.
  package var behindQuestions: TierBlock? {
    guard Bands(conditions, analysis) == nil else { return nil }
    for count in 1..<max(1, conditions.count - 1) {
      let rest = Array(rows.dropFirst(count))
      guard Bands(rest.compactMap(\.condition), analysis) != nil else { continue }
      let standpoint = rows.prefix(count).reduce(standpoint) { $0.excluding($1.condition) }
      return TierBlock(
        rows: rest, range: range, standpoint: standpoint, points: points, formula: formula,
        isApplied: isApplied)
    }
    return nil
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
        if case .applied(let call) = measure.kind { collector.applied.insert(call.body.range) }
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

/// What is found of blocks, each by itself; of a formula that is called in several places a hole is one wherever a call
/// falls into it, and anything else only where it is so for every call.
package func findings(
  of blocks: [TierBlock], _ find: (TierBlock) -> [Diagnostic]
) -> [Diagnostic] {
  var result = blocks.filter { !$0.isApplied }.flatMap(find)
  var calls: [SourceRange: [[Diagnostic]]] = [:]
  var order: [SourceRange] = []
  for block in blocks where block.isApplied {
    if calls[block.range] == nil { order.append(block.range) }
    calls[block.range, default: []].append(find(block))
  }
  for range in order {
    let found = calls[range, default: []]
    var told: Set<String> = []
    for diagnostic in found.joined() {
      func isSame(_ other: Diagnostic) -> Bool {
        other.code == diagnostic.code && other.place?.range == diagnostic.place?.range
      }
      let isHole = ["H2063", "H2088", "H2089", "H3004", "H3007"].contains(diagnostic.code)
      guard isHole || found.allSatisfy({ $0.contains(where: isSame) }) else { continue }
      let key = "\(diagnostic.code) \(diagnostic.place?.range.start ?? 0)"
      if told.insert(key).inserted { result.append(diagnostic) }
    }
  }
  return result
}

private final class BlockCollector {
  private struct Place: Hashable {
    let range: SourceRange
    let asked: [Standpoint.Asked]
    /// What a call of a formula has put in; nil elsewhere, where the place tells all.
    let conditions: [Measure]?
  }

  private(set) var blocks: [TierBlock] = []
  var points: Rational?
  var formula: FormulaID?
  /// Where formulas with parameters stand that have been called.
  var applied: Set<SourceRange> = []
  private var seen: Set<Place> = []

  func add(_ rows: [TierBlock.Row], _ range: SourceRange, _ standpoint: Standpoint) {
    let isApplied = applied.contains { $0.start <= range.start && range.end <= $0.end }
    let conditions = isApplied ? rows.compactMap(\.condition) : nil
    guard seen.insert(Place(range: range, asked: standpoint.asked, conditions: conditions)).inserted else {
      return
    }
    blocks.append(
      TierBlock(
        rows: rows, range: range, standpoint: standpoint, points: points, formula: formula,
        isApplied: isApplied))
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
