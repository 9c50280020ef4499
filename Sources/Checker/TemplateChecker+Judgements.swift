import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func judgement(_ node: JudgedSyntax, _ context: MeasureContext) -> Checked<Judgement> {
    var step: Rational?
    if let body = node.step {
      guard let amount = scoreStep(body, context) else { return .reported(told(at: node.range)) }
      step = amount
    }
    guard let path = node.level else { return .value(Judgement(level: nil, bounds: [], step: step)) }
    let level = measure(path, context.expecting(nil))
    guard case .level(let set) = level.type else {
      if level.type != .reported { report(.judgedWithoutLevel(path.text), at: path.range) }
      return .reported(told(at: node.range))
    }
    let levels = levelSets[set.index].levels
    let places = Dictionary(levels.indices.map { (levels[$0].name, $0) }) { first, _ in first }
    var bounds: [Checked<JudgementBounds>?] = Array(repeating: nil, count: levels.count)
    // An entry that is not understood may be that of any level.
    var isWhole = tree.isComplete
    for entry in node.entries {
      guard let name = entry.name else { continue }
      guard let index = places[name] else {
        report(
          .unknownLevel(name, set: levelSets[set.index].name, levels: levels.map(\.name)),
          at: entry.nameRange)
        isWhole = false
        continue
      }
      if bounds[index] != nil { report(.repeatedLevel(name), at: entry.nameRange) }
      bounds[index] = judgementBounds(entry, context)
    }
    let missing = levels.indices.filter { bounds[$0] == nil }.map { levels[$0].name }
    if !missing.isEmpty, isWhole { report(.levelsWithoutEntry(missing), at: node.range) }
    guard isWhole, missing.isEmpty, let known = bounds.compactMap({ $0 }).whole() else {
      return .reported(told(at: node.range))
    }
    return .value(Judgement(level: level, bounds: known, step: step))
  }

  /// 步长: written points above zero.
  private mutating func scoreStep(_ node: ExpressionSyntax, _ context: MeasureContext) -> Rational? {
    let value = pointsValue(node, context)
    guard value.type != .reported else { return nil }
    guard case .number(let step)? = constantValue(value), step.isPositive else {
      report(.wrongScoreStep(node.text), at: node.range)
      return nil
    }
    return step
  }

  private mutating func judgementBounds(_ entry: JudgedEntrySyntax, _ context: MeasureContext)
    -> Checked<JudgementBounds>
  {
    guard let head = entry.head else {
      guard let value = entry.value.map({ judgedPoints($0, context) }) else {
        return .reported(told(at: entry.range))
      }
      return judgedBetween(value, value, entry)
    }
    switch head.form {
    case .bounds(let bounds):
      var low: (Measure, Bool)?
      var high: (Measure, Bool)?
      for part in boundParts(bounds) {
        let value = judgedPoints(part.value, context)
        if value.type == .reported { return .reported(told(at: entry.range)) }
        switch part.sign {
        case .greater, .greaterOrEqual: low = (value, part.sign == .greaterOrEqual)
        case .less, .lessOrEqual: high = (value, part.sign == .lessOrEqual)
        case .equal:
          low = (value, true)
          high = (value, true)
        case .notEqual: report(.wrongRange(head.text), at: head.range)
        }
      }
      return .value(
        JudgementBounds(
          low: low?.0, includesLow: low?.1 ?? true, high: high?.0, includesHigh: high?.1 ?? true,
          range: entry.range))
    case .between(let low?, let high?):
      return judgedBetween(judgedPoints(low, context), judgedPoints(high, context), entry)
    case .between, .cells, .rest, .any, .oneOf, .matches: return .reported(told(at: entry.range))
    }
  }

  private mutating func judgedBetween(
    _ low: Measure, _ high: Measure, _ entry: JudgedEntrySyntax
  ) -> Checked<JudgementBounds> {
    guard low.type != .reported, high.type != .reported else { return .reported(told(at: entry.range)) }
    return .value(
      JudgementBounds(low: low, includesLow: true, high: high, includesHigh: true, range: entry.range))
  }

  /// Points, or a percentage of full points.
  private mutating func judgedPoints(_ node: ExpressionSyntax, _ context: MeasureContext) -> Measure {
    let value = measure(node, context.expecting(nil))
    if value.type == .reported { return value }
    guard case .number(let type) = value.type, type.dimension.isNone, type.unit != nil else {
      return pointsValue(node, context)
    }
    let points = ValueType.number(numberType(in: pointsUnit))
    let full = Measure(.fullPoints, type: points, range: node.range)
    return Measure(.arithmetic(full, .multiply, value), type: points, range: node.range)
  }
}
