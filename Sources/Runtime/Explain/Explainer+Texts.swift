import Planning
import Program
import Source
import TargetTexts
import Values

extension Explainer {
  /// An expression with the figures of this form put in; bare figures of texts take the unit that they are given
  /// here, as they did in the computation.
  mutating func figures(_ measure: Measure, lending unit: MeasureUnit? = nil) -> String {
    let template = template
    return template.text(of: measure) { figure($0, lending: unit) }
  }

  private mutating func figure(_ part: Measure, lending unit: MeasureUnit?) -> String? {
    switch part.kind {
    case .input(let id): form.inputs[id].map { cellText($0, part.type, lending: unit) }
    case .column(_, let index): trace.row?.cells[index].map { cellText($0, part.type, lending: unit) }
    case .member(let target, .kind): given(target).map(\.kind.chinese)
    case .arithmetic(let left, let sign, let right) where isFigure(left) || isFigure(right):
      pairText(left, sign, right, lending: unit)
    case .comparison(let left, let sign, let right) where isFigure(left) || isFigure(right):
      pairText(left, sign.rawValue, right, self.unit(beside: left, right))
    case .formula, .choice: knownValue(part).map { approximate($0, part.type) }
    case .fullPoints: Template.pointsText(trace.points) + "分"
    case .ownScore: trace.ownScore.map { Template.pointsText($0) + "分" }
    case .score(let id): results[id.index].flatMap { scoreText($0.score) }
    case .points(let id): Template.pointsText(points(of: template[id])) + "分"
    case .totalScore: total.flatMap { scoreText($0.0) }
    case .claimed(let id): form.indicators[id]?.claimed.map { Template.pointsText($0.value) + "分" }
    case .ownClaim: trace.entry?.claimed.map { Template.pointsText($0.value) + "分" }
    case .totalClaim: form.claimedTotal.map { Template.pointsText($0.value) + "分" }
    // What it names belongs to other records.
    case .aggregate(let aggregate):
      knownValue(part).map { recordFigures(aggregate) ?? approximate($0, part.type) }
        ?? template.text(of: part)
    case .line(let subject, let knots, let ends) where knots.count <= 4:
      lineFigures(subject, knots, ends)
    default: nil
    }
  }

  private mutating func lineFigures(_ subject: Measure, _ knots: [Knot], _ ends: LineEnds) -> String {
    var points: [String] = []
    for knot in knots { points.append("\(figures(knot.x)): \(figures(knot.y))") }
    let head = "插值 \(figures(subject)) \(ends == .extended ? "外推 " : "")"
    return head + "{ " + points.joined(separator: "; ") + " }"
  }

  /// 「平均(28分, 25分, 30分, 去高 1, 去低 1)」; nil for what counts rows, and for more rows than are read one by one.
  private mutating func recordFigures(_ aggregate: Aggregate) -> String? {
    guard case .rows(let table) = aggregate.records, aggregate.function != .count,
      aggregate.function != .rank,
      let value = aggregate.values.first, let rows = form.rows[table]
    else { return nil }
    let keys = aggregate.keys.map { knownValue($0) }
    let outer = (trace.row, trace.rowIndex, trace.table, trace.context)
    defer { (trace.row, trace.rowIndex, trace.table, trace.context) = outer }
    trace.context = trace.context.passingRows
    trace.table = table
    var values: [String] = []
    for (index, row) in rows.enumerated() {
      (trace.row, trace.rowIndex) = (row, index)
      guard aggregate.keys.map({ knownValue($0) }) == keys else { continue }
      if let filter = aggregate.filter, knownTruth(filter) != true { continue }
      guard values.count < 10, let own = knownValue(value) else { return nil }
      values.append(approximate(own, value.type))
    }
    guard values.count > 1 else { return nil }
    let parts = values + template.words(of: aggregate.trim)
    return "\(aggregate.function.rawValue)(\(parts.joined(separator: ", ")))"
  }

  /// The target text that an input or a cell gives.
  func given(_ measure: Measure) -> TargetText? {
    let value: Value? =
      switch measure.kind {
      case .input(let id): form.inputs[id]?.value
      case .column(_, let index): trace.row?.cells[index]?.value
      default: nil
      }
    if case .target(let text)? = value { return text }
    return nil
  }

  /// A cell as it is computed with: the figure or the day of a target without its sign, a ratio as a percentage
  /// where the cell has it so.
  private func cellText(_ datum: Datum<Value>, _ type: ValueType, lending unit: MeasureUnit? = nil) -> String
  {
    if case .number = datum.value, let percent = percentType(of: type),
      halfWidth(datum.place.text).contains("%")
    {
      return template.text(of: datum.value, as: percent).text
    }
    guard case .target(let text) = datum.value else { return template.text(of: datum.value, as: type).text }
    if case .deadline(let deadline) = text.reading { return deadline.date.chineseText }
    guard let figure = shownFigure(of: text) else { return template.text(of: datum.value, as: type).text }
    return figureText(figure, lending: unit)
  }

  /// A cell as it was read, a ratio as a percentage where the cell has it so.
  func sourceText(_ datum: Datum<Value>, _ type: ValueType) -> String {
    if case .number = datum.value { return cellText(datum, type) }
    return template.text(of: datum.value, as: type).text
  }

  private func figureText(_ figure: Figure, lending unit: MeasureUnit?) -> String {
    approximate(.figure(Figure(number: figure.number, unit: figure.unit ?? unit)), .figure)
  }

  /// The type in which a plain ratio is written with %; nil for numbers of other units.
  private func percentType(of type: ValueType) -> ValueType? {
    guard case .number(let number) = type, number.dimension.isNone, !number.isPointDifference,
      number.unit?.factor == .one, let percent = template.units.unit(named: "%")
    else { return nil }
    return .number(NumberType(dimension: .none, unit: percent))
  }

  /// A condition with the values of its sides: 「112.5% ≤ 100%」.
  mutating func comparedFigures(_ condition: Measure) -> String {
    switch condition.kind {
    case .comparison(let left, .equal, let right) where kindText(left) != nil:
      "\(kindText(left) ?? "") 是 \(shortFigure(right))"
    case .comparison(let left, let sign, let right):
      "\(shortFigure(left, beside: right)) \(sign.rawValue) \(shortFigure(right, beside: left))"
    case .between(let part, let low, let high):
      "\(shortFigure(part, beside: low)) 在 \(shortFigure(low, beside: part)) 到 \(shortFigure(high, beside: part))"
    case .all(let parts): compared(parts).joined(separator: " 且 ")
    case .any(let parts): compared(parts).joined(separator: " 或 ")
    default: figures(condition)
    }
  }

  private mutating func compared(_ parts: [Measure]) -> [String] {
    var texts: [String] = []
    for part in parts { texts.append(comparedFigures(part)) }
    return texts
  }

  /// The text whose kind a measure asks for, so that its kind is not said twice.
  private func kindText(_ measure: Measure) -> String? {
    guard case .member(let part, .kind) = measure.kind else { return nil }
    return given(part).map { "“\($0.written)”" }
  }

  /// The value of a measure where it has one, its figures otherwise; a bare figure has the unit of the one beside.
  private mutating func shortFigure(_ measure: Measure, beside other: Measure? = nil) -> String {
    if let other, let day = dayText(measure, beside: other) { return day }
    let unit = other.flatMap { self.unit(beside: measure, $0) }
    switch measure.ungrouped.kind {
    case .input, .column: return figures(measure, lending: unit)
    default: break
    }
    guard let value = knownValue(measure) else { return figures(measure, lending: unit) }
    if case .figure(let figure) = value { return figureText(figure, lending: unit) }
    return approximate(value, measure.type)
  }

  private func scoreText(_ score: Score) -> String? {
    if case .scored(let points) = score { Template.pointsText(points) + "分" } else { nil }
  }

  func approximate(_ value: Value, _ type: ValueType) -> String {
    let (text, isExact) = template.text(of: value, as: type)
    return isExact ? text : "≈" + text
  }

  /// A computed value with the expression it came from.
  mutating func computation(_ name: String?, _ measure: Measure, _ value: Value) -> Computation {
    let (text, isExact) = template.text(of: value, as: measure.type)
    return Computation(
      name: name, expression: template.text(of: measure), figures: figures(measure), value: text,
      isExact: isExact)
  }

  /// A bare 20201030 beside a day, as the day that it is taken for.
  private func dayText(_ measure: Measure, beside other: Measure) -> String? {
    var isDay = other.type == .date
    if case .deadline? = given(other.ungrouped)?.reading { isDay = true }
    guard isDay, let figure = given(measure.ungrouped).flatMap({ shownFigure(of: $0) }), figure.unit == nil,
      case .day(let date)? = CompactDay(figure.number)
    else { return nil }
    return date.chineseText
  }

  // MARK: units that figures lend each other

  /// Whether a measure is a figure of a text, whose unit comes with the data.
  func isFigure(_ measure: Measure) -> Bool {
    switch measure.type {
    case .target, .figure: true
    case .number, .truth, .date, .text, .level, .reported: false
    }
  }

  private mutating func pairText(
    _ left: Measure, _ sign: ArithmeticOperator, _ right: Measure, lending outer: MeasureUnit?
  ) -> String {
    // What is divided away or scaled by a factor keeps its own unit.
    let isScaled = sign == .multiply || sign == .divide && !(isFigure(left) && isFigure(right))
    let own = isScaled ? nil : unit(beside: left, right)
    let first =
      dayText(left, beside: right) ?? figures(left, lending: own ?? (isFigure(left) ? outer : nil))
    let second =
      dayText(right, beside: left) ?? figures(right, lending: own ?? (isFigure(right) ? outer : nil))
    return "\(first) \(sign.rawValue) "
      + (second.hasPrefix("-") ? "(\(second))" : second)
  }

  private mutating func pairText(_ left: Measure, _ sign: String, _ right: Measure, _ unit: MeasureUnit?)
    -> String
  {
    "\(figures(left, lending: unit)) \(sign) \(figures(right, lending: unit))"
  }

  /// The unit that a bare figure on one side takes from the other.
  private func unit(beside first: Measure, _ second: Measure) -> MeasureUnit? {
    guard isFigure(first) || isFigure(second) else { return nil }
    return unit(of: first) ?? unit(of: second)
  }

  /// The unit that a figure or a number has by itself.
  private func unit(of measure: Measure) -> MeasureUnit? {
    if case .number(let number) = measure.type { return number.unit }
    switch measure.ungrouped.kind {
    case .input, .column: return given(measure.ungrouped).flatMap { shownFigure(of: $0)?.unit }
    case .member(let part, .number), .member(let part, .low), .member(let part, .high):
      guard case .quantity(let quantity)? = given(part.ungrouped)?.reading else { return nil }
      return quantity.unit
    case .arithmetic(let left, let sign, let right):
      switch sign {
      case .add, .subtract: return unit(of: left) ?? unit(of: right)
      case .multiply, .divide: return unit(of: isFigure(left) ? left : right)
      }
    default: return nil
    }
  }

  /// The one figure of a text, as it is computed with; nil for a range or anything else.
  func shownFigure(of text: TargetText) -> Figure? {
    guard case .quantity(let quantity) = text.reading, quantity.direction != .range,
      let bound = quantity.bound
    else { return nil }
    guard let unit = quantity.unit else { return Figure(number: bound, unit: nil) }
    return (try? bound.divided(by: unit.factor)).map { Figure(number: $0, unit: unit) }
  }

  /// The text of a target as the form has it, else the figures of a measure.
  mutating func written(_ measure: Measure) -> String { given(measure)?.written ?? figures(measure) }
}
