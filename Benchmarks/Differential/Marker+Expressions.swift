/// The values of expressions and conditions.
extension Marker {
  func value(_ expression: Expression, _ spot: Spot) throws(Gap) -> Value {
    do throws(Gap) {
      return try compute(expression, spot)
    } catch {
      note(error)
      throw needed(of: expression).reduce(error) { $0.joined(by: gap(of: $1, spot)) }
    }
  }

  /// Why an expression has no value; nil where it has one.
  private func gap(of expression: Expression, _ spot: Spot) -> Gap? {
    do throws(Gap) { _ = try value(expression, spot) } catch { return error }
    return nil
  }

  /// The parts that all are needed: where one does not apply, neither does the whole, whatever the others lack.
  private func needed(of expression: Expression) -> [Expression] {
    switch expression {
    case .constant, .input, .column, .formula, .full, .score, .pointsOf, .total, .grade, .claim, .ownClaim,
      .totalClaim, .inapplicable, .choice, .aggregate, .has:
      []
    case .line(let line): [line.subject] + line.knots.flatMap { [$0.x, $0.y] }
    case .negative, .arithmetic, .call, .rounded, .multiple, .limited, .shifted, .daysBetween, .workdays,
      .widened, .later, .power,
      .comparison, .between, .oneOf, .not, .all, .any, .meets, .targetKind, .deadline, .low, .high:
      expression.parts
    }
  }

  func number(_ expression: Expression, _ spot: Spot) throws(Gap) -> Fraction {
    switch try value(expression, spot) {
    case .number(let number): return number
    // 目标 alone stands for its figure.
    case .figure(let text): return try text.figure()
    default: throw Gap(.other)
    }
  }

  func numbers(_ expressions: [Expression], _ spot: Spot) throws(Gap) -> [Fraction] {
    var numbers: [Fraction] = []
    for expression in expressions { numbers.append(try number(expression, spot)) }
    return numbers
  }

  func holds(_ expression: Expression, _ spot: Spot) throws(Gap) -> Bool {
    guard case .truth(let truth) = try value(expression, spot) else { throw Gap(.other) }
    return truth
  }

  func date(_ expression: Expression, _ spot: Spot) throws(Gap) -> Day {
    guard case .date(let day) = try value(expression, spot) else { throw Gap(.other) }
    return day
  }

  private func given(_ cell: Given?) throws(Gap) -> Value {
    switch cell {
    case nil: throw Gap(.missing)
    case .unusable: throw Gap(.other)
    case .value(let value, _): return value
    }
  }

  private func cell(_ expression: Expression, _ spot: Spot) -> Given? {
    switch expression {
    case .input(let id): template.inputs[id].removed ? nil : sheets[spot.form].inputs[id]
    case .column(let table, let id):
      template.tables[table].columns[id].removed
        ? nil : spot.row.flatMap { sheets[spot.form].rows[$0.table]?[$0.index][id] }
    default: nil
    }
  }

  private func score(_ mark: Mark) throws(Gap) -> Value {
    guard case .scored(let points) = mark else { throw Gap(.other) }
    return .number(points)
  }

  private func claim(_ id: Int, _ form: Int) throws(Gap) -> Value {
    guard let claim = sheets[form].claims[id] else { throw Gap(.missing) }
    // What a penalty claims is how much it takes.
    return .number(template.indicators[id].role == .penalty ? -claim.magnitude : claim)
  }

  private func rowClaim(_ table: Int, _ row: Int, _ form: Int) -> Given? {
    let column = template.tables[table].columns.firstIndex { $0.role == .作自报 && !$0.removed }
    return column.flatMap { sheets[form].rows[table]?[row][$0] }
  }

  private func compute(_ expression: Expression, _ spot: Spot) throws(Gap) -> Value {
    switch expression {
    case .constant(let value, _): return value
    case .input, .column: return try given(cell(expression, spot))
    case .formula(let id): return try formula(id, spot.form)
    case .inapplicable: throw Gap(.other, .notApplicable)
    case .full: return .number(spot.full ?? .zero)
    case .score(let id): return try score(mark(id, spot.form))
    case .pointsOf(let id): return .number(points(id, spot.form))
    case .total: return try score(total(spot.form))
    case .grade:
      let possible = grade(spot.form).possible
      guard let grade = possible.first, possible.count == 1 else { throw Gap(.other) }
      return .level(grade)
    case .claim(let id): return try claim(id, spot.form)
    case .ownClaim:
      if let row = spot.row { return try given(rowClaim(row.table, row.index, spot.form)) }
      guard let id = spot.indicator else { throw Gap(.missing) }
      return try claim(id, spot.form)
    case .totalClaim:
      guard let claim = sheets[spot.form].totalClaim else { throw Gap(.missing) }
      return .number(claim)
    case .negative(let part): return .number(-(try number(part, spot)))
    case .arithmetic(let a, let sign, let b): return .number(try arithmetic(a, sign, b, spot))
    case .call(let function, let parts, let trim): return try call(function, parts, trim, spot)
    case .rounded(let part, let size, let places):
      return .number(try (try number(part, spot) / size).rounded(places, template.mode) * size)
    case .multiple(let part, let mode, let size, _):
      return .number(try (try number(part, spot) / size).rounded(0, mode) * size)
    case .limited(let part, let low, let high):
      var number = try number(part, spot)
      if let low { number = max(number, try self.number(low, spot)) }
      if let high { number = min(number, try self.number(high, spot)) }
      return .number(number)
    case .shifted(let part, let steps, let count):
      guard case .level(let level) = try value(part, spot), (0..<count).contains(level - steps) else {
        throw Gap(.other)
      }
      return .level(level - steps)
    case .choice(let tiers): return try value(tier(tiers, spot), spot)
    case .line(let line): return .number(try self.line(line, spot))
    case .daysBetween(let a, let b):
      let (later, earlier) = (try date(b, spot), try date(a, spot))
      return .number(Fraction(later.number - earlier.number))
    case .workdays(let a, let b): return .number(try workdays(date(a, spot), date(b, spot)))
    case .later(let day, let months, let days):
      return .date(Day(number: try date(day, spot).adding(months: months).number + days))
    case .power(let part, let count):
      let base = try number(part, spot)
      var product = base
      for _ in 1..<count { product = try product * base }
      return .number(product)
    case .aggregate(let aggregate): return try self.aggregate(aggregate, spot)
    case .widened(let part, let places):
      guard case .level(let level) = try value(part, spot) else { throw Gap(.other) }
      return .level(places[level])
    case .comparison(let a, let sign, let b): return .truth(try compare(a, sign, b, spot))
    case .between(let x, let low, let high):
      return .truth(try between(x, low, high, spot))
    case .oneOf(let x, let values):
      var tests: [Expression] = []
      for value in values { tests.append(.comparison(x, .equal, value)) }
      return .truth(try joined(tests, spot, decisive: true))
    case .not(let part): return .truth(!(try holds(part, spot)))
    case .all(let parts): return .truth(try joined(parts, spot, decisive: false))
    case .any(let parts): return .truth(try joined(parts, spot, decisive: true))
    case .has(let part): return .truth(try isGiven(part, spot))
    case .meets(let actual, let target):
      // A target that nothing can be held against is told first.
      let target = try text(target, spot)
      if [.定期, .定性, .未填报, .读不懂].contains(target.kind) { throw Gap(.other) }
      return .truth(try meets(text(actual, spot), target))
    case .targetKind(let part): return .text(try text(part, spot).kind.rawValue)
    case .deadline(let part): return .date(try text(part, spot).due())
    case .low(let part): return .figure(try text(part, spot).end(\.low))
    case .high(let part): return .figure(try text(part, spot).end(\.high))
    }
  }

  func workdays(_ first: Day, _ last: Day) throws(Gap) -> Fraction {
    guard let almanac = template.almanac else { throw Gap(.other) }
    return Fraction(try almanac.workdays(from: first, to: last))
  }

  private func isGiven(_ part: Expression, _ spot: Spot) throws(Gap) -> Bool {
    switch cell(part, spot) {
    case nil: return false
    case .unusable: throw Gap(.other)
    case .value: return true
    }
  }

  func text(_ part: Expression, _ spot: Spot) throws(Gap) -> TargetText {
    guard case .figure(let text) = try value(part, spot) else { throw Gap(.other) }
    return text
  }

  private func arithmetic(
    _ a: Expression, _ sign: Operator, _ b: Expression, _ spot: Spot
  ) throws(Gap) -> Fraction {
    if sign == .over, case .figure(let x) = try value(a, spot) {
      try expectFigure(.figure(x))
      if case .figure(let y) = try value(b, spot) {
        return try quotient(x, y, takesNegative: spot.takesNegative)
      }
    }
    let (x, y) = (try number(a, spot), try number(b, spot))
    switch sign {
    case .plus: return try x + y
    case .minus: return try x - y
    case .times: return try x * y
    case .over:
      if y == .zero { throw Gap(.zeroDivisor(dividendIsZero: x == .zero)) }
      return try x / y
    }
  }

  // MARK: conditions

  /// 且 is decided by what does not hold, 或 by what does; what is not known decides nothing.
  func joined(_ parts: [Expression], _ spot: Spot, decisive: Bool) throws(Gap) -> Bool {
    var unknown: Gap?
    for part in parts {
      do throws(Gap) {
        if try holds(part, spot) == decisive { return decisive }
      } catch {
        unknown = unknown ?? error
      }
    }
    if let unknown { throw unknown }
    return !decisive
  }

  private func between(
    _ x: Expression, _ low: Expression, _ high: Expression, _ spot: Spot
  ) throws(Gap) -> Bool {
    try joined([.comparison(x, .atLeast, low), .comparison(x, .atMost, high)], spot, decisive: false)
  }

  func compare(_ a: Expression, _ sign: Sign, _ b: Expression, _ spot: Spot) throws(Gap) -> Bool {
    let first = try value(a, spot)
    try expectFigure(first)
    switch (first, try value(b, spot)) {
    case (.number(let x), .number(let y)): return sign.holds(x < y ? -1 : x == y ? 0 : 1)
    case (.date(let x), .date(let y)): return sign.holds(x.number - y.number)
    case (.level(let x), .level(let y)): return sign.holds(y - x)
    case (.text(let x), .text(let y)): return sign.holds(x == y ? 0 : 1)
    case (.truth(let x), .truth(let y)): return sign.holds(x == y ? 0 : 1)
    case (.figure(let x), .figure(let y)): return sign.holds(try order(x, y))
    case (.figure(let x), .date(let y)): return sign.holds(try x.deadline().number - y.number)
    default: throw Gap(.other)
    }
  }

  /// The left side is asked first: a text that says nothing stops there.
  private func expectFigure(_ value: Value) throws(Gap) {
    if case .figure(let text) = value, text.kind != .期限 { _ = try text.single() }
  }

  // MARK: tiers

  func tier<Result>(_ tiers: Tiers<Result>, _ spot: Spot) throws(Gap) -> Result {
    try entry(tiers, spot).result
  }

  /// The first entry that holds.
  func entry<Result>(
    _ tiers: Tiers<Result>, _ spot: Spot
  ) throws(Gap) -> (head: Tiers<Result>.Head, result: Result) {
    for entry in tiers.entries {
      switch entry.head {
      case .rest: return entry
      case .condition(let condition): if try holds(condition, spot) { return entry }
      case .cells(let cells):
        if try holds(.any(Self.arrangements(cells, tiers)), spot) { return entry }
      }
    }
    throw Gap(.other)
  }

  /// A row of cells as conditions on the subjects, in each order in which they may stand.
  private static func arrangements<Result>(_ cells: [Cell], _ tiers: Tiers<Result>) -> [Expression] {
    let orders = tiers.isUnordered ? permutations(Array(cells.indices)) : [Array(cells.indices)]
    return orders.map { order in
      .all(zip(tiers.subjects, order).map { condition(on: $0, cells[$1]) })
    }
  }

  private static func permutations(_ items: [Int]) -> [[Int]] {
    if items.count < 2 { return [items] }
    return items.flatMap { first in
      permutations(items.filter { $0 != first }).map { [first] + $0 }
    }
  }

  private static func condition(on subject: Expression, _ cell: Cell) -> Expression {
    switch cell {
    case .any: .constant(.truth(true), "")
    case .bounds(let bounds): .all(bounds.map { .comparison(subject, $0.0, $0.1) })
    case .between(let low, let high): .between(subject, low, high)
    case .equal(let value): .comparison(subject, .equal, value)
    case .oneOf(let values): .oneOf(subject, values)
    }
  }

  // MARK: 插值

  func line(_ line: Line, _ spot: Spot) throws(Gap) -> Fraction {
    let x = try coordinate(line.subject, spot)
    var knots: [(x: Fraction, y: Fraction)] = []
    for knot in line.knots { knots.append((try coordinate(knot.x, spot), try number(knot.y, spot))) }
    let steps = zip(knots, knots.dropFirst()).map { $0.x < $1.x ? 1 : $0.x == $1.x ? 0 : -1 }
    guard let direction = steps.first, direction != 0, steps.allSatisfy({ $0 == direction }) else {
      throw Gap(.other)
    }
    if direction < 0 { knots.reverse() }
    if !line.isExtended {
      if x <= knots[0].x { return knots[0].y }
      if x >= knots[knots.count - 1].x { return knots[knots.count - 1].y }
    }
    let index = knots.indices.dropFirst().dropLast().first { x <= knots[$0].x } ?? knots.count - 1
    let (a, b) = (knots[index - 1], knots[index])
    return try a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)
  }

  private func coordinate(_ expression: Expression, _ spot: Spot) throws(Gap) -> Fraction {
    if case .date(let day) = try value(expression, spot) { return Fraction(day.number) }
    return try number(expression, spot)
  }
}
