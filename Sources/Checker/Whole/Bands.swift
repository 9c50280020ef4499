import Enclosure
import Program
import Values

/// Conditions as bands of one measure: stretches of a line, or levels of a set.
package struct Bands {
  /// What every condition holds against fixed bounds or levels.
  package let subject: Measure
  /// What is known before any condition.
  private let plain: RangeAnalysis
  private var template: Template { plain.template }

  /// Nil where the conditions are no bands of one measure.
  package init?(_ conditions: [Measure], _ analysis: RangeAnalysis) {
    plain = analysis
    guard let subject = commonSubject(conditions, analysis) else { return nil }
    self.subject = subject
    switch subject.type {
    case .level: break
    case .number, .date: if conditions.contains(where: { covered(by: $0) == nil }) { return nil }
    case .truth, .text, .target, .figure, .reported: return nil
    }
  }

  /// The levels that the conditions hold against each other; nil of numbers and days.
  package var levels: LevelSetID? { if case .level(let set) = subject.type { set } else { nil } }

  // MARK: numbers and days

  /// What a condition on one number covers; nil for ≠.
  package func covered(by condition: Measure) -> Interval? {
    switch condition.kind {
    case .grouped(let inner): return covered(by: inner)
    case .comparison(_, let sign, let bound):
      return position(of: bound, plain).flatMap { Interval.comparing(sign, $0) }
    case .between(_, let low, let high):
      guard let least = position(of: low, plain), let most = position(of: high, plain) else { return nil }
      return Interval(
        low: .init(value: least, isIncluded: true), high: .init(value: most, isIncluded: true))
    case .all(let parts):
      return parts.reduce(Interval.everything) { result, part in
        guard let result, let next = covered(by: part) else { return nil }
        return result.intersection(next)
      }
    default: return nil
    }
  }

  // MARK: levels

  /// The levels for which a condition holds; the best level is the greatest.
  package func levels(of condition: Measure) -> Set<Int> {
    guard let set = levels else { return [] }
    return Set(template[set].levels.indices.filter { holds(condition, level: $0) })
  }

  private func holds(_ condition: Measure, level: Int) -> Bool {
    switch condition.kind {
    case .grouped(let inner): return holds(inner, level: level)
    case .comparison(_, let sign, let bound):
      guard case .constant(.level(_, let other), _) = bound.kind else { return false }
      return sign.holds(-level, -other)
    case .between(_, let low, let high):
      guard case .constant(.level(_, let worst), _) = low.kind,
        case .constant(.level(_, let best), _) = high.kind
      else { return false }
      return best <= level && level <= worst
    case .all(let parts): return parts.allSatisfy { holds($0, level: level) }
    default: return false
    }
  }

  // MARK: what was asked before

  /// Whether a condition that was asked before says something of the same line, or nothing that bears on it.
  func understands(_ asked: Standpoint.Asked) -> Bool {
    switch asked.condition.kind {
    // That a figure is given says nothing of its value.
    case .isGiven, .hasColumn: return true
    default: break
    }
    return reads(asked.condition) || figures(of: asked.condition).isDisjoint(with: figures(of: subject))
  }

  private func reads(_ condition: Measure) -> Bool {
    levels == nil ? stretches(askedBy: condition) != nil : levels(askedBy: condition) != nil
  }

  /// The stretches for which a condition on the same line holds; nil where it is on another.
  private func stretches(askedBy condition: Measure) -> [Interval]? {
    switch condition.kind {
    case .oneOf(let part, let others) where part == subject:
      let places = others.compactMap { position(of: $0, plain) }
      return places.count == others.count ? places.map { .point($0) } : nil
    case .comparison(let left, .notEqual, let bound) where left == subject:
      return position(of: bound, plain).map { Interval.everything.removing(.point($0)) }
    default:
      return commonSubject([condition], plain) == subject ? covered(by: condition).map { [$0] } : nil
    }
  }

  /// The levels for which a condition on the same line holds; nil where it is on another.
  private func levels(askedBy condition: Measure) -> Set<Int>? {
    guard case .oneOf(let part, let others) = condition.kind else {
      return commonSubject([condition], plain) == subject ? levels(of: condition) : nil
    }
    let places = others.compactMap { other in
      if case .constant(.level(_, let index), _) = other.kind { index } else { nil }
    }
    return part == subject && places.count == others.count ? Set(places) : nil
  }

  /// What is left of the line behind a condition that was asked before.
  func left(of line: [Interval], behind asked: Standpoint.Asked) -> [Interval] {
    guard levels == nil, let covered = stretches(askedBy: asked.condition) else { return line }
    if !asked.holds { return covered.reduce(line) { left, part in left.flatMap { $0.removing(part) } } }
    return line.flatMap { part in covered.map { part.intersection($0) } }.filter { !$0.isEmpty }
  }

  /// What is left of the levels behind a condition that was asked before.
  func left(of line: Set<Int>, behind asked: Standpoint.Asked) -> Set<Int> {
    guard levels != nil, let covered = levels(askedBy: asked.condition) else { return line }
    return asked.holds ? line.intersection(covered) : line.subtracting(covered)
  }

  /// What of a form a measure rests on.
  private func figures(of measure: Measure) -> Set<Measure> {
    var found: Set<Measure> = []
    measure.forEach(in: template) { part in
      switch part.kind {
      case .input(let id), .isGiven(let id):
        found.insert(Measure(.input(id), type: .reported, range: part.range))
      case .column(let table, let index), .hasColumn(let table, let index):
        found.insert(Measure(.column(table, index), type: .reported, range: part.range))
      case .score, .totalScore, .claimed, .ownClaim, .totalClaim: found.insert(part)
      default: break
      }
    }
    return found
  }
}

/// The one measure that every condition compares with fixed bounds, or nil.
private func commonSubject(_ conditions: [Measure], _ plain: RangeAnalysis) -> Measure? {
  func isFixed(_ measure: Measure) -> Bool {
    if case .constant = measure.kind { return true }
    return position(of: measure, plain) != nil
  }
  func subject(of condition: Measure) -> Measure? {
    switch condition.kind {
    case .grouped(let inner): subject(of: inner)
    case .comparison(let left, _, let right): isFixed(right) ? left : nil
    case .between(let part, let low, let high): isFixed(low) && isFixed(high) ? part : nil
    case .all(let parts): commonSubject(parts, plain)
    default: nil
    }
  }
  let subjects = conditions.map { subject(of: $0) }
  guard let first = subjects.first ?? nil else { return nil }
  return subjects.allSatisfy { $0 == first } ? first : nil
}

/// The place of a fixed bound on the line of its type; days count as their number.
private func position(of bound: Measure, _ plain: RangeAnalysis) -> Rational? {
  if case .constant(.date(let date), _) = bound.kind { return Rational(date.dayNumber) }
  return plain.interval(of: bound).onlyValue
}

/// Whether conditions are bands of one measure, which `findBandFaults` checks.
package func isBands(_ conditions: [Measure], _ analysis: RangeAnalysis) -> Bool {
  Bands(conditions, analysis) != nil
}

extension RangeAnalysis {
  /// The stretches that a measure can lie in, one for each branch and for each value that a policy puts in its place:
  /// between 100% of 缺失时 100% and 60% of the formula there may be nothing.
  package func stretches(of measure: Measure) -> [Interval] {
    /// As many as a reader would list.
    let limit = 50
    let whole = interval(of: measure)
    let parts = stretches(in: measure).map { $0.intersection(whole) }.filter { !$0.isEmpty }
    return parts.isEmpty || parts.count > limit ? [whole].filter { !$0.isEmpty } : parts
  }

  private func stretches(in measure: Measure) -> [Interval] {
    switch measure.kind {
    case .grouped(let inner): return stretches(in: inner)
    case .formula(let id):
      let formula = template[id]
      return stretches(in: formula.measure) + formula.policies.replacements.map { interval(of: $0) }
    case .applied(let call):
      return stretches(in: call.body) + call.policies.replacements.map { interval(of: $0) }
    case .choice(let branches):
      var rest = self
      return branches.flatMap { branch in
        let inside = rest.assuming(branch.condition).stretches(in: branch.value)
        rest = rest.excluding(branch.condition)
        return inside
      }
    default: return [interval(of: measure)]
    }
  }
}
