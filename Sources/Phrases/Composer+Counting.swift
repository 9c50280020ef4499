import Values

extension Composer {
  /// 每发现一例扣1分: steps of what is counted.
  mutating func counting() throws(Stop) -> String {
    let deducts = clauses.steps.contains { $0.step.isDeduction }
    let adds = clauses.steps.contains { !$0.step.isDeduction }
    guard deducts != adds else { throw stop(clauses.steps.first?.step.range, near: .steps) }
    try settleParts()
    var parts: [String] = []
    var things: Set<String> = []
    for (step, award) in clauses.steps {
      let (part, thing) = try counted(step, award: award)
      // 缺1份扣1分，缺2份扣3分: numbers of one thing, no steps
      guard things.insert(thing).inserted else { throw stop(step.range, near: .steps) }
      parts.append(part)
    }
    let losses = try otherLosses(isDeduction: deducts)
    let overrides = try countingOverrides(isDeduction: deducts)
    let isBeside = cell.purpose != .indicator
    guard
      (isBeside || deducts) && clauses.contrasts.allSatisfy({ isContext($0.condition, of: things) })
        || clauses.contrasts.isEmpty
    else { throw stop(clauses.contrasts.first?.range, near: .steps) }
    let head = try countingHead(isDeduction: deducts)
    let limits = try countingLimits(isDeduction: deducts, count: parts.count, parts: &parts)
    guard losses.isEmpty || !isBeside else { throw stop(nil, near: .steps) }
    return (isBeside ? "" : head + losses + ", ") + parts.joined(separator: ", ") + limits + overrides
  }

  /// 存在…的扣2分 beside counts: less points for an answer.
  private mutating func otherLosses(isDeduction: Bool) throws(Stop) -> String {
    var result = ""
    for award in clauses.awards {
      guard case .loses(let amount) = award.outcome, let loss = value(amount), loss < points else { continue }
      guard isDeduction,
        award.unit == nil || !clauses.steps.contains(where: { $0.step.size.unit == award.unit })
      else { throw stop(award.range, near: .steps) }
      result +=
        " − 分档 { \(try circumstance(award.condition, range: award.range)): \(change(amount)); 其余: 0分 }"
    }
    return result
  }

  private func countingHead(isDeduction: Bool) throws(Stop) -> String {
    if let base = clauses.base { return "得 \(written(.points(base.points)))" }
    return isDeduction ? "得 满分" : "得 0分"
  }

  mutating func counted(_ step: Step, award: Int?) throws(Stop) -> (part: String, thing: String) {
    guard let unit = step.size.unit, !names.isRatio(unit), step.reference == nil else {
      throw stop(step.range, near: .steps)
    }
    var things = (step.subject.map { [$0] } ?? []) + step.things
    // 组织外出考察，每组织1次: the verb is said twice
    if things.count > 1, let last = things.last,
      things.dropLast().contains(where: { $0.text.contains(last.text) })
    {
      things.removeLast()
    }
    // 2023年10月31日前完成，每推迟1个月: the day names no count
    if let last = things.last, isOfLateness(last.text), things.count > 1, isTime(unit) {
      things.removeAll { $0 != last && $0.text.unicodeScalars.contains { isDigit($0) } }
    }
    var context: [PrintedWords] = []
    if step.direction != nil, let award, clauses.awards.indices.contains(award),
      case .fact(let fact) = clauses.awards[award].condition, !cell.known.isEmpty
    {
      context = [fact]
    }
    if things.allSatisfy({ isEmptyName($0.text) }), let denied = denied(unit: unit) { things = [denied] }
    guard let name = names.counted(things, context: context, unit: unit), !isWholeFigure(name, of: step)
    else {
      throw stop(step.range, near: .steps)
    }
    let own = unitOfCount(name, printed: unit)
    let part = "每 \(step.size.number)\(own) \(name) \(step.isDeduction ? "扣" : "加") \(change(step.amount))"
    countedThings.append((name, unit))
    let isSplit = isContinuous(unit) || step.size.number != .one
    return (part + (isSplit ? counting(step) : step.rounding ?? ""), name)
  }

  /// The unit in which a known count is held where it is another word for the printed one (名 for 人).
  private func unitOfCount(_ name: String, printed: String) -> String {
    guard let known = unit(of: name), names.isLike(known, printed), !isContinuous(printed) else {
      return printed
    }
    return known
  }

  private func isContinuous(_ unit: String) -> Bool {
    unit.hasSuffix("元")
      || ["平方米", "米", "公里", "吨", "亩", "公顷", "小时", "分钟", "周", "个月", "月", "季度", "年"].contains(unit)
  }

  /// What else the cell says beside counts: 有…的不得分 becomes a 时 clause; what only repeats the sentence is dropped.
  private mutating func countingOverrides(isDeduction: Bool) throws(Stop) -> String {
    var result = ""
    for award in clauses.awards {
      if case .loses(let loss) = award.outcome {
        guard isDeduction else { throw stop(award.range, near: .steps) }
        // 超过3例的扣5分 of 4 points: nobody says what is less than nothing
        guard let all = value(loss), all <= points else { throw stop(award.range, near: .steps) }
        if all == points {
          result += ", \(try circumstance(award.condition, range: award.range)) 时 0分"
        }
        continue
      }
      guard case .gets(let amount) = award.outcome else { throw stop(award.range, near: .steps) }
      let isZero = value(amount) == .zero
      // 整改率达到100%得10分，每有1件未整改扣2分: how both go together nobody says
      if isDeduction, value(amount) == points, award.isBounded {
        if saysNothingLacks(award) { continue }
        throw stop(clauses.steps.first?.step.range, near: .steps)
      }
      if isDeduction && value(amount) == points, let words = wholeWords(award.condition), isOwnWay(words),
        !isInTime(words, award)
      {
        result += ", \(try circumstance(award.condition, range: award.range)) 时 满分"
        continue
      }
      if isDeduction && value(amount) == points, isPlain(award.condition) {
        try checkNothingCounted(award)
        continue
      }
      if !isDeduction && isZero, isAbsence(award.condition, of: clauses.steps.flatMap(\.step.things)) {
        continue
      }
      guard isZero else { throw stop(award.range, near: .steps) }
      result += ", \(try circumstance(award.condition, range: award.range)) 时 0分"
    }
    return result
  }

  /// 资料齐全得3分，每缺一项扣0.5分: that nothing is missing; but that there is somebody or something is a condition of its own.
  private mutating func checkNothingCounted(_ award: Clauses.Award) throws(Stop) {
    guard case .fact(let words) = award.condition, !["得", "计", "记", "为"].contains(words.text) else { return }
    guard isOneBreath(words.text), !comparesFigures(words.text) else { throw stop(award.range, near: .steps) }
    if isDenial(words.text) { return }
    let things = clauses.steps.flatMap { $0.step.things.map(\.text) }
    let isShared = things.contains { longestCommonRun($0, words.text) >= 2 }
    let isExistence = ["有", "已", "制定", "建立", "设", "具有", "具备", "配备", "成立"].contains {
      words.text.hasPrefix($0)
    }
    if isExistence && !isShared { throw stop(award.range, near: .steps) }
    if !isShared { names.note(.nothingCounted(words.text)) }
  }

  /// 未按时报送的, before 每迟报一天: a denial that only leads to what is counted.
  private func isContext(_ condition: Condition, of things: Set<String>) -> Bool {
    guard case .rest(_, let stem) = condition, isSaidBefore(stem) else { return false }
    // Where nothing has said what was to be done, what is counted must be what was not: 未按规定公开的，每个项目扣2分.
    return !clauses.awards.isEmpty || things.allSatisfy { isDenial($0) || isOfFailure($0) }
  }

  /// A condition of all points that says no more than that nothing is counted.
  private func isPlain(_ condition: Condition) -> Bool {
    switch condition {
    case .fact, .rest, .grade: true
    case .within, .versus, .side, .place, .deadline, .atTime, .both: false
    }
  }

  /// 提前完成得满分 before 每延期1天扣0.5分 says no more than that there is no delay.
  private func isInTime(_ words: String, _ award: Clauses.Award) -> Bool {
    let first = clauses.awards.first { isFull($0.outcome) }
    return words.hasPrefix("提前") && first?.range == award.range
      && clauses.steps.allSatisfy { $0.step.things.contains { isOfLateness($0.text) } }
  }

  /// 不提供不得分: nothing to count.
  private func isAbsence(_ condition: Condition, of things: [PrintedWords]) -> Bool {
    switch condition {
    case .rest(_, nil): true
    case .rest(let words, .some), .fact(let words): saysNone(words.text, of: things.map(\.text))
    case .within, .versus, .side, .place, .deadline, .atTime, .grade, .both: false
    }
  }

  /// Whether words deny the doing or the thing itself, and nothing else: 没有开展演出 of 演出; 未形成记录 is another circumstance.
  func saysNone(_ words: String, of things: [String]) -> Bool {
    guard isDenial(words) || saysZero(words) else { return false }
    var core = words
    let idle = ["情况", "事项", "相关", "任何", "此项", "该项", "此类", "当年", "全年", "本年", "年度内", "年内", "年度"]
    let acts = [
      "没有", "达不到", "未能", "未", "没", "无", "不", "零", "开展", "组织", "提供", "举办", "召开", "进行", "发生", "出现", "发现", "存在",
      "完成", "报送", "引进", "采用",
      "获得", "取得", "实施", "有", "的",
    ]
    for thing in things + [cell.indicator] where thing.count >= 2 { core = removing(thing, from: core) }
    for word in idle + acts { core = removing(word, from: core) }
    return core.isEmpty || things.contains { !core.isEmpty && $0.contains(core) }
      || core.count >= 2 && cell.indicator.contains(core)
  }

  /// A condition as a template writes it, outside 分档.
  mutating func circumstance(_ condition: Condition, range: Range<Int>) throws(Stop) -> String {
    switch condition {
    case .fact(let words), .grade(_, whole: let words):
      if let none = try noneOfCounted(words) { return none }
      guard !comparesFigures(words.text), let name = names.answer(words.text) else {
        throw stop(range, near: nil)
      }
      return name
    case .within(let name, let interval, nil):
      return try comparison(name, interval, range: range)
    case .versus(let name, let relation, let reference):
      return try comparison(name, relation, reference, range: range)
    case .both(let first, let second):
      return "\(try circumstance(first, range: range)) 且 \(try circumstance(second, range: range))"
    case .rest(let words, let stem):
      if stem != nil, let none = try noneOfCounted(words) { return none }
      guard stem != nil, !comparesFigures(words.text), let name = names.answer(words.text) else {
        throw stop(range, near: nil)
      }
      return name
    default: throw stop(range, near: nil)
    }
  }

  private mutating func comparison(
    _ name: PrintedWords?, _ interval: Interval, range: Range<Int>
  ) throws(Stop) -> String {
    let edge = (interval.lower ?? interval.upper)?.figure.unit
    let name = name.map { fullName(of: $0, unit: edge) }
    if name.map({ isEmptyName($0.text) }) ?? true, let thing = onlyThing(in: edge) {
      // 一般问题每个扣1分，累计超过5个的不得分: the same things
      return try comparison(thing, interval, unit: unit(of: thing), range: range)
    }
    let counted = name.flatMap { name in
      edge.flatMap { names.isRatio($0) ? nil : names.counted([name], unit: $0) }
    }
    let own = names.isRatio(edge) ? ratio(name) : nil
    guard let figure = counted ?? own ?? names.figure(name, unit: edge, isRatio: names.isRatio(edge)) else {
      throw stop(range, near: nil)
    }
    return try comparison(figure, interval, unit: unit(of: figure), range: range)
  }

  /// 有效投诉 where 投诉 is spoken of behind it: the one figure declared before whose name holds the printed one.
  private mutating func fullName(of printed: PrintedWords, unit: String?) -> PrintedWords {
    guard cell.known.isEmpty, printed.text.count >= 2, !isEmptyName(printed.text) else { return printed }
    let declared = names.declaredFigures
    let longer = declared.filter { name in
      name != printed.text && name.contains(printed.text) && FigureMarks.agree(printed.text, name)
        && isDenial(name) == isDenial(printed.text) && isOfFailure(name) == isOfFailure(printed.text)
        && names.isLike(self.unit(of: Phrases.written(name)), unit)
    }
    guard longer.count == 1, !declared.contains(printed.text) else { return printed }
    if longer[0] != cell.indicator { names.note(.takenFor(printed: printed.text, name: longer[0])) }
    return PrintedWords(text: longer[0], range: printed.range)
  }

  /// The only thing that the sentence counts in a unit.
  private func onlyThing(in unit: String?) -> String? {
    let things = countedThings.filter { $0.unit == unit }
    return things.count == 1 && countedThings.count == 1 ? things[0].name : nil
  }

  private mutating func comparison(
    _ figure: String, _ interval: Interval, unit: String?, range: Range<Int>
  ) throws(Stop) -> String {
    var parts: [String] = []
    if let value = interval.single { return "\(figure) = \(written(value, like: unit))" }
    if let lower = interval.lower {
      parts.append(
        "\(figure) \(isHeld(lower, asUpper: false) ? "≥" : ">") \(written(lower.figure, like: unit))")
    }
    if let upper = interval.upper {
      parts.append(
        "\(figure) \(isHeld(upper, asUpper: true) ? "≤" : "<") \(written(upper.figure, like: unit))")
    }
    guard !parts.isEmpty, !interval.isDeviation else { throw stop(range, near: nil) }
    return parts.joined(separator: " 且 ")
  }

  mutating func comparison(
    _ name: PrintedWords?, _ relation: Relation, _ printed: PrintedWords, range: Range<Int>
  ) throws(Stop) -> String {
    // 高于全省平均增速: a figure without a name is of the kind of what it is held against
    let isOfRatio = isRatioName(name?.text ?? subjectOfOthers ?? cell.indicator) || isRatioName(printed.text)
    guard
      let reference = names.reference(
        printed, unit: isOfRatio ? "%" : nil, hint: name?.text ?? subjectOfOthers),
      let figure = try other(than: reference, named: name, unit: nil)
    else { throw stop(range, near: nil) }
    return "\(figure) \(sign(relation)) \(Phrases.written(reference.name))"
  }

  func sign(_ relation: Relation) -> String {
    switch relation {
    case .atLeast: "≥"
    case .above: ">"
    case .atMost: "≤"
    case .below: "<"
    case .equal: "="
    }
  }
}
