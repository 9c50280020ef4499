import Values

/// In which order ranges are cut, and where each lies among the others.
extension Composer {
  /// Whether the ranges are cut from the highest on.
  ///
  /// 80%得8分，70%得6分: a value alone is the least or the most of a range, as the points go.
  func isDownward(_ tiers: [Tier]) throws(Stop) -> Bool {
    if let isRising = isRisingWithGaps(tiers) { return isRising }
    let isDown = isPrintedDownward(tiers) || tiers.contains(where: isCountedExactly)
    guard tiers.count > 1, tiers.contains(where: { isAlone($0, among: tiers) }) else { return isDown }
    let amounts = tiers.sorted { position($0.interval) < position($1.interval) }.compactMap(\.amount)
    guard amounts.count == tiers.count else { return isDown }
    if zip(amounts, amounts.dropFirst()).allSatisfy({ $0 < $1 }) { return true }
    if zip(amounts, amounts.dropFirst()).allSatisfy({ $0 > $1 }) { return false }
    throw stop(tiers.first { isAlone($0, among: tiers) }?.range, near: .tiers)
  }

  /// Whether points rise with the values of ranges that leave something out between them, 80-89分 and 90-100分: cut from the
  /// best on, what lies between is of the worse. Nil where nothing is left out, or points go up and down.
  private func isRisingWithGaps(_ tiers: [Tier]) -> Bool? {
    let ordered = tiers.sorted { position($0.interval) < position($1.interval) }
    let pairs = Array(zip(ordered, ordered.dropFirst()))
    let hasGap = pairs.contains { below, above in
      guard let end = below.interval.upper, let start = above.interval.lower else { return false }
      return scaled(end.figure) < scaled(start.figure) && !isCount(start.figure.unit)
    }
    let amounts = ordered.compactMap(\.amount)
    guard hasGap, amounts.count == tiers.count else { return nil }
    let steps = zip(amounts, amounts.dropFirst())
    return steps.allSatisfy { $0 <= $1 } ? true : steps.allSatisfy { $0 >= $1 } ? false : nil
  }

  /// Whether a range is a single value, not zero and not one of things that are counted, that other ranges do not meet on
  /// both sides.
  private func isAlone(_ tier: Tier, among tiers: [Tier]) -> Bool {
    guard let value = tier.interval.single, !value.number.isZero, !isCount(value.unit) else { return false }
    func meets(_ edge: KeyPath<Interval, Edge?>) -> Bool {
      tiers.contains { other in
        other.interval.single == nil
          && other.interval[keyPath: edge].map { scaled($0.figure) == scaled(value) } ?? false
      }
    }
    return !(meets(\.lower) && meets(\.upper))
  }

  /// Ranges of which each without an edge on the side of the next ends where that begins: 低于5% above 低于0%.
  func closed(_ tiers: [Tier], isDown: Bool) -> [Tier] {
    var tiers = tiers
    for (index, next) in zip(tiers.indices, tiers.dropFirst()) {
      guard let far = isDown ? next.interval.upper : next.interval.lower, next.interval.single == nil else {
        continue
      }
      let turned = isDown ? complement(Interval(upper: far))?.lower : complement(Interval(lower: far))?.upper
      if isDown, tiers[index].interval.lower == nil { tiers[index].interval.lower = turned }
      if !isDown, tiers[index].interval.upper == nil { tiers[index].interval.upper = turned }
    }
    return tiers
  }

  func isPrintedDownward(_ tiers: [Tier]) -> Bool {
    if tiers.count == 1, let value = tiers[0].interval.single {
      return value.number == .hundred && names.isRatio(value.unit)
    }
    guard tiers.count > 1, let first = tiers.first.map({ position($0.interval) }),
      let last = tiers.last.map({ position($0.interval) })
    else { return tiers[0].interval.lower != nil && tiers[0].interval.single == nil }
    let places = tiers.map { position($0.interval) }
    let pairs = Array(zip(places, places.dropFirst()))
    if pairs.contains(where: { $0 < $1 }), pairs.contains(where: { $0 > $1 }), let end = openEnd(of: tiers) {
      return end
    }
    return first > last
  }

  /// Whether ranges are open above and not below, so that they are cut from the highest on: 80%-90%得3分，70%-80%得2分，
  /// 90%以上得5分. Nil where both ends are open, or none is.
  func openEnd(of tiers: [Tier]) -> Bool? {
    let plain = tiers.filter { !$0.interval.isDeviation }
    let isAbove = plain.contains { $0.interval.upper == nil }
    return isAbove != plain.contains { $0.interval.lower == nil } ? isAbove : nil
  }

  /// 1起 of things that are counted: nothing of them lies below.
  private func isCountedExactly(_ tier: Tier) -> Bool {
    guard let value = tier.interval.single else { return false }
    return isCount(value.unit) && !value.number.isZero
  }

  /// Where a range lies among others: its lower edge, or below its upper one.
  private func position(_ interval: Interval) -> Rational {
    if let lower = interval.lower, let upper = interval.upper {
      return (try? (scaled(lower.figure) + scaled(upper.figure)).divided(by: Rational(2)))
        ?? scaled(lower.figure)
    }
    if let lower = interval.lower {
      return (try? scaled(lower.figure) + Rational(1, 1_000_000)) ?? scaled(lower.figure)
    }
    if let upper = interval.upper {
      return (try? scaled(upper.figure) - Rational(1, 1_000_000)) ?? scaled(upper.figure)
    }
    return .zero
  }

  /// A figure in the base unit of its kind, so that 1小时 is above 30分钟.
  func scaled(_ figure: Figure) -> Rational {
    guard let unit = figure.unit.flatMap({ UnitCatalog().unit(named: $0) }) else { return figure.number }
    return (try? figure.number * unit.factor) ?? figure.number
  }

  func inOrder(_ tiers: [Tier], isDown: Bool) throws(Stop) -> [Tier] {
    let sorted = tiers.enumerated().sorted { first, second in
      let (left, right) = (position(first.element.interval), position(second.element.interval))
      return left == right ? first.offset < second.offset : isDown == (left > right)
    }.map(\.element)
    return sorted
  }

  /// Whether numbers lie between a single value and the range before it.
  func isFar(_ tier: Tier, _ before: Tier?, isDown: Bool) -> Bool {
    guard let value = tier.interval.single?.number,
      let edge = before.flatMap({ isDown ? $0.interval.lower : $0.interval.upper }),
      let gap = try? isDown ? edge.figure.number - value : value - edge.figure.number
    else { return false }
    return gap > .one || gap == .one && edge.inclusion == .stated(false)
  }
}
