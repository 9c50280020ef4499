import Planning
import Program
import Values

/// The nodes below one node, as far as they are open: which slots it rests on and where what it computes can change.
struct Cone {
  /// Where one node passes another, or a fixed number.
  struct Border {
    let low: NodeID
    let high: NodeID?
    let fixed: Rational
    let row: Int
  }

  /// For each open slot, in how many ways it is reached, up to 100.
  private(set) var ways: [CellKey: Int] = [:]
  private(set) var borders: [Border] = []
  /// The bounds of judged scores, by their slots.
  private(set) var judged: [CellKey: [JudgedBounds]] = [:]
  /// Whether it rests on what no few trials can tell: texts of targets, or other forms.
  private(set) var isUntold = false
  /// The scores with exact ranges that were met, each after those it rests on.
  private(set) var met: [NodeKey] = []
  /// The slots that no one of these alone decides on.
  var loose: [CellKey] {
    let covered = met.reduce(into: Set<CellKey>()) { $0.formUnion((counted[$1] ?? [:]).keys) }
    return ways.filter { $0.value > 1 || !covered.contains($0.key) }.map(\.key)
  }
  private let knowledge: Knowledge
  /// Scores whose ranges are exact, so that what stands in them more than once counts once.
  private let settled: Set<NodeKey>
  private var counted: [NodeKey: [CellKey: Int]] = [:]

  init(_ knowledge: Knowledge, below top: NodeKey, exactly settled: Set<NodeKey>) {
    self.knowledge = knowledge
    self.settled = settled.subtracting([top])
    ways = count(top)
  }

  private mutating func count(_ key: NodeKey) -> [CellKey: Int] {
    if let known = counted[key] { return known }
    let ground = knowledge.ground
    if ground.pins[key] != nil || ground.isClosed(key.node) { return [:] }
    let operation = knowledge.plan[key.node].operation
    noteBorders(operation, key.row)
    if case .cohort = operation { isUntold = true }
    var result: [CellKey: Int] = [:]
    if let slot = operation.slot {
      let cell = ground.key(slot, key.row)
      let range = knowledge.cell(slot, key.row)
      if !range.isSettled { result[cell] = 1 }
      if case .target(nil) = range.values { isUntold = true }
      if case .judged(_, let bounds) = operation { judged[cell, default: []].append(bounds) }
    }
    for operand in operands(of: operation, key.row) {
      result.merge(count(operand)) { min(100, $0 + $1) }
    }
    if settled.contains(key) {
      result = result.mapValues { _ in 1 }
      met.append(key)
    }
    counted[key] = result
    return result
  }

  private func operands(of operation: Planning.Operation, _ row: Int) -> [NodeKey] {
    let ground = knowledge.ground
    guard let table = operation.table else { return operation.operands.map { ground.key($0, row) } }
    let rows = ground.rows(of: .rows(table))
    if rows == [Ground.anyRow] { return [] }
    return operation.operands.flatMap { id in
      knowledge.plan[id].frame == .form ? [ground.key(id, row)] : rows.map { ground.key(id, $0) }
    }
  }

  private mutating func noteBorders(_ operation: Planning.Operation, _ row: Int) {
    func add(_ low: NodeID, _ high: NodeID?, _ fixed: Rational = .zero) {
      borders.append(Border(low: low, high: high, fixed: fixed, row: row))
    }
    switch operation {
    case .comparison(let a, _, let b): add(a, b)
    case .line(let x, let points, _): for point in points { add(x, point.x) }
    case .statistic(let function, let parts, _) where function == .minimum || function == .maximum:
      for (a, b) in zip(parts, parts.dropFirst()) { add(a, b) }
    case .magnitude(let part), .counted(let part), .steps(let part, _, _): add(part, nil)
    case .quotient(_, let b): add(b, nil)
    case .workdays(let a, let b, _), .months(let a, let b, _): add(a, b)
    case .within(let part, let bounds):
      for bound in [bounds.low, bounds.high].compactMap({ $0 }) { add(part, bound) }
    case .constant, .slot, .isGiven, .supplied, .nothing, .negation, .sum, .difference, .product, .statistic,
      .rounded, .tally, .days, .dayLater, .begins, .not, .every, .some, .first, .shifted, .widened, .figure,
      .member,
      .meets,
      .figures, .figureComparison, .figureNumber, .fold, .cohort, .judged, .settled, .settledScore, .share,
      .addsUp, .combined, .released, .composed, .addedScores, .band, .vetoed:
      break
    }
  }
}

extension Knowledge {
  /// Whether a slot can make one side of a border pass the other: a row's own slots, of what its row computes.
  func rests(_ border: Cone.Border, on cell: CellKey) -> Bool {
    if border.row >= 0, cell.row >= 0, border.row != cell.row { return false }
    return [border.low, border.high].compactMap { $0 }.contains { ground.rests($0, on: cell.slot) }
  }

  /// How far the two sides of a border lie apart; nil where that is no sum of figures.
  func gap(at border: Cone.Border) -> BorderGap? {
    guard plan[border.low].type.isNumeric, let apart = distance(at: border) else { return nil }
    var figures: [BorderGap.Figure] = []
    for term in apart.terms where !term.coefficient.isZero {
      guard case .figure(let key) = term.part else { return nil }
      figures.append(
        BorderGap.Figure(
          cell: plan[key.node].operation.slot.map { ground.key($0, key.row) }, coefficient: term.coefficient,
          range: .point(term.coefficient) * range(key.node, key.row).values.interval))
    }
    return BorderGap(constant: apart.constant, figures)
  }

  /// How far the two sides of a border lie apart, or a positive multiple of that, policies and rounding aside.
  private func distance(at border: Cone.Border) -> LinearForm<NodeKey>? {
    let row = border.row
    let low = core(border.low)
    guard let high = border.high.map({ core($0) }) else {
      return try? linearForm(low, row).adding(LinearForm<NodeKey>(constant: -border.fixed))
    }
    if let form = ratio(low, over: high, row) ?? ratio(high, over: low, row) { return form }
    return difference(linearForm(low, row), linearForm(high, row))
  }

  /// The node that is settled or rounded by others.
  private func core(_ id: NodeID) -> NodeID {
    switch plan[id].operation {
    case .settled(let part, _), .rounded(let part, _, _, _), .within(let part, _), .settledScore(let part, _):
      core(part)
    default: id
    }
  }

  /// `a ÷ b` passes a fixed number where `a` passes as many times `b`.
  private func ratio(_ id: NodeID, over other: NodeID, _ row: Int) -> LinearForm<NodeKey>? {
    guard case .quotient(let a, let b) = plan[id].operation, number(b, row).0.onlyValue == nil,
      let factor = number(other, row).0.onlyValue,
      let scaled = try? linearForm(core(b), row).scaled(by: factor)
    else { return nil }
    return difference(linearForm(core(a), row), scaled)
  }
}

extension ValueType {
  /// Whether its values are numbers or days.
  fileprivate var isNumeric: Bool {
    switch self {
    case .number, .date: true
    case .truth, .text, .level, .target, .figure, .reported: false
    }
  }
}
