import Values

/// What is printed of some of the things that steps count, or on top of what they take off.
extension Composer {
  /// Stops where a clause speaks of some of what is counted, or takes off more than there is: a sentence that answers it once
  /// for all would say something else.
  func checkExceptions() throws(Stop) {
    for award in clauses.awards where isReversed(award.range) && award.isLoss { throw stop(award.range) }
    for (step, _) in clauses.steps where isReversed(step.range) && !clauses.hasFloor {
      throw stop(step.range, near: .steps)
    }
    try checkLesserLosses()
    try checkMeans()
    let counts = clauses.steps.filter { $0.step.direction == nil || isTime($0.step.size.unit) }
    guard let first = counts.first?.step, counts.count == clauses.steps.count else { return }
    for award in clauses.awards {
      if isExcuse(award, behind: first) { throw stop(award.range, near: .steps) }
      if isOfSome(award, behind: first) { throw stop(award.range, near: .steps) }
    }
    for (step, _) in clauses.steps.dropFirst() where isRepeated(step) {
      throw stop(step.range, near: .steps)
    }
  }

  /// 弄虚作假的倒扣2分: below zero, which 扣完为止 does not reach.
  private func isReversed(_ range: Range<Int>) -> Bool {
    text.text(range).contains("倒扣") && clauses.deductionSystem == nil
  }

  /// 每延期1天扣1分，经批准延期的不扣分: what of what is counted takes nothing off; nobody says how much of it that is.
  private func isExcuse(_ award: Clauses.Award, behind first: Step) -> Bool {
    guard first.isDeduction, isFull(award.outcome), award.range.lowerBound > first.range.lowerBound else {
      return false
    }
    switch award.condition {
    case .fact(let words), .rest(let words, .some): return !saysNothingCounted(words.text)
    case .rest, .within, .versus, .side, .place, .deadline, .atTime, .grade, .both: return false
    }
  }

  /// 未发生事故 beside accidents: that there is nothing to count.
  private func saysNothingCounted(_ words: String) -> Bool {
    guard isDenial(words) || saysZero(words) else { return false }
    let plain = words.filter { !"未没无不非零有的".contains($0) }
    if ["发生", "出现", "发现", "存在", "发生的", "问题", "情况", "上述情况", "上述情形", "以上情况", "以上情形", "此类情况", "扣分情形", ""]
      .contains(plain)
    {
      return true
    }
    let things = clauses.steps.flatMap { $0.step.things.map(\.text) } + [cell.indicator]
    let core = ["发生", "出现", "发现", "存在"].reduce(plain) { removing($1, from: $0) }
    return things.contains { longestCommonRun($0, core) >= 2 }
      && !["责", "原因", "影响", "后果", "损失"].contains { core.hasSuffix($0) }
  }

  /// 差错每次扣1分，主动更正的扣0.5分: a loss for some of what is counted, in the place of the other or on top of it.
  private func isOfSome(_ award: Clauses.Award, behind first: Step) -> Bool {
    guard case .loses(let amount) = award.outcome, award.range.lowerBound > first.range.lowerBound,
      let loss = value(amount), let each = value(first.amount)
    else { return false }
    let isOnTop = ["再扣", "加扣", "另扣", "另行扣", "多扣", "额外扣"].contains { text.text(award.range).contains($0) }
    switch award.condition {
    case .fact(let words), .rest(let words, .some):
      return isOnTop || (loss < each && !namesItsOwn(words.text)) || isQualifier(words.text)
    case .rest, .within, .versus, .side, .place, .deadline, .atTime, .grade, .both: return isOnTop
    }
  }

  /// Whether words tell how something that was spoken of came or went on, and name nothing of their own: 负主要责任, 造成损失.
  private func isQualifier(_ words: String) -> Bool {
    ["负", "经", "已", "主动", "造成", "属", "情节", "引发", "导致", "拒不", "屡", "性质", "后果", "限期", "逾期未整改", "逾期不整改", "受到影响"]
      .contains(where: words.hasPrefix)
  }

  /// Whether words begin with what makes them a circumstance of its own: 未建立台账, 存在弄虚作假.
  private func namesItsOwn(_ words: String) -> Bool {
    ["存在", "有", "没有", "无", "缺", "未建立", "未制定", "未编制", "未公开", "未公示", "未报送", "未开展", "未提供", "未按"]
      .contains(where: words.hasPrefix)
  }

  /// 未按时报送扣2分，经催报后报送的扣1分: less for a milder case of the same, not both.
  private func checkLesserLosses() throws(Stop) {
    guard clauses.steps.isEmpty else { return }
    var greatest: Rational?
    for award in clauses.awards {
      guard case .loses(let amount) = award.outcome, let loss = value(amount) else { continue }
      if let greatest, loss <= greatest, case .fact(let words) = award.condition, isQualifier(words.text) {
        throw stop(award.range)
      }
      greatest = max(greatest ?? loss, loss)
    }
  }

  /// 平均水平 behind 全市平均水平 and 全县平均水平 may be either.
  private func checkMeans() throws(Stop) {
    let references = clauses.awards.compactMap { award in
      if case .versus(_, _, let reference) = award.condition { reference } else { nil }
    }
    guard Set(references.map(\.text)).count > 1 else { return }
    if let short = references.first(where: { Clauses.means.contains($0.text) }) { throw stop(short.range) }
  }

  /// 同一问题重复出现的每处扣1分: counted before already.
  private func isRepeated(_ step: Step) -> Bool {
    step.direction == nil
      && step.things.contains { thing in
        ["同一", "重复", "再次", "屡次", "多次", "反复"].contains { thing.text.contains($0) }
      }
  }

  /// Stops where points that the cell prints are not in the sentence: no clause may be passed over.
  func checkAmounts(_ sentence: String) throws(Stop) {
    for award in clauses.awards {
      guard case .loses(let amount) = award.outcome, let loss = value(amount), loss != points else {
        continue
      }
      let left = remainder(amount).map(written) ?? ""
      let isSaid = sentence.contains(change(amount)) || !left.isEmpty && sentence.contains(left)
      if !isSaid { throw stop(award.range) }
    }
    for (step, _) in clauses.steps where !sentence.contains(change(step.amount)) && !step.isOfSome {
      throw stop(step.range, near: .steps)
    }
  }
}
