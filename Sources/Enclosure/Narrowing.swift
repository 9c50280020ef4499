import Planning
import Program
import Values

/// What follows for nodes and slots from what one node is taken to be.
struct Narrowing {
  private let before: Knowledge
  private(set) var cells: [CellKey: CellRange] = [:]
  private(set) var facts: [NodeKey: NodeRange] = [:]
  private(set) var orders: Set<Knowledge.Order> = []
  private(set) var quotients: [Knowledge.Quotient: Interval] = [:]
  private(set) var changed = BitSet()
  /// Whether no contradiction has been found.
  private(set) var isPossible = true
  private var depth = 0

  init(_ before: Knowledge) { self.before = before }

  /// Whether nothing is known better.
  var isEmpty: Bool { cells.isEmpty && facts.isEmpty && orders.isEmpty }

  private var ground: Ground { before.ground }
  private var plan: NodeStore { before.plan }

  /// Cuts a slot.
  mutating func set(_ key: CellKey, _ range: CellRange) {
    cells[key] = range
    changed.insert(ground.bit(key.slot))
    if range.values.isEmpty && !range.mayBeAbsent { isPossible = false }
  }

  private func range(_ id: NodeID, _ row: Int) -> NodeRange {
    let range = before.range(id, row)
    guard let fact = facts[ground.key(id, row)] else { return range }
    return NodeRange(range.values.intersection(fact.values), range.absences.intersection(fact.absences))
  }

  private func interval(_ id: NodeID, _ row: Int) -> Interval { range(id, row).values.interval }

  private func cell(_ slot: SlotID, _ row: Int) -> CellRange {
    cells[ground.key(slot, row)] ?? before.cell(slot, row)
  }

  /// A node has a value, and one of these.
  mutating func push(_ id: NodeID, _ row: Int, _ wanted: ValueSet) {
    guard isPossible, depth < 100 else { return }
    let old = range(id, row)
    let values = old.values.intersection(wanted)
    if values.isEmpty {
      isPossible = false
      return
    }
    if values == old.values && old.absences.isEmpty && isPlain(plan[id].operation) { return }
    let key = ground.key(id, row)
    if key.row != Ground.anyRow && ground.isClosed(id) { return }
    facts[key] = NodeRange(values)
    changed.formUnion(ground.dependencies[id.index])
    if ground.pins[key] != nil { return }
    depth += 1
    descend(plan[id].operation, row, values, key)
    depth -= 1
  }

  /// Whether operands tell nothing more once the value is known to lie where it lies.
  private func isPlain(_ operation: Planning.Operation) -> Bool {
    switch operation {
    case .comparison, .every, .some, .not, .figureComparison: false
    default: true
    }
  }

  // swift-format-ignore
  private mutating func descend(
    _ operation: Planning.Operation, _ row: Int, _ values: ValueSet, _ key: NodeKey
  ) {
    let interval = values.interval
    switch operation {
    case .slot(let slot):
      let old = cell(slot, row)
      give(slot, row, old, values)
    case .isGiven(let slot):
      let old = cell(slot, row)
      if values.truths == .yes { set(ground.key(slot, row), CellRange(values: old.values, mayBeAbsent: false)) }
      if values.truths == .no { set(ground.key(slot, row), CellRange(values: .nothing, mayBeAbsent: old.mayBeAbsent)) }
    case .supplied(let slot, let other):
      let old = cell(slot, row)
      let given = old.values.intersection(values)
      let mayBeAbsent = old.mayBeAbsent && !range(other, row).values.intersection(values).isEmpty
      if !mayBeAbsent { return give(slot, row, old, values) }
      set(ground.key(slot, row), CellRange(values: given, mayBeAbsent: true))
      if given.isEmpty { push(other, row, values) }
    case .negation(let part): push(part, row, .numbers(-interval))
    case .sum(let a, let b):
      push(a, row, .numbers(interval + -self.interval(b, row)))
      push(b, row, .numbers(interval + -self.interval(a, row)))
    case .difference(let a, let b):
      push(a, row, .numbers(interval + self.interval(b, row)))
      push(b, row, .numbers(self.interval(a, row) + -interval))
    case .product(let a, let b):
      let (x, y) = (self.interval(a, row), self.interval(b, row))
      push(a, row, .numbers(y.contains(.zero) ? .everything : interval.divided(by: y)))
      push(b, row, .numbers(x.contains(.zero) ? .everything : interval.divided(by: x)))
    case .quotient(let a, let b):
      let (x, y) = (self.interval(a, row), self.interval(b, row).excluding(.zero))
      push(a, row, .numbers(interval * y))
      quotients[before.quotientKey(a, b, row)] = interval
      let isRest = !x.contains(.zero) || !interval.contains(.zero)
      push(b, row, .numbers((isRest ? x.divided(by: interval) : .everything).excluding(.zero)))
    case .magnitude(let part):
      let limit = Interval(low: nil, high: interval.high)
      push(part, row, .numbers(limit.intersection(-limit)))
    case .statistic(let function, let parts, let trim): push(function, parts, trim, row, values)
    case .counted(let part): push(part, row, .numbers(interval.intersection(.fromZero)))
    case .tally(let parts):
      if interval.onlyValue == Rational(parts.count) { for part in parts { push(part, row, .truths(.yes)) } }
      if interval.onlyValue == .zero { for part in parts { push(part, row, .truths(.no)) } }
    case .days(let a, let b):
      push(b, row, .days(interval + self.interval(a, row)))
      push(a, row, .days(self.interval(b, row) + -interval))
    case .comparison(let a, let sign, let b):
      if values.truths == .yes { compare(a, sign, b, row) }
      if values.truths == .no { compare(a, sign.opposite, b, row) }
    case .not(let part): push(part, row, .truths(values.truths.opposite))
    case .every(let parts): join(parts, row, values.truths, decisive: .no)
    case .some(let parts): join(parts, row, values.truths, decisive: .yes)
    case .figureComparison(let a, let sign, let b):
      if values.truths == .yes { order(a.node, sign, b.node, row) }
      if values.truths == .no { order(a.node, sign.opposite, b.node, row) }
    case .within(let part, _), .settledScore(let part, _): push(part, row, values)
    case .settled(let part, let settlement):
      let others = settlement.values.filter { !range($0, row).values.intersection(values).isEmpty }
      if others.isEmpty { push(part, row, values) }
    case .widened(let part, let places, _):
      guard case .levels(let set, _) = range(part, row).values else { return }
      push(part, row, .levels(set, Set(places.indices.filter { values.places.contains(places[$0]) })))
    case .shifted(let part, let steps):
      guard case .levels(let set, _) = values else { return }
      push(part, row, .levels(set, Set(values.places.map { $0 + steps })))
    case .constant, .nothing, .rounded, .steps, .workdays, .months, .dayLater, .begins, .first, .line, .figure, .member,
      .meets,
      .figures, .figureNumber, .fold, .cohort, .judged, .share, .addsUp, .combined, .released, .composed,
      .addedScores, .band, .vetoed:
      break
    }
  }

  /// A slot is given, with one of these values.
  private mutating func give(_ slot: SlotID, _ row: Int, _ old: CellRange, _ values: ValueSet) {
    var given = old.values.intersection(values)
    if let unit = plan.declaration(of: slot).wholeUnit {
      switch given {
      case .numbers(let interval): given = .numbers(interval.snapped(to: unit))
      case .days(let interval): given = .days(interval.snapped(to: unit))
      case .nothing, .truths, .levels, .texts, .target, .figure, .anyFigure: break
      }
    }
    set(ground.key(slot, row), CellRange(values: given, mayBeAbsent: false))
  }

  private mutating func push(
    _ function: FunctionName, _ parts: [NodeID], _ trim: Trim, _ row: Int, _ values: ValueSet
  ) {
    guard trim == Trim(), case .numbers(let interval) = values else { return }
    switch function {
    case .minimum: for part in parts { push(part, row, .numbers(Interval(low: interval.low, high: nil))) }
    case .maximum: for part in parts { push(part, row, .numbers(Interval(low: nil, high: interval.high))) }
    case .sum, .mean:
      let sum = function == .sum ? interval : interval * .point(Rational(max(1, parts.count)))
      guard parts.count <= 30 else { return }
      for (index, part) in parts.enumerated() {
        var rest = sum
        for (place, other) in parts.enumerated() where place != index {
          rest = rest + -self.interval(other, row)
        }
        push(part, row, .numbers(rest))
      }
    case .median, .absolute, .round, .count, .rank: break
    }
  }

  /// Where one part may still decide and the whole is decided, it is that part.
  private mutating func join(
    _ parts: [NodeID], _ row: Int, _ truths: ValueSet.Truths, decisive: ValueSet.Truths
  ) {
    if truths == decisive.opposite {
      for part in parts { push(part, row, .truths(truths)) }
    } else if truths == decisive {
      let deciding = parts.filter { !range($0, row).values.truths.isDisjoint(with: decisive) }
      if deciding.count == 1, let only = deciding.first { push(only, row, .truths(decisive)) }
    }
  }

  // MARK: comparisons

  private mutating func compare(_ a: NodeID, _ sign: ComparisonOperator, _ b: NodeID, _ row: Int) {
    let (x, y) = (range(a, row).values, range(b, row).values)
    switch (x, y) {
    case (.numbers(let first), .numbers(let second)):
      compare(a, first, sign, b, second, row) { .numbers($0) }
      order(a, sign, b, row)
    case (.days(let first), .days(let second)):
      compare(a, first, sign, b, second, row) { .days($0) }
      order(a, sign, b, row)
    case (.levels(let set, let first), .levels(_, let second)):
      push(a, row, .levels(set, first.filter { p in second.contains { sign.holds(-p, -$0) } }))
      push(b, row, .levels(set, second.filter { p in first.contains { sign.holds(-$0, -p) } }))
    case (.truths(let first), .truths(let second)):
      if second.isSingle { push(a, row, .truths(sign == .equal ? second : second.opposite)) }
      if first.isSingle { push(b, row, .truths(sign == .equal ? first : first.opposite)) }
    case (.texts, .texts) where sign == .equal:
      push(a, row, y)
      push(b, row, x)
    case (.texts(let first?), .texts(let second?)) where first.count > 1 && second.count == 1:
      push(a, row, .texts(first.subtracting(second)))
    case (.texts(let first?), .texts(let second?)) where second.count > 1 && first.count == 1:
      push(b, row, .texts(second.subtracting(first)))
    default:
      // They have values, whatever these are.
      push(a, row, x)
      push(b, row, y)
    }
  }

  private mutating func compare(
    _ a: NodeID, _ x: Interval, _ sign: ComparisonOperator, _ b: NodeID, _ y: Interval, _ row: Int,
    _ set: (Interval) -> ValueSet
  ) {
    switch sign {
    case .equal:
      push(a, row, set(y))
      push(b, row, set(x))
    case .notEqual:
      push(a, row, set(y.onlyValue.map { x.excluding($0) } ?? x))
      push(b, row, set(x.onlyValue.map { y.excluding($0) } ?? y))
    case .less, .lessOrEqual:
      func end(_ end: Interval.End?) -> Interval.End? {
        end.map { Interval.End(value: $0.value, isIncluded: $0.isIncluded && sign == .lessOrEqual) }
      }
      push(a, row, set(Interval(low: nil, high: end(y.high))))
      push(b, row, set(Interval(low: end(x.low), high: nil)))
    case .greater: compare(b, y, .less, a, x, row, set)
    case .greaterOrEqual: compare(b, y, .lessOrEqual, a, x, row, set)
    }
  }

  private mutating func order(_ a: NodeID, _ sign: ComparisonOperator, _ b: NodeID, _ row: Int) {
    if ground.isClosed(a) || ground.isClosed(b) { return }
    let (first, second) = (before.plainKey(a, row), before.plainKey(b, row))
    switch sign {
    case .less, .lessOrEqual:
      orders.insert(Knowledge.Order(low: first, high: second, isStrict: sign == .less))
    case .greater, .greaterOrEqual:
      orders.insert(Knowledge.Order(low: second, high: first, isStrict: sign == .greater))
    case .equal:
      orders.insert(Knowledge.Order(low: first, high: second, isStrict: false))
      orders.insert(Knowledge.Order(low: second, high: first, isStrict: false))
    case .notEqual: return
    }
    changed.formUnion(ground.dependencies[a.index])
    changed.formUnion(ground.dependencies[b.index])
  }
}

extension ValueSet.Truths {
  /// Whether it is exactly one.
  var isSingle: Bool { self == .yes || self == .no }
}

extension Knowledge {
  /// The node that a value comes from where policies put no other in its place.
  func plainKey(_ id: NodeID, _ row: Int) -> NodeKey {
    if case .settled(let part, let settlement) = plan[id].operation, settlement.values.isEmpty {
      return plainKey(part, row)
    }
    return ground.key(id, row)
  }
}
