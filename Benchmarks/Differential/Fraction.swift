/// A fraction in lowest terms over 128-bit integers; what does not fit is a gap of its own, and the run is left out.
struct Fraction: Sendable, Hashable, Comparable {
  let above: Int128
  let below: Int128

  static let zero = Fraction(0)
  static let one = Fraction(1)

  init(_ whole: Int) {
    above = Int128(whole)
    below = 1
  }

  /// `below` is not zero.
  init(_ above: Int, _ below: Int) { self.init(reducing: Int128(above), Int128(below)) }

  private init(reducing above: Int128, _ below: Int128) {
    var (a, b) = (above.magnitude, below.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = a == 0 ? 1 : Int128(a)
    self.above = (below < 0 ? -above : above) / divisor
    self.below = (below < 0 ? -below : below) / divisor
  }

  private static func product(_ a: Int128, _ b: Int128) throws(Gap) -> Int128 {
    let (result, tooLarge) = a.multipliedReportingOverflow(by: b)
    // Far from the edge, so that negating and reducing cannot trap.
    if tooLarge || result.magnitude > (1 << 125) { throw Gap(.tooLarge) }
    return result
  }

  static func + (a: Fraction, b: Fraction) throws(Gap) -> Fraction {
    Fraction(
      reducing: try product(a.above, b.below) + product(b.above, a.below), try product(a.below, b.below))
  }
  static func - (a: Fraction, b: Fraction) throws(Gap) -> Fraction { try a + -b }
  static prefix func - (a: Fraction) -> Fraction { Fraction(reducing: -a.above, a.below) }
  static func * (a: Fraction, b: Fraction) throws(Gap) -> Fraction {
    Fraction(reducing: try product(a.above, b.above), try product(a.below, b.below))
  }
  /// `b` is not zero.
  static func / (a: Fraction, b: Fraction) throws(Gap) -> Fraction {
    Fraction(reducing: try product(a.above, b.below), try product(a.below, b.above))
  }
  static func < (a: Fraction, b: Fraction) -> Bool {
    // Whole parts first: crossing is for what they leave, which is below the denominators.
    let (first, second) = (a.floor, b.floor)
    if first != second { return first < second }
    let (x, y) = (a.above - first * a.below, b.above - second * b.below)
    return x.multipliedFullWidth(by: b.below) < y.multipliedFullWidth(by: a.below)
  }

  var magnitude: Fraction { above < 0 ? -self : self }
  var isNegative: Bool { above < 0 }

  /// The greatest whole number that is not above it.
  var floor: Int128 { above >= 0 ? above / below : -((-above + below - 1) / below) }
  var ceiling: Int128 { -(-self).floor }
  var whole: Fraction { Fraction(reducing: floor, 1) }
  var wholeAbove: Fraction { Fraction(reducing: ceiling, 1) }

  enum Mode: String, Sendable, CaseIterable {
    case 四舍五入, 五成双, 截尾, 进一

    /// Those that a template can be rounded by as a whole.
    static let ofTemplates: [Mode] = [.四舍五入, .五成双, .截尾]
  }

  func rounded(_ places: Int, _ mode: Mode) throws(Gap) -> Fraction {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = try magnitude * Fraction(scale)
    var units = scaled.floor
    let rest = try scaled - Fraction(reducing: units, 1)
    let half = Fraction(1, 2)
    switch mode {
    case .四舍五入: if rest >= half { units += 1 }
    case .五成双: if rest > half || (rest == half && units % 2 == 1) { units += 1 }
    case .截尾: break
    case .进一: if rest > .zero { units += 1 }
    }
    return Fraction(reducing: isNegative ? -units : units, Int128(scale))
  }

  /// As a decimal number; nil where it does not end within twelve places.
  var decimal: String? {
    var scale: Int128 = 1
    var places = 0
    while scale % below != 0 {
      if places == 12 { return nil }
      scale *= 10
      places += 1
    }
    let digits = "\(above.magnitude * (scale / below).magnitude)"
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let text = places == 0 ? padded : "\(padded.dropLast(places)).\(padded.suffix(places))"
    return isNegative ? "-" + text : text
  }

  /// Reads `12`, `-1.25` or `1/3`; nil where it does not fit.
  init?(parsing text: String) {
    let parts = text.split(separator: "/", maxSplits: 1)
    let (digits, isNegative) = parts[0].hasPrefix("-") ? (parts[0].dropFirst(), true) : (parts[0], false)
    let halves = digits.split(separator: ".", maxSplits: 1)
    var below: Int128 = 1
    if halves.count == 2 { for _ in halves[1] { below *= 10 } }
    guard digits.count < 37, let above = Int128(halves.joined()) else { return nil }
    if parts.count == 2 {
      guard let divisor = Int128(parts[1]) else { return nil }
      below = divisor
    }
    self.init(reducing: isNegative ? -above : above, below)
  }

  var text: String { below == 1 ? "\(above)" : "\(above)/\(below)" }
}

private func < (a: (high: Int128, low: UInt128), b: (high: Int128, low: UInt128)) -> Bool {
  a.high == b.high ? a.low < b.low : a.high < b.high
}

/// Why something has no value, by the reference.
struct Gap: Error, Sendable {
  enum Kind: Sendable, Equatable {
    /// 缺失时 speaks of it.
    case missing
    /// 分母为零时 speaks of it, and 全为零时 where the dividend is zero too.
    case zeroDivisor(dividendIsZero: Bool)
    /// No policy speaks of it.
    case other
    /// The numbers of this evaluator do not hold it.
    case tooLarge
  }
  /// What the policy of a formula has said that gives no value.
  enum Ruling: Sendable { case pending, notApplicable }

  let kind: Kind
  var ruling: Ruling?

  init(_ kind: Kind, _ ruling: Ruling? = nil) {
    self.kind = kind
    self.ruling = ruling
  }

  /// Which of two holds: that something does not apply, else the first.
  func joined(by other: Gap?) -> Gap {
    ruling != .notApplicable && other?.ruling == .notApplicable ? other ?? self : self
  }
}
