import Program
import Values

/// 要点: lines that are met or not.
extension Lowering {
  mutating func checklist(_ list: Checklist, _ site: LeafSite, _ context: LoweringContext) -> ChecklistPlan {
    let lines = list.items.map { line($0, site, context) }
    let met = graph.node(.tally(lines.map(\.counts)), Self.pointsType)
    let applicable = graph.node(.tally(lines.map(\.applies)), Self.pointsType)
    let points: [NodeID]
    let result: NodeID
    switch list.mode {
    case .points, .inOrder:
      var isInOrder = false
      if case .inOrder = list.mode { isInOrder = true }
      let added = linePoints(list, lines, isInOrder: isInOrder, site, context)
      (points, result) = (added.points, whereAllAreAnswered(lines, added.result))
    case .equally:
      points = []
      let all = graph.node(.product(site.points, met), Self.pointsType)
      result = graph.node(.quotient(all, applicable), Self.pointsType)
    case .allOrNone:
      points = []
      result = graph.first(
        [
          Case(condition: graph.comparison(met, .equal, applicable), value: site.points),
          Case(condition: nil, value: graph.number(.zero)),
        ], Self.pointsType)
    case .eachMissing(let amount):
      points = []
      let missing = graph.difference(applicable, met)
      let taken = graph.node(.product(lower(amount, context), missing), Self.pointsType)
      result = graph.greatest(graph.difference(site.points, taken), graph.number(.zero))
    }
    return ChecklistPlan(
      lines: lines.map { ($0.isMet, $0.isExempt) }, points: points, met: met, applicable: applicable,
      result: whereAnyApplies(lines, applicable, result))
  }

  private struct Line {
    /// Whether it is met, as given.
    let isMet: NodeID
    /// Whether it does not apply; nil where it always does.
    let isExempt: NodeID?
    /// Whether it is met and applies.
    let counts: NodeID
    /// Whether it applies.
    let applies: NodeID
  }

  private mutating func line(_ item: ChecklistItem, _ site: LeafSite, _ context: LoweringContext) -> Line {
    if let condition = item.condition {
      let isMet = lower(condition, context)
      // Asked for as well, so that what cannot be told of a line stops the count of those that apply.
      let applies = graph.node(.some([isMet, graph.not(isMet)]), .truth)
      return Line(isMet: isMet, isExempt: nil, counts: isMet, applies: applies)
    }
    let id = site.indicator.id
    let isMet = graph.slotNode(graph.slot(.answer(id, item.label)), .truth)
    let no = graph.truth(false)
    let isExempt = graph.node(.supplied(graph.slot(.answerExemption(id, item.label)), else: no), .truth)
    let counts = graph.first(
      [Case(condition: isExempt, value: no), Case(condition: nil, value: isMet)], .truth)
    let given = graph.node(.some([isMet, graph.not(isMet)]), .truth)
    let applies = graph.first(
      [Case(condition: isExempt, value: no), Case(condition: nil, value: given)], .truth)
    return Line(isMet: isMet, isExempt: isExempt, counts: counts, applies: applies)
  }

  /// Where no line applies there is nothing to score by.
  private mutating func whereAnyApplies(_ lines: [Line], _ applicable: NodeID, _ result: NodeID) -> NodeID {
    if lines.contains(where: { $0.isExempt == nil }) { return result }
    let none = graph.node(
      .nothing(.zeroDivisor(applicable, dividendIsZero: true)), Self.pointsType)
    let isNone = graph.comparison(applicable, .equal, graph.number(.zero))
    return graph.first(
      [Case(condition: isNone, value: none), Case(condition: nil, value: result)], Self.pointsType)
  }

  /// A line without an answer leaves the whole open, also behind the first that is not met.
  private mutating func whereAllAreAnswered(_ lines: [Line], _ result: NodeID) -> NodeID {
    let answered = lines.filter { $0.isExempt != nil }.map(\.applies)
    if answered.isEmpty { return result }
    let areAnswered = graph.comparison(
      graph.node(.tally(answered), Self.pointsType), .greaterOrEqual, graph.number(.zero))
    return graph.asking(areAnswered, before: result)
  }

  /// Each line gives its own points, in order only where all before it are met.
  private mutating func linePoints(
    _ list: Checklist, _ lines: [Line], isInOrder: Bool, _ site: LeafSite, _ context: LoweringContext
  ) -> (points: [NodeID], result: NodeID) {
    let zero = graph.number(.zero)
    var points: [NodeID] = []
    var worths: [NodeID] = []
    var before: [NodeID] = []
    for (item, line) in zip(list.items, lines) {
      let worth = item.points.map { lower($0, context) } ?? zero
      let isPaid = graph.every(before + [line.counts])
      points.append(
        graph.first(
          [Case(condition: isPaid, value: worth), Case(condition: nil, value: zero)], Self.pointsType))
      worths.append(
        graph.first(
          [Case(condition: line.applies, value: worth), Case(condition: nil, value: zero)], Self.pointsType))
      if isInOrder {
        before.append(line.isExempt.map { graph.node(.some([$0, line.counts]), .truth) } ?? line.counts)
      }
    }
    let sum = total(of: points)
    let exemptions = lines.compactMap(\.isExempt)
    if exemptions.isEmpty { return (points, sum) }
    let isShared = graph.node(.some(exemptions), .truth)
    return (
      points,
      graph.first(
        [
          Case(condition: isShared, value: shared(sum, total(of: worths), site)),
          Case(condition: nil, value: sum),
        ],
        Self.pointsType)
    )
  }

  private mutating func total(of nodes: [NodeID]) -> NodeID {
    graph.node(.statistic(.sum, nodes, Trim()), Self.pointsType)
  }

  /// Lines that do not apply: their points go to the rest where 组内折算 is in force.
  private mutating func shared(_ sum: NodeID, _ applicable: NodeID, _ site: LeafSite) -> NodeID {
    let refused = graph.node(.nothing(.lineNotApplicable), Self.pointsType)
    guard case .respread? = site.indicator.policies.lineNotApplicable else { return refused }
    let all = graph.node(.product(sum, site.points), Self.pointsType)
    let share = graph.node(.quotient(all, applicable), Self.pointsType)
    let isSome = graph.comparison(applicable, .greater, graph.number(.zero))
    return graph.first(
      [Case(condition: isSome, value: share), Case(condition: nil, value: refused)], Self.pointsType)
  }
}
