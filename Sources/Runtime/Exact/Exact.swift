import Planning
import Program
import Values

/// What every node of a plan comes to for one form. Total: whatever the form holds, each node has a value or the cause
/// why it has none. Without the answers of all forms, the form stands alone.
package func evaluate(_ plan: Plan, _ data: FormData, in cohort: CohortAnswers? = nil) -> PlanValues {
  var exact = Exact(plan.graph, plan.facts, data, in: cohort ?? .alone)
  exact.run()
  return exact.values
}

/// The exact value of each node, in their order; one form at a time.
struct Exact {
  var graph: Graph
  let facts: PlanFacts
  var data: FormData
  let cohort: CohortAnswers
  var values = PlanValues()
  /// How many nodes have been computed.
  private var done = 0
  /// The row at hand, from 0.
  var row = 0

  init(_ graph: Graph, _ facts: PlanFacts, _ data: FormData, in cohort: CohortAnswers) {
    self.graph = graph
    self.facts = facts
    self.data = data
    self.cohort = cohort
  }

  /// Computes the nodes that have not been computed, as far as they need no more than so many rounds of questions to
  /// all forms. With a `demand`, what stands in branches that are not taken is left out.
  mutating func run(upTo stratum: Int = .max, on demand: Demand? = nil) {
    values.extend(to: graph, rows: data.tables)
    var taken = TakenBranches(demand)
    for index in done..<graph.nodes.count where graph.strata[index] <= stratum {
      let branch = demand?.branchOfNode[index] ?? 0
      if branch == 0 {
        compute(NodeID(index))
      } else {
        compute(NodeID(index), at: taken.rows(of: branch, values.count(NodeID(index)), in: values))
      }
    }
    done = graph.nodes.count
  }

  /// Computes the nodes up to one that have not been computed.
  mutating func run(through last: NodeID) {
    values.extend(to: graph, rows: data.tables)
    while done <= last.index {
      compute(NodeID(done))
      done += 1
    }
  }

  /// Computes what a run on demand has left out.
  mutating func complete(_ demand: Demand) {
    for (index, branch) in demand.branchOfNode.enumerated() where branch != 0 { compute(NodeID(index)) }
  }

  /// Makes room for the values of all nodes, for whoever computes them elsewhere.
  mutating func makeRoom() { values.extend(to: graph, rows: data.tables) }

  mutating func compute(_ id: NodeID) {
    let operation = graph.nodes[id.index].operation
    switch operation {
    case .fold(let fold): self.fold(fold, id)
    case .share(let points, let taken, let split, let table): share(points, taken, split, table, id)
    default: compute(id, at: 0..<values.count(id))
    }
  }

  /// Computes a node at some of its rows.
  private mutating func compute(_ id: NodeID, at rows: some Sequence<Int>) {
    let operation = graph.nodes[id.index].operation
    for row in rows {
      self.row = row
      values[id, row: row] = value(of: operation, id)
    }
  }

  /// What an operation comes to where its operands have been computed.
  mutating func value(of operation: Operation, _ id: NodeID) -> NodeValue {
    do throws(Absence) {
      return try compute(operation, id)
    } catch {
      return .absent(operation.needed.reduce(error) { joined($0, by: values[$1, row: row]) })
    }
  }

  private func joined(_ absence: Absence, by value: NodeValue) -> Absence {
    if case .absent(let other) = value { absence.joined(by: other) } else { absence }
  }

  // MARK: operands

  func node(_ id: NodeID) -> NodeValue { values[id, row: row] }

  func value(_ id: NodeID) throws(Absence) -> Value {
    switch values[id, row: row] {
    case .value(let value): return value
    case .absent(let absence): throw absence
    }
  }

  func number(_ id: NodeID) throws(Absence) -> Rational {
    guard case .number(let number) = try value(id) else { preconditionFailure("a number was checked for") }
    return number
  }

  func truth(_ id: NodeID) throws(Absence) -> Bool {
    guard case .truth(let truth) = try value(id) else { preconditionFailure("a condition was checked for") }
    return truth
  }

  func date(_ id: NodeID) throws(Absence) -> CalendarDate {
    guard case .date(let date) = try value(id) else { preconditionFailure("a day was checked for") }
    return date
  }

  /// Exact arithmetic; a number beyond the limit is an absence, never a wrong number.
  func exact<T>(_ body: () throws(NumberLimitExceeded) -> T) throws(Absence) -> T { try Self.exact(body) }

  static func exact<T>(_ body: () throws(NumberLimitExceeded) -> T) throws(Absence) -> T {
    do { return try body() } catch { throw Absence(.numberLimit) }
  }

  // MARK: operations

  private mutating func compute(_ operation: Operation, _ id: NodeID) throws(Absence) -> NodeValue {
    switch operation {
    case .constant(let value): return .value(value)
    case .slot(let slot): return .value(try given(slot))
    case .isGiven(let slot):
      switch data.cell(graph[slot], slot, row: row) {
      case .absent: return .truth(false)
      case .unusable: throw Absence(.unusable(slot))
      case .given: return .truth(true)
      }
    case .supplied(let slot, let other):
      switch data.cell(graph[slot], slot, row: row) {
      case .absent: return node(other)
      case .unusable: throw Absence(.unusable(slot))
      case .given(let value): return .value(value)
      }
    case .nothing(let cause): return .absent(cause)
    case .negation(let part): return .number(-(try number(part)))
    case .sum(let a, let b):
      let (x, y) = (try number(a), try number(b))
      return .number(try exact { () throws(NumberLimitExceeded) in try x + y })
    case .difference(let a, let b):
      let (x, y) = (try number(a), try number(b))
      return .number(try exact { () throws(NumberLimitExceeded) in try x + -y })
    case .product(let a, let b):
      let (x, y) = (try number(a), try number(b))
      return .number(try exact { () throws(NumberLimitExceeded) in try x * y })
    case .quotient(let a, let b):
      let (x, y) = (try number(a), try number(b))
      if y.isZero { throw Absence(.zeroDivisor(id, dividendIsZero: x.isZero)) }
      return .number(try exact { () throws(NumberLimitExceeded) in try x.divided(by: y) })
    case .magnitude(let part): return .number(try number(part).magnitude)
    case .statistic(let function, let parts, let trim): return try statistic(function, parts, trim)
    case .rounded(let part, let places, let unit, let mode): return try rounded(part, places, unit, mode)
    case .steps(let excess, let size, let counting): return try steps(excess, size, counting, id)
    case .counted(let part):
      let count = try number(part)
      if count.isNegative { throw Absence(.negativeCount(id)) }
      return .number(count)
    case .tally(let parts):
      var count = 0
      for part in parts where try truth(part) { count += 1 }
      return .number(Rational(count))
    case .days(let from, let to):
      // What stands first, as in other differences, is asked first.
      let (last, first) = (try date(to), try date(from))
      return .number(Rational(last.dayNumber - first.dayNumber))
    case .workdays(let from, let to, let isExcess): return try workdays(from, to, isExcess: isExcess)
    case .months(let from, let to, let counting): return try months(from, to, counting)
    case .dayLater(let start, let shift):
      guard let day = shift.day(from: try date(start)) else { throw Absence(.numberLimit) }
      return .value(.date(day))
    case .comparison(let a, let sign, let b): return .truth(try compare(value(a), sign, value(b)))
    case .begins(let part, let starts):
      guard case .text(let text) = try value(part) else { preconditionFailure("a text was checked for") }
      return .truth(starts.contains { text.hasPrefix($0) })
    case .not(let part): return .truth(!(try truth(part)))
    case .every(let parts): return .truth(try joined(parts, decisive: false))
    case .some(let parts): return .truth(try joined(parts, decisive: true))
    case .first(let cases):
      for item in cases {
        if let condition = item.condition, try !truth(condition) { continue }
        return node(item.value)
      }
      throw Absence(.noCase(id))
    case .line(let x, let points, let ends): return .number(try line(x, points, ends, id))
    case .shifted(let part, let steps):
      guard case .level(let set, let index) = try value(part) else {
        preconditionFailure("a level was checked for")
      }
      // The best level stands first.
      guard (0..<facts.levelCounts[set.index]).contains(index - steps) else {
        throw Absence(.noFurtherLevel(id))
      }
      return .value(.level(set, index - steps))
    case .widened(let part, let places, let set):
      guard case .level(_, let index) = try value(part) else {
        preconditionFailure("a level was checked for")
      }
      return .value(.level(set, places[index]))
    case .figure(let part, let isActual): return .value(try figure(of: part, isActual: isActual, id))
    case .member(let part, let member, let isActual):
      return .value(try self.member(member, of: part, isActual: isActual))
    case .meets(let actual, let target): return .truth(try meets(actual, target))
    case .figures(let left, let sign, let right, let takesNegative):
      return .value(try arithmetic(left, sign, right, takesNegative: takesNegative, id))
    case .figureComparison(let left, let sign, let right): return .truth(try compare(left, sign, right))
    case .figureNumber(let side, let type): return .number(try number(of: side, beside: type))
    case .fold, .share: preconditionFailure("computed for all rows at once")
    case .cohort(let question, let keys, let filter, let values):
      return .value(try cohortValue(question, keys, filter, values))
    case .within(let part, let bounds): return try within(part, bounds)
    case .judged(let slot, let bounds): return try judged(slot, bounds)
    case .settled(let part, let settlement): return settled(node(part), settlement)
    case .settledScore(let part, let indicator):
      if case .value(let value) = node(part) { return .value(value) }
      throw Absence(.unsettledScore(indicator))
    case .addsUp(let members, let points, let check): return .truth(try addUp(members, points, check))
    case .combined(let members, let combination): return try combined(members, combination)
    case .released(let members): return .number(try released(members))
    case .composed(let members, let composition, let shares, let points):
      return try composed(members, composition, shares, points)
    case .addedScores(let parts): return .number(try added(parts))
    case .band(let total): return try band(total)
    case .vetoed(let grade, let effect, let condition): return try vetoed(grade, effect, condition)
    }
  }

  func given(_ slot: SlotID) throws(Absence) -> Value {
    switch data.cell(graph[slot], slot, row: row) {
    case .absent: throw Absence(.missing(slot))
    case .unusable: throw Absence(.unusable(slot))
    case .given(let value): return value
    }
  }

  /// 且 (decided by the first false) or 或 (decided by the first true). A part without a value leaves the whole without
  /// one unless another part decides: what is unknown never counts as false.
  private func joined(_ parts: [NodeID], decisive: Bool) throws(Absence) -> Bool {
    var unknown: Absence?
    for part in parts {
      do throws(Absence) {
        if try truth(part) == decisive { return decisive }
      } catch {
        unknown = unknown ?? error
      }
    }
    if let unknown { throw unknown }
    return !decisive
  }

  private func compare(_ first: Value, _ sign: ComparisonOperator, _ second: Value) -> Bool {
    switch (first, second) {
    case (.number(let a), .number(let b)): return sign.holds(a, b)
    case (.date(let a), .date(let b)): return sign.holds(a, b)
    // Levels are declared from the best down: the better one is the greater.
    case (.level(_, let a), .level(_, let b)): return sign.holds(-a, -b)
    case (.text(let a), .text(let b)): return (a == b) == (sign == .equal)
    case (.truth(let a), .truth(let b)): return (a == b) == (sign == .equal)
    default: preconditionFailure("operands were checked for")
    }
  }
}
