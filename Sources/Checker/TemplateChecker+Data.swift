import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func declareUnits(_ node: SyntaxNode) {
    for entry in node.all(.unitBlock).flatMap({ $0.all(.unitDeclaration) }) {
      let names = entry.all(.name)
      guard let first = names.first, let name = unitName(first) else { continue }
      if let token = entry.token(.number) {
        let literal = LiteralText(entry.text(of: token))
        guard let number = literal.number else {
          report(.tooManyDigits(entry.text(of: token)), at: token.range)
          reportedUnits.insert(name)
          continue
        }
        if let unit = units.unit(named: literal.unit) {
          relateUnit(name, equals: number, of: unit, at: entry.range)
        } else {
          if !reportedUnits.contains(literal.unit) {
            report(.unknownUnit(literal.unit, near: nearUnit(to: literal.unit)), at: token.range)
          }
          reportedUnits.insert(name)
        }
      } else if names.count > 1, let other = unitName(names[1]) {
        if units.unit(named: other) == nil { _ = units.declare(other) }
        if let unit = units.unit(named: other) { relateUnit(name, equals: .one, of: unit, at: entry.range) }
      } else if units.unit(named: name) == nil, !units.declare(name) {
        report(.unitConflict(name), at: entry.range)
        reportedUnits.insert(name)
      }
    }
  }

  /// The name of a unit as it is declared: plain, quoted, a compound, or %.
  private func unitName(_ node: SyntaxNode) -> String? {
    if node.tokens.count == 1, node.token(.percent) == nil { return nameText(node) }
    return halfWidth(node.text).filter { !$0.isWhitespace }
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

  mutating func declareLevels(_ node: SyntaxNode) {
    for declaration in node.all(.levelDeclaration) {
      guard let name = nameText(of: declaration) else { continue }
      let levels = levels(of: declaration)
      let id = LevelSetID(levelSets.count)
      if let earlier = levelSetNumbers[name] {
        report(.repeatedName(name, line: nil), at: nameRange(of: declaration))
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
  private mutating func levels(of declaration: SyntaxNode) -> (known: [Level], isReported: Bool) {
    var levels: [Level] = []
    var seen: Set<String> = []
    // What could not be read may have been a level.
    var isReported = declaration.first(.errorNode) != nil
    for entry in declaration.all(.levelEntry) {
      guard let level = nameText(of: entry) else {
        isReported = true
        continue
      }
      let aliases = (entry.first(.aliasClause)?.tokens ?? []).filter { $0.kind == .text }
        .map { halfWidth(textContent(entry.text(of: $0))) }
      let repeated = ([level] + aliases).filter { !seen.insert($0).inserted }
      for word in repeated { report(.repeatedLevel(word), at: entry.range) }
      if !repeated.isEmpty { isReported = true }
      if repeated.contains(level) { continue }
      levels.append(Level(name: level, aliases: aliases.filter { !repeated.contains($0) }))
    }
    return (levels, isReported)
  }

  mutating func declareInputs(_ node: SyntaxNode) {
    for declaration in node.all(.inputBlock).flatMap({ $0.all(.inputDeclaration) }) {
      guard let name = nameText(of: declaration) else { continue }
      if let earlier = inputNumbers[name] {
        let range = inputs[earlier.index].range
        report(.repeatedName(name, line: line(of: range)), at: nameRange(of: declaration), related: [range])
        // Which of the two a use means, only the author knows.
        inputs[earlier.index] = inputs[earlier.index].typed(reportedType(at: range))
        continue
      }
      if Self.givenNames.contains(name) {
        report(.givenName(name, isFigure: true), at: nameRange(of: declaration))
      }
      let type =
        declaration.first(.typeReference).map { inputType($0) } ?? reportedType(at: declaration.range)
      let label = declaration.first(.fromClause).flatMap { textContent(of: $0) }
      let bounds = declaredBounds(declaration, type: type, of: name)
      inputNumbers[name] = InputID(inputs.count)
      inputs.append(
        Input(
          name: name, label: label.map { halfWidth($0) }, type: type,
          isOptional: declaration.first(.optionalClause) != nil,
          isWhole: isWhole(declaration, type: type, of: name), bounds: bounds,
          range: nameRange(of: declaration), typedRange: typedRange(of: declaration)))
    }
    reportRepeatedLabels()
  }

  /// The name and the type of an input or column.
  func typedRange(of node: SyntaxNode) -> SourceRange {
    let name = nameRange(of: node)
    let end = node.first(.typeReference)?.range.end ?? name.end
    return SourceRange(Int(name.start), Int(max(name.end, end)))
  }

  /// Whether an input or column is declared 整数, which only numbers can be.
  mutating func isWhole(_ node: SyntaxNode, type: ValueType, of name: String) -> Bool {
    guard let clause = node.first(.wholeClause) else { return false }
    switch type {
    case .number, .reported: break
    default: report(.wholeWithoutNumber(name), at: clause.range)
    }
    return true
  }

  private mutating func reportRepeatedLabels() {
    var owners: [String: Int] = [:]
    for (index, input) in inputs.enumerated() {
      guard let label = input.label else { continue }
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

  mutating func inputType(_ node: SyntaxNode) -> ValueType {
    let written = halfWidth(node.text)
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

  /// The declared range of an input or column; one that was reported is noted, for nothing follows from it.
  mutating func declaredBounds(_ declaration: SyntaxNode, type: ValueType, of name: String) -> InputBounds {
    guard let clause = declaration.first(.rangeClause) else { return InputBounds() }
    let bounds = inputBounds(clause, type: type, of: name)
    if bounds.isReported { boundlessNames.insert(nameRange(of: declaration)) }
    return bounds.value ?? InputBounds()
  }

  private var typeNames: [String] { ["是否", "日期", "文本", "目标", "实际"] + levelSets.map(\.name) }

  /// The type of numbers given in a unit.
  func numberType(in unit: MeasureUnit) -> NumberType {
    NumberType(dimension: unit.dimension, isPointDifference: unit.isPercentagePoint, unit: unit)
  }

  mutating func inputBounds(_ node: SyntaxNode, type: ValueType, of name: String) -> Checked<InputBounds> {
    let context = MeasureContext(expected: type)
    // What is no range was told by the parser.
    guard node.first(.betweenHead) != nil || node.first(.boundHead) != nil else {
      return .reported(told(at: node.range))
    }
    if let between = node.first(.betweenHead) {
      let nodes = between.nodes
      // One wrong end is enough to say that the unit does not fit.
      guard nodes.count == 2,
        case .value(let low) = boundEnd(nodes[0], included: true, type: type, context: context),
        case .value(let high) = boundEnd(nodes[1], included: true, type: type, context: context)
      else { return .reported(told(at: node.range)) }
      return checkedBounds(low: low, high: high, of: type, named: name, at: node.range)
    }
    var low: RangeEnd?
    var high: RangeEnd?
    var isKnown = true
    for bound in boundParts(node.first(.boundHead)) {
      let included = bound.sign == .lessOrEqual || bound.sign == .greaterOrEqual
      let end = boundEnd(bound.value, included: included, type: type, context: context)
      if end.isReported { isKnown = false }
      switch bound.sign {
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
    _ node: SyntaxNode, included: Bool, type: ValueType, context: MeasureContext
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
