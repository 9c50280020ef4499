import Enclosure
import Program
import Source

/// Finds what 时 clauses take wholly: one side of a condition, or a later 时 clause, that gives something else.
///
/// Why: a 时 clause is asked before the rest of its sentence, so the other figure is never given. Instead: other bounds
/// for one of the two. Tiers that are taken so are told with the tiers.
func findOverrideFaults(_ template: Template, _ analysis: RangeAnalysis) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for indicator in template.indicators {
    let full = Interval.point(indicator.points)
    indicator.rule?.forEachSentence { rule in
      for dead in rule.partsBehindOverrides(analysis, full: full) {
        let message = CheckMessage.behindOverride(template.phrase(of: dead.owner.condition))
        diagnostics.append(
          Diagnostic(message, in: template.file, at: dead.range, related: [dead.owner.condition.range]))
      }
    }
  }
  return diagnostics
}

/// How many pairs of clauses of one sentence are held against each other; of more nothing is said.
private let mostPairs = 20_000

extension Rule {
  /// The parts that give something else than the 时 clause which takes them.
  fileprivate func partsBehindOverrides(_ analysis: RangeAnalysis, full: Interval)
    -> [(range: SourceRange, owner: Override)]
  {
    var found: [(range: SourceRange, owner: Override)] = []
    var rest = analysis
    var pairs = 0
    /// Whether a condition can come to something by itself, and can no more behind the 时 clauses so far.
    func isTaken(_ condition: Measure, _ holds: Bool) -> Bool {
      analysis.truth(of: condition) == nil && rest.truth(of: condition) == !holds
    }
    func note(
      _ value: Measure, _ range: SourceRange, _ earlier: ArraySlice<Override>, _ condition: Measure,
      _ holds: Bool
    ) {
      func isAlike(_ override: Override) -> Bool {
        givesTheSame(override.value, value, analysis, full: full)
      }
      var owner: Override?
      for override in earlier {
        pairs += 1
        guard pairs <= mostPairs else { return }
        guard analysis.excluding(override.condition).truth(of: condition) == !holds else { continue }
        if isAlike(override) { return }
        owner = owner ?? override
      }
      // Where no clause takes it alone, they all do together.
      guard let owner = owner ?? (earlier.contains(where: isAlike) ? nil : earlier.last) else { return }
      found.append((range, owner))
    }
    for (index, override) in overrides.enumerated() {
      if isTaken(override.condition, true) {
        note(override.value, override.range, overrides[..<index], override.condition, true)
      }
      rest = rest.excluding(override.condition)
    }
    if case .conditional(let condition, let value, let otherwise?) = curve {
      if isTaken(condition, true) { note(value, value.range, overrides[...], condition, true) }
      if isTaken(condition, false) { note(otherwise, otherwise.range, overrides[...], condition, false) }
    }
    return found
  }
}

private func givesTheSame(_ one: Measure, _ other: Measure, _ analysis: RangeAnalysis, full: Interval) -> Bool
{
  if one.ungrouped == other.ungrouped { return true }
  let value = analysis.interval(of: one, full: full).onlyValue
  return value != nil && value == analysis.interval(of: other, full: full).onlyValue
}
