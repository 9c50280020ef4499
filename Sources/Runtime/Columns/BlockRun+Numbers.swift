import Planning
import Program
import Values

/// Arithmetic of columns. Each returns nil where no width holds what is between.
extension BlockRun {
  /// The lanes as words.
  func words<T: Word>(_ lanes: Lanes) -> [T] {
    switch lanes {
    case .ones: Array(repeating: 1, count: count)
    case .narrow(let words): T.words(words) ?? each(count, words) { T(truncatingIfNeeded: $0) }
    case .wide(let words): T.words(words) ?? each(count, words) { T(truncatingIfNeeded: $0) }
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

  /// Why lanes of two columns have no value that both are needed: because one does not apply, or as the first says.
  func merged(_ a: [UInt16]?, _ b: [UInt16]?) -> [UInt16]? {
    guard let a else { return b }
    guard let b else { return a }
    return each(count, a, b) { a, b in
      // What does not apply has an odd number.
      let isSecond: UInt16 = (a == 0 ? 0xFFFF : 0) | (0 &- (b & ~a & 1))
      return (a & ~isSecond) | (b & isSecond)
    }
  }

  /// The same where the second is asked for only where the first has a value.
  func followed(_ a: [UInt16]?, by b: [UInt16]?) -> [UInt16]? {
    guard let a else { return b }
    guard let b else { return a }
    return each(count, a, b) { $0 | ($1 & ($0 == 0 ? 0xFFFF : 0)) }
  }

  // MARK: one operation each

  func negated(_ part: Column) -> Column? {
    Scale(-Int128(part.factor.top), Int128(part.factor.bottom)).map { part.with(factor: $0) }
  }

  func difference(_ a: Column, _ b: Column) -> Column? { negated(b).flatMap { sum(a, $0) } }

  func sum(_ a: Column, _ b: Column) -> Column? {
    guard let (a1, b1, factor, p, q) = aligned(a, b) else { return nil }
    let bound = a1.bound * p + b1.bound * q
    let top = lanes(
      between: bound, bound,
      narrow: { each(count, side(a1.top, times: p, as: Int64.self), side(b1.top, times: q)) { $0 &+ $1 } },
      wide: { each(count, side(a1.top, times: p, as: Int128.self), side(b1.top, times: q)) { $0 &+ $1 } })
    return top.map {
      Column(
        $0, bound: bound, over: a1.bottom, bottomBound: a1.bottomBound, times: factor,
        states: merged(a.states, b.states))
    }
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
    return Column(
      top, bound: bound, over: bottom, bottomBound: bottomBound, times: factor,
      states: merged(a.states, b.states))
  }

  /// A number of a template times a column.
  func product(_ a: Column, _ number: Rational) -> Column? {
    Scale(number).flatMap { a.factor.times($0) }.map { a.with(factor: $0) }
  }

  func magnitude(_ part: Column) -> Column? {
    guard let factor = Scale(Int128(part.factor.top.magnitude), Int128(part.factor.bottom)) else {
      return nil
    }
    let top: Lanes =
      switch part.top {
      case .ones: .ones
      case .narrow(let words): .narrow(each(count, words) { $0 < 0 ? 0 &- $0 : $0 })
      case .wide(let words): .wide(each(count, words) { $0 < 0 ? 0 &- $0 : $0 })
      }
    return Column(
      top, bound: part.topBound, over: part.bottom, bottomBound: part.bottomBound, times: factor,
      states: part.states)
  }

  var zeroColumn: Column { Column(.ones, bound: .one, times: .zero) }

  func constantNumber(_ number: Rational) -> Column? {
    Scale(number).map { Column(.ones, bound: .one, times: $0) }
  }
}
