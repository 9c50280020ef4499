import Program
import TargetTexts
import Values

extension FormEvaluator {
  mutating func column(_ table: TableID, _ index: Int) throws(Stop) -> Value {
    let column = template[table].columns[index]
    guard let row = trace.row, trace.table == table else {
      preconditionFailure("a column is asked of a row at hand")
    }
    if let datum = row.cells[index] {
      if !trace.columns.contains(index) { trace.columns.append(index) }
      return datum.value
    }
    throw Stop(row.unreadable.contains(index) ? .unusable(column.name) : .missingInput(column.name))
  }

  /// Whether the row at hand gives a column; one that it gives and that cannot be used is neither.
  mutating func hasColumn(_ index: Int) throws(Stop) -> Bool {
    if let table = trace.table, trace.row?.unreadable.contains(index) ?? false {
      throw Stop(.unusable(template[table].columns[index].name))
    }
    guard trace.row?.cells[index] != nil else { return false }
    if !trace.columns.contains(index) { trace.columns.append(index) }
    return true
  }

  // MARK: targets

  /// The value of a measure; a target text counts as its one figure or its day.
  mutating func operand(_ measure: Measure) throws(Stop) -> Value {
    let value = try self.value(measure)
    guard case .target(let text) = value else { return value }
    if let trouble = FigureTrouble(text, isActual: measure.type == .target(isActual: true)) {
      throw Stop(.noFigure(template.text(of: measure), text: text.written, trouble))
    }
    switch text.reading {
    case .quantity(let quantity):
      if let bound = quantity.bound { return .figure(try figure(bound, quantity)) }
    case .deadline(let deadline): return .date(deadline.date)
    case .recurringDeadline, .period, .quality, .absent, .unreadable: break
    }
    preconditionFailure("what has no figure has a trouble")
  }

  /// Two values that meet in one operation; a bare 20201030 beside a day is that day.
  mutating func operands(_ left: Measure, _ right: Measure) throws(Stop) -> (Value, Value) {
    let first = try operand(left)
    let second = try operand(right)
    switch (first, second) {
    case (.figure(let figure), .date): return (day(figure, of: left) ?? first, second)
    case (.date, .figure(let figure)): return (first, day(figure, of: right) ?? second)
    default: return (first, second)
    }
  }

  /// The day that the digits of a target text are; nil for what is computed and for other numbers.
  private func day(_ figure: Figure, of measure: Measure) -> Value? {
    guard case .target = measure.type, figure.unit == nil,
      case .day(let date)? = CompactDay(figure.number)
    else { return nil }
    return .date(date)
  }

  /// Why a day and a number do not go together: the actual is not what the target asks for, where there is one.
  func mismatch(_ left: Measure, _ first: Value, _ right: Measure, _ second: Value) -> Stop {
    let isActual = Measure.isActual
    let blamesRight = isActual(right) || !isActual(left) && !Measure.isFromText(left)
    let (measure, value) = blamesRight ? (right, second) : (left, first)
    return Stop(.noFigure(template.text(of: measure), text: written(measure), trouble(of: value)))
  }

  private func trouble(of value: Value) -> FigureTrouble {
    if case .date = value { return .day }
    if case .figure(let figure) = value { return FigureTrouble(notDay: figure) }
    return .number
  }

  /// The text of a target as the form has it, else the figures of a measure.
  func written(_ measure: Measure) -> String { given(measure)?.written ?? figures(measure) }

  mutating func member(_ member: TargetMember, of part: Measure) throws(Stop) -> Value {
    guard case .target(let text) = try value(part) else { preconditionFailure("a target was checked for") }
    func none(_ trouble: FigureTrouble) -> Stop {
      Stop(.noFigure(template.text(of: part), text: text.written, trouble))
    }
    switch member {
    case .kind:
      if text.kind == .unreadable { noteUnreadable(text, part) }
      return .level(.targetKinds, text.kind.index)
    case .due:
      switch text.reading {
      case .deadline(let deadline): return .date(deadline.date)
      case .quantity(let quantity):
        let figure = try quantity.bound.map { bound throws(Stop) in try self.figure(bound, quantity) }
        if let figure, let date = day(figure, of: part) { return date }
        throw none(FigureTrouble(notDay: figure))
      case .recurringDeadline, .period, .quality, .absent, .unreadable:
        throw none(FigureTrouble(text, isActual: Measure.isActual(part)) ?? .number)
      }
    case .number, .low, .high:
      guard case .quantity(let quantity) = text.reading else {
        throw none(FigureTrouble(text, isActual: Measure.isActual(part)) ?? .day)
      }
      let bound = member == .number ? quantity.bound : (member == .low ? quantity.low : quantity.high)
      guard let bound else { throw none(member == .number ? .range : .noPart(member)) }
      return .figure(try figure(bound, quantity))
    }
  }

  /// A bound, which a quantity keeps in base units, in the unit it was written in.
  private func figure(_ bound: Rational, _ quantity: Quantity) throws(Stop) -> Figure {
    guard let unit = quantity.unit else { return Figure(number: bound, unit: nil) }
    let number = try exact { () throws(NumberLimitExceeded) in try bound.divided(by: unit.factor) }
    return Figure(number: number, unit: unit)
  }

  /// The one figure of a text, as it is computed with; nil for a range or anything else.
  func shownFigure(of text: TargetText) -> Figure? {
    guard case .quantity(let quantity) = text.reading, quantity.direction != .range,
      let bound = quantity.bound
    else {
      return nil
    }
    return try? figure(bound, quantity)
  }

  /// Whether an actual meets a target, by the target's own kind and direction.
  mutating func meets(_ actual: Measure, _ target: Measure) throws(Stop) -> Bool {
    guard case .target(let text) = try value(target) else { preconditionFailure("a target was checked for") }
    func untestable(_ trouble: FigureTrouble) -> Stop {
      Stop(.noFigure(template.text(of: target), text: text.written, trouble))
    }
    switch text.reading {
    case .deadline(let deadline):
      let value = try operand(actual)
      if case .date(let done) = value { return done <= deadline.date }
      if case .figure(let figure) = value, case .date(let done)? = day(figure, of: actual) {
        return done <= deadline.date
      }
      throw Stop(.noFigure(template.text(of: actual), text: written(actual), trouble(of: value)))
    case .quantity(let quantity):
      if quantity.isApproximate { throw untestable(.approximate) }
      let value = try operand(actual)
      if case .figure(let figure) = value {
        let result = try meets(figure, quantity)
        try requireTaken(value, of: actual, beside: quantity.unit, .compared)
        for end in [quantity.low, quantity.high].compactMap({ $0 }) {
          try requireTaken(.figure(self.figure(end, quantity)), of: target, beside: figure.unit, .compared)
        }
        return result
      }
      throw Stop(.noFigure(template.text(of: actual), text: written(actual), trouble(of: value)))
    case .recurringDeadline, .period, .quality, .absent, .unreadable:
      throw untestable(FigureTrouble(text, isActual: false) ?? .quality)
    }
  }

  private func meets(_ figure: Figure, _ target: Quantity) throws(Stop) -> Bool {
    let isStrict = target.direction == .above || target.direction == .below
    if let low = target.low {
      let (a, b) = try aligned(figure, self.figure(low, target))
      if isStrict ? a <= b : a < b { return false }
    }
    if let high = target.high {
      let (a, b) = try aligned(figure, self.figure(high, target))
      if isStrict ? a >= b : a > b { return false }
    }
    return true
  }

  // MARK: units that come with the data

  /// Two figures in one unit, in base units; a bare one takes the unit of the other.
  func aligned(_ a: Figure, _ b: Figure) throws(Stop) -> (Rational, Rational) {
    try requireComparable(a, b.unit, other: b)
    guard let unit = a.unit ?? b.unit else { return (a.number, b.number) }
    return (try scaled(a.number, a.unit ?? unit), try scaled(b.number, b.unit ?? unit))
  }

  /// Stops where a figure does not compare with another, or with a number whose unit the template fixes.
  private func requireComparable(_ figure: Figure, _ unit: MeasureUnit?, other: Figure?) throws(Stop) {
    let bare = figure.unit == nil ? figure : other ?? figure
    switch unitFault(figure.unit, unit, bare: [bare.number], units: template.units) {
    case nil: return
    case .differentUnits?: throw Stop(.differentUnits(figure.unit?.symbol ?? "", unit?.symbol ?? ""))
    case .missingUnit?:
      throw Stop(
        .missingUnit(Template.pointsText(bare.number), unit: (figure.unit ?? unit)?.symbol ?? ""))
    case .ambiguousRatio?:
      throw Stop(
        .ambiguousRatio(Template.pointsText(bare.number), unit: (figure.unit ?? unit)?.symbol ?? "%"))
    }
  }

  private func scaled(_ number: Rational, _ unit: MeasureUnit) throws(Stop) -> Rational {
    try exact { () throws(NumberLimitExceeded) in try number * unit.factor }
  }

  /// A figure in base units beside a number whose type the template fixes.
  func base(_ figure: Figure, beside type: ValueType) throws(Stop) -> Rational {
    guard case .number(let number) = type else { preconditionFailure("a number was checked for") }
    guard let unit = figure.unit else {
      guard let own = number.unit else { return figure.number }
      try requireComparable(figure, own, other: nil)
      return try scaled(figure.number, own)
    }
    guard unit.dimension == number.dimension else {
      throw Stop(.differentUnits(unit.symbol, number.unit?.symbol ?? ""))
    }
    return try scaled(figure.number, unit)
  }

  /// Figures divide to a ratio, add in one unit, and take a factor.
  mutating func figureArithmetic(
    _ left: Measure, _ first: Value, _ sign: ArithmeticOperator, _ divisor: Measure, _ second: Value
  ) throws(Stop) -> Value {
    switch (first, second) {
    case (.figure(let a), .figure(let b)): return try combined(a, sign, b, divisor: divisor)
    case (.figure(let figure), .number(let factor)):
      if sign == .divide, factor.isZero {
        throw Stop(.zeroDivisor(template.text(of: divisor), dividendIsZero: figure.number.isZero))
      }
      let number = try exact { () throws(NumberLimitExceeded) in
        try sign == .divide ? figure.number.divided(by: factor) : figure.number * factor
      }
      return .figure(Figure(number: number, unit: figure.unit))
    case (.number(let factor), .figure(let figure)):
      let number = try exact { () throws(NumberLimitExceeded) in try factor * figure.number }
      return .figure(Figure(number: number, unit: figure.unit))
    default:
      // A target that turned out to be a day where a number was wanted.
      if sign == .subtract { throw mismatch(left, first, divisor, second) }
      let day = if case .date = first { left } else { divisor }
      throw Stop(.noFigure(template.text(of: day), text: written(day), .day))
    }
  }

  /// Stops where one figure is divided by a negative one: a share of a negative target would fall as the actual
  /// gets better.
  func refuseNegativeDivisor(_ first: Value, _ second: Value, _ divisor: Measure) throws(Stop) {
    guard case .figure = first, case .figure(let figure) = second, figure.number.isNegative else { return }
    let text = template.text(of: .figure(figure), as: .figure).text
    let isActual = Measure.isFromText(divisor) ? Measure.isActual(divisor) : nil
    throw Stop(
      .noFigure(
        template.text(of: divisor), text: written(divisor), .negativeDivisor(text, isActual: isActual)))
  }

  private func combined(
    _ a: Figure, _ sign: ArithmeticOperator, _ b: Figure, divisor: Measure
  ) throws(Stop) -> Value {
    let (left, right) = try aligned(a, b)
    if sign == .divide {
      if right.isZero { throw Stop(.zeroDivisor(template.text(of: divisor), dividendIsZero: left.isZero)) }
      return .number(try exact { () throws(NumberLimitExceeded) in try left.divided(by: right) })
    }
    let unit = a.unit ?? b.unit
    let sum = try exact { () throws(NumberLimitExceeded) in
      try (left + (sign == .add ? right : -right)).divided(by: unit?.factor ?? .one)
    }
    return .figure(Figure(number: sum, unit: unit))
  }
}
