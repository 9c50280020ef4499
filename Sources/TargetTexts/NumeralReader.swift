import Values

/// Tells by their grammar which Chinese numerals in a sentence count something: one before a unit or alone does
/// (举办二十次培训, 前十), one inside a word does not (一般, 三公经费, 第一时间, 十分满意).
struct NumeralReader {
  /// What a run of numerals is.
  enum Outcome {
    /// No numeral is next.
    case none
    /// A part of a word.
    case word
    /// A day of the calendar.
    case day(String)
    /// A fraction in words: 三分之一.
    case fraction
    /// It counts; with the quantity where it can be read.
    case count(Quantity?)
    /// It counts roughly: 数十家, 三五次.
    case vague(String)
    /// It counts, and how much is not settled: 一百五户, 壹佰元.
    case malformed(String)
  }

  let quantities: QuantityReader
  let days: DayReader

  /// Steps over the run of numerals that is next and tells what it is.
  func take(_ cursor: inout TextCursor, behind before: ArraySlice<Unicode.Scalar>) -> Outcome {
    let start = cursor
    if cursor.take(anyOf: setPhrases) != nil { return .word }
    let run = Array(cursor.take(while: isNumeral))
    guard !run.isEmpty else { return formalNumeral(&cursor) }
    let isOrdinal = before.last == "第"
    var whole = start
    if cursor.starts(with: "分之") { return .fraction }
    let isYear = run.count == 4 && cursor.starts(with: "年")
    if cursor.starts(withAny: ["月", "季度"]), days.takesDay(&whole) || cursor.starts(with: "季度") {
      if whole.rest.count < cursor.rest.count { cursor = whole }
      return .day(cursor.passed(since: start))
    }
    if isYear { return .malformed(cursor.passed(since: start) + "年") }
    if isOrdinal { return .word }
    return count(run, &cursor, from: start, behind: before.last)
  }

  private func count(
    _ run: [Unicode.Scalar], _ cursor: inout TextCursor, from start: TextCursor,
    behind before: Unicode.Scalar?
  ) -> Outcome {
    var rest = cursor
    let unit = quantities.amounts.takeUnitName(&rest)
    if isRough(run, before) {
      guard unit != nil else { return .word }
      cursor = rest
      return .vague((before.map(String.init) ?? "") + cursor.passed(since: start))
    }
    var tail = cursor
    if tail.take(anyOf: vagueEndings) != nil, quantities.amounts.takeUnitName(&tail) != nil {
      cursor = tail
      return .vague(cursor.passed(since: start))
    }
    guard isCounting(run, cursor, unit.map { ($0, rest) }, behind: before) else { return .word }
    var whole = start
    if let quantity = try? quantities.takeQuantity(&whole), quantity.unit != nil {
      cursor = whole
      return .count(quantity)
    }
    if unit != nil { cursor = rest }
    var number = start
    let isNumber = (try? number.takeNumber()) != nil
    if isNumber { return .count(nil) }
    let text = cursor.passed(since: start)
    return run.allSatisfy { digitValue($0) != nil } ? .vague(text) : .malformed(text)
  }

  /// 数十家, 上百人, 近千户: a size without a number. 百花齐放 has no unit behind it.
  private func isRough(_ run: [Unicode.Scalar], _ before: Unicode.Scalar?) -> Bool {
    guard let before, run.allSatisfy({ digitValue($0) == nil }) else { return false }
    return "数几上近逾超余".unicodeScalars.contains(before)
  }

  private func isCounting(
    _ run: [Unicode.Scalar], _ cursor: TextCursor, _ unit: (unit: MeasureUnit, rest: TextCursor)?,
    behind before: Unicode.Scalar?
  ) -> Bool {
    let digits = run.filter { digitValue($0) != nil }
    // 百 and 万 alone are sizes of words: 百花齐放, 千家万户.
    guard !digits.isEmpty || run == ["十"] else { return false }
    if cursor.starts(with: "成") {
      var tail = cursor
      _ = tail.take("成")
      return !tail.starts(withAny: wordsBehindTenths)
    }
    if cursor.starts(with: "番") { return before == "翻" }
    let isAlone = ends(cursor)
    guard let (unit, rest) = unit else {
      if isAlone { return before == "前" || before == "达" || digits.count < run.count }
      return cursor.starts(withAny: quantities.amounts.numberEndings) && digits.count < run.count
    }
    if run == ["一"] || run == ["十"] && unit.symbol == "分" { return false }
    if rest.starts(withAny: wordFormers) { return false }
    // 二 counts as 两 does only in numbers; 二次供水 and 二期工程 are names.
    let isName = run.count == 1 && (run[0] == "二" || run[0] == "零" || namingUnits.contains(unit.symbol))
    return isName ? quantities.amounts.endsNumber(rest) : true
  }

  private func ends(_ cursor: TextCursor) -> Bool {
    cursor.isAtEnd || cursor.starts(withAny: [",", ";", "、", "。", ")"])
  }

  /// 壹佰万元: sums as contracts write them; one such character alone is mostly a name (大陆, 队伍).
  private func formalNumeral(_ cursor: inout TextCursor) -> Outcome {
    let start = cursor
    let run = cursor.take { formalNumerals.contains($0) }
    guard run.count > 1 else {
      cursor = start
      return .none
    }
    return .malformed(cursor.passed(since: start))
  }

  private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digitValue(scalar) != nil || "十百千万亿".unicodeScalars.contains(scalar)
  }

  private func digitValue(_ scalar: Unicode.Scalar) -> Int? { numeralDigit(scalar) }
}

/// Expressions that name something by a numeral and a unit; no grammar tells them from a count.
private let setPhrases = [
  "两个维护", "两个确立", "四个意识", "四个自信", "四个全面", "四个最严", "三位一体", "四位一体", "五位一体", "三项制度", "两项补贴", "三条红线",
  "五个一工程", "一个不少",
]

/// What makes a word of a numeral and a unit before it: 两票制, 一次性, 三件套.
private let wordFormers = ["性", "制", "式", "化", "型", "类", "级", "套", "一体"]

/// Units that a single digit names rather than counts before a noun: 三年行动, 三期工程, 三支一扶, 七台河.
private let namingUnits: Set<String> = [
  "年", "日", "期", "位", "支", "门", "套", "台", "头", "部", "市", "县", "区", "乡", "镇", "村", "街道", "票", "档", "起",
]

private let formalNumerals = Set("壹贰叁肆伍陆柒捌玖拾佰仟零万亿".unicodeScalars)
