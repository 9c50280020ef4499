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
          // Where it is used is no second mistake.
          _ = units.declare(name)
          continue
        }
        if let unit = units.unit(named: literal.unit) {
          relateUnit(name, equals: number, of: unit, at: entry.range)
        } else {
          report(.unknownUnit(literal.unit, near: units.suggestion(for: literal.unit)), at: token.range)
        }
      } else if names.count > 1, let other = unitName(names[1]) {
        if units.unit(named: other) == nil { _ = units.declare(other) }
        if let unit = units.unit(named: other) { relateUnit(name, equals: .one, of: unit, at: entry.range) }
      } else if units.unit(named: name) == nil, !units.declare(name) {
        report(.unitConflict(name), at: entry.range)
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
    if isPoints || !units.declare(name, equals: count, of: unit) { report(.unitConflict(name), at: range) }
  }

  mutating func declareLevels(_ node: SyntaxNode) {
    for declaration in node.all(.levelDeclaration) {
      guard let name = nameText(of: declaration) else { continue }
      var levels: [Level] = []
      var seen: Set<String> = []
      for entry in declaration.all(.levelEntry) {
        guard let level = nameText(of: entry) else { continue }
        let aliases = (entry.first(.aliasClause)?.tokens ?? []).filter { $0.kind == .text }
          .map { halfWidth(textContent(entry.text(of: $0))) }
        for word in [level] + aliases where !seen.insert(word).inserted {
          report(.repeatedLevel(word), at: entry.range)
        }
        levels.append(Level(name: level, aliases: aliases))
      }
      if levelSets.contains(where: { $0.name == name }) {
        report(.repeatedName(name, line: nil), at: nameRange(of: declaration))
      }
      levelSets.append(LevelSet(name: name, levels: levels))
    }
  }

  mutating func declareInputs(_ node: SyntaxNode) {
    for declaration in node.all(.inputBlock).flatMap({ $0.all(.inputDeclaration) }) {
      guard let name = nameText(of: declaration) else { continue }
      if let earlier = inputNumbers[name] {
        let range = inputs[earlier.index].range
        report(.repeatedName(name, line: line(of: range)), at: nameRange(of: declaration), related: [range])
        continue
      }
      if Self.givenNames.contains(name) {
        report(.givenName(name, isFigure: true), at: nameRange(of: declaration))
      }
      let type = declaration.first(.typeReference).map { inputType($0) } ?? .reported
      let label = declaration.first(.fromClause).flatMap { textContent(of: $0) }
      let bounds =
        declaration.first(.rangeClause).map { inputBounds($0, type: type, of: name) } ?? InputBounds()
      inputNumbers[name] = InputID(inputs.count)
      inputs.append(
        Input(
          name: name, label: label.map { halfWidth($0) }, type: type,
          isOptional: declaration.first(.optionalClause) != nil,
          isWhole: isWhole(declaration, type: type, of: name), bounds: bounds,
          range: nameRange(of: declaration)))
    }
    reportRepeatedLabels()
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
    if let set = levelSets.firstIndex(where: { $0.name == written }) { return .level(LevelSetID(set)) }
    let compact = written.filter { !$0.isWhitespace }
    if let unit = units.unit(named: compact) { return .number(numberType(in: unit)) }
    report(
      .unknownType(
        written, near: units.suggestion(for: compact) ?? nearestName(to: written, among: typeNames)),
      at: node.range)
    return .reported
  }

  private var typeNames: [String] { ["是否", "日期", "文本", "目标", "实际"] + levelSets.map(\.name) }

  /// The type of numbers given in a unit.
  func numberType(in unit: MeasureUnit) -> NumberType {
    NumberType(dimension: unit.dimension, isPointDifference: unit.isPercentagePoint, unit: unit)
  }

  mutating func inputBounds(_ node: SyntaxNode, type: ValueType, of name: String) -> InputBounds {
    let context = MeasureContext(expected: type)
    if let between = node.first(.betweenHead) {
      let nodes = between.nodes
      // One wrong end is enough to say that the unit does not fit.
      guard nodes.count == 2, let low = boundEnd(nodes[0], included: true, type: type, context: context),
        let high = boundEnd(nodes[1], included: true, type: type, context: context)
      else { return InputBounds() }
      return checkedBounds(low: low, high: high, of: name, at: node.range)
    }
    var low: InputBounds.End?
    var high: InputBounds.End?
    for bound in boundParts(node.first(.boundHead)) {
      let included = bound.sign == .lessOrEqual || bound.sign == .greaterOrEqual
      let end = boundEnd(bound.value, included: included, type: type, context: context)
      switch bound.sign {
      case .greater, .greaterOrEqual: low = end
      case .less, .lessOrEqual: high = end
      case .equal, .notEqual: report(.wrongRange(name), at: node.range)
      }
    }
    return checkedBounds(low: low, high: high, of: name, at: node.range)
  }

  private mutating func checkedBounds(
    low: InputBounds.End?, high: InputBounds.End?, of name: String, at range: SourceRange
  ) -> InputBounds {
    if case .number(let least)? = low?.value, case .number(let most)? = high?.value, least > most {
      report(.wrongRange(name), at: range)
    }
    if case .date(let first)? = low?.value, case .date(let last)? = high?.value, first > last {
      report(.wrongRange(name), at: range)
    }
    return InputBounds(low: low, high: high)
  }

  private mutating func boundEnd(
    _ node: SyntaxNode, included: Bool, type: ValueType, context: MeasureContext
  ) -> InputBounds.End? {
    let measure = self.measure(node, context)
    guard expectComparable(measure, with: type, at: node.range) else { return nil }
    guard let value = constantValue(measure) else {
      if measure.type != .reported { report(.notConstant(node.text), at: node.range) }
      return nil
    }
    return InputBounds.End(value: value, isIncluded: included, written: halfWidth(node.text))
  }
}
