import Planning
import Program
import TargetTexts
import Values

/// Figures and days from texts of targets and actuals, whose units come with the data.
extension Exact {
  private func text(_ id: NodeID) throws(Absence) -> TargetText {
    guard case .target(let text) = try value(id) else { preconditionFailure("a target was checked for") }
    return text
  }

  /// The one figure of a text, or its day.
  func figure(of part: NodeID, isActual: Bool, _ id: NodeID) throws(Absence) -> Value {
    let text = try text(part)
    if let trouble = FigureTrouble(text, isActual: isActual) { throw Absence(.noFigure(id, trouble)) }
    switch text.reading {
    case .quantity(let quantity):
      if let bound = quantity.bound { return .figure(try figure(bound, quantity)) }
    case .deadline(let deadline): return .date(deadline.date)
    case .recurringDeadline, .period, .span, .quality, .absent, .unreadable: break
    }
    preconditionFailure("what has no figure has a trouble")
  }

  /// A bound, which a quantity keeps in base units, in the unit it was written in.
  private func figure(_ bound: Rational, _ quantity: Quantity) throws(Absence) -> Figure {
    guard let unit = quantity.unit else { return Figure(number: bound, unit: nil) }
    let number = try exact { () throws(NumberLimitExceeded) in try bound.divided(by: unit.factor) }
    return Figure(number: number, unit: unit)
  }

  func member(_ member: TargetMember, of part: NodeID, isActual: Bool) throws(Absence) -> Value {
    let text = try text(part)
    // 约60人 is of the kind 读不懂, which has no parts.
    if member != .kind, member != .unsigned, case .quantity(let quantity) = text.reading,
      quantity.isApproximate
    {
      throw Absence(.noFigure(part, .approximate))
    }
    switch member {
    case .kind: return .level(.targetKinds, text.kind.index)
    case .unsigned: return .truth(text.isUnsigned)
    case .due:
      switch text.reading {
      case .deadline(let deadline): return .date(deadline.date)
      case .span(let span) where !isActual: return .date(span.last)
      case .quantity(let quantity):
        let bound = quantity.bound
        let figure = try bound.map { bound throws(Absence) in try self.figure(bound, quantity) }
        if let figure, let date = Self.day(figure) { return .date(date) }
        throw Absence(.noFigure(part, FigureTrouble(notDay: figure)))
      case .recurringDeadline, .period, .span, .quality, .absent, .unreadable:
        throw Absence(.noFigure(part, FigureTrouble(text, isActual: isActual) ?? .number))
      }
    case .number, .low, .high:
      guard case .quantity(let quantity) = text.reading else {
        throw Absence(.noFigure(part, FigureTrouble(text, isActual: isActual) ?? .day))
      }
      let bound = member == .number ? quantity.bound : (member == .low ? quantity.low : quantity.high)
      guard let bound else {
        throw Absence(.noFigure(part, member == .number ? .range : .noPart(member)))
      }
      return .figure(try figure(bound, quantity))
    }
  }

  /// The day that digits are; nil for numbers with a unit and for others.
  private static func day(_ figure: Figure) -> CalendarDate? {
    guard figure.unit == nil, case .day(let date)? = CompactDay(figure.number) else { return nil }
    return date
  }

  /// The values of two sides that meet in one operation; a bare 20201030 beside a day is that day.
  private func values(_ left: FigureSide, _ right: FigureSide) throws(Absence) -> (Value, Value) {
    let (first, second) = (try value(left.node), try value(right.node))
    switch (first, second) {
    case (.figure(let figure), .date) where left.isWholeText:
      return (Self.day(figure).map { .date($0) } ?? first, second)
    case (.date, .figure(let figure)) where right.isWholeText:
      return (first, Self.day(figure).map { .date($0) } ?? second)
    default: return (first, second)
    }
  }

  /// Why a day and a number do not go together: the actual is not what the target asks for, where there is one.
  private func mismatch(_ left: FigureSide, _ first: Value, _ right: FigureSide, _ second: Value) -> Absence {
    let blamesRight = right.isActual || !left.isActual && !left.isFromText
    return Absence(
      .noFigure((blamesRight ? right : left).node, Self.trouble(of: blamesRight ? second : first)))
  }

  private static func trouble(of value: Value) -> FigureTrouble {
    if case .date = value { return .day }
    if case .figure(let figure) = value { return FigureTrouble(notDay: figure) }
    return .number
  }

  // MARK: what a proof takes for granted

  /// How a figure is used. A negative one may be compared without a range, and says what it says: −3% is less than
  /// ≥ −5%. What is computed from it is not what was proved, unless the sentence takes it.
  private enum FigureUse {
    case compared
    case computed(takesNegative: Bool)
  }

  /// Stops where a figure from a text is none that its input takes, in its own unit or that of the value beside it.
  private func requireTaken(
    _ value: Value, of side: FigureSide, beside unit: MeasureUnit?, _ use: FigureUse
  ) throws(Absence) {
    guard case .figure(let figure) = value, let slot = side.source,
      let input = facts.declaration(of: graph[slot])
    else {
      return
    }
    // Where the units do not go together, that is what is told.
    if figure.unit == nil, unitFault(nil, unit, bare: [figure.number], units: facts.units) != nil { return }
    let unit = figure.unit ?? unit
    let number = try exact { () throws(NumberLimitExceeded) in try figure.number * (unit?.factor ?? .one) }
    let isRanged = input.rangeSpeaks(of: unit, units: facts.units)
    if !isRanged {
      switch use {
      case .compared, .computed(takesNegative: true): return
      case .computed(takesNegative: false): break
      }
    }
    if input.mayCompute(with: number, in: unit, units: facts.units) { return }
    throw Absence(.outsideRange(side.node, isRanged: isRanged))
  }

  /// The unit that a bare figure beside the value takes.
  private func unit(of value: Value, _ type: ValueType) -> MeasureUnit? {
    switch value {
    case .figure(let figure): return figure.unit
    case .number:
      if case .number(let number) = type { return number.unit }
      return nil
    case .truth, .date, .text, .level, .target: return nil
    }
  }

  // MARK: operations

  func compare(_ left: FigureSide, _ sign: ComparisonOperator, _ right: FigureSide) throws(Absence) -> Bool {
    let (first, second) = try values(left, right)
    try requireTaken(first, of: left, beside: unit(of: second, right.type), .compared)
    try requireTaken(second, of: right, beside: unit(of: first, left.type), .compared)
    switch (first, second) {
    case (.figure(let a), .figure(let b)):
      let (low, high) = try aligned(a, b)
      return sign.holds(low, high)
    case (.figure(let a), .number(let b)): return sign.holds(try base(a, beside: right.type), b)
    case (.number(let a), .figure(let b)): return sign.holds(a, try base(b, beside: left.type))
    case (.date(let a), .date(let b)): return sign.holds(a, b)
    case (.date, _), (_, .date): throw mismatch(left, first, right, second)
    default: preconditionFailure("operands were checked for")
    }
  }

  func arithmetic(
    _ left: FigureSide, _ sign: ArithmeticOperator, _ right: FigureSide, takesNegative: Bool, _ id: NodeID
  ) throws(Absence) -> Value {
    let (first, second) = try values(left, right)
    if sign == .divide { try refuseNegativeDivisor(first, second, right) }
    // A text that multiplies by a number, or is divided by one, keeps its own unit.
    let isAligned = left.type.isOfText && right.type.isOfText
    let computed = FigureUse.computed(takesNegative: takesNegative)
    try requireTaken(first, of: left, beside: isAligned ? unit(of: second, right.type) : nil, computed)
    // A negative divisor is refused for its own reason.
    try requireTaken(
      second, of: right, beside: isAligned ? unit(of: first, left.type) : nil,
      sign == .divide ? .compared : computed)
    switch (first, second) {
    case (.figure(let a), .figure(let b)): return try combined(a, sign, b, id)
    case (.figure(let figure), .number(let factor)):
      if sign == .divide, factor.isZero {
        throw Absence(.zeroDivisor(id, dividendIsZero: figure.number.isZero))
      }
      let number = try exact { () throws(NumberLimitExceeded) in
        try sign == .divide ? figure.number.divided(by: factor) : figure.number * factor
      }
      return .figure(Figure(number: number, unit: figure.unit))
    case (.number(let factor), .figure(let figure)):
      let number = try exact { () throws(NumberLimitExceeded) in try factor * figure.number }
      return .figure(Figure(number: number, unit: figure.unit))
    case (.date(let a), .date(let b)) where sign == .subtract:
      return .figure(
        Figure(number: Rational(a.dayNumber - b.dayNumber), unit: facts.units.unit(named: "天")))
    case (.date, .figure), (.figure, .date):
      if sign == .subtract { throw mismatch(left, first, right, second) }
      let isLeft = if case .date = first { true } else { false }
      throw Absence(.noFigure((isLeft ? left : right).node, .day))
    // A target that turned out to be a day where a number was wanted.
    case (.date, _): throw Absence(.noFigure(left.node, .day))
    case (_, .date): throw Absence(.noFigure(right.node, .day))
    default: preconditionFailure("operands were checked for")
    }
  }

  /// Stops where one figure is divided by a negative one: a share of a negative target would fall as the actual
  /// gets better.
  private func refuseNegativeDivisor(
    _ first: Value, _ second: Value, _ divisor: FigureSide
  ) throws(Absence) {
    guard case .figure = first, case .figure(let figure) = second, figure.number.isNegative else { return }
    let isActual = divisor.isFromText ? divisor.isActual : nil
    let shown = figure.number.exactDecimalText ?? figure.number.fixedText(places: 4)
    throw Absence(
      .noFigure(
        divisor.node, .negativeDivisor(shown + (figure.unit?.symbol ?? ""), isActual: isActual)))
  }

  private func combined(
    _ a: Figure, _ sign: ArithmeticOperator, _ b: Figure, _ id: NodeID
  ) throws(Absence) -> Value {
    let (left, right) = try aligned(a, b)
    if sign == .divide {
      if right.isZero { throw Absence(.zeroDivisor(id, dividendIsZero: left.isZero)) }
      return .number(try exact { () throws(NumberLimitExceeded) in try left.divided(by: right) })
    }
    let unit = a.unit ?? b.unit
    let sum = try exact { () throws(NumberLimitExceeded) in
      try (left + (sign == .add ? right : -right)).divided(by: unit?.factor ?? .one)
    }
    return .figure(Figure(number: sum, unit: unit))
  }

  /// One side of an equation in base units.
  func number(of side: FigureSide, beside type: ValueType) throws(Absence) -> Rational {
    switch try value(side.node) {
    case .number(let number): return number
    case .figure(let figure): return try base(figure, beside: type)
    // A target that turned out to be a day.
    case .date: throw Absence(.noFigure(side.node, .day))
    case .truth, .text, .level, .target: preconditionFailure("a tolerance was checked for")
    }
  }

  /// Whether an actual meets a target, by the target's own kind and direction.
  func meets(_ actual: FigureSide, _ target: FigureSide) throws(Absence) -> Bool {
    let text = try text(target.node)
    switch text.reading {
    case .deadline(let deadline):
      let done = try days(of: actual)
      if done.upperBound <= deadline.date { return true }
      if done.lowerBound > deadline.date { return false }
      throw Absence(.noFigure(actual.node, .acrossLimit))
    case .span(let span): return try meets(actual, span, target)
    case .quantity(let quantity):
      if quantity.isApproximate { throw Absence(.noFigure(target.node, .approximate)) }
      if let done = bound(statedBy: actual) { return try meets(done, quantity, actual) }
      let value = try value(actual.node)
      guard case .figure(let figure) = value else {
        throw Absence(.noFigure(actual.node, Self.trouble(of: value)))
      }
      let result = try meets(figure, quantity)
      try requireTaken(value, of: actual, beside: quantity.unit, .compared)
      for end in [quantity.low, quantity.high].compactMap({ $0 }) {
        try requireTaken(.figure(self.figure(end, quantity)), of: target, beside: figure.unit, .compared)
      }
      return result
    case .recurringDeadline, .period, .quality, .absent, .unreadable:
      throw Absence(.noFigure(target.node, FigureTrouble(text, isActual: false) ?? .quality))
    }
  }

  /// Whether what was done lies in the span that a target names; what was done before it is in time to some and too
  /// early to others. All of a year is met by all of it alone.
  private func meets(
    _ actual: FigureSide, _ span: DaySpan, _ target: FigureSide
  ) throws(Absence) -> Bool {
    let done = try days(of: actual)
    if span.isThroughout {
      if done == span.first...span.last { return true }
      throw Absence(.noFigure(target.node, .period))
    }
    if done.lowerBound > span.last { return false }
    if done.upperBound > span.last { throw Absence(.noFigure(actual.node, .acrossLimit)) }
    if done.lowerBound >= span.first { return true }
    throw Absence(.noFigure(target.node, .beforeSpan))
  }

  /// The days on one of which something was done: one day, or those of a span that the whole text names.
  private func days(of actual: FigureSide) throws(Absence) -> ClosedRange<CalendarDate> {
    if let text = wholeText(of: actual), case .span(let span) = text.reading { return span.first...span.last }
    let value = try value(actual.node)
    if case .date(let done) = value { return done...done }
    if case .figure(let figure) = value, actual.isWholeText, let done = Self.day(figure) {
      return done...done
    }
    throw Absence(.noFigure(actual.node, Self.trouble(of: value)))
  }

  /// The text of an actual that is asked as a whole; nil where it is missing, or a part of it is asked.
  private func wholeText(of actual: FigureSide) -> TargetText? {
    guard actual.isWholeText, case .figure(let whole, isActual: true) = graph[actual.node].operation else {
      return nil
    }
    return try? text(whole)
  }

  /// The bound that an actual states in place of a figure: 95%以上; nil where it states none, or more than that.
  private func bound(statedBy actual: FigureSide) -> Quantity? {
    guard let text = wholeText(of: actual), case .bound? = FigureTrouble(text, isActual: true),
      case .quantity(let quantity) = text.reading
    else { return nil }
    return quantity
  }

  /// Whether all that a bound allows meets a target, or nothing of it does; what may be either is no figure.
  private func meets(_ done: Quantity, _ target: Quantity, _ actual: FigureSide) throws(Absence) -> Bool {
    let isUpward = done.low != nil
    guard let own = done.bound else { throw Absence(.noFigure(actual.node, .bound)) }
    let figure = try figure(own, done)
    let isOpen = done.direction == .above || done.direction == .below
    let isStrict = target.direction == .above || target.direction == .below
    // The end of the target that lies on the side of the bound, and the one beyond it.
    let (near, far) = isUpward ? (target.low, target.high) : (target.high, target.low)
    if let far {
      let (a, b) = try aligned(figure, self.figure(far, target))
      if isUpward ? a > b : a < b { return false }
      if a == b, isOpen || isStrict { return false }
    } else if let near {
      let (a, b) = try aligned(figure, self.figure(near, target))
      if isUpward ? a > b : a < b { return true }
      if a == b, isOpen || !isStrict { return true }
    }
    throw Absence(.noFigure(actual.node, .bound))
  }

  private func meets(_ figure: Figure, _ target: Quantity) throws(Absence) -> Bool {
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
  private func aligned(_ a: Figure, _ b: Figure) throws(Absence) -> (Rational, Rational) {
    let bare = a.unit == nil ? a : b
    if let fault = unitFault(a.unit, b.unit, bare: [bare.number], units: facts.units) {
      throw Absence(.units(fault, a, b))
    }
    guard let unit = a.unit ?? b.unit else { return (a.number, b.number) }
    return (try scaled(a.number, a.unit ?? unit), try scaled(b.number, b.unit ?? unit))
  }

  private func scaled(_ number: Rational, _ unit: MeasureUnit) throws(Absence) -> Rational {
    try exact { () throws(NumberLimitExceeded) in try number * unit.factor }
  }

  /// A figure in base units beside a number whose type the template fixes.
  private func base(_ figure: Figure, beside type: ValueType) throws(Absence) -> Rational {
    guard case .number(let number) = type else { preconditionFailure("a number was checked for") }
    let beside = Figure(number: .zero, unit: number.unit)
    guard let unit = figure.unit else {
      guard let own = number.unit else { return figure.number }
      if let fault = unitFault(nil, own, bare: [figure.number], units: facts.units) {
        throw Absence(.units(fault, figure, beside))
      }
      return try scaled(figure.number, own)
    }
    guard unit.dimension == number.dimension else {
      throw Absence(.units(.differentUnits, figure, beside))
    }
    return try scaled(figure.number, unit)
  }
}
