extension UnitCatalog {
  /// What may stand before a count, physical or money unit, longer ones first.
  static let prefixes: [(name: String, count: Int)] = [
    ("十万", 100_000), ("百万", 1_000_000), ("千万", 10_000_000),
    ("十", 10), ("百", 100), ("千", 1000), ("万", 10_000), ("亿", 100_000_000),
  ]

  /// The base units of points and durations: 十分 and 百天 are numbers with a unit, not units.
  private static let unprefixedBases: Set<String> = ["分", "天", "小时", "个月", "工作日"]

  private static let moneySizes: [(name: String, size: Rational)] = [
    ("元", .one), ("yuan", .one), ("角", Rational(1, 10)), ("千元", Rational(1000)),
    ("万元", Rational(10_000)), ("百万元", Rational(1_000_000)), ("千万元", Rational(10_000_000)),
    ("亿元", Rational(100_000_000)),
  ]

  /// Units that measure what a base unit measures; every base stands in `bases` as well.
  private static let relatives: [(name: String, size: Rational, base: String)] = [
    ("pts", .one, "分"), ("pt", .one, "分"), ("points", .one, "分"),
    ("日", .one, "天"), ("day", .one, "天"), ("days", .one, "天"), ("周", Rational(7), "天"),
    ("hour", .one, "小时"), ("hours", .one, "小时"), ("分钟", Rational(1, 60), "小时"),
    ("月", .one, "个月"), ("month", .one, "个月"), ("months", .one, "个月"),
    ("个工作日", .one, "工作日"), ("季度", Rational(3), "个月"), ("年", Rational(12), "个月"), ("year", Rational(12), "个月"),
    ("years", Rational(12), "个月"),
    ("名", .one, "人"), ("person", .one, "人"), ("people", .one, "人"),
    ("item", .one, "个"), ("items", .one, "个"), ("time", .one, "次"), ("times", .one, "次"),
    ("household", .one, "户"), ("households", .one, "户"),
    ("company", .one, "家"), ("companies", .one, "家"),
    ("公里", Rational(1000), "米"), ("千米", Rational(1000), "米"),
    ("吨", Rational(1000), "千克"), ("公斤", .one, "千克"), ("克", Rational(1, 1000), "千克"),
    ("平方公里", Rational(1_000_000), "平方米"), ("公顷", Rational(10_000), "平方米"),
    ("亩", Rational(2000, 3), "平方米"), ("度", .one, "千瓦时"),
  ]

  /// Units with a dimension of their own.
  private static let bases = """
    分 天 小时 个月 工作日 个 家 户 人 位 人次 场 场次 次 份 篇 件 项 处 期 条 套 台 辆 座 所 间 本 册 批 例 起 \
    市 县 区 乡 镇 村 街道 学时 课时 班 组 幅 块 只 头 株 棵 张 支 对 双 架 艘 部 门 宗 笔 票 平方米 米 千克 升 \
    立方米 千瓦 千瓦时 瓶 箱 盒 床 桩 档 位次
    """

  private static let ratios: [MeasureUnit] = [
    ratio("%", 1, 100), ratio("‰", 1, 1000), ratio("比率", 1, 1), ratio("ratio", 1, 1), ratio("倍", 1, 1),
    ratio("个百分点", 1, 100, isPercentagePoint: true), ratio("百分点", 1, 100, isPercentagePoint: true),
    ratio("pp", 1, 100, isPercentagePoint: true),
  ]

  /// The table that every catalog starts from.
  static let builtIn: [String: Entry] = {
    var entries: [String: Entry] = [:]
    for unit in ratios { entries[unit.symbol] = Entry(unit: unit, takesPrefix: false) }
    for (name, size) in moneySizes {
      let unit = MeasureUnit(symbol: name, factor: size, dimension: Dimension(base: "元"))
      entries[name] = Entry(unit: unit, takesPrefix: size == .one)
    }
    let counts = bases.split(separator: " ").map { (name: String($0), size: Rational.one, base: String($0)) }
    for (name, size, base) in counts + relatives {
      let unit = MeasureUnit(symbol: name, factor: size, dimension: Dimension(base: base))
      entries[name] = Entry(unit: unit, takesPrefix: takesPrefix(unit.dimension))
    }
    return entries
  }()

  /// Whether a unit of this dimension counts or measures things, so that 万 may stand before it.
  static func takesPrefix(_ dimension: Dimension) -> Bool {
    guard let base = dimension.singleBase else { return false }
    return !unprefixedBases.contains(base)
  }

  private static func ratio(
    _ symbol: String, _ numerator: Int, _ denominator: Int, isPercentagePoint: Bool = false
  ) -> MeasureUnit {
    MeasureUnit(
      symbol: symbol, factor: Rational(numerator, denominator), dimension: .none,
      isPercentagePoint: isPercentagePoint)
  }
}
