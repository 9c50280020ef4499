import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// Resolves and types an expression; after a reported error its type is `.reported`.
  mutating func measure(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    switch node.kind {
    case .literal: return literal(node)
    case .textLiteral:
      let text = textContent(of: node) ?? ""
      return Measure(.constant(.text(text), written: node.text), type: .text, range: node.range)
    case .path: return outsideSummary(nameReference(node, context), node, context)
    case .parenthesized: return grouped(node, context)
    case .prefixOperation: return prefixed(node, context)
    case .binaryOperation: return binary(node, context)
    case .betweenComparison: return between(node, context)
    case .membershipComparison: return membership(node, context)
    case .hasTest: return outsideSummary(hasTest(node, context), node, context)
    case .call: return call(node, context)
    case .aggregateCall: return aggregate(node, context)
    case .tiersCurve: return choice(node, context)
    case .interpolateCurve: return line(node, context)
    case .tuple:
      report(.misplacedList, at: node.range)
      return reported(node)
    default:
      return reported(node)
    }
  }

  /// A measure that must be a condition.
  mutating func condition(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let result = measure(node, context.expecting(.truth))
    guard result.type != .truth, result.type != .reported else { return result }
    report(.notCondition(node.text), at: node.range)
    return reported(node)
  }

  func reported(_ node: SyntaxNode) -> Measure { Measure(.reported, type: .reported, range: node.range) }

  // MARK: literals

  private mutating func literal(_ node: SyntaxNode) -> Measure {
    let written =
      node.token(.number).map { node.text(of: $0) + (node.first(.detachedUnit)?.text ?? "") } ?? node.text
    if let date = CalendarDate(text: halfWidth(written)) {
      return Measure(.constant(.date(date), written: written), type: .date, range: node.range)
    }
    let literal = LiteralText(written)
    if literal.unit.contains("月"),
      literal.unit.contains("年") || literal.unit.contains("日") || written.contains("-")
    {
      report(.noSuchDate(written), at: node.range)
      return reported(node)
    }
    if literal.unit.hasPrefix("-") {
      report(.noSuchDate(written), at: node.range)
      return reported(node)
    }
    guard let number = literal.number else {
      report(.tooManyDigits(written), at: node.range)
      return reported(node)
    }
    if literal.unit.isEmpty {
      return Measure(
        .constant(.number(number), written: halfWidth(written)), type: .number(.plain), range: node.range)
    }
    guard let unit = units.unit(named: literal.unit) else {
      reportUnknownUnit(literal.unit, digits: literal.digits, at: node.range)
      return reported(node)
    }
    guard let value = try? number * unit.factor else {
      report(.tooManyDigits(written), at: node.range)
      return reported(node)
    }
    return Measure(
      .constant(.number(value), written: halfWidth(written)), type: .number(numberType(in: unit)),
      range: node.range)
  }

  mutating func reportUnknownUnit(_ unit: String, digits: String, at range: SourceRange) {
    for (ending, sign) in [("以上", "≥"), ("以下", "≤"), ("以内", "≤")] where unit.hasSuffix(ending) {
      report(.vagueBound(digits + unit, sign: sign, plain: digits + unit.dropLast(2)), at: range)
      return
    }
    report(.unknownUnit(unit, near: units.suggestion(for: unit)), at: range)
  }

  // MARK: names

  /// What belongs to one form has no place in a summary outside 全体.
  private mutating func outsideSummary(_ measure: Measure, _ node: SyntaxNode, _ context: MeasureContext)
    -> Measure
  {
    guard context.isSummary, measure.isOfOneForm else { return measure }
    report(.summaryNeedsCohort(node.text, isTable: false), at: node.range)
    return reported(node)
  }

  private mutating func nameReference(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let parts = node.all(.name).compactMap { nameText($0) }
    guard let first = parts.first else { return reported(node) }
    if parts.count > 1 { return targetMember(parts, node, context) ?? memberReference(parts, node) }
    if let column = columnReference(first, node, context) { return column }
    if let id = inputNumbers[first] {
      usedInputs.insert(id)
      return Measure(.input(id), type: inputs[id.index].type, range: node.range)
    }
    if let draft = formulaDraftNumbers[first] {
      guard let id = formula(at: draft) else { return reported(node) }
      usedFormulas.insert(id)
      return Measure(.formula(id), type: formulas[id.index].measure.type, range: node.range)
    }
    if let given = givenValue(first, node, context) { return given }
    if case .level(let set)? = context.expected {
      if let index = levelSets[set.index].index(of: first) {
        return Measure(
          .constant(.level(set, index), written: first), type: .level(set), range: node.range)
      }
      let names = levelSets[set.index].levels.map(\.name)
      report(.unknownLevel(first, set: levelSets[set.index].name, levels: names), at: node.range)
      return reported(node)
    }
    reportUnknownName(first, at: node.range)
    return reported(node)
  }

  private mutating func givenValue(_ name: String, _ node: SyntaxNode, _ context: MeasureContext) -> Measure?
  {
    let points = ValueType.number(numberType(in: pointsUnit))
    switch name {
    case "是", "yes": return Measure(.constant(.truth(true), written: name), type: .truth, range: node.range)
    case "否", "no": return Measure(.constant(.truth(false), written: name), type: .truth, range: node.range)
    case "不得分", "no-points":
      return Measure(.constant(.number(.zero), written: "0分"), type: points, range: node.range)
    case "满分", "full":
      guard context.indicator != nil else {
        report(.noFullPoints, at: node.range)
        return reported(node)
      }
      return Measure(.fullPoints, type: points, range: node.range)
    case "得分", "score":
      guard context.indicator != nil, context.allowsOwnScore else {
        report(.noOwnScore, at: node.range)
        return reported(node)
      }
      return Measure(.ownScore, type: points, range: node.range)
    case "总得分", "total-score":
      guard context.indicator == nil else {
        report(.noOwnScore, at: node.range)
        return reported(node)
      }
      return Measure(.totalScore, type: points, range: node.range)
    case "自报", "claimed":
      guard context.indicator != nil else {
        report(.noOwnScore, at: node.range)
        return reported(node)
      }
      return Measure(.ownClaim, type: points, range: node.range)
    case "总自报", "total-claimed": return Measure(.totalClaim, type: points, range: node.range)
    case "等次", "grades":
      guard let set = levelSets.lastIndex(where: { $0.name == Self.gradeSetName }), !gradeNames.isEmpty else {
        report(.noGrades, at: node.range)
        return reported(node)
      }
      return Measure(.grade, type: .level(LevelSetID(set)), range: node.range)
    default: return nil
    }
  }

  /// `财务管理.管理制度健全性.得分`.
  private mutating func memberReference(_ parts: [String], _ node: SyntaxNode) -> Measure {
    let points = ValueType.number(numberType(in: pointsUnit))
    let member = parts[parts.count - 1]
    let kind: (IndicatorID) -> Measure.Kind
    switch member {
    case "得分", "score": kind = { .score($0) }
    case "分值", "points": kind = { .points($0) }
    case "自报", "claimed": kind = { .claimed($0) }
    default:
      report(.unknownMember(member), at: node.range)
      return reported(node)
    }
    guard let id = indicator(named: Array(parts.dropLast()), at: node.range) else { return reported(node) }
    return Measure(kind(id), type: points, range: node.range)
  }

  /// The one indicator whose path ends with the names; reports none or several.
  mutating func indicator(named names: [String], at range: SourceRange) -> IndicatorID? {
    let matches = outline.indices.filter { outline[$0].names.suffix(names.count) == names[...] }
    if matches.count == 1 { return IndicatorID(matches[0]) }
    let exact = matches.filter { outline[$0].names == names }
    if exact.count == 1 { return IndicatorID(exact[0]) }
    let name = names.joined(separator: ".")
    if matches.isEmpty {
      let near = nearestName(to: names[names.count - 1], among: outline.map(\.name))
      report(.unknownIndicator(name, near: near), at: range)
    } else {
      let paths = matches.map { (outline[$0].names.joined(separator: "."), line(of: outline[$0].range)) }
      report(
        .ambiguousIndicator(name, candidates: paths.map { "\($0.0)（\($0.1)）" }), at: range,
        related: matches.map { outline[$0].range })
    }
    return nil
  }

  private mutating func reportUnknownName(_ name: String, at range: SourceRange) {
    if let bound = vagueBound(in: name), isValueName(String(name.dropLast(bound.count))) {
      let literal = LiteralText(String(bound))
      let start = Int(range.end) - bound.utf8.count
      reportUnknownUnit(literal.unit, digits: literal.digits, at: SourceRange(start, Int(range.end)))
    } else if let (split, isCertain) = gluedWords(in: name) {
      report(.gluedName(name, split: split, isCertain: isCertain), at: range)
    } else if outline.contains(where: { $0.name == name }) {
      report(.indicatorAsValue(name), at: range)
    } else {
      let known = inputNumbers.keys.sorted() + formulaDraftNumbers.keys.sorted() + ["满分"]
      report(.unknownName(name, near: placeNumber(name) ?? nearestName(to: name, among: known)), at: range)
    }
  }

  /// The 1 of 第1名: a place is a number without a unit.
  private func placeNumber(_ name: String) -> String? {
    guard name.hasPrefix("第"), name.hasSuffix("名") || name.hasSuffix("位") else { return nil }
    let digits = name.dropFirst().dropLast()
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber } ? String(digits) : nil
  }

  /// The 90%以上 that an unknown name ends with.
  private func vagueBound(in name: String) -> Substring? {
    guard ["以上", "以下", "以内"].contains(where: name.hasSuffix),
      let start = name.firstIndex(where: \.isNumber)
    else { return nil }
    return name[start...]
  }

  /// Offers blanks where a sentence word hides in an unknown name: 在职人数不超过100; certain where all parts
  /// are known.
  private func gluedWords(in name: String) -> (split: String, isCertain: Bool)? {
    for keyword in [Keyword.gets, .otherwise, .not, .has] where name.hasPrefix(keyword.chinese) {
      let rest = String(name.dropFirst(keyword.chinese.count))
      if inputNumbers[rest] != nil || formulaDraftNumbers[rest] != nil {
        return ("\(keyword.chinese) \(rest)", true)
      }
    }
    for keyword in [Keyword.notOver, .notUnder, .over, .under, .gets, .then, .and, .or, .oneOf, .to] {
      guard let found = name.firstRange(of: keyword.chinese) else { continue }
      let before = String(name[..<found.lowerBound])
      guard isValueName(before) else { continue }
      let after = String(name[found.upperBound...])
      if after.isEmpty { return ("\(before) \(keyword.chinese)", true) }
      let isCertain = after.first?.isNumber == true || isValueName(after) || Self.givenNames.contains(after)
      return ("\(before) \(keyword.chinese) \(after)", isCertain)
    }
    for comparison in ForeignComparison.all {
      guard let found = name.firstRange(of: comparison.word), isValueName(String(name[..<found.lowerBound])),
        let first = name[found.upperBound...].first
      else { continue }
      return (
        "\(name[..<found.lowerBound]) \(comparison.sign) \(name[found.upperBound...])", first.isNumber
      )
    }
    return nil
  }

  private func isValueName(_ name: String) -> Bool {
    inputNumbers[name] != nil || formulaDraftNumbers[name] != nil
  }

  // MARK: logic

  private mutating func grouped(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    guard let inner = node.nodes.first else { return reported(node) }
    let part = measure(inner, context)
    return Measure(.grouped(part), type: part.type, range: node.range)
  }

  private mutating func prefixed(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    guard let inner = node.nodes.first else { return reported(node) }
    if node.keyword(.not) != nil {
      let part = condition(inner, context)
      return Measure(.not(part), type: part.type, range: node.range)
    }
    let part = measure(inner, context)
    guard case .number = part.type else {
      if part.type != .reported { report(.notNumber(inner.text), at: inner.range) }
      return reported(node)
    }
    return Measure(.negated(part), type: part.type, range: node.range)
  }

  private mutating func binary(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let parts = node.nodes
    guard parts.count >= 2, let sign = node.tokens.first(where: { $0.kind != .unknown }) else {
      // 率 60%以上 has no sign, and 率 大于 60% one that has been reported; each side says what is wrong with it.
      let type = parts.first.map { measure($0, context.expecting(nil)).type }
      for part in parts.dropFirst() { _ = measure(part, context.expecting(type)) }
      return reported(node)
    }
    if sign.keyword == .and || sign.keyword == .or { return joined(node, sign.keyword == .and, context) }
    if let comparison = comparisonSign(sign) {
      return compared(parts[0], comparison, parts[1], node.range, context)
    }
    let left = measure(parts[0], context.expecting(nil))
    let right = measure(parts[1], context.expecting(nil))
    return arithmetic(left, sign.kind, right, node.range)
  }

  private mutating func joined(_ node: SyntaxNode, _ isAnd: Bool, _ context: MeasureContext) -> Measure {
    let conditions = node.nodes.map { condition($0, context) }
    var flat: [Measure] = []
    for part in conditions {
      switch part.kind {
      case .all(let inner) where isAnd: flat += inner
      case .any(let inner) where !isAnd: flat += inner
      default: flat.append(part)
      }
    }
    let type: ValueType = conditions.contains { $0.type == .reported } ? .reported : .truth
    return Measure(isAnd ? .all(flat) : .any(flat), type: type, range: node.range)
  }

  func comparisonSign(_ token: Token) -> ComparisonOperator? {
    switch (token.kind, token.keyword) {
    case (.equal, _): .equal
    case (.notEqual, _): .notEqual
    case (.less, _), (_, .under?): .less
    case (.lessEqual, _), (_, .notOver?): .lessOrEqual
    case (.greater, _), (_, .over?): .greater
    case (.greaterEqual, _), (_, .notUnder?): .greaterOrEqual
    default: nil
    }
  }

  mutating func compared(
    _ leftNode: SyntaxNode, _ sign: ComparisonOperator, _ rightNode: SyntaxNode, _ range: SourceRange,
    _ context: MeasureContext
  ) -> Measure {
    let left: Measure
    let right: Measure
    if isUnresolvedName(leftNode, context) {
      right = measure(rightNode, context.expecting(nil))
      left = measure(leftNode, context.expecting(right.type))
    } else {
      left = measure(leftNode, context.expecting(nil))
      // What a name beside a mistake would mean, only the mistake could have told.
      if left.type == .reported, isUnresolvedName(rightNode, context) { return left }
      right = measure(rightNode, context.expecting(left.type))
    }
    return comparison(left, sign, right, range)
  }

  /// Whether a node is a bare name that only a level could explain.
  private func isUnresolvedName(_ node: SyntaxNode, _ context: MeasureContext) -> Bool {
    guard node.kind == .path, node.all(.name).count == 1,
      let name = node.first(.name).flatMap({ nameText($0) })
    else { return false }
    if node.first(.name)?.keyword(.grades) != nil { return false }
    return inputNumbers[name] == nil && formulaDraftNumbers[name] == nil && !Self.givenNames.contains(name)
      && columnReference(name, node, context) == nil
  }

  mutating func comparison(
    _ left: Measure, _ sign: ComparisonOperator, _ right: Measure, _ range: SourceRange
  ) -> Measure {
    let failed = Measure(.reported, type: .reported, range: range)
    guard expectComparable(right, with: left.type, at: range, other: left) else { return failed }
    let ordered = sign != .equal && sign != .notEqual
    if ordered, left.type == .truth || left.type == .text {
      report(.notOrdered, at: range)
      return failed
    }
    return Measure(.comparison(left, sign, right), type: .truth, range: range)
  }

  private mutating func between(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let parts = node.nodes
    guard parts.count == 2, parts[1].nodes.count == 2 else { return reported(node) }
    let part = measure(parts[0], context.expecting(nil))
    return betweenMeasure(part, parts[1], node.range, context)
  }

  mutating func betweenMeasure(
    _ part: Measure, _ ends: SyntaxNode, _ range: SourceRange, _ context: MeasureContext
  ) -> Measure {
    let failed = Measure(.reported, type: .reported, range: range)
    let nodes = ends.nodes
    guard nodes.count == 2 else { return failed }
    let low = measure(nodes[0], context.expecting(part.type))
    let high = measure(nodes[1], context.expecting(part.type))
    guard expectComparable(low, with: part.type, at: nodes[0].range, other: part),
      expectComparable(high, with: part.type, at: nodes[1].range, other: part)
    else { return failed }
    if case .number(let least)? = constantValue(low), case .number(let most)? = constantValue(high),
      least > most
    {
      report(.emptyInterval(ends.text), at: ends.range)
    }
    return Measure(.between(part, low: low, high: high), type: .truth, range: range)
  }

  private mutating func membership(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let parts = node.nodes
    guard parts.count == 2 else { return reported(node) }
    let part = measure(parts[0], context.expecting(nil))
    let others = parts[1].nodes.map { measure($0, context.expecting(part.type)) }
    for (other, syntax) in zip(others, parts[1].nodes) {
      guard expectComparable(other, with: part.type, at: syntax.range, other: part) else {
        return reported(node)
      }
    }
    return Measure(.oneOf(part, others), type: .truth, range: node.range)
  }

  private mutating func hasTest(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    guard let path = node.first(.path), let name = path.first(.name).flatMap({ nameText($0) }) else {
      return reported(node)
    }
    if let column = columnReference(name, path, context), case .column(let table, let index) = column.kind {
      return Measure(.hasColumn(table, index), type: .truth, range: node.range)
    }
    guard let id = inputNumbers[name], path.all(.name).count == 1 else {
      report(
        .unknownInput(name, near: nearestName(to: name, among: inputNumbers.keys.sorted())), at: path.range)
      return reported(node)
    }
    usedInputs.insert(id)
    return Measure(.isGiven(id), type: .truth, range: node.range)
  }

  // MARK: blocks

  private mutating func choice(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let subject = tierSubject(node, context)
    var branches: [ChoiceBranch] = []
    var type: ValueType?
    for (entry, condition) in tierConditions(node, subject: subject, context) {
      guard let sentence = entry.first(.sentence), sentence.nodes.count == 1,
        let curve = sentence.first(.valueCurve), let body = curve.nodes.first
      else {
        if entry.first(.sentence) != nil { report(.sentenceInExpression, at: entry.range) }
        type = .reported
        continue
      }
      let value = widened(
        measure(body, context.expecting(type ?? context.expected)), to: type ?? context.expected)
      if let type, type != .reported, !expectComparable(value, with: type, at: body.range) {
        return reported(node)
      }
      type = type ?? value.type
      branches.append(ChoiceBranch(condition: condition, value: value))
    }
    return Measure(.choice(branches), type: type ?? .reported, range: node.range)
  }

  private mutating func line(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    guard let subjectNode = node.nodes.first(where: { $0.kind != .knotEntry }) else { return reported(node) }
    let subject = measure(subjectNode, context.expecting(nil))
    var knots: [Knot] = []
    var resultType: ValueType?
    for entry in node.all(.knotEntry) {
      let parts = entry.nodes
      guard parts.count == 2 else { return reported(node) }
      let x = measure(parts[0], context.expecting(subject.type))
      let y = measure(parts[1], context.expecting(resultType))
      guard expectComparable(x, with: subject.type, at: parts[0].range, other: subject) else {
        return reported(node)
      }
      guard case .number = y.type else {
        if y.type != .reported { report(.notNumber(parts[1].text), at: parts[1].range) }
        return reported(node)
      }
      if let resultType, !expectComparable(y, with: resultType, at: parts[1].range) { return reported(node) }
      resultType = resultType ?? y.type
      knots.append(Knot(x: x, y: y))
    }
    if subject.type != .date, case .number = subject.type {
    } else if subject.type != .date {
      if subject.type != .reported { report(.notNumber(subjectNode.text), at: subjectNode.range) }
      return reported(node)
    }
    return lineMeasure(subject, knots, resultType, node)
  }

  private mutating func lineMeasure(
    _ subject: Measure, _ knots: [Knot], _ type: ValueType?, _ node: SyntaxNode
  ) -> Measure {
    guard knots.count >= 2, let type else {
      report(.tooFewKnots, at: node.range)
      return reported(node)
    }
    let values = knots.map { constantValue($0.x) }
    var isRising: Bool?
    for (index, pair) in zip(values, values.dropFirst()).enumerated() {
      guard case .number(let a)? = pair.0, case .number(let b)? = pair.1 else { continue }
      if a == b || isRising.map({ $0 != (a < b) }) ?? false {
        report(.knotsNotRising, at: node.all(.knotEntry)[index + 1].range)
      }
      isRising = isRising ?? (a < b)
    }
    let ends: LineEnds = node.keyword(.extended) == nil ? .flat : .extended
    return Measure(.line(subject, knots, ends), type: type, range: node.range)
  }
}
