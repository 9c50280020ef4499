import Values

/// Ranges that end on both sides, so that what lies beyond is left for the rest: 90%-110%得满分，80%-90%或110%-120%得3分，其余0分.
extension Composer {
  /// Each range with both its ends. Nil where a range that has no end is among the outer ones, or none has two.
  mutating func bothEnds(_ tiers: [Tier], rest: String, figure: String, unit: String?) throws(Stop) -> String?
  {
    guard tiers.allSatisfy({ isBounded($0.interval) }),
      let outer = tiers.compactMap({ $0.interval.upper }).max(by: isLess),
      let inner = tiers.compactMap({ $0.interval.lower }).min(by: isLess), !isNaturalEnd(outer),
      !isNaturalEnd(inner)
    else { return nil }
    guard isPeaked(try inOrder(tiers, isDown: false)) else { return nil }
    for (index, tier) in tiers.enumerated() {
      for before in tiers[..<index] where overlap(tier.interval, before.interval) {
        throw stop(tier.range, near: .tiers)
      }
    }
    var lines: [(value: String, conditions: [String])] = []
    for (index, tier) in tiers.enumerated() {
      let condition = written(tier.interval, at: index, of: tiers.map(\.interval), figure: figure, unit: unit)
      if let last = lines.indices.last, lines[last].value == tier.value {
        lines[last].conditions.append(condition)
      } else {
        lines.append((tier.value, [condition]))
      }
    }
    guard Set(lines.map(\.value)).count == lines.count else { throw stop(tiers.last?.range, near: .tiers) }
    let conditions = lines.map { line in
      line.conditions.count == 1
        ? line.conditions[0]
        : line.conditions.map { $0.contains(" 且 ") ? "(\($0))" : $0 }.joined(separator: " 或 ")
    }
    if lines.count == 1 { return "\(conditions[0]) 得 \(lines[0].value), 否则 \(rest)" }
    let parts = zip(conditions, lines).map { "\($0): \($1.value)" }
    return "分档 { \(parts.joined(separator: "; ")); 其余: \(rest) }"
  }

  /// Whether ranges follow each other without a gap and the best of them lies within: of 80%-90%, 90%-95% and nothing above
  /// nobody knows whether more is worse.
  private func isPeaked(_ ordered: [Tier]) -> Bool {
    guard ordered.count > 1 else { return true }
    let areJoined = zip(ordered, ordered.dropFirst()).allSatisfy { below, above in
      guard let end = below.interval.upper, let start = above.interval.lower else { return false }
      let gap = try? scaled(start.figure) - scaled(end.figure)
      return gap == .zero || gap == .one && isCount(start.figure.unit)
    }
    guard areJoined, let first = ordered.first?.amount, let last = ordered.last?.amount,
      let most = ordered.compactMap(\.amount).max(), ordered.allSatisfy({ $0.amount != nil })
    else { return false }
    return first < most && last < most
  }

  private func isBounded(_ interval: Interval) -> Bool {
    interval.lower != nil && interval.upper != nil && interval.single == nil && !interval.isDeviation
  }

  private func isLess(_ first: Edge, _ second: Edge) -> Bool { scaled(first.figure) < scaled(second.figure) }

  /// Whether nothing is expected beyond: no share is below zero, and few are above 100%.
  private func isNaturalEnd(_ edge: Edge) -> Bool {
    edge.figure.number.isZero || edge.figure.number == .hundred && names.isRatio(edge.figure.unit)
  }

  /// Whether two ranges have more than an end in common.
  private func overlap(_ first: Interval, _ second: Interval) -> Bool {
    guard let low = first.lower, let high = first.upper, let below = second.lower, let above = second.upper
    else {
      return true
    }
    return isLess(low, above) && isLess(below, high)
  }

  /// A range as a condition; an end that an earlier range has belongs to that one where print does not say.
  private mutating func written(
    _ interval: Interval, at index: Int, of all: [Interval], figure: String, unit: String?
  ) -> String {
    guard let lower = interval.lower, let upper = interval.upper else { return "" }
    let holdsLower = holds(lower, asUpper: false, at: index, of: all.map(\.upper))
    let holdsUpper = holds(upper, asUpper: true, at: index, of: all.map(\.lower))
    let (low, high) = (written(lower.figure, like: unit), written(upper.figure, like: unit))
    if holdsLower, holdsUpper { return "\(figure) 在 \(low) 到 \(high)" }
    return "\(figure) \(holdsLower ? "≥" : ">") \(low) 且 \(figure) \(holdsUpper ? "≤" : "<") \(high)"
  }

  private mutating func holds(_ edge: Edge, asUpper: Bool, at index: Int, of others: [Edge?]) -> Bool {
    guard case .open = edge.inclusion else { return isHeld(edge, asUpper: asUpper) }
    let printed = "\(edge.figure.number)\(edge.figure.unit ?? "")"
    if let other = others.firstIndex(where: { $0.map { scaled($0.figure) == scaled(edge.figure) } ?? false }
    ) {
      if case .stated(let holds)? = others[other]?.inclusion { return !holds }
      names.note(.firstClauseWins(printed))
      return other > index
    }
    names.note(asUpper ? .withinIncludes(printed) : .aboveIncludes(printed))
    return true
  }
}
