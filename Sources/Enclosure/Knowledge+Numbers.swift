import Planning
import Program
import Values

/// Functions of numbers, and steps.
extension Knowledge {
  // MARK: division

  func quotient(_ a: NodeID, _ b: NodeID, _ row: Int) -> NodeRange {
    var (x, y, absences) = both(a, b, row)
    if y.contains(.zero) && !x.isEmpty {
      if x.contains(.zero) { absences.insert(.allZero) }
      if x != .point(.zero) { absences.insert(.zeroDivisor) }
    }
    return .numbers(ratio(a, x, b, y, row), absences)
  }

  /// The quotients of two nodes within these intervals.
  private func ratio(_ a: NodeID, _ x: Interval, _ b: NodeID, _ y: Interval, _ row: Int) -> Interval {
    var result = x.divided(by: y)
    if result.isEmpty { return result }
    result = result.intersection(knownQuotient(a, b, row))
    if x.isNonNegative, y.isNonNegative { result = result.intersection(shares(a, b, row)) }
    guard y.isNonNegative, sharesFigures(a, b) else { return result }
    let (top, bottom) = (linearForm(a, row), linearForm(b, row))
    guard top.shares(bottom) else { return result }
    let ranges = ranges(of: top).merging(ranges(of: bottom)) { first, _ in first }
    let quotient = LinearQuotient(numerator: top, denominator: bottom, ranges: ranges)
    return quotient.enclosure.map { result.intersection($0) } ?? result
  }

  /// What conditions have said of the quotient; what they say of 实际 ÷ 预算 they say of 预算 ÷ 实际.
  private func knownQuotient(_ a: NodeID, _ b: NodeID, _ row: Int) -> Interval {
    if quotients.isEmpty { return .everything }
    let known = quotients[quotientKey(a, b, row)] ?? .everything
    guard let turned = quotients[quotientKey(b, a, row)], turned.isNonNegative else { return known }
    return known.intersection(turned.reciprocal)
  }

  func quotientKey(_ a: NodeID, _ b: NodeID, _ row: Int) -> Quotient {
    Quotient(top: plainKey(a, row), bottom: plainKey(b, row))
  }

  /// At most, or at least, one where it is known which of two is the greater.
  private func shares(_ a: NodeID, _ b: NodeID, _ row: Int) -> Interval {
    var result = Interval.everything
    if let isStrict = isAtMost(a, b, row) {
      result = result.intersection(Interval(low: nil, high: .init(value: .one, isIncluded: !isStrict)))
    }
    if let isStrict = isAtMost(b, a, row) {
      result = result.intersection(Interval(low: .init(value: .one, isIncluded: !isStrict), high: nil))
    }
    // So many times a part is no more than so many times the whole.
    guard case .product(let left, let right) = plan[a].operation else { return result }
    for (factor, part) in [(left, right), (right, left)] where isAtMost(part, b, row) != nil {
      let times = range(factor, row).values.interval
      if times.isNonNegative { result = result.intersection(Interval(low: nil, high: times.high)) }
    }
    return result
  }

  /// What is known of how far one node lies above another.
  func differences(_ a: NodeID, _ b: NodeID, _ row: Int) -> Interval {
    var result = Interval.everything
    if let isStrict = isAtMost(a, b, row) {
      result = result.intersection(Interval(low: nil, high: .init(value: .zero, isIncluded: !isStrict)))
    }
    if let isStrict = isAtMost(b, a, row) {
      result = result.intersection(Interval(low: .init(value: .zero, isIncluded: !isStrict), high: nil))
    }
    return result
  }

  /// Whether the first can be no more than the second, and if so, whether it is less; nil where that is not known.
  func isAtMost(_ a: NodeID, _ b: NodeID, _ row: Int) -> Bool? {
    let (first, second) = (plainKey(a, row), plainKey(b, row))
    if !orders.isEmpty {
      if orders.contains(Order(low: first, high: second, isStrict: true)) { return true }
      if orders.contains(Order(low: first, high: second, isStrict: false)) { return false }
    }
    if first == second { return false }
    if case .statistic(.minimum, let parts, let trim) = plan[first.node].operation, trim == Trim(),
      parts.contains(where: { isAtMost($0, second.node, row) != nil })
    {
      return false
    }
    if case .statistic(.maximum, let parts, let trim) = plan[second.node].operation, trim == Trim(),
      parts.contains(where: { isAtMost(first.node, $0, row) != nil })
    {
      return false
    }
    return isPart(first.node, of: second.node) ? false : nil
  }

  // MARK: functions

  func statistic(_ function: FunctionName, _ parts: [NodeID], _ trim: Trim, _ key: NodeKey) -> NodeRange {
    var ranges: [ValueSet] = []
    var absences: Absences = []
    for part in parts {
      let range = range(part, key.row)
      ranges.append(range.values)
      absences.formUnion(range.absences)
    }
    var result = statistic(function, ranges, trim)
    if case .numbers(let plain) = result, function == .sum, trim == Trim() {
      result = .numbers(narrowed(plain, key, sharing: parts))
    }
    if trim.high + trim.low > 0, parts.count <= trim.high + trim.low { absences.insert(.missing) }
    return NodeRange(result, absences)
  }

  /// What a function comes to over one value of each; every function keeps order, so that the ends tell all.
  func statistic(_ function: FunctionName, _ parts: [ValueSet], _ trim: Trim) -> ValueSet {
    if parts.contains(where: \.isEmpty) || parts.count <= trim.high + trim.low {
      return parts.isEmpty && function == .sum ? .numbers(.point(.zero)) : .nothing
    }
    if case .levels(let set, _)? = parts.first {
      return .levels(set, extremes(parts.map(\.places), isBest: function == .maximum, trim))
    }
    let intervals = parts.map(\.interval)
    guard trim == Trim() else { return .numbers(trimmed(function, intervals, trim)) }
    switch function {
    case .sum: return .numbers(intervals.dropFirst().reduce(intervals[0]) { $0 + $1 })
    case .mean:
      let sum = intervals.dropFirst().reduce(intervals[0]) { $0 + $1 }
      return .numbers(sum * .point(Rational(1, parts.count)))
    case .minimum: return .numbers(.least(intervals))
    case .maximum: return .numbers(.greatest(intervals))
    case .median: return .numbers(trimmed(.median, intervals, trim))
    case .absolute, .round, .count, .rank: return .numbers(.everything)
    }
  }

  /// The best stands first, so that it has the least number.
  private func extremes(_ parts: [Set<Int>], isBest: Bool, _ trim: Trim) -> Set<Int> {
    let all = parts.reduce(into: Set<Int>()) { $0.formUnion($1) }
    guard trim == Trim() else { return all }
    return all.filter { place in
      parts.allSatisfy { isBest ? ($0.max() ?? place) >= place : ($0.min() ?? place) <= place }
    }
  }

  private func trimmed(_ function: FunctionName, _ parts: [Interval], _ trim: Trim) -> Interval {
    func end(_ ends: [Interval.End?], isLow: Bool) -> Interval.End? {
      // An open end counts as beyond all others.
      let known = ends.compactMap { $0?.value }.sorted()
      let open = ends.count - known.count
      var (below, above) = (trim.low, trim.high)
      var kept = known
      if isLow { below -= open } else { above -= open }
      if below < 0 || above < 0, function != .median { return nil }
      kept = Array(kept.dropFirst(max(0, below)).dropLast(max(0, above)))
      let isIncluded = ends.contains { $0?.isIncluded ?? false }
      if function == .median {
        let places = medianPlaces(ends.count - trim.low - trim.high)
        let offset = trim.low - (isLow ? open : 0)
        guard let a = places.first.map({ $0 + offset }), let b = places.last.map({ $0 + offset }),
          known.indices.contains(a), known.indices.contains(b), let sum = try? known[a] + known[b],
          let middle = try? sum.divided(by: Rational(2))
        else { return nil }
        return Interval.End(value: middle, isIncluded: isIncluded)
      }
      guard let first = kept.first, let last = kept.last else { return nil }
      var value = function == .minimum ? first : last
      if function == .sum || function == .mean {
        value = .zero
        for number in kept {
          guard let next = try? value + number else { return nil }
          value = next
        }
        if function == .mean {
          guard let mean = try? value.divided(by: Rational(kept.count)) else { return nil }
          value = mean
        }
      }
      return Interval.End(value: value, isIncluded: isIncluded)
    }
    return Interval(low: end(parts.map(\.low), isLow: true), high: end(parts.map(\.high), isLow: false))
  }

  private func medianPlaces(_ count: Int) -> [Int] {
    count % 2 == 1 ? [count / 2] : [count / 2 - 1, count / 2]
  }

  func rounded(
    _ part: NodeID, _ places: NodeID, _ unit: Rational, _ mode: RoundingMode, _ row: Int
  ) -> NodeRange {
    let (x, digits, absences) = both(part, places, row)
    guard let count = digits.onlyValue?.asInt, (0...Rational.maximumRoundingPlaces).contains(count) else {
      return .numbers(x.isEmpty ? .empty : .everything, absences)
    }
    return .numbers(x.rounded(places: count, unit: unit, mode), absences)
  }

  func steps(_ excess: NodeID, _ size: NodeID, _ counting: Counting, _ row: Int) -> NodeRange {
    let (x, missing) = number(excess, row)
    let above = x.intersection(.positive)
    var result = x == above ? Interval.empty : .point(.zero)
    if above.isEmpty { return .numbers(x.isEmpty ? .empty : result, missing) }
    let (s, further) = number(size, row)
    var absences = missing.union(further)
    if s.intersection(.positive) != s { absences.insert(.zeroDivisor) }
    let count = ratio(excess, above, size, s.intersection(.positive), row)
    switch counting {
    case .whole: result = result.hull(count.floored)
    case .started: result = result.hull(count.ceiled)
    case .prorata: result = result.hull(count)
    }
    return .numbers(result, absences)
  }
}
