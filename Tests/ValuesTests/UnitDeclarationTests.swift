import Testing
import Values

/// A class, because `#expect` cannot call mutating members of a value.
@Suite final class UnitDeclarationTests {
  private var catalog = UnitCatalog()

  private func unit(_ name: String) throws -> MeasureUnit {
    try #require(catalog.unit(named: name), "\(name)")
  }

  private func declare(_ name: String) -> Bool {
    catalog.declare(name)
  }

  private func declare(_ name: String, equals count: Rational, of unit: MeasureUnit) -> Bool {
    catalog.declare(name, equals: count, of: unit)
  }

  /// How many of `other` one `name` is; nil if they do not convert.
  private func ratio(_ name: String, _ other: String) throws -> Rational? {
    let (first, second) = (try unit(name), try unit(other))
    guard catalog.convertible(first, second) else { return nil }
    return try first.factor.divided(by: second.factor)
  }

  @Test func newCountUnits() throws {
    #expect(declare("头牌"))
    #expect(!declare("头牌"))
    #expect(!declare("万人"))
    #expect(!declare("元/人"))
    for name in ["", "a b", "新/", "甲·乙"] { #expect(!declare(name), "\(name)") }
    #expect(try ratio("万头牌", "头牌") == Rational(10_000))
    #expect(try ratio("头牌", "头") == nil)
    #expect(try unit("元/头牌").dimension.powers.count == 2)
  }

  @Test func newNameForSeveral() throws {
    #expect(try declare("托", equals: Rational(12), of: unit("瓶")))
    #expect(try ratio("托", "瓶") == Rational(12))
    #expect(try ratio("万托", "瓶") == Rational(120_000))
    #expect(try declare("学期", equals: Rational(6), of: unit("个月")))
    #expect(catalog.unit(named: "十学期") == nil)
    #expect(try declare("成", equals: Rational(10), of: unit("%")))
    #expect(try ratio("成", "%") == Rational(10))
    #expect(try declare("基点", equals: Rational(1, 100), of: unit("pp")))
    #expect(try unit("基点").isPercentagePoint)
    #expect(try declare("标准", equals: Rational(50), of: unit("元/人·天")))
    #expect(try ratio("标准", "元/天/人") == Rational(50))
  }

  @Test func mergesTwoBaseUnits() throws {
    #expect(try ratio("家", "户") == nil)
    #expect(try declare("家", equals: .one, of: unit("户")))
    #expect(try ratio("家", "户") == .one)
    #expect(try ratio("company", "households") == .one)
    #expect(try ratio("万家", "户") == Rational(10_000))
    #expect(try ratio("万元/家", "元/户") == Rational(10_000))
    #expect(try unit("家/户").dimension.isNone)
  }

  @Test func mergesWithFactorInKnownUnits() throws {
    #expect(try declare("箱", equals: Rational(12), of: unit("瓶")))
    #expect(try ratio("箱", "瓶") == Rational(12))
    #expect(try ratio("元/瓶", "元/箱") == Rational(12))
    #expect(try ratio("万箱", "瓶") == Rational(120_000))
  }

  @Test func mergesThroughDerivedUnits() throws {
    #expect(try declare("学时", equals: Rational(45), of: unit("分钟")))
    #expect(try ratio("学时", "小时") == Rational(3, 4))
    #expect(try declare("吨", equals: Rational(2), of: unit("立方米")))
    #expect(try ratio("千克", "立方米") == Rational(1, 500))
    #expect(try ratio("克", "立方米") == Rational(1, 500_000))
  }

  @Test func mergesAreTransitiveInAnyOrder() throws {
    #expect(try declare("箱", equals: Rational(4), of: unit("盒")))
    #expect(try declare("盒", equals: Rational(6), of: unit("瓶")))
    #expect(try ratio("箱", "瓶") == Rational(24))
    #expect(try declare("件", equals: Rational(2), of: unit("箱")))
    #expect(try ratio("件", "瓶") == Rational(48))
    #expect(try declare("瓶", equals: Rational(1, 2), of: unit("升")))
    #expect(try ratio("件", "升") == Rational(24))
    #expect(try ratio("升/件", "瓶/箱") == .one)
  }

  @Test func repeatedDeclarations() throws {
    #expect(try declare("家", equals: .one, of: unit("户")))
    #expect(try declare("户", equals: .one, of: unit("家")))
    #expect(try !declare("家", equals: Rational(2), of: unit("户")))
    #expect(try declare("万元", equals: Rational(10_000), of: unit("元")))
    #expect(try !declare("公里", equals: Rational(500), of: unit("米")))
    #expect(try ratio("公里", "米") == Rational(1000))
  }

  @Test func impossibleDeclarationsChangeNothing() throws {
    #expect(try !declare("元/人", equals: .one, of: unit("元/户")))
    #expect(try !declare("家", equals: .one, of: unit("%")))
    #expect(try !declare("倍", equals: .one, of: unit("家")))
    #expect(try !declare("家", equals: .zero, of: unit("户")))
    #expect(try !declare("新", equals: Rational(-1), of: unit("户")))
    #expect(try !declare("新/旧", equals: .one, of: unit("户")))
    #expect(try !declare("%", equals: .one, of: unit("pp")))
    #expect(catalog.unit(named: "新") == nil)
    #expect(try ratio("家", "户") == nil)
  }

  @Test func unitsFromBeforeAMergeAreStillUnderstood() throws {
    let (oldBox, oldPrice) = (try unit("箱"), try unit("元/箱"))
    #expect(try declare("箱", equals: Rational(12), of: unit("瓶")))
    #expect(try catalog.convertible(oldBox, unit("瓶")))
    #expect(try catalog.convertible(oldPrice, unit("元/瓶")))
    #expect(declare("托盘", equals: Rational(10), of: oldBox))
    #expect(try ratio("托盘", "瓶") == Rational(120))
    #expect(try declare("瓶", equals: Rational(1, 2), of: unit("升")))
    #expect(try catalog.convertible(oldBox, unit("升")))
    #expect(declare("大箱", equals: Rational(10), of: oldBox))
    #expect(try ratio("大箱", "升") == Rational(60))
  }

  @Test func absurdSizesAreRefusedNotFatal() throws {
    let huge = try #require(Rational(decimal: "1" + String(repeating: "0", count: 59)))
    var previous = "瓶"
    var refused = false
    for step in 0..<80 where !refused {
      let name = "巨\(step)"
      refused = try !declare(name, equals: huge, of: unit(previous))
      previous = refused ? previous : name
    }
    #expect(refused)
    #expect(catalog.unit(named: previous) != nil)
  }
}
