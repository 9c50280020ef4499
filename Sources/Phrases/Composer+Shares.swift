import Values

extension Composer {
  /// Whether a clause speaks of a share of a reference, or gives points in proportion.
  func isShare(_ award: Clauses.Award) -> Bool {
    switch award.outcome {
    case .proportion, .proportionalLoss, .excessProportion: return true
    case .gets, .loses, .gains, .between, .formula, .interpolated, .interpolatedBetween: break
    }
    if case .within(_, _, _?) = award.condition { return true }
    return false
  }

  /// Reads 达到计划 as 100% of what 达到计划的80% is 80% of.
  mutating func turnIntoShares() throws(Stop) {
    for index in clauses.awards.indices {
      guard case .versus(let name, let relation, let reference) = clauses.awards[index].condition else {
        continue
      }
      let figure = Figure(number: .hundred, unit: "%")
      let interval: Interval =
        switch relation {
        case .atLeast: Interval(lower: Edge(figure: figure, inclusion: .stated(true)))
        case .above: Interval(lower: Edge(figure: figure, inclusion: .stated(false)))
        case .atMost: Interval(upper: Edge(figure: figure, inclusion: .stated(true)))
        case .below: Interval(upper: Edge(figure: figure, inclusion: .stated(false)))
        case .equal:
          Interval(
            lower: Edge(figure: figure, inclusion: .stated(true)),
            upper: Edge(figure: figure, inclusion: .stated(true)))
        }
      clauses.awards[index].condition = .within(name: name, interval, of: reference)
    }
  }

  /// 完成得满分，未完成的按完成比例得分: the share times the points, with what is added above.
  mutating func wholeProportion() throws(Stop) -> String? {
    guard clauses.contrasts.isEmpty, clauses.awards.allSatisfy({ isPartOfProportion($0) }),
      clauses.awards.contains(where: isProportion)
    else { return nil }
    if let share = try shareOfBound() { return share }
    var bound: Rational?
    for award in clauses.awards {
      guard case .within(_, let interval, _) = award.condition, case .gets(let amount) = award.outcome else {
        continue
      }
      guard let lower = interval.lower?.figure, bound == nil, value(amount) == points else { return nil }
      bound = lower.number
    }
    let hasExcess =
      clauses.awards.contains { if case .excessProportion = $0.outcome { true } else { false } }
      || clauses.excess != nil
    if clauses.awards.contains(where: { if case .proportionalLoss = $0.outcome { true } else { false } }) {
      names.note(.lossInProportion)
    }
    if let bound, bound != .hundred {
      throw stop(clauses.awards.first(where: isProportion)?.range, near: .proportion)
    }
    let figure = try shareFigure()
    return "得 \(figure) × 满分" + goalFloor() + (try proportionLimits(hasExcess: hasExcess))
      + (try nothingToDo())
  }

  /// 无投诉得10分 beside 处理率100%得10分: what there is none of has all points. That all is done says no more than the whole.
  mutating func nothingToDo() throws(Stop) -> String {
    var result = ""
    for award in clauses.awards where isFull(award.outcome) {
      let words: PrintedWords
      switch award.condition {
      case .fact(let own), .rest(let own, .some): words = own
      case .within, .versus, .rest, .side, .place, .deadline, .atTime, .grade, .both: continue
      }
      if lackedThing(words.text) == nil {
        guard saysDone(words.text), !isOwnWay(words.text) else { throw stop(words.range, near: .proportion) }
        continue
      }
      result += ", \(try circumstance(award.condition, range: award.range)) 时 满分"
    }
    return result
  }

  /// Whether words say that what was to be done is done: 全部完成, 按时足额拨付.
  private func saysDone(_ words: String) -> Bool {
    !isDenial(words)
      && [
        "完成", "达到", "达标", "全部", "足额", "全额", "到位", "全覆盖", "按时", "按期", "及时", "均", "落实", "合格", "整改", "办结", "实现",
      ].contains {
        words.contains($0)
      }
  }

  private func isProportion(_ award: Clauses.Award) -> Bool {
    switch award.outcome {
    case .proportion, .proportionalLoss: true
    case .gets, .loses, .gains, .between, .formula, .excessProportion, .interpolated, .interpolatedBetween:
      false
    }
  }

  /// 未按要求完成: words that deny the whole, in one breath.
  private func isPlainDenial(_ words: String) -> Bool {
    ["未", "没", "不", "达不到"].contains { words.hasPrefix($0) } && !words.contains("，")
  }

  /// Whether an edge is 100%, or where all points begin.
  private func isBoundOfAll(_ edge: Edge) -> Bool {
    edge.figure.number == .hundred
      || clauses.awards.contains { award in
        if case .within(_, let interval, nil) = award.condition, isFull(award.outcome) {
          interval.lower?.figure == edge.figure
        } else {
          false
        }
      }
  }

  private func isPartOfProportion(_ award: Clauses.Award) -> Bool {
    switch award.outcome {
    case .proportion, .proportionalLoss:
      switch award.condition {
      case .rest: return true
      case .fact(let words): return isPlainDenial(words.text)
      case .within(_, let interval, _):
        return interval.lower == nil && interval.upper.map { isBoundOfAll($0) } ?? false
      case .versus, .side, .place, .deadline, .atTime, .grade, .both: return false
      }
    case .excessProportion:
      switch award.condition {
      case .fact(let words): return !words.text.contains("，")
      case .rest(_, let stem): return stem == nil
      case .within, .versus, .side: return true
      case .place, .deadline, .atTime, .grade, .both: return false
      }
    case .gets(let amount):
      if case .fact(let words) = award.condition, words.text.contains("，") { return false }
      return value(amount) == points
    case .loses, .gains, .between, .formula, .interpolated, .interpolatedBetween: return false
    }
  }

  /// The share that the cell speaks of: a formula, a percentage, or the quotient of the two figures.
  mutating func shareFigure() throws(Stop) -> String {
    if isOfGoal, let quotient { return quotient }
    let named = clauses.awards.lazy.compactMap { award in
      if case .within(let name?, _, _) = award.condition { name } else { nil }
    }.first
    let wholes = clauses.awards.compactMap { award in
      if case .within(_, _, let reference?) = award.condition { reference } else { nil }
    }
    let figure = try shareFigure(named, of: wholes.first)
    for whole in wholes where !isShare(figure, of: whole) { throw stop(whole.range, near: .proportion) }
    return figure
  }

  /// Whether a figure is a share of what is printed; one that was declared for the cell is.
  func isShare(_ figure: String, of whole: PrintedWords) -> Bool {
    cell.known.isEmpty || names.isShare(figure, of: whole.text)
  }

  private mutating func shareFigure(_ named: PrintedWords?, of whole: PrintedWords?) throws(Stop) -> String {
    let ratios = names.figures.filter { names.isRatio($0.unit) }
    if ratios.isEmpty, let whole, !names.figures.isEmpty,
      let reference = names.reference(whole, unit: nil, isDivisor: true)
    {
      guard let figure = try other(than: reference, named: named, unit: nil) else {
        throw stop(named?.range ?? whole.range, near: .proportion)
      }
      return "\(figure) ÷ \(Phrases.written(reference.name))"
    }
    // 达到上年数的90%: no rate of completion
    let share = whole.flatMap { whole in
      !isGoal(whole.text) && cell.known.isEmpty
        ? PrintedWords(
          text: "\(named?.text ?? cell.indicator)占\(whole.text)的比例", range: whole.range) : nil
    }
    let isUnnamed = ratios.count == 1 || cell.known.isEmpty && !isRatioName(named?.text ?? "")
    guard let figure = names.figure(share ?? (isUnnamed ? nil : named), unit: "%", isRatio: true) else {
      throw stop(named?.range, near: .proportion)
    }
    return figure
  }

  private mutating func proportionLimits(hasExcess: Bool) throws(Stop) -> String {
    if hasExcess {
      let more = (clauses.gainCap ?? clauses.bothCap).flatMap(value)
      if let more, let sum = try? points + more { return ", 最高 \(sum)分" }
      if let cap = clauses.caps.first { return ", 最高 \(written(cap))" }
      throw stop(clauses.excess, near: .proportion)
    }
    guard clauses.gainCap == nil, clauses.bothCap == nil, clauses.lossCap == nil else {
      throw stop(nil, near: .proportion)
    }
    if let cap = clauses.caps.first {
      guard clauses.caps.count == 1 || clauses.caps.allSatisfy({ value($0) == value(cap) }) else {
        throw stop(nil, near: .proportion)
      }
      return ", 最高 \(written(cap))"
    }
    if !clauses.awards.contains(where: { isFull($0.outcome) }) { names.note(.capAssumed) }
    return ", 最高 满分"
  }

  /// 得分=…, 按完成率计分, with what holds below a threshold.
  mutating func proportional() throws(Stop) -> String {
    guard clauses.formulas.count + (clauses.proportion == nil ? 0 : 1) == 1, clauses.contrasts.isEmpty,
      clauses.standard == nil, clauses.base == nil, clauses.highestOnly == nil
    else { throw stop(clauses.formulas.last?.range ?? clauses.proportion?.range, near: .proportion) }
    let value: String
    if let formula = clauses.formulas.first {
      if let counts = try countsOff(formula.node) { return counts }
      value = try self.formula(formula.node, default: nil)
      quotient = quotient(in: value)
      if quotient != nil { try settlePlainRatios(formula.range) }
    } else {
      let name = clauses.proportion?.name
      let named = name.flatMap {
        names.closest($0.text, among: names.figures.filter { names.isRatio($0.unit) })
      }
      var figure = named.flatMap { names.take($0, for: name?.text) }
      if figure == nil {
        let share = try shareFigure()
        if let name, cell.known.contains(where: { Phrases.written($0.name) == share }),
          !FigureMarks.agree(name.text, share)
        {
          throw stop(name.range, near: .proportion)
        }
        figure = share
      }
      value = "\(figure ?? "") × 满分"
    }
    var limits = try proportionLimits(hasExcess: clauses.excess != nil)
    limits = (clauses.hasFloor ? ", 最低 0分" : differenceFloor(value) ?? goalFloor()) + limits
    if clauses.awards.isEmpty { return "得 \(value)\(limits)" }
    return try cutOff(value, limits: limits)
  }

  /// 分值×（1-偏离度）: what is left can be less than nothing.
  private mutating func differenceFloor(_ value: String) -> String? {
    guard value.contains("(100% − ") else { return nil }
    names.note(.floorAssumed)
    return ", 最低 0分"
  }

  /// Takes the quotient that stands just before its bound as the figure: 实际成本/计划成本≤100%.
  mutating func takeQuotient() throws(Stop) {
    guard let (node, range) = clauses.formulas.first, node.rule == "裸式", let product = node["乘式"],
      let award = clauses.awards.first(where: { $0.range.lowerBound == range.upperBound }),
      case .within(nil, _, nil) = award.condition
    else { return }
    let (value, hasPoints) = try self.product(product, figure: nil)
    guard !hasPoints else { throw stop(range, near: .tiers) }
    clauses.formulas.removeFirst()
    quotient = value
    try settlePlainRatios(range)
  }

  /// 实际户数/计划户数≥0.8 is 80% of it: what a quotient is held against without a sign is the number itself.
  mutating func settlePlainRatios(_ range: Range<Int>) throws(Stop) {
    func settled(_ condition: Condition) throws(Stop) -> Condition {
      guard case .within(let name, var interval, nil) = condition, ratio(name) != nil else {
        return condition
      }
      for edge in [\Interval.lower, \Interval.upper] {
        guard let figure = interval[keyPath: edge]?.figure, figure.unit == nil, !figure.number.isZero else {
          continue
        }
        // ≥90 may be 90%
        guard figure.number.magnitude < Rational(10), let percent = try? figure.number * .hundred else {
          throw stop(range, near: .tiers)
        }
        interval[keyPath: edge]?.figure = Figure(number: percent, unit: "%")
      }
      return .within(name: name, interval, of: nil)
    }
    for index in clauses.awards.indices {
      clauses.awards[index].condition = try settled(clauses.awards[index].condition)
    }
    for index in clauses.contrasts.indices {
      clauses.contrasts[index].condition = try settled(clauses.contrasts[index].condition)
    }
  }

  /// The quotient of the cell where a name means it: none, or 完成率 and the like.
  func ratio(_ name: PrintedWords?) -> String? {
    guard let name else { return quotient }
    return ["完成率", "完成比例", "完成进度", "比例", "比率", "比值", "占比", "比重"].contains(name.text) ? quotient : nil
  }

  /// What a formula divides, where it gives the points of one quotient; for what the cell says of 完成率 beside it.
  func quotient(in value: String) -> String? {
    guard value.hasSuffix(" × 满分") else { return nil }
    let ratio = String(value.dropLast(5))
    let isOne =
      ratio.ranges(of: " ÷ ").count == 1 && ![" × ", " + ", " − ", "("].contains { ratio.contains($0) }
    return isOne ? ratio : nil
  }

  /// A proportion that gives nothing below a threshold.
  private mutating func cutOff(_ value: String, limits: String) throws(Stop) -> String {
    var lines: [String] = []
    var extra = ""
    for award in clauses.awards {
      guard case .gets(let amount) = award.outcome else { throw stop(award.range, near: .proportion) }
      if case .within(let name, let interval, nil) = award.condition, self.value(amount) == .zero,
        lines.isEmpty,
        let upper = interval.upper, interval.lower == nil
      {
        guard
          let figure = ratio(name)
            ?? names.figure(
              name, unit: upper.figure.unit, isRatio: names.isRatio(upper.figure.unit))
        else {
          throw stop(award.range, near: .proportion)
        }
        let bound = written(upper.figure, like: unit(of: figure))
        lines = ["分档 \(figure) { \(isHeld(upper, asUpper: true) ? ">" : "≥") \(bound): \(value); 其余: 0分 }"]
      } else if case .within(_, let interval, _) = award.condition, interval.lower?.figure.number == .hundred,
        names.isRatio(interval.lower?.figure.unit), interval.upper == nil || interval.single != nil,
        self.value(amount) == points
      {
        continue
      } else if self.value(amount) == .zero || self.value(amount) == points {
        extra += ", \(try circumstance(award.condition, range: award.range)) 时 \(written(amount))"
      } else {
        throw stop(award.range, near: .proportion)
      }
    }
    return (lines.first ?? "得 \(value)") + limits + extra
  }
}
