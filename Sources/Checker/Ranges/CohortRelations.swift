import Enclosure
import Program
import Values

/// What a figure of all forms has to do with the same figure of the form at hand, which is one of them.
struct CohortRelation {
  /// What the form at hand has itself.
  let own: Measure
  /// Whether the figure of all is its own and something more, or something less.
  let isAbove: Bool
}

extension RangeAnalysis {
  /// The greatest, the sum and the count of all forms are the form's own value (or place) and something more, the
  /// least is its own and something less; nil where the form may not be among them. `holds` tells of a condition
  /// (当) whether the form meets it; what is known here is known of any form.
  func relation(_ aggregate: Aggregate, where holds: (Measure) -> Bool) -> CohortRelation? {
    guard case .forms = aggregate.records, aggregate.trim == Trim() else { return nil }
    if aggregate.function == .count { return place(in: aggregate) }
    guard let value = aggregate.values.first, case .number = value.type, includesOwn(aggregate, value, holds)
    else {
      return nil
    }
    switch aggregate.function {
    case .maximum: return CohortRelation(own: value, isAbove: true)
    case .minimum: return CohortRelation(own: value, isAbove: false)
    case .sum where interval(of: value).isNonNegative:
      return CohortRelation(own: value, isAbove: true)
    default: return nil
    }
  }

  /// 当 有 甲 leaves out only forms in which 甲 has no value to compare with.
  private func includesOwn(_ aggregate: Aggregate, _ value: Measure, _ holds: (Measure) -> Bool) -> Bool {
    guard let filter = aggregate.filter else { return true }
    if case .isGiven(let needed) = filter.kind, case .input(let id) = value.kind { return needed == id }
    return holds(filter)
  }

  /// The place of the form among those that are counted, where the template asks for one.
  private func place(in aggregate: Aggregate) -> CohortRelation? {
    guard aggregate.filter == nil, aggregate.values.isEmpty else { return nil }
    for case .aggregate(let rank) in template.cohortQueries
    where rank.function == .rank && rank.filter == nil && rank.keys == aggregate.keys {
      let own = Measure(.aggregate(rank), type: .number(.plain), range: rank.range)
      return CohortRelation(own: own, isAbove: true)
    }
    return nil
  }
}
