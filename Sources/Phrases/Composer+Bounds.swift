import Values

extension Composer {
  /// Steps from a fixed bound.
  mutating func steps(
    from interval: Interval, name: PrintedWords?, of whole: PrintedWords? = nil, full: Amount,
    range: Range<Int>
  ) throws(Stop) -> String {
    let edgeUnit = (interval.lower ?? interval.upper)?.figure.unit
    let stepUnit = clauses.steps.first?.step.size.unit
    let isRatio = names.isRatio(edgeUnit) && (edgeUnit != nil || names.isRatio(stepUnit))
    let subject =
      name ?? clauses.steps.lazy.compactMap(\.step.subject).first ?? nameOfOthers(isRatio: isRatio)
    let share = isRatio && whole != nil ? try shareFigure() : nil
    let plain = edgeUnit ?? stepUnit
    if plain == nil, !mayBePlain(interval, of: subject) { throw stop(subject?.range ?? range, near: .steps) }
    guard var figure = quotient ?? share ?? names.figure(subject, unit: plain, isRatio: isRatio) else {
      throw stop(subject?.range ?? range, near: .steps)
    }
    try checkContrasts(against: interval)
    if interval.lower == nil, !interval.isDeviation { noteDeviation(figure) }
    if interval.isDeviation { figure = "绝对值(\(figure))" }
    let unit = unit(of: figure) ?? (isRatio ? "%" : edgeUnit ?? stepUnit)
    turnLoss(of: figure)
    let directions = Set(clauses.steps.compactMap(\.step.direction))
    let head = try bound(interval, figure: figure, unit: unit, directions: directions, range: range)
    var result = "\(head) 得 \(written(full))"
    for (step, _) in clauses.steps {
      result += ", " + (try clause(step, size: stepSize(step, bound: interval, unit: unit)))
    }
    return result + (try ending(full: full))
  }

  /// 达标率低于80%不得分 names the figure of 达到80% behind it, where it is the only one.
  private func nameOfOthers(isRatio: Bool) -> PrintedWords? {
    let others = clauses.awards.compactMap { award -> PrintedWords? in
      guard case .within(let name?, let interval, nil) = award.condition, !isEmptyName(name.text),
        isRatio == names.isRatio((interval.lower ?? interval.upper)?.figure.unit),
        !isRatio || isRatioName(name.text)
      else { return nil }
      return name
    }
    return Set(others.map(\.text)).count == 1 ? others.first : nil
  }

  /// The condition of a bound as a template writes it.
  private mutating func bound(
    _ interval: Interval, figure: String, unit: String?, directions: Set<Step.Direction>, range: Range<Int>
  ) throws(Stop) -> String {
    let isBothWays = directions.contains(.off) || directions.count > 1
    if let value = interval.single {
      if isBothWays { return "\(figure) = \(written(value, like: unit))" }
      names.note(.otherSideFull(written(value, like: unit)))
      return "\(figure) \(directions.contains(.down) ? "不低于" : "不超过") \(written(value, like: unit))"
    }
    switch (interval.lower, interval.upper) {
    case (let lower?, nil):
      if isBothWays { return "\(figure) = \(written(lower.figure, like: unit))" }
      let isGain = directions == [.up] && clauses.steps.allSatisfy { !$0.step.isDeduction }
      guard directions == [.down] || isGain else { throw stop(range, near: .steps) }
      return "\(figure) \(isHeld(lower, asUpper: false) ? "不低于" : ">") \(written(lower.figure, like: unit))"
    case (nil, let upper?):
      guard directions == [.up] || (interval.isDeviation && directions == [.off]) else {
        throw stop(range, near: .steps)
      }
      let holds = isHeld(upper, asUpper: true)
      if directions == [.off] { turnOffIntoUp() }
      return "\(figure) \(holds ? "不超过" : "<") \(written(upper.figure, like: unit))"
    case (let lower?, let upper?):
      guard isBothWays else { throw stop(range, near: .steps) }
      return
        "\(figure) 在 \(written(lower.figure, like: upper.figure.unit ?? unit)) 到 \(written(upper.figure, like: unit))"
    case (nil, nil): throw stop(range, near: .steps)
    }
  }

  /// 每超支1个百分点 goes down of 成本节约率.
  private mutating func turnLoss(of figure: String) {
    guard figure.contains("节约") else { return }
    for index in clauses.steps.indices where clauses.steps[index].step.things.first?.text == "超支" {
      clauses.steps[index].step.direction = .down
    }
  }

  /// Steps away from ±5% go up from 5% of the absolute value.
  private mutating func turnOffIntoUp() {
    for index in clauses.steps.indices { clauses.steps[index].step.direction = .up }
  }

  /// What is said of the other side of the bound must agree with it.
  private mutating func checkContrasts(against interval: Interval) throws(Stop) {
    for contrast in clauses.contrasts {
      switch contrast.condition {
      case .rest(_, let stem): guard isSaidBefore(stem) else { throw stop(contrast.range, near: .steps) }
      case .versus(_, let relation, _):
        guard isOnLosingSide(relation) else { throw stop(contrast.range, near: .steps) }
      case .within(_, let other, nil):
        let edges = [interval.lower, interval.upper].compactMap { $0?.figure.number }
        let own = [other.lower, other.upper].compactMap { $0?.figure.number }
        guard own.allSatisfy({ edges.contains($0) }) else { throw stop(contrast.range, near: .steps) }
      default: throw stop(contrast.range, near: .steps)
      }
    }
  }

  /// Whether what is denied was said before, or is the bound itself: 未完成的.
  func isSaidBefore(_ stem: String?) -> Bool {
    guard let stem, !stem.isEmpty else { return true }
    if ["完成", "达标", "达到", "按时", "按期", "达到目标", "达到要求", "达到标准"].contains(stem) { return true }
    return clauses.awards.isEmpty || clauses.awards.contains { text.text($0.range).contains(stem) }
  }

  /// Whether a relation is on the side to which steps go.
  func isOnLosingSide(_ relation: Relation) -> Bool {
    let directions = Set(clauses.steps.compactMap(\.step.direction))
    return switch relation {
    case .above: directions.contains(.up) || directions.contains(.off)
    case .below: directions.contains(.down) || directions.contains(.off)
    case .atLeast, .atMost, .equal: false
    }
  }

  /// The size of a step: percentage points, an amount, or a share of the bound.
  private mutating func stepSize(_ step: Step, bound: Interval, unit: String?) throws(Stop) -> String {
    let edge = (bound.lower ?? bound.upper)?.figure
    let size = step.size
    guard let edge else { throw stop(step.range, near: .steps) }
    let isRatio = names.isRatio(unit)
    if !isRatio {
      if size.unit == "%" || size.unit == "个百分点" {
        names.note(.percentOfBound("\(size.number)%"))
        return "\(written(edge, like: unit)) × \(size.number)%"
      }
      guard names.isLike(size.unit, unit) || isShort(size.unit, for: unit) else {
        throw stop(step.range, near: .steps)
      }
      return isShort(size.unit, for: unit) ? "\(size.number)\(unit ?? "")" : written(size, like: unit)
    }
    guard size.unit == nil || names.isRatio(size.unit) else { throw stop(step.range, near: .steps) }
    if size.unit == "%" {
      if edge.number != .hundred && !edge.number.isZero && !bound.isDeviation {
        if isOther(.percentStep) { return "\(written(edge, like: "%")) × \(size.number)%" }
      }
      if edge.number != .hundred { names.note(.percentAsPoints("\(size.number)%")) }
    }
    return "\(percentagePoints(size))个百分点"
  }

  /// Whether a unit is what a step calls that of the bound: 10元 from 450元/人, 1个村 from 20个.
  private func isShort(_ printed: String?, for unit: String?) -> Bool {
    guard let printed, let unit else { return false }
    return unit.hasPrefix(printed + "/")
      || unit == "个" && printed.hasPrefix("个") && isCount(printed) && printed != "个月"
  }

  /// A step of a ratio in percentage points: 0.01倍 is one.
  func percentagePoints(_ size: Figure) -> Rational {
    guard let unit = size.unit.flatMap({ UnitCatalog().unit(named: $0) }) else { return size.number }
    return (try? size.number * unit.factor * .hundred) ?? size.number
  }

  /// One 每 … clause with its limit.
  mutating func clause(_ step: Step, size: String) throws(Stop) -> String {
    let way =
      switch step.direction {
      case .up?: "每超过"
      case .down?: "每低于"
      case .off?: "每偏离"
      case nil: "每"
      }
    var result = "\(way) \(size) \(step.isDeduction ? "扣" : "加") \(change(step.amount))"
    let shared = (step.isDeduction ? clauses.lossCap : clauses.gainCap) ?? clauses.bothCap
    let each = try limitsOfSteps()
    let index = clauses.steps.lastIndex { $0.step.range == step.range }
    if let limit = each == nil ? shared : index.flatMap({ each?[$0] }) {
      result += " 至多 \(change(limit))"
    }
    return result + counting(step)
  }

  /// How parts of a step count, behind its clause.
  mutating func counting(_ step: Step) -> String {
    if let said = step.rounding ?? cell.parts?.word { return said }
    names.note(.wholeSteps)
    return ""
  }

  /// Steps from a figure that the table only names.
  mutating func steps(
    _ name: PrintedWords?, _ relation: Relation, _ printed: PrintedWords, full: Amount, range: Range<Int>
  ) throws(Stop) -> String {
    let directions = Set(clauses.steps.compactMap(\.step.direction))
    let subject = name ?? clauses.steps.lazy.compactMap(\.step.subject).first
    let stepUnit = clauses.steps.first?.step.size.unit
    if let days = try days(subject, printed, relation) {
      return try steps(from: days, full: full, range: range)
    }
    if isMeanOfForms(printed.text), names.closest(printed.text, among: names.figures) == nil {
      return try stepsFromMean(subject, relation, printed, full: full, range: range)
    }
    // of money and of what is counted a step of a percentage point is a share of the bound
    let isOfRatio =
      isRatioName(subject?.text ?? cell.indicator)
      || stepUnit == "个百分点" && !isAmountName(subject?.text ?? cell.indicator)
    let absolute = names.isRatio(stepUnit) ? isOfRatio ? "%" : nil : stepUnit
    if isOfRatio, isGrowth(subject?.text ?? cell.indicator), isYearBefore(printed.text),
      names.closest(printed.text, among: names.figures) == nil
    {
      // 收入增长率与上年持平: the growth is zero
      let words = text.text(range.lowerBound..<printed.range.upperBound)
      names.note(.takenFor(printed: words + (relation == .equal ? "持平" : ""), name: "0%"))
      let holds = relation != .above && relation != .below
      let edge = Edge(figure: Figure(number: .zero, unit: "%"), inclusion: .stated(holds))
      let interval =
        switch relation {
        case .equal: Interval(lower: edge, upper: edge)
        case .atLeast, .above: Interval(lower: edge)
        case .atMost, .below: Interval(upper: edge)
        }
      return try steps(from: interval, name: subject, full: full, range: range)
    }
    for contrast in clauses.contrasts {
      switch contrast.condition {
      case .rest(_, let stem): guard isSaidBefore(stem) else { throw stop(contrast.range, near: .steps) }
      case .versus(_, let relation, _):
        guard isOnLosingSide(relation) else { throw stop(contrast.range, near: .steps) }
      case .within, .side, .place, .deadline, .atTime, .grade, .fact, .both:
        throw stop(contrast.range, near: .steps)
      }
    }
    // a step of some percent of the bound is counted by dividing
    let isDivisor = !isOfRatio && clauses.steps.contains { names.isRatio($0.step.size.unit) }
    guard
      let reference = names.reference(
        printed, unit: absolute, hint: subject?.text, isDivisor: isDivisor),
      let figure = try other(than: reference, named: subject, unit: absolute)
    else { throw stop(printed.range, near: .steps) }
    let sign = try self.sign(relation, directions: directions, range: range)
    let bound = Phrases.written(reference.name)
    var result = "\(figure) \(sign) \(bound) 得 \(written(full))"
    for (step, _) in clauses.steps {
      let size: String
      if names.isRatio(step.size.unit) {
        let share = percentagePoints(step.size)
        size = names.isRatio(reference.unit) ? "\(share)个百分点" : "\(bound) × \(share)%"
        if names.isRatio(reference.unit) && step.size.unit == "%" {
          names.note(.percentAsPoints("\(step.size.number)%"))
        } else if !names.isRatio(reference.unit), step.size.unit == "个百分点" {
          names.note(.percentOfBound("\(step.size.number)个百分点"))
        }
      } else {
        guard names.isLike(step.size.unit, reference.unit) else { throw stop(step.range, near: .steps) }
        size = written(step.size, like: reference.unit)
      }
      result += ", " + (try clause(step, size: size))
    }
    return result + (try ending(full: full))
  }

  private func isGrowth(_ name: String) -> Bool {
    ["增长率", "增幅", "增速", "增长", "增长幅度"].contains { name.hasSuffix($0) }
  }

  private func isYearBefore(_ reference: String) -> Bool {
    ["上年", "去年", "上一年", "上年同期", "上年度", "去年同期", "上年水平", "上一年度", "同期"].contains { reference.hasPrefix($0) }
  }

  private mutating func sign(
    _ relation: Relation, directions: Set<Step.Direction>, range: Range<Int>
  ) throws(Stop) -> String {
    if directions.contains(.off) || directions.count > 1 {
      guard relation == .equal || relation == .atLeast else { throw stop(range, near: .steps) }
      return "="
    }
    switch (relation, directions) {
    case (.atLeast, [.down]): return "不低于"
    case (.above, [.down]): return ">"
    case (.atMost, [.up]): return "不超过"
    case (.below, [.up]): return "<"
    case (.equal, [.down]):
      names.note(.otherSideFull("等于"))
      return "不低于"
    case (.equal, [.up]):
      names.note(.otherSideFull("等于"))
      return "不超过"
    default: throw stop(range, near: .steps)
    }
  }

  /// The figure that stands against a reference.
  mutating func other(than reference: KnownName, named printed: PrintedWords?, unit: String?) throws(Stop)
    -> String?
  {
    let rest = names.figures.filter { $0.name != reference.name && names.isLike($0.unit, reference.unit) }
    if let printed, let known = names.closest(printed.text, among: rest) {
      return names.take(known, for: printed.text)
    }
    if rest.count == 1, names.isAlone(rest[0], for: printed?.text),
      isOfBefore(printed?.text ?? cell.indicator) || !isBegunBefore(rest[0].name)
    {
      return names.take(rest[0], for: printed?.text)
    }
    if let known = names.closest(cell.indicator, among: rest) { return names.take(known, for: printed?.text) }
    guard rest.isEmpty, cell.known.isEmpty else { return nil }
    if names.isRatio(reference.unit), let own = names.declaredByFormula(printed?.text) { return own }
    let name = printed?.text ?? subjectOfOthers ?? named(beside: reference.name) ?? cell.indicator
    if isHalfClause(name) { return nil }
    names.declareInput(name, type: reference.unit)
    return Phrases.written(name)
  }

  /// The name that another comparison of the cell gives to the figure.
  var subjectOfOthers: String? {
    func subject(_ condition: Condition) -> String? {
      switch condition {
      case .versus(let name?, _, _): name.text
      case .both(let first, let second): subject(first) ?? subject(second)
      case .within, .versus, .rest, .side, .place, .deadline, .atTime, .grade, .fact: nil
      }
    }
    return clauses.awards.lazy.compactMap { subject($0.condition) }.first
  }
}
