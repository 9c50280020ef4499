import Planning
import Program
import Values

/// 合计, 平均, 最小, 最大, 中位数 over columns.
extension BlockRun {
  func statistic(_ function: FunctionName, _ parts: [Column], _ trim: Trim, _ type: ValueType) -> Column? {
    let states = parts.reduce(nil) { merged($0, $1.states) }
    let whole = states == nil ? parts : parts.map { $0.with(states: nil) }
    let result: Column?
    switch type {
    case .number:
      result = trimmed(whole, high: trim.high, low: trim.low).flatMap { statistic(function, $0) }
    case .level where [.minimum, .maximum].contains(function):
      // The best level is the first one: it has the least number.
      result = trimmed(whole, high: trim.low, low: trim.high)
        .flatMap { extreme($0, isLeast: function == .maximum) }
    case .level, .truth, .date, .text, .target, .figure, .reported: return nil
    }
    return result?.with(states: states)
  }

  private func statistic(_ function: FunctionName, _ parts: [Column]) -> Column? {
    switch function {
    case .sum: return total(parts)
    case .mean: return total(parts).flatMap { product($0, Rational(1, parts.count)) }
    case .median:
      let outer = (parts.count - 1) / 2
      return trimmed(parts, high: outer, low: outer).flatMap { statistic(.mean, $0) }
    case .minimum: return extreme(parts, isLeast: true)
    case .maximum: return extreme(parts, isLeast: false)
    case .absolute, .round, .count, .rank: return nil
    }
  }

  /// The sum of some columns, without a value where any has none.
  func total(_ parts: [Column]) -> Column? {
    parts.dropFirst().reduce(parts.first) { result, part in result.flatMap { sum($0, part) } }
  }

  private func extreme(_ parts: [Column], isLeast: Bool) -> Column? {
    parts.dropFirst().reduce(parts.first) { result, part in
      result.flatMap { extreme($0, part, isLeast: isLeast) }
    }
  }

  /// What is left in each lane without its greatest and least values; nil where nothing would be.
  private func trimmed(_ parts: [Column], high: Int, low: Int) -> [Column]? {
    guard parts.count > high + low else { return nil }
    var rest = parts
    for isLeast in Array(repeating: true, count: low) + Array(repeating: false, count: high) {
      guard let less = without(rest, least: isLeast) else { return nil }
      rest = less
    }
    return rest
  }

  /// What is left in each lane without its least or its greatest value: it is handed from column to column.
  private func without(_ parts: [Column], least isLeast: Bool) -> [Column]? {
    guard var carried = parts.first else { return nil }
    var rest: [Column] = []
    for part in parts.dropFirst() {
      guard let left = extreme(carried, part, isLeast: !isLeast),
        let next = extreme(carried, part, isLeast: isLeast)
      else { return nil }
      rest.append(left)
      carried = next
    }
    return rest
  }

  func extreme(_ a: Column, _ b: Column, isLeast: Bool) -> Column? {
    let states = merged(a.states, b.states)
    guard a.bottom.isOnes || b.bottom.isOnes || a.bottom.areSame(as: b.bottom) else {
      guard let less = order(a, .lessOrEqual, b) else { return nil }
      return (isLeast ? pick(less, a, b) : pick(less, b, a))?.with(states: states)
    }
    // Over one denominator, which at most one of them brings, the numerators decide.
    guard let (x, y, factor, p, q) = aligned(a, b) else { return nil }
    let bound = max(x.bound * p, y.bound * q)
    let top = lanes(
      between: bound, bound,
      narrow: {
        let (x, y) = (side(x.top, times: p, as: Int64.self), side(y.top, times: q, as: Int64.self))
        return isLeast ? each(count, x, y) { lesser($0, $1) } : each(count, x, y) { greater($0, $1) }
      },
      wide: {
        let (x, y) = (side(x.top, times: p, as: Int128.self), side(y.top, times: q, as: Int128.self))
        return isLeast ? each(count, x, y) { lesser($0, $1) } : each(count, x, y) { greater($0, $1) }
      })
    return top.map {
      Column($0, bound: bound, over: x.bottom, bottomBound: x.bottomBound, times: factor, states: states)
    }
  }
}
