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

  /// Whether the row at hand gives a column.
  mutating func hasColumn(_ index: Int) throws(Stop) -> Bool {
    if let row = trace.row, let table = trace.table, row.unreadable.contains(index) {
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
    switch text.reading {
    case .quantity(let quantity):
      // 90%以上 as an actual is a bound of what was done, not what was done.
      if measure.type == .target(isActual: true), quantity.direction != .equal { break }
      if quantity.isApproximate { break }
      if let bound = quantity.bound { return .figure(try figure(bound, quantity)) }
    case .deadline(let deadline): return .date(deadline.date)
    case .recurringDeadline, .period, .quality, .absent, .unreadable: break
    }
    throw Stop(.noFigure(template.text(of: measure), text: text.written))
  }

  mutating func member(_ member: TargetMember, of part: Measure) throws(Stop) -> Value {
    guard case .target(let text) = try value(part) else { preconditionFailure("a target was checked for") }
    let none = Stop(.noFigure(template.text(of: part), text: text.written))
    switch member {
    case .kind:
      if text.kind == .unreadable { noteUnreadable(text) }
      return .level(.targetKinds, text.kind.index)
    case .due:
      guard case .deadline(let deadline) = text.reading else { throw none }
      return .date(deadline.date)
    case .number, .low, .high:
      guard case .quantity(let quantity) = text.reading else { throw none }
      let bound = member == .number ? quantity.bound : (member == .low ? quantity.low : quantity.high)
      guard let bound else { throw none }
      return .figure(try figure(bound, quantity))
    }
  }

  /// Remembers that a target could not be read: what the template does then must not pass unseen.
  private mutating func noteUnreadable(_ text: TargetText) {
    guard trace.unreadTarget == nil else { return }
    trace.unreadTarget = text.written
    // A leaf or row waits for what becomes of its score.
    if trace.isFormula || trace.indicator == nil { reportUnreadable(text.written) }
  }

  /// Says of the leaf or row of the current trace that its target could not be read, unless that is why it has no
  /// score, which has been said.
  mutating func reportUnreadTarget() {
    guard let text = trace.unreadTarget else { return }
    let isTold = trace.steps.contains {
      if case .obstacle(.noFigure(_, text)) = $0 { true } else { false }
    }
    if !isTold { reportUnreadable(text) }
  }

  private mutating func reportUnreadable(_ text: String) {
    let cell = trace.columns.compactMap { trace.row?.cells[$0] }.first { $0.value.isTarget(written: text) }
    report(
      .unreadableTarget(path: indicatorPath, text: text), at: cell?.place ?? trace.row?.place,
      spot: cell?.spot ?? trace.row?.spot)
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
    let value = try operand(actual)
    switch (text.reading, value) {
    case (.deadline(let deadline), .date(let done)): return done <= deadline.date
    case (.quantity(let quantity), .figure(let figure)) where !quantity.isApproximate:
      return try meets(figure, quantity)
    default: throw Stop(.noFigure(template.text(of: target), text: text.written))
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
    case .ambiguousRatio?: throw Stop(.ambiguousRatio(Template.pointsText(bare.number)))
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
    _ first: Value, _ sign: ArithmeticOperator, _ second: Value, divisor: Measure
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
      throw Stop(.noFigure(template.text(of: divisor), text: figures(divisor)))
    }
  }

  private func combined(
    _ a: Figure, _ sign: ArithmeticOperator, _ b: Figure, divisor: Measure
  ) throws(Stop) -> Value {
    let (left, right) = try aligned(a, b)
    if sign == .divide {
      if right.isZero { throw Stop(.zeroDivisor(template.text(of: divisor), dividendIsZero: left.isZero)) }
      // A share of a negative target would fall as the actual gets better.
      if right.isNegative { throw Stop(.noFigure(template.text(of: divisor), text: figures(divisor))) }
      return .number(try exact { () throws(NumberLimitExceeded) in try left.divided(by: right) })
    }
    let unit = a.unit ?? b.unit
    let sum = try exact { () throws(NumberLimitExceeded) in
      try (left + (sign == .add ? right : -right)).divided(by: unit?.factor ?? .one)
    }
    return .figure(Figure(number: sum, unit: unit))
  }
}

extension Value {
  fileprivate func isTarget(written text: String) -> Bool {
    if case .target(let target) = self { target.written == text } else { false }
  }
}
