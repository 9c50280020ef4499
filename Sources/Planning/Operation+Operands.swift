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
    switch self {
    case .constant, .slot, .isGiven, .nothing: []
    case .supplied(_, let node), .negation(let node), .magnitude(let node), .counted(let node),
      .not(let node), .begins(let node, _), .dayLater(let node, _), .shifted(let node, _),
      .widened(let node, _, _),
      .figure(let node, _),
      .member(let node, _, _), .settledScore(let node, _), .share(_, let node, _, _), .band(let node):
      [node]
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b),
      .days(let a, let b), .workdays(let a, let b, _), .months(let a, let b, _), .comparison(let a, _, let b),
      .rounded(let a, let b, _, _), .steps(let a, let b, _), .vetoed(let a, _, let b):
      [a, b]
    case .statistic(_, let nodes, _), .tally(let nodes), .every(let nodes), .some(let nodes),
      .addedScores(let nodes):
      nodes
    case .first(let cases): cases.flatMap { [$0.condition, $0.value].compactMap { $0 } }
    case .line(let x, let points, _): [x] + points.flatMap { [$0.x, $0.y] }
    case .meets(let a, let b), .figures(let a, _, let b, _), .figureComparison(let a, _, let b):
      [a.node, b.node]
    case .figureNumber(let side, _): [side.node]
    case .fold(let fold):
      [fold.omitted].compactMap { $0 } + fold.keys + [fold.filter].compactMap { $0 } + fold.values
    case .cohort(_, let keys, let filter, let values): keys + [filter].compactMap { $0 } + values
    case .within(let node, let bounds):
      [node] + [bounds.low, bounds.high, bounds.lowWaiver, bounds.highWaiver].compactMap { $0 }
    case .judged(_, let bounds): [bounds.points, bounds.low, bounds.high]
    case .settled(let node, let settlement): [node] + settlement.values
    case .addsUp(let members, _, _), .released(let members): members.nodes
    case .combined(let members, let combination): members.nodes + [combination.stands].compactMap { $0 }
    case .composed(let members, _, _, _): members.flatMap(\.nodes)
    }
  }

  /// The operands that all are needed, unless some of them decide. Where one of them does not apply, neither does the
  /// node, whatever the others lack: their order decides nothing.
  package var needed: [NodeID] {
    switch self {
    case .negation, .sum, .difference, .product, .quotient, .magnitude, .statistic, .rounded, .counted,
      .tally,
      .days, .workdays, .months, .dayLater, .comparison, .not, .every, .some, .line, .shifted, .widened,
      .figure,
      .member,
      .meets, .figures, .figureComparison, .figureNumber, .judged, .begins:
      operands
    // Rows and forms are gone through one by one; the rest asks for one operand after the other.
    case .constant, .slot, .isGiven, .supplied, .nothing, .steps, .first, .fold, .cohort, .within, .settled,
      .settledScore, .share, .addsUp, .combined, .released, .composed, .addedScores, .band, .vetoed:
      []
    }
  }

  /// The operands that belong to the row at hand, where the node has one: those of other records are left out.
  var operandsAtHand: [NodeID] {
    switch self {
    case .fold(let fold): fold.function == .rank ? operands : fold.keys
    case .addsUp(.rows, _, _), .combined(.rows, _), .released(.rows): []
    default: operands
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
  /// The nodes that it names.
  package var nodes: [NodeID] { [score, points] + [released].compactMap { $0 } }
}

extension Members {
  /// The nodes that they name.
  package var nodes: [NodeID] {
    switch self {
    case .listed(let members): members.flatMap(\.nodes)
    case .rows(_, let taken, let member): [taken] + member.nodes
    }
  }
}
