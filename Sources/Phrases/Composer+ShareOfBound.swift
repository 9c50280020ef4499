import Values

/// Points in proportion to a bound that is not 100%: 完成2000人次得满分，未完成的按比例得分.
extension Composer {
  /// The figure over the bound of all points, times them. Of a rate that is held against no goal nobody knows whether the rate
  /// or its share of the bound is meant. Nil where the bound is 100%, or none is printed.
  mutating func shareOfBound() throws(Stop) -> String? {
    guard let (name, edge, range) = boundOfAllPoints, let unit = edge.figure.unit,
      edge.figure.number.isPositive,
      edge.figure.number != .hundred || !names.isRatio(unit),
      !clauses.awards.contains(where: isOtherProportion)
    else { return nil }
    // 投诉不超过3件: what in proportion is nobody says
    guard !isOfFailure(name?.text ?? cell.indicator), clauses.excess == nil,
      let figure = names.figure(name, unit: unit, isRatio: names.isRatio(unit))
    else { throw stop(range, near: .proportion) }
    let bound = written(edge.figure, like: unit)
    // 增速 may be below zero, and is no share of anything itself
    let isSigned = likelyRange(figure, unit: unit)?.hasPrefix("-") ?? false
    if isSigned { names.note(.floorAssumed) }
    let share = "得 \(figure) ÷ \(bound) × 满分\(isSigned ? ", 最低 0分" : ""), 最高 满分" + (try nothingToDo())
    if !names.isRatio(unit) || isSigned || cell.goal == bound { return share }
    if isOther(.shareOfBound(bound)) {
      return "\(figure) \(isHeld(edge, asUpper: false) ? "≥" : ">") \(bound) 得 满分, 否则 \(figure) × 满分"
        + (try nothingToDo())
    }
    return share
  }

  /// The least value that all points are given for.
  private var boundOfAllPoints: (name: PrintedWords?, edge: Edge, range: Range<Int>)? {
    let bounds = clauses.awards.compactMap { award -> (PrintedWords?, Edge, Range<Int>)? in
      guard case .within(let name, let interval, nil) = award.condition, isFull(award.outcome),
        !interval.isDeviation, interval.upper == nil || interval.single != nil, let lower = interval.lower
      else { return nil }
      return (name, lower, award.range)
    }
    return bounds.count == 1 ? bounds[0] : nil
  }

  /// Whether points are in proportion to something else than what was to be reached: 按整改率得分, or a deduction.
  private func isOtherProportion(_ award: Clauses.Award) -> Bool {
    switch award.outcome {
    case .proportion(let name): name.map { !isShareOfDone($0.text) } ?? false
    case .proportionalLoss, .excessProportion: true
    case .gets, .loses, .gains, .between, .formula, .interpolated, .interpolatedBetween: false
    }
  }

  private func isShareOfDone(_ words: String) -> Bool {
    ["比例", "完成比例", "实际比例", "实际完成比例", "完成情况比例", "相应比例", "完成率", "实际完成率"].contains(words)
  }
}
