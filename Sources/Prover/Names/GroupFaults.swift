import Program
import Source

/// Finds functions over all forms whose groups (同) hold one form each, for they are told apart by its identifier.
///
/// Why: every form is then the first, the greatest and the mean of its group. Instead: the region or kind that was
/// meant, or no groups.
func findGroupFaults(_ template: Template) -> [Diagnostic] {
  guard let identifier = template.identifier else { return [] }
  let summaries = template.summaries.compactMap { summary -> Diagnostic? in
    guard let group = summary.group, case .group(let key) = template[group],
      case .input(identifier) = key.ungrouped.kind
    else { return nil }
    return template.diagnostic(MeaningMessage.summaryOfOne(template[identifier].name), at: key.range)
  }
  return summaries
    + template.cohortQueries.compactMap { query in
      guard case .aggregate(let aggregate) = query,
        let key = aggregate.keys.first(where: { if case .input(identifier) = $0.kind { true } else { false } }
        )
      else { return nil }
      return template.diagnostic(DoubtMessage.groupOfOne(template[identifier].name), at: key.range)
    }
}
