import Checker
import Enclosure
import Program
import Source
import TargetTexts
import Values

/// Finds what a form must say for some measures and rules to have a value, and the figures worth trying.
struct DialCollector {
  let template: Template
  private(set) var subjects: [Dial.Subject] = []
  /// Whether a figure of all forms was collected, which a form alone does not have.
  private var asksAllForms = false
  /// Whether a place among all forms was collected, or their number.
  private var asksPlaces = false
  /// The tables of which rows are added up, counted or compared with each other.
  private var foldedTables: [TableID] = []
  private var seen: Set<Dial.Subject> = []
  private var formulas: Set<FormulaID> = []
  private var indicators: Set<IndicatorID> = []
  /// The fixed numbers that stand in what was collected, by dimension.
  private var numbers: [Dimension: Set<Rational>] = [:]
  private var days: Set<Int> = []
  private var texts: Set<String> = []

  init(_ template: Template) { self.template = template }

  // MARK: collecting

  /// Says of indicators that they do not apply: then nothing else of them is asked.
  mutating func exempt(_ ids: [IndicatorID]) {
    for id in ids where indicators.insert(id).inserted { add(.exemption(id)) }
  }

  mutating func add(_ id: IndicatorID) {
    guard indicators.insert(id).inserted else { return }
    let indicator = template[id]
    for child in indicator.children { add(child) }
    guard let rule = indicator.rule else { return }
    if indicator.adjustable != nil { add(.points(id)) }
    if let rows = indicator.rows {
      rows.filter.map { add($0) }
      let table = template[rows.table]
      add(rows.split == nil ? .rowPoints(id) : .rowCount(id))
      if rule.isJudged, let column = table.scoreColumn { add(.column(rows.table, column)) }
    } else {
      if rule.isJudged { add(.judged(id)) }
      if rule.hasWrittenLines { add(.answers(id)) }
    }
    rule.forEachMeasure { add($0) }
  }

  mutating func add(_ measure: Measure) {
    measure.forEachPart { part in
      switch part.kind {
      case .input(let id), .isGiven(let id): add(.input(id))
      case .column(let table, let index), .hasColumn(let table, let index): add(.column(table, index))
      case .formula(let id): if formulas.insert(id).inserted { add(template[id].measure) }
      case .score(let id): add(id)
      case .totalScore: for id in template.roots + template.extras { add(id) }
      case .grade:
        for id in template.roots + template.extras { add(id) }
        for veto in template.vetoes { add(veto.condition) }
      case .constant(let value, _): note(value, part.type)
      case .aggregate(let aggregate): note(aggregate)
      default: break
      }
    }
  }

  private mutating func note(_ aggregate: Aggregate) {
    switch aggregate.records {
    case .forms: break
    case .rows(let table):
      if !foldedTables.contains(table) { foldedTables.append(table) }
      return
    }
    asksAllForms = true
    if aggregate.function == .rank || aggregate.function == .count { asksPlaces = true }
  }

  private mutating func add(_ subject: Dial.Subject) {
    // The points of a row that is scored are set with those of the rows beside it.
    if case .column(let table, let column) = subject, template[table].pointsColumn == column,
      indicators.contains(where: { template[$0].rows?.table == table })
    {
      return
    }
    if seen.insert(subject).inserted { subjects.append(subject) }
  }

  private mutating func note(_ value: Value, _ type: ValueType) {
    switch value {
    case .number(let number):
      if case .number(let type) = type { numbers[type.dimension, default: []].insert(number) }
    case .date(let date): days.insert(date.dayNumber)
    case .text(let text): texts.insert(text)
    case .truth, .level, .target, .figure: break
    }
  }

  /// Whether a value is one of the fixed numbers or days that stand in what was collected.
  func holds(_ value: Value, _ type: ValueType) -> Bool {
    switch value {
    case .number(let number):
      if case .number(let type) = type { numbers[type.dimension]?.contains(number) ?? false } else { false }
    case .date(let date): days.contains(date.dayNumber)
    case .truth, .text, .level, .target, .figure: false
    }
  }

  /// The fixed numbers of a dimension, and what lies one, two and three of another away: 94%, 93% and 92% by 95% and 1%.
  func numbersNearBounds(of dimension: Dimension) -> [Rational] {
    let fixed = (numbers[dimension] ?? []).sorted()
    let steps = fixed.flatMap { step in [1, 2, 3].compactMap { try? step * Rational($0) } }
    let near = fixed.flatMap { bound in steps.flatMap { [try? bound + -$0, try? bound + $0] } }
    return (fixed + near.compactMap(\.self)).withoutRepeats()
  }

  // MARK: dials

  /// The runs that are looked at: one form alone, or two, then three together; a place may need many.
  var runs: [Run] {
    guard asksAllForms else { return [Run()] }
    return [Run(distinct: 2), Run(distinct: 3)] + (asksPlaces ? [Run(distinct: 2, copies: 30)] : [])
  }

  /// What was collected, with the settings worth trying.
  var dials: [Dial] {
    (subjects + subjectsOfRows).compactMap { subject in
      let settings = settings(of: subject)
      return settings.isEmpty ? nil : Dial(subject: subject, settings: settings)
    }
  }

  /// How many rows the tables have that functions go through, and what tells the first from the others. Where rows are
  /// scored, their number and points are set already.
  private var subjectsOfRows: [Dial.Subject] {
    let scored = indicators.compactMap { template[$0].rows?.table }
    return foldedTables.filter { !scored.contains($0) }.flatMap { table in
      let columns = subjects.compactMap { subject -> Dial.Subject? in
        if case .column(table, let column) = subject { .otherRows(table, column) } else { nil }
      }
      return [.tableRows(table)] + columns
    }
  }

  private func settings(of subject: Dial.Subject) -> [Dial.Setting] {
    switch subject {
    case .input(let id): return cells(of: template[id])
    case .column(let table, let index):
      return cells(of: template[table].columns[index])
    case .judged(let id): return judgedScores(template[id]).map { .points($0) }
    case .points(let id):
      return shares(of: template[id], within: template[id].pointsRange).map { .points($0) }
    case .rowPoints(let id):
      let all = shares(of: template[id], within: template.leafPoints(template[id]))
      return all.filter { template.otherRows(beside: $0, of: template[id]) != nil }.map { .points($0) }
    case .rowCount: return [1, 2, 3, 4, 5, 8, 10, 20].map { .rows($0) }
    case .tableRows: return [1, 2, 3, 5, 10, 30].map { .rows($0) }
    case .otherRows(let table, let index): return [.same] + cells(of: template[table].columns[index])
    case .exemption: return [.exempt]
    case .answers(let id):
      let lines = template[id].rule?.writtenLines ?? []
      return [.answers(lines, true), .answers(lines, false)]
    }
  }

  /// What may be left out is left out first: that is what most forms do.
  private func cells(of input: Input) -> [Dial.Setting] {
    (input.isOptional ? [.absent] : []) + values(of: input).map { .value($0) }
  }

  /// All points first, then the ends, the fixed points of the rules, and parts.
  private func shares(of indicator: Indicator, within range: Interval) -> [Rational] {
    let ends = [range.high, range.low].compactMap { $0?.value }
    let fixed = (numbers[Dimension(base: "分")] ?? []).sorted()
    let halves = (fixed + [indicator.points]).compactMap { try? $0 * Rational(1, 2) }
    return ([indicator.points] + ends + fixed + halves + [.one, Rational(1, 2)]).withoutRepeats()
      .filter { $0.isPositive && range.contains($0) && template.isWritable($0) }
  }

  private func judgedScores(_ indicator: Indicator) -> [Rational] {
    let high = indicator.adjustable?.upperBound ?? indicator.points
    let shares = [100, 90, 70, 30, 0].compactMap { try? high * Rational($0, 100) }
    return shares.map { (try? $0.rounded(places: template.rounding.places, mode: .down)) ?? $0 }
      .withoutRepeats()
  }

  private func values(of input: Input) -> [Value] {
    switch input.type {
    case .number(let type): return figures(of: input, type).map { .number($0) }
    case .truth: return [.truth(true), .truth(false)]
    case .date: return dates(of: input).map { .date($0) }
    case .text: return (texts.sorted() + ["甲"]).map { .text($0) }
    case .level(let set): return template[set].levels.indices.map { .level(set, $0) }
    case .target(let isActual): return targetTexts(isActual).map { .target($0) }
    case .figure, .reported: return []
    }
  }

  /// Round figures first, then the fixed numbers of the rules with their neighbours, then the declared ends.
  private func figures(of input: Input, _ type: NumberType) -> [Rational] {
    let unit = type.unit?.factor ?? .one
    func times(_ number: Rational) -> Rational? { try? number * unit }
    var result = [100, 200, 1, 2, 50, 0, 3, 1000, 10, 99].compactMap { times(Rational($0)) }
    let step = times(input.isWhole ? .one : Rational(1, 100)) ?? .one
    for number in (numbers[type.dimension] ?? []).sorted() {
      result += [number, try? number + step, try? number + -step, try? number + number].compactMap { $0 }
    }
    let allowed = input.assumedInterval
    for end in [allowed.low, allowed.high].compactMap({ $0 }) {
      result += [end.value, try? end.value + step, try? end.value + -step].compactMap { $0 }
    }
    if let low = allowed.low?.value, let high = allowed.high?.value, let sum = try? low + high,
      let middle = try? sum.divided(by: Rational(2))
    {
      result.append(input.isWhole ? middle.floor : middle)
    }
    if allowed.low == nil || !allowed.isNonNegative {
      result += [-100, -1].compactMap { times(Rational($0)) }
    }
    return result.withoutRepeats().filter { allowed.contains($0) && (!input.isWhole || input.takes($0)) }
  }

  private func dates(of input: Input) -> [CalendarDate] {
    let allowed = input.assumedInterval
    let year = template.fiscalYear ?? 2020
    let middle = CalendarDate(year: year, month: 6, day: 30)
    var numbers = middle.map { [$0.dayNumber, $0.dayNumber + 30, $0.dayNumber - 30] } ?? []
    for day in days.sorted() { numbers += [day, day + 1, day - 1, day + 40, day + 400] }
    for end in [allowed.low, allowed.high].compactMap({ $0?.value.asInt }) {
      numbers += [end, end + 1, end - 1]
    }
    return numbers.map { Rational($0) }.withoutRepeats().filter { allowed.contains($0) }
      .compactMap { $0.asInt.flatMap { CalendarDate(dayNumber: $0) } }
  }

  private func targetTexts(_ isActual: Bool) -> [TargetText] {
    let year = template.fiscalYear ?? 2020
    if isActual {
      return ["100", "200", "0", "50", "\(year)年10月30日", "\(year)年12月30日", "\(year + 9)年1月1日", "完成"].map {
        readActual($0, units: template.units, fiscalYear: year)
      }
    }
    return ["≥100", "≤100", "=100", "90-110", "≥0", "\(year)年10月底前", "良好", "未填报", ">100", "<100"].map {
      readTarget($0, units: template.units, fiscalYear: year)
    }
  }
}

extension Rule {
  /// The lines that data answer by their text.
  var writtenLines: [String] {
    switch curve {
    case .checklist(let list): list.items.filter { $0.condition == nil }.map(\.label)
    case .tiers(let tiers): tiers.flatMap(\.rule.writtenLines)
    case .named(_, let inner): inner.writtenLines
    case .value, .conditional, .judged: []
    }
  }
}
