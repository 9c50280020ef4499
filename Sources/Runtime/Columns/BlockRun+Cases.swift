import Planning
import Program
import Values

/// Conditions, and values that depend on them.
extension BlockRun {
  /// Where one column stands to another as a sign says, as a mask; states are the caller's.
  func order(_ a: Column, _ sign: Comparison, _ b: Column) -> [Int64]? {
    // Against zero the numerators alone tell, for what is below them is above zero.
    if b.factor == .zero { return order(a.top, a.topBound, a.factor.top.signum(), sign, .ones, .one, 0) }
    if a.factor == .zero { return order(.ones, .one, 0, sign, b.top, b.topBound, b.factor.top.signum()) }
    guard let (x, y, _, p, q) = aligned(a, b) else { return nil }
    return order(x.top, x.bound, p, sign, y.top, y.bound, q)
  }

  private func order(
    _ x: Lanes, _ xBound: Bound, _ p: Int64, _ sign: Comparison, _ y: Lanes, _ yBound: Bound, _ q: Int64
  ) -> [Int64]? {
    switch max(xBound * p, yBound * q).width {
    case .narrow?: compared(count, side(x, times: p, as: Int64.self), sign, side(y, times: q))
    case .wide?: compared(count, side(x, times: p, as: Int128.self), sign, side(y, times: q))
    case nil: nil
    }
  }

  /// The lanes of one column where a mask says so, else those of another, without their states.
  func pick(_ chosen: [Int64], _ a: Column, _ b: Column) -> Column? {
    guard !a.isCoded, !b.isCoded, let (factor, p, q) = Scale.common(a.factor, b.factor) else { return nil }
    let bound = max(a.topBound * p, b.topBound * q)
    guard let top = picked(chosen, a.top, p, b.top, q, bound) else { return nil }
    var column = Column(top, bound: bound)
    column.factor = factor
    if a.bottom.areSame(as: b.bottom) {
      (column.bottom, column.bottomBound) = (a.bottom, a.bottomBound)
    } else {
      column.bottomBound = max(a.bottomBound, b.bottomBound)
      guard let bottom = picked(chosen, a.bottom, 1, b.bottom, 1, column.bottomBound) else { return nil }
      column.bottom = bottom
    }
    return column
  }

  private func picked(
    _ chosen: [Int64], _ a: Lanes, _ p: Int64, _ b: Lanes, _ q: Int64, _ bound: Bound
  ) -> Lanes? {
    lanes(
      between: bound, bound,
      narrow: { Runtime.picked(count, chosen, side(a, times: p, as: Int64.self), side(b, times: q)) },
      wide: { Runtime.picked(count, chosen, side(a, times: p, as: Int128.self), side(b, times: q)) })
  }

  /// The states of one column where a mask says so, else those of another.
  func pickedStates(_ chosen: [Int64], _ a: [UInt16]?, _ b: [UInt16]?) -> [UInt16]? {
    if a == nil, b == nil { return nil }
    let none = [UInt16](repeating: 0, count: count)
    return each(count, a ?? none, b ?? none, chosen) { $2 != 0 ? $0 : $1 }
  }

  // MARK: comparisons

  func comparison(_ first: NodeID, _ sign: ComparisonOperator, _ second: NodeID) -> Column? {
    let (a, b) = (self[first], self[second])
    let states = merged(a.states, b.states)
    switch plan[first].type {
    case .number, .date, .truth: return ordered(a, sign, b, states)
    // The best level is the first one: the greater number is the lesser level.
    case .level: return ordered(b, sign, a, states)
    case .text: return sameText(a, b).map { Column(truths: sign == .equal ? $0 : inverted($0), states: states) }
    case .target, .figure, .reported: return nil
    }
  }

  private func ordered(
    _ a: Column, _ sign: ComparisonOperator, _ b: Column, _ states: [UInt16]?
  ) -> Column? { truths(a, sign, b).map { Column(truths: $0, states: states) } }

  /// Where two columns compare so, as a mask.
  func truths(_ a: Column, _ sign: ComparisonOperator, _ b: Column) -> [Int64]? {
    switch sign {
    case .equal: order(a, .equal, b)
    case .notEqual: order(a, .equal, b).map { inverted($0) }
    case .less: order(a, .less, b)
    case .lessOrEqual: order(a, .lessOrEqual, b)
    case .greater: order(b, .less, a)
    case .greaterOrEqual: order(b, .lessOrEqual, a)
    }
  }

  func inverted(_ truths: [Int64]) -> [Int64] { each(count, truths) { ~$0 } }

  /// Where two columns of texts hold the same text, compared once for each text.
  private func sameText(_ a: Column, _ b: Column) -> [Int64]? {
    guard a.isCoded, b.isCoded, case .narrow(let left) = a.top, case .narrow(let right) = b.top else { return nil }
    var places: [Value: Int64] = [:]
    for (place, text) in a.table.enumerated() { places[text] = Int64(place) }
    let matching = b.table.map { places[$0] ?? -1 }
    return each(count, left, right) { mask($0 == matching[Int($1)]) }
  }

  func not(_ part: Column) -> Column? { Column(truths: inverted(words(part.top)), states: part.states) }

  /// 且 (decided by the first false) or 或 (by the first true), as in `Exact`: what is unknown decides nothing.
  func joined(_ parts: [Column], decisive: Int64) -> Column? {
    var decided = filled(0)
    var unknown: [UInt16]?
    for part in parts {
      let truths: [Int64] = words(part.top)
      if let states = part.states {
        decided = each(count, truths, states, decided) { $2 | ($1 == 0 ? mask($0 == decisive) : 0) }
        unknown = merged(unknown, states)
      } else {
        decided = each(count, truths, decided) { mask($0 == decisive) | $1 }
      }
    }
    let truths: [Int64] = decisive == 0 ? inverted(decided) : decided
    return Column(truths: truths, states: unknown.map { each(count, $0, decided) { $1 != 0 ? 0 : $0 } })
  }

  // MARK: cases

  /// What is given, or else another column.
  mutating func supplied(_ slot: SlotID, _ other: NodeID) -> Column? {
    guard let own = given(slot) else { return self[other] }
    guard let states = own.states else { return own }
    let missing = absences.number(Absence(.missing(slot)))
    let isMissing: [Int64] = each(count, states) { mask($0 == missing) }
    return pick(isMissing, self[other], own)?.with(
      states: whole(pickedStates(isMissing, self[other].states, states)))
  }

  /// The states that occur, without those of lanes that have a value or are left to `Exact`.
  func distinct(_ states: [UInt16]) -> [UInt16] {
    var found: [UInt16] = []
    for state in states where state > AbsenceTable.leftToExact && !found.contains(state) { found.append(state) }
    return found
  }

  /// States, or none where no lane has one.
  func whole(_ states: [UInt16]?) -> [UInt16]? {
    states.flatMap { states in isAny(count, states, { Int64($0) }) ? states : nil }
  }

  /// Values by the level that one column holds, in one loop.
  private func looked(up table: LevelTable) -> Column? {
    let column = self[table.column]
    guard case .narrow(let codes) = column.top else { return nil }
    let words = table.numbers
    var result = Column(.narrow(each(count, codes) { words[Int($0)] }), bound: table.bound, states: column.states)
    result.factor = table.scale
    return result
  }

  mutating func first(_ cases: [Case], _ id: NodeID) -> Column? {
    if let table = program.tables[id] { return looked(up: table) }
    var result: Column?
    for item in cases.reversed() {
      let value = self[item.value]
      guard let node = item.condition, self[node].uniformTruth != true else {
        result = value
        continue
      }
      let condition = self[node]
      if condition.uniformTruth == false { continue }
      let rest = result ?? uniform(.absent(.noCase(id)))
      let chosen: [Int64] = words(condition.top)
      guard let picked = pick(chosen, value, rest) else { return nil }
      let states = pickedStates(chosen, value.states, rest.states)
      result = picked.with(states: whole(merged(condition.states, states)))
    }
    return result
  }
}
