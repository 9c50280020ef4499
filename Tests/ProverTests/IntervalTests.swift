import Checker
import Enclosure
import TestSupport
import Testing
import Values

/// Intervals hold what their operations say they hold, those without a number included.
@Suite("区间") struct IntervalTests {
  private static let values = [-3, -1, 0, 1, 2, 5].map { Rational($0) }

  /// Every interval with ends among the values, open, closed or infinite, many of them empty.
  private static var intervals: [Interval] {
    let ends =
      [nil]
      + values.flatMap { value in
        [true, false].map { Interval.End?.some(.init(value: value, isIncluded: $0)) }
      }
    return ends.flatMap { low in ends.map { Interval(low: low, high: $0) } }
  }

  private static let samples = (-12...24).map { Rational($0, 2) }

  @Test("空的区间只有一个，什么数都不含") func emptyIsOneValue() {
    let empty = Self.intervals.filter(\.isEmpty)
    #expect(empty.count > 40)
    #expect(empty.allSatisfy { $0 == .empty })
    for interval in Self.intervals {
      #expect(
        interval.isEmpty || interval.low == nil || interval.high == nil
          || Self.samples.contains { interval.contains($0) })
    }
    #expect(Self.samples.allSatisfy { !Interval.empty.contains($0) })
    #expect(Interval.empty.onlyValue == nil && Interval.empty.example(near: .one) == nil)
    #expect(Interval.empty.wholeExample(unit: .one) == nil)
  }

  @Test("和、积、差、商含着每一对数的结果，一边是空的就是空的") func operationsEnclose() throws {
    for a in Self.intervals {
      let inA = Self.samples.filter { a.contains($0) }
      for x in inA where !x.isZero { #expect((try Rational.one.divided(by: x)).isIn(a.reciprocal)) }
      for b in Self.intervals {
        let (sum, product, quotient) = (a + b, a * b, a * b.reciprocal)
        if a.isEmpty || b.isEmpty {
          #expect(sum.isEmpty && product.isEmpty && quotient.isEmpty)
          continue
        }
        for x in [inA.first, inA.last].compactMap({ $0 }) {
          for y in Self.samples where b.contains(y) {
            #expect(try (x + y).isIn(sum))
            #expect(try (x * y).isIn(product))
            if !y.isZero { #expect(try x.divided(by: y).isIn(quotient)) }
          }
        }
      }
    }
  }

  @Test("交、并、去掉一段") func setOperations() {
    for a in Self.intervals {
      #expect(a.hull(.empty) == a && Interval.empty.hull(a) == a)
      #expect(a.intersection(.empty).isEmpty)
      #expect(a.removing(.empty) == (a.isEmpty ? [] : [a]))
      for b in Self.intervals.prefix(60) {
        for x in Self.samples {
          #expect(a.intersection(b).contains(x) == (a.contains(x) && b.contains(x)))
          #expect(a.removing(b).contains { $0.contains(x) } == (a.contains(x) && !b.contains(x)))
          if a.contains(x) || b.contains(x) { #expect(a.hull(b).contains(x)) }
        }
      }
    }
  }
}

extension Rational {
  fileprivate func isIn(_ interval: Interval) -> Bool { interval.contains(self) }
}
