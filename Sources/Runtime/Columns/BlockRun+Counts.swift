import Planning
import Program
import Values

/// Roundings and counts: where a division is carried out.
extension BlockRun {
  /// A number rounded to a count of decimal places that is the same for all forms.
  func rounded(_ part: Column, _ places: Column, _ unit: Rational, _ mode: RoundingMode) -> Column? {
    guard let digits = places.uniformNumber?.asInt, (0...Rational.maximumRoundingPlaces).contains(digits),
      let step = Scale(unit)?.over(Scale.powerOfTen(digits)),
      let scale = part.factor.over(step)
    else { return nil }
    if scale.bottom == 1, part.bottom.isOnes { return part }
    if scale.top < 0 {
      // The loops take the sign from the lanes.
      return negated(part).flatMap { rounded($0, places, unit, mode) }.flatMap { negated($0) }
    }
    let (p, q) = (scale.top, scale.bottom)
    let between = part.topBound * p * 2 + part.bottomBound * q * 2
    let bound = part.topBound * p + .one
    func run<T: Word>(_: T.Type) -> [T] {
      let (top, bottom): ([T], [T]) = (words(part.top), words(part.bottom))
      let (p, q) = (T(truncatingIfNeeded: p), T(truncatingIfNeeded: q))
      return switch mode {
      case .halfUp: roundedHalfUp(count, top, p, bottom, q)
      case .halfEven: roundedHalfEven(count, top, p, bottom, q)
      case .down: roundedDown(count, top, p, bottom, q)
      case .up: roundedUp(count, top, p, bottom, q)
      }
    }
    let top = lanes(between: between, bound, narrow: { run(Int64.self) }, wide: { run(Int128.self) })
    return top.map { Column($0, bound: bound, times: step, states: part.states) }
  }

  /// How many steps of a size an excess makes; what is not above zero makes none, whatever the size.
  mutating func steps(_ excess: Column, _ size: Column, _ counting: Counting, _ id: NodeID) -> Column? {
    if let size = size.uniformNumber, size.isPositive {
      return Scale(size).flatMap { excess.factor.over($0) }.flatMap { factor in
        counted(excess.with(factor: factor), counting)
      }
    }
    guard let isAbove = order(zeroColumn, .less, excess), let isStep = order(zeroColumn, .less, size) else {
      return nil
    }
    var (divisor, states) = (size, excess.states)
    if let own = size.states {
      states = followed(states, by: each(count, own, isAbove) { $1 != 0 ? $0 : 0 })
    }
    if isAny(count, isStep, { ~$0 }) {
      guard let safe = constantNumber(.one).flatMap({ pick(isStep, size, $0) }) else { return nil }
      divisor = safe
      let cause = absences.number(Absence(.zeroDivisor(id, dividendIsZero: false)))
      states = merged(states, each(count, isStep, isAbove) { $0 == 0 && $1 != 0 ? cause : 0 })
    }
    return quotient(excess.with(states: nil), divisor.with(states: nil), id)
      .flatMap { counted($0, counting) }?.with(states: whole(states))
  }

  /// A ratio as a count of steps.
  private func counted(_ ratio: Column, _ counting: Counting) -> Column? {
    if counting == .prorata { return extreme(ratio, zeroColumn, isLeast: false) }
    let (p, q) = (ratio.factor.top, ratio.factor.bottom)
    let between = ratio.topBound * p + ratio.bottomBound * q
    let bound = ratio.topBound * p + .one
    func run<T: Word>(_: T.Type) -> [T] {
      let (top, bottom): ([T], [T]) = (words(ratio.top), words(ratio.bottom))
      let (p, q) = (T(truncatingIfNeeded: p), T(truncatingIfNeeded: q))
      return counting == .whole
        ? wholeSteps(count, top, p, bottom, q) : startedSteps(count, top, p, bottom, q)
    }
    let top = lanes(between: between, bound, narrow: { run(Int64.self) }, wide: { run(Int128.self) })
    return top.map { Column($0, bound: bound, states: ratio.states) }
  }

  /// A count that must not be below zero.
  mutating func counted(_ part: Column, _ id: NodeID) -> Column? {
    guard let column = magnitude(part), let negative = order(part, .less, zeroColumn) else { return nil }
    if !isAny(count, negative, { $0 }) { return column }
    let cause = absences.number(Absence(.negativeCount(id)))
    return column.with(states: merged(part.states, each(count, negative) { $0 == 0 ? 0 : cause }))
  }

  /// How many conditions hold.
  func tally(_ parts: [Column]) -> Column? {
    var sum = filled(0)
    var states: [UInt16]?
    for part in parts {
      sum = each(count, sum, words(part.top)) { (x: Int64, y: Int64) in x &- y }
      states = merged(states, part.states)
    }
    return Column(.narrow(sum), bound: Bound(UInt128(parts.count)), states: states)
  }
}

extension Scale {
  /// A power of ten, 0 through 18.
  static func powerOfTen(_ exponent: Int) -> Scale {
    Scale((0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }, 1) ?? .one
  }
}
