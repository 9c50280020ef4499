import Values

extension Clauses {
  /// Reads 超过的 and 未完成的 as what the bound before leaves, where it leaves that side.
  mutating func settleSides() {
    for index in awards.indices {
      guard case .side(let words, let isAbove) = awards[index].condition else { continue }
      if let settled = settled(words, isAbove: isAbove, before: index) { awards[index].condition = settled }
    }
    for index in contrasts.indices {
      guard case .side(let words, let isAbove) = contrasts[index].condition else { continue }
      if let settled = settled(words, isAbove: isAbove, before: awards.count) {
        contrasts[index].condition = settled
      }
    }
  }

  private func settled(_ words: PrintedWords, isAbove: Bool, before index: Int) -> Condition? {
    let bounds = awards[..<index].filter { $0.isBounded || $0.isDeadline }
    if ["以上", "以下"].contains(words.text) {
      return bounds.last.flatMap { beyond($0.condition, isAbove: isAbove) }
    }
    if let bound = bounds.last {
      return leaves(bound.condition).contains(isAbove) ? .rest(words, stem: nil) : nil
    }
    if standard != nil { return .rest(words, stem: nil) }
    for denial in ["没有", "未", "不", "没"] where words.text.hasPrefix(denial) {
      return .rest(words, stem: String(words.text.dropFirst(denial.count)))
    }
    return nil
  }

  /// Reads 事故起数同比下降 before 持平 and 上升 as a figure held against that of the year before.
  mutating func settleSamePeriod() {
    guard let first = awards.first, case .fact(let words) = first.condition,
      let mark = words.text.firstRange(of: "同比"),
      let relation = Self.relations[String(words.text[mark.upperBound...])],
      mark.lowerBound > words.text.startIndex,
      awards.dropFirst().allSatisfy({ award in
        if case .fact(let other) = award.condition { Self.relations[other.text] != nil } else { award.isRest }
      }), awards.count > 1
    else { return }
    let name = PrintedWords(text: String(words.text[..<mark.lowerBound]), range: words.range)
    let reference = PrintedWords(text: "上年同期", range: words.range)
    awards[0].condition = .versus(name: name, isRank(name.text) ? relation.turned : relation, reference)
  }

  /// Reads 持平 and 上升 behind 比上年下降 as how the same two figures stand to each other.
  mutating func settleRelations() {
    for index in awards.indices.dropFirst() {
      guard case .fact(let words) = awards[index].condition, let relation = Self.relations[words.text],
        let (name, reference) = awards[..<index].lazy.compactMap({ award -> (PrintedWords?, PrintedWords)? in
          if case .versus(let name, _, let reference) = award.condition { (name, reference) } else { nil }
        }).first
      else { continue }
      let isTurned = name.map { isRank($0.text) } ?? false
      awards[index].condition = .versus(name: name, isTurned ? relation.turned : relation, reference)
    }
  }

  /// Reads 平均水平 behind 全市平均水平 as the same mean; gives what was read so.
  mutating func settleMeans() -> (printed: String, name: String)? {
    var full: PrintedWords?
    var settled: (printed: String, name: String)?
    for index in awards.indices {
      guard case .versus(let name, let relation, let reference) = awards[index].condition,
        let mean = Self.means.first(where: reference.text.hasSuffix)
      else { continue }
      let isShort = reference.text == mean || ["该", "这一", "上述", "此"].contains { reference.text == $0 + mean }
      if let full, isShort {
        settled = (reference.text, full.text)
        awards[index].condition = .versus(
          name: name, relation, PrintedWords(text: full.text, range: reference.range))
      } else if !isShort {
        // of two means a short name may be either
        if let known = full, known.text != reference.text { return settled }
        full = reference
      }
    }
    return settled
  }

  static let means = ["平均水平", "平均值", "平均数", "平均分", "均值", "平均"]

  /// Reads 较上年下降5%以上, 下降5%以内, 与上年持平 and 上升 as ranges of one change: 持平 is none of it.
  mutating func settleChanges() {
    guard
      let (first, isFall) = awards.lazy.compactMap({ award -> (PrintedWords, Bool)? in
        guard case .within(let name?, _, nil) = award.condition, ChangeWords.isAgainstBefore(name.text) else {
          return nil
        }
        return ChangeWords.isFall(name.text).map { (name, $0) }
      }).first
    else { return }
    var settled = awards
    var hasOthers = false
    for index in awards.indices {
      switch awards[index].condition {
      case .within(let name?, let interval, nil) where name != first:
        guard Self.isChange(name.text), ChangeWords.isFall(name.text) == isFall else { return }
        settled[index].condition = .within(name: nil, interval, of: nil)
      case .versus(_, let relation, let reference) where isOfBefore(reference.text):
        guard relation != .atLeast, relation != .atMost else { return }
        hasOthers = true
        settled[index].condition = Self.change(
          isNone: relation == .equal, isMore: (relation == .below) == isFall)
      case .fact(let words) where Self.relations[words.text] != nil:
        hasOthers = true
        settled[index].condition = Self.change(
          isNone: Self.relations[words.text] == .equal, isMore: ChangeWords.isFall(words.text) == isFall)
      case .fact(let words), .rest(let words, .some):
        guard ChangeWords.isBelowZero(words.text, of: first.text) else {
          if case .rest = awards[index].condition { break }
          return
        }
        hasOthers = true
        settled[index].condition = Self.change(isNone: false, isMore: false)
      case .rest, .within: break
      case .versus, .side, .place, .deadline, .atTime, .grade, .both: return
      }
    }
    guard hasOthers else { return }
    awards = settled
    let saysNone = awards.contains { award in
      if case .within(_, let interval, nil) = award.condition {
        interval.single?.number.isZero ?? false
      } else {
        false
      }
    }
    for index in awards.indices { endAboveNone(index, saysNone: saysNone) }
  }

  /// No change at all, or one in the way that is spoken of, or the other way.
  private static func change(isNone: Bool, isMore: Bool) -> Condition {
    let edge = Edge(figure: Figure(number: .zero, unit: nil), inclusion: .stated(isNone))
    let interval =
      isNone ? Interval(lower: edge, upper: edge) : isMore ? Interval(lower: edge) : Interval(upper: edge)
    return .within(name: nil, interval, of: nil)
  }

  /// 下降5%以内 goes down to what is not lower at all, and does not hold it; 0-5% does not where that is said apart.
  private mutating func endAboveNone(_ index: Int, saysNone: Bool) {
    guard case .within(let name, var interval, nil) = awards[index].condition, let upper = interval.upper,
      upper.figure.number.isPositive
    else { return }
    if interval.lower == nil {
      interval.lower = Edge(figure: Figure(number: .zero, unit: upper.figure.unit), inclusion: .stated(false))
    }
    if saysNone, interval.lower?.figure.number.isZero ?? false { interval.lower?.inclusion = .stated(false) }
    awards[index].condition = .within(name: name, interval, of: nil)
  }

  /// Whether words say nothing but a change: 下降, 较上年下降.
  private static func isChange(_ words: String) -> Bool {
    (ChangeWords.falls + ChangeWords.rises).contains { word in
      words == word || ["较上年", "比上年", "同比", "环比", "较去年", "比去年"].contains { words == $0 + word }
    }
  }

  private static let relations: [String: Relation] = [
    "持平": .equal, "相同": .equal, "等于": .equal, "相等": .equal, "一致": .equal, "上升": .above, "增长": .above,
    "增加": .above, "提高": .above, "下降": .below,
    "降低": .below, "减少": .below,
  ]

  /// The values beyond a range on one side: 85%-90%得6分，以下不得分.
  private func beyond(_ condition: Condition, isAbove: Bool) -> Condition? {
    guard case .within(let name, let interval, let whole) = condition, !interval.isDeviation,
      let edge = isAbove ? interval.upper : interval.lower
    else { return nil }
    var far = edge
    switch edge.inclusion {
    case .stated(let holds): far.inclusion = .stated(!holds)
    case .usual(let holds): far.inclusion = .usual(!holds)
    case .open: break
    }
    return .within(name: name, isAbove ? Interval(lower: far) : Interval(upper: far), of: whole)
  }

  /// The sides that a condition leaves: above it, below it.
  private func leaves(_ condition: Condition) -> Set<Bool> {
    switch condition {
    case .within(_, let interval, _):
      return switch (interval.lower, interval.upper) {
      case (nil, .some): [true]
      case (.some, nil): [false]
      default: [true, false]
      }
    case .versus(_, let relation, _):
      return switch relation {
      case .atLeast, .above: [false]
      case .atMost, .below: [true]
      case .equal: [true, false]
      }
    case .deadline: return [false]
    case .rest, .side, .place, .atTime, .grade, .fact, .both: return []
    }
  }

  /// Reads 迟报一次扣0.5分 and 发表一篇加2分 as steps where no other number of the same is spoken of.
  mutating func settleSingleChanges() {
    let singles = awards.indices.filter { singleChange(awards[$0]) != nil }
    guard !singles.isEmpty else { return }
    let isSteps = singles.allSatisfy { index in
      guard let single = singleChange(awards[index]), single.figure.number == .one else { return false }
      return !awards.indices.contains { other in
        if other == index { return false }
        guard case .within(let own, let interval, _) = awards[other].condition else { return false }
        // 漏报三次以上不得分 only ends the steps
        if case .gets(.points(.zero)) = awards[other].outcome, interval.upper == nil,
          let least = interval.lower?.figure.number, least > .one
        {
          return false
        }
        let unit = (interval.lower ?? interval.upper)?.figure.unit
        return unit == single.figure.unit && (own == nil || own?.text == single.name.text)
      }
    }
    guard isSteps else { return }
    for index in singles.reversed() {
      guard let single = singleChange(awards[index]) else { continue }
      let step = Step(
        direction: nil, things: [single.name], subject: nil, reference: nil, size: single.figure,
        isDeduction: single.isDeduction, amount: single.amount, range: awards[index].range)
      awards.remove(at: index)
      let place = steps.firstIndex { $0.step.range.lowerBound > step.range.lowerBound } ?? steps.count
      steps.insert((step, index > 0 ? index - 1 : nil), at: place)
    }
  }

  /// Reads 完成任务的得4分 as an answer of a person where no figures are spoken of: nothing is computed from a task.
  mutating func settleAnswers(_ names: Vocabulary) {
    guard steps.isEmpty, formulas.isEmpty, proportion == nil, interpolations.isEmpty, names.figures.isEmpty
    else { return }
    let isPlain = awards.allSatisfy { award in
      switch award.outcome {
      case .gets, .loses: true
      case .between, .gains, .formula, .proportion, .proportionalLoss, .excessProportion, .interpolated,
        .interpolatedBetween:
        false
      }
    }
    let namesFigures = awards.contains { award in
      switch award.condition {
      case .within, .versus(_?, _, _): true
      case .versus, .rest, .side, .place, .deadline, .atTime, .grade, .fact, .both: false
      }
    }
    guard isPlain, !namesFigures else { return }
    for index in awards.indices {
      guard case .versus(nil, let relation, let reference) = awards[index].condition,
        relation != .equal, let words = awards[index].words, !"比较".contains(words.first ?? " "),
        !namesFigure(reference.text)
      else { continue }
      let range = awards[index].range.lowerBound..<reference.range.upperBound
      let text = PrintedWords(text: words, range: range)
      awards[index].condition = relation == .below ? .rest(text, stem: String(reference.text)) : .fact(text)
    }
  }

  /// Whether what something is held against is a figure, though no name stands before it: 不高于GDP增幅, 与上年持平.
  private func namesFigure(_ reference: String) -> Bool {
    isOfBefore(reference) || isShareName(reference) || reference.contains("平均")
  }

  private func singleChange(
    _ award: Award
  ) -> (name: PrintedWords, figure: Figure, amount: Amount, isDeduction: Bool)? {
    guard case .within(let name?, let interval, nil) = award.condition, let figure = interval.single,
      interval.isBareValue, figure.unit != nil, figure.unit != "%"
    else { return nil }
    return switch award.outcome {
    case .loses(let amount): (name, figure, amount, true)
    case .gains(let amount): (name, figure, amount, false)
    case .gets, .between, .formula, .proportion, .proportionalLoss, .excessProportion, .interpolated,
      .interpolatedBetween:
      nil
    }
  }
}
