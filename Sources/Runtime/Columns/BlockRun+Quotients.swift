import Planning
import Program
import Values

/// Quotients, which stay pairs until something consumes them.
extension BlockRun {
  mutating func quotient(_ a: Column, _ b: Column, _ id: NodeID) -> Column? {
    let (bound, bottomBound) = (a.topBound * b.bottomBound, a.bottomBound * b.topBound)
    guard let factor = a.factor.over(b.factor), let top = product(a.top, b.bottom, bound),
      let bottom = product(a.bottom, b.top, bottomBound)
    else { return nil }
    var states = merged(a.states, b.states)
    // Whether a dividend is zero is asked of its lanes, which do not show a factor of zero.
    let dividends = a.factor == .zero ? Lanes.narrow(filled(0)) : top
    let (above, below) = settled(bottom, below: dividends, &states, id)
    return Column(
      above, bound: bound, over: below, bottomBound: max(.one, bottomBound), times: factor, states: states)
  }

  /// Moves the sign of a divisor up, and gives lanes that divide by zero their cause.
  private mutating func settled(
    _ divisors: Lanes, below dividends: Lanes, _ states: inout [UInt16]?, _ id: NodeID
  ) -> (Lanes, Lanes) {
    switch divisors {
    case .ones: return (dividends, .ones)
    case .narrow(let words):
      let signs = signs(count, words)
      var below = words
      if signs.anyZero { below = withoutZeros(words, dividends, &states, id) }
      if signs.anyNegative { return (turned(dividends, by: words), turned(.narrow(below), by: words)) }
      return (dividends, .narrow(below))
    case .wide(let words):
      let signs = signs(count, words)
      var below = words
      if signs.anyZero { below = withoutZeros(words, dividends, &states, id) }
      if signs.anyNegative { return (turned(dividends, by: words), turned(.wide(below), by: words)) }
      return (dividends, .wide(below))
    }
  }

  /// Divisors with 1 in place of 0; the lanes with 0 have no value.
  private mutating func withoutZeros<T: Word>(
    _ divisors: [T], _ top: Lanes, _ states: inout [UInt16]?, _ id: NodeID
  ) -> [T] {
    let dividends: [Int64] =
      switch top {
      case .ones: filled(1)
      case .narrow(let words): words
      case .wide(let words): each(count, words) { $0 == 0 ? 0 : 1 }
      }
    let alone = absences.number(Absence(.zeroDivisor(id, dividendIsZero: false)))
    let both = absences.number(Absence(.zeroDivisor(id, dividendIsZero: true)))
    let own = each(count, divisors, dividends) { $0 != 0 ? 0 : ($1 == 0 ? both : alone) }
    states = merged(states, own)
    return each(count, divisors) { $0 == 0 ? 1 : $0 }
  }

  /// The lanes with the opposite sign where a divisor is below zero.
  private func turned<T: Word>(_ lanes: Lanes, by divisors: [T]) -> Lanes {
    func turned<U: Word>(_ words: [U]) -> [U] { each(count, words, divisors) { $1 < 0 ? 0 &- $0 : $0 } }
    return switch lanes {
    case .ones: .narrow(turned(filled(1)))
    case .narrow(let words): .narrow(turned(words))
    case .wide(let words): .wide(turned(words))
    }
  }
}
