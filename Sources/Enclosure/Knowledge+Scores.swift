import Planning
import Program
import Values

/// Bounds, judged scores, policies and grades.
extension Knowledge {
  func within(_ part: NodeID, _ bounds: ScoreBounds, _ row: Int) -> NodeRange {
    let (x, absences) = number(part, row)
    if x.isEmpty { return .numbers(.empty, absences) }
    let low = bounds.low.map { number($0, row) }
    let high = bounds.high.map { number($0, row) }
    let mayFallBelow = low.map { !(x + -$0.0).isNonNegative } ?? false
    let mayPass = high.map { !(-x + $0.0).isNonNegative } ?? false
    let missing = (low?.1 ?? []).union(high?.1 ?? [])
    if !mayFallBelow, !mayPass { return .numbers(x, absences.union(missing)) }
    var result = NodeRange(.nothing, missing)
    for (below, isLowWaived) in waived(mayFallBelow ? bounds.lowWaiver : nil, row, &result) {
      for (inside, isHighWaived) in below.waived(mayPass ? bounds.highWaiver : nil, row, &result) {
        let (x, absences) = inside.number(part, row)
        var kept = x
        if !isLowWaived, let bound = bounds.low {
          kept = kept.intersection(Interval(low: inside.number(bound, row).0.low, high: nil))
        }
        if !isHighWaived, let bound = bounds.high {
          kept = kept.intersection(Interval(low: nil, high: inside.number(bound, row).0.high))
        }
        result = result.union(.numbers(kept, absences))
      }
    }
    return NodeRange(result.values, result.absences.union(.unsettled))
  }

  /// What is known where a bound is waived, and where it is not.
  func waived(
    _ waiver: NodeID?, _ row: Int, _ result: inout NodeRange
  ) -> [(knowledge: Knowledge, isWaived: Bool)] {
    guard let waiver else { return [(self, false)] }
    if case .first(let cases) = plan[waiver].operation { return waived(cases, row, &result) }
    let holds = range(waiver, row)
    result.absences.formUnion(holds.absences)
    var cases: [(knowledge: Knowledge, isWaived: Bool)] = []
    for truth in [true, false] where holds.values.truths.holds(truth) {
      if let inside = assuming(waiver, row, truth) { cases.append((inside, truth)) }
    }
    // Where the waiver has no value, what lies within the bounds stands all the same.
    if !holds.absences.isEmpty { cases.append((self, false)) }
    return cases
  }

  /// The same, case by case, so that what is bounded is seen in the same case.
  private func waived(
    _ cases: [Case], _ row: Int, _ result: inout NodeRange
  ) -> [(knowledge: Knowledge, isWaived: Bool)] {
    var found: [(knowledge: Knowledge, isWaived: Bool)] = []
    var rest = self
    for item in cases {
      guard let condition = item.condition else { return found + rest.waived(item.value, row, &result) }
      let holds = rest.range(condition, row)
      result.absences.formUnion(holds.absences)
      if !holds.absences.isEmpty { found.append((rest, false)) }
      if holds.values.truths.contains(.yes), let inside = rest.assuming(condition, row, true) {
        found += inside.waived(item.value, row, &result)
      }
      guard holds.values.truths.contains(.no), let next = rest.assuming(condition, row, false) else {
        return found
      }
      rest = next
    }
    // Where no case holds there is no waiver, but what lies within the bounds stands.
    result.absences.insert(.unsettled)
    return found + [(rest, false)]
  }

  func judged(_ slot: SlotID, _ bounds: JudgedBounds, _ row: Int) -> NodeRange {
    let (points, missing) = number(bounds.points, row)
    let (low, high, further) = both(bounds.low, bounds.high, row)
    var absences = missing.union(further)
    if points.isEmpty || low.isEmpty || high.isEmpty { return .numbers(.empty, absences) }
    let result: Interval = points.contains(.zero) ? .point(.zero) : .empty
    if points == .point(.zero) { return .numbers(result, absences) }
    let cell = cell(slot, row)
    absences.formUnion(cell.absences)
    let allowed = Interval(
      low: low.low.map { .init(value: $0.value, isIncluded: $0.isIncluded && bounds.includesLow) },
      high: high.high.map { .init(value: $0.value, isIncluded: $0.isIncluded && bounds.includesHigh) })
    let given = cell.values.interval
    // Whatever the bounds are in the end, what lies between these is within them.
    if let most = low.high, let least = high.low {
      let sure = Interval(
        low: .init(value: most.value, isIncluded: bounds.includesLow),
        high: .init(value: least.value, isIncluded: bounds.includesHigh))
      if given.intersection(sure) != given { absences.insert(.unsettled) }
    } else {
      absences.insert(.unsettled)
    }
    guard let step = bounds.step else {
      return .numbers(result.hull(given.intersection(allowed)), absences)
    }
    if given.onlyValue.map({ bounds.isOffStep($0) }) ?? true { absences.insert(.unsettled) }
    return .numbers(result.hull(given.intersection(allowed).snapped(to: step)), absences)
  }

  // MARK: policies

  func settled(_ range: NodeRange, _ settlement: Settlement, _ row: Int) -> NodeRange {
    var result = NodeRange(range.values)
    func add(_ absence: Absences, _ remedy: Settlement.Remedy?) {
      guard range.absences.contains(absence) else { return }
      result = result.union(settled(absence, remedy, settlement, row))
    }
    add(.missing, settlement.missing)
    add(.zeroDivisor, settlement.zeroDivisor)
    add(.allZero, settlement.allZero ?? settlement.zeroDivisor)
    for absence in [Absences.sharedByGroup, .sharedByForm, .sharedByNobody, .ruledOut]
    where range.absences.contains(absence) {
      result = result.union(notApplicable(absence, settlement, row))
    }
    if range.absences.contains(.unsettled) { result.absences.insert(.unsettled) }
    return result
  }

  private func settled(
    _ absence: Absences, _ remedy: Settlement.Remedy?, _ settlement: Settlement, _ row: Int
  ) -> NodeRange {
    switch remedy {
    case nil: NodeRange(.nothing, absence)
    case .value(let node)?: range(node, row)
    case .ruling(.notApplicable)?: notApplicable(.ruledOut, settlement, row)
    case .ruling(.fail)?, .ruling(.pending)?: NodeRange(.nothing, .unsettled)
    case .notApplicable?: notApplicable(absence, settlement, row)
    }
  }

  private func notApplicable(_ absence: Absences, _ settlement: Settlement, _ row: Int) -> NodeRange {
    switch settlement.notApplicable {
    case .value(let node)?: range(node, row)
    case .notApplicable(let sharing)?: NodeRange(.nothing, Absences(sharing))
    case .ruling?: NodeRange(.nothing, .unsettled)
    case nil: NodeRange(.nothing, absence)
    }
  }

  // MARK: grades

  /// The grades that totals of an interval earn.
  func band(_ total: NodeID, _ type: ValueType) -> NodeRange {
    guard case .level(let set) = type else { return .never }
    let range = range(total, Ground.form)
    var rest = range.values.interval.isEmpty ? [] : [range.values.interval]
    var reached: Set<Int> = []
    for (index, band) in plan.facts.grades.earned.enumerated() where !rest.isEmpty {
      let (inside, outside) = band.parts(of: rest)
      if !inside.isEmpty { reached.insert(index) }
      rest = outside
    }
    let isCovered = rest.isEmpty && range.absences.isEmpty
    return NodeRange(.levels(set, reached), isCovered ? [] : .unsettled)
  }

  /// A grade as a veto leaves it; one that cannot be told matters only where it would change the grade.
  func vetoed(_ grade: NodeID, _ effect: Veto.Effect, _ condition: NodeID, _ type: ValueType) -> NodeRange {
    guard case .level(let set) = type else { return .never }
    let last = plan.facts.grades.lastEarned
    let holds = range(condition, Ground.form)
    let before = range(grade, Ground.form)
    var reached: Set<Int> = []
    var isOpen = !before.absences.isEmpty
    if holds.values.truths.contains(.no) { reached.formUnion(before.values.places) }
    if holds.values.truths.contains(.yes) {
      if case .set(let index) = effect {
        reached.insert(index)
        if holds.values.truths == .yes && holds.absences.isEmpty { isOpen = false }
      } else {
        reached.formUnion(before.values.places.map { effect.applied(to: $0, last: last) })
      }
    }
    if !holds.absences.isEmpty {
      let same = before.values.places.filter { effect.applied(to: $0, last: last) == $0 }
      reached.formUnion(same)
      if same.count < before.values.places.count { isOpen = true }
    }
    return NodeRange(.levels(set, reached), isOpen ? .unsettled : [])
  }
}

extension GradeBand {
  /// The parts of some intervals that earn the grade, and those that do not.
  func parts(of intervals: [Interval]) -> (inside: [Interval], outside: [Interval]) {
    var inside = intervals
    var outside: [Interval] = []
    for (sign, bound) in bounds {
      let wanted = Interval.comparing(sign, bound)
      // ≠ leaves out one total.
      let kept = inside.flatMap { part in
        wanted.map { [part.intersection($0)].filter { !$0.isEmpty } } ?? part.removing(.point(bound))
      }
      outside += inside.flatMap { part in
        wanted.map { part.removing($0) } ?? [part.intersection(.point(bound))].filter { !$0.isEmpty }
      }
      inside = kept
    }
    return (inside, outside)
  }
}
