/// The tree of indicators, and what follows the scores.
extension Maker {
  mutating func indicators() {
    if chance(3), !template.formulas.isEmpty { return }
    for _ in 0..<number(1...4) {
      let id = indicator(parent: nil, level: 1)
      template.roots.append(id)
    }
    template.total = sum(of: template.roots)
    for role in [Indicator.Role.bonus, .penalty] where chance(30) {
      for _ in 0..<number(1...2) { template.extras.append(extra(role)) }
    }
    if !template.extras.isEmpty {
      let most = pick([template.total, (try? template.total + Fraction(5)) ?? template.total])
      template.totalLimits = (pick([.zero, .zero, Fraction(-5)]), most)
    }
  }

  private func sum(of ids: [Int]) -> Fraction {
    ids.reduce(.zero) { (try? $0 + template.indicators[$1].points) ?? $0 }
  }

  private mutating func add(_ indicator: Indicator) -> Int {
    template.indicators.append(indicator)
    return template.indicators.count - 1
  }

  private mutating func indicator(parent: Int?, level: Int) -> Int {
    if level < 4, chance(level == 1 ? 65 : level == 2 ? 25 : 10) {
      return group(parent: parent, level: level)
    }
    return leaf(parent: parent, level: level)
  }

  private mutating func group(parent: Int?, level: Int) -> Int {
    let id = add(Indicator(name: "组\(template.indicators.count)", points: .zero, parent: parent))
    var group = template.indicators[id]
    group.composition = pick([(7, .sum), (1, .mean), (1, .least), (1, .greatest)])
    if chance(25) { policies(&group.policies, percent: 50) }
    template.indicators[id] = group
    for _ in 0..<number(2...3) { group.children.append(indicator(parent: id, level: level + 1)) }
    group.points = sum(of: group.children)
    if group.composition != .sum, chance(70) { group.points = Fraction(pick([5, 8, 10, 20])) }
    if group.composition == .mean, chance(60) {
      let shares =
        group.children.count == 2
        ? [(40, 60), (50, 50)].map { [$0.0, $0.1] } : [[30, 30, 40], [20, 50, 30]]
      for (child, share) in zip(group.children, pick(shares)) {
        template.indicators[child].share = Fraction(share, 100)
      }
    }
    template.indicators[id] = group
    adjust(group)
    return id
  }

  /// Points that the form may move between the leaves of a group.
  private mutating func adjust(_ group: Indicator) {
    guard chance(20) else { return }
    for child in group.children where mayAdjust(child) {
      let points = template.indicators[child].points
      template.indicators[child].adjustable = (
        .zero, (try? points + Fraction(pick([1, 2, 5]))) ?? points
      )
    }
  }

  private func mayAdjust(_ id: Int) -> Bool {
    let indicator = template.indicators[id]
    guard let sentence = indicator.sentence, indicator.rows == nil else { return false }
    if case .checklist(let list) = sentence.curve {
      switch list.mode {
      case .sum, .inOrder: return false
      case .equally, .allOrNone, .eachMissing: return true
      }
    }
    return true
  }

  mutating func leaf(parent: Int?, level: Int) -> Int {
    var leaf = Indicator(
      name: "指\(template.indicators.count)", points: Fraction(pick([2, 3, 4, 5, 6, 8, 10])), parent: parent)
    if template.places > 0, !template.writesRounding || chance(50), chance(20) {
      leaf.points = (try? leaf.points + Fraction(1, 2)) ?? leaf.points
    }
    begin()
    if chance(8) { policies(&leaf.policies, percent: 40) }
    if !freeRows.isEmpty, chance(35) {
      leaf.rows = rows()
      leaf.sentence = rowSentence(leaf.rows?.table ?? 0)
    } else if !template.rules.isEmpty, chance(20) {
      leaf.sentence = Sentence(.named(0))
    } else {
      var sentence = sentence(2)
      divide(&sentence, leaf.points)
      leaf.sentence = sentence
    }
    return add(leaf)
  }

  private mutating func begin() {
    place = PlaceOfUse()
    place.hasFull = true
    place.formulas = template.formulas.count
    place.mayAskForms = chance(25)
    place.mayClaim = chance(15)
    place.hasOwnClaim = chance(40)
    place.mayName = true
    place.scores = template.indicators.indices.filter {
      template.indicators[$0].sentence != nil && template.indicators[$0].role == .regular
    }
    if chance(70) { place.scores = [] }
  }

  /// Gives the lines of a checklist their points.
  private mutating func divide(_ sentence: inout Sentence, _ points: Fraction) {
    guard case .checklist(var list) = sentence.curve else { return }
    switch list.mode {
    case .equally, .allOrNone, .eachMissing: return
    case .sum, .inOrder: break
    }
    var left = points
    for index in list.items.indices.dropLast() {
      let most = Int((try? left * Fraction(2))?.whole.above ?? 0)
      let part = Fraction(number(0...max(0, most / 2)), 2)
      list.items[index].points = template.places == 0 ? part.whole : part
      left = (try? left - (list.items[index].points ?? .zero)) ?? left
    }
    list.items[list.items.count - 1].points = left
    sentence.curve = .checklist(list)
  }

  // MARK: rows

  /// Names of rows that no indicator takes yet, by table.
  private var freeRows: [(table: Int, name: String)] {
    template.tables.indices.flatMap { table in
      let taken = template.indicators.compactMap(\.rows).filter { $0.table == table }
      if taken.contains(where: { $0.takenName == nil }) { return [(table: Int, name: String)]() }
      return Self.rowNames(table).filter { name in !taken.contains { $0.takenName == name } }
        .map { (table, $0) }
    }
  }

  static func rowNames(_ table: Int) -> [String] { table == 0 ? ["产一", "产二"] : ["组甲", "组乙"] }

  private mutating func rows() -> RowChoice {
    let (table, name) = pick(freeRows)
    var rows = RowChoice(table: table)
    place.table = table
    place.hasOwnClaim = template.tables[table].columns.contains { $0.role == .作自报 }
    let isFirst = !template.indicators.contains { $0.rows?.table == table }
    if isFirst, chance(40) {
      if chance(50) { rows.filter = .oneOf(.column(table, 1), Self.rowNames(table).map { text($0) }) }
    } else {
      rows.filter = .comparison(.column(table, 1), .equal, text(name))
    }
    if table == 1 || chance(40) {
      rows.split = pick([(nil, false), (min(2, template.places), true), (template.places, false)])
    }
    return rows
  }

  private mutating func rowSentence(_ table: Int) -> Sentence {
    let columns = template.tables[table].columns
    if table == 0, chance(15) { return Sentence(.judged) }
    if let target = columns.firstIndex(where: { $0.kind == .target }),
      let actual = columns.firstIndex(where: { $0.kind == .actual }), chance(40)
    {
      return targeted(.column(table, target), .column(table, actual))
    }
    if chance(30) {
      let rank = rowRank(table)
      if chance(50) { return bounded(rank, .plain) }
      return Sentence(
        .condition(
          .comparison(rank, .atMost, quantity(pick([100, 200]), "", .one)), .full, otherwise: share()))
    }
    for _ in 0..<9 {
      let sentence = sentence(1, isTier: true)
      if !isJudged(sentence) || table == 0 { return sentence }
    }
    return Sentence(.value(share()))
  }

  // MARK: beside the total

  private mutating func extra(_ role: Indicator.Role) -> Int {
    begin()
    place.scores = []
    if chance(35) {
      let id = add(
        Indicator(
          name: "外\(template.indicators.count)", points: Fraction(pick([2, 4])), parent: nil, role: role))
      for _ in 0..<2 { template.indicators[id].children.append(extraLeaf(role, parent: id)) }
      return id
    }
    return extraLeaf(role, parent: nil)
  }

  private mutating func extraLeaf(_ role: Indicator.Role, parent: Int?) -> Int {
    let points = Fraction(pick([2, 3, 5]))
    var leaf = Indicator(name: "外\(template.indicators.count)", points: points, parent: parent, role: role)
    leaf.sentence = extraSentence(role, points)
    return add(leaf)
  }

  // MARK: after

  mutating func after() {
    place = PlaceOfUse()
    place.formulas = template.formulas.count
    place.mayAskForms = true
    place.mayClaim = true
    place.scores = template.indicators.indices.filter {
      template.indicators[$0].sentence != nil && template.indicators[$0].role == .regular
    }
    if !template.roots.isEmpty, chance(60) { grades() }
    if chance(50) { checks() }
    for index in 0..<number(template.roots.isEmpty ? 1...3 : 0...3) { outcome(index) }
    if chance(40) {
      for index in 0..<number(1...2) { summary(index) }
    }
  }

  private mutating func summary(_ index: Int) {
    func aggregate(_ function: Function, _ maker: inout Maker) -> Expression {
      var aggregate = Aggregate(records: .forms, function: function)
      let money = maker.name(.money) ?? .input(0)
      aggregate.values = [maker.template.roots.isEmpty || maker.chance(40) ? money : .total]
      if maker.chance(25) { aggregate.filter = maker.condition(0) }
      if maker.chance(15) { aggregate.trim = Trim(high: 1) }
      return .aggregate(aggregate)
    }
    let functions: [Function] = [.合计, .平均, .中位, .最大, .最小]
    var item = Listed(name: "汇\(index)", kind: .plain, expression: aggregate(pick(functions), &self))
    if chance(30) {
      let count = Expression.aggregate(
        Aggregate(records: .forms, function: .计数, filter: chance(50) ? condition(1) : nil))
      item.expression = .arithmetic(aggregate(.合计, &self), .over, count)
    } else if chance(30) {
      item.expression = .aggregate(Aggregate(records: .forms, function: .计数, filter: condition(1)))
    }
    let keys = template.inputs.indices.filter {
      [.level(0), .level(1), .text, .truth].contains(template.inputs[$0].kind)
    }
    if chance(60), let key = keys.randomElement(using: &generator) { item.group = .input(key) }
    item.policies.missing = pick([.fail, .pending])
    item.policies.zero = pick([nil, .pending])
    template.summaries.append(item)
  }

  private mutating func grades() {
    let names = ["优", "良", "中", "差"]
    let shares = pick([[90, 80, 60], [80, 50], [60], [85, 70, 40]])
    for (name, share) in zip(names, shares) {
      let least = try? (template.total * Fraction(share, 100)).rounded(template.places, .四舍五入)
      template.grades.append(Grade(name: name, least: least, isIncluded: chance(85)))
    }
    template.grades.append(Grade(name: "差"))
    for _ in 0..<number(0...2) {
      let last = template.grades.count - 1
      let effect: Veto.Effect =
        switch number(0...3) {
        case 0: .set(number(0...last))
        case 1: .cap(number(1...last))
        default: last > 1 ? .move(pick([-1, -1, 1])) : .cap(last)
        }
      var veto = Veto(condition: chance(40) ? scoreCondition() : condition(1), effect: effect)
      veto.policies.missing = pick([.notApplicable, .fail, .pending])
      if chance(30) { veto.policies.zero = pick([.notApplicable, .pending]) }
      template.vetoes.append(veto)
    }
  }

  private mutating func scoreCondition() -> Expression {
    let bound = points(Fraction(number(0...10)))
    if chance(25) {
      return .comparison(.call(.绝对值, [.arithmetic(.totalClaim, .minus, .total)], Trim()), .atLeast, bound)
    }
    if chance(40) || place.scores.isEmpty {
      return .comparison(.total, pick([.atLeast, .below]), bound)
    }
    return .comparison(.score(pick(place.scores)), pick([.atLeast, .below]), bound)
  }

  private mutating func checks() {
    for index in 0..<number(1...2) {
      var check = Check(name: "查\(index)", condition: condition(2))
      if chance(40), let name = name(.money) {
        check.condition = .comparison(name, .equal, expression(.money, 1))
        check.tolerance = quantity(pick([1, 100, 1000]), "万元", Fraction(10_000))
      }
      check.policies.missing = pick([.pending, .fail, .notApplicable])
      template.checks.append(check)
    }
  }

  private mutating func outcome(_ index: Int) {
    let kinds: [Kind] = [.money, .ratio, .level(0), .plain, .truth, .points]
    var item = Listed(name: "列\(index)", kind: pick(kinds), expression: .total)
    switch number(0...7) {
    case 0 where !template.roots.isEmpty, 1 where !template.roots.isEmpty:
      item.kind = .plain
      var aggregate = Aggregate(records: .forms, function: .名次, values: [.total])
      aggregate.ascending = chance(25)
      aggregate.ties = pick([.skipping, .不跳号, .并列取平均])
      item.expression = .aggregate(aggregate)
    case 2 where !template.grades.isEmpty:
      item.kind = .ratio
      item.expression = .choice(
        Tiers(
          subjects: [.grade],
          entries: [
            (.cells([.equal(gradeWord(0))]), constant(.ratio)), (.rest, constant(.ratio)),
          ]))
    case 3 where !template.grades.isEmpty:
      item.kind = .plain
      item.expression = .aggregate(
        Aggregate(
          records: .forms, function: .计数, filter: .comparison(.grade, pick([.equal, .atLeast]), gradeWord(0)))
      )
    case 4 where !template.roots.isEmpty:
      item.kind = .points
      item.expression = .aggregate(
        Aggregate(records: .forms, function: pick([.平均, .最大, .最小, .中位, .合计]), values: [.total]))
    case 5 where !template.roots.isEmpty:
      item.kind = .points
      item.expression = .arithmetic(.totalClaim, .minus, .total)
    default: item.expression = expression(item.kind, 3)
    }
    if case .level(let set) = item.kind { item.type = template.levels[set].name }
    item.policies.missing = outcome(item.kind)
    if chance(40) { item.policies.zero = outcome(item.kind) }
    template.outcomes.append(item)
  }

  private func gradeWord(_ index: Int) -> Expression {
    .constant(.level(index), template.grades[index].name)
  }
}

extension RowChoice {
  /// The one name whose rows are taken; nil where all are.
  var takenName: String? {
    if case .comparison(_, _, .constant(.text(let name), _))? = filter { name } else { nil }
  }
}
