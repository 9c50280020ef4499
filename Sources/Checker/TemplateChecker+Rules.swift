import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// Checks a sentence. `outerCondition` is the head of the tier it stands in, from whose bound 每超过 measures.
  mutating func rule(_ node: SentenceSyntax, _ context: MeasureContext, outerCondition: Measure? = nil)
    -> Rule
  {
    let curve = curve(of: node, context)
    let condition = origin(of: curve, in: outerCondition)
    let adjustments = node.adjustments.map { adjustment($0, context, from: condition) }.whole()
    let isReadable = adjustments != nil && !node.hasErrors
    if isReadable, case .conditional(let own, _, nil) = curve, own.isWhole {
      checkCoverage(own, adjustments ?? [])
    }
    let lowest = lowest(node, context)
    let highest = single(node.highest).map { pointsValue(in: $0, context) }
    if case .number(let low)? = lowest.flatMap({ constantValue($0) }), let highest,
      case .number(let high)? = constantValue(highest), low > high
    {
      report(.floorAboveCeiling, at: highest.range)
    }
    var late = MeasureContext(indicator: context.indicator, allowsOwnScore: true)
    late.table = context.table
    let overrides = node.overrides.map { override($0, context) }.whole()
    let demands = demands(of: node, late)
    // Of a sentence with a clause that is not understood nothing can be said, whatever its curve gives.
    let isUnderstood = adjustments != nil && overrides != nil && !node.hasLostParts
    return Rule(
      curve: isUnderstood ? curve : reportedCurve(at: node.range), adjustments: adjustments ?? [],
      lowest: lowest,
      highest: highest, overrides: overrides ?? [], demands: demands, citations: node.citations,
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

  private mutating func lowest(_ node: SentenceSyntax, _ context: MeasureContext) -> Measure? {
    let floor = single(node.toZero)
    let clause = single(node.lowest)
    if let floor, let clause { report(.repeatedItem(line: line(of: floor.range)), at: clause.range) }
    if let clause { return pointsValue(in: clause, context) }
    return floor.map { noPoints(at: $0.range) }
  }

  // MARK: curves

  private mutating func curve(of sentence: SentenceSyntax, _ context: MeasureContext) -> Curve {
    let otherwise = single(sentence.otherwise)
    if let node = sentence.curve, case .gets(let condition?, let value?) = node.form {
      let condition = self.condition(condition, context)
      let value = award(value, of: node, context)
      var other = otherwise.map { clause in
        clause.value.map { outcome($0, context) } ?? reported(clause)
      }
      // What a bonus or penalty does not mention adds and takes nothing.
      let hasSteps = sentence.adjustments.contains { $0.direction != .each }
      if otherwise == nil, isExtra(context), !hasSteps { other = noPoints(at: node.range) }
      return .conditional(condition: condition, value: value, otherwise: other)
    }
    if let otherwise { report(.otherwiseWithoutCondition, at: otherwise.range) }
    // What is missing has been said by the parser.
    return sentence.curve.map { curve($0, context) } ?? reportedCurve(at: sentence.range)
  }

  private mutating func curve(_ node: CurveSyntax, _ context: MeasureContext) -> Curve {
    switch node.form {
    case .judged(let judged):
      let judgement = judgement(judged, context)
      return judgement.value.map { .judged($0) } ?? reportedCurve(at: node.range)
    case .points(let list): return checklist(list, context)
    case .steps(let steps):
      if !isExtra(context) { report(.stepsWithoutStart(adds: steps.adds), at: node.range) }
      return .value(noPoints(at: node.range))
    case .gets(_, let body?), .value(let body):
      if case .tiers(let block) = body.form { return tiers(block, context) }
      if let named = namedRule(body, context) { return named }
      var context = context
      if case .path = body.form { context.takesRule = true }
      return .value(award(body, of: node, context))
    case .gets(_, nil), .unread: return reportedCurve(at: node.range)
    }
  }

  /// The points after 得, 加 or 扣; what is taken is negative.
  private mutating func award(_ body: ExpressionSyntax, of node: CurveSyntax, _ context: MeasureContext)
    -> Measure
  {
    let word = node.award
    if let word, !isExtra(context) { report(.awardOutsideExtra(word.text), at: word.range) }
    let value = outcome(body, context)
    return word?.keyword == .deduct ? Measure(.negated(value), type: value.type, range: value.range) : value
  }

  /// Whether the sentence belongs to a bonus or penalty, which begins from nothing.
  private func isExtra(_ context: MeasureContext) -> Bool {
    context.indicator.map { outline[$0.index].role != .regular } ?? false
  }

  private func noPoints(at range: SourceRange) -> Measure {
    Measure(.constant(.number(.zero), written: "0分"), type: .number(numberType(in: pointsUnit)), range: range)
  }

  private mutating func tiers(_ node: TiersSyntax, _ context: MeasureContext) -> Curve {
    let subject = tierSubject(node, context)
    var tiers: [Tier] = []
    for (entry, condition) in tierConditions(node, subject: subject, context) {
      guard let sentence = entry.sentence else {
        tiers.append(Tier(condition: condition, rule: reportedRule(at: entry.range), range: entry.range))
        continue
      }
      // Only an indicator has policies: what stands in a tier would be read by nobody.
      for policy in sentence.policies { report(.policyInTier(policy.text), at: policy.range) }
      openTiers += 1
      defer { openTiers -= 1 }
      let rule = rule(sentence, context, outerCondition: condition)
      tiers.append(Tier(condition: condition, rule: rule, range: entry.range))
    }
    if tiers.isEmpty {
      if node.entries.isEmpty { report(.emptyBlock, at: node.range) }
      return reportedCurve(at: node.range)
    }
    return .tiers(tiers)
  }

  /// The points that a clause names; one without any has been reported by the parser.
  mutating func pointsValue(in clause: ValueClauseSyntax, _ context: MeasureContext) -> Measure {
    clause.value.map { pointsValue($0, context) } ?? reported(clause)
  }

  /// What a sentence comes to: points, or that it does not apply.
  private mutating func outcome(_ node: ExpressionSyntax, _ context: MeasureContext) -> Measure {
    guard node.isNotApplicable else { return pointsValue(node, context) }
    return Measure(.inapplicable, type: .number(numberType(in: pointsUnit)), range: node.range)
  }

  /// A measure that must be points; after a report its type says so.
  mutating func pointsValue(_ node: ExpressionSyntax, _ context: MeasureContext) -> Measure {
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

  private func plainFigure(_ node: ExpressionSyntax, _ type: NumberType) -> PlainFigure {
    if let number = plainFactor(of: node), number != node.text { return .factor(number) }
    return type.unit == nil ? .bare : .ratio
  }

  /// The number without a unit by which a product is multiplied: the 10 of 10 × 执行率.
  private func plainFactor(of node: ExpressionSyntax) -> String? {
    switch node.form {
    case .literal: LiteralText(node.text).unit.isEmpty ? node.text : nil
    case .grouped(let inner?): plainFactor(of: inner)
    case .binary(let left, let sign, let right) where sign.kind == .times:
      plainFactor(of: left) ?? plainFactor(of: right)
    case .binary(let left, let sign, _) where sign.kind == .divide: plainFactor(of: left)
    default: nil
    }
  }

  private mutating func override(_ node: OverrideSyntax, _ context: MeasureContext) -> Checked<Override> {
    guard let head = node.condition, let body = node.value else { return .reported(told(at: node.range)) }
    let condition = condition(head, context)
    let value = outcome(body, context)
    guard condition.type != .reported, value.type != .reported else { return .reported(told(at: node.range)) }
    return .value(Override(condition: condition, value: value, range: node.range))
  }
}
