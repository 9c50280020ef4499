import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  mutating func judgement(_ node: SyntaxNode, _ context: MeasureContext) -> Judgement? {
    guard let path = node.first(.path) else { return Judgement(level: nil, bounds: []) }
    let level = measure(path, context.expecting(nil))
    guard case .level(let set) = level.type else {
      if level.type != .reported { report(.judgedWithoutLevel(path.text), at: path.range) }
      return nil
    }
    let levels = levelSets[set.index].levels
    var bounds: [JudgementBounds?] = Array(repeating: nil, count: levels.count)
    for entry in node.all(.judgedEntry) {
      guard let name = nameText(of: entry) else { continue }
      guard let index = levels.firstIndex(where: { $0.name == name }) else {
        report(
          .unknownLevel(name, set: levelSets[set.index].name, levels: levels.map(\.name)),
          at: nameRange(of: entry))
        continue
      }
      if bounds[index] != nil { report(.repeatedLevel(name), at: nameRange(of: entry)) }
      bounds[index] = judgementBounds(entry, context)
    }
    let missing = levels.indices.filter { bounds[$0] == nil }.map { levels[$0].name }
    if !missing.isEmpty, !diagnostics.hasErrors { report(.levelsWithoutEntry(missing), at: node.range) }
    return Judgement(level: level, bounds: bounds.compactMap { $0 })
  }

  private mutating func judgementBounds(_ entry: SyntaxNode, _ context: MeasureContext) -> JudgementBounds? {
    guard let body = entry.nodes.first(where: { $0.kind != .name }) else { return nil }
    switch body.kind {
    case .boundHead:
      var low: (Measure, Bool)?
      var high: (Measure, Bool)?
      for part in boundParts(body) {
        guard let value = judgedPoints(part.value, context) else { return nil }
        switch part.sign {
        case .greater, .greaterOrEqual: low = (value, part.sign == .greaterOrEqual)
        case .less, .lessOrEqual: high = (value, part.sign == .lessOrEqual)
        case .equal:
          low = (value, true)
          high = (value, true)
        case .notEqual: report(.wrongRange(body.text), at: body.range)
        }
      }
      return JudgementBounds(
        low: low?.0, includesLow: low?.1 ?? true, high: high?.0, includesHigh: high?.1 ?? true,
        range: entry.range)
    case .betweenHead:
      guard body.nodes.count == 2, let low = judgedPoints(body.nodes[0], context),
        let high = judgedPoints(body.nodes[1], context)
      else { return nil }
      return JudgementBounds(low: low, includesLow: true, high: high, includesHigh: true, range: entry.range)
    default:
      guard let value = judgedPoints(body, context) else { return nil }
      return JudgementBounds(
        low: value, includesLow: true, high: value, includesHigh: true, range: entry.range)
    }
  }

  /// Points, or a percentage of full points.
  private mutating func judgedPoints(_ node: SyntaxNode, _ context: MeasureContext) -> Measure? {
    let value = measure(node, context.expecting(nil))
    guard case .number(let type) = value.type, type.dimension.isNone, type.unit != nil else {
      return pointsValue(node, context)
    }
    let points = ValueType.number(numberType(in: pointsUnit))
    let full = Measure(.fullPoints, type: points, range: node.range)
    return Measure(.arithmetic(full, .multiply, value), type: points, range: node.range)
  }
}
