import Values

extension Composer {
  /// Ranges in order, each with one bound, as 分档 has them.
  mutating func tiered(_ tiers: [Tier], rest: String?, figure: String) throws(Stop) -> String {
    guard !tiers.isEmpty else { throw stop(nil, near: .tiers) }
    let unit =
      unit(of: figure.replacingAbsolute)
      ?? tiers.lazy.compactMap { ($0.interval.lower ?? $0.interval.upper)?.figure.unit }.first
    let tiers = openedAtHundred(tiers)
    var isDown = try isDownward(tiers)
    if rest != nil, let end = openEnd(of: tiers) { isDown = end }
    let ordered = closed(try inOrder(tiers, isDown: isDown), isDown: isDown)
    if let rest, let around = around(rest, ordered, figure: figure, isDown: isDown, unit: unit) {
      return around
    }
    if let rest, let bounded = try bothEnds(tiers, rest: rest, figure: figure, unit: unit) { return bounded }
    var lines: [String] = []
    var isWhole = false
    for (index, tier) in ordered.enumerated() {
      let isLast = index == ordered.count - 1
      if isLast && rest == nil && isOpenEnded(tier.interval, isDown: isDown) {
        if index > 0, tier.interval.single == nil { try checkGap(tier, ordered[index - 1], isDown: isDown) }
        lines.append("其余: \(tier.value)")
        isWhole = true
      } else if isLast, index > 0, rest == tier.value {
        continue
      } else {
        lines.append("\(try cut(ordered, index, isDown: isDown, unit: unit)): \(tier.value)")
      }
    }
    if !isWhole {
      if rest == nil { names.note(.restIsZero) }
      lines.append("其余: \(rest ?? "0分")")
    }
    if lines.count == 2, !ordered[0].value.contains(",") {
      let condition = lines[0].prefix { $0 != ":" }
      let other = lines[1].dropFirst(4)
      if !other.contains(",") { return "\(figure) \(condition) 得 \(ordered[0].value), 否则 \(other)" }
    }
    return "分档 \(figure) { \(lines.joined(separator: "; ")) }"
  }

  /// 100%得满分 beside 低于100%: more than that has as much.
  private mutating func openedAtHundred(_ tiers: [Tier]) -> [Tier] {
    guard tiers.count > 1,
      let index = tiers.firstIndex(where: { tier in
        tier.interval.single.map { $0.number == .hundred && $0.unit == "%" } ?? false
      }),
      tiers.indices.allSatisfy({ other in
        other == index
          || tiers[other].interval.upper.map {
            $0.figure.number <= .hundred && !tiers[other].interval.isDeviation
          } ?? false
      }),
      tiers.contains(where: { $0.interval.single == nil && $0.interval.upper?.figure.number == .hundred })
    else { return tiers }
    var opened = tiers
    opened[index].interval.upper = nil
    names.note(.openAbove("100%"))
    return opened
  }

  /// 90%以上得满分，60%以下不得分，其他按比例: what is left lies between two ranges.
  private mutating func around(
    _ rest: String, _ tiers: [Tier], figure: String, isDown: Bool, unit: String?
  ) -> String? {
    guard tiers.count == 2, let first = tiers.first, let last = tiers.last,
      let near = isDown ? first.interval.lower : first.interval.upper,
      let far = isDown ? last.interval.upper : last.interval.lower,
      (isDown ? first.interval.upper : first.interval.lower) == nil,
      (isDown ? last.interval.lower : last.interval.upper) == nil,
      isDown ? scaled(near.figure) > scaled(far.figure) : scaled(near.figure) < scaled(far.figure)
    else { return nil }
    func line(_ tier: Tier, _ edge: Edge, isLower: Bool) -> String {
      let holds = isHeld(edge, asUpper: !isLower)
      let sign = isLower ? (holds ? "≥" : ">") : holds ? "≤" : "<"
      return "\(sign) \(written(edge.figure, like: unit)): \(tier.value)"
    }
    let lines = [line(first, near, isLower: isDown), line(last, far, isLower: !isDown), "其余: \(rest)"]
    return "分档 \(figure) { \(lines.joined(separator: "; ")) }"
  }

  /// Whether nothing lies beyond a range on the side on which the ranges end.
  private mutating func isOpenEnded(_ interval: Interval, isDown: Bool) -> Bool {
    if !isDown { return interval.upper == nil || endsAtHundred(interval) }
    guard let lower = interval.lower else { return true }
    guard lower.figure.number.isZero, !interval.isDeviation, lower.inclusion != .stated(false) else {
      return false
    }
    if interval.single == nil { names.note(.openBelow("0\(lower.figure.unit ?? "")")) }
    return true
  }

  private mutating func endsAtHundred(_ interval: Interval) -> Bool {
    guard let upper = interval.upper?.figure, upper.number == .hundred, names.isRatio(upper.unit),
      interval.single == nil
    else { return false }
    names.note(.openAbove("100%"))
    return true
  }

  /// The one bound that tells a range from those behind it.
  private mutating func cut(_ tiers: [Tier], _ index: Int, isDown: Bool, unit: String?) throws(Stop) -> String
  {
    let (tier, before) = (tiers[index], index > 0 ? tiers[index - 1] : nil)
    let next = index + 1 < tiers.count ? tiers[index + 1] : nil
    let interval = tier.interval
    let edges = isDown ? (interval.lower, interval.upper) : (interval.upper, interval.lower)
    guard let edge = edges.0 else { throw stop(tier.range, near: .tiers) }
    if let value = interval.single {
      if let near = touching(before, isDown: isDown, value: value), near {
        return "= \(written(value, like: unit))"
      }
      if isPointKept(value, index: index, tiers: tiers, isDown: isDown) {
        // 压减5%得10分: nobody says what more or less gives
        guard value.number.isZero || !interval.isBareValue || isCount(value.unit) else {
          throw stop(tier.range, near: .tiers)
        }
        if let edge = before.flatMap({ isDown ? $0.interval.lower : $0.interval.upper }),
          !isCount(value.unit),
          scaled(edge.figure) != scaled(value)
        {
          names.note(.restIsZero)
        }
        return "= \(written(value, like: unit))"
      }
      if index == 0 {
        names.note(isDown ? .openAbove(written(value, like: unit)) : .openBelow(written(value, like: unit)))
      } else if !isCount(value.unit) || isFar(tier, before, isDown: isDown) {
        // 1项扣1分，3项以上扣5分: nobody says what two take
        guard let amount = tier.amount, let before = before?.amount,
          isDown == (before > amount) || !isCount(value.unit)
        else { throw stop(tier.range, near: .tiers) }
        names.note(.valueBegins(written(value, like: unit), isLeast: isDown))
      }
      return "\(isDown ? "≥" : "≤") \(written(value, like: unit))"
    }
    try checkJoin(tier, before, isDown: isDown)
    let holds = try holds(edge, next: next, isDown: isDown, range: tier.range)
    return "\(isDown ? (holds ? "≥" : ">") : (holds ? "≤" : "<")) \(written(edge.figure, like: unit))"
  }

  private func touching(_ before: Tier?, isDown: Bool, value: Figure) -> Bool? {
    guard let before, let edge = isDown ? before.interval.lower : before.interval.upper,
      before.interval.single == nil
    else { return nil }
    if scaled(edge.figure) == scaled(value) { return true }
    return nil
  }

  /// Whether a single value stands for itself: 0 below ranges, or the only one.
  private func isPointKept(_ value: Figure, index: Int, tiers: [Tier], isDown: Bool) -> Bool {
    if isCount(value.unit) && !value.number.isZero || index == 0 && isDown { return false }
    // 3年得3分，2年得2分: values alone are steps of a ladder
    return value.number.isZero || tiers.count == 1
  }

  /// Whether figures of a unit are whole numbers.
  func isCount(_ unit: String?) -> Bool {
    guard let unit, !names.isRatio(unit) else { return false }
    return !unit.hasSuffix("元") && !unit.contains("/")
      && !["平方米", "米", "公里", "吨", "亩", "公顷", "小时", "分钟", "岁", "分", "天", "年", "个月", "分贝", "度"].contains(unit)
      || ["天"].contains(unit)
  }

  /// Two neighbours must meet, or leave out nothing but fractions of what is counted in whole numbers.
  private mutating func checkJoin(_ tier: Tier, _ before: Tier?, isDown: Bool) throws(Stop) {
    guard let before else {
      if let far = isDown ? tier.interval.upper : tier.interval.lower {
        try checkFarEnd(far, isDown: isDown, range: tier.range)
      }
      return
    }
    guard let far = isDown ? tier.interval.upper : tier.interval.lower,
      let near = (isDown ? before.interval.lower : before.interval.upper)
    else { return }
    let gap =
      try? isDown ? scaled(near.figure) - scaled(far.figure) : scaled(far.figure) - scaled(near.figure)
    guard let gap else { throw stop(tier.range, near: .tiers) }
    if gap.isZero {
      try checkClaims(near, far, range: tier.range)
      return
    }
    guard mayBeLeftOut(gap, far, near) else { throw stop(tier.range, near: .tiers) }
  }

  /// Whether neighbours print whole numbers one apart: between 19个 and 20个 there is nothing, and of what lies between 89% and
  /// 90% the worse range is told.
  private mutating func mayBeLeftOut(_ gap: Rational, _ far: Edge, _ near: Edge) -> Bool {
    let unit = far.figure.unit ?? near.figure.unit
    if gap == .one, isCount(unit) { return true }
    guard isNextWhole(far, near) else { return false }
    let ends = [far, near].map { "\($0.figure.number)\(unit ?? "")" }
    names.note(.betweenIsWorse(from: ends[0], to: ends[1]))
    return true
  }

  /// Whether two edges are whole percentages or points one apart, of which both belong to their ranges: 89% and 90%.
  private func isNextWhole(_ first: Edge, _ second: Edge) -> Bool {
    let unit = first.figure.unit ?? second.figure.unit
    guard unit == "分" || names.isRatio(unit) && unit != nil,
      [first, second].allSatisfy({ $0.figure.number.asInt != nil && $0.inclusion != .stated(false) }),
      let gap = try? first.figure.number - second.figure.number
    else { return false }
    return gap.magnitude == .one
  }

  /// What lies between the last range and the one before must be said.
  private mutating func checkGap(_ tier: Tier, _ before: Tier, isDown: Bool) throws(Stop) {
    guard let far = isDown ? tier.interval.upper : tier.interval.lower,
      let near = isDown ? before.interval.lower : before.interval.upper
    else { return }
    let gap =
      try? isDown ? scaled(near.figure) - scaled(far.figure) : scaled(far.figure) - scaled(near.figure)
    guard let gap, !gap.isPositive || mayBeLeftOut(gap, far, near) else {
      throw stop(tier.range, near: .tiers)
    }
    // 高于90%, 低于90%: nobody says what 90% gives
    if gap.isZero, near.inclusion == .stated(false), far.inclusion == .stated(false) {
      guard tier.amount == .zero else { throw stop(tier.range, near: .tiers) }
      names.note(.restIsZero)
    }
    if gap.isZero, near.inclusion == .stated(true), far.inclusion == .stated(true) {
      names.note(.firstClauseWins("\(near.figure.number)\(near.figure.unit ?? "")"))
    }
  }

  /// The outermost range may end at 100% or at zero only.
  private mutating func checkFarEnd(_ far: Edge, isDown: Bool, range: Range<Int>) throws(Stop) {
    let printed = "\(far.figure.number)\(far.figure.unit ?? "")"
    if isDown, far.figure.number == .hundred, names.isRatio(far.figure.unit) {
      names.note(.openAbove(printed))
    } else if !isDown, far.figure.number.isZero {
      names.note(.openBelow(printed))
    } else {
      throw stop(range, near: .tiers)
    }
  }

  /// One value must not be left out by both neighbours, nor claimed by both.
  private mutating func checkClaims(_ near: Edge, _ far: Edge, range: Range<Int>) throws(Stop) {
    switch (near.inclusion, far.inclusion) {
    case (.stated(false), .stated(false)): throw stop(range, near: .tiers)
    case (.stated(true), .stated(true)):
      names.note(.firstClauseWins("\(near.figure.number)\(near.figure.unit ?? "")"))
    default: break
    }
  }

  /// Whether the bound of a range belongs to it, from what either neighbour says.
  private mutating func holds(_ edge: Edge, next: Tier?, isDown: Bool, range: Range<Int>) throws(Stop) -> Bool
  {
    let printed = "\(edge.figure.number)\(edge.figure.unit ?? "")"
    if case .stated(let holds) = edge.inclusion { return holds }
    let other = next.flatMap { isDown ? $0.interval.upper : $0.interval.lower }
      .flatMap { scaled($0.figure) == scaled(edge.figure) ? $0 : nil }
    if case .stated(let holds)? = other?.inclusion { return !holds }
    switch (edge.inclusion, other?.inclusion) {
    case (.usual(let holds), .usual(let others)?):
      guard holds != others || holds else { throw stop(range, near: .tiers) }
      names.note(
        holds == others
          ? .firstClauseWins(printed) : settling(printed, holds: holds, isDown: isDown))
      return holds
    case (.usual(let holds), _):
      names.note(settling(printed, holds: holds, isDown: isDown))
      return holds
    case (.open, .usual(true)?) where !isDown:
      if isOther(.sharedBound(printed)) { return true }
      names.note(.aboveIncludes(printed))
      return false
    case (.open, .usual(let others)?):
      names.note(settling(printed, holds: others, isDown: !isDown))
      return !others
    case (.open, .some):
      names.note(.firstClauseWins(printed))
      return true
    case (.open, nil):
      // 15-19个, 10-14个: whole numbers leave nothing between
      let isWhole =
        next.flatMap { isDown ? $0.interval.upper : $0.interval.lower }.map { isNextWhole($0, edge) } ?? false
      if !isCount(edge.figure.unit), !isWhole { names.note(settling(printed, holds: true, isDown: isDown)) }
      return true
    case (.stated(let holds), _): return holds
    }
  }

  /// Whether a bound belongs to the range that begins with it, or to the one that ends there.
  private func settling(_ printed: String, holds: Bool, isDown: Bool) -> ReadingNote {
    isDown
      ? holds ? .aboveIncludes(printed) : .aboveExcludes(printed)
      : holds ? .withinIncludes(printed) : .belowExcludes(printed)
  }
}

extension String {
  /// The figure within 绝对值( ).
  var replacingAbsolute: String { hasPrefix("绝对值(") ? String(dropFirst(4).dropLast()) : self }
}
