import Program
import Source
import Syntax
import Values

extension TemplateChecker {
  /// 加分 and 扣分 stand beside the total; the rest of the outline makes it up.
  func role(of node: SyntaxNode) -> IndicatorRole {
    switch node.tokens.first?.keyword {
    case .bonus: .bonus
    case .penalty: .penalty
    default: .regular
    }
  }

  /// 总分 100分, 最高 110分, 最低 0分: how far bonus and penalty may carry the total.
  mutating func checkTotalLimits(_ node: SyntaxNode) -> ClosedRange<Rational>? {
    let item = node.first(.totalItem)
    let most = item?.first(.atMostClause)
    let least = item?.first(.atLeastClause)
    let isBonus = outline.contains { $0.role == .bonus }
    let isPenalty = outline.contains { $0.role == .penalty }
    let place = item?.range ?? nameRange(of: node)
    if isBonus, most == nil { report(.missingTotalLimit("最高"), at: place) }
    if isPenalty, least == nil { report(.missingTotalLimit("最低"), at: place) }
    if let most, !isBonus { report(.needlessTotalLimit("最高"), at: most.range) }
    if let least, !isPenalty { report(.needlessTotalLimit("最低"), at: least.range) }
    guard isBonus || isPenalty else { return nil }
    let high = most.flatMap { limit($0) } ?? total ?? .hundred
    let low = least.flatMap { limit($0) } ?? .zero
    guard let total, low <= total, total <= high else {
      if let clause = most ?? least, total != nil { report(.wrongTotalLimit, at: clause.range) }
      return nil
    }
    return low...high
  }

  private mutating func limit(_ clause: SyntaxNode) -> Rational? {
    guard let value = pointsValue(clause.nodes.first, MeasureContext()) else { return nil }
    if case .number(let points)? = constantValue(value) { return points }
    report(.notConstant(clause.text), at: clause.range)
    return nil
  }

  /// 取: how the scores of a group's children become its own.
  mutating func composition(_ draft: IndicatorDraft) -> Composition {
    guard let clause = draft.node.first(.compositionClause), let name = nameText(of: clause) else {
      return .sum
    }
    if draft.children.isEmpty {
      report(.compositionOnLeaf(draft.name), at: clause.range)
      return .sum
    }
    switch FunctionName.named(name) {
    case .sum?: return .sum
    case .mean?: return .mean
    case .minimum?: return .minimum
    case .maximum?: return .maximum
    default:
      report(.unknownComposition(name), at: nameRange(of: clause))
      return .sum
    }
  }

  /// 占: the weight of an indicator in the mean of its group.
  mutating func share(_ draft: IndicatorDraft) -> Rational? {
    guard let clause = draft.node.first(.shareClause), let body = clause.nodes.first else { return nil }
    let value = measure(body, MeasureContext())
    wrongShares.insert(draft.range)
    guard value.type != .reported else { return nil }
    guard case .number(let type) = value.type, type.dimension.isNone,
      case .number(let share)? = constantValue(value)
    else {
      report(.notConstant(body.text), at: body.range)
      return nil
    }
    guard share.isPositive else {
      report(.shareNotPositive(body.text), at: body.range)
      return nil
    }
    wrongShares.remove(draft.range)
    return share
  }

  /// The shares of a mean add up to one and stand on all of its indicators or on none.
  mutating func checkShares(_ indicators: [Indicator]) {
    for indicator in indicators where indicator.share != nil {
      let group = indicator.parent.map { indicators[$0.index] }
      let siblings = group?.children.map { indicators[$0.index] } ?? []
      guard group?.composition == .mean,
        siblings.allSatisfy({ $0.share != nil || wrongShares.contains($0.range) })
      else {
        report(.shareMisplaced(indicator.name), at: indicator.range)
        continue
      }
    }
    for group in indicators where group.composition == .mean {
      let shares = group.children.compactMap { indicators[$0.index].share }
      guard shares.count == group.children.count, !shares.isEmpty else { continue }
      let sum = shares.reduce(Rational?.some(.zero)) { sum, next in sum.flatMap { try? $0 + next } }
      guard let sum, sum != .one, let percent = try? sum * .hundred else { continue }
      report(
        .sharesDoNotAddUp(group: group.name, sum: Template.pointsText(percent) + "%"), at: group.range,
        related: group.children.map { indicators[$0.index].range })
    }
  }

  /// Leaves that can only get no points, told once.
  mutating func reportZeroPoints() {
    let empty = outline.filter { draft in
      draft.children.isEmpty && draft.points?.isZero == true && draft.node.first(.adjustableClause) == nil
    }
    guard let first = empty.first else { return }
    report(.zeroPoints(empty.map(\.name)), at: first.range, related: empty.dropFirst().map(\.range))
  }

  /// `条件 时 须说明` for all indicators below a template or group.
  mutating func blockDemands(_ node: SyntaxNode) -> [ReasonDemand] {
    for clause in node.all(.overrideClause) { report(.clauseOutsideSentence, at: clause.range) }
    // Which indicator asks does not change what the words mean.
    let context = MeasureContext(indicator: IndicatorID(0), allowsOwnScore: true)
    return node.all(.explainClause).map { clause in
      ReasonDemand(condition: clause.nodes.first.map { condition($0, context) }, range: clause.range)
    }
  }
}
