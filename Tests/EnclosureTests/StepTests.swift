import Enclosure
import TestSupport
import Testing
import Values

/// Rounding and counting of intervals against single numbers.
@Suite("区间的取整") struct StepTests {
  private static func end(_ value: Rational, _ isIncluded: Bool) -> Interval.End {
    Interval.End(value: value, isIncluded: isIncluded)
  }

  @Test("取整、取到整数、取倍数", arguments: RoundingMode.allCases) func rounding(mode: RoundingMode)
    throws
  {
    var generator = SeededGenerator(state: 3)
    for _ in 0..<400 {
      let low = Rational(Int.random(in: -40...40, using: &generator), 8)
      let high = try low + Rational(Int.random(in: 0...24, using: &generator), 8)
      let interval = Interval(
        low: Self.end(low, Bool.random(using: &generator)),
        high: Self.end(high, Bool.random(using: &generator)))
      if interval.isEmpty { continue }
      // Far more points than there are steps, and points close to both ends.
      let width = try high + -low
      let points = try (0...1600).map { try low + width * Rational($0, 1600) }.filter {
        interval.contains($0)
      }
      let rounded = try points.map { try $0.rounded(places: 0, mode: mode) }
      let floors = points.map(\.floor)
      let ceilings = points.map(\.ceiling)
      if points.isEmpty { continue }
      for (got, values) in [
        (interval.rounded(places: 0, unit: .one, mode), rounded), (interval.floored, floors),
        (interval.ceiled, ceilings),
      ] {
        #expect(got.low == Self.end(values.min() ?? .zero, true), "\(interval)")
        #expect(got.high == Self.end(values.max() ?? .zero, true), "\(interval)")
      }
      let halves = interval.snapped(to: Rational(1, 2))
      let inside = (-20...40).map { Rational($0, 2) }.filter { interval.contains($0) }
      #expect(halves.isEmpty == inside.isEmpty)
      if let first = inside.first, let last = inside.last {
        #expect(halves == Interval(first...last))
      }
    }
  }

  @Test("除与最小最大") func division() throws {
    var generator = SeededGenerator(state: 4)
    func some() -> Interval {
      let low = Rational(Int.random(in: -6...6, using: &generator), 2)
      let high = (try? low + Rational(Int.random(in: 0...6, using: &generator), 2)) ?? low
      return Interval(
        low: Int.random(in: 0..<6, using: &generator) == 0
          ? nil : Self.end(low, Bool.random(using: &generator)),
        high: Int.random(in: 0..<6, using: &generator) == 0
          ? nil : Self.end(high, Bool.random(using: &generator)))
    }
    let numbers = (-24...24).map { Rational($0, 4) }
    for _ in 0..<300 {
      let (a, b) = (some(), some())
      let quotient = a.divided(by: b)
      let (least, greatest) = (Interval.least([a, b]), Interval.greatest([a, b]))
      for x in numbers where a.contains(x) {
        for y in numbers where b.contains(y) {
          #expect(least.contains(min(x, y)) && greatest.contains(max(x, y)))
          if !y.isZero { #expect(quotient.contains(try x.divided(by: y)), "\(x) ÷ \(y) of \(a) \(b)") }
        }
      }
    }
    #expect(
      Interval(Rational(2)...Rational(4)).divided(by: Interval(Rational(1)...Rational(2)))
        == Interval(Rational.one...Rational(4)))
    #expect(Interval.point(.zero).divided(by: .everything) == .point(.zero))
  }
}
