import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// Checks a sentence. `outerCondition` is the head of the tier it stands in, from whose bound 每超过 measures.
  mutating func rule(_ node: SyntaxNode, _ context: MeasureContext, outerCondition: Measure? = nil) -> Rule {
    // What is missing has been said by the parser.
    guard let curveNode = node.nodes.first else { return reportedRule(at: node.range) }
    let curve = curve(curveNode, node, context)
    let condition = origin(of: curve, in: outerCondition)
    let adjustments = node.all(.adjustClause).map { adjustment($0, context, from: condition) }.whole()
    let isReadable = adjustments != nil && !hasBrokenParts(node)
    if isReadable, case .conditional(let own, _, nil) = curve, own.isWhole {
      checkCoverage(own, adjustments ?? [], node)
    }
    let lowest = lowest(node, context)
    let highest = single(node, .atMostClause).map { pointsValue(in: $0, context) }
    if case .number(let low)? = lowest.flatMap({ constantValue($0) }), let highest,
      case .number(let high)? = constantValue(highest), low > high
    {
      report(.floorAboveCeiling, at: highest.range)
    }
    var late = MeasureContext(indicator: context.indicator, allowsOwnScore: true)
    late.table = context.table
    let overrides = node.all(.overrideClause).map { override($0, context) }.whole()
    let demands = node.all(.explainClause).map { clause in
      ReasonDemand(condition: clause.nodes.first.map { self.condition($0, late) }, range: clause.range)
    }
    // Of a sentence with a clause that is not understood nothing can be said, whatever its curve gives.
    let isUnderstood = adjustments != nil && overrides != nil && !hasLostParts(node)
    return Rule(
      curve: isUnderstood ? curve : reportedCurve(at: node.range), adjustments: adjustments ?? [],
      lowest: lowest,
      highest: highest, overrides: overrides ?? [], demands: demands, citations: citations(of: node),
      range: node.range)
  }

  /// The condition from whose bound 每超过 measures; one that was reported where it may have stood in a curve that was.
  private func origin(of curve: Curve, in outer: Measure?) -> Measure? {
    switch curve {
    case .conditional(let own, _, _): own
    case .value(let value) where value.type == .reported: value
    case .value, .tiers, .named, .judged, .checklist: outer
    }
  }

  /// Whether part of a sentence could not be read, so that nothing can be said of what it leaves out.
  private func hasBrokenParts(_ node: SyntaxNode) -> Bool {
    node.nodes.contains { $0.kind == .errorNode } || node.all(.otherwiseClause).contains { $0.nodes.isEmpty }
  }

  /// Whether something was left out of a sentence that may have been a clause; a mark too many is none.
  private func hasLostParts(_ node: SyntaxNode) -> Bool {
    node.nodes.contains { part in
      part.kind == .errorNode
        && !part.allTokens.allSatisfy { $0.kind.isTrivia || $0.kind == .comma || $0.kind == .semicolon }
    } || node.all(.otherwiseClause).contains { $0.nodes.isEmpty }
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
    if let clause { return pointsValue(in: clause, context) }
    return floor.map {
      Measure(
        .constant(.number(.zero), written: "0分"), type: .number(numberType(in: pointsUnit)), range: $0.range)
    }
  }

  // MARK: curves

  private mutating func curve(_ node: SyntaxNode, _ sentence: SyntaxNode, _ context: MeasureContext) -> Curve
  {
    let otherwise = single(sentence, .otherwiseClause)
    if let otherwise, node.kind != .getsCurve || node.nodes.count < 2 {
      report(.otherwiseWithoutCondition, at: otherwise.range)
    }
    switch node.kind {
    case .judgedCurve:
      let judgement = judgement(node, context)
      return judgement.value.map { .judged($0) } ?? reportedCurve(at: node.range)
    case .checklistCurve: return checklist(node, context)
    case .adjustClause:
      if !isExtra(context) { report(.stepsWithoutStart(adds: node.keyword(.add) != nil), at: node.range) }
      return .value(noPoints(at: node.range))
    case .getsCurve where node.nodes.count >= 2: return conditional(node, otherwise, sentence, context)
    case .getsCurve, .valueCurve:
      guard let body = node.nodes.first else { return reportedCurve(at: node.range) }
      if body.kind == .tiersCurve { return tiers(body, context) }
      if let named = namedRule(body, context) { return named }
      var context = context
      context.takesRule = body.kind == .path
      return .value(award(body, of: node, context))
    default: return reportedCurve(at: node.range)
    }
  }

  private mutating func conditional(
    _ node: SyntaxNode, _ otherwise: SyntaxNode?, _ sentence: SyntaxNode, _ context: MeasureContext
  ) -> Curve {
    let condition = self.condition(node.nodes[0], context)
    let value = award(node.nodes[1], of: node, context)
    var other = otherwise.map { pointsValue(in: $0, context) }
    // What a bonus or penalty does not mention adds and takes nothing.
    let hasSteps = sentence.all(.adjustClause).contains { $0.tokens.first?.keyword != .each }
    if otherwise == nil, isExtra(context), !hasSteps { other = noPoints(at: node.range) }
    return .conditional(condition: condition, value: value, otherwise: other)
  }

  /// The points after 得, 加 or 扣; what is taken is negative.
  private mutating func award(_ body: SyntaxNode, of node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let word = node.keyword(.add) ?? node.keyword(.deduct)
    if let word, !isExtra(context) { report(.awardOutsideExtra(node.text(of: word)), at: word.range) }
    let value = pointsValue(body, context)
    return word?.keyword == .deduct ? Measure(.negated(value), type: value.type, range: value.range) : value
  }

  /// Whether the sentence belongs to a bonus or penalty, which begins from nothing.
  private func isExtra(_ context: MeasureContext) -> Bool {
    context.indicator.map { outline[$0.index].role != .regular } ?? false
  }

  private func noPoints(at range: SourceRange) -> Measure {
    Measure(.constant(.number(.zero), written: "0分"), type: .number(numberType(in: pointsUnit)), range: range)
  }

  private mutating func tiers(_ node: SyntaxNode, _ context: MeasureContext) -> Curve {
    let subject = tierSubject(node, context)
    var tiers: [Tier] = []
    for (entry, condition) in tierConditions(node, subject: subject, context) {
      guard let sentence = entry.first(.sentence) else {
        tiers.append(Tier(condition: condition, rule: reportedRule(at: entry.range), range: entry.range))
        continue
      }
      // Only an indicator has policies: what stands in a tier would be read by nobody.
      for policy in sentence.all(.policyClause) { report(.policyInTier(policy.text), at: policy.range) }
      openTiers += 1
      defer { openTiers -= 1 }
      let rule = rule(sentence, context, outerCondition: condition)
      tiers.append(Tier(condition: condition, rule: rule, range: entry.range))
    }
    if tiers.isEmpty {
      if node.all(.tierEntry).isEmpty { report(.emptyBlock, at: node.range) }
      return reportedCurve(at: node.range)
    }
    return .tiers(tiers)
  }

  /// The points that a clause names; one without any has been reported by the parser.
  mutating func pointsValue(in clause: SyntaxNode, _ context: MeasureContext) -> Measure {
    clause.nodes.first.map { pointsValue($0, context) } ?? reported(clause)
  }

  /// A measure that must be points; after a report its type says so.
  mutating func pointsValue(_ node: SyntaxNode, _ context: MeasureContext) -> Measure {
    let points = ValueType.number(numberType(in: pointsUnit))
    let value = measure(node, context.expecting(points))
    switch value.type {
    case .reported: return value
    case .number(let type) where type.dimension == pointsUnit.dimension: return value
    case .number(let type) where type.dimension.isNone:
      report(.notPointsButRatio(node.text, plainFigure(node, type)), at: node.range)
    default: report(.notPointsValue(node.text, typeName(value.type)), at: node.range)
    }
    return reported(node)
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

  private mutating func override(_ node: SyntaxNode, _ context: MeasureContext) -> Checked<Override> {
    let parts = node.nodes
    guard parts.count >= 2 else { return .reported(told(at: node.range)) }
    let condition = self.condition(parts[0], context)
    let value = pointsValue(parts[1], context)
    guard condition.type != .reported, value.type != .reported else { return .reported(told(at: node.range)) }
    return .value(Override(condition: condition, value: value, range: node.range))
  }
}
