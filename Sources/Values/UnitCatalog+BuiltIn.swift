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

  /// Further spellings and sizes that forms and the budget systems print. A template may give them another
  /// meaning: they yield to what it declares.
  ///
  /// KB to TB are bases, for whether 1 TB is 1000 or 1024 GB only the template can say.
  private static let spellings: [(names: String, size: Rational, base: String)] = [
    ("m M", .one, "米"), ("dm 分米", Rational(1, 10), "米"), ("cm CM 厘米 公分", Rational(1, 100), "米"),
    ("mm MM 毫米", Rational(1, 1000), "米"), ("km KM Km", Rational(1000), "米"),
    ("m2 M2 平米 平方", .one, "平方米"), ("km2 KM2 平方千米", Rational(1_000_000), "平方米"),
    ("cm2 平方厘米", Rational(1, 10_000), "平方米"), ("hm2 ha", Rational(10_000), "平方米"),
    ("m3 M3 立方", .one, "立方米"), ("l L", .one, "升"), ("ml mL ML 毫升", Rational(1, 1000), "升"),
    ("kg KG Kg", .one, "千克"), ("g", Rational(1, 1000), "千克"), ("mg 毫克", Rational(1, 1_000_000), "千克"),
    ("ug μg 微克", Rational(1, 1_000_000_000), "千克"), ("t T", Rational(1000), "千克"),
    ("斤 市斤", Rational(1, 2), "千克"), ("KB", .one, "KB"), ("MB", .one, "MB"), ("GB", .one, "GB"),
    ("TB", .one, "TB"), ("kW KW kw", .one, "千瓦"), ("W 瓦", Rational(1, 1000), "千瓦"),
    ("MW 兆瓦", Rational(1000), "千瓦"), ("kWh KWh KWH kwh", .one, "千瓦时"),
    ("h H", .one, "小时"), ("min", Rational(1, 60), "小时"), ("s 秒", Rational(1, 3600), "小时"),
    ("℃", .one, "℃"), ("dB db 分贝", .one, "分贝"),
  ]

  /// Units with a dimension of their own.
  private static let bases = """
    分 天 小时 个月 工作日 个 家 户 人 位 人次 场 场次 次 份 篇 件 项 处 期 条 套 台 辆 座 所 间 本 册 批 例 起 \
    市 县 区 乡 镇 村 街道 学时 课时 班 组 幅 块 只 头 株 棵 张 支 对 双 架 艘 部 门 宗 笔 票 平方米 米 千克 升 \
    立方米 千瓦 千瓦时 瓶 箱 盒 床 桩 档 位次
    """

  private static let ratios: [MeasureUnit] = [
    ratio("%", 1, 100), ratio("百分比", 1, 100), ratio("‰", 1, 1000), ratio("千分比", 1, 1000), ratio("比率", 1, 1),
    ratio("ratio", 1, 1), ratio("倍", 1, 1),
    ratio("个百分点", 1, 100, isPercentagePoint: true), ratio("百分点", 1, 100, isPercentagePoint: true),
    ratio("pp", 1, 100, isPercentagePoint: true),
  ]

  /// The table that every catalog starts from.
  static let builtIn: [String: Entry] = {
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(256)
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
    for (names, size, base) in spellings {
      let dimension = Dimension(base: base)
      for name in names.split(separator: " ").map(String.init) {
        let unit = MeasureUnit(symbol: name, factor: size, dimension: dimension)
        entries[name] = Entry(unit: unit, takesPrefix: takesPrefix(dimension), isYielding: true)
      }
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
