import Planning
import Program
import Values

/// Operations without a loop, lane by lane.
extension BlockRun {
  /// Puts an operation to `Exact`, in the lanes of a mask, or in all; what the others hold means nothing. Lanes that
  /// hold the same are put to it once.
  mutating func byLane(_ operation: Operation, _ id: NodeID, where mask: [Int64]? = nil) -> Column {
    let operands = operation.gathered(in: plan.graph)
    let slot = operation.slot.map { (id: $0, column: given($0)) }
    var equals = EqualLanes(operands.map { self[$0] } + [slot?.column].compactMap { $0 }, count)
    var results = LaneResults(count)
    // Taken out while it is changed, so that it is not copied.
    var exact = self.exact ?? makeExact()
    self.exact = nil
    defer { self.exact = exact }
    for lane in 0..<count where mask.map({ $0[lane] != 0 }) ?? true {
      guard !isOutside[lane] else {
        results.leave(lane)
        continue
      }
      if let earlier = equals.earlier(than: lane) {
        results.copy(earlier, to: lane)
      } else if give(operands, slot, lane, to: &exact) {
        results.set(lane, exact.value(of: operation, id), plan[id].type, &absences)
      } else {
        results.leave(lane)
      }
    }
    return results.column
  }

  /// Gives `Exact` what a lane holds; false where that cannot be told here.
  private func give(
    _ operands: [NodeID], _ slot: (id: SlotID, column: Column?)?, _ lane: Int, to exact: inout Exact
  ) -> Bool {
    for operand in operands {
      guard let value = value(operand, lane: lane) else { return false }
      exact.values[operand, row: 0] = value
    }
    guard let (id, column) = slot else { return true }
    switch column.map({ value(of: $0, type(of: id), lane: lane) }) {
    case nil: exact.data.set(plan[id], id, row: 0, .absent)
    case .some(nil): return false
    case .some(.value(let value)?): exact.data.set(plan[id], id, row: 0, .given(value))
    case .some(.absent(let absence)?):
      exact.data.set(plan[id], id, row: 0, absence.cause == .missing(id) ? .absent : .unusable)
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

/// Finds lanes in which some columns hold the same.
private struct EqualLanes {
  /// All that lanes hold, in words.
  private let words: [[Int64]]
  /// The first lane of each hash, by its lowest bits; −1 where there is none.
  private var places: [Int32]
  private let hashes: [UInt64]

  init(_ columns: [Column], _ count: Int) {
    words = columns.filter { $0.uniform == nil }.flatMap { $0.words(count) }
    var size = 64
    while size < 2 * count { size *= 2 }
    places = Array(repeating: -1, count: size)
    var hashes = [UInt64](repeating: 0, count: count)
    for own in words {
      hashes = each(count, hashes, own) { hash, word in
        let mixed = (hash ^ UInt64(bitPattern: word)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed &>> 29
      }
    }
    self.hashes = hashes
  }

  /// An earlier lane that was asked for and holds the same; nil where there is none, and this one is kept.
  mutating func earlier(than lane: Int) -> Int? {
    var place = Int(truncatingIfNeeded: hashes[lane]) & (places.count - 1)
    while places[place] >= 0 {
      let other = Int(places[place])
      if hashes[other] == hashes[lane], holdSame(other, lane) { return other }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = Int32(truncatingIfNeeded: lane)
    return nil
  }

  private func holdSame(_ a: Int, _ b: Int) -> Bool {
    for own in words where own[a] != own[b] { return false }
    return true
  }
}

extension Column {
  /// All that lanes hold, in words.
  fileprivate func words(_ count: Int) -> [[Int64]] {
    let parts = [top, bottom].flatMap { lanes -> [[Int64]] in
      switch lanes {
      case .ones: []
      case .narrow(let words): [words]
      case .wide(let words):
        [
          each(count, words) { Int64(truncatingIfNeeded: $0) },
          each(count, words) { Int64(truncatingIfNeeded: $0 >> 64) },
        ]
      }
    }
    return parts + (states.map { [each(count, $0) { Int64($0) }] } ?? [])
  }
}

/// What `Exact` says of single lanes, as a column.
struct LaneResults {
  private var tops: [Int64]
  private var bottoms: [Int64]
  private var states: [UInt16]
  private var table = ValueTable()

  init(_ count: Int) {
    (tops, bottoms) = (Array(repeating: 0, count: count), Array(repeating: 1, count: count))
    states = Array(repeating: 0, count: count)
  }

  mutating func leave(_ lane: Int) { states[lane] = AbsenceTable.leftToExact }

  mutating func copy(_ earlier: Int, to lane: Int) {
    (tops[lane], bottoms[lane], states[lane]) = (tops[earlier], bottoms[earlier], states[earlier])
  }

  mutating func set(_ lane: Int, _ value: NodeValue, _ type: ValueType, _ absences: inout AbsenceTable) {
    switch value {
    case .absent(let absence): states[lane] = absences.number(absence)
    // What a text gives is a number, a day or a figure in its unit, each as it is.
    case .value(let value) where type.isCoded: tops[lane] = table.number(of: value)
    case .value(.number(let number)):
      if let words = number.words { (tops[lane], bottoms[lane]) = words } else { leave(lane) }
    case .value(.truth(let truth)): tops[lane] = truth ? -1 : 0
    case .value(.date(let date)): tops[lane] = Int64(date.dayNumber)
    case .value(.level(_, let level)): tops[lane] = Int64(level)
    case .value: preconditionFailure("texts stand in a table")
    }
  }

  var column: Column {
    func bound(_ words: [Int64]) -> Bound { Bound(UInt128(words.reduce(0) { $0 | $1.magnitude })) }
    let isWhole = bottoms.allSatisfy { $0 == 1 }
    return Column(
      .narrow(tops), bound: bound(tops), over: isWhole ? .ones : .narrow(bottoms),
      bottomBound: isWhole ? .one : bound(bottoms), states: states.allSatisfy { $0 == 0 } ? nil : states,
      table: table.values)
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
