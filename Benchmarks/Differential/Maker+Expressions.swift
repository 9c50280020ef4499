/// Random expressions and conditions of a kind.
extension Maker {
  func points(_ points: Fraction) -> Expression { .constant(.number(points), "\(points.decimal ?? "0")分") }

  /// A number in hundredths of a unit.
  func quantity(_ hundredths: Int, _ unit: String, _ size: Fraction) -> Expression {
    let number = Fraction(hundredths, 100)
    return .constant(.number((try? number * size) ?? .zero), (number.decimal ?? "0") + unit)
  }

  mutating func constant(_ kind: Kind) -> Expression {
    let round = pick([0, 5, 10, 20, 50, 60, 80, 90, 100, 120]) * 100
    let odd = number(0...12000)
    let some = chance(80) ? round : odd
    switch kind {
    case .money:
      return chance(80) ? quantity(some, "万元", Fraction(10_000)) : quantity(some * 1000, "元", .one)
    case .people: return quantity(round, "人", .one)
    case .times: return quantity(number(0...6) * 100, "次", .one)
    case .ratio: return quantity(some, "%", Fraction(1, 100))
    case .percentagePoints: return quantity(number(0...20) * 50, "个百分点", Fraction(1, 100))
    case .points: return quantity(number(0...20) * 50, "分", .one)
    case .days: return quantity(number(0...20) * 500, "天", .one)
    case .workdays: return quantity(number(0...20) * 100, "工作日", .one)
    case .plain: return quantity(number(0...5) * 100, "", .one)
    case .date:
      let day = Day(number: Day(2024, 3, 1).number + number(0...600))
      return .constant(.date(day), chance(70) ? day.written : day.dashed)
    case .level(let set):
      let level = number(0...template.levels[set].levels.count - 1)
      return .constant(.level(level), template.levels[set].levels[level])
    case .text: return pick([text("产一"), text("产二"), text("产三")])
    case .truth, .target, .actual: return .constant(.truth(true), "是")
    }
  }

  func text(_ text: String) -> Expression { .constant(.text(text), "\"\(text)\"") }

  /// A name of this kind that stands for data or a formula; nil where there is none.
  mutating func name(_ kind: Kind, formulas: Bool = true) -> Expression? {
    var found: [Expression] = template.inputs.indices.filter { template.inputs[$0].kind == kind }.map {
      .input($0)
    }
    if let table = place.table {
      let columns = template.tables[table].columns
      let own = columns.indices.filter { columns[$0].kind == kind && columns[$0].role == .none }
      // Mostly what the row says.
      for _ in 0..<2 { found += own.map { .column(table, $0) } }
    }
    if formulas {
      for index in 0..<place.formulas where template.formulas[index].kind == kind {
        if template.formulas[index].asksForms, !place.mayAskForms { continue }
        found.append(.formula(index))
      }
    }
    guard !found.isEmpty else { return nil }
    let chosen = pick(found)
    if case .formula(let id) = chosen, template.formulas[id].asksForms { place.asksForms = true }
    return chosen
  }

  mutating func name(_ kind: Kind, or depth: Int) -> Expression {
    name(kind) ?? expression(kind, max(0, depth))
  }

  mutating func expression(_ kind: Kind, _ depth: Int) -> Expression {
    switch kind {
    case .truth: return condition(depth)
    case .date:
      let day = name(.date) ?? constant(.date)
      if depth > 0, chance(30) { return later(day) }
      return day
    case .text: return name(.text) ?? constant(.text)
    case .target, .actual: return name(kind) ?? constant(kind)
    case .level(let set): return level(set, depth)
    case .money, .people, .times, .ratio, .percentagePoints, .points, .days, .workdays, .plain: break
    }
    if depth == 0 { return chance(75) ? name(kind) ?? constant(kind) : constant(kind) }
    if chance(25), let name = name(kind) { return name }
    if chance(12) { return choice(kind, depth) }
    if chance(12) { return listed(kind, depth) }
    if chance(10), let aggregate = aggregate(kind, depth) { return aggregate }
    if chance(8), let line = line(yields: kind, depth - 1) { return .line(line) }
    if chance(8) { return rounded(kind) ?? expression(kind, depth - 1) }
    if chance(6) { return multiple(kind, depth) }
    if chance(6) { return limited(kind, depth) }
    switch kind {
    case .ratio: return ratio(depth)
    case .percentagePoints:
      return name(.ratio).map { .arithmetic($0, .minus, expression(.ratio, depth - 1)) } ?? constant(kind)
    case .plain: return plain(depth)
    case .days:
      if let a = name(.date), let b = name(.date) { return .daysBetween(chance(30) ? later(a) : a, b) }
      return name(.days) ?? constant(kind)
    case .workdays:
      if template.almanac != nil, let a = name(.date) {
        return .workdays(a, chance(50) ? constant(.date) : name(.date) ?? a)
      }
      return constant(kind)
    case .points: return pointsExpression(depth)
    case .money, .people, .times: return amount(kind, depth)
    case .truth, .date, .text, .level, .target, .actual: return constant(kind)
    }
  }

  private mutating func amount(_ kind: Kind, _ depth: Int) -> Expression {
    let a = expression(kind, depth - 1)
    switch number(0...6) {
    case 0, 1: return .arithmetic(a, .plus, expression(kind, depth - 1))
    case 2: return .arithmetic(a, .minus, expression(kind, depth - 1))
    case 3: return .arithmetic(a, .times, expression(.ratio, 0))
    case 4: return .arithmetic(a, .over, constantRatio())
    case 5: return .call(.绝对值, [.arithmetic(a, .minus, expression(kind, 0))], Trim())
    default: return name(kind) ?? a
    }
  }

  /// A day moved to and fro.
  private mutating func later(_ day: Expression) -> Expression {
    let (months, days) = chance(70) ? (number(1...25), 0) : (0, number(1...60))
    return chance(75)
      ? .later(day, months: months, days: days) : .later(day, months: -months, days: -days)
  }

  private mutating func constantRatio() -> Expression {
    quantity(pick([50, 80, 100, 120, 150]) * 100, "%", Fraction(1, 100))
  }

  private mutating func ratio(_ depth: Int) -> Expression {
    let kind: Kind = pick([.money, .money, .people, .times])
    switch number(0...9) {
    case 0, 1, 2: return .arithmetic(name(kind, or: 0), .over, name(kind, or: 0))
    case 3:
      let base = name(kind, or: 0)
      return .arithmetic(.arithmetic(expression(kind, depth - 1), .minus, base), .over, base)
    case 4: return .arithmetic(expression(kind, depth - 1), .over, expression(kind, depth - 1))
    case 5: return .arithmetic(expression(.ratio, depth - 1), .plus, expression(.ratio, depth - 1))
    case 6:
      if chance(40) { return .power(expression(.ratio, depth - 1), number(2...4)) }
      return .arithmetic(expression(.ratio, depth - 1), .times, expression(.ratio, depth - 1))
    case 7:
      if let name = name(.ratio) { return .arithmetic(quantity(10000, "%", Fraction(1, 100)), .minus, name) }
      return constant(.ratio)
    case 8:
      if let target = name(.target), let actual = name(.actual) { return .arithmetic(actual, .over, target) }
      return constant(.ratio)
    default: return .arithmetic(expression(.ratio, depth - 1), .over, expression(.ratio, depth - 1))
    }
  }

  private mutating func plain(_ depth: Int) -> Expression {
    switch number(0...3) {
    case 0: return name(.plain) ?? constant(.plain)
    case 1 where place.mayAskForms: return rank() ?? constant(.plain)
    default: return .call(.计数, (0..<number(1...3)).map { _ in condition(depth - 1) }, Trim())
    }
  }

  /// An expression in points: always with something that varies, where it can.
  mutating func pointsExpression(_ depth: Int) -> Expression {
    guard place.hasFull else { return name(.points) ?? constant(.points) }
    if place.hasOwnClaim, chance(8) { return .call(.最小, [.ownClaim, .full], Trim()) }
    switch number(0...9) {
    case 0, 1, 2, 3: return .arithmetic(expression(.ratio, depth - 1), .times, .full)
    case 4: return .arithmetic(.full, .times, expression(.ratio, depth - 1))
    case 5: return .full
    case 6:
      return .arithmetic(
        .full, .minus, .arithmetic(.full, .times, expression(.ratio, 0)))
    case 7:
      guard let other = otherScore() else { return constant(.points) }
      return other
    case 8: return .call(pick([.最小, .最大]), [expression(.points, depth - 1), .full], Trim())
    default: return name(.points) ?? .arithmetic(expression(.ratio, 0), .times, .full)
    }
  }

  private mutating func otherScore() -> Expression? {
    if place.mayClaim, chance(30) {
      return place.scores.isEmpty || chance(40) ? .totalClaim : .claim(pick(place.scores))
    }
    if place.scores.isEmpty { return nil }
    let id = pick(place.scores)
    let indicator = template.indicators[id]
    switch number(0...3) {
    case 0: return .pointsOf(id)
    case 1: return .score(id)
    default:
      // The same share of the points as the other got.
      if indicator.points == .zero || indicator.role != .regular { return .score(id) }
      return .arithmetic(.arithmetic(.score(id), .over, .pointsOf(id)), .times, .full)
    }
  }

  private mutating func choice(_ kind: Kind, _ depth: Int) -> Expression {
    var tiers: Tiers<Expression>
    if chance(15), let several = tiersOfSeveral({ maker in maker.expression(kind, depth - 1) }) {
      tiers = several
    } else if chance(50), let quantity = quantityName() {
      tiers = self.tiers(of: quantity.0, quantity.1, number(1...2)) { maker in
        maker.expression(kind, depth - 1)
      }
    } else {
      tiers = Tiers(entries: [])
      for _ in 0..<number(1...2) {
        tiers.entries.append((.condition(condition(depth - 1)), expression(kind, depth - 1)))
      }
      tiers.entries.append((.rest, expression(kind, depth - 1)))
    }
    // What does not apply stands beside other values, and needs a policy to go on by.
    if chance(15), template.policies.notApplicable != nil,
      let place = tiers.entries.indices.randomElement(using: &generator)
    {
      tiers.entries[place].result = .inapplicable
    }
    return .choice(tiers)
  }

  private mutating func listed(_ kind: Kind, _ depth: Int) -> Expression {
    let function: Function = pick([.最小, .最大, .合计, .平均, .中位])
    let parts = (0..<number(2...4)).map { _ in expression(kind, depth - 1) }
    var trim = Trim()
    if chance(35) { trim = pick([Trim(high: 1), Trim(low: 1), Trim(high: 1, low: 1)]) }
    return .call(function, [name(kind) ?? parts[0]] + parts, trim)
  }

  private mutating func rounded(_ kind: Kind) -> Expression? {
    guard let name = name(kind) else { return nil }
    switch name {
    case .input(let id): return .rounded(name, size: template.inputs[id].size, places: number(0...2))
    case .column(let table, let id):
      return .rounded(name, size: template.tables[table].columns[id].size, places: number(0...2))
    case .formula(let id):
      let size: Fraction
      switch template.formulas[id].type {
      case "万元"?: size = Fraction(10_000)
      case "%"?: size = Fraction(1, 100)
      case "元"?, "倍"?: size = .one
      default: return name
      }
      return .rounded(name, size: size, places: number(0...2))
    default: return name
    }
  }

  private mutating func multiple(_ kind: Kind, _ depth: Int) -> Expression {
    let part = expression(kind, depth - 1)
    guard case .constant(.number(let size), let written) = constant(kind), size > .zero else { return part }
    return .multiple(part, pick(Fraction.Mode.allCases), of: size, written)
  }

  private mutating func limited(_ kind: Kind, _ depth: Int) -> Expression {
    let part = expression(kind, depth - 1)
    let (a, b) = (constant(kind), constant(kind))
    guard case .constant(.number(let low), _) = a, case .constant(.number(let high), _) = b else {
      return part
    }
    switch number(0...3) {
    case 0: return .limited(part, low: a, high: nil)
    case 1: return .limited(part, low: nil, high: b)
    case 2: return .limited(part, low: name(kind) ?? a, high: expression(kind, 0))
    default: return low <= high ? .limited(part, low: a, high: b) : .limited(part, low: b, high: a)
    }
  }

  // MARK: levels

  mutating func level(_ set: Int, _ depth: Int) -> Expression {
    // A narrow level stands for one of a wide set.
    if set == 2, chance(60), let narrow = name(.level(0), formulas: false) {
      return .widened(narrow, [0, 2, 4])
    }
    if depth == 0 { return name(.level(set)) ?? constant(.level(set)) }
    let count = template.levels[set].levels.count
    switch number(0...5) {
    case 0:
      guard let name = name(.level(set)) else { return constant(.level(set)) }
      return .shifted(name, pick([1, -1, 1, -1, 2]), count: count)
    case 1:
      guard let first = name(.level(set)) else { return constant(.level(set)) }
      return .call(pick([.最小, .最大]), [first, level(set, 0)], Trim())
    case 2, 3: return choice(.level(set), depth)
    case 4: return aggregate(.level(set), depth) ?? name(.level(set)) ?? constant(.level(set))
    default: return name(.level(set)) ?? constant(.level(set))
    }
  }

  // MARK: conditions

  /// A name of a number, date or level, with its kind.
  mutating func quantityName() -> (Expression, Kind)? {
    let kinds: [Kind] = [
      .ratio, .ratio, .ratio, .money, .people, .times, .percentagePoints, .date, .level(0), .level(1), .plain,
      .days, .points,
    ]
    for _ in 0..<6 {
      let kind = pick(kinds)
      if let name = name(kind) { return (name, kind) }
    }
    return nil
  }

  mutating func condition(_ depth: Int) -> Expression {
    if depth > 0, chance(35) {
      let parts = (0..<number(2...3)).map { _ in condition(depth - 1) }
      switch number(0...2) {
      case 0: return .all(parts)
      case 1: return .any(parts)
      default: return .not(parts[0])
      }
    }
    switch number(0...13) {
    case 0, 1: if let truth = name(.truth) { return truth }
    case 2:
      let optional = template.inputs.indices.filter { template.inputs[$0].isOptional }
      if !optional.isEmpty {
        let id = pick(optional)
        let compared: [Kind] = [.money, .people, .times, .ratio]
        if chance(50), compared.contains(template.inputs[id].kind) {
          let kind = template.inputs[id].kind
          return .all([.has(.input(id)), .comparison(.input(id), pick(Sign.allCases), constant(kind))])
        }
        return .has(.input(id))
      }
    case 3:
      if let text = name(.text) {
        return chance(50)
          ? .comparison(text, pick([.equal, .unequal]), constant(.text))
          : .oneOf(text, [self.text("产一"), self.text("产二")])
      }
    case 4:
      if let target = name(.target), let actual = name(.actual) {
        switch number(0...4) {
        case 0: return .comparison(actual, pick(Sign.allCases), target)
        case 1: return .comparison(.targetKind(target), .equal, kindWord(pick([.下限, .上限, .期限, .定性])))
        case 2: return .comparison(.low(target), pick([.atLeast, .atMost]), .high(target))
        default: return .meets(actual, target)
        }
      }
    case 5, 6:
      if let level = name(.level(number(0...1))), let set = levelSet(level) {
        switch number(0...2) {
        case 0: return .oneOf(level, [constant(.level(set)), constant(.level(set))])
        case 1:
          let last = template.levels[set].levels.count - 1
          return .between(
            level, .constant(.level(last - 1), template.levels[set].levels[last - 1]),
            .constant(.level(0), template.levels[set].levels[0]))
        default: return .comparison(level, pick(Sign.allCases), constant(.level(set)))
        }
      }
    default: break
    }
    return comparison(depth)
  }

  private mutating func comparison(_ depth: Int) -> Expression {
    guard let (name, kind) = quantityName() else {
      return template.inputs.indices.first { template.inputs[$0].kind == .truth }.map { .input($0) }
        ?? .constant(.truth(true), "1 = 1")
    }
    let numeric: Bool
    if case .level = kind { numeric = false } else { numeric = kind != .date }
    if chance(20) {
      let (low, high) = ordered(kind)
      return .between(name, low, high)
    }
    let other = numeric && depth > 0 && chance(40) ? expression(kind, depth - 1) : constant(kind)
    return .comparison(name, pick(Sign.allCases), other)
  }

  func kindWord(_ kind: TargetText.Kind) -> Expression { .constant(.text(kind.rawValue), kind.rawValue) }

  func levelSet(_ expression: Expression) -> Int? {
    let kind: Kind
    switch expression {
    case .input(let id): kind = template.inputs[id].kind
    case .column(let table, let id): kind = template.tables[table].columns[id].kind
    case .formula(let id): kind = template.formulas[id].kind
    default: return nil
    }
    if case .level(let set) = kind { return set }
    return nil
  }

  /// Two constants of a kind, the lower first.
  mutating func ordered(_ kind: Kind) -> (Expression, Expression) {
    for _ in 0..<20 {
      let (a, b) = (constant(kind), constant(kind))
      guard case .constant(let x, _) = a, case .constant(let y, _) = b else { break }
      if Marker.isLess(x, y) { return (a, b) }
    }
    let value = constant(kind)
    return (value, value)
  }

  // MARK: 插值

  mutating func line(yields kind: Kind, _ depth: Int) -> Line? {
    let kinds: [Kind] = [.ratio, .money, .people, .date, .times, .days]
    let xKind = pick(kinds)
    guard let subject = name(xKind) else { return nil }
    var xs = (0..<number(2...4)).map { _ in constant(xKind) }
    xs.sort { Self.isLess($0, $1) }
    xs = xs.enumerated().filter { $0 == 0 || Self.isLess(xs[$0 - 1], $1) }.map(\.1)
    guard xs.count >= 2 else { return nil }
    if chance(25) { xs.reverse() }
    if xKind != .date, chance(25), let computed = name(xKind) { xs[number(0...xs.count - 1)] = computed }
    let knots = xs.map { x in (x: x, y: kind == .points && place.hasFull ? self.share() : constant(kind)) }
    return Line(subject: subject, isExtended: chance(25), knots: knots)
  }

  /// Some part of the full points.
  mutating func share() -> Expression {
    switch number(0...3) {
    case 0: return points(.zero)
    case 1: return .full
    default: return .arithmetic(.full, .times, quantity(number(1...10) * 1000, "%", Fraction(1, 100)))
    }
  }

  static func isLess(_ a: Expression, _ b: Expression) -> Bool {
    guard case .constant(let x, _) = a, case .constant(let y, _) = b else { return false }
    return Marker.isLess(x, y)
  }
}
