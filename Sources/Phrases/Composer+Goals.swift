import Values

/// Figures that a cell holds against what it names, as quotients of both.
extension Composer {
  /// 参保率达到目标得5分，未达到的按比例得分, or 达到目标的80%以上得3分: what is spoken of is the rate against its goal, which need
  /// not be 100%.
  mutating func takeGoals() throws(Stop) {
    let held = clauses.awards.compactMap { award in goal(in: award.condition).map { ($0, award.range) } }
    guard quotient == nil, let ((_, reference), range) = held.first,
      speaksOfProportion || clauses.awards.contains(where: { isShareOfGoal($0.condition) })
    else { return }
    let name = held.lazy.compactMap { $0.0.name }.first
    let rate = name?.text ?? cell.indicator
    guard isRatioName(rate), !isCompletion(rate) else { return }
    // 投诉率达到控制目标: the less the better
    guard !isOfFailure(rate), let goal = names.reference(reference, unit: "%", hint: rate, isDivisor: true),
      names.isRatio(goal.unit), let figure = try other(than: goal, named: name, unit: "%")
    else { throw stop(range, near: .proportion) }
    for index in clauses.awards.indices {
      switch clauses.awards[index].condition {
      case .versus(_, .atLeast, let other) where isGoal(other.text):
        let edge = Edge(figure: Figure(number: .hundred, unit: "%"), inclusion: .stated(true))
        clauses.awards[index].condition = .within(name: nil, Interval(lower: edge), of: nil)
      case .within(_, let interval, .some(let other)) where isGoal(other.text):
        clauses.awards[index].condition = .within(name: nil, interval, of: nil)
      // 低于60%不得分: of the goal, or of all
      case .within: throw stop(clauses.awards[index].range, near: .tiers)
      case .versus, .rest, .side, .place, .deadline, .atTime, .grade, .fact, .both: break
      }
    }
    (quotient, isOfGoal) = ("\(figure) ÷ \(Phrases.written(goal.name))", true)
  }

  /// The goal that a condition holds a figure against, and the figure where it is named.
  private func goal(in condition: Condition) -> (name: PrintedWords?, reference: PrintedWords)? {
    switch condition {
    case .versus(let name, .atLeast, let reference) where isGoal(reference.text): (name, reference)
    case .within(let name, _, .some(let reference)) where isGoal(reference.text): (name, reference)
    case .within, .versus, .rest, .side, .place, .deadline, .atTime, .grade, .fact, .both: nil
    }
  }

  private func isShareOfGoal(_ condition: Condition) -> Bool {
    if case .within(_, _, .some) = condition { true } else { false }
  }

  /// 完成目标的得5分，完成90%以上的得4分: all of them are shares of the goal.
  mutating func takeCompletion() throws(Stop) {
    let isOfCompletion = clauses.awards.allSatisfy { award in
      switch award.condition {
      case .versus(nil, .atLeast, let reference): isGoal(reference.text)
      case .within(let name, let interval, nil):
        name.map { isEmptyName($0.text) } ?? true
          && names.isRatio((interval.lower ?? interval.upper)?.figure.unit)
          && (interval.lower ?? interval.upper)?.figure.unit != nil
      case .rest(_, let stem): stem == nil
      case .within, .versus, .side, .place, .deadline, .atTime, .grade, .fact, .both: false
      }
    }
    guard isOfCompletion, clauses.steps.isEmpty, isOfCompletions,
      clauses.awards.contains(where: { isVersus($0.condition) }),
      clauses.awards.contains(where: { isWithin($0.condition) })
    else { return }
    try turnIntoShares()
    for index in clauses.awards.indices {
      guard case .within(_, let interval, .some) = clauses.awards[index].condition else { continue }
      clauses.awards[index].condition = .within(name: nil, interval, of: nil)
    }
  }

  /// Whether the rates that the cell may speak of are those of completion: 满意度 that reaches its goal need not be 100%.
  private var isOfCompletions: Bool {
    let rates = names.figures.filter { names.isRatio($0.unit) }.map(\.name)
    return (rates + [cell.indicator]).allSatisfy { !isRatioName($0) || isCompletion($0) }
  }

  private func isWithin(_ condition: Condition) -> Bool {
    if case .within = condition { true } else { false }
  }

  /// 增长率 against its goal can be below zero, and the points with it.
  mutating func goalFloor() -> String {
    guard isOfGoal, let rate = quotient?.firstRange(of: " ÷ ").flatMap({ quotient?[..<$0.lowerBound] }),
      likelyRange(String(rate), unit: "%")?.hasPrefix("-") ?? false
    else { return "" }
    names.note(.floorAssumed)
    return ", 最低 0分"
  }

  private var speaksOfProportion: Bool {
    clauses.proportion != nil || clauses.proportionalLoss != nil
      || clauses.awards.contains { award in
        switch award.outcome {
        case .proportion, .proportionalLoss: true
        case .gets, .loses, .gains, .between, .formula, .excessProportion, .interpolated,
          .interpolatedBetween:
          false
        }
      }
  }

  /// Whether a rate says itself how much of what was to be done was done, so that its goal is 100%.
  private func isCompletion(_ rate: String) -> Bool {
    ["完成", "达成", "实现"].contains { rate.contains($0) }
  }

  /// 不超过预算得5分，超预算5%以内得3分，超过5%不得分 as ranges of what is spent against the budget.
  mutating func takeDistances() throws(Stop) {
    guard quotient == nil else { return }
    let distances = clauses.awards.map { Distance($0.condition) }
    guard let first = distances.lazy.compactMap({ $0 }).first else { return try checkBareDistances() }
    if isKnown(first) { return }
    let name = first.subject ?? subjectOfOthers
    guard name != nil || !isShareName(cell.indicator), !isShareName(name ?? "") else { return }
    for (award, distance) in zip(clauses.awards, distances) {
      guard distance.map({ $0.isLike(first) }) ?? mayStand(award.condition, beside: first) else {
        // 超过10% or 超出5%-10% among other conditions: what it is above nobody says
        if isBareDistance(award.condition) { throw stop(award.range, near: .tiers) }
        return
      }
    }
    guard clauses.steps.isEmpty, name != nil || clauses.awards.contains(where: { isVersus($0.condition) })
    else { return }
    let range = clauses.awards[0].range
    let subject = name.map { PrintedWords(text: $0, range: range) }
    guard let reference = names.reference(fullName(of: first), unit: nil, hint: name, isDivisor: true),
      let figure = try other(than: reference, named: subject, unit: nil)
    else { throw stop(first.reference.range, near: .tiers) }
    let hasOthers = clauses.awards.contains { isVersus($0.condition) }
    try turnIntoShares()
    for (index, distance) in distances.enumerated() {
      guard case .within(_, let interval, let whole) = clauses.awards[index].condition else { continue }
      let own = whole == nil ? (distance ?? first).shares(interval, isClosed: hasOthers) : interval
      clauses.awards[index].condition = .within(name: nil, own, of: nil)
    }
    quotient = "\(figure) ÷ \(Phrases.written(reference.name))"
  }

  /// 支出不超过预算得5分，超过10%的不得分: what the percentage is of is said, and what lies between is not.
  private func checkBareDistances() throws(Stop) {
    let isLimited = clauses.awards.contains { award in
      if case .versus(.some(let name), let relation, _) = award.condition {
        relation == .atMost && !isShareName(name.text)
      } else {
        false
      }
    }
    guard isLimited, let bare = clauses.awards.first(where: { isBareDistance($0.condition) }) else { return }
    throw stop(bare.range, near: .tiers)
  }

  /// What a distance is from, as the cell calls it at full length: 预算成本 where it also says 超预算.
  private func fullName(of distance: Distance) -> PrintedWords {
    let others = clauses.awards.compactMap { award -> PrintedWords? in
      if case .versus(_, _, let reference) = award.condition { reference } else { nil }
    }
    return (others + [distance.reference]).max { $0.text.count < $1.text.count } ?? distance.reference
  }

  /// Whether the distance itself is a figure of the template, and not what it is between.
  private func isKnown(_ distance: Distance) -> Bool {
    let amounts = names.figures.filter { !names.isRatio($0.unit) }
    if let subject = distance.subject ?? subjectOfOthers, let own = names.closest(subject, among: amounts),
      let other = names.closest(distance.reference.text, among: amounts), own != other
    {
      return false
    }
    let ratios = names.figures.filter { names.isRatio($0.unit) }
    return names.closest(distance.name, among: ratios) != nil || !cell.known.isEmpty && amounts.count < 2
  }

  private func isBareDistance(_ condition: Condition) -> Bool {
    guard case .within(let name, let interval, nil) = condition else { return false }
    return name.map { Distance.isWord($0.text, above: true) || Distance.isWord($0.text, above: false) }
      ?? ((interval.lower ?? interval.upper)?.figure.unit == "%")
  }

  private func isVersus(_ condition: Condition) -> Bool {
    if case .versus = condition { true } else { false }
  }

  /// Whether a condition is one of the same two figures: how they stand to each other, or 超过5% behind 超预算5%以内.
  private func mayStand(_ condition: Condition, beside distance: Distance) -> Bool {
    switch condition {
    case .versus(let name, _, let reference):
      return distance.isOf(reference.text)
        && (name == nil || distance.subject.map { $0 == name?.text } ?? true)
    case .within(nil, let interval, nil):
      return distance.isAbove && interval.upper == nil && interval.lower?.figure.unit == "%"
    case .within(.some(let name), let interval, nil):
      return Distance.isWord(name.text, above: distance.isAbove)
        && (interval.lower ?? interval.upper)?.figure.unit == "%"
    case .rest(_, let stem): return stem == nil
    case .within, .side, .place, .deadline, .atTime, .grade, .fact, .both: return false
    }
  }
}

/// How far a figure is from what it is held against, in percent of that: 超预算5%以内, 实际成本低于计划成本10%以上.
struct Distance {
  /// The words as printed.
  let name: String
  /// What is held against the reference; nil where the words before the cell name it.
  let subject: String?
  let isAbove: Bool
  let reference: PrintedWords

  init?(_ condition: Condition) {
    guard case .within(let name?, let interval, nil) = condition, !interval.isDeviation,
      !interval.isBareValue,
      [interval.lower, interval.upper].allSatisfy({ $0.map { $0.figure.unit == "%" } ?? true })
    else { return nil }
    let words = name.text
    for (word, isAbove) in Self.words {
      guard let mark = words.firstRange(of: word) else { continue }
      let (before, behind) = (String(words[..<mark.lowerBound]), String(words[mark.upperBound...]))
      guard behind.count >= 2, isGoal(behind) || isOfBefore(behind), !isShareName(behind) else { return nil }
      self.name = words
      subject = before.isEmpty ? nil : before
      self.isAbove = isAbove
      reference = PrintedWords(text: behind, range: name.range)
      return
    }
    return nil
  }

  private static let words = [
    ("超过", true), ("超出", true), ("高于", true), ("多于", true), ("超", true), ("低于", false), ("少于", false),
  ]

  /// Whether words say no more than which way something is away: 超出 of 超出5%-10%.
  static func isWord(_ printed: String, above: Bool) -> Bool {
    words.contains { $0 == printed && $1 == above }
  }

  func isLike(_ other: Distance) -> Bool {
    isAbove == other.isAbove && isOf(other.reference.text)
      && (subject == nil || other.subject == nil || subject == other.subject)
  }

  /// Whether what is held against is called so: 计划 and 计划成本.
  func isOf(_ printed: String) -> Bool {
    let own = reference.text
    return own.hasSuffix(printed) || own.hasPrefix(printed) || printed.hasSuffix(own)
      || printed.hasPrefix(own)
  }

  /// The range of distances as one of shares: 5%以内 above is up to 105%, and where the cell says apart what no distance
  /// gives, above 100%.
  func shares(_ interval: Interval, isClosed: Bool) -> Interval {
    var interval = interval
    if isClosed, interval.lower == nil {
      interval.lower = Edge(figure: Figure(number: .zero, unit: "%"), inclusion: .stated(false))
    }
    func edge(_ edge: Edge?) -> Edge? {
      guard let edge,
        let number = try? isAbove ? .hundred + edge.figure.number : .hundred - edge.figure.number
      else { return nil }
      return Edge(figure: Figure(number: number, unit: "%"), inclusion: edge.inclusion)
    }
    let (lower, upper) = (edge(interval.lower), edge(interval.upper))
    return isAbove ? Interval(lower: lower, upper: upper) : Interval(lower: upper, upper: lower)
  }
}
