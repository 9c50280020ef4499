import Program
import Values

/// 每… 扣… and 每… 加….
extension Lowering {
  mutating func steps(_ adjustment: Adjustment, _ context: LoweringContext) -> StepsPlan {
    let (excess, count) = counted(adjustment, context)
    let amount = lower(adjustment.amount, context)
    var all = builder.node(.product(count, amount), Self.pointsType)
    if let cap = adjustment.cap { all = builder.least(all, lower(cap, context)) }
    let zero = builder.number(.zero)
    let change = builder.first(
      [
        Case(condition: builder.comparison(excess, .greater, zero), value: all),
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
      let excess = builder.node(.counted(lower(measure, context)), measure.type, from: measure)
      return (excess, steps(excess, adjustment, context))
    case .above(let measure, let bound): return distance(from: bound, to: measure, adjustment, context)
    case .below(let measure, let bound): return distance(from: measure, to: bound, adjustment, context)
    case .off(let measure, let low, let high):
      let above = distance(from: high, to: measure, adjustment, context)
      let below = distance(from: measure, to: low, adjustment, context)
      let isAbove = builder.comparison(above.excess, .greater, builder.number(.zero))
      func either(_ a: NodeID, _ b: NodeID, _ builder: inout PlanBuilder) -> NodeID {
        builder.first(
          [Case(condition: isAbove, value: a), Case(condition: nil, value: b)], builder.nodes[a.index].type)
      }
      return (either(above.excess, below.excess, &builder), either(above.count, below.count, &builder))
    }
  }

  private mutating func distance(
    from low: Measure, to high: Measure, _ adjustment: Adjustment, _ context: LoweringContext
  ) -> (excess: NodeID, count: NodeID) {
    let (a, b) = (lower(low, context), lower(high, context))
    guard case .date = low.type else {
      let excess = builder.difference(b, a)
      return (excess, steps(excess, adjustment, context))
    }
    switch adjustment.dateSteps {
    case .days:
      let excess = builder.node(.days(a, b), Self.pointsType)
      return (excess, steps(excess, adjustment, context))
    case .workdays:
      let excess = builder.node(.workdays(a, b, isExcess: true), Self.pointsType)
      return (excess, steps(excess, adjustment, context))
    case .months:
      let excess = builder.node(.days(a, b), Self.pointsType)
      let months = builder.node(.months(a, b, adjustment.counting), Self.pointsType)
      return (excess, steps(months, adjustment, context))
    }
  }

  private mutating func steps(
    _ excess: NodeID, _ adjustment: Adjustment, _ context: LoweringContext
  ) -> NodeID {
    let size = lower(adjustment.step, context)
    return builder.node(
      .steps(excess, size: size, adjustment.counting), Self.pointsType, from: adjustment.step)
  }
}
