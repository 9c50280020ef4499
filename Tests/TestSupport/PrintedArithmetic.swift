import Source
import Values

/// Computes what a report prints, as a clerk would: figures with their units, operations, brackets and functions.
///
/// A figure marked ≈ is any number that rounds to it.
package struct PrintedArithmetic {
  /// The least and the greatest that a printed expression can be.
  package struct Range {
    let low: Rational
    let high: Rational

    func meets(_ other: Range) -> Bool { low <= other.high && other.low <= high }
  }

  private let units: UnitCatalog
  private var rest: Substring = ""

  /// Reads the units of a template.
  package init(_ units: UnitCatalog) { self.units = units }

  /// Whether the equations of a line hold, and how many there are; what is no arithmetic says nothing.
  package mutating func check(_ line: String) -> (count: Int, isTrue: Bool) {
    var count = 0
    for part in line.split(whereSeparator: { "，：（".contains($0) }) {
      guard let equation = check(equation: part) else { continue }
      count += 1
      if !equation { return (count, false) }
    }
    return (count, true)
  }

  /// Whether a comparison holds: `112.5% ≤ 100%`; nil where it is none, or where rounded figures do not decide it.
  package mutating func holds(_ comparison: String) -> Bool? {
    for sign in [" ≤ ", " ≥ ", " < ", " > ", " = ", " ≠ "] {
      guard let place = comparison.firstRange(of: sign) else { continue }
      guard let left = value(of: String(comparison[..<place.lowerBound])),
        let right = value(of: String(comparison[place.upperBound...])), left.low == left.high,
        right.low == right.high
      else { return nil }
      let (a, b) = (left.low, right.low)
      switch sign {
      case " ≤ ": return a <= b
      case " ≥ ": return a >= b
      case " < ": return a < b
      case " > ": return a > b
      case " = ": return a == b
      default: return a != b
      }
    }
    return nil
  }

  /// nil where fewer than two sides are arithmetic.
  private mutating func check(equation: Substring) -> Bool? {
    var sides: [Range] = []
    var text = equation
    var isRounded = false
    while true {
      let end = text.firstRange(of: " = ") ?? text.firstRange(of: " ≈ ")
      let rounded = text.firstRange(of: " ≈ ")
      let next = [end, rounded].compactMap { $0 }.min { $0.lowerBound < $1.lowerBound }
      let side = next.map { text[..<$0.lowerBound] } ?? text
      if let value = value(of: isRounded ? "≈" + side : String(side)) { sides.append(value) }
      guard let next else { break }
      isRounded = text[next].contains("≈")
      text = text[next.upperBound...]
    }
    guard sides.count > 1 else { return nil }
    return zip(sides, sides.dropFirst()).allSatisfy { $0.meets($1) }
  }

  /// The value of an expression; nil where it is none.
  private mutating func value(of text: String) -> Range? {
    rest = text[...]
    guard let value = sum() else { return nil }
    skipBlanks()
    return rest.isEmpty ? value : nil
  }

  private mutating func skipBlanks() { rest = rest.drop { $0 == " " } }

  private mutating func take(_ characters: String) -> Character? {
    skipBlanks()
    guard let first = rest.first, characters.contains(first) else { return nil }
    rest.removeFirst()
    return first
  }

  private mutating func sum() -> Range? {
    guard var value = product() else { return nil }
    while let sign = take("+−") {
      guard let other = product(),
        let next = sign == "+"
          ? combine(value, other, { try $0 + $1 }) : combine(value, other, { try $0 + -$1 })
      else { return nil }
      value = next
    }
    return value
  }

  private mutating func product() -> Range? {
    guard var value = factor() else { return nil }
    while let sign = take("×÷") {
      guard let other = factor(),
        let next = sign == "×" ? combine(value, other, { try $0 * $1 }) : quotient(value, other)
      else { return nil }
      value = next
    }
    return value
  }

  private func quotient(_ a: Range, _ b: Range) -> Range? {
    if b.low <= .zero, .zero <= b.high { return nil }
    return combine(a, b) { try $0.divided(by: $1) }
  }

  /// The ends of all that two ranges can come to, for operations that turn nowhere within them.
  private func combine(_ a: Range, _ b: Range, _ operation: (Rational, Rational) throws -> Rational) -> Range?
  {
    var all: [Rational] = []
    for x in [a.low, a.high] {
      for y in [b.low, b.high] {
        guard let value = try? operation(x, y) else { return nil }
        all.append(value)
      }
    }
    guard let low = all.min(), let high = all.max() else { return nil }
    return Range(low: low, high: high)
  }

  private mutating func factor() -> Range? {
    if take("(") != nil {
      guard let value = sum(), take(")") != nil else { return nil }
      return value
    }
    if take("-−") != nil { return factor().map { Range(low: -$0.high, high: -$0.low) } }
    skipBlanks()
    if let first = rest.first, !first.isNumber, first != "≈" { return call() ?? named() }
    return number()
  }

  /// A figure behind its name: 自评 90.
  private mutating func named() -> Range? {
    let name = rest.prefix { !"0123456789()+−×÷≈, ".contains($0) }
    guard !name.isEmpty, name != "去高", name != "去低", rest.dropFirst(name.count).first == " " else {
      return nil
    }
    rest = rest.dropFirst(name.count)
    skipBlanks()
    guard rest.first?.isNumber ?? false || rest.first == "≈" else { return nil }
    return number()
  }

  private mutating func call() -> Range? {
    let start = rest
    guard let name = ["合计", "平均", "最大", "最小", "中位", "绝对值"].first(where: { rest.hasPrefix($0 + "(") }) else {
      return nil
    }
    rest = rest.dropFirst(name.count + 1)
    var values: [Range] = []
    repeat {
      guard let value = sum() else {
        rest = start
        return nil
      }
      values.append(value)
    } while take(",") != nil
    guard take(")") != nil else { return nil }
    return apply(name, values)
  }

  private func apply(_ name: String, _ values: [Range]) -> Range? {
    let lows = values.map(\.low).sorted()
    let highs = values.map(\.high).sorted()
    func both(_ function: ([Rational]) -> Rational?) -> Range? {
      guard let low = function(lows), let high = function(highs) else { return nil }
      return Range(low: low, high: high)
    }
    func total(_ numbers: [Rational]) -> Rational? {
      numbers.reduce(Rational?.some(.zero)) { sum, next in sum.flatMap { try? $0 + next } }
    }
    switch name {
    case "合计": return both(total)
    case "平均":
      return both { numbers in total(numbers).flatMap { try? $0.divided(by: Rational(numbers.count)) } }
    case "最大": return both(\.last)
    case "最小": return both(\.first)
    case "中位":
      return both { numbers in
        let (low, high) = (numbers[(numbers.count - 1) / 2], numbers[numbers.count / 2])
        return try? (low + high).divided(by: Rational(2))
      }
    default: return values.first.flatMap { $0.low.isNegative ? nil : $0 }
    }
  }

  /// A figure with its unit, in base units.
  private mutating func number() -> Range? {
    let isRounded = take("≈") != nil
    if take("-−") != nil {
      rest = (isRounded ? "≈" : "") + rest
      return number().map { Range(low: -$0.high, high: -$0.low) }
    }
    skipBlanks()
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard let number = Rational(decimal: String(digits)) else { return nil }
    rest = rest.dropFirst(digits.count)
    let symbol = rest.prefix { !" ()+−×÷,".contains($0) }
    rest = rest.dropFirst(symbol.count)
    guard let factor = symbol.isEmpty ? Rational.one : units.unit(named: String(symbol))?.factor else {
      return nil
    }
    let places = digits.split(separator: ".").dropFirst().first?.count ?? 0
    let half =
      isRounded ? Rational(decimal: "0." + String(repeating: "0", count: places) + "5") ?? .zero : .zero
    guard let low = try? (number + -half) * factor, let high = try? (number + half) * factor else {
      return nil
    }
    return Range(low: low, high: high)
  }
}
