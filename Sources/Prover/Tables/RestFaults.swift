import Checker
import Enclosure
import Program
import Source
import Values

/// Finds 其余 with points of its own behind tiers that take everything: `评 { A: 满分; B: 3分; 其余: 5分 }` of A and B.
///
/// Why: the author had somebody in mind who gets these points, and nobody does; most likely a bound is too wide, or a
/// level is missing. Instead: the tier that was meant. 其余 that gives nothing, or what the last tier gives, is written to
/// be careful.
func findRestFaults(_ template: Template, _ blocks: [TierBlock], _ analysis: RangeAnalysis) -> [Diagnostic] {
  findings(of: blocks) { block in
    guard let rest = block.rows.last, rest.condition == nil, block.rows.count > 1, block.points != nil,
      let amount = block.amount(of: rest), amount.isPositive,
      amount != block.amount(of: block.rows[block.rows.count - 2]),
      let bands = Bands(block.conditions, analysis), block.takesEverything(bands, template)
    else { return [] }
    return [template.diagnostic(DoubtMessage.deadMember(Phrase("其余", "rest")), at: rest.range)]
  }
}

extension TierBlock {
  /// Whether the lines with a condition leave nothing of what can be asked here.
  fileprivate func takesEverything(_ bands: Bands, _ template: Template) -> Bool {
    if let set = bands.levels {
      return conditions.reduce(into: Set<Int>()) { $0.formUnion(bands.levels(of: $1)) }
        .isSuperset(of: template[set].levels.indices)
    }
    return conditions.reduce(analysis.stretches(of: bands.subject)) { left, condition in
      bands.covered(by: condition).map { covered in left.flatMap { $0.removing(covered) } } ?? left
    }.isEmpty
  }
}
