/// Targets and what was reached, with the units that come with them.
extension TargetText {
  /// The one figure of a text.
  func single() throws(Gap) -> TargetText {
    switch kind {
    case .下限, .严格下限: return try end(\.low)
    case .上限, .严格上限: return try end(\.high)
    case .等值: return self
    case .区间, .期限, .定期, .时段, .定性, .未填报, .读不懂: throw Gap(.other)
    }
  }

  func figure() throws(Gap) -> Fraction {
    let text = try single()
    guard let low = text.low else { throw Gap(.other) }
    return try low * text.unit.size
  }

  func deadline() throws(Gap) -> Day {
    guard kind == .期限, let day else { throw Gap(.other) }
    return day
  }

  /// 期限 of a text: its day, or the last day of a span that is a target.
  func due() throws(Gap) -> Day {
    if kind == .时段, !isReached, let lastDay { return lastDay }
    return try deadline()
  }

  /// The days on one of which something was done.
  func days() throws(Gap) -> ClosedRange<Day> {
    if kind == .时段, let day, let lastDay { return day...lastDay }
    let day = try deadline()
    return day...day
  }

  /// One end as an exact figure.
  func end(_ path: KeyPath<TargetText, Fraction?>) throws(Gap) -> TargetText {
    guard let number = self[keyPath: path] else { throw Gap(.other) }
    var text = self
    text.kind = .等值
    (text.low, text.high) = (number, number)
    return text
  }
}

extension Marker {
  /// Two exact figures in the same base unit.
  private func aligned(_ a: TargetText, _ b: TargetText) throws(Gap) -> (Fraction, Fraction) {
    guard let x = a.low, let y = b.low else { throw Gap(.other) }
    if a.unit == b.unit || (a.unit.isMoney && b.unit.isMoney) {
      return (try x * a.unit.size, try y * b.unit.size)
    }
    func beside(_ plain: Fraction, _ unit: TargetText.Unit) throws(Gap) -> Fraction {
      // Nothing is nothing in any unit.
      if plain == .zero { return plain }
      if unit == .tenThousand { throw Gap(.other) }
      if unit == .percent, plain.magnitude <= Fraction(2) { throw Gap(.other) }
      return try plain * unit.size
    }
    if a.unit == .none { return (try beside(x, b.unit), try y * b.unit.size) }
    if b.unit == .none { return (try x * a.unit.size, try beside(y, a.unit)) }
    throw Gap(.other)
  }

  func order(_ a: TargetText, _ b: TargetText) throws(Gap) -> Int {
    if a.kind == .期限 || b.kind == .期限 { return try a.deadline().number - b.deadline().number }
    let (x, y) = try aligned(a.single(), b.single())
    return x < y ? -1 : x == y ? 0 : 1
  }

  func quotient(_ a: TargetText, _ b: TargetText, takesNegative: Bool) throws(Gap) -> Fraction {
    let (x, y) = try aligned(a.single(), b.single())
    // What is below zero is not computed with, whatever it is divided by.
    if y.isNegative || (x.isNegative && !takesNegative) { throw Gap(.other) }
    if y == .zero { throw Gap(.zeroDivisor(dividendIsZero: x == .zero)) }
    return try x / y
  }

  func meets(_ actual: TargetText, _ target: TargetText) throws(Gap) -> Bool {
    func ask(_ sign: Sign, _ end: TargetText) throws(Gap) -> Bool {
      let (x, y) = try aligned(actual.single(), end)
      return sign.holds(x < y ? -1 : x == y ? 0 : 1)
    }
    switch target.kind {
    case .下限: return try ask(.atLeast, target.end(\.low))
    case .严格下限: return try ask(.above, target.end(\.low))
    case .上限: return try ask(.atMost, target.end(\.high))
    case .严格上限: return try ask(.below, target.end(\.high))
    case .等值: return try ask(.equal, target.end(\.low))
    case .区间:
      let isAbove = try ask(.atLeast, target.end(\.low))
      return try ask(.atMost, target.end(\.high)) && isAbove
    case .期限:
      let (done, limit) = (try actual.days(), try target.deadline())
      guard done.upperBound <= limit || done.lowerBound > limit else { throw Gap(.other) }
      return done.upperBound <= limit
    case .时段:
      let (done, span) = (try actual.days(), try target.days())
      if target.isThroughout {
        guard done == span else { throw Gap(.other) }
        return true
      }
      if done.lowerBound > span.upperBound { return false }
      guard span.contains(done.lowerBound), span.contains(done.upperBound) else { throw Gap(.other) }
      return true
    case .定期, .定性, .未填报, .读不懂: throw Gap(.other)
    }
  }
}
