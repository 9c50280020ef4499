import Planning
import Program
import Values

/// Counts and sums of which one takes some of what the other takes: 计数(明细 当 达标) beside 计数(明细).
extension Knowledge {
  /// Whether the first counts or adds up some of what the second does, so that it cannot be more.
  func isPart(_ a: NodeID, of b: NodeID) -> Bool {
    if case .fold(let part) = plan[a].operation, case .fold(let whole) = plan[b].operation {
      return part.table == whole.table && part.omitted == whole.omitted
        && isPart(Taken(part, plan), of: Taken(whole, plan), Ground.anyRow)
    }
    if case .cohort(let part, _, _, _) = plan[a].operation,
      case .cohort(let whole, _, _, _) = plan[b].operation,
      let part = plan.question(part), let whole = plan.question(whole)
    {
      return isPart(Taken(part, plan), of: Taken(whole, plan), Ground.form)
    }
    return false
  }

  private func isPart(_ part: Taken, of whole: Taken, _ row: Int) -> Bool {
    guard part.function == whole.function, part.trim == Trim(), whole.trim == Trim(),
      whole.keys.isSubset(of: part.keys), whole.conditions.isSubset(of: part.conditions)
    else { return false }
    switch part.function {
    case .count: return true
    case .sum:
      return part.values == whole.values
        && part.values.allSatisfy { othersKnow.range($0, row).values.interval.isNonNegative }
    case .minimum, .maximum, .mean, .median, .absolute, .round, .rank, nil: return false
    }
  }
}

/// What a function takes of which records.
private struct Taken {
  let function: FunctionName?
  let trim: Trim
  let keys: Set<NodeID>
  /// What must hold of a record: the parts of its 且, and what a count asks.
  let conditions: Set<NodeID>
  let values: [NodeID]

  init(_ fold: Fold, _ plan: NodeStore) {
    self.init(fold.function, fold.trim, fold.keys, fold.filter, fold.values, plan)
  }

  init(_ question: CohortQuestion, _ plan: NodeStore) {
    self.init(question.function, question.trim, question.keys, question.filter, question.values, plan)
  }

  private init(
    _ function: FunctionName?, _ trim: Trim, _ keys: [NodeID], _ filter: NodeID?, _ values: [NodeID],
    _ plan: NodeStore
  ) {
    (self.function, self.trim, self.keys, self.values) = (function, trim, Set(keys), values)
    let asked = (filter.map { [$0] } ?? []) + (function == .count ? values : [])
    conditions = Set(
      asked.flatMap { condition in
        if case .every(let parts) = plan[condition].operation { parts } else { [condition] }
      })
  }
}
