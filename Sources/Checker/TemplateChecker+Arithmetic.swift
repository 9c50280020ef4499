import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// `stated` is the type that is written for the result.
  mutating func arithmetic(
    _ left: Measure, _ sign: SyntaxKind, _ right: Measure, _ range: SourceRange, stated: ValueType? = nil
  ) -> Measure {
    guard left.type != .reported, right.type != .reported else { return reported(at: range) }
    let operation: ArithmeticOperator
    switch sign {
    case .plus: operation = .add
    case .minus: operation = .subtract
    case .times: operation = .multiply
    case .divide: operation = .divide
    default: return reported(at: range)
    }
    guard let type = resultType(left, operation, right, range, stated) else { return reported(at: range) }
    return Measure(.arithmetic(left, operation, right), type: type, range: range)
  }

  private mutating func resultType(
    _ left: Measure, _ operation: ArithmeticOperator, _ right: Measure, _ range: SourceRange,
    _ stated: ValueType?
  ) -> ValueType? {
    switch (left.type, right.type) {
    case (.number(let a), .number(let b)):
      switch operation {
      case .add, .subtract: return sumType(left, a, operation, right, b, range, stated)
      case .multiply: return .number(productType(a, b))
      case .divide: return .number(quotientType(a, b))
      }
    case (.target, _), (_, .target), (.figure, _), (_, .figure):
      if let type = figureType(left.type, operation, right.type) { return type }
      let (a, b) = (typeName(left.type), typeName(right.type))
      let sides = [left.type, right.type]
      let isScaling = (operation == .multiply || operation == .divide) && sides.contains { isAmount($0) }
      report(
        isScaling
          ? .figureNeedsRatio(left: a, operation.rawValue, right: b)
          : .cannotCompute(left: a, operation.rawValue, right: b, areDays: false), at: range)
      return nil
    case (.date, .date) where operation == .subtract:
      return .number(numberType(in: dayUnit))
    case (.date, .number) where operation == .add || operation == .subtract:
      if right.dayShift(units) != nil { return .date }
      report(
        .wrongDayShift(file.text(right.range), dayShiftFault(left, right, isLater: operation == .add)),
        at: right.range)
      return nil
    case (.number, .date) where operation == .add && left.dayShift(units) != nil:
      let sum = "\(file.text(right.range)) + \(file.text(left.range))"
      report(.wrongDayShift(file.text(left.range), .standsBefore(sum)), at: range)
      return nil
    default:
      report(
        .cannotCompute(
          left: typeName(left.type), operation.rawValue, right: typeName(right.type),
          areDays: left.type == .date && right.type == .date), at: range)
      return nil
    }
  }

  /// Figures from texts bring their units with them: two divide to a ratio, one takes a factor.
  private func figureType(_ left: ValueType, _ operation: ArithmeticOperator, _ right: ValueType)
    -> ValueType?
  {
    switch (isFigure(left), isFigure(right), operation) {
    case (true, true, .divide): .number(percentType)
    case (true, true, .add), (true, true, .subtract): .figure
    case (true, false, .multiply), (true, false, .divide): isFactor(right) ? .figure : nil
    case (false, true, .multiply): isFactor(left) ? .figure : nil
    default: nil
    }
  }

  func isFigure(_ type: ValueType) -> Bool {
    switch type {
    case .target, .figure: true
    default: false
    }
  }

  private func isAmount(_ type: ValueType) -> Bool {
    if case .number(let number) = type { !number.dimension.isNone } else { false }
  }

  private func isFactor(_ type: ValueType) -> Bool {
    if case .number(let number) = type { number.dimension.isNone } else { false }
  }

  var dayUnit: MeasureUnit { units.unit(named: "天") ?? pointsUnit }

  private mutating func sumType(
    _ left: Measure, _ a: NumberType, _ operation: ArithmeticOperator, _ right: Measure, _ b: NumberType,
    _ range: SourceRange, _ stated: ValueType?
  ) -> ValueType? {
    guard a.dimension == b.dimension else {
      reportUnits(left, right, at: range)
      return nil
    }
    guard a.dimension.isNone else { return .number(a) }
    if a.isPointDifference || b.isPointDifference {
      return .number(a.isPointDifference && b.isPointDifference ? a : (a.isPointDifference ? b : a))
    }
    let bothPercent = isPercent(a) && isPercent(b)
    if operation == .subtract, bothPercent, let kind = ratioKind(stated) {
      return .number(kind.isPointDifference ? pointDifference : b)
    }
    let isComplement = constantValue(left) == .number(.one)
    if operation == .subtract, bothPercent, !isComplement,
      constantValue(right) == nil || constantValue(left) == nil
    {
      return .number(pointDifference)
    }
    return .number(isPercent(b) ? b : a)
  }

  /// The written type of a rate or of percentage points: 95% − 1% × n is either, and who writes it says which.
  private func ratioKind(_ stated: ValueType?) -> NumberType? {
    guard case .number(let type)? = stated, type.dimension.isNone, type.unit != nil else { return nil }
    return type
  }

  private var pointDifference: NumberType {
    guard let unit = units.unit(named: "个百分点") else { return .plain }
    return NumberType(dimension: .none, isPointDifference: true, unit: unit)
  }

  private func isPercent(_ type: NumberType) -> Bool {
    type.dimension.isNone && type.unit != nil && !type.isPointDifference
  }

  private var percentType: NumberType {
    units.unit(named: "%").map { NumberType(dimension: .none, unit: $0) } ?? .plain
  }

  private func productType(_ a: NumberType, _ b: NumberType) -> NumberType {
    if a.dimension.isNone, b.dimension.isNone {
      if a.isPointDifference != b.isPointDifference, a.unit == nil || b.unit == nil {
        return a.unit == nil ? b : a
      }
      return a.unit == nil && b.unit == nil ? .plain : percentType
    }
    if a.dimension.isNone { return b }
    if b.dimension.isNone { return a }
    let dimension = a.dimension.multiplied(by: b.dimension)
    return NumberType(dimension: dimension, unit: displayUnit(of: dimension))
  }

  private func quotientType(_ a: NumberType, _ b: NumberType) -> NumberType {
    if b.dimension.isNone {
      if !a.dimension.isNone { return a }
      return a.unit == nil && b.unit == nil ? .plain : percentType
    }
    let dimension = a.dimension.divided(by: b.dimension)
    return dimension.isNone ? percentType : NumberType(dimension: dimension, unit: displayUnit(of: dimension))
  }

  /// A unit that shows a computed dimension: its base symbols, such as 元/人.
  private func displayUnit(of dimension: Dimension) -> MeasureUnit? {
    guard !dimension.isNone else { return nil }
    func part(_ power: Dimension.Power) -> String {
      let exponent = abs(power.exponent)
      return exponent == 1 ? power.base : "\(power.base)^\(exponent)"
    }
    let above = dimension.powers.filter { $0.exponent > 0 }.map(part)
    let below = dimension.powers.filter { $0.exponent < 0 }.map(part)
    let symbol = ([above.isEmpty ? "1" : above.joined(separator: "·")] + below).joined(separator: "/")
    return MeasureUnit(symbol: symbol, factor: .one, dimension: dimension)
  }

  /// The type as a reader calls it: its unit, or 日期, 文本, 是否, the name of the levels.
  func typeName(_ type: ValueType) -> Phrase {
    switch type {
    case .number(let number): number.unit?.name ?? Phrase("没有单位的数", "a plain number")
    case .truth: Phrase("是否", "yes-no")
    case .date: Phrase("日期", "date")
    case .text: Phrase("文本", "text")
    case .level(let set): Phrase(levelSets[set.index].name)
    case .target(let isActual): isActual ? Phrase("实际", "actual") : Phrase("目标", "target")
    case .figure: Phrase("目标或实际里的数", "a figure of a target or an actual")
    case .reported: "?"
    }
  }

  /// The value of a literal, with a sign or in brackets; nil for anything computed.
  func constantValue(_ measure: Measure) -> Value? {
    switch measure.kind {
    case .constant(let value, _): return value
    case .grouped(let part): return constantValue(part)
    case .negated(let part):
      guard case .number(let number)? = constantValue(part) else { return nil }
      return .number(-number)
    case .arithmetic(let left, let sign, let right):
      guard case .number(let a)? = constantValue(left), case .number(let b)? = constantValue(right) else {
        return nil
      }
      return computed(a, sign, b).map { .number($0) }
    default: return nil
    }
  }

  private func computed(_ a: Rational, _ sign: ArithmeticOperator, _ b: Rational) -> Rational? {
    switch sign {
    case .add: try? a + b
    case .subtract: try? a - b
    case .multiply: try? a * b
    case .divide: b.isZero ? nil : try? a.divided(by: b)
    }
  }
}
