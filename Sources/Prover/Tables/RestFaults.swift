import Checker
import Enclosure
import Program
import Source
import Values

/// Finds 其余 with points of its own behind tiers that take everything: `评 { A: 满分; B: 3分; 其余: 5分 }` of A and B.
///
/// Why: the author had somebody in mind who gets these points, and nobody does; most likely a bound is too wide, or a
/// level is missing. Instead: the tier that was meant. 其余 that gives nothing, or what the last tier gives, is written to
/// be careful, unless a single bound above it already takes all that the figure can be: `≥ 0%: 5分; 其余: 0分`.
func findRestFaults(_ template: Template, _ blocks: [TierBlock], _ analysis: RangeAnalysis) -> [Diagnostic] {
  findings(of: blocks) { block in
    guard let rest = block.rows.last, rest.condition == nil, block.rows.count > 1, block.points != nil,
      !block.isCareful(rest) || block.lastTakesAll(template), block.takesEverything(template, analysis)
    else { return [] }
    return [template.diagnostic(DoubtMessage.deadMember(Phrase("其余", "rest")), at: rest.range)]
  }
}

extension TierBlock {
  /// The most boxes that are looked at for one that no line takes.
  private static let boxLimit = 2_000

  /// Whether 其余 gives nothing, or what the line above it gives.
  fileprivate func isCareful(_ rest: Row) -> Bool {
    guard let amount = amount(of: rest) else { return false }
    return !amount.isPositive || amount == self.amount(of: rows[rows.count - 2])
  }

  /// Whether the one bound of the line above 其余 holds in the whole range that the form has for the figure, and gives
  /// something else. Without a range 其余 may be meant for figures below zero.
  fileprivate func lastTakesAll(_ template: Template) -> Bool {
    guard rows.count > 2, let last = rows.dropLast().last, let condition = last.condition,
      condition.isOneSided,
      let amount = amount(of: last), let rest = rows.last.flatMap({ self.amount(of: $0) })
    else { return false }
    return amount != rest && condition.subject.map { template.hasRange($0) } == true
      && analysis.truth(of: condition) == true
  }

  /// Whether the lines with a condition leave nothing of what can be asked here.
  fileprivate func takesEverything(_ template: Template, _ analysis: RangeAnalysis) -> Bool {
    if let bands = Bands(conditions, analysis) { return takesEverything(bands, template) }
    guard let table = ConditionTable(conditions, template, self.analysis), let count = table.boxCount,
      count <= Self.boxLimit
    else { return false }
    var isOpen = false
    table.forEachBox { box in
      isOpen = table.first(in: box) == nil
      return !isOpen
    }
    return !isOpen
  }

  private func takesEverything(_ bands: Bands, _ template: Template) -> Bool {
    if let set = bands.levels {
      return conditions.reduce(into: Set<Int>()) { $0.formUnion(bands.levels(of: $1)) }
        .isSuperset(of: template[set].levels.indices)
    }
    return conditions.reduce(analysis.stretches(of: bands.subject)) { left, condition in
      bands.covered(by: condition).map { covered in left.flatMap { $0.removing(covered) } } ?? left
    }.isEmpty
  }
}

extension Template {
  /// Whether a figure is one of the form with a written least value.
  fileprivate func hasRange(_ figure: Measure) -> Bool {
    switch figure.ungrouped.kind {
    case .input(let id): self[id].bounds.low != nil
    case .column(let table, let index): self[table].columns[index].bounds.low != nil
    default: false
    }
  }
}
