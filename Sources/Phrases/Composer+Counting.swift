import Values

extension Composer {
  /// 每发现一例扣1分: steps of what is counted.
  mutating func counting() throws(Stop) -> String {
    let deducts = clauses.steps.contains { $0.step.isDeduction }
    let adds = clauses.steps.contains { !$0.step.isDeduction }
    guard deducts != adds else { throw stop(clauses.steps.first?.step.range, near: .steps) }
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
    var context: [PrintedWords] = []
    if step.direction != nil, let award, clauses.awards.indices.contains(award),
      case .fact(let fact) = clauses.awards[award].condition, !cell.known.isEmpty
    {
      context = [fact]
    }
    guard let name = names.counted(things, context: context, unit: unit) else {
      throw stop(step.range, near: .steps)
    }
    let own = unitOfCount(name, printed: unit)
    let part = "每 \(step.size.number)\(own) \(name) \(step.isDeduction ? "扣" : "加") \(change(step.amount))"
    return (part + (isContinuous(unit) ? wholeStepNote() : clauses.rounding ?? ""), name)
  }

  /// The unit in which a known count is held where it is another word for the printed one (名 for 人).
  private func unitOfCount(_ name: String, printed: String) -> String {
    guard let known = unit(of: name), names.isLike(known, printed), !isContinuous(printed) else {
      return printed
    }
    return known
  }

  private func isContinuous(_ unit: String) -> Bool {
    unit.hasSuffix("元") || ["平方米", "米", "公里", "吨", "亩", "公顷", "小时", "分钟"].contains(unit)
  }

  private mutating func wholeStepNote() -> String {
    if clauses.rounding == nil { names.note(.wholeSteps) }
    return clauses.rounding ?? ""
  }

  private mutating func countingLimits(
    isDeduction: Bool, count: Int, parts: inout [String]
  ) throws(Stop) -> String {
    if let each = try limitsOfSteps() {
      for (index, limit) in each { parts[index] += " 至多 \(change(limit))" }
      if cell.purpose != .indicator { return try sharedLimit(.points(points), isDeduction: isDeduction) }
      if !isDeduction { return ", 最高 满分" }
      if !clauses.hasFloor && each.count < count { names.note(.floorAssumed) }
      return ", 扣完为止"
    }
    let own = isDeduction ? clauses.lossCap : clauses.gainCap
    if let limit = own ?? clauses.bothCap {
      if count == 1 {
        parts[0] += " 至多 \(change(limit))"
        return clauses.hasFloor && cell.purpose == .indicator ? ", 扣完为止" : ""
      }
      return try sharedLimit(limit, isDeduction: isDeduction)
    }
    let cap = clauses.caps.first
    if cell.purpose != .indicator {
      let limit = cap ?? .points(points)
      if cap == nil { names.note(isDeduction ? .floorAssumed : .capAssumed) }
      if count == 1 {
        parts[0] += " 至多 \(change(limit))"
        return ""
      }
      return try sharedLimit(limit, isDeduction: isDeduction)
    }
    if isDeduction {
      for cap in clauses.caps where value(cap) != points { throw stop(nil, near: .steps) }
      if !clauses.hasFloor { names.note(.floorAssumed) }
      return ", 扣完为止"
    }
    if cap == nil { names.note(.capAssumed) }
    guard let highest = value(cap ?? .full), highest <= points else { throw stop(nil, near: .steps) }
    return ", 最高 \(written(cap ?? .full))"
  }

  /// 每期得1分，最高3分；每50人得0.5分，最高2分: limits of single steps; nil where there is one limit of all.
  private func limitsOfSteps() throws(Stop) -> [Int: Amount]? {
    let limits = clauses.limits
    let amounts = Set(limits.compactMap { value($0.amount) })
    guard clauses.steps.count > 1, let first = limits.first else { return nil }
    if limits.count == 1 || amounts.count == 1 && limits.allSatisfy({ $0.step == first.step }) {
      // Behind the last step a limit is that of all, unless what is printed ends all of them elsewhere: 最多扣5分；扣完为止.
      let endsElsewhere =
        clauses.hasFloor && first.isOfChange && value(first.amount).map { $0 < points } ?? false
      guard let step = first.step, step < clauses.steps.count - 1 || endsElsewhere else { return nil }
      guard first.isOfChange else { throw stop(clauses.steps[step].step.range, near: .steps) }
      return [step: first.amount]
    }
    var each: [Int: Amount] = [:]
    for limit in limits {
      guard let step = limit.step, each[step] == nil else {
        if value(limit.amount) == points, limit.step == nil { continue }
        throw stop(clauses.steps.last?.step.range, near: .steps)
      }
      each[step] = limit.amount
    }
    return each
  }

  /// A limit of several counts together.
  private func sharedLimit(_ limit: Amount, isDeduction: Bool) throws(Stop) -> String {
    guard let most = value(limit) else { throw stop(nil, near: .steps) }
    if !isDeduction { return ", 最高 \(change(limit))" }
    if cell.purpose != .indicator { return ", 最低 −\(most)分" }
    guard let least = try? points - most, !least.isNegative else { throw stop(nil, near: .steps) }
    return least.isZero ? ", 扣完为止" : ", 最低 \(least)分"
  }

  /// What else the cell says beside counts: 有…的不得分 becomes a 时 clause; what only repeats the sentence is dropped.
  private mutating func countingOverrides(isDeduction: Bool) throws(Stop) -> String {
    var result = ""
    for award in clauses.awards {
      if case .loses(let loss) = award.outcome {
        guard isDeduction else { throw stop(award.range, near: .steps) }
        if value(loss) == points {
          result += ", \(try circumstance(award.condition, range: award.range)) 时 0分"
        }
        continue
      }
      guard case .gets(let amount) = award.outcome else { throw stop(award.range, near: .steps) }
      let isZero = value(amount) == .zero
      if isDeduction && value(amount) == points, isPlain(award.condition) {
        try checkNothingCounted(award)
        continue
      }
      if !isDeduction && isZero, isAbsence(award.condition) { continue }
      guard isZero else { throw stop(award.range, near: .steps) }
      result += ", \(try circumstance(award.condition, range: award.range)) 时 0分"
    }
    return result
  }

  /// 资料齐全得3分，每缺一项扣0.5分: that nothing is missing; but that there is somebody or something is a condition of its own.
  private mutating func checkNothingCounted(_ award: Clauses.Award) throws(Stop) {
    guard case .fact(let words) = award.condition, !["得", "计", "记", "为"].contains(words.text) else { return }
    guard isOneBreath(words.text) else { throw stop(award.range, near: .steps) }
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

  /// 不提供不得分: nothing to count.
  private func isAbsence(_ condition: Condition) -> Bool {
    switch condition {
    case .rest: true
    case .fact(let words): isDenial(words.text)
    case .within, .versus, .side, .place, .deadline, .atTime, .grade, .both: false
    }
  }

  /// A condition as a template writes it, outside 分档.
  mutating func circumstance(_ condition: Condition, range: Range<Int>) throws(Stop) -> String {
    switch condition {
    case .fact(let words), .grade(_, whole: let words):
      guard let name = names.answer(words.text) else { throw stop(range, near: nil) }
      return name
    case .within(let name, let interval, nil):
      return try comparison(name, interval, range: range)
    case .versus(let name, let relation, let reference):
      return try comparison(name, relation, reference, range: range)
    case .both(let first, let second):
      return "\(try circumstance(first, range: range)) 且 \(try circumstance(second, range: range))"
    case .rest(let words, let stem):
      guard stem != nil, let name = names.answer(words.text) else { throw stop(range, near: nil) }
      return name
    default: throw stop(range, near: nil)
    }
  }

  private mutating func comparison(
    _ name: PrintedWords?, _ interval: Interval, range: Range<Int>
  ) throws(Stop) -> String {
    let edge = (interval.lower ?? interval.upper)?.figure.unit
    let counted = name.flatMap { name in
      edge.flatMap { names.isRatio($0) ? nil : names.counted([name], unit: $0) }
    }
    let own = names.isRatio(edge) ? ratio(name) : nil
    guard let figure = counted ?? own ?? names.figure(name, unit: edge, isRatio: names.isRatio(edge)) else {
      throw stop(range, near: nil)
    }
    let unit = unit(of: figure)
    var parts: [String] = []
    if let value = interval.single { return "\(figure) = \(written(value, like: unit))" }
    if let lower = interval.lower {
      parts.append("\(figure) \(isHeld(lower) ? "≥" : ">") \(written(lower.figure, like: unit))")
    }
    if let upper = interval.upper {
      parts.append("\(figure) \(isHeld(upper) ? "≤" : "<") \(written(upper.figure, like: unit))")
    }
    guard !parts.isEmpty, !interval.isDeviation else { throw stop(range, near: nil) }
    return parts.joined(separator: " 且 ")
  }

  mutating func comparison(
    _ name: PrintedWords?, _ relation: Relation, _ printed: PrintedWords, range: Range<Int>
  ) throws(Stop) -> String {
    let isOfRatio = isRatioName(name?.text ?? subjectOfOthers ?? "")
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
