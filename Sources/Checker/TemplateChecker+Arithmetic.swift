import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func arithmetic(_ left: Measure, _ sign: SyntaxKind, _ right: Measure, _ range: SourceRange)
    -> Measure
  {
    let failed = Measure(.reported, type: .reported, range: range)
    guard left.type != .reported, right.type != .reported else { return failed }
    let operation: ArithmeticOperator
    switch sign {
    case .plus: operation = .add
    case .minus: operation = .subtract
    case .times: operation = .multiply
    case .divide: operation = .divide
    default: return failed
    }
    guard let type = resultType(left, operation, right, range) else { return failed }
    return Measure(.arithmetic(left, operation, right), type: type, range: range)
  }

  private mutating func resultType(
    _ left: Measure, _ operation: ArithmeticOperator, _ right: Measure, _ range: SourceRange
  ) -> ValueType? {
    switch (left.type, right.type) {
    case (.number(let a), .number(let b)):
      switch operation {
      case .add, .subtract: return sumType(left, a, operation, right, b, range)
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
          : .cannotCompute(left: a, operation.rawValue, right: b), at: range)
      return nil
    case (.date, .date) where operation == .subtract:
      return .number(numberType(in: dayUnit))
    default:
      report(
        .cannotCompute(left: typeName(left.type), operation.rawValue, right: typeName(right.type)), at: range)
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
    _ range: SourceRange
  ) -> ValueType? {
    guard a.dimension == b.dimension else {
      reportUnits(left, right, at: range)
      return nil
    }
    guard a.dimension.isNone else { return .number(a) }
    if a.isPointDifference || b.isPointDifference {
      return .number(a.isPointDifference && b.isPointDifference ? a : (a.isPointDifference ? b : a))
    }
    let isComplement = constantValue(left) == .number(.one)
    let bothPercent = isPercent(a) && isPercent(b)
    if operation == .subtract, bothPercent, !isComplement,
      constantValue(right) == nil || constantValue(left) == nil
    {
      return .number(pointDifference)
    }
    return .number(isPercent(b) ? b : a)
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

  // MARK: comparing

  /// Whether a measure may stand beside a value of the type; reports why not.
  mutating func expectComparable(
    _ measure: Measure, with type: ValueType, at range: SourceRange, other: Measure? = nil
  ) -> Bool {
    switch (type, measure.type) {
    case (.reported, _), (_, .reported): return false
    case (.number(let a), .number(let b)):
      guard a.dimension == b.dimension else {
        reportMismatch(type, measure, other, range)
        return false
      }
      if a.dimension.isNone,
        let bare = bareRatio(measure, b, beside: a) ?? other.flatMap({ bareRatio($0, a, beside: b) })
      {
        report(.ratioWithoutUnit(file.text(bare.range)), at: bare.range)
        return false
      }
      if a.dimension.isNone, mixesPointsAndRatio(a, b) {
        report(.ratioAgainstPoints(file.text(measure.range)), at: measure.range)
        return false
      }
      return true
    case (let first, let second) where isFigure(first) || isFigure(second):
      if isFigure(first), isFigure(second) { return true }
      if case .number = isFigure(first) ? second : first { return true }
      if (isFigure(first) ? second : first) == .date { return true }
      reportMismatch(type, measure, other, range)
      return false
    default:
      guard type == measure.type else {
        reportMismatch(type, measure, other, range)
        return false
      }
      return true
    }
  }

  /// A bare literal beside a percentage: 60 may be meant as 60%.
  private func bareRatio(_ measure: Measure, _ own: NumberType, beside type: NumberType) -> Measure? {
    guard isBareNumber(measure), own.unit == nil, let unit = type.unit, unit.factor < .one else { return nil }
    return measure
  }

  /// A difference of ratios is counted in percentage points; `5%` beside it could mean either.
  private func mixesPointsAndRatio(_ a: NumberType, _ b: NumberType) -> Bool {
    a.isPointDifference != b.isPointDifference && a.unit != nil && b.unit != nil
  }

  private mutating func reportMismatch(
    _ type: ValueType, _ measure: Measure, _ other: Measure?, _ range: SourceRange
  ) {
    if let other {
      reportUnits(other, measure, at: range)
    } else {
      report(.wrongType(wanted: typeName(type), found: typeName(measure.type)), at: range)
    }
  }

  private mutating func reportUnits(_ left: Measure, _ right: Measure, at range: SourceRange) {
    let (first, second) = (file.text(left.range), file.text(right.range))
    if let bare = [left, right].first(where: { isBareNumber($0) }) {
      let other = bare.range == left.range ? right : left
      report(.missingUnit(file.text(bare.range), unit: typeName(other.type)), at: bare.range)
      return
    }
    report(
      .unitMismatch(first, typeName(left.type), second, typeName(right.type)), at: range,
      related: [left.range, right.range])
  }

  private func isBareNumber(_ measure: Measure) -> Bool {
    if case .constant(.number, _) = measure.kind, measure.type == .number(.plain) { true } else { false }
  }

  /// The type as a reader calls it: its unit, or 日期, 文本, 是否, the name of the levels.
  func typeName(_ type: ValueType) -> String {
    switch type {
    case .number(let number): number.unit?.symbol ?? "没有单位的数"
    case .truth: "是否"
    case .date: "日期"
    case .text: "文本"
    case .level(let set): levelSets[set.index].name
    case .target(let isActual): isActual ? "实际" : "目标"
    case .figure: "目标或实际里的数"
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

  // MARK: functions

  mutating func call(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    guard let path = node.first(.path), let name = path.first(.name).flatMap({ nameText($0) }) else {
      return reported(node)
    }
    if name == "达标" || name == "meets" { return meets(node, context) }
    if name == "工作日数" || name == "workdays" { return workdays(node, context) }
    if let step = Self.levelSteps[name] { return levelShift(node, step, context) }
    guard let function = FunctionName.named(name) else {
      let written = node.text
      report(
        .unknownFunction(
          name, quoted: inputNumbers[halfWidth(written)] != nil ? written : nil,
          near: nearestName(to: name, among: FunctionName.allCases.map(\.rawValue))), at: node.range)
      return reported(node)
    }
    if function == .count, let counted = bareCount(node, context) { return counted }
    let list = node.nodes.last { $0.kind == .tuple || $0.kind == .parenthesized }
    let trim = self.trim(list?.all(.dropClause) ?? [], of: function)
    var arguments: [Measure] = []
    for part in list?.nodes ?? [] where part.kind != .dropClause {
      arguments.append(measure(part, context.expecting(arguments.first?.type)))
    }
    guard !arguments.contains(where: { $0.type == .reported }) else { return reported(node) }
    guard let type = callType(function, arguments, node.range) else { return reported(node) }
    return Measure(.call(function, arguments, trim), type: type, range: node.range)
  }

  /// The functions that move a level, with the direction of a step; better is positive.
  static let levelSteps = ["升档": 1, "upgrade": 1, "降档": -1, "downgrade": -1]

  /// `升档(最弱, 1)`.
  private mutating func levelShift(_ node: SyntaxNode, _ step: Int, _ context: MeasureContext) -> Measure {
    let nodes = node.nodes.last { $0.kind == .tuple }?.nodes ?? []
    guard nodes.count == 2 else {
      report(.wrongLevelShift, at: node.range)
      return reported(node)
    }
    let level = widened(measure(nodes[0], context), to: context.expected)
    let count = measure(nodes[1], context.expecting(nil))
    guard level.type != .reported, count.type != .reported else { return reported(node) }
    // A step further than the set is long could never be taken.
    guard case .level(let set) = level.type, case .number(let steps)? = constantValue(count),
      let steps = steps.asInt, steps > 0, steps < max(2, levelSets[set.index].levels.count)
    else {
      report(.wrongLevelShift, at: node.range)
      return reported(node)
    }
    return Measure(.shifted(level, by: step * steps), type: level.type, range: node.range)
  }

  /// The measure as a level of a wider set, where that is what is wanted and every name occurs there in order.
  mutating func widened(_ measure: Measure, to type: ValueType?) -> Measure {
    guard case .level(let wide)? = type, case .level(let own) = measure.type, wide != own else {
      return measure
    }
    let names = levelSets[wide.index].levels.map(\.name)
    let places = levelSets[own.index].levels.map { names.firstIndex(of: $0.name) }
    let found = places.compactMap { $0 }
    guard found.count == places.count, found == found.sorted() else {
      report(
        .levelsDoNotWiden(from: levelSets[own.index].name, to: levelSets[wide.index].name), at: measure.range)
      return Measure(.reported, type: .reported, range: measure.range)
    }
    return Measure(.widened(measure, to: wide), type: .level(wide), range: measure.range)
  }

  /// `达标(实际, 目标)`.
  private mutating func meets(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let nodes = node.nodes.last { $0.kind == .tuple }?.nodes ?? []
    guard nodes.count == 2 else {
      report(.meetsNeedsTarget, at: node.range)
      return reported(node)
    }
    let parts = nodes.map { measure($0, context.expecting(nil)) }
    guard !parts.contains(where: { $0.type == .reported }) else { return reported(node) }
    guard case .target = parts[0].type, case .target(isActual: false) = parts[1].type else {
      report(.meetsNeedsTarget, at: node.range)
      return reported(node)
    }
    return Measure(.meets(actual: parts[0], target: parts[1]), type: .truth, range: node.range)
  }

  private mutating func callType(_ function: FunctionName, _ arguments: [Measure], _ range: SourceRange)
    -> ValueType?
  {
    let allowed: ClosedRange<Int>
    switch function {
    case .absolute: allowed = 1...1
    case .round: allowed = 2...2
    case .minimum, .maximum, .sum, .mean, .median: allowed = 2...100
    case .count: allowed = 1...100
    case .rank:
      report(.aggregateWithoutValue(function.rawValue), at: range)
      return nil
    }
    guard allowed.contains(arguments.count), let first = arguments.first else {
      report(.wrongArgumentCount(function, allowed), at: range)
      return nil
    }
    if function == .count { return countType(arguments) }
    if case .level = first.type, function == .minimum || function == .maximum {
      for argument in arguments.dropFirst() {
        guard expectComparable(argument, with: first.type, at: argument.range, other: first) else {
          return nil
        }
      }
      return first.type
    }
    guard case .number(let type) = first.type else {
      report(.notNumber(file.text(first.range)), at: first.range)
      return nil
    }
    if function == .round { return roundType(type, places: arguments[1]) }
    var result = type
    for argument in arguments.dropFirst() {
      guard expectComparable(argument, with: first.type, at: argument.range, other: first) else { return nil }
      if result.unit == nil, case .number(let other) = argument.type { result = other }
    }
    return .number(result)
  }

  private mutating func countType(_ arguments: [Measure]) -> ValueType? {
    for argument in arguments where argument.type != .truth {
      report(.notCondition(file.text(argument.range)), at: argument.range)
      return nil
    }
    return .number(.plain)
  }

  private mutating func roundType(_ type: NumberType, places: Measure) -> ValueType? {
    guard case .number(let number)? = constantValue(places), let count = number.asInt, (0...6).contains(count)
    else {
      report(.wrongPlaces(file.text(places.range)), at: places.range)
      return nil
    }
    return .number(type)
  }
}
