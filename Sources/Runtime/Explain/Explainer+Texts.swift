import Planning
import Program
import Source
import TargetTexts
import Values

extension Explainer {
  /// An expression with the figures of this form put in; bare figures of texts take the unit that they are given
  /// here, as they did in the computation.
  mutating func figures(_ measure: Measure, lending unit: MeasureUnit? = nil) -> Phrase {
    let template = template
    return template.phrase(of: measure) { figure($0, lending: unit) }
  }

  private mutating func figure(_ part: Measure, lending unit: MeasureUnit?) -> Phrase? {
    switch part.kind {
    case .constant(let value, let written): template.read(value, written: written, part.type)
    case .input(let id): form.inputs[id].map { cellText($0, part.type, lending: unit) }
    case .column(_, let index): trace.row?.cells[index].map { cellText($0, part.type, lending: unit) }
    case .member(let target, .kind): given(target).map(\.kind.phrase)
    case .arithmetic(let left, let sign, let right) where isFigure(left) || isFigure(right):
      pairText(left, sign, right, lending: unit)
    case .comparison(let left, let sign, let right) where isFigure(left) || isFigure(right):
      pairText(left, sign.rawValue, right, self.unit(beside: left, right))
    // A step of its own says how they came about.
    case .formula, .applied, .choice, .line: knownValue(part).map { approximate($0, part.type) }
    case .fullPoints: Template.pointsPhrase(trace.points)
    case .ownScore: trace.ownScore.map { Template.pointsPhrase($0) }
    case .score(let id): results[id.index].flatMap { scoreText($0.score) }
    case .points(let id): Template.pointsPhrase(points(of: template[id]))
    case .totalScore: total.flatMap { scoreText($0.0) }
    case .claimed(let id): form.indicators[id]?.claimed.map { Template.pointsPhrase($0.value) }
    case .ownClaim: trace.entry?.claimed.map { Template.pointsPhrase($0.value) }
    case .totalClaim: form.claimedTotal.map { Template.pointsPhrase($0.value) }
    // What it names belongs to other records.
    case .aggregate(let aggregate): aggregateFigure(aggregate, part)
    case .call(_, _, let trim) where trim.high + trim.low > 0:
      knownValue(part).map { approximate($0, part.type) }
    case .call(.round, let arguments, _): roundedText(arguments)
    case .meets(let actual, let target): meetsText(actual, target)
    default: nil
    }
  }

  /// Places are counted in the unit that is shown, so a quotient is shown in it: 取整到(534%, 0).
  private mutating func roundedText(_ arguments: [Measure]) -> Phrase? {
    guard let first = arguments.first, case .number(let type) = first.type, type.dimension.isNone,
      let unit = type.unit, unit.factor != .one, let value = knownValue(first)
    else { return nil }
    var texts = [approximate(value, first.type)]
    for other in arguments.dropFirst() { texts.append(figures(other)) }
    return FunctionName.round.phrase + "(\(texts.joined(separator: ", ")))"
  }

  /// A target keeps its sign where nothing else says in which direction it is met.
  private mutating func meetsText(_ actual: Measure, _ target: Measure) -> Phrase? {
    guard let text = given(target.ungrouped) else { return nil }
    let bound = template.phrase(of: .target(text), as: target.type).text
    return Words.meets + "(\(figures(actual, lending: unit(of: target))), \(bound))"
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
  private func cellText(_ datum: Datum<Value>, _ type: ValueType, lending unit: MeasureUnit? = nil) -> Phrase
  {
    if case .number = datum.value, let percent = percentType(of: type),
      halfWidth(datum.place.text).contains("%")
    {
      return template.phrase(of: datum.value, as: percent).text
    }
    guard case .target(let text) = datum.value else { return template.phrase(of: datum.value, as: type).text }
    if case .deadline(let deadline) = text.reading {
      return template.phrase(of: .date(deadline.date), as: .date).text
    }
    guard let figure = shownFigure(of: text) else { return template.phrase(of: datum.value, as: type).text }
    return figureText(figure, lending: unit)
  }

  /// A cell as it was read, a ratio as a percentage where the cell has it so.
  func sourceText(_ datum: Datum<Value>, _ type: ValueType) -> Phrase {
    if case .number = datum.value { return cellText(datum, type) }
    return template.phrase(of: datum.value, as: type).text
  }

  private func figureText(_ figure: Figure, lending unit: MeasureUnit?) -> Phrase {
    approximate(.figure(Figure(number: figure.number, unit: figure.unit ?? unit)), .figure)
  }

  /// The type in which a plain ratio is written with %; nil for numbers of other units.
  private func percentType(of type: ValueType) -> ValueType? {
    guard case .number(let number) = type, number.dimension.isNone, !number.isPointDifference,
      number.unit?.factor == .one, let percent = template.units.unit(named: "%")
    else { return nil }
    return .number(NumberType(dimension: .none, unit: percent))
  }

  /// A condition in the sentence of an indicator with the values of its sides.
  mutating func comparedFigures(_ condition: Measure, for id: IndicatorID) -> Phrase {
    trace = Trace()
    trace.indicator = id
    trace.context = interpreter.context(of: template[id], interpreter.indicator(id))
    return comparedFigures(condition)
  }

  /// A condition with the values of its sides: 「112.5% ≤ 100%」.
  mutating func comparedFigures(_ condition: Measure) -> Phrase {
    switch condition.kind {
    case .comparison(let left, .equal, let right):
      if let kind = kindText(left) { return kind + Phrase(" 是 ", " is ") + shortFigure(right) }
      return "\(shortFigure(left, beside: right)) = \(shortFigure(right, beside: left))"
    case .comparison(let left, let sign, let right):
      return "\(shortFigure(left, beside: right)) \(sign.rawValue) \(shortFigure(right, beside: left))"
    case .between(let part, let low, let high):
      return Template.between(
        shortFigure(part, beside: low), shortFigure(low, beside: part), shortFigure(high, beside: part))
    case .grouped(let inner): return "(\(comparedFigures(inner)))"
    case .not(let inner): return Words.not + comparedFigures(inner)
    case .all(let parts): return Template.joined(parts, isAll: true) { comparedFigures($0) }
    case .any(let parts): return Template.joined(parts, isAll: false) { comparedFigures($0) }
    default: return figures(condition)
    }
  }

  /// The parts of a condition with 且 or 或 that does not hold, each in its words and with its figures: of 且 those
  /// that do not hold.
  mutating func failedParts(of condition: Measure) -> Phrase {
    guard let (parts, isAll) = condition.joinedParts else { return comparedFigures(condition) }
    let failed = isAll ? parts.filter { knownValue($0) != .truth(true) } : parts
    let told = failed.map { part in
      let (text, figures) = (template.phrase(of: part), comparedFigures(part))
      return text == figures
        ? text : Phrase("\(text.chinese)（\(figures.chinese)）", "\(text.english) (\(figures.english))")
    }
    let lead = isAll ? Phrase("不成立的是 ", "what does not hold: ") : Phrase("没有一条成立：", "none of these holds: ")
    return lead
      + Phrase(told.map(\.chinese).joined(separator: "、"), told.map(\.english).joined(separator: ", "))
  }

  /// The text whose kind a measure asks for, so that its kind is not said twice.
  private func kindText(_ measure: Measure) -> Phrase? {
    guard case .member(let part, .kind) = measure.kind else { return nil }
    return given(part).map { Phrase("“\($0.written)”") }
  }

  /// The value of a measure where it has one, its figures otherwise; a bare figure has the unit of the one beside,
  /// and of two units the finer one is used for both.
  mutating func shortFigure(_ measure: Measure, beside other: Measure? = nil) -> Phrase {
    if let other, let day = dayText(measure, beside: other) { return day }
    if let finer = other?.type.finerUnit(beside: measure.type), let value = knownValue(measure) {
      return approximate(value, finer)
    }
    let unit = other.flatMap { self.unit(beside: measure, $0) }
    switch measure.ungrouped.kind {
    case .input, .column: return figures(measure, lending: unit)
    default: break
    }
    guard let value = knownValue(measure) else { return figures(measure, lending: unit) }
    if case .figure(let figure) = value { return figureText(figure, lending: unit) }
    return approximate(value, measure.type)
  }

  private func scoreText(_ score: Score) -> Phrase? {
    if case .scored(let points) = score { Template.pointsPhrase(points) } else { nil }
  }

  func approximate(_ value: Value, _ type: ValueType) -> Phrase {
    let (text, isExact) = template.phrase(of: value, as: type)
    return isExact ? text : "≈" + text
  }

  /// A computed value with the expression it came from.
  mutating func computation(_ name: String?, _ measure: Measure, _ value: Value) -> Computation {
    computation(named: name.map { Phrase($0) }, measure, value)
  }

  /// The same under a name that follows the reader's language.
  mutating func computation(named name: Phrase?, _ measure: Measure, _ value: Value) -> Computation {
    let (text, isExact) = template.phrase(of: value, as: measure.type)
    var number: Rational?
    if case .number(let known) = value { number = known }
    let told = name == nil ? measure : computed(measure)
    let figures = figures(told)
    var expression = template.phrase(of: told)
    if case .constant = told.ungrouped.kind { expression = figures }
    return Computation(
      name: name, expression: expression, figures: figures, value: text, isExact: isExact, number: number)
  }

  /// What a 分档 computes in the branch that applies, which a step of its own names; any other expression is itself.
  private mutating func computed(_ measure: Measure) -> Measure {
    guard case .choice(let branches) = measure.ungrouped.kind else { return measure }
    for branch in branches where branch.condition.map({ knownTruth($0) == true }) ?? true {
      if case .constant = branch.value.ungrouped.kind { return measure }
      return computed(branch.value)
    }
    return measure
  }

  /// A bare 20201030 beside a day, as the day that it is taken for.
  private func dayText(_ measure: Measure, beside other: Measure) -> Phrase? {
    var isDay = other.type == .date
    if case .deadline? = given(other.ungrouped)?.reading { isDay = true }
    guard isDay, let figure = given(measure.ungrouped).flatMap({ shownFigure(of: $0) }), figure.unit == nil,
      case .day(let date)? = CompactDay(figure.number)
    else { return nil }
    return template.phrase(of: .date(date), as: .date).text
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
  ) -> Phrase {
    // What is divided away or scaled by a factor keeps its own unit.
    let isScaled = sign == .multiply || sign == .divide && !(isFigure(left) && isFigure(right))
    let own = isScaled ? nil : unit(beside: left, right)
    let first =
      dayText(left, beside: right) ?? figures(left, lending: own ?? (isFigure(left) ? outer : nil))
    let second =
      dayText(right, beside: left) ?? figures(right, lending: own ?? (isFigure(right) ? outer : nil))
    return Template.phrase(first, sign, second)
  }

  private mutating func pairText(_ left: Measure, _ sign: String, _ right: Measure, _ unit: MeasureUnit?)
    -> Phrase
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
  mutating func written(_ measure: Measure) -> Phrase {
    given(measure).map { Phrase($0.written) } ?? figures(measure)
  }
}

extension Measure {
  /// The parts of a condition with 且 or 或; nil of any other.
  var joinedParts: (parts: [Measure], isAll: Bool)? {
    switch ungrouped.kind {
    case .all(let parts): (parts, true)
    case .any(let parts): (parts, false)
    default: nil
    }
  }
}

extension ValueType {
  /// This type where its unit is finer than that of another number of its dimension: 万元 beside 亿元, % beside 比率.
  fileprivate func finerUnit(beside other: ValueType) -> ValueType? {
    guard case .number(let own) = self, case .number(let coarse) = other, own.dimension == coarse.dimension,
      own.isPointDifference == coarse.isPointDifference, let unit = own.unit, let coarser = coarse.unit,
      unit.factor < coarser.factor
    else { return nil }
    return self
  }
}
