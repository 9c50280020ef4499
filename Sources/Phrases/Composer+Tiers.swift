import Values

/// A range of values with what it gives.
struct Tier {
  var interval: Interval
  var value: String
  var range: Range<Int>
  /// The points where they are a number.
  var amount: Rational?
}

extension Composer {
  /// Points for ranges of one figure.
  mutating func bounded() throws(Stop) -> String {
    if clauses.awards.contains(where: isShare) { try turnIntoShares() }
    if clauses.awards.contains(where: { isNamed($0) || isJoined($0) }) { return try compared() }
    if let whole = try wholeProportion() { return whole }
    var tiers: [Tier] = []
    var rest: String?
    var extra = ""
    let figure = try tierFigure()
    for award in clauses.awards {
      switch award.condition {
      case .within(_, let interval, _):
        // 否则不得分，低于60%的加扣2分
        if award.isLoss,
          ["加扣", "再扣", "另扣", "另行扣", "多扣", "额外扣"].contains(where: text.text(award.range).contains)
        {
          throw stop(award.range, near: .tiers)
        }
        tiers.append(
          Tier(
            interval: interval, value: try tierValue(award, figure: figure), range: award.range,
            amount: tierAmount(award)))
      case .rest(_, let stem?) where award.isLoss && !isSaid(stem, beside: award):
        // 合格率≥95%得10分，未检测的扣5分: no range of the figure
        throw stop(award.range, near: .tiers)
      case .rest(let words, .some) where ChangeWords.isBelowZero(words.text, of: figure):
        if let below = try belowZero(words, award, figure: figure) { tiers.append(below) }
      case .rest(let words, let stem?) where rest != nil || isKnownAnswer(words, stem: stem):
        extra += try override(award)
      case .rest(_, let stem?) where !stem.isEmpty && leavesNothingOut && !isLateness(stem, figure, award):
        // 低于100%的按比例得分，未开展的不得分: no range of the figure
        guard isZero(award.outcome) || isFull(award.outcome) else { throw stop(award.range, near: .tiers) }
        if isGeneral(stem), isZero(award.outcome) { continue }
        extra += try override(award)
      case .rest(_, let stem?) where isUndone(stem) && isZero(award.outcome) && areEndless(tiers):
        // 覆盖率＜85%得1分；未开展不得分: no range of the figure
        extra += try override(award)
      case .rest(_, let stem?)
      where isOfLateness(figure) && isFull(award.outcome) && figure.contains(stem) && !stem.isEmpty:
        // 延误3天以内扣1分，未延误不扣分
        let none = try nothing(of: figure, unit: clauses.awards.lazy.compactMap { $0.unit }.first)
        tiers.insert(none, at: !tiers.isEmpty && isPrintedDownward(tiers) ? tiers.count : 0)
      case .rest(_, let stem?) where !stem.isEmpty && isAnotherWay(award):
        // 整改率100%得5分，无审计问题的得满分: no range of the figure
        extra += try override(award)
      case .rest(_, let stem?) where isNone(stem, of: figure):
        // 压减0-5%, 未压减: none is not in the range that begins at zero
        leaveOutZero(&tiers)
        if !tiers.contains(where: { $0.interval.lower?.figure.number.isZero ?? false }) {
          names.note(.restIsZero)
        }
        rest = try tierValue(award, figure: figure)
      case .rest(let words, let stem?)
      where !stem.isEmpty && isFull(award.outcome) && isOwnWay(words.text)
        || isZero(award.outcome) && isForeign(stem, to: figure, beside: award):
        extra += try override(award)
      case .rest:
        guard rest == nil else { throw stop(award.range, near: .tiers) }
        rest = try tierValue(award, figure: figure)
      case .fact(let words):
        if isTimely(words.text, for: figure), isFull(award.outcome) {
          tiers.append(try nothing(of: figure, unit: clauses.awards.lazy.compactMap { $0.unit }.first))
        } else if let below = try belowZero(words, award, figure: figure) {
          tiers.append(below)
        } else if let zero = try absence(words, award, figure: figure) {
          tiers.append(zero)
        } else if ChangeWords.isOfFigure(words.text) || isLate(words.text) {
          throw stop(words.range, near: .tiers)
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
    if rest == nil, clauses.awards.contains(where: \.isLoss) {
      if areEndless(tiers) {
        // 逾期10天以内扣2分, 逾期10天以上不得分: who is not late at all loses nothing
        let unit = tiers.lazy.compactMap { $0.interval.upper?.figure.unit }.first
        if !tiers.contains(where: isZero), !clauses.awards.contains(where: { isFull($0.outcome) }) {
          tiers.insert(try nothing(of: figure, unit: unit), at: isPrintedDownward(tiers) ? tiers.count : 0)
        }
      } else {
        // 5%以内不扣分，5%-10%扣1分: nobody says what more takes off
        if let full = clauses.awards.first(where: { isFull($0.outcome) }) {
          throw stop(full.range, near: .tiers)
        }
        rest = "满分"
      }
    }
    if tiers.contains(where: { $0.interval.lower == nil && !isBelowZero($0) }) { noteDeviation(figure) }
    if tiers.contains(where: isBelowZero) { names.allowBelowZero(figure.replacingAbsolute) }
    return try tiered(tiers, rest: rest, figure: figure) + proportionCap(tiers, rest: rest) + extra
  }

  /// 完成率≥90%得5分，未建立台账的不得分: whether what is denied is neither what the figure measures nor said of it.
  private func isForeign(_ stem: String, to figure: String, beside award: Clauses.Award) -> Bool {
    !stem.isEmpty && !isSaid(stem, beside: award) && longestCommonRun(stem, figure + " " + cell.indicator) < 2
      && !isUndone(stem) && stem.count > 2
  }

  /// Whether what is denied is said by another clause, or is the bound itself: 未完成的.
  private func isSaid(_ stem: String, beside award: Clauses.Award) -> Bool {
    stem.isEmpty || isGeneral(stem)
      || clauses.awards.contains { $0.range != award.range && text.text($0.range).contains(stem) }
  }

  /// Whether what is denied is whatever was to be reached.
  private func isGeneral(_ stem: String) -> Bool {
    ["完成", "达标", "达到", "按时", "按期", "及时", "达到目标", "达到要求", "达到标准"].contains(stem)
  }

  /// Whether all points are given for a range before, so that what is denied is another way to them.
  private func isAnotherWay(_ award: Clauses.Award) -> Bool {
    isFull(award.outcome)
      && clauses.awards.contains {
        $0.isBounded && isFull($0.outcome) && $0.range.lowerBound < award.range.lowerBound
      }
  }

  /// Whether a known name answers for words of denial: 无任务.
  private func isKnownAnswer(_ words: PrintedWords, stem: String) -> Bool {
    !stem.isEmpty && names.closest(words.text, among: cell.known.filter { $0.unit == "是否" }) != nil
  }

  /// Caps that say no more than the points do, and a floor at zero, hold of tiers anyway.
  func checkLimits() throws(Stop) {
    for cap in clauses.caps where value(cap) != points { throw stop(nil, near: .tiers) }
    // 1家得2分，最高10分: more than one are meant
    if !clauses.caps.isEmpty, clauses.awards.count > 0,
      clauses.awards.allSatisfy({ award in tierAmount(award).map { $0 < points } ?? false })
    {
      throw stop(clauses.awards.first?.range, near: .steps)
    }
    guard clauses.lossCap == nil, clauses.gainCap == nil, clauses.bothCap == nil, clauses.highestOnly == nil
    else {
      throw stop(nil, near: .tiers)
    }
  }

  /// Whether a condition is of a figure and of a circumstance together: 到位率100%且及时到位.
  private func isJoined(_ award: Clauses.Award) -> Bool {
    if case .both = award.condition { true } else { false }
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
      guard names.isRatio(unit(of: figure) ?? "%"), fullBound.map({ $0 == .hundred }) ?? true else {
        // 20%-30%之间按比例得分: from none, or from what 20% gives
        throw stop(award.range, near: isBetween(award.condition) ? .interpolation : .proportion)
      }
      return "\(figure) × 满分"
    case .formula(let node): return try formula(node, default: figure)
    case .between, .gains, .proportionalLoss, .excessProportion, .interpolated, .interpolatedBetween:
      throw stop(award.range, near: .tiers)
    }
  }

  /// Whether a range has two ends.
  private func isBetween(_ condition: Condition) -> Bool {
    if case .within(_, let interval, _) = condition {
      interval.lower != nil && interval.upper != nil && interval.single == nil
    } else {
      false
    }
  }

  /// The figure from which all points are given; nil where no range gives them. In proportion to 8% is another share
  /// than to 100%.
  private var fullBound: Rational? {
    clauses.awards.lazy.compactMap { award -> Rational? in
      guard case .within(_, let interval, _) = award.condition, isFull(award.outcome) else { return nil }
      return interval.lower?.figure.number
    }.first
  }

  /// The points of a range where they are a number.
  private func tierAmount(_ award: Clauses.Award) -> Rational? {
    switch award.outcome {
    case .gets(let amount): value(amount)
    case .loses(let amount): remainder(amount).flatMap(value)
    case .gains, .between, .formula, .proportion, .proportionalLoss, .excessProportion, .interpolated,
      .interpolatedBetween:
      nil
    }
  }

  /// 超时 beside days: more than nobody says.
  private func isLate(_ words: String) -> Bool {
    let units = clauses.awards.compactMap(\.unit)
    return units.contains(where: { isTime($0) }) && isOfLateness(words) && words.count <= 3
  }

  private func isZero(_ tier: Tier) -> Bool { tier.interval.single?.number.isZero ?? false }

  /// Whether the ranges of all clauses leave nothing for the rest.
  private var leavesNothingOut: Bool {
    let intervals = clauses.awards.compactMap { award in
      if case .within(_, let interval, nil) = award.condition { interval } else { nil }
    }
    return intervals.contains { $0.lower == nil && !$0.isDeviation }
      && intervals.contains { interval in
        !interval.isDeviation && (interval.upper == nil || interval.upper.map(isWhole) ?? false)
      }
  }

  /// 100% of a rate, above which there is little.
  private func isWhole(_ edge: Edge) -> Bool { edge.figure.number == .hundred && edge.figure.unit == "%" }

  /// 未延误 beside days of delay.
  private func isLateness(_ stem: String, _ figure: String, _ award: Clauses.Award) -> Bool {
    isOfLateness(figure) && isFull(award.outcome) && figure.contains(stem)
  }

  /// Whether ranges reach from the lowest value to the highest.
  private func areEndless(_ tiers: [Tier]) -> Bool {
    let plain = tiers.filter { !$0.interval.isDeviation }
    let isOpenBelow = plain.contains {
      $0.interval.lower == nil || isZero($0) && !names.isRatio($0.interval.lower?.figure.unit)
    }
    return isOpenBelow
      && plain.contains { tier in
        tier.interval.upper == nil
          || tier.interval.single.map { $0.number == .hundred && $0.unit == "%" } ?? false
      }
  }

  /// None of what only loses points: not a day late.
  private func nothing(of figure: String, unit: String?) throws(Stop) -> Tier {
    guard isOfLateness(figure), let unit, !names.isRatio(unit) else { throw stop(nil, near: .tiers) }
    let edge = Edge(figure: Figure(number: .zero, unit: unit), inclusion: .stated(true))
    return Tier(
      interval: Interval(lower: edge, upper: edge), value: "满分", range: 0..<text.count, amount: points)
  }

  /// 按期报送 beside days of delay, where nobody answers it apart.
  private func isTimely(_ words: String, for figure: String) -> Bool {
    isOfLateness(figure) && ["按期", "按时", "及时", "如期", "未逾期", "无逾期"].contains { words.hasPrefix($0) }
      && isOneBreath(words) && !cell.known.contains { $0.unit == "是否" }
  }

  /// 上升不得分 beside 下降5%: below zero.
  private mutating func belowZero(
    _ words: PrintedWords, _ award: Clauses.Award, figure: String
  ) throws(Stop) -> Tier? {
    guard ChangeWords.isBelowZero(words.text, of: figure) else { return nil }
    let unit = clauses.awards.lazy.compactMap(\.unit).first
    let edge = Edge(figure: Figure(number: .zero, unit: unit), inclusion: .stated(false))
    return Tier(
      interval: Interval(upper: edge), value: try tierValue(award, figure: figure), range: award.range,
      amount: tierAmount(award))
  }

  /// Whether what is denied is the doing itself, and no figure of it: 未开展, 未公示.
  func isUndone(_ stem: String) -> Bool {
    ["开展", "公示", "公开", "建立", "报送", "提交", "实施", "组织", "上报", "编制", "制定", "组织开展", "提供", "培训", "检查", "验收"]
      .contains(stem)
  }

  /// Whether words that are denied are what a figure measures: 压减 of 压减率.
  private func isNone(_ stem: String, of figure: String) -> Bool {
    stem.unicodeScalars.count >= 2
      && ["", "率", "比例", "幅度", "数", "额"].contains { figure.hasSuffix(stem + $0) }
      && ["压减", "下降", "降低", "减少", "增长", "增加", "提高", "上升", "节约", "压缩"].contains { stem.hasSuffix($0) }
  }

  private func leaveOutZero(_ tiers: inout [Tier]) {
    for index in tiers.indices {
      guard let lower = tiers[index].interval.lower, lower.figure.number.isZero, lower.inclusion == .open
      else {
        continue
      }
      tiers[index].interval.lower?.inclusion = .stated(false)
    }
  }

  /// Whether a range speaks of values below zero.
  private func isBelowZero(_ tier: Tier) -> Bool {
    let interval = tier.interval
    if interval.isDeviation || interval.single?.number.isZero ?? false { return false }
    return interval.upper.map { !$0.figure.number.isPositive } ?? false
      || interval.lower?.figure.number.isNegative ?? false
  }

  /// A limit where a range without an upper edge gives points in proportion.
  private mutating func proportionCap(_ tiers: [Tier], rest: String?) -> String {
    // 低于70%不得分，否则按完成率: it goes on above 100%
    if let rest, rest.hasSuffix(" × 满分"),
      tiers.allSatisfy({ $0.interval.upper != nil && $0.interval.single == nil }),
      !tiers.contains(where: { $0.interval.isDeviation || $0.interval.lower != nil })
    {
      if clauses.caps.isEmpty { names.note(.capAssumed) }
      return ", 最高 满分"
    }
    if rest != nil, !tiers.contains(where: { $0.interval.upper == nil && $0.value.contains("× 满分") }) {
      return ""
    }
    // 60%-100%，得分=…: a straight line that goes on above the highest range that is printed
    let isOpen = tiers.contains {
      ($0.interval.upper == nil || $0.interval.single != nil) && !$0.interval.isDeviation
    }
    let top = isOpen ? nil : tiers.compactMap { $0.interval.upper.map { scaled($0.figure) } }.max()
    guard
      tiers.contains(where: { tier in
        tier.value.contains("× 满分")
          && (tier.interval.upper.map { top == scaled($0.figure) } ?? true) && !tier.interval.isDeviation
      })
    else { return "" }
    if clauses.caps.isEmpty { names.note(.capAssumed) }
    return ", 最高 满分"
  }

  /// 没有不得分: none of what is counted.
  private mutating func absence(
    _ words: PrintedWords, _ award: Clauses.Award, figure: String
  ) throws(Stop) -> Tier? {
    guard !words.text.contains("，"), saysNone(words.text, of: [bare(figure)]),
      let unit = clauses.awards.lazy.compactMap({ $0.unit }).first, !names.isRatio(unit)
    else { return nil }
    let edge = Edge(figure: Figure(number: .zero, unit: unit), inclusion: .stated(true))
    return Tier(
      interval: Interval(lower: edge, upper: edge), value: try tierValue(award, figure: figure),
      range: award.range, amount: tierAmount(award))
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
