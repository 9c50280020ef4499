import Program
import Values

/// An amount that counts with a weight, in a sum of amounts over the sum of their weights.
struct WeightedShare {
  /// One way in which it may count.
  struct Way {
    let amount: Interval
    let weight: Rational
  }

  /// The ways in which it may count, one of them at a time.
  let ways: [Way]
  /// Whether it may be left out of both sums.
  let isOptional: Bool

  init(ways: [Way], isOptional: Bool) {
    self.ways = ways.filter { $0.weight.isPositive }
    // What counts for no points is left out.
    self.isOptional = isOptional || self.ways.count < ways.count
  }

  init(amount: Interval, weight: Rational, isOptional: Bool) {
    self.init(ways: [Way(amount: amount, weight: weight)], isOptional: isOptional)
  }

  /// Every value of the sum of amounts over the sum of weights, in which something counts.
  static func ratio(_ shares: [WeightedShare]) -> Interval {
    let counting = shares.filter { !$0.ways.isEmpty }
    if counting.isEmpty || counting.contains(where: { $0.ways.contains(where: \.amount.isEmpty) }) {
      return .empty
    }
    let most = Greatest(counting.map { ($0.ways.map { ($0.amount.high, $0.weight) }, $0.isOptional) })
    let least = Greatest(counting.map { ($0.ways.map { ((-$0.amount).high, $0.weight) }, $0.isOptional) })
    return Interval(
      low: least?.end.map { .init(value: -$0.value, isIncluded: $0.isIncluded) }, high: most?.end)
  }
}

/// The greatest ratio of sums of which each part takes one of its ways, or none.
///
/// What reaches it is what gains most beside it (Dinkelbach): for a ratio, each part takes the way whose amount lies
/// highest above its weight times that ratio; the ratio of what was taken is the next one, until it rises no more.
private struct Greatest {
  private let parts: [(ways: [(amount: Interval.End, weight: Rational)], isOptional: Bool)]

  /// nil where an amount has no end, or nothing could count.
  init?(_ parts: [(ways: [(amount: Interval.End?, weight: Rational)], isOptional: Bool)]) {
    var known: [(ways: [(amount: Interval.End, weight: Rational)], isOptional: Bool)] = []
    for part in parts {
      let ways = part.ways.compactMap { way in way.amount.map { (amount: $0, weight: way.weight) } }
      guard ways.count == part.ways.count else { return nil }
      known.append((ways, part.isOptional))
    }
    self.parts = known
  }

  /// The greatest ratio; nil where a number passed what can be computed exactly.
  var end: Interval.End? {
    guard var rate = start else { return nil }
    for _ in 0..<100 {
      guard let taken = taken(beside: rate) else { return nil }
      guard taken.weight.isPositive, let next = try? taken.amount.divided(by: taken.weight), next > rate
      else {
        return Interval.End(value: rate, isIncluded: taken.isIncluded)
      }
      rate = next
    }
    return nil
  }

  /// A ratio that can be reached: of the first ways of what must count, or of one part alone.
  private var start: Rational? {
    var (amount, weight) = (Rational.zero, Rational.zero)
    for part in parts where !part.isOptional {
      guard let sum = try? amount + part.ways[0].amount.value, let all = try? weight + part.ways[0].weight
      else {
        return nil
      }
      (amount, weight) = (sum, all)
    }
    if weight.isPositive { return try? amount.divided(by: weight) }
    return parts.flatMap(\.ways).compactMap { try? $0.amount.value.divided(by: $0.weight) }.max()
  }

  /// What is taken beside a ratio, and whether the ends taken can be reached.
  private func taken(beside rate: Rational) -> (amount: Rational, weight: Rational, isIncluded: Bool)? {
    var sum = (amount: Rational.zero, weight: Rational.zero, isIncluded: true)
    var isAnyLevel = false
    for part in parts {
      var best: (gain: Rational, way: (amount: Interval.End, weight: Rational))?
      for way in part.ways {
        guard let cost = try? rate * way.weight, let gain = try? way.amount.value + -cost else { return nil }
        let isBetter = best.map { $0.gain < gain || $0.gain == gain && way.amount.isIncluded } ?? true
        if isBetter { best = (gain, way) }
      }
      guard let best else { continue }
      if part.isOptional, !best.gain.isPositive {
        isAnyLevel = isAnyLevel || best.gain.isZero && best.way.amount.isIncluded
        continue
      }
      guard let amount = try? sum.amount + best.way.amount.value,
        let weight = try? sum.weight + best.way.weight
      else { return nil }
      sum = (amount, weight, sum.isIncluded && best.way.amount.isIncluded)
    }
    // Where nothing gains, one part alone is what reaches the ratio.
    return sum.weight.isZero ? (sum.amount, sum.weight, isAnyLevel) : sum
  }
}
