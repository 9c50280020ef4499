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

/// Whether any of the first numbers is a value.
func holds(_ n: Int, _ a: [UInt16], _ value: UInt16) -> Bool {
  precondition(n <= a.count)
  return a.withUnsafeBufferPointer { a in
    var any: UInt16 = 0
    for lane in 0..<n { any |= a[lane] == value ? 1 : 0 }
    return any != 0
  }
}

/// All bits where it holds, none where it does not.
@inline(__always)
func mask<T: Word>(_ holds: Bool, as _: T.Type = T.self) -> T { holds ? -1 : 0 }

// What is compared is smaller than a quarter of what a word holds (`Bound.width`), so that a difference fits and its
// sign tells: that is arithmetic, where comparing double or single words is none for many processors.

/// All bits where the first is less.
@inline(__always)
func isLess<T: Word>(_ a: T, _ b: T) -> T { (a &- b) &>> T(truncatingIfNeeded: T.bitWidth &- 1) }

/// The lesser of two numbers.
@inline(__always)
func lesser<T: Word>(_ a: T, _ b: T) -> T { b &+ ((a &- b) & isLess(a, b)) }

/// The greater of two numbers.
@inline(__always)
func greater<T: Word>(_ a: T, _ b: T) -> T { a &- ((a &- b) & isLess(a, b)) }

/// Whether any of some numbers is zero, and whether any is below.
func signs<T: Word>(_ n: Int, _ numbers: [T]) -> (anyZero: Bool, anyNegative: Bool) {
  precondition(n <= numbers.count)
  return numbers.withUnsafeBufferPointer { numbers in
    var (zeros, all): (T, T) = (0, 0)
    for lane in 0..<n {
      let number = numbers[lane]
      all |= number
      // The highest bit of this is set for zero alone.
      zeros |= (number &- 1) & ~number
    }
    return (zeros < 0, all < 0)
  }
}

/// One side of an operation on two columns: a vector times a whole number, or the same number in every lane.
enum Operand<T: Word> {
  case vector([T], times: T)
  case constant(T)
}

/// One loop over two sides, of the shape that they have: what is the same in every lane is not stored.
@inline(__always)
func each<T: Word, R: BitwiseCopyable>(_ n: Int, _ a: Operand<T>, _ b: Operand<T>, _ body: (T, T) -> R) -> [R]
{
  switch (a, b) {
  case (.vector(let x, 1), .vector(let y, 1)): each(n, x, y) { body($0, $1) }
  case (.vector(let x, let p), .vector(let y, let q)): each(n, x, y) { body(p &* $0, q &* $1) }
  case (.vector(let x, 1), .constant(let y)): each(n, x) { body($0, y) }
  case (.vector(let x, let p), .constant(let y)): each(n, x) { body(p &* $0, y) }
  case (.constant(let x), .vector(let y, 1)): each(n, y) { body(x, $0) }
  case (.constant(let x), .vector(let y, let q)): each(n, y) { body(x, q &* $0) }
  case (.constant(let x), .constant(let y)): Array(repeating: body(x, y), count: n)
  }
}

/// The first side where a mask says so, else the second.
func picked<T: Word>(_ n: Int, _ chosen: [Int64], _ a: Operand<T>, _ b: Operand<T>) -> [T] {
  @inline(__always) func pick(_ x: T, _ y: T, _ m: Int64) -> T {
    let m = T(truncatingIfNeeded: m)
    return (x & m) | (y & ~m)
  }
  return switch (a, b) {
  case (.vector(let x, 1), .vector(let y, 1)): each(n, x, y, chosen) { pick($0, $1, $2) }
  case (.vector(let x, let p), .vector(let y, let q)): each(n, x, y, chosen) { pick(p &* $0, q &* $1, $2) }
  case (.vector(let x, let p), .constant(let y)): each(n, x, chosen) { pick(p &* $0, y, $1) }
  case (.constant(let x), .vector(let y, let q)): each(n, y, chosen) { pick(x, q &* $0, $1) }
  case (.constant(let x), .constant(let y)): each(n, chosen) { pick(x, y, $0) }
  }
}

/// Where the first side stands to the second as the sign says.
func compared<T: Word>(_ n: Int, _ a: Operand<T>, _ sign: Comparison, _ b: Operand<T>) -> [Int64] {
  switch sign {
  case .equal: each(n, a, b) { mask($0 == $1) }
  case .less: each(n, a, b) { Int64(truncatingIfNeeded: isLess($0, $1)) }
  case .lessOrEqual: each(n, a, b) { Int64(truncatingIfNeeded: ~isLess($1, $0)) }
  }
}

/// The three comparisons that others are made of.
enum Comparison { case equal, less, lessOrEqual }

/// Whether any number of the first side lies below one of the second; the sign of a difference tells.
func isAnyLess<T: Word>(_ n: Int, _ a: Operand<T>, _ b: Operand<T>) -> Bool {
  @inline(__always) func any(_ x: [T], _ difference: (T) -> T) -> Bool {
    precondition(n <= x.count)
    return x.withUnsafeBufferPointer { x in
      var all: T = 0
      for lane in 0..<n { all |= difference(x[lane]) }
      return all < 0
    }
  }
  switch (a, b) {
  case (.constant(let x), .constant(let y)): return x < y
  case (.vector(let x, let p), .constant(let y)): return any(x) { p &* $0 &- y }
  case (.constant(let x), .vector(let y, let q)): return any(y) { x &- q &* $0 }
  case (.vector(let x, let p), .vector(let y, let q)):
    precondition(n <= x.count && n <= y.count)
    return x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        var all: T = 0
        for lane in 0..<n { all |= p &* x[lane] &- q &* y[lane] }
        return all < 0
      }
    }
  }
}

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

/// The same, any rest one more away from zero.
func roundedUp<T: Word>(_ n: Int, _ a: [T], _ p: T, _ b: [T], _ q: T) -> [T] {
  each(n, a, b) { a, b in
    let sign = a &>> (T.bitWidth - 1)
    let (above, below) = (p &* ((a ^ sign) &- sign), q &* b)
    let whole = (above &+ below &- 1) / below
    return (whole ^ sign) &- sign
  }
}

// Rows stand one form behind the other; `starts` says where those of each form begin and where the last ones end.

/// The sum of the rows of each form.
func sums<T: Word>(_ starts: [Int], _ rows: [T]) -> [T] {
  precondition(starts.last ?? 0 <= rows.count)
  return rows.withUnsafeBufferPointer { rows in
    zip(starts, starts.dropFirst()).map { start, end in
      var sum: T = 0
      for row in start..<end { sum &+= rows[row] }
      return sum
    }
  }
}

/// Whether a mask holds for any row of each form, as a mask.
func anyRow(_ starts: [Int], _ mask: [Int64]) -> [Int64] {
  zip(starts, starts.dropFirst()).map { start, end in
    var any: Int64 = 0
    for row in start..<end { any |= mask[row] }
    return any
  }
}

/// The state of the rows of each form: the first by which something does not apply, which has an odd number, or else the
/// first there is.
func firstStates(_ starts: [Int], _ states: [UInt16]) -> [UInt16] {
  zip(starts, starts.dropFirst()).map { start, end in
    let own = states[start..<end]
    return own.first { $0 & 1 != 0 } ?? own.first { $0 != 0 } ?? 0
  }
}
