import Planning
import Program
import Values

extension BlockRun {
  /// Computes a node whose operands have been computed.
  mutating func column(of id: NodeID) -> Column {
    let operation = plan[id].operation
    if let column = loop(operation, id) { return column }
    return operation.tablePassed == nil ? byLane(operation, id) : byForm(operation, id)
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
      return statistic(function, parts.map { self[$0] }, trim, plan[id].type)
    case .rounded(let part, let places, let unit, let mode):
      return rounded(self[part], self[places], unit, mode)
    case .steps(let excess, let size, let counting): return steps(self[excess], self[size], counting, id)
    case .counted(let part): return counted(self[part], id)
    case .tally(let parts): return tally(parts.map { self[$0] })
    case .days(let from, let to): return difference(self[to], self[from])
    case .workdays(let from, let to, let isExcess): return workdays(from, to, isExcess: isExcess)
    case .months(let from, let to, let counting): return months(from, to, counting)
    case .dayLater(let start, let shift): return later(start, shift)
    case .comparison(let a, let sign, let b): return comparison(a, sign, b)
    case .not(let part): return not(self[part])
    case .every(let parts): return joined(parts.map { self[$0] }, decisive: 0)
    case .some(let parts): return joined(parts.map { self[$0] }, decisive: -1)
    case .first(let cases): return first(cases, id)
    case .line(let x, let points, let ends): return line(self[x], points, ends)
    case .shifted(let part, let steps): return shifted(self[part], by: steps, plan[part].type, id)
    case .widened(let part, let places, _): return widened(self[part], places)
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
    case .cohort(let question, let keys, let filter, let values):
      return cohort(question, keys, filter, values, id)
    case .fold(let fold): return self.fold(fold)
    case .addsUp(.rows(let table, let taken, let member), let points, let check):
      return addsUp(table, taken, member, points, check, id)
    case .combined(.rows(let table, let taken, let member), let combination):
      return combined(table, taken, member, combination, id)
    case .released(.rows(let table, let taken, let member)): return released(table, taken, member, id)
    case .begins, .figure, .member, .meets, .figures, .figureComparison, .figureNumber,
      .addsUp(.listed, _, _), .share:
      return nil
    }
  }
}
