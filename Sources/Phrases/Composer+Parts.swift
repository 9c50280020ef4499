import Values

/// Counts of which one holds the other: 每起事故扣1分，其中较大事故每起扣3分.
extension Composer {
  /// Takes off for a part of what is counted only what it costs more, as the whole counts it already.
  ///
  /// 其中 says so; 较大事故 beside 事故 may be counted apart.
  mutating func settleParts() throws(Stop) {
    for index in clauses.steps.indices {
      let part = clauses.steps[index].step
      guard let whole = whole(of: part, before: index) else {
        if part.isOfSome { throw stop(part.range, near: .steps) }
        continue
      }
      let (own, all) = (name(of: part), name(of: whole))
      if !part.isOfSome, isOther(.partOfCount(part: own, whole: all)) { continue }
      guard let full = value(part.amount), let counted = value(whole.amount),
        let more = try? full - counted, more.isPositive
      else { throw stop(part.range, near: .steps) }
      clauses.steps[index].step.amount = .points(more)
      if part.isOfSome { names.note(.partCounted(part: own, whole: all, full: "\(full)分")) }
    }
  }

  /// The step before that counts what this one counts a part of.
  private func whole(of part: Step, before index: Int) -> Step? {
    guard part.direction == nil, part.rounding == nil else { return nil }
    let before = clauses.steps[..<index].map(\.step).filter {
      $0.direction == nil && $0.isDeduction == part.isDeduction && $0.size == part.size && !$0.isOfSome
    }
    if part.isOfSome { return before.count == 1 ? before[0] : nil }
    guard let own = part.things.last?.text else { return nil }
    return before.last {
      guard let thing = $0.things.last?.text else { return false }
      return own != thing && own.hasSuffix(thing)
    }
  }

  private func name(of step: Step) -> String { step.things.last?.text ?? cell.indicator }
}
