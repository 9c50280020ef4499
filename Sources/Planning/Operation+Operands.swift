import Program

extension Operation {
  /// The slot that is read.
  package var slot: SlotID? {
    switch self {
    case .slot(let id), .isGiven(let id), .supplied(let id, _), .judged(let id, _): id
    case .constant, .nothing, .negation, .sum, .difference, .product, .quotient, .magnitude, .statistic,
      .rounded, .steps, .counted, .tally, .days, .workdays, .months, .dayLater, .comparison, .begins, .not,
      .every, .some, .first,
      .line, .shifted, .widened, .figure, .member, .meets, .figures, .figureComparison, .figureNumber, .fold,
      .cohort, .within, .settled, .settledScore, .share, .addsUp, .combined, .released, .composed,
      .addedScores, .band, .vetoed:
      nil
    }
  }

  /// The nodes that are used, in the order in which they are asked for.
  package var operands: [NodeID] {
    var operands: [NodeID] = []
    forEachOperand { operands.append($0) }
    return operands
  }

  /// Visits the nodes that are used, in the order in which they are asked for; nothing is made for that.
  package func forEachOperand(_ visit: (NodeID) -> Void) {
    switch self {
    case .constant, .slot, .isGiven, .nothing: break
    case .supplied(_, let node), .negation(let node), .magnitude(let node), .counted(let node),
      .not(let node), .begins(let node, _), .dayLater(let node, _), .shifted(let node, _),
      .widened(let node, _, _),
      .figure(let node, _),
      .member(let node, _, _), .settledScore(let node, _), .share(_, let node, _, _), .band(let node):
      visit(node)
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b),
      .days(let a, let b), .workdays(let a, let b, _), .months(let a, let b, _), .comparison(let a, _, let b),
      .rounded(let a, let b, _, _), .steps(let a, let b, _), .vetoed(let a, _, let b):
      visit(a)
      visit(b)
    case .statistic(_, let nodes, _), .tally(let nodes), .every(let nodes), .some(let nodes),
      .addedScores(let nodes):
      nodes.forEach(visit)
    case .first(let cases):
      for item in cases {
        item.condition.map(visit)
        visit(item.value)
      }
    case .line(let x, let points, _):
      visit(x)
      for point in points {
        visit(point.x)
        visit(point.y)
      }
    case .meets(let a, let b), .figures(let a, _, let b, _), .figureComparison(let a, _, let b):
      visit(a.node)
      visit(b.node)
    case .figureNumber(let side, _): visit(side.node)
    case .fold(let fold):
      fold.omitted.map(visit)
      fold.keys.forEach(visit)
      fold.filter.map(visit)
      fold.values.forEach(visit)
    case .cohort(_, let keys, let filter, let values):
      keys.forEach(visit)
      filter.map(visit)
      values.forEach(visit)
    case .within(let node, let bounds):
      visit(node)
      bounds.low.map(visit)
      bounds.high.map(visit)
      bounds.lowWaiver.map(visit)
      bounds.highWaiver.map(visit)
    case .judged(_, let bounds):
      visit(bounds.points)
      visit(bounds.low)
      visit(bounds.high)
    case .settled(let node, let settlement):
      visit(node)
      settlement.values.forEach(visit)
    case .addsUp(let members, _, _), .released(let members): members.forEachNode(visit)
    case .combined(let members, let combination):
      members.forEachNode(visit)
      combination.stands.map(visit)
    case .composed(let members, _, _, _): for member in members { member.forEachNode(visit) }
    }
  }

  /// Whether all operands are needed, unless some of them decide. Where one of them does not apply, neither does the
  /// node, whatever the others lack: their order decides nothing.
  package var needsEveryOperand: Bool {
    switch self {
    case .negation, .sum, .difference, .product, .quotient, .magnitude, .statistic, .rounded, .counted,
      .tally,
      .days, .workdays, .months, .dayLater, .comparison, .not, .every, .some, .line, .shifted, .widened,
      .figure,
      .member,
      .meets, .figures, .figureComparison, .figureNumber, .judged, .begins:
      true
    // Rows and forms are gone through one by one; the rest asks for one operand after the other.
    case .constant, .slot, .isGiven, .supplied, .nothing, .steps, .first, .fold, .cohort, .within, .settled,
      .settledScore, .share, .addsUp, .combined, .released, .composed, .addedScores, .band, .vetoed:
      false
    }
  }

  /// The operands of a node that needs all of them.
  package var needed: [NodeID] { needsEveryOperand ? operands : [] }

  /// Visits the operands that belong to the row at hand, where the node has one: those of other records are left out.
  func forEachOperandAtHand(_ visit: (NodeID) -> Void) {
    switch self {
    case .fold(let fold) where fold.function != .rank: fold.keys.forEach(visit)
    case .addsUp(.rows, _, _), .combined(.rows, _), .released(.rows): break
    default: forEachOperand(visit)
    }
  }
}

extension Settlement {
  /// The values that stand in place of what there is not.
  package var values: [NodeID] {
    [missing, zeroDivisor, allZero, notApplicable].compactMap {
      if case .value(let node)? = $0 { node } else { nil }
    }
  }
}

extension Member {
  /// Visits the nodes that it names.
  func forEachNode(_ visit: (NodeID) -> Void) {
    visit(score)
    visit(points)
    released.map(visit)
  }
}

extension Members {
  /// Visits the nodes that they name.
  func forEachNode(_ visit: (NodeID) -> Void) {
    switch self {
    case .listed(let members): for member in members { member.forEachNode(visit) }
    case .rows(_, let taken, let member):
      visit(taken)
      member.forEachNode(visit)
    }
  }
}
