import Planning
import Program
import Values

/// Bounds, policies, groups and grades. Lanes in which something is unusual are put to `Exact`.
extension BlockRun {
  /// A column whose lanes in a mask `Exact` computes, and all others as they are.
  mutating func corrected(_ column: Column, _ id: NodeID, where mask: [Int64]) -> Column? {
    guard isAny(count, mask, { $0 }) else { return column }
    let own = byLane(plan[id].operation, id, where: mask)
    return pick(mask, own, column)?.with(states: whole(pickedStates(mask, own.states, column.states)))
  }

  mutating func within(_ part: NodeID, _ bounds: ScoreBounds, _ id: NodeID) -> Column? {
    var column = self[part]
    var beyond: [Int64]?
    for (bound, isLow) in [(bounds.low, true), (bounds.high, false)] {
      guard let bound else { continue }
      let limit = self[bound]
      if isLow ? mayBeLess(column, limit) : mayBeLess(limit, column) {
        let outside = isLow ? order(column, .less, limit) : order(limit, .less, column)
        guard let outside else { return nil }
        beyond = beyond.map { each(count, $0, outside) { $0 | $1 } } ?? outside
      }
      if limit.states != nil { column = column.with(states: followed(column.states, by: limit.states)) }
    }
    guard let beyond else { return column }
    return corrected(column, id, where: withValue(beyond, column.states))
  }

  /// A mask without the lanes that have no value.
  private func withValue(_ mask: [Int64], _ states: [UInt16]?) -> [Int64] {
    guard let states else { return mask }
    return each(count, mask, states) { $1 == 0 ? $0 : 0 }
  }

  mutating func judged(_ slot: SlotID, _ bounds: JudgedBounds) -> Column? {
    // Steps are told form by form.
    guard bounds.step == nil, let points = self[bounds.points].uniformNumber, !points.isZero else {
      return nil
    }
    let (low, high) = (self[bounds.low], self[bounds.high])
    guard low.states == nil, high.states == nil else { return nil }
    guard let column = given(slot) else { return uniform(.absent(.missing(slot))) }
    let below = order(column, bounds.includesLow ? .less : .lessOrEqual, low)
    let above = order(high, bounds.includesHigh ? .less : .lessOrEqual, column)
    guard let below, let above else { return nil }
    let outside = each(count, below, above) { $0 | $1 }
    if !isAny(count, outside, { $0 }) { return column }
    let cause = absences.number(Absence(.judgedOutside(slot)))
    return column.with(states: merged(column.states, each(count, outside) { $0 == 0 ? 0 : cause }))
  }

  // MARK: policies

  mutating func settled(_ part: NodeID, _ settlement: Settlement) -> Column? {
    var column = self[part]
    guard let states = column.states else { return column }
    let found = distinct(states)
    var numbers = [UInt16](repeating: 0, count: absences.stateCount)
    numbers[Int(AbsenceTable.leftToExact)] = AbsenceTable.leftToExact
    var replacements: [(node: NodeID, states: [UInt16])] = []
    for state in found {
      switch settlement.settle(absences[state]) {
      case .absent(let absence): numbers[Int(state)] = absences.number(absence)
      case .node(let node):
        if let place = replacements.firstIndex(where: { $0.node == node }) {
          replacements[place].states.append(state)
        } else {
          replacements.append((node, [state]))
        }
      }
    }
    let isSettled = numbers.allSatisfy { $0 == 0 || $0 == AbsenceTable.leftToExact }
    column = column.with(
      states: isSettled && !isOutside.contains(true) ? nil : whole(each(count, states) { numbers[Int($0)] }))
    for (node, replaced) in replacements {
      let other = self[node]
      let taken = lanes(with: replaced, in: states)
      guard let picked = pick(taken, other, column) else { return nil }
      column = picked.with(states: whole(pickedStates(taken, other.states, column.states)))
    }
    return column
  }

  /// The lanes with one of some states.
  private func lanes(with wanted: [UInt16], in states: [UInt16]) -> [Int64] {
    switch wanted.count {
    case 1:
      let state = wanted[0]
      return each(count, states) { mask($0 == state) }
    case 2:
      let (a, b) = (wanted[0], wanted[1])
      return each(count, states) { mask($0 == a) | mask($0 == b) }
    default:
      var masks = [Int64](repeating: 0, count: absences.stateCount)
      for state in wanted { masks[Int(state)] = -1 }
      return each(count, states) { masks[Int($0)] }
    }
  }

  mutating func settledScore(_ part: Column, _ indicator: IndicatorID?) -> Column? {
    guard let states = part.states else { return part }
    let cause = absences.number(Absence(.unsettledScore(indicator)))
    return part.with(states: each(count, states) { $0 <= AbsenceTable.leftToExact ? $0 : cause })
  }

  // MARK: groups

  /// Lanes that are for `Exact`.
  private struct UnusualLanes {
    var mask: [Int64]?

    mutating func add(_ lanes: [Int64]) {
      mask = mask.map { each(lanes.count, $0, lanes) { $0 | $1 } } ?? lanes
    }
  }

  /// The lanes with some of the states.
  private func lanes(with states: [UInt16]?, where isMeant: (Absence) -> Bool) -> [Int64]? {
    guard let states else { return nil }
    let numbers = distinct(states).filter { isMeant(absences[$0]) }
    return numbers.isEmpty ? nil : lanes(with: numbers, in: states)
  }

  /// The lanes in which some member does not apply, or its points or what it released cannot be told; nil where there
  /// are none.
  private func unusualLanes(_ members: [Member], stands: NodeID? = nil) -> [Int64]? {
    var unusual = UnusualLanes()
    for member in members {
      if let lanes = lanes(with: self[member.score].states, where: { $0.sharing != nil }) {
        unusual.add(lanes)
      }
      let points = self[member.points]
      if let lanes = lanes(with: points.states, where: { _ in true }) { unusual.add(lanes) }
      guard let released = member.released.map({ self[$0] }), released.uniformNumber != .zero else {
        continue
      }
      unusual.add(order(released, .equal, zeroColumn).map { inverted($0) } ?? filled(-1))
      if let lanes = lanes(with: released.states, where: { _ in true }) { unusual.add(lanes) }
    }
    if let stands, self[stands].uniformTruth != true {
      unusual.add(inverted(words(self[stands].top)))
      if let lanes = lanes(with: self[stands].states, where: { _ in true }) { unusual.add(lanes) }
    }
    return unusual.mask
  }

  /// The sum of the members where all is as usual; what is open leaves it open.
  private mutating func plainSum(_ parts: [Column]) -> Column? { total(parts).map { open($0) } }

  /// The same column, open where a part has no value.
  private mutating func open(_ column: Column) -> Column {
    guard let states = column.states else { return column }
    let cause = absences.number(Absence(.unsettledPart))
    return column.with(states: each(count, states) { $0 <= AbsenceTable.leftToExact ? $0 : cause })
  }

  mutating func combined(_ members: [Member], _ combination: Combination, _ id: NodeID) -> Column? {
    guard let sum = plainSum(members.map { self[$0.score] }) else { return nil }
    guard let unusual = unusualLanes(members, stands: combination.stands) else { return sum }
    return corrected(sum, id, where: unusual)
  }

  mutating func released(_ members: [Member], _ id: NodeID) -> Column? {
    let none = uniform(.number(.zero))
    guard let unusual = unusualLanes(members) else { return none }
    return corrected(none, id, where: unusual)
  }

  mutating func composed(
    _ members: [Member], _ composition: Composition, _ shares: [Rational], _ points: Rational, _ id: NodeID
  ) -> Column? {
    var rates: [Column] = []
    for (member, share) in zip(members, shares) {
      let weight = composition == .minimum || composition == .maximum ? Rational.one : share
      guard let full = self[member.points].uniformNumber, full.isPositive,
        let factor = try? weight.divided(by: full),
        let rate = product(self[member.score], factor)
      else { return nil }
      rates.append(rate)
    }
    let isMean = composition == .sum || composition == .mean
    let function: FunctionName = isMean ? .sum : (composition == .minimum ? .minimum : .maximum)
    let whole = isMean ? try? Exact.sum(shares) : .one
    guard let whole, whole.isPositive, let factor = try? points.divided(by: whole),
      let rate = statistic(function, rates, Trim(), .number(.plain)), let result = product(rate, factor)
    else { return nil }
    let column = open(result)
    guard let unusual = unusualLanes(members) else { return column }
    return corrected(column, id, where: unusual)
  }

  mutating func addedScores(_ parts: [NodeID], _ id: NodeID) -> Column? {
    guard let sum = plainSum(parts.map { self[$0] }) else { return nil }
    var unusual = UnusualLanes()
    for part in parts {
      if let lanes = lanes(with: self[part].states, where: { $0.sharing != nil }) { unusual.add(lanes) }
    }
    return unusual.mask.map { corrected(sum, id, where: $0) } ?? sum
  }

  // MARK: grades

  mutating func band(_ total: Column) -> Column? {
    var codes = filled(0)
    var covered = filled(0)
    for (index, band) in plan.facts.grades.earned.enumerated().reversed() {
      var holds = filled(-1)
      for (sign, limit) in band.bounds {
        guard let limit = constantNumber(limit), let truths = truths(total, sign, limit) else { return nil }
        holds = each(count, holds, truths) { $0 & $1 }
      }
      let code = Int64(index)
      codes = each(count, codes, holds) { (code & $1) | ($0 & ~$1) }
      covered = each(count, covered, holds) { $0 | $1 }
    }
    var states: [UInt16]?
    if let own = total.states {
      let open = absences.number(Absence(.unsettledScore(nil)))
      states = each(count, own) { $0 <= AbsenceTable.leftToExact ? $0 : open }
    }
    if isAny(count, covered, { ~$0 }) {
      let none = absences.number(Absence(.noGrade))
      states = merged(states, each(count, covered) { $0 != 0 ? 0 : none })
    }
    return Column(.narrow(codes), bound: Bound(UInt128(plan.facts.grades.count)), states: states)
  }

  mutating func vetoed(
    _ grade: NodeID, _ effect: Veto.Effect, _ condition: NodeID, _ id: NodeID
  ) -> Column? {
    let (own, vetoes) = (self[grade], self[condition])
    let (last, worst) = (plan.facts.grades.lastEarned, plan.facts.grades.count - 1)
    let before: [Int64] = words(own.top)
    let applied = (0...max(0, worst)).map { Int64(effect.applied(to: $0, last: last)) }
    let after = looked(up: before, in: applied)
    let chosen: [Int64] = words(vetoes.top)
    let codes = each(count, after, before, chosen) { ($0 & $2) | ($1 & ~$2) }
    let column = Column(.narrow(codes), bound: Bound(UInt128(max(0, worst))))
    guard let states = merged(own.states, vetoes.states) else { return column }
    return corrected(column, id, where: each(count, states) { $0 == 0 ? 0 : -1 })
  }
}
