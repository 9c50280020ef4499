import Program
import Values

/// 每… 扣… and 每… 加….
extension Lowering {
  mutating func steps(_ adjustment: Adjustment, _ context: LoweringContext) -> StepsPlan {
    let (excess, count) = counted(adjustment, context)
    let amount = lower(adjustment.amount, context)
    var all = graph.node(.product(count, amount), Self.pointsType)
    if let cap = adjustment.cap { all = graph.least(all, lower(cap, context)) }
    let zero = graph.number(.zero)
    let change = graph.first(
      [
        Case(condition: graph.comparison(excess, .greater, zero), value: all),
        Case(condition: nil, value: zero),
      ],
      Self.pointsType)
    return StepsPlan(excess: excess, count: count, amount: amount, change: change)
  }

  /// By how much, and how many steps that is.
  private mutating func counted(
    _ adjustment: Adjustment, _ context: LoweringContext
  ) -> (excess: NodeID, count: NodeID) {
    switch adjustment.excess {
    case .whole(let measure):
      let excess = graph.node(.counted(lower(measure, context)), measure.type, from: measure)
      return (excess, steps(excess, adjustment, context))
    case .above(let measure, let bound): return distance(from: bound, to: measure, adjustment, context)
    case .below(let measure, let bound): return distance(from: measure, to: bound, adjustment, context)
    case .off(let measure, let low, let high):
      let above = distance(from: high, to: measure, adjustment, context)
      let below = distance(from: measure, to: low, adjustment, context)
      let isAbove = graph.comparison(above.excess, .greater, graph.number(.zero))
      func either(_ a: NodeID, _ b: NodeID, _ graph: inout Graph) -> NodeID {
        graph.first(
          [Case(condition: isAbove, value: a), Case(condition: nil, value: b)], graph.nodes[a.index].type)
      }
      return (either(above.excess, below.excess, &graph), either(above.count, below.count, &graph))
    }
  }

  private mutating func distance(
    from low: Measure, to high: Measure, _ adjustment: Adjustment, _ context: LoweringContext
  ) -> (excess: NodeID, count: NodeID) {
    let (a, b) = (lower(low, context), lower(high, context))
    guard case .date = low.type else {
      let excess = graph.difference(b, a)
      return (excess, steps(excess, adjustment, context))
    }
    switch adjustment.dateSteps {
    case .days:
      let excess = graph.node(.days(a, b), Self.pointsType)
      return (excess, steps(excess, adjustment, context))
    case .workdays:
      let excess = graph.node(.workdays(a, b, isExcess: true), Self.pointsType)
      return (excess, steps(excess, adjustment, context))
    case .months:
      let excess = graph.node(.days(a, b), Self.pointsType)
      let months = graph.node(.months(a, b, adjustment.counting), Self.pointsType)
      return (excess, steps(months, adjustment, context))
    }
  }

  private mutating func steps(
    _ excess: NodeID, _ adjustment: Adjustment, _ context: LoweringContext
  ) -> NodeID {
    let size = lower(adjustment.step, context)
    return graph.node(
      .steps(excess, size: size, adjustment.counting), Self.pointsType, from: adjustment.step)
  }
}
