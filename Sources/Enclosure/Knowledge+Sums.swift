import Planning
import Program
import Values

/// Nodes as sums of parts, so that what stands on both sides of a sum or a line is seen to be one figure.
extension Knowledge {
  /// Whether two nodes rest on something open that is the same.
  func sharesFigures(_ a: NodeID, _ b: NodeID) -> Bool {
    ground.dependencies[a.index].intersects(ground.dependencies[b.index])
  }

  /// Whether two of several nodes do.
  private func shareFigures(_ parts: [NodeID]) -> Bool {
    if parts.count == 2 { return sharesFigures(parts[0], parts[1]) }
    var seen = BitSet()
    for part in parts {
      if ground.dependencies[part.index].intersects(seen) { return true }
      seen.formUnion(ground.dependencies[part.index])
    }
    return false
  }

  /// The interval of a sum, narrower where its operands share figures.
  func narrowed(_ plain: Interval, _ key: NodeKey, sharing parts: [NodeID]) -> Interval {
    if plain.isEmpty || plain.onlyValue != nil { return plain }
    return shareFigures(parts) ? plain.intersection(enclosed(linearForm(key.node, key.row))) : plain
  }

  /// Every value of a sum of parts.
  func enclosed(_ form: LinearForm<NodeKey>) -> Interval { form.enclosed(ranges(of: form)) }

  func ranges(of form: LinearForm<NodeKey>) -> [LinearForm<NodeKey>.Part: Interval] {
    var ranges: [LinearForm<NodeKey>.Part: Interval] = [:]
    for term in form.terms {
      switch term.part {
      case .figure(let key): ranges[term.part] = range(key.node, key.row).values.amounts
      case .beyondOwn: ranges[term.part] = .fromZero
      }
    }
    return ranges
  }

  func difference(_ a: LinearForm<NodeKey>, _ b: LinearForm<NodeKey>) -> LinearForm<NodeKey>? {
    (try? b.scaled(by: Rational(-1))).flatMap { try? a.adding($0) }
  }

  /// Takes a node apart; a node that is no sum is its only part.
  func makeLinearForm(_ key: NodeKey) -> LinearForm<NodeKey> {
    let whole = LinearForm<NodeKey>(.figure(key))
    if ground.pins[key] != nil || ground.isClosed(key.node) && key.row != Ground.anyRow {
      return range(key.node, key.row).values.interval.onlyValue.map { LinearForm<NodeKey>(constant: $0) }
        ?? whole
    }
    guard let form = try? parts(of: plan[key.node].operation, key),
      form.terms.count <= LinearForm<NodeKey>.maximumTerms
    else { return whole }
    return form
  }

  private func parts(of operation: Planning.Operation, _ key: NodeKey) throws(NumberLimitExceeded)
    -> LinearForm<NodeKey>
  {
    let row = key.row
    func form(_ id: NodeID) -> LinearForm<NodeKey> { linearForm(id, row) }
    switch operation {
    case .constant(.number(let value)): return LinearForm<NodeKey>(constant: value)
    case .slot, .supplied:
      if let only = range(key.node, row).values.interval.onlyValue {
        return LinearForm<NodeKey>(constant: only)
      }
    case .negation(let part): return try form(part).scaled(by: Rational(-1))
    case .sum(let a, let b): return try form(a).adding(form(b))
    case .difference(let a, let b): return try form(a).adding(form(b).scaled(by: Rational(-1)))
    case .days(let a, let b): return try form(b).adding(form(a).scaled(by: Rational(-1)))
    case .product(let a, let b):
      if let factor = number(a, row).0.onlyValue { return try form(b).scaled(by: factor) }
      if let factor = number(b, row).0.onlyValue { return try form(a).scaled(by: factor) }
    case .quotient(let a, let b):
      if let divisor = number(b, row).0.onlyValue, !divisor.isZero {
        return try form(a).scaled(by: try Rational.one.divided(by: divisor))
      }
    case .statistic(let function, let parts, let trim)
    where trim == Trim() && (function == .sum || function == .mean):
      var sum = LinearForm<NodeKey>(constant: .zero)
      for part in parts { sum = try sum.adding(form(part)) }
      return function == .sum ? sum : try sum.scaled(by: Rational(1, max(1, parts.count)))
    case .counted(let part), .within(let part, _), .settledScore(let part, _): return form(part)
    case .settled(let part, let settlement):
      if settlement.values.isEmpty { return form(part) }
    case .tally(let parts):
      var sum = LinearForm<NodeKey>(constant: .zero)
      for part in parts { sum = try sum.adding(countForm(ground.key(part, row))) }
      return sum
    case .fold(let fold) where fold.function == .sum && fold.trim == Trim():
      if let rows = rowsTaken(fold), let value = fold.values.first {
        var sum = LinearForm<NodeKey>(constant: .zero)
        for other in rows { sum = try sum.adding(linearForm(value, other)) }
        return sum
      }
    case .first(let cases): if let form = try choiceForm(cases, row) { return form }
    case .cohort(let id, _, let filter, let values):
      if let own = own(id, filter, values, row) {
        let rest = LinearForm<NodeKey>(.beyondOwn(key))
        return try form(own.node).adding(own.isAbove ? rest : rest.scaled(by: Rational(-1)))
      }
    case .constant, .isGiven, .nothing, .magnitude, .statistic, .rounded, .steps, .workdays, .months,
      .dayLater,
      .comparison, .begins, .not, .every, .some, .line, .shifted, .widened, .figure, .member, .meets,
      .figures,
      .figureComparison, .figureNumber, .fold, .judged, .share, .addsUp, .combined, .released, .composed,
      .addedScores, .band, .vetoed:
      break
    }
    return LinearForm<NodeKey>(.figure(key))
  }

  /// One of two fixed numbers: the second, and how often the condition holds their difference.
  private func choiceForm(_ cases: [Case], _ row: Int) throws(NumberLimitExceeded) -> LinearForm<NodeKey>? {
    guard cases.count == 2, let condition = cases[0].condition, cases[1].condition == nil,
      let yes = number(cases[0].value, row).0.onlyValue, let no = number(cases[1].value, row).0.onlyValue
    else { return nil }
    let holds = try countForm(ground.key(condition, row))
    return try LinearForm<NodeKey>(constant: no).adding(holds.scaled(by: yes + -no))
  }

  /// A condition as 1 or 0. One that holds only where another does not is taken from that other, so that what is met is
  /// seen to be among what applies.
  private func countForm(_ key: NodeKey) throws(NumberLimitExceeded) -> LinearForm<NodeKey> {
    let truths = range(key.node, key.row).values.truths
    if truths.isSingle { return LinearForm<NodeKey>(constant: truths == .yes ? .one : .zero) }
    // Several conditions hold together at most where one of them does.
    if case .every(let parts) = plan[key.node].operation, let last = parts.last {
      let rest = try LinearForm<NodeKey>(.beyondOwn(key)).scaled(by: Rational(-1))
      return try countForm(ground.key(last, key.row)).adding(rest)
    }
    guard case .first(let cases) = plan[key.node].operation, cases.count == 2,
      let condition = cases[0].condition,
      cases[1].condition == nil, range(cases[0].value, key.row).values.truths == .no
    else { return LinearForm<NodeKey>(.figure(key)) }
    let other = try LinearForm<NodeKey>(constant: .one).adding(
      LinearForm<NodeKey>(.figure(ground.key(condition, key.row))).scaled(by: Rational(-1)))
    let rest = assuming(condition, key.row, false)?.range(cases[1].value, key.row).values.truths
    return rest == .yes
      ? other : try other.adding(LinearForm<NodeKey>(.beyondOwn(key)).scaled(by: Rational(-1)))
  }

  /// The figure of this form that the figure of all forms lies above, or below; nil where the form may not be one of
  /// those that are taken.
  private func own(
    _ id: CohortID, _ filter: NodeID?, _ values: [NodeID], _ row: Int
  ) -> (node: NodeID, isAbove: Bool)? {
    guard let question = plan.question(id), question.trim == Trim() else {
      return nil
    }
    if question.function == .count { return place(question).map { ($0, true) } }
    guard let value = values.first, case .number = plan[value].type else { return nil }
    if let filter {
      let holds = range(filter, row)
      // 当 有 甲 leaves out only forms in which 甲 has no value to compare with.
      var isOwn = false
      if case .isGiven(let slot) = plan[filter].operation, plan[value].operation.slot == slot { isOwn = true }
      guard isOwn || holds.values.truths == .yes && holds.absences.isEmpty else { return nil }
    }
    switch question.function {
    case .maximum: return (value, true)
    case .minimum: return (value, false)
    case .sum where othersKnow.number(value, Ground.form).0.isNonNegative: return (value, true)
    case .sum, .mean, .median, .count, .rank, .absolute, .round, nil: return nil
    }
  }

  /// The place of the form among those that are counted, where the template asks for one.
  private func place(_ count: CohortQuestion) -> NodeID? {
    guard count.filter == nil, count.values.isEmpty else { return nil }
    let ranks = plan.questions.filter { $0.function == .rank && $0.filter == nil && $0.keys == count.keys }
      .map(\.id)
    return ground.questions.first {
      if case .cohort(let id, _, _, _) = plan[$0].operation { ranks.contains(id) } else { false }
    }
  }
}
