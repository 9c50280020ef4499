import Values

/// A number with its unit, before signs and words around it are looked at.
struct Amount {
  let number: Rational
  /// Nil for a bare number.
  let unit: MeasureUnit?
  let writtenUnit: String
  var isUnitCompleted = false
  var isChinese = false

  /// The value in base units.
  func baseValue(in unit: MeasureUnit?) throws(TargetFault) -> Rational {
    guard let unit else { return number }
    return try product(number, unit.factor)
  }
}

/// The product, or the fault of a number that passed the limit.
func product(_ left: Rational, _ right: Rational) throws(TargetFault) -> Rational {
  guard let result = try? left * right else { throw .numberTooLong }
  return result
}

/// Takes amounts from a text.
struct AmountReader {
  let units: UnitCatalog

  /// The greatest number of scalars of a unit's name that is looked for.
  private static let longestUnit = 24
  private static let scales: [(name: String, size: Int)] = [
    ("亿", 100_000_000), ("百万", 1_000_000), ("万", 10_000), ("千", 1000),
  ]
  private static let completedPrefixes = ["千万", "百万", "十万", "亿", "万"]

  /// Takes an amount; nil, with the cursor anywhere, if no number is next.
  func takeAmount(_ cursor: inout TextCursor) throws(TargetFault) -> Amount? {
    if let symbol = takePercentWords(&cursor) { return try takePercentage(symbol, &cursor) }
    let isMoney = cursor.take("¥")
    guard let first = try cursor.takeNumber() else { return nil }
    if isMoney, first.isChinese { return nil }
    if !isMoney, let amount = try takeTenths(first, &cursor) { return amount }
    let start = cursor
    if let amount = try takeScaledParts(first, &cursor) { return amount }
    cursor = start
    var amount = takeUnit(behind: first, &cursor)
    if isMoney {
      amount = amount.unit == nil ? with("元", first) ?? amount : amount
      guard amount.unit?.dimension == units.unit(named: "元")?.dimension else { return nil }
    }
    return try isCalendar(amount, endsNumber(cursor)) ? nil : amount
  }

  /// Takes the longest name of a unit that comes next.
  func takeUnitName(_ cursor: inout TextCursor) -> MeasureUnit? {
    var name = Array(cursor.rest.prefix(Self.longestUnit))
    while !name.isEmpty {
      if let unit = units.unit(named: String(scalars: name)) {
        cursor.skip(name.count)
        return unit
      }
      name.removeLast()
    }
    return nil
  }

  private func with(_ unit: String, _ number: WrittenNumber) -> Amount? {
    units.unit(named: unit).map { Amount(number: number.value, unit: $0, writtenUnit: unit) }
  }

  private func takePercentWords(_ cursor: inout TextCursor) -> String? {
    if cursor.starts(with: "百分百") { return cursor.take("百分") ? "%" : nil }
    if cursor.take("百分之") { return "%" }
    return cursor.take("千分之") ? "‰" : nil
  }

  private func takePercentage(_ symbol: String, _ cursor: inout TextCursor) throws(TargetFault) -> Amount? {
    let isWhole = cursor.take("百")
    if isWhole { return with(symbol, WrittenNumber(value: .hundred, isChinese: true)) }
    guard let number = try cursor.takeNumber() else { return nil }
    return with(symbol, number)
  }

  private func takeUnit(behind number: WrittenNumber, _ cursor: inout TextCursor) -> Amount {
    let start = cursor
    if let unit = takeUnitName(&cursor), !splitsLatinName(cursor, since: start) {
      return Amount(
        number: number.value, unit: unit, writtenUnit: cursor.passed(since: start),
        isChinese: number.isChinese)
    }
    cursor = start
    if let prefix = cursor.take(anyOf: Self.completedPrefixes), let unit = units.unit(named: prefix + "元"),
      cursor.take("(元)") || endsNumber(cursor)
    {
      return Amount(
        number: number.value, unit: unit, writtenUnit: prefix + "元", isUnitCompleted: true,
        isChinese: number.isChinese)
    }
    cursor = start
    return Amount(number: number.value, unit: nil, writtenUnit: "", isChinese: number.isChinese)
  }

  /// Whether a unit was taken from the middle of a name in Latin letters and digits: the m of m5, the h of h7.
  private func splitsLatinName(_ cursor: TextCursor, since start: TextCursor) -> Bool {
    guard let first = start.next, isLetter(first), let next = cursor.next else { return false }
    return isLetter(next) || isFigure(next)
  }

  /// Takes 三成 or 七成五: tenths, told from 成 that begins a word (成果, 成员).
  private func takeTenths(_ number: WrittenNumber, _ cursor: inout TextCursor) throws(TargetFault) -> Amount?
  {
    let start = cursor
    guard number.value.isPositive, number.value <= Rational(10), cursor.take("成"),
      !cursor.starts(withAny: wordsBehindTenths)
    else {
      cursor = start
      return nil
    }
    var percent = try product(number.value, Rational(10))
    if let digit = try? cursor.takeNumber() {
      guard digit.value < Rational(10), digit.isChinese == number.isChinese else {
        cursor = start
        return nil
      }
      percent = try sum(percent, digit.value)
    } else if cursor.take("半") {
      percent = try sum(percent, Rational(5))
    }
    guard percent <= .hundred else {
      cursor = start
      return nil
    }
    return with("%", WrittenNumber(value: percent, isChinese: number.isChinese))
  }

  /// Whether no noun follows, so that a bare 万 or 亿 can only mean money.
  func endsNumber(_ cursor: TextCursor) -> Bool {
    cursor.isAtEnd || cursor.starts(withAny: numberEndings)
      || cursor.starts(withAny: [",", ";", "、", "。", ")", "("])
  }

  /// What may stand right behind a number and its unit.
  var numberEndings: [String] { rangeMarks + approximateEndings + boundEndings.map(\.text) }

  /// Takes 1亿3000万元 or 三万五千元: parts of falling size that share the unit of the last one.
  private func takeScaledParts(
    _ first: WrittenNumber, _ cursor: inout TextCursor
  ) throws(TargetFault) -> Amount? {
    var total = Rational.zero
    var part = first
    var lastSize = Int.max
    while let (size, next) = try takeScaledPart(part, below: lastSize, &cursor) {
      total = try sum(total, product(part.value, Rational(size)))
      (part, lastSize) = (next, size)
    }
    guard lastSize < Int.max else { return nil }
    let last = takeUnit(behind: part, &cursor)
    guard let unit = last.unit, let scale = scale(of: unit, named: last.writtenUnit) else {
      throw .malformedNumber(String(cursor.text.prefix(8)))
    }
    let tail = try product(part.value, scale)
    guard tail < Rational(lastSize), let number = try? sum(total, tail).divided(by: scale) else {
      throw .malformedNumber(part.value.description + last.writtenUnit)
    }
    return Amount(
      number: number, unit: unit, writtenUnit: last.writtenUnit, isUnitCompleted: last.isUnitCompleted,
      isChinese: first.isChinese)
  }

  /// Takes 亿 or 万 when a further number of the same kind stands right behind it.
  private func takeScaledPart(
    _ part: WrittenNumber, below limit: Int, _ cursor: inout TextCursor
  ) throws(TargetFault) -> (Int, WrittenNumber)? {
    let start = cursor
    for (name, size) in Self.scales where size < limit && cursor.take(name) {
      if cursor.next != "-", let next = try cursor.takeNumber(), next.isChinese == part.isChinese {
        return (size, next)
      }
      break
    }
    cursor = start
    return nil
  }

  /// How many of the plain unit one unit is: 10,000 for 万元 and 1 for 元; nil without such a unit.
  private func scale(of unit: MeasureUnit, named name: String) -> Rational? {
    let plain = name.drop { "十百千万亿".contains($0) }
    guard plain.count < name.count, let base = units.unit(named: String(plain)) else { return .one }
    return try? unit.factor.divided(by: base.factor)
  }

  private func sum(_ left: Rational, _ right: Rational) throws(TargetFault) -> Rational {
    guard let result = try? left + right else { throw .numberTooLong }
    return result
  }

  /// Whether 2022年 or 10月 names a year or a month rather than so many of them; refused where it stands alone.
  private func isCalendar(_ amount: Amount, _ isAlone: Bool) throws(TargetFault) -> Bool {
    guard !amount.isChinese, let number = amount.number.asInt else { return false }
    let isDay =
      switch amount.writtenUnit {
      case "年": (1900...2999).contains(number)
      case "月": (1...12).contains(number)
      default: false
      }
    if isDay, isAlone { throw .ambiguousDate("\(number)\(amount.writtenUnit)") }
    return isDay
  }
}
