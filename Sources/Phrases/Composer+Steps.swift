import Values

extension Composer {
  /// 得 满分, 每 … 扣: from a bound where one is printed, else from what is counted.
  mutating func stepped() throws(Stop) -> String {
    takeLacking()
    // 每开展一次得2分，最多扣6分
    if clauses.lossCap != nil, !clauses.takesOff { throw stop(clauses.steps.first?.step.range, near: .steps) }
    if clauses.gainCap != nil, clauses.steps.allSatisfy(\.step.isDeduction) {
      throw stop(clauses.steps.first?.step.range, near: .steps)
    }
    let relative = clauses.steps.filter { $0.step.direction != nil }
    if relative.isEmpty { return try counting() }
    if let bound = clauses.steps.lazy.compactMap(\.step.bound).first { return try steps(fromOwn: bound) }
    let hasBound =
      clauses.standard != nil || clauses.contrasts.contains(where: { !isDenied($0.condition) })
      || clauses.awards.contains { ($0.isBounded || $0.isDeadline) && !isZero($0.outcome) }
    if !hasBound, let step = clauses.steps.first?.step, relative.count == clauses.steps.count,
      let reference = step.reference,
      clauses.awards.allSatisfy({ isFull($0.outcome) })
    {
      let relation: Relation = step.direction == .off ? .equal : step.direction == .down ? .atLeast : .atMost
      if clauses.awards.isEmpty { names.note(.fullAssumed) }
      return try steps(step.subject, relation, reference, full: .full, range: step.range)
        + besideBound(clauses.awards)
    }
    if !hasBound {
      if clauses.contrasts.isEmpty,
        relative.allSatisfy({ names.isRatio($0.step.size.unit) }) && relative.count == clauses.steps.count
      {
        return try fromAssumedBound()
      }
      if let base = try fromOpenBase() { return base }
      return try counting()
    }
    if relative.count != clauses.steps.count {
      if let both = try countingBeside() { return both }
      return try counting()
    }
    let awards = clauses.awards.filter { $0.isBounded || $0.isDeadline }
    let main = awards.first {
      if case .gets(let amount) = $0.outcome { value(amount)?.isPositive ?? false } else { false }
    }
    if let main { return try fromBound(main, others: awards) }
    if let standard = clauses.standard {
      return try fromStandard(standard)
    }
    if let contrast = clauses.contrasts.first { return try fromContrast(contrast) }
    throw stop(clauses.steps.first?.step.range, near: .steps)
  }

  /// 率达到100%得7分，每低1个百分点扣1分；发现1起虚报扣3分: steps from a bound, and beside them what is counted.
  private mutating func countingBeside() throws(Stop) -> String? {
    let counted = clauses.steps.filter { $0.step.direction == nil }
    if let part = counted.first(where: \.step.isOfSome) { throw stop(part.step.range, near: .steps) }
    guard clauses.limits.isEmpty, clauses.steps.allSatisfy({ $0.step.isDeduction }), cell.known.isEmpty else {
      return nil
    }
    clauses.steps.removeAll { $0.step.direction == nil }
    var sentence = try stepped()
    guard let end = sentence.firstRange(of: ", 扣完为止") else {
      throw stop(counted.first?.step.range, near: .steps)
    }
    for (step, _) in counted.reversed() {
      sentence.insert(contentsOf: ", " + (try self.counted(step, award: nil).part), at: end.lowerBound)
    }
    return sentence
  }

  /// Whether a contrast only denies what gives all points: 未按时报送的.
  private func isDenied(_ condition: Condition) -> Bool { if case .rest = condition { true } else { false } }

  /// 持证上岗率每下降1%扣0.5分: no bound is printed.
  private mutating func fromAssumedBound() throws(Stop) -> String {
    guard let first = clauses.steps.first?.step,
      clauses.steps.allSatisfy({ $0.step.isDeduction && $0.step.direction == .down })
    else { throw stop(clauses.steps.first?.step.range, near: .steps) }
    if let extra = clauses.awards.first(where: {
      !isFull($0.outcome) || $0.isBounded || isComparison($0.condition) || namesBound($0.condition)
    }) {
      throw stop(extra.range, near: .steps)
    }
    names.note(.boundAssumed)
    let edge = Edge(figure: Figure(number: .hundred, unit: "%"), inclusion: .stated(true))
    return try steps(from: Interval(lower: edge), name: first.subject, full: .full, range: first.range)
  }

  /// 投资回报率达到同期贷款利率: the bound is printed, in words that are not understood.
  private func namesBound(_ condition: Condition) -> Bool {
    if case .fact(let words) = condition { comparesFigures(words.text) } else { false }
  }

  /// Whether words hold something against something else that is not understood.
  private func isComparison(_ condition: Condition) -> Bool {
    guard case .fact(let words) = condition else { return false }
    return ["高于", "低于", "超过", "大于", "小于", "不低", "不高", "优于", "好于", "持平", "相比", "较"].contains {
      words.text.contains($0)
    }
  }

  /// 达到200万元计4分，每超50万元加0.5分；未达到的不计分: the steps belong to one range.
  private mutating func tieredSteps(_ main: Clauses.Award, _ others: [Clauses.Award]) throws(Stop) -> String?
  {
    guard case .within(let name, let interval, nil) = main.condition, case .gets(let amount) = main.outcome,
      clauses.steps.allSatisfy({ !$0.step.isDeduction && $0.step.direction == .up }),
      let lower = interval.lower,
      interval.upper == nil || interval.single != nil
    else { return nil }
    var rest: String?
    for award in others + clauses.awards.filter(\.isRest) {
      guard case .gets(let other) = award.outcome, rest == nil || rest == written(other) else {
        throw stop(award.range, near: .tiers)
      }
      if case .within(_, let own, nil) = award.condition {
        guard own.lower == nil, let upper = own.upper, upper.figure.number == lower.figure.number else {
          throw stop(award.range, near: .tiers)
        }
      }
      rest = written(other)
    }
    if rest == nil { names.note(.restIsZero) }
    let edge = Interval(lower: lower)
    let head = try steps(from: edge, name: name, full: amount, range: main.range)
    guard let comma = head.firstIndex(of: ","), let sign = head.firstRange(of: " 得 ") else {
      throw stop(main.range, near: .tiers)
    }
    let condition = String(head[..<sign.lowerBound])
    let space = condition.firstRange(of: " 不低于 ") ?? condition.firstRange(of: " > ")
    guard let space else { throw stop(main.range, near: .tiers) }
    let bound = (condition[space].contains("不低于") ? "≥ " : "> ") + condition[space.upperBound...]
    return
      "分档 \(condition[..<space.lowerBound]) { \(bound): \(written(amount))\(head[comma...]); 其余: \(rest ?? "0分") }"
  }

  private mutating func fromStandard(_ standard: (figure: Figure, range: Range<Int>)) throws(Stop) -> String {
    if let base = clauses.base { throw stop(base.range, near: .steps) }
    if let award = clauses.awards.first { throw stop(award.range, near: .steps) }
    let edge = Edge(figure: standard.figure, inclusion: .stated(true))
    return try steps(from: Interval(lower: edge, upper: edge), name: nil, full: .full, range: standard.range)
  }

  /// 未达100%的，每低1个百分点扣0.1分: only the side that loses points is printed.
  private mutating func fromContrast(_ contrast: (condition: Condition, range: Range<Int>)) throws(Stop)
    -> String
  {
    if let award = clauses.awards.first { throw stop(award.range, near: .steps) }
    // 70%以上，每增加3个百分点得1分: what the bound itself gives is not said
    guard clauses.steps.contains(where: \.step.isDeduction) else { throw stop(contrast.range, near: .steps) }
    names.note(.fullAssumed)
    switch contrast.condition {
    case .within(let name, let interval, nil):
      let ways = Set(clauses.steps.compactMap(\.step.direction))
      let isOwn =
        (interval.upper == nil && ways == [.down]) || (interval.lower == nil && ways == [.up])
        || interval.single != nil
      guard let opposite = isOwn ? interval : complement(interval) else {
        throw stop(contrast.range, near: .steps)
      }
      clauses.contrasts.removeFirst()
      return try steps(from: opposite, name: name, full: .full, range: contrast.range)
    case .versus(let name, let relation, let reference):
      clauses.contrasts.removeFirst()
      let isDown = clauses.steps.first?.step.direction == .down
      let opposite: Relation =
        switch relation {
        case .below: .atLeast
        case .above: .atMost
        case .atMost: isDown ? .above : .atMost
        case .atLeast: isDown ? .atLeast : .below
        case .equal: .equal
        }
      return try steps(name, opposite, reference, full: .full, range: contrast.range)
    default: throw stop(contrast.range, near: .steps)
    }
  }

  private mutating func fromBound(_ main: Clauses.Award, others: [Clauses.Award]) throws(Stop) -> String {
    guard case .gets(let amount) = main.outcome, let most = value(amount), most <= points else {
      throw stop(main.range, near: .steps)
    }
    if let standard = clauses.standard, !isBound(standard.figure, of: main.condition) {
      throw stop(standard.range, near: .steps)
    }
    if let base = clauses.base, base.points != most { throw stop(base.range, near: .steps) }
    let rest = others.filter { $0.range != main.range }
    let beside = clauses.awards.filter { own in (rest + [main]).allSatisfy { $0.range != own.range } }
    if case .deadline(let deadline) = main.condition {
      return try steps(by: deadline, full: amount, others: rest, range: main.range) + besideBound(beside)
    }
    if case .within(let name, let interval, let whole) = main.condition {
      var tried = self
      if (try? tried.besideBound(beside))?.isEmpty ?? false, let tiered = try tieredSteps(main, rest) {
        return tiered
      }
      let sentence = try steps(from: interval, name: name, of: whole, full: amount, range: main.range)
      let interval = oneSided(interval)
      let bound = sentence.firstRange(of: " 得 ").map { String(sentence[..<$0.lowerBound]) } ?? sentence
      return sentence + (try overrides(rest, main: interval, of: bound, name: name))
        + (try besideBound(beside))
    }
    if case .versus(let name, let relation, let reference) = main.condition {
      if let other = rest.first { throw stop(other.range, near: .steps) }
      return try steps(name, relation, reference, full: amount, range: main.range) + besideBound(beside)
    }
    throw stop(main.range, near: .steps)
  }

  /// Whether words hold neither a comma nor a number, so that no other condition is among them.
  func isOneBreath(_ words: String) -> Bool {
    !words.contains("，") && !words.unicodeScalars.contains { isDigit($0) }
  }

  /// Whether a standard that is printed is the bound of the condition.
  private func isBound(_ standard: Figure, of condition: Condition) -> Bool {
    guard case .within(_, let interval, _) = condition else { return false }
    return [interval.lower, interval.upper].contains { $0?.figure.number == standard.number }
  }

  func isFull(_ outcome: Outcome) -> Bool {
    if case .gets(let amount) = outcome { value(amount) == points } else { false }
  }

  /// The values that an interval with one edge does not hold.
  func complement(_ interval: Interval) -> Interval? {
    func turned(_ edge: Edge) -> Edge {
      switch edge.inclusion {
      case .stated(let holds): Edge(figure: edge.figure, inclusion: .stated(!holds))
      case .usual(let holds): Edge(figure: edge.figure, inclusion: .usual(!holds))
      case .open: edge
      }
    }
    switch (interval.lower, interval.upper) {
    case (let lower?, nil): return Interval(upper: turned(lower), isDeviation: interval.isDeviation)
    case (nil, let upper?): return Interval(lower: turned(upper), isDeviation: interval.isDeviation)
    default: return nil
    }
  }

  /// The bound of a single value on the side to which steps go.
  private func oneSided(_ interval: Interval) -> Interval {
    let directions = Set(clauses.steps.compactMap(\.step.direction))
    if interval.single == nil || directions.count != 1 { return interval }
    return directions == [.down] ? Interval(lower: interval.lower) : Interval(upper: interval.upper)
  }

  /// Whether an edge belongs to the interval, with a note where only custom says so.
  mutating func isHeld(_ edge: Edge, asUpper: Bool) -> Bool {
    let printed = "\(edge.figure.number)\(edge.figure.unit ?? "")"
    switch edge.inclusion {
    case .stated(let holds): return holds
    case .usual(let holds):
      names.note(
        asUpper
          ? holds ? .withinIncludes(printed) : .belowExcludes(printed)
          : holds ? .aboveIncludes(printed) : .aboveExcludes(printed))
      return holds
    case .open:
      return true
    }
  }
}
