import Planning
import Program
import Values

/// Bounds, judged scores and policies.
extension Exact {
  func within(_ part: NodeID, _ bounds: ScoreBounds) throws(Absence) -> NodeValue {
    let points = try number(part)
    if let low = bounds.low, points < (try number(low)), try !isWaived(bounds.lowWaiver) {
      throw Absence(.outsidePoints(points))
    }
    if let high = bounds.high, points > (try number(high)), try !isWaived(bounds.highWaiver) {
      throw Absence(.outsidePoints(points))
    }
    return .number(points)
  }

  private func isWaived(_ waiver: NodeID?) throws(Absence) -> Bool {
    guard let waiver else { return false }
    return try truth(waiver)
  }

  func judged(_ slot: SlotID, _ bounds: JudgedBounds) throws(Absence) -> NodeValue {
    let points = try number(bounds.points)
    let (low, high) = (try number(bounds.low), try number(bounds.high))
    // Whatever is written, nothing can come of no points.
    if points.isZero { return .number(.zero) }
    guard case .number(let score) = try given(slot) else { preconditionFailure("a score is a number") }
    let isLow = score < low || (score == low && !bounds.includesLow)
    let isHigh = score > high || (score == high && !bounds.includesHigh)
    if isLow || isHigh || bounds.isOffStep(score) { throw Absence(.judgedOutside(slot)) }
    return .number(score)
  }

  /// What policies make of an absence.
  func settled(_ value: NodeValue, _ settlement: Settlement) -> NodeValue {
    guard case .absent(let absence) = value else { return value }
    switch settlement.settle(absence) {
    case .node(let node): return self.node(node)
    case .absent(let left): return .absent(left)
    }
  }

  // MARK: grades

  func band(_ total: NodeID) throws(Absence) -> NodeValue {
    guard case .value(.number(let points)) = node(total) else { throw Absence(.unsettledScore(nil)) }
    guard let index = facts.grades.firstIndex(where: { $0.holds(points) }) else { throw Absence(.noGrade) }
    return .value(grade(index))
  }

  private func grade(_ index: Int) -> Value { .level(LevelSetID(facts.levelCounts.count - 1), index) }

  /// A grade as a veto leaves it. A veto that cannot be told matters only where it would change the grade.
  func vetoed(_ grade: NodeID, _ effect: Veto.Effect, _ condition: NodeID) throws(Absence) -> NodeValue {
    let last = facts.grades.lastEarned
    var holds: Bool?
    if case .value(.truth(let truth)) = node(condition) { holds = truth }
    if holds == true, case .set(let index) = effect { return .value(self.grade(index)) }
    guard case .value(.level(_, let index)) = node(grade) else {
      // What is not known before may still come to one grade.
      let possible = possibleGrades(effect, holds, from: possibleGrades(grade))
      guard let only = possible.first, possible.count == 1 else { throw Absence(.unsettledGrade) }
      return .value(self.grade(only))
    }
    let changed = effect.applied(to: index, last: last)
    if changed == index || holds == false { return .value(self.grade(index)) }
    if holds == nil { throw Absence(.unsettledGrade) }
    return .value(self.grade(changed))
  }

  /// The grades that a node may come to; any, where it rests on a total that is not known.
  private func possibleGrades(_ id: NodeID) -> Set<Int> {
    if case .value(.level(_, let index)) = node(id) { return [index] }
    guard case .vetoed(let grade, let effect, let condition) = graph[id].operation else {
      return Set(facts.grades.earned.indices)
    }
    var holds: Bool?
    if case .value(.truth(let truth)) = node(condition) { holds = truth }
    return possibleGrades(effect, holds, from: possibleGrades(grade))
  }

  private func possibleGrades(_ effect: Veto.Effect, _ holds: Bool?, from grades: Set<Int>) -> Set<Int> {
    if holds == false { return grades }
    let changed = Set(grades.map { effect.applied(to: $0, last: facts.grades.lastEarned) })
    return holds == true ? changed : grades.union(changed)
  }
}
