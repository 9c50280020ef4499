import Program
import Values

/// An amount that counts with a weight, in a sum of amounts over the sum of their weights.
struct WeightedShare {
  let amount: Interval
  let weight: Rational
  /// Whether it may be left out of both sums.
  let isOptional: Bool

  /// Every value of the sum of amounts over the sum of weights, in which something counts.
  static func ratio(_ shares: [WeightedShare]) -> Interval {
    let counting = shares.filter { $0.weight.isPositive }
    if counting.isEmpty || counting.contains(where: \.amount.isEmpty) { return .empty }
    let most = greatest(counting.map { ($0.amount.high, $0.weight, $0.isOptional) })
    let least = greatest(
      counting.map { share in
        (
          share.amount.low.map { .init(value: -$0.value, isIncluded: $0.isIncluded) }, share.weight,
          share.isOptional
        )
      })
    return Interval(low: least.map { .init(value: -$0.value, isIncluded: $0.isIncluded) }, high: most)
  }

  /// The greatest ratio: what must count, and then whatever raises it, the best first.
  private static func greatest(
    _ shares: [(amount: Interval.End?, weight: Rational, isOptional: Bool)]
  ) -> Interval.End? {
    var sum = Rational.zero
    var weight = Rational.zero
    var isIncluded = true
    var optional: [(rate: Rational, amount: Interval.End, weight: Rational)] = []
    for share in shares {
      guard let amount = share.amount, let rate = try? amount.value.divided(by: share.weight) else {
        return nil
      }
      if share.isOptional {
        optional.append((rate, amount, share.weight))
      } else {
        guard let next = try? sum + amount.value, let total = try? weight + share.weight else { return nil }
        (sum, weight, isIncluded) = (next, total, isIncluded && amount.isIncluded)
      }
    }
    for share in optional.sorted(by: { $0.rate > $1.rate }) {
      if weight.isPositive {
        guard let now = try? sum.divided(by: weight) else { return nil }
        if share.rate <= now { break }
      }
      guard let next = try? sum + share.amount.value, let total = try? weight + share.weight else {
        return nil
      }
      (sum, weight, isIncluded) = (next, total, isIncluded && share.amount.isIncluded)
    }
    return (try? sum.divided(by: weight)).map { Interval.End(value: $0, isIncluded: isIncluded) }
  }
}
