import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// Checks a sentence. `outerCondition` is the head of the tier it stands in, from whose bound 每超过 measures.
  mutating func rule(_ node: SyntaxNode, _ context: MeasureContext, outerCondition: Measure? = nil) -> Rule? {
    guard let curveNode = node.nodes.first, let curve = curve(curveNode, node, context) else { return nil }
    var condition = outerCondition
    if case .conditional(let own, _, _) = curve { condition = own }
    let adjustments = node.all(.adjustClause).compactMap { adjustment($0, context, from: condition) }
    let isComplete = adjustments.count == node.all(.adjustClause).count && !hasBrokenParts(node)
    if isComplete, case .conditional(let own, _, nil) = curve { checkCoverage(own, adjustments, node) }
    let lowest = lowest(node, context)
    let highest = single(node, .atMostClause).flatMap { pointsValue($0.nodes.first, context) }
    if case .number(let low)? = lowest.flatMap({ constantValue($0) }), let highest,
      case .number(let high)? = constantValue(highest), low > high
    {
      report(.floorAboveCeiling, at: highest.range)
    }
    var late = MeasureContext(indicator: context.indicator, allowsOwnScore: true)
    late.table = context.table
    let overrides = node.all(.overrideClause).compactMap { override($0, context) }
    let demands = node.all(.explainClause).map { clause in
      ReasonDemand(condition: clause.nodes.first.map { self.condition($0, late) }, range: clause.range)
    }
    return Rule(
      curve: curve, adjustments: adjustments, lowest: lowest, highest: highest, overrides: overrides,
      demands: demands, citations: citations(of: node), range: node.range)
  }

  /// Whether part of a sentence could not be read, so that nothing can be said of what it leaves out.
  private func hasBrokenParts(_ node: SyntaxNode) -> Bool {
    node.nodes.contains { $0.kind == .errorNode } || node.all(.otherwiseClause).contains { $0.nodes.isEmpty }
  }

  private mutating func single(_ node: SyntaxNode, _ kind: SyntaxKind) -> SyntaxNode? {
    let found = node.all(kind)
    for extra in found.dropFirst() {
      report(.repeatedItem(line: line(of: found[0].range)), at: extra.range, related: [found[0].range])
    }
    return found.first
  }

  private mutating func lowest(_ node: SyntaxNode, _ context: MeasureContext) -> Measure? {
    let floor = single(node, .toZeroClause)
    let clause = single(node, .atLeastClause)
    if let floor, let clause { report(.repeatedItem(line: line(of: floor.range)), at: clause.range) }
    if let clause { return pointsValue(clause.nodes.first, context) }
    return floor.map {
      Measure(
        .constant(.number(.zero), written: "0分"), type: .number(numberType(in: pointsUnit)), range: $0.range)
    }
  }

  // MARK: curves

  private mutating func curve(_ node: SyntaxNode, _ sentence: SyntaxNode, _ context: MeasureContext) -> Curve?
  {
    let otherwise = single(sentence, .otherwiseClause)
    if let otherwise, node.kind != .getsCurve || node.nodes.count < 2 {
      report(.otherwiseWithoutCondition, at: otherwise.range)
    }
    switch node.kind {
    case .judgedCurve: return judgement(node, context).map { .judged($0) }
    case .checklistCurve: return checklist(node, context)
    case .adjustClause:
      if !isExtra(context) { report(.stepsWithoutStart(adds: node.keyword(.add) != nil), at: node.range) }
      return .value(noPoints(at: node.range))
    case .getsCurve where node.nodes.count >= 2: return conditional(node, otherwise, sentence, context)
    case .getsCurve, .valueCurve:
      guard let body = node.nodes.first else { return nil }
      if body.kind == .tiersCurve { return tiers(body, context) }
      if let named = namedRule(body, context) { return named }
      return award(body, of: node, context).map { .value($0) }
    default: return nil
    }
  }

  private mutating func conditional(
    _ node: SyntaxNode, _ otherwise: SyntaxNode?, _ sentence: SyntaxNode, _ context: MeasureContext
  ) -> Curve? {
    let condition = self.condition(node.nodes[0], context)
    let value = award(node.nodes[1], of: node, context)
    var other = otherwise.flatMap { pointsValue($0.nodes.first, context) }
    guard condition.type != .reported, let value else { return nil }
    // What a bonus or penalty does not mention adds and takes nothing.
    let hasSteps = sentence.all(.adjustClause).contains { $0.tokens.first?.keyword != .each }
    if otherwise == nil, isExtra(context), !hasSteps { other = noPoints(at: node.range) }
    return .conditional(condition: condition, value: value, otherwise: other)
  }

  /// The points after 得, 加 or 扣; what is taken is negative.
  private mutating func award(_ body: SyntaxNode, of node: SyntaxNode, _ context: MeasureContext) -> Measure?
  {
    let word = node.keyword(.add) ?? node.keyword(.deduct)
    if let word, !isExtra(context) { report(.awardOutsideExtra(node.text(of: word)), at: word.range) }
    guard let value = pointsValue(body, context) else { return nil }
    return word?.keyword == .deduct ? Measure(.negated(value), type: value.type, range: value.range) : value
  }

  /// Whether the sentence belongs to a bonus or penalty, which begins from nothing.
  private func isExtra(_ context: MeasureContext) -> Bool {
    context.indicator.map { outline[$0.index].role != .regular } ?? false
  }

  private func noPoints(at range: SourceRange) -> Measure {
    Measure(.constant(.number(.zero), written: "0分"), type: .number(numberType(in: pointsUnit)), range: range)
  }

  private mutating func tiers(_ node: SyntaxNode, _ context: MeasureContext) -> Curve? {
    let subject = tierSubject(node, context)
    var tiers: [Tier] = []
    for (entry, condition) in tierConditions(node, subject: subject, context) {
      guard let sentence = entry.first(.sentence) else { continue }
      // Only an indicator has policies: what stands in a tier would be read by nobody.
      for policy in sentence.all(.policyClause) { report(.policyInTier(policy.text), at: policy.range) }
      openTiers += 1
      defer { openTiers -= 1 }
      if let rule = rule(sentence, context, outerCondition: condition) {
        tiers.append(Tier(condition: condition, rule: rule, range: entry.range))
      }
    }
    if tiers.isEmpty {
      if node.all(.tierEntry).isEmpty { report(.emptyBlock, at: node.range) }
      return nil
    }
    return .tiers(tiers)
  }

  /// A measure that must be points; nil after a report.
  mutating func pointsValue(_ node: SyntaxNode?, _ context: MeasureContext) -> Measure? {
    guard let node else { return nil }
    let points = ValueType.number(numberType(in: pointsUnit))
    let value = measure(node, context.expecting(points))
    switch value.type {
    case .reported: return nil
    case .number(let type) where type.dimension == pointsUnit.dimension: return value
    case .number(let type) where type.dimension.isNone:
      report(.notPointsButRatio(node.text, plainFigure(node, type)), at: node.range)
    default: report(.notPointsValue(node.text, typeName(value.type)), at: node.range)
    }
    return nil
  }

  private func plainFigure(_ node: SyntaxNode, _ type: NumberType) -> PlainFigure {
    if let number = plainFactor(of: node), number != node.text { return .factor(number) }
    return type.unit == nil ? .bare : .ratio
  }

  /// The number without a unit by which a product is multiplied: the 10 of 10 × 执行率.
  private func plainFactor(of node: SyntaxNode) -> String? {
    switch node.kind {
    case .literal: return LiteralText(node.text).unit.isEmpty ? node.text : nil
    case .parenthesized: return node.nodes.first.flatMap { plainFactor(of: $0) }
    case .binaryOperation:
      guard let left = node.nodes.first, let right = node.nodes.last, node.nodes.count == 2 else {
        return nil
      }
      switch node.tokens.first(where: { $0.kind != .unknown })?.kind {
      case .times: return plainFactor(of: left) ?? plainFactor(of: right)
      case .divide: return plainFactor(of: left)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func override(_ node: SyntaxNode, _ context: MeasureContext) -> Override? {
    let parts = node.nodes
    guard parts.count >= 2 else { return nil }
    let condition = self.condition(parts[0], context)
    guard let value = pointsValue(parts[1], context), condition.type != .reported else { return nil }
    return Override(condition: condition, value: value, range: node.range)
  }
}
