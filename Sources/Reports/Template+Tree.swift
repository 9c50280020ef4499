import Program
import Runtime

extension Template {
  /// The indicators as the form prints them: each directly before what lies below it.
  func treeOrder() -> [IndicatorID] { roots.flatMap { subtree($0) } }

  /// An indicator and everything below it.
  func subtree(_ id: IndicatorID) -> [IndicatorID] { [id] + self[id].children.flatMap { subtree($0) } }

  /// What an indicator cites: its own regulations, those of its rule, and those of the tier that applied.
  func citations(of result: IndicatorResult) -> [String] {
    let indicator = self[result.id]
    var all = indicator.citations
    if let rule = indicator.rule {
      all += rule.citations
      if case .tiers(let tiers) = rule.curve {
        for step in result.steps {
          guard case .tier(let number, _, _) = step, tiers.indices.contains(number - 1) else { continue }
          all += tiers[number - 1].rule.citations
        }
      }
    }
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }
}
