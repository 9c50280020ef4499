import Planning
import Program
import Values

/// Conditions, and values that depend on them.
extension BlockRun {
  /// Two columns as whole numbers that stand to each other as they do; what is below them is above zero.
  private struct Comparable {
    let (a, b): (Lanes, Lanes)
    let (p, q): (Int64, Int64)
    let width: Width?

    init(_ a: Lanes, _ aBound: Bound, _ p: Int64, _ b: Lanes, _ bBound: Bound, _ q: Int64) {
      (self.a, self.b, self.p, self.q) = (a, b, p, q)
      width = max(aBound * p, bBound * q).width
    }
  }

  private func comparable(_ a: Column, _ b: Column) -> Comparable? {
    // Against zero the numerators alone tell.
    if b.factor == .zero {
      return Comparable(a.top, a.topBound, a.factor.top.signum(), .ones, .one, 0)
    }
    if a.factor == .zero {
      return Comparable(.ones, .one, 0, b.top, b.topBound, b.factor.top.signum())
    }
    return aligned(a, b).map { x, y, _, p, q in Comparable(x.top, x.bound, p, y.top, y.bound, q) }
  }

  /// Where one column stands to another as a sign says, as a mask; states are the caller's.
  func order(_ a: Column, _ sign: Comparison, _ b: Column) -> [Int64]? {
    guard let pair = comparable(a, b) else { return nil }
    return switch pair.width {
    case .narrow?:
      compared(count, side(pair.a, times: pair.p, as: Int64.self), sign, side(pair.b, times: pair.q))
    case .wide?:
      compared(count, side(pair.a, times: pair.p, as: Int128.self), sign, side(pair.b, times: pair.q))
    case nil: nil
    }
  }

  /// Whether one column may lie below another anywhere; lanes that have no value may say so too.
  func mayBeLess(_ a: Column, _ b: Column) -> Bool {
    guard let pair = comparable(a, b), pair.width == .narrow else { return true }
    return isAnyLess(count, side(pair.a, times: pair.p, as: Int64.self), side(pair.b, times: pair.q))
  }

  /// The lanes of one column where a mask says so, else those of another, without their states.
  func pick(_ chosen: [Int64], _ a: Column, _ b: Column) -> Column? {
    guard !a.isCoded, !b.isCoded, let (factor, p, q) = Scale.common(a.factor, b.factor) else { return nil }
    let bound = max(a.topBound * p, b.topBound * q)
    guard let top = picked(chosen, a.top, p, b.top, q, bound) else { return nil }
    if a.bottom.areSame(as: b.bottom) {
      return Column(top, bound: bound, over: a.bottom, bottomBound: a.bottomBound, times: factor)
    }
    let bottomBound = max(a.bottomBound, b.bottomBound)
    return picked(chosen, a.bottom, 1, b.bottom, 1, bottomBound).map {
      Column(top, bound: bound, over: $0, bottomBound: bottomBound, times: factor)
    }
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
    case .text:
      return sameText(a, b).map { Column(truths: sign == .equal ? $0 : inverted($0), states: states) }
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
    guard a.isCoded, b.isCoded, case .narrow(let left) = a.top, case .narrow(let right) = b.top else {
      return nil
    }
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
    var isFound = [Bool](repeating: false, count: absences.stateCount)
    for lane in 0..<count { isFound[Int(states[lane])] = true }
    return isFound.indices.filter { $0 > AbsenceTable.leftToExact && isFound[$0] }.map { UInt16($0) }
  }

  /// States, or none where no lane has one.
  func whole(_ states: [UInt16]?) -> [UInt16]? {
    states.flatMap { states in isAny(count, states, { Int64($0) }) ? states : nil }
  }

  /// Values by the level that one column holds, in one loop.
  private func looked(up table: LevelTable) -> Column? {
    let column = self[table.column]
    guard case .narrow(let codes) = column.top else { return nil }
    return Column(
      .narrow(looked(up: codes, in: table.numbers)), bound: table.bound, times: table.scale,
      states: column.states)
  }

  /// For each code, the number in its place; what lanes without a value hold is no code.
  func looked(up codes: [Int64], in numbers: [Int64]) -> [Int64] {
    let last = Int64(numbers.count - 1)
    return each(count, codes) { numbers[Int(min(max(0, $0), last))] }
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
      result = picked.with(states: whole(followed(condition.states, by: states)))
    }
    return result
  }
}
