import Checker
import Enclosure
import Program
import Source
import Values

/// What the words of vetoes, checks and checklists say beside their conditions.
extension NameFinder {
  /// Figures in the words of a veto or check must stand in its condition; of a name those that are counted in what the
  /// condition counts.
  mutating func checkWords(
    _ words: String?, _ condition: Measure, _ range: SourceRange, isName: Bool = false
  ) {
    guard let words else { return }
    if let level = levelBesides(condition, in: words) {
      return report(.wordsContradict(level, words: words), at: range)
    }
    let known = fixedNumbers(condition)
    guard !known.isEmpty else { return }
    let dimensions = fixedDimensions(condition)
    let isOfCount = countsPlainly(condition)
    for (written, value, same) in figures(in: words, counting: dimensions, alone: isName, anything: isOfCount)
    where !known.contains(value) {
      if let same, known.contains(same) { continue }
      // 得分率低于60% of 6分 is 得分 < 3.6分.
      let asked = written.hasSuffix("%") ? pointsAsked(condition, share: value) : []
      if asked.contains(where: { known.contains($0) }) { continue }
      // 超过预算10%以上 is 预算 × 110%, and 不足九成 of it × 90%.
      // 超期率超过5% of a rate itself is none.
      let beside = [try? Rational.one + value, try? Rational.one + -value].compactMap { $0 }
      if written.hasSuffix("%"), !saysOfItself(words, condition, written),
        beside.contains(where: { known.contains($0) })
      {
        continue
      }
      return report(.wordsContradict(written, words: words), at: range)
    }
  }

  /// Whether a condition compares how many records there are with a number: 计数(小区) ≥ 30.
  private func countsPlainly(_ condition: Measure) -> Bool {
    guard case .comparison(let left, _, let right) = condition.ungrouped.kind,
      right.ungrouped.writtenNumber != nil, case .aggregate(let count) = left.ungrouped.kind
    else { return false }
    return count.function == .count && count.filter == nil
  }

  /// Whether words hold the very rate that a condition compares against a figure: 超期率超过5% of 超期率 > 105%.
  private func saysOfItself(_ words: String, _ condition: Measure, _ written: String) -> Bool {
    guard case .comparison(let left, _, _) = condition.ungrouped.kind, case .number(let type) = left.type,
      type.dimension.isNone
    else { return false }
    let (text, name) = (halfWidth(words), template.text(of: left))
    return name.hasSuffix("率")
      && ["超过", "高于", "大于", "低于", "不足", "小于"].contains { text.contains(name + $0 + written) }
  }

  /// A share of the points whose score a condition asks for.
  private func pointsAsked(_ condition: Measure, share: Rational) -> [Rational] {
    var points: [Rational] = []
    // 名次(全体: 总得分) > 30 asks for no score.
    let places = condition.contains { part in
      if case .aggregate(let aggregate) = part.kind { aggregate.function == .rank } else { false }
    }
    if places { return [] }
    condition.forEachPart { part in
      switch part.kind {
      case .score(let id): points.append(template[id].points)
      case .totalScore: points.append(template.total)
      default: break
      }
    }
    return points.compactMap { try? $0 * share }
  }

  /// A level that words name where the condition asks for another of the same set.
  private func levelBesides(_ condition: Measure, in words: String) -> String? {
    let asked: [Measure]
    switch condition.ungrouped.kind {
    case .comparison(_, .equal, let level): asked = [level]
    case .oneOf(_, let levels): asked = levels
    default: return nil
    }
    var set: LevelSetID?
    var names: Set<String> = []
    for case .constant(.level(let own, let index), _) in asked.map(\.kind) {
      set = own
      names.insert(template[own].levels[index].name)
    }
    guard let set, names.count == asked.count, !names.contains(where: { words.contains($0) }) else {
      return nil
    }
    // 一般公共预算 is no level, and 合格 stands in 不合格.
    let others = template[set].levels.map(\.name).filter { level in
      level.count >= 2 && words.contains(level) && !["一般", "标准", "其他", "正常", "良好"].contains(level)
        && !names.contains { $0.contains(level) || level.contains($0) }
    }
    return others.count == 1 ? others[0] : nil
  }

  /// 「…，1分」 in the text of a line must be the points of the line.
  mutating func checkLines(_ rule: Rule) {
    guard case .checklist(let list) = rule.curve else { return }
    for item in list.items where item.condition == nil {
      guard case .constant(.number(let points), _)? = item.points?.kind else { continue }
      for (written, value, _) in figures(in: item.label) where written.hasSuffix("分") && value != points {
        report(.wordsContradict(written, words: item.label), at: item.range)
      }
    }
  }

  private func fixedNumbers(_ measure: Measure) -> Set<Rational> {
    var found: Set<Rational> = []
    measure.forEach(in: template) { part in
      if case .constant(.number(let value), _) = part.kind { found.insert(value.magnitude) }
    }
    return found
  }

  /// What the fixed numbers of a condition count or measure.
  private func fixedDimensions(_ measure: Measure) -> Set<Dimension> {
    var found: Set<Dimension> = []
    measure.forEach(in: template) { part in
      if case .constant(.number, _) = part.kind, case .number(let type) = part.type, type.unit != nil {
        found.insert(type.dimension)
      }
    }
    return found
  }

  /// Figures with a unit in a text, in base units: 60%, 10分, 5个百分点, 3万元; of other units (3次, 5人, 10天) those that
  /// are counted in what the words stand beside. `same` is the figure that says the same of whole things.
  private func figures(
    in words: String, counting dimensions: Set<Dimension> = [], alone: Bool = false, anything: Bool = false
  )
    -> [(written: String, value: Rational, same: Rational?)]
  {
    var result: [(written: String, value: Rational, same: Rational?)] = []
    var rest = Substring(halfWidth(words))
    while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      // 第3次 counts places, 2020年 is a year.
      let before = rest[..<start]
      let isPlace = before.hasSuffix("第")
      rest = rest[start...]
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest[digits.endIndex...]
      guard !isPlace, let number = Rational(decimal: digits),
        let unit = unit(at: rest, counting: dimensions, alone: alone, anything),
        let value = try? number * unit.factor
      else { continue }
      let behind = rest.dropFirst(unit.symbol.count)
      let step = isCounted(unit.symbol) ? wholeStep(between: before, behind) : nil
      result.append((digits + unit.symbol, value, step.flatMap { try? value + Rational($0) }))
    }
    return result
  }

  /// Of whole things 超过1次 is 2次 or more, and 不足3次 is 2次 or fewer; 2次以上 is more than 1次.
  private func wholeStep(between before: Substring, _ behind: Substring) -> Int? {
    func ends(_ words: String...) -> Bool { words.contains { before.hasSuffix($0) } }
    func begins(_ words: String...) -> Bool { words.contains { behind.hasPrefix($0) } }
    if ends("超过", "多于", "大于", "高于", "超出") || begins("以下", "及以下", "（含）以下", "以内") { return 1 }
    return ends("不足", "少于", "小于", "低于") || begins("以上", "及以上", "（含）以上") ? -1 : nil
  }

  /// Whether a unit counts things one by one.
  private func isCounted(_ symbol: String) -> Bool {
    guard let unit = template.units.unit(named: symbol), unit.factor == .one, !unit.dimension.isNone else {
      return false
    }
    return !["元", "分"].contains { unit.dimension == Dimension(base: $0) }
  }

  /// The longest unit that a text begins with.
  private func unit(
    at text: Substring, counting dimensions: Set<Dimension>, alone: Bool, _ anything: Bool
  ) -> (symbol: String, factor: Rational)? {
    /// No unit that is counted in has more characters.
    let longest = 5
    for length in stride(from: min(longest, text.count), through: 1, by: -1) {
      let symbol = String(text.prefix(length))
      guard let unit = template.units.unit(named: symbol) else { continue }
      if symbol == "年" || text.dropFirst(length).hasPrefix("钟") { return nil }
      let isPlain = !alone && ["%", "分", "个百分点", "万元", "元"].contains(symbol)
      // 2倍 and 200% are said in many ways.
      let isCounted = dimensions.contains(unit.dimension) && symbol != "倍"
      let isThing = anything && self.isCounted(symbol)
      return isPlain || isCounted || isThing ? (symbol, unit.factor) : nil
    }
    return nil
  }
}
