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

  // MARK: adjustments

  private mutating func adjustment(
    _ node: SyntaxNode, _ context: MeasureContext, from condition: Measure?
  ) -> Adjustment? {
    let parts = node.nodes.filter { $0.kind != .atMostClause }
    guard let direction = node.tokens.first?.keyword, parts.count >= 2 else { return nil }
    let step = measure(parts[0], context.expecting(nil))
    let measured = parts.count == 3 ? measure(parts[1], context.expecting(nil)) : nil
    guard let amount = pointsValue(parts[parts.count - 1], context), step.type != .reported,
      measured?.type != .reported
    else { return nil }
    guard let excess = excess(direction, measured, condition, node) else { return nil }
    guard let dateSteps = checkStep(step, excess, parts[0]) else { return nil }
    if dateSteps == .workdays { checkReach(of: excess) }
    if case .number(let points)? = constantValue(amount), points.isNegative {
      report(.stepNotPositive, at: amount.range)
    }
    let cap = node.first(.atMostClause).flatMap { pointsValue($0.nodes.first, context) }
    return Adjustment(
      excess: excess, step: step, dateSteps: dateSteps, amount: amount,
      isDeduction: node.keyword(.deduct) != nil, cap: cap, counting: counting(node), range: node.range)
  }

  /// Workdays are counted from a day that the calendar must know.
  private mutating func checkReach(of excess: Excess) {
    guard let calendar else { return }
    let bounds: [Measure] =
      switch excess {
      case .whole: []
      case .above(_, let bound), .below(_, let bound): [bound]
      case .off(_, let low, let high): [low, high]
      }
    for bound in bounds {
      guard case .date(let day)? = constantValue(bound), !calendar.years.contains(day.year) else { continue }
      report(.wrongCalendar, at: bound.range)
    }
  }

  private func counting(_ node: SyntaxNode) -> Counting {
    if node.keyword(.started) != nil { return .started }
    return node.keyword(.prorata) != nil ? .prorata : .whole
  }

  private mutating func excess(
    _ direction: Keyword, _ measured: Measure?, _ condition: Measure?, _ node: SyntaxNode
  ) -> Excess? {
    if direction == .each {
      guard let measured else {
        report(.nothingCounted, at: node.range)
        return nil
      }
      return .whole(measured)
    }
    if let measured {
      report(.measureAfterBound(file.text(measured.range)), at: measured.range)
      return nil
    }
    guard let condition, let ends = originEnds(of: condition) else {
      report(.noOrigin(direction.chinese), at: node.range)
      return nil
    }
    switch direction {
    case .eachOver: return .above(ends.subject, bound: ends.high)
    case .eachUnder: return .below(ends.subject, bound: ends.low)
    default: return .off(ends.subject, low: ends.low, high: ends.high)
    }
  }

  /// The measure of a condition and the bounds from which its excess is counted.
  private func originEnds(of condition: Measure) -> (subject: Measure, low: Measure, high: Measure)? {
    switch condition.kind {
    case .comparison(let subject, let sign, let bound) where sign != .notEqual: (subject, bound, bound)
    case .between(let subject, let low, let high): (subject, low, high)
    case .grouped(let inner): originEnds(of: inner)
    default: nil
    }
  }

  /// How steps between dates are counted; nil after a report that the step does not fit the measure.
  private mutating func checkStep(_ step: Measure, _ excess: Excess, _ node: SyntaxNode) -> DateSteps? {
    let subject: Measure
    switch excess {
    case .whole(let measure), .above(let measure, _), .below(let measure, _), .off(let measure, _, _):
      subject = measure
    }
    guard case .number(let stepType) = step.type else {
      report(.notNumber(node.text), at: node.range)
      return nil
    }
    if case .number(let value)? = constantValue(step), !value.isPositive {
      report(.stepNotPositive, at: node.range)
    }
    if subject.type == .date {
      if case .whole = excess {
        report(.notNumber(file.text(subject.range)), at: subject.range)
        return nil
      }
      return checkDateStep(step, stepType, node)
    }
    guard case .number(let measured) = subject.type else {
      report(.notNumber(file.text(subject.range)), at: subject.range)
      return nil
    }
    guard measured.dimension == stepType.dimension else {
      reportStepUnits(step, subject)
      return nil
    }
    if measured.dimension.isNone, isRatioStep(step, stepType), !measured.isPointDifference {
      report(.ratioStep(node.text, points: percentText(step)), at: node.range)
      return nil
    }
    return .days
  }

  private mutating func reportStepUnits(_ step: Measure, _ subject: Measure) {
    if step.type == .number(.plain) {
      report(.missingUnit(file.text(step.range), unit: typeName(subject.type)), at: step.range)
    } else {
      report(
        .unitMismatch(
          file.text(subject.range), typeName(subject.type), file.text(step.range), typeName(step.type)),
        at: step.range, related: [subject.range])
    }
  }

  /// `每超过 1%` could mean a percentage point or a hundredth of the limit; `100% × 1%` says which.
  /// 0.1倍 and 10% are both 10 percentage points.
  private func percentText(_ step: Measure) -> String {
    guard case .number(let value)? = constantValue(step), let percent = try? value * .hundred else {
      return file.text(step.range)
    }
    return percent.exactDecimalText ?? file.text(step.range)
  }

  private func isRatioStep(_ step: Measure, _ type: NumberType) -> Bool {
    guard case .constant = step.kind else { return false }
    return type.unit != nil && !type.isPointDifference
  }

  private mutating func checkDateStep(_ step: Measure, _ type: NumberType, _ node: SyntaxNode)
    -> DateSteps?
  {
    if type.dimension == dayUnit.dimension { return .days }
    if type.dimension == units.unit(named: "工作日")?.dimension {
      if calendar == nil { report(.noCalendar, at: node.range) }
      return .workdays
    }
    let month = units.unit(named: "个月")
    guard type.dimension == month?.dimension else {
      report(.dateStep(node.text), at: node.range)
      return nil
    }
    guard case .number(let count)? = constantValue(step), count.asInt != nil else {
      report(.dateStep(node.text), at: node.range)
      return nil
    }
    return .months
  }

  /// The condition cuts the line in parts; every part needs a clause.
  private mutating func checkCoverage(_ condition: Measure, _ adjustments: [Adjustment], _ node: SyntaxNode) {
    var above = false
    var below = false
    for adjustment in adjustments {
      switch adjustment.excess {
      case .above: above = true
      case .below: below = true
      case .off:
        above = true
        below = true
      case .whole: break
      }
    }
    let needs = uncoveredSides(condition)
    if needs.above && !above || needs.below && !below || needs.unknown {
      let side = needs.unknown ? "" : (needs.above && !above ? "超过" : "低于")
      report(.sideWithoutClause(file.text(condition.range), side: side), at: condition.range)
    }
  }

  private func uncoveredSides(_ condition: Measure) -> (above: Bool, below: Bool, unknown: Bool) {
    switch condition.kind {
    case .comparison(_, let sign, _) where originEnds(of: condition) != nil:
      switch sign {
      case .less, .lessOrEqual: (true, false, false)
      case .greater, .greaterOrEqual: (false, true, false)
      case .equal: (true, true, false)
      case .notEqual: (false, false, true)
      }
    case .between: (true, true, false)
    case .grouped(let inner): uncoveredSides(inner)
    default: (false, false, true)
    }
  }

  private mutating func override(_ node: SyntaxNode, _ context: MeasureContext) -> Override? {
    let parts = node.nodes
    guard parts.count >= 2 else { return nil }
    let condition = self.condition(parts[0], context)
    guard let value = pointsValue(parts[1], context), condition.type != .reported else { return nil }
    return Override(condition: condition, value: value, range: node.range)
  }

  // MARK: judgement

  private mutating func judgement(_ node: SyntaxNode, _ context: MeasureContext) -> Judgement? {
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

  // MARK: checklists

  private mutating func checklist(_ node: SyntaxNode, _ context: MeasureContext) -> Curve? {
    guard let mode = checklistMode(node, context) else { return nil }
    let needsPoints: Bool
    switch mode {
    case .points, .inOrder: needsPoints = true
    case .equally, .allOrNone, .eachMissing: needsPoints = false
    }
    var items: [ChecklistItem] = []
    for entry in node.all(.checklistEntry) {
      if let item = checklistItem(entry, context, needsPoints: needsPoints) { items.append(item) }
    }
    if items.isEmpty { report(.emptyBlock, at: node.range) }
    for (index, item) in items.enumerated() where items[..<index].contains(where: { $0.label == item.label })
    {
      report(.repeatedChecklistItem(item.label), at: item.range)
    }
    return .checklist(Checklist(mode: mode, items: items))
  }

  private mutating func checklistMode(_ node: SyntaxNode, _ context: MeasureContext) -> ChecklistMode? {
    if node.keyword(.equally) != nil { return .equally }
    if node.keyword(.allOrNone) != nil { return .allOrNone }
    if node.keyword(.inOrder) != nil { return .inOrder }
    guard node.keyword(.eachMissing) != nil else { return .points }
    let amount = pointsValue(node.nodes.first { $0.kind != .checklistEntry }, context)
    if case .number(let points)? = amount.flatMap({ constantValue($0) }), points.isNegative {
      report(.stepNotPositive, at: amount?.range ?? node.range)
    }
    return amount.map { .eachMissing($0) }
  }

  private mutating func checklistItem(
    _ entry: SyntaxNode, _ context: MeasureContext, needsPoints: Bool
  ) -> ChecklistItem? {
    let parts = entry.nodes
    guard let body = parts.first else { return nil }
    let points = parts.count > 1 ? pointsValue(parts[1], context) : nil
    if needsPoints, parts.count == 1 { report(.itemWithoutPoints(body.text), at: entry.range) }
    if !needsPoints, parts.count > 1 { report(.itemWithPoints(body.text), at: parts[1].range) }
    if body.kind == .textLiteral {
      let label = halfWidth(textContent(of: body) ?? "")
      return ChecklistItem(label: label, condition: nil, points: points, range: entry.range)
    }
    let condition = self.condition(body, context)
    return ChecklistItem(label: body.text, condition: condition, points: points, range: entry.range)
  }
}
