import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func declareUnits(_ node: TemplateSyntax) {
    for entry in node.units {
      guard let name = entry.unit else { continue }
      if let written = entry.number {
        let literal = LiteralText(written.text)
        guard let number = literal.number else {
          report(.tooManyDigits(written.text), at: written.range)
          reportedUnits.insert(name)
          continue
        }
        if let unit = units.unit(named: literal.unit) {
          relateUnit(name, equals: number, of: unit, at: entry.range)
        } else {
          if !reportedUnits.contains(literal.unit) {
            report(.unknownUnit(literal.unit, near: nearUnit(to: literal.unit)), at: written.range)
          }
          reportedUnits.insert(name)
        }
      } else if let other = entry.other {
        if units.unit(named: other) == nil { _ = units.declare(other) }
        if let unit = units.unit(named: other) { relateUnit(name, equals: .one, of: unit, at: entry.range) }
      } else if units.unit(named: name) == nil, !units.declare(name) {
        report(.unitConflict(name), at: entry.range)
        reportedUnits.insert(name)
      }
    }
  }

  private mutating func relateUnit(
    _ name: String, equals count: Rational, of unit: MeasureUnit, at range: SourceRange
  ) {
    let isPoints =
      unit.dimension == pointsUnit.dimension || units.unit(named: name)?.dimension == pointsUnit.dimension
    guard isPoints || !units.declare(name, equals: count, of: unit) else { return }
    report(.unitConflict(name), at: range)
    // What is said elsewhere of a unit that is known holds there.
    if units.unit(named: name) == nil { reportedUnits.insert(name) }
  }

  mutating func declareLevels(_ node: TemplateSyntax) {
    for declaration in node.levels {
      guard let name = declaration.name else { continue }
      let levels = levels(of: declaration)
      let id = LevelSetID(levelSets.count)
      if let earlier = levelSetNumbers[name] {
        report(.repeatedName(name, line: nil), at: declaration.nameRange)
        reportedLevelSets.formUnion([earlier, id])
      } else {
        levelSetNumbers[name] = id
      }
      if levels.isReported { reportedLevelSets.insert(id) }
      add(LevelSet(name: name, levels: levels.known))
    }
  }

  mutating func add(_ set: LevelSet) {
    levelSets.append(set)
    levelNumbers.append(Self.levelNumbers(of: set))
  }

  /// The place of each name and spelling of a set.
  static func levelNumbers(of set: LevelSet) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, level) in set.levels.enumerated() {
      for word in [level.name] + level.aliases where numbers[word] == nil { numbers[word] = index }
    }
    return numbers
  }

  /// The levels of a declaration, each word once, and whether something was wrong with one of them.
  private mutating func levels(of declaration: LevelsSyntax) -> (known: [Level], isReported: Bool) {
    var levels: [Level] = []
    var seen: Set<String> = []
    // What could not be read may have been a level.
    var isReported = declaration.hasErrors
    for entry in declaration.entries {
      guard let level = entry.name else {
        isReported = true
        continue
      }
      let aliases = entry.aliases
      let repeated = ([level] + aliases).filter { !seen.insert($0).inserted }
      for word in repeated { report(.repeatedLevel(word), at: entry.range) }
      if !repeated.isEmpty { isReported = true }
      if repeated.contains(level) { continue }
      levels.append(Level(name: level, aliases: aliases.filter { !repeated.contains($0) }))
    }
    return (levels, isReported)
  }

  mutating func declareInputs(_ node: TemplateSyntax) {
    var declarations: [InputSyntax?] = []
    for declaration in node.inputs {
      guard let name = declaration.name else { continue }
      if let earlier = inputNumbers[name] {
        let range = inputs[earlier.index].range
        report(.repeatedName(name, line: line(of: range)), at: declaration.nameRange, related: [range])
        // Which of the two a use means, only the author knows.
        inputs[earlier.index] = inputs[earlier.index].typed(reportedType(at: range))
        continue
      }
      for role in declaration.roles { report(.roleOnInput(role.text, name), at: role.range) }
      let input = input(declaration, named: name)
      inputNumbers[name] = InputID(inputs.count)
      inputs.append(input)
      declarations.append(declaration)
    }
    inputs = joiningParts(inputs, declarations)
    for check in node.checksAmongInputs { report(.checkInInputs, at: check.range) }
    reportRepeatedLabels()
  }

  /// An input or column as it is declared.
  mutating func input(_ node: InputSyntax, named name: String, rowPoints: RowPoints? = nil) -> Input {
    let range = node.nameRange
    if Self.givenNames.contains(name) { report(.givenName(name, isFigure: true), at: range) }
    let type = node.type.map { inputType($0) } ?? reportedType(at: range)
    let typeEnd = node.type?.range.end ?? range.end
    let bounds = node.bounds.map { inputBounds($0, type: type, of: name) }
    // Nothing follows from a range that was reported.
    if bounds?.isReported == true { boundlessNames.insert(range) }
    return Input(
      name: name, label: node.label, type: type, isOptional: node.isOptional,
      isWhole: isWhole(node, type: type, of: name), rowPoints: rowPoints,
      bounds: bounds?.value ?? InputBounds(), range: range,
      typedRange: SourceRange(Int(range.start), Int(max(range.end, typeEnd))))
  }

  /// Whether an input or column is declared 整数, which only numbers can be.
  private mutating func isWhole(_ node: InputSyntax, type: ValueType, of name: String) -> Bool {
    guard let place = node.whole else { return false }
    switch type {
    case .number, .reported: break
    default: report(.wholeWithoutNumber(name), at: place)
    }
    return true
  }

  private mutating func reportRepeatedLabels() {
    var owners: [String: Int] = [:]
    for (index, input) in inputs.enumerated() {
      guard let label = input.isPart ? input.name : input.label else { continue }
      let other = owners[label] ?? inputNumbers[label]?.index
      if let other, other != index {
        report(
          .repeatedLabel(label, other: inputs[other].name), at: input.range, related: [inputs[other].range])
      }
      owners[label] = index
    }
  }

  /// 满分 得分 总得分 是 否: names that the language gives a meaning.
  static let givenNames: Set<String> = [
    "满分", "不得分", "no-points", "得分", "总得分", "自报", "总自报", "全体", "是", "否", "full", "score", "total-score",
    "claimed",
    "total-claimed", "all-forms", "yes", "no",
  ]

  mutating func inputType(_ node: TypeSyntax) -> ValueType {
    let written = node.name
    switch written {
    case "是否", "yes-no": return .truth
    case "日期", "date": return .date
    case "文本", "text": return .text
    case "目标", "target": return .target(isActual: false)
    case "实际", "actual": return .target(isActual: true)
    default: break
    }
    if let set = levelSetNumbers[written] { return .level(set) }
    let compact = written.filter { !$0.isWhitespace }
    if let unit = units.unit(named: compact) { return .number(numberType(in: unit)) }
    if reportedUnits.contains(compact) { return reportedType(at: node.range) }
    let near = nearUnit(to: compact) ?? nearName(to: written) { $0.typeNames }
    report(.unknownType(written, near: near), at: node.range)
    return reportedType(at: node.range)
  }

  private var typeNames: [String] { ["是否", "日期", "文本", "目标", "实际"] + levelSets.map(\.name) }

  /// The type of numbers given in a unit.
  func numberType(in unit: MeasureUnit) -> NumberType {
    NumberType(dimension: unit.dimension, isPointDifference: unit.isPercentagePoint, unit: unit)
  }

  mutating func inputBounds(_ node: SpanSyntax, type: ValueType, of name: String) -> Checked<InputBounds> {
    let context = MeasureContext(expected: type)
    if case .between(let low?, let high?)? = node.head?.form {
      // One wrong end is enough to say that the unit does not fit.
      guard case .value(let low) = boundEnd(low, included: true, type: type, context: context),
        case .value(let high) = boundEnd(high, included: true, type: type, context: context)
      else { return .reported(told(at: node.range)) }
      return checkedBounds(low: low, high: high, of: type, named: name, at: node.range)
    }
    // What is no range was told by the parser.
    guard case .bounds(let parts)? = node.head?.form else { return .reported(told(at: node.range)) }
    var low: RangeEnd?
    var high: RangeEnd?
    var isKnown = true
    for (sign, value) in boundParts(parts) {
      let included = sign == .lessOrEqual || sign == .greaterOrEqual
      let end = boundEnd(value, included: included, type: type, context: context)
      if end.isReported { isKnown = false }
      switch sign {
      case .greater, .greaterOrEqual: low = end.value
      case .less, .lessOrEqual: high = end.value
      case .equal, .notEqual:
        report(.wrongRange(name), at: node.range)
        isKnown = false
      }
    }
    let bounds = checkedBounds(low: low, high: high, of: type, named: name, at: node.range)
    return isKnown ? bounds : .reported(told(at: node.range))
  }

  /// An end with what it measures.
  private typealias RangeEnd = (end: InputBounds.End, type: ValueType)

  private mutating func checkedBounds(
    low: RangeEnd?, high: RangeEnd?, of type: ValueType, named name: String, at range: SourceRange
  ) -> Checked<InputBounds> {
    let bounds = InputBounds(
      low: low?.end, high: high?.end, figures: figures(of: type, from: (low ?? high)?.type))
    guard bounds.isImpossible || !fit(low?.type, high?.type, in: type) else { return .value(bounds) }
    report(.wrongRange(name), at: range)
    return .reported(told(at: range))
  }

  /// What the ends of a range measure where the input brings its own units.
  private func figures(of type: ValueType, from end: ValueType?) -> NumberType? {
    guard case .target = type, case .number(let number)? = end else { return nil }
    return number
  }

  /// Whether the ends of the range of a target, each of which fits it, also fit each other: 0% 到 5家 do not.
  private func fit(_ low: ValueType?, _ high: ValueType?, in type: ValueType) -> Bool {
    guard case .target = type else { return true }
    switch (low, high) {
    case (nil, _), (_, nil): return true
    case (.number(let low)?, .number(let high)?):
      return low.dimension == high.dimension && low.isPointDifference == high.isPointDifference
        && (low.unit == nil) == (high.unit == nil)
    case (let low?, let high?): return low == high
    }
  }

  private mutating func boundEnd(
    _ node: ExpressionSyntax, included: Bool, type: ValueType, context: MeasureContext
  ) -> Checked<RangeEnd> {
    let measure = self.measure(node, context)
    guard expectComparable(measure, with: type, at: node.range) else {
      return .reported(told(at: node.range))
    }
    guard let value = constantValue(measure) else {
      report(.notConstant(node.text), at: node.range)
      return .reported(told(at: node.range))
    }
    return .value(
      (InputBounds.End(value: value, isIncluded: included, written: halfWidth(node.text)), measure.type))
  }
}
