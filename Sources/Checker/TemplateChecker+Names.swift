import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// What belongs to one form has no place in a summary outside 全体.
  mutating func outsideSummary(_ measure: Measure, _ node: ExpressionSyntax, _ context: MeasureContext)
    -> Measure
  {
    guard context.isSummary, measure.isOfOneForm else { return measure }
    report(.summaryNeedsCohort(node.text, isTable: false), at: node.range)
    return reported(node)
  }

  mutating func nameReference(_ node: PathSyntax, _ context: MeasureContext) -> Measure {
    if node.isNotApplicable {
      report(.notApplicableInExpression, at: node.range)
      return reported(node)
    }
    let parts = node.names.map(\.value)
    guard let first = parts.first else { return reported(node) }
    if parts.count > 1 {
      // An input has no score, so 名称.得分 means the indicator even where an input has the same name.
      if Self.indicatorMembers.contains(parts[parts.count - 1]) {
        return memberReference(parts, node, context)
      }
      return targetMember(parts, node, context) ?? memberReference(parts, node, context)
    }
    if let column = columnReference(first, at: node.range, context) { return column }
    if let parameter = context.parameters[first] {
      return Measure(.parameter(parameter.place, first), type: parameter.type, range: node.range)
    }
    if let id = inputNumbers[first] {
      usedInputs.insert(id)
      return Measure(.input(id), type: inputs[id.index].type, range: node.range)
    }
    if let draft = formulaDraftNumbers[first] {
      if let parameters = formulaDrafts[draft].node.parameters {
        usedCalls.insert(draft)
        report(.calledWithout(first, parameters.map { $0.name ?? "" }), at: node.range)
        return reported(node)
      }
      guard case .value(let id) = formula(at: draft) else { return reported(node) }
      usedFormulas.insert(id)
      return Measure(.formula(id), type: formulas[id.index].measure.type, range: node.range)
    }
    if case .level(let set)? = context.expected, let index = levelNumbers[set.index][first] {
      return Measure(
        .constant(.level(set, index), written: first), type: .level(set), range: node.range)
    }
    if let given = givenValue(first, node, context) { return given }
    if context.isUncertain { return reported(node) }
    if case .level(let set)? = context.expected {
      if reportedLevelSets.contains(set) { return reported(node) }
      let names = levelSets[set.index].levels.map(\.name)
      report(.unknownLevel(first, set: levelSets[set.index].name, levels: names), at: node.range)
      return reported(node)
    }
    reportUnknownName(first, at: node.range, in: context)
    return reported(node)
  }

  /// Reports what is of the row that is scored alone, where a function goes through all rows.
  private mutating func reportOwn(_ name: String, among table: Table, at range: SourceRange) -> Bool {
    let column: Int?
    switch name {
    case "满分", "full": column = table.pointsColumn
    case "得分", "score": column = table.scoreColumn
    case "自报", "claimed": column = table.claimedColumn
    default: return false
    }
    report(.ownAmongRows(name, column: column.map { table.columns[$0].name }), at: range)
    return true
  }

  private mutating func givenValue(_ name: String, _ node: PathSyntax, _ context: MeasureContext) -> Measure?
  {
    let points = ValueType.number(numberType(in: pointsUnit))
    if let table = context.otherRows, reportOwn(name, among: tables[table.index], at: node.range) {
      return reported(node)
    }
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
      // The grades are declared behind all levels.
      guard !gradeNames.isEmpty else {
        report(.noGrades, at: node.range)
        return reported(node)
      }
      return Measure(.grade, type: .level(LevelSetID(levelSets.count - 1)), range: node.range)
    default: return nil
    }
  }

  /// What an indicator has and an input has not.
  private static let indicatorMembers: Set<String> = ["得分", "score", "分值", "points", "自报", "claimed"]

  /// `财务管理.管理制度健全性.得分`.
  private mutating func memberReference(_ parts: [String], _ node: PathSyntax, _ context: MeasureContext)
    -> Measure
  {
    let points = ValueType.number(numberType(in: pointsUnit))
    let member = parts[parts.count - 1]
    let kind: (IndicatorID) -> Measure.Kind
    switch member {
    case "得分", "score": kind = { .score($0) }
    case "分值", "points": kind = { .points($0) }
    case "自报", "claimed": kind = { .claimed($0) }
    default:
      reportUnknownMember(parts, node, context)
      return reported(node)
    }
    guard case .value(let id) = indicator(named: Array(parts.dropLast()), at: node.range) else {
      return reported(node)
    }
    return Measure(kind(id), type: points, range: node.range)
  }

  /// Of `目标误.种类` the first name is wrong, of `业务管理.得份` the last.
  private mutating func reportUnknownMember(
    _ parts: [String], _ node: PathSyntax, _ context: MeasureContext
  ) {
    let isOfTarget = parts.count == 2 && TargetMember.named(parts[1]) != nil
    if isOfTarget, formulaDraftNumbers[parts[0]] == nil, outlinePlaces[parts[0]] == nil {
      if context.isUncertain { return }
      reportUnknownName(parts[0], at: node.names.first?.range ?? node.range, in: context)
    } else if isApplicablePoints(parts[parts.count - 1]) {
      report(.applicablePoints(parts.joined(separator: ".")), at: node.range)
    } else if parts.count == 2, let id = tableNumbers[parts[0]],
      tables[id.index].columns.contains(where: { $0.name == parts[1] })
    {
      report(.columnWithPoint(table: parts[0], column: parts[1]), at: node.range)
    } else if context.table?.isReported != true {
      report(.unknownMember(parts[parts.count - 1]), at: node.range)
    }
  }

  /// The one indicator whose path ends with the names; reports none or several.
  mutating func indicator(named names: [String], at range: SourceRange) -> Checked<IndicatorID> {
    let matches = (names.last.flatMap { outlinePlaces[$0] } ?? []).filter {
      outline[$0].names.suffix(names.count) == names[...]
    }
    if matches.count == 1 { return .value(IndicatorID(matches[0])) }
    let exact = matches.filter { outline[$0].names == names }
    if exact.count == 1 { return .value(IndicatorID(exact[0])) }
    let name = names.joined(separator: ".")
    if let unknown = names.last(where: { outlinePlaces[$0] == nil }) {
      report(.unknownIndicator(unknown, near: nearIndicator(to: unknown)), at: range)
    } else if matches.isEmpty {
      report(.unknownIndicator(name, near: nil), at: range)
    } else {
      let paths = matches.map { (outline[$0].names.joined(separator: "."), line(of: outline[$0].range)) }
      report(
        .ambiguousIndicator(name, candidates: paths.map { "\($0.0)（\($0.1)）" }), at: range,
        related: matches.map { outline[$0].range })
    }
    return .reported(told(at: range))
  }

  private mutating func reportUnknownName(_ name: String, at range: SourceRange, in context: MeasureContext) {
    if let bound = vagueBound(in: name), isValueName(String(name.dropLast(bound.count))) {
      let literal = LiteralText(String(bound))
      let start = Int(range.end) - bound.utf8.count
      reportUnknownUnit(literal.unit, digits: literal.digits, at: SourceRange(start, Int(range.end)))
      return
    }
    let glued = gluedWords(in: name)
    if let comparison = elapsedTime(in: name) {
      report(.elapsedTime(name, comparison), at: range)
    } else if isApplicablePoints(name) {
      report(.applicablePoints(name), at: range)
    } else if let glued, glued.isCertain {
      report(.gluedName(name, split: glued.split, isCertain: true), at: range)
    } else if outlinePlaces[name] != nil {
      // Its own score, or that of a group it is in, would have to be known first.
      let isOwn = context.indicator.map { outline[$0.index].names.contains(name) } ?? false
      report(.indicatorAsValue(name, isOwn: isOwn), at: range)
    } else if let near = fullPoints(calledBy: name, in: context) ?? placeNumber(name)
      ?? nearValue(to: name, takesRule: context.takesRule)
    {
      report(.unknownName(name, near: near), at: range)
    } else if let glued {
      report(.gluedName(name, split: glued.split, isCertain: false), at: range)
    } else {
      report(.unknownName(name, near: nil), at: range)
    }
  }

  /// 满分, where a rule says 分值 as printed tables do.
  private func fullPoints(calledBy name: String, in context: MeasureContext) -> String? {
    let isPrinted = ["分值", "本项分值", "该项分值", "标准分", "权重", "权重分"].contains(name)
    return context.indicator != nil && isPrinted ? "满分" : nil
  }

  /// Whether a name means the points of what applies: 适用分值, 应得分.
  private func isApplicablePoints(_ name: String) -> Bool {
    ["适用", "应得", "参评"].contains(where: name.contains)
      && ["分值", "总分", "满分", "得分"].contains(where: name.hasSuffix)
  }

  /// The 1 of 第1名: a place is a number without a unit.
  private func placeNumber(_ name: String) -> String? {
    guard name.hasPrefix("第"), name.hasSuffix("名") || name.hasSuffix("位") else { return nil }
    let digits = name.dropFirst().dropLast()
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber } ? String(digits) : nil
  }

  /// The 90%以上 that an unknown name ends with.
  func vagueBound(in name: String) -> Substring? {
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
        // 有效 and 非税收入 are names as often as 有 and 非 with a name behind them.
        return ("\(keyword.chinese) \(rest)", keyword != .not && keyword != .has)
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
}
