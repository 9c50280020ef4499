/// Random sentences.
extension Maker {
  /// A sentence of an indicator among the total points; tiers stand in one another so deep.
  mutating func sentence(_ depth: Int, isTier: Bool = false) -> Sentence {
    let shape: Shape = pick([
      (5, .proportional), (4, .conditional), (5, .bounded), (depth > 0 ? 5 : 0, .tiered), (2, .lined),
      (isTier ? 1 : 2, .judged), (isTier ? 0 : 3, .listed), (3, .counted), (2, .valued), (1, .dated),
      (1, .targeted),
    ])
    var sentence = sentence(of: shape, depth)
    if !sentence.toZero, sentence.floor == nil, chance(60) { sentence.toZero = true }
    if sentence.ceiling == nil, chance(65) { sentence.ceiling = .full }
    if chance(5) {
      sentence.toZero = false
      sentence.floor = points(Fraction(-5))
    }
    if chance(8) {
      sentence.ceiling = .arithmetic(.full, .times, quantity(12000, "%", Fraction(1, 100)))
    }
    if chance(20) {
      sentence.overrides.append((condition(1), chance(60) ? points(.zero) : share()))
      if chance(20) { sentence.overrides.append((condition(0), share())) }
    }
    if !isTier { policies(&sentence.policies, percent: 20) }
    if chance(6) { sentence.demand = pick(["须说明", "得分 < 满分 时 须说明", "得分 < 自报 时 须说明"]) }
    return sentence
  }

  private enum Shape {
    case proportional, conditional, bounded, tiered, lined, judged, listed, counted, valued, dated, targeted
  }

  private mutating func sentence(of shape: Shape, _ depth: Int) -> Sentence {
    switch shape {
    case .proportional: proportional()
    case .conditional: conditional()
    case .bounded: bounded()
    case .tiered: tiered(depth)
    case .lined: lined()
    case .judged: judged()
    case .listed: listed()
    case .counted: counted()
    case .valued: valued()
    case .dated: dated()
    case .targeted: targeted()
    }
  }

  /// Policies beside a sentence, an indicator or a group.
  mutating func policies(_ policies: inout Policies, percent: Int) {
    func outcome(_ maker: inout Maker) -> Policies.Outcome {
      maker.pick([
        (2, .value(maker.points(.zero))), (1, .value(.full)), (1, .value(maker.share())), (1, .fail),
        (1, .pending), (3, .notApplicable),
      ])
    }
    if chance(percent) { policies.missing = outcome(&self) }
    if chance(percent) { policies.zero = outcome(&self) }
    if chance(percent / 2) { policies.allZero = outcome(&self) }
    if chance(percent / 2) {
      policies.notApplicable = pick([
        (3, .group), (3, .form), (1, .value(.full)), (1, .value(points(.zero))), (1, .pending), (1, .fail),
      ])
    }
  }

  private mutating func proportional() -> Sentence {
    var sentence = Sentence(.value(.arithmetic(expression(.ratio, 2), .times, .full)))
    sentence.ceiling = .full
    return sentence
  }

  private mutating func valued() -> Sentence { Sentence(.value(pointsExpression(2))) }

  private mutating func conditional() -> Sentence {
    let value = chance(60) ? .full : share()
    return Sentence(.condition(condition(2), value, otherwise: chance(70) ? share() : pointsExpression(1)))
  }

  private mutating func lined() -> Sentence {
    line(yields: .points, 1).map { Sentence(.line($0)) } ?? valued()
  }

  private mutating func judged() -> Sentence {
    guard chance(40), let level = name(.level(number(0...1)), formulas: chance(30)), let set = levelSet(level)
    else { return chance(30) ? steps(Sentence(.judged)) : Sentence(.judged) }
    let names = template.levels[set].levels
    var entries: [(name: String, low: (Limit, Bool)?, high: (Limit, Bool)?)] = []
    var above: (Limit, Bool)?
    for (index, name) in names.enumerated() {
      let share = Limit.share(Fraction(90 - 30 * index, 100))
      let isIncluded = chance(80)
      let low = index == names.count - 1 ? nil : (share, isIncluded)
      entries.append((name, low, above.map { ($0.0, !$0.1) }))
      above = low
    }
    return Sentence(.judgedByLevel(level, entries))
  }

  private mutating func listed() -> Sentence {
    let mode: Checklist.Mode = pick([
      .equally, .allOrNone, .eachMissing(Fraction(1, 2)), .sum, .inOrder,
    ])
    var items: [(item: Checklist.Item, points: Fraction?)] = []
    for index in 0..<number(2...4) {
      let item: Checklist.Item = chance(25) ? .condition(condition(0)) : .text("条文\(index)")
      items.append((item, nil))
    }
    return Sentence(.checklist(Checklist(mode: mode, items: items)))
  }

  private mutating func counted() -> Sentence { steps(Sentence(.value(.full))) }

  /// Steps of 每 after a curve.
  private mutating func steps(_ start: Sentence) -> Sentence {
    var sentence = start
    for _ in 0..<pick([1, 1, 2]) {
      let kind: Kind = pick([.times, .times, .people, .days])
      guard let subject = name(kind) else { continue }
      let length =
        kind == .days
        ? quantity(500, "天", .one) : quantity(pick([100, 200]), kind == .people ? "人" : "次", .one)
      sentence.steps.append(
        Step(
          counts: .each, length: .number(length), subject: subject, adds: chance(15), amount: amount(),
          limit: chance(25) ? points(Fraction(2)) : nil, part: part()))
    }
    if sentence.steps.isEmpty { return sentence }
    sentence.toZero = chance(90)
    if sentence.steps.contains(where: \.adds) { sentence.ceiling = .full }
    return sentence
  }

  mutating func amount() -> Expression {
    chance(70)
      ? points(Fraction(pick([1, 2, 3, 5, 10]), 10))
      : .arithmetic(quantity(pick([200, 500, 1000]), "%", Fraction(1, 100)), .times, .full)
  }

  private mutating func part() -> Step.Part { pick([.whole, .whole, .started, .prorata]) }

  /// A bound with steps beyond it.
  private mutating func bounded() -> Sentence {
    let kinds: [Kind] = [.ratio, .ratio, .money, .people, .times, .percentagePoints, .date, .date, .plain]
    let kind = pick(kinds)
    guard let subject = kind == .plain && place.mayAskForms && chance(60) ? rank() : name(kind) else {
      return conditional()
    }
    return bounded(subject, kind)
  }

  mutating func bounded(_ subject: Expression, _ kind: Kind) -> Sentence {
    let bound = chance(85) ? constant(kind) : name(kind) ?? constant(kind)
    let condition: Expression
    var counts: [Step.Counts]
    switch number(0...7) {
    case 0, 1, 2: (condition, counts) = (.comparison(subject, pick([.atMost, .below]), bound), [.above])
    case 3, 4, 5: (condition, counts) = (.comparison(subject, pick([.atLeast, .above]), bound), [.below])
    case 6:
      (condition, counts) = (.comparison(subject, .equal, bound), chance(50) ? [.off] : [.above, .below])
    default:
      let (low, high) = ordered(kind)
      (condition, counts) = (.between(subject, low, high), chance(50) ? [.off] : [.above, .below])
    }
    var sentence = Sentence(.condition(condition, .full, otherwise: nil))
    if chance(15) { sentence.curve = .condition(condition, share(), otherwise: chance(30) ? share() : nil) }
    sentence.steps = counts.map { step($0, kind) }
    sentence.toZero = true
    // More than asked for brings more.
    if counts.count == 1, chance(10) {
      sentence.steps.append(step(counts[0] == .above ? .below : .above, kind, adds: true))
      sentence.ceiling = .arithmetic(.full, .times, quantity(12000, "%", Fraction(1, 100)))
    }
    return sentence
  }

  mutating func step(_ counts: Step.Counts, _ kind: Kind, adds: Bool = false) -> Step {
    let length: Step.Length
    switch kind {
    case .date:
      var lengths: [Step.Length] = [
        .days(1, "1天"), .days(7, "1周"), .days(10, "10天"), .months(1, "1个月"), .months(3, "1季度"),
        .months(2, "2个月"), .months(12, "1年"),
      ]
      if template.almanac != nil { lengths += [.workdays(1), .workdays(5)] }
      length = pick(lengths)
    case .ratio, .percentagePoints:
      length = .number(quantity(pick([50, 100, 300, 500]), "个百分点", Fraction(1, 100)))
    case .money:
      length = .number(
        chance(20)
          ? .arithmetic(name(.money) ?? constant(.money), .times, quantity(500, "%", Fraction(1, 100)))
          : quantity(pick([100, 500, 1000]), "万元", Fraction(10_000)))
    case .people: length = .number(quantity(pick([100, 500]), "人", .one))
    case .times: length = .number(quantity(pick([100, 200]), "次", .one))
    case .days: length = .number(quantity(500, "天", .one))
    case .points: length = .number(quantity(100, "分", .one))
    case .plain, .workdays, .truth, .text, .level, .target, .actual:
      length = .number(quantity(100, "", .one))
    }
    return Step(
      counts: counts, length: length, subject: nil, adds: adds, amount: amount(),
      limit: chance(20) ? points(Fraction(pick([1, 2, 3]))) : nil, part: part())
  }

  private mutating func dated() -> Sentence {
    guard let date = name(.date) else { return conditional() }
    if template.almanac != nil, chance(40) {
      let used = Expression.workdays(name(.date) ?? date, date)
      let length = Step.Length.number(quantity(100, "工作日", .one))
      var sentence = Sentence(
        .condition(.comparison(used, .atMost, constant(.workdays)), .full, otherwise: nil))
      sentence.steps = [
        Step(counts: .above, length: length, subject: nil, adds: false, amount: amount(), part: part())
      ]
      sentence.toZero = true
      return sentence
    }
    return bounded(date, .date)
  }

  private mutating func tiered(_ depth: Int) -> Sentence {
    let result: (inout Maker) -> Sentence = { maker in
      if maker.chance(60) { return Sentence(.value(maker.share())) }
      // A named rule in a tier, where it can be judged.
      if maker.chance(8), maker.place.table != 1, !maker.template.rules.isEmpty, maker.place.mayName {
        return Sentence(.named(0))
      }
      return maker.sentence(depth - 1, isTier: true)
    }
    if chance(30), let tiers = tiersOfSeveral(result) { return Sentence(.tiers(tiers)) }
    if chance(65), let (subject, kind) = quantityName() {
      var tiers = tiers(of: subject, kind, number(1...4), result)
      if kind == .date || numericStep(kind), chance(40) {
        // Steps in a tier count from its bound.
        for index in tiers.entries.indices {
          guard case .cells(let cells) = tiers.entries[index].head, cells.count == 1,
            case .bounds(let bounds) = cells[0], bounds.count == 1
          else { continue }
          var sentence = Sentence(.value(share()))
          let isUpper = bounds[0].0 == .atLeast || bounds[0].0 == .above
          sentence.steps = [step(isUpper ? .above : .below, kind, adds: chance(50))]
          sentence.toZero = true
          sentence.ceiling = .full
          tiers.entries[index].result = sentence
        }
      }
      return Sentence(.tiers(tiers))
    }
    var tiers = Tiers<Sentence>(entries: [])
    for _ in 0..<number(1...3) { tiers.entries.append((.condition(condition(1)), result(&self))) }
    tiers.entries.append((.rest, result(&self)))
    return Sentence(.tiers(tiers))
  }

  private func numericStep(_ kind: Kind) -> Bool {
    switch kind {
    case .ratio, .money, .people, .times, .percentagePoints, .plain: true
    case .points, .days, .workdays, .truth, .date, .text, .level, .target, .actual: false
    }
  }

  /// Tiers by what kind of target it is.
  private mutating func targeted() -> Sentence {
    guard let target = name(.target), let actual = name(.actual) else { return valued() }
    return targeted(target, actual)
  }

  mutating func targeted(_ target: Expression, _ actual: Expression) -> Sentence {
    var tiers = Tiers<Sentence>(subjects: [.targetKind(target)], entries: [])
    func add(_ kind: TargetText.Kind, _ sentence: Sentence) {
      tiers.entries.append((.cells([.equal(kindWord(kind))]), sentence))
    }
    var rate = Sentence(
      .value(.arithmetic(.arithmetic(actual, .over, target), .times, .full)))
    rate.ceiling = .full
    add(.下限, rate)
    if chance(50) {
      add(
        .上限,
        Sentence(
          .condition(
            .comparison(actual, .atMost, target), .full,
            otherwise: .arithmetic(.arithmetic(target, .over, actual), .times, .full))))
    }
    if chance(50) {
      var late = Sentence(
        .condition(.comparison(.deadline(actual), .atMost, .deadline(target)), .full, otherwise: nil))
      late.steps = [step(.above, .date)]
      late.toZero = true
      add(.期限, late)
    }
    if chance(50) { add(.定性, Sentence(chance(60) ? .judged : .value(share()))) }
    if chance(40) { add(.未填报, Sentence(.value(points(.zero)))) }
    if chance(40) { add(.读不懂, Sentence(.value(share()))) }
    if chance(20) {
      add(.区间, Sentence(.condition(.comparison(.low(target), .atMost, actual), .full, otherwise: share())))
    }
    tiers.entries.append((.rest, Sentence(.condition(.meets(actual, target), .full, otherwise: share()))))
    return Sentence(.tiers(tiers))
  }

  /// A sentence of a bonus or penalty, which begins from nothing.
  mutating func extraSentence(_ role: Indicator.Role, _ points: Fraction) -> Sentence {
    let adds = role == .bonus
    let some = self.points(Fraction(1))
    var sentence: Sentence
    switch number(0...4) {
    case 0: sentence = Sentence(.change(condition(1), adds: adds, chance(50) ? some : .full))
    case 1: sentence = Sentence(.judged)
    case 2:
      guard let subject = name(.times) else { return Sentence(.judged) }
      sentence = Sentence(.nothing)
      sentence.steps = [
        Step(
          counts: .each, length: .number(quantity(100, "次", .one)), subject: subject, adds: adds,
          amount: some, limit: chance(80) ? self.points(points) : nil, part: part())
      ]
    case 3:
      guard let subject = name(.ratio) else { return Sentence(.judged) }
      let condition = Expression.comparison(subject, .atLeast, constant(.ratio))
      sentence = Sentence(.condition(condition, self.points(.zero), otherwise: nil))
      sentence.steps = [
        Step(
          counts: .below, length: .number(quantity(100, "个百分点", Fraction(1, 100))), subject: nil, adds: adds,
          amount: self.points(Fraction(1, 2)), limit: self.points(points), part: part())
      ]
    default:
      guard let (subject, kind) = quantityName() else { return Sentence(.judged) }
      sentence = Sentence(
        .tiers(
          tiers(of: subject, kind, number(1...2)) { maker in
            Sentence(.change(nil, adds: adds, maker.chance(50) ? some : .full))
          }))
    }
    if chance(15) {
      sentence.overrides.append((condition(0), adds ? self.points(.zero) : self.points(-Fraction(1))))
    }
    if chance(15) {
      sentence.policies.missing = pick([.value(self.points(.zero)), .notApplicable, .pending])
    }
    return sentence
  }
}
