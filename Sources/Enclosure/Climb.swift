import Planning
import Program
import Values

/// Looks for what slots must say so that a node becomes as great, or as small, as it can: one slot after the other, as
/// long as it leads further.
struct Climb {
  private let key: NodeKey
  private let knowledge: Knowledge
  private let leastWork: Int
  /// For each open slot, some things that it may say.
  private let choices: [(cell: CellKey, samples: [CellRange])]
  private let moving: Set<CellKey>
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Looks below a node whose open slots the cone has; only some of them are moved one by one.
  init(_ key: NodeKey, _ knowledge: Knowledge, _ cone: Cone, moving: [CellKey], leastWork: Int) {
    self.key = key
    self.knowledge = knowledge
    self.leastWork = leastWork
    self.moving = Set(moving)
    let cells = cone.ways.keys.sorted { ($0.slot.index, $0.row) < ($1.slot.index, $1.row) }
    choices = cells.map { cell in
      (cell, knowledge.samples(of: cell, cone, thorough: moving.contains(cell)))
    }.filter { !$0.1.isEmpty }
  }

  /// What slots say where the value is greatest or least of all that was tried.
  mutating func top(
    isHigh: Bool, starts: Int, isClimbing: Bool = true
  ) -> (value: Rational, cells: [CellKey: CellRange])? {
    var top: (value: Rational, cells: [CellKey: CellRange])?
    for start in 0..<starts {
      guard knowledge.ground.work > leastWork else { break }
      var cells: [CellKey: CellRange] = [:]
      for (cell, samples) in choices {
        switch start {
        case 0: cells[cell] = isHigh ? samples.last : samples.first
        case 1: cells[cell] = isHigh ? samples.first : samples.last
        default: cells[cell] = samples[Int(truncatingIfNeeded: next() % UInt64(samples.count))]
        }
      }
      let tried =
        isClimbing ? climb(from: cells, isHigh: isHigh) : value(cells).map { (value: $0, cells: cells) }
      guard let found = tried else { continue }
      if top.map({ isHigh ? found.value > $0.value : found.value < $0.value }) ?? true { top = found }
    }
    return top
  }

  /// The same value with as little said as that takes.
  func sparing(_ top: (value: Rational, cells: [CellKey: CellRange])) -> [CellKey: CellRange] {
    var cells = top.cells
    for (cell, samples) in choices {
      guard let blank = samples.first(where: \.mayBeAbsent) else { continue }
      var other = cells
      other[cell] = blank
      if value(other) == top.value { cells = other }
    }
    return cells
  }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 11
  }

  private func climb(
    from start: [CellKey: CellRange], isHigh: Bool
  ) -> (value: Rational, cells: [CellKey: CellRange])? {
    var cells = start
    var value = self.value(cells)
    var isBetter = true
    for _ in 0..<4 where isBetter {
      isBetter = false
      for (cell, samples) in choices where samples.count > 1 && moving.contains(cell) {
        for sample in samples where sample != cells[cell] {
          guard knowledge.ground.work > leastWork else { return value.map { ($0, cells) } }
          var other = cells
          other[cell] = sample
          guard let found = self.value(other) else { continue }
          if value.map({ isHigh ? found > $0 : found < $0 }) ?? true {
            (cells, value, isBetter) = (other, found, true)
          }
        }
      }
    }
    return value.map { ($0, cells) }
  }

  private func value(_ cells: [CellKey: CellRange]) -> Rational? {
    knowledge.cutting(cells)?.range(key.node, key.row).values.ends.onlyValue
  }
}

extension Knowledge {
  /// A few things that a slot may say: its ends or numbers close to them, where something changes, or nothing.
  fileprivate func samples(of key: CellKey, _ cone: Cone, thorough: Bool) -> [CellRange] {
    let range = cell(key.slot, key.row)
    var values: [ValueSet] = []
    switch range.values {
    case .numbers(let interval): values = points(interval, key, cone, thorough).map { .numbers(.point($0)) }
    case .days(let interval): values = points(interval, key, cone, thorough).map { .days(.point($0)) }
    case .truths(let truths): values = [.yes, .no].filter { truths.contains($0) }.map { .truths($0) }
    case .levels(let set, let places): values = places.sorted(by: >).map { .levels(set, [$0]) }
    case .texts(let texts): values = (texts ?? [""]).sorted().map { .texts([$0]) }
    case .target(let text?): values = [.target(text)]
    case .figure: values = [range.values]
    case .nothing, .target, .anyFigure: break
    }
    var result = values.map { CellRange(values: $0, mayBeAbsent: false) }
    if range.mayBeAbsent {
      result.insert(CellRange(values: .nothing, mayBeAbsent: true), at: min(1, result.count))
    }
    return result
  }

  private func points(_ interval: Interval, _ key: CellKey, _ cone: Cone, _ thorough: Bool) -> [Rational] {
    if interval.isEmpty { return [] }
    if let only = interval.onlyValue { return [only] }
    let input = plan.facts.declaration(of: plan[key.slot])
    let unit = input?.unit ?? .one
    let whole = input?.wholeUnit
    func times(_ factor: Rational) -> Rational { (try? unit * factor) ?? unit }
    var width = unit
    if let low = interval.low?.value, let high = interval.high?.value, let distance = try? high + -low {
      width = min(distance, unit)
    }
    let small = whole ?? ((try? width * Rational(1, 1_000_000)) ?? width)
    var found: Set<Rational> = []
    func add(_ value: Rational) {
      let place =
        whole.flatMap { unit in (try? value.divided(by: unit)).flatMap { try? $0.floor * unit } } ?? value
      if interval.contains(place) { found.insert(place) }
    }
    func around(_ value: Rational) {
      for place in [try? value + -small, value, try? value + small].compactMap({ $0 }) { add(place) }
    }
    let sizes = [Rational(10_000), Rational(100_000_000), Rational(1_000_000_000_000)]
    if let low = interval.low?.value { around(low) } else { for size in sizes { add(-times(size)) } }
    if let high = interval.high?.value { around(high) } else { for size in sizes { add(times(size)) } }
    for bounds in cone.judged[key] ?? [] {
      for node in [bounds.low, bounds.high] {
        if let value = number(node, key.row).0.high?.value { around(value) }
      }
    }
    if thorough {
      around(.zero)
      for border in cone.borders where found.count < 40 {
        for place in cuts(of: key, at: border) where interval.contains(place) { around(place) }
      }
    }
    if found.isEmpty, let middle = interval.example(near: small) { add(middle) }
    return found.sorted()
  }
}

extension Input {
  /// The size of its unit; one where it has none.
  var unit: Rational {
    if case .number(let type) = type, let unit = type.unit { return unit.factor }
    return .one
  }
}

/// What a form may still say so that a node becomes as great, or as small, as was found possible, and what it is then:
/// for a level its number.
package func completion(
  of data: FormData, _ plan: Plan, reaching isHigh: Bool, of node: NodeID, row: Int = 0,
  exact: @escaping (NodeID, Int) -> NodeValue
) -> (data: FormData, value: Rational)? {
  let ground = Ground(plan, data, exact: exact, work: 8 * Refinement.work)
  let knowledge = Knowledge(ground)
  let key = ground.key(node, row)
  let cone = Cone(knowledge, below: key, exactly: [])
  var best: (value: Rational, cells: [CellKey: CellRange])?
  for start in [knowledge, Refinement.furthest(key, knowledge, isHigh: isHigh)] {
    ground.work = 8 * Refinement.work
    var climb = Climb(key, start, cone, moving: Array(cone.ways.keys), leastWork: 0)
    guard let top = climb.top(isHigh: isHigh, starts: 5) else { continue }
    if best.map({ isHigh ? top.value > $0.value : top.value < $0.value }) ?? true {
      best = (top.value, climb.sparing(top))
    }
  }
  return best.map { (data.saying($0.cells, plan), $0.value) }
}

extension FormData {
  /// The same form with other cells.
  fileprivate func saying(_ ranges: [CellKey: CellRange], _ plan: Plan) -> FormData {
    var cells = cells
    var rows = tables.map(\.cells)
    for (key, range) in ranges {
      let cell: Cell = range.mayBeAbsent ? .absent : range.values.onlyValue.map { .given($0) } ?? .absent
      if case .column(let table, let column) = plan[key.slot].subject {
        rows[table.index][key.row][column] = cell
      } else {
        cells[key.slot.index] = cell
      }
    }
    return FormData(
      cells: cells,
      tables: zip(tables, rows).map { Rows(count: $0.count, cells: $1, isLost: $0.isLost) })
  }
}

extension ValueSet {
  /// The value of a set of one.
  var onlyValue: Value? {
    switch self {
    case .numbers(let interval): return interval.onlyValue.map { .number($0) }
    case .days(let interval):
      return interval.onlyValue?.asInt.flatMap { CalendarDate(dayNumber: $0) }.map { .date($0) }
    case .truths(let truths): return truths.isSingle ? .truth(truths == .yes) : nil
    case .levels(let set, let places): return places.count == 1 ? places.first.map { .level(set, $0) } : nil
    case .texts(let texts): return texts?.count == 1 ? texts?.first.map { .text($0) } : nil
    case .target(let text): return text.map { .target($0) }
    case .figure(let value): return value
    case .nothing, .anyFigure: return nil
    }
  }
}
