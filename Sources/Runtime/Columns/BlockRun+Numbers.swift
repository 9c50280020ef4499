import Planning
import Program
import Values

/// Arithmetic of columns. Each returns nil where no width holds what is between.
extension BlockRun {
  /// The lanes as words.
  func words<T: Word>(_ lanes: Lanes) -> [T] {
    switch lanes {
    case .ones: Array(repeating: 1, count: count)
    case .narrow(let words): words as? [T] ?? each(count, words) { T(truncatingIfNeeded: $0) }
    case .wide(let words): words as? [T] ?? each(count, words) { T(truncatingIfNeeded: $0) }
    }
  }

  /// The lanes, times a whole number, as a side of a loop.
  func side<T: Word>(_ lanes: Lanes, times factor: Int64, as _: T.Type = T.self) -> Operand<T> {
    let times = T(truncatingIfNeeded: factor)
    return lanes.isOnes ? .constant(times) : .vector(words(lanes), times: times)
  }

  /// Lanes computed in the width that holds what is between, kept in the width that holds them.
  func lanes(
    between: Bound, _ bound: Bound, narrow: () -> [Int64], wide: () -> [Int128]
  ) -> Lanes? {
    switch between.width {
    case .narrow?: return .narrow(narrow())
    case .wide?:
      let words = wide()
      return bound.width == .narrow
        ? .narrow(each(count, words) { Int64(truncatingIfNeeded: $0) }) : .wide(words)
    case nil: return nil
    }
  }

  /// The product of lanes.
  func product(_ a: Lanes, _ b: Lanes, _ bound: Bound) -> Lanes? {
    if a.isOnes { return b }
    if b.isOnes { return a }
    return lanes(
      between: bound, bound, narrow: { each(count, words(a), words(b)) { (x: Int64, y: Int64) in x &* y } },
      wide: { each(count, words(a), words(b)) { (x: Int128, y: Int128) in x &* y } })
  }

  /// Why lanes of two columns have no value, the first one asked first.
  func merged(_ a: [UInt16]?, _ b: [UInt16]?) -> [UInt16]? {
    guard let a else { return b }
    guard let b else { return a }
    return each(count, a, b) { $0 | ($1 & ($0 == 0 ? 0xFFFF : 0)) }
  }

  // MARK: one operation each

  func negated(_ part: Column) -> Column? {
    guard let factor = Scale(-Int128(part.factor.top), Int128(part.factor.bottom)) else { return nil }
    var column = part
    (column.factor, column.uniform) = (factor, nil)
    return column
  }

  func difference(_ a: Column, _ b: Column) -> Column? { negated(b).flatMap { sum(a, $0) } }

  func sum(_ a: Column, _ b: Column) -> Column? {
    guard let (a1, b1, factor, p, q) = aligned(a, b) else { return nil }
    let bound = a1.bound * p + b1.bound * q
    let top = lanes(
      between: bound, bound,
      narrow: { each(count, side(a1.top, times: p, as: Int64.self), side(b1.top, times: q)) { $0 &+ $1 } },
      wide: { each(count, side(a1.top, times: p, as: Int128.self), side(b1.top, times: q)) { $0 &+ $1 } })
    guard let top else { return nil }
    var column = Column(top, bound: bound, states: merged(a.states, b.states))
    (column.factor, column.bottom, column.bottomBound) = (factor, a1.bottom, a1.bottomBound)
    return column
  }

  /// One side of two columns over one denominator.
  struct Side {
    let top: Lanes
    let bound: Bound
    let bottom: Lanes
    let bottomBound: Bound
  }

  /// Two columns over one denominator: numerators, the factor they share, and what each is multiplied by besides.
  func aligned(_ a: Column, _ b: Column) -> (Side, Side, Scale, Int64, Int64)? {
    guard let (factor, p, q) = Scale.common(a.factor, b.factor) else { return nil }
    if a.bottom.areSame(as: b.bottom) {
      return (
        Side(top: a.top, bound: a.topBound, bottom: a.bottom, bottomBound: a.bottomBound),
        Side(top: b.top, bound: b.topBound, bottom: a.bottom, bottomBound: a.bottomBound), factor, p, q
      )
    }
    let (aBound, bBound) = (a.topBound * b.bottomBound, b.topBound * a.bottomBound)
    let bottomBound = a.bottomBound * b.bottomBound
    guard let aTop = product(a.top, b.bottom, aBound), let bTop = product(b.top, a.bottom, bBound),
      let bottom = product(a.bottom, b.bottom, bottomBound)
    else { return nil }
    return (
      Side(top: aTop, bound: aBound, bottom: bottom, bottomBound: bottomBound),
      Side(top: bTop, bound: bBound, bottom: bottom, bottomBound: bottomBound), factor, p, q
    )
  }

  func product(_ a: Column, _ b: Column) -> Column? {
    let (bound, bottomBound) = (a.topBound * b.topBound, a.bottomBound * b.bottomBound)
    guard let factor = a.factor.times(b.factor), let top = product(a.top, b.top, bound),
      let bottom = product(a.bottom, b.bottom, bottomBound)
    else { return nil }
    var column = Column(top, bound: bound, states: merged(a.states, b.states))
    (column.factor, column.bottom, column.bottomBound) = (factor, bottom, bottomBound)
    return column
  }

  /// A number of a template times a column.
  func product(_ a: Column, _ number: Rational) -> Column? {
    guard let scale = Scale(number), let factor = a.factor.times(scale) else { return nil }
    var column = a
    (column.factor, column.uniform) = (factor, nil)
    return column
  }

  mutating func quotient(_ a: Column, _ b: Column, _ id: NodeID) -> Column? {
    let (bound, bottomBound) = (a.topBound * b.bottomBound, a.bottomBound * b.topBound)
    guard let factor = a.factor.over(b.factor), let top = product(a.top, b.bottom, bound),
      let bottom = product(a.bottom, b.top, bottomBound)
    else { return nil }
    var column = Column(top, bound: bound, states: merged(a.states, b.states))
    (column.factor, column.bottom, column.bottomBound) = (factor, bottom, bottomBound)
    if !bottom.isOnes { settleDivisors(&column, id) }
    return column
  }

  /// Moves the sign of a divisor up, and gives lanes that divide by zero their cause.
  private mutating func settleDivisors(_ column: inout Column, _ id: NodeID) {
    switch column.bottom {
    case .ones: return
    case .narrow(let divisors):
      if let zeros = zeroDivisors(divisors, column.top, &column.states, id) { column.bottom = .narrow(zeros) }
      settleSigns(divisors, &column)
    case .wide(let divisors):
      if let zeros = zeroDivisors(divisors, column.top, &column.states, id) { column.bottom = .wide(zeros) }
      settleSigns(divisors, &column)
    }
  }

  /// The divisors with 1 in place of 0, where there is one.
  private mutating func zeroDivisors<T: Word>(
    _ divisors: [T], _ top: Lanes, _ states: inout [UInt16]?, _ id: NodeID
  ) -> [T]? {
    guard isAny(count, divisors, { mask($0 == 0) }) else { return nil }
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

  private func settleSigns<T: Word>(_ divisors: [T], _ column: inout Column) {
    guard isAny(count, divisors, { mask($0 < 0) }) else { return }
    func turned<U: Word>(_ words: [U]) -> [U] { each(count, words, divisors) { $1 < 0 ? 0 &- $0 : $0 } }
    switch column.top {
    case .ones: column.top = .narrow(turned(filled(1)))
    case .narrow(let words): column.top = .narrow(turned(words))
    case .wide(let words): column.top = .wide(turned(words))
    }
    switch column.bottom {
    case .ones: break
    case .narrow(let words): column.bottom = .narrow(turned(words))
    case .wide(let words): column.bottom = .wide(turned(words))
    }
  }

  func magnitude(_ part: Column) -> Column? {
    guard let factor = Scale(Int128(part.factor.top.magnitude), Int128(part.factor.bottom)) else {
      return nil
    }
    var column = part
    (column.factor, column.uniform) = (factor, nil)
    switch part.top {
    case .ones: break
    case .narrow(let words): column.top = .narrow(each(count, words) { $0 < 0 ? 0 &- $0 : $0 })
    case .wide(let words): column.top = .wide(each(count, words) { $0 < 0 ? 0 &- $0 : $0 })
    }
    return column
  }

  func statistic(_ function: FunctionName, _ parts: [Column], _ type: ValueType) -> Column? {
    guard case .number = type, var result = parts.first else { return nil }
    for part in parts.dropFirst() {
      let next: Column? =
        switch function {
        case .sum, .mean: sum(result, part)
        case .minimum: extreme(result, part, isLeast: true)
        case .maximum: extreme(result, part, isLeast: false)
        case .absolute, .median, .round, .count, .rank: nil
        }
      guard let next else { return nil }
      result = next
    }
    if function == .mean { return product(result, Rational(1, parts.count)) }
    return [.sum, .minimum, .maximum].contains(function) ? result : nil
  }

  private func extreme(_ a: Column, _ b: Column, isLeast: Bool) -> Column? {
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
        return isLeast ? each(count, x, y) { min($0, $1) } : each(count, x, y) { max($0, $1) }
      },
      wide: {
        let (x, y) = (side(x.top, times: p, as: Int128.self), side(y.top, times: q, as: Int128.self))
        return isLeast ? each(count, x, y) { min($0, $1) } : each(count, x, y) { max($0, $1) }
      })
    guard let top else { return nil }
    var column = Column(top, bound: bound, states: states)
    (column.factor, column.bottom, column.bottomBound) = (factor, x.bottom, x.bottomBound)
    return column
  }

  /// A number rounded to a count of decimal places that is the same for all forms.
  func rounded(_ part: Column, _ places: Column, _ unit: Rational, _ mode: RoundingMode) -> Column? {
    guard let places = places.uniformNumber?.asInt, (0...Rational.maximumRoundingPlaces).contains(places),
      let unit = Scale(unit), let step = unit.over(Scale.powerOfTen(places)),
      let scale = part.factor.over(step)
    else { return nil }
    if scale.bottom == 1, part.bottom.isOnes { return part }
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
      }
    }
    let top = lanes(between: between, bound, narrow: { run(Int64.self) }, wide: { run(Int128.self) })
    guard let top else { return nil }
    var column = Column(top, bound: bound, states: part.states)
    column.factor = step
    return column
  }

  /// How many steps of one size an excess makes.
  func steps(_ excess: Column, _ size: Column, _ counting: Counting) -> Column? {
    guard let size = size.uniformNumber, size.isPositive, let step = Scale(size),
      let scale = excess.factor.over(step)
    else { return nil }
    if counting == .prorata {
      var ratio = excess
      (ratio.factor, ratio.uniform) = (scale, nil)
      return extreme(ratio, zeroColumn, isLeast: false)
    }
    let (p, q) = (scale.top, scale.bottom)
    let between = excess.topBound * p + excess.bottomBound * q
    let bound = excess.topBound * p + .one
    func run<T: Word>(_: T.Type) -> [T] {
      let (top, bottom): ([T], [T]) = (words(excess.top), words(excess.bottom))
      let (p, q) = (T(truncatingIfNeeded: p), T(truncatingIfNeeded: q))
      return counting == .whole
        ? wholeSteps(count, top, p, bottom, q) : startedSteps(count, top, p, bottom, q)
    }
    let top = lanes(between: between, bound, narrow: { run(Int64.self) }, wide: { run(Int128.self) })
    return top.map { Column($0, bound: bound, states: excess.states) }
  }

  /// A count that must not be below zero.
  mutating func counted(_ part: Column, _ id: NodeID) -> Column? {
    guard var column = magnitude(part) else { return nil }
    guard let negative = order(part, .less, zeroColumn) else { return nil }
    if isAny(count, negative, { $0 }) {
      let cause = absences.number(Absence(.negativeCount(id)))
      column.states = merged(part.states, each(count, negative) { $0 == 0 ? 0 : cause })
    }
    return column
  }

  var zeroColumn: Column {
    var zero = Column(.ones, bound: .one)
    zero.factor = .zero
    return zero
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
