import Program
import Source
import TargetTexts
import Values

/// Random forms for a template, with a liking for ends and round figures. What reading would refuse stands in them as
/// it does after reading: unreadable, without a value.
package struct RandomForms {
  package let template: Template
  package var generator: SeededGenerator
  /// The fixed numbers of the template, where values like to be.
  private let numbers: [Rational]
  private let texts: [String]

  /// Starts from a seed.
  package init(_ template: Template, seed: UInt64) {
    self.template = template
    generator = SeededGenerator(state: seed)
    var numbers: Set<Rational> = []
    var texts: Set<String> = []
    var measures = template.formulas.map(\.measure)
    for indicator in template.indicators {
      indicator.rule?.forEachMeasure { measures.append($0) }
      indicator.rows?.filter.map { measures.append($0) }
    }
    for measure in measures {
      measure.forEach(in: template) { part in
        switch part.kind {
        case .constant(.number(let number), _): numbers.insert(number)
        case .constant(.text(let text), _): texts.insert(text)
        default: break
        }
      }
    }
    self.numbers = numbers.sorted()
    self.texts = texts.sorted() + ["甲"]
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }
  private mutating func pick<T>(_ values: [T]) -> T? { values.randomElement(using: &generator) }

  /// A form.
  package mutating func next() -> Form {
    let place = Place(template.file, SourceRange(0, 0))
    var form = Form(id: "随机", place: place)
    for (index, input) in template.inputs.enumerated() where !(input.isOptional && chance(2)) {
      guard let value = value(of: input) else { continue }
      guard isRead(value, input) else {
        form.unreadable.insert(InputID(index))
        continue
      }
      form.inputs[InputID(index)] = Datum(value, place: place, spot: input.name)
    }
    for (index, table) in template.tables.enumerated() {
      form.rows[TableID(index)] = (1...3).map { row(table, $0, place) }
    }
    for indicator in template.indicators where indicator.children.isEmpty {
      form.indicators[indicator.id] = entry(indicator, place)
    }
    return form
  }

  private mutating func entry(_ indicator: Indicator, _ place: Place) -> IndicatorEntry {
    var entry = IndicatorEntry()
    var points = indicator.points
    if let range = indicator.adjustable, chance(2) {
      points = pick([range.lowerBound, range.upperBound, indicator.points]) ?? points
      entry.points = Datum(points, place: place, spot: "")
    }
    let share = Rational(Int.random(in: 0...100, using: &generator), 100)
    entry.score = (try? points * share).map { Datum($0, place: place, spot: "") }
    if case .checklist(let list)? = indicator.rule?.curve {
      for item in list.items where item.condition == nil {
        entry.answers[item.label] = Datum(chance(2), place: place, spot: "")
      }
    }
    return entry
  }

  private mutating func row(_ table: Table, _ number: Int, _ place: Place) -> FormRow {
    var row = FormRow(place: place, number: number, spot: table.name)
    for (index, column) in table.columns.enumerated() where !(column.isOptional && chance(2)) {
      guard let value = value(of: column) else { continue }
      guard isRead(value, column) else {
        row.unreadable.insert(index)
        continue
      }
      row.cells[index] = Datum(value, place: place, spot: column.name)
    }
    return row
  }

  // MARK: values

  private mutating func value(of input: Input) -> Value? {
    switch input.type {
    case .number(let type): return number(of: input, type).map { .number($0) }
    case .truth: return .truth(chance(2))
    case .date:
      return CalendarDate(dayNumber: Int.random(in: 738_000...739_500, using: &generator)).map { .date($0) }
    case .text: return pick(texts).map { .text($0) }
    case .level(let set): return pick(Array(template[set].levels.indices)).map { .level(set, $0) }
    case .target(let isActual): return target(isActual).map { .target($0) }
    case .figure, .reported: return nil
    }
  }

  private mutating func number(of input: Input, _ type: NumberType) -> Rational? {
    let unit = type.unit?.factor ?? .one
    func end(_ end: InputBounds.End?) -> Rational? {
      if case .number(let value)? = end?.value { value } else { nil }
    }
    let low = end(input.bounds.low)
    let high = end(input.bounds.high)
    var candidates: [Rational] = [low, high, low == nil && high == nil ? .zero : nil].compactMap { $0 }
    candidates += numbers
    let sizes = [1, 10, 100, 1_000, 100_000, 100_000_000]
    for _ in 0..<4 {
      let size = pick(sizes) ?? 1
      let digits = Rational(Int.random(in: 0...(size * 100), using: &generator), input.isWhole ? 1 : 100)
      if let value = try? digits * unit { candidates += [value, -value] }
      if let low, let high, let width = try? high + -low,
        let value = try? low + width * Rational(Int.random(in: 0...1000, using: &generator), 1000)
      {
        candidates.append(value)
      }
    }
    // One in forty is outside: most forms should have scores.
    if chance(40), let value = pick(candidates) { return value }
    return pick(candidates.filter { isRead(.number($0), input) })
  }

  /// Whether reading takes the value; a negative figure of a text is refused only where it is computed with.
  private func isRead(_ value: Value, _ input: Input) -> Bool {
    guard case .number(let number) = value else { return true }
    return input.assumedRange.contains(value) && input.takes(number)
  }

  private mutating func target(_ isActual: Bool) -> TargetText? {
    let number = Int.random(in: chance(10) ? -50...(-1) : 0...300, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    let year = 2020
    if isActual {
      let text = pick(["\(number)", "\(number)%", "\(year)年\(month)月20日", "完成", "\(number)家"])
      return text.map { readActual($0, units: template.units, fiscalYear: year) }
    }
    let text = pick([
      "≥\(number)", "≤\(number)", "=\(number)", "\(number)-\(number + 10)", "≥\(number)%",
      "\(year)年\(month)月底前", "良好",
      "未填报", "≥\(number)家",
    ])
    return text.map { readTarget($0, units: template.units, fiscalYear: year) }
  }
}
