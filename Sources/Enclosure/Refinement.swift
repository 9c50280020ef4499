import Planning
import Program
import Values

/// Makes the range of one node as narrow as what can be reached: where a slot stands in several operands, its range is
/// cut where conditions, steps and knots can change what is computed, and what the pieces come to is joined. The work
/// is bounded; whatever is left beyond the bound stays as wide as it is sound.
struct Refinement {
  /// How many pieces are made at most.
  static let maximumPieces = 250
  /// How many operations are looked at at most.
  static let work = 6_000

  /// Of how many slots at most it is tried one by one what leads furthest, where nothing else asks for it.
  private static let fewSlots = 12
  private static let manySlots = 60

  private struct Piece {
    let knowledge: Knowledge
    let range: NodeRange
    /// How often each slot was cut on the way.
    var cuts: [CellKey: Int]
    var isFinal = false
  }

  private let key: NodeKey
  private let cone: Cone
  private let shared: [CellKey]
  private var pieces: [Piece]
  /// From the least to the greatest value that is known to be reached.
  private var reached = Interval.empty
  /// What slots say there.
  private var reach = Reach()
  /// What slots say where the scores are reached that this one rests on.
  private let known: Reach
  private let ground: Ground
  private let work: Int

  /// What slots say where the ends of a range are reached, as far as that was found.
  struct Reach {
    var low: [CellKey: CellRange]?
    var high: [CellKey: CellRange]?
  }

  /// What was found of a node.
  struct Result {
    let range: NodeRange
    /// Whether the ends of the range are reached, for all that is known.
    let isExact: Bool
    let reach: Reach
  }

  /// The range of a node. `settled` are the scores whose ends are reached, with what slots say there.
  static func refined(
    _ key: NodeKey, _ knowledge: Knowledge, settled: [NodeKey: Reach], work: Int = work
  ) -> Result {
    let whole = knowledge.range(key.node, key.row)
    if whole.values.isEmpty || whole.values.isPoint {
      return Result(range: whole, isExact: true, reach: Reach())
    }
    let before = knowledge.ground.work
    knowledge.ground.work = work
    defer { knowledge.ground.work = before }
    var refinement = Refinement(key, knowledge, whole, settled, work)
    refinement.tryKnown()
    let (range, isExact) = refinement.shared.isEmpty ? (whole, true) : refinement.run()
    return Result(range: range, isExact: isExact, reach: refinement.reach)
  }

  private init(
    _ key: NodeKey, _ knowledge: Knowledge, _ whole: NodeRange, _ settled: [NodeKey: Reach], _ work: Int
  ) {
    self.key = key
    self.work = work
    ground = knowledge.ground
    cone = Cone(knowledge, below: key, exactly: Set(settled.keys))
    known = cone.met.reduce(into: Reach()) { known, score in
      known.low = (known.low ?? [:]).merging(settled[score]?.low ?? [:]) { $1 }
      known.high = (known.high ?? [:]).merging(settled[score]?.high ?? [:]) { $1 }
    }
    shared = cone.ways.filter { $0.value > 1 }.sorted {
      ($1.value, $0.key.slot.index, $0.key.row) < ($0.value, $1.key.slot.index, $1.key.row)
    }.map(\.key)
    pieces = [Piece(knowledge: knowledge, range: whole, cuts: [:])]
  }

  /// What is known in the piece that reaches furthest.
  static func furthest(_ key: NodeKey, _ knowledge: Knowledge, isHigh: Bool) -> Knowledge {
    let whole = knowledge.range(key.node, key.row)
    var refinement = Refinement(key, knowledge, whole, [:], work)
    if whole.values.isEmpty || refinement.shared.isEmpty { return knowledge }
    knowledge.ground.work = work
    _ = refinement.run()
    let best = refinement.pieces.max { a, b in
      let (x, y) = (refinement.ends(a), refinement.ends(b))
      if x.isEmpty || y.isEmpty { return x.isEmpty && !y.isEmpty }
      if isHigh { return x.high.map { low in y.high.map { low.value < $0.value } ?? true } ?? false }
      return x.low.map { high in y.low.map { high.value > $0.value } ?? true } ?? false
    }
    return best?.knowledge ?? knowledge
  }

  private mutating func run() -> (range: NodeRange, isExact: Bool) {
    if exceeds(pieces[0]) { sample(pieces[0].knowledge, thorough: true) }
    var isHigh = false
    // Where cutting leads nowhere, it is given up.
    var (ends, idle) = (union.values.ends, 0)
    while idle < (reached.isEmpty ? 10 : 30), pieces.count < Self.maximumPieces, ground.work > work / 20 {
      guard let index = furthest(isHigh: isHigh) ?? furthest(isHigh: !isHigh) else {
        return (union, !pieces.contains { exceeds($0) })
      }
      isHigh.toggle()
      cut(index)
      idle += 1
      let next = union.values.ends
      if next != ends { (ends, idle) = (next, 0) }
    }
    return (union, !pieces.contains { exceeds($0) })
  }

  private var union: NodeRange { pieces.reduce(.never) { $0.union($1.range) } }

  // MARK: which piece

  private func ends(_ piece: Piece) -> Interval { piece.range.values.ends }

  private func exceeds(_ piece: Piece) -> Bool {
    isBeyond(piece, isHigh: true) || isBeyond(piece, isHigh: false)
  }

  private func isBeyond(_ piece: Piece, isHigh: Bool) -> Bool {
    let ends = ends(piece)
    if ends.isEmpty { return false }
    if reached.isEmpty { return true }
    if isHigh {
      guard let most = ends.high, let known = reached.high else { return ends.high == nil }
      return most.value > known.value
    }
    guard let least = ends.low, let known = reached.low else { return ends.low == nil }
    return least.value < known.value
  }

  /// The piece that reaches furthest beyond what is known to be reached.
  private func furthest(isHigh: Bool) -> Int? {
    let open = pieces.indices.filter { !pieces[$0].isFinal && isBeyond(pieces[$0], isHigh: isHigh) }
    return open.max { a, b in
      let (first, second) = (ends(pieces[a]), ends(pieces[b]))
      if isHigh {
        guard let x = first.high?.value else { return false }
        return second.high.map { x < $0.value } ?? true
      }
      guard let x = first.low?.value else { return false }
      return second.low.map { x > $0.value } ?? true
    }
  }

  // MARK: cutting

  private mutating func cut(_ index: Int) {
    let piece = pieces[index]
    guard let (cell, parts) = parts(of: piece) else {
      pieces[index].isFinal = true
      return
    }
    pieces.remove(at: index)
    let others = pieces.count
    for part in parts {
      guard let knowledge = piece.knowledge.cutting([cell: part]) else { continue }
      let range = knowledge.range(key.node, key.row)
      if ground.work < 0 {
        // What was not looked at to its end is wider than what was known before.
        pieces.removeSubrange(others...)
        pieces.append(Piece(knowledge: piece.knowledge, range: piece.range, cuts: piece.cuts, isFinal: true))
        return
      }
      if range.isNever { continue }
      var next = Piece(knowledge: knowledge, range: range, cuts: piece.cuts)
      next.cuts[cell, default: 0] += 1
      pieces.append(next)
      if !range.values.isEmpty, exceeds(next) { sample(knowledge, thorough: false) }
    }
  }

  /// The parts that one slot of a piece falls into: first what is one of few, then where something changes, at last
  /// halves.
  private func parts(of piece: Piece) -> (CellKey, [CellRange])? {
    let open = shared.map { ($0, piece.knowledge.cell($0.slot, $0.row)) }.filter { !$0.1.isSettled }
    for (cell, range) in open {
      if let parts = choices(range) { return (cell, parts) }
    }
    for (cell, range) in open {
      if let parts = borders(cell, range, piece.knowledge) { return (cell, parts) }
    }
    let rare = open.min { (piece.cuts[$0.0] ?? 0) < (piece.cuts[$1.0] ?? 0) }
    guard let (cell, range) = rare, let parts = halves(cell, range) else { return nil }
    return (cell, parts)
  }

  private func choices(_ range: CellRange) -> [CellRange]? {
    if range.mayBeAbsent {
      return [
        CellRange(values: .nothing, mayBeAbsent: true), CellRange(values: range.values, mayBeAbsent: false),
      ]
    }
    switch range.values {
    case .truths: return [true, false].map { CellRange(values: .truths(.init($0)), mayBeAbsent: false) }
    case .levels(let set, let places) where places.count <= 12:
      return places.sorted().map { CellRange(values: .levels(set, [$0]), mayBeAbsent: false) }
    case .texts(let texts?): return texts.sorted().map { CellRange(values: .texts([$0]), mayBeAbsent: false) }
    case .nothing, .numbers, .days, .levels, .texts, .target, .figure, .anyFigure: return nil
    }
  }

  private func borders(_ cell: CellKey, _ range: CellRange, _ knowledge: Knowledge) -> [CellRange]? {
    let interval = range.values.interval
    if interval.isEmpty { return nil }
    var cuts: Set<Rational> = []
    var gaps = BorderGaps(knowledge, cone)
    for border in cone.borders.indices where cuts.count < 60 {
      for place in gaps.cuts(of: cell, at: border) where isInside(place, interval) { cuts.insert(place) }
    }
    let places = cuts.sorted()
    guard !places.isEmpty else { return nil }
    return divided(cell, range.values, at: places[places.count / 2])
  }

  /// Whether a cut there leaves numbers on either side, or takes off an end.
  private func isInside(_ place: Rational, _ interval: Interval) -> Bool {
    interval.contains(place) && interval.onlyValue == nil
  }

  /// Below a number, the number itself, and above it.
  private func divided(_ cell: CellKey, _ values: ValueSet, at place: Rational) -> [CellRange]? {
    let interval = values.interval
    let end = Interval.End(value: place, isIncluded: false)
    let parts = [Interval(low: nil, high: end), .point(place), Interval(low: end, high: nil)]
      .map { interval.intersection($0) }
    return parts.map { snapped($0, cell) }.filter { !$0.isEmpty }.map { part in
      var set = ValueSet.numbers(part)
      if case .days = values { set = .days(part) }
      return CellRange(values: set, mayBeAbsent: false)
    }
  }

  private func snapped(_ interval: Interval, _ cell: CellKey) -> Interval {
    ground.plan.declaration(of: cell.slot).wholeUnit.map { interval.snapped(to: $0) }
      ?? interval
  }

  /// In the middle, of numbers of many sizes in the middle of their sizes.
  private func middle(_ low: Rational, _ high: Rational, _ unit: Rational) -> Rational? {
    let least = max(low, (try? unit * Rational(1, 1000)) ?? low)
    if !low.isNegative, let ratio = try? high.divided(by: least), ratio > Rational(16) {
      var factor = Rational(2)
      while let square = try? factor * factor, square < ratio {
        factor = (try? factor * Rational(2)) ?? square
      }
      if let place = try? least * factor, place < high { return place }
    }
    return (try? low + high).flatMap { try? $0.divided(by: Rational(2)) }
  }

  private func halves(_ cell: CellKey, _ range: CellRange) -> [CellRange]? {
    let interval = range.values.interval
    guard !interval.isEmpty, interval.onlyValue == nil else { return nil }
    let unit = ground.plan.facts.declaration(of: ground.plan[cell.slot])?.unit ?? .one
    var place: Rational?
    switch (interval.low?.value, interval.high?.value) {
    case (let low?, let high?): place = middle(low, high, unit)
    case (let low?, nil): place = try? max(low, .zero) * Rational(10) + unit
    case (nil, let high?): place = try? min(high, .zero) * Rational(10) + -unit
    case (nil, nil): place = .zero
    }
    if let whole = ground.plan.declaration(of: cell.slot).wholeUnit, let middle = place,
      let count = try? middle.divided(by: whole)
    {
      place = try? count.floor * whole
    }
    guard let place, isInside(place, interval) else { return nil }
    return divided(cell, range.values, at: place)
  }

  // MARK: what is reached

  /// Tries what reaches the ends of the scores that this one rests on, and then what leads further in the slots that
  /// none of these alone decides on.
  private mutating func tryKnown() {
    if cone.isUntold { return }
    let loose = cone.loose
    let climb = Climb(key, pieces[0].knowledge, cone, moving: loose, leastWork: work / 4)
    for isHigh in [false, true] {
      let known = (isHigh ? known.high : known.low) ?? [:]
      note(climb.trial(known, isHigh: isHigh), isHigh)
      let isWorthwhile = !shared.isEmpty || loose.count <= Self.fewSlots
      if isWorthwhile, isBeyond(pieces[0], isHigh: isHigh) {
        note(climb.top(from: known, isHigh: isHigh), isHigh)
      }
    }
  }

  /// Tries single values in place of ranges; what comes of them is reached.
  private mutating func sample(_ knowledge: Knowledge, thorough: Bool) {
    if cone.isUntold { return }
    // Of very many slots only those are tried one by one that no score below decides on.
    let isWide = cone.ways.count > Self.manySlots
    let cells = !thorough ? shared : isWide ? cone.loose : Array(cone.ways.keys)
    var climb = Climb(key, knowledge, cone, moving: cells, leastWork: work / 4)
    for isHigh in [false, true] {
      note(climb.top(isHigh: isHigh, starts: thorough ? 2 : 1, isClimbing: thorough), isHigh)
    }
  }

  private mutating func note(_ top: (value: Rational, cells: [CellKey: CellRange])?, _ isHigh: Bool) {
    guard let top else { return }
    if isHigh, reached.isEmpty || reached.high.map({ $0.value < top.value }) ?? false {
      reach.high = top.cells
    }
    if !isHigh, reached.isEmpty || reached.low.map({ $0.value > top.value }) ?? false {
      reach.low = top.cells
    }
    reached = reached.hull(.point(top.value))
  }
}

extension ValueSet {
  /// From the least to the greatest: of levels by their number.
  var ends: Interval {
    if case .levels(_, let places) = self { return Interval(places) }
    return interval
  }
}
