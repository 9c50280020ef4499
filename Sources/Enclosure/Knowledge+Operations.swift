import Planning
import Program
import Values

extension Knowledge {
  /// The first ancestor, which knows the form and nothing more.
  var root: Knowledge {
    var result = self
    while let next = result.outer { result = next }
    return result
  }

  /// What an operation can come to.
  func compute(_ node: Node, _ key: NodeKey) -> NodeRange {
    let row = key.row
    switch node.operation {
    case .constant(let value): return NodeRange(ValueSet(value))
    case .slot(let slot):
      let cell = cell(slot, row)
      return NodeRange(cell.values, cell.absences)
    case .isGiven(let slot):
      let cell = cell(slot, row)
      var truths: ValueSet.Truths = cell.values.isEmpty ? [] : .yes
      if cell.mayBeAbsent { truths.insert(.no) }
      return .truths(truths, cell.absences.subtracting(.missing))
    case .supplied(let slot, let other):
      let cell = cell(slot, row)
      let given = NodeRange(cell.values, cell.absences.subtracting(.missing))
      return cell.mayBeAbsent ? given.union(range(other, row)) : given
    case .nothing(let cause): return NodeRange(.nothing, Absences(Absence(cause)))
    case .negation(let part):
      let (x, absences) = number(part, row)
      return .numbers(-x, absences)
    case .sum(let a, let b):
      let (x, y, absences) = both(a, b, row)
      return .numbers(narrowed(x + y, key, sharing: [a, b]), absences)
    case .difference(let a, let b):
      let (x, y, absences) = both(a, b, row)
      return .numbers(
        narrowed(x + -y, key, sharing: [a, b]).intersection(differences(a, b, row)), absences)
    case .product(let a, let b):
      let (x, y, absences) = both(a, b, row)
      // A square is that of the magnitude: never below zero.
      if a == b { return .numbers(x.magnitude * x.magnitude, absences) }
      return .numbers(x * y, absences)
    case .quotient(let a, let b): return quotient(a, b, row)
    case .magnitude(let part):
      let (x, absences) = number(part, row)
      return .numbers(x.magnitude, absences)
    case .statistic(let function, let parts, let trim): return statistic(function, parts, trim, key)
    case .rounded(let part, let places, let unit, let mode): return rounded(part, places, unit, mode, row)
    case .steps(let excess, let size, let counting): return steps(excess, size, counting, row)
    case .counted(let part):
      let (x, absences) = number(part, row)
      let isBelow = !x.intersection(.negative).isEmpty
      return .numbers(x.intersection(.fromZero), isBelow ? absences.union(.unsettled) : absences)
    case .tally(let parts): return tally(parts, row)
    case .days(let a, let b):
      let (x, y, absences) = both(a, b, row)
      return .numbers(narrowed(y + -x, key, sharing: [a, b]).intersection(differences(b, a, row)), absences)
    case .workdays(let a, let b, let isExcess): return workdays(a, b, isExcess: isExcess, row)
    case .months(let a, let b, let counting): return months(a, b, counting, row)
    case .dayLater(let start, let shift): return later(start, shift, row)
    case .comparison(let a, let sign, let b): return comparison(a, sign, b, row)
    case .begins(let part, let starts):
      let range = range(part, row)
      guard case .texts(let texts?) = range.values else {
        return .truths(range.values.isEmpty ? [] : .either, range.absences)
      }
      let begins = Set(texts.map { text in starts.contains { text.hasPrefix($0) } })
      return .truths(
        (begins.contains(true) ? ValueSet.Truths.yes : []).union(begins.contains(false) ? .no : []),
        range.absences)
    case .not(let part):
      let range = range(part, row)
      return .truths(range.values.truths.opposite, range.absences)
    case .every(let parts): return joined(parts, row, decisive: .no)
    case .some(let parts): return joined(parts, row, decisive: .yes)
    case .first(let cases): return first(cases, row)
    case .line(let x, let points, let ends): return line(x, points, ends, row)
    case .shifted(let part, let steps): return shifted(part, steps, row)
    case .widened(let part, let places, let set):
      let range = range(part, row)
      return NodeRange(.levels(set, Set(range.values.places.map { places[$0] })), range.absences)
    case .figure, .member, .meets, .figures, .figureComparison, .figureNumber:
      return ofTexts(node, row)
    case .fold(let fold): return self.fold(fold, node.type, row)
    case .cohort(let id, let keys, let filter, let values):
      return cohort(id, keys, filter, values, node.type, row)
    case .within(let part, let bounds): return within(part, bounds, row)
    case .judged(let slot, let bounds): return judged(slot, bounds, row)
    case .settled(let part, let settlement): return settled(range(part, row), settlement, row)
    case .settledScore(let part, _):
      let range = range(part, row)
      return NodeRange(range.values, range.absences.isEmpty ? [] : .unsettled)
    case .share(let points, let taken, let split, let table): return share(points, taken, split, table, row)
    case .addsUp(let members, let points, let check): return addsUp(members, points, check)
    case .combined(let members, let combination): return combined(members, combination)
    case .released(let members): return released(members)
    case .composed(let members, let composition, let shares, let points):
      return composed(members, composition, shares, points)
    case .addedScores(let parts): return added(parts, row)
    case .band(let total): return band(total, node.type)
    case .vetoed(let grade, let effect, let condition): return vetoed(grade, effect, condition, node.type)
    }
  }

  /// Two numbers that an operation needs, and why one of them may be missing.
  func both(_ a: NodeID, _ b: NodeID, _ row: Int) -> (Interval, Interval, Absences) {
    let (x, missing) = number(a, row)
    let (y, further) = number(b, row)
    return (x, y, missing.union(further))
  }

  // MARK: conditions and cases

  /// 且 (decided by any 否) or 或 (decided by any 是).
  private func joined(_ parts: [NodeID], _ row: Int, decisive: ValueSet.Truths) -> NodeRange {
    var truths: ValueSet.Truths = []
    var absences: Absences = []
    // Of a condition and its opposite one decides.
    var mayAllFollow = !parts.contains { part in
      if case .not(let other) = plan[part].operation { parts.contains(other) } else { false }
    }
    for part in parts {
      let range = range(part, row)
      // One that surely decides leaves no other outcome.
      if range.values.truths == decisive, range.absences.isEmpty { return .truths(decisive) }
      truths.formUnion(range.values.truths.intersection(decisive))
      absences.formUnion(range.absences)
      if range.values.truths.isDisjoint(with: decisive.opposite) { mayAllFollow = false }
    }
    if mayAllFollow { truths.formUnion(decisive.opposite) }
    return .truths(truths, absences)
  }

  private func first(_ cases: [Case], _ row: Int) -> NodeRange {
    var result = NodeRange.never
    var rest = self
    var joint: [NodeID] = []
    for item in cases {
      guard let condition = item.condition else {
        guard let left = rest.excludingAgain(joint, row) else { return result }
        return result.union(left.range(item.value, row))
      }
      if joint.count < Self.mostAgain, case .every = plan[condition].operation { joint.append(condition) }
      let holds = rest.range(condition, row)
      result.absences.formUnion(holds.absences)
      if holds.values.truths.contains(.yes) {
        // A value that rests on nothing is the same under any condition.
        let isFixed = ground.isFixed(item.value)
        let inside = isFixed ? rest : rest.assuming(condition, row, true)
        if let inside { result = result.union(inside.range(item.value, row)) }
      }
      guard holds.values.truths.contains(.no), let next = rest.assuming(condition, row, false) else {
        return result
      }
      rest = next
    }
    result.absences.insert(.unsettled)
    return result
  }

  /// How many conditions of one choice are looked at again.
  private static let mostAgain = 8

  /// What is left where several conditions do not hold, each of which several parts decide: what the later ones took may
  /// leave one part of an earlier one. 在 95% 到 110% and > 110% leave what is below 95%. Nil where nothing is left.
  private func excludingAgain(_ conditions: [NodeID], _ row: Int) -> Knowledge? {
    var rest = self
    for condition in conditions {
      guard let next = rest.assuming(condition, row, false) else { return nil }
      rest = next
    }
    return rest
  }

  private func comparison(_ a: NodeID, _ sign: ComparisonOperator, _ b: NodeID, _ row: Int) -> NodeRange {
    let (first, second) = (range(a, row), range(b, row))
    let absences = first.absences.union(second.absences)
    if first.values.isEmpty || second.values.isEmpty { return .truths([], absences) }
    let truths: ValueSet.Truths
    switch (first.values, second.values) {
    case (.numbers(let x), .numbers(let y)), (.days(let x), .days(let y)):
      truths = ValueSet.Truths(distance(a, x, b, y, row), sign)
    case (.levels(_, let x), .levels(_, let y)):
      truths = ValueSet.Truths(-Interval(x) + Interval(y), sign)
    case (.texts(let x?), .texts(let y?)):
      truths = equality(sign, mayBe: !x.isDisjoint(with: y), x == y && x.count == 1)
    case (.truths(let x), .truths(let y)):
      truths = equality(sign, mayBe: !x.isDisjoint(with: y), x == y && x.isSingle)
    default: truths = .either
    }
    return .truths(truths, absences)
  }

  private func equality(_ sign: ComparisonOperator, mayBe: Bool, _ mustBe: Bool) -> ValueSet.Truths {
    var equal: ValueSet.Truths = mayBe ? .yes : []
    if !mustBe { equal.insert(.no) }
    return sign == .equal ? equal : equal.opposite
  }

  /// How far the first lies above the second.
  private func distance(_ a: NodeID, _ x: Interval, _ b: NodeID, _ y: Interval, _ row: Int) -> Interval {
    var result = (x + -y).intersection(differences(a, b, row))
    if sharesFigures(a, b), let form = difference(linearForm(a, row), linearForm(b, row)) {
      result = result.intersection(enclosed(form))
    }
    return result
  }

  private func tally(_ parts: [NodeID], _ row: Int) -> NodeRange {
    var (least, most) = (0, 0)
    var absences: Absences = []
    var isPossible = true
    for part in parts {
      let range = range(part, row)
      absences.formUnion(range.absences)
      if range.values.isEmpty { isPossible = false }
      if range.values.truths == .yes { least += 1 }
      if range.values.truths.contains(.yes) { most += 1 }
    }
    let counts = Interval(Rational(least)...Rational(most))
    return .numbers(isPossible ? counts : .empty, absences)
  }

  private func shifted(_ part: NodeID, _ steps: Int, _ row: Int) -> NodeRange {
    let range = range(part, row)
    guard case .levels(let set, let places) = range.values else { return range }
    let all = 0..<plan.facts.levelCounts[set.index]
    let moved = Set(places.map { $0 - steps }.filter { all.contains($0) })
    return NodeRange(
      .levels(set, moved), moved.count < places.count ? range.absences.union(.unsettled) : range.absences)
  }
}

extension ValueSet.Truths {
  /// Whether a comparison can hold and can fail for two values that lie so far apart.
  init(_ distance: Interval, _ sign: ComparisonOperator) {
    func meets(_ sign: ComparisonOperator) -> Bool {
      guard let wanted = Interval.comparing(sign, .zero) else { return distance != .point(.zero) }
      return !distance.intersection(wanted).isEmpty
    }
    self = []
    if distance.isEmpty { return }
    if meets(sign) { insert(.yes) }
    if meets(sign.opposite) { insert(.no) }
  }
}

extension Interval {
  /// From the least to the greatest of some whole numbers.
  init(_ numbers: Set<Int>) {
    guard let low = numbers.min(), let high = numbers.max() else {
      self = .empty
      return
    }
    self.init(Rational(low)...Rational(high))
  }
}
