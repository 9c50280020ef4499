import Program
import Runtime
import Source

extension Template {
  /// The indicators as the form prints them: each directly before what lies below it.
  func treeOrder() -> [IndicatorID] { (roots + extras).flatMap { subtree($0) } }

  /// An indicator and everything below it.
  func subtree(_ id: IndicatorID) -> [IndicatorID] { [id] + self[id].children.flatMap { subtree($0) } }

  /// What an indicator cites: its own regulations, those of its rule, and those of the tier that applied.
  func citations(of result: IndicatorResult) -> [String] {
    let ofTier = self[result.id].rule.map { tierCitations($0, result.steps) } ?? []
    return (fixedCitations(of: result.id) + ofTier).withoutRepeats()
  }

  /// What an indicator cites in every form: its own regulations and those of its rule.
  func fixedCitations(of id: IndicatorID) -> [String] {
    (self[id].citations + (self[id].rule.map { ruleCitations($0) } ?? [])).withoutRepeats()
  }

  private func ruleCitations(_ rule: Rule) -> [String] {
    if case .named(_, let inner) = rule.curve { return rule.citations + ruleCitations(inner) }
    return rule.citations
  }

  private func tierCitations(_ rule: Rule, _ steps: [DerivationStep]) -> [String] {
    switch rule.curve {
    case .named(_, let inner): return tierCitations(inner, steps)
    case .tiers(let tiers):
      return steps.flatMap { step -> [String] in
        guard case .tier(let number, _, _) = step, tiers.indices.contains(number - 1) else { return [] }
        return tiers[number - 1].rule.citations
      }
    case .value, .conditional, .checklist, .judged: return []
    }
  }
}
