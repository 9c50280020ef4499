import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// 加分 and 扣分 stand beside the total; the rest of the outline makes it up.
  func role(of node: IndicatorSyntax) -> IndicatorRole {
    switch node.word {
    case .bonus: .bonus
    case .penalty: .penalty
    default: .regular
    }
  }

  /// 总分 100分, 最高 110分, 最低 0分: how far bonus and penalty may carry the total.
  mutating func checkTotalLimits(_ node: TemplateSyntax) -> ClosedRange<Rational>? {
    let total = node.totals.first
    let (most, least) = (single(node.highestTotal), single(node.lowestTotal))
    let isBonus = outline.contains { $0.role == .bonus }
    let isPenalty = outline.contains { $0.role == .penalty }
    let place = total?.range ?? node.nameRange
    // What could not be read may be the limit.
    if tree.isComplete, isBonus, most == nil { report(.missingTotalLimit("最高"), at: place) }
    if tree.isComplete, isPenalty, least == nil { report(.missingTotalLimit("最低"), at: place) }
    if let most, !isBonus { report(.needlessTotalLimit("最高"), at: most.range) }
    if let least, !isPenalty { report(.needlessTotalLimit("最低"), at: least.range) }
    guard isBonus || isPenalty else { return nil }
    let high = most.flatMap { limit($0) } ?? self.total ?? .hundred
    let low = least.flatMap { limit($0) } ?? .zero
    guard let points = self.total, low <= points, points <= high else {
      if let clause = most ?? least, self.total != nil { report(.wrongTotalLimit, at: clause.range) }
      return nil
    }
    return low...high
  }

  private mutating func limit(_ clause: ValueClauseSyntax) -> Rational? {
    let value = pointsValue(in: clause, MeasureContext())
    guard value.type != .reported else { return nil }
    if case .number(let points)? = constantValue(value) { return points }
    report(.notConstant(clause.text), at: clause.range)
    return nil
  }

  /// 取: how the scores of a group's children become its own.
  mutating func composition(_ draft: IndicatorDraft) -> Checked<Composition> {
    guard let clause = draft.node.composition else { return .value(.sum) }
    guard let name = clause.name else { return .reported(told(at: clause.range)) }
    if draft.children.isEmpty {
      report(.compositionOnLeaf(draft.name), at: clause.range)
      return .value(.sum)
    }
    switch FunctionName.named(name) {
    case .sum?: return .value(.sum)
    case .mean?: return .value(.mean)
    case .minimum?: return .value(.minimum)
    case .maximum?: return .value(.maximum)
    default:
      report(.unknownComposition(name), at: clause.nameRange)
      return .reported(told(at: clause.range))
    }
  }

  /// 占: the weight of an indicator in the mean of its group.
  mutating func share(_ draft: IndicatorDraft) -> Checked<Rational>? {
    guard let clause = draft.node.share else { return nil }
    guard let body = clause.value else { return .reported(told(at: clause.range)) }
    let value = measure(body, MeasureContext())
    guard value.type != .reported else { return .reported(told(at: clause.range)) }
    guard case .number(let type) = value.type, type.dimension.isNone,
      case .number(let share)? = constantValue(value)
    else {
      report(.notConstant(body.text), at: body.range)
      return .reported(told(at: clause.range))
    }
    guard share.isPositive else {
      report(.shareNotPositive(body.text), at: body.range)
      return .reported(told(at: clause.range))
    }
    return .value(share)
  }

  /// The shares of a mean add up to one and stand on all of its indicators or on none.
  mutating func checkShares(_ indicators: [Indicator]) {
    for (index, indicator) in indicators.enumerated() where indicator.parent == nil && indicator.share != nil
    {
      report(.shareMisplaced(indicator.name), at: outline[index].range)
    }
    for (group, draft) in zip(indicators, outline) where !draft.children.isEmpty {
      let children = group.children.map { indicators[$0.index] }
      // What was reported may have been the share that is missing, or the word that takes the mean.
      guard let composition = draft.composition.value,
        !children.contains(where: { brokenShares.contains($0.id) })
      else { continue }
      let shares = children.compactMap(\.share)
      if composition == .mean, shares.count == children.count {
        checkSum(of: shares, group, children)
      } else {
        for child in children where child.share != nil {
          report(.shareMisplaced(child.name), at: child.range)
        }
      }
    }
  }

  private mutating func checkSum(of shares: [Rational], _ group: Indicator, _ children: [Indicator]) {
    let sum = shares.reduce(Rational?.some(.zero)) { sum, next in sum.flatMap { try? $0 + next } }
    guard let sum, sum != .one, let percent = try? sum * .hundred else { return }
    report(
      .sharesDoNotAddUp(group: group.name, sum: Template.pointsText(percent) + "%"), at: group.range,
      related: children.map(\.range))
  }

  /// Leaves that can only get no points, told once.
  mutating func reportZeroPoints() {
    let empty = outline.filter { draft in
      draft.children.isEmpty && draft.points?.isZero == true && draft.node.adjustable == nil
    }
    guard let first = empty.first else { return }
    report(.zeroPoints(empty.map(\.name)), at: first.range, related: empty.dropFirst().map(\.range))
  }

  /// `条件 时 须说明` for all indicators below a template or group.
  mutating func blockDemands(_ node: some ConditionalHolderSyntax) -> [ReasonDemand] {
    for clause in node.overrides { report(.clauseOutsideSentence, at: clause.range) }
    // Which indicator asks does not change what the words mean.
    return demands(of: node, MeasureContext(indicator: IndicatorID(0), allowsOwnScore: true))
  }

  mutating func demands(of node: some ConditionalHolderSyntax, _ context: MeasureContext) -> [ReasonDemand] {
    node.demands.map { demand in
      ReasonDemand(condition: demand.condition.map { condition($0, context) }, range: demand.range)
    }
  }
}
