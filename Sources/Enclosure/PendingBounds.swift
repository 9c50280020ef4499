import Planning
import Program
import Values

/// What the scores of a form can still become, with all that it says taken as known.
package struct PendingBounds: Sendable {
  /// What one score can become.
  package struct Score: Sendable, Equatable {
    /// The least; nil where there is none.
    package let low: Rational?
    /// The greatest; nil where there is none.
    package let high: Rational?
    /// Whether it may come to not apply.
    package let mayNotApply: Bool
    /// Whether both ends are known to be reached, as far as that was looked into.
    package let isExact: Bool
    /// Whether something that the form gives, and not a blank, stands in the way of it or of a score it rests on: that
    /// must change, and nobody knows to what.
    package let isBlocked: Bool
  }

  /// For each indicator.
  package private(set) var indicators: [Score] = []
  /// For each indicator, of each row of its table; empty for those without rows. Rows that it does not take have none.
  package private(set) var rows: [[Score?]] = []
  /// For the form.
  package private(set) var total: Score
  /// From the best to the worst grade; nil where the template grades nothing.
  package private(set) var grade: ClosedRange<Int>?

  /// What the form leaves open and pending scores ask for: the bounds hold whatever of it comes. Each slot with its row,
  /// counted from 0 where it has one.
  package let mayCome: [(slot: SlotID, row: Int)]

  /// Bounds of one form; `exact` tells the exact value of a node of it, at a row counted from 0.
  package init(_ plan: Plan, _ data: FormData, exact: @escaping (NodeID, Int) -> NodeValue) {
    let ground = Ground(plan, data, exact: exact, work: Enclosures.work(plan.nodes.count))
    mayCome = ground.mayCome.map { ($0.slot, max($0.row, 0)) }.sorted {
      ($0.0.index, $0.1) < ($1.0.index, $1.1)
    }
    var finder = BoundsFinder(plan, ground)
    let none = Score(low: nil, high: nil, mayNotApply: false, isExact: false, isBlocked: false)
    indicators = Array(repeating: none, count: plan.indicators.count)
    rows = Array(repeating: [], count: plan.indicators.count)
    // A score rests on scores before it.
    for index in plan.indicators.indices.sorted(by: {
      plan.indicators[$0].score.index < plan.indicators[$1].score.index
    }) {
      let indicator = plan.indicators[index]
      if let rowPlan = indicator.rows { rows[index] = finder.rows(indicator, rowPlan, data) }
      indicators[index] = finder.score(indicator)
    }
    total = finder.total()
    grade = finder.grade()
  }
}

/// Finds bounds one after the other, each with what was found before.
private struct BoundsFinder {
  let plan: Plan
  let ground: Ground
  let knowledge: Knowledge
  /// Scores whose bounds are reached, with what slots say there.
  var exact: [NodeKey: Refinement.Reach] = [:]
  /// How many operations may still be looked at to make bounds of this form narrower.
  private var work = 4 * Refinement.work

  init(_ plan: Plan, _ ground: Ground) {
    self.plan = plan
    self.ground = ground
    knowledge = Knowledge(ground)
  }

  mutating func score(_ indicator: IndicatorPlan) -> PendingBounds.Score {
    let whole = whole(indicator)
    // The rows of a table whose points are to add up never get more, whichever of them belong here.
    return bounds(
      ground.key(indicator.score, Ground.form), whole: whole,
      limit: indicator.rows == nil ? nil : whole.hull(.point(.zero)))
  }

  /// All that an indicator could get if nothing were known.
  private func whole(_ indicator: IndicatorPlan) -> Interval {
    let points = knowledge.range(indicator.points, Ground.form).values.interval
    let most = points.high?.value ?? indicator.adjustable?.upperBound ?? .zero
    let scores = Interval(indicator.role.scores(upTo: most))
    if indicator.rows != nil, case .combined(let members, _) = plan[unrounded(indicator.score)].operation {
      let any = knowledge.anyRows(members, most).values.interval
      return any.isEmpty ? scores : any
    }
    guard indicator.leaf != nil else { return scores }
    let any = ground.others.range(indicator.score, Ground.form).values.interval
    return any.isEmpty ? scores : any
  }

  private func unrounded(_ id: NodeID) -> NodeID {
    if case .rounded(let part, _, _, _) = plan[id].operation { part } else { id }
  }

  mutating func rows(
    _ indicator: IndicatorPlan, _ rows: RowPlan, _ data: FormData
  ) -> [PendingBounds.Score?] {
    guard !ground.isOpenTable[rows.table.index] else {
      return Array(repeating: nil, count: data.tables[rows.table.index].count)
    }
    notePoints(indicator, rows, data)
    return (0..<data.tables[rows.table.index].count).map { row in
      guard knowledge.range(rows.taken, row).values.truths.contains(.yes) else { return nil }
      let points = knowledge.range(rows.points, row).values.interval
      let all = knowledge.range(indicator.points, Ground.form).values.interval
      let most = points.high?.value ?? all.high?.value ?? .zero
      return bounds(
        ground.key(rows.leaf.score, row), whole: Interval(indicator.role.scores(upTo: max(most, .zero))))
    }
  }

  /// Points that rows leave open are what the others leave of those of their indicator.
  private func notePoints(_ indicator: IndicatorPlan, _ rows: RowPlan, _ data: FormData) {
    guard let all = knowledge.range(indicator.points, Ground.form).values.interval.onlyValue else { return }
    var rest = all
    var open: [Int] = []
    var isSure = true
    for row in 0..<data.tables[rows.table.index].count {
      let taken = knowledge.range(rows.taken, row)
      if taken.values.truths == .no && taken.absences.isEmpty { continue }
      if !(taken.values.truths == .yes && taken.absences.isEmpty) { isSure = false }
      let points = knowledge.range(rows.points, row)
      if let only = points.values.interval.onlyValue, points.absences.isEmpty {
        if isSure, let left = try? rest + -only { rest = left }
      } else {
        open.append(row)
      }
    }
    guard plan[rows.points].operation.isCount else { return }
    for row in open {
      // Points that are too many already must change themselves.
      let most = rest.isNegative ? all : rest
      let range =
        open.count == 1 && isSure && !rest.isNegative
        ? Interval.point(rest) : Interval(Rational.zero...max(.zero, most))
      knowledge.note(ground.key(rows.points, row), .numbers(range, .unsettled))
    }
  }

  mutating func total() -> PendingBounds.Score {
    let most = plan.indicators.reduce(Rational.zero) { sum, indicator in
      let points = knowledge.range(indicator.points, Ground.form).values.interval.high?.value ?? .zero
      return (try? sum + points) ?? sum
    }
    return bounds(ground.key(plan.total, Ground.form), whole: Interval(Rational.zero...max(.zero, most)))
  }

  mutating func grade() -> ClosedRange<Int>? {
    guard let grade = plan.grade else { return nil }
    let key = ground.key(grade.final, Ground.form)
    let range =
      ground.exact.map { NodeRange($0(key.node, 0)) }.flatMap {
        $0.isSettled && $0.absences.isEmpty ? $0 : nil
      } ?? refined(key).range
    let places = range.values.places
    guard let best = places.min(), let worst = places.max() else {
      return 0...(max(1, plan.facts.grades.count) - 1)
    }
    return best...worst
  }

  private mutating func refined(_ key: NodeKey) -> Refinement.Result {
    let share = min(Refinement.work, work / 2)
    let before = ground.spent
    defer { work -= ground.spent - before }
    return Refinement.refined(key, knowledge, settled: exact, work: share)
  }

  /// The bounds of a score; where nothing that may still come settles it, what is given must change, and it may become
  /// all that it could ever be. It lies within the `limit`, where one is known.
  private mutating func bounds(
    _ key: NodeKey, whole: Interval, limit: Interval? = nil
  ) -> PendingBounds.Score {
    if ground.isSettled(key), let exact = ground.exact {
      let range = NodeRange(exact(key.node, max(key.row, 0)))
      let only = range.values.interval.onlyValue
      return PendingBounds.Score(
        low: only, high: only, mayNotApply: only == nil, isExact: true, isBlocked: false)
    }
    let refined = refined(key)
    var (range, isExact) = (refined.range, refined.isExact)
    if let within = limit?.intersection(range.values.interval), within != range.values.interval {
      (range, isExact) = (.numbers(within, range.absences), false)
    }
    let mayNotApply = !range.absences.isDisjoint(with: .notApplicable)
    if range.values.isEmpty, range.absences.subtracting(.notApplicable).isEmpty {
      return PendingBounds.Score(low: nil, high: nil, mayNotApply: true, isExact: true, isBlocked: false)
    }
    var interval = range.values.interval
    let isBlocked = interval.isEmpty || ground.restsOnPins(key.node)
    if interval.isEmpty {
      interval = whole
      ground.pin(key, .numbers(whole, range.absences.intersection(.notApplicable)))
      knowledge.note(key, .numbers(whole, range.absences.intersection(.notApplicable)))
    } else if ground.pins[key] == nil {
      knowledge.note(key, range)
      if isExact { exact[key] = refined.reach }
    }
    return PendingBounds.Score(
      low: interval.low?.value, high: interval.high?.value, mayNotApply: mayNotApply,
      isExact: isExact && !isBlocked, isBlocked: isBlocked)
  }
}

extension Planning.Operation {
  /// Whether it is a number that must not be below zero.
  fileprivate var isCount: Bool { if case .counted = self { true } else { false } }
}
