import TestSupport

/// Makes random templates that use every construct of the language.
struct Maker {
  var generator: SeededGenerator
  var template = Template()
  /// What an expression may use where it stands.
  var place = PlaceOfUse()

  struct PlaceOfUse {
    /// The table whose row is at hand.
    var table: Int?
    var hasFull = false
    /// Indicators whose scores are known there.
    var scores: [Int] = []
    var mayAskForms = false
    var mayClaim = false
    /// Whether there is a claim of the indicator or row at hand.
    var hasOwnClaim = false
    var mayName = false
    var asksForms = false
    /// Formulas that may be used: those before.
    var formulas = 0
  }

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
  mutating func pick<T>(_ weighted: [(Int, T)]) -> T {
    var left = number(0...(weighted.map(\.0).reduce(0, +) - 1))
    for (weight, value) in weighted {
      left -= weight
      if left < 0 { return value }
    }
    return weighted[weighted.count - 1].1
  }

  mutating func make() -> Template {
    head()
    inputs()
    tables()
    for _ in 0..<number(2...6) { formula() }
    if chance(30) { rule() }
    indicators()
    after()
    return template
  }

  private mutating func head() {
    template.writesRounding = chance(50)
    if template.writesRounding {
      template.mode = pick(Fraction.Mode.ofTemplates)
      template.places = pick([(1, 0), (2, 1), (5, 2), (1, 3)])
      template.onlyTotal = chance(25)
    }
    template.levels = [("级甲", ["甲等", "乙等", "丙等"]), ("级乙", ["高", "中等", "低"])]
    if chance(40) { template.levels.append(("级丙", ["甲等", "甲下", "乙等", "乙下", "丙等"])) }
    if chance(35) {
      template.almanac = Almanac(
        years: 2024...2025,
        holidays: [Day(2024, 10, 1)...Day(2024, 10, 7), Day(2025, 1, 1)...Day(2025, 1, 1)],
        workdays: [Day(2024, 9, 29), Day(2024, 10, 12)])
    }
    let missing: [(Int, Policies.Outcome?)] = [
      (3, .fail), (2, .pending), (2, .value(points(.zero))), (1, .value(.full)), (2, .notApplicable),
      (1, nil),
    ]
    template.policies.missing = pick(missing)
    template.policies.zero = pick([
      (4, nil), (1, .fail), (1, .pending), (1, .value(points(.zero))), (1, .notApplicable),
    ])
    template.policies.allZero = pick([(6, nil), (1, .value(.full)), (1, .fail)])
    template.policies.notApplicable = pick([
      (3, .group), (3, .form), (1, .value(.full)), (1, .value(points(.zero))), (1, .pending), (1, nil),
    ])
  }

  // MARK: data

  private mutating func inputs() {
    let kinds: [(Kind, ClosedRange<Int>)] = [
      (.money, 2...4), (.people, 1...2), (.times, 1...2), (.ratio, 1...3), (.percentagePoints, 0...1),
      (.points, 0...1), (.date, 0...2), (.truth, 1...2), (.level(0), 1...2), (.level(1), 0...2),
      (.text, 0...1),
      (.target, 0...1), (.days, 0...1),
    ]
    for (kind, counts) in kinds {
      for _ in 0..<number(counts) {
        template.inputs.append(field(kind, "\(Self.stem(kind))\(template.inputs.count)", chance(25)))
        if kind == .target {
          template.inputs.append(field(.actual, "实\(template.inputs.count)", chance(25)))
        }
      }
    }
  }

  private static func stem(_ kind: Kind) -> String {
    switch kind {
    case .money: "款"
    case .people: "员"
    case .times: "数"
    case .ratio: "率"
    case .percentagePoints: "差"
    case .points: "测"
    case .days, .workdays: "期"
    case .plain: "量"
    case .truth: "真"
    case .date: "日"
    case .text: "文"
    case .level: "品"
    case .target: "标"
    case .actual: "实"
    }
  }

  mutating func field(_ kind: Kind, _ name: String, _ isOptional: Bool) -> Field {
    var field = Field(name: name, kind: kind)
    field.isOptional = isOptional
    func unit(_ name: String, _ size: Fraction) { (field.unit, field.size) = (name, size) }
    switch kind {
    case .money:
      switch number(0...19) {
      case 0...12: unit("万元", Fraction(10_000))
      case 13...17: unit("元", .one)
      case 18: unit("千元", Fraction(1_000))
      default: unit("亿元", Fraction(100_000_000))
      }
    case .people: unit("人", .one)
    case .times: unit("次", .one)
    case .ratio: chance(85) ? unit("%", Fraction(1, 100)) : unit(pick(["比率", "倍"]), .one)
    case .percentagePoints: unit("个百分点", Fraction(1, 100))
    case .points: unit("分", .one)
    case .days: chance(80) ? unit("天", .one) : unit("周", Fraction(7))
    case .workdays: unit("工作日", .one)
    case .plain: break
    case .truth: field.unit = "是否"
    case .date: field.unit = "日期"
    case .text: field.unit = "文本"
    case .level(let set): field.unit = template.levels[set].name
    case .target: field.unit = "目标"
    case .actual: field.unit = "实际"
    }
    if kind == .people || kind == .times { field.isWhole = chance(30) }
    switch kind {
    case .money, .people, .times: if chance(30) { field.range = pick([1...200, 0...100, -50...150]) }
    case .ratio:
      if field.unit == "%", chance(30) { field.range = pick([0...100, 1...200, -100...150]) }
    default: break
    }
    if chance(10) { field.source = "栏 \(name)" }
    return field
  }

  private mutating func tables() {
    guard chance(55) else { return }
    var columns = [Field(name: "名列", kind: .text, unit: "文本", role: .作名称)]
    columns.append(Field(name: "别列", kind: .text, unit: "文本", isOptional: chance(20)))
    columns.append(Field(name: "分列", kind: .points, unit: "分", role: .作分值))
    columns.append(Field(name: "评列", kind: .points, unit: "分", isOptional: chance(50), role: .作得分))
    if chance(50) {
      columns.append(Field(name: "报列", kind: .points, unit: "分", isOptional: true, role: .作自报))
    }
    for (kind, name) in [
      (Kind.money, "款列"), (.ratio, "率列"), (.truth, "真列"), (.level(0), "品列"), (.times, "数列"),
    ] where chance(60) {
      columns.append(field(kind, name, chance(20)))
    }
    if chance(60) {
      columns.append(field(.target, "标列", chance(10)))
      columns.append(field(.actual, "实列", chance(20)))
    }
    template.tables.append(RowTable(name: "表甲", columns: columns, omission: omission(0, columns)))
    guard chance(60) else { return }
    var more = [Field(name: "称列", kind: .text, unit: "文本", role: .作名称)]
    more.append(Field(name: "组列", kind: .text, unit: "文本"))
    for (kind, name) in [
      (Kind.money, "金列"), (.people, "员列"), (.level(1), "质列"), (.ratio, "比列"), (.points, "票列"),
    ] where chance(80) {
      more.append(field(kind, name, chance(20)))
    }
    template.tables.append(RowTable(name: "表乙", columns: more, omission: omission(1, more)))
  }

  /// Rows that are none: totals by their name, and what lacks a column.
  private mutating func omission(_ table: Int, _ columns: [Field]) -> Expression? {
    guard chance(40) else { return nil }
    let total = Expression.comparison(.column(table, 0), .equal, text("合计"))
    let open = columns.indices.filter { columns[$0].isOptional }
    guard !open.isEmpty, chance(30) else { return total }
    return .any([total, .not(.has(.column(table, pick(open))))])
  }

  // MARK: formulas and rules

  private mutating func formula() {
    place = PlaceOfUse()
    place.formulas = template.formulas.count
    place.mayAskForms = chance(25)
    place.mayClaim = chance(5)
    let kinds: [(Int, Kind)] = [
      (6, .ratio), (3, .money), (2, .truth), (1, .times), (2, .level(0)), (1, .level(1)), (2, .plain),
      (1, .percentagePoints), (1, .days),
    ]
    var kind = pick(kinds)
    if kind == .level(0), template.levels.count > 2, chance(60) { kind = .level(2) }
    var formula = Formula(
      name: "式\(template.formulas.count)", kind: kind, expression: expression(kind, 3))
    switch kind {
    case .level(let set): formula.type = template.levels[set].name
    case .money: formula.type = pick([nil, "万元", "元"])
    case .ratio: formula.type = pick([nil, nil, nil, "%", "倍"])
    default: break
    }
    if chance(20) { formula.policies.missing = outcome(kind) }
    if chance(25) { formula.policies.zero = outcome(kind) }
    if chance(15) { formula.policies.allZero = outcome(kind) }
    formula.asksForms = place.asksForms
    template.formulas.append(formula)
  }

  /// What a policy beside a figure of a kind may say.
  mutating func outcome(_ kind: Kind) -> Policies.Outcome {
    let ruling: Policies.Outcome = pick([.fail, .pending, .notApplicable])
    if chance(50) { return ruling }
    switch kind {
    case .level(let set):
      let level = number(0...template.levels[set].levels.count - 1)
      return .value(.constant(.level(level), template.levels[set].levels[level]))
    case .truth, .date, .text, .target, .actual: return ruling
    case .money, .people, .times, .ratio, .percentagePoints, .points, .days, .workdays, .plain:
      return .value(constant(kind))
    }
  }

  private mutating func rule() {
    place = PlaceOfUse()
    place.formulas = template.formulas.count
    place.hasFull = true
    var sentence = sentence(1, isTier: true)
    policies(&sentence.policies, percent: 15)
    template.rules.append(("规一", sentence))
  }
}
