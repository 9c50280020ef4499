import Program
import Values

extension FormEvaluator {
  mutating func arithmetic(
    _ left: Measure, _ sign: ArithmeticOperator, _ right: Measure
  ) throws(Stop) -> Value {
    let (first, second) = try operands(left, right)
    if sign == .divide { try refuseNegativeDivisor(first, second, right) }
    // A text that multiplies by a number, or is divided by one, keeps its own unit.
    let isAligned = isFigure(left) && isFigure(right)
    try requireTaken(first, of: left, beside: isAligned ? unit(of: second, right.type) : nil, .computed)
    // A negative divisor is refused for its own reason.
    try requireTaken(
      second, of: right, beside: isAligned ? unit(of: first, left.type) : nil,
      sign == .divide ? .compared : .computed)
    switch (first, second) {
    case (.figure, _), (_, .figure): return try figureArithmetic(left, first, sign, right, second)
    case (.number(let a), .number(let b)):
      if sign == .divide, b.isZero {
        throw Stop(.zeroDivisor(template.text(of: right), dividendIsZero: a.isZero))
      }
      return .number(try exact { () throws(NumberLimitExceeded) in try Self.compute(a, sign, b) })
    case (.date(let a), .date(let b)) where sign == .subtract:
      return days(from: b, to: a, left.type, right.type)
    // A target that turned out to be a day where a number was wanted.
    case (.date, _): throw Stop(.noFigure(template.text(of: left), text: written(left), .day))
    case (_, .date): throw Stop(.noFigure(template.text(of: right), text: written(right), .day))
    default:
      preconditionFailure("operands were checked for")
    }
  }

  /// The days between two dates; a figure with its unit where a text gave one of them.
  private func days(from a: CalendarDate, to b: CalendarDate, _ left: ValueType, _ right: ValueType) -> Value
  {
    let count = Rational(b.dayNumber - a.dayNumber)
    if left == .date, right == .date { return .number(count) }
    return .figure(Figure(number: count, unit: template.units.unit(named: "天")))
  }

  private static func compute(
    _ a: Rational, _ sign: ArithmeticOperator, _ b: Rational
  ) throws(NumberLimitExceeded) -> Rational {
    switch sign {
    case .add: try a + b
    case .subtract: try a + -b
    case .multiply: try a * b
    case .divide: try a.divided(by: b)
    }
  }

  mutating func compare(_ left: Measure, _ sign: ComparisonOperator, _ right: Measure) throws(Stop)
    -> Bool
  {
    let (first, second) = try operands(left, right)
    try requireTaken(first, of: left, beside: unit(of: second, right.type), .compared)
    try requireTaken(second, of: right, beside: unit(of: first, left.type), .compared)
    switch (first, second) {
    case (.figure(let a), .figure(let b)):
      let (low, high) = try aligned(a, b)
      return sign.holds(low, high)
    case (.figure(let a), .number(let b)): return sign.holds(try base(a, beside: right.type), b)
    case (.number(let a), .figure(let b)): return sign.holds(a, try base(b, beside: left.type))
    case (.number(let a), .number(let b)): return sign.holds(a, b)
    case (.date(let a), .date(let b)): return sign.holds(a, b)
    // Levels are declared from the best down: the better one is the greater.
    case (.level(_, let a), .level(_, let b)): return sign.holds(-a, -b)
    case (.text(let a), .text(let b)): return (a == b) == (sign == .equal)
    case (.truth(let a), .truth(let b)): return (a == b) == (sign == .equal)
    // A target that turned out to be a day beside a number, or the other way round.
    case (.date, _), (_, .date): throw mismatch(left, first, right, second)
    default: preconditionFailure("operands were checked for")
    }
  }

  /// 且 (decided by the first false) or 或 (decided by the first true). A part without a value stops the whole
  /// unless another part decides: what is unknown never counts as false.
  mutating func joined(_ parts: [Measure], decisive: Bool) throws(Stop) -> Bool {
    var stop: Stop?
    for part in parts {
      do throws(Stop) {
        if try truth(part) == decisive { return decisive }
      } catch {
        stop = stop ?? error
      }
    }
    if let stop { throw stop }
    return !decisive
  }

  mutating func call(
    _ function: FunctionName, _ arguments: [Measure], _ trim: Trim
  ) throws(Stop) -> Value {
    if function == .count {
      var count = 0
      for argument in arguments where try truth(argument) { count += 1 }
      return .number(Rational(count))
    }
    let values = try trim.applied(to: values(arguments))
    return try function.result(
      of: values, rounding: template.rounding.mode, unit: Self.unitFactor(arguments.first))
  }

  /// 取整到 counts places in the unit that the reader sees.
  private static func unitFactor(_ measure: Measure?) -> Rational {
    if case .number(let type)? = measure?.type, let unit = type.unit { unit.factor } else { .one }
  }

  static func sum(_ numbers: [Rational]) throws(NumberLimitExceeded) -> Rational {
    var result = Rational.zero
    for number in numbers { result = try result + number }
    return result
  }
}
