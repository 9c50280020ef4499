import Planning
import Program
import Values

/// Looks for what slots must say so that a node becomes as great, or as small, as it can: one slot after the other, as
/// long as it leads further.
struct Climb {
  private let key: NodeKey
  private let knowledge: Knowledge
  private let cone: Cone
  /// What the node can come to at most; nothing leads further than its ends.
  private let whole: Interval
  private let leastWork: Int
  /// For each open slot, some things that it may say.
  private let choices: [(cell: CellKey, samples: [CellRange])]
  private let moving: Set<CellKey>
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Looks below a node whose open slots the cone has; only some of them are moved one by one.
  init(_ key: NodeKey, _ knowledge: Knowledge, _ cone: Cone, moving: [CellKey], leastWork: Int) {
    self.key = key
    self.knowledge = knowledge
    self.cone = cone
    whole = knowledge.range(key.node, key.row).values.ends
    self.leastWork = leastWork
    let moving = Set(moving)
    self.moving = moving
    let cells = cone.ways.keys.sorted { ($0.slot.index, $0.row) < ($1.slot.index, $1.row) }
    var gaps = BorderGaps(knowledge, cone)
    var choices: [(CellKey, [CellRange])] = []
    for cell in cells {
      choices.append((cell, knowledge.samples(of: cell, cone, &gaps, thorough: moving.contains(cell))))
    }
    self.choices = choices.filter { !$0.1.isEmpty }
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
        case 0: cells[cell] = end(samples, isHigh)
        case 1: cells[cell] = end(samples, !isHigh)
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

  /// The last or the first sample; of a mark that is 是 or not there, that it is not.
  private func end(_ samples: [CellRange], _ isLast: Bool) -> CellRange? {
    if case .truths(.yes)? = samples.first?.values, let blank = samples.first(where: \.mayBeAbsent) {
      return blank
    }
    return isLast ? samples.last : samples.first
  }

  /// What comes of what is known to lead far, with an end put in for every other slot.
  func trial(_ known: [CellKey: CellRange], isHigh: Bool) -> (value: Rational, cells: [CellKey: CellRange])? {
    let cells = start(known, isHigh)
    return value(cells).map { ($0, cells) }
  }

  /// The same, and what leads further from there.
  func top(from known: [CellKey: CellRange], isHigh: Bool) -> (value: Rational, cells: [CellKey: CellRange])?
  {
    climb(from: start(known, isHigh), isHigh: isHigh)
  }

  private func start(_ known: [CellKey: CellRange], _ isHigh: Bool) -> [CellKey: CellRange] {
    var cells = known
    for (cell, samples) in choices where cells[cell] == nil { cells[cell] = end(samples, isHigh) }
    return cells
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
    let goal = isHigh ? whole.high : whole.low
    var isBetter = true
    for _ in 0..<4 where isBetter {
      isBetter = false
      for (cell, samples) in choices where samples.count > 1 && moving.contains(cell) {
        for sample in samples + crossings(of: cell, cells) where sample != cells[cell] {
          if let value, value == goal?.value { return (value, cells) }
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

  /// Where a slot makes something change while the others say what they say.
  private func crossings(of cell: CellKey, _ cells: [CellKey: CellRange]) -> [CellRange] {
    var others = cells
    others[cell] = nil
    guard knowledge.cell(cell.slot, cell.row).values.isNumeric, let here = knowledge.cutting(others) else {
      return []
    }
    return here.crossings(of: cell, cone)
  }

  private func value(_ cells: [CellKey: CellRange]) -> Rational? {
    knowledge.cutting(cells)?.range(key.node, key.row).values.ends.onlyValue
  }
}

extension Knowledge {
  /// A few things that a slot may say: its ends or numbers close to them, where something changes, or nothing.
  fileprivate func samples(
    of key: CellKey, _ cone: Cone, _ gaps: inout BorderGaps, thorough: Bool
  ) -> [CellRange] {
    let range = cell(key.slot, key.row)
    var values: [ValueSet] = []
    switch range.values {
    case .numbers(let interval):
      values = points(interval, key, cone, &gaps, thorough).map { .numbers(.point($0)) }
    case .days(let interval): values = points(interval, key, cone, &gaps, thorough).map { .days(.point($0)) }
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

  private func points(
    _ interval: Interval, _ key: CellKey, _ cone: Cone, _ gaps: inout BorderGaps, _ thorough: Bool
  ) -> [Rational] {
    if interval.isEmpty { return [] }
    if let only = interval.onlyValue { return [only] }
    var places = Places(interval, plan.facts.declaration(of: plan[key.slot]))
    if let judged = cone.judged[key] {
      // What lies outside is refused.
      let ends = judged.map { number($0.low, key.row).0.hull(number($0.high, key.row).0) }
      for end in ends.flatMap({ [$0.low?.value, $0.high?.value] }).compactMap({ $0 }) {
        places.add(around: end)
      }
      places.found = places.found.filter { place in ends.contains { $0.contains(place) } }
    } else {
      places.addEnds()
    }
    if thorough {
      places.add(around: .zero)
      addCuts(of: key, cone, &gaps, to: &places)
    }
    if places.found.isEmpty, let middle = interval.example(near: places.small) { places.add(middle) }
    return places.found.sorted()
  }

  private func addCuts(
    of key: CellKey, _ cone: Cone, _ gaps: inout BorderGaps, to places: inout Places
  ) {
    for border in cone.borders.indices where places.found.count < 40 {
      for place in gaps.cuts(of: key, at: border) { places.add(around: place) }
    }
  }

  /// The numbers or days close to where one slot makes something change.
  fileprivate func crossings(of key: CellKey, _ cone: Cone) -> [CellRange] {
    let range = cell(key.slot, key.row)
    let interval = range.values.interval
    if interval.isEmpty || interval.onlyValue != nil { return [] }
    var places = Places(interval, plan.facts.declaration(of: plan[key.slot]))
    var gaps = BorderGaps(self, cone)
    addCuts(of: key, cone, &gaps, to: &places)
    var isDays = false
    if case .days = range.values { isDays = true }
    return places.found.sorted().map { place in
      CellRange(values: isDays ? .days(.point(place)) : .numbers(.point(place)), mayBeAbsent: false)
    }
  }
}

/// Numbers within a range that are worth a trial.
private struct Places {
  let interval: Interval
  private let unit: Rational
  private let wholeUnit: Rational?
  /// A small distance.
  let small: Rational
  var found: Set<Rational> = []

  init(_ interval: Interval, _ input: Input?) {
    self.interval = interval
    unit = input?.unit ?? .one
    wholeUnit = input?.wholeUnit
    var width = unit
    if let low = interval.low?.value, let high = interval.high?.value, let distance = try? high + -low {
      width = min(distance, unit)
    }
    small = wholeUnit ?? ((try? width * Rational(1, 1_000_000)) ?? width)
  }

  mutating func add(_ value: Rational) {
    let place =
      wholeUnit.flatMap { unit in (try? value.divided(by: unit)).flatMap { try? $0.floor * unit } } ?? value
    if interval.contains(place) { found.insert(place) }
  }

  mutating func add(around value: Rational) {
    for place in [try? value + -small, value, try? value + small].compactMap({ $0 }) { add(place) }
  }

  /// The ends, or numbers of great size where there is none.
  mutating func addEnds() {
    let sizes = [10_000, 100_000_000, 1_000_000_000_000].compactMap { try? unit * Rational($0) }
    if let low = interval.low?.value { add(around: low) } else { for size in sizes { add(-size) } }
    if let high = interval.high?.value { add(around: high) } else { for size in sizes { add(size) } }
  }
}

extension ValueSet {
  /// Whether it holds numbers or days.
  fileprivate var isNumeric: Bool {
    switch self {
    case .numbers, .days: true
    case .nothing, .truths, .levels, .texts, .target, .figure, .anyFigure: false
    }
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
      tables: zip(tables, rows).map {
        Rows(count: $0.count, cells: $1, isLost: $0.isLost, isGiven: $0.isGiven)
      })
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
