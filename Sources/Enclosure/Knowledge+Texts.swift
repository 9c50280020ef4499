import Planning
import Program
import TargetTexts
import Values

/// Figures and days from texts that are not known yet: a text may say anything, so that little more than signs is known.
extension Knowledge {
  func ofTexts(_ node: Node, _ row: Int) -> NodeRange {
    let parts = node.operation.operands.map { range($0, row) }
    // What a text says may not fit.
    let absences = parts.reduce(Absences.unsettled) { $0.union($1.absences) }
    if parts.contains(where: { $0.values.isEmpty }) { return NodeRange(.nothing, absences) }
    switch node.operation {
    case .figure(let part, _):
      return NodeRange(.anyFigure(isNonNegative: false), isDay(part, row) ? parts[0].absences : absences)
    case .member(_, let member, _):
      return NodeRange(
        plan.everything(of: node.type), member == .kind || member == .unsigned ? parts[0].absences : absences)
    case .meets: return .truths(.either, absences)
    case .figureComparison(let a, let sign, let b):
      var truths = ValueSet.Truths(differences(a.node, b.node, row), sign)
      if truths.isEmpty { truths = .either }
      return .truths(truths, absences)
    case .figures(let a, let sign, let b, let takesNegative):
      return figures(a, sign, b, takesNegative: takesNegative, node.type, row, absences)
    case .figureNumber(let side, _):
      if case .numbers = parts[0].values { return parts[0] }
      return .numbers(isTaken(side, row, takesNegative: true) ? .fromZero : .everything, absences)
    default: return NodeRange(plan.everything(of: node.type), .any)
    }
  }

  private func isDay(_ id: NodeID, _ row: Int) -> Bool {
    if case .days = range(id, row).values { true } else { false }
  }

  /// Whether a side is held to zero and more where it is computed with.
  private func isTaken(_ side: FigureSide, _ row: Int, takesNegative: Bool) -> Bool {
    let values = range(side.node, row).values
    if case .anyFigure = values {
      if takesNegative { return false }
      if let slot = side.source, let input = plan.facts.declaration(of: plan[slot]) {
        return !input.mayHaveNegativeFigures
      }
    }
    return values.isNonNegative
  }

  private func figures(
    _ a: FigureSide, _ sign: ArithmeticOperator, _ b: FigureSide, takesNegative: Bool, _ type: ValueType,
    _ row: Int, _ absences: Absences
  ) -> NodeRange {
    let isPositive =
      isTaken(a, row, takesNegative: takesNegative)
      && (isTaken(b, row, takesNegative: takesNegative) || sign == .divide)
    var missing = absences
    if sign == .divide { missing.formUnion([.zeroDivisor, .allZero]) }
    guard case .number = type else {
      let isKept = isPositive && (sign == .multiply || sign == .divide || sign == .add)
      return NodeRange(.anyFigure(isNonNegative: isKept && isFigure(b, row)), missing)
    }
    guard sign == .divide else { return .numbers(.everything, missing) }
    // A figure is never divided by one below zero.
    var result: Interval = isPositive && isFigure(b, row) ? .fromZero : .everything
    if isPositive {
      let one = Rational.one
      if let isStrict = isAtMost(a.node, b.node, row) {
        result = result.intersection(Interval(low: nil, high: .init(value: one, isIncluded: !isStrict)))
      }
      if let isStrict = isAtMost(b.node, a.node, row) {
        result = result.intersection(Interval(low: .init(value: one, isIncluded: !isStrict), high: nil))
      }
    }
    return .numbers(result, missing)
  }

  /// Whether a side is a figure, or a number that is not below zero.
  private func isFigure(_ side: FigureSide, _ row: Int) -> Bool {
    switch range(side.node, row).values {
    case .anyFigure, .figure: true
    case .numbers(let interval): interval.isNonNegative
    case .nothing, .days, .truths, .levels, .texts, .target: false
    }
  }
}
