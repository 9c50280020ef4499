import Values

/// A range of values with what it gives.
struct Tier {
  var interval: Interval
  var value: String
  var range: Range<Int>
}

extension Composer {
  /// Points for ranges of one figure.
  mutating func bounded() throws(Stop) -> String {
    if clauses.awards.contains(where: isShare) { try turnIntoShares() }
    if clauses.awards.contains(where: isNamed) { return try compared() }
    if let whole = try wholeProportion() { return whole }
    var tiers: [Tier] = []
    var rest: String?
    var extra = ""
    let figure = try tierFigure()
    for award in clauses.awards {
      switch award.condition {
      case .within(_, let interval, _):
        tiers.append(
          Tier(interval: interval, value: try tierValue(award, figure: figure), range: award.range))
      case .rest(let words, let stem?) where rest != nil || isKnownAnswer(words, stem: stem):
        extra += try override(award)
      case .rest:
        guard rest == nil else { throw stop(award.range, near: .tiers) }
        rest = try tierValue(award, figure: figure)
      case .fact(let words):
        if let zero = try absence(words, award, figure: figure) {
          tiers.append(zero)
        } else {
          extra += try override(award)
        }
      default: throw stop(award.range, near: .tiers)
      }
    }
    try checkLimits()
    guard clauses.contrasts.isEmpty, clauses.standard == nil, clauses.base == nil else {
      throw stop(clauses.contrasts.first?.range, near: .tiers)
    }
    if rest == nil, clauses.awards.contains(where: \.isLoss) { rest = "满分" }
    return try tiered(tiers, rest: rest, figure: figure) + proportionCap(tiers) + extra
  }

  /// Whether a known name answers for words of denial: 无任务.
  private func isKnownAnswer(_ words: PrintedWords, stem: String) -> Bool {
    !stem.isEmpty && names.closest(words.text, among: cell.known.filter { $0.unit == "是否" }) != nil
  }

  /// Caps that say no more than the points do, and a floor at zero, hold of tiers anyway.
  func checkLimits() throws(Stop) {
    for cap in clauses.caps where value(cap) != points { throw stop(nil, near: .tiers) }
    guard clauses.lossCap == nil, clauses.gainCap == nil, clauses.bothCap == nil, clauses.highestOnly == nil
    else {
      throw stop(nil, near: .tiers)
    }
  }

  /// Whether a condition holds two figures against each other.
  private func isNamed(_ award: Clauses.Award) -> Bool {
    switch award.condition {
    case .versus: true
    case .both(let first, let second):
      isNamed(Clauses.Award(condition: first, outcome: award.outcome, range: award.range))
        || isNamed(Clauses.Award(condition: second, outcome: award.outcome, range: award.range))
    case .within, .rest, .side, .place, .deadline, .atTime, .grade, .fact: false
    }
  }

  /// The one figure that all ranges are of.
  mutating func tierFigure() throws(Stop) -> String {
    var found: String?
    let intervals = clauses.awards.compactMap { award in
      if case .within(let name, let interval, let whole) = award.condition {
        (name, interval, whole, award.range)
      } else {
        nil
      }
    }
    let unit = intervals.lazy.compactMap { ($0.1.lower ?? $0.1.upper)?.figure.unit }.first
    if intervals.contains(where: { $0.2 != nil }), !names.figures.isEmpty,
      !names.figures.contains(where: { names.isRatio($0.unit) })
    {
      return try shareFigure()
    }
    let named = intervals.filter { $0.0 != nil && $0.2 == nil }
    var first: String?
    for (name, _, _, range) in named.isEmpty ? Array(intervals.prefix(1)) : named {
      let figure = unit.flatMap { names.isRatio($0) ? nil : $0 }.flatMap { unit in
        name.flatMap { names.closest($0.text, among: names.figures.filter { names.isLike($0.unit, unit) }) }
      }
      if found != nil, cell.known.isEmpty {
        guard let first, let name, longestCommonRun(first, name.text) >= 2 || isEmptyName(name.text) else {
          throw stop(name?.range ?? range, near: .tiers)
        }
        continue
      }
      first = name?.text
      guard
        let next = figure.flatMap({ names.take($0, for: name?.text) })
          ?? names.figure(name, unit: unit, isRatio: names.isRatio(unit))
      else { throw stop(name?.range ?? range, near: .tiers) }
      if let found, found != next, !cell.known.isEmpty { throw stop(name?.range ?? range, near: .tiers) }
      found = found ?? next
    }
    guard let found else { throw stop(nil, near: .tiers) }
    return intervals.contains { $0.1.isDeviation } ? "绝对值(\(found))" : found
  }

  /// What a range gives.
  private mutating func tierValue(_ award: Clauses.Award, figure: String) throws(Stop) -> String {
    switch award.outcome {
    case .gets(let amount):
      guard let number = value(amount), number <= points else { throw stop(award.range, near: .tiers) }
      return written(amount)
    case .loses(let amount):
      guard let left = remainder(amount) else { throw stop(award.range, near: .tiers) }
      return written(left)
    case .proportion:
      guard names.isRatio(unit(of: figure) ?? "%") else { throw stop(award.range, near: .tiers) }
      return "\(figure) × 满分"
    case .formula(let node): return try formula(node, default: figure)
    case .between, .gains, .proportionalLoss, .excessProportion, .interpolated, .interpolatedBetween:
      throw stop(award.range, near: .tiers)
    }
  }

  /// A limit where a range without an upper edge gives points in proportion.
  private mutating func proportionCap(_ tiers: [Tier]) -> String {
    guard tiers.contains(where: { $0.interval.upper == nil && $0.value.contains("× 满分") }) else { return "" }
    if clauses.caps.isEmpty { names.note(.capAssumed) }
    return ", 最高 满分"
  }

  /// 没有不得分: none of what is counted.
  private mutating func absence(
    _ words: PrintedWords, _ award: Clauses.Award, figure: String
  ) throws(Stop) -> Tier? {
    guard isDenial(words.text), !words.text.contains("，"), words.text.unicodeScalars.count <= 8,
      let unit = clauses.awards.lazy.compactMap({ $0.unit }).first, !names.isRatio(unit)
    else { return nil }
    let edge = Edge(figure: Figure(number: .zero, unit: unit), inclusion: .stated(true))
    return Tier(
      interval: Interval(lower: edge, upper: edge), value: try tierValue(award, figure: figure),
      range: award.range)
  }

  /// 存在…的不得分 beside ranges.
  private mutating func override(_ award: Clauses.Award) throws(Stop) -> String {
    guard case .gets(let amount) = award.outcome, value(amount) == .zero || value(amount) == points else {
      throw stop(award.range, near: .tiers)
    }
    return ", \(try circumstance(award.condition, range: award.range)) 时 \(written(amount))"
  }
}

extension Clauses.Award {
  /// The formula that it gives points by.
  var formula: Node? { if case .formula(let node) = outcome { node } else { nil } }

  /// Whether it takes points off.
  var isLoss: Bool { if case .loses = outcome { true } else { false } }

  /// The unit of the figure in its condition.
  var unit: String? {
    if case .within(_, let interval, _) = condition {
      (interval.lower ?? interval.upper)?.figure.unit
    } else {
      nil
    }
  }
}
