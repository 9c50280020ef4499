import Planning
import Program
import Values

extension BlockRun {
  /// Computes a node whose operands have been computed.
  mutating func column(of id: NodeID) -> Column {
    let operation = plan[id].operation
    return loop(operation, id) ?? byLane(operation, id)
  }

  /// The loop of an operation; nil where there is none for these columns.
  private mutating func loop(_ operation: Operation, _ id: NodeID) -> Column? {
    switch operation {
    case .constant(let value): return uniform(.value(value))
    case .slot(let slot): return given(slot) ?? uniform(.absent(.missing(slot)))
    case .isGiven(let slot): return isGiven(slot)
    case .supplied(let slot, let other): return supplied(slot, other)
    case .nothing(let cause): return uniform(.absent(cause))
    case .negation(let part): return negated(self[part])
    case .sum(let a, let b): return sum(self[a], self[b])
    case .difference(let a, let b): return difference(self[a], self[b])
    case .product(let a, let b): return product(self[a], self[b])
    case .quotient(let a, let b): return quotient(self[a], self[b], id)
    case .magnitude(let part): return magnitude(self[part])
    case .statistic(let function, let parts, let trim):
      return trim == Trim() ? statistic(function, parts.map { self[$0] }, plan[id].type) : nil
    case .rounded(let part, let places, let unit, let mode): return rounded(self[part], self[places], unit, mode)
    case .steps(let excess, let size, let counting): return steps(self[excess], self[size], counting)
    case .counted(let part): return counted(self[part], id)
    case .tally(let parts): return tally(parts.map { self[$0] })
    case .days(let from, let to): return difference(self[to], self[from])
    case .comparison(let a, let sign, let b): return comparison(a, sign, b)
    case .not(let part): return not(self[part])
    case .every(let parts): return joined(parts.map { self[$0] }, decisive: 0)
    case .some(let parts): return joined(parts.map { self[$0] }, decisive: -1)
    case .first(let cases): return first(cases, id)
    case .line(let x, let points, let ends): return line(self[x], points, ends)
    case .within(let part, let bounds): return within(part, bounds, id)
    case .judged(let slot, let bounds): return judged(slot, bounds)
    case .settled(let part, let settlement): return settled(part, settlement)
    case .settledScore(let part, let indicator): return settledScore(self[part], indicator)
    case .combined(.listed(let members), let combination): return combined(members, combination, id)
    case .released(.listed(let members)): return released(members, id)
    case .composed(let members, let composition, let shares, let points):
      return composed(members, composition, shares, points, id)
    case .addedScores(let parts): return addedScores(parts, id)
    case .band(let total): return band(self[total])
    case .vetoed(let grade, let effect, let condition): return vetoed(grade, effect, condition, id)
    case .workdays, .months, .shifted, .widened, .figure, .member, .meets, .figures, .figureComparison,
      .figureNumber, .cohort, .addsUp, .fold, .share, .combined(.rows, _), .released(.rows):
      return nil
    }
  }

  // MARK: lane by lane

  /// Puts an operation to `Exact`, in the lanes of a mask, or in all; what the others hold means nothing.
  mutating func byLane(_ operation: Operation, _ id: NodeID, where mask: [Int64]? = nil) -> Column {
    let operands = operation.gathered(in: plan.graph)
    var results = LaneResults(count)
    // Taken out while it is changed, so that it is not copied.
    var exact = self.exact ?? makeExact()
    self.exact = nil
    defer { self.exact = exact }
    for lane in 0..<count where mask.map({ $0[lane] != 0 }) ?? true {
      guard !isOutside[lane], give(operands, operation.slot, lane, to: &exact) else {
        isOutside[lane] = true
        results.leave(lane)
        continue
      }
      results.set(lane, exact.value(of: operation, id))
    }
    for lane in results.outside { isOutside[lane] = true }
    return results.column(plan[id].type, &absences)
  }

  /// Gives `Exact` what a lane holds; false where that cannot be told here.
  private mutating func give(
    _ operands: [NodeID], _ slot: SlotID?, _ lane: Int, to exact: inout Exact
  ) -> Bool {
    for operand in operands {
      guard let value = value(operand, lane: lane) else { return false }
      exact.values[operand, row: 0] = value
    }
    guard let slot else { return true }
    switch given(slot).map({ value(of: $0, type(of: slot), lane: lane) }) {
    case nil: exact.data.set(slot, .absent)
    case .some(nil): return false
    case .some(.value(let value)?): exact.data.set(slot, .given(value))
    case .some(.absent(let absence)?):
      exact.data.set(slot, absence.cause == .missing(slot) ? .absent : .unusable)
    }
    return true
  }

  /// The type of what a slot holds.
  private func type(of slot: SlotID) -> ValueType {
    switch plan[slot].subject {
    case .input(let id): plan.facts.inputs[id.index].type
    case .column(let table, let index): plan.facts.columns[table.index][index].type
    case .score, .points, .claim, .totalClaim: .number(.plain)
    case .exemption, .answer, .answerExemption: .truth
    }
  }
}

/// What `Exact` says of single lanes, as a column.
private struct LaneResults {
  private var builder: [NodeValue?]
  private(set) var outside: [Int] = []

  init(_ count: Int) { builder = Array(repeating: .number(.zero), count: count) }

  mutating func set(_ lane: Int, _ value: NodeValue) { builder[lane] = value }
  mutating func leave(_ lane: Int) { builder[lane] = nil }

  mutating func column(_ type: ValueType, _ absences: inout AbsenceTable) -> Column {
    var (tops, bottoms, states) = ([Int64](), [Int64](), [UInt16]())
    var (table, places): ([Value], [Value: Int64]) = ([], [:])
    for (lane, value) in builder.enumerated() {
      var (top, bottom, state): (Int64, Int64, UInt16) = (0, 1, 0)
      switch value {
      case nil: state = AbsenceTable.leftToExact
      case .absent(let absence)?: state = absences.number(absence)
      // What a text gives is a number, a day or a figure in its unit, each as it is.
      case .value(let value)? where type.isCoded:
        top = places[value] ?? Int64(table.count)
        if places[value] == nil {
          places[value] = top
          table.append(value)
        }
      case .value(.number(let number))?:
        if let words = number.words { (top, bottom) = words } else { state = AbsenceTable.leftToExact }
      case .value(.truth(let truth))?: top = truth ? -1 : 0
      case .value(.date(let date))?: top = Int64(date.dayNumber)
      case .value(.level(_, let level))?: top = Int64(level)
      case .value: preconditionFailure("texts stand in a table")
      }
      if state == AbsenceTable.leftToExact { outside.append(lane) }
      tops.append(top)
      bottoms.append(bottom)
      states.append(state)
    }
    let hasAll = states.allSatisfy { $0 == 0 }
    var column = Column(
      .narrow(tops), bound: Bound(UInt128(tops.map(\.magnitude).max() ?? 0)), states: hasAll ? nil : states)
    if bottoms.contains(where: { $0 != 1 }) {
      column.bottom = .narrow(bottoms)
      column.bottomBound = Bound(UInt128(bottoms.map(\.magnitude).max() ?? 1))
    }
    column.table = table
    return column
  }
}

extension ValueType {
  /// Whether values of it have no number of their own.
  var isCoded: Bool {
    switch self {
    case .text, .target, .figure: true
    case .number, .truth, .date, .level, .reported: false
    }
  }
}
