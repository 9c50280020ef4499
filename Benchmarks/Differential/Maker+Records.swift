/// Functions over rows and all forms, and tiers of one or several quantities.
extension Maker {
  mutating func aggregate(_ kind: Kind, _ depth: Int) -> Expression? {
    if place.mayAskForms, chance(50) || template.tables.isEmpty { return overForms(kind, depth) }
    guard !template.tables.isEmpty else { return nil }
    let table = number(0...template.tables.count - 1)
    let outer = place
    defer { place = outer }
    place.table = table
    place.hasFull = false
    place.mayAskForms = false
    place.mayClaim = false
    place.hasOwnClaim = false
    var aggregate = Aggregate(records: .rows(table), function: .合计)
    // Of rows like the one at hand.
    if outer.table == table, outer.hasFull, chance(35) { aggregate.same = [.column(table, 1)] }
    if chance(40) { aggregate.filter = condition(chance(70) ? 0 : 1) }
    guard fill(&aggregate, kind, depth) else { return nil }
    return .aggregate(aggregate)
  }

  private mutating func overForms(_ kind: Kind, _ depth: Int) -> Expression? {
    let outer = place
    var aggregate = Aggregate(records: .forms, function: .合计)
    place.table = nil
    place.hasFull = false
    place.hasOwnClaim = false
    place.mayClaim = chance(10)
    place.mayAskForms = chance(10)
    let isFilled: Bool
    do {
      if chance(35) { aggregate.filter = condition(chance(70) ? 0 : 1) }
      if chance(30) { aggregate.same = [key()] }
      isFilled = fill(&aggregate, kind, depth)
    }
    place = outer
    guard isFilled else { return nil }
    place.asksForms = true
    return .aggregate(aggregate)
  }

  private mutating func key() -> Expression {
    let kind: Kind = pick([.level(0), .level(1), .text, .truth])
    if kind == .truth {
      let truths = template.inputs.indices.filter { template.inputs[$0].kind == .truth }
      if let id = truths.first { return .input(id) }
    }
    return name(kind, formulas: false) ?? name(.level(0), formulas: false) ?? .input(0)
  }

  private mutating func fill(_ aggregate: inout Aggregate, _ kind: Kind, _ depth: Int) -> Bool {
    switch kind {
    case .plain:
      aggregate.function = .计数
      if case .rows = aggregate.records, chance(50) { aggregate.values = [condition(0)] }
      return true
    case .level:
      guard let value = name(kind) else { return false }
      aggregate.function = pick([.最大, .最小])
      aggregate.values = [value]
      return true
    default: break
    }
    guard let name = name(kind) else { return false }
    aggregate.function = pick([.合计, .平均, .中位, .最大, .最小])
    aggregate.values = [chance(75) || depth < 2 ? name : .arithmetic(name, .times, expression(.ratio, 0))]
    if chance(20) { aggregate.trim = pick([Trim(high: 1), Trim(low: 1), Trim(high: 1, low: 1)]) }
    return true
  }

  mutating func rank() -> Expression? {
    let outer = place
    place.table = nil
    place.hasFull = false
    place.mayClaim = false
    place.mayAskForms = false
    let aggregate = ranked(Aggregate(records: .forms, function: .名次))
    place = outer
    place.asksForms = true
    return .aggregate(aggregate)
  }

  /// The place of the row at hand.
  mutating func rowRank(_ table: Int) -> Expression {
    let outer = place
    defer { place = outer }
    place.hasFull = false
    place.formulas = 0
    place.mayAskForms = false
    place.mayClaim = false
    var aggregate = Aggregate(records: .rows(table), function: .名次)
    let columns = template.tables[table].columns
    let numbers = columns.indices.filter {
      [.money, .ratio, .times, .people, .points, .level(0), .level(1)].contains(columns[$0].kind)
        && columns[$0].role == .none
    }
    guard !numbers.isEmpty else { return constant(.plain) }
    aggregate.values = [.column(table, pick(numbers))]
    if chance(40) { aggregate.same = [.column(table, 1)] }
    if chance(20), let filter = columns.indices.first(where: { columns[$0].kind == .truth }) {
      aggregate.filter = .column(table, filter)
    }
    options(&aggregate)
    return .aggregate(aggregate)
  }

  private mutating func ranked(_ start: Aggregate) -> Aggregate {
    var aggregate = start
    let kinds: [Kind] = [.money, .ratio, .people, .times, .date, .level(0), .points]
    aggregate.values = []
    for _ in 0..<pick([1, 1, 2]) {
      let kind = pick(kinds)
      if let name = name(kind) {
        let isNumber = ![.date, .level(0)].contains(kind)
        aggregate.values.append(isNumber && chance(20) ? .negative(name) : name)
      }
    }
    if aggregate.values.isEmpty { aggregate.values = [name(.money) ?? .input(0)] }
    if chance(35) { aggregate.same = [key()] }
    if chance(30) { aggregate.filter = condition(0) }
    options(&aggregate)
    return aggregate
  }

  private mutating func options(_ aggregate: inout Aggregate) {
    aggregate.ascending = chance(25)
    aggregate.ties = pick([.skipping, .skipping, .不跳号, .并列取平均])
  }

  // MARK: tiers

  /// Tiers of one quantity: so many entries and the rest.
  mutating func tiers<Result: Sendable>(
    of subject: Expression, _ kind: Kind, _ count: Int, _ result: (inout Maker) -> Result
  ) -> Tiers<Result> {
    var tiers = Tiers<Result>(subjects: [subject], entries: [])
    if case .level(let set) = kind {
      let names = template.levels[set].levels
      var left = Array(names.indices)
      for _ in 0..<min(count, names.count - 1) {
        let level = Expression.constant(.level(left[0]), names[left[0]])
        left.removeFirst()
        if left.count > 1, chance(25) {
          let other = Expression.constant(.level(left[0]), names[left[0]])
          left.removeFirst()
          tiers.entries.append((.cells([.oneOf([level, other])]), result(&self)))
        } else {
          tiers.entries.append(
            (.cells([chance(70) ? .equal(level) : .bounds([(.atLeast, level)])]), result(&self)))
        }
      }
      tiers.entries.append((.rest, result(&self)))
      return tiers
    }
    var ends = (0..<count).map { _ in constant(kind) }
    ends.sort { Self.isLess($1, $0) }
    ends = ends.enumerated().filter { $0 == 0 || Self.isLess($1, ends[$0 - 1]) }.map(\.1)
    let isRising = chance(25)
    if isRising { ends.reverse() }
    for (index, end) in ends.enumerated() {
      let sign: Sign = isRising ? pick([.below, .atMost]) : pick([.atLeast, .above])
      var cell = Cell.bounds([(sign, end)])
      if !isRising, index > 0, chance(30) {
        cell =
          chance(50) ? .bounds([(sign, end), (.atMost, ends[index - 1])]) : .between(end, ends[index - 1])
      }
      tiers.entries.append((.cells([cell]), result(&self)))
    }
    tiers.entries.append((.rest, result(&self)))
    return tiers
  }

  mutating func tiersOfSeveral<Result: Sendable>(_ result: (inout Maker) -> Result) -> Tiers<Result>? {
    let levels = template.inputs.indices.filter { template.inputs[$0].kind == .level(0) }
    guard let first = levels.first else { return nil }
    var tiers = Tiers<Result>(entries: [])
    if levels.count > 1, chance(60) {
      tiers.subjects = levels.prefix(3).map { .input($0) }
      tiers.isUnordered = chance(60)
    } else {
      tiers.subjects = [.input(first), name(.ratio) ?? .input(first)]
    }
    for _ in 0..<number(1...3) {
      let cells = tiers.subjects.map { subject in cell(of: subject) }
      tiers.entries.append((.cells(cells), result(&self)))
    }
    tiers.entries.append((.rest, result(&self)))
    return tiers
  }

  private mutating func cell(of subject: Expression) -> Cell {
    if chance(15) { return .any }
    guard let set = levelSet(subject) else {
      let (low, high) = ordered(.ratio)
      switch number(0...2) {
      case 0: return .between(low, high)
      case 1: return .bounds([(.atLeast, low), (.below, high)])
      default: return .bounds([(pick([.atLeast, .atMost, .above, .below]), low)])
      }
    }
    let (a, b) = (constant(.level(set)), constant(.level(set)))
    switch number(0...3) {
    case 0: return .oneOf([a, b])
    case 1: return .bounds([(.atLeast, a)])
    default: return .equal(a)
    }
  }
}
