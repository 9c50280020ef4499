import Testing
import Values

@Suite struct UnitCatalogTests {
  private let catalog = UnitCatalog()

  private func unit(_ name: String) throws -> MeasureUnit {
    try #require(catalog.unit(named: name), "\(name)")
  }

  @Test(
    arguments: [
      ("万元", "元", 10_000, 1), ("亿元", "万元", 10_000, 1), ("千万元", "百万元", 10, 1), ("角", "元", 1, 10),
      ("十万元", "万元", 10, 1), ("万人", "人", 10_000, 1), ("名", "人", 1, 1), ("千米", "米", 1000, 1),
      ("公里", "千米", 1, 1), ("吨", "克", 1_000_000, 1), ("千克", "公斤", 1, 1), ("万吨", "吨", 10_000, 1),
      ("公顷", "平方米", 10_000, 1), ("平方公里", "公顷", 100, 1), ("亩", "平方米", 2000, 3),
      ("万平方米", "公顷", 1, 1), ("度", "千瓦时", 1, 1), ("万千瓦时", "度", 10_000, 1), ("周", "天", 7, 1),
      ("分钟", "小时", 1, 60), ("年", "季度", 4, 1), ("季度", "个月", 3, 1), ("%", "比率", 1, 100),
      ("‰", "%", 1, 10), ("倍", "ratio", 1, 1), ("pp", "%", 1, 1), ("yuan", "元", 1, 1), ("points", "分", 1, 1),
      ("people", "人", 1, 1), ("items", "个", 1, 1), ("times", "次", 1, 1), ("households", "户", 1, 1),
      ("companies", "家", 1, 1), ("years", "月", 12, 1), ("days", "日", 1, 1), ("百家", "家", 100, 1),
    ])
  func builtInRatios(name: String, other: String, numerator: Int, denominator: Int) throws {
    let (first, second) = (try unit(name), try unit(other))
    #expect(first.symbol == name)
    #expect(catalog.convertible(first, second))
    #expect(try first.factor.divided(by: second.factor) == Rational(numerator, denominator))
  }

  @Test(
    arguments: [
      ("元", "分"), ("家", "户"), ("天", "个月"), ("天", "小时"), ("天", "工作日"), ("人", "人次"), ("位", "人"),
      ("米", "平方米"), ("个", "%"), ("分钟", "分"), ("升", "立方米"), ("元/人", "元"), ("元/人", "元/户"),
      ("千瓦", "千瓦时"), ("学时", "小时"),
    ])
  func unrelatedUnitsDoNotConvert(name: String, other: String) throws {
    #expect(try !catalog.convertible(unit(name), unit(other)))
  }

  @Test func percentagePointsAreMarked() throws {
    for name in ["个百分点", "百分点", "pp"] { #expect(try unit(name).isPercentagePoint) }
    #expect(try !unit("%").isPercentagePoint)
    #expect(try unit("%").dimension.isNone)
    #expect(try unit("分/个百分点").factor == .hundred)
    #expect(try !unit("分/个百分点").isPercentagePoint)
  }

  @Test(
    arguments: [
      "", "吗", "万%", "万分", "百天", "十年", "千小时", "万个百分点", "万", "万万元", "元/", "/元", "元//人", "元/吗", "人·天",
      "元·人", "1/人", "万比率", "元 ", "每人", "每元/人", "元/每", "万元/人/", "十工作日",
    ])
  func unknownNames(name: String) {
    #expect(catalog.unit(named: name) == nil)
  }

  @Test(arguments: ["元/人/天", "元/人·天", "元/人.天", "元/人、天", "元/天/人", "元/天·每人", "元/每天/每名"])
  func spellingsOfOneCompound(name: String) throws {
    let compound = try unit(name)
    #expect(compound.symbol == name)
    #expect(try compound.dimension == unit("元/人/天").dimension)
    #expect(compound.factor == .one)
  }

  @Test func compoundFactors() throws {
    #expect(try unit("万元/平方公里").factor == Rational(1, 100))
    #expect(try unit("元/万人").factor == Rational(1, 10_000))
    #expect(try unit("次/年").factor == Rational(1, 12))
    #expect(try unit("次/每年").dimension == unit("次/月").dimension)
    #expect(try unit("元/元").dimension.isNone)
    #expect(try unit("%/年").factor == Rational(1, 1200))
  }

  @Test func dimensionAlgebra() throws {
    let (money, people) = (try unit("元").dimension, try unit("人").dimension)
    let perPerson = money.divided(by: people)
    #expect(try perPerson == unit("元/人").dimension)
    #expect(perPerson.multiplied(by: people) == money)
    #expect(people.multiplied(by: perPerson) == money)
    #expect(money.divided(by: money) == Dimension.none)
    #expect(perPerson.powers.map(\.base) == perPerson.powers.map(\.base).sorted())
    #expect(perPerson.powers.map(\.exponent).reduce(0, +) == 0)
    #expect(people.multiplied(by: people).powers.map(\.exponent) == [2])
  }

  @Test func everyListedCountIsKnown() throws {
    let counts = """
      个 家 户 人 名 位 人次 场 场次 次 份 篇 件 项 处 期 条 套 台 辆 座 所 间 本 册 批 例 起 市 县 区 乡 镇 村 街道 学时 课时 班 组 \
      幅 块 只 头 株 棵 张 支 对 双 架 艘 部 门 宗 笔 票 亩 公顷 平方米 平方公里 米 公里 千米 吨 千克 公斤 克 升 立方米 千瓦 千瓦时 \
      度 瓶 箱 盒 床 桩 档 位次
      """
    for name in counts.split(separator: " ").map(String.init) {
      #expect(catalog.unit(named: name)?.symbol == name)
      #expect(catalog.unit(named: "万" + name) != nil, "万\(name)")
    }
  }

  @Test func suggestions() {
    #expect(catalog.suggestion(for: "万园") == "万元")
    #expect(catalog.suggestion(for: "平方迷") == "平方米")
    #expect(catalog.suggestion(for: "小是") == "小时")
    #expect(catalog.suggestion(for: "个百分") == "个百分点")
    #expect(catalog.suggestion(for: "househods") == "households")
    #expect(catalog.suggestion(for: "元/人次数") == "元/人次")
    #expect(catalog.suggestion(for: "亿平方公理") == "亿平方公里")
    #expect(catalog.suggestion(for: "猫") == nil)
    #expect(catalog.suggestion(for: "完全不同的东西") == nil)
    #expect(catalog.suggestion(for: "元") == nil)
    #expect(catalog.suggestion(for: "") == nil)
    #expect(catalog.suggestion(for: "元//") == nil)
  }
}
