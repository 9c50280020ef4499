// One loop for each operation, over whole columns. No loop branches on data, so that the compiler makes vectors of it.
// The counts are checked before a loop; inside it there is no check.

@inline(__always)
func each<A, R: BitwiseCopyable>(_ n: Int, _ a: [A], _ body: (A) -> R) -> [R] {
  precondition(n <= a.count)
  return [R](unsafeUninitializedCapacity: n) { out, count in
    a.withUnsafeBufferPointer { a in
      for lane in 0..<n { out[lane] = body(a[lane]) }
    }
    count = n
  }
}

@inline(__always)
func each<A, B, R: BitwiseCopyable>(_ n: Int, _ a: [A], _ b: [B], _ body: (A, B) -> R) -> [R] {
  precondition(n <= a.count && n <= b.count)
  return [R](unsafeUninitializedCapacity: n) { out, count in
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        for lane in 0..<n { out[lane] = body(a[lane], b[lane]) }
      }
    }
    count = n
  }
}

@inline(__always)
func each<A, B, C, R: BitwiseCopyable>(
  _ n: Int, _ a: [A], _ b: [B], _ c: [C], _ body: (A, B, C) -> R
) -> [R] {
  precondition(n <= a.count && n <= b.count && n <= c.count)
  return [R](unsafeUninitializedCapacity: n) { out, count in
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        c.withUnsafeBufferPointer { c in
          for lane in 0..<n { out[lane] = body(a[lane], b[lane], c[lane]) }
        }
      }
    }
    count = n
  }
}

/// Whether a condition holds anywhere.
@inline(__always)
func isAny<A>(_ n: Int, _ a: [A], _ body: (A) -> Int64) -> Bool {
  precondition(n <= a.count)
  return a.withUnsafeBufferPointer { a in
    var all: Int64 = 0
    for lane in 0..<n { all |= body(a[lane]) }
    return all != 0
  }
}

/// All bits where it holds, none where it does not.
@inline(__always)
func mask<T: Word>(_ holds: Bool, as _: T.Type = T.self) -> T { holds ? -1 : 0 }

/// The sums `p · a + q · b`.
func weightedSum<T: Word>(_ n: Int, _ a: [T], _ p: T, _ b: [T], _ q: T) -> [T] {
  if p == 1, q == 1 { return each(n, a, b) { $0 &+ $1 } }
  if p == 1, q == -1 { return each(n, a, b) { $0 &- $1 } }
  return each(n, a, b) { p &* $0 &+ q &* $1 }
}

/// Where `p · a` stands to `q · b` as the sign says.
func compared<T: Word>(_ n: Int, _ a: [T], _ sign: Comparison, _ b: [T]) -> [Int64] {
  switch sign {
  case .equal: each(n, a, b) { mask($0 == $1) }
  case .less: each(n, a, b) { mask($0 < $1) }
  case .lessOrEqual: each(n, a, b) { mask($0 <= $1) }
  }
}

/// The three comparisons that others are made of.
enum Comparison { case equal, less, lessOrEqual }

/// ⌊p · a ÷ (q · b)⌋ of what is above zero, zero of what is not; b is above zero.
func wholeSteps<T: Word>(_ n: Int, _ a: [T], _ p: T, _ b: [T], _ q: T) -> [T] {
  each(n, a, b) { a, b in
    let above = max(0, p &* a)
    return T(
      truncatingIfNeeded: T.Magnitude(truncatingIfNeeded: above) / T.Magnitude(truncatingIfNeeded: q &* b))
  }
}

/// ⌈p · a ÷ (q · b)⌉ of what is above zero, zero of what is not; b is above zero.
func startedSteps<T: Word>(_ n: Int, _ a: [T], _ p: T, _ b: [T], _ q: T) -> [T] {
  each(n, a, b) { a, b in
    let (above, below) = (max(0, p &* a), q &* b)
    return T(
      truncatingIfNeeded: T.Magnitude(truncatingIfNeeded: above &+ below &- 1)
        / T.Magnitude(truncatingIfNeeded: below))
  }
}

/// p · a ÷ (q · b) rounded to a whole number, a half away from zero; b is above zero.
func roundedHalfUp<T: Word>(_ n: Int, _ a: [T], _ p: T, _ b: [T], _ q: T) -> [T] {
  let (twice, double) = (2 &* p, 2 &* q)
  return each(n, a, b) { a, b in
    let sign = a &>> (T.bitWidth - 1)
    let above = twice &* ((a ^ sign) &- sign) &+ q &* b
    let whole = T(
      truncatingIfNeeded: T.Magnitude(truncatingIfNeeded: above)
        / T.Magnitude(truncatingIfNeeded: double &* b))
    return (whole ^ sign) &- sign
  }
}

/// The same, a half to the even neighbour.
func roundedHalfEven<T: Word>(_ n: Int, _ a: [T], _ p: T, _ b: [T], _ q: T) -> [T] {
  each(n, a, b) { a, b in
    let sign = a &>> (T.bitWidth - 1)
    let (above, below) = (p &* ((a ^ sign) &- sign), q &* b)
    let whole = above / below
    let twice = 2 &* (above &- whole &* below)
    let up: T = twice > below || (twice == below && whole & 1 == 1) ? 1 : 0
    return ((whole &+ up) ^ sign) &- sign
  }
}

/// The same, what is behind the last place dropped.
func roundedDown<T: Word>(_ n: Int, _ a: [T], _ p: T, _ b: [T], _ q: T) -> [T] {
  each(n, a, b) { a, b in (p &* a) / (q &* b) }
}
