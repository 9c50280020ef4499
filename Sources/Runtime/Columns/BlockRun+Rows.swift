import Planning
import Program
import Values

/// Operations that go through the rows of each form. Forms in which something is unusual (rows that were lost, scores
/// that are open or do not apply, points that do not add up) are put to `Exact` as a whole.
extension BlockRun {
  /// The rows of a table that are taken, as a mask, and those of which that cannot be told.
  private struct Taken {
    let mask: [Int64]
    let states: [UInt16]?

    /// The same with the states of what is asked of the rows that are taken.
    func asking(_ column: Column, _ count: Int) -> [UInt16]? {
      guard let own = column.states else { return states }
      let asked: [UInt16] = each(count, own, mask) { $0 & UInt16(truncatingIfNeeded: $1) }
      return states.map { each(count, $0, asked) { $0 | $1 } } ?? asked
    }
  }

  /// The rows at hand for which a condition holds; all without one.
  private func taken(_ condition: NodeID?) -> Taken {
    guard let column = condition.map({ self[$0] }) else { return Taken(mask: filled(-1), states: nil) }
    let mask: [Int64] = words(column.top)
    guard let states = column.states else { return Taken(mask: mask, states: nil) }
    return Taken(mask: each(count, mask, states) { $1 == 0 ? $0 : 0 }, states: states)
  }

  private func starts(_ table: TableID) -> [Int] { block.tables[table.index].starts }

  /// The sum of the numbers of rows that are taken, form by form, without states; nil where they are over different
  /// denominators, or no width holds it.
  private func sum(_ column: Column, _ taken: Taken, _ table: TableID) -> Column? {
    guard !column.isCoded, column.bottom.isOnes else { return nil }
    let bound = column.topBound * Int64(max(1, block.tables[table.index].most))
    let top: Lanes
    switch bound.width {
    case .narrow?:
      let numbers: [Int64] = words(column.top)
      top = .narrow(sums(starts(table), each(count, numbers, taken.mask) { $0 & $1 }))
    case .wide?:
      let numbers: [Int128] = words(column.top)
      top = .wide(sums(starts(table), each(count, numbers, taken.mask) { $0 & Int128($1) }))
    case nil: return nil
    }
    return Column(top, bound: bound, times: column.factor)
  }

  /// The forms in which a mask of rows holds somewhere.
  private func forms(_ table: TableID, where rows: [Int64]) -> [Int64] { anyRow(starts(table), rows) }

  private func mask(_ states: [UInt16]?, _ count: Int) -> [Int64] {
    states.map { each(count, $0) { Runtime.mask($0 != 0) } } ?? Array(repeating: 0, count: count)
  }

  /// The forms that lost rows.
  private func lost(_ table: TableID) -> [Int64]? {
    block.tables[table.index].isLost.map { isLost in forms(table, where: isLost.map { Runtime.mask($0) }) }
  }

  // MARK: functions

  /// 计数 and 合计 over all rows; the others are put to `Exact`.
  mutating func fold(_ fold: Fold) -> Column? {
    guard table == nil, fold.keys.isEmpty, fold.trim == Trim(), fold.values.count <= 1,
      block.tables[fold.table.index].isLost == nil
    else { return nil }
    go(to: fold.table)
    defer { go(to: nil) }
    let taken = taken(fold.filter)
    var states = taken.states
    var result: Column?
    switch fold.function {
    case .count:
      var counted = taken.mask
      if let value = fold.values.first {
        guard case .truth = plan[value].type else { return nil }
        states = taken.asking(self[value], count)
        counted = each(count, counted, words(self[value].top)) { $0 & $1 }
      }
      let most = Bound(UInt128(block.tables[fold.table.index].most))
      result = Column(.narrow(sums(starts(fold.table), counted.map { -$0 })), bound: most)
    case .sum:
      guard let value = fold.values.first, case .number = plan[value].type else { return nil }
      states = taken.asking(self[value], count)
      result = sum(self[value], taken, fold.table)
    case .mean, .median, .minimum, .maximum, .rank, .absolute, .round: return nil
    }
    let first = states.map { firstStates(starts(fold.table), $0) }
    go(to: nil)
    return result?.with(states: whole(first))
  }

  // MARK: points and scores

  /// Whether the points of the rows taken add up.
  mutating func addsUp(
    _ table: TableID, _ takenRows: NodeID, _ member: Member, _ points: Rational, _ check: PointsCheck,
    _ id: NodeID
  ) -> Column? {
    go(to: table)
    let taken = taken(takenRows)
    let own = self[member.points]
    let open = mask(taken.asking(own, count), count)
    let sum = sum(own, taken, table)
    var full = sum
    if case .rounded(let places, let mode) = check {
      full = rounded(own, uniform(.number(Rational(places))), .one, mode)
        .flatMap { self.sum($0, taken, table) }
    }
    let none = forms(table, where: taken.mask).map { ~$0 }
    let unusual = forms(table, where: open)
    go(to: nil)
    guard let sum, let full, let limit = constantNumber(points), let isEqual = order(sum, .equal, limit),
      let isWithin = order(full, .lessOrEqual, limit)
    else { return nil }
    let result = Column(truths: each(count, isEqual, isWithin) { $0 & $1 })
    return correctedByForm(result, id, where: [none, unusual, lost(table)])
  }

  /// The scores of the rows taken as one.
  mutating func combined(
    _ table: TableID, _ takenRows: NodeID, _ member: Member, _ combination: Combination, _ id: NodeID
  ) -> Column? {
    guard member.released == nil else { return nil }
    go(to: table)
    let taken = taken(takenRows)
    let open = mask(taken.asking(self[member.score], count), count)
    let sum = sum(self[member.score], taken, table)
    let none = forms(table, where: taken.mask).map { ~$0 }
    let unusual = forms(table, where: open)
    go(to: nil)
    guard let sum else { return nil }
    var falling: [Int64]?
    if let stands = combination.stands, self[stands].uniformTruth != true {
      let holds: [Int64] = words(self[stands].top)
      falling = each(count, inverted(holds), mask(self[stands].states, count)) { $0 | $1 }
    }
    return correctedByForm(sum, id, where: [none, unusual, falling, lost(table)])
  }

  /// The points of rows that left for the whole form to share.
  mutating func released(_ table: TableID, _ takenRows: NodeID, _ member: Member, _ id: NodeID) -> Column? {
    guard member.released == nil else { return nil }
    go(to: table)
    let states = taken(takenRows).asking(self[member.score], count)
    let leaving = forms(table, where: mask(states, count))
    go(to: nil)
    return correctedByForm(uniform(.number(.zero)), id, where: [leaving])
  }

  // MARK: whole forms

  /// A column in which `Exact` computes the forms of some masks, and all others are as they are.
  private mutating func correctedByForm(_ column: Column, _ id: NodeID, where masks: [[Int64]?]) -> Column? {
    let all = masks.reduce(filled(0)) { all, mask in mask.map { each(count, all, $0) { $0 | $1 } } ?? all }
    guard isAny(count, all, { $0 }) else { return column }
    let own = byForm(plan[id].operation, id, where: all)
    return pick(all, own, column)?.with(states: whole(pickedStates(all, own.states, column.states)))
  }

  /// Puts an operation that goes through rows to `Exact`, in the forms of a mask, or in all; what the others hold means
  /// nothing.
  mutating func byForm(_ operation: Operation, _ id: NodeID, where mask: [Int64]? = nil) -> Column {
    var results = LaneResults(count)
    for form in 0..<block.count where mask.map({ $0[form] != 0 }) ?? true {
      let lanes = table.map { starts($0)[form]..<starts($0)[form + 1] } ?? form..<(form + 1)
      guard !lanes.isEmpty else { continue }
      var exact = exactForm(form)
      if give(operation.gathered(in: plan.graph), of: form, to: &exact) {
        exact.compute(id)
        for (row, lane) in lanes.enumerated() {
          results.set(lane, exact.values[id, row: row], plan[id].type, &absences)
        }
      } else {
        for lane in lanes { results.leave(lane) }
      }
      wholeForm = (exact.data.tables.map(\.count), exact)
    }
    return results.column
  }

  /// An evaluator of one form, with as many rows as it brings.
  private mutating func exactForm(_ form: Int) -> Exact {
    let tables = block.tables.map { rows in
      let own = rows.starts[form]..<rows.starts[form + 1]
      return FormData.Rows(
        count: own.count, cells: [],
        isLost: own.map { rows.isLost?[$0] ?? false })
    }
    let data = FormData(cells: [], tables: tables)
    let counts = tables.map(\.count)
    // Taken out while it is changed, so that it is not copied.
    if let known = wholeForm, known.counts == counts {
      wholeForm = nil
      var exact = known.exact
      exact.data = data
      return exact
    }
    var exact = Exact(plan.graph, plan.facts, data, in: cohort)
    exact.makeRoom()
    return exact
  }

  /// Gives `Exact` what a form and its rows hold; false where that cannot be told here.
  private func give(_ operands: [NodeID], of form: Int, to exact: inout Exact) -> Bool {
    for operand in operands {
      guard let column = columns[operand.index] else { preconditionFailure("operands come first") }
      let lanes = program.tableOfNode[operand.index].map { starts($0)[form]..<starts($0)[form + 1] }
      for (row, lane) in (lanes ?? form..<(form + 1)).enumerated() {
        guard let value = value(of: column, plan[operand].type, lane: lane) else { return false }
        exact.values[operand, row: row] = value
      }
    }
    return true
  }
}
